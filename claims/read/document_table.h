#pragma once
// The tables of a document, row by row as they stand in the file: what a reader
// of articles gives as one block a cell, here with the cells in their places.

#include <string>
#include <string_view>
#include <vector>

#include "claims/read/draft.h"

namespace claims {

struct DocumentTable {
  // The heading or caption right before it; "" if there is none.
  std::string caption;
  // Text of the cells; rows may differ in length. A cell that spans several
  // columns stands in the first of them, the others are "".
  std::vector<std::vector<std::string>> rows;
};

// In text order; none for a format without tables. Throws Error as
// read_article() does for bytes that are no article of their format.
std::vector<DocumentTable> read_document_tables(std::string_view bytes,
                                                const std::string& path);

// The format that the name, or else the first bytes, tell (reader.cc).
struct ArticleFormat;
const ArticleFormat& article_format_of(std::string_view bytes,
                                       const std::string& path);

// Those that a reader has put into a draft.
std::vector<DocumentTable> tables_of(const Draft& draft);

}  // namespace claims
