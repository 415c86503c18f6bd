#pragma once
// What keeps a figure of the evidence from deciding although it lies outside of
// what the claim says, or far inside: the article gives somebody else's figure,
// the two are so far apart that one of them was read wrongly, or the statistics
// were revised after the article was published.

#include "engine/judge/judge.h"

namespace engine {

// Code of the doubt ("figure.attributed"); nullptr if there is none.
const char* figure_doubt(const claims::Claim& claim, const Finding& finding,
                         const JudgeContext& context);

}  // namespace engine
