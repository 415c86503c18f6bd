#include "engine/compare/open_together.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/open_scope.h"

namespace engine {
namespace {

// "First" stands at most so many tokens before what is first.
constexpr size_t kMostBehind = 4;

bool is_value(const OpenTerm& term) {
  return term.kind == OpenKind::Figure || term.kind == OpenKind::Date;
}

size_t gap(size_t a, size_t b) { return a < b ? b - a : a - b; }

// The title has all of the group: the sentence need not repeat it.
bool is_titled(const Seen& seen, size_t group, size_t passage) {
  const OpenSentence& title = seen.passages[passage].title;
  return std::all_of(
      seen.claim.terms.begin(), seen.claim.terms.end(),
      [&](const OpenTerm& goal) {
        return goal.group != group || goal.kind != OpenKind::Name ||
               std::any_of(title.terms.begin(), title.terms.end(),
                           [&](const OpenTerm& named) {
                             return named.plain == goal.plain;
                           });
      });
}

}  // namespace

const char* torn_group(const Seen& seen) {
  for (size_t t = 1; t < seen.claim.terms.size(); ++t) {
    const OpenTerm& left = seen.claim.terms[t - 1];
    const OpenTerm& right = seen.claim.terms[t];
    // "Bonnie made", "of 28 countries": no names of one thing, no compound.
    if (left.group != right.group || left.kind != right.kind || is_value(left))
      continue;
    if (left.kind == OpenKind::Name && seen.holds[t].passage != kNowhere &&
        is_titled(seen, left.group, seen.holds[t].passage))
      continue;
    const OpenHold& one = seen.holds[t - 1];
    const OpenHold& two = seen.holds[t];
    if (one.passage == kNowhere || two.passage == kNowhere) continue;
    if (one.passage != two.passage) return "open.torn";
    if (one.cell.in_title != two.cell.in_title) continue;
    if (gap(one.cell.token, two.cell.token) > kMostGap) return "open.torn";
  }
  return nullptr;
}

namespace {

// The word of the claim that a value belongs to: for a figure the next one,
// for a date the one before; kNowhere if none is held, or if the text has a
// contrary in its place ("rose by 3 %", "fell by 3 %").
size_t owner_of(const Seen& seen, size_t t) {
  const auto& terms = seen.claim.terms;
  const auto fits = [&](size_t i) {
    return terms[i].kind == OpenKind::Word && !terms[i].exact &&
           seen.holds[i].passage != kNowhere;
  };
  if (terms[t].kind == OpenKind::Figure)
    for (size_t i = t + 1; i < terms.size() && i <= t + 2; ++i)
      if (fits(i)) return i;
  for (size_t i = t; i > 0; --i) {
    if (seen.holds[i - 1].cell.match == TermMatch::Contrary) return kNowhere;
    if (fits(i - 1)) return i - 1;
  }
  for (size_t i = t + 1; i < terms.size(); ++i)
    if (fits(i)) return i;
  return kNowhere;
}

// Another value of the kind lies between a word and the value that the claim
// gives it: the value is the other's.
bool has_between(const OpenSentence& text, OpenKind kind, size_t a, size_t b) {
  const size_t low = std::min(a, b), high = std::max(a, b);
  return std::any_of(
      text.terms.begin(), text.terms.end(), [&](const OpenTerm& term) {
        return term.kind == kind && term.first > low && term.first < high;
      });
}

}  // namespace

const char* stray_value(const Seen& seen) {
  for (size_t t = 0; t < seen.claim.terms.size(); ++t) {
    const OpenTerm& term = seen.claim.terms[t];
    if (!is_value(term) || seen.holds[t].passage == kNowhere) continue;
    const size_t owner = owner_of(seen, t);
    if (owner == kNowhere) continue;
    const OpenHold& one = seen.holds[t];
    const OpenHold& two = seen.holds[owner];
    if (one.passage != two.passage) return "open.stray_value";
    if (one.cell.in_title || two.cell.in_title) continue;
    const OpenSentence& text = seen.passages[one.passage].text;
    if (has_between(text, term.kind, one.cell.token, two.cell.token))
      return "open.stray_value";
    if (term.kind == OpenKind::Figure &&
        figure_of(text, two.cell.token) != one.cell.token)
      return "open.stray_value";
  }
  return nullptr;
}

namespace {

// "In Norway, Sweden and Spain": the first name of the list that a name ends or
// stands in; its preposition is theirs.
size_t first_of_list(const OpenSentence& text, size_t term,
                     const CompareContext& context) {
  const auto& joiners = context.language.pack(text.language)->clauses->joiners;
  size_t first = term;
  while (first > 0) {
    const OpenTerm& before = text.terms[first - 1];
    const OpenTerm& name = text.terms[first];
    const bool joined = before.last + 1 == name.first &&
                        (text.tokens.form(before.last) == "," ||
                         joiners.match(text.tokens, before.last) == 1);
    if (!is_name(before) || (before.group != name.group && !joined)) break;
    --first;
  }
  return first;
}

// "He died in Boston and was buried in Dunmore" does not say that he died in
// Dunmore: another name stands between, behind the same preposition.

}  // namespace

const char* stray_name(const Seen& seen) {
  for (size_t t = 1; t < seen.claim.terms.size(); ++t) {
    const OpenHold& word = seen.holds[t - 1];
    const OpenHold& name = seen.holds[t];
    if (seen.claim.terms[t].kind != OpenKind::Name ||
        seen.claim.terms[t - 1].kind != OpenKind::Word ||
        word.passage == kNowhere || word.passage != name.passage ||
        !is_in_text(word.cell) || !is_in_text(name.cell))
      continue;
    const OpenSentence& text = seen.passages[name.passage].text;
    const size_t first = first_of_list(text, name.cell.term, seen.context);
    const std::string mark = mark_before(text, first, seen.context);
    const std::vector<Cell> cells = cells_in(seen.holds, name.passage);
    for (size_t other = 0; other < text.terms.size(); ++other) {
      const size_t token = text.terms[other].first;
      if (text.terms[other].kind == OpenKind::Name && token > word.cell.token &&
          token < name.cell.token &&
          text.terms[other].first < text.terms[first].first &&
          std::none_of(cells.begin(), cells.end(),
                       [&](const Cell& cell) {
                         return is_in_text(cell) && cell.token == token;
                       }) &&
          mark_before(text, other, seen.context) == mark)
        return "open.torn";
    }
  }
  return nullptr;
}

namespace {

// "only", "first", "largest" belong to the word behind them.

}  // namespace

const char* stray_exact(const Seen& seen) {
  const auto& terms = seen.claim.terms;
  for (size_t t = 0; t + 1 < terms.size(); ++t) {
    if (!terms[t].exact) continue;
    const OpenHold& one = seen.holds[t];
    const OpenHold& two = seen.holds[t + 1];
    if (one.passage == kNowhere || two.passage == kNowhere) continue;
    if (one.passage != two.passage || one.cell.in_title) return "open.exact";
    if (two.cell.in_title) continue;
    if (two.cell.token < one.cell.token ||
        two.cell.token - one.cell.token > kMostBehind)
      return "open.exact";
  }
  return nullptr;
}

}  // namespace engine
