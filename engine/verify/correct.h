#pragma once
// The smallest edit of a claim's own words, a figure, a date or a name, after
// which the engine itself finds the claim Supported.

#include "engine/verify/verify.h"

namespace engine {

// nullopt when no single edit that the evidence suggests makes it Supported.
std::optional<Correction> correct(const claims::Article& article,
                                  const claims::Claim& claim,
                                  const Verdict& verdict,
                                  const claims::Language& language,
                                  const Bases& bases,
                                  const CheckOptions& options);

}  // namespace engine
