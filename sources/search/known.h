#pragma once
// What could be known on a day. A record is known from the day its source was
// published, never from the day it entered the base; a later revision of it
// only from the day that revision was recorded. So a base that has learnt much
// since answers --known-at as it would have answered then.

#include <optional>
#include <string_view>
#include <vector>

#include "sources/search/search.h"

namespace sources {

// Whether anybody can have known `source` by the day that the options name.
bool is_known(const Source& source, const SearchOptions& options);

// The newest version of the fact that was known; nullopt if none was.
std::optional<FactRecord> known_version(const Store& store,
                                        const FactRecord& fact,
                                        const SearchOptions& options);

// Facts of the property in which `entity` fills a role ("" = all of the
// property), in the versions that were known, by id.
std::vector<FactRecord> known_facts(const Store& store,
                                    std::string_view property,
                                    std::string_view entity,
                                    const SearchOptions& options);

}  // namespace sources
