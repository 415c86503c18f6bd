#include "claims/extract/stance.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kLookBack = 8;  // words between "former" and its noun

bool is_mark(std::string_view form) {
  return form == "," || form == ";" || form == ":" || form == "(" ||
         form == ")" || form == "«" || form == "»" || form == "—";
}

// "In May 2023" is no "may", nor is "in May" of a year that nobody knows.
bool is_in_time(const SentenceView& view, size_t token) {
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        return std::holds_alternative<TimeValue>(mention.value) &&
               mention.span.overlaps(view.tokens.list[token].span);
      });
}

// A phrase of the list stands in the clause or in one that governs it.
bool is_said(const SentenceView& view, const PhraseSet& phrases,
             const Clause* clause) {
  for (size_t i = 0; i < view.tokens.size(); ++i)
    if (phrases.match(view.tokens, i) > 0 &&
        (!clause || governs(view, i, *clause)) && !is_in_time(view, i))
      return true;
  return false;
}

// « le président déchu »: right behind the words.
bool is_said_behind(const SentenceView& view, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  return clauses.past_states.match(view.tokens, last) > 0 &&
         clauses.auxiliaries.match(view.tokens, last) == 0;
}

// « le président du Niger renversé »: or behind whose president he was.
size_t behind_owner(const SentenceView& view, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (last == view.tokens.size() ||
      clauses.preposition(view.tokens, last) != "of")
    return last;
  size_t first = last + 1;
  while (clauses.determiners.match(view.tokens, first)) ++first;
  for (const SentenceTerm& term : view.terms)
    if (term.first == first) return term.last;
  return last;
}

// "former president", "was president": right before the words.
bool is_over(const SentenceView& view, size_t first, size_t last,
             const Clause* clause) {
  const PhraseSet& past_states = view.pack->clauses->past_states;
  size_t begin = first;
  while (begin > 0 && first - begin < kLookBack &&
         !is_mark(view.tokens.form(begin - 1)) &&
         (!clause || governs(view, begin - 1, *clause) ||
          past_states.match(view.tokens, begin - 1) > 0))
    --begin;
  return is_said_behind(view, last) ||
         is_said_behind(view, behind_owner(view, last)) ||
         past_states.find(view.tokens, begin, last).has_value();
}

// "ruled Germany", « a dirigé le pays »: the words are the verb of a clause in
// a past tense.
bool is_said_in_past(const SentenceView& view, size_t first, size_t last,
                     const Clause* clause) {
  return clause && clause->kind == ClauseKind::Verb &&
         is_in_past_tense(view, *clause) &&
         view.span_of(first, last).overlaps(clause->predicate);
}

Modality modality_of(const SentenceView& view, const Clause* clause) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (clause && clause->modality != Modality::Asserted) return clause->modality;
  if (is_said(view, clauses.planned, clause)) return Modality::Planned;
  if (is_said(view, clauses.hedges, clause)) return Modality::Hedged;
  return Modality::Asserted;
}

// "As soon as the queen dies", "the day she dies": a verb in the present behind
// a word that waits for it, whatever clause the parser makes of them.
bool is_awaited(const SentenceView& view, size_t first, const Clause* clause) {
  constexpr size_t kReach = 5;  // tokens: the word, an "as", the subject
  if (!clause || clause->kind != ClauseKind::Verb ||
      clause->tense != ClauseTense::Present)
    return false;
  for (size_t i = first; i-- > first - std::min(first, kReach);) {
    if (view.tokens.form(i) == ",") return false;
    if (view.pack->syntax->awaiting.has(view.tokens.form(i))) return true;
  }
  return false;
}

// The speaker by the entity that its words name, else by its words.
std::string name_of(const SentenceView& view, const Phrase& speaker) {
  for (const SentenceTerm& term : view.terms)
    if (!term.term.entity.empty() &&
        view.span_of(term.first, term.last).overlaps(speaker.span))
      return term.term.entity;
  return std::string(cut(view.article->text, speaker.span));
}

// A quotation that holds the words, or a clause that reports them.
void attribute(const SentenceView& view, size_t first, size_t last,
               Stance* stance) {
  const Span words = view.span_of(first, last);
  for (const Mention& mention : view.mentions) {
    const auto* quote = std::get_if<QuoteValue>(&mention.value);
    if (!quote || !mention.span.contains(words)) continue;
    stance->modality = Modality::Reported;
    if (quote->speaker)
      stance->speaker = std::string(cut(view.article->text, *quote->speaker));
    stance->rule = "stance.quotation";
    return;
  }
  const Clause* clause = clause_of_words(view, first, last);
  if (!clause || clause->attribution < 0) return;
  const Phrase& speaker =
      view.clauses.attributions[static_cast<size_t>(clause->attribution)]
          .speaker;
  stance->modality = Modality::Reported;
  stance->rule = "stance.reporting";
  if (speaker.head >= 0) stance->speaker = name_of(view, speaker);
}

bool holds_value(const SentenceView& view) {
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [](const Mention& mention) {
                       return mention.kind != MentionKind::Name &&
                              mention.kind != MentionKind::Ordinal &&
                              mention.kind != MentionKind::Frequency;
                     });
}

// Names that are not adjectives: "Niamey", not "Russian".
size_t names_in(const SentenceView& view) {
  return static_cast<size_t>(std::count_if(
      view.mentions.begin(), view.mentions.end(), [](const Mention& mention) {
        const auto* name = std::get_if<NameValue>(&mention.value);
        return name && !name->entities.empty() && name->form != "demonym";
      }));
}

}  // namespace

Stance stance_of(const SentenceView& view, const Saying& saying) {
  Stance stance;
  const size_t first = saying.first, last = saying.last;
  const Clause* clause = clause_of_words(view, first, last);
  stance.past = (saying.nominal && is_over(view, first, last, clause)) ||
                is_said_in_past(view, first, last, clause);
  if (!saying.presupposed) {
    if (clause) stance.polarity = clause->polarity;
    stance.modality = modality_of(view, clause);
  }
  if (stance.modality == Modality::Asserted && !saying.nominal &&
      is_awaited(view, first, clause))
    stance.modality = Modality::Forecast;
  if (stance.modality == Modality::Asserted &&
      (is_said(view, view.pack->clauses->distancing, clause) ||
       is_said(view, view.pack->clauses->untruths, nullptr)))
    stance.modality = Modality::Hedged;
  if (stance.modality == Modality::Asserted)
    attribute(view, first, last, &stance);
  return stance;
}

bool is_question(const SentenceView& view) {
  size_t last = view.tokens.size();
  while (last > 0 && view.tokens.list[last - 1].kind == TokenKind::Punct)
    if (view.tokens.form(--last) == "?") return true;
  return false;
}

std::optional<SkipReason> skip_reason(const SentenceView& view) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const size_t end = view.tokens.size();
  if (is_question(view)) return SkipReason::Question;
  if (clauses.opinions.find(view.tokens, 0, end)) return SkipReason::Opinion;
  // Without a figure, a time or two things that a relation could join there
  // is nothing that evidence could decide.
  if (!holds_value(view) && names_in(view) < 2)
    return names_in(view) == 1 ? SkipReason::TooVague : SkipReason::NoClaim;
  if (clauses.causes.find(view.tokens, 0, end)) return SkipReason::Cause;
  if (clauses.forecasts.find(view.tokens, 0, end) ||
      clauses.planned.find(view.tokens, 0, end))
    return SkipReason::Forecast;
  return std::nullopt;
}

}  // namespace claims
