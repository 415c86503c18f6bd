#include "engine/app/mention_item.h"

#include <nlohmann/json.hpp>

#include "claims/text/line_index.h"
#include "claims/value/grain.h"
#include "engine/app/clock_text.h"

namespace engine {
namespace {

using claims::MentionKind;
using claims::Modifier;
using claims::TimeModifier;
using nlohmann::ordered_json;

const char* name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::Number:
      return "number";
    case MentionKind::Ordinal:
      return "ordinal";
    case MentionKind::Percent:
      return "percent";
    case MentionKind::Quantity:
      return "quantity";
    case MentionKind::Money:
      return "money";
    case MentionKind::Age:
      return "age";
    case MentionKind::Range:
      return "range";
    case MentionKind::Date:
      return "date";
    case MentionKind::DateRange:
      return "daterange";
    case MentionKind::DateTime:
      return "datetime";
    case MentionKind::DateTimeRange:
      return "datetimerange";
    case MentionKind::Clock:
      return "time";
    case MentionKind::Duration:
      return "duration";
    case MentionKind::Frequency:
      return "set";
    case MentionKind::Name:
      return "name";
    case MentionKind::Quotation:
      return "quotation";
  }
  return "";
}

const char* name_of(claims::ChangePart part) {
  switch (part) {
    case claims::ChangePart::By:
      return "by";
    case claims::ChangePart::From:
      return "from";
    case claims::ChangePart::To:
      return "to";
    case claims::ChangePart::None:
      return "";
  }
  return "";
}

// How an item says a modifier, and which side it leaves open. The item keeps
// the figure as written: what a modifier comes to in figures is the tolerance
// table's business and stands in the claims.
struct ModifierForm {
  Modifier modifier;
  const char* name;
  bool has_low, has_high, closed;
};
constexpr ModifierForm kModifierForms[] = {
    {Modifier::None, "", true, true, true},
    {Modifier::Exactly, "", true, true, true},
    {Modifier::About, "approx", true, true, true},
    {Modifier::MoreThan, "more_than", true, false, false},
    {Modifier::SlightlyMoreThan, "more_than", true, false, false},
    {Modifier::AtLeast, "at_least", true, false, true},
    {Modifier::LessThan, "less_than", false, true, false},
    {Modifier::SlightlyLessThan, "less_than", false, true, false},
    {Modifier::AtMost, "at_most", false, true, true},
    {Modifier::Nearly, "approx", true, true, true},
    {Modifier::Between, "", false, false, true},
};

const ModifierForm& form_of(Modifier modifier) {
  for (const ModifierForm& form : kModifierForms)
    if (form.modifier == modifier) return form;
  return kModifierForms[0];
}

using Bound = std::optional<claims::End<claims::Rational>>;

void put_bounds(const Bound& low, const Bound& high, ordered_json* item) {
  const auto text = [](const Bound& end) {
    return end ? ordered_json(end->value.text()) : ordered_json(nullptr);
  };
  (*item)["low"] = text(low);
  (*item)["high"] = text(high);
  (*item)["low_incl"] = low && low->closed;
  (*item)["high_incl"] = high && high->closed;
}

void put_figure(const claims::Quantity& quantity, const ModifierForm& form,
                ordered_json* item) {
  (*item)["value"] = quantity.written.text();
  if (form.has_low && form.has_high) return;
  const claims::End<claims::Rational> end{quantity.written, form.closed};
  put_bounds(form.has_low ? Bound(end) : Bound(),
             form.has_high ? Bound(end) : Bound(), item);
}

void put(const claims::Quantity& quantity, MentionKind kind,
         ordered_json* item) {
  const ModifierForm& form = form_of(quantity.modifier);
  const bool two_figures =
      quantity.modifier == Modifier::Between ||
      (kind == MentionKind::Range && form.has_low && form.has_high);
  if (two_figures)
    put_bounds(quantity.interval.low(), quantity.interval.high(), item);
  else
    put_figure(quantity, form, item);
  if (quantity.unit != "1") (*item)["unit"] = quantity.unit;
  if (quantity.currency_generic) (*item)["unit_generic"] = true;
  if (*form.name) (*item)["mod"] = form.name;
}

// A length of time has no before and after: there the same marks bound it.
struct TimeModifierForm {
  TimeModifier modifier;
  const char *of_point, *of_length;
};
constexpr TimeModifierForm kTimeModifierForms[] = {
    {TimeModifier::Before, "before", "less_than"},
    {TimeModifier::After, "after", "more_than"},
    {TimeModifier::Since, "since", "at_least"},
    {TimeModifier::Until, "until", "at_most"},
    {TimeModifier::Start, "start", "start"},
    {TimeModifier::Mid, "mid", "mid"},
    {TimeModifier::End, "end", "end"},
    {TimeModifier::Approx, "approx", "approx"},
};

void put(TimeModifier modifier, MentionKind kind, ordered_json* item) {
  const bool length =
      kind == MentionKind::Duration || kind == MentionKind::Frequency;
  for (const TimeModifierForm& form : kTimeModifierForms)
    if (form.modifier == modifier)
      (*item)["mod"] = length ? form.of_length : form.of_point;
}

using Stretch = claims::Interval<claims::Instant>;

ordered_json instant_text(
    const std::optional<claims::End<claims::Instant>>& e) {
  return e ? ordered_json(claims::text_of(e->value)) : ordered_json(nullptr);
}

// A night that ends with its day ends with its last second, as other tools
// write it.
ordered_json end_text(const claims::Period& period) {
  const auto& high = period.span.high();
  const bool at_midnight = high && high->value.seconds % 86400 == 0;
  if (period.grain != claims::Grain::PartOfDay || !at_midnight)
    return instant_text(high);
  return claims::text_of(claims::Instant{high->value.seconds - 1});
}

void put(const claims::Period& period, ordered_json* item) {
  (*item)["from"] = instant_text(period.span.low());
  (*item)["to"] = end_text(period);
}

ordered_json alternatives_of(const claims::TimeValue& time) {
  ordered_json list = ordered_json::array();
  for (const claims::Period& period : time.alternatives) {
    ordered_json reading;
    put(period, &reading);
    if (!period.timex.empty()) reading["timex"] = period.timex;
    list.push_back(std::move(reading));
  }
  return list;
}

void put_clock(const claims::TimeValue& time, ordered_json* item) {
  const std::string value = clock_value(time);
  if (value.empty()) return;
  if (value.find('/') != std::string::npos) (*item)["kind"] = "timerange";
  (*item)["value"] = value;
}

// "2016-11-07T19:00" as "19:00:00"; of an interval both ends.
std::string clock_of_dated(std::string_view timex) {
  const size_t slash = timex.find('/');
  const std::string_view end =
      slash == std::string_view::npos ? timex : timex.substr(slash + 1);
  const size_t mark = end.rfind('T');
  std::string clock =
      mark == std::string_view::npos ? "" : clock_text(end.substr(mark));
  if (slash == std::string_view::npos || clock.empty()) return clock;
  const std::string from = clock_of_dated(timex.substr(0, slash));
  return from.empty() ? "" : from + "/" + clock;
}

// TIMEX3 writes the period that is named; "before" and "early" stand beside it
// as `mod`. Of a part of a day the base is the day, which is not named.
claims::Period named(claims::Period period) {
  const bool within_day = period.grain == claims::Grain::PartOfDay;
  const bool beside = TimeModifier::Before <= period.modifier &&
                      period.modifier <= TimeModifier::End && !within_day;
  if (beside && period.base) {
    period.span = *period.base;
    period.base.reset();
  }
  return period;
}

// A text without a document is a phrase, and phrases are written as other tools
// write them: the end of a day is its last second, and a day stands for its
// midnight: what comes after it is counted from that day on, what lasts until
// it ends with the day before. What the engine reads stands in `base`.
claims::Period meant(claims::Period period) {
  if (period.grain != claims::Grain::Day) return period;
  const auto& high = period.span.high();
  if (period.modifier == TimeModifier::End && high)
    period.span = Stretch::half_open(claims::Instant{high->value.seconds - 1},
                                     high->value);
  const auto& low = period.span.low();
  if (period.modifier == TimeModifier::After && low)
    period.span = Stretch::at_least(
        claims::Instant{low->value.seconds - claims::kSecondsPerDay});
  if (period.modifier == TimeModifier::Until && high)
    period.span = Stretch::less_than(
        claims::Instant{high->value.seconds - claims::kSecondsPerDay});
  return period;
}

// "before the end of December" lies before; corpora mark the end, which is
// named.
TimeModifier modifier_of(const claims::TimeValue& time, TimeStyle style) {
  const TimeModifier relation =
      time.period ? time.period->modifier : TimeModifier::None;
  const bool outside =
      TimeModifier::Before <= relation && relation <= TimeModifier::Until;
  return style == TimeStyle::Meant && outside ? relation : time.modifier;
}

void put(const claims::TimeValue& time, MentionKind kind, TimeStyle style,
         ordered_json* item) {
  const bool length =
      kind == MentionKind::Duration || kind == MentionKind::Frequency;
  const std::string& timex = length && time.timex.empty() && time.duration
                                 ? time.duration->timex
                                 : time.timex;
  if (!timex.empty()) (*item)["timex"] = timex;
  if (kind == MentionKind::Clock) put_clock(time, item);
  if (kind == MentionKind::DateTime || kind == MentionKind::DateTimeRange) {
    const std::string clock = clock_of_dated(timex);
    const std::string value =
        clock.empty() ? part_value(time) : bounded(clock, time.modifier);
    if (!value.empty()) (*item)["value"] = value;
  }
  if (time.period && !length) {
    const claims::Period period =
        style == TimeStyle::Named ? named(*time.period) : meant(*time.period);
    put(period, item);
    if (period.base)
      (*item)["base"] = {instant_text(period.base->low()),
                         instant_text(period.base->high())};
  }
  if (!time.alternatives.empty()) (*item)["alts"] = alternatives_of(time);
  if (!time.quant.empty()) (*item)["quant"] = time.quant;
  if (!time.freq.empty()) (*item)["freq"] = time.freq;
  put(length ? time.modifier : modifier_of(time, style), kind, item);
  if (time.weekday_disagrees) (*item)["weekday_disagrees"] = true;
}

void put(const claims::NameValue& name, ordered_json* item) {
  (*item)["entities"] = name.entities;
  if (!name.type.empty()) (*item)["type"] = name.type;
  if (!name.form.empty()) (*item)["form"] = name.form;
}

void put(const claims::QuoteValue& quote, std::string_view text,
         ordered_json* item) {
  (*item)["words"] = claims::cut(text, quote.words);
  if (quote.speaker) (*item)["speaker"] = claims::cut(text, *quote.speaker);
}

// Corpora mark "the past six months" as a length; "P6M" says no place in time.
MentionKind kind_of(const claims::Mention& mention, TimeStyle style) {
  const auto* time = std::get_if<claims::TimeValue>(&mention.value);
  const bool length =
      time && time->timex.starts_with('P') && !time->timex.ends_with("_REF");
  return length && style == TimeStyle::Named &&
                 mention.kind == MentionKind::DateRange
             ? MentionKind::Duration
             : mention.kind;
}

ordered_json item_of(std::string_view text, const claims::Mention& mention,
                     const claims::LineIndex& index, TimeStyle style) {
  ordered_json item;
  const MentionKind kind = kind_of(mention, style);
  item["kind"] = name_of(kind);
  item["start"] = index.at(mention.span.begin).code_point;
  item["end"] = index.at(mention.span.end).code_point;
  item["surface"] = claims::cut(text, mention.span);
  if (const auto* quantity = std::get_if<claims::Quantity>(&mention.value))
    put(*quantity, mention.kind, &item);
  if (const auto* time = std::get_if<claims::TimeValue>(&mention.value))
    put(*time, kind, style, &item);
  if (const auto* name = std::get_if<claims::NameValue>(&mention.value))
    put(*name, &item);
  if (const auto* quote = std::get_if<claims::QuoteValue>(&mention.value))
    put(*quote, text, &item);
  if (mention.trend != claims::Trend::None)
    item["trend"] = mention.trend == claims::Trend::Up ? "up" : "down";
  if (*name_of(mention.part)) item["change"] = name_of(mention.part);
  if (!mention.rule.empty()) item["rule"] = mention.rule;
  return item;
}

}  // namespace

std::string mention_items(std::string_view text,
                          const std::vector<claims::Mention>& mentions,
                          TimeStyle style) {
  const claims::LineIndex index(text);
  ordered_json items = ordered_json::array();
  for (const claims::Mention& mention : mentions)
    items.push_back(item_of(text, mention, index, style));
  return items.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace engine
