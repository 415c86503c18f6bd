#include "claims/language/measure_lexicon.h"

namespace claims {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Rational number_of(const PackNode& row, std::string_view key) {
  const std::string text = row.text_or(key, key == "offset" ? "0" : "1");
  const auto value = Rational::parse(text);
  if (!value) row.fail("'" + std::string(key) + "' is not a number: " + text);
  return *value;
}

Unit unit_of(const PackNode& row) {
  Unit unit;
  unit.code = row.required_text("code");
  unit.dimension = row.required_text("dimension");
  unit.factor = number_of(row, "factor");
  unit.offset = number_of(row, "offset");
  unit.symbols = row.texts("symbols");
  unit.square = row.text_or("square", "");
  unit.cubic = row.text_or("cubic", "");
  return unit;
}

// "µ" and "μ" are two code points for one prefix, beside the "u" of UCUM.
std::vector<std::string> written_prefixes(const std::string& prefix) {
  if (prefix == "u") return {"µ", "μ", "u"};
  return {prefix};
}

Unit prefixed(const Unit& base, const std::string& prefix,
              const Rational& factor) {
  Unit unit = base;
  unit.code = prefix + base.code;
  unit.factor = multiply(base.factor, factor).value_or(base.factor);
  unit.symbols.clear();
  for (const std::string& written : written_prefixes(prefix))
    for (const std::string& symbol : base.symbols)
      unit.symbols.push_back(written + symbol);
  return unit;
}

void add_powers(Unit* unit, std::vector<Unit>* units) {
  const char* const digits[] = {"2", "3"};
  const char* const dimensions[] = {"area", "volume"};
  Rational factor = unit->factor;
  for (int i = 0; i < 2; ++i) {
    factor = multiply(factor, unit->factor).value_or(factor);
    Unit power;
    power.code = unit->code + digits[i];
    power.dimension = dimensions[i];
    power.factor = factor;
    (i == 0 ? unit->square : unit->cubic) = power.code;
    units->push_back(power);
  }
}

void add_unit(const PackNode& row, const PackNode* prefixes,
              std::vector<Unit>* units) {
  const bool powers = row.boolean_or("powers", false);
  std::vector<Unit> family = {unit_of(row)};
  for (const std::string& prefix : row.texts("prefixes")) {
    if (!prefixes) row.fail("[prefixes] is missing");
    prefixes->required_text(prefix);
    family.push_back(
        prefixed(family.front(), prefix, number_of(*prefixes, prefix)));
  }
  for (Unit& unit : family) {
    if (powers) add_powers(&unit, units);
    units->push_back(unit);
  }
}

}  // namespace

UnitTable load_units(const PackNode& node) {
  std::vector<Unit> units;
  const PackNode* prefixes = node.find("prefixes");
  for (const PackNode& row : node.rows("unit")) add_unit(row, prefixes, &units);
  if (const PackNode* currency = node.find("currency"))
    for (const std::string& code : currency->texts("codes")) {
      Unit unit;
      unit.code = code;
      unit.dimension = "money:" + code;
      units.push_back(unit);
    }
  Pairs derived;
  for (const PackNode& row : node.rows("derived"))
    derived.emplace_back(row.required_text("name"),
                         row.required_text("product"));
  return UnitTable(std::move(units), derived);
}

}  // namespace claims
