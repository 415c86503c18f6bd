#include "engine/compare/open_implied.h"

#include <algorithm>

#include "engine/compare/open_roles.h"
#include "engine/compare/open_scope.h"

namespace engine {
namespace {

const claims::ImpliedWord* implied_word(const OpenSentence& claim,
                                        size_t term) {
  const OpenTerm& goal = claim.terms[term];
  if (goal.kind != OpenKind::Word || goal.exact) return nullptr;
  const auto& words = claim.words->implied;
  const auto found = std::find_if(
      words.begin(), words.end(),
      [&](const claims::ImpliedWord& word) { return word.stem == goal.stem; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace

bool is_implied(const OpenSentence& claim, const std::vector<OpenHold>& holds,
                const std::vector<OpenPassage>& passages,
                const CompareContext& context, size_t term) {
  const claims::ImpliedWord* word = implied_word(claim, term);
  if (!word || term == 0 || term + 1 == claim.terms.size() ||
      !claim.negations.empty())
    return false;
  const OpenHold& place = holds[term + 1];
  if (place.passage == kNowhere || !is_in_text(place.cell)) return false;
  const OpenSentence& text = passages[place.passage].text;
  return text.language == claim.language &&
         word->marks.contains(mark_before(text, place.cell.term, context));
}

}  // namespace engine
