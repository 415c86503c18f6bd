#include "claims/language/time_number.h"

namespace claims {
namespace {

using Found = std::optional<TimeNumberFound>;

// The number that up to four digits spell; -1 for anything else.
int32_t digits_at(const Tokens& tokens, size_t at) {
  const Token& token = tokens.list[at];
  const std::string_view form = tokens.form(at);
  if (token.kind != TokenKind::Digits || form.size() > 4) return -1;
  int32_t value = 0;
  for (char c : form) value = value * 10 + (c - '0');
  return value;
}

bool glued(const Tokens& tokens, size_t at) {
  return at < tokens.size() && !tokens.list[at].space_before;
}

// "3,5" or "3.5" or "10.000": the digits go on behind a mark.
bool goes_on(const Tokens& tokens, size_t after) {
  if (after + 1 >= tokens.size() || !glued(tokens, after)) return false;
  const std::string_view mark = tokens.form(after);
  return (mark == "," || mark == ".") && glued(tokens, after + 1) &&
         tokens.list[after + 1].kind == TokenKind::Digits;
}

bool in_range(int32_t value, int32_t low, int32_t high) {
  return low <= value && value <= high;
}

// 1er, 21st: the token behind the digits, or `after` itself.
size_t after_suffix(const NumberContext& c, size_t after) {
  if (!glued(c.tokens, after)) return after;
  for (const TagHit& hit : c.tagged.at(after))
    if (hit.tag == c.grammar.ordinal_suffix) return after + hit.length;
  return after;
}

Found digits_in(const NumberContext& c, size_t at, size_t low_width,
                size_t high_width, int32_t low, int32_t high) {
  if (c.width < low_width || c.width > high_width ||
      !in_range(c.digits, low, high))
    return std::nullopt;
  return TimeNumberFound{c.digits, at + 1, std::nullopt};
}

// The "08" of "2007-08" and the "18" of "1914-18", as the whole year. Digits
// that may be a month are a year only if it is the year after.
Found year_after_at(const NumberContext& c, size_t at) {
  if (at < 2 || c.width != 2 || c.tokens.form(at - 2).size() != 4)
    return std::nullopt;
  const int32_t year = digits_at(c.tokens, at - 2);
  if (year < 0) return std::nullopt;
  const int32_t next = year + 1;
  if (next % 100 == c.digits)
    return TimeNumberFound{next, at + 1, std::nullopt};
  if (c.digits <= 12 || c.digits <= year % 100) return std::nullopt;
  return TimeNumberFound{year - year % 100 + c.digits, at + 1, std::nullopt};
}

// A numeral in words, whole and in the range.
Found words_in(const NumberContext& c, int32_t low, int32_t high,
               bool ordinals) {
  const Numeral* n = c.numeral;
  if (!n || !n->in_words) return std::nullopt;
  if (n->kind != NumeralKind::Cardinal &&
      !(ordinals && n->kind == NumeralKind::Ordinal))
    return std::nullopt;
  const auto whole = n->value.whole();
  if (!whole || *whole < low || *whole > high) return std::nullopt;
  return TimeNumberFound{static_cast<int32_t>(*whole), n->last, std::nullopt};
}

Found day_at(const NumberContext& c, size_t at) {
  if (auto found = digits_in(c, at, 1, 2, 1, 31)) {
    if (goes_on(c.tokens, found->end)) return std::nullopt;
    found->end = after_suffix(c, found->end);
    return found;
  }
  // "a May" and "un mai" have no day 1.
  if (c.numeral && c.numeral->kind == NumeralKind::Ordinal)
    return words_in(c, 1, 31, true);
  return words_in(c, 2, 31, false);
}

Found written_day_at(const NumberContext& c, size_t at) {
  return c.width > 0 ? day_at(c, at) : std::nullopt;
}

bool is_cardinal_in_words(const Numeral* n) {
  return n && n->in_words && n->kind == NumeralKind::Cardinal;
}

// "nineteen ninety-six": the century and the year of it, said apart.
Found year_in_halves(const NumberContext& c) {
  if (!c.grammar.years_in_halves || !is_cardinal_in_words(c.numeral) ||
      !is_cardinal_in_words(c.following) ||
      c.following->first != c.numeral->last)
    return std::nullopt;
  // "twenty fifteen-year-olds" are twenty.
  const size_t behind = c.following->last;
  if (glued(c.tokens, behind) && c.tokens.form(behind) == "-")
    return std::nullopt;
  const auto century = c.numeral->value.whole();
  const auto year = c.following->value.whole();
  const bool fits = century && year && 15 <= *century && *century <= 20 &&
                    10 <= *year && *year <= 99;
  if (!fits) return std::nullopt;
  return TimeNumberFound{static_cast<int32_t>(*century * 100 + *year),
                         c.following->last, std::nullopt};
}

Found year_at(const NumberContext& c, size_t at, bool words) {
  if (auto found = digits_in(c, at, 4, 4, 1000, 2999)) {
    const bool letter_follows =
        glued(c.tokens, found->end) &&
        (c.tokens.list[found->end].kind == TokenKind::Word &&
         !c.tokens.form(found->end).starts_with('\''));
    if (goes_on(c.tokens, found->end) || letter_follows) return std::nullopt;
    return found;
  }
  if (!words) return std::nullopt;
  const auto halves = year_in_halves(c);
  return halves ? halves : words_in(c, 1000, 2999, false);
}

Found clock_number(const NumberContext& c, size_t at, int32_t high) {
  if (auto found = digits_in(c, at, 1, 2, 0, high)) return found;
  // "a" and "un" are articles here, "one" and "une" may be hours.
  const bool article = c.tokens.form(at).size() < 3;
  return words_in(c, article ? 2 : 0, high, false);
}

// "sept et demie": one numeral, an hour and its half.
Found half_hour_at(const NumberContext& c) {
  const Numeral* n = c.numeral;
  if (!n || !n->in_words || n->kind != NumeralKind::Cardinal ||
      n->value.is_whole())
    return std::nullopt;
  const auto halves = multiply(n->value, Rational(2));
  const auto count = halves ? halves->whole() : std::nullopt;
  if (!count || *count % 2 == 0 || *count > 2 * 24) return std::nullopt;
  return TimeNumberFound{static_cast<int32_t>(*count / 2), n->last, 30};
}

Found hhmm_at(const NumberContext& c, size_t at) {
  auto found = digits_in(c, at, 3, 4, 0, 2359);
  if (!found || found->value % 100 > 59) return std::nullopt;
  found->minute = found->value % 100;
  found->value /= 100;
  return found;
}

Found amount_at(const NumberContext& c, size_t at) {
  if (const Numeral* n = c.numeral) {
    if (n->kind == NumeralKind::Ordinal) return std::nullopt;
    const auto thousandths = multiply(n->value, Rational(1000));
    const auto whole =
        thousandths ? thousandths->floor().whole() : std::nullopt;
    if (!whole || *whole < 0 || *whole > 2'000'000'000) return std::nullopt;
    return TimeNumberFound{static_cast<int32_t>(*whole), n->last, std::nullopt};
  }
  auto found = digits_in(c, at, 1, 4, 0, 9999);
  if (!found || goes_on(c.tokens, found->end)) return std::nullopt;
  found->value *= 1000;
  return found;
}

Found ordinal_at(const NumberContext& c, size_t at) {
  if (auto found = digits_in(c, at, 1, 2, 1, 99)) {
    const size_t end = after_suffix(c, found->end);
    if (end == found->end) return std::nullopt;
    found->end = end;
    return found;
  }
  if (!c.numeral || c.numeral->kind != NumeralKind::Ordinal)
    return std::nullopt;
  const auto whole = c.numeral->value.whole();
  if (!whole || *whole < 1 || *whole > 99) return std::nullopt;
  return TimeNumberFound{static_cast<int32_t>(*whole), c.numeral->last,
                         std::nullopt};
}

// Roman numerals up to 30: enough for centuries.
int32_t roman(std::string_view text) {
  int32_t value = 0, before = 100;
  for (char c : text) {
    const int32_t digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit > before ? digit - 2 * before : digit;
    before = digit;
  }
  return value;
}

Found century_at(const NumberContext& c, size_t at) {
  if (auto found = ordinal_at(c, at); found && found->value <= 30) return found;
  if (c.tokens.list[at].kind != TokenKind::Word) return std::nullopt;
  const std::string_view form = c.tokens.form(at);
  std::string_view digits = form;
  for (const std::string& suffix : c.grammar.century_suffixes)
    if (form.ends_with(suffix) && form.size() - suffix.size() < digits.size())
      digits = form.substr(0, form.size() - suffix.size());
  const int32_t value = roman(digits);
  const bool capitals = c.tokens.list[at].capitalised;
  if (!capitals || !in_range(value, 1, 30)) return std::nullopt;
  return TimeNumberFound{value, after_suffix(c, at + 1), std::nullopt};
}

Found decade_at(const NumberContext& c, size_t at) {
  if (auto found = digits_in(c, at, 4, 4, 1000, 2990))
    return found->value % 10 == 0 ? found : std::nullopt;
  if (auto found = digits_in(c, at, 2, 2, 0, 90))
    return found->value % 10 == 0 ? found : std::nullopt;
  const auto found = words_in(c, 20, 90, false);
  return found && found->value % 10 == 0 ? found : std::nullopt;
}

}  // namespace

NumberContext number_context(const TimeGrammar& grammar, const Tokens& tokens,
                             const TaggedTokens& tagged, size_t at,
                             const Numeral* numeral, const Numeral* following) {
  NumberContext context{grammar, tokens, tagged, numeral, following};
  if (tokens.list[at].kind == TokenKind::Digits)
    context.width = tokens.form(at).size();
  context.digits = digits_at(tokens, at);
  return context;
}

Found time_number_at(const NumberContext& c, TimeNumber number, size_t at) {
  switch (number) {
    case TimeNumber::Day:
      return day_at(c, at);
    case TimeNumber::WrittenDay:
      return written_day_at(c, at);
    case TimeNumber::Dd:
      return digits_in(c, at, 1, 2, 1, 31);
    case TimeNumber::Mm:
      return digits_in(c, at, 1, 2, 1, 12);
    case TimeNumber::Padded:
      return digits_in(c, at, 2, 2, 1, 9);
    case TimeNumber::Year:
      return year_at(c, at, true);
    case TimeNumber::Yyyy:
      return digits_in(c, at, 4, 4, 1000, 2999);
    case TimeNumber::Yy:
      return digits_in(c, at, 2, 2, 0, 99);
    case TimeNumber::NextYy:
      return year_after_at(c, at);
    case TimeNumber::LateYy:
      return digits_in(c, at, 2, 2, 32, 99);
    case TimeNumber::AnyYear:
      return digits_in(c, at, 1, 4, 1, 2999);
    case TimeNumber::Hour:
      return clock_number(c, at, 24);
    case TimeNumber::WrittenHour:
      return digits_in(c, at, 1, 2, 0, 23);
    case TimeNumber::HalfHour:
      return half_hour_at(c);
    case TimeNumber::Min:
      return digits_in(c, at, 2, 2, 0, 59);
    case TimeNumber::MinWords:
      return clock_number(c, at, 59);
    case TimeNumber::Hhmm:
      return hhmm_at(c, at);
    case TimeNumber::Amount:
      return amount_at(c, at);
    case TimeNumber::Ordinal:
      return ordinal_at(c, at);
    case TimeNumber::Century:
      return century_at(c, at);
    case TimeNumber::Decade:
      return decade_at(c, at);
    case TimeNumber::One:
      return digits_in(c, at, 1, 1, 1, 4);
    case TimeNumber::Weeknumber:
      return digits_in(c, at, 1, 2, 1, 53);
    case TimeNumber::Count:
      break;
  }
  return std::nullopt;
}

}  // namespace claims
