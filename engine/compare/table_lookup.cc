// "Asc Dakar beat nobody at home": cells that stand in one row, or do not.

#include <algorithm>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::TableOp;

bool any_holds(const std::vector<Conjunction>& ways) {
  return std::any_of(ways.begin(), ways.end(),
                     [](const Conjunction& way) { return !way.rows.empty(); });
}

// Without one of its values the claim would fit a row: what it speaks of is in
// the table, and that value is what is wrong.
bool misses_by_one(const Frame& frame, const std::vector<size_t>& values) {
  for (size_t i = 0; i < values.size(); ++i) {
    std::vector<size_t> rest = values;
    rest.erase(rest.begin() + static_cast<ptrdiff_t>(i));
    if (rest.empty() || !any_holds(conjunctions(frame, rest))) continue;
    return true;
  }
  return false;
}

// Three or more whole cells, each of one column, in no row together: what the
// claim says is wrong whichever of them it speaks of.
bool are_settled(const Frame& frame, const std::vector<size_t>& values) {
  return values.size() >= 3 &&
         std::all_of(values.begin(), values.end(), [&](size_t v) {
           const FrameValue& value = frame.values[v];
           return frame.pieces[value.piece].role == PieceRole::Cell &&
                  value.options.size() == 1 && value.options[0].whole &&
                  !value.options[0].rows.empty();
         });
}

// A figure that is told of rows under a heading that the claim names. Years
// tell rows apart, and so does what is said first ("episode 5 was …").
bool is_told(const Frame& frame, const FrameValue& value) {
  const auto& figure = frame.pieces[value.piece].figure;
  return value.hinted && figure && !is_year(*figure) &&
         value.piece != frame.values.front().piece;
}

// "Niger has 25 million inhabitants", over a row for each census: another row
// of what is spoken of gives another figure, so which one is meant is not said.
bool rows_disagree(const Frame& frame, const std::vector<size_t>& values,
                   const Conjunction& way) {
  for (size_t i = 0; i < values.size(); ++i) {
    if (!is_told(frame, frame.values[values[i]])) continue;
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
  if (!answer.holds && !misses_by_one(frame, values) &&
      !are_settled(frame, values))
    return std::nullopt;
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
    if (values.size() < 2) return std::nullopt;
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

// "Awa, Binta and Coumba were all …": "all" sums up the names before it.
bool follows_list(const Frame& frame) {
  const auto lists = lists_of(frame);
  if (lists.empty() || lists.front().size() < 2) return false;
  const size_t all = frame.find(TableOp::All)->piece;
  return frame.values[lists.front().back()].piece < all &&
         (lists.size() == 1 || all < frame.values[lists[1].front()].piece);
}

}  // namespace

void read_lookup(const Frame& frame, const ReadingContext&,
                 std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.values.size() < 2) return;
  if (!has_only(frame, {TableOp::Not, TableOp::Both, TableOp::All})) return;
  if (frame.find(TableOp::All) && !follows_list(frame)) return;
  if (!headings_are_nouns(frame) || frame.nth || frame.difference) return;
  if (counts_with_both(frame)) return;
  // A list alone says nothing: "gao, segou".
  if (lists_of(frame).size() < 2) return;
  std::optional<TableAnswer> answer;
  if (!frame.find(TableOp::All)) answer = one_row(frame, all_values(frame));
  if (!answer || !answer->holds)
    if (auto each = each_of(frame)) answer = each;
  if (!answer) return;
  if (frame.count(TableOp::Not) > 1) return;
  if (frame.count(TableOp::Not) == 1) answer->holds = !answer->holds;
  out->push_back(std::move(*answer));
}

}  // namespace engine
