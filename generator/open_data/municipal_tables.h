#pragma once

#include "open_data/datasets.h"
#include "open_data/source.h"

// Tables in the columns of 自治体標準オープンデータセット (Digital Agency; the names as they stood
// in published data in November 2026; whoever publishes for a municipality compares them with the
// edition in force). They stand in one list each, so that another edition is an edit of that list.
namespace hiroba::open_data {

Dataset event_list(const Source& source);     // イベント一覧
Dataset facility_list(const Source& source);  // 公共施設一覧
Dataset support_list(const Source& source);   // 支援制度（給付金）情報

}  // namespace hiroba::open_data
