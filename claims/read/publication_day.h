#pragma once
// Days as files write them for machines: "2024-04-12", "2024-04-12T18:30+02:00"
// and "2024/04/12". The day is taken as written, whatever the zone: it is the
// one that the newspaper's reader saw.

#include <optional>
#include <string_view>

#include "claims/value/calendar.h"

namespace claims {

// nullopt for every other form: 04/12/2024 has two readings.
std::optional<Day> publication_day(std::string_view text);

}  // namespace claims
