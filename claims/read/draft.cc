#include "claims/read/draft.h"

#include <fmt/format.h>

#include <cassert>

namespace claims {

void Draft::open(BlockKind kind) {
  close();
  const auto here = static_cast<uint32_t>(body_.text.size());
  blocks_.push_back({kind, {here, here}});
  spots_.push_back(tables.spot());
  open_ = true;
}

void Draft::close() {
  if (!open_) return;
  open_ = false;
  blocks_.back().span.end = static_cast<uint32_t>(body_.text.size());
  if (!blocks_.back().span.empty()) return;
  blocks_.pop_back();
  spots_.pop_back();
}

bool Draft::at_start() const {
  assert(open_);
  return blocks_.back().span.begin == body_.text.size();
}

bool Draft::at_space() const {
  if (!open_ || at_start()) return true;
  return body_.text.back() == ' ' || body_.text.back() == '\n';
}

void Draft::note_passed_over(size_t count, std::string_view what) {
  if (count == 0) return;
  notices.push_back(fmt::format("{} {}{} passed over", count, what,
                                count == 1 ? " was" : "s were"));
}

void Draft::copy(Span span) {
  assert(open_ && span.end <= source_.size());
  body_.copy(cut(source_, span), span.begin);
}

void Draft::put(std::string_view text, Span span) {
  assert(open_ && span.end <= source_.size());
  body_.put(text, span);
}

}  // namespace claims
