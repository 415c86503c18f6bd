#include "sources/store/mention_index.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/text/quoted.h"
#include "sources/store/statement_columns.h"

namespace sources {
namespace {

// Rows that wait in memory before they are put down: some 100 MB.
constexpr size_t kMostWaiting = 4'000'000;
constexpr size_t kMostNames = 1'000'000;
constexpr size_t kMostFaults = 20;

// What a fact is found by, each once; "" is every fact of its property.
std::vector<std::string> mentions_of(const claims::Statement& statement) {
  std::vector<std::string> mentions = {""};
  for (const claims::Argument& argument : statement.arguments)
    mentions.push_back(argument.term.entity);
  const std::string value = value_entity_of(statement);
  if (!value.empty()) mentions.push_back(as_value(value));
  std::sort(mentions.begin(), mentions.end());
  mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  return mentions;
}

// "" stands for a statement that names nothing of the base.
std::set<std::string> things_of(const claims::Statement& statement) {
  std::set<std::string> entities = entities_of(statement);
  if (entities.empty()) entities.insert("");
  return entities;
}

// `sql` takes a property, an entity and a key.
template <typename Entities>
void remove_rows(Database* database, const char* sql, std::string_view property,
                 const Entities& entities, int64_t key) {
  for (const std::string& entity : entities)
    database->query(sql).with(property, std::string_view(entity), key).run();
}

}  // namespace

std::string as_value(std::string_view entity) {
  return "=" + std::string(entity);
}

void MentionIndex::add_fact(const claims::Statement& statement, int64_t key) {
  const uint32_t property = names_.number_of(statement.property);
  for (const std::string& mention : mentions_of(statement))
    facts_.push_back({property, names_.number_of(mention), 0, key});
  flush_if_full();
}

void MentionIndex::add_stated(const claims::Statement& statement,
                              int64_t moment, int64_t key) {
  const uint32_t property = names_.number_of(statement.property);
  for (const std::string& entity : things_of(statement))
    stated_.push_back({property, names_.number_of(entity), moment, key});
  flush_if_full();
}

void MentionIndex::remove_fact(const claims::Statement& statement,
                               int64_t key) {
  flush();
  remove_rows(database_,
              "DELETE FROM fact_mention WHERE property = ? AND entity = ? AND "
              "fact = ?",
              statement.property, mentions_of(statement), key);
}

void MentionIndex::remove_stated(
    const std::vector<claims::Statement>& statements, int64_t key) {
  flush();
  for (const claims::Statement& statement : statements)
    remove_rows(database_,
                "DELETE FROM passage_statement WHERE property = ? AND "
                "entity = ? AND passage = ?",
                statement.property, things_of(statement), key);
}

std::vector<uint32_t> MentionIndex::ranks() const {
  const std::vector<uint32_t> order = names_.in_order();
  std::vector<uint32_t> ranks(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
  return ranks;
}

void MentionIndex::put(const RowsSql& sql, bool with_moment,
                       std::vector<Row>* rows,
                       const std::vector<uint32_t>& rank) {
  std::sort(rows->begin(), rows->end(), [&](const Row& a, const Row& b) {
    if (a.property != b.property) return rank[a.property] < rank[b.property];
    if (a.entity != b.entity) return rank[a.entity] < rank[b.entity];
    return std::tie(a.moment, a.key) < std::tie(b.moment, b.key);
  });
  const auto bind = [&](const Row& row, Query* query, int* parameter) {
    query->bind(++*parameter, names_.text_of(row.property));
    query->bind(++*parameter, names_.text_of(row.entity));
    if (with_moment) query->bind(++*parameter, row.moment);
    query->bind(++*parameter, row.key);
  };
  put_rows<Row>(database_, sql, *rows, bind);
  rows->clear();
}

void MentionIndex::flush() {
  if (facts_.empty() && stated_.empty()) return;
  static const RowsSql kOfFacts("INSERT INTO fact_mention VALUES", 3);
  // A passage may state one thing twice.
  static const RowsSql kOfPassages("INSERT INTO passage_statement VALUES", 4,
                                   " ON CONFLICT DO NOTHING");
  const std::vector<uint32_t> rank = ranks();
  put(kOfFacts, false, &facts_, rank);
  put(kOfPassages, true, &stated_, rank);
  names_.clear();
}

void MentionIndex::flush_if_full() {
  if (facts_.size() + stated_.size() >= kMostWaiting ||
      names_.size() >= kMostNames)
    flush();
}

void MentionIndex::forget() {
  facts_.clear();
  stated_.clear();
  names_.clear();
}

std::vector<std::string> MentionIndex::faults() {
  std::vector<std::string> faults;
  Query lost = database_->query(
      "SELECT id FROM fact WHERE NOT EXISTS(SELECT 1 FROM fact_mention AS "
      "mention WHERE mention.property = fact.property AND entity = '' AND "
      "mention.fact = key) ORDER BY id LIMIT ?");
  lost.bind(1, static_cast<int64_t>(kMostFaults));
  while (lost.step())
    faults.push_back("fact " + lost.text(0) + " is not found by its property");
  Query astray = database_->query(
      "SELECT property, entity FROM fact_mention AS mention WHERE NOT EXISTS("
      "SELECT 1 FROM fact WHERE key = mention.fact AND fact.property = "
      "mention.property) LIMIT ?");
  astray.bind(1, static_cast<int64_t>(kMostFaults));
  while (astray.step())
    faults.push_back("an index leads from " + astray.text(0) + "(" +
                     astray.text(1) + ") to no fact");
  for (const char* sql :
       {"SELECT DISTINCT entity FROM observation WHERE NOT EXISTS("
        "SELECT 1 FROM entity WHERE id = observation.entity) LIMIT ?",
        "SELECT DISTINCT entity FROM fact_mention AS mention "
        "WHERE entity <> '' AND NOT EXISTS("
        "SELECT 1 FROM entity WHERE id = ltrim(mention.entity, '=')) "
        "LIMIT ?"}) {
    Query things = database_->query(sql);
    things.bind(1, static_cast<int64_t>(kMostFaults));
    while (things.step())
      faults.push_back("records speak of " + claims::quoted(things.text(0)) +
                       ", which the base does not hold");
  }
  return faults;
}

}  // namespace sources
