#include "claims/value/hebrew.h"

#include <cstdint>

namespace claims {
namespace {

bool is_leap(int year) { return (7 * year + 1) % 19 < 7; }

// Days from the epoch to the new moon that opens the year, put off so that no
// year begins on a Sunday, a Wednesday or a Friday.
int64_t elapsed(int year) {
  const int64_t months = (235 * static_cast<int64_t>(year) - 234) / 19;
  const int64_t parts = 12084 + 13753 * months;  // 25920 parts a day
  const int64_t day = 29 * months + parts / 25920;
  return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

// A year may not be 356 or 382 days long: its first day, so corrected.
int64_t new_year(int year) {
  const int64_t before = elapsed(year - 1), now = elapsed(year),
                next = elapsed(year + 1);
  const int64_t put_off = next - now == 356 ? 2 : now - before == 382 ? 1 : 0;
  return now + put_off;
}

int month_length(int year, int month) {
  const int64_t days = new_year(year + 1) - new_year(year);
  const bool long_heshvan = days % 10 == 5, short_kislev = days % 10 == 3;
  switch (month) {
    case 2:
    case 4:
    case 6:
    case 10:
    case 13:
      return 29;
    case 8:
      return long_heshvan ? 30 : 29;
    case 9:
      return short_kislev ? 29 : 30;
    default:
      return 30;
  }
}

// 1 Tishri 5784 was 16 September 2023.
constexpr int kKnownYear = 5784;

}  // namespace

std::optional<Day> hebrew_day(int year, int month, int day) {
  if (year < 5160 || year > 9000 || month < 1 || month > 13)
    return std::nullopt;
  if (day < 1 || day > month_length(year, month)) return std::nullopt;
  int64_t days = new_year(year) - new_year(kKnownYear) + day - 1;
  // The year runs from Tishri to Adar, then from Nisan to Elul.
  static constexpr int kOrder[] = {7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6};
  for (const int m : kOrder) {
    if (m == month) break;
    if (m == 12 && !is_leap(year)) continue;
    days += month_length(year, m);
  }
  const auto known = day_of({2023, 9, 16});
  return known ? add_days(*known, days) : std::nullopt;
}

}  // namespace claims
