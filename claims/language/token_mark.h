#pragma once
// Small questions about one token: which mark it is, whether it is digits,
// whether a space stands before it. Past the end the answer is no.

#include <string_view>

#include "claims/language/token.h"

namespace claims {

inline bool is_mark(const Tokens& tokens, size_t i, std::string_view mark) {
  return i < tokens.size() && tokens.form(i) == mark;
}
inline bool is_digits(const Tokens& tokens, size_t i) {
  return i < tokens.size() && tokens.list[i].kind == TokenKind::Digits;
}
inline bool adjacent(const Tokens& tokens, size_t i) {
  return i < tokens.size() && !tokens.list[i].space_before;
}

}  // namespace claims
