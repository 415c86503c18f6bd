#include "engine/compare/open_guard.h"

#include <algorithm>

#include "engine/compare/open_proof.h"
#include "engine/compare/open_reported.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/open_scope.h"

namespace engine {
namespace {

// A negation stands at most so many words before what it negates.
constexpr size_t kReach = 4;
// Words of one group may have others between them in the evidence: "1968
// independent American horror film".
constexpr size_t kMostGap = 6;

// --- polarity and distance -------------------------------------------------

// By a word that is no term: one that is must be held like any other, and then
// the passage keeps the same distance.
bool keeps_distance(const OpenSentence& claim) {
  return std::any_of(
      claim.distance.begin(), claim.distance.end(), [&](size_t token) {
        return std::none_of(claim.terms.begin(), claim.terms.end(),
                            [&](const OpenTerm& term) {
                              return term.first <= token && token < term.last;
                            });
      });
}

}  // namespace

const char* turned(const Seen& seen) {
  size_t negated = 0;
  bool distant = false;
  for (const size_t p : seen.used) {
    const OpenSentence& text = seen.passages[p].text;
    const std::vector<Cell> cells = cells_in(seen.holds, p);
    const Zone zone = zone_of(cells);
    if (turns(text.negations, zone, {})) ++negated;
    if (seen.claim.negations.empty() && touches(text.denials, cells))
      return "open.denied";
    distant = distant || turns(text.distance, zone, cells);
  }
  if (distant != keeps_distance(seen.claim)) return "open.distant";
  if ((negated > 0) != !seen.claim.negations.empty()) return "open.polarity";
  return nullptr;
}

namespace {

bool is_value(const OpenTerm& term) {
  return term.kind == OpenKind::Figure || term.kind == OpenKind::Date;
}

// --- what stands together --------------------------------------------------

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

// The word of the claim that a value belongs to: for a figure the next one,
// for a date the one before; kNowhere if none is held.
size_t owner_of(const Seen& seen, size_t t) {
  const auto& terms = seen.claim.terms;
  const auto fits = [&](size_t i) {
    return terms[i].kind == OpenKind::Word && !terms[i].exact &&
           seen.holds[i].passage != kNowhere;
  };
  if (terms[t].kind == OpenKind::Figure)
    for (size_t i = t + 1; i < terms.size() && i <= t + 2; ++i)
      if (fits(i)) return i;
  for (size_t i = t; i > 0; --i)
    if (fits(i - 1)) return i - 1;
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

// "He died in Boston and was buried in Dunmore" does not say that he died in
// Dunmore: another name stands between, behind the same preposition.
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
    const std::string mark = mark_before(text, name.cell.term, seen.context);
    const std::vector<Cell> cells = cells_in(seen.holds, name.passage);
    for (size_t other = 0; other < text.terms.size(); ++other) {
      const size_t token = text.terms[other].first;
      if (text.terms[other].kind == OpenKind::Name && token > word.cell.token &&
          token < name.cell.token &&
          text.terms[other].group != text.terms[name.cell.term].group &&
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

// "only", "first", "largest" belong to the word behind them.
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
        two.cell.token - one.cell.token > kReach)
      return "open.exact";
  }
  return nullptr;
}

// "The largest state" is not carried by "the largest state by area east of the
// river": what its source restricts a claim may not make general.
const char* widened(const Seen& seen) {
  const auto& terms = seen.claim.terms;
  if (terms.size() < 2 || !terms[terms.size() - 2].exact) return nullptr;
  const OpenHold& last = seen.holds.back();
  if (last.passage == kNowhere || last.cell.in_title) return nullptr;
  const OpenSentence& text = seen.passages[last.passage].text;
  const size_t next = last.cell.token + 1;
  if (next >= text.tokens.size()) return nullptr;
  const claims::TokenKind kind = text.tokens.list[next].kind;
  return kind == claims::TokenKind::Punct ? nullptr : "open.widened";
}

// --- of whom it is said ----------------------------------------------------

// "Christopher Varn" under "Chris Varn": a word of the name is the title's.
bool is_name_of_title(const OpenPassage& passage, const OpenTerm& name) {
  return std::any_of(passage.text.terms.begin(), passage.text.terms.end(),
                     [&](const OpenTerm& term) {
                       return term.group == name.group && is_name(term) &&
                              std::any_of(passage.title.terms.begin(),
                                          passage.title.terms.end(),
                                          [&](const OpenTerm& named) {
                                            return named.plain == term.plain;
                                          });
                     });
}

// "An American basketball team" of no other than the team.
bool is_country_of(const OpenSentence& text, const OpenTerm& name,
                   size_t token) {
  return claims::is_of_country(name.key) &&
         std::any_of(text.terms.begin(), text.terms.end(),
                     [&](const OpenTerm& term) {
                       return term.first == token && term.group == name.group;
                     });
}

// The sentence speaks of somebody else before it comes to what the claim says,
// and no pronoun leads back to the title.
bool has_other_subject(const OpenPassage& passage,
                       const std::vector<Cell>& cells) {
  const Zone zone = zone_of(cells);
  const OpenSentence& text = passage.text;
  const bool pronoun =
      std::any_of(text.pronouns.begin(), text.pronouns.end(),
                  [&](size_t token) { return token <= zone.first; });
  if (pronoun) return false;
  return std::any_of(text.terms.begin(), text.terms.end(),
                     [&](const OpenTerm& term) {
                       if (!is_name(term) || term.first >= zone.first ||
                           is_country_of(passage.text, term, zone.first))
                         return false;
                       return !is_name_of_title(passage, term);
                     });
}

const char* other_subject(const Seen& seen) {
  // What the claim is about: its first term.
  const OpenHold& subject = seen.holds.front();
  if (subject.passage == kNowhere || !subject.cell.in_title) return nullptr;
  for (const size_t p : seen.used)
    if (has_other_subject(seen.passages[p], cells_in(seen.holds, p)))
      return "open.other_subject";
  return nullptr;
}

// Both deny, and the passage another word: "they refuse to test", "they have no
// trouble with tests".
const char* denied_otherwise(const Seen& seen) {
  const OpenSentence& text = seen.passages[seen.used.front()].text;
  if (seen.claim.negations.empty() || text.negations.empty()) return nullptr;
  const std::vector<Cell> cells = cells_in(seen.holds, seen.used.front());
  for (const OpenTerm& term : text.terms) {
    if (term.first <= text.negations.front()) continue;
    const bool held =
        std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
          return is_in_text(cell) && cell.token == term.first;
        });
    return held ? nullptr : "open.polarity";
  }
  return nullptr;
}

// Without a title to tell what all of it is about, words of several sentences,
// or of a long one, are no one statement.
const char* scattered(const Seen& seen) {
  const OpenPassage& main = seen.passages[seen.used.front()];
  if (!main.title.terms.empty()) return nullptr;
  if (seen.used.size() > 1 || !is_subject_proven(seen)) return "open.torn";
  if (const char* fault = torn_entailment(seen)) return fault;
  const std::vector<Cell> cells = cells_in(seen.holds, seen.used.front());
  const Zone zone = zone_of(cells);
  const auto inside = [&](const OpenTerm& term) {
    return term.first >= zone.first && term.first <= zone.last;
  };
  const auto within = static_cast<size_t>(
      std::count_if(main.text.terms.begin(), main.text.terms.end(), inside));
  const auto held = static_cast<size_t>(
      std::count_if(cells.begin(), cells.end(), is_in_text));
  return within > 2 * held ? "open.torn" : nullptr;
}

// What a restriction of the claim holds for.
const char* fault_of_extent(const Seen& seen) {
  for (const auto check : {stray_exact, widened, widened_subject, reversed})
    if (const char* fault = check(seen)) return fault;
  return nullptr;
}

}  // namespace

bool is_light(const OpenSentence& claim, size_t term) {
  const OpenTerm& goal = claim.terms[term];
  if (term + 1 == claim.terms.size() ||
      claim.terms[term + 1].first > goal.last + 2)
    return false;
  // "Did not take place in 2010": that it happened is what is denied.
  if (!claim.negations.empty() && claim.words->happening.contains(goal.stem))
    return false;
  return goal.kind == OpenKind::Word && !goal.exact &&
         claim.words->light.contains(goal.stem);
}

size_t figure_of(const OpenSentence& text, size_t token) {
  size_t best = kNowhere;
  for (size_t t = 0; t < text.terms.size(); ++t) {
    const OpenTerm& term = text.terms[t];
    if (term.kind != OpenKind::Figure) continue;
    // "Cases and 16 recoveries": what stands right behind it is what it counts.
    if (term.first > token && t + 1 < text.terms.size() &&
        text.terms[t + 1].group == term.group &&
        text.terms[t + 1].kind == OpenKind::Word)
      continue;
    // What is counted stands behind its figure: one that follows is farther.
    const size_t distance =
        term.first < token ? token - term.first : term.first - token + 3;
    if (distance > kMostGap) continue;
    const size_t best_distance =
        best == kNowhere ? kNowhere
                         : (best < token ? token - best : best - token + 3);
    if (best == kNowhere || distance < best_distance) best = term.first;
  }
  return best;
}

Zone zone_of(const std::vector<Cell>& cells) {
  Zone zone;
  for (const Cell& cell : cells) {
    if (!is_in_text(cell)) continue;
    zone.first = zone.empty ? cell.token : std::min(zone.first, cell.token);
    zone.last = zone.empty ? cell.token : std::max(zone.last, cell.token);
    zone.empty = false;
  }
  return zone;
}

bool touches(const std::vector<size_t>& tokens,
             const std::vector<Cell>& cells) {
  return std::any_of(tokens.begin(), tokens.end(), [&](size_t token) {
    bool near = false;
    for (const Cell& cell : cells) {
      if (!is_in_text(cell)) continue;
      if (cell.token == token) return false;
      near = near || (cell.token + 2 >= token && cell.token <= token + kReach);
    }
    return near;
  });
}

bool turns(const std::vector<size_t>& tokens, const Zone& zone,
           const std::vector<Cell>& cells) {
  if (zone.empty) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](size_t token) {
    if (token + kReach < zone.first || token > zone.last + 1) return false;
    return std::none_of(cells.begin(), cells.end(), [&](const Cell& cell) {
      return is_in_text(cell) && cell.token == token;
    });
  });
}

const char* fault_of_parts(const Seen& seen) {
  for (const auto check : {torn_group, stray_value, stray_name, other_subject,
                           fault_of_roles, fault_of_extent})
    if (const char* fault = check(seen)) return fault;
  return nullptr;
}

const char* fault_of(const Seen& seen) {
  for (const auto check : {turned, denied_otherwise, reported})
    if (const char* fault = check(seen)) return fault;
  if (!is_proven(seen))
    for (const auto check : {scattered, fault_of_parts})
      if (const char* fault = check(seen)) return fault;
  if (const char* fault = fault_of_extent(seen)) return fault;
  return narrowed(seen);
}

}  // namespace engine
