// "Asc Dakar beat nobody at home": cells that stand in one row, or do not.

#include <algorithm>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::TableOp;

RowList rows_of(const std::vector<Conjunction>& ways) {
  RowList rows;
  for (const Conjunction& way : ways)
    rows.insert(rows.end(), way.rows.begin(), way.rows.end());
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

bool any_holds(const std::vector<Conjunction>& ways) {
  return std::any_of(ways.begin(), ways.end(),
                     [](const Conjunction& way) { return !way.rows.empty(); });
}

// Without one of its values the claim would fit a row: what it speaks of is in
// the table, and that value is what is wrong.
bool misses_by_one(const Frame& frame, const std::vector<size_t>& values,
                   size_t* odd) {
  for (size_t i = 0; i < values.size(); ++i) {
    std::vector<size_t> rest = values;
    rest.erase(rest.begin() + static_cast<ptrdiff_t>(i));
    if (rest.empty() || !any_holds(conjunctions(frame, rest))) continue;
    *odd = i;
    return true;
  }
  return false;
}

// A figure under a heading that the claim names; years tell rows apart.
bool is_amount(const Frame& frame, const FrameValue& value) {
  const auto& figure = frame.pieces[value.piece].figure;
  return value.hinted && figure && !is_year(*figure);
}

// "Niger has 25 million inhabitants", over a row for each census: another row
// of what is spoken of gives another figure, so which one is meant is not said.
bool rows_disagree(const Frame& frame, const std::vector<size_t>& values,
                   const Conjunction& way) {
  for (size_t i = 0; i < values.size(); ++i) {
    if (!is_amount(frame, frame.values[values[i]])) continue;
    RowList rest = all_rows(*frame.table);
    for (size_t k = 0; k < values.size(); ++k)
      if (k != i) rest = intersected(rest, way.taken[k]->rows);
    for (const uint32_t row : rest)
      if (!frame.table->at(row, way.columns[i]).is_empty &&
          !std::binary_search(way.rows.begin(), way.rows.end(), row))
        return true;
  }
  return false;
}

std::optional<TableAnswer> one_row(const Frame& frame,
                                   const std::vector<size_t>& values) {
  const auto ways = conjunctions(frame, values);
  if (ways.empty()) return std::nullopt;
  TableAnswer answer;
  answer.rule = "table.lookup";
  answer.holds = any_holds(ways);
  size_t odd = 0;
  if (!answer.holds && !misses_by_one(frame, values, &odd)) return std::nullopt;
  if (!answer.holds && frame.table->is_cut) return std::nullopt;
  const Conjunction* shown = &ways.front();
  for (const Conjunction& way : ways)
    if (!way.rows.empty()) {
      if (rows_disagree(frame, values, way)) return std::nullopt;
      shown = &way;
    }
  answer.rows = rows_of(ways);
  answer.query =
      "SELECT * WHERE " + where_text(frame, values, *shown) +
      (answer.holds ? " -> " + std::to_string(answer.rows.size()) + " row(s)"
                    : " -> no row");
  return answer;
}

// Values in text order that share a column and no row, side by side.
std::vector<std::vector<size_t>> lists_of(const Frame& frame) {
  std::vector<std::vector<size_t>> lists;
  for (size_t i = 0; i < frame.values.size(); ++i) {
    if (!lists.empty() &&
        are_listed(frame, frame.values[lists.back().back()], frame.values[i])) {
      lists.back().push_back(i);
      continue;
    }
    lists.push_back({i});
  }
  return lists;
}

// One list: each of it with all the rest. Two as long: member by member.
std::vector<std::vector<size_t>> members(
    const std::vector<std::vector<size_t>>& lists) {
  size_t longest = 1;
  for (const auto& list : lists) longest = std::max(longest, list.size());
  std::vector<std::vector<size_t>> claims;
  for (size_t n = 0; n < longest; ++n) {
    std::vector<size_t> one;
    for (const auto& list : lists) {
      if (list.size() != 1 && list.size() != longest) return {};
      one.push_back(list.size() == 1 ? list.front() : list[n]);
    }
    claims.push_back(std::move(one));
  }
  return claims;
}

std::optional<TableAnswer> each_of(const Frame& frame) {
  std::optional<TableAnswer> joined;
  for (const auto& values : members(lists_of(frame))) {
    const auto one = one_row(frame, values);
    if (!one) return std::nullopt;
    if (!joined) {
      joined = one;
      continue;
    }
    joined->holds &= one->holds;
    joined->query += "; " + one->query;
    joined->rows.insert(joined->rows.end(), one->rows.begin(), one->rows.end());
  }
  if (joined) std::sort(joined->rows.begin(), joined->rows.end());
  return joined;
}

// "both games": of two rows, not of two names.
bool counts_with_both(const Frame& frame) {
  const FrameOp* both = frame.find(TableOp::Both);
  if (!both || both->piece + 1 >= frame.pieces.size()) return false;
  const TablePiece& next = frame.pieces[both->piece + 1];
  return next.ops.has(TableOp::Row) || next.role == PieceRole::Heading;
}

}  // namespace

void read_lookup(const Frame& frame, const ReadingContext&,
                 std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.values.size() < 2) return;
  if (!has_only(frame, {TableOp::Not, TableOp::Both})) return;
  if (!headings_are_nouns(frame) || frame.nth || frame.difference) return;
  if (counts_with_both(frame)) return;
  auto answer = one_row(frame, all_values(frame));
  if (!answer || !answer->holds)
    if (auto each = each_of(frame); each && !lists_of(frame).empty())
      answer = each;
  if (!answer) return;
  if (frame.count(TableOp::Not) > 1) return;
  if (frame.count(TableOp::Not) == 1) answer->holds = !answer->holds;
  out->push_back(std::move(*answer));
}

}  // namespace engine
