#pragma once
// Whether the grammar of a sentence lets a term fill a slot of a wording: in
// "the coup that Mali's junta denied took place in Niger" the place of the coup
// is Niger, and Mali is in another clause.

#include "claims/extract/term.h"
#include "claims/language/wording.h"

namespace claims {

enum class Fit {
  No,       // it stands elsewhere, or in another role
  Unknown,  // the same clause, but nothing joins the two; or no analysis
  Yes,
};

struct SlotPlace {
  const WordingSlot* slot = nullptr;
  bool first = false;     // it stands before the words in the wording
  bool distinct = false;  // no other slot takes its kind: voice does not matter
  bool acted_on = false;  // « {person} renversé »: never who does it
  bool of_single_value =
      false;  // it says whose office it is, with no noun between
  // Marker of the slot that it is listed with: "between {party} {other}".
  std::string list_marker;
};

// `anchors`: tokens of the words of the wording.
Fit slot_fit(const SentenceView& view, const std::vector<size_t>& anchors,
             const SlotPlace& place, const SentenceTerm& term);

// A figure or date at tokens [first, last) is said of what the anchors say.
bool shares_clause(const SentenceView& view, const std::vector<size_t>& anchors,
                   size_t first, size_t last);

// The word at `token` is what the verb or noun at `anchor` is done by or to.
bool takes_part(const SentenceView& view, size_t anchor, size_t token);

// Two anchors of one wording are said together.
bool are_joined(const SentenceView& view, size_t a, size_t b);

}  // namespace claims
