#pragma once
// Sentences: where one ends survives abbreviations ("M.", "U.S.", "Gen."),
// initials, decimal points, ellipses, quotations of several sentences, and
// headlines without a stop (the end of a block always ends a sentence).

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/token.h"
#include "claims/read/article.h"

namespace claims {

struct Language;

struct Sentence {
  Span span;             // trimmed
  uint32_t block = 0;    // index into Article::blocks
  std::string language;  // of the sentence: the document's, unless its own
                         // words say otherwise
};

// Language of the document by its frequent words ("fr"); `article.language`
// wins if the packs know it. Falls back to the first pack on a text without
// words.
std::string detect_language(const Article& article, const Language& language);
// The sentences in text order. `tokens`, if given, gets those of each sentence,
// as tokenize(text, sentence.span) cuts them.
std::vector<Sentence> split_sentences(const Article& article,
                                      const Language& language,
                                      std::string_view document_language,
                                      std::vector<Tokens>* tokens = nullptr);

}  // namespace claims
