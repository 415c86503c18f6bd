#pragma once
// An Article is one text ready for thinking: NFC UTF-8 without markup, cut into
// blocks, with the way back from every byte of it to the bytes of the file.
// Made by claims/read/reader.h; immutable afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/text/span.h"
#include "claims/value/calendar.h"

namespace claims {

// A stretch of text whose bytes come from a stretch of the file. Where `exact`,
// byte i of the text is byte i of the file; otherwise (an entity, a composed
// accent, a converted encoding) the whole stretch stands for the whole stretch.
struct SourceRun {
  Span text;
  uint32_t file_begin = 0;
  uint32_t file_end = 0;
  bool exact = true;
};

enum class BlockKind {
  Title,
  Byline,
  Dateline,
  Heading,
  Paragraph,
  ListItem,
  Caption,
  TableCell,
  Quote,  // a block quotation
  Note,   // footnotes, endnotes
};

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  Span span;  // without the blank lines around it; blocks do not overlap
};

struct Article {
  std::string path;                // as given; "-" for standard input
  std::string format;              // row of the format table: "markdown"
  std::string sha256;              // of the file's bytes, hex
  std::string bytes;               // the file as it was read; lines and columns
                                   // of reports are counted in it
  std::string text;                // UTF-8, NFC; blocks are separated by "\n\n"
  std::vector<Block> blocks;       // in text order
  std::vector<SourceRun> sources;  // in text order, covering all of `text`
                                   // except separators that no byte stands for
  std::string title;               // "" when none was found
  std::string byline;
  std::string publisher;
  std::string url;
  // Publication day: front matter, then <meta>/<time>, then dateline; absent
  // when the text does not say. Never the clock, never the file's time stamp.
  std::optional<Day> published;
  std::string published_from;  // "front matter", "dateline", "option"; or ""
  std::string language;        // front matter or <html lang>; "" = detect
  std::vector<std::string> notices;  // what a person should know: "2 images
                                     // without text were passed over"
};

// The file's bytes behind a stretch of text.
struct FileRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};
FileRange file_range(const Article& article, Span span);

}  // namespace claims
