#pragma once
// What checked articles say about the base: which claims leaned on a record,
// which claims found nothing, which sources decide most. Read from JSON
// reports (attest check --format json), one at a time.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sources/search/evidence.h"

namespace engine {

// One claim of a checked article that a record bears on.
struct RecordUse {
  std::string report, article, claim_id, words, label;
  std::string evidence;  // id as reports write it: "fact:capital-ner"
  bool decides = false;  // else it was seen and set aside
};

// `matches` says of a piece of evidence whether it is (of) the record.
// Files, or folders of *.json; throws Error (Usage) for what is no report.
std::vector<RecordUse> uses_in_reports(
    const std::vector<std::string>& paths,
    const std::function<bool(const sources::Evidence&)>& matches);

// Whether evidence is the record of this kind and id, or leans on it.
bool leans_on(const sources::Evidence& evidence, const std::string& kind,
              const std::string& id);

// How often, and where first.
struct Tally {
  std::string what;
  int64_t count = 0;
  std::string example;
};
struct Coverage {
  int64_t articles = 0, claims = 0;
  std::vector<Tally> labels;   // in the order of the label table
  std::vector<Tally> missing;  // property and subject of claims without
                               // evidence, most often first
  std::vector<Tally> sources;  // documents that decided, most often first
};
Coverage coverage_of(const std::vector<std::string>& paths);

}  // namespace engine
