#pragma once
// The pipeline as one function: an article in, its checked claims out. Pure but
// for reading the base; no clock, no network, no thread order in a result.

#include <optional>
#include <string>
#include <vector>

#include "claims/extract/extract.h"
#include "engine/judge/checked.h"
#include "engine/judge/policy.h"
#include "engine/verify/table_check.h"
#include "sources/store/store.h"

namespace engine {

struct CheckOptions {
  std::optional<claims::Day> as_of;     // default: the publication day
  std::optional<claims::Day> known_at;  // default: all that the base holds
  Policy policy;
};

// Bases in the order in which they are asked: ad hoc evidence (--against)
// first, then the main base. Not empty. Not owned. A Store is used by one
// thread at a time: each worker has its own.
struct Bases {
  std::vector<const sources::Store*> stores;
  const claims::Gazetteer* gazetteer;  // of all of them together
  const sources::World* world;
  // Tables given as sources; may be nullptr.
  const std::vector<SourceTable>* tables = nullptr;
};

// An article without a publication day gets the one of its dateline, if any.
CheckedArticle check(const claims::Article& article,
                     const claims::Language& language, const Bases& bases,
                     const CheckOptions& options);

// For one claim that stands by itself (corrections, mutation tests, JSON
// Lines).
Verdict check_claim(const claims::Claim& claim,
                    const claims::Language& language, const Bases& bases,
                    const CheckOptions& options);

}  // namespace engine
