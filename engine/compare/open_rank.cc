#include "engine/compare/open_rank.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/open_guard.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

// The one place that a sentence gives; kNowhere if it gives none or several.
size_t only_rank(const OpenSentence& sentence) {
  size_t found = kNowhere;
  for (size_t t = 0; t < sentence.terms.size(); ++t) {
    if (sentence.terms[t].rank == 0) continue;
    if (found != kNowhere) return kNowhere;
    found = t;
  }
  return found;
}

// Nobody denies it, plans it or counts it otherwise. The place itself is no
// denial ("the second" of what was to be the first).
bool is_said_plainly(const OpenPair& pair, size_t rank) {
  const Zone zone = zone_of(pair.alignment.cells);
  std::vector<size_t> denials = pair.text.denials;
  std::erase(denials, pair.text.terms[rank].first);
  return pair.claim.negations.empty() && pair.claim.distance.empty() &&
         pair.text.negations.empty() && !turns(pair.text.distance, zone, {}) &&
         !turns(denials, zone, pair.alignment.cells) && !has_other_time(pair);
}

// What is counted is the same on both sides: the words behind the place, with
// none between in the text but one joined to the place ("third and final").
bool counts_same_things(const OpenPair& pair, size_t t, size_t rank) {
  const auto& terms = pair.claim.terms;
  const auto& given = pair.text.terms;
  size_t last = kNowhere;
  for (size_t i = t + 1; i < terms.size() && terms[i].group == terms[t].group;
       ++i) {
    const Cell& cell = pair.alignment.cells[i];
    if (!is_in_text(cell) || cell.term <= rank) return false;
    last = i;
  }
  if (last == kNowhere || is_name(terms[last])) return false;
  const auto& joiners =
      pair.context.language.pack(pair.text.language)->clauses->joiners;
  const bool joined = joiners.match(pair.text.tokens, given[rank].last) > 0;
  for (size_t g = rank + (joined ? 2 : 1); g <= pair.alignment.cells[last].term;
       ++g)
    if (!is_held(pair, g)) return false;
  return true;
}

}  // namespace

std::optional<SlotOutcome> find_other_rank(const OpenPair& pair, size_t t) {
  const size_t rank = only_rank(pair.text);
  if (rank == kNowhere ||
      pair.text.terms[rank].rank == pair.claim.terms[t].rank ||
      only_rank(pair.claim) != t || !is_said_plainly(pair, rank) ||
      !has_same_subject(pair) || !counts_same_things(pair, t, rank) ||
      !is_identity(pair.text, rank, pair.context) ||
      !is_identity(pair.claim, t, pair.context))
    return std::nullopt;
  return SlotOutcome{"detail", Outcome::Disjoint, pair.claim.terms[t].form,
                     pair.text.terms[rank].form, "open.value_disjoint"};
}

}  // namespace engine
