#include "engine/judge/sides.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace engine {
namespace {

using claims::Day;

std::map<std::string, std::optional<Day>> latest_words(const Findings& side) {
  std::map<std::string, std::optional<Day>> latest;
  for (const Finding& finding : side) {
    const auto day = known_day(finding.evidence);
    auto& known = latest[origin_of(finding.evidence)];
    if (!known || (day && *known < *day)) known = day;
  }
  return latest;
}

template <typename Test>
void move_if(Findings* from, Findings* to, const Test& test) {
  const auto first = std::stable_partition(
      from->begin(), from->end(), [&](const Finding& f) { return !test(f); });
  std::move(first, from->end(), std::back_inserter(*to));
  from->erase(first, from->end());
}

void open_origin(const std::string& origin, Findings* side, Findings* open) {
  const auto is_of_it = [&](const Finding& finding) {
    return origin_of(finding.evidence) == origin;
  };
  for (Finding& finding : *side)
    if (is_of_it(finding)) finding.reasons.emplace_back("origin.divided");
  move_if(side, open, is_of_it);
}

auto trail_key(const Finding& f) {
  return std::make_tuple(-f.weight, static_cast<int>(f.relation), f.approximate,
                         std::abs(f.days_apart), f.evidence.id,
                         claims::text_of(f.evidence.statement),
                         f.evidence.text);
}

}  // namespace

std::string origin_of(const sources::Evidence& evidence) {
  if (!evidence.source.origin.empty()) return evidence.source.origin;
  return evidence.source.id.empty() ? evidence.id : evidence.source.id;
}

int weight_of(const Findings& side) {
  std::map<std::string, int> heaviest;
  for (const Finding& finding : side) {
    int& weight = heaviest[origin_of(finding.evidence)];
    weight = std::max(weight, finding.weight);
  }
  int sum = 0;
  for (const auto& [origin, weight] : heaviest) sum += weight;
  return sum;
}

int origins_in(const Findings& findings) {
  std::set<std::string> origins;
  for (const Finding& f : findings) origins.insert(origin_of(f.evidence));
  return static_cast<int>(origins.size());
}

int sources_in(const Findings& findings) {
  std::set<std::string> ids;
  for (const Finding& f : findings)
    ids.insert(f.evidence.source.id.empty() ? f.evidence.id
                                            : f.evidence.source.id);
  return static_cast<int>(ids.size());
}

void settle_divided_origins(Sides* sides) {
  const auto yes = latest_words(sides->supports);
  const auto no = latest_words(sides->contradicts);
  for (const auto& [origin, said_yes] : yes) {
    const auto found = no.find(origin);
    if (found == no.end()) continue;
    const auto& said_no = found->second;
    const bool dated = said_yes && said_no && *said_yes != *said_no;
    if (!dated || *said_yes < *said_no)
      open_origin(origin, &sides->supports, &sides->open);
    if (!dated || *said_no < *said_yes)
      open_origin(origin, &sides->contradicts, &sides->open);
  }
}

void sort_for_trail(Findings* findings) {
  std::sort(findings->begin(), findings->end(),
            [](const Finding& a, const Finding& b) {
              return trail_key(a) < trail_key(b);
            });
}

}  // namespace engine
