#include "claims/value/grain.h"

#include <algorithm>
#include <cassert>

namespace claims {
namespace {

// Months in a period of the grain; 0 for days and weeks.
int months_of(Grain grain) {
  switch (grain) {
    case Grain::Month:
      return 1;
    case Grain::Season:
    case Grain::Quarter:
      return 3;
    case Grain::Half:
      return 6;
    case Grain::Year:
      return 12;
    case Grain::Decade:
      return 120;
    case Grain::Century:
      return 1200;
    default:
      return 0;
  }
}

std::optional<Day> first_day(Day day, Grain grain) {
  const Date date = date_of(day);
  const int after_monday = static_cast<int>(weekday_of(day)) - 1;
  switch (grain) {
    case Grain::Week:
      return add_days(day, -after_monday);
    case Grain::Weekend:
      return add_days(day, 5 - after_monday);
    case Grain::Season: {
      // December to February is one season: count months from December.
      const int into = date.month % 12 % 3;
      const auto first = day_of({date.year, date.month, 1});
      return first ? add_months(*first, -into) : std::nullopt;
    }
    case Grain::Decade:
      return day_of({date.year / 10 * 10, 1, 1});
    case Grain::Century:
      return day_of({date.year / 100 * 100, 1, 1});
    default: {
      const int months = months_of(grain);
      if (months == 0) return day;
      return day_of({date.year, (date.month - 1) / months * months + 1, 1});
    }
  }
}

std::string digits(int value, size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string week_timex(Day day) {
  const IsoWeek week = iso_week_of(day);
  return digits(week.year, 4) + "-W" + digits(week.week, 2);
}

std::string season_timex(Day first) {
  static constexpr const char* kCodes[] = {"WI", "SP", "SU", "FA"};
  const Date date = date_of(first);
  return digits(date.year, 4) + "-" + kCodes[date.month % 12 / 3];
}

}  // namespace

const std::vector<PartOfDay>& parts_of_day() {
  static const std::vector<PartOfDay> parts = {
      {"AF", "AF", 12, 16}, {"DA", "MO", 4, 8},     {"DT", "DT", 8, 18},
      {"EV", "EV", 16, 20}, {"MED", "MED", 16, 20}, {"MEL", "MEL", 11, 13},
      {"MI", "MI", 12, 14}, {"MO", "MO", 8, 12},    {"NI", "NI", 20, 24},
      {"NX", "NI", 20, 30}, {"SH", "MO", 0, 6}};
  return parts;
}

const PartOfDay* part_of_day(std::string_view code) {
  for (const PartOfDay& part : parts_of_day())
    if (part.code == code) return &part;
  return nullptr;
}

Interval<Instant> span_of_part(Day day, const PartOfDay& part) {
  const int64_t midnight = start_of(day).seconds;
  return Interval<Instant>::half_open(Instant{midnight + part.from_hour * 3600},
                                      Instant{midnight + part.to_hour * 3600});
}

std::optional<Interval<Instant>> span_holding(Day day, Grain grain) {
  const auto from = first_day(day, grain);
  if (!from) return std::nullopt;
  const int months = months_of(grain);
  const int days = grain == Grain::Week ? 7 : grain == Grain::Weekend ? 2 : 1;
  const auto to =
      months > 0 ? add_months(*from, months) : add_days(*from, days);
  if (!to) return std::nullopt;
  return Interval<Instant>::half_open(start_of(*from), start_of(*to));
}

std::string timex_holding(Day day, Grain grain) {
  const Date date = date_of(day);
  const std::string year = digits(date.year, 4);
  switch (grain) {
    case Grain::Century:
      return year.substr(0, 2);
    case Grain::Decade:
      return year.substr(0, 3);
    case Grain::Year:
      return year;
    case Grain::Half:
      return year + "-H" + std::to_string((date.month - 1) / 6 + 1);
    case Grain::Quarter:
      return year + "-Q" + std::to_string((date.month - 1) / 3 + 1);
    case Grain::Season:
      return season_timex(first_day(day, grain).value_or(day));
    case Grain::Month:
      return year + "-" + digits(date.month, 2);
    case Grain::Week:
      return week_timex(day);
    case Grain::Weekend:
      return week_timex(day) + "-WE";
    default:
      return text_of(day);
  }
}

std::optional<Day> shifted(Day day, Grain grain, int64_t count) {
  const int months = months_of(grain);
  if (months > 0) {
    const int64_t total = std::clamp<int64_t>(count, -100000, 100000) * months;
    return add_months(day, static_cast<int>(total));
  }
  const int days = grain == Grain::Week || grain == Grain::Weekend ? 7 : 1;
  return add_days(day, std::clamp<int64_t>(count, -1000000, 1000000) * days);
}

}  // namespace claims
