#include "claims/extract/measured.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kFigureToTime = 5;  // tokens: "10 million at the census of"
constexpr int kChain = 6;            // edges from a figure to its noun

bool is_figure(const Mention& mention) {
  return std::holds_alternative<Quantity>(mention.value) &&
         mention.kind != MentionKind::Ordinal;
}

bool is_length(const Mention& mention) {
  const auto* time = std::get_if<TimeValue>(&mention.value);
  return time && time->duration.has_value();
}

// Its value is a figure, or a length of time that stands for one.
bool measures(const Reading& reading) {
  return is_figure(*reading.value) ||
         (is_length(*reading.value) && reading.property->value == "quantity");
}

// Of a month or a coarser grain: a day in the news says when somebody spoke.
bool is_coarse(const Period& period) { return period.grain >= Grain::Month; }

class Measure {
 public:
  Measure(const SentenceView& view, const Reading& reading)
      : view_(view), reading_(reading) {}

  // "The 2014 population is 12 million": a time that nothing took.
  bool leaves_a_time() const {
    return std::any_of(
        view_.mentions.begin(), view_.mentions.end(),
        [&](const Mention& mention) {
          const TimeValue* time = time_of(mention);
          return time && is_coarse(*time->period) && is_in_reach(mention) &&
                 !dates_another_figure(view_, mention, *reading_.value);
        });
  }

  bool is_said_in_past() const {
    const Clause* around = finite_clause();
    return around && is_in_past_tense(view_, *around);
  }

  // The noun phrase of the figure belongs to another noun than the one that
  // says what is measured. Where the parser tore the phrase apart, one of its
  // pieces that does not is enough.
  bool is_of_another_noun() const {
    if (reading_.level && reading_.level->follows) return false;
    const WordRange words = words_of(view_.tree, reading_.value->span);
    bool found = false;
    for (int32_t i = words.first; i < words.last; ++i) {
      const int32_t head = view_.tree.words[static_cast<size_t>(i)].head;
      if (head >= words.first && head < words.last) continue;
      if (!belongs_to_another_noun(i)) return false;
      found = true;
    }
    return found;
  }

  // "Youth unemployment", « le chômage des jeunes », "is 26% among the young",
  // "the target for inflation", "the population of Chad that votes": words of
  // the clause say of what part it is measured, or what else is.
  bool is_of_a_part() const {
    const Clause* own = finite_clause();
    if (!own) return false;
    const std::vector<Word>& words = view_.tree.words;
    for (size_t i = 0; i < words.size(); ++i) {
      const Relation relation = words[i].relation;
      const bool says_which =
          relation == Relation::Amod || relation == Relation::Compound ||
          relation == Relation::Nmod || relation == Relation::Obl ||
          relation == Relation::OblArg || relation == Relation::Advcl ||
          is_ahead(i, *own) || is_how(words[i], *own) ||
          (own->kind == ClauseKind::Copula &&
           static_cast<size_t>(own->head) == i);
      const bool is_own = says_which && view_.clauses.finite_around(
                                            view_.clauses.clause_of[i]) == own;
      if ((is_own || is_restriction(i) || is_opening(i, *own)) &&
          !is_explained(words[i]) && !is_dated(i) && !is_of_another_member(i))
        return true;
    }
    return false;
  }

  // "Exceeded", « a diminué de »: the verb says something else of the figure
  // than that it is so.
  bool has_unknown_verb() const {
    if (reading_.level) return false;
    const Clause* own = finite_clause();
    if (!own || own->kind != ClauseKind::Verb || own->head < 0) return false;
    const ClauseLexicon& clauses = *view_.pack->clauses;
    const auto is_among_them = [&](const std::vector<std::string>& lemmas) {
      return std::find(lemmas.begin(), lemmas.end(), own->lemma) !=
             lemmas.end();
    };
    if (is_rate() && is_among_them(clauses.peaking_verbs)) return true;
    return !is_read(view_, reading_,
                    view_.tree.words[static_cast<size_t>(own->head)].span) &&
           !is_among_them(clauses.measuring_verbs);
  }

  // "Rose from 35 years to 67": which of two lengths holds is not read.
  bool has_other_length() const {
    return !reading_.level && is_length(*reading_.value) &&
           std::any_of(view_.mentions.begin(), view_.mentions.end(),
                       [&](const Mention& mention) {
                         return &mention != reading_.value &&
                                is_length(mention);
                       });
  }

  // Somebody else is measured along with it: "Serbia and its provinces".
  bool has_unread_company() const {
    return std::any_of(reading_.terms.begin(), reading_.terms.end(),
                       [&](const auto& slot) {
                         return slot.second->list.empty() &&
                                (is_joined_with_noun(slot.second->last) ||
                                 is_joined_to_noun(slot.second->first));
                       });
  }

 private:
  // "Among women, unemployment was …", "adjusted for inflation, GDP was …":
  // what opens a sentence, up to a comma, has no subject of its own, and may
  // look like the root.
  bool is_opening(size_t at, const Clause& own) const {
    const std::vector<Word>& words = view_.tree.words;
    if (words[at].relation == Relation::Root &&
        words[at].span.end <= own.predicate.begin)
      return true;
    const size_t comma = end_of_opening();
    return at < comma && is_content(words[at]) &&
           std::none_of(words.begin(),
                        words.begin() + static_cast<std::ptrdiff_t>(comma),
                        [](const Word& word) {
                          return word.relation == Relation::Nsubj ||
                                 word.relation == Relation::NsubjPass ||
                                 word.relation == Relation::Csubj;
                        });
  }
  // The word of the first comma, where nothing before it was read.
  size_t end_of_opening() const {
    const std::vector<Word>& words = view_.tree.words;
    for (size_t i = 0; i < words.size(); ++i) {
      if (words[i].form == ",") return i;
      if (is_read(view_, reading_, words[i].span)) break;
    }
    return 0;
  }
  static bool is_content(const Word& word) {
    return word.tag == Tag::Noun || word.tag == Tag::Propn ||
           word.tag == Tag::Adj || word.tag == Tag::Verb ||
           word.tag == Tag::X || word.tag == Tag::Num;
  }
  // It names or describes something before the verb; who only gives the figure
  // ("the World Bank puts …") is not what is measured.
  bool is_ahead(size_t at, const Clause& own) const {
    const Word& word = view_.tree.words[at];
    if (word.span.end > own.predicate.begin) return false;
    if (word.relation == Relation::Nsubj &&
        !holds_what_is_read(view_, reading_, static_cast<int32_t>(at)))
      return false;
    return is_content(word);
  }
  // "Was briefly 75 percent": an adverb of the verb, not of the figure.
  bool is_how(const Word& word, const Clause& own) const {
    const size_t token = view_.tokens_of(word.span).first;
    const ClauseLexicon& clauses = *view_.pack->clauses;
    return word.relation == Relation::Advmod && word.tag == Tag::Adv &&
           word.head == own.head && !reading_.value->span.overlaps(word.span) &&
           clauses.neutral.match(view_.tokens, token) == 0 &&
           clauses.relatives.match(view_.tokens, token) == 0 &&
           clauses.negations.match(view_.tokens, token) == 0 &&
           clauses.negation_first.match(view_.tokens, token) == 0 &&
           clauses.negation_second.match(view_.tokens, token) == 0;
  }
  // "Harmonised inflation", "the population of Chad living below …", "who
  // vote", "half the population": it hangs on what is measured, without a
  // comma, whatever clause the parser makes of it.
  bool is_restriction(size_t at) const {
    const Word& word = view_.tree.words[at];
    if (word.head < 0) return false;
    const Word& noun = view_.tree.words[static_cast<size_t>(word.head)];
    if ((noun.tag != Tag::Noun && noun.tag != Tag::Propn) ||
        !is_read(view_, reading_, noun.span))
      return false;
    const size_t token = view_.tokens_of(word.span).first;
    switch (word.relation) {
      case Relation::Acl:
      case Relation::AclRelcl:
      case Relation::Amod:
      case Relation::Compound:
      case Relation::Nmod:
        return word.span.end <= noun.span.begin ||
               !is_comma(view_.tokens_of(noun.span).second);
      case Relation::Advmod:  // "of Ghana abroad"
        return noun.span.end <= word.span.begin &&
               !is_comma(view_.tokens_of(noun.span).second);
      case Relation::Det:
        return is_part_word(token);
      default:
        return false;
    }
  }
  // "Half", « la moitié »: an article and a pronoun name no part.
  bool is_part_word(size_t token) const {
    const ClauseLexicon& clauses = *view_.pack->clauses;
    return clauses.determiners.match(view_.tokens, token) == 0 &&
           clauses.possessives.match(view_.tokens, token) == 0 &&
           clauses.partials.match(view_.tokens, token) > 0;
  }
  bool is_comma(size_t token) const {
    return token < view_.tokens.size() && view_.tokens.form(token) == ",";
  }
  // Its figure for a year is a mean: "reached 85 percent in 2022" is a peak.
  bool is_rate() const { return reading_.property->unit == "ratio"; }
  // It can date the figure: what a clause behind it tells of has its own time.
  bool is_in_reach(const Mention& time) const {
    const Clause* own = finite_clause();
    if (own && is_of_subject(view_, time.span,
                             view_.tokens_of(own->predicate).first, *own))
      return false;
    return !own || time.span.begin < reading_.value->span.end ||
           dates(view_, view_.tokens_of(time.span).first, *own);
  }
  // Of the words that measure, else of the figure.
  const Clause* finite_clause() const {
    if (const Clause* clause =
            finite_clause_of(view_, reading_.first, reading_.last))
      return clause;
    const auto [first, last] = view_.tokens_of(reading_.value->span);
    return first < last ? finite_clause_of(view_, first, last) : nullptr;
  }
  bool is_explained(const Word& word) const {
    const ClauseLexicon& clauses = *view_.pack->clauses;
    if (is_read(view_, reading_, word.span)) return true;
    const size_t token = view_.tokens_of(word.span).first;
    if ((word.relation == Relation::Amod &&
         clauses.neutral.match(view_.tokens, token) > 0) ||
        clauses.secondhand.match(view_.tokens, token) > 0)
      return true;
    const auto said_by = [&](const Attribution& one) {
      return one.cue.overlaps(word.span) ||
             one.speaker.span.overlaps(word.span);
    };
    return std::any_of(view_.clauses.attributions.begin(),
                       view_.clauses.attributions.end(), said_by) ||
           names_a_time(view_, word.span);
  }
  // "At independence in 1960": it only says when.
  bool is_dated(size_t word) const {
    return std::any_of(
        view_.mentions.begin(), view_.mentions.end(),
        [&](const Mention& mention) {
          const WordRange time = words_of(view_.tree, mention.span);
          return time_of(mention) && time.first < time.last &&
                 std::any_of(view_.tree.words.begin() + time.first,
                             view_.tree.words.begin() + time.last,
                             [&](const Word& part) {
                               return part.head == static_cast<int32_t>(word);
                             });
        });
  }
  // "A population of 33 million and an area of …": it belongs to the other
  // member of a list.
  bool is_of_another_member(size_t word) const {
    int32_t at = static_cast<int32_t>(word);
    for (int step = 0; at >= 0 && step < kChain; ++step) {
      const Word& here = view_.tree.words[static_cast<size_t>(at)];
      if (here.relation == Relation::Conj)
        return !holds_anchor(at) && !is_read(view_, reading_, here.span);
      at = here.head;
    }
    return false;
  }
  bool belongs_to_another_noun(int32_t at) const {
    for (int step = 0; at >= 0 && step < kChain; ++step) {
      if (is_anchor(at)) return false;
      const Word& word = view_.tree.words[static_cast<size_t>(at)];
      const bool own =
          word.relation == Relation::Nummod || word.relation == Relation::Flat;
      const bool of_noun = word.relation == Relation::Nmod ||
                           word.relation == Relation::Appos ||
                           word.relation == Relation::NmodPoss;
      if (word.head < 0 || (!own && !of_noun)) return false;
      if (of_noun && !holds_anchor(word.head)) return true;
      at = word.head;
    }
    return false;
  }
  bool is_anchor(int32_t word) const {
    return is_among(view_, word, reading_.first, reading_.last);
  }
  // The word governs an anchor within its noun phrase.
  bool holds_anchor(int32_t word) const {
    for (size_t i = reading_.first; i < reading_.last; ++i) {
      int32_t at = word_of(view_, i, i + 1);
      for (int step = 0; at >= 0 && step < kChain; ++step) {
        if (at == word) return true;
        at = view_.tree.words[static_cast<size_t>(at)].head;
      }
    }
    return false;
  }
  // Tokens from `i` on are "and", maybe an article, and a noun.
  bool is_joined_with_noun(size_t i) const {
    const ClauseLexicon& clauses = *view_.pack->clauses;
    const size_t joint = clauses.joiners.match(view_.tokens, i);
    if (joint == 0) return false;
    i += joint;
    while (opens_noun(i)) ++i;
    return is_noun(i);
  }
  // The same before token `i`: a noun that no slot took, and "and".
  bool is_joined_to_noun(size_t i) const {
    while (i > 0 && opens_noun(i - 1)) --i;
    return i > 1 &&
           view_.pack->clauses->joiners.match(view_.tokens, i - 1) == 1 &&
           is_noun(i - 2) &&
           !is_read(view_, reading_, view_.tokens.list[i - 2].span);
  }
  bool opens_noun(size_t i) const {
    const ClauseLexicon& clauses = *view_.pack->clauses;
    return clauses.determiners.match(view_.tokens, i) > 0 ||
           clauses.possessives.match(view_.tokens, i) > 0 ||
           clauses.preposition(view_.tokens, i) == "of";
  }
  bool is_noun(size_t i) const {
    const int32_t at = i < view_.tokens.size() ? word_of(view_, i, i + 1) : -1;
    if (at < 0) return false;
    const Tag tag = view_.tree.words[static_cast<size_t>(at)].tag;
    return tag == Tag::Noun || tag == Tag::Propn;
  }

  const SentenceView& view_;
  const Reading& reading_;
};

}  // namespace

bool is_secondhand(const SentenceView& view, const Reading& reading) {
  return reading.value && is_figure(*reading.value) &&
         reading.property->temporal == Temporal::State &&
         view.pack->clauses->secondhand.find(view.tokens, 0,
                                             view.tokens.size());
}

bool is_measure_in_doubt(const SentenceView& view, const Reading& reading,
                         const Statement& statement) {
  if (!view.analysed || !reading.value || !measures(reading)) return false;
  const Measure measure(view, reading);
  if (measure.has_other_length()) return true;
  if (reading.property->temporal != Temporal::State)
    return measure.has_unread_company();
  const bool undated = !statement.when || statement.when->timex == kBeforeNow;
  return (undated && (measure.leaves_a_time() || measure.is_said_in_past())) ||
         measure.is_of_a_part() || measure.has_unknown_verb() ||
         measure.is_of_another_noun() || measure.has_unread_company();
}

bool dates_another_figure(const SentenceView& view, const Mention& time,
                          const Mention& value) {
  const Mention* before = nullptr;  // the figure that the time follows
  for (const Mention& mention : view.mentions)
    if (is_figure(mention) && mention.span.end <= time.span.begin)
      before = &mention;
  if (!before || before == &value) return false;
  // "In 2022, of the 12 million …": what stands before both dates both.
  if (before->span.end <= value.span.begin) return false;
  return view.tokens_of(time.span).first -
             view.tokens_of(before->span).second <=
         kFigureToTime;
}

}  // namespace claims
