#pragma once
// Measures: numerals with modifier, unit, counted noun, scale and bounds become
// quantities ("un peu plus de 1 000 soldats américains", "$1.3bn", "entre 10 et
// 20 %", "two thirds of voters").

#include <string>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/numeral.h"
#include "claims/language/pack.h"

namespace claims {

// A way to write a unit: "km", "kilomètres", "$", "US dollars".
struct UnitName {
  std::string code;
  bool symbol = false;       // capitals count: "K" is kelvin, "k" is not
  bool capitalised = false;  // how the symbol is written
  bool money = false;
  bool time = false;           // left to time expressions, but for rates, ages
  bool generic = false;        // a bare "dollar", "pound"
  bool adjacent_only = false;  // only right behind the digits ("5c")
  bool final_only = false;     // only where no word follows: "2 in."
  bool small_change = false;   // cents, pence: may complete a sum of money
  bool all_caps = false;       // a currency code: "ALL" is money, "all" is not
  bool linked = false;         // only before "of": "six pounds of meat"
  bool fraction_only = false;  // "0.5 points" are of percent, "3 points" not
  bool tight = false;          // without blanks inside: "A$", not "a $"
  bool rate_only = false;      // only behind "per": head, habitant
  bool degrees = false;        // of a temperature, or perhaps of an angle
  Rational scale = 1;          // "MUSD": 1 000 000; dimes: a tenth
  int64_t parts = 0;           // feet: 12 of `completed_by`
  std::string completed_by;    // feet: "[in_i]"
  std::string square, cubic;   // codes of its powers; "" if it has none
};

struct ModifierWords {
  Modifier modifier = Modifier::None;
  std::string rule;  // "fr.modifier.slightly_more_than"
};

// "entre … et …", "from … to …"; `open` is "" where nothing opens the range.
struct RangeWords {
  std::string open, join, rule;
  bool dash = false;  // a mark, not a word: scores and years look alike
};

// All keys are token forms joined by one blank, as MeasureLexicon::key makes.
struct MeasureLexicon {
  FormMap<std::vector<UnitName>> units;
  std::vector<UnitName> whole_units;  // those that a smaller one completes
  FormMap<ModifierWords> before, after;
  std::vector<RangeWords> ranges;
  FormSet openers, joins, list_joins, bound_joins;
  FormMap<std::string> nouns;                // "soldats" -> concept "soldier"
  FormMap<int> powers_before, powers_after;  // square, carrés -> 2
  FormSet per;                               // "par", "per", "/"
  FormSet per_if_time;            // "a": only before times and their like
  FormMap<int64_t> money_scales;  // "$5m": letters that need a currency
  FormSet stop;      // ends the words of a counted noun: "dans", "were"
  FormSet not_head;  // adjectives before a counted noun: "autres"
  FormSet links;     // "de" of "dizaines de soldats"
  FormSet age_after, age_before, below_zero, year_openers;
  FormSet dimension_words;   // "2 in thick": what lets "in" be inches
  FormSet change_and;        // "et" of "deux euros et vingt centimes"
  std::string code;          // of the language, for rule ids
  std::string count_plural;  // ending that marks an unknown noun as countable
  FormSet first_words, last_words;  // of all keys: most look-ups end here
  size_t longest = 1;               // tokens of the longest key

  static std::string key(std::string_view text);
};
MeasureLexicon load_measures(const PackNode& pack, const UnitTable& units,
                             const Catalogue& catalogue);

// [[unit]], [[derived]], [prefixes] and [currency] of units.toml.
UnitTable load_units(const PackNode& units);

std::vector<Mention> find_measures(const Tokens& tokens,
                                   const std::vector<Numeral>& numerals,
                                   const LanguagePack& pack,
                                   const Language& language);

}  // namespace claims
