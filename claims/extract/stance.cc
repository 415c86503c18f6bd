#include "claims/extract/stance.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kLookBack = 8;   // words of a verb group before its verb
constexpr size_t kLookAhead = 3;  // "n'ont pas", "quittent pas"

bool is_mark(std::string_view form) {
  return form == "," || form == ";" || form == ":" || form == "(" ||
         form == ")" || form == "«" || form == "»" || form == "—";
}

struct Window {
  size_t first, last;
};

// The verb group around [first, last): back to the last mark or conjunction.
Window window_of(const SentenceView& view, size_t first, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  size_t begin = first;
  while (begin > 0 && first - begin < kLookBack &&
         !is_mark(view.tokens.form(begin - 1)) &&
         !clauses.breakers.match(view.tokens, begin - 1))
    --begin;
  size_t end = last;
  while (end < view.tokens.size() && end - last < kLookAhead &&
         !is_mark(view.tokens.form(end)) &&
         !clauses.breakers.match(view.tokens, end))
    ++end;
  return {begin, end};
}

bool is_negated(const SentenceView& view, const Window& window) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (clauses.negations.find(view.tokens, window.first, window.last))
    return true;
  const auto first =
      clauses.negation_first.find(view.tokens, window.first, window.last);
  return first &&
         clauses.negation_second.find(view.tokens, *first + 1, window.last);
}

// The word is a verb's infinitive with one of the endings behind it:
// "quittera" is "quitter" and "a". Endings are listed with the r before them.
bool inflects(const SentenceView& view, size_t i,
              const std::vector<std::string>& endings) {
  const std::string_view form = view.tokens.form(i);
  for (const std::string& ending : endings) {
    if (form.size() < ending.size() + 3 || !form.ends_with(ending)) continue;
    const std::string_view infinitive =
        form.substr(0, form.size() - ending.size() + 1);
    const auto& stems = view.pack->clauses->future_stems;
    const bool verbal =
        std::any_of(stems.begin(), stems.end(),
                    [&](const auto& end) { return infinitive.ends_with(end); });
    if (verbal && view.pack->clauses->stem_of(infinitive) == view.stems[i])
      return true;
  }
  return false;
}

Modality modality_of(const SentenceView& view, const Window& window,
                     size_t first, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (size_t i = first; i < last; ++i) {
    if (inflects(view, i, clauses.conditional_endings)) return Modality::Hedged;
    if (inflects(view, i, clauses.future_endings)) return Modality::Forecast;
  }
  if (clauses.forecasts.find(view.tokens, window.first, window.last))
    return Modality::Forecast;
  if (clauses.planned.find(view.tokens, window.first, window.last))
    return Modality::Planned;
  if (clauses.hedges.find(view.tokens, window.first, window.last))
    return Modality::Hedged;
  return Modality::Asserted;
}

// A term next to token `at`, before or behind it.
const SentenceTerm* term_near(const SentenceView& view, size_t first,
                              size_t last) {
  for (const SentenceTerm& term : view.terms) {
    const bool behind = term.first >= last && term.first - last <= 3;
    const bool before = term.last <= first && first - term.last <= 2;
    if (behind || before) return &term;
  }
  return nullptr;
}

// A quotation that holds the words, or "selon X" before them.
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
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (size_t i = 0; i < view.tokens.size(); ++i) {
    const size_t n = clauses.reporting.match(view.tokens, i);
    if (n == 0 || (i < last && first < i + n)) continue;
    const SentenceTerm* speaker = term_near(view, i, i + n);
    if (!speaker) continue;
    stance->modality = Modality::Reported;
    stance->speaker = speaker->term.entity.empty() ? speaker->term.text
                                                   : speaker->term.entity;
    stance->rule = "stance.reporting";
    return;
  }
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

Stance stance_of(const SentenceView& view, size_t first, size_t last,
                 bool nominal) {
  Stance stance;
  const Window window = window_of(view, first, last);
  if (is_negated(view, window)) stance.polarity = Polarity::Negated;
  if (!nominal) stance.modality = modality_of(view, window, first, last);
  stance.past = nominal && view.pack->clauses->past_states
                               .find(view.tokens, window.first, last)
                               .has_value();
  if (stance.modality == Modality::Asserted &&
      view.pack->clauses->distancing.find(view.tokens, 0, view.tokens.size()))
    stance.modality = Modality::Hedged;
  if (stance.modality == Modality::Asserted)
    attribute(view, first, last, &stance);
  return stance;
}

std::optional<SkipReason> skip_reason(const SentenceView& view) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const size_t end = view.tokens.size();
  size_t last = end;
  while (last > 0 && view.tokens.list[last - 1].kind == TokenKind::Punct) {
    if (view.tokens.form(last - 1) == "?") return SkipReason::Question;
    --last;
  }
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
