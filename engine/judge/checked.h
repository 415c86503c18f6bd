#pragma once
// What checking an article gives: the article, what was read in it, and a
// verdict for each claim. Reports are written from this.

#include <optional>
#include <vector>

#include "claims/extract/claim.h"
#include "engine/judge/verdict.h"

namespace engine {

struct CheckedClaim {
  claims::Claim claim;
  Verdict verdict;
};

struct CheckedArticle {
  claims::Article article;
  claims::Extraction extraction;     // its claims stand in `claims` as well
  std::vector<CheckedClaim> claims;  // same order as extraction.claims
  std::optional<claims::Day> as_of;  // the day taken for "now"
};

}  // namespace engine
