#pragma once
// A Unit is what a figure counts or measures: km, kg, Cel, year, EUR, percent
// points, or a class of countable things ("x:soldier"). Codes follow UCUM for
// measures and ISO 4217 for money (https://ucum.org, https://www.iso.org/iso-
// 4217-currency-codes.html). The table is claims/packs/units.toml; conversion
// is exact (rationals).

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "claims/value/interval.h"
#include "claims/value/rational.h"

namespace claims {

// One row of the unit table: value_in_base = value * factor + offset.
struct Unit {
  std::string code;       // "km"
  std::string dimension;  // "length"; "money:EUR"; "share"; "points";
                          // "number"; "count:soldier"; "length/time"
  Rational factor = 1;    // to the base unit of the dimension
  Rational offset = 0;    // degrees only
  std::vector<std::string> symbols =
      {};  // as written in any language: "km", "€"
  std::string square = {}, cubic = {};  // codes of its powers; or ""
};

class UnitTable {
 public:
  UnitTable() = default;  // no unit
  // `derived` names products of dimensions: {"speed", "length/time"}. Throws
  // nothing; a derived name may lean on names before it.
  explicit UnitTable(
      std::vector<Unit> units,
      const std::vector<std::pair<std::string, std::string>>& derived = {});
  // The unit of a code of the table, of a compound of such codes ("km/h",
  // "kW.h", "1/km2", "USD/month") or of a counted class ("x:soldier");
  // nullopt otherwise: the caller has an unknown unit, not an error.
  std::optional<Unit> find(std::string_view code) const;
  // `value` of unit `from` said in unit `to`; nullopt if the two measure
  // different things or the result does not fit. Money never converts to
  // another currency here, nor one counted class to another.
  std::optional<Interval<Rational>> convert(const Interval<Rational>& value,
                                            std::string_view from,
                                            std::string_view to) const;
  bool comparable(std::string_view a, std::string_view b) const;
  const std::vector<Unit>& units() const { return units_; }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.units_, self.derived_, self.names_);
  }

 private:
  // Dimension name -> power, no zero powers: "speed" is {length: 1, time: -1}.
  using Powers = std::map<std::string, int>;
  const Unit* row(std::string_view code) const;
  std::optional<Unit> compound(std::string_view code) const;
  void multiply_in(std::string_view dimension, int power, Powers* into) const;
  Powers parse_dimension(std::string_view text) const;
  std::string name_of(const Powers& powers) const;

  std::vector<Unit> units_;  // sorted by code
  std::map<std::string, Powers, std::less<>> derived_;
  std::map<Powers, std::string> names_;  // of derived_, back
};

}  // namespace claims
