// "Chad has the most players", "Awa Sow led in points for the fewest games": of
// the things in a column, the one that most rows have.

#include <algorithm>
#include <map>

#include "claims/language/clause.h"
#include "engine/compare/table_near.h"
#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::TableOp;

// What the order counts: a row's name right behind, or the heading that names
// or numbers the rows.
std::optional<size_t> counted_rows(const Frame& frame, const FrameOp& op) {
  const size_t k = next_said(frame.pieces, op.piece);
  if (k >= frame.pieces.size()) return std::nullopt;
  const TablePiece& noun = frame.pieces[k];
  if (noun.role == PieceRole::Operator && noun.ops.has(TableOp::Row)) return k;
  if (noun.role != PieceRole::Heading) return std::nullopt;
  const bool numbers = names(noun, 0) && has_running_number(*frame.table);
  return numbers || names_the_rows(frame, noun) ? std::optional<size_t>(k)
                                                : std::nullopt;
}

// The column of the one thing named: of several the one that the other headings
// of the claim name. nullptr where a heading names another column.
const FrameOption* thing_named(const Frame& frame, size_t noun) {
  if (frame.values.size() != 1) return nullptr;
  const FrameOption* found = nullptr;
  for (const FrameOption& option : frame.values[0].options) {
    bool named = true;
    for (size_t k = 0; k < frame.pieces.size(); ++k)
      if (k != noun && frame.pieces[k].role == PieceRole::Heading &&
          !names_the_rows(frame, frame.pieces[k]))
        named &= names(frame.pieces[k], option.column);
    if (!named) continue;
    if (found) return nullptr;
    found = &option;
  }
  return found && found->whole && !names(frame.pieces[noun], found->column)
             ? found
             : nullptr;
}

// What a cell names, without what stands in brackets behind: "awa sow (21)".
std::string thing_in(const TableCell& cell) {
  size_t last = 0;
  while (last < cell.tokens.size() && cell.tokens.form(last) != "(") ++last;
  return claims::phrase_key(cell.tokens, 0, last);
}

}  // namespace

bool read_most_rows(const Frame& frame, const FrameOp& op,
                    std::vector<TableAnswer>* out) {
  if (!op.ops.has(TableOp::Highest) && !op.ops.has(TableOp::Lowest))
    return false;
  const auto noun = counted_rows(frame, op);
  if (!noun || frame.nth || frame.result || frame.ops.size() != 1 ||
      frame.values.empty() || frame.values[0].figure)
    return false;
  const FrameOption* thing = thing_named(frame, *noun);
  if (!thing) return false;
  std::map<std::string, size_t> rows;
  for (uint32_t r = 0; r < frame.table->rows.size(); ++r)
    if (!frame.table->at(r, thing->column).is_empty)
      ++rows[thing_in(frame.table->at(r, thing->column))];
  const auto own =
      rows.find(thing_in(frame.table->at(thing->rows[0], thing->column)));
  // Cells that list several things are counted otherwise.
  if (own == rows.end() || own->second != thing->rows.size()) return true;
  const bool most = op.ops.has(TableOp::Highest);
  size_t ahead = 0, beside = 0;
  for (const auto& [name, count] : rows) {
    if (name == own->first) continue;
    ahead += most ? own->second < count : count < own->second;
    beside += own->second == count;
  }
  // Of several that share the place none "has the most".
  if (ahead == 0 && beside > 0) return true;
  TableAnswer answer;
  answer.rule = "table.extreme";
  answer.holds = ahead == 0;
  answer.rows = thing->rows;
  answer.query = "SELECT " + column_name(*frame.table, thing->column) +
                 ", COUNT(*) GROUP BY 1 ORDER BY 2" +
                 (most ? " DESC" : " ASC") + " -> " + own->first + ": " +
                 std::to_string(own->second);
  out->push_back(std::move(answer));
  return true;
}

}  // namespace engine
