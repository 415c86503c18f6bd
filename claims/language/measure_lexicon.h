#pragma once
// What the packs say of measures: units, modifiers, range words, counted nouns
// and the small words around them ([measures], [[unit]], [[modifier]],
// [[range]], [[noun]]). Immutable; looked up by numbers of `words`.

#include <string>
#include <vector>

#include "claims/language/catalogue.h"
#include "claims/language/mention.h"
#include "claims/language/pack_node.h"
#include "claims/language/phrase_map.h"
#include "claims/value/quantity.h"
#include "claims/value/unit.h"

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
  bool figure_only = false;    // "a percentage" says no figure
  Rational scale = 1;          // "MUSD": 1 000 000; dimes: a tenth
  int64_t parts = 0;           // feet: 12 of `completed_by`
  bool bare_parts = false;     // « 1 m 80 »: the smaller unit is not said
  std::string completed_by;    // feet: "[in_i]"
  std::string square, cubic;   // codes of its powers; "" if it has none
};

struct ModifierWords {
  Modifier modifier = Modifier::None;
  std::string rule;     // "fr.modifier.slightly_more_than"
  bool level = false;   // "below": what changed came to there, not by that much
  bool sum = false;     // "plus": between two figures it adds them
  bool inside = false;  // « et quelques »: only right behind the figure
  // « plus que doublé »: of a number of times; « plus que 12 » restricts 12.
  bool multiple = false;
};

// "entre … et …", "from … to …"; `open` is empty where nothing opens the range.
struct RangeWords {
  Words open;
  std::string rule;
  bool dash = false;    // a mark, not a word: scores and years look alike
  bool margin = false;  // "±": the second figure is a margin around the first
  bool neighbours = false;  // "or": only of figures that follow one another
};

// "hausse", "fell": a word that a figure near it says the change of.
struct TrendWords {
  Trend trend = Trend::None;  // None: "passer", the levels tell
  bool close = false;         // only right before the figure: "up"
  bool marked = false;        // only with by, from or to: "raised by 5 %"
  bool rate = false;          // "growth": what it comes to is the change
};

// "doubled", "divisé par deux": a number of times without a figure.
struct MultipleWords {
  Rational value;
  Trend trend = Trend::None;
};

// What a single word is beside the phrases that it begins.
enum class WordUse : uint8_t {
  Stop = 1,            // ends the words of a counted noun: "dans", "were"
  NotHead = 2,         // adjectives before a counted noun: "autres"
  Link = 4,            // "de" of "dizaines de soldats"
  YearOpener = 8,      // "en", "since": what follows may be a year
  DimensionWord = 16,  // "2 in thick": what lets "in" be inches
  MassWord = 32,       // "weighs", "poids": pounds beside it are a mass
  YearCloser = 64      // "BC": what stands before is a year
};

struct MeasureLexicon {
  WordTable words;
  std::vector<uint8_t> uses;  // of every word, WordUse added up
  PhraseMap<std::vector<UnitName>> units;
  std::vector<UnitName> whole_units;  // those that a smaller one completes
  PhraseMap<ModifierWords> before, after;
  PhraseMap<std::vector<RangeWords>> ranges;  // by the words that join
  PhraseList list_joins, bound_joins;
  PhraseMap<std::string> nouns;                // "soldats" -> concept "soldier"
  PhraseMap<int> powers_before, powers_after;  // square, carrés -> 2
  PhraseList per;                              // "par", "per", "/"
  PhraseList per_if_time;   // "a": only before times and their like
  PhraseList per_if_money;  // "le": « 80 euros le baril »
  PhraseList per_many;      // "pour": « 12 pour 100 000 habitants »
  PhraseList per_space;     // "au": « 120 habitants au km² »
  PhraseList compares;      // "compared with": of the same unit
  PhraseList change_was;    // "from": behind what it came to
  PhraseList factor_before,
      divisor_before;               // « multiplié par », « divisé par »
  PhraseList scaled_nouns;          // "people": "3m people" are no metres
  PhraseMap<int64_t> money_scales;  // "$5m": letters that need a currency
  PhraseList age_after, age_before, below_zero;
  PhraseMap<TrendWords> trends_before, trends_after;
  PhraseMap<MultipleWords> multiples;
  PhraseList change_by, change_from, change_to;  // by, from, to
  PhraseList share_of;                           // "percent of 26"
  PhraseList share_among;    // "sur" of "un Français sur cinq"
  PhraseList change_and;     // "et" of "deux euros et vingt centimes"
  std::string code;          // of the language, for rule ids
  std::string count_plural;  // ending that marks an unknown noun as countable

  bool is(WordId word, WordUse use) const {
    return word < uses.size() && (uses[word] & static_cast<uint8_t>(use));
  }
};
MeasureLexicon load_measures(const PackNode& pack, const UnitTable& units);

// [[unit]], [[derived]], [prefixes] and [currency] of units.toml.
UnitTable load_units(const PackNode& units);

}  // namespace claims
