#include "engine/compare/open_joined.h"

#include <algorithm>

#include "engine/compare/open_guard.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

// Two texts headed by one name speak of one thing.
bool have_one_title(const OpenPassage& one, const OpenPassage& other) {
  const auto& terms = one.title.terms;
  return std::any_of(terms.begin(), terms.end(),
                     [](const OpenTerm& term) {
                       return is_name(term) && !term.in_brackets;
                     }) &&
         one.title.text == other.title.text;
}

// `text` names everything that `title` names, and the title is not empty.
bool names_all(const OpenSentence& text, const OpenSentence& title,
               const CompareContext& context) {
  size_t named = 0;
  for (const OpenTerm& goal : title.terms) {
    if (goal.in_brackets) continue;
    const bool found = std::any_of(
        text.terms.begin(), text.terms.end(), [&](const OpenTerm& given) {
          return match_terms(goal, given, title, text, context) ==
                 TermMatch::Equal;
        });
    if (!found) return false;
    ++named;
  }
  return named > 0;
}

}  // namespace

bool is_joined(const OpenSentence& claim, const OpenPassage& main,
               const OpenPassage& other, const Alignment& alignment,
               const CompareContext& context) {
  if (main.document != other.document)
    return have_one_title(main, other) ||
           names_all(main.text, other.title, context) ||
           names_all(other.text, main.title, context);
  if (claim.terms.empty()) return false;
  if (!other.title.terms.empty()) return true;
  return is_in_text(alignment.cells.front());
}

}  // namespace engine
