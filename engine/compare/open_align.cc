#include "engine/compare/open_align.h"

#include <algorithm>

#include "engine/compare/open_dates.h"
#include "engine/compare/open_scope.h"

namespace engine {
namespace {

size_t distance_between(size_t a, size_t b) { return a < b ? b - a : a - b; }

// Another term of the claim is the very word: a "sitcom" is not spent on the
// claim's series where it names a sitcom too.
bool is_claimed(const OpenTerm& term, const OpenSentence& claim) {
  return term.kind == OpenKind::Word &&
         std::any_of(claim.terms.begin(), claim.terms.end(),
                     [&](const OpenTerm& goal) {
                       return goal.kind == term.kind && goal.stem == term.stem;
                     });
}

// Which terms of a sentence hold terms of the claim already.
class Taken {
 public:
  explicit Taken(const OpenSentence& sentence) : by_(sentence.terms.size()) {}

  // A word that the claim says again ("… The director starred in it") is said
  // once; but what a thing is said to be is no second mention of the thing.
  bool is_closed_to(const OpenTerm& goal, size_t term, bool identity) const {
    const OpenTerm* by = by_[term];
    return by && (identity || goal.kind != OpenKind::Word ||
                  by->kind != goal.kind || by->stem != goal.stem);
  }
  void take(const OpenTerm& goal, size_t term) { by_[term] = &goal; }

 private:
  std::vector<const OpenTerm*> by_;
};

// In "(4 May 1931 – 6 June 2011)" each day is of its own event: it holds no day
// of the other one, nor of what else somebody did.
bool is_of_other_event(const OpenSentence& claim, size_t goal_term,
                       const OpenTerm& given) {
  return claim.terms[goal_term].kind == OpenKind::Date &&
         (given.life == 'b' || given.life == 'd') &&
         event_of_life(claim, goal_term) != given.life;
}

// The best match of a term; of equally good ones the nearest behind the place
// where the term before it was found.
Cell best_cell(const OpenSentence& claim, size_t goal_term,
               const OpenSentence& given, size_t after, const Taken& taken,
               const CompareContext& context) {
  const OpenTerm& goal = claim.terms[goal_term];
  const bool identity = is_identity(claim, goal_term, context);
  Cell best;
  size_t best_distance = 0;
  for (size_t t = 0; t < given.terms.size(); ++t) {
    if (taken.is_closed_to(goal, t, identity)) continue;
    const OpenTerm& term = given.terms[t];
    if (is_of_other_event(claim, goal_term, term)) continue;
    const TermMatch match = match_terms(goal, term, claim, given, context);
    if (match == TermMatch::None || match < best.match) continue;
    if (match < TermMatch::Equal && is_claimed(term, claim)) continue;
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

bool has_form(const OpenSentence& sentence, const std::string& form) {
  return std::any_of(sentence.terms.begin(), sentence.terms.end(),
                     [&](const OpenTerm& term) { return term.form == form; });
}

// The acronym of the names among which term `t` of the claim stands.
Cell acronym_cell(const OpenSentence& claim, size_t t,
                  const OpenSentence& given) {
  for (size_t g = 0; g < given.terms.size(); ++g) {
    const OpenTerm& term = given.terms[g];
    if (!term.acronym || term.form.size() < 2 || has_form(claim, term.form))
      continue;  // the claim says both: "Quick Tan (QT)"
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
  const std::string year =
      term.kind == OpenKind::Date ? term.time.timex.substr(0, 4) : term.form;
  const bool written = year.size() == 4 &&
                       (year.starts_with('1') || year.starts_with('2')) &&
                       std::all_of(year.begin(), year.end(),
                                   [](char c) { return c >= '0' && c <= '9'; });
  return written ? year : "";
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
void add(const OpenTerm& goal, const Cell& cell, bool shared, Taken* taken,
         Alignment* alignment) {
  if (cell.holds()) {
    ++alignment->held;
    if (!cell.in_title) {
      ++alignment->held_in_text;
      if (!shared) taken->take(goal, cell.term);
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

// A name that a claim says twice, of the title and of another thing ("the
// Princess of Wales was born in Wales"), is named there once.
bool is_named_again(const OpenSentence& claim, size_t t,
                    const Alignment& alignment) {
  const OpenTerm& goal = claim.terms[t];
  for (size_t i = 0; i < t && goal.kind == OpenKind::Name; ++i)
    if (claim.terms[i].plain == goal.plain && alignment.cells[i].in_title)
      return true;
  return false;
}

Cell cell_in_title(const OpenSentence& claim, size_t t,
                   const OpenSentence& title, size_t after,
                   const CompareContext& context) {
  Cell cell = best_cell(claim, t, title, after, Taken(title), context);
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
  Taken taken(sentence);
  size_t after = 0, title_after = 0;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    const OpenTerm& goal = claim.terms[t];
    Cell cell = best_cell(claim, t, sentence, after, taken, context);
    bool shared = false;
    if (!cell.holds())
      if (const Cell spelt = cell_of_initials(claim, t, sentence);
          spelt.holds()) {
        cell = spelt;
        shared = true;
      }
    if (cell.holds()) {
      after = cell.token + 1;
      shared = shared || sentence.terms[cell.term].life != 0;
    } else if (const Cell named =
                   cell_in_title(claim, t, title, title_after, context);
               named.holds() && !is_named_again(claim, t, alignment)) {
      cell = named;
      title_after = named.token + 1;
    }
    add(goal, cell, shared, &taken, &alignment);
  }
  return alignment;
}

}  // namespace engine
