#pragma once
// An OpenText is a text as open comparison reads it: what of each sentence a
// source would have to say for the sentence to be carried by it, and what turns
// it. "The film was released on 6 May 1999." has the terms film, released and
// 1999-05-06; "was", "on" and "the" say nothing of their own.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/mention.h"
#include "claims/language/open_words.h"
#include "claims/language/pack.h"
#include "claims/language/token.h"
#include "claims/syntax/word_relations.h"

namespace engine {

enum class OpenKind {
  Word,    // compared by lemma and by what words have to do with each other
  Name,    // compared letter by letter, but for accents
  Figure,  // compared by value
  Date,    // compared by value and grain
};

struct OpenTerm {
  OpenKind kind = OpenKind::Word;
  size_t first = 0;  // tokens [first, last) of its sentence
  size_t last = 0;
  std::string form;         // folded
  std::string plain;        // form without accents
  std::string stem;         // "" for figures and dates
  claims::RelationKey key;  // of words
  claims::Quantity quantity;
  claims::TimeValue time;
  std::string entity;    // of a name that the base knows
  bool acronym = false;  // of a name: all in capitals
  bool exact = false;    // only, first, largest: its source must say it too
  bool in_brackets = false;
  bool snapshot = false;  // of a day: "as of" it something is so
  // What a day says besides itself: of "(1901-1976)" behind a name 'b' the
  // birth, 'd' the death; of "a 1968 film" 'r' the release; 0 nothing.
  char life = 0;
  int64_t rank = 0;  // of "third", "15th": 3, 15; 0 = no place in an order
  // Terms with one number stand together, without a word between them:
  // "American horror film". Counted from 0 in a sentence.
  size_t group = 0;
};

struct OpenSentence {
  std::string text;  // as written
  claims::Tokens tokens;
  std::vector<OpenTerm> terms;    // in text order
  std::vector<size_t> negations;  // tokens that negate
  std::vector<size_t> denials;    // tokens that deny without negating
  std::vector<size_t> distance;   // tokens that keep a distance
  std::vector<size_t> pronouns;
  const claims::OpenWords* words = nullptr;
  std::string language;
};

struct OpenContext {
  const claims::Language& language;
  const claims::Gazetteer& gazetteer;
  std::optional<claims::Day> as_of;
};

// One sentence; text beyond `kMostOpenTokens` tokens is left out, and a claim
// that long is compared with nothing. REQUIRES: the pack of `language` exists.
inline constexpr size_t kMostOpenTokens = 400;
OpenSentence read_open(std::string_view text, const std::string& language,
                       const OpenContext& context);

}  // namespace engine
