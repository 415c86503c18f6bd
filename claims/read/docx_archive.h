#pragma once
// The parts of a DOCX file that hold text, unpacked in memory. Every entry is
// measured while it is unpacked: what an archive says of its sizes may be a
// lie. No name in an archive ever becomes a path.

#include <string>
#include <string_view>
#include <vector>

namespace claims {

struct DocxPart {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

struct DocxLimits {
  size_t entries = 2000;
  size_t part_bytes = 64u << 20;
  size_t total_bytes = 256u << 20;
  size_t ratio = 100;  // unpacked to packed, of a whole file
};

// The XML parts, in the archive's order; pictures and fonts are not unpacked.
// Throws Error for what is no archive, is damaged, encrypted, or a bomb.
std::vector<DocxPart> unpack_docx(std::string_view bytes,
                                  const std::string& where,
                                  const DocxLimits& limits = {});

}  // namespace claims
