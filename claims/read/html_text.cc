#include "claims/read/html_text.h"

#include <algorithm>

#include "claims/read/html_scan.h"

namespace claims {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

Span span_of(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// Where the tag or comment at text[at] ends; `at` if that "<" is text.
uint32_t markup_end(std::string_view text, uint32_t at) {
  if (!begins_markup(text, at)) return at;
  const auto size = static_cast<uint32_t>(text.size());
  return HtmlScanner(text, {at, size}).next()->span.end;
}

}  // namespace

MappedText html_text_of(std::string_view source, Span span, bool markup,
                        References* references) {
  MappedText result;
  const std::string_view text = source.substr(0, span.end);
  uint32_t i = span.begin;
  while (i < span.end) {
    const size_t plain =
        std::min<size_t>(text.find_first_of(markup ? "&<" : "&", i), span.end);
    result.copy(cut(source, span_of(i, plain)), i);
    i = static_cast<uint32_t>(plain);
    if (i == span.end) break;
    if (source[i] == '<') {
      const uint32_t end = markup_end(text, i);
      if (end == i) result.copy("<", i);
      i = std::max(end, i + 1);
      continue;
    }
    const Reference reference = references->at(text.substr(i));
    const auto size = static_cast<uint32_t>(reference.size);
    if (size == 0) {
      result.copy("&", i++);
    } else {
      result.put(reference.text, {i, i + size});
      i += size;
    }
  }
  return result;
}

BlockKind HtmlText::kind() const {
  return open_.empty() ? BlockKind::Paragraph : open_.back().kind;
}

bool HtmlText::in_verse() const {
  return !open_.empty() && open_.back().element->role == HtmlRole::Verse;
}

void HtmlText::end_block() {
  draft_->close();
  space_.reset();
}

void HtmlText::begin_block() {
  if (draft_->is_open()) return;
  BlockKind wanted = kind();
  if (wanted == BlockKind::Title) {  // a second <h1> is a heading
    if (titled_) wanted = BlockKind::Heading;
    titled_ = true;
  }
  draft_->open(wanted);
}

void HtmlText::start(const HtmlElement& element, Span tag,
                     std::optional<BlockKind> wanted) {
  switch (element.role) {
    case HtmlRole::Break:
      return break_line(tag);
    case HtmlRole::Quoted:
      return mark("\"", tag);
    case HtmlRole::Block:
    case HtmlRole::Verse: {
      end_block();
      const BlockKind inside =
          element.kind == BlockKind::Paragraph ? kind() : element.kind;
      open_.push_back({&element, wanted.value_or(inside)});
      return;
    }
    default:
      return;
  }
}

// How far up an end tag may look for its start: keeps tangled pages linear.
constexpr ptrdiff_t kReach = 64;

void HtmlText::end(const HtmlElement& element, Span tag) {
  if (element.role == HtmlRole::Quoted) return mark("\"", tag);
  if (element.role != HtmlRole::Block && element.role != HtmlRole::Verse)
    return;
  end_block();
  const auto reach =
      open_.rbegin() + std::min<ptrdiff_t>(kReach, std::ssize(open_));
  const auto found = std::find_if(open_.rbegin(), reach, [&](const Open& open) {
    return open.element == &element;
  });
  if (found != reach) open_.erase(found.base() - 1, open_.end());
}

void HtmlText::break_line(Span tag) {
  if (!draft_->is_open()) return;
  space_.reset();
  if (draft_->at_space()) return end_block();
  draft_->put("\n", tag);
}

void HtmlText::mark(std::string_view text, Span tag) {
  begin_block();
  add_space();
  const auto& runs = draft_->body().runs;
  if (tag.empty() && !runs.empty())  // the parser closed the element itself
    tag = {runs.back().file_end, runs.back().file_end};
  draft_->put(text, tag);
}

void HtmlText::add_space() {
  if (!space_) return;
  const Span space = *space_;
  space_.reset();
  if (draft_->at_space()) return;
  if (cut(draft_->source(), space) == " ") {
    draft_->copy(space);
  } else {
    draft_->put(" ", space);
  }
}

void HtmlText::add(const MappedText& text, Span part) {
  begin_block();
  add_space();
  draft_->append(text, part);
}

void HtmlText::text(const MappedText& text) {
  if (!in_verse()) return fold_spaces(text);
  const auto size = static_cast<uint32_t>(text.text.size());
  const bool blank = std::all_of(text.text.begin(), text.text.end(), is_space);
  if (!blank || draft_->is_open()) add(text, {0, size});
}

void HtmlText::fold_spaces(const MappedText& text) {
  const std::string& all = text.text;
  for (size_t i = 0; i < all.size();) {
    const size_t begin = i;
    const bool space = is_space(all[i]);
    while (i < all.size() && is_space(all[i]) == space) ++i;
    if (!space) {
      add(text, span_of(begin, i));
    } else if (draft_->is_open()) {
      const Span here = source_of(text.runs, span_of(begin, i));
      space_ =
          space_ ? Span{space_->begin, std::max(space_->end, here.end)} : here;
    }
  }
}

}  // namespace claims
