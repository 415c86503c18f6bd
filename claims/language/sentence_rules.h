#pragma once
// What a language pack says of the ends of sentences ([sentences]).

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/word_table.h"

namespace claims {

// What the stop behind a word may end.
enum class StopKind : uint8_t {
  None,          // no abbreviation: the stop ends its sentence
  Abbreviation,  // ends one before a word that opens one ("the U.S. They")
  Title,         // ends none: a name comes ("Gen. Tiani")
  Numbered,      // ends none before a figure ("no. 5", but "He said no. Then")
  Enumeration,   // ends one before any capital ("etc.")
  Hour,          // ends one unless the hour goes on ("9 p.m. Friday")
};

struct SentenceRules {
  static constexpr char kCapital = '^';

  // Of a folded word without its last stop.
  StopKind kind_of(std::string_view folded, bool capitalised) const;
  bool is_frequent(std::string_view folded_word) const {
    return frequent.find(folded_word) != 0;
  }

  // Folded; with kCapital before those that are none in small letters ("Sat.").
  WordTable abbreviations;
  std::vector<StopKind> kinds;  // by WordId of `abbreviations`
  WordTable after_hours;        // folded: go on behind an hour
  // Folded: open a sentence behind an abbreviation, with a capital; behind a
  // full word of a text without capitals.
  WordTable openers, small_openers;
  WordTable note_words;  // folded: of "[citation needed]"
  WordTable frequent;    // folded: betray the language
};

SentenceRules load_sentence_rules(const PackNode& pack);

}  // namespace claims
