#include "claims/extract/place_word.h"

#include <algorithm>
#include <optional>

#include "claims/language/clause.h"

namespace claims {
namespace {

// The token of "in" before the term; nullopt if there is none.
std::optional<size_t> place_word_before(const SentenceView& view,
                                        const SentenceTerm& term) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  size_t first = term.first;
  while (first > 0 && clauses.determiners.match(view.tokens, first - 1))
    --first;
  if (first == 0 || clauses.preposition(view.tokens, first - 1) != "loc")
    return std::nullopt;
  return first - 1;
}

}  // namespace

bool is_set_off_as_place(const SentenceView& view, const SentenceTerm& term) {
  const auto mark = place_word_before(view, term);
  return mark && *mark > 0 && view.tokens.form(*mark - 1) == ",";
}

bool says_where_a_stranger_lies(const SentenceView& view,
                                const SentenceTerm& term) {
  const auto mark = place_word_before(view, term);
  if (!mark || *mark < 3 || view.tokens.form(*mark - 1) != ",") return false;
  const size_t name = *mark - 2;
  return view.tokens.list[name].capitalised &&
         std::none_of(view.terms.begin(), view.terms.end(),
                      [name](const SentenceTerm& other) {
                        return other.first <= name && name < other.last;
                      });
}

}  // namespace claims
