#include "sources/store/statement_columns.h"

namespace sources {

Ends ends_of(const std::optional<claims::Period>& period) {
  Ends ends;
  if (!period) return ends;
  if (period->span.low()) ends.from = period->span.low()->value.seconds;
  if (period->span.high()) ends.to = period->span.high()->value.seconds;
  return ends;
}

std::string value_entity_of(const claims::Statement& statement) {
  const auto* term = std::get_if<claims::Term>(&statement.value);
  return term ? term->entity : "";
}

std::set<std::string> entities_of(const claims::Statement& statement) {
  std::set<std::string> entities = {value_entity_of(statement)};
  for (const claims::Argument& argument : statement.arguments)
    entities.insert(argument.term.entity);
  entities.erase("");
  return entities;
}

std::set<std::string> concepts_of(const claims::Statement& statement) {
  std::set<std::string> concepts;
  for (const claims::Argument& argument : statement.arguments)
    concepts.insert(argument.term.concept_id);
  if (const auto* term = std::get_if<claims::Term>(&statement.value))
    concepts.insert(term->concept_id);
  if (const std::string unit = unit_of(statement); unit.starts_with("x:"))
    concepts.insert(unit.substr(2));
  concepts.erase("");
  return concepts;
}

std::string unit_of(const claims::Statement& statement) {
  const auto* quantity = std::get_if<claims::Quantity>(&statement.value);
  return quantity ? quantity->unit : "";
}

int64_t key_of(Database& database, const char* sql, std::string_view id) {
  Query query = database.query(sql);
  query.bind(1, id);
  return query.step() ? query.whole(0) : 0;
}

}  // namespace sources
