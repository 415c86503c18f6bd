#include "claims/extract/figure_scope.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

bool only_dates(const SentenceView& view, const Word& word) {
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [&](const Mention& mention) {
                       return time_of(mention) &&
                              mention.span.overlaps(word.span);
                     }) ||
         std::any_of(view.clauses.attributions.begin(),
                     view.clauses.attributions.end(),
                     [&](const Attribution& said) {
                       return said.cue.overlaps(word.span) ||
                              said.speaker.span.overlaps(word.span);
                     });
}

// "Killed 1,684 people in the province", "20 members that use the euro": words
// that no slot took say of which of them the figure is.
bool is_of_some_of_them(const SentenceView& view, const Reading& reading) {
  if (!reading.value || !std::holds_alternative<Quantity>(reading.value->value))
    return false;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  const std::vector<Word>& words = view.tree.words;
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.head < 0) continue;
    const bool of_figure = reading.value->span.overlaps(
        words[static_cast<size_t>(word.head)].span);
    const bool of_verb = reading.property->temporal == Temporal::Event &&
                         clause && word.head == clause->head;
    const bool says_which =
        word.relation == Relation::Nmod || word.relation == Relation::Obl ||
        word.relation == Relation::OblArg || word.relation == Relation::Acl ||
        word.relation == Relation::AclRelcl;
    if (says_which && (of_figure || of_verb) && !only_dates(view, word) &&
        !holds_what_is_read(view, reading, static_cast<int32_t>(i)))
      return true;
  }
  return false;
}

// "Six founding members", "54 African members": a word between the number and
// what is counted, of no name that was read, says which of them.
bool counts_some_kind(const SentenceView& view, const Reading& reading) {
  if (!reading.value || reading.property->temporal == Temporal::Event)
    return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  const auto [first, last] = view.tokens_of(reading.value->span);
  bool behind_number = false;  // "a little over 1,000" says how many
  for (size_t i = first; i < last; ++i) {
    const int32_t at = word_of(view, i, i + 1);
    if (at < 0) continue;
    const Word& word = view.tree.words[static_cast<size_t>(at)];
    behind_number = behind_number || word.tag == Tag::Num;
    if (!behind_number) continue;
    const bool describes = word.relation == Relation::Amod;
    const bool named = std::any_of(
        reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
          return slot.second->first <= i && i < slot.second->last;
        });
    const bool of_noun = std::any_of(
        view.terms.begin(), view.terms.end(), [&](const SentenceTerm& term) {
          return term.first <= i && i < term.last && term.owner.empty();
        });
    if (describes && !named && !of_noun &&
        clauses.neutral.match(view.tokens, i) == 0)
      return true;
  }
  return false;
}

}  // namespace

bool is_of_some(const SentenceView& view, const Reading& reading) {
  return is_of_some_of_them(view, reading) || counts_some_kind(view, reading);
}

bool is_part_of_figure(const SentenceView& view, const Reading& reading) {
  constexpr size_t kReach = 4;  // tokens: "the last of the"
  if (!reading.value) return false;
  const size_t figure = view.tokens_of(reading.value->span).first;
  for (size_t i = figure - std::min(figure, kReach); i < figure; ++i) {
    const size_t n = view.pack->clauses->partials.match(view.tokens, i);
    size_t behind = i + n;
    while (behind < figure && n > 1 &&
           view.pack->clauses->determiners.match(view.tokens, behind) > 0)
      ++behind;
    if (n > 1 && behind >= figure) return true;
  }
  return false;
}

}  // namespace claims
