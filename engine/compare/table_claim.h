#pragma once
// The words of a claim as they are sought in a table: folded, without accents
// for its cells, stemmed for its headings and its title.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "claims/language/table_words.h"
#include "claims/language/token.h"

namespace engine {

// What linking leans on. `mentions` are those of the sentence, with byte spans
// of the text that `span` cuts.
struct ClaimSentence {
  std::string_view text;  // of the article
  claims::Span span;
  const std::vector<claims::Mention>& mentions;
  const claims::LanguagePack& pack;
};

struct ClaimWords {
  claims::Tokens tokens;
  std::vector<std::string> keys;   // of each token, as table_key
  std::vector<std::string> stems;  // "" for what is no word
  const claims::TableWords* table_words = nullptr;

  size_t size() const { return tokens.size(); }
  std::string_view form(size_t i) const { return tokens.form(i); }
  claims::TokenKind kind(size_t i) const { return tokens.list[i].kind; }
  // "was", "of": whether a word says nothing of a table by itself.
  bool is_small(std::string_view word) const;
  // A mark, or a small word.
  bool says_nothing(size_t i) const;
};

// `table_language` is the one that the table's headings are stemmed with.
ClaimWords words_of(const ClaimSentence& sentence,
                    std::string_view table_language);

// Tokens from `i` on that are an operator; 0 if none.
size_t operator_at(const ClaimWords& words, size_t i, claims::TableOps* ops);

}  // namespace engine
