#pragma once
// Gives a sentence its main verb back. A parser that never looks back reads
// "The battalion that protected the city has left." and "The minister, who
// leads the party, left the country." as one long noun phrase. A sentence that
// ends in a stop has a main clause: where the tree has none but a relative
// clause that swallowed it, the swallowed verb is the sentence's. Rare (8 of
// 29,000 sentences of treebanks and claims, 7 of them rightly; none in the dev
// parts), and so kept to patterns that leave no doubt. repair_predicate.h tries
// more, for clauses only.

#include <span>

#include "claims/syntax/tag_row.h"
#include "claims/syntax/word_list.h"

namespace claims {

// REQUIRES: heads and relations are a tree.
void restore_main_verb(std::span<SyntaxWord> words);

// False for words that end in a stop and have neither a verb for their root nor
// a finite one outside of subordinate clauses: a verb was missed, or they are
// no sentence. `rows`: the tagger's.
bool has_predicate(std::span<const SyntaxWord> words,
                   std::span<const TagRow> rows);
// Whether the root is a verb with its subject before it and more behind it.
bool is_clause(std::span<const SyntaxWord> words);

}  // namespace claims
