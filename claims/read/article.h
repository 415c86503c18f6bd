#pragma once
// An Article is one text ready for thinking: NFC UTF-8 without markup, cut into
// blocks, with the way back from every byte of it to the bytes of the file.
// Made by claims/read/reader.h; immutable afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/text/mapped_text.h"
#include "claims/text/span.h"
#include "claims/value/calendar.h"

namespace claims {

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

// One part of an archive that was read (DOCX: "word/footnotes.xml"), as a range
// of Article::bytes.
struct FilePart {
  std::string name;
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct Article {
  std::string path;    // as given; "-" for standard input
  std::string format;  // row of the format table: "markdown"
  std::string sha256;  // of the file's bytes, hex
  // What `sources` leads to and lines and columns of reports are counted in:
  // the file as it was read; of an archive (DOCX) the unpacked parts that were
  // read, one after another, as `parts` lists them.
  std::string bytes;
  std::vector<FilePart> parts;     // empty unless the file is an archive
  std::string text;                // UTF-8, NFC; blocks are separated by "\n\n"
  std::vector<Block> blocks;       // in text order
  std::vector<SourceRun> sources;  // in text order, covering all of `text`; a
                                   // separator stands for what lies between
  std::string title;               // "" when none was found
  // Readers find what the file's structure says of these (front matter,
  // <meta>, rel=author, document properties); what only words say ("By …",
  // "NIAMEY (AFP) –") is found by the language room.
  std::string byline;
  std::string publisher;
  std::string url;
  std::string origin;  // origin group: who first published it (front matter)
  // Publication day: option, front matter, then <meta>/<time>, then dateline
  // (filled in by the language room); absent when the text does not say. Never
  // the clock, never the file's time stamp.
  std::optional<Day> published;
  // "option", "front matter", "meta", "JSON-LD", "time element", "dateline";
  // or "".
  std::string published_from;
  // Day on which a word processor says the document was begun: the last resort
  // when nothing else says what "Thursday" is, never a publication day.
  std::optional<Day> created;
  std::string language;              // "fr": option, front matter or
                                     // <html lang>; "" = detect
  std::vector<std::string> notices;  // what a person should know: "2 images
                                     // without text were passed over"
};

// The bytes behind a stretch of text, as offsets into Article::bytes.
struct FileRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};
FileRange file_range(const Article& article, Span span);

}  // namespace claims
