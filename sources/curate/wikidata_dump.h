#pragma once
// The form of a Wikidata dump, apart from what it says: its lines, its times.

#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>

namespace sources {

// The longest real lines have some 5 MB.
constexpr size_t kMaxDumpLineBytes = 32u << 20;

// Calls take(line, number) for each line that holds an entity: "[", "]" and
// commas at the ends of lines are the dump's own. Of a line that is too long
// one byte more than the limit is given.
void each_dump_line(
    std::istream& in,
    const std::function<void(const std::string&, int64_t)>& take);

// The TIMEX3 value of "+2012-12-10T00:00:00Z", as fine as `precision` says: 9 a
// year, 10 a month, 11 a day. nullopt for times before our era, for coarser
// ones, and for a Julian date (calendar model Q1985786) finer than its year.
// https://www.wikidata.org/wiki/Help:Dates
std::optional<std::string> timex_of_wikidata(const std::string& time,
                                             int64_t precision,
                                             const std::string& calendar);

}  // namespace sources
