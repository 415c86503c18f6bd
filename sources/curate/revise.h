#pragma once
// What a curator does to records that are there: put one right, take one out
// with all that leans on it, undo a line of the log. Each is one transaction
// and one line of the log; nothing is ever deleted: what a record said stays in
// the history and comes back with undo.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "claims/language/pack.h"
#include "sources/store/store.h"

namespace sources {

// Who does it, when and why, for the log.
struct Hand {
  std::string recorded;  // day; "" unknown
  std::string actor;
  std::string reason;
  bool dry_run = false;  // everything but the last step
};

// "value.number" -> "1016": a field of the record's JSON and what it shall be;
// "" takes the field away.
using Correction = std::pair<std::string, std::string>;

// The kinds of record that hold this id; an observation is named
// "series entity period[ vintage]".
std::vector<std::string> revisable_kinds(const Store& store,
                                         const std::string& id);

// Puts the corrected record in the place of the old one. A figure that is given
// anew gets its interval anew. Returns what changed. Throws Error.
std::vector<ChangedRecord> supersede(Store* store,
                                     const claims::Language& language,
                                     const std::string& kind,
                                     const std::string& id,
                                     const std::vector<Correction>& corrections,
                                     const Hand& hand);

// Takes the record and everything that leans on it out of the base.
// REQUIRES: hand.reason is not empty.
std::vector<ChangedRecord> retire(Store* store, const std::string& kind,
                                  const std::string& id, const Hand& hand);

// Makes every record that line `sequence` of the log changed what it was
// before. Throws Error if a later line changed one of them again (undo that
// first), or if records that came later lean on what would go.
std::vector<ChangedRecord> undo(Store* store, int64_t sequence,
                                const Hand& hand);

// Gives the documents one origin group: reprints of one dispatch are one
// source. "" gives each its own again.
std::vector<ChangedRecord> set_origin(Store* store,
                                      const std::vector<std::string>& documents,
                                      const std::string& origin,
                                      const Hand& hand);

// Says in the log that a person has looked at the record as it is now.
// `outcome` is "confirmed" or "doubted". Throws Error if there is no such id.
void review(Store* store, const std::string& kind, const std::string& id,
            const std::string& outcome, const Hand& hand);

// Any record from its line of JSON. A fact is completed and checked as one that
// a curator writes; nullptr puts it exactly as it stands (it was in the base).
Effect put_record(Store* store, const claims::Language* language,
                  const std::string& kind, const std::string& json,
                  const std::string& where);

}  // namespace sources
