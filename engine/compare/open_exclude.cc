#include "engine/compare/open_exclude.h"

#include <algorithm>

#include "engine/compare/open_guard.h"

namespace engine {
namespace {

const OpenTerm& given_of(const OpenPair& pair, size_t t) {
  const Cell& cell = pair.alignment.cells[t];
  return (cell.in_title ? pair.title : pair.text).terms[cell.term];
}

SlotOutcome slot_of(const OpenPair& pair, size_t t, const char* slot,
                    const char* rule) {
  return {slot, Outcome::Disjoint, pair.claim.terms[t].form,
          given_of(pair, t).form, rule};
}

bool is_in_text(const Cell& cell) { return cell.holds() && !cell.in_title; }

// Somebody that the claim does not name is named between two tokens: what
// follows may be said of them.
bool names_other_between(const OpenPair& pair, size_t from, size_t to) {
  return std::any_of(pair.text.terms.begin(), pair.text.terms.end(),
                     [&](const OpenTerm& term) {
                       if (term.kind != OpenKind::Name || term.first <= from ||
                           term.first >= to)
                         return false;
                       return std::none_of(pair.alignment.cells.begin(),
                                           pair.alignment.cells.end(),
                                           [&](const Cell& cell) {
                                             return is_in_text(cell) &&
                                                    cell.token == term.first;
                                           });
                     });
}

constexpr size_t kReach = 3;

// A negation of the sentence bears on a word that the claim affirms: the next
// one behind it (« n'est pas mort »), of the same subject.
bool negates_claim(const OpenPair& pair, size_t negation) {
  size_t nearest = kNowhere, subject = kNowhere;
  for (size_t t = 0; t < pair.claim.terms.size(); ++t) {
    const Cell& cell = pair.alignment.cells[t];
    if (!is_in_text(cell)) continue;
    if (cell.token > negation)
      nearest = std::min(nearest, cell.token);
    else if (t == 0)
      subject = cell.token;
  }
  if (nearest == kNowhere || nearest > negation + kReach) return false;
  return !names_other_between(pair, subject == kNowhere ? 0 : subject,
                              negation);
}

// All is carried, and one of the two denies it.
std::optional<SlotOutcome> denied(const OpenPair& pair) {
  const bool claim = !pair.claim.negations.empty();
  if (pair.claim.negations.size() + pair.text.negations.size() != 1)
    return std::nullopt;
  const Zone zone = zone_of(pair.alignment.cells);
  if (turns(pair.text.distance, zone, {}) || !pair.claim.distance.empty())
    return std::nullopt;
  if (claim) {
    if (turns(pair.text.denials, zone, pair.alignment.cells))
      return std::nullopt;
  } else if (!negates_claim(pair, pair.text.negations.front())) {
    return std::nullopt;
  }
  return SlotOutcome{"denial", Outcome::Disjoint,
                     claim ? "negated" : "affirmed",
                     claim ? "affirmed" : "negated", "open.denied_by_source"};
}

// The figure belongs to the same word on both sides, and to it alone.
bool is_same_figure(const OpenPair& pair, size_t t) {
  const Cell& cell = pair.alignment.cells[t];
  for (size_t i = t + 1; i < pair.claim.terms.size() && i <= t + 2; ++i) {
    const Cell& owner = pair.alignment.cells[i];
    if (pair.claim.terms[i].kind != OpenKind::Word || !is_in_text(owner))
      continue;
    return cell.token < owner.token &&
           figure_of(pair.text, owner.token) == cell.token;
  }
  return false;
}

bool has_turn(const OpenPair& pair) {
  const Zone zone = zone_of(pair.alignment.cells);
  return !pair.claim.negations.empty() || !pair.claim.distance.empty() ||
         !pair.text.negations.empty() || turns(pair.text.distance, zone, {}) ||
         turns(pair.text.denials, zone, pair.alignment.cells);
}

// An attribute of which there is one value, said of the same thing on both
// sides with the value right behind it.
bool is_single(const OpenPair& pair, size_t t, const char* kind) {
  if (t == 0) return false;
  const OpenTerm& head = pair.claim.terms[t - 1];
  const Cell& cell = pair.alignment.cells[t - 1];
  if (!is_in_text(cell)) return false;
  const size_t value = pair.alignment.cells[t].token;
  if (value < cell.token || value > cell.token + 4) return false;
  return std::any_of(pair.claim.words->singles.begin(),
                     pair.claim.words->singles.end(),
                     [&](const claims::SingleValued& single) {
                       return single.kind == kind && single.head == head.stem;
                     });
}

// "A 1990 American film" against "a 1968 American horror film".
bool dates_same_noun(const OpenPair& pair, size_t t) {
  const auto& terms = pair.claim.terms;
  const OpenTerm& given = given_of(pair, t);
  for (size_t i = t + 1; i < terms.size(); ++i) {
    if (terms[i].group != terms[t].group) return false;
    const Cell& cell = pair.alignment.cells[i];
    if (is_in_text(cell) && pair.text.terms[cell.term].group == given.group &&
        cell.token > given.first)
      return true;
  }
  return false;
}

size_t dates_in(const OpenSentence& sentence) {
  return static_cast<size_t>(std::count_if(
      sentence.terms.begin(), sentence.terms.end(),
      [](const OpenTerm& term) { return term.kind == OpenKind::Date; }));
}

// One event on both sides, with one date each, and nothing that happens again
// and again.
bool dates_same_event(const OpenPair& pair) {
  if (dates_in(pair.claim) != 1 || dates_in(pair.text) != 1) return false;
  size_t words = 0;
  for (size_t t = 0; t < pair.claim.terms.size(); ++t) {
    const OpenTerm& term = pair.claim.terms[t];
    if (term.kind != OpenKind::Word) continue;
    if (pair.claim.words->recurring.contains(term.stem)) return false;
    if (is_in_text(pair.alignment.cells[t])) ++words;
  }
  return words > 0 && pair.claim.terms.size() > 2;
}

std::optional<SlotOutcome> other_value(const OpenPair& pair, size_t t) {
  if (has_turn(pair) || pair.alignment.cells[t].in_title) return std::nullopt;
  const OpenTerm& goal = pair.claim.terms[t];
  const bool same = goal.kind == OpenKind::Figure
                        ? is_same_figure(pair, t)
                        : is_single(pair, t, "date") ||
                              dates_same_noun(pair, t) ||
                              dates_same_event(pair);
  if (!same) return std::nullopt;
  return slot_of(pair, t, "figure", "open.value_disjoint");
}

// --- names in one place ----------------------------------------------------

bool is_held(const OpenPair& pair, size_t term) {
  return std::any_of(
      pair.alignment.cells.begin(), pair.alignment.cells.end(),
      [&](const Cell& cell) { return is_in_text(cell) && cell.term == term; });
}

// The terms of the text that are of a country and that the claim does not have.
std::vector<size_t> countries_in(const OpenPair& pair) {
  std::vector<size_t> found;
  for (size_t t = 0; t < pair.text.terms.size(); ++t) {
    const OpenTerm& term = pair.text.terms[t];
    if (term.kind == OpenKind::Name && claims::is_of_country(term.key))
      found.push_back(t);
  }
  return found;
}

// "A Mexican band" against "an American rock band": one country on each side,
// before one noun.
std::optional<SlotOutcome> other_country(const OpenPair& pair, size_t t) {
  const auto& terms = pair.claim.terms;
  if (terms[t].kind != OpenKind::Name || has_turn(pair) ||
      !claims::is_of_country(terms[t].key))
    return std::nullopt;
  const std::vector<size_t> countries = countries_in(pair);
  if (countries.size() != 1 || is_held(pair, countries.front()))
    return std::nullopt;
  const OpenTerm& given = pair.text.terms[countries.front()];
  // A Mexican is an American to a dictionary, and not to a reader.
  const claims::WordRelation relation =
      claims::relation_of(terms[t].key, given.key);
  if (relation == claims::WordRelation::Same ||
      relation == claims::WordRelation::Synonym ||
      relation == claims::WordRelation::Derived)
    return std::nullopt;
  for (size_t i = t + 1; i < terms.size() && i <= t + 3; ++i) {
    const Cell& cell = pair.alignment.cells[i];
    if (terms[i].group == terms[t].group && is_in_text(cell) &&
        cell.token > given.first && cell.token <= given.first + 5)
      return SlotOutcome{"detail", Outcome::Disjoint, terms[t].form, given.form,
                         "open.other_name"};
  }
  return std::nullopt;
}

bool is_mark(const claims::SingleValued& single, std::string_view form) {
  return std::find(single.marks.begin(), single.marks.end(), form) !=
         single.marks.end();
}

// The name right behind "directed by" in the text; kNowhere if there is none.
size_t name_behind(const OpenPair& pair, const claims::SingleValued& single,
                   size_t head_token) {
  const auto& tokens = pair.text.tokens;
  const size_t mark = head_token + 1;
  if (mark + 1 >= tokens.size() || !is_mark(single, tokens.form(mark)))
    return kNowhere;
  for (size_t t = 0; t < pair.text.terms.size(); ++t)
    if (pair.text.terms[t].first == mark + 1)
      return pair.text.terms[t].kind == OpenKind::Name ? t : kNowhere;
  return kNowhere;
}

// "Directed by A" against "directed by B": all that is missing is the name, and
// the source fills its place.
std::optional<SlotOutcome> other_name(const OpenPair& pair,
                                      const std::vector<size_t>& missing) {
  const auto& terms = pair.claim.terms;
  const size_t first = missing.front();
  if (first == 0 || has_turn(pair)) return std::nullopt;
  for (size_t i = 0; i < missing.size(); ++i)
    if (missing[i] != first + i || terms[missing[i]].kind != OpenKind::Name ||
        terms[missing[i]].group != terms[first].group)
      return std::nullopt;
  const Cell& head = pair.alignment.cells[first - 1];
  if (!is_in_text(head)) return std::nullopt;
  for (const claims::SingleValued& single : pair.claim.words->singles) {
    if (single.kind != "name" || single.head != terms[first - 1].stem ||
        terms[first].first == 0 ||
        !is_mark(single, pair.claim.tokens.form(terms[first].first - 1)))
      continue;
    const size_t given = name_behind(pair, single, head.token);
    if (given != kNowhere && !is_held(pair, given))
      return SlotOutcome{"detail", Outcome::Disjoint, terms[first].form,
                         pair.text.terms[given].form, "open.other_name"};
  }
  return std::nullopt;
}

// "Lacks", "rarely": the claim denies what the source affirms.
std::optional<SlotOutcome> reversed_by_word(const OpenPair& pair, size_t t) {
  const OpenTerm& term = pair.claim.terms[t];
  const Zone zone = zone_of(pair.alignment.cells);
  if (!pair.claim.words->reversing.contains(term.form) ||
      !pair.claim.negations.empty() || !pair.claim.distance.empty() ||
      !pair.text.negations.empty() || turns(pair.text.denials, zone, {}) ||
      turns(pair.text.distance, zone, {}) || pair.alignment.held_in_text < 2)
    return std::nullopt;
  return SlotOutcome{"denial", Outcome::Disjoint, term.form, "affirmed",
                     "open.denied_by_source"};
}

}  // namespace

OpenExclusion find_exclusion(const OpenPair& pair,
                             const std::vector<size_t>& missing) {
  OpenExclusion found;
  if (missing.empty()) found.slot = denied(pair);
  if (!missing.empty()) found.slot = other_name(pair, missing);
  if (missing.size() != 1 || found.slot) return found;
  const Cell& cell = pair.alignment.cells[missing.front()];
  if (cell.match == TermMatch::Contrary && !has_turn(pair))
    found.slot = slot_of(pair, missing.front(), "detail", "open.contrary");
  if (cell.match == TermMatch::Conflict)
    found.slot = other_value(pair, missing.front());
  if (!found.slot) found.slot = other_country(pair, missing.front());
  if (!found.slot) found.slot = reversed_by_word(pair, missing.front());
  return found;
}

}  // namespace engine
