#pragma once
// Which documents look like one dispatch carried by several outlets: their text
// is nearly the same, or they credit the same agency and share much of it.
// Proposed to the curator, who merges (attest sources merge) or leaves it.

#include <cstdint>
#include <string>
#include <vector>

#include "sources/store/store.h"

namespace sources {

struct OriginProposal {
  std::vector<std::string> documents;  // ids, sorted; not yet of one origin
  int shared_percent = 0;  // of the text, between the two that share least
  std::string agency;      // that all of them credit; ""
};

// Two documents are compared by 5-word shingles (Broder 1997): their MinHash
// signatures of 64 values, with fixed hash functions, agree in as many places
// as the texts share shingles. Proposed from kSameText on, with a common agency
// from kSameDispatch on.
constexpr int kSameText = 60;      // percent
constexpr int kSameDispatch = 25;  // percent

// By the first document; the same base gives the same proposals.
std::vector<OriginProposal> propose_origins(const Store& store);

// Agencies that the text credits, by their name (agency_credits.toml): "(AFP)",
// "avec Reuters". Sorted.
std::vector<std::string> credited_agencies(const std::string& text);

// Exposed for tests: percent of places in which the signatures agree; 0 for
// texts shorter than a shingle.
int shared_percent(const std::string& a, const std::string& b);

}  // namespace sources
