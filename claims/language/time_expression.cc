#include "claims/language/time_expression.h"

#include "claims/value/grain.h"

namespace claims {
namespace {

struct FieldName {
  const char* name;
  Field field;
};
constexpr FieldName kFields[] = {
    {"kind", Field::Kind},
    {"year", Field::Year},
    {"short_year", Field::ShortYear},
    {"month", Field::Month},
    {"day", Field::Day},
    {"weekday", Field::Weekday},
    {"week", Field::Week},
    {"weekend", Field::Weekend},
    {"quarter", Field::Quarter},
    {"half", Field::Half},
    {"season", Field::Season},
    {"decade", Field::Decade},
    {"century", Field::Century},
    {"fiscal", Field::Fiscal},
    {"bc", Field::Bc},
    {"holiday", Field::Holiday},
    {"nth", Field::Nth},
    {"part", Field::Part},
    {"hour", Field::Hour},
    {"minute", Field::Minute},
    {"second", Field::Second},
    {"meridiem", Field::Meridiem},
    {"amount", Field::Amount},
    {"unit", Field::Unit},
    {"direction", Field::Direction},
    {"steps", Field::Steps},
    {"modifier", Field::Modifier},
    {"relation", Field::Relation},
    {"inside", Field::Inside},
    {"side", Field::Side},
    {"utc", Field::Utc},
    {"soft", Field::Soft},
    {"bound", Field::Bound},
    {"base", Field::Base},
    {"aside", Field::Aside},
    {"clock_first", Field::ClockFirst},
    {"quant", Field::Quant},
    {"inclusive", Field::Inclusive},
    {"from", Field::From},
    {"to", Field::To},
    {"within", Field::Within},
    {"anchor", Field::Anchor},
    {"more", Field::More},
};

template <typename Enum>
constexpr int32_t code(Enum value) {
  return static_cast<int32_t>(value);
}

struct Code {
  const char* name;
  int32_t value;
};
// One name has one meaning over all fields.
constexpr Code kCodes[] = {
    {"calendar", code(TimeKind::Calendar)},
    {"shift", code(TimeKind::Shift)},
    {"whole", code(TimeKind::Whole)},
    {"window", code(TimeKind::Window)},
    {"interval", code(TimeKind::Interval)},
    {"length", code(TimeKind::Length)},
    {"set", code(TimeKind::Set)},
    {"rest", code(TimeKind::Rest)},
    {"same", code(TimeKind::Same)},
    {"reference", code(TimeKind::Reference)},
    {"skip", code(TimeKind::Skip)},
    {"second", code(TimeUnit::Second)},
    {"minute", code(TimeUnit::Minute)},
    {"hour", code(TimeUnit::Hour)},
    {"day", code(TimeUnit::Day)},
    {"weekend", code(TimeUnit::Weekend)},
    {"week", code(TimeUnit::Week)},
    {"fortnight", code(TimeUnit::Fortnight)},
    {"month", code(TimeUnit::Month)},
    {"season", code(TimeUnit::Season)},
    {"quarter", code(TimeUnit::Quarter)},
    {"half", code(TimeUnit::Half)},
    {"year", code(TimeUnit::Year)},
    {"decade", code(TimeUnit::Decade)},
    {"century", code(TimeUnit::Century)},
    {"named_day", code(TimeUnit::Weekday)},
    {"past", -1},
    {"this", 0},
    {"future", 1},
    {"previous", 1},  // of base
    {"writing", 2},   // of base
    {"vague", TimeExpression::kVague},
    {"last", -1},  // of nth
    {"before", code(TimeModifier::Before)},
    {"after", code(TimeModifier::After)},
    {"since", code(TimeModifier::Since)},
    {"until", code(TimeModifier::Until)},
    {"start", code(TimeModifier::Start)},
    {"mid", code(TimeModifier::Mid)},
    {"end", code(TimeModifier::End)},
    {"approx", code(TimeModifier::Approx)},
    {"winter", 0},
    {"spring", 1},
    {"summer", 2},
    {"autumn", 3},
    {"each", 1},
    {"every", 2},
    {"am", 0},
    {"pm", 1},
};

std::optional<int32_t> part_code(std::string_view name) {
  const auto& parts = parts_of_day();
  for (size_t i = 0; i < parts.size(); ++i)
    if (parts[i].code == name) return static_cast<int32_t>(i);
  return std::nullopt;
}

std::optional<int32_t> number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 8) return std::nullopt;
  int32_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  for (const FieldName& row : kFields)
    if (name == row.name) return row.field;
  return std::nullopt;
}

std::optional<int32_t> time_code(std::string_view name) {
  for (const Code& row : kCodes)
    if (name == row.name) return row.value;
  if (const auto part = part_code(name)) return part;
  return number(name);
}

}  // namespace claims
