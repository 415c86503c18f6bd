#pragma once
// Statements as bytes, exactly, both ways: how the base keeps them. A record's
// statement is read in a fraction of a microsecond, which JSON would not be;
// people and files see JSON (statement_json.h). Equal statements have equal
// bytes on every machine.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/value/statement.h"

namespace claims {

std::string statement_code(const Statement& statement);
std::string statements_code(const std::vector<Statement>& statements);

// nullopt for bytes that are no statement; any bytes may be given.
std::optional<Statement> statement_from_code(std::string_view code);
std::optional<std::vector<Statement>> statements_from_code(
    std::string_view code);

}  // namespace claims
