#pragma once
// From pieces to words: « du » becomes de + le, which share its bytes;
// "cannot" becomes can + not, each with its own. Where a piece is sometimes two
// words (« des »), a small linear model over its neighbours decides.

#include <span>
#include <string_view>
#include <vector>

#include "claims/syntax/lexicon.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/piece.h"
#include "claims/syntax/weights.h"
#include "claims/syntax/word_list.h"

namespace claims {

constexpr size_t kSplitFeatures = 24;  // at most

struct Neighbour {
  WordKey key;
  const WordEntry* entry = nullptr;
};
// Features of whether the piece `form` is several words; neighbours at
// distance -2, -1, 1, 2.
size_t split_features(const WordKey& form, std::span<const Neighbour, 4> beside,
                      Feature* out);

class Contractions {
 public:
  Contractions() = default;
  explicit Contractions(const ModelFile& file);
  void append_words(std::string_view text, std::span<const Piece> pieces,
                    const Lexicon& lexicon, WordList* out) const;

 private:
  bool splits(std::string_view text, std::span<const Piece> pieces, size_t at,
              const Lexicon& lexicon) const;
  void append_parts(std::string_view text, const Piece& piece,
                    const Lexicon& lexicon, WordList* out) const;

  Weights weights_;
  std::string_view forms_;
};

}  // namespace claims
