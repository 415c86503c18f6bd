#include "sources/store/table.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "sources/store/waiting_rows.h"

namespace sources {
namespace {

std::string joined(const std::vector<const char*>& names,
                   const std::string& separator, const char* before = "",
                   const char* after = "") {
  std::string list;
  for (const char* name : names) {
    if (!list.empty()) list += separator;
    list += before;
    list += name;
    list += after;
  }
  return list;
}

// "INSERT INTO fact(id,…,version,checksum) VALUES"
std::string insert_sql(const Table& table, const char* before = "") {
  return std::string("INSERT INTO ") + table.name + "(" + before +
         joined(table.columns, ",") + ",version,checksum) VALUES";
}

std::string put_sql(const Table& table) {
  std::string updates;
  for (const char* column : table.columns) {
    // A key that is written anew, if only with what it was, makes SQLite look
    // for rows that lean on the old one.
    const bool is_key = std::find_if(table.keys.begin(), table.keys.end(),
                                     [&](std::string_view key) {
                                       return key == column;
                                     }) != table.keys.end();
    if (!is_key) updates += std::string(column) + "=excluded." + column + ",";
  }
  std::string marks;
  for (size_t i = 0; i < table.columns.size(); ++i) marks += "?,";
  return insert_sql(table) + "(" + marks + "?,?) ON CONFLICT(" +
         joined(table.keys, ",") + ") DO UPDATE SET " + updates +
         "version=excluded.version,checksum=excluded.checksum";
}

Table make(const char* name, std::vector<const char*> keys,
           std::vector<const char*> columns, bool has_key = false) {
  Table table;
  table.name = name;
  table.columns = std::move(columns);
  table.keys = std::move(keys);
  table.has_key = has_key;
  table.cells = joined(table.columns, ",", (std::string(name) + ".").c_str()) +
                "," + name + ".version," + name + ".checksum";
  table.add = has_key
                  ? RowsSql(insert_sql(table, "key,"), table.columns.size() + 3)
                  : RowsSql(insert_sql(table), table.columns.size() + 2);
  table.put = put_sql(table);
  const std::string all = "SELECT " + table.cells + " FROM " + name;
  table.any = std::string("SELECT 1 FROM ") + name + " LIMIT 1";
  table.one = all + " WHERE " + joined(table.keys, " AND ", "", "=?");
  table.each = all + " ORDER BY " + joined(table.keys, ",");
  return table;
}

}  // namespace

const Table& publisher_table() {
  static const Table table =
      make("publisher", {"id"},
           {"id", "name", "tier", "kind", "note", "owner", "criteria"});
  return table;
}

const Table& document_table() {
  static const Table table =
      make("document", {"id"},
           {"id", "publisher", "title", "url", "published", "published_from",
            "published_to", "retrieved", "recorded", "origin", "language",
            "licence", "sha256"});
  return table;
}

const Table& entity_table() {
  static const Table table =
      make("entity", {"id"}, {"id", "type", "part_of", "weight", "same_as"});
  return table;
}

const Table& entity_name_table() {
  static const Table table =
      make("entity_name", {"entity", "ordinal"},
           {"entity", "ordinal", "name", "language", "form"});
  return table;
}

const Table& fact_table() {
  static const Table table = make(
      "fact", {"id"},
      {"id", "property", "polarity", "modality", "value_kind", "value_entity",
       "unit", "valid_from", "valid_to", "statement", "document", "as_of",
       "recorded", "rank", "rank_reason", "complete", "sentences", "note"},
      true);
  return table;
}

const Table& series_table() {
  static const Table table =
      make("series", {"id"}, {"id", "indicator", "unit", "document", "labels"});
  return table;
}

const Table& observation_table() {
  static const Table table =
      make("observation", {"series", "entity", "period", "vintage"},
           {"series", "entity", "period", "vintage", "value", "valid_from",
            "valid_to"});
  return table;
}

const Table& passage_table() {
  static const Table table = make("passage", {"document", "ordinal"},
                                  {"document", "ordinal", "language", "text",
                                   "caption", "about", "statements"},
                                  true);
  return table;
}

const Table& check_table() {
  static const Table table = make("published_check", {"id"},
                                  {"id", "document", "claim", "language",
                                   "rating", "rating_value", "statement"},
                                  true);
  return table;
}

const std::vector<const Table*>& all_tables() {
  static const std::vector<const Table*> tables = {
      &document_table(), &entity_table(),      &entity_name_table(),
      &fact_table(),     &observation_table(), &passage_table(),
      &check_table(),    &publisher_table(),   &series_table()};
  return tables;
}

// FNV-1a over words of eight bytes, low one first, with its high bits folded in
// after each: eight times as fast as byte by byte.
void Checksum::mix(std::string_view bytes) {
  size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    const auto byte = [from = bytes.data() + i](int k) {
      return static_cast<uint64_t>(static_cast<unsigned char>(from[k]))
             << (8 * k);
    };
    // In one expression, which compilers know as one load; a loop they do not.
    const uint64_t word = byte(0) | byte(1) | byte(2) | byte(3) | byte(4) |
                          byte(5) | byte(6) | byte(7);
    state_ = (state_ ^ word) * 1099511628211u;
    state_ ^= state_ >> 29;
  }
  for (; i < bytes.size(); ++i) {
    state_ ^= static_cast<unsigned char>(bytes[i]);
    state_ *= 1099511628211u;
  }
}

void Checksum::add(std::string_view text) {
  add(static_cast<int64_t>(text.size()));
  mix(text);
}

void Checksum::add(int64_t whole) {
  char bytes[9] = {'i'};
  for (int i = 0; i < 8; ++i)
    bytes[i + 1] =
        static_cast<char>((static_cast<uint64_t>(whole) >> (8 * i)) & 0xff);
  mix({bytes, sizeof bytes});
}

void Checksum::add_null() { mix("n"); }

// The length keeps ("ab", "c") and ("a", "bc") apart; NULL has none.
void TableDigest::add(std::string_view cell) {
  char length[24];
  const auto end = std::to_chars(length, length + sizeof length, cell.size());
  bytes_.append(length, end.ptr);
  bytes_ += ':';
  bytes_ += cell;
}

void TableDigest::add_null() { bytes_ += "-:"; }

void TableDigest::end_row() {
  bytes_ += '\n';
  if (bytes_.size() < (1u << 16)) return;
  hash_.update(bytes_);
  bytes_.clear();
}

std::string TableDigest::finish_hex() {
  hash_.update(bytes_);
  return hash_.finish_hex();
}

RowWriter::RowWriter(Database& database, const Table& table,
                     GrowingTable* growing)
    : database_(database), table_(table), growing_(growing) {
  if (!growing_) {
    query_.emplace(database.query(table.put.c_str()));
    return;
  }
  waiting_ = &database.waiting(table.add);
  if (table.has_key) waiting_->add(++growing_->last_key);
}

RowWriter& RowWriter::add(std::string_view text) {
  ++parameter_;
  checksum_.add(text);
  if (waiting_) {
    waiting_->add(text);
    growing_->digest.add(text);
  } else {
    query_->bind(parameter_, text);
  }
  return *this;
}

RowWriter& RowWriter::add(int64_t whole) {
  ++parameter_;
  checksum_.add(whole);
  if (waiting_) {
    waiting_->add(whole);
    growing_->digest.add(std::to_string(whole));
  } else {
    query_->bind(parameter_, whole);
  }
  return *this;
}

RowWriter& RowWriter::add(std::optional<int64_t> whole) {
  if (whole) return add(*whole);
  ++parameter_;
  checksum_.add_null();
  if (waiting_) {
    waiting_->add_null();
    growing_->digest.add_null();
  } else {
    query_->bind_null(parameter_);
  }
  return *this;
}

RowWriter& RowWriter::add_optional(std::string_view text) {
  return text.empty() ? add(std::optional<int64_t>()) : add(text);
}

RowWriter& RowWriter::add_bytes(std::string_view bytes) {
  ++parameter_;
  checksum_.add(bytes);
  if (waiting_) {
    waiting_->add_bytes(bytes);
    growing_->digest.add(bytes);
  } else {
    query_->bind_bytes(parameter_, bytes);
  }
  return *this;
}

int64_t RowWriter::write(int64_t version) {
  assert(static_cast<size_t>(parameter_) == table_.columns.size());
  if (!waiting_) {
    query_->bind(parameter_ + 1, version);
    query_->bind(parameter_ + 2, checksum_.value());
    query_->run();
    return database_.last_key();
  }
  waiting_->add(version);
  waiting_->add(checksum_.value());
  waiting_->end_row();
  growing_->digest.end_row();
  return growing_->last_key;
}

namespace {

int64_t checksum_of(const Table& table, const Query& row) {
  Checksum checksum;
  const int columns = static_cast<int>(table.columns.size());
  for (int i = 0; i < columns; ++i) {
    const Query::Cell cell = row.cell(i);
    switch (cell.kind) {
      case Query::Cell::Kind::Null:
        checksum.add_null();
        break;
      case Query::Cell::Kind::Whole:
        checksum.add(cell.whole);
        break;
      case Query::Cell::Kind::Text:
        checksum.add(cell.text);
        break;
    }
  }
  return checksum.value();
}

}  // namespace

void check_row(const Database& database, const Table& table, const Query& row) {
  const int columns = static_cast<int>(table.columns.size());
  if (checksum_of(table, row) != row.whole(columns + 1))
    database.damaged(std::string("a row of table ") + table.name +
                     " does not fit its checksum");
}

std::string digest_of(Database& database, const Table& table) {
  TableDigest digest;
  Query rows = database.query(table.each.c_str());
  const int columns = static_cast<int>(table.columns.size());
  while (rows.step()) {
    for (int i = 0; i < columns; ++i) {
      if (rows.is_null(i))
        digest.add_null();
      else
        digest.add(rows.view(i));
    }
    digest.end_row();
  }
  return digest.finish_hex();
}

}  // namespace sources
