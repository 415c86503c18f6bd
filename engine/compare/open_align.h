#pragma once
// Lines a claim's terms up with those of one sentence of evidence and of the
// title it stands under: "buy" with "purchase", "singer" with "soprano", "1999"
// with "6 May 1999". What a title names is what its sentences speak of.

#include <cstddef>
#include <string>
#include <vector>

#include "engine/compare/open_match.h"

namespace engine {

struct Cell {
  TermMatch match = TermMatch::None;
  bool in_title = false;
  size_t term = 0;   // of the sentence, or of the title
  size_t token = 0;  // its first one
  bool holds() const { return match >= TermMatch::Carried; }
};

// One cell a term of the claim. Each term of the sentence is taken by one term
// of the claim, the nearest in order.
struct Alignment {
  std::vector<Cell> cells;
  size_t held = 0;          // by the sentence or its title
  size_t held_in_text = 0;  // by the sentence
};

Alignment align(const OpenSentence& claim, const OpenSentence& sentence,
                const OpenSentence& title, const CompareContext& context);

}  // namespace engine
