#pragma once
// Where a reader stands among the tables of a file: told of every table, row
// and cell that begins and ends, it says which cell a block belongs to. Tables
// within cells are tables of their own.

#include <cstdint>
#include <optional>
#include <vector>

namespace claims {

// A cell of one of the tables of a file; all count from 0, in text order.
struct TableSpot {
  uint32_t table = 0;
  uint32_t row = 0;
  uint32_t column = 0;
};

class TableCursor {
 public:
  void enter_table();
  void leave_table();
  void enter_row();
  // A cell that spans several columns stands in the first of them.
  void enter_cell(uint32_t columns = 1);
  void leave_cell();
  // The innermost cell; nullopt outside of cells.
  std::optional<TableSpot> spot() const;

 private:
  struct Open {
    TableSpot next;  // where the next cell stands
    std::optional<TableSpot> cell;
    bool has_rows = false;
  };
  std::vector<Open> open_;
  uint32_t tables_ = 0;
};

}  // namespace claims
