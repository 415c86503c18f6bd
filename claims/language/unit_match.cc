#include "claims/language/unit_match.h"

#include "claims/language/digits_exponent.h"

namespace claims {
namespace {

// How well the token's capitals suit the way the symbol is written.
int fit_of(const UnitName& name, const Token& token) {
  if (name.all_caps) return token.all_caps ? 2 : 0;
  if (!name.symbol || token.kind != TokenKind::Word) return 2;
  if (name.capitalised == token.capitalised) return 2;
  // "Km" may pass for "km"; "US" is no microsecond.
  return token.span.size() > 1 && !name.capitalised && !token.all_caps ? 1 : 0;
}

bool is_tight(const Tokens& tokens, size_t at, size_t last) {
  for (size_t i = at + 1; i < last; ++i)
    if (tokens.list[i].space_before) return false;
  return true;
}

}  // namespace

const UnitName* best_name(const MeasureText& text, size_t at, size_t last,
                          const std::vector<UnitName>& names, bool completing) {
  const UnitName* best = nullptr;
  int best_fit = 0;
  const Tokens& tokens = text.tokens;
  for (const UnitName& name : names) {
    if (name.tight && !is_tight(tokens, at, last)) continue;
    if (name.adjacent_only && tokens.list[at].space_before) continue;
    if (name.final_only && !completing && last < tokens.size() &&
        tokens.list[last].kind != TokenKind::Punct &&
        !text.is(last, WordUse::DimensionWord))
      continue;
    if (name.linked && !text.of_mass && !text.is(last, WordUse::Link)) continue;
    const int fit = fit_of(name, tokens.list[at]) + (name.linked ? 1 : 0);
    if (fit > best_fit) {
      best = &name;
      best_fit = fit;
    }
  }
  return best;
}

namespace {

// Longest unit name at `at` that is written as it should be.
std::optional<UnitMatch> match_name(const MeasureText& text, size_t at,
                                    bool completing) {
  std::optional<UnitMatch> best;
  text.lexicon.units.each_from(
      text.words, at, [&](const std::vector<UnitName>& names, size_t end) {
        if (const UnitName* name = best_name(text, at, end, names, completing))
          best = UnitMatch{name, "", end};
      });
  return best;
}

// "2", "²", "^2", "carrés", "squared" behind a unit; moves *last past it.
int power_after(const MeasureText& text, size_t* last) {
  const Tokens& tokens = text.tokens;
  size_t at = *last;
  if (at >= tokens.size()) return 1;
  const auto [word, end] = text.lexicon.powers_after.from(text.words, at);
  if (word) {
    *last = end;
    return *word;
  }
  if (!text.adjacent(at)) return 1;
  if (tokens.form(at) == "^") ++at;
  if (!text.adjacent(at)) return 1;
  const std::string_view form = tokens.form(at);
  const int power = form == "2" || form == "²"   ? 2
                    : form == "3" || form == "³" ? 3
                                                 : 1;
  if (power > 1) *last = at + 1;
  return power;
}

std::string raised(const UnitName& name, int power) {
  if (power == 2) return name.square;
  if (power == 3) return name.cubic;
  return name.code;
}

// "−1", "⁻²" behind the symbol of a unit: 1 to 3 of what it is divided by;
// moves *last past it. 0 if there is none.
int power_under(const MeasureText& text, size_t* last) {
  const size_t at = *last;
  if (!text.adjacent(at) || !text.adjacent(at + 1)) return 0;
  const std::string_view form = text.tokens.form(at + 1);
  const bool digit = text.is_mark(at, "-") && form.size() == 1;
  const int power = digit                   ? form[0] - '0'
                    : text.is_mark(at, "⁻") ? superscript_digit(form)
                                            : 0;
  const bool ends = !text.adjacent(at + 2) || !text.is_word(at + 2);
  if (power < 1 || power > 3 || !ends) return 0;
  *last = at + 2;
  return power;
}

// "s−1" of "10 m s−1", "·m⁻²" of "340 W·m⁻²": the last factors of a unit, by
// which it is divided.
std::optional<UnitMatch> match_under(const MeasureText& text, size_t at) {
  if (text.is_mark(at, "·") || text.is_mark(at, "⋅")) ++at;
  auto match = match_name(text, at, false);
  if (!match || !match->name->symbol) return std::nullopt;
  const int power = power_under(text, &match->last);
  if (power == 0) return std::nullopt;
  match->code = raised(*match->name, power);
  if (match->code.empty()) return std::nullopt;
  return match;
}

// A unit with its power but without a rate.
std::optional<UnitMatch> match_factor(const MeasureText& text, size_t at,
                                      bool completing = false) {
  const auto [before, start] = text.lexicon.powers_before.from(text.words, at);
  auto match = match_name(text, before ? start : at, completing);
  if (!match) return std::nullopt;
  const int power = before ? *before : power_after(text, &match->last);
  const std::string code = raised(*match->name, power);
  if (code.empty()) return std::nullopt;
  match->code = code;
  return match;
}

}  // namespace

std::optional<UnitMatch> match_rate(const MeasureText& text, size_t at) {
  return match_factor(text, at);
}

std::optional<UnitMatch> match_unit(const MeasureText& text, size_t at,
                                    bool completing) {
  auto match = match_factor(text, at, completing);
  if (!match || match->name->rate_only) return std::nullopt;
  while (match->last < text.tokens.size()) {
    if (const auto under = match_under(text, match->last)) {
      match->code += "/" + under->code;
      match->last = under->last;
      continue;
    }
    size_t then = text.end_of(text.lexicon.per, match->last);
    bool times_only = false;
    if (then == match->last) {
      then = text.end_of(text.lexicon.per_if_time, match->last);
      times_only = then != match->last;
    }
    // "kilomètres heure" and "km/h": two units side by side make a rate only
    // where the second is a time.
    if (then == match->last) {
      const auto side = match_factor(text, then);
      if (!side || !side->name->time || match->name->time ||
          match->name->money || side->name->symbol)
        break;
      match->code += "/" + side->code;
      match->last = side->last;
      break;
    }
    const auto under = match_factor(text, then);
    if (!under || match->code == "%" || under->name->money ||
        (times_only &&
         (match->name->time || (!under->name->time && !match->name->money))))
      break;
    match->code += "/" + under->code;
    match->last = under->last;
  }
  return match;
}

}  // namespace claims
