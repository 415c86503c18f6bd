#include "sources/curate/statement_check.h"

#include "claims/language/tolerance.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::Quantity;
using claims::Rational;
using claims::Statement;

// One unit of the last decimal of "2.25": 1/100.
Rational last_place_of(const Rational& number) {
  const std::string text = number.text();
  const size_t point = text.find('.');
  if (point == std::string::npos) return 1;
  const int decimals = static_cast<int>(text.size() - point - 1);
  return claims::power_of_ten(-decimals).value_or(1);
}

// What the catalogue calls the kind of value that a statement has.
std::string kind_of(const Statement& statement) {
  static constexpr const char* kKinds[] = {"",         "quantity", "period",
                                           "duration", "entity",   "quote"};
  return kKinds[statement.value.index()];
}

[[noreturn]] void refuse(const std::string& message, const std::string& where) {
  throw claims::Error(message, where);
}

std::string names_of(const std::vector<claims::Role>& roles) {
  std::string names;
  for (const claims::Role& role : roles)
    names += (names.empty() ? "" : ", ") + role.name;
  return names;
}

void check_roles(const claims::Property& property, const Statement& statement,
                 const std::string& where) {
  for (const claims::Argument& argument : statement.arguments)
    if (!property.role(argument.role))
      refuse("field " + claims::quoted("arguments." + argument.role) +
                 ": property " + claims::quoted(property.id) +
                 " has no such role; it has: " + names_of(property.roles),
             where);
  for (const claims::Role& role : property.roles)
    if (role.required && !statement.argument(role.name))
      refuse("field " + claims::quoted("arguments." + role.name) +
                 " is missing: property " + claims::quoted(property.id) +
                 " needs it",
             where);
}

}  // namespace

void complete(const claims::Language& language, Statement* statement) {
  auto* quantity = std::get_if<Quantity>(&statement->value);
  if (!quantity || !quantity->rule.empty() || !language.tolerance) return;
  const auto exactly = claims::Interval<Rational>::point(quantity->written);
  if (quantity->interval != exactly || quantity->rounding != exactly) return;
  if (quantity->digits.empty()) quantity->digits = quantity->written.text();
  claims::apply_tolerance(*language.tolerance, last_place_of(quantity->written),
                          false, quantity);
}

void check_statement(const claims::Catalogue& catalogue,
                     const Statement& statement, const std::string& where) {
  if (statement.is_open()) return;
  const claims::Property* property = catalogue.find(statement.property);
  if (!property)
    refuse("field \"property\": there is no property " +
               claims::quoted(statement.property) + " in the catalogue",
           where);
  check_roles(*property, statement, where);
  const std::string kind = kind_of(statement);
  if (kind != property->value)
    refuse(
        "field \"value\": property " + claims::quoted(property->id) +
            " takes " +
            (property->value.empty() ? "no value"
                                     : "a value of kind " + property->value) +
            ", not " + (kind.empty() ? "none" : kind),
        where);
}

FactRecord fact_of(const std::string& json, const claims::Language& language,
                   const std::string& where) {
  auto fact = record_of<FactRecord>(json, where);
  complete(language, &fact.statement);
  check_statement(language.catalogue, fact.statement, where);
  return fact;
}

}  // namespace sources
