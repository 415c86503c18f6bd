#include "engine/judge/policy.h"

namespace engine {

std::vector<std::pair<std::string, std::string>> rows_of(const Policy& policy) {
  std::vector<std::pair<std::string, std::string>> rows = {
      {"version", policy.version}};
  for (int tier = 1; tier <= 4; ++tier)
    rows.emplace_back("tier_weight." + std::to_string(tier),
                      std::to_string(policy.tier_weight[tier]));
  const std::pair<const char*, int> numbers[] = {
      {"primary_bonus", policy.primary_bonus},
      {"preferred_bonus", policy.preferred_bonus},
      {"decisive_weight", policy.decisive_weight},
      {"conflict_ratio", policy.conflict_ratio},
      {"recency_days", policy.recency_days},
      {"state_reach_days", policy.state_reach_days},
      {"passing_days", policy.passing_days},
      {"series_reach_days", policy.series_reach_days},
      {"same_occurrence_days", policy.same_occurrence_days},
      {"far_off_ratio", policy.far_off_ratio},
      {"shown_rejected", policy.shown_rejected},
  };
  for (const auto& [name, value] : numbers)
    rows.emplace_back(name, std::to_string(value));
  return rows;
}

}  // namespace engine
