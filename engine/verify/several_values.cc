#include "engine/verify/several_values.h"

#include <algorithm>

namespace engine {
namespace {

using claims::Statement;
using sources::Evidence;

bool is_plain_fact(const Evidence& evidence) {
  const Statement& statement = evidence.statement;
  return evidence.kind == sources::EvidenceKind::Fact &&
         evidence.rank != sources::Rank::Deprecated &&
         statement.polarity == claims::Polarity::Affirmed &&
         (statement.modality == claims::Modality::Asserted ||
          statement.modality == claims::Modality::Reported) &&
         std::holds_alternative<claims::Term>(statement.value);
}

// Neither knows a beginning or an end, and neither is an opinion of its day: a
// base that a curator keeps so means both.
bool is_lasting(const Evidence& a, const Evidence& b) {
  return !a.statement.when && !b.statement.when;
}

}  // namespace

bool is_one_of_several(const Evidence& evidence,
                       const std::vector<Evidence>& all,
                       const claims::Catalogue& catalogue) {
  const Statement& statement = evidence.statement;
  const claims::Property* property = catalogue.find(statement.property);
  if (!property || !property->one_valued || !is_plain_fact(evidence))
    return false;
  return std::any_of(all.begin(), all.end(), [&](const Evidence& other) {
    return is_plain_fact(other) && other.id != evidence.id &&
           (other.source.origin == evidence.source.origin ||
            is_lasting(other, evidence)) &&
           other.statement.property == statement.property &&
           other.statement.arguments == statement.arguments &&
           !(other.statement.value == statement.value) &&
           claims::hold_together(other.statement, statement);
  });
}

}  // namespace engine
