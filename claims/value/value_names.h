#pragma once
// The names that enum values of statements have in JSON ("slightly_more_than",
// "quarter"): one table an enum, its default first.

#include <array>
#include <utility>

#include "claims/value/statement.h"

namespace claims {

template <typename Enum, size_t N>
using Names = std::array<std::pair<Enum, const char*>, N>;

inline constexpr Names<Grain, 14> kGrains{{
    {Grain::Second, "second"},
    {Grain::Minute, "minute"},
    {Grain::Hour, "hour"},
    {Grain::PartOfDay, "part_of_day"},
    {Grain::Day, "day"},
    {Grain::Weekend, "weekend"},
    {Grain::Week, "week"},
    {Grain::Month, "month"},
    {Grain::Season, "season"},
    {Grain::Quarter, "quarter"},
    {Grain::Half, "half"},
    {Grain::Year, "year"},
    {Grain::Decade, "decade"},
    {Grain::Century, "century"},
}};
inline constexpr Names<TimeModifier, 10> kTimeModifiers{{
    {TimeModifier::None, "none"},
    {TimeModifier::Before, "before"},
    {TimeModifier::After, "after"},
    {TimeModifier::Since, "since"},
    {TimeModifier::Until, "until"},
    {TimeModifier::Start, "start"},
    {TimeModifier::Mid, "mid"},
    {TimeModifier::End, "end"},
    {TimeModifier::Approx, "approx"},
    {TimeModifier::Begins, "begins"},
}};
inline constexpr Names<Polarity, 2> kPolarities{{
    {Polarity::Affirmed, "affirmed"},
    {Polarity::Negated, "negated"},
}};
inline constexpr Names<Modality, 6> kModalities{{
    {Modality::Asserted, "asserted"},
    {Modality::Reported, "reported"},
    {Modality::Hedged, "hedged"},
    {Modality::Planned, "planned"},
    {Modality::Forecast, "forecast"},
    {Modality::Opinion, "opinion"},
}};

template <typename Table, typename Enum>
const char* name_in(const Table& table, Enum value) {
  for (const auto& [known, name] : table)
    if (known == value) return name;
  return "";
}

}  // namespace claims
