#pragma once
// What a sentence says beside the slots of a reading, so that the statement is
// less than was said: an object that no slot took, words that narrow a class,
// an office that is only sought.

#include "claims/extract/wording_match.h"

namespace claims {

// What needs the grammar is false where the sentence was not analysed.
// A word that a slot, the value or the wording itself took.
bool is_read(const SentenceView& view, const Reading& reading, Span span);

// Word `top` of the tree, or one that hangs on it, is among what was read.
bool holds_what_is_read(const SentenceView& view, const Reading& reading,
                        int32_t top);

bool leaves_words_unread(const SentenceView& view, const Reading& reading,
                         const Statement& statement);

}  // namespace claims
