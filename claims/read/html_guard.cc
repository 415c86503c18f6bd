#include "claims/read/html_guard.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claims/read/html_scan.h"

namespace claims {
namespace {

constexpr size_t kMaxDepth = 512;
constexpr size_t kMaxAttributes = 1000;
constexpr size_t kMaxTags = 200'000;
constexpr size_t kMaxCopies = 300'000;

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names,
               std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The parser closes these by itself where another one begins.
bool closes_by_itself(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kNames = {
      "p",  "li",    "dd",    "dt",    "tr",    "td",
      "th", "tbody", "thead", "tfoot", "option"};
  return is_one_of(kNames, name);
}

// The parser opens these again in the next block when they were not closed.
bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "a", "b",    "big", "code",  "em",     "font",   "i",
      "s", "nobr", "tt",  "small", "strike", "strong", "u"};
  return is_one_of(kNames, name);
}

// Shapes of drawings, which are closed in their tag.
bool is_shape(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kNames = {
      "path",    "circle", "rect", "line",  "polyline",
      "polygon", "use",    "stop", "image", "ellipse"};
  return is_one_of(kNames, name);
}

// Parts of drawings that hold shapes. Any other element might be HTML, which
// ends the drawing.
bool is_drawing_part(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kNames = {
      "svg",  "math",     "g",      "defs",    "lineargradient",
      "mask", "clippath", "symbol", "pattern", "radialgradient"};
  return is_shape(name) || is_one_of(kNames, name);
}

// What the parser might have open, counted too high rather than too low: an
// end tag counts only if it closes the innermost element.
class OpenElements {
 public:
  void start(const HtmlToken& tag, size_t attributes) {
    count_tag();
    attributes_ = std::max(attributes_, attributes);
    const bool shape = surely_drawing() && is_shape(tag.name);
    if (maybe_drawing() && !is_drawing_part(tag.name)) left_drawing_ = true;
    if (is_void_element(tag.name) || (shape && tag.self_closing)) return;
    if (!maybe_drawing() && closes_by_itself(tag.name)) return;
    drawings_ += tag.name == "svg" || tag.name == "math";
    const size_t weight = is_formatting(tag.name) ? 1 + attributes : 0;
    open_.push_back({tag.name, weight});
    weight_ += weight;
  }

  void end(const HtmlToken& tag) {
    count_tag();
    if (open_.empty() || open_.back().name != tag.name) return;
    weight_ -= open_.back().weight;
    open_.pop_back();
    if (tag.name == "svg" || tag.name == "math") --drawings_;
    if (drawings_ == 0) left_drawing_ = false;
  }

  // Inside <svg> and <math> other rules hold: nothing is raw text, and
  // nothing closes by itself.
  bool maybe_drawing() const { return drawings_ > 0; }

  bool few_enough() const {
    return open_.size() <= kMaxDepth && attributes_ < kMaxAttributes &&
           tags_ <= kMaxTags && copies_ <= kMaxCopies + 4 * tags_;
  }

 private:
  struct Open {
    std::string name;
    size_t weight;
  };
  bool surely_drawing() const { return drawings_ > 0 && !left_drawing_; }
  void count_tag() {
    ++tags_;
    copies_ += weight_;
  }

  std::vector<Open> open_;
  size_t drawings_ = 0;
  bool left_drawing_ = false;
  size_t weight_ = 0;  // open formatting elements and their attributes
  size_t copies_ = 0;  // if every tag opened all of them again
  size_t tags_ = 0;
  size_t attributes_ = 0;  // most on one tag
};

}  // namespace

bool is_safe_to_parse(std::string_view source) {
  OpenElements open;
  HtmlScanner scanner(source, {0, static_cast<uint32_t>(source.size())});
  while (const auto token = scanner.next()) {
    if (token->kind == HtmlToken::EndTag) open.end(*token);
    if (token->kind == HtmlToken::StartTag) {
      const size_t attributes =
          html_attributes(source, token->attributes, kMaxAttributes).size();
      open.start(*token, attributes);
    }
    if (!open.few_enough()) return false;
    scanner.set_raw_text(!open.maybe_drawing());
  }
  return true;
}

}  // namespace claims
