// "Mopti is the only town with two schools", "all matches were in May": what
// holds of every row that the claim speaks of, of none, of most.

#include <algorithm>
#include <iterator>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::TableOp;

std::string text_of(const Frame& frame, const std::vector<size_t>& values) {
  const auto ways = conjunctions(frame, values);
  return ways.empty() ? "?" : where_text(frame, values, ways.front());
}

TableAnswer answer(bool holds, std::string query, RowList rows) {
  TableAnswer made;
  made.holds = holds;
  made.rule = "table.quantifier";
  made.query = std::move(query);
  made.rows = std::move(rows);
  return made;
}

// How many of the rows `of` fit `said`, and whether that is right.
TableAnswer share_answer(const Frame& frame, const std::vector<size_t>& said,
                         const RowList& of, RowList fit, bool holds) {
  const std::string query = "SELECT COUNT(*) WHERE " + text_of(frame, said) +
                            " -> " + std::to_string(fit.size()) + " of " +
                            std::to_string(of.size());
  return answer(holds, query, std::move(fit));
}

// The values before the operator, and those after it.
struct Sides {
  std::vector<size_t> who, what;
};

Sides sides_of(const Frame& frame, const FrameOp& op) {
  Sides sides;
  for (size_t v = 0; v < frame.values.size(); ++v)
    (frame.values[v].piece < op.piece ? sides.who : sides.what).push_back(v);
  return sides;
}

// "was only 5", "only the 27th": that it is little is no cell of the table.
bool belittles(const Frame& frame, const FrameOp& op) {
  const std::vector<size_t> what = sides_of(frame, op).what;
  if (!op.ops.has(TableOp::Merely) || what.empty()) return false;
  const FrameValue& value = frame.values[what.front()];
  const auto& figure = frame.pieces[value.piece].figure;
  if (figure) return !is_year(*figure);
  return std::any_of(value.options.begin(), value.options.end(),
                     [&](const FrameOption& option) {
                       return frame.table->columns[option.column].type ==
                              ColumnType::Number;
                     });
}

// "the well was only open in May": of what follows. Before what a row is called
// ("their only win") it is said of rows.
bool restricts_what_follows(const Frame& frame, const FrameOp& op) {
  if (!op.ops.has(TableOp::Merely) || op.piece + 1 >= frame.pieces.size())
    return false;
  const TablePiece& next = frame.pieces[op.piece + 1];
  if (next.ops.has(TableOp::Row)) return false;
  return std::any_of(
      frame.pieces.begin(),
      frame.pieces.begin() + static_cast<ptrdiff_t>(op.piece),
      [](const TablePiece& piece) { return piece.role != PieceRole::Neutral; });
}

// All rows of what it is said of have what follows. One row alone tells that it
// is so, not that there is nothing else.
void read_restricted(const Frame& frame, const FrameOp& op,
                     std::vector<TableAnswer>* out) {
  const Sides sides = sides_of(frame, op);
  if (sides.who.empty() || sides.what.empty()) return;
  const RowList of = rows_of(conjunctions(frame, sides.who)),
                fit = rows_of(conjunctions(frame, sides.what));
  if (of.empty() || fit.empty()) return;
  RowList both = intersected(of, fit);
  const bool holds = both.size() == of.size();
  if (!holds || of.size() > 1)
    out->push_back(share_answer(frame, sides.what, of, std::move(both), holds));
}

// What is the only one stands before the operator, or last.
void read_only(const Frame& frame, const FrameOp& op,
               std::vector<TableAnswer>* out) {
  auto [who, what] = sides_of(frame, op);
  if (who.empty() && what.size() >= 2) {
    who.push_back(what.back());
    what.pop_back();
  }
  if (who.empty() || what.empty()) return;
  const RowList fit = rows_of(conjunctions(frame, what));
  RowList named;
  for (size_t i = 0; i < who.size(); ++i) {
    if (i > 0 &&
        !are_listed(frame, frame.values[who[i - 1]], frame.values[who[i]]))
      return;
    const RowList one = rows_of(conjunctions(frame, {who[i]}));
    if (one.empty()) return;
    RowList both;
    std::set_union(named.begin(), named.end(), one.begin(), one.end(),
                   std::back_inserter(both));
    named = std::move(both);
    if (intersected(one, fit).empty()) {
      out->push_back(
          answer(false, "SELECT * WHERE " + text_of(frame, what), fit));
      return;
    }
  }
  const bool all = !fit.empty() && std::includes(named.begin(), named.end(),
                                                 fit.begin(), fit.end());
  out->push_back(answer(all,
                        "SELECT * WHERE " + text_of(frame, what) + " -> " +
                            std::to_string(fit.size()) + " row(s)",
                        fit));
}

// "all matches", "most of the towns".
bool is_before_noun(const Frame& frame, const FrameOp& op) {
  for (size_t k = op.piece + 1; k < frame.pieces.size(); ++k) {
    const TablePiece& piece = frame.pieces[k];
    if (piece.role == PieceRole::Heading || piece.ops.has(TableOp::Row) ||
        (piece.in_title && piece.ops.empty()))
      return true;
    if (piece.role != PieceRole::Neutral) return false;
  }
  return false;
}

// The last value is what is said of the rows that the others narrow.
void read_all(const Frame& frame, const FrameOp& op,
              std::vector<TableAnswer>* out) {
  std::vector<size_t> filter = all_values(frame);
  if (filter.empty() || !is_before_noun(frame, op)) return;
  const std::vector<size_t> said = {filter.back()};
  filter.pop_back();
  const RowList of = rows_of(conjunctions(frame, filter)),
                fit = rows_of(conjunctions(frame, said));
  const RowList both = intersected(of, fit);
  if (of.size() < 2 || fit.empty()) return;
  bool holds = both.size() == of.size();
  if (op.ops.has(TableOp::Majority)) holds = both.size() * 2 > of.size();
  if (op.ops.has(TableOp::Half)) holds = both.size() * 2 == of.size();
  out->push_back(share_answer(frame, said, of, both, holds));
}

// "none of the wells is sealed": of all rows.
void read_none(const Frame& frame, const FrameOp& op,
               std::vector<TableAnswer>* out) {
  if (frame.values.empty() ||
      (frame.values.size() == 1 && !is_before_noun(frame, op)))
    return;
  const bool bounded = frame.values.size() == 1 && frame.values[0].bounded;
  for (const FrameValue& value : frame.values)
    if (!bounded &&
        std::all_of(value.options.begin(), value.options.end(),
                    [](const FrameOption& o) { return o.rows.empty(); }))
      return;
  const RowList fit = rows_of(conjunctions(frame, all_values(frame)));
  out->push_back(answer(fit.empty(),
                        "SELECT * WHERE " + text_of(frame, all_values(frame)) +
                            " -> " + std::to_string(fit.size()) + " row(s)",
                        fit));
}

}  // namespace

void read_quantifier(const Frame& frame, const ReadingContext&,
                     std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.nth || frame.difference) return;
  if (frame.ops.size() != 1 || frame.table->is_cut) return;
  if (frame.table->rows.size() < 2 || !headings_are_nouns(frame)) return;
  const FrameOp& op = frame.ops[0];
  if (op.ops.has(TableOp::Only)) {
    if (belittles(frame, op)) return;
    return restricts_what_follows(frame, op) ? read_restricted(frame, op, out)
                                             : read_only(frame, op, out);
  }
  if (op.ops.has(TableOp::All) || op.ops.has(TableOp::Majority) ||
      op.ops.has(TableOp::Half))
    return read_all(frame, op, out);
  if (op.ops.has(TableOp::Zero)) return read_none(frame, op, out);
}

}  // namespace engine
