#include "claims/value/period.h"

#include <algorithm>

#include "claims/value/grain.h"

namespace claims {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads a TIMEX3 value from left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }
  bool take(std::string_view mark) {
    if (text_.substr(0, mark.size()) != mark) return false;
    text_.remove_prefix(mark.size());
    return true;
  }
  std::optional<int> number(size_t width) {
    if (text_.size() < width) return std::nullopt;
    int value = 0;
    for (char c : text_.substr(0, width)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    text_.remove_prefix(width);
    return value;
  }
  // How many digits stand at the front.
  size_t digits() const {
    size_t n = 0;
    while (n < text_.size() && is_digit(text_[n])) ++n;
    return n;
  }

 private:
  std::string_view text_;
};

std::optional<Period> whole(std::optional<Day> day, Grain grain) {
  if (!day) return std::nullopt;
  const auto span = span_holding(*day, grain);
  if (!span) return std::nullopt;
  Period period;
  period.span = *span;
  period.grain = grain;
  return period;
}

std::optional<Period> clock_of(Day day, Reader* in) {
  for (const PartOfDay& part : parts_of_day()) {
    if (!in->take(part.code)) continue;
    Period period;
    period.span = span_of_part(day, part);
    period.grain = Grain::PartOfDay;
    return period;
  }
  const auto hour = in->number(2);
  if (!hour || *hour > 24) return std::nullopt;
  Grain grain = Grain::Hour;
  int64_t seconds = *hour * 3600, length = 3600;
  for (const Grain finer : {Grain::Minute, Grain::Second}) {
    if (!in->take(":")) break;
    const auto value = in->number(2);
    if (!value || *value > 59) return std::nullopt;
    length /= 60;
    seconds += *value * length;
    grain = finer;
  }
  if (seconds > kSecondsPerDay) return std::nullopt;
  Period period;
  const Instant from{start_of(day).seconds + seconds};
  period.span =
      Interval<Instant>::half_open(from, Instant{from.seconds + length});
  period.grain = grain;
  return period;
}

std::optional<Period> in_day(std::optional<Day> day, Reader* in) {
  if (!day || !in->take("T")) return whole(day, Grain::Day);
  return clock_of(*day, in);
}

std::optional<Period> in_week(int year, Reader* in) {
  const auto week = in->number(2);
  const auto monday = week ? iso_week_start(year, *week) : std::optional<Day>();
  if (!monday) return std::nullopt;
  if (in->take("-WE")) return whole(monday->plus(5), Grain::Weekend);
  if (!in->take("-")) return whole(monday, Grain::Week);
  const auto day = in->number(1);
  if (!day || *day < 1 || *day > 7) return std::nullopt;
  return in_day(monday->plus(*day - 1), in);
}

std::optional<Period> in_year(int year, Reader* in) {
  if (!in->take("-")) return whole(day_of({year, 1, 1}), Grain::Year);
  if (in->take("W")) {
    if (in->digits() > 0) return in_week(year, in);
    if (!in->take("I")) return std::nullopt;
    return whole(day_of({year, 12, 1}), Grain::Season);
  }
  if (in->take("SP")) return whole(day_of({year, 3, 1}), Grain::Season);
  if (in->take("SU")) return whole(day_of({year, 6, 1}), Grain::Season);
  if (in->take("FA")) return whole(day_of({year, 9, 1}), Grain::Season);
  const Grain part = in->take("Q")   ? Grain::Quarter
                     : in->take("H") ? Grain::Half
                                     : Grain::Month;
  if (part != Grain::Month) {
    const int months = part == Grain::Quarter ? 3 : 6;
    const auto nth = in->number(1);
    if (!nth || *nth < 1 || *nth > 12 / months) return std::nullopt;
    return whole(day_of({year, (*nth - 1) * months + 1, 1}), part);
  }
  const auto month = in->number(2);
  if (!month) return std::nullopt;
  if (!in->take("-")) return whole(day_of({year, *month, 1}), Grain::Month);
  const auto day = in->number(2);
  if (!day) return std::nullopt;
  return in_day(day_of({year, *month, *day}), in);
}

std::optional<Period> simple_period(std::string_view timex) {
  Reader in(timex);
  std::optional<Period> period;
  const size_t width = in.digits();
  if (width >= 4) {
    const auto year = in.number(4);
    period = in_year(*year, &in);
  } else if (width == 3) {
    const int decade = *in.number(3);
    in.take("X");
    period = whole(day_of({decade * 10, 1, 1}), Grain::Decade);
  } else if (width == 2) {
    const int century = *in.number(2);
    in.take("XX");
    period = whole(day_of({century * 100, 1, 1}), Grain::Century);
  }
  if (!period || !in.at_end()) return std::nullopt;
  period->timex = timex;
  return period;
}

}  // namespace

std::optional<Period> period_of(std::string_view timex) {
  const size_t slash = timex.find('/');
  if (slash == std::string_view::npos) return simple_period(timex);
  const auto from = simple_period(timex.substr(0, slash));
  const auto to = simple_period(timex.substr(slash + 1));
  if (!from || !to || !(from->span.low()->value < to->span.high()->value))
    return std::nullopt;
  Period period;
  period.span = from->span.hull(to->span);
  period.grain = std::min(from->grain, to->grain);
  period.timex = timex;
  return period;
}

std::optional<Period> beginning_of(const Period& period) {
  const std::string_view timex = period.timex;
  if (auto named = simple_period(timex.substr(0, timex.find('/'))))
    return named;
  if (!period.span.low()) return std::nullopt;
  return period_of(day_containing(period.span.low()->value));
}

std::optional<Period> end_of(const Period& period) {
  const size_t slash = period.timex.find('/');
  return slash == period.timex.npos
             ? std::nullopt
             : simple_period(std::string_view(period.timex).substr(slash + 1));
}

Period period_of(Day day) {
  Period period;
  period.span =
      Interval<Instant>::half_open(start_of(day), start_of(day.plus(1)));
  period.grain = Grain::Day;
  period.timex = text_of(day);
  return period;
}

std::string text_of(const Interval<Instant>& span) {
  std::string text = span.low() && !span.low()->closed ? "(" : "[";
  text += span.low() ? text_of(span.low()->value) : "…";
  text += ", ";
  text += span.high() ? text_of(span.high()->value) : "…";
  text += span.high() && span.high()->closed ? "]" : ")";
  return text;
}

}  // namespace claims
