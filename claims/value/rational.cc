#include "claims/value/rational.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace claims {

namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr Wide kMostNarrow = std::numeric_limits<uint64_t>::max();
constexpr Wide kMost = static_cast<Wide>(~UnsignedWide{0} >> 1);

Wide magnitude_of(Wide x) { return x < 0 ? -x : x; }

Wide common_factor(Wide a, Wide b) {
  if (a == 1 || b == 1) return 1;
  a = magnitude_of(a);
  b = magnitude_of(b);
  // Nearly always: division is ten times as fast where it is not wide.
  if (a <= kMostNarrow && b <= kMostNarrow)
    return std::gcd(static_cast<uint64_t>(a), static_cast<uint64_t>(b));
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::string digits_of(Wide x) {
  if (x == 0) return "0";
  std::string digits;
  for (Wide rest = magnitude_of(x); rest > 0; rest /= 10)
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  if (x < 0) digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Appends a digit; false if the result does not fit.
bool push_digit(Wide* number, char digit) {
  return !__builtin_mul_overflow(*number, Wide{10}, number) &&
         !__builtin_add_overflow(*number, Wide{digit - '0'}, number);
}

// The whole number that all of `text` spells; nullopt unless digits that fit.
std::optional<Wide> parse_whole(std::string_view text) {
  Wide number = 0;
  if (text.empty()) return std::nullopt;
  for (char c : text)
    if (!is_digit(c) || !push_digit(&number, c)) return std::nullopt;
  return number;
}

// 10 * *rest / divisor as a digit, leaving the remainder. Ten additions: the
// product of remainder and ten may be wider than 128 bits, their sum modulo
// the divisor never is.
int next_digit(UnsignedWide* rest, UnsignedWide divisor) {
  UnsignedWide sum = 0;
  int digit = 0;
  for (int i = 0; i < 10; ++i) {
    sum += *rest;
    if (sum >= divisor) {
      sum -= divisor;
      ++digit;
    }
  }
  *rest = sum;
  return digit;
}

bool has_finite_decimals(Wide denominator) {
  while (denominator % 2 == 0) denominator /= 2;
  while (denominator % 5 == 0) denominator /= 5;
  return denominator == 1;
}

// Orders two non-negative fractions by their continued fractions: no product
// is formed, so nothing can overflow.
std::strong_ordering order(Wide an, Wide ad, Wide bn, Wide bd) {
  const Wide a_whole = an / ad;
  const Wide b_whole = bn / bd;
  if (a_whole != b_whole) return a_whole <=> b_whole;
  const Wide a_rest = an % ad;
  const Wide b_rest = bn % bd;
  if (a_rest == 0 || b_rest == 0) return a_rest <=> b_rest;
  return order(bd, b_rest, ad, a_rest);
}

}  // namespace

std::optional<Rational> Rational::reduced(Wide numerator, Wide denominator) {
  if (denominator == 0) return std::nullopt;
  if (numerator < -kMost || denominator < -kMost) return std::nullopt;
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide factor = common_factor(numerator, denominator);
  Rational result;
  result.numerator_ = factor == 1 ? numerator : numerator / factor;
  result.denominator_ = factor == 1 ? denominator : denominator / factor;
  return result;
}

Rational Rational::of(int64_t numerator, int64_t denominator) {
  return reduced(numerator, denominator).value();
}

std::optional<Rational> Rational::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::optional<Rational> value;
  if (const size_t slash = text.find('/'); slash != std::string_view::npos) {
    const auto over = parse_whole(text.substr(0, slash));
    const auto under = parse_whole(text.substr(slash + 1));
    if (over && under) value = reduced(*over, *under);
  } else {
    value = parse_decimal(text);
  }
  if (value && negative) value = value->negated();
  return value;
}

std::optional<Rational> Rational::parse_decimal(std::string_view text) {
  Wide number = 0;
  int exponent = 0;
  bool any = false, after_point = false;
  size_t i = 0;
  for (; i < text.size(); ++i) {
    if (text[i] == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (!is_digit(text[i])) break;
    if (!push_digit(&number, text[i])) return std::nullopt;
    any = true;
    if (after_point) --exponent;
  }
  if (!any || text[i - 1] == '.') return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    std::string_view rest = text.substr(i + 1);
    const bool down = rest.starts_with('-');
    if (down || rest.starts_with('+')) rest.remove_prefix(1);
    const auto written = parse_whole(rest);
    if (!written || *written > 1000) return std::nullopt;
    exponent += static_cast<int>(down ? -*written : *written);
  }
  const auto mantissa = reduced(number, 1);
  const auto scale = power_of_ten(exponent);
  if (!mantissa || !scale) return std::nullopt;
  return multiply(*mantissa, *scale);
}

std::optional<int64_t> Rational::whole() const {
  if (!is_whole() || numerator_ > std::numeric_limits<int64_t>::max() ||
      numerator_ < std::numeric_limits<int64_t>::min())
    return std::nullopt;
  return static_cast<int64_t>(numerator_);
}

std::string Rational::text() const {
  const auto divisor = static_cast<UnsignedWide>(denominator_);
  const Wide size = magnitude_of(numerator_);
  auto rest = static_cast<UnsignedWide>(size % denominator_);
  std::string out = digits_of(size / denominator_);
  const int most = has_finite_decimals(denominator_) ? 128 : 12;
  if (rest != 0) out += '.';
  for (int i = 0; i < most && rest != 0; ++i)
    out += static_cast<char>('0' + next_digit(&rest, divisor));
  while (rest != 0 && out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return is_negative() && out != "0" ? "-" + out : out;
}

std::string Rational::exact_text() const {
  if (has_finite_decimals(denominator_)) return text();
  return digits_of(numerator_) + "/" + digits_of(denominator_);
}

double Rational::approximate() const {
  return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

Rational Rational::negated() const {
  Rational result = *this;
  result.numerator_ = -numerator_;
  return result;
}

Rational Rational::floor() const {
  if (is_whole()) return *this;
  Rational result;
  result.numerator_ = numerator_ / denominator_;
  if (is_negative() && numerator_ % denominator_ != 0) --result.numerator_;
  return result;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  // Nearly always: both are whole, and wide division is slow.
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  if (a.is_negative() != b.is_negative())
    return a.is_negative() ? std::strong_ordering::less
                           : std::strong_ordering::greater;
  if (a.is_negative())
    return order(-b.numerator_, b.denominator_, -a.numerator_, a.denominator_);
  return order(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
}

std::optional<Rational> add(const Rational& a, const Rational& b) {
  Wide left, right, sum, under;
  if (a.is_whole() && b.is_whole())
    return __builtin_add_overflow(a.numerator_, b.numerator_, &sum)
               ? std::nullopt
               : Rational::reduced(sum, 1);
  const Wide factor = common_factor(a.denominator_, b.denominator_);
  if (__builtin_mul_overflow(a.numerator_, b.denominator_ / factor, &left) ||
      __builtin_mul_overflow(b.numerator_, a.denominator_ / factor, &right) ||
      __builtin_add_overflow(left, right, &sum) ||
      __builtin_mul_overflow(a.denominator_ / factor, b.denominator_, &under))
    return std::nullopt;
  return Rational::reduced(sum, under);
}

std::optional<Rational> subtract(const Rational& a, const Rational& b) {
  return add(a, b.negated());
}

std::optional<Rational> multiply(const Rational& a, const Rational& b) {
  Wide whole;
  if (a.is_whole() && b.is_whole())
    return __builtin_mul_overflow(a.numerator_, b.numerator_, &whole)
               ? std::nullopt
               : Rational::reduced(whole, 1);
  // Crosswise first, so that only a result that truly does not fit fails.
  const Wide one = common_factor(a.numerator_, b.denominator_);
  const Wide two = common_factor(b.numerator_, a.denominator_);
  if (one == 0 || two == 0) return Rational();
  Wide over, under;
  if (__builtin_mul_overflow(a.numerator_ / one, b.numerator_ / two, &over) ||
      __builtin_mul_overflow(a.denominator_ / two, b.denominator_ / one,
                             &under))
    return std::nullopt;
  return Rational::reduced(over, under);
}

std::optional<Rational> divide(const Rational& a, const Rational& b) {
  const auto inverse = Rational::reduced(b.denominator_, b.numerator_);
  if (!inverse) return std::nullopt;
  return multiply(a, *inverse);
}

std::optional<Rational> power_of_ten(int exponent) {
  if (exponent < -37 || exponent > 37) return std::nullopt;
  Rational power = 1;
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i)
    power = *multiply(power, 10);
  return exponent < 0 ? divide(1, power) : power;
}

}  // namespace claims
