#include "claims/value/statement_json.h"

namespace claims {
// ISO 8601 durations, "P1Y2M3DT4H5M6S" and "P2W", whole numbers only.
std::optional<Duration> duration_of(std::string_view timex) {
  Duration duration{0, 0, std::string(timex)};
  if (timex.size() < 3 || timex[0] != 'P') return std::nullopt;
  bool clock = false, any = false;
  int64_t number = -1;
  for (const char c : timex.substr(1)) {
    if (c >= '0' && c <= '9') {
      number = (number < 0 ? 0 : number) * 10 + (c - '0');
      if (number > 1'000'000'000) return std::nullopt;
      continue;
    }
    if (c == 'T' && number < 0 && !clock) {
      clock = true;
      continue;
    }
    if (number < 0) return std::nullopt;
    if (c == 'Y' && !clock)
      duration.months += 12 * number;
    else if (c == 'M' && !clock)
      duration.months += number;
    else if (c == 'W' && !clock)
      duration.seconds += 7 * kSecondsPerDay * number;
    else if (c == 'D' && !clock)
      duration.seconds += kSecondsPerDay * number;
    else if (c == 'H' && clock)
      duration.seconds += 3600 * number;
    else if (c == 'M' && clock)
      duration.seconds += 60 * number;
    else if (c == 'S' && clock)
      duration.seconds += number;
    else
      return std::nullopt;
    number = -1;
    any = true;
  }
  if (!any || number >= 0) return std::nullopt;
  return duration;
}

std::optional<Period> period_between(std::string_view from,
                                     std::string_view to) {
  std::optional<End<Instant>> low, high;
  if (from.empty() && to.empty()) return std::nullopt;
  if (!from.empty()) {
    const auto first = period_of(from);
    if (!first || !first->span.low()) return std::nullopt;
    low = first->span.low();
  }
  if (!to.empty()) {
    const auto last = period_of(to);
    if (!last || !last->span.high()) return std::nullopt;
    high = last->span.high();
  }
  const auto span = Interval<Instant>::make(low, high);
  if (!span) return std::nullopt;
  Period period;
  period.span = *span;
  period.timex = std::string(from.empty() ? ".." : from) + "/" +
                 std::string(to.empty() ? ".." : to);
  return period;
}

}  // namespace claims
