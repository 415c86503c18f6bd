// Taking a record out of the base: it leaves the tables that searches read and
// stays in the history.

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/mention_index.h"
#include "sources/store/record_json.h"
#include "sources/store/requirement.h"
#include "sources/store/seen.h"
#include "sources/store/statement_columns.h"
#include "sources/store/word_index.h"

namespace sources {
namespace {

// Who may lean on a kind of record: each query gives kind and id and binds the
// id once.
struct LeaningRow {
  const char* on;
  std::string sql;
};
const LeaningRow kLeanings[] = {
    {"publisher",
     "SELECT 'document', id FROM document WHERE publisher = ? "
     "ORDER BY id LIMIT ?"},
    {"document",
     "SELECT 'fact', id FROM fact WHERE document = ? ORDER BY id LIMIT ?"},
    {"document",
     "SELECT 'series', id FROM series WHERE document = ? ORDER BY id LIMIT ?"},
    {"document",
     "SELECT 'published_check', id FROM published_check "
     "WHERE document = ? ORDER BY id LIMIT ?"},
    {"document",
     "SELECT 'passage', document || '#' || ordinal FROM passage "
     "WHERE document = ? ORDER BY ordinal LIMIT ?"},
    {"series",
     "SELECT 'observation', series || ' ' || entity || ' ' || period "
     "|| CASE vintage WHEN '' THEN '' ELSE ' ' || vintage END "
     "FROM observation WHERE series = ? "
     "ORDER BY series, entity, period, vintage LIMIT ?"},
    {"entity",
     "SELECT 'entity', id FROM entity WHERE part_of = ? ORDER BY id LIMIT ?"},
    {"entity",
     kPropertiesOfFacts +
         std::string("SELECT 'fact', id FROM fact WHERE key IN (SELECT fact "
                     "FROM known JOIN fact_mention USING (property) "
                     "WHERE entity IN (?1, '=' || ?1)) ORDER BY id LIMIT ?2")},
    {"entity",
     "SELECT 'observation', series || ' ' || entity || ' ' || period "
     "|| CASE vintage WHEN '' THEN '' ELSE ' ' || vintage END "
     "FROM series CROSS JOIN observation ON series.id = observation.series "
     "WHERE entity = ? ORDER BY series, entity, period, vintage LIMIT ?"},
};

struct RemovalRow {
  const char* kind;
  const char* sql;
};
constexpr RemovalRow kRemovals[] = {
    {"publisher", "DELETE FROM publisher WHERE id = ?"},
    {"document", "DELETE FROM document WHERE id = ?"},
    {"entity", "DELETE FROM entity WHERE id = ?"},
    {"series", "DELETE FROM series WHERE id = ?"},
    {"fact", "DELETE FROM fact WHERE id = ?"},
    {"published_check", "DELETE FROM published_check WHERE id = ?"},
};

}  // namespace

std::string Store::entity_same_as(std::string_view same_as) const {
  Query query = database_->query(
      "SELECT id FROM entity WHERE same_as = ? AND same_as <> '' "
      "ORDER BY id LIMIT 1");
  query.bind(1, same_as);
  return query.step() ? query.text(0) : "";
}

std::string Store::content_of(std::string_view kind,
                              const std::string& id) const {
  const auto on = [](const auto& record) {
    return record ? json_of(*record) : std::string();
  };
  if (kind == "publisher") return on(publisher(id));
  if (kind == "document") return on(document(id));
  if (kind == "entity") return on(entity(id));
  if (kind == "fact") return on(fact(id));
  if (kind == "series") return on(series(id));
  if (kind == "passage") return on(passage(id));
  if (kind == "published_check") return on(published_check(id));
  if (kind != "observation") return "";
  // Named by its four keys, one blank between them.
  Query row = database_->query(
      "SELECT series, entity, period, vintage, value FROM observation "
      "WHERE series = substr(?1, 1, length(series)) AND "
      "?1 = series || ' ' || entity || ' ' || period || "
      "CASE vintage WHEN '' THEN '' ELSE ' ' || vintage END");
  row.bind(1, std::string_view(id));
  if (!row.step()) return "";
  return json_of(ObservationRecord{
      row.text(0), row.text(1), row.text(2),
      claims::Rational::parse(row.view(4)).value_or(0), row.text(3)});
}

std::vector<Leaning> Store::leaning_on(std::string_view kind,
                                       std::string_view id,
                                       size_t limit) const {
  mentions_->flush();
  std::vector<Leaning> leaning;
  for (const LeaningRow& row : kLeanings) {
    if (kind != row.on || leaning.size() >= limit) continue;
    Query query = database_->query(row.sql.c_str());
    query.with(id, static_cast<int64_t>(limit - leaning.size()));
    while (query.step()) leaning.push_back({query.text(0), query.text(1)});
  }
  return leaning;
}

// What the word index says of its key leads to no record from here on.
void Store::take_out_passage(const PassageRecord& record) {
  Query key = database_->query(
      "SELECT key FROM passage WHERE document = ? AND ordinal = ?");
  key.with(std::string_view(record.document), int64_t{record.ordinal});
  key.step();
  mentions_->remove_stated(record.statements, key.whole(0));
  database_->query("DELETE FROM passage WHERE key = ?")
      .with(key.whole(0))
      .run();
}

void Store::take_out(const std::string& kind, const std::string& id,
                     const std::string& reason) {
  const std::string name = kind + " " + claims::quoted(id);
  const std::string content = content_of(kind, id);
  require(!content.empty(), name, "it is not in the base");
  const auto leaning = leaning_on(kind, id, 1);
  require(leaning.empty(), name,
          leaning.empty() ? ""
                          : leaning[0].kind + " " +
                                claims::quoted(leaning[0].id) + " leans on it");
  Change change(this);
  note(kind.c_str(), id, true, keep_said(kind.c_str(), id, content, reason));
  if (kind == "fact")
    mentions_->remove_fact(
        fact(id)->statement,
        key_of(*database_, "SELECT key FROM fact WHERE id = ?", id));
  if (kind == "passage") take_out_passage(*passage(id));
  for (const RemovalRow& row : kRemovals)
    if (kind == row.kind)
      database_->query(row.sql).with(std::string_view(id)).run();
  *seen_ = {};
  mark(kind.c_str());
  if (kind == "entity") mark("entity_name");
  change.done();
}

void Store::take_out(const ObservationRecord& record,
                     const std::string& reason) {
  const std::string id = id_of(record);
  Change change(this);
  note("observation", id, true,
       keep_said("observation", id, json_of(record), reason));
  database_
      ->query(
          "DELETE FROM observation WHERE series = ? AND entity = ? AND "
          "period = ? AND vintage = ?")
      .with(std::string_view(record.series), std::string_view(record.entity),
            std::string_view(record.period), std::string_view(record.vintage))
      .run();
  mark("observation");
  change.done();
}

}  // namespace sources
