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

// --- what a title names ----------------------------------------------------

bool is_named(const OpenSentence& title, const OpenTerm& name) {
  return std::any_of(title.terms.begin(), title.terms.end(),
                     [&](const OpenTerm& named) {
                       return !named.in_brackets && named.plain == name.plain;
                     });
}

// The term is said to be a work of another kind, or the title says so: "Ferry
// (novel)" is no film.
bool is_of_other_kind(const OpenSentence& text, const OpenTerm& work) {
  return std::any_of(
      text.terms.begin(), text.terms.end(), [&](const OpenTerm& term) {
        return text.words->works.contains(term.stem) && term.stem != work.stem;
      });
}

// "The film Night Ferry" under the title "Night Ferry": only which one is
// meant, where no passage says that it is anything else.
bool is_label(const OpenSentence& claim, const std::vector<OpenHold>& holds,
              const std::vector<OpenPassage>& passages, size_t term) {
  const OpenTerm& work = claim.terms[term];
  const OpenHold& name = holds[term + 1];
  if (!claim.words->works.contains(work.stem) ||
      !is_name(claim.terms[term + 1]) || name.passage == kNowhere ||
      claim.terms[term + 1].first > work.last + 1)
    return false;
  const size_t group = claim.terms[term + 1].group;
  const OpenSentence& title = passages[name.passage].title;
  if (std::any_of(
          claim.terms.begin(), claim.terms.end(), [&](const OpenTerm& one) {
            return is_name(one) && one.group == group && !is_named(title, one);
          }))
    return false;
  return std::none_of(passages.begin(), passages.end(),
                      [&](const OpenPassage& passage) {
                        return is_of_other_kind(passage.title, work) ||
                               is_of_other_kind(passage.text, work);
                      });
}

}  // namespace

bool is_implied(const OpenSentence& claim, const std::vector<OpenHold>& holds,
                const std::vector<OpenPassage>& passages,
                const CompareContext& context, size_t term) {
  if (term + 1 < claim.terms.size() && is_label(claim, holds, passages, term))
    return true;
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
