#pragma once
// Sentences that hang on a noun which is their subject: the predicate below it
// becomes what the noun is said to do or be.
//
// lift_lost_verb() overlaps main_verb.h, which gives back the verb that a
// relative clause swallowed for every reader of a tree and before punctuation
// is hung, but only where the sentence ends in a stop and the pattern is plain.
// What it has mended hangs on a verb and is left alone here.

#include <cstdint>

#include "claims/syntax/repair_tree.h"

namespace claims {

// « L'avion transportant les otages s'est posé »: where the whole hangs on a
// noun, the last verb with a tense that no relative pronoun opens is what is
// said of it.
bool lift_lost_verb(RepairTree* tree);

// "The number of tourists doubled.": where a past form looks like a
// participle and no other verb has a tense, it is the verb of the sentence.
bool lift_past_verb(RepairTree* tree);

// "The soldiers killed in May were buried": of two verbs with a tense and
// nothing to join them, a first that looks like a participle is one.
bool lift_verb_behind_participle(RepairTree* tree);

// "The rate was 13 percent": said is the noun, and not the number before it.
bool raise_figure(RepairTree* tree, int32_t number);

// "Among women, unemployment was 13 percent": what a preposition or a mark
// opens and a comma sets off hangs on the statement behind it.
bool lift_statement(RepairTree* tree);

// "The capitals of A and B are C and D": what a copula without a subject says
// is said of the noun that the whole hangs on.
bool lift_copula(RepairTree* tree, int32_t noun);

// « Personne n'a crié »: a root noun that a verb without a relative pronoun
// hangs on is that verb's subject.
bool lift_subject_clause(RepairTree* tree, int32_t verb);

}  // namespace claims
