#pragma once
// What the tables repeat for SQL of what a statement or a time says, and the
// key under which a row stands.

#include <optional>
#include <set>
#include <string>

#include "claims/value/statement.h"
#include "sources/store/database.h"

namespace sources {

// The ends of a time in seconds since 1970, half-open; absent = open.
struct Ends {
  std::optional<int64_t> from, to;
};
Ends ends_of(const std::optional<claims::Period>& period);

// The entity that is the statement's value; "" for another value.
std::string value_entity_of(const claims::Statement& statement);
// Entities that fill its roles or are its value, each once.
std::set<std::string> entities_of(const claims::Statement& statement);
// Classes of things in its roles, its value or its unit, each once.
std::set<std::string> concepts_of(const claims::Statement& statement);
std::string unit_of(const claims::Statement& statement);

// The first cell of the row that `sql` finds for `id`; 0 if there is none.
int64_t key_of(Database& database, const char* sql, std::string_view id);

}  // namespace sources
