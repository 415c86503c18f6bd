#include "engine/compare/open_reported.h"

#include <algorithm>

#include "engine/compare/open_grammar.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

// A term that is held stands among the words of the span.
bool holds(const OpenSentence& text, const std::vector<Cell>& cells,
           claims::Span span) {
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    return is_in_text(cell) && text.tokens.list[cell.token].span.overlaps(span);
  });
}

bool opens_quotation(std::string_view mark) {
  return mark == "\u201C" || mark == "\u00AB" || mark == "\u201E";
}
bool closes_quotation(std::string_view mark) {
  return mark == "\u201D" || mark == "\u00BB";
}

// All that is held stands between quotation marks, and the claim has none.
bool is_quoted(const OpenSentence& text, const std::vector<Cell>& cells) {
  const Zone zone = zone_of(cells);
  bool inside = false, straight = false;
  for (size_t i = 0; i < text.tokens.size() && i <= zone.last; ++i) {
    const std::string_view mark = text.tokens.form(i);
    const bool toggles = mark == "\"";
    // Doubled marks are one.
    if (toggles && !straight) inside = !inside;
    straight = toggles;
    if (opens_quotation(mark)) inside = true;
    if (closes_quotation(mark)) inside = false;
    if (i >= zone.first && !inside) return false;
  }
  return !zone.empty;
}

bool has_marks(const OpenSentence& sentence) {
  for (size_t i = 0; i < sentence.tokens.size(); ++i)
    if (const std::string_view mark = sentence.tokens.form(i);
        mark == "\"" || opens_quotation(mark))
      return true;
  return false;
}

}  // namespace

const char* reported(const Seen& seen) {
  if (!seen.grammars.of_claim().clauses.attributions.empty()) return nullptr;
  for (const size_t p : seen.used) {
    const OpenSentence& text = seen.passages[p].text;
    const std::vector<Cell> cells = cells_in(seen.holds, p);
    if (!has_marks(seen.claim) && is_quoted(text, cells))
      return "open.reported";
    for (const claims::Attribution& said :
         seen.grammars.of_passage(p).clauses.attributions)
      if (said.speaker.head >= 0 && !holds(text, cells, said.cue) &&
          !holds(text, cells, said.speaker.span))
        return "open.reported";
  }
  return nullptr;
}

}  // namespace engine
