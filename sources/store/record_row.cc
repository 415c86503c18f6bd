#include "sources/store/record_row.h"

#include "claims/text/error.h"
#include "claims/value/statement_code.h"
#include "sources/store/record_json.h"
#include "sources/store/table.h"

namespace sources {
namespace {

using claims::Error;

// What a row's JSON cells say cannot be wrong unless the file was tampered
// with: complaints about them are damage.
std::string place(const Table& table, const Query& row) {
  return std::string(table.name) + " " + row.text(0);
}

claims::Statement statement_in(const Query& row, int column,
                               const Table& table) {
  auto statement = claims::statement_from_code(row.view(column));
  if (!statement) throw Error("no statement", place(table, row));
  return std::move(*statement);
}

// Most facts have none.
std::map<std::string, std::string> words_in(const Query& row, int column,
                                            const Table& table) {
  if (row.view(column) == "{}") return {};
  return words_from_json(row.view(column), place(table, row));
}

Rank rank_of(std::string_view name) {
  for (const Rank rank : {Rank::Preferred, Rank::Deprecated})
    if (name == name_of(rank)) return rank;
  return Rank::Normal;
}

void read(const Query& row, PublisherRecord* record) {
  *record = {row.text(0), row.text(1), static_cast<int>(row.whole(2)),
             row.text(3), row.text(4), row.text(5),
             row.text(6)};
}

// 5 and 6 are the days that `published` spans, for SQL.
void read(const Query& row, DocumentRecord* record) {
  *record = {row.text(0),  row.text(1),  row.text(2), row.text(3),
             row.text(4),  row.text(7),  row.text(9), row.text(10),
             row.text(11), row.text(12), row.text(8)};
}

void read(const Query& row, EntityRecord* record) {
  *record = {row.text(0), row.text(1),
             row.text(2), static_cast<int>(row.whole(3)),
             {},          row.text(4)};
}

// Columns 1 to 8 repeat for SQL what the statement (9) says.
void read(const Query& row, FactRecord* record) {
  record->id = row.text(0);
  record->statement = statement_in(row, 9, fact_table());
  record->document = row.text(10);
  record->as_of = row.text(11);
  record->recorded = row.text(12);
  record->rank = rank_of(row.view(13));
  record->rank_reason = row.text(14);
  record->complete = row.whole(15) != 0;
  record->sentence = words_in(row, 16, fact_table());
  record->note = row.text(17);
}

void read(const Query& row, SeriesRecord* record) {
  *record = {row.text(0), row.text(1), row.text(2), row.text(3),
             words_in(row, 4, series_table())};
}

void read(const Query& row, ObservationRecord* record) {
  const auto value = claims::Rational::parse(row.view(4));
  if (!value) throw Error("no figure", place(observation_table(), row));
  *record = {row.text(0), row.text(1), row.text(2), *value, row.text(3)};
}

void read(const Query& row, PassageRecord* record) {
  record->document = row.text(0);
  record->ordinal = static_cast<int>(row.whole(1));
  record->id = record->document + "#" + row.text(1);
  record->language = row.text(2);
  record->text = row.text(3);
  record->caption = row.text(4);
  record->about = lines_in(row.view(5));
  auto statements = claims::statements_from_code(row.view(6));
  if (!statements) throw Error("no statements", place(passage_table(), row));
  record->statements = std::move(*statements);
}

void read(const Query& row, PublishedCheckRecord* record) {
  record->id = row.text(0);
  record->document = row.text(1);
  record->claim = row.text(2);
  record->language = row.text(3);
  record->rating = row.text(4);
  record->rating_value = static_cast<int>(row.whole(5));
  if (!row.view(6).empty())
    record->statement = statement_in(row, 6, check_table());
}

template <typename Record>
void checked(const Database& database, const Table& table, const Query& row,
             Record* record) {
  check_row(database, table, row);
  try {
    read(row, record);
  } catch (const Error& error) {
    database.damaged(error.where() + ": " + error.what());
  }
}

}  // namespace

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  for (size_t end; (end = text.find('\n')) != text.npos;
       text.remove_prefix(end + 1))
    lines.emplace_back(text.substr(0, end));
  return lines;
}

void read_record(const Database& database, const Query& row,
                 PublisherRecord* record) {
  checked(database, publisher_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 DocumentRecord* record) {
  checked(database, document_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 EntityRecord* record) {
  checked(database, entity_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 FactRecord* record) {
  checked(database, fact_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 SeriesRecord* record) {
  checked(database, series_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 ObservationRecord* record) {
  checked(database, observation_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 PassageRecord* record) {
  checked(database, passage_table(), row, record);
}
void read_record(const Database& database, const Query& row,
                 PublishedCheckRecord* record) {
  checked(database, check_table(), row, record);
}

}  // namespace sources
