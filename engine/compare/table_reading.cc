#include "engine/compare/table_reading.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace engine {
namespace {

using claims::TableOp;

constexpr size_t kMaxConjunctions = 64;

// The readings of pieces [first, last) as a claim of its own.
std::vector<TableAnswer> answers_of(const std::vector<TablePiece>& pieces,
                                    const LinkedClaim& claim,
                                    const Table& table,
                                    const ReadingContext& context) {
  std::vector<TableAnswer> answers;
  for (const Frame& frame : frames_of(pieces, claim, table, context.language))
    for (const ReadingFamily& family : reading_families())
      if (!frame.result || family.takes_result)
        family.read(frame, context, &answers);
  return answers;
}

bool is_comma_or_join(const TablePiece& piece, const LinkedClaim& claim,
                      const claims::LanguagePack& pack) {
  if (piece.role != PieceRole::Neutral) return false;
  if (claim.tokens.form(piece.first) == ";") return true;
  return pack.clauses->joiners.match(claim.tokens, piece.first) > 0 ||
         pack.clauses->breakers.match(claim.tokens, piece.first) > 0;
}

// Where a claim may fall into two: a comma or a joining word.
std::vector<size_t> cuts_of(const std::vector<TablePiece>& pieces,
                            const LinkedClaim& claim,
                            const claims::LanguagePack& pack) {
  std::vector<size_t> cuts;
  for (size_t i = 1; i + 1 < pieces.size(); ++i)
    if (is_comma_or_join(pieces[i], claim, pack)) cuts.push_back(i);
  return cuts;
}

// Both halves of a conjunction, each a claim of its own.
std::optional<TableAnswer> halves(const LinkedClaim& claim, const Table& table,
                                  const ReadingContext& context) {
  const claims::LanguagePack* pack = context.language.pack(claim.language);
  if (!pack) return std::nullopt;
  std::vector<TableAnswer> joined;
  for (const size_t cut : cuts_of(claim.pieces, claim, *pack)) {
    const auto middle = claim.pieces.begin() + static_cast<ptrdiff_t>(cut);
    auto left = agreed(
        answers_of({claim.pieces.begin(), middle}, claim, table, context));
    if (!left) continue;
    auto right = agreed(
        answers_of({middle + 1, claim.pieces.end()}, claim, table, context));
    if (!right) continue;
    TableAnswer both = left->holds ? *right : *left;
    both.holds = left->holds && right->holds;
    both.query = left->query + "; " + right->query;
    joined.push_back(std::move(both));
  }
  return agreed(std::move(joined));
}

// One cell may hold two names ("rome, turin"), or a name and a figure ("mali
// 7"), not two figures.
bool may_share(const Frame& frame, const std::vector<size_t>& values,
               const FrameOption& option, size_t at,
               const Conjunction& so_far) {
  for (size_t i = 0; i < so_far.taken.size(); ++i) {
    if (so_far.taken[i]->column != option.column) continue;
    if (frame.values[values[i]].figure && frame.values[values[at]].figure)
      return false;
    if (intersected(so_far.taken[i]->rows, option.rows).empty()) return false;
  }
  return true;
}

void extend(const Frame& frame, const std::vector<size_t>& values, size_t at,
            Conjunction* so_far, std::vector<Conjunction>* out) {
  if (out->size() >= kMaxConjunctions) return;
  if (at == values.size()) {
    out->push_back(*so_far);
    return;
  }
  for (const FrameOption& option : frame.values[values[at]].options) {
    if (!may_share(frame, values, option, at, *so_far)) continue;
    const RowList before = so_far->rows;
    const RowList rows = intersected(before, option.rows);
    so_far->columns.push_back(option.column);
    so_far->taken.push_back(&option);
    so_far->rows = rows;
    extend(frame, values, at + 1, so_far, out);
    so_far->columns.pop_back();
    so_far->taken.pop_back();
    so_far->rows = before;
  }
}

}  // namespace

const std::vector<ReadingFamily>& reading_families() {
  static const std::vector<ReadingFamily> kTable = {
      {"table.lookup", "cells of one row, or of each of several", false,
       read_lookup},
      {"table.count", "how many rows, or things of a column", false,
       read_count},
      {"table.extreme", "the row with the highest, lowest, nth", true,
       read_extreme},
      {"table.comparison", "one row against another", false, read_comparison},
      {"table.aggregate", "sums and averages", true, read_aggregate},
      {"table.quantifier", "only, all, none, most", false, read_quantifier},
  };
  return kTable;
}

std::optional<TableAnswer> answer_of(const LinkedClaim& claim,
                                     const Table& table,
                                     const ReadingContext& context) {
  std::vector<TableAnswer> answers =
      answers_of(claim.pieces, claim, table, context);
  if (!answers.empty()) return agreed(std::move(answers));
  return halves(claim, table, context);
}

std::optional<TableAnswer> agreed(std::vector<TableAnswer> answers) {
  if (answers.empty()) return std::nullopt;
  const bool holds = answers.front().holds;
  for (const TableAnswer& answer : answers)
    if (answer.holds != holds) return std::nullopt;
  return std::move(answers.front());
}

bool has_only(const Frame& frame, std::initializer_list<TableOp> ops) {
  return std::all_of(
      frame.ops.begin(), frame.ops.end(), [&](const FrameOp& found) {
        return std::any_of(ops.begin(), ops.end(),
                           [&](TableOp op) { return found.ops.has(op); });
      });
}

std::vector<Conjunction> conjunctions(const Frame& frame,
                                      const std::vector<size_t>& values) {
  std::vector<Conjunction> out;
  Conjunction start;
  start.rows = all_rows(*frame.table);
  extend(frame, values, 0, &start, &out);
  return out;
}

RowList rows_of(const std::vector<Conjunction>& ways) {
  RowList rows;
  for (const Conjunction& way : ways)
    rows.insert(rows.end(), way.rows.begin(), way.rows.end());
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::string column_name(const Table& table, uint32_t column) {
  const std::string& header = table.columns[column].header;
  return header.empty() ? "#" + std::to_string(column + 1) : header;
}

std::string where_text(const Frame& frame, const std::vector<size_t>& values,
                       const Conjunction& conjunction) {
  std::string text;
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += " AND ";
    const FrameValue& value = frame.values[values[i]];
    text += column_name(*frame.table, conjunction.columns[i]) +
            (value.bounded ? " " : " = ") + value.text;
  }
  return text.empty() ? "TRUE" : text;
}

std::vector<size_t> all_values(const Frame& frame) {
  std::vector<size_t> all(frame.values.size());
  for (size_t i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

bool has_total_row(const Table& table, const claims::Language& language) {
  for (const claims::LanguagePack& pack : language.packs)
    for (const auto& row : table.rows)
      for (const TableCell& cell : row) {
        if (cell.tokens.size() == 0 || cell.tokens.size() > 3) continue;
        const auto found = pack.tables->ops.find(cell.tokens.form(0));
        if (found != pack.tables->ops.end() &&
            (found->second.has(TableOp::Total) ||
             found->second.has(TableOp::Average)))
          return true;
      }
  return false;
}

bool names_the_rows(const Frame& frame, const TablePiece& heading) {
  const auto& columns = frame.table->columns;
  for (uint32_t c = 0; c < columns.size(); ++c)
    if (columns[c].type == ColumnType::Text)
      return std::find(heading.headings.begin(), heading.headings.end(), c) !=
             heading.headings.end();
  return false;
}

bool has_running_number(const Table& table) {
  if (table.columns.empty() || table.columns[0].is_rank) return false;
  for (uint32_t r = 0; r < table.rows.size(); ++r) {
    const auto& here = table.at(r, 0).number;
    if (!here || (r > 0 && !(*table.at(r - 1, 0).number < *here))) return false;
  }
  return table.rows.size() > 1;
}

std::vector<uint32_t> named_columns(const Frame& frame, size_t heading) {
  const std::vector<uint32_t>& all = frame.pieces[heading].headings;
  if (all.size() < 2) return all;
  for (size_t k = 0; k < frame.pieces.size(); ++k) {
    if (k == heading || frame.pieces[k].role == PieceRole::Neutral) continue;
    std::vector<uint32_t> kept;
    for (const uint32_t column : all)
      for (const uint32_t other : frame.pieces[k].headings) {
        const std::string& shorter = frame.table->columns[other].header;
        if (column == other ||
            (!shorter.empty() && frame.table->columns[column].header.find(
                                     shorter) != std::string::npos)) {
          kept.push_back(column);
          break;
        }
      }
    if (!kept.empty() && kept.size() < all.size()) return kept;
  }
  return all;
}

bool headings_are_nouns(const Frame& frame) {
  return std::all_of(
      frame.headings.begin(), frame.headings.end(), [&](size_t piece) {
        const TablePiece& heading = frame.pieces[piece];
        if (heading.ops.has(TableOp::Row)) return true;
        if (heading.heading_whole && names_the_rows(frame, heading))
          return true;
        for (const FrameValue& value : frame.values)
          for (const FrameOption& option : value.options)
            for (const uint32_t column : heading.headings)
              if (column == option.column) return true;
        return false;
      });
}

bool are_listed(const Frame& frame, const FrameValue& a, const FrameValue& b) {
  bool joined = false;
  for (size_t i = a.piece + 1; i < b.piece; ++i) {
    if (frame.pieces[i].role != PieceRole::Neutral) return false;
    joined |= frame.pieces[i].joins;
  }
  if (!joined) return false;
  for (const FrameOption& one : a.options)
    for (const FrameOption& two : b.options)
      if (one.column == two.column) return true;
  return false;
}

}  // namespace engine
