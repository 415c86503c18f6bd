#include "claims/value/statement_json.h"

#include <nlohmann/json.hpp>

#include "claims/value/value_names.h"

namespace claims {
namespace {

using Json = nlohmann::ordered_json;

void write_ends(const Interval<Rational>& interval, Json* to) {
  if (interval.is_everything()) (*to)["low"] = nullptr;
  if (interval.low()) {
    (*to)["low"] = interval.low()->value.exact_text();
    if (!interval.low()->closed) (*to)["low_closed"] = false;
  }
  if (interval.high()) {
    (*to)["high"] = interval.high()->value.exact_text();
    if (!interval.high()->closed) (*to)["high_closed"] = false;
  }
}

Json json_of(const Quantity& quantity) {
  Json json = {{"number", quantity.written.exact_text()}};
  const auto exactly = Interval<Rational>::point(quantity.written);
  if (quantity.modifier != Modifier::None)
    json["modifier"] = name_of(quantity.modifier);
  if (quantity.interval != exactly) write_ends(quantity.interval, &json);
  if (quantity.rounding != exactly) {
    json["rounding"] = Json::object();
    write_ends(quantity.rounding, &json["rounding"]);
  }
  if (quantity.unit != "1") json["unit"] = quantity.unit;
  if (!quantity.of.empty()) json["of"] = quantity.of;
  if (!quantity.digits.empty()) json["digits"] = quantity.digits;
  if (!quantity.rule.empty()) json["rule"] = quantity.rule;
  if (quantity.currency_generic) json["currency_generic"] = true;
  return json;
}

Json json_of(const Term& term) {
  Json json = Json::object();
  if (!term.entity.empty()) json["entity"] = term.entity;
  if (!term.concept_id.empty()) json["concept"] = term.concept_id;
  if (!term.text.empty()) json["text"] = term.text;
  if (json.empty()) json["entity"] = "";
  return json;
}

void write_span(const Interval<Instant>& span, Json* to) {
  if (span.low()) {
    (*to)["start"] = text_of(span.low()->value);
    if (!span.low()->closed) (*to)["start_closed"] = false;
  }
  if (span.high()) {
    (*to)["end"] = text_of(span.high()->value);
    if (span.high()->closed) (*to)["end_closed"] = true;
  }
}

// "2023-07-28/.." as {"from":"2023-07-28"}.
std::optional<Json> from_to_of(const Period& period) {
  const size_t slash = period.timex.find('/');
  if (slash == std::string::npos) return std::nullopt;
  std::string from = period.timex.substr(0, slash);
  std::string to = period.timex.substr(slash + 1);
  if (from == "..") from.clear();
  if (to == "..") to.clear();
  if (period_between(from, to) != period) return std::nullopt;
  Json json = Json::object();
  if (!from.empty()) json["from"] = from;
  if (!to.empty()) json["to"] = to;
  return json;
}

Json json_of(const Period& period) {
  if (period_of(period.timex) == period) return period.timex;
  if (auto json = from_to_of(period)) return *json;
  Json json = Json::object();
  write_span(period.span, &json);
  json["grain"] = name_in(kGrains, period.grain);
  if (period.modifier != TimeModifier::None)
    json["modifier"] = name_in(kTimeModifiers, period.modifier);
  if (!period.timex.empty()) json["timex"] = period.timex;
  if (period.base) {
    json["base"] = Json::object();
    write_span(*period.base, &json["base"]);
  }
  return json;
}

Json json_of(const Duration& duration) {
  Json json = {{"duration", duration.timex}};
  if (duration_of(duration.timex) == duration) return json;
  json["months"] = duration.months;
  json["seconds"] = duration.seconds;
  return json;
}

struct ValueWriter {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const Quantity& quantity) const { return json_of(quantity); }
  Json operator()(const Period& period) const {
    return {{"period", json_of(period)}};
  }
  Json operator()(const Duration& duration) const { return json_of(duration); }
  Json operator()(const Term& term) const { return json_of(term); }
  Json operator()(const Quote& quote) const { return {{"quote", quote.words}}; }
};

}  // namespace

std::string statement_json(const Statement& statement) {
  Json json = {{"property", statement.property}};
  Json arguments = Json::object();
  for (const Argument& argument : statement.arguments) {
    const Term& term = argument.term;
    const bool plain = term.concept_id.empty() && term.text.empty();
    arguments[argument.role] = plain ? Json(term.entity) : json_of(term);
  }
  if (!arguments.empty()) json["arguments"] = std::move(arguments);
  if (!std::holds_alternative<std::monostate>(statement.value))
    json["value"] = std::visit(ValueWriter{}, statement.value);
  if (statement.when) json["when"] = json_of(*statement.when);
  if (statement.polarity != Polarity::Affirmed)
    json["polarity"] = name_in(kPolarities, statement.polarity);
  if (statement.modality != Modality::Asserted)
    json["modality"] = name_in(kModalities, statement.modality);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string period_json(const Period& period) {
  return json_of(period).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace claims
