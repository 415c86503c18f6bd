#pragma once
// What a Word document says beside its text: what its paragraph styles mean,
// its properties, and which part is the document.

#include <string>
#include <string_view>
#include <unordered_map>

#include "claims/read/draft.h"

namespace claims {

// Paragraph style id -> what such paragraphs are. Ids are translated ("Titre1"
// in a French Word), names are not ("heading 1").
using DocxStyles = std::unordered_map<std::string, BlockKind>;

// All three pass over what they cannot read: the text matters more.
// word/styles.xml.
DocxStyles read_docx_styles(std::string_view xml);
// docProps/core.xml: title, author, day of creation.
void read_docx_properties(std::string_view xml, About* about);
// Target of the main document in _rels/.rels; "" if it does not say.
std::string main_docx_part(std::string_view xml);

}  // namespace claims
