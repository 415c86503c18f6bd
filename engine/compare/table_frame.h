#pragma once
// A Frame is a linked claim with its parts put together: which column each
// figure belongs to, which figure counts rows, which operators there are. It is
// what the readings (table_reading.h) are made from. Only claims of which every
// word has found its place become frames.

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/table_link.h"
#include "engine/compare/table_value.h"

namespace engine {

// Something that the claim says of rows: a column and the rows that fit.
struct FrameOption {
  uint32_t column = 0;
  RowList rows;
  bool whole = true;
};
struct FrameValue {
  size_t piece = 0;
  std::vector<FrameOption> options;
  bool hinted = false;  // a heading beside it names the column
  bool figure = false;
  bool bounded = false;  // more than 5, before 1950: a filter, not a name
  std::string text;      // for the trail: "'asc dakar'", "in (5, …)"
};

// A figure that counts rows, or things of one column.
struct FrameCount {
  size_t piece = 0;
  claims::Quantity quantity;
  std::vector<uint32_t> columns;  // of what is counted; empty: rows
};

struct FrameOp {
  size_t piece = 0;
  claims::TableOps ops;
};

struct Frame {
  const Table* table = nullptr;
  std::vector<TablePiece> pieces;
  std::vector<FrameValue> values;
  std::vector<FrameCount> counts;
  std::vector<FrameOp> ops;      // those that are no mere nouns
  std::vector<size_t> headings;  // pieces; headings that no value took
  std::optional<int64_t> nth;    // "the second highest": 2
  // "the average score is 281": the piece of the figure that no cell holds.
  std::optional<size_t> result;
  // "four more members than": the figure before the comparison.
  std::optional<claims::Quantity> difference;

  // How many of `ops` are `op`; and the first of them.
  size_t count(claims::TableOp op) const;
  const FrameOp* find(claims::TableOp op) const;
};

// None when a word has no place in the table; several when a figure in words
// may count the things of a column or be its figure ("two numbers").
std::vector<Frame> frames_of(const std::vector<TablePiece>& pieces,
                             const LinkedClaim& claim, const Table& table,
                             const claims::Language& language);

}  // namespace engine
