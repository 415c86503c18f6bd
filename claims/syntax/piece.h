#pragma once
// Pieces: how a sentence splits on paper, before contracted words become two.
// « qu'a-t-il dit des 1 000 soldats ? » gives qu' · a · -t-il · dit · des ·
// 1 000 · soldats · ?. What a language splits and what it keeps whole (elided
// words, tails behind an apostrophe or hyphen, abbreviations) the trainer
// learnt from the treebanks; the rules here know characters only.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/syntax/lexicon.h"
#include "claims/syntax/model_file.h"
#include "claims/text/span.h"

namespace claims {

enum SplitFlag : uint32_t {
  kContracted = 1,    // "du" is de + le, "cannot" can + not
  kSometimes = 2,     // "des" is de + les or one word: a model decides
  kAbbreviation = 4,  // "M.", with its stop
  kElided = 8,        // "qu'": splits from the word behind it
  kHyphenTail = 16,   // "-t-il": splits from the word before it
  kTail = 32,         // "n't", "'s": splits from the word before it
  kWhole = 64,        // "aujourd'hui", "peut-être", "e-mail": stays one
  kKeptPrefix = 128,  // "non": "non-avian" stays one
  kNumberTail = 256   // "pm": "11pm" is two words
};

struct SplitEntry {
  uint32_t flags = 0;
  uint32_t text = 0;        // the forms of a contracted word, one by one
  uint8_t lengths[4] = {};  // of the forms, 0 = no more
};

struct Piece {
  Span span;
  const SplitEntry* contracted = nullptr;  // set if it is more words than one
};

class SplitTable {
 public:
  SplitTable() = default;
  explicit SplitTable(const ModelFile& file);
  // The entry of a folded form; an empty one if there is none.
  const SplitEntry& find(std::string_view folded) const;
  bool has(std::string_view folded, SplitFlag flag) const {
    return (find(folded).flags & flag) != 0;
  }
  bool splits_hyphens() const { return splits_hyphens_; }
  bool joins_groups() const { return joins_groups_; }

 private:
  SlotTable slots_;
  std::span<const SplitEntry> entries_;
  bool splits_hyphens_ = false, joins_groups_ = false;
};

// Pieces of text[sentence], in order, not overlapping. Time is linear.
void split_pieces(std::string_view text, Span sentence, const SplitTable& table,
                  const Lexicon& lexicon, std::vector<Piece>* out);

}  // namespace claims
