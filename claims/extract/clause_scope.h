#pragma once
// Which clause of a sentence the words of a reading stand in, and what that
// clause reaches: its dates, its "not", its hedges, who is said to say it. In
// "the troops that had left Ménaka in June returned on Friday" June belongs to
// leaving and Friday to returning.
//
// A sentence that was not analysed has no scopes: every question about it is
// answered by "may be".

#include "claims/extract/term.h"

namespace claims {

// Analyses the sentence and fills tree, clauses and word_at of the view, if
// there is a model of its language.
void analyse_clauses(SentenceView* view);

// The clause that the words [first, last) predicate, or stand in: the clause
// headed by one of them, the first that is no mere noun; else the innermost
// around them; nullptr when the sentence was not analysed.
const Clause* clause_of_words(const SentenceView& view, size_t first,
                              size_t last);
// The finite clause that the words stand in; nullptr if there is none.
const Clause* finite_clause_of(const SentenceView& view, size_t first,
                               size_t last);
// Innermost clause around a token; nullptr as above.
const Clause* clause_at(const SentenceView& view, size_t token);
// The word of the tree that stands for tokens [first, last); -1 if none.
int32_t word_of(const SentenceView& view, size_t first, size_t last);

// Word `word` of the tree stands for one of tokens [first, last).
bool is_among(const SentenceView& view, int32_t word, size_t first,
              size_t last);

// Word `word` of the tree is `top` or hangs, maybe by others, on it.
bool is_below(const SentenceView& view, int32_t word, int32_t top);

// The term is who or what the main clause of the sentence is said of.
bool is_main_subject(const SentenceView& view, const SentenceTerm& term);

// The main clause is said of what a common noun names: "the adviser spoke".
bool has_common_subject(const SentenceView& view);

// What stands at `token` turns what `clause` says: it is of the same clause, or
// of one that governs it ("denied that …").
bool governs(const SentenceView& view, size_t token, const Clause& clause);
// A date at `token` can be that of what `clause` says.
bool dates(const SentenceView& view, size_t token, const Clause& clause);

// A finite verb in a past tense: "ruled", « a dirigé »; a mere participle may
// tell what still is: "home to 27 million, led by".
bool is_in_past_tense(const SentenceView& view, const Clause& clause);

}  // namespace claims
