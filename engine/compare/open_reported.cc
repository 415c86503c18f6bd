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
bool is_quotation_mark(std::string_view mark) {
  return mark == "\"" || opens_quotation(mark);
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
        is_quotation_mark(mark))
      return true;
  return false;
}

// A word of saying, a colon or a comma stands before the token, but for a few
// words: "said flatly that".
bool is_announced(const OpenSentence& text, size_t token,
                  const CompareContext& context) {
  constexpr size_t kReach = 3;
  const auto& clauses = *context.language.pack(text.language)->clauses;
  if (token == 0) return false;
  const std::string_view mark = text.tokens.form(token - 1);
  if (mark == ":" || mark == ",") return true;
  for (size_t i = token; i > 0 && token - i < kReach; --i)
    if (clauses.reporting.match(text.tokens, i - 1) > 0) return true;
  return false;
}

// "Said flatly: “No one on my staff …": a mark that is announced opens right
// before what is held, wherever the quotation ends.
bool opens_with_quotation(const OpenSentence& text,
                          const std::vector<Cell>& cells,
                          const CompareContext& context) {
  constexpr size_t kReach = 3;
  const Zone zone = zone_of(cells);
  if (zone.empty) return false;
  for (size_t i = zone.first; i > 0 && zone.first - i < kReach; --i) {
    if (!is_quotation_mark(text.tokens.form(i - 1))) continue;
    while (i > 1 && is_quotation_mark(text.tokens.form(i - 2))) --i;
    return is_announced(text, i - 1, context);
  }
  return false;
}

// "My plan", but not the "My" of the title of a film.
bool is_in_first_person(const OpenSentence& claim) {
  const claims::Tokens& tokens = claim.tokens;
  const auto is_capital = [&](size_t i) {
    return i < tokens.size() && tokens.list[i].capitalised;
  };
  for (size_t i = 0; i < tokens.size(); ++i)
    if (claim.words->first_person.match(tokens, i) > 0 &&
        !is_capital(i == 0 ? 1 : i))
      return true;
  return false;
}

// Quotation marks are around all of it, or open before it and close behind a
// later sentence.
bool is_all_quoted(const OpenSentence& claim) {
  const claims::Tokens& tokens = claim.tokens;
  std::vector<size_t> marks;
  for (size_t i = 0; i < tokens.size(); ++i)
    if (is_quotation_mark(tokens.form(i)) || closes_quotation(tokens.form(i)))
      marks.push_back(i);
  if (marks.empty() || marks.size() > 2) return false;
  const bool opens = marks.front() == 0;
  const bool closes = marks.back() + 2 >= tokens.size();
  return marks.size() == 2 ? opens && closes : opens || closes;
}

// "Says the governor …": the verb that heads the claim. "According to the
// governor, …" heads nothing, and names who says it.
bool heads_with_saying(const Seen& seen) {
  const auto& pack = *seen.context.language.pack(seen.claim.language);
  if (pack.clauses->reporting.match(seen.claim.tokens, 0) == 0) return false;
  const std::vector<claims::Word>& words = seen.grammars.of_claim().tree.words;
  return words.empty() || words.front().relation == claims::Relation::Root;
}

// "I can tell you that …", "Says the governor …", all of it quoted: the words
// of somebody who is not named, whom a text only repeats.
bool is_of_one_voice(const Seen& seen) {
  return is_in_first_person(seen.claim) || is_all_quoted(seen.claim) ||
         heads_with_saying(seen);
}

}  // namespace

const char* reported(const Seen& seen) {
  if (is_of_one_voice(seen)) return "open.reported";
  if (!seen.grammars.of_claim().clauses.attributions.empty()) return nullptr;
  for (const size_t p : seen.used) {
    const OpenSentence& text = seen.passages[p].text;
    const std::vector<Cell> cells = cells_in(seen.holds, p);
    if (!has_marks(seen.claim) &&
        (is_quoted(text, cells) ||
         opens_with_quotation(text, cells, seen.context)))
      return "open.reported";
    for (const claims::Attribution& said :
         seen.grammars.of_passage(p).clauses.attributions)
      if (said.speaker.head >= 0 && !holds(text, cells, said.cue) &&
          !holds(text, cells, said.speaker.span))
        return "open.reported";
  }
  return nullptr;
}

bool is_only_said(const OpenSentence& claim,
                  const std::vector<OpenPassage>& passages,
                  const CompareContext& context) {
  const OpenGrammars grammars(claim, passages, context);
  bool said = false;
  for (size_t p = 0; p < passages.size(); ++p) {
    const OpenSentence& text = passages[p].text;
    const Alignment alignment = align(claim, text, passages[p].title, context);
    if (alignment.held * 2 < claim.terms.size()) continue;
    std::vector<OpenHold> holds;
    for (const Cell& cell : alignment.cells)
      holds.push_back({cell.holds() ? p : kNowhere, cell});
    const std::vector<size_t> used = {p};
    if (!turns(text.distance, zone_of(alignment.cells), alignment.cells) &&
        !reported({claim, passages, holds, used, context, grammars}))
      return false;
    said = true;
  }
  return said;
}

}  // namespace engine
