// Analysis of any text in both languages: no crash, no hang; every tree has one
// root and no cycle, and its words stand within the sentence, in order.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "claims/syntax/analyser.h"
#include "claims/text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tree(const claims::Tree& tree, claims::Span sentence) {
  const auto size = static_cast<int32_t>(tree.words.size());
  int roots = 0;
  claims::Span before{sentence.begin, sentence.begin};
  for (int32_t i = 0; i < size; ++i) {
    const claims::Word& word = tree.words[static_cast<size_t>(i)];
    require(sentence.contains(word.span) && !word.span.empty());
    // The two words of a contracted one share its bytes.
    require(word.span == before || word.span.begin >= before.end);
    before = word.span;
    require(word.head >= -1 && word.head < size && word.head != i);
    roots += word.head < 0 ? 1 : 0;
    int32_t up = i, steps = 0;
    while (up >= 0 && steps++ <= size)
      up = tree.words[static_cast<size_t>(up)].head;
    require(up < 0);
  }
  require(tree.words.empty() || roots == 1);
}

void check(const std::string& text, const char* code) {
  const claims::Span all{0, static_cast<uint32_t>(text.size())};
  check_tree(claims::embedded_analyser(code)->analyse(text, all), all);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  // Readers let valid UTF-8 through only.
  while (const auto fault = claims::find_utf8_fault(text))
    text[fault->offset] = '?';
  check(text, "fr");
  check(text, "en");
  return 0;
}
