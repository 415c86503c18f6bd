#include "engine/compare/open_match.h"

#include <algorithm>
#include <array>

#include "engine/compare/quantity_compare.h"

namespace engine {
namespace {

using claims::WordRelation;

// --- dates -----------------------------------------------------------------

constexpr std::string_view kBeforeChrist = "BC";

// Year, month, day of a TIMEX3 value; "" where it leaves one open.
using Fields = std::array<std::string, 3>;

bool is_open(std::string_view field) {
  return field.find('X') != std::string_view::npos;
}

std::optional<Fields> fields_of(const std::string& timex) {
  Fields fields;
  size_t at = timex.starts_with(kBeforeChrist) ? kBeforeChrist.size() : 0;
  for (size_t i = 0; i < fields.size() && at <= timex.size(); ++i) {
    const size_t end = std::min(timex.find('-', at), timex.size());
    fields[i] = timex.substr(at, end - at);
    at = end + 1;
  }
  const auto digits = [](const std::string& text, size_t n) {
    return text.size() == n &&
           std::all_of(text.begin(), text.end(), [](char c) {
             return (c >= '0' && c <= '9') || c == 'X';
           });
  };
  if (at <= timex.size() || !digits(fields[0], 4)) return std::nullopt;
  for (size_t i = 1; i < 3; ++i)
    if (!fields[i].empty() && !digits(fields[i], 2)) return std::nullopt;
  for (std::string& field : fields)
    if (is_open(field)) field.clear();
  return fields;
}

TermMatch match_fields(const Fields& goal, const Fields& given) {
  bool carried = true;
  for (size_t i = 0; i < goal.size(); ++i) {
    if (goal[i].empty()) continue;
    if (given[i].empty())
      carried = false;
    else if (given[i] != goal[i])
      return TermMatch::Conflict;
  }
  if (!carried) return TermMatch::None;
  return goal == given ? TermMatch::Equal : TermMatch::Carried;
}

TermMatch match_periods(const claims::Period& goal,
                        const claims::Period& given) {
  if (given.span == goal.span && given.modifier == goal.modifier)
    return TermMatch::Equal;
  // "From 1811 to 1886" is no time within which something else may lie.
  const bool stretch =
      goal.timex.find('/') != std::string::npos || goal.timex.starts_with('P');
  if (!stretch && given.span.within(goal.span)) return TermMatch::Carried;
  if (given.span.disjoint(goal.span)) return TermMatch::Conflict;
  return TermMatch::None;
}

bool is_before_christ(const claims::TimeValue& time) {
  return time.timex.starts_with(kBeforeChrist);
}

bool is_plain(const claims::TimeValue& time) {
  const auto modifier =
      time.period ? time.period->modifier : claims::TimeModifier::None;
  return modifier == claims::TimeModifier::None &&
         time.modifier == claims::TimeModifier::None;
}

TermMatch match_durations(const claims::Duration& goal,
                          const claims::Duration& given) {
  if (goal.timex == given.timex) return TermMatch::Equal;
  const bool same_kind = (goal.months == 0) == (given.months == 0) &&
                         (goal.seconds == 0) == (given.seconds == 0);
  return same_kind ? TermMatch::Conflict : TermMatch::None;
}

TermMatch match_times(const claims::TimeValue& goal,
                      const claims::TimeValue& given) {
  if (goal.duration || given.duration)
    return goal.duration && given.duration
               ? match_durations(*goal.duration, *given.duration)
               : TermMatch::None;
  // "As of July 2008" and "as of July 2011" are two days of counting.
  const bool alike = goal.period && given.period &&
                     goal.period->modifier == given.period->modifier &&
                     goal.period->modifier == claims::TimeModifier::Since;
  if (alike || (is_plain(goal) && is_plain(given))) {
    const auto one = fields_of(goal.timex), other = fields_of(given.timex);
    if (one && other && is_before_christ(goal) != is_before_christ(given))
      return TermMatch::Conflict;
    if (one && other) return match_fields(*one, *other);
  }
  if (goal.period && given.period)
    return match_periods(*goal.period, *given.period);
  return goal.timex == given.timex ? TermMatch::Equal : TermMatch::None;
}

// What is so on one day says little of what is so "by" a later one: only of the
// same day.
TermMatch match_snapshot(const claims::TimeValue& goal,
                         const claims::TimeValue& given) {
  const bool until =
      goal.period && goal.period->modifier == claims::TimeModifier::Until;
  if (!until) return match_times(goal, given);
  return goal.timex == given.timex ? TermMatch::Carried : TermMatch::None;
}

// --- figures ---------------------------------------------------------------

// "Two thirds" of some things are no number of them.
bool is_part(const claims::Quantity& quantity) {
  return quantity.unit == "1" && !quantity.written.is_zero() &&
         quantity.written < claims::Rational(1);
}

TermMatch match_figures(const claims::Quantity& goal,
                        const claims::Quantity& given,
                        const CompareContext& context) {
  if (is_part(goal) != is_part(given)) return TermMatch::None;
  const ValueRelation found =
      compare_quantities(goal, given, Scope::Same, nullptr, context);
  if (found.relation == Relation::Contradicts) return TermMatch::Conflict;
  if (found.relation != Relation::Supports || found.approximate)
    return TermMatch::None;
  return found.outcome == Outcome::Equal ? TermMatch::Equal
                                         : TermMatch::Carried;
}

// --- words -----------------------------------------------------------------

bool is_word(const OpenTerm& term) {
  return term.kind == OpenKind::Word || term.kind == OpenKind::Name;
}

TermMatch match_names(const OpenTerm& goal, const OpenTerm& given) {
  if (goal.plain == given.plain) return TermMatch::Equal;
  if (!goal.entity.empty() && goal.entity == given.entity)
    return TermMatch::Equal;
  // "Australians", "Australian": the stem of a short name says too little.
  if (goal.stem == given.stem && goal.stem.size() > 4) return TermMatch::Equal;
  if (goal.form.size() < 4 || given.form.size() < 4) return TermMatch::None;
  const WordRelation relation = claims::relation_of(given.key, goal.key);
  if (relation == WordRelation::Same) return TermMatch::Equal;
  return relation == WordRelation::Derived ? TermMatch::Carried
                                           : TermMatch::None;
}

TermMatch match_words(const OpenTerm& goal, const OpenTerm& given,
                      const OpenSentence& goal_sentence,
                      const OpenSentence& given_sentence) {
  if (goal.plain == given.plain) return TermMatch::Equal;
  const bool one_language = goal_sentence.language == given_sentence.language;
  if (one_language && goal.stem == given.stem && !goal.exact)
    return TermMatch::Equal;
  if (one_language && goal_sentence.words->are_contrary(goal.stem, given.stem))
    return TermMatch::Contrary;
  if (one_language && !goal.exact &&
      goal_sentence.words->is_entailed(given.stem, goal.stem))
    return TermMatch::Carried;
  const WordRelation relation = claims::relation_of(given.key, goal.key);
  if (goal.exact || given.exact)
    return relation == WordRelation::Translation ? TermMatch::Carried
                                                 : TermMatch::None;
  switch (relation) {
    case WordRelation::Same:
      return TermMatch::Equal;
    case WordRelation::Synonym:
    case WordRelation::KindOf:
    case WordRelation::Derived:
    case WordRelation::Translation:
      return TermMatch::Carried;
    case WordRelation::Antonym:
      return TermMatch::Contrary;
    case WordRelation::Sister:
      return TermMatch::Sister;
    default:
      return TermMatch::None;
  }
}

}  // namespace

TermMatch match_terms(const OpenTerm& goal, const OpenTerm& given,
                      const OpenSentence& goal_sentence,
                      const OpenSentence& given_sentence,
                      const CompareContext& context) {
  if (goal.kind == OpenKind::Date && given.kind == OpenKind::Date)
    return given.snapshot && !goal.snapshot
               ? match_snapshot(goal.time, given.time)
               : match_times(goal.time, given.time);
  if (goal.kind == OpenKind::Figure && given.kind == OpenKind::Figure)
    return match_figures(goal.quantity, given.quantity, context);
  // A number of a name, as in "Kestrel 2000 Pictures", is no time.
  if ((goal.kind == OpenKind::Name && given.kind == OpenKind::Date) ||
      (goal.kind == OpenKind::Date && given.kind == OpenKind::Name))
    return TermMatch::None;
  if (goal.form == given.form) return TermMatch::Equal;
  // "15th", "fifteenth".
  if (goal.rank != 0 && given.rank != 0)
    return goal.rank == given.rank ? TermMatch::Equal : TermMatch::Conflict;
  if (given.life != 0 && goal.kind == OpenKind::Word) {
    const auto& words = *goal_sentence.words;
    const auto& said = given.life == 'b'   ? words.birth
                       : given.life == 'd' ? words.death
                                           : words.release;
    if (said.contains(goal.stem)) return TermMatch::Carried;
  }
  if (!is_word(goal) || !is_word(given)) return TermMatch::None;
  if (goal.kind == OpenKind::Name || given.kind == OpenKind::Name)
    return match_names(goal, given);
  return match_words(goal, given, goal_sentence, given_sentence);
}

}  // namespace engine
