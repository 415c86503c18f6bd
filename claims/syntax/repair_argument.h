#pragma once
// Subjects and complements of a verb that the parser set apart or took for
// something else.

#include <cstdint>

#include "claims/syntax/repair_tree.h"

namespace claims {

// A verb that lacks a subject has it in the noun before it that the parser
// set apart, or left to the clause before.
void mend_subject(RepairTree* tree, int32_t verb);

// « …, a déclaré le directeur »: a verb of saying joined without a
// conjunction, with its subject behind it.
bool part_report(RepairTree* tree, int32_t verb);

// "…, a witness reported.": a past form of a verb of saying that ends the
// sentence and looks like a participle of the noun behind the comma.
bool raise_report(RepairTree* tree, int32_t verb);

// "Prices fell by 3% in June, the bank said": what stands before the comma
// belongs to what is said, not to the saying.
bool return_to_content(RepairTree* tree, int32_t verb);

// « déclaré aux journalistes que le tunnel ouvrira »: a clause behind a
// conjunction is what was said, and says nothing of who heard it.
bool return_content(RepairTree* tree, int32_t verb);

// "remains the first customer": what a verb of being takes is no object.
void settle_copula(RepairTree* tree, int32_t verb);

}  // namespace claims
