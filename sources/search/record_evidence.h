#pragma once
// Records of the base as evidence: with the document they lean on, its
// publisher and origin group, and the words that a person reads.

#include <optional>
#include <string>

#include "sources/search/search.h"

namespace sources {

// The document as reports cite it; a document that the base does not have
// leaves a Source with its id only.
Source source_of(const Store& store, const std::string& document);

// The last day of a period; nullopt if it has no end.
std::optional<claims::Day> last_day_of(const claims::Period& period);

Evidence evidence_of(const Store& store, const FactRecord& fact,
                     const SearchOptions& options);

// Day at which a source says something: as given, else the last day of its
// publication; nullopt if neither is known.
std::optional<claims::Day> day_of_saying(const std::string& as_of,
                                         const Source& source);

}  // namespace sources
