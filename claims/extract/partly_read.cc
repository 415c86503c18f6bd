#include "claims/extract/partly_read.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/figure_scope.h"
#include "claims/extract/measured.h"
#include "claims/extract/name_extent.h"
#include "claims/extract/one_of_several.h"
#include "claims/extract/phrase_head.h"
#include "claims/extract/time_elsewhere.h"
#include "claims/extract/unread_words.h"
#include "claims/extract/wording_site.h"
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
  // « ne compte plus que 12 membres » is no "more than 12".
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (clauses.negation_second.match(view.tokens, from) > 0 &&
      clauses.negation_first.find(view.tokens, from - std::min(from, kLookBack),
                                  from))
    return true;
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

// « n'a jamais été président »: not ever, not only not now.
bool is_denied_in_past(const SentenceView& view, const Reading& reading,
                       const Statement& statement) {
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  return statement.polarity == Polarity::Negated && !statement.when &&
         reading.property->temporal == Temporal::State && clause &&
         is_in_past_tense(view, *clause);
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

  // The "vice" of "became vice president", where the words are "became …
  // president".
  bool is_of_longer_title() const {
    for (size_t i = 0; i < reading_.last; ++i)
      if (is_start_of_title(i)) return true;
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
    if (at < 0 || is_of_wording(i)) return false;
    if (is_start_of_title(i)) return true;
    const Word& word = view_.tree.words[static_cast<size_t>(at)];
    if (word.head < 0) return false;
    if (is_beside_another(at)) return true;
    if (!is_anchor(word.head)) return false;
    if (is_complement(at)) return true;
    const bool describes = word.relation == Relation::Amod ||
                           word.relation == Relation::Compound ||
                           is_bare_participle(i, at);
    const bool beside = i + 1 == reading_.first || i == reading_.last;
    const bool names = word.tag == Tag::Adj || word.tag == Tag::Noun;
    return (describes || (beside && names)) && !is_explained(i);
  }
  // "Gained energy independence": what stands between its words is not.
  bool is_of_wording(size_t i) const {
    if (i < reading_.first || i >= reading_.last) return false;
    const int32_t at = word_of(view_, i, i + 1);
    const bool tells_kind =
        !reading_.wording->nominal && at >= 0 &&
        view_.tree.words[static_cast<size_t>(at)].relation ==
            Relation::Compound;
    const auto& anchors = reading_.wording->anchors;
    return !tells_kind ||
           std::any_of(anchors.begin(), anchors.end(), [&](const auto& stems) {
             return std::find(stems.begin(), stems.end(), view_.stems[i]) !=
                    stems.end();
           });
  }
  // « le président polonais élu », « président autoproclamé du Venezuela »:
  // nothing more is said of when or by whom.
  bool is_bare_participle(size_t token, int32_t at) const {
    const std::vector<Word>& words = view_.tree.words;
    const Word& word = words[static_cast<size_t>(at)];
    return word.relation == Relation::Acl && word.tag == Tag::Verb &&
           view_.tokens.form(token - 1) != "," &&
           std::none_of(words.begin(), words.end(), [&](const Word& other) {
             return other.head == at && other.relation != Relation::Punct &&
                    !is_read(view_, reading_, other.span);
           });
  }
  // « Lyon, capitale des Gaules »: of what, in words that no slot took.
  bool is_complement(int32_t at) const {
    const Word& word = view_.tree.words[static_cast<size_t>(at)];
    return word.relation == Relation::Nmod && is_marked_behind(at) &&
           !names_a_time(view_, word.span) && !holds_a_slot(at);
  }
  // What fills a slot stands in the phrase, not beside it: "president of the
  // Commission, Ursula von der Leyen".
  bool holds_a_slot(int32_t top) const {
    const std::vector<Word>& words = view_.tree.words;
    for (const auto& [role, term] : reading_.terms) {
      int32_t at = word_of(view_, term->first, term->last);
      while (at >= 0 && at != top &&
             words[static_cast<size_t>(at)].relation != Relation::Appos)
        at = words[static_cast<size_t>(at)].head;
      if (at >= 0 && at == top) return true;
    }
    return false;
  }
  // "Vice president under Joe Biden": of the time of a person whom no slot
  // took.
  bool is_beside_another(int32_t at) const {
    const Word& word = view_.tree.words[static_cast<size_t>(at)];
    const Word& head = view_.tree.words[static_cast<size_t>(word.head)];
    return (word.relation == Relation::Nmod ||
            word.relation == Relation::Obl) &&
           is_read(view_, reading_, head.span) && is_behind_mark(at) &&
           !is_read(view_, reading_, word.span) &&
           std::any_of(view_.terms.begin(), view_.terms.end(),
                       [&](const SentenceTerm& term) {
                         return term.type == "person" &&
                                view_.span_of(term.first, term.last)
                                    .overlaps(word.span);
                       });
  }
  bool is_behind_mark(int32_t at) const {
    const std::vector<Word>& words = view_.tree.words;
    return std::any_of(words.begin(), words.end(), [at](const Word& mark) {
      return mark.head == at && mark.relation == Relation::Case;
    });
  }
  // An "of" right behind the words that say it belongs to the word.
  bool is_marked_behind(int32_t at) const {
    if (clauses_.preposition(view_.tokens, reading_.last) != "of") return false;
    const int32_t mark = word_of(view_, reading_.last, reading_.last + 1);
    return mark >= 0 && view_.tree.words[static_cast<size_t>(mark)].head == at;
  }
  bool is_anchor(int32_t word) const {
    return is_among(view_, word, reading_.first, reading_.last);
  }
  // A name, a figure, a date, or a word that changes nothing.
  bool is_explained(size_t i) const {
    const Token& token = view_.tokens.list[i];
    // "Olympic capital" is written with a capital and names nothing.
    const int32_t at = word_of(view_, i, i + 1);
    const bool describes =
        at >= 0 && view_.tree.words[static_cast<size_t>(at)].tag == Tag::Adj &&
        !is_in_name(view_, token.span);
    if ((token.capitalised && !describes) || token.kind != TokenKind::Word ||
        clauses_.past_states.match(view_.tokens, i) > 0 ||
        (clauses_.neutral.match(view_.tokens, i) > 0 && !is_graded(i)) ||
        is_title_of_its_own(i))
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

  // "General", but not the "vice" of "vice president".
  bool is_title_of_its_own(size_t i) const {
    const size_t words = clauses_.titles.match(view_.tokens, i);
    return words > 0 && (i + words <= reading_.first || i >= reading_.last);
  }
  // The "vice" of "vice president", whatever the tree makes of it.
  bool is_start_of_title(size_t i) const {
    if (is_read(view_, reading_, view_.tokens.list[i].span) ||
        clauses_.past_states.match(view_.tokens, i) > 0)
      return false;
    const size_t end = i + clauses_.titles.match(view_.tokens, i);
    for (size_t k = std::max(i + 1, reading_.first);
         k < std::min(end, reading_.last); ++k)
      if (is_read(view_, reading_, view_.tokens.list[k].span)) return true;
    return false;
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

// "Flights 610 and 302 killed 346 people": one figure for several things.
bool is_shared_figure(const Reading& reading) {
  return reading.value &&
         std::any_of(reading.terms.begin(), reading.terms.end(),
                     [](const auto& slot) {
                       return slot.second->list.size() > 1 ||
                              slot.second->stands_for.size() > 1;
                     });
}

// A figure, a length, a number of times: what may be said along with a state
// or an event that has none itself.
bool is_amount(const Mention& mention) {
  const auto* time = std::get_if<TimeValue>(&mention.value);
  return std::holds_alternative<Quantity>(mention.value) ||
         (time && (time->duration || !time->period));
}

// "Five months after the coup": an order is read from it.
bool is_lag(const SentenceView& view, const Mention& mention) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const size_t behind = view.tokens_of(mention.span).second;
  return clauses.after.match(view.tokens, behind) > 0 ||
         clauses.before.match(view.tokens, behind) > 0;
}

// "Has been president for five years", "was twice president", "won with 71
// percent": an amount that no slot took.
bool leaves_an_amount(const SentenceView& view, const Reading& reading) {
  if (reading.value || is_presupposed(view, reading)) return false;
  const Clause* own = finite_clause_of(view, reading.first, reading.last);
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        return is_amount(mention) && !is_lag(view, mention) &&
               !is_read(view, reading, mention.span) &&
               (!own ||
                governs(view, view.tokens_of(mention.span).first, *own));
      });
}

// "In 2018, when Biden was president, the talks failed": the time before
// "when" is that of both.
bool leaves_time_before_clause(const SentenceView& view, const Reading& reading,
                               const Statement& statement) {
  if (reading.property->temporal != Temporal::State ||
      (statement.when && statement.when->timex != kBeforeNow))
    return false;
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        if (!time_of(mention)) return false;
        size_t opener = view.tokens_of(mention.span).second;
        if (opener < reading.first && view.tokens.form(opener) == ",") ++opener;
        return opener < reading.first &&
               view.pack->clauses->breakers.match(view.tokens, opener) > 0 &&
               !has_comma(view, opener, reading.first);
      });
}

// "When Kennedy was shot on 22 November 1963, Johnson became president": what
// has no day of its own has that of the clause.
bool leaves_day_of_clause(const SentenceView& view, const Reading& reading,
                          const Statement& statement) {
  if (statement.when && statement.when->timex != kBeforeNow) return false;
  if (time_of_opening_clause(view, reading)) return true;
  const Clause* own = finite_clause_of(view, reading.first, reading.last);
  if (!own || is_presupposed(view, reading)) return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        if (!time_of(mention)) return false;
        const size_t time = view.tokens_of(mention.span).first;
        const Clause* other = clause_at(view, time);
        if (!other || other == own || other->head < 0) return false;
        const Word& verb = view.tree.words[static_cast<size_t>(other->head)];
        if (verb.relation != Relation::Advcl || verb.head != own->head)
          return false;
        for (size_t i = 0; i < time; ++i)
          if (clause_at(view, i) == other)
            return view.pack->syntax->awaiting.has(view.tokens.form(i)) &&
                   clauses.before.match(view.tokens, i) == 0 &&
                   clauses.after.match(view.tokens, i) == 0;
        return false;
      });
}

// "Capital of", "gained independence": a noun says what it is or what happened.
bool is_said_by_nouns(const Reading& reading) {
  return !reading.value && (reading.property->temporal == Temporal::Event
                                ? !reading.wording->nominal
                                : reading.wording->nominal);
}

}  // namespace

WordRange words_of_reading(const SentenceView& view, const Reading& reading) {
  size_t first = reading.first, last = reading.last;
  for (const auto& [role, term] : reading.terms) {
    first = std::min(first, term->first);
    last = std::max(last, term->last);
  }
  return words_of(view.tree, view.span_of(first, last));
}

bool is_presupposed(const SentenceView& view, const Reading& reading) {
  if (!view.analysed || !reading.wording->nominal ||
      reading.property->temporal == Temporal::Event || reading.value)
    return false;
  const WordRange words = words_of_reading(view, reading);
  for (int32_t i = words.first; i < words.last; ++i) {
    const Word& word = view.tree.words[static_cast<size_t>(i)];
    // "The deposed president", « le président déchu »: it describes the noun.
    if (word.relation == Relation::Amod ||
        (word.relation == Relation::Acl &&
         word.features.form == VerbForm::Participle))
      continue;
    if (word.tag == Tag::Verb || word.tag == Tag::Aux) return false;
  }
  return true;
}

bool is_partly_read(const SentenceView& view, const Reading& reading,
                    const Statement& statement) {
  if (is_time_of_denial_open(statement) ||
      is_denied_in_past(view, reading, statement) ||
      is_since_in_doubt(view, reading, statement) ||
      is_measure_in_doubt(view, reading, statement) ||
      is_shared_figure(reading) || shares_one_value(view, reading) ||
      is_part_of_figure(view, reading) || leaves_an_amount(view, reading) ||
      leaves_words_unread(view, reading, statement) ||
      is_below_unread_noun(view, reading) || is_narrowed(view, reading) ||
      is_content_of_noun(view, reading) || leaves_an_agent(view, reading) ||
      leaves_day_of_clause(view, reading, statement) ||
      (!is_presupposed(view, reading) &&
       leaves_time_before_clause(view, reading, statement)))
    return true;
  if (std::holds_alternative<Quantity>(statement.value) &&
      statement.polarity == Polarity::Affirmed &&
      is_figure_negated(view, reading))
    return true;
  const Qualifiers qualifiers(view, reading);
  return qualifiers.excludes_others() || qualifiers.is_of_longer_title() ||
         (is_said_by_nouns(reading) && qualifiers.any());
}

}  // namespace claims
