#include "claims/extract/claim_time.h"

#include <algorithm>

#include "claims/extract/clause_scope.h"
#include "claims/extract/measured.h"
#include "claims/extract/time_order.h"
#include "claims/extract/wording_site.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

// "Ten years ago" is a count, not a calendar year: one year more each side.
Interval<Instant> about(const Interval<Instant>& span) {
  if (!span.low() || !span.high()) return span;
  const int64_t length = span.high()->value.seconds - span.low()->value.seconds;
  constexpr int64_t kSeasonOfDays = 100;
  if (length < kSeasonOfDays * kSecondsPerDay) return span;
  return Interval<Instant>::half_open(
      Instant{span.low()->value.seconds - length},
      Instant{span.high()->value.seconds + length});
}

// The word at `token` puts what tokens [first, last) say in time: it is the
// preposition of their noun or the conjunction of their verb. May be, where no
// tree tells.
bool introduces(const SentenceView& view, size_t token, size_t behind,
                size_t first, size_t last) {
  const int32_t word = word_of(view, token, behind);
  if (word < 0) return true;
  const int32_t head = view.tree.words[static_cast<size_t>(word)].head;
  const Clause* clause = clause_of_words(view, first, last);
  return is_among(view, head, first, last) || (clause && clause->head == head);
}

// "The centenary of independence": what is told stands below the noun.
bool is_celebrated(const SentenceView& view, size_t token, size_t first,
                   size_t last) {
  const int32_t feast = word_of(view, token, token + 1);
  const int32_t word = word_of(view, first, last);
  return feast < 0 || word < 0 || is_below(view, word, feast);
}

// "Before the death of Castro, in 2015, Cuba …", "On the centenary of its
// independence, in 2022, …": behind the comma stands the day of the main
// clause, not of what it came before or after.
bool is_day_of_main_clause(const SentenceView& view, size_t first, size_t last,
                           size_t time) {
  if (time <= last || !has_comma(view, last, time)) return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (size_t i = first; i-- > 0 && view.tokens.form(i) != ",";) {
    const size_t order = std::max(clauses.before.match(view.tokens, i),
                                  clauses.after.match(view.tokens, i));
    if (order > 0 && introduces(view, i, i + order, first, last)) return true;
    if (clauses.anniversaries.match(view.tokens, i) > 0 &&
        is_celebrated(view, i, first, last))
      return true;
  }
  return false;
}

// "Had not won since 2010" is said of a day that stands nowhere.
bool is_told_from_then(const SentenceView& view, const Reading& reading) {
  constexpr size_t kLookBack = 4;  // words: « n'avait toujours pas gagné »
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (size_t i = reading.first - std::min(reading.first, kLookBack);
       i < reading.last; ++i) {
    const int32_t at = word_of(view, i, i + 1);
    if (at < 0 || clauses.auxiliaries.match(view.tokens, i) == 0) continue;
    const Tense tense = view.tree.words[static_cast<size_t>(at)].features.tense;
    if (tense == Tense::Past || tense == Tense::Imperfect) return true;
  }
  return false;
}

}  // namespace

bool shares_quotation(const SentenceView& view, Span a, Span b) {
  return std::none_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        return mention.kind == MentionKind::Quotation &&
               mention.span.contains(a) != mention.span.contains(b);
      });
}

const TimeValue* time_of(const Mention& mention) {
  const auto* time = std::get_if<TimeValue>(&mention.value);
  const bool dated = mention.kind == MentionKind::Date ||
                     mention.kind == MentionKind::DateRange ||
                     mention.kind == MentionKind::DateTime ||
                     mention.kind == MentionKind::DateTimeRange;
  return time && dated && time->period ? time : nullptr;
}

bool names_a_time(const SentenceView& view, Span span) {
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [span](const Mention& mention) {
                       return time_of(mention) && mention.span.overlaps(span);
                     });
}

// The dated mention nearest to tokens [first, last), with no conjunction or
// semicolon between.
const Mention* time_near(const SentenceView& view, size_t first, size_t last,
                         const Mention* value) {
  const Clause* clause = clause_of_words(view, first, last);
  const ClauseLexicon& clauses = *view.pack->clauses;
  const Span words = view.span_of(first, last);
  const Mention* best = nullptr;
  size_t nearest = view.tokens.size() + 1;
  for (const Mention& mention : view.mentions) {
    if (!time_of(mention) || !shares_quotation(view, mention.span, words))
      continue;
    const auto [from, to] = view.tokens_of(mention.span);
    const size_t low = std::min(to, last), high = std::max(from, first);
    bool blocked = false;
    for (size_t i = std::min(low, high); i < std::max(low, high); ++i)
      blocked = blocked || view.tokens.form(i) == ";" ||
                clauses.breakers.match(view.tokens, i) > 0;
    // "left after the coup of July 2023": the coup was in July.
    const auto order = order_word_over(view, from, to);
    if (order && (first < *order || first > to)) continue;
    if (is_day_of_main_clause(view, first, last, from)) continue;
    if (clause && (!dates(view, from, *clause) ||
                   is_of_subject(view, mention.span, first, *clause)))
      continue;
    if (value && dates_another_figure(view, mention, *value)) continue;
    const size_t gap = from >= last ? from - last : first - std::min(to, first);
    if (!blocked && gap < nearest) {
      nearest = gap;
      best = &mention;
    }
  }
  return best;
}

bool is_of_subject(const SentenceView& view, Span time, size_t first,
                   const Clause& clause) {
  const auto [from, to] = view.tokens_of(time);
  if (to > first || !has_comma(view, to, first)) return false;
  const std::vector<Word>& words = view.tree.words;
  int32_t at = word_of(view, from, to);
  for (size_t step = 0; at >= 0 && step < words.size(); ++step) {
    const Word& word = words[static_cast<size_t>(at)];
    if (word.head == clause.head && step > 0)
      return word.relation == Relation::Nsubj ||
             word.relation == Relation::NsubjPass;
    at = word.head;
  }
  return false;
}

bool is_below_reading(const SentenceView& view, const Reading& reading,
                      const Mention& time) {
  const auto [first, last] = view.tokens_of(time.span);
  int32_t at = word_of(view, first, last);
  for (size_t step = 0; at >= 0 && step < view.tree.words.size(); ++step) {
    if (is_among(view, at, reading.first, reading.last)) return true;
    const Word& word = view.tree.words[static_cast<size_t>(at)];
    if (word.relation == Relation::Conj) return false;
    at = word.head;
  }
  return false;
}

namespace {

// "The war of independence", "the vote on independence": the time is that of
// the war, the vote.
bool tells_which_noun(const SentenceView& view, const Reading& reading) {
  const int32_t at = word_of(view, reading.first, reading.last);
  if (at < 0) return false;
  const Word& word = view.tree.words[static_cast<size_t>(at)];
  if (word.relation != Relation::Nmod || word.head < 0) return false;
  const Word& noun = view.tree.words[static_cast<size_t>(word.head)];
  return noun.tag == Tag::Noun &&
         !is_among(view, word.head, reading.first, reading.last);
}

// "The death of Mubarak, in February 2020, moved Egypt": before the verb.
bool is_between_commas(const SentenceView& view, const Reading& reading,
                       const Mention& time, const Clause& verb) {
  const auto [first, last] = view.tokens_of(time.span);
  const size_t at = view.tokens_of(verb.predicate).first;
  return reading.last <= first && last <= at &&
         has_comma(view, reading.last, first) && has_comma(view, last, at);
}

}  // namespace

bool is_time_of_another_verb(const SentenceView& view, const Reading& reading,
                             const Mention& time) {
  if (!view.analysed || !reading.wording->nominal ||
      reading.property->temporal != Temporal::Event)
    return false;
  if (tells_which_noun(view, reading))
    return !is_below_reading(view, reading, time);
  const Clause* verb = finite_clause_of(view, reading.first, reading.last);
  if (!verb || verb->kind != ClauseKind::Verb ||
      view.span_of(reading.first, reading.last).overlaps(verb->predicate) ||
      view.pack->syntax->happening_verbs.has(verb->lemma))
    return false;
  return !is_between_commas(view, reading, time, *verb) &&
         !is_below_reading(view, reading, time);
}

bool is_since_in_doubt(const SentenceView& view, const Reading& reading,
                       const Statement& said) {
  return said.polarity == Polarity::Negated && said.when &&
         said.when->modifier == TimeModifier::Since &&
         is_told_from_then(view, reading);
}

namespace {

// Beginnings of both lie in one calendar year; no beginning tells nothing.
bool share_a_year(const Period& a, const Period& b) {
  const auto& one = a.span.low();
  const auto& other = b.span.low();
  return !one || !other ||
         date_of(day_containing(one->value)).year ==
             date_of(day_containing(other->value)).year;
}

}  // namespace

bool is_year_in_doubt(const SentenceView& view, const Mention& time) {
  const TimeValue& value = *time_of(time);
  if (!value.alternatives.empty()) return true;
  if (value.anchor_kind.empty() || value.period->grain >= Grain::Year)
    return false;
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [&](const Mention& other) {
                       const TimeValue* dated = time_of(other);
                       if (!dated || !dated->anchor_kind.empty()) return false;
                       return !share_a_year(*value.period, *dated->period) ||
                              (dated->period->grain < Grain::Year &&
                               other.span.begin > time.span.end);
                     });
}

// The stretch of time that the words assert: "depuis 2020" reaches until now.
Period asserted_period(const SentenceView& view, const Mention& mention) {
  // "Now" is the article's own day, whatever other days it tells of.
  if (time_of(mention)->timex == kNow && view.article->published) {
    Period now = period_of(*view.article->published);
    now.timex = kNow;
    return now;
  }
  Period period = *time_of(mention)->period;
  if (mention.rule.ends_with(".ago")) period.span = about(period.span);
  const auto [first, last] = view.tokens_of(mention.span);
  const bool since =
      first > 0 && view.pack->clauses->since.match(view.tokens, first - 1) == 1;
  if (!since || !period.span.low() || period.modifier == TimeModifier::Since)
    return period;
  period.base = period.span;
  period.span = Interval<Instant>::at_least(period.span.low()->value);
  period.modifier = TimeModifier::Since;
  return period;
}

Period without_beginning(Period since) {
  if (since.modifier == TimeModifier::Since && since.base && since.base->high())
    since.span = Interval<Instant>::at_least(since.base->high()->value);
  return since;
}

std::optional<Period> before_now(const SentenceView& view) {
  if (!view.article->published) return std::nullopt;
  Period period;
  period.span =
      Interval<Instant>::less_than(start_of(*view.article->published));
  period.modifier = TimeModifier::Before;
  period.timex = kBeforeNow;
  return period;
}

}  // namespace claims
