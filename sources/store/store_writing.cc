// The writing half of the Store.

#include <algorithm>

#include "claims/text/quoted.h"
#include "claims/value/statement_code.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/mention_index.h"
#include "sources/store/record_json.h"
#include "sources/store/requirement.h"
#include "sources/store/seen.h"
#include "sources/store/statement_columns.h"
#include "sources/store/table.h"

namespace sources {
namespace {

Ends ends_of_timex(const std::string& timex) {
  return ends_of(claims::period_of(timex));
}

constexpr const char* kValueKinds[] = {"none",     "quantity", "period",
                                       "duration", "term",     "quote"};
constexpr const char* kModalities[] = {"asserted", "reported", "hedged",
                                       "planned",  "forecast", "opinion"};

// What the base has at the place of `record`.
std::optional<ObservationRecord> observation_there(
    Database& database, const ObservationRecord& record) {
  Query query = database.query(
      "SELECT value FROM observation WHERE series = ? AND entity = ? AND "
      "period = ? AND vintage = ?");
  query.with(std::string_view(record.series), std::string_view(record.entity),
             std::string_view(record.period), std::string_view(record.vintage));
  if (!query.step()) return std::nullopt;
  ObservationRecord old = record;
  old.value = claims::Rational::parse(query.view(0)).value_or(0);
  return old;
}

}  // namespace

Effect Store::put(const PublisherRecord& record) {
  const RecordName name("publisher", record.id);
  require_id(name, record.id);
  require(!record.name.empty(), name, "field \"name\" is missing or empty");
  require(record.tier >= 1 && record.tier <= 4, name,
          "field \"tier\" is " + std::to_string(record.tier) +
              "; it must be 1 (official or agency of record) to 4 (unknown)");
  Change change(this);
  const auto entry =
      next_version("publisher", record.id, record, publisher(record.id));
  if (!entry) return change.done(entry);
  RowWriter(*database_, publisher_table())
      .add(record.id)
      .add(record.name)
      .add(int64_t{record.tier})
      .add(record.kind)
      .add(record.note)
      .add(record.owner)
      .add(record.criteria)
      .write(entry->version);
  mark("publisher");
  return change.done(entry);
}

Effect Store::put(const DocumentRecord& given) {
  DocumentRecord record = given;
  if (record.origin.empty()) record.origin = record.id;
  const RecordName name("document", record.id);
  require_id(name, record.id);
  require(
      record.published.empty() || claims::period_of(record.published), name,
      "field \"published\" is no date: " + claims::quoted(record.published) +
          "; write it as 2024-04-12, 2024-04 or 2024, or leave it out");
  require_day(name, "retrieved", record.retrieved);
  require_day(name, "recorded", record.recorded);
  require_row(*database_, "SELECT 1 FROM publisher WHERE id = ?", name,
              "publisher", record.publisher);
  Change change(this);
  const auto entry =
      next_version("document", record.id, record, document(record.id));
  if (!entry) return change.done(entry);
  database_
      ->query(
          "INSERT INTO origin_group(id) VALUES(?) ON CONFLICT DO "
          "NOTHING")
      .with(std::string_view(record.origin))
      .run();
  const Ends published = ends_of_timex(record.published);
  RowWriter(*database_, document_table())
      .add(record.id)
      .add(record.publisher)
      .add(record.title)
      .add(record.url)
      .add(record.published)
      .add(published.from)
      .add(published.to)
      .add(record.retrieved)
      .add(record.recorded)
      .add(record.origin)
      .add(record.language)
      .add(record.licence)
      .add(record.sha256)
      .write(entry->version);
  mark("document");
  return change.done(entry);
}

Effect Store::put(const EntityRecord& record) {
  const RecordName name("entity", record.id);
  require_id(name, record.id);
  require(!record.type.empty(), name, "field \"type\" is missing or empty");
  require(record.part_of != record.id, name, "it cannot be part of itself");
  for (const EntityName& entry : record.names) {
    static constexpr const char* kForms[] = {"name", "alias", "acronym",
                                             "demonym", "title"};
    require(!entry.name.empty(), name, "one of its names is empty");
    require(std::find(std::begin(kForms), std::end(kForms), entry.form) !=
                std::end(kForms),
            name,
            "name " + claims::quoted(entry.name) + " has the form " +
                claims::quoted(entry.form) +
                "; it must be name, alias, acronym, demonym or title");
  }
  Change change(this);
  const auto entry =
      next_version("entity", record.id, record, entity(record.id));
  if (!entry) return change.done(entry);
  RowWriter(*database_, entity_table())
      .add(record.id)
      .add(record.type)
      .add_optional(record.part_of)
      .add(int64_t{record.weight})
      .add(record.same_as)
      .write(entry->version);
  database_->query("DELETE FROM entity_name WHERE entity = ?")
      .with(std::string_view(record.id))
      .run();
  int64_t ordinal = 0;
  for (const EntityName& known : record.names)
    RowWriter(*database_, entity_name_table())
        .add(record.id)
        .add(++ordinal)
        .add(known.name)
        .add(known.language)
        .add(known.form)
        .write(entry->version);
  mark("entity");
  mark("entity_name");
  return change.done(entry);
}

bool Store::is_last_fact(const std::string& id) {
  auto& largest = seen_->largest_fact;
  if (!largest) {
    Query last = database_->query("SELECT coalesce(max(id), '') FROM fact");
    last.step();
    largest = last.text(0);
  }
  if (id <= *largest) return false;
  largest = id;
  return true;
}

Effect Store::put(const FactRecord& record) {
  const RecordName name("fact", record.id);
  const claims::Statement& statement = record.statement;
  require_id(name, record.id);
  require(!statement.property.empty(), name,
          "field \"property\" is missing or empty");
  require(!record.document.empty(), name,
          "field \"document\" is missing: a fact without a source cannot be");
  Change change(this);
  Seen::once(&seen_->documents, record.document,
             [&] { require_document(*database_, name, record.document); });
  require_day(name, "as_of", record.as_of);
  require_day(name, "recorded", record.recorded);
  require(record.rank != Rank::Deprecated || !record.rank_reason.empty(), name,
          "a deprecated fact needs a \"rank_reason\"");
  for (const claims::Argument& argument : statement.arguments)
    if (!argument.term.entity.empty())
      Seen::once(&seen_->entities, argument.term.entity, [&] {
        require_entity(*database_, name, argument.role, argument.term.entity);
      });
  const std::string value_entity = value_entity_of(statement);
  if (!value_entity.empty())
    Seen::once(&seen_->entities, value_entity, [&] {
      require_entity(*database_, name, "value", value_entity);
    });
  const bool is_last = is_last_fact(record.id);
  const auto old = is_last ? std::optional<FactRecord>() : fact(record.id);
  const auto entry = next_version("fact", record.id, record, old);
  if (!entry) return change.done(entry);
  const Ends valid = ends_of(statement.when);
  const std::string code = claims::statement_code(statement);
  const std::string unit = unit_of(statement);
  const std::string sentences = json_of_words(record.sentence);
  const int64_t new_key =
      RowWriter(*database_, fact_table(),
                growing(fact_table(), record.id, !old))
          .add(record.id)
          .add(statement.property)
          .add(statement.polarity == claims::Polarity::Negated ? "negated"
                                                               : "affirmed")
          .add(kModalities[static_cast<size_t>(statement.modality)])
          .add(kValueKinds[statement.value.index()])
          .add_optional(value_entity)
          .add(unit)
          .add(valid.from)
          .add(valid.to)
          .add_bytes(code)
          .add(record.document)
          .add(record.as_of)
          .add(record.recorded)
          .add(name_of(record.rank))
          .add(record.rank_reason)
          .add(int64_t{record.complete})
          .add(sentences)
          .add(record.note)
          .write(entry->version);
  const int64_t key =
      old ? key_of(*database_, "SELECT key FROM fact WHERE id = ?", record.id)
          : new_key;
  if (old) mentions_->remove_fact(old->statement, key);
  mentions_->add_fact(statement, key);
  mark("fact");
  return change.done(entry);
}

Effect Store::put(const SeriesRecord& record) {
  const RecordName name("series", record.id);
  require_id(name, record.id);
  require(!record.indicator.empty(), name,
          "field \"indicator\" is missing or empty");
  require_document(*database_, name, record.document);
  Change change(this);
  const auto entry =
      next_version("series", record.id, record, series(record.id));
  if (!entry) return change.done(entry);
  const std::string labels = json_of_words(record.label);
  RowWriter(*database_, series_table())
      .add(record.id)
      .add(record.indicator)
      .add(record.unit)
      .add(record.document)
      .add(labels)
      .write(entry->version);
  mark("series");
  return change.done(entry);
}

Effect Store::put(const ObservationRecord& record) {
  const std::string id = id_of(record);
  const RecordName name("observation", id);
  Change change(this);
  Seen::once(&seen_->series, record.series, [&] {
    require_row(*database_, "SELECT 1 FROM series WHERE id = ?", name, "series",
                record.series);
  });
  Seen::once(&seen_->entities, record.entity, [&] {
    require_entity(*database_, name, "observed", record.entity);
  });
  const Ends valid = ends_of_timex(record.period);
  if (!valid.from || !valid.to)
    require(false, name,
            "field \"period\" is no period: " + claims::quoted(record.period) +
                "; write it as 2023, 2023-Q3, 2023-07 or 2023-07-01");
  require_day(name, "vintage", record.vintage);
  const std::string key = record.series + '\0' + record.entity + '\0' +
                          record.period + '\0' + record.vintage;
  const auto old = is_behind_all(observation_table(), key)
                       ? std::optional<ObservationRecord>()
                       : observation_there(*database_, record);
  const auto entry = next_version("observation", id, record, old);
  if (!entry) return change.done(entry);
  const std::string value = record.value.exact_text();
  RowWriter(*database_, observation_table(),
            growing(observation_table(), key, !old))
      .add(record.series)
      .add(record.entity)
      .add(record.period)
      .add(record.vintage)
      .add(value)
      .add(*valid.from)
      .add(*valid.to)
      .write(entry->version);
  mark("observation");
  return change.done(entry);
}

}  // namespace sources
