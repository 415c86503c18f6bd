#pragma once
// The last step of every reader, the same for all formats: what no reader sees
// is taken out, accents are composed, blocks are set apart by empty lines, the
// title is settled, and every byte is led back to the file.

#include <string>

#include "claims/read/draft.h"

namespace claims {

// `source` is the decoded file that `draft` was made from. Throws Error when
// no text is left. Leaves path, format, sha256 and bytes to read_article.
Article finish(Draft draft, const MappedText& source, const std::string& where);

}  // namespace claims
