#pragma once
// The Policy is every number and switch of judging, as data with names; it is
// printed in docs/VERDICTS.md and stands in each report.

#include <string>
#include <vector>

namespace engine {

struct Policy {
  std::string version = "1";
  int tier_weight[5] = {0, 8, 4, 2, 1};  // by Source::tier
  int primary_bonus = 2;                 // kind "official" on its own acts
  int recency_days = 366;                // older evidence of a state is stale
  int decisive_weight = 2;  // total weight needed for a decisive label
  int conflict_ratio = 4;   // a side this many times lighter only marks
                            // dissent, it does not make a conflict
};

// The policy as (name, value) rows, for reports and documentation.
std::vector<std::pair<std::string, std::string>> rows_of(const Policy& policy);

}  // namespace engine
