#include "engine/report/prose.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace engine {
namespace {

using claims::Date;
using claims::Day;
using claims::End;
using claims::Instant;
using claims::Interval;
using claims::Rational;

constexpr std::string_view kClass = "x:";
constexpr std::string_view kGap = "…";  // of labels such as "border of … and …"

bool at_midnight(Instant instant) {
  return claims::start_of(claims::day_containing(instant)) == instant;
}

// Digits in groups of three from the right.
std::string grouped(std::string_view digits, const std::string& mark) {
  std::string out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += mark;
    out += digits[i];
  }
  return out;
}

bool is_whole_month(const Date& from, const Date& to) {
  return from.day == 1 && to.day == 1 &&
         (to.year - from.year) * 12 + to.month - from.month == 1;
}

bool is_whole_year(const Date& from, const Date& to) {
  return from.month == 1 && from.day == 1 && to.month == 1 && to.day == 1 &&
         to.year == from.year + 1;
}

std::string_view word_of(claims::Modality modality) {
  using claims::Modality;
  switch (modality) {
    case Modality::Asserted:
      return "asserted";
    case Modality::Reported:
      return "reported";
    case Modality::Hedged:
      return "hedged";
    case Modality::Planned:
      return "planned";
    case Modality::Forecast:
      return "forecast";
    case Modality::Opinion:
      return "opinion";
  }
  return "asserted";
}

std::string_view word_of(claims::Modifier modifier) {
  using claims::Modifier;
  switch (modifier) {
    case Modifier::None:
      return "none";
    case Modifier::Exactly:
      return "exactly";
    case Modifier::About:
      return "about";
    case Modifier::MoreThan:
      return "more_than";
    case Modifier::SlightlyMoreThan:
      return "slightly_more_than";
    case Modifier::AtLeast:
      return "at_least";
    case Modifier::LessThan:
      return "less_than";
    case Modifier::SlightlyLessThan:
      return "slightly_less_than";
    case Modifier::AtMost:
      return "at_most";
    case Modifier::Nearly:
      return "nearly";
    case Modifier::Between:
      return "between";
  }
  return "none";
}

}  // namespace

std::string Prose::number(const Rational& value) const {
  const std::string plain = value.text();
  const bool negative = plain.starts_with('-');
  const std::string_view digits = std::string_view(plain).substr(negative);
  const size_t point = digits.find('.');
  std::string out = negative ? messages_.text("number", "minus") : "";
  out += grouped(digits.substr(0, point), messages_.text("number", "group"));
  if (point == std::string_view::npos) return out;
  return out.append(messages_.text("number", "decimal"))
      .append(digits.substr(point + 1));
}

std::string Prose::day(Day day) const {
  const Date date = claims::date_of(day);
  const std::string ordinal = date.day == 1 ? messages_.text("date", "first")
                                            : std::to_string(date.day);
  const std::string month = messages_.text("month", std::to_string(date.month));
  return messages_.text("date", "day",
                        {{"day", ordinal},
                         {"month", month},
                         {"year", std::to_string(date.year)}});
}

std::string Prose::instant(Instant instant) const {
  const Day on = claims::day_containing(instant);
  if (at_midnight(instant)) return day(on);
  const std::string clock = claims::text_of(instant).substr(11, 5);
  return messages_.text("date", "instant",
                        {{"day", day(on)}, {"clock", clock}});
}

std::string Prose::span(const Interval<Instant>& span) const {
  if (!span.low() && !span.high()) return messages_.text("date", "any");
  if (!span.low())
    return messages_.text("date", "before",
                          {{"to", instant(span.high()->value)}});
  if (!span.high())
    return messages_.text("date", "since",
                          {{"from", instant(span.low()->value)}});
  const Instant low = span.low()->value, high = span.high()->value;
  if (!at_midnight(low) || !at_midnight(high))
    return messages_.text("date", "between",
                          {{"from", instant(low)}, {"to", instant(high)}});
  const Day first = claims::day_containing(low);
  const Day end = claims::day_containing(high);
  if (end.number - first.number <= 1) return day(first);
  const Date from = claims::date_of(first), to = claims::date_of(end);
  if (is_whole_year(from, to)) return std::to_string(from.year);
  if (is_whole_month(from, to))
    return messages_.text(
        "date", "month",
        {{"month", messages_.text("month", std::to_string(from.month))},
         {"year", std::to_string(from.year)}});
  return messages_.text("date", "between",
                        {{"from", day(first)}, {"to", day(end.plus(-1))}});
}

std::string Prose::period(const claims::Period& period) const {
  return span(period.span);
}

std::string Prose::duration(const claims::Duration& duration) const {
  std::vector<std::string> parts;
  const auto add = [&](int64_t n, const char* unit) {
    if (n != 0)
      parts.push_back(messages_.count("time", unit, static_cast<size_t>(n)));
  };
  add(duration.months / 12, "year");
  add(duration.months % 12, "month");
  add(duration.seconds / claims::kSecondsPerDay, "day");
  add(duration.seconds % claims::kSecondsPerDay / 3600, "hour");
  add(duration.seconds % 3600 / 60, "minute");
  add(duration.seconds % 60, "second");
  if (parts.empty()) return duration.timex;
  std::string out = parts[0];
  for (size_t i = 1; i < parts.size(); ++i) out += " " + parts[i];
  return out;
}

std::string Prose::interval(const Interval<Rational>& range) const {
  const auto& low = range.low();
  const auto& high = range.high();
  if (!low && !high) return messages_.text("interval", "any");
  const std::string a = low ? number(low->value) : "";
  const std::string b = high ? number(high->value) : "";
  if (range.is_point()) return a;
  const char* key = !high         ? (low->closed ? "at_least" : "more_than")
                    : !low        ? (high->closed ? "at_most" : "less_than")
                    : low->closed ? (high->closed ? "closed" : "closed_open")
                                  : (high->closed ? "open_closed" : "open");
  return messages_.text("interval", key, {{"low", a}, {"high", b}});
}

std::string Prose::with_unit(const std::string& figure, std::string_view unit,
                             bool one) const {
  if (unit.empty() || unit == "1") return figure;
  if (unit.starts_with(kClass))
    return messages_.text("unit", "other",
                          {{"n", figure}, {"unit", name(unit)}});
  std::string key(unit);
  if (messages_.has("unit", key + ".one")) key += one ? ".one" : ".other";
  if (messages_.has("unit", key))
    return messages_.text("unit", key, {{"n", figure}});
  return messages_.text("unit", "other", {{"n", figure}, {"unit", unit}});
}

std::string Prose::amount(const Rational& value, std::string_view unit) const {
  return with_unit(number(value), unit, value == Rational(1));
}

std::string Prose::quantity(const claims::Quantity& quantity,
                            Detail detail) const {
  using claims::Modifier;
  const bool plain = quantity.modifier == Modifier::None ||
                     quantity.modifier == Modifier::Between ||
                     quantity.modifier == Modifier::Exactly;
  const bool bare = quantity.interval == quantity.rounding ||
                    quantity.interval.contains(quantity.written);
  const bool one = quantity.written == Rational(1);
  if (quantity.modifier == Modifier::Between ||
      (plain && !(bare && !quantity.digits.empty())))
    return with_unit(interval(quantity.interval), quantity.unit, one);
  const std::string figure =
      messages_.text("modifier", word_of(quantity.modifier),
                     {{"n", number(quantity.written)}});
  const std::string said = with_unit(figure, quantity.unit, one);
  // A one-sided bound says itself; a band is spelt out.
  const bool spelt = plain || !quantity.interval.low() ||
                     !quantity.interval.high() || quantity.interval.is_point();
  if (spelt || detail == Detail::Brief) return said;
  return messages_.text(
      "interval", "read_as",
      {{"said", said}, {"range", interval(quantity.interval)}});
}

std::string Prose::name(std::string_view id) const {
  const auto found = names_.find(std::string(id));
  if (found != names_.end()) {
    const auto in_language = found->second.find(language_);
    if (in_language != found->second.end()) return in_language->second;
    if (!found->second.empty()) return found->second.begin()->second;
  }
  if (id.starts_with(kClass))
    return messages_.text("class", id.substr(kClass.size()));
  std::string words(id);
  if (id.starts_with(claims::kOpenPredicate))
    return words.substr(claims::kOpenPredicate.size());
  if (words.find('/') == std::string::npos)
    std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string Prose::term(const claims::Term& term) const {
  if (!term.entity.empty()) return name(term.entity);
  if (!term.concept_id.empty())
    return name(std::string(kClass) + term.concept_id);
  return messages_.text("quote", "words", {{"words", term.text}});
}

std::string Prose::value(const claims::Statement& statement,
                         Detail detail) const {
  struct Say {
    const Prose& prose;
    Detail detail;
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const claims::Quantity& q) const {
      return prose.quantity(q, detail);
    }
    std::string operator()(const claims::Period& p) const {
      return prose.period(p);
    }
    std::string operator()(const claims::Duration& d) const {
      return prose.duration(d);
    }
    std::string operator()(const claims::Term& t) const {
      return prose.term(t);
    }
    std::string operator()(const claims::Quote& q) const {
      return prose.words().text("quote", "words", {{"words", q.words}});
    }
  };
  return std::visit(Say{*this, detail}, statement.value);
}

// The property's name; where it has gaps ("border of … and …") the two parties
// of equal standing stand in them.
std::string Prose::property(const claims::Statement& statement) const {
  std::string words = name(statement.property);
  for (const char* role : {"party", "other"}) {
    const claims::Term* party = statement.argument(role);
    const size_t gap = words.find(kGap);
    if (party && gap != std::string::npos)
      words.replace(gap, kGap.size(), term(*party));
  }
  return words;
}

std::string Prose::statement(const claims::Statement& statement) const {
  const bool gaps = name(statement.property).find(kGap) != std::string::npos;
  std::string roles;
  for (const claims::Argument& argument : statement.arguments) {
    if (gaps && (argument.role == "party" || argument.role == "other"))
      continue;
    if (!roles.empty()) roles += messages_.text("statement", "between");
    roles += messages_.text(
        "statement", "role",
        {{"role", slot_name(argument.role)}, {"term", term(argument.term)}});
  }
  std::string out = property(statement);
  if (statement.polarity == claims::Polarity::Negated)
    out = messages_.text("statement", "negated", {{"what", out}});
  if (!roles.empty())
    out =
        messages_.text("statement", "roles", {{"what", out}, {"roles", roles}});
  const std::string said = value(statement);
  if (!said.empty())
    out =
        messages_.text("statement", "value", {{"what", out}, {"value", said}});
  if (statement.when)
    out = messages_.text("statement", "when",
                         {{"what", out}, {"when", period(*statement.when)}});
  if (statement.modality == claims::Modality::Asserted) return out;
  return messages_.text(
      "statement", "modality",
      {{"what", out},
       {"modality", messages_.text("modality", word_of(statement.modality))}});
}

std::string Prose::slot(const claims::Statement& statement,
                        std::string_view slot, Detail detail) const {
  if (slot == "value") return value(statement, detail);
  if (slot == "when") return statement.when ? period(*statement.when) : "";
  if (slot == "property") return property(statement);
  if (slot == "polarity")
    return messages_.text("polarity",
                          statement.polarity == claims::Polarity::Negated
                              ? "negated"
                              : "affirmed");
  if (slot == "modality")
    return messages_.text("modality", word_of(statement.modality));
  const claims::Term* filled = statement.argument(slot);
  return filled ? term(*filled) : "";
}

std::string Prose::slot_name(std::string_view slot) const {
  return messages_.text("slot", slot);
}

}  // namespace engine
