#include <algorithm>
#include <utility>

#include "claims/text/error.h"
#include "claims/text/json_fields.h"
#include "claims/text/quoted.h"
#include "claims/value/statement_json.h"
#include "claims/value/value_names.h"

namespace claims {
namespace {

using Fields = JsonFields;

// A number as text ("2.5") or as a JSON whole number; binary fractions are
// refused: 0.1 would not be 1/10.
Rational read_number(Fields* fields, const char* key, const JsonValue& field) {
  if (field.is_whole()) return Rational(field.whole());
  if (!field.is_text())
    fields->fail(key, "is not a number; write it as a text, \"2.5\"");
  const std::string text(field.text());
  const auto number = Rational::parse(text);
  if (!number) fields->fail(key, "is not a number: " + quoted(text));
  return *number;
}

std::optional<End<Rational>> read_end(Fields* fields, const char* key,
                                      const char* closed_key) {
  const auto field = fields->find(key);
  const bool closed = fields->flag(closed_key, true);
  if (!field || field->is_null()) return std::nullopt;
  return End<Rational>{read_number(fields, key, *field), closed};
}

// nullopt if neither end is given.
std::optional<Interval<Rational>> read_ends(Fields* fields) {
  const bool given = fields->has("low") || fields->has("high");
  const auto low = read_end(fields, "low", "low_closed");
  const auto high = read_end(fields, "high", "high_closed");
  if (!given) return std::nullopt;
  const auto interval = Interval<Rational>::make(low, high);
  if (!interval) fields->fail("high", "lies below the low end");
  return interval;
}

Quantity read_quantity(Fields fields) {
  Quantity quantity;
  const auto number = fields.find("number");
  const auto ends = read_ends(&fields);
  if (number)
    quantity.written = read_number(&fields, "number", *number);
  else if (ends && ends->low())
    quantity.written = ends->low()->value;
  else if (ends && ends->high())
    quantity.written = ends->high()->value;
  else
    fields.fail("number", "is missing");
  quantity.interval =
      ends.value_or(Interval<Rational>::point(quantity.written));
  quantity.rounding = Interval<Rational>::point(quantity.written);
  if (fields.find("rounding")) {
    Fields rounding = fields.below("rounding");
    quantity.rounding = read_ends(&rounding).value_or(quantity.rounding);
    rounding.close();
  }
  const std::string modifier = fields.text("modifier", "none");
  const auto known = modifier_named(modifier);
  if (!known) fields.fail("modifier", "has no value " + quoted(modifier));
  quantity.modifier = *known;
  quantity.unit = fields.text("unit", "1");
  quantity.of = fields.text("of");
  quantity.digits = fields.text("digits");
  quantity.rule = fields.text("rule");
  quantity.currency_generic = fields.flag("currency_generic", false);
  fields.close();
  return quantity;
}

Term read_term(Fields fields) {
  Term term{fields.text("entity"), fields.text("concept"), fields.text("text")};
  fields.close();
  return term;
}

std::optional<Instant> read_instant(Fields* fields, const char* key) {
  const std::string text = fields->text(key);
  if (text.empty()) return std::nullopt;
  const auto instant = parse_instant(text);
  if (!instant) fields->fail(key, "is no day or instant: " + quoted(text));
  return instant;
}

Interval<Instant> read_span(Fields* fields) {
  std::optional<End<Instant>> low, high;
  const bool low_closed = fields->flag("start_closed", true);
  const bool high_closed = fields->flag("end_closed", false);
  if (const auto start = read_instant(fields, "start"))
    low = End<Instant>{*start, low_closed};
  if (const auto end = read_instant(fields, "end"))
    high = End<Instant>{*end, high_closed};
  const auto span = Interval<Instant>::make(low, high);
  if (!span) fields->fail("end", "is not after the start");
  return *span;
}

Period read_from_to(Fields fields) {
  const std::string from = fields.text("from"), to = fields.text("to");
  fields.close();
  const auto period = period_between(from, to);
  if (!period)
    fields.fail("", "is no stretch of time: from " + quoted(from) + " to " +
                        quoted(to));
  return *period;
}

Period read_exact_period(Fields fields) {
  Period period;
  period.span = read_span(&fields);
  period.grain =
      fields.has("grain") ? fields.name("grain", kGrains) : Grain::Day;
  period.modifier = fields.name("modifier", kTimeModifiers);
  period.timex = fields.text("timex");
  if (fields.find("base")) {
    Fields base = fields.below("base");
    period.base = read_span(&base);
    base.close();
  }
  fields.close();
  return period;
}

Period read_period(Fields* parent, const char* key, const JsonValue& json) {
  if (json.is_text()) {
    const std::string timex(json.text());
    const auto period = period_of(timex);
    if (!period)
      parent->fail(key, "is no complete TIMEX3 value: " + quoted(timex));
    return *period;
  }
  Fields fields(json, parent->path_to(key), parent->where());
  if (fields.has("from") || fields.has("to"))
    return read_from_to(std::move(fields));
  return read_exact_period(std::move(fields));
}

Duration read_duration(Fields fields) {
  const std::string timex = fields.text("duration");
  const bool exact = fields.has("months") || fields.has("seconds");
  const Duration given{fields.whole("months"), fields.whole("seconds"), timex};
  fields.close();
  if (exact) return given;
  const auto duration = duration_of(timex);
  if (!duration)
    fields.fail("duration", "is no ISO 8601 duration: " + quoted(timex));
  return *duration;
}

void read_value(Fields fields, Statement* statement) {
  if (fields.has("number") || fields.has("low") || fields.has("high")) {
    statement->value = read_quantity(std::move(fields));
  } else if (const auto period = fields.find("period")) {
    statement->value = read_period(&fields, "period", *period);
    fields.close();
  } else if (fields.has("duration")) {
    statement->value = read_duration(std::move(fields));
  } else if (fields.has("quote")) {
    statement->value = Quote{fields.text("quote")};
    fields.close();
  } else if (fields.has("entity") || fields.has("concept") ||
             fields.has("text")) {
    statement->value = read_term(std::move(fields));
  } else {
    fields.fail("",
                "has none of number, low, high, entity, concept, text, period, "
                "duration, quote");
  }
}

std::vector<Argument> read_arguments(const Fields& fields) {
  std::vector<Argument> arguments;
  fields.object().each([&](std::string_view role, const JsonValue& json) {
    Argument argument{std::string(role), {}};
    if (json.is_text())
      argument.term.entity = json.text();
    else
      argument.term = read_term(
          Fields(json, fields.path_to(argument.role), fields.where()));
    arguments.push_back(std::move(argument));
  });
  std::sort(arguments.begin(), arguments.end(),
            [](const auto& a, const auto& b) { return a.role < b.role; });
  const auto twice = std::adjacent_find(
      arguments.begin(), arguments.end(),
      [](const auto& a, const auto& b) { return a.role == b.role; });
  if (twice != arguments.end()) fields.fail(twice->role, "is given twice");
  return arguments;
}

}  // namespace

Statement statement_in(JsonFields* fields) {
  Statement statement;
  statement.property = fields->text("property");
  if (statement.property.empty()) fields->fail("property", "is missing");
  if (fields->find("arguments"))
    statement.arguments = read_arguments(fields->below("arguments"));
  if (fields->given("value")) read_value(fields->below("value"), &statement);
  if (const auto when = fields->given("when"))
    statement.when = read_period(fields, "when", *when);
  statement.polarity = fields->name("polarity", kPolarities);
  statement.modality = fields->name("modality", kModalities);
  return statement;
}

Statement statement_from_json(std::string_view json, const std::string& where) {
  const JsonTree tree(json, where);
  JsonFields fields(tree.root(), "", where);
  Statement statement = statement_in(&fields);
  fields.close();
  return statement;
}

Period period_from_json(std::string_view json, const std::string& where) {
  const JsonTree tree("{\"period\":" + std::string(json) + "}", where);
  JsonFields fields(tree.root(), "", where);
  return read_period(&fields, "period", *fields.find("period"));
}

}  // namespace claims
