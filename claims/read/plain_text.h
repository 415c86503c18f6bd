#pragma once
// The blocks of text without markup: paragraphs are set apart by empty lines,
// by indents, or stand on one long line each; lines broken to fit a page are
// one paragraph; lines that begin with a dash or bullet are list items.

#include "claims/read/draft.h"

namespace claims {

// Appends the blocks of draft->source() from byte `begin` on.
void read_plain_text(uint32_t begin, Draft* draft);

}  // namespace claims
