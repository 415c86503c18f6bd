#include "claims/extract/partly_read.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/measured.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kLookBack = 3;  // words before the first that may negate it

// What a "not" does to a figure: "did not exceed 3%" is no "over 3%".
bool is_figure_negated(const SentenceView& view, const Reading& reading) {
  const auto [from, to] = view.tokens_of(reading.value->span);
  const size_t first = std::min(from, reading.first);
  const size_t last = std::max(from, reading.last);
  const PhraseSet& negations = view.pack->clauses->negations;
  for (size_t i = first - std::min(first, kLookBack); i < last; ++i)
    if ((i < from || i >= to) && negations.match(view.tokens, i) > 0)
      return true;
  return false;
}

// "Did not leave until May" says that it left; "was not a member" leaves open
// at which time.
bool is_time_of_denial_open(const Statement& said) {
  if (said.polarity != Polarity::Negated || !said.when) return false;
  return said.when->modifier == TimeModifier::Until ||
         said.when->timex == kBeforeNow;
}

class Qualifiers {
 public:
  Qualifiers(const SentenceView& view, const Reading& reading)
      : view_(view), reading_(reading), clauses_(*view.pack->clauses) {}

  // A word describes the noun that says it and no list explains: "founding
  // member", "elected president", « président sortant ».
  bool any() const {
    for (size_t i = 0; i < view_.tokens.size(); ++i)
      if (is_qualifier(i)) return true;
    return false;
  }

  // "Only Niger", « seul le Niger »: the others are spoken of as well.
  bool excludes_others() const {
    for (const auto& [role, term] : reading_.terms) {
      size_t first = term->first;
      while (first > 0 && clauses_.determiners.match(view_.tokens, first - 1))
        --first;
      if (first > 0 && clauses_.exclusives.match(view_.tokens, first - 1) == 1)
        return true;
      if (clauses_.exclusives.match(view_.tokens, term->last) == 1) return true;
    }
    return false;
  }

 private:
  bool is_qualifier(size_t i) const {
    const int32_t at = word_of(view_, i, i + 1);
    if (at < 0 || (i >= reading_.first && i < reading_.last)) return false;
    const Word& word = view_.tree.words[static_cast<size_t>(at)];
    if (word.head < 0 || !is_anchor(word.head)) return false;
    const bool describes =
        word.relation == Relation::Amod || word.relation == Relation::Compound;
    const bool beside = i + 1 == reading_.first || i == reading_.last;
    const bool names = word.tag == Tag::Adj || word.tag == Tag::Noun;
    return (describes || (beside && names)) && !is_explained(i);
  }
  bool is_anchor(int32_t word) const {
    for (size_t i = reading_.first; i < reading_.last; ++i)
      if (word_of(view_, i, i + 1) == word) return true;
    return false;
  }
  // A name, a figure, a date, or a word that changes nothing.
  bool is_explained(size_t i) const {
    const Token& token = view_.tokens.list[i];
    if (token.capitalised || token.kind != TokenKind::Word ||
        clauses_.past_states.match(view_.tokens, i) > 0 ||
        (clauses_.neutral.match(view_.tokens, i) > 0 && !is_graded(i)) ||
        clauses_.titles.match(view_.tokens, i) > 0)
      return true;
    const bool in_term = std::any_of(
        view_.terms.begin(), view_.terms.end(), [&](const SentenceTerm& term) {
          return term.first <= i && i < term.last && is_said(term);
        });
    return in_term ||
           std::any_of(view_.mentions.begin(), view_.mentions.end(),
                       [&](const Mention& mention) {
                         return mention.kind != MentionKind::Quotation &&
                                mention.kind != MentionKind::Ordinal &&
                                mention.span.overlaps(token.span);
                       });
  }

  // « le plus jeune »: a word of its own makes it say more.
  bool is_graded(size_t i) const {
    const int32_t at = word_of(view_, i, i + 1);
    return std::any_of(view_.tree.words.begin(), view_.tree.words.end(),
                       [at](const Word& word) {
                         return word.head == at &&
                                word.relation == Relation::Advmod;
                       });
  }
  // A name beside the noun, or what fills a slot; another kind of thing
  // ("elected president") or the office itself only shares the words.
  bool is_said(const SentenceTerm& term) const {
    const bool beside =
        term.last <= reading_.first || term.first >= reading_.last;
    return (beside && !term.type.empty()) ||
           std::any_of(reading_.terms.begin(), reading_.terms.end(),
                       [&](const auto& slot) { return slot.second == &term; });
  }

  const SentenceView& view_;
  const Reading& reading_;
  const ClauseLexicon& clauses_;
};

// "People died" is said of nobody that evidence could be asked about.
bool is_of_nobody(const Reading& reading) {
  return reading.property->temporal == Temporal::Event && !reading.value &&
         !reading.terms.empty() &&
         std::all_of(reading.terms.begin(), reading.terms.end(),
                     [](const auto& slot) {
                       const SentenceTerm& term = *slot.second;
                       return term.term.entity.empty() && !term.open &&
                              term.stands_for.empty();
                     });
}

bool is_read(const SentenceView& view, const Reading& reading, Span span) {
  if (view.span_of(reading.first, reading.last).overlaps(span)) return true;
  if (reading.value && reading.value->span.overlaps(span)) return true;
  return std::any_of(
      reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
        return view.span_of(slot.second->first, slot.second->last)
            .overlaps(span);
      });
}

// "A person from Norway": a name right behind that no slot took.
bool is_named_more_closely(const SentenceView& view, const Reading& reading,
                           const SentenceTerm& term) {
  constexpr size_t kRightBehind = 3;  // tokens of "from the"
  return std::any_of(
      view.terms.begin(), view.terms.end(), [&](const SentenceTerm& other) {
        return !other.term.entity.empty() && other.first >= term.last &&
               other.first < term.last + kRightBehind &&
               !is_read(view, reading, view.span_of(other.first, other.last));
      });
}

// "People from the Netherlands": words that no slot took say which ones of a
// class are meant.
bool is_more_than_its_class(const SentenceView& view, const Reading& reading) {
  for (const auto& [role, term] : reading.terms) {
    if (!term->term.entity.empty() || term->term.concept_id.empty()) continue;
    const Role* own = reading.property->role(role);
    const bool owner_lost =
        !term->owner.empty() && (!own || own->owner.empty());
    if (owner_lost || is_named_more_closely(view, reading, *term)) return true;
    const int32_t head = word_of(view, term->first, term->last);
    for (const Word& word : view.tree.words) {
      const bool says_which = word.relation == Relation::Nmod ||
                              word.relation == Relation::Acl ||
                              word.relation == Relation::AclRelcl;
      if (head >= 0 && word.head == head && says_which &&
          !is_read(view, reading, word.span))
        return true;
    }
  }
  return false;
}

// "He ran for president": an office that somebody has stands beside his name,
// or is said of him; behind "for" it is not.
bool is_sought(const SentenceView& view, const Reading& reading) {
  if (!reading.wording->nominal || !is_office(*reading.property)) return false;
  size_t first = reading.first;
  for (const auto& [role, term] : reading.terms) {
    const bool beside = term->last == first || term->first == reading.last;
    if (beside && !reading.property->role(role)) return false;
    if (beside && term->last == first) first = term->first;
  }
  const ClauseLexicon& clauses = *view.pack->clauses;
  while (first > 0 && clauses.determiners.match(view.tokens, first - 1))
    --first;
  if (first == 0) return false;
  const std::string_view before = clauses.preposition(view.tokens, first - 1);
  return before == "for" || before == "against" || before == "without";
}

// Word `top` or one that hangs on it is among what was read.
bool holds_what_is_read(const SentenceView& view, const Reading& reading,
                        int32_t top) {
  const std::vector<Word>& words = view.tree.words;
  for (const Word& word : words) {
    if (!is_read(view, reading, word.span)) continue;
    const Word* at = &word;
    for (size_t step = 0; step < words.size(); ++step) {
      if (at == &words[static_cast<size_t>(top)]) return true;
      if (at->head < 0) break;
      at = &words[static_cast<size_t>(at->head)];
    }
  }
  return false;
}

// « … à Niamey, la capitale »: an apposition, whatever the parser made of it.
bool is_set_off(const SentenceView& view, size_t top) {
  const std::vector<Word>& words = view.tree.words;
  size_t first = top;
  while (first > 0 && words[first - 1].head >= 0 &&
         words[first - 1].relation != Relation::Punct &&
         static_cast<size_t>(words[first - 1].head) == top)
    --first;
  return first > 0 && words[first - 1].form == ",";
}

// "Announced that it backs its currency": what the verb says something of
// stands in no slot.
bool has_unread_object(const SentenceView& view, const Reading& reading) {
  if (reading.wording->nominal) return false;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->kind != ClauseKind::Verb) return false;
  const std::vector<Word>& words = view.tree.words;
  for (size_t i = 0; i < words.size(); ++i) {
    const Relation relation = words[i].relation;
    if (words[i].head == clause->head && words[i].tag != Tag::Pron &&
        (relation == Relation::Obj || relation == Relation::Ccomp ||
         relation == Relation::Xcomp) &&
        !is_set_off(view, i) &&
        !holds_what_is_read(view, reading, static_cast<int32_t>(i)))
      return true;
  }
  return false;
}

bool is_state_by_noun(const Reading& reading) {
  return reading.wording->nominal && !reading.value &&
         reading.property->temporal != Temporal::Event;
}

}  // namespace

bool is_presupposed(const SentenceView& view, const Reading& reading) {
  if (!view.analysed || !reading.wording->nominal ||
      reading.property->temporal == Temporal::Event || reading.value)
    return false;
  size_t first = reading.first, last = reading.last;
  for (const auto& [role, term] : reading.terms) {
    first = std::min(first, term->first);
    last = std::max(last, term->last);
  }
  const WordRange words = words_of(view.tree, view.span_of(first, last));
  for (int32_t i = words.first; i < words.last; ++i) {
    const Tag tag = view.tree.words[static_cast<size_t>(i)].tag;
    if (tag == Tag::Verb || tag == Tag::Aux) return false;
  }
  return true;
}

bool is_partly_read(const SentenceView& view, const Reading& reading,
                    const Statement& statement) {
  if (is_time_of_denial_open(statement) ||
      is_measure_in_doubt(view, reading, statement) || is_of_nobody(reading) ||
      has_unread_object(view, reading) ||
      is_more_than_its_class(view, reading) || is_sought(view, reading))
    return true;
  if (std::holds_alternative<Quantity>(statement.value) &&
      statement.polarity == Polarity::Affirmed &&
      is_figure_negated(view, reading))
    return true;
  const Qualifiers qualifiers(view, reading);
  return qualifiers.excludes_others() ||
         (is_state_by_noun(reading) && qualifiers.any());
}

}  // namespace claims
