#pragma once
// An Amount is one figure with what it measures or counts: "1 000 soldats",
// "$1.3bn", "20 %". Modifiers and ranges are built from amounts (measure.cc).

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/language/measure.h"

namespace claims {

struct Amount {
  size_t first = 0;  // tokens [first, last), with currency sign and unit
  size_t last = 0;
  Numeral numeral;
  Rational value;       // of the numeral, and of the small change behind it
  Rational last_place;  // of the numeral, in the same scale
  std::string unit;     // "" when none was written
  std::string of;       // concept of the counted thing
  bool money = false;
  bool generic = false;
  bool time = false;  // a length of time: left to time expressions
  bool age = false;
  bool noun = false;  // the unit is a counted class
};

// What measures read from; shared by the steps below.
struct MeasureText {
  const Tokens& tokens;
  const MeasureLexicon& lexicon;
  const NumeralLexicon& numerals;

  // A key of the lexicon may begin with token `at`, end before token `end`.
  bool may_start(size_t at) const {
    return at < tokens.size() && lexicon.first_words.contains(tokens.form(at));
  }
  bool may_end(size_t end) const {
    return lexicon.last_words.contains(tokens.form(end - 1));
  }
};

// The longest key of `map` at [at, …) and its end; nullptr if none.
template <typename Value>
std::pair<const Value*, size_t> match_from(const MeasureText& text,
                                           const FormMap<Value>& map,
                                           size_t at) {
  std::pair<const Value*, size_t> best{nullptr, at};
  if (!text.may_start(at)) return best;
  std::string key;
  const size_t end = std::min(text.tokens.size(), at + text.lexicon.longest);
  for (size_t i = at; i < end; ++i) {
    if (i > at) key += ' ';
    key += text.tokens.form(i);
    if (const auto row = map.find(key); row != map.end())
      best = {&row->second, i + 1};
  }
  return best;
}

// The longest key of `map` at […, end), not before `floor`, and its start.
template <typename Value>
std::pair<const Value*, size_t> match_until(const MeasureText& text,
                                            const FormMap<Value>& map,
                                            size_t floor, size_t end) {
  if (end <= floor || !text.may_end(end)) return {nullptr, end};
  const size_t most = std::min(end - floor, text.lexicon.longest);
  for (size_t count = most; count > 0; --count) {
    std::string key;
    for (size_t i = end - count; i < end; ++i) {
      if (!key.empty()) key += ' ';
      key += text.tokens.form(i);
    }
    if (const auto row = map.find(key); row != map.end())
      return {&row->second, end - count};
  }
  return {nullptr, end};
}
// End of the longest member of `set` at `at`; `at` itself if there is none.
size_t end_of_match(const MeasureText& text, const FormSet& set, size_t at);
// Start of the longest member of `set` that ends at `end`; `end` if none.
size_t start_of_match(const MeasureText& text, const FormSet& set, size_t floor,
                      size_t end);

// The name among `names` that suits the way tokens [at, last) are written;
// nullptr if none does.
const UnitName* best_name(const MeasureText& text, size_t at, size_t last,
                          const std::vector<UnitName>& names,
                          bool completing = false);

// The unit written at `at` ("km²", "square miles", "US dollars per barrel").
struct UnitMatch {
  const UnitName* name = nullptr;  // of the first factor; never null
  std::string code;                // with power and rate
  size_t last = 0;
};
// `completing`: behind a larger unit ("5 ft 2 in tall").
std::optional<UnitMatch> match_unit(const MeasureText& text, size_t at,
                                    bool completing = false);
// What stands behind "per": a unit without a rate of its own, "capita".
std::optional<UnitMatch> match_rate(const MeasureText& text, size_t at);

// The amounts of the numerals, in order, without those that are only part of a
// name or a code or an article word; units are shared backwards by lists.
std::vector<Amount> read_amounts(const MeasureText& text,
                                 const std::vector<Numeral>& numerals);

}  // namespace claims
