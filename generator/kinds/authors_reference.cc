#include "kinds/authors_reference.h"

#include <fmt/format.h>

#include "kinds/registry.h"

namespace hiroba::kinds {
namespace {

std::string type_words(const Field& field, const ValueType& type) {
  switch (type.shape) {
    case Shape::text: return "文";
    case Shape::localized: return "文（ja・easy・en で分けられます）";
    case Shape::boolean: return "true か false";
    case Shape::integer:
    case Shape::decimal: return "数";
    case Shape::date: return "日付";
    case Shape::partial_date: return "年・年度・年月・日";
    case Shape::time: return "時刻";
    case Shape::date_time: return "日と時刻";
    case Shape::reference: return "記録の名前";
    case Shape::record: return "まとまり";
    case Shape::list: return type_words(field, *type.element) + "を並べる";
    case Shape::choice: break;
  }
  std::string out = "選ぶ: ";
  bool first = true;
  for (const Choice& choice : type.choices()) {
    if (!first) out += "・";
    first = false;
    out += choice.ja;
  }
  return out;
}

void add_rows(std::string& out, std::span<const Field> fields, const std::string& prefix) {
  for (const Field& field : fields) {
    out += fmt::format("| `{}{}` | {}{} | {} | {} | `{}` |\n", prefix, field.name, field.label_ja,
                       field.is_required ? "（必ず）" : "", type_words(field, *field.type),
                       field.help_ja, field.sample);
    const ValueType* inner = field.type->shape == Shape::list ? field.type->element : field.type;
    if (inner->shape == Shape::record) {
      add_rows(out, inner->fields(), prefix + std::string(field.name) + ".");
    }
  }
}

constexpr std::string_view kFiles = R"(
## 写真・絵・そのほかのファイル

`content/{}/名前/` というフォルダーに入れ、本文に `![見えない人にも伝わる説明](bench.jpg)` と書きます。説明は必ず要ります。
写真と絵（JPEG・PNG・WebP・AVIF・HEIC）は、場所や機械の記録を消して縮めたコピーだけを公開します。もとのファイルは公開しません。
PDF・音声・動画・SVGは、そのまま公開します。作った人の名前や場所が中に残っていないか、先に確かめてください。
お話に付けるものは、`pictures` か `recordings` にも書きます。
)";

}  // namespace

std::string authors_reference(Kind kind) {
  const KindInfo& k = info(kind);
  std::string out = fmt::format(
      "# {}（{}）\n\n{}ファイルは `content/{}/` に、名前.{} として置きます。\n\n", k.label_ja,
      kind_name(kind), k.help_ja, kind_name(kind), k.is_prose ? "md" : "yaml");
  constexpr std::string_view head =
      "| 項目 | 意味 | 書くもの | 説明 | 例 |\n| --- | --- | --- | --- | --- |\n";
  out += fmt::format("## この種類の項目\n\n{}", head);
  add_rows(out, k.fields(), "");
  out += fmt::format("\n## どの記録にもある項目\n\n{}", head);
  add_rows(out, FieldsOf<Common>::all(), "");
  out += fmt::format(kFiles, kind_name(k.kind));
  return out;
}

}  // namespace hiroba::kinds
