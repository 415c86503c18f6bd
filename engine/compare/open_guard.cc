#include "engine/compare/open_guard.h"

#include <algorithm>

#include "engine/compare/open_proven.h"
#include "engine/compare/open_reported.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/open_scope.h"
#include "engine/compare/open_together.h"

namespace engine {
namespace {

// A negation stands at most so many words before what it negates.
constexpr size_t kReach = 4;
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
  for (const auto check : {turned, denied_otherwise, reported, changed_voice})
    if (const char* fault = check(seen)) return fault;
  if (!is_proven(seen))
    for (const auto check : {scattered, fault_of_parts})
      if (const char* fault = check(seen)) return fault;
  if (const char* fault = fault_of_extent(seen)) return fault;
  return narrowed(seen);
}

}  // namespace engine
