#include "claims/language/time_feast.h"

#include "claims/language/time_day.h"
#include "claims/value/hebrew.h"

namespace claims {
namespace {

// The first day of year 1400 of the tabular Islamic calendar, astronomical
// epoch: 20 November 1979.
constexpr Day kYear1400{3610};

int leap_years_before(int islamic_year) {
  static constexpr int kLeap[] = {2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29};
  const int years = islamic_year - 1;
  int count = years / 30 * 11;
  for (const int leap : kLeap)
    if (leap <= years % 30) ++count;
  return count;
}

Day islamic_day(int year, int month, int day) {
  const int years = year - 1400;
  const int leaps = leap_years_before(year) - leap_years_before(1400);
  return kYear1400.plus(years * 354 + leaps + (month - 1) * 29 + month / 2 +
                        day - 1);
}

std::optional<Day> islamic_in(const FeastRule& rule, int year) {
  // 33 Islamic years are 32 of ours.
  const int about = (year - 622) * 33 / 32;
  for (int islamic = about - 1; islamic <= about + 2; ++islamic) {
    if (islamic < 1) continue;
    const auto day =
        add_days(islamic_day(islamic, rule.month, rule.day), rule.offset);
    if (day && date_of(*day).year == year) return day;
  }
  return std::nullopt;
}

// Meeus, Astronomical Algorithms, ch. 8: the Julian computus; the calendars are
// 13 days apart from March 1900 to February 2100.
std::optional<Day> orthodox_easter(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int apart = year / 100 - year / 400 - 2;
  const auto julian =
      day_of({year, (d + e + 114) / 31, (d + e + 114) % 31 + 1});
  return julian ? add_days(*julian, apart) : std::nullopt;
}

// A Hebrew year begins in autumn: two of them share ours.
std::optional<Day> hebrew_in(const FeastRule& rule, int year) {
  for (const int hebrew : {year + 3760, year + 3761}) {
    const auto day = hebrew_day(hebrew, rule.month, rule.day);
    if (day && date_of(*day).year == year) return add_days(*day, rule.offset);
  }
  return std::nullopt;
}

}  // namespace

FeastRule feast_of(const PackNode& row) {
  FeastRule feast;
  feast.id = row.required_text("id");
  feast.of_easter = row.find("easter") != nullptr;
  feast.of_orthodox_easter = row.find("orthodox") != nullptr;
  feast.hebrew = row.boolean_or("hebrew", false);
  feast.islamic = row.boolean_or("islamic", false);
  feast.offset =
      static_cast<int>(row.whole_or(feast.of_easter            ? "easter"
                                    : feast.of_orthodox_easter ? "orthodox"
                                                               : "offset",
                                    0));
  feast.month = static_cast<int>(row.whole_or("month", 0));
  feast.day = static_cast<int>(row.whole_or("day", 0));
  feast.weekday = static_cast<int>(row.whole_or("weekday", 0));
  feast.nth = static_cast<int>(row.whole_or("nth", 0));
  feast.days = static_cast<int>(row.whole_or("days", 1));
  const int months = feast.hebrew ? 13 : 12;
  const bool by_month = feast.month >= 1 && feast.month <= months &&
                        (feast.day > 0 || feast.nth != 0);
  if (!feast.of_easter && !feast.of_orthodox_easter && !by_month)
    row.fail(
        "a holiday needs easter, or orthodox, or month and day, or month, "
        "weekday, nth");
  return feast;
}

std::optional<Day> feast_day(const FeastRule& rule, int year) {
  if (rule.of_easter) return add_days(easter_sunday(year), rule.offset);
  if (rule.of_orthodox_easter) {
    const auto easter = orthodox_easter(year);
    return easter ? add_days(*easter, rule.offset) : std::nullopt;
  }
  if (rule.hebrew) return hebrew_in(rule, year);
  if (rule.islamic) return islamic_in(rule, year);
  const auto first = day_of({year, rule.month, 1});
  if (!first) return std::nullopt;
  if (rule.nth == 0) return day_of({year, rule.month, rule.day});
  const Day end = first->plus(days_in_month(year, rule.month));
  const auto day = nth_weekday(*first, end, rule.weekday, rule.nth);
  return day ? add_days(*day, rule.offset) : std::nullopt;
}

}  // namespace claims
