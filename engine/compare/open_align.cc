#include "engine/compare/open_align.h"

#include <algorithm>
#include <array>

#include "engine/compare/quantity_compare.h"

namespace engine {
namespace {

using claims::WordRelation;

// --- dates -----------------------------------------------------------------

// Year, month, day of a TIMEX3 value; "" where it leaves one open.
using Fields = std::array<std::string, 3>;

bool is_open(std::string_view field) {
  return field.find('X') != std::string_view::npos;
}

std::optional<Fields> fields_of(const std::string& timex) {
  Fields fields;
  size_t at = 0;
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
    if (one && other) return match_fields(*one, *other);
  }
  if (goal.period && given.period)
    return match_periods(*goal.period, *given.period);
  return goal.timex == given.timex ? TermMatch::Equal : TermMatch::None;
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
    return match_times(goal.time, given.time);
  if (goal.kind == OpenKind::Figure && given.kind == OpenKind::Figure)
    return match_figures(goal.quantity, given.quantity, context);
  if (goal.form == given.form) return TermMatch::Equal;
  if (given.life != 0 && goal.kind == OpenKind::Word) {
    const auto& words = *goal_sentence.words;
    const auto& said = given.life == 'b' ? words.birth : words.death;
    if (said.contains(goal.stem)) return TermMatch::Carried;
  }
  if (!is_word(goal) || !is_word(given)) return TermMatch::None;
  if (goal.kind == OpenKind::Name || given.kind == OpenKind::Name)
    return match_names(goal, given);
  return match_words(goal, given, goal_sentence, given_sentence);
}

namespace {

size_t distance_between(size_t a, size_t b) { return a < b ? b - a : a - b; }

// The best match of a term; of equally good ones the nearest behind the place
// where the term before it was found.
Cell best_cell(const OpenTerm& goal, const OpenSentence& claim,
               const OpenSentence& given, size_t after,
               const std::vector<bool>& taken, const CompareContext& context) {
  Cell best;
  size_t best_distance = 0;
  for (size_t t = 0; t < given.terms.size(); ++t) {
    if (taken[t]) continue;
    const OpenTerm& term = given.terms[t];
    const TermMatch match = match_terms(goal, term, claim, given, context);
    if (match == TermMatch::None || match < best.match) continue;
    const size_t distance = distance_between(term.first, after);
    if (match == best.match && distance >= best_distance) continue;
    best = {match, false, t, term.first};
    best_distance = distance;
  }
  return best;
}

// --- names and their initials ----------------------------------------------

// Terms [first, first + n) are names that stand together and whose initials
// spell the acronym: "United Kingdom", "UK".
bool spells(const OpenSentence& sentence, size_t first,
            const std::string& acronym) {
  if (first + acronym.size() > sentence.terms.size()) return false;
  for (size_t i = 0; i < acronym.size(); ++i) {
    const OpenTerm& term = sentence.terms[first + i];
    if (term.kind != OpenKind::Name || term.acronym ||
        term.plain.front() != acronym[i] ||
        (i > 0 && term.first > sentence.terms[first + i - 1].last + 2))
      return false;
  }
  return true;
}

Cell spelt_cell(const OpenTerm& acronym, const OpenSentence& given) {
  for (size_t t = 0; acronym.form.size() > 1 && t < given.terms.size(); ++t)
    if (spells(given, t, acronym.form))
      return {TermMatch::Carried, false, t, given.terms[t].first};
  return {};
}

// The acronym of the names among which term `t` of the claim stands.
Cell acronym_cell(const OpenSentence& claim, size_t t,
                  const OpenSentence& given) {
  for (size_t g = 0; g < given.terms.size(); ++g) {
    const OpenTerm& term = given.terms[g];
    if (!term.acronym || term.form.size() < 2) continue;
    const size_t n = term.form.size();
    for (size_t first = t + 1 < n ? 0 : t + 1 - n; first <= t; ++first)
      if (first + n > t && spells(claim, first, term.form))
        return {TermMatch::Carried, false, g, term.first};
  }
  return {};
}

Cell cell_of_initials(const OpenSentence& claim, size_t t,
                      const OpenSentence& given) {
  const OpenTerm& goal = claim.terms[t];
  if (goal.kind != OpenKind::Name) return {};
  return goal.acronym ? spelt_cell(goal, given) : acronym_cell(claim, t, given);
}

// --- what a title says -----------------------------------------------------

// "2021", whatever it was read as: a title says too little to tell.
std::string year_in(const OpenTerm& term) {
  if (const auto fields = fields_of(term.time.timex);
      term.kind == OpenKind::Date && fields)
    return (*fields)[0];
  const bool year =
      term.form.size() == 4 &&
      (term.form.starts_with('1') || term.form.starts_with('2')) &&
      std::all_of(term.form.begin(), term.form.end(),
                  [](char c) { return c >= '0' && c <= '9'; });
  return year ? term.form : "";
}

// The one year that a title names: "7 April" under it is a day of that year.
std::string year_of(const OpenSentence& title) {
  std::string year;
  for (const OpenTerm& term : title.terms) {
    const std::string named = year_in(term);
    if (named.empty()) continue;
    if (!year.empty()) return "";
    year = named;
  }
  return year;
}

// "The film Gravity", under "Gravity (film)": it only says which one is meant.
bool is_label(const OpenSentence& claim, size_t t, const OpenSentence& title) {
  const auto is_name_at = [&](size_t i) {
    return claim.terms[i].kind == OpenKind::Name &&
           std::any_of(title.terms.begin(), title.terms.end(),
                       [&](const OpenTerm& named) {
                         return !named.in_brackets &&
                                named.plain == claim.terms[i].plain;
                       });
  };
  const OpenTerm& term = claim.terms[t];
  return (t + 1 < claim.terms.size() && is_name_at(t + 1) &&
          claim.terms[t + 1].first <= term.last + 1) ||
         (t > 0 && is_name_at(t - 1) && claim.terms[t - 1].last == term.first);
}

// What a title names is known; what it counts or puts in brackets ("Gravity
// (film)") is no statement.
bool may_hold(const OpenTerm& named, const OpenSentence& title,
              const OpenSentence& claim, size_t t) {
  const OpenTerm& goal = claim.terms[t];
  if (goal.kind == OpenKind::Figure || named.kind == OpenKind::Figure)
    return goal.form == named.form;
  return !named.in_brackets || goal.in_brackets ||
         goal.kind == OpenKind::Name || is_label(claim, t, title);
}

// `shared`: the dates of a life say when and what at once.
void add(const Cell& cell, bool shared, std::vector<bool>* taken,
         Alignment* alignment) {
  if (cell.holds()) {
    ++alignment->held;
    if (!cell.in_title) {
      ++alignment->held_in_text;
      if (!shared) (*taken)[cell.term] = true;
    }
  }
  alignment->cells.push_back(cell);
}

}  // namespace

namespace {

// The sentence with the year of its title in days that have none.
OpenSentence dated(const OpenSentence& sentence, const std::string& year) {
  OpenSentence dated = sentence;
  for (OpenTerm& term : dated.terms)
    if (term.kind == OpenKind::Date && term.time.timex.starts_with("XXXX-")) {
      term.time.timex.replace(0, 4, year);
      term.time.period = claims::period_of(term.time.timex);
    }
  return dated;
}

bool has_open_year(const OpenSentence& sentence) {
  return std::any_of(sentence.terms.begin(), sentence.terms.end(),
                     [](const OpenTerm& term) {
                       return term.kind == OpenKind::Date &&
                              term.time.timex.starts_with("XXXX-");
                     });
}

Cell cell_in_title(const OpenSentence& claim, size_t t,
                   const OpenSentence& title, size_t after,
                   const CompareContext& context) {
  const std::vector<bool> free(title.terms.size(), false);
  Cell cell = best_cell(claim.terms[t], claim, title, after, free, context);
  if (!cell.holds()) cell = cell_of_initials(claim, t, title);
  cell.in_title = true;
  return cell.holds() && may_hold(title.terms[cell.term], title, claim, t)
             ? cell
             : Cell{};
}

}  // namespace

Alignment align(const OpenSentence& claim, const OpenSentence& sentence,
                const OpenSentence& title, const CompareContext& context) {
  if (const std::string year = year_of(title);
      !year.empty() && has_open_year(sentence))
    return align(claim, dated(sentence, year), title, context);
  Alignment alignment;
  std::vector<bool> taken(sentence.terms.size(), false);
  size_t after = 0, title_after = 0;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    const OpenTerm& goal = claim.terms[t];
    Cell cell = best_cell(goal, claim, sentence, after, taken, context);
    bool shared = false;
    if (!cell.holds())
      if (const Cell spelt = cell_of_initials(claim, t, sentence);
          spelt.holds()) {
        cell = spelt;
        shared = true;
      }
    if (cell.holds()) {
      after = cell.token + 1;
      shared = shared || (sentence.terms[cell.term].life != 0 &&
                          goal.kind == OpenKind::Word);
    } else if (const Cell named =
                   cell_in_title(claim, t, title, title_after, context);
               named.holds()) {
      cell = named;
      title_after = named.token + 1;
    }
    add(cell, shared, &taken, &alignment);
  }
  return alignment;
}

}  // namespace engine
