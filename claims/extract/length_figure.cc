#include "claims/extract/length_figure.h"

namespace claims {
namespace {

// What one of the last written place is worth: of "61.4" a tenth.
Rational last_place_of(std::string_view digits) {
  const size_t point = digits.find('.');
  int64_t parts = 1;
  for (size_t i = point; i != digits.npos && ++i < digits.size();) parts *= 10;
  return Rational::of(1, parts);
}

}  // namespace

std::optional<Quantity> years_of(const TimeValue& time,
                                 const ToleranceTable& tolerance) {
  constexpr size_t kMostDigits = 6;  // "123.45"
  std::string_view digits = time.timex;
  if (!time.duration || time.modifier != TimeModifier::None ||
      !digits.starts_with('P') || !digits.ends_with('Y'))
    return std::nullopt;
  digits = digits.substr(1, digits.size() - 2);
  const auto written = Rational::parse(digits);
  if (!written || digits.size() > kMostDigits) return std::nullopt;
  Quantity years;
  years.written = *written;
  years.unit = "year";
  years.digits = digits;
  apply_tolerance(tolerance, last_place_of(digits), false, &years);
  return years;
}

}  // namespace claims
