#pragma once
// A Rational is an exact number: 2.3 is 23/10, a mile 1609344/1000 metres. No
// value of the project is ever a binary floating-point number.
//
// Numerator and denominator are 128-bit and kept in lowest terms. An operation
// whose exact result does not fit (about 38 digits) gives nullopt: not knowing
// is a value, a wrapped number would be a lie.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace claims {

class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(int64_t whole) : numerator_(whole) {}  // NOLINT: a number
  // numerator / denominator. REQUIRES: denominator != 0.
  static Rational of(int64_t numerator, int64_t denominator);
  // "-12", "0.5", "3500000000", "1e6", "22/7"; nullopt if it is not a number
  // or does not fit. Only '.' marks decimals: language packs fold theirs.
  static std::optional<Rational> parse(std::string_view text);

  bool is_whole() const { return denominator_ == 1; }
  bool is_negative() const { return numerator_ < 0; }
  bool is_zero() const { return numerator_ == 0; }
  // nullopt unless whole and within int64.
  std::optional<int64_t> whole() const;
  // Plain decimal, "3500000000", "0.5", "-2.25"; a value without a finite
  // decimal form is cut after 12 decimals, towards zero.
  std::string text() const;
  // "1/3" when the decimal form would be cut, else text(); parse() reads it
  // back to the same value.
  std::string exact_text() const;
  // For ordering reports and drawing only, never for a decision.
  double approximate() const;

  Rational negated() const;
  Rational magnitude() const { return is_negative() ? negated() : *this; }
  // Largest whole number <= this.
  Rational floor() const;

  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
  friend std::optional<Rational> add(const Rational& a, const Rational& b);
  friend std::optional<Rational> subtract(const Rational& a, const Rational& b);
  friend std::optional<Rational> multiply(const Rational& a, const Rational& b);
  // nullopt also if b is zero.
  friend std::optional<Rational> divide(const Rational& a, const Rational& b);

  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.numerator_, self.denominator_);
  }

 private:
  __extension__ typedef __int128 Wide;
  static std::optional<Rational> reduced(Wide numerator, Wide denominator);
  static std::optional<Rational> parse_decimal(std::string_view text);

  Wide numerator_ = 0;
  Wide denominator_ = 1;  // > 0, no common factor with numerator_
};

std::optional<Rational> add(const Rational& a, const Rational& b);
std::optional<Rational> subtract(const Rational& a, const Rational& b);
std::optional<Rational> multiply(const Rational& a, const Rational& b);
std::optional<Rational> divide(const Rational& a, const Rational& b);

// 10 to the power of `exponent`; nullopt beyond +-37.
std::optional<Rational> power_of_ten(int exponent);

}  // namespace claims
