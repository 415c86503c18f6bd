#include "claims/read/plain_text.h"

#include <algorithm>
#include <vector>

#include "claims/text/unicode.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

struct Line {
  Span span;            // without the space around it
  uint32_t indent = 0;  // bytes of space before
  uint32_t end = 0;     // where its line end stands
  bool new_page = false;
};

bool ends_line(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// The line at `begin`, and in `*next` where the one after begins.
Line line_at(std::string_view text, uint32_t begin, uint32_t* next) {
  uint32_t end = begin;
  while (end < text.size() && !ends_line(text[end])) ++end;
  Line line{{begin, end}, 0, end, end < text.size() && text[end] == '\f'};
  *next = std::min(end + 1, static_cast<uint32_t>(text.size()));
  if (text.substr(end, 2) == "\r\n") {
    line.end = end + 1;  // the \n is what the text keeps
    *next = end + 2;
  }
  Span& span = line.span;
  while (!span.empty()) {
    const CodePoint c = code_point_at(text, span.begin);
    if (!is_space(c.value) && !is_invisible(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const CodePoint c = code_point_before(text, span.end);
    if (!is_space(c.value)) break;
    span.end -= c.size;
  }
  line.indent = span.begin - begin;
  return line;
}

// Bytes of the bullet and the space after it; 0 when there is none.
uint32_t bullet_size(std::string_view line) {
  if (line.empty()) return 0;
  static constexpr std::u32string_view kBullets = U"-*•–—‣▪◦·";
  const CodePoint mark = code_point_at(line, 0);
  if (kBullets.find(mark.value) == std::u32string_view::npos ||
      mark.size == line.size())
    return 0;
  const CodePoint space = code_point_at(line, mark.size);
  return is_space(space.value) ? mark.size + space.size : 0;
}

// No one breaks lines by hand beyond this many characters: a longer line is a
// paragraph of its own.
constexpr size_t kLongLine = 160;

// Title, byline and dateline may stand on lines of their own without an empty
// line between. Such a line has no stop, the next one begins with a capital,
// and its first word would have fitted: the line was ended on purpose.
constexpr int kMostHeadLines = 3;

bool ends_with_stop(std::string_view line) {
  static constexpr std::u32string_view kStops = U".,;:…!?-–—";
  const char32_t last = code_point_before(line, line.size()).value;
  return kStops.find(last) != std::u32string_view::npos;
}

bool ends_on_purpose(std::string_view line, std::string_view next,
                     size_t widest) {
  if (ends_with_stop(line) || !is_upper(code_point_at(next, 0).value))
    return false;
  const std::string_view word = next.substr(0, next.find(' '));
  return count_code_points(line) + 1 + count_code_points(word) <= widest;
}

// Where the head of the text ends: lines before that are blocks.
uint32_t end_of_head(std::string_view text, uint32_t begin) {
  std::vector<Line> lines;
  size_t widest = 0;
  while (begin < text.size()) {
    const Line line = line_at(text, begin, &begin);
    if (line.span.empty() && lines.empty()) continue;
    if (line.span.empty()) break;
    widest = std::max(widest, count_code_points(cut(text, line.span)));
    if (lines.size() <= kMostHeadLines) lines.push_back(line);
  }
  uint32_t end = 0;
  for (size_t i = 0; i + 1 < lines.size() && i < kMostHeadLines; ++i) {
    if (!ends_on_purpose(cut(text, lines[i].span), cut(text, lines[i + 1].span),
                         widest))
      break;
    end = lines[i].span.end;
  }
  return end;
}

class PlainText {
 public:
  explicit PlainText(Draft* draft) : draft_(draft), text_(draft->source()) {}

  void read(uint32_t begin) {
    head_end_ = end_of_head(text_, begin);
    while (begin < text_.size()) {
      const Line line = line_at(text_, begin, &begin);
      add(line);
      if (line.new_page) end_block();
    }
    end_block();
  }

 private:
  void add(const Line& line) {
    if (line.span.empty()) return end_block();
    const uint32_t bullet = bullet_size(cut(text_, line.span));
    if (!draft_->is_open() || begins_block(line, bullet)) {
      in_list_ = bullet > 0;
      draft_->open(in_list_ ? BlockKind::ListItem : BlockKind::Paragraph);
      draft_->copy({line.span.begin + (in_list_ ? bullet : 0), line.span.end});
    } else {
      draft_->copy({before_.end, before_.end + 1});
      draft_->copy(line.span);
    }
    before_ = line;
  }

  // REQUIRES: a block is open.
  bool begins_block(const Line& line, uint32_t bullet) const {
    if (in_list_ && bullet > 0) return true;
    if (!in_list_ && line.indent >= before_.indent + 2) return true;
    return is_long(line) || is_long(before_) || before_.span.end <= head_end_;
  }

  bool is_long(const Line& line) const {
    return line.span.size() > kLongLine &&
           count_code_points(cut(text_, line.span)) > kLongLine;
  }

  void end_block() {
    draft_->close();
    in_list_ = false;
  }

  Draft* draft_;
  std::string_view text_;
  uint32_t head_end_ = 0;
  Line before_;
  bool in_list_ = false;
};

}  // namespace

void read_plain_text(uint32_t begin, Draft* draft) {
  PlainText(draft).read(begin);
}

}  // namespace claims
