#include "claims/extract/unread_denial.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/place_word.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

// "Neither Zurich nor Geneva": what denies stands before the name.
bool is_denied_by_name(const SentenceView& view, const Reading& reading,
                       const Statement& statement) {
  if (statement.polarity == Polarity::Negated) return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  return std::any_of(
      reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
        const size_t first = phrase_start(view, slot.second->first);
        return first > 0 &&
               clauses.negations.match(view.tokens, first - 1) == 1;
      });
}

// "Not in 1960 but in 1957", « ni en 1956 ni en 1960 »: what denies stands
// before a time, and perhaps its preposition.
bool is_denied_by_time(const SentenceView& view, const Statement& statement) {
  if (statement.polarity == Polarity::Negated) return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        if (!time_of(mention)) return false;
        size_t first = view.tokens_of(mention.span).first;
        if (first > 0 && !clauses.preposition(view.tokens, first - 1).empty())
          --first;
        return first > 0 &&
               clauses.negations.match(view.tokens, first - 1) == 1;
      });
}

// « Les deux pays ne sont pas membres »: a word that denies hangs on the very
// words that say it, in whatever clause the parser put them.
bool has_denial_of_its_own(const SentenceView& view, const Reading& reading) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const std::vector<Word>& words = view.tree.words;
  const auto is_beside = [&](const PhraseSet& phrases) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.relation == Relation::Advmod && word.head >= 0 &&
             is_among(view, word.head, reading.first, reading.last) &&
             phrases.match(view.tokens, view.tokens_of(word.span).first) > 0;
    });
  };
  return is_beside(clauses.negations) || (is_beside(clauses.negation_first) &&
                                          is_beside(clauses.negation_second));
}

// "Had not yet left": a word that denies stands right before, and the grammar
// did not see it.
bool has_unseen_denial(const SentenceView& view, const Reading& reading,
                       const Statement& statement) {
  constexpr size_t kLookBack = 3;
  if (statement.polarity == Polarity::Negated) return false;
  if (reading.wording->nominal) return has_denial_of_its_own(view, reading);
  const ClauseLexicon& clauses = *view.pack->clauses;
  const PhraseSet& negations = clauses.negations;
  const size_t first = reading.first - std::min(reading.first, kLookBack);
  // « n'est plus Premier ministre depuis »
  if (reading.wording->unowned &&
      clauses.negation_first.find(view.tokens, first, reading.first))
    return true;
  return negations.find(view.tokens, first, reading.first).has_value();
}

}  // namespace

bool has_unread_denial(const SentenceView& view, const Reading& reading,
                       const Statement& statement) {
  return has_unseen_denial(view, reading, statement) ||
         is_denied_by_name(view, reading, statement) ||
         is_denied_by_time(view, statement);
}

}  // namespace claims
