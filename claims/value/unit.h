#pragma once
// A Unit is what a figure counts or measures: km, kg, Cel, year, EUR, percent
// points, or a class of countable things ("x:soldier"). Codes follow UCUM for
// measures and ISO 4217 for money (https://ucum.org, https://www.iso.org/iso-
// 4217-currency-codes.html). The table is claims/packs/units.toml; conversion
// is exact (rationals).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/value/interval.h"
#include "claims/value/rational.h"

namespace claims {

// One row of the unit table: value_in_base = value * factor + offset.
struct Unit {
  std::string code;       // "km"
  std::string dimension;  // "length"; "money:EUR"; "ratio"; "points"; "count"
  Rational factor = 1;    // to the base unit of the dimension
  Rational offset = 0;    // degrees only
};

class UnitTable {
 public:
  explicit UnitTable(std::vector<Unit> units);
  // nullptr if the code is neither in the table nor a compound ("km/h",
  // "USD/month"): the caller then has an unknown unit, not an error.
  const Unit* find(std::string_view code) const;
  // `value` of unit `from` said in unit `to`; nullopt if the two measure
  // different things or the result does not fit. Money never converts to
  // another currency here.
  std::optional<Interval<Rational>> convert(const Interval<Rational>& value,
                                            std::string_view from,
                                            std::string_view to) const;
  bool comparable(std::string_view a, std::string_view b) const;

 private:
  std::vector<Unit> units_;  // sorted by code
};

}  // namespace claims
