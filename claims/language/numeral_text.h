#pragma once
// The tokens of a text beside what each word can be in a numeral, and the small
// questions that the grammar of numerals asks of them.

#include <string_view>
#include <vector>

#include "claims/language/numeral.h"

namespace claims {

class NumeralText {
 public:
  NumeralText(const Tokens& tokens, const NumeralLexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon), words_(tokens.size()) {
    for (size_t i = 0; i < tokens.size(); ++i)
      if (tokens.list[i].kind == TokenKind::Word ||
          tokens.list[i].kind == TokenKind::Symbol)  // "&"
        words_[i] = lexicon.find(tokens.form(i));
    if (lexicon.not_scale_before.empty()) return;
    for (size_t i = 0; i + 1 < tokens.size(); ++i)
      if (words_[i] && words_[i]->scale > 0 &&
          lexicon.not_scale_before.contains(tokens.form(i + 1)))
        words_[i] = nullptr;
  }

 protected:
  bool is_word(size_t i) const { return i < words_.size() && words_[i]; }
  const NumeralWord& word(size_t i) const { return *words_[i]; }
  bool is(size_t i, bool NumeralWord::*flag) const {
    return is_word(i) && word(i).*flag;
  }
  bool is_digits(size_t i) const {
    return i < tokens_.size() && tokens_.list[i].kind == TokenKind::Digits;
  }
  bool is_mark(size_t i, std::string_view mark) const {
    return i < tokens_.size() && tokens_.form(i) == mark;
  }
  bool adjacent(size_t i) const {
    return i < tokens_.size() && !tokens_.list[i].space_before;
  }
  // The token that continues a numeral ending before `i`: the next one, or the
  // one behind a hyphen without spaces.
  size_t next(size_t i) const {
    const bool dash = is_mark(i, "-") || is_mark(i, "–") || is_mark(i, "—");
    return dash && adjacent(i) && adjacent(i + 1) ? i + 1 : i;
  }
  bool is_plain(size_t i) const {  // a word of number, no letter scale
    return is_word(i) && !word(i).letter_scale;
  }
  bool is_cardinal(size_t i) const {
    return is_plain(i) && word(i).cardinal >= 0 && !word(i).decimal_zero;
  }
  bool is_multiplier(size_t i) const {
    return is_plain(i) && (word(i).hundred > 0 || word(i).scale > 0);
  }
  bool is_ordinal(size_t i) const {
    return is_plain(i) && word(i).ordinal >= 0;
  }

  const Tokens& tokens_;
  const NumeralLexicon& lexicon_;

 private:
  std::vector<const NumeralWord*> words_;  // nullptr: no word of number
};

}  // namespace claims
