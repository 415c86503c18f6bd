#pragma once
// What importers know of foreign formats, as data built into the program
// (sources/curate/*.toml): codes of countries, words of tables, which
// properties of other bases enter and as what.

#include <string>
#include <string_view>

#include "claims/language/pack_node.h"

namespace sources {

// The parsed file "country_codes.toml", "wikidata.toml"…; throws if unknown.
const claims::PackNode& curate_data(std::string_view name);

// "FRA" for "FR" (ISO 3166-1); "" if there is no such code.
std::string country_of_code(std::string_view two_letters);

}  // namespace sources
