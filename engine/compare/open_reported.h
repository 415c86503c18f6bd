#pragma once
// Whether evidence only reports that somebody says what a claim says: "Christie
// said, ‘The people who ran the budget stole’" carries that he said it.

#include "engine/compare/open_guard.h"

namespace engine {

// Code of the fault; nullptr if no passage reports what it carries, or the
// claim is itself a report.
const char* reported(const Seen& seen);

// Passages have half of the claim or more, and each of them reports it or keeps
// a distance.
bool is_only_said(const OpenSentence& claim,
                  const std::vector<OpenPassage>& passages,
                  const CompareContext& context);

}  // namespace engine
