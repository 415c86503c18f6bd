#include "engine/app/clock_text.h"

#include <string_view>

#include "claims/value/grain.h"

namespace engine {

std::string clock_text(std::string_view timex) {
  if (!timex.starts_with('T')) return "";
  std::string text(timex.substr(1));
  if (text.find_first_not_of("0123456789:") != std::string::npos) return "";
  while (!text.empty() && text.size() < 8) text += ":00";
  return text.size() == 8 ? text : "";
}

std::string bounded(const std::string& clock, claims::TimeModifier modifier) {
  switch (modifier) {
    case claims::TimeModifier::After:
    case claims::TimeModifier::Since:
      return clock + "/";
    case claims::TimeModifier::Before:
    case claims::TimeModifier::Until:
      return "/" + clock;
    default:
      return clock;
  }
}

namespace {

// "(T04:00,T07,PT3H)" as "04:00:00/07:00:00".
std::string clock_range_text(std::string_view timex) {
  const size_t comma = timex.find(',');
  if (!timex.starts_with('(') || comma == std::string_view::npos) return "";
  const std::string_view rest = timex.substr(comma + 1);
  const std::string from = clock_text(timex.substr(1, comma - 1));
  const std::string to = clock_text(rest.substr(0, rest.find_first_of(",)")));
  return from.empty() || to.empty() ? "" : from + "/" + to;
}

// "mid-morning" as "10:00:00": the middle of the part.
std::string middle_text(const claims::TimeValue& time) {
  if (time.modifier != claims::TimeModifier::Mid ||
      !time.timex.starts_with('T'))
    return "";
  const auto* part =
      claims::part_of_day(std::string_view(time.timex).substr(1));
  return part ? clock_text(
                    "T" + std::to_string((part->from_hour + part->to_hour) / 2))
              : "";
}

}  // namespace

std::string clock_value(const claims::TimeValue& time) {
  if (const std::string middle = middle_text(time); !middle.empty())
    return middle;
  const std::string stretch = clock_range_text(time.timex);
  const std::string one = clock_text(time.timex);
  if (!stretch.empty() || one.empty()) return stretch;
  return bounded(one, time.modifier);
}

std::string part_value(const claims::TimeValue& time) {
  if (!time.period || time.period->grain != claims::Grain::PartOfDay) return "";
  const auto& span = time.period->span;
  const auto clock = [](claims::Instant instant) {
    const std::string text = claims::text_of(instant);
    const size_t mark = text.find('T');
    return mark == std::string::npos ? std::string("00:00:00")
                                     : text.substr(mark + 1);
  };
  const std::string low = span.low() ? clock(span.low()->value) : "";
  const std::string high = span.high() ? clock(span.high()->value) : "";
  return low + "/" + (high == "00:00:00" ? "23:59:59" : high);
}

}  // namespace engine
