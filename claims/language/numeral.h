#pragma once
// Numerals: exact numbers from digits and words of a language ("1 000",
// "soixante et onze", "two and a half million", "1,5 milliard", "XIXe").
// One pass over the tokens; every word is looked up once in a table of the
// pack, and an additive-multiplicative grammar decides what belongs together.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claims/language/form_hash.h"
#include "claims/language/form_table.h"
#include "claims/language/pack_node.h"
#include "claims/language/token.h"
#include "claims/value/rational.h"

namespace claims {

// Look-ups by string_view without a copy.
struct FormHash {
  using is_transparent = void;
  size_t operator()(std::string_view form) const { return hash_of_form(form); }
};
template <typename Value>
using FormMap =
    std::unordered_map<std::string, Value, FormHash, std::equal_to<>>;
using FormSet = std::unordered_set<std::string, FormHash, std::equal_to<>>;

// All that one word can be in a numeral; 0 (or -1 where 0 is a value) is "not".
struct NumeralWord {
  int64_t cardinal = -1;   // zero, seven, twenty
  int64_t hundred = 0;     // multiplies what stands before it: hundred, cents
  int64_t scale = 0;       // thousand, millions, crore
  int64_t ordinal = -1;    // seventh, premier
  int64_t part = 0;        // denominator of a noun: half 2, tiers 3, quarter 4
  int64_t collective = 0;  // dizaine 10, dozens 12, centaines 100
  bool plural = false;
  bool weak = false;          // un, a: an article unless something follows
  bool opening = false;       // a, an: only the first word of a numeral
  bool standing = false;      // half, moitié: a fraction by itself
  bool attributive = false;   // demi: only before a unit or scale
  bool joins = false;         // and: behind hundred or a scale
  bool joins_tens = false;    // et: vingt et un
  bool joins_parts = false;   // two and a half, deux et demi
  bool decimal_mark = false;  // virgule, point
  bool decimal_zero = false;  // o: eighteen point o five
  bool minus = false;
  bool opens_range = false;     // between: its "and" is not part of a number
  bool out_of = false;          // one in five, un sur cinq
  bool link = false;            // dizaines de milliers, tens of thousands
  bool several = false;         // several hundred, quelques milliers
  bool no_denominator = false;  // second: "deux secondes" is no fraction
  bool alone = false;           // premier: an ordinal that never composes
  bool letter_scale = false;    // k, M, bn, Md: right behind digits
  bool capital = false;         // letter_scale only when written so

  // Not where it only joins others: "and", "of".
  bool begins() const {
    return cardinal >= 0 || hundred || scale || ordinal >= 0 || part ||
           collective || minus || decimal_mark || several || standing ||
           attributive || weak || opening;
  }
};

// Where a word is not a number after all: "no one", "tout neuf".
struct NumeralGuard {
  FormSet not_after, not_before;
  bool needs_noun = false;  // a word that can be counted must follow
};

// What may be added behind a value: after sixty (soixante) [from, below).
struct NumeralRoom {
  int64_t from = 1;
  int64_t below = 1;
};

struct NumeralLexicon {
  FormTable<NumeralWord> words;
  FormMap<NumeralGuard> guards;
  FormSet ordinal_suffixes;  // er, th, e
  FormSet labels;            // article, page: what follows is a name
  FormSet not_parts_behind;  // last: "the last two quarters" are no halves
  FormSet not_out_of;        // days: "1 in 3 days" is no share
  FormSet each;              // every: one in every five
  FormSet lean_more;         // bonne: une bonne centaine is a little more
  FormSet lean_less;         // petite: une petite dizaine is a little less
  FormSet roman_nouns;       // siècle
  FormSet not_scale_before;  // "trente milles marins": miles, no thousands
  std::vector<std::string> roman_suffixes;  // "e" of XIXe; "" if none needed
  std::unordered_map<int64_t, NumeralRoom> rooms;
  std::unordered_map<int64_t, int64_t> products;  // 20 -> 4: quatre-vingt
  std::unordered_set<int64_t> joined_after_tens;  // 1, 11: et un, et onze
  int64_t hundreds_below = 100;  // what multiplies a hundred is below this
  int64_t space_groups = 1;      // groups needed behind plain spaces
  char decimal_sign = '.';
  bool hundred_first = false;      // "cent douze" needs no one before it
  bool comma_after_scale = false;  // "three million, two hundred"
  bool bare_decimals = false;      // "point five percent"
  FormSet after_bare_decimals;     // percent: what must follow those

  const NumeralWord* find(std::string_view form) const {
    return words.find(form);
  }
};
NumeralLexicon load_numerals(const PackNode& pack);

enum class NumeralKind { Cardinal, Ordinal, Fraction, Collective };

struct Numeral {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  Rational value;
  NumeralKind kind = NumeralKind::Cardinal;
  bool in_words = false;
  int decimals = 0;           // written after the mark, before any scale
  Rational last_place = 1;    // value of one unit of the last written place:
                              // "2,3 milliards" 100 000 000
  Rational scale = 1;         // of the words or letters behind: 1 000 000
  int64_t hundred = 1;        // named before any scale: "two to three hundred"
  bool weak = false;          // "un", "a" alone: more often an article
  bool glued = false;         // written onto a word: A320, F-16, G20
  bool labelled = false;      // the number of a name: article 49, page 12
  bool several = false;       // dozens, des milliers: value is the collective
  int lean = 0;               // "une bonne centaine" 1, "une petite" -1
  bool share = false;         // one in five, un sur cinq
  bool signed_minus = false;  // a minus sign or word was read
};

// Longest numerals, left to right, not overlapping.
std::vector<Numeral> find_numerals(const Tokens& tokens,
                                   const NumeralLexicon& lexicon);

}  // namespace claims
