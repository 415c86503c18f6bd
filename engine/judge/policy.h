#pragma once
// The Policy is every number and switch of judging, as data with names; it is
// printed in docs/VERDICTS.md and stands in each report.

#include <string>
#include <utility>
#include <vector>

namespace engine {

struct Policy {
  std::string version = "1";
  int tier_weight[5] = {0, 8, 4, 2, 1};  // by Source::tier
  int primary_bonus = 2;    // kind "official": the source of its own acts
  int preferred_bonus = 4;  // rank "preferred"
  int decisive_weight = 2;  // total weight needed for a decisive label
  int conflict_ratio = 4;   // a side this many times lighter only marks
                            // dissent, it does not make a conflict
  int recency_days = 366;   // older evidence of a lasting state is stale
  // A count of one day stands for the days around it; two counts as near to
  // each other speak of one state.
  int state_reach_days = 31;
  // An office named in passing that ended longer ago is told as history.
  int passing_days = 1100;
  int series_reach_days = 1100;  // the latest figure of a yearly series
  int same_occurrence_days = 3;  // two days as near are one occurrence
  int far_off_ratio = 100;       // figures as far apart were not read alike
  int shown_rejected = 12;       // rejected findings kept for the trail
};

// The policy as (name, value) rows, for reports and documentation.
std::vector<std::pair<std::string, std::string>> rows_of(const Policy& policy);

}  // namespace engine
