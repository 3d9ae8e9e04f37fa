#pragma once

#include <string>
#include <vector>

#include "emit/words.h"
#include "model/model.h"
#include "model/offer.h"

// Where every dataset reads: which records it may have, and what of them as plain text.
namespace hiroba::open_data {

class Source {
 public:
  Source(const model::Model& model, const emit::Words& words) : model_(&model), words_(&words) {}

  const model::Model& model() const { return *model_; }
  const emit::Words& words() const { return *words_; }
  const model::Settings& settings() const { return model_->settings; }

  // Every record of a kind that may be open data, by its address.
  std::vector<const model::Item*> records(kinds::Kind kind) const;
  bool may_be_named(const model::Item& item) const;

  // The record that is named, where it is known and may itself be open data.
  const model::Item* linked(const kinds::Reference& reference) const;
  const model::Item* place_of(const model::Item& item) const;
  // The first number with a telephone that is shown.
  const model::Item* telephone_of(const model::Item& item) const;

  std::string plain(const kinds::Localized& text) const;
  std::string plain(const kinds::Localized& text, kinds::Language language) const;
  // The same on one line: tables have no line breaks within a cell.
  std::string line(const kinds::Localized& text) const;

  std::string address(std::string_view route) const;  // whole, where the site's own is known
  std::string page_of(const model::Item& item) const;
  std::string uuid(const model::Item& item, std::string_view part) const;

 private:
  const model::Model* model_;
  const emit::Words* words_;
};

std::string one_line(std::string_view text);
// «ヒダマリノカイ» of «ひだまりのかい»: the standard's columns are in katakana.
std::string katakana(std::string_view reading);
std::optional<text::Date> latest(const std::vector<const model::Item*>& records);

}  // namespace hiroba::open_data
