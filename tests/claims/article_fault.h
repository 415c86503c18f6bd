#pragma once
// What holds for every article, whatever file it was made from.

#include <string>

#include "claims/read/article.h"
#include "claims/text/unicode.h"
#include "claims/text/utf8.h"

namespace claims {

// "" when `article` is sound; else what is wrong with it.
inline std::string fault_in_runs(const Article& article) {
  uint32_t at = 0;
  for (const SourceRun& run : article.sources) {
    if (run.text.begin != at) return "a gap or overlap between runs";
    if (run.text.empty()) return "an empty run";
    if (run.file_begin > run.file_end || run.file_end > article.bytes.size())
      return "a run leads outside the file";
    const Span file{run.file_begin, run.file_end};
    if (run.exact && cut(article.text, run.text) != cut(article.bytes, file))
      return "an exact run whose bytes differ";
    at = run.text.end;
  }
  return at == article.text.size() ? "" : "text that no run covers";
}

inline std::string fault_in_blocks(const Article& article) {
  uint32_t at = 0;
  for (const Block& block : article.blocks) {
    if (block.span.empty()) return "an empty block";
    if (&block != &article.blocks.front()) {
      if (cut(article.text, {at, block.span.begin}) != "\n\n")
        return "blocks are not set apart by an empty line";
    } else if (block.span.begin != 0) {
      return "text before the first block";
    }
    const std::string_view text = cut(article.text, block.span);
    if (is_space(code_point_at(text, 0).value) ||
        is_space(code_point_before(text, text.size()).value))
      return "space around a block";
    at = block.span.end;
  }
  if (article.blocks.empty()) return "no blocks";
  return at == article.text.size() ? "" : "text after the last block";
}

inline std::string fault_in(const Article& article) {
  if (find_utf8_fault(article.text)) return "text that is not UTF-8";
  if (!is_nfc(article.text)) return "text that is not NFC";
  const std::string fault = fault_in_runs(article);
  if (!fault.empty()) return fault;
  const FileRange all =
      file_range(article, {0, static_cast<uint32_t>(article.text.size())});
  if (all.begin > all.end || all.end > article.bytes.size())
    return "the text leads outside the file";
  return fault_in_blocks(article);
}

}  // namespace claims
