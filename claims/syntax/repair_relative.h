#pragma once
// Relative clauses: what belongs to the verb behind the pronoun, what to the
// verb around it.

#include <cstdint>

#include "claims/syntax/repair_tree.h"

namespace claims {

// « La mission, qui compte …, prendra fin »: the verb behind the pronoun took
// the noun for its subject, and the main verb hangs somewhere below.
bool free_relative(RepairTree* tree, int32_t inner);

// « Le navire, qu'une société possède, relie… »: a verb with a relative pronoun
// that the parser took for a slip of the tongue (of which it has learnt many
// from speech) says something of the noun before.
bool hang_relative(RepairTree* tree, int32_t verb);

// "The firm, which did not reply, …": whatever the parser called it, a verb
// with a relative pronoun on the noun before says something of the noun; and a
// pronoun without a preposition is its object, if its subject stands there.
void name_relative(RepairTree* tree, int32_t verb);

// "The vote, postponed twice, …": the participle is of the noun.
bool return_participle(RepairTree* tree, int32_t verb);

// « Le Mali, que les troupes ont quitté, tient … »: a verb is no second
// subject; it says something of the first.
bool loosen_subject(RepairTree* tree, int32_t verb);

// « que dirige un ancien ministre »: the subject stands behind the verb.
void invert_relative(RepairTree* tree, int32_t verb);

}  // namespace claims
