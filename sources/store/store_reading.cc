// The reading half of the Store.

#include <algorithm>

#include "sources/store/database.h"
#include "sources/store/mention_index.h"
#include "sources/store/record_row.h"
#include "sources/store/statement_columns.h"
#include "sources/store/store.h"
#include "sources/store/table.h"

namespace sources {
namespace {

template <typename Record>
Record read_row(const Database& database, const Query& row) {
  Record record;
  read_record(database, row, &record);
  return record;
}

template <typename Record>
std::vector<Record> read_all(const Database& database, Query* query) {
  std::vector<Record> records;
  while (query->step()) records.push_back(read_row<Record>(database, *query));
  return records;
}

template <typename Record, typename... Keys>
std::optional<Record> read_one(Database& database, const Table& table,
                               const Keys&... keys) {
  Query query = database.query(table.one.c_str());
  query.with(keys...);
  if (!query.step()) return std::nullopt;
  return read_row<Record>(database, query);
}

// "SELECT <cells of table> " + rest, made once.
std::string select(const Table& table, const char* rest) {
  return "SELECT " + table.cells + " " + rest;
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

// `mention` as the MentionIndex has it: "", "NER" or "=NER".
bool speaks_of(const FactRecord& fact, std::string_view property,
               std::string_view mention) {
  const auto& arguments = fact.statement.arguments;
  return fact.statement.property == property &&
         (mention.empty() ||
          as_value(value_entity_of(fact.statement)) == mention ||
          std::any_of(arguments.begin(), arguments.end(),
                      [&](const auto& argument) {
                        return argument.term.entity == mention;
                      }));
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

std::vector<FactRecord> Store::facts_mentioning(
    std::string_view property, std::string_view mention) const {
  // In the order of keys: SQLite would copy whole rows about to sort them.
  static const std::string sql =
      select(fact_table(),
             "FROM fact_mention AS mention LEFT JOIN fact ON fact.key = "
             "mention.fact WHERE mention.property = ?1 AND mention.entity = ?2 "
             "ORDER BY mention.fact");
  mentions_->flush();
  std::vector<FactRecord> facts;
  Query rows = database_->query(sql.c_str());
  rows.with(property, mention);
  while (rows.step()) {
    check_index(*database_, !rows.is_null(0));
    read_record(*database_, rows, &facts.emplace_back());
    check_index(*database_, speaks_of(facts.back(), property, mention));
  }
  std::sort(
      facts.begin(), facts.end(),
      [](const FactRecord& a, const FactRecord& b) { return a.id < b.id; });
  return facts;
}

std::vector<FactRecord> Store::facts(std::string_view property,
                                     std::string_view entity) const {
  return facts_mentioning(property, entity);
}

std::vector<FactRecord> Store::facts_valued(std::string_view property,
                                            std::string_view entity) const {
  return facts_mentioning(property, as_value(entity));
}

std::vector<FactRecord> Store::facts_within(std::string_view property,
                                            std::string_view whole) const {
  static const std::string sql =
      "WITH RECURSIVE part(id) AS (SELECT id FROM entity WHERE part_of = ?2 "
      "UNION SELECT entity.id FROM entity JOIN part ON entity.part_of = "
      "part.id) " +
      select(fact_table(),
             "FROM (SELECT DISTINCT fact FROM part JOIN fact_mention ON "
             "property = ?1 AND entity = part.id) AS found JOIN fact ON "
             "fact.key = found.fact ORDER BY fact.id");
  mentions_->flush();
  Query query = database_->query(sql.c_str());
  query.with(property, whole);
  return read_all<FactRecord>(*database_, &query);
}

bool Store::has_more_facts(std::string_view property, size_t than) const {
  mentions_->flush();
  Query query = database_->query(
      "SELECT 1 FROM fact_mention WHERE property = ? AND entity = '' "
      "LIMIT 1 OFFSET ?");
  query.with(property, static_cast<int64_t>(than));
  return query.step();
}

std::vector<FactRecord> Store::facts_about(std::string_view entity) const {
  static const std::string sql =
      kPropertiesOfFacts +
      select(fact_table(),
             "FROM (SELECT DISTINCT fact FROM known JOIN fact_mention USING "
             "(property) WHERE entity IN (?1, '=' || ?1)) AS found "
             "JOIN fact ON fact.key = found.fact ORDER BY fact.id");
  mentions_->flush();
  Query query = database_->query(sql.c_str());
  query.bind(1, entity);
  return read_all<FactRecord>(*database_, &query);
}

void Store::each_fact(
    const std::function<bool(const FactRecord&)>& take) const {
  Query query = database_->query(fact_table().each.c_str());
  while (query.step())
    if (!take(read_row<FactRecord>(*database_, query))) return;
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
  return read_all<ObservationRecord>(*database_, &query);
}

std::vector<ObservationRecord> Store::observations_of(
    std::string_view series) const {
  static const std::string sql =
      select(observation_table(),
             "FROM observation WHERE series = ?1 "
             "ORDER BY entity, valid_from, valid_to, vintage");
  Query query = database_->query(sql.c_str());
  query.bind(1, series);
  return read_all<ObservationRecord>(*database_, &query);
}

std::optional<SeriesRecord> Store::series(std::string_view id) const {
  return read_one<SeriesRecord>(*database_, series_table(), id);
}

std::vector<PassageRecord> Store::passages_of(std::string_view document) const {
  static const std::string sql =
      select(passage_table(),
             "FROM passage WHERE document = ?1 ORDER BY document, ordinal");
  Query query = database_->query(sql.c_str());
  query.bind(1, document);
  return read_all<PassageRecord>(*database_, &query);
}

std::optional<PassageRecord> Store::passage(std::string_view id) const {
  const auto parts = parts_of(id);
  if (!parts) return std::nullopt;
  return read_one<PassageRecord>(*database_, passage_table(), parts->first,
                                 parts->second);
}

std::optional<PublishedCheckRecord> Store::published_check(
    std::string_view id) const {
  return read_one<PublishedCheckRecord>(*database_, check_table(), id);
}

}  // namespace sources
