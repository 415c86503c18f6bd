#pragma once
// Statements, claims and evidence of test tables in one line each, so that a
// row reads as what it says:
//   personnel_present(force=USA:armed_forces, place=NER) =
//     slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03
//   not withdrawal_completed(force=FRA:armed_forces, place=NER) @ before 2024
// Terms: an id, concept:id, 'words'. Values: an id, 'words', a figure
// (modifier, number, interval, unit), "quote", P3M, #2023 (a period). Times:
// TIMEX3, FROM..TO, and before/since/until/about with a TIMEX3 value.
// Evidence adds " | key=value …": id, tier, kind, published, as_of, origin,
// publisher, rank, complete, record (observation, passage, check), words.

#include <string>

#include "claims/extract/claim.h"
#include "claims/language/pack.h"
#include "engine/compare/compare.h"
#include "sources/search/evidence.h"

namespace engine {

claims::Statement statement_in(const std::string& line);
claims::Claim claim_in(const std::string& line);
sources::Evidence evidence_in(const std::string& line);
claims::Quantity figure_in(const std::string& words);

// The packs built into the program, loaded once.
const claims::Language& test_language();
// Niger, Mali, France and what belongs to them, with names.
const sources::World& test_world();
inline CompareContext test_context(const char* as_of) {
  return {test_language(), test_world(), claims::parse_day(as_of)};
}

}  // namespace engine
