#include "claims/read/finish.h"

#include <algorithm>
#include <utility>

#include "claims/text/error.h"
#include "claims/text/unicode.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

bool is_line_separator(char32_t c) {
  return c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// What a character becomes: itself, a line end, or nothing.
enum class Fate { Keep, LineEnd, Drop };

Fate fate_of(std::string_view text, size_t i, char32_t c) {
  if (c == '\r')
    return i + 1 < text.size() && text[i + 1] == '\n' ? Fate::Drop
                                                      : Fate::LineEnd;
  if (is_line_separator(c)) return Fate::LineEnd;
  if (is_control(c) || is_invisible(c)) return Fate::Drop;
  return Fate::Keep;
}

// text[span] without invisible characters, with \n at the end of every line.
MappedText visible(const MappedText& body, Span span) {
  MappedText result;
  const std::string_view text = cut(body.text, span);
  result.text.reserve(text.size());
  size_t kept = 0;  // where the stretch to be kept begins
  const auto keep_until = [&](size_t end) {
    result.append(body, {span.begin + static_cast<uint32_t>(kept),
                         span.begin + static_cast<uint32_t>(end)});
  };
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const Fate fate = fate_of(text, i, c.value);
    if (fate != Fate::Keep) {
      keep_until(i);
      kept = i + c.size;
      const uint32_t here = span.begin + static_cast<uint32_t>(i);
      if (fate == Fate::LineEnd)
        result.put("\n", source_of(body.runs, {here, here + c.size}));
    }
    i += c.size;
  }
  keep_until(text.size());
  return result;
}

// `text` without the space around it, no-break spaces included.
Span trimmed(std::string_view text) {
  size_t begin = 0, end = text.size();
  while (begin < end) {
    const CodePoint c = code_point_at(text, begin);
    if (!is_space(c.value)) break;
    begin += c.size;
  }
  while (end > begin) {
    const CodePoint c = code_point_before(text, end);
    if (!is_space(c.value)) break;
    end -= c.size;
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

MappedText clean(const MappedText& body, Span span) {
  MappedText seen = visible(body, span);
  if (is_nfc(seen.text)) return seen;
  return chain(to_nfc(seen.text), seen);
}

// What lies in the file between two blocks stands behind the "\n\n" between
// them; if the second was written before the first, nothing does.
void separate(MappedText* text, uint32_t next_begin, std::string_view source) {
  const uint32_t end = text->runs.back().file_end;
  const Span gap{end, std::max(end, next_begin)};
  if (cut(source, gap) == "\n\n") {
    text->copy("\n\n", end);
  } else {
    text->put("\n\n", gap);
  }
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// Letters and digits only: a title in <meta> differs from the one in the text
// by its spaces and quotes.
std::string skeleton(std::string_view text) {
  std::string bones;
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (is_letter(c.value) || is_digit(c.value))
      append_utf8(&bones, lower(c.value));
    i += c.size;
  }
  return bones;
}

constexpr size_t kLongestTitle = 200;  // characters

// A headline has no full stop; a first paragraph has.
bool reads_like_a_title(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return false;
  if (count_code_points(text) > kLongestTitle) return false;
  static constexpr std::u32string_view kStops = U".,;:…)";
  const char32_t last = code_point_before(text, text.size()).value;
  return kStops.find(last) == std::u32string_view::npos;
}

class Finisher {
 public:
  Finisher(Draft draft, const MappedText& source)
      : draft_(std::move(draft)), source_(source) {}

  Article run(const std::string& where) {
    draft_.close();
    if (title_stands_twice()) draft_.drop_first_block();
    for (const Block& block : draft_.blocks()) add(block);
    if (blocks_.empty()) throw Error("there is no text in the file", where);
    settle_title();
    return article();
  }

 private:
  void add(const Block& block) {
    const MappedText piece = clean(draft_.body(), block.span);
    const Span inner = trimmed(piece.text);
    if (inner.empty()) return;
    if (!blocks_.empty())
      separate(&text_, source_of(piece.runs, inner).begin, source_.text);
    const auto begin = static_cast<uint32_t>(text_.text.size());
    text_.append(piece, inner);
    blocks_.push_back({block.kind, {begin, begin + inner.size()}});
  }

  // Once in the front matter, once as the heading below it.
  bool title_stands_twice() const {
    const auto& blocks = draft_.blocks();
    const auto bones = [&](size_t i) {
      return skeleton(cut(draft_.body().text, blocks[i].span));
    };
    return blocks.size() > 1 && blocks[0].kind == BlockKind::Title &&
           bones(0) == bones(1);
  }

  std::string_view text_of(const Block& block) const {
    return cut(text_.text, block.span);
  }

  // Said by the file, marked by the format, likely by the file's properties,
  // the first heading, or the first line when more text follows.
  void settle_title() {
    auto title = std::find_if(blocks_.begin(), blocks_.end(), [](auto& block) {
      return block.kind == BlockKind::Title;
    });
    if (title == blocks_.end()) title = title_among_the_first();
    About& about = draft_.about;
    if (title != blocks_.end()) {
      title->kind = BlockKind::Title;
      if (about.title.empty()) about.title = on_one_line(text_of(*title));
    }
    if (about.title.empty()) about.title = about.likely_title;
  }

  using BlockPlace = std::vector<Block>::iterator;

  BlockPlace title_among_the_first() {
    const auto end = blocks_.begin() + std::min<ptrdiff_t>(3, blocks_.size());
    const bool certain = !draft_.about.title.empty();
    const BlockPlace same =
        same_as(certain ? draft_.about.title : draft_.about.likely_title, end);
    if (certain || same != blocks_.end()) return same;
    const auto heading = std::find_if(blocks_.begin(), end, [](auto& block) {
      return block.kind == BlockKind::Heading;
    });
    if (heading != end) return heading;
    const Block& first = blocks_.front();
    const bool headline = draft_.title_may_be_unmarked && blocks_.size() > 1 &&
                          first.kind == BlockKind::Paragraph &&
                          reads_like_a_title(text_of(first));
    return headline ? blocks_.begin() : blocks_.end();
  }

  // The block before `end` that `title` repeats, perhaps with the site's name
  // after it.
  BlockPlace same_as(const std::string& title, BlockPlace end) {
    const std::string wanted = skeleton(title);
    const auto same =
        std::find_if(blocks_.begin(), end, [&](const Block& block) {
          const std::string bones = skeleton(text_of(block));
          return bones.size() * 2 >= wanted.size() && !bones.empty() &&
                 wanted.compare(0, bones.size(), bones) == 0;
        });
    return same == end ? blocks_.end() : same;
  }

  Article article() {
    Article result;
    About& about = draft_.about;
    result.title = std::move(about.title);
    result.byline = std::move(about.byline);
    result.publisher = std::move(about.publisher);
    result.url = std::move(about.url);
    result.origin = std::move(about.origin);
    result.language = std::move(about.language);
    result.published = about.published;
    result.published_from = std::move(about.published_from);
    result.created = about.created;
    result.notices = std::move(draft_.notices);
    MappedText text = chain(std::move(text_), source_);
    result.text = std::move(text.text);
    result.sources = std::move(text.runs);
    result.blocks = std::move(blocks_);
    return result;
  }

  Draft draft_;
  const MappedText& source_;
  MappedText text_;
  std::vector<Block> blocks_;
};

}  // namespace

Article finish(Draft draft, const MappedText& source,
               const std::string& where) {
  return Finisher(std::move(draft), source).run(where);
}

}  // namespace claims
