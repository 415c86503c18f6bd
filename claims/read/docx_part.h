#pragma once
// The text of one part of a Word document: paragraphs, table cells and text
// boxes in reading order, with tracked insertions and without deletions.

#include <cstddef>
#include <string>

#include "claims/read/docx_style.h"
#include "claims/read/draft.h"
#include "claims/text/span.h"

namespace claims {

// What was left out, for the notices.
struct DocxOmissions {
  size_t deletions = 0;  // tracked ones
  size_t struck = 0;     // struck-out runs
  size_t hidden = 0;
  size_t images = 0;
};

// Appends the blocks of the part at draft->source()[part]; `kind` is that of
// its plain paragraphs. Throws Error for XML that cannot be read.
void read_docx_part(Span part, BlockKind kind, const DocxStyles& styles,
                    const std::string& where, Draft* draft,
                    DocxOmissions* omissions);

}  // namespace claims
