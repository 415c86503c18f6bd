#include "claims/language/time_length.h"

namespace claims {
namespace {

struct UnitLength {
  TimeUnit unit;
  Grain grain;
  const char* letter;
  bool clock;     // after the T
  int64_t times;  // how many of the letter's unit
  int64_t months, seconds;
};
constexpr int64_t kHour = 3600, kDay = 86400;
constexpr UnitLength kUnits[] = {
    {TimeUnit::Second, Grain::Second, "S", true, 1, 0, 1},
    {TimeUnit::Minute, Grain::Minute, "M", true, 1, 0, 60},
    {TimeUnit::Hour, Grain::Hour, "H", true, 1, 0, kHour},
    {TimeUnit::Day, Grain::Day, "D", false, 1, 0, kDay},
    {TimeUnit::Weekday, Grain::Day, "D", false, 1, 0, kDay},
    {TimeUnit::Weekend, Grain::Weekend, "WE", false, 1, 0, 2 * kDay},
    {TimeUnit::Week, Grain::Week, "W", false, 1, 0, 7 * kDay},
    {TimeUnit::Fortnight, Grain::Week, "W", false, 2, 0, 14 * kDay},
    {TimeUnit::Month, Grain::Month, "M", false, 1, 1, 0},
    {TimeUnit::Season, Grain::Season, "M", false, 3, 3, 0},
    {TimeUnit::Quarter, Grain::Quarter, "M", false, 3, 3, 0},
    {TimeUnit::Half, Grain::Half, "M", false, 6, 6, 0},
    {TimeUnit::Year, Grain::Year, "Y", false, 1, 12, 0},
    {TimeUnit::Decade, Grain::Decade, "Y", false, 10, 120, 0},
    {TimeUnit::Century, Grain::Century, "Y", false, 100, 1200, 0},
};

const UnitLength& row_of(int32_t unit) {
  for (const UnitLength& row : kUnits)
    if (static_cast<int32_t>(row.unit) == unit) return row;
  return kUnits[3];
}

// Thousandths as a plain decimal: 2500 -> "2.5".
std::string decimal(int64_t thousandths) {
  std::string text = std::to_string(thousandths / 1000);
  const int64_t rest = thousandths % 1000;
  if (rest == 0) return text;
  std::string digits = std::to_string(rest);
  digits.insert(0, 3 - digits.size(), '0');
  while (digits.back() == '0') digits.pop_back();
  return text + "." + digits;
}

// "P2Y" and "P1M" as "P2Y1M", "PT2H" and "PT5M" as "PT2H5M".
std::string joined(const std::string& larger, std::string_view smaller) {
  smaller.remove_prefix(1);
  if (larger.find('T') != std::string::npos && smaller.starts_with('T'))
    smaller.remove_prefix(1);
  return larger + std::string(smaller);
}

}  // namespace

Grain grain_of(TimeUnit unit) {
  return row_of(static_cast<int32_t>(unit)).grain;
}

Duration length_of(const TimeExpression& e, const TimeExpressions& children) {
  const UnitLength& row = row_of(e.get(Field::Unit, 3));
  const int64_t amount = e.get(Field::Amount, 1000);
  Duration length;
  const std::string head = row.clock ? "PT" : "P";
  if (amount == TimeExpression::kVague) {
    length.timex = head + "X" + row.letter;
    return length;
  }
  length.months = amount * row.months / 1000;
  length.seconds = amount * row.seconds / 1000;
  // A half month is fifteen days.
  if (row.months > 0)
    length.seconds += (amount * row.months % 1000) * 30 * kDay / 1000;
  length.timex = head + decimal(amount * row.times) + row.letter;
  if (!e.has(Field::More)) return length;
  const TimeExpression& rest = children[static_cast<size_t>(e.at(Field::More))];
  if (!rest.has(Field::Unit)) {  // "et demi": of the same unit
    TimeExpression sum = e;
    sum.clear(Field::More);
    sum.set(Field::Amount,
            static_cast<int32_t>(amount + rest.get(Field::Amount, 0)));
    return length_of(sum, children);
  }
  const Duration more = length_of(rest, children);
  const bool larger_first = row_of(rest.get(Field::Unit, 3)).grain <= row.grain;
  const std::string timex = larger_first ? joined(length.timex, more.timex)
                                         : joined(more.timex, length.timex);
  return {length.months + more.months, length.seconds + more.seconds, timex};
}

}  // namespace claims
