#pragma once
// What a curator's statement must fulfil before it enters: its property is in
// the catalogue, its roles are the property's, its value is of the kind that
// the property takes. A figure given without its interval gets it from the
// tolerance table, as a figure of an article does.

#include <string>

#include "claims/language/pack.h"
#include "claims/value/statement.h"
#include "sources/store/record.h"

namespace sources {

// Fills interval, rounding and rule of a quantity that has only its figure.
void complete(const claims::Language& language, claims::Statement* statement);

// Throws Error{what does not fit, where}. Open predicates ("open:…") pass.
void check_statement(const claims::Catalogue& catalogue,
                     const claims::Statement& statement,
                     const std::string& where);

// The fact of a curator's line of JSON, completed and checked.
FactRecord fact_of(const std::string& json, const claims::Language& language,
                   const std::string& where);

}  // namespace sources
