#pragma once
// The tokens of a sentence beside their numbers in the lexicon of measures, and
// the small questions that amounts and ranges ask of them.

#include <string_view>

#include "claims/language/measure_lexicon.h"
#include "claims/language/numeral.h"
#include "claims/language/token.h"

namespace claims {

struct MeasureText {
  const Tokens& tokens;
  const MeasureLexicon& lexicon;
  const NumeralLexicon& numerals;
  Words words;              // of every token
  bool of_mass = false;     // something is weighed: pounds are no money
  bool of_degrees = false;  // a degree sign stands somewhere

  MeasureText(const Tokens& t, const MeasureLexicon& l, const NumeralLexicon& n)
      : tokens(t), lexicon(l), numerals(n), words(t.size()) {
    for (size_t i = 0; i < words.size(); ++i) {
      words[i] = lexicon.words.find(tokens.form(i));
      of_mass = of_mass || lexicon.is(words[i], WordUse::MassWord);
      of_degrees = of_degrees || (tokens.list[i].kind == TokenKind::Symbol &&
                                  tokens.form(i) == "°");
    }
  }

  bool in(size_t i) const { return i < tokens.size(); }
  bool is_word(size_t i) const {
    return in(i) && tokens.list[i].kind == TokenKind::Word;
  }
  bool is_digits(size_t i) const {
    return in(i) && tokens.list[i].kind == TokenKind::Digits;
  }
  bool is_symbol(size_t i) const {
    return in(i) && tokens.list[i].kind == TokenKind::Symbol;
  }
  bool is_mark(size_t i, std::string_view mark) const {
    return in(i) && tokens.form(i) == mark;
  }
  bool adjacent(size_t i) const {
    return in(i) && !tokens.list[i].space_before;
  }
  bool is(size_t i, WordUse use) const {
    return in(i) && lexicon.is(words[i], use);
  }
  // "un", "a" before what they stand with.
  bool is_article(size_t i) const {
    const NumeralWord* word = in(i) ? numerals.find(tokens.form(i)) : nullptr;
    return word && word->weak;
  }
  // "second", also where it is a unit.
  bool is_ordinal(size_t i) const {
    const NumeralWord* word = in(i) ? numerals.find(tokens.form(i)) : nullptr;
    return word && word->ordinal >= 0;
  }

  // End of the longest member of `set` at `at`; `at` itself if there is none.
  size_t end_of(const PhraseList& set, size_t at) const {
    return set.from(words, at).second;
  }
  // Start of the longest member of `set` that ends at `end`; `end` if none.
  size_t start_of(const PhraseList& set, size_t floor, size_t end) const {
    return set.until(words, floor, end).second;
  }
};

}  // namespace claims
