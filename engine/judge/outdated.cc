#include "engine/judge/outdated.h"

#include <algorithm>

namespace engine {
namespace {

using claims::Day;

bool held_earlier(const Finding& finding) {
  return finding.relation == Relation::Supports && finding.days_apart < 0 &&
         finding.rejected_for == "wrong_time";
}

bool held_and_ended(const Finding& finding) {
  return held_earlier(finding) && has_reason(finding, "when.ended");
}

template <typename Test>
Findings take(Findings* from, const char* code, const Test& test) {
  Findings taken, rest;
  for (Finding& finding : *from) {
    if (!test(finding)) {
      rest.push_back(std::move(finding));
      continue;
    }
    finding.eligible = true;
    finding.rejected_for.clear();
    finding.reasons.insert(finding.reasons.begin(), code);
    taken.push_back(std::move(finding));
  }
  *from = std::move(rest);
  return taken;
}

std::optional<Day> first_known(const Findings& side) {
  std::optional<Day> first;
  for (const Finding& finding : side) {
    const auto day = known_day(finding.evidence);
    if (!day) return std::nullopt;
    if (!first || *day < *first) first = day;
  }
  return first;
}

std::optional<Day> last_known(const Findings& side) {
  std::optional<Day> last;
  for (const Finding& finding : side) {
    const auto day = known_day(finding.evidence);
    if (!day) return std::nullopt;
    if (!last || *last < *day) last = day;
  }
  return last;
}

// A toll revised by whoever gave it first, or by the record that the curator
// prefers, replaces the earlier one; another party's toll is a conflict.
bool is_revision(const Sides& sides) {
  const auto before = last_known(sides.supports);
  const auto after = first_known(sides.contradicts);
  if (!before || !after || !(*before < *after)) return false;
  const bool preferred = std::any_of(
      sides.contradicts.begin(), sides.contradicts.end(), [](const Finding& f) {
        return f.evidence.rank == sources::Rank::Preferred;
      });
  const auto& publisher = sides.contradicts.front().evidence.source.publisher;
  const auto is_publishers = [&](const Finding& f) {
    return !publisher.empty() && f.evidence.source.publisher == publisher;
  };
  return preferred || (std::all_of(sides.supports.begin(), sides.supports.end(),
                                   is_publishers) &&
                       std::all_of(sides.contradicts.begin(),
                                   sides.contradicts.end(), is_publishers));
}

}  // namespace

Findings take_outdated(const claims::Claim& claim, const JudgeContext& context,
                       Sides* sides, Findings* rejected) {
  if (claim.statement.polarity == claims::Polarity::Negated) return {};
  const bool decided_now =
      weight_of(sides->contradicts) >= context.policy.decisive_weight;
  if (!sides->supports.empty()) {
    if (!decided_now || !is_revision(*sides)) return {};
    return take(&sides->supports, "outdated.revised",
                [](const Finding&) { return true; });
  }
  if (!is_current(claim, context)) return {};
  if (decided_now) return take(rejected, "outdated.held_earlier", held_earlier);
  const bool other_word = !sides->contradicts.empty();
  Findings ended;
  for (const Finding& finding : *rejected)
    if (held_and_ended(finding)) ended.push_back(finding);
  if (other_word || weight_of(ended) < context.policy.decisive_weight)
    return {};
  return take(rejected, "outdated.ended", held_and_ended);
}

}  // namespace engine
