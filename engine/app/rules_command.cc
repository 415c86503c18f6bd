// attest rules: by what this build decides, from the tables that decide.

#include "claims/extract/claim_type.h"
#include "claims/language/pack.h"
#include "claims/language/tolerance.h"
#include "claims/value/quantity.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/listing.h"
#include "engine/judge/policy.h"
#include "engine/judge/verdict.h"
#include "sources/search/search.h"

namespace engine {
namespace {

Listing claim_types() {
  Listing listing{"Claim types", {}};
  for (const claims::ClaimType& type : claims::claim_types())
    listing.rows.emplace_back(type.name, type.help);
  return listing;
}

std::string words_of(const claims::Property& property) {
  const auto label = property.label.find("en");
  std::string words = "(";
  for (const claims::Role& role : property.roles)
    words += (words.size() > 1 ? ", " : "") + role.name;
  return words + ")" +
         (label == property.label.end() ? "" : " " + label->second);
}

Listing properties(const claims::Catalogue& catalogue) {
  Listing listing{"Properties", {}};
  for (const claims::Property& property : catalogue.properties())
    listing.rows.emplace_back(property.id, words_of(property));
  return listing;
}

std::string factor(const std::optional<claims::End<claims::Rational>>& end) {
  return end ? end->value.text() : "…";
}

std::string factors(const claims::ToleranceRow& row) {
  return std::string(row.low && row.low->closed ? "[" : "(") + factor(row.low) +
         ", " + factor(row.high) + (row.high && row.high->closed ? "]" : ")") +
         " times the figure as written";
}

Listing tolerances(const claims::ToleranceTable& table) {
  Listing listing{"Tolerances, version " + table.version, {}};
  for (const claims::ToleranceRow& row : table.rows)
    listing.rows.emplace_back(row.id, factors(row));
  listing.rows.emplace_back("right", "off by at most " + table.right.text());
  listing.rows.emplace_back("wrong", "off by more than " + table.wrong.text());
  return listing;
}

Listing searches() {
  Listing listing{"Searches", {}};
  for (const sources::Searcher& searcher : sources::searchers())
    listing.rows.emplace_back(searcher.name, searcher.help);
  return listing;
}

Listing verdicts() {
  Listing listing{"Verdicts", {}};
  for (const LabelRow& row : label_table())
    listing.rows.emplace_back(row.name, row.title);
  return listing;
}

int run(const Arguments&) {
  const claims::Language language = claims::load_language();
  write_out(text_of({claim_types(),
                     properties(language.catalogue),
                     tolerances(*language.tolerance),
                     searches(),
                     verdicts(),
                     {"Policy", rows_of(Policy())}}));
  return kClean;
}

}  // namespace

Command rules_command() {
  return {"rules", "by what verdicts are reached", "", {}, run, {}};
}

}  // namespace engine
