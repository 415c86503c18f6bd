#pragma once
// A Draft is what a format reader makes of a file: blocks of text in reading
// order, each piece with its place in the decoded file, and what the file says
// about itself. finish.h makes an Article of it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/read/article.h"
#include "claims/read/table_cursor.h"
#include "claims/text/mapped_text.h"

namespace claims {

// What a file says about itself. Empty: it does not say.
struct About {
  std::string title;         // certain: front matter
  std::string likely_title;  // of a browser's tab, of document properties
  std::string byline;
  std::string publisher;
  std::string url;
  std::string origin;
  std::string language;
  std::optional<Day> published;
  std::string published_from;
  std::optional<Day> created;
};

class Draft {
 public:
  // `source` is the decoded file; it must outlive the draft.
  explicit Draft(std::string_view source) : source_(source) {}

  // Begins a block; the one before ends.
  void open(BlockKind kind);
  void close();
  bool is_open() const { return open_; }
  // Whether nothing, or only a space, stands before in the open block.
  bool at_space() const;
  // Whether the open block holds nothing yet. REQUIRES: is_open().
  bool at_start() const;

  // REQUIRES (both): is_open().
  // Appends source[span] as it stands.
  void copy(Span span);
  // Appends `text`, which stands for source[span].
  void put(std::string_view text, Span span);
  // Appends a part of `text`, which is mapped to the source.
  void append(const MappedText& text, Span part) { body_.append(text, part); }

  std::string_view source() const { return source_; }
  const MappedText& body() const { return body_; }
  const std::vector<Block>& blocks() const { return blocks_; }
  // Of each block: the cell that it stands in, if any.
  const std::vector<std::optional<TableSpot>>& spots() const { return spots_; }
  // Takes the first block away again (a title that stands twice).
  void drop_first_block() {
    blocks_.erase(blocks_.begin());
    spots_.erase(spots_.begin());
  }

  // Tells what was left out, if anything: "2 images were passed over".
  void note_passed_over(size_t count, std::string_view what);

  About about;
  TableCursor tables;  // which cell a block opened now stands in
  std::vector<std::string> notices;
  // Whether a first line without full stop may be the title: not on web pages,
  // which have elements for it.
  bool title_may_be_unmarked = true;

 private:
  std::string_view source_;
  MappedText body_;
  std::vector<Block> blocks_;
  std::vector<std::optional<TableSpot>> spots_;  // as many as blocks_
  bool open_ = false;
};

}  // namespace claims
