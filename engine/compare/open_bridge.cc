#include "engine/compare/open_bridge.h"

#include "engine/compare/open_roles.h"

namespace engine {
namespace {

// The name that term `t` of the claim belongs to stands in `passage` as well,
// and there the tie holds. A common noun may be of another thing there.
bool is_tied_by_name(const Seen& seen, const OpenTie& tie, size_t t,
                     size_t passage) {
  if (!is_name(seen.claim.terms[t])) return false;
  const Alignment there = align(seen.claim, seen.passages[passage].text,
                                seen.passages[passage].title, seen.context);
  std::vector<OpenHold> holds = seen.holds;
  for (size_t i = 0; i < holds.size(); ++i) {
    if (!is_name(seen.claim.terms[i]) ||
        seen.claim.terms[i].group != seen.claim.terms[t].group)
      continue;
    if (!there.cells[i].holds()) return false;
    holds[i] = {passage, there.cells[i]};
  }
  const Seen moved{seen.claim, seen.passages, holds,
                   seen.used,  seen.context,  seen.grammars};
  return OpenProof(moved, passage).has(moved, tie);
}

// The one passage says what the thing of its title is with term `kind`; what
// the other one says with term `rest` hangs on that thing.
bool is_tied_by_kind(const Seen& seen, const OpenTie& tie, size_t kind,
                     size_t rest) {
  const OpenHold& named = seen.holds[kind];
  const OpenHold& said = seen.holds[rest];
  if (seen.claim.terms[kind].kind != OpenKind::Word) return false;
  const OpenProof page(seen, named.passage);
  return page.says_what_title_is(named.cell) &&
         OpenProof(seen, said.passage)
             .hangs_on(said.cell, seen.passages[named.passage].title,
                       rest == tie.head ? tie.role : std::nullopt);
}

}  // namespace

bool is_bridged(const Seen& seen, const OpenTie& tie) {
  const OpenTerm& one = seen.claim.terms[tie.term];
  const OpenTerm& two = seen.claim.terms[tie.head];
  // The words of one name stand together or name another thing.
  if (is_name(one) && is_name(two) && one.group == two.group) return false;
  return is_tied_by_name(seen, tie, tie.term, seen.holds[tie.head].passage) ||
         is_tied_by_name(seen, tie, tie.head, seen.holds[tie.term].passage) ||
         is_tied_by_kind(seen, tie, tie.term, tie.head) ||
         is_tied_by_kind(seen, tie, tie.head, tie.term);
}

}  // namespace engine
