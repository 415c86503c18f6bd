// Writing records that are found by their words: passages and published checks.

#include <algorithm>

#include "claims/value/statement_code.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/record_json.h"
#include "sources/store/requirement.h"
#include "sources/store/table.h"

namespace sources {
namespace {

std::string value_entity_of(const claims::Statement& statement) {
  const auto* term = std::get_if<claims::Term>(&statement.value);
  return term ? term->entity : "";
}

int64_t key_of(Database& database, const char* sql, std::string_view id) {
  Query query = database.query(sql);
  query.bind(1, id);
  query.step();
  return query.whole(0);
}

}  // namespace

Effect Store::put(const PassageRecord& given) {
  PassageRecord record = given;
  record.id = record.document + "#" + std::to_string(record.ordinal);
  const std::string name = "passage " + quoted(record.id);
  require_document(*database_, name, record.document);
  require(!record.text.empty(), name, "a passage needs a text");
  require(record.ordinal >= 0, name, "its ordinal is negative");
  Change change(this);
  const auto old = passage(record.id);
  const auto version = next_version("passage", record.id, record, old);
  if (!version) return change.done(version);
  const std::string statements = claims::statements_code(record.statements);
  RowWriter(*database_, passage_table())
      .add(record.document)
      .add(int64_t{record.ordinal})
      .add(record.language)
      .add(record.text)
      .add(record.caption)
      .add_bytes(statements)
      .write(*version);
  Query find = database_->query(
      "SELECT key FROM passage WHERE document = ? AND ordinal = ?");
  find.with(std::string_view(record.document), int64_t{record.ordinal});
  find.step();
  const int64_t key = find.whole(0);
  if (old) {
    database_
        ->query(
            "INSERT INTO passage_words(passage_words, rowid, text, "
            "caption) VALUES('delete', ?, ?, ?)")
        .with(key, std::string_view(old->text), std::string_view(old->caption))
        .run();
    database_->query("DELETE FROM passage_statement WHERE passage = ?")
        .with(key)
        .run();
  }
  database_
      ->query(
          "INSERT INTO passage_words(rowid, text, caption) "
          "VALUES(?, ?, ?)")
      .with(key, std::string_view(record.text),
            std::string_view(record.caption))
      .run();
  for (const claims::Statement& statement : record.statements) {
    std::vector<std::string> entities = {value_entity_of(statement)};
    for (const claims::Argument& argument : statement.arguments)
      entities.push_back(argument.term.entity);
    // "" stands for a statement that names nothing of the base.
    if (std::any_of(entities.begin(), entities.end(),
                    [](const auto& entity) { return !entity.empty(); }))
      std::erase(entities, "");
    for (const std::string& entity : entities)
      database_
          ->query(
              "INSERT INTO passage_statement VALUES(?, ?, ?) "
              "ON CONFLICT DO NOTHING")
          .with(std::string_view(statement.property), std::string_view(entity),
                key)
          .run();
  }
  mark("passage");
  return change.done(version);
}

Effect Store::put(const PublishedCheckRecord& record) {
  const std::string name = "published check " + quoted(record.id);
  require(!record.id.empty(), name, "a published check needs an id");
  require(!record.claim.empty(), name, "field \"claim\" is missing or empty");
  require(record.rating_value >= 0 && record.rating_value <= 5, name,
          "field \"rating_value\" is " + std::to_string(record.rating_value) +
              "; it must be 1 (false) to 5 (true), or 0");
  require_document(*database_, name, record.document);
  Change change(this);
  const auto old = published_check(record.id);
  const auto version = next_version("published_check", record.id, record, old);
  if (!version) return change.done(version);
  const std::string statement =
      record.statement ? claims::statement_code(*record.statement) : "";
  RowWriter(*database_, check_table())
      .add(record.id)
      .add(record.document)
      .add(record.claim)
      .add(record.language)
      .add(record.rating)
      .add(int64_t{record.rating_value})
      .add_bytes(statement)
      .write(*version);
  const int64_t key = key_of(
      *database_, "SELECT key FROM published_check WHERE id = ?", record.id);
  if (old)
    database_
        ->query(
            "INSERT INTO check_words(check_words, rowid, claim) "
            "VALUES('delete', ?, ?)")
        .with(key, std::string_view(old->claim))
        .run();
  database_->query("INSERT INTO check_words(rowid, claim) VALUES(?, ?)")
      .with(key, std::string_view(record.claim))
      .run();
  mark("published_check");
  return change.done(version);
}

}  // namespace sources
