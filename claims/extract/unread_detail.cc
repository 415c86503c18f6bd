#include "claims/extract/unread_detail.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/partly_read.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

class Details {
 public:
  Details(const SentenceView& view, const Reading& reading)
      : view_(view), reading_(reading), clauses_(*view.pack->clauses) {}

  std::vector<Span> of(const Clause& clause) const {
    std::vector<Span> found;
    const std::vector<Word>& words = view_.tree.words;
    for (size_t i = 0; i < words.size(); ++i) {
      if (!is_adjunct(words[i], clause)) continue;
      const Span span = span_of_subtree(i);
      if (!is_accounted_for(i, span)) found.push_back(span);
    }
    return found;
  }

 private:
  // Of the verb; or of a noun that says it along with a verb, "won its
  // independence from France", "is a member in all but name".
  bool is_adjunct(const Word& word, const Clause& clause) const {
    const bool of_wording =
        is_among(view_, word.head, reading_.first, reading_.last);
    if (word.relation == Relation::Nmod)
      return of_wording &&
             (word.head == clause.head || completes_verb(word.head));
    return (of_wording || word.head == clause.head) &&
           (word.relation == Relation::Advmod ||
            word.relation == Relation::Obl ||
            word.relation == Relation::OblArg);
  }
  bool completes_verb(int32_t noun) const {
    const Relation relation =
        view_.tree.words[static_cast<size_t>(noun)].relation;
    return relation == Relation::Obj || relation == Relation::Xcomp;
  }
  Span span_of_subtree(size_t top) const {
    const std::vector<Word>& words = view_.tree.words;
    Span span = words[top].span;
    for (size_t i = 0; i < words.size(); ++i) {
      if (words[i].relation == Relation::Punct ||
          !is_below(view_, static_cast<int32_t>(i), static_cast<int32_t>(top)))
        continue;
      span.begin = std::min(span.begin, words[i].span.begin);
      span.end = std::max(span.end, words[i].span.end);
    }
    return span;
  }

  // Read by a slot, a time, who is said to say it, or a word that adds nothing;
  // or not among the words that are shown as the claim.
  bool is_accounted_for(size_t top, Span span) const {
    return holds_what_is_read(view_, reading_, static_cast<int32_t>(top)) ||
           names_a_time(view_, span) || is_of_manner_of_speaking(span) ||
           is_left_behind(span);
  }
  // "…, two years after applying", "… in Brazil": behind all that was read, a
  // remark of its own, another event or where it was.
  bool is_left_behind(Span span) const {
    const auto [first, last] = view_.tokens_of(span);
    if (first < reading_.last) return false;
    if (view_.tokens.form(first - 1) == "," ||
        clauses_.after.find(view_.tokens, first, last) ||
        clauses_.before.find(view_.tokens, first, last))
      return true;
    return reading_.property->temporal != Temporal::Event &&
           clauses_.preposition(view_.tokens, first) == "loc" &&
           names_something(first, last);
  }
  bool names_something(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i)
      if (view_.tokens.list[i].capitalised) return true;
    return false;
  }
  bool is_of_manner_of_speaking(Span span) const {
    const auto [first, last] = view_.tokens_of(span);
    if (clauses_.reporting.find(view_.tokens, first, last) ||
        clauses_.negations.find(view_.tokens, first, last) ||
        clauses_.negation_first.match(view_.tokens, first) > 0)
      return true;
    return clauses_.neutral.match(view_.tokens, first) == last - first ||
           clauses_.past_states.match(view_.tokens, first) == last - first;
  }

  const SentenceView& view_;
  const Reading& reading_;
  const ClauseLexicon& clauses_;
};

// "The Crocus attack, in Saint Petersburg, killed …": where the event was, in
// a place that no slot took and that stands behind its name, or behind its day.
std::vector<Span> places_beside_events(const SentenceView& view,
                                       const Reading& reading) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  std::vector<Span> found;
  for (const auto& [role, event] : reading.terms) {
    if (event->type != "event") continue;
    size_t at = event->last;
    const auto is_between = [&](size_t i) {
      return view.tokens.form(i) == "," || view.tokens.form(i) == "(" ||
             names_a_time(view, view.tokens.list[i].span) ||
             clauses.determiners.match(view.tokens, i) > 0 ||
             !clauses.preposition(view.tokens, i).empty();
    };
    while (at < reading.first && is_between(at)) ++at;
    for (const SentenceTerm& term : view.terms)
      if (term.first == at && at < reading.first &&
          clauses.preposition(view.tokens, at - 1) == "loc" &&
          !is_read(view, reading, view.span_of(term.first, term.last)))
        found.push_back(view.span_of(term.first, term.last));
  }
  return found;
}

}  // namespace

std::vector<Span> unread_details(const SentenceView& view,
                                 const Reading& reading) {
  std::vector<Span> found = places_beside_events(view, reading);
  if (reading.value || is_presupposed(view, reading)) return found;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->head < 0) return found;
  for (const Span& detail : Details(view, reading).of(*clause))
    if (std::find(found.begin(), found.end(), detail) == found.end())
      found.push_back(detail);
  return found;
}

}  // namespace claims
