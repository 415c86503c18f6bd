#include "engine/compare/open_exclude.h"

#include <algorithm>

#include "engine/compare/open_guard.h"
#include "engine/compare/open_rank.h"
#include "engine/compare/open_roles.h"

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

// The first term of the claim that is not of its subject.
size_t predicate_of(const OpenSentence& claim) {
  size_t t = 0;
  while (t < claim.terms.size() && claim.terms[t].group == 0) ++t;
  return t;
}

// Nothing that the claim leaves out restricts what the text says up to a token.
bool ends_behind(const OpenPair& pair, size_t token) {
  const auto& terms = pair.text.terms;
  size_t t = 0;
  while (t < terms.size() && terms[t].first != token) ++t;
  if (t == terms.size()) return false;
  for (; t + 1 < terms.size(); ++t) {
    for (size_t i = terms[t].last; i <= terms[t + 1].first; ++i)
      if (closes(pair.text, i, pair.context)) return true;
    if (!is_held(pair, t + 1)) return false;
  }
  return true;
}

// Between a token and a held word stand only what belongs to that word: "a
// Welsh painter".
bool joins(const OpenPair& pair, size_t from, const Cell& to) {
  const auto& terms = pair.text.terms;
  for (size_t t = 0; t < terms.size(); ++t)
    if (terms[t].first > from && terms[t].first < to.token &&
        !is_held(pair, t) &&
        (terms[t].exact || terms[t].group != terms[to.term].group))
      return false;
  return true;
}

// A negation of the sentence bears on all that the claim affirms: on the word
// right behind it (« n'est pas mort »), of the same subject, and on nothing
// that the claim leaves out (« pas gravement », "not unanimously").
bool negates_claim(const OpenPair& pair, size_t negation) {
  const auto& cells = pair.alignment.cells;
  size_t nearest = kNowhere, subject = 0;
  for (size_t t = 0; t < cells.size(); ++t) {
    if (!is_in_text(cells[t])) continue;
    if (cells[t].token > negation)
      nearest = std::min(nearest, cells[t].token);
    else if (t == 0)
      subject = cells[t].token;
    else if (t >= predicate_of(pair.claim))
      return false;
  }
  if (nearest == kNowhere || nearest > negation + kReach) return false;
  const Zone zone = zone_of(cells);
  return !names_other_between(pair, subject, negation) &&
         is_tight(pair, negation, zone.last) && ends_behind(pair, zone.last);
}

// What the claim denies is affirmed as it stands: the words of its predicate
// follow one another in the text, and no other thing comes between.
bool affirms_denied(const OpenPair& pair) {
  const auto& cells = pair.alignment.cells;
  size_t from = kNowhere;
  for (size_t t = predicate_of(pair.claim); t < cells.size(); ++t) {
    if (!is_in_text(cells[t])) continue;
    if (from != kNowhere &&
        (cells[t].token < from || !joins(pair, from, cells[t])))
      return false;
    from = cells[t].token;
  }
  return true;
}

// All is carried, and one of the two denies it.
std::optional<SlotOutcome> denied(const OpenPair& pair) {
  const bool claim = !pair.claim.negations.empty();
  if (!has_same_subject(pair)) return std::nullopt;
  if (pair.claim.negations.size() + pair.text.negations.size() != 1)
    return std::nullopt;
  const Zone zone = zone_of(pair.alignment.cells);
  if (turns(pair.text.distance, zone, {}) || !pair.claim.distance.empty())
    return std::nullopt;
  if (claim) {
    if (turns(pair.text.denials, zone, pair.alignment.cells) ||
        !affirms_denied(pair))
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
           is_tight(pair, cell.token, owner.token) &&
           figure_of(pair.text, owner.token) == cell.token &&
           ends_behind(pair, owner.token);
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
  if (value < cell.token || value > cell.token + 4 ||
      !is_tight(pair, cell.token, value))
    return false;
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
      return is_identity(pair.claim, t, pair.context) &&
             is_identity(pair.text, cell.term, pair.context);
  }
  return false;
}

std::optional<SlotOutcome> other_value(const OpenPair& pair, size_t t) {
  if (has_turn(pair) || pair.alignment.cells[t].in_title ||
      !has_same_subject(pair))
    return std::nullopt;
  const OpenTerm& goal = pair.claim.terms[t];
  const bool same =
      goal.kind == OpenKind::Figure
          ? is_same_figure(pair, t) && !has_other_time(pair)
          : is_single(pair, t, "date") || dates_same_noun(pair, t);
  if (!same) return std::nullopt;
  return slot_of(pair, t, "figure", "open.value_disjoint");
}

// --- names in one place ----------------------------------------------------

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
      !claims::is_of_country(terms[t].key) || !has_same_subject(pair))
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
        cell.token > given.first && cell.token <= given.first + 5 &&
        is_identity(pair.claim, t, pair.context) &&
        is_identity(pair.text, cell.term, pair.context))
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

// No other name is joined to it: "by A and others".
bool is_alone(const OpenPair& pair, size_t name) {
  const auto& terms = pair.text.terms;
  while (name + 1 < terms.size() && terms[name + 1].group == terms[name].group)
    ++name;
  const size_t next = terms[name].last;
  return next >= pair.text.tokens.size() ||
         pair.context.language.pack(pair.text.language)
                 ->clauses->joiners.match(pair.text.tokens, next) == 0;
}

// "J. Meissner", « Jean Meissner »: the text has the rest of the name.
bool is_named_in_part(const OpenPair& pair, size_t last) {
  const auto& terms = pair.claim.terms;
  return last + 1 < terms.size() && is_name(terms[last + 1]) &&
         terms[last + 1].first <= terms[last].last + 1 &&
         is_in_text(pair.alignment.cells[last + 1]);
}

// "Directed by A" against "directed by B": all that is missing is the name, and
// the source fills its place.
std::optional<SlotOutcome> other_name(const OpenPair& pair,
                                      const std::vector<size_t>& missing) {
  const auto& terms = pair.claim.terms;
  const size_t first = missing.front();
  if (first == 0 || has_turn(pair) || !has_same_subject(pair) ||
      is_named_in_part(pair, missing.back()))
    return std::nullopt;
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
    if (given != kNowhere && !is_held(pair, given) && is_alone(pair, given))
      return SlotOutcome{"detail", Outcome::Disjoint, terms[first].form,
                         pair.text.terms[given].form, "open.other_name"};
  }
  return std::nullopt;
}

// A contrary leaves no room where both are said of the one subject at the one
// time: a change (rise, fall) of the pack's, or what something is. A
// dictionary's antonyms may both be true of a thing: it imports and exports.
std::optional<SlotOutcome> contrary(const OpenPair& pair, size_t t) {
  const Cell& cell = pair.alignment.cells[t];
  if (has_turn(pair) || cell.in_title || has_other_time(pair) ||
      !has_same_subject(pair) || !ends_behind(pair, cell.token))
    return std::nullopt;
  if (!pair.claim.words->exclude_each_other(pair.claim.terms[t].stem,
                                            given_of(pair, t).stem) &&
      !(is_identity(pair.claim, t, pair.context) &&
        is_identity(pair.text, cell.term, pair.context)))
    return std::nullopt;
  return slot_of(pair, t, "detail", "open.contrary");
}

}  // namespace

std::optional<SlotOutcome> find_exclusion(const OpenPair& pair,
                                          const std::vector<size_t>& missing) {
  if (missing.empty()) return denied(pair);
  if (auto name = other_name(pair, missing)) return name;
  if (missing.size() != 1) return std::nullopt;
  const size_t t = missing.front();
  if (pair.claim.terms[t].rank != 0) return find_other_rank(pair, t);
  switch (pair.alignment.cells[t].match) {
    case TermMatch::Contrary:
      return contrary(pair, t);
    case TermMatch::Conflict:
      return other_value(pair, t);
    default:
      return other_country(pair, t);
  }
}

}  // namespace engine
