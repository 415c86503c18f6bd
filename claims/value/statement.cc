#include "claims/value/statement.h"

#include <array>

namespace claims {

namespace {

constexpr std::array<const char*, 6> kModalities = {
    "asserted", "reported", "hedged", "planned", "forecast", "opinion"};

std::string text_of(const Term& term) {
  if (!term.entity.empty()) return term.entity;
  if (!term.concept_id.empty()) return term.concept_id;
  return "\"" + term.text + "\"";
}

struct ValueText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const Quantity& quantity) const {
    return claims::text_of(quantity);
  }
  std::string operator()(const Period& period) const {
    return claims::text_of(period.span);
  }
  std::string operator()(const Duration& duration) const {
    return duration.timex;
  }
  std::string operator()(const Term& term) const { return text_of(term); }
  std::string operator()(const Quote& quote) const {
    return "\"" + quote.words + "\"";
  }
};

std::string arguments_of(const Statement& statement) {
  std::string out;
  for (const Argument& argument : statement.arguments) {
    if (!out.empty()) out += ", ";
    out += argument.role + "=" + text_of(argument.term);
  }
  return out;
}

}  // namespace

const Term* Statement::argument(std::string_view role) const {
  for (const Argument& filled : arguments)
    if (filled.role == role) return &filled.term;
  return nullptr;
}

bool hold_together(const Statement& a, const Statement& b) {
  if (!a.when || !b.when) return !a.when && !b.when;
  if (a.when->span == b.when->span) return true;
  const auto common = a.when->span.intersect(b.when->span);
  if (!common) return false;
  if (!common->low() || !common->high()) return true;
  return common->high()->value.seconds - common->low()->value.seconds >
         366 * kSecondsPerDay;
}

std::string text_of(const Statement& statement) {
  std::string out = statement.polarity == Polarity::Negated ? "not " : "";
  out += statement.property + "(" + arguments_of(statement) + ")";
  const std::string value = std::visit(ValueText(), statement.value);
  if (!value.empty()) out += " = " + value;
  if (statement.when) out += " @ " + text_of(statement.when->span);
  if (statement.modality != Modality::Asserted)
    out += std::string(" [") +
           kModalities[static_cast<size_t>(statement.modality)] + "]";
  return out;
}

}  // namespace claims
