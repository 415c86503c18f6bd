#include "claims/extract/place_word.h"

#include <algorithm>
#include <optional>

#include "claims/language/clause.h"

namespace claims {
namespace {

// The token of a preposition of the class before the term; nullopt if there is
// none.
std::optional<size_t> mark_before(const SentenceView& view,
                                  const SentenceTerm& term,
                                  std::string_view marker) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const size_t first = phrase_start(view, term.first);
  if (first == 0 || clauses.preposition(view.tokens, first - 1) != marker)
    return std::nullopt;
  return first - 1;
}

std::optional<size_t> place_word_before(const SentenceView& view,
                                        const SentenceTerm& term) {
  return mark_before(view, term, "loc");
}

}  // namespace

bool is_set_off_as_place(const SentenceView& view, const SentenceTerm& term) {
  const auto mark = place_word_before(view, term);
  return mark && *mark > 0 && view.tokens.form(*mark - 1) == ",";
}

size_t phrase_start(const SentenceView& view, size_t first) {
  const PhraseSet& determiners = view.pack->clauses->determiners;
  while (first > 0 && determiners.match(view.tokens, first - 1)) --first;
  return first;
}

size_t relative_before(const SentenceView& view, size_t first) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  first = phrase_start(view, first);
  return first > 0 && clauses.owners.match(view.tokens, first - 1) == 1 ? first
                                                                        : 0;
}

bool is_behind_of(const SentenceView& view, const SentenceTerm& term) {
  return mark_before(view, term, "of").has_value();
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
