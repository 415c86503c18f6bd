#pragma once
// A Verdict is what the findings of a claim come to. The six labels are fixed
// here; every writer takes its words from this table.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text/span.h"
#include "engine/compare/finding.h"

namespace engine {

enum class Label {
  Supported,
  Refuted,
  Conflicting,
  Outdated,
  NotEnoughEvidence,
  NotCheckable,
};

// How a continuous-integration run takes a label.
enum class Level { Pass, Error, Warning, Note, LedgerOnly };

struct LabelRow {
  Label label;
  const char* name;   // "refuted": JSON, --fail-on, SARIF rule id
  const char* title;  // "Refuted"
  Level level;
  const char* averitec;    // the nearest label of AVeriTeC
  int claimreview_rating;  // 1 false … 5 true; 0 = none
};
const std::vector<LabelRow>& label_table();
const LabelRow& row_of(Label label);
std::optional<Label> label_named(std::string_view name);

// The smallest edit of the claim's words that the engine itself has checked to
// be Supported.
struct Correction {
  claims::Span span;  // what to replace, in the article
  std::string replacement;
  std::string because;  // evidence id
};

struct Verdict {
  Label label = Label::NotEnoughEvidence;
  std::vector<std::string> reasons;  // codes, most important first
  // "approximate", "understated", "stale_source", "single_origin",
  // "context_assumed", "before_event".
  std::vector<std::string> flags;
  std::vector<Finding> findings;  // those that count, by weight
  std::vector<Finding> rejected;  // with `rejected_for`
  int sources = 0;                // of the deciding findings
  int origins = 0;                // independent ones among them
  std::optional<claims::Rational> margin;
  std::string margin_unit;
  std::optional<Correction> correction;
  std::vector<std::string> searches;  // what was looked for, with counts
};

}  // namespace engine
