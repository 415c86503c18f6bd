#pragma once
// Tokens are the pieces that every finder works on: words, digit groups, marks.
// Beside each stands its folded form (NFC, lower case, ’ as ', any no-break or
// thin space as a plain one), so that typography never changes a result.
//
// "d’un peu plus de 1 000 soldats" gives d' · un · peu · plus · de · 1 · 000 ·
// soldats: elided words are split after the apostrophe, digit groups are
// separate tokens (numerals join them), decimal marks are Punct tokens.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text/span.h"

namespace claims {

enum class TokenKind : uint8_t { Word, Digits, Punct, Symbol, Url };

struct Token {
  Span span;                  // in the article's text
  uint32_t folded_begin = 0;  // into Tokens::folded
  uint32_t folded_end = 0;
  TokenKind kind = TokenKind::Word;
  bool space_before = false;  // any space, also no-break
  bool line_break_before = false;
  bool capitalised = false;  // first letter is upper case
  bool all_caps = false;     // two letters or more, all upper case
};

struct Tokens {
  std::string folded;       // the folded forms, one after another
  std::vector<Token> list;  // in text order, not overlapping

  std::string_view form(size_t i) const {
    const Token& t = list[i];
    return {folded.data() + t.folded_begin, t.folded_end - t.folded_begin};
  }
  size_t size() const { return list.size(); }
};

// Tokens of text[within]. Time is linear; any valid UTF-8 is accepted.
Tokens tokenize(std::string_view text, Span within);

// Tokens [first, last) by themselves: nothing stands before the first.
Tokens slice(const Tokens& tokens, size_t first, size_t last);

// `text` folded as token forms are (for names, pack entries, queries).
std::string fold(std::string_view text);

}  // namespace claims
