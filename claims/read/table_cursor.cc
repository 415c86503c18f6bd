#include "claims/read/table_cursor.h"

namespace claims {

void TableCursor::enter_table() {
  open_.push_back({{tables_++, 0, 0}, std::nullopt, false});
}

void TableCursor::leave_table() {
  if (!open_.empty()) open_.pop_back();
}

void TableCursor::enter_row() {
  if (open_.empty()) return;
  Open& table = open_.back();
  if (table.has_rows) ++table.next.row;
  table.has_rows = true;
  table.next.column = 0;
}

void TableCursor::enter_cell(uint32_t columns) {
  if (open_.empty()) return;
  open_.back().cell = open_.back().next;
  open_.back().next.column += columns;
}

void TableCursor::leave_cell() {
  if (!open_.empty()) open_.back().cell.reset();
}

std::optional<TableSpot> TableCursor::spot() const {
  return open_.empty() ? std::nullopt : open_.back().cell;
}

}  // namespace claims
