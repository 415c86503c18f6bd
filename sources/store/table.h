#pragma once
// A Table is one kind of record as schema.sql lays it out: which columns say
// what a record says, which of them name it, and the SQL made from that. Every
// row carries a checksum over those columns, so that a flipped bit in the file
// is noticed when the row is read.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text/sha256.h"
#include "sources/store/database.h"
#include "sources/store/many_rows.h"

namespace sources {

struct Table {
  const char* name;
  std::vector<const char*> columns;  // without version and checksum
  std::vector<const char*> keys;     // of `columns`; canonical order of rows
  std::string cells;                 // "fact.id,…,fact.version,fact.checksum"
  bool has_key = false;              // a number of its own, the column "key"
  RowsSql add;       // rows that are new: key, columns, version, checksum
  std::string put;   // one row, new or not: columns, version, checksum
  std::string any;   // one row, if there are any
  std::string one;   // `cells` of one row; binds keys
  std::string each;  // `cells` of all rows in canonical order
};

const Table& publisher_table();
const Table& document_table();
const Table& entity_table();
const Table& entity_name_table();
const Table& fact_table();
const Table& series_table();
const Table& observation_table();
const Table& passage_table();
const Table& check_table();
// All of them, sorted by name: what a base's revision is made from.
const std::vector<const Table*>& all_tables();

// 64 bits over typed and length-prefixed cells, after FNV-1a. It finds
// accidents; the base's revision (SHA-256) finds intent.
class Checksum {
 public:
  void add(std::string_view text);
  void add(int64_t whole);
  void add_null();
  int64_t value() const { return static_cast<int64_t>(state_); }

 private:
  void mix(std::string_view bytes);
  uint64_t state_ = 14695981039346656037u;
};

// SHA-256 over rows, cell by cell: what a base's revision is made from.
class TableDigest {
 public:
  void add(std::string_view cell);
  void add_null();
  void end_row();
  std::string finish_hex();  // once

 private:
  claims::Sha256 hash_;
  std::string bytes_;
};

// A table that is filled from nothing, each row behind the last in canonical
// order: its digest grows with it, and rows may wait for each other.
struct GrowingTable {
  bool grows = false;
  std::string last;  // row, as its order goes
  int64_t last_key = 0;
  TableDigest digest;
};

// One row on its way into a table: cells in the order of the columns.
class RowWriter {
 public:
  // `growing` where the table is, and the row behind its last.
  RowWriter(Database& database, const Table& table,
            GrowingTable* growing = nullptr);
  // Texts must live until write().
  RowWriter& add(std::string_view text);
  RowWriter& add(int64_t whole);
  RowWriter& add(std::optional<int64_t> whole);
  RowWriter& add_optional(std::string_view text);  // "" becomes NULL
  RowWriter& add_bytes(std::string_view bytes);    // of a BLOB column
  // The key of the row, if it is new and its table has keys. REQUIRES: every
  // column was given.
  int64_t write(int64_t version);

 private:
  Database& database_;
  const Table& table_;
  std::optional<Query> query_;  // where the row does not wait
  WaitingRows* waiting_ = nullptr;
  GrowingTable* growing_;
  Checksum checksum_;
  int parameter_ = 0;
};

// Throws the damage Error unless the checksum of a row that starts with
// Table::cells fits them.
void check_row(const Database& database, const Table& table, const Query& row);

// SHA-256 over all rows of the table in canonical order, in hexadecimal.
std::string digest_of(Database& database, const Table& table);

}  // namespace sources
