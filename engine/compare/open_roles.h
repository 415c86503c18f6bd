#pragma once
// Who does what to whom, as far as order, prepositions and names tell it: the
// details of a claim may all stand in a passage with the parts exchanged.

#include <vector>

#include "engine/compare/open_guard.h"

namespace engine {

// What is held by one passage, in the claim's order; cells of others are None.
std::vector<Cell> cells_in(const std::vector<OpenHold>& holds, size_t passage);

inline bool is_in_text(const Cell& cell) {
  return cell.holds() && !cell.in_title;
}
inline bool is_name(const OpenTerm& term) {
  return term.kind == OpenKind::Name;
}

// The claim's first word is restricted in the passage, by words it leaves out.
const char* widened_subject(const Seen& seen);
// "A ranks above B": the sides of a comparison are exchanged.
const char* reversed(const Seen& seen);

// The code of what is exchanged; nullptr if nothing is.
const char* fault_of_roles(const Seen& seen);

}  // namespace engine
