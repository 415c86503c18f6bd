#pragma once
// Reads a page tag by tag, without a tree: for pages that no parser gets
// through in good time, and for the HTML inside Markdown. Linear in the source.

#include "claims/read/draft.h"
#include "claims/read/html_metadata.h"

namespace claims {

// Appends the blocks of draft->source()[within]. `metadata` may be null.
void strip_html(Span within, Draft* draft, HtmlMetadata* metadata = nullptr);

}  // namespace claims
