// The reading half of the Store.

#include <algorithm>

#include "claims/text/error.h"
#include "claims/value/statement_code.h"
#include "sources/store/database.h"
#include "sources/store/record_json.h"
#include "sources/store/store.h"
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
                               const std::string& where) {
  auto statement = claims::statement_from_code(row.view(column));
  if (!statement) throw Error("no statement", where);
  return std::move(*statement);
}

Rank rank_of(std::string_view name) {
  for (const Rank rank : {Rank::Preferred, Rank::Deprecated})
    if (name == name_of(rank)) return rank;
  return Rank::Normal;
}

void read(const Query& row, PublisherRecord* record) {
  *record = {row.text(0), row.text(1), static_cast<int>(row.whole(2)),
             row.text(3), row.text(4)};
}

// 5 and 6 are the days that `published` spans, for SQL.
void read(const Query& row, DocumentRecord* record) {
  *record = {row.text(0),  row.text(1),  row.text(2), row.text(3),
             row.text(4),  row.text(7),  row.text(9), row.text(10),
             row.text(11), row.text(12), row.text(8)};
}

void read(const Query& row, EntityRecord* record) {
  *record = {row.text(0),
             row.text(1),
             row.text(2),
             static_cast<int>(row.whole(3)),
             {}};
}

// Columns 1 to 8 repeat for SQL what the statement (9) says.
void read(const Query& row, FactRecord* record) {
  const std::string where = place(fact_table(), row);
  record->id = row.text(0);
  record->statement = statement_in(row, 9, where);
  record->document = row.text(10);
  record->as_of = row.text(11);
  record->recorded = row.text(12);
  record->rank = rank_of(row.view(13));
  record->rank_reason = row.text(14);
  record->complete = row.whole(15) != 0;
  record->sentence = words_from_json(row.view(16), where);
  record->note = row.text(17);
}

void read(const Query& row, SeriesRecord* record) {
  *record = {row.text(0), row.text(1), row.text(2), row.text(3),
             words_from_json(row.view(4), place(series_table(), row))};
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
  auto statements = claims::statements_from_code(row.view(5));
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
    record->statement = statement_in(row, 6, place(check_table(), row));
}

template <typename Record>
Record read_row(const Database& database, const Table& table,
                const Query& row) {
  check_row(database, table, row);
  Record record;
  try {
    read(row, &record);
  } catch (const Error& error) {
    database.damaged(error.where() + ": " + error.what());
  }
  return record;
}

template <typename Record>
std::vector<Record> read_all(const Database& database, const Table& table,
                             Query* query) {
  std::vector<Record> records;
  while (query->step())
    records.push_back(read_row<Record>(database, table, *query));
  return records;
}

template <typename Record, typename... Keys>
std::optional<Record> read_one(Database& database, const Table& table,
                               const Keys&... keys) {
  Query query = database.query(table.one.c_str());
  query.with(keys...);
  if (!query.step()) return std::nullopt;
  return read_row<Record>(database, table, query);
}

// "SELECT <cells of table> " + rest, made once.
std::string select(const Table& table, const char* rest) {
  return "SELECT " + table.cells + " " + rest;
}

// An FTS5 query that any of the words answers; "" when none can.
std::string any_of(const std::vector<std::string>& words) {
  std::string match;
  for (const std::string& word : words) {
    std::string quoted;
    for (const char c : word) {
      if (static_cast<unsigned char>(c) < ' ') continue;
      if (c == '"') quoted += '"';
      quoted += c;
    }
    if (quoted.empty()) continue;
    if (!match.empty()) match += " OR ";
    match += '"' + quoted + '"';
  }
  return match;
}

// "doc#12" in its two parts.
std::optional<std::pair<std::string_view, int64_t>> parts_of(
    std::string_view passage) {
  const size_t mark = passage.rfind('#');
  if (mark == std::string_view::npos || passage.size() - mark > 10)
    return std::nullopt;
  int64_t ordinal = 0;
  for (const char c : passage.substr(mark + 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    ordinal = ordinal * 10 + (c - '0');
  }
  return std::pair(passage.substr(0, mark), ordinal);
}

// Whether an index that led to the fact was right about it.
void check_index(const Database& database, bool holds) {
  if (!holds) database.damaged("an index leads to the wrong fact");
}

}  // namespace

std::vector<claims::GazetteerName> Store::names() const {
  std::vector<claims::GazetteerName> found;
  Query entities = database_->query(entity_table().each.c_str());
  Query names = database_->query(entity_name_table().each.c_str());
  bool more = entities.step();
  // Both come in the order of ids: one walk along the two.
  while (names.step()) {
    check_row(*database_, entity_name_table(), names);
    while (more && entities.view(0) < names.view(0)) more = entities.step();
    if (!more || entities.view(0) != names.view(0))
      database_->damaged("a name without its entity");
    found.push_back({names.text(2), names.text(0), entities.text(1),
                     names.text(4), names.text(3),
                     static_cast<int>(entities.whole(3))});
  }
  return found;
}

World Store::world_of_rows() const {
  World::Things things;
  Query entities = database_->query(entity_table().each.c_str());
  while (entities.step()) {
    check_row(*database_, entity_table(), entities);
    things.emplace_hint(things.end(), entities.text(0),
                        World::Thing{entities.text(1), entities.text(2), {}});
  }
  Query names = database_->query(entity_name_table().each.c_str());
  auto thing = things.begin();
  while (names.step()) {
    if (names.view(4) != "name") continue;
    check_row(*database_, entity_name_table(), names);
    while (thing != things.end() && thing->first < names.view(0)) ++thing;
    if (thing == things.end() || thing->first != names.view(0)) continue;
    auto& label = thing->second.label;
    std::string language = names.text(3);
    if (!label.contains(language))
      label.emplace(std::move(language), names.text(2));
  }
  return World(things);
}

std::optional<EntityRecord> Store::entity(std::string_view id) const {
  auto record = read_one<EntityRecord>(*database_, entity_table(), id);
  if (!record) return record;
  Query names = database_->query(
      "SELECT name, language, form FROM entity_name WHERE entity = ? "
      "ORDER BY ordinal");
  names.bind(1, id);
  while (names.step())
    record->names.push_back({names.text(0), names.text(1), names.text(2)});
  return record;
}

std::optional<DocumentRecord> Store::document(std::string_view id) const {
  return read_one<DocumentRecord>(*database_, document_table(), id);
}

std::optional<PublisherRecord> Store::publisher(std::string_view id) const {
  return read_one<PublisherRecord>(*database_, publisher_table(), id);
}

std::vector<FactRecord> Store::facts(std::string_view property,
                                     std::string_view entity) const {
  static const std::string all = select(
      fact_table(), "FROM fact WHERE property = ?1 AND ?2 = '' ORDER BY id");
  static const std::string some = select(
      fact_table(),
      "FROM (SELECT DISTINCT fact FROM fact_argument WHERE property = ?1 AND "
      "entity = ?2) AS found JOIN fact ON fact.key = found.fact "
      "ORDER BY fact.id");
  Query query = database_->query(entity.empty() ? all.c_str() : some.c_str());
  query.with(property, entity);
  auto facts = read_all<FactRecord>(*database_, fact_table(), &query);
  for (const FactRecord& fact : facts) {
    const auto& arguments = fact.statement.arguments;
    check_index(*database_, fact.statement.property == property &&
                                (entity.empty() ||
                                 std::any_of(arguments.begin(), arguments.end(),
                                             [&](const auto& argument) {
                                               return argument.term.entity ==
                                                      entity;
                                             })));
  }
  return facts;
}

std::vector<FactRecord> Store::facts_valued(std::string_view property,
                                            std::string_view entity) const {
  static const std::string sql =
      select(fact_table(),
             "FROM fact WHERE value_entity = ?2 AND property = ?1 ORDER BY id");
  Query query = database_->query(sql.c_str());
  query.with(property, entity);
  return read_all<FactRecord>(*database_, fact_table(), &query);
}

std::vector<FactRecord> Store::facts_about(std::string_view entity) const {
  static const std::string sql =
      select(fact_table(),
             "FROM (SELECT fact FROM fact_argument WHERE entity = ?1 UNION "
             "SELECT key FROM fact WHERE value_entity = ?1) AS found "
             "JOIN fact ON fact.key = found.fact ORDER BY fact.id");
  Query query = database_->query(sql.c_str());
  query.bind(1, entity);
  return read_all<FactRecord>(*database_, fact_table(), &query);
}

void Store::each_fact(
    const std::function<bool(const FactRecord&)>& take) const {
  Query query = database_->query(fact_table().each.c_str());
  while (query.step())
    if (!take(read_row<FactRecord>(*database_, fact_table(), query))) return;
}

std::optional<FactRecord> Store::fact(std::string_view id) const {
  return read_one<FactRecord>(*database_, fact_table(), id);
}

std::vector<ObservationRecord> Store::observations(
    std::string_view indicator, std::string_view entity) const {
  static const std::string sql =
      select(observation_table(),
             "FROM series JOIN observation ON observation.series = series.id "
             "WHERE series.indicator = ?1 AND observation.entity = ?2 "
             "ORDER BY valid_from, valid_to, vintage, series.id");
  Query query = database_->query(sql.c_str());
  query.with(indicator, entity);
  return read_all<ObservationRecord>(*database_, observation_table(), &query);
}

std::vector<ObservationRecord> Store::observations_of(
    std::string_view series) const {
  static const std::string sql =
      select(observation_table(),
             "FROM observation WHERE series = ?1 "
             "ORDER BY entity, valid_from, valid_to, vintage");
  Query query = database_->query(sql.c_str());
  query.bind(1, series);
  return read_all<ObservationRecord>(*database_, observation_table(), &query);
}

std::optional<SeriesRecord> Store::series(std::string_view id) const {
  return read_one<SeriesRecord>(*database_, series_table(), id);
}

std::vector<PassageRecord> Store::passages(
    const std::vector<std::string>& words, size_t limit) const {
  static const std::string sql =
      select(passage_table(),
             "FROM (SELECT rowid AS key, bm25(passage_words) AS score "
             "FROM passage_words WHERE passage_words MATCH ?1 "
             "ORDER BY score, rowid LIMIT ?2) AS found "
             "JOIN passage ON passage.key = found.key "
             "ORDER BY found.score, passage.document, passage.ordinal");
  const std::string match = any_of(words);
  if (match.empty()) return {};
  Query query = database_->query(sql.c_str());
  query.with(std::string_view(match), static_cast<int64_t>(limit));
  return read_all<PassageRecord>(*database_, passage_table(), &query);
}

std::vector<PassageRecord> Store::passages_stating(
    std::string_view property, std::string_view entity) const {
  static const std::string sql =
      select(passage_table(),
             "FROM passage_statement JOIN passage ON passage.key = passage "
             "WHERE property = ?1 AND entity = ?2 "
             "ORDER BY passage.document, passage.ordinal");
  Query query = database_->query(sql.c_str());
  query.with(property, entity);
  return read_all<PassageRecord>(*database_, passage_table(), &query);
}

std::vector<PassageRecord> Store::passages_of(std::string_view document) const {
  static const std::string sql =
      select(passage_table(),
             "FROM passage WHERE document = ?1 ORDER BY document, ordinal");
  Query query = database_->query(sql.c_str());
  query.bind(1, document);
  return read_all<PassageRecord>(*database_, passage_table(), &query);
}

std::optional<PassageRecord> Store::passage(std::string_view id) const {
  const auto parts = parts_of(id);
  if (!parts) return std::nullopt;
  return read_one<PassageRecord>(*database_, passage_table(), parts->first,
                                 parts->second);
}

std::vector<PublishedCheckRecord> Store::published_checks(
    const std::vector<std::string>& words, size_t limit) const {
  static const std::string sql =
      select(check_table(),
             "FROM (SELECT rowid AS key, bm25(check_words) AS score "
             "FROM check_words WHERE check_words MATCH ?1 "
             "ORDER BY score, rowid LIMIT ?2) AS found "
             "JOIN published_check ON published_check.key = found.key "
             "ORDER BY found.score, published_check.id");
  const std::string match = any_of(words);
  if (match.empty()) return {};
  Query query = database_->query(sql.c_str());
  query.with(std::string_view(match), static_cast<int64_t>(limit));
  return read_all<PublishedCheckRecord>(*database_, check_table(), &query);
}

std::optional<PublishedCheckRecord> Store::published_check(
    std::string_view id) const {
  return read_one<PublishedCheckRecord>(*database_, check_table(), id);
}

}  // namespace sources
