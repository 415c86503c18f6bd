#pragma once
// A MappedText is a text made from other bytes, with the way back from each of
// its bytes: "é" made of e and U+0301 stands for three bytes of the original.
// Maps are chained: NFC text -> text without markup -> decoded text -> file.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text/span.h"

namespace claims {

// A stretch of text whose bytes come from a stretch of the file (or of the
// text before, inside a chain). Where `exact`, byte i of the text is byte i of
// the file; otherwise (an entity, a composed accent, a converted encoding) the
// whole stretch stands for the whole stretch.
struct SourceRun {
  Span text;
  uint32_t file_begin = 0;
  uint32_t file_end = 0;
  bool exact = true;
  friend bool operator==(const SourceRun&, const SourceRun&) = default;
};

struct MappedText {
  std::string text;
  std::vector<SourceRun> runs;  // in text order, without a gap

  // Appends bytes that stand in the source as they are, from `source_begin`.
  void copy(std::string_view piece, uint32_t source_begin);
  // Appends bytes that stand for `source` as a whole.
  void put(std::string_view piece, Span source);
  // Appends a part of another map; its source becomes this one's.
  void append(const MappedText& other, Span part);
};

// The source bytes behind `span`: the smallest stretch that holds all of them.
// An empty span gives an empty stretch. REQUIRES: span lies within the text.
Span source_of(const std::vector<SourceRun>& runs, Span span);

// `upper` is made from `lower.text`: the same text, mapped to lower's source.
MappedText chain(MappedText upper, const MappedText& lower);

// All of `text`, byte for byte.
MappedText identity(std::string_view text);

}  // namespace claims
