#pragma once
// An Explanation is the trail of one verdict as prose, made from its codes in
// French or English: what was claimed, what was assumed, what was found, how it
// compares, what was set aside and why, what would change it. Every figure and
// every day in it stands in the claim or in a cited record.

#include <string>
#include <vector>

#include "engine/report/claim_view.h"
#include "engine/report/report_reader.h"

namespace engine {

struct ExplanationSection {
  std::string code;  // "found"
  std::string heading;
  std::vector<std::string> lines;
};

struct Explanation {
  std::string summary;  // label and why, one sentence each
  std::vector<ExplanationSection> sections;
};

Explanation explain(const ClaimView& view, const Prose& prose);

// The explanation as plain text, lines no wider than `width` columns where
// words allow.
std::string text_of(const Explanation& explanation, int width);

// One claim as plain text in `language`: by its id or the beginning of it, if
// only one begins so; or by its number as reports show it, "3", or "2.3" for
// the third of the second article. Throws claims::Error naming what it could
// not find, or the claims that share the beginning.
std::string explain_claim(const ReadReport& read, const std::string& id,
                          const std::string& language, int width);

}  // namespace engine
