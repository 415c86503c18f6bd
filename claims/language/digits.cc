#include "claims/language/digits.h"

#include <algorithm>
#include <array>
#include <vector>

#include "claims/language/digits_exponent.h"
#include "claims/language/token_mark.h"

namespace claims {
namespace {

constexpr size_t kLongest = 30;  // digits of one number; longer is no number

// The digit groups from `at` and the marks between them: "1 000,5" has the
// groups 1, 000, 5 and the marks ' ' and ','.
struct Figure {
  std::vector<std::string_view> groups;
  std::string marks;
  bool plain_space = false;
  size_t last = 0;
};

constexpr size_t kMostGroups = 14;

Figure read_figure(const Tokens& tokens, size_t at) {
  Figure figure;
  figure.groups.push_back(tokens.form(at));
  size_t i = at + 1;
  while (figure.groups.size() < kMostGroups) {
    if (is_digits(tokens, i) && tokens.list[i].space_before &&
        !tokens.list[i].line_break_before && tokens.form(i).size() == 3 &&
        figure.groups.back().size() <= 3 &&
        figure.marks.find_first_not_of(' ') == std::string::npos) {
      if (tokens.list[i].span.begin - tokens.list[i - 1].span.end == 1)
        figure.plain_space = true;
      figure.marks += ' ';
      figure.groups.push_back(tokens.form(i++));
      continue;
    }
    const bool mark = is_mark(tokens, i, ",") || is_mark(tokens, i, ".") ||
                      is_mark(tokens, i, "'");
    if (!mark || !adjacent(tokens, i) || !is_digits(tokens, i + 1) ||
        !adjacent(tokens, i + 1))
      break;
    figure.marks += tokens.form(i)[0];
    figure.groups.push_back(tokens.form(i + 1));
    i += 2;
  }
  figure.last = i;
  return figure;
}

// Groups [0, end) are one grouped whole number: threes, or Indian twos before
// a last three.
bool is_grouped(const Figure& figure, size_t end) {
  if (end < 2) return true;
  const size_t first = figure.groups[0].size();
  if (first > 3 || figure.groups[0] == "0") return false;
  bool threes = true, twos = first <= 2 && figure.marks[0] == ',';
  for (size_t i = 1; i < end; ++i) {
    if (figure.marks[i - 1] != figure.marks[0]) return false;
    threes = threes && figure.groups[i].size() == 3;
    twos = twos && figure.groups[i].size() == (i + 1 == end ? 3u : 2u);
  }
  return threes || twos;
}

// How many of the figure's groups make the whole part; 0: not a number.
size_t whole_groups(const Figure& figure, const NumeralLexicon& lexicon) {
  const size_t count = figure.groups.size();
  if (count == 1) return 1;
  const char mark = figure.marks.back();
  const bool decimal_possible = mark == ',' || mark == '.';
  const bool same = figure.marks.find_first_not_of(mark) == std::string::npos;
  if (count == 2 && decimal_possible) {
    const bool group = mark != lexicon.decimal_sign && is_grouped(figure, 2);
    return group ? 2 : 1;
  }
  if (same) return is_grouped(figure, count) ? count : 0;
  if (decimal_possible && is_grouped(figure, count - 1) &&
      figure.marks.find(mark) == count - 2)
    return count - 1;
  return 0;
}

std::optional<Rational> value_of(const Figure& figure, size_t whole,
                                 int* decimals) {
  std::string digits;
  for (size_t i = 0; i < figure.groups.size(); ++i) {
    if (i == whole) digits += '.';
    digits += figure.groups[i];
    if (digits.size() > kLongest + 8) return std::nullopt;
  }
  *decimals = whole < figure.groups.size()
                  ? static_cast<int>(figure.groups[whole].size())
                  : 0;
  return Rational::parse(digits);
}

// "3 120 km²" in a cell: nothing before it, a unit behind it.
bool opens_a_measure(const Tokens& tokens, size_t at, const Figure& figure) {
  constexpr size_t kLongestUnit = 3;  // tokens: "€/m²"
  return at == 0 && figure.last < tokens.size() &&
         tokens.size() <= figure.last + kLongestUnit &&
         tokens.list[figure.last].kind != TokenKind::Punct &&
         tokens.list[figure.last].kind != TokenKind::Digits;
}

bool is_separator(const Tokens& tokens, size_t i) {
  return is_mark(tokens, i, "-") || is_mark(tokens, i, "/") ||
         is_mark(tokens, i, ".");
}

// "01 42 34 56 78", "01.42.34.56.78": end of a run of four pairs or more.
size_t pairs_end(const Tokens& tokens, size_t at) {
  size_t i = at, figures = 0;
  while (is_digits(tokens, i) && tokens.form(i).size() == 2) {
    ++figures;
    const size_t next = is_separator(tokens, i + 1) ? i + 2 : i + 1;
    if (!is_digits(tokens, next) || tokens.list[next].line_break_before) {
      ++i;
      break;
    }
    i = next;
  }
  return figures >= 4 ? i : at;
}

// "222-2222/2222", "2024-04-11": end of a run of three figures or more with
// nothing but a hyphen, slash or stop between.
size_t tight_end(const Tokens& tokens, size_t at) {
  size_t i = at + 1, figures = 1;
  while (is_separator(tokens, i) && adjacent(tokens, i) &&
         is_digits(tokens, i + 1) && adjacent(tokens, i + 1)) {
    ++figures;
    i += 2;
  }
  return figures >= 3 ? i : at;
}

size_t code_like_end(const Tokens& tokens, size_t at) {
  const size_t pairs = pairs_end(tokens, at);
  return pairs != at ? pairs : tight_end(tokens, at);
}

// The stroke of a fraction: also U+2044, which makes one small.
bool is_stroke(const Tokens& tokens, size_t i) {
  return is_mark(tokens, i, "/") || is_mark(tokens, i, "⁄");
}

// "3/4", "2 1/4", "2½"; not dates ("11/04/2024") and not "24/7/365".
void apply_fraction(const Tokens& tokens, DigitNumber* number) {
  size_t i = number->last;
  if (i < tokens.size() && tokens.list[i].kind == TokenKind::Symbol) {
    if (const auto part = vulgar_fraction(tokens.form(i))) {
      if (const auto sum = add(number->value, *part)) number->value = *sum;
      ++number->last;
    }
    return;
  }
  const auto ratio = [&](size_t at) -> std::optional<Rational> {
    if (!is_digits(tokens, at) || !is_stroke(tokens, at + 1) ||
        !is_digits(tokens, at + 2) || !adjacent(tokens, at + 1) ||
        !adjacent(tokens, at + 2) || tokens.form(at).size() > 4 ||
        tokens.form(at + 2).size() > 4)
      return std::nullopt;
    const auto over = Rational::parse(tokens.form(at));
    const auto under = Rational::parse(tokens.form(at + 2));
    return divide(*over, *under);
  };
  if (number->last == number->first + 1) {
    if (const auto value = ratio(number->first)) {
      number->value = *value;
      number->last = number->first + 3;
      return;
    }
  }
  if (!number->value.is_whole() || !is_digits(tokens, i)) return;
  const auto part = ratio(i);
  if (!part || !(*part < Rational(1))) return;
  if (const auto sum = add(number->value, *part)) number->value = *sum;
  number->last = i + 3;
}

// A minus sign that belongs to the digits at `first`, not a dash or a range.
bool has_minus_before(const Tokens& tokens, size_t first) {
  if (first == 0 || !is_mark(tokens, first - 1, "-") ||
      !adjacent(tokens, first))
    return false;
  if (first == 1 || tokens.list[first - 1].space_before) return true;
  const TokenKind kind = tokens.list[first - 2].kind;
  // "45%-42%" has a dash, "$-5" a sign.
  return (kind == TokenKind::Symbol && !is_mark(tokens, first - 2, "%")) ||
         is_mark(tokens, first - 2, "(");
}

}  // namespace

DigitNumber read_digits(const Tokens& tokens, size_t at,
                        const NumeralLexicon& lexicon) {
  DigitNumber number;
  number.first = at;
  const Figure figure = read_figure(tokens, at);
  number.last = figure.last;
  size_t whole = whole_groups(figure, lexicon);
  const bool spaces = !figure.marks.empty() && figure.marks[0] == ' ';
  const auto space_count =
      std::count(figure.marks.begin(), figure.marks.end(), ' ');
  const bool alone = opens_a_measure(tokens, at, figure);
  if (spaces && (whole == 0 || (figure.plain_space && !alone &&
                                space_count < lexicon.space_groups))) {
    // "in 2023 500 people", "747 800": two numbers.
    number.last = at + 1;
    number.value = Rational::parse(figure.groups[0]).value_or(0);
    number.is_number = figure.groups[0].size() <= kLongest;
    return number;
  }
  const auto value =
      whole > 0 ? value_of(figure, whole, &number.decimals) : std::nullopt;
  if (!value) {
    number.is_number = false;
    return number;
  }
  number.value = *value;
  number.grouped = whole > 1;
  if (!number.grouped && number.decimals == 0) {
    if (const size_t end = code_like_end(tokens, at); end != at) {
      number.last = end;
      number.is_number = false;
      return number;
    }
  }
  // ".5" and ",08": the whole part is left out.
  if (figure.groups.size() == 1 && at > 0 && adjacent(tokens, at) &&
      (is_mark(tokens, at - 1, ".") || is_mark(tokens, at - 1, ",")) &&
      (at == 1 || tokens.list[at - 1].space_before ||
       is_mark(tokens, at - 2, "-")) &&
      figure.groups[0].size() <= kLongest) {
    const int places = static_cast<int>(figure.groups[0].size());
    if (const auto small = multiply(
            number.value, power_of_ten(-places).value_or(Rational(0)))) {
      number.value = *small;
      number.decimals = places;
      --number.first;
    }
  }
  apply_exponent(tokens, &number);
  if (number.decimals == 0) apply_fraction(tokens, &number);
  if (has_minus_before(tokens, number.first)) {
    --number.first;
    number.signed_minus = true;
    number.value = number.value.negated();
  }
  return number;
}

std::optional<Rational> vulgar_fraction(std::string_view form) {
  struct Row {
    std::string_view sign;
    int over, under;
  };
  static constexpr std::array<Row, 18> kRows = {{
      {"½", 1, 2},
      {"⅓", 1, 3},
      {"⅔", 2, 3},
      {"¼", 1, 4},
      {"¾", 3, 4},
      {"⅕", 1, 5},
      {"⅖", 2, 5},
      {"⅗", 3, 5},
      {"⅘", 4, 5},
      {"⅙", 1, 6},
      {"⅚", 5, 6},
      {"⅐", 1, 7},
      {"⅛", 1, 8},
      {"⅜", 3, 8},
      {"⅝", 5, 8},
      {"⅞", 7, 8},
      {"⅑", 1, 9},
      {"⅒", 1, 10},
  }};
  for (const Row& row : kRows)
    if (row.sign == form) return Rational::of(row.over, row.under);
  return std::nullopt;
}

int roman_value(std::string_view letters) {
  struct Row {
    std::string_view sign;
    int value;
  };
  static constexpr std::array<Row, 13> kRows = {{
      {"m", 1000},
      {"cm", 900},
      {"d", 500},
      {"cd", 400},
      {"c", 100},
      {"xc", 90},
      {"l", 50},
      {"xl", 40},
      {"x", 10},
      {"ix", 9},
      {"v", 5},
      {"iv", 4},
      {"i", 1},
  }};
  if (letters.size() > 15) return 0;
  int value = 0;
  std::string canonical;
  std::string_view rest = letters;
  for (const Row& row : kRows)
    while (rest.starts_with(row.sign) && value < 4000) {
      value += row.value;
      rest.remove_prefix(row.sign.size());
    }
  if (!rest.empty()) return 0;
  int left = value;
  for (const Row& row : kRows)
    for (; left >= row.value; left -= row.value) canonical += row.sign;
  return canonical == letters ? value : 0;
}

}  // namespace claims
