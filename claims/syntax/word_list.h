#pragma once
// The words of a sentence on their way through the analysis: split, looked up,
// tagged, with lemma, then parsed. Kept between sentences by a thread, so that
// an analysis asks for no memory once the buffers have grown.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/syntax/lexicon.h"
#include "claims/syntax/tree.h"
#include "claims/syntax/word_key.h"
#include "claims/text/span.h"

namespace claims {

struct SyntaxWord {
  std::string_view form;  // in the text, or in the model for "de" of « du »
  Span span;
  WordKey key;
  const WordEntry* entry = nullptr;
  uint32_t folded_begin = 0, folded_size = 0;  // in WordList::folded
  uint32_t lemma_begin = 0, lemma_size = 0;    // in WordList::lemmas
  uint32_t lemma_hash = 0;  // of a rare lemma: of the word's ending
  uint8_t tag_row = 0;      // row of the model's tags
  uint8_t other_row = 0;    // the best one of another part of speech
  uint8_t doubt = 0;        // between the two; 0 = none, 5 = most
  Tag tag = Tag::X;
  int32_t head = -1;
  Relation relation = Relation::Dep;
};

// A word as a value of features: rare ones by their ending, for what a model
// learns of a word seen twice is learnt by heart.
inline uint32_t common_word(const SyntaxWord& word) {
  return word.entry->usual_tag ? word.key.lower
                               : word.key.suffix[2] * 0x9E3779B9u | 1;
}

struct WordList {
  std::vector<SyntaxWord> words;
  std::string folded, lemmas;

  void clear() {
    words.clear();
    folded.clear();
    lemmas.clear();
  }
  std::string_view folded_form(const SyntaxWord& word) const {
    return std::string_view(folded).substr(word.folded_begin, word.folded_size);
  }
  std::string_view lemma(const SyntaxWord& word) const {
    return std::string_view(lemmas).substr(word.lemma_begin, word.lemma_size);
  }
};

// Appends a word with its key and entry.
void append_word(std::string_view form, Span span, const Lexicon& lexicon,
                 WordList* list);
// Fills the lemmas of all words from their tags; `rows` are the tagger's.
// REQUIRES: tagged.
void append_lemmas(const Lexicon& lexicon, std::span<const TagRow> rows,
                   WordList* list);

}  // namespace claims
