// Markdown by md4c (CommonMark with tables and strikethrough), with front
// matter or without. md4c's callbacks point into the text: offsets are free.
#include <md4c.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "claims/read/document_table.h"
#include "claims/read/encoding.h"
#include "claims/read/finish.h"
#include "claims/read/front_matter.h"
#include "claims/read/html_reference.h"
#include "claims/read/html_strip.h"
#include "claims/read/markdown_guard.h"
#include "claims/read/note_mark.h"
#include "claims/read/plain_text.h"

namespace claims {
namespace {

class MarkdownReader {
 public:
  explicit MarkdownReader(Draft* draft)
      : draft_(draft), text_(draft->source()) {}

  // False if md4c gave up or the text is one of those that make it repeat
  // itself without end.
  bool read(uint32_t begin);

 private:
  static MarkdownReader* self(void* data) {
    return static_cast<MarkdownReader*>(data);
  }
  bool within_budget() { return ++events_ <= 1000 + 8 * text_.size(); }

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void text(MD_TEXTTYPE type, std::string_view piece);
  void break_line();
  void break_line_at(std::string_view tag);
  void add(std::string_view piece);
  void add_reference(std::string_view piece);
  void read_html_block();
  void note_what_was_dropped();

  // Where `piece` stands in the text; nullopt for md4c's own strings.
  std::optional<Span> place(std::string_view piece) const;
  // Copies a stretch of text without the footnote marks in it.
  void copy(Span span);

  Draft* draft_;
  std::string_view text_;
  std::vector<BlockKind> kinds_{BlockKind::Paragraph};
  std::vector<NoteMark> notes_;  // of footnotes, in text order
  size_t next_note_ = 0;
  References references_;
  size_t events_ = 0;
  uint32_t end_ = 0;  // where the last piece ended
  bool pending_break_ = false;
  bool skip_block_ = false;      // inside a code block
  int images_ = 0, struck_ = 0;  // open ones
  std::optional<Span> html_;     // the HTML block so far
  size_t images_dropped_ = 0, struck_dropped_ = 0, code_dropped_ = 0;
};

BlockKind heading_kind(const Draft& draft, unsigned level) {
  return level == 1 && draft.blocks().empty() ? BlockKind::Title
                                              : BlockKind::Heading;
}

void MarkdownReader::enter(MD_BLOCKTYPE type, void* detail) {
  pending_break_ = false;
  switch (type) {
    case MD_BLOCK_QUOTE:
      kinds_.push_back(BlockKind::Quote);
      break;
    case MD_BLOCK_LI:
      kinds_.push_back(BlockKind::ListItem);
      draft_->open(kinds_.back());
      break;
    case MD_BLOCK_H:
      draft_->open(heading_kind(
          *draft_, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      break;
    case MD_BLOCK_P:
      draft_->open(kinds_.back());
      break;
    case MD_BLOCK_TABLE:
      draft_->tables.enter_table();
      break;
    case MD_BLOCK_TR:
      draft_->tables.enter_row();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      draft_->tables.enter_cell();
      draft_->open(BlockKind::TableCell);
      break;
    case MD_BLOCK_CODE:
      draft_->close();
      skip_block_ = true;
      ++code_dropped_;
      break;
    case MD_BLOCK_HTML:
      draft_->close();
      html_.reset();
      break;
    default:
      break;
  }
}

void MarkdownReader::leave(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_HTML) read_html_block();
  if (type == MD_BLOCK_CODE) skip_block_ = false;
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) kinds_.pop_back();
  draft_->close();
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) draft_->tables.leave_cell();
  if (type == MD_BLOCK_TABLE) draft_->tables.leave_table();
  pending_break_ = false;
}

std::optional<Span> MarkdownReader::place(std::string_view piece) const {
  const char* first = text_.data();
  if (piece.data() < first ||
      piece.data() + piece.size() > first + text_.size())
    return std::nullopt;
  const auto begin = static_cast<uint32_t>(piece.data() - first);
  return Span{begin, begin + static_cast<uint32_t>(piece.size())};
}

// The line end stands somewhere between the last piece and `next`, beside
// spaces, quote marks and indents.
void MarkdownReader::break_line() { pending_break_ = !draft_->at_start(); }

void MarkdownReader::add(std::string_view piece) {
  const auto span = place(piece);
  if (!draft_->is_open()) draft_->open(kinds_.back());
  if (!span) {  // a space that md4c made of a line end inside `code`
    draft_->put(piece, {end_, end_});
    return;
  }
  if (pending_break_) {
    const size_t at = text_.find('\n', end_);
    if (at < span->begin) {
      const auto line_end = static_cast<uint32_t>(at);
      draft_->copy({line_end, line_end + 1});
    } else {
      draft_->put("\n", {end_, span->begin});
    }
    pending_break_ = false;
  }
  copy(*span);
  end_ = span->end;
}

void MarkdownReader::copy(Span span) {
  while (next_note_ < notes_.size() &&
         notes_[next_note_].span.end <= span.begin)
    ++next_note_;
  for (size_t i = next_note_; i < notes_.size(); ++i) {
    const NoteMark& note = notes_[i];
    if (note.span.begin >= span.end) break;
    if (note.span.begin > span.begin)
      draft_->copy({span.begin, note.span.begin});
    else if (note.begins_note && note.span.begin == span.begin)
      draft_->open(BlockKind::Note);
    span.begin = std::min(note.span.end, span.end);
  }
  draft_->copy(span);
}

void MarkdownReader::add_reference(std::string_view piece) {
  const Reference reference = references_.at(piece);
  const auto span = place(piece);
  if (!span || reference.size != piece.size()) return add(piece);
  if (!draft_->is_open()) draft_->open(kinds_.back());
  if (pending_break_) add(piece.substr(0, 0));
  draft_->put(reference.text, *span);
  end_ = span->end;
}

bool is_line_break(std::string_view tag) {
  return tag.size() >= 4 && tag[0] == '<' && (tag[1] | 32) == 'b' &&
         (tag[2] | 32) == 'r' &&
         (tag[3] == '>' || tag[3] == ' ' || tag[3] == '/');
}

void MarkdownReader::text(MD_TEXTTYPE type, std::string_view piece) {
  if (type == MD_TEXT_HTML && !draft_->is_open()) {
    const auto span = place(piece);
    if (span) html_ = html_ ? Span{html_->begin, span->end} : *span;
    return;
  }
  if (skip_block_ || images_ > 0 || struck_ > 0) return;
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      return break_line();
    case MD_TEXT_ENTITY:
      return add_reference(piece);
    case MD_TEXT_HTML:  // a tag inside a line: what it holds is text
      if (is_line_break(piece)) break_line_at(piece);
      return;
    case MD_TEXT_NULLCHAR:
      return;
    default:
      return add(piece);
  }
}

void MarkdownReader::break_line_at(std::string_view tag) {
  const auto span = place(tag);
  if (!span || draft_->at_space()) return;
  draft_->put("\n", *span);
  end_ = span->end;
}

// HTML in Markdown is read as a browser would show it.
void MarkdownReader::read_html_block() {
  if (html_) strip_html(*html_, draft_);
  html_.reset();
}

void MarkdownReader::note_what_was_dropped() {
  draft_->note_passed_over(code_dropped_, "code block");
  draft_->note_passed_over(images_dropped_, "image");
  draft_->note_passed_over(struck_dropped_, "struck-out passage");
}

bool MarkdownReader::read(uint32_t begin) {
  end_ = begin;
  notes_ = note_marks(text_, begin);
  MD_PARSER parser{};
  parser.flags =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    self(data)->enter(type, detail);
    return self(data)->within_budget() ? 0 : 1;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    self(data)->leave(type);
    return self(data)->within_budget() ? 0 : 1;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    MarkdownReader& reader = *self(data);
    if (type == MD_SPAN_IMG && reader.images_++ == 0) ++reader.images_dropped_;
    if (type == MD_SPAN_DEL && reader.struck_++ == 0) ++reader.struck_dropped_;
    return reader.within_budget() ? 0 : 1;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    if (type == MD_SPAN_IMG) --self(data)->images_;
    if (type == MD_SPAN_DEL) --self(data)->struck_;
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* piece, MD_SIZE size,
                   void* data) {
    self(data)->text(type, {piece, size});
    return self(data)->within_budget() ? 0 : 1;
  };
  const std::string_view rest = text_.substr(begin);
  if (md_parse(rest.data(), static_cast<MD_SIZE>(rest.size()), &parser, this))
    return false;
  note_what_was_dropped();
  return true;
}

bool is_heading(std::string_view text) {
  const size_t level = text.find_first_not_of('#');
  return level >= 1 && level <= 6 && text[level] == ' ';
}

}  // namespace

bool looks_like_markdown(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  return has_front_matter(bytes) || is_heading(bytes);
}

std::vector<DocumentTable> read_markdown_tables(std::string_view bytes,
                                                const std::string& path) {
  const Decoded file = decode(bytes, path);
  Draft draft(file.text.text);
  const uint32_t begin = read_front_matter(&draft);
  if (!is_safe_markdown(draft.source()) || !MarkdownReader(&draft).read(begin))
    return {};
  return tables_of(draft);
}

Article read_markdown(std::string_view bytes, const std::string& path) {
  const Decoded file = decode(bytes, path);
  Draft draft(file.text.text);
  draft.notices = file.notices;
  const uint32_t begin = read_front_matter(&draft);
  if (!is_safe_markdown(draft.source()) ||
      !MarkdownReader(&draft).read(begin)) {
    Draft plain(file.text.text);
    plain.notices = file.notices;
    plain.notices.push_back(
        "the Markdown is too tangled to be read as such; "
        "it was read as plain text");
    read_plain_text(read_front_matter(&plain), &plain);
    draft = std::move(plain);
  }
  return finish(std::move(draft), file.text, path);
}

}  // namespace claims
