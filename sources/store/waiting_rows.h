#pragma once
// WaitingRows are rows of one table that wait until one statement can put many
// of them (many_rows.h): of a table that is filled from nothing nobody asks for
// the row before. The Database puts them down before it does anything else.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sources/store/many_rows.h"

namespace sources {

class WaitingRows {
 public:
  WaitingRows(Database* database, const RowsSql& sql)
      : database_(database), sql_(sql) {}

  // The cells of a row, in the order of the statement's columns.
  void add(std::string_view text) { add_cell(Kind::Text, text); }
  void add_bytes(std::string_view bytes) { add_cell(Kind::Bytes, bytes); }
  void add(int64_t whole) { cells_.push_back({Kind::Whole, whole, 0}); }
  void add_null() { cells_.push_back({Kind::Null, 0, 0}); }
  // The cells since the last one are a row. One that is long is put by itself,
  // so that what SQLite says of it is said of it.
  void end_row();

  // Puts what waits; forgets it if that fails. REQUIRES: no row is half added.
  void put() { put_down(0); }
  void forget();

 private:
  enum class Kind : uint8_t { Null, Whole, Text, Bytes };
  struct Cell {
    Kind kind;
    int64_t whole;  // of a text, where it begins in texts_
    size_t size;
  };
  void add_cell(Kind kind, std::string_view text);
  void bind(const Cell& cell, Query* query, int parameter) const;
  void put(std::span<const size_t> begins);
  // The last `alone` rows apart from the others.
  void put_down(size_t alone);

  Database* database_;
  const RowsSql& sql_;
  std::vector<Cell> cells_;
  std::string texts_;
  std::vector<size_t> begins_;  // of each row, in cells_
  size_t begin_ = 0;            // of the row that is being added, in cells_
  size_t text_begin_ = 0;       // the same in texts_
};

}  // namespace sources
