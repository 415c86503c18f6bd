#include "engine/compare/open_about.h"

#include <algorithm>

#include "claims/language/sentence.h"
#include "engine/compare/open_proven.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

// The sentence of a text that a byte of it stands in; kNowhere between them.
size_t sentence_at(const std::vector<claims::Sentence>& sentences,
                   uint32_t byte) {
  for (size_t i = 0; i < sentences.size(); ++i)
    if (sentences[i].span.begin <= byte && byte < sentences[i].span.end)
      return i;
  return kNowhere;
}

std::vector<claims::Sentence> sentences_of(const OpenSentence& text,
                                           const CompareContext& context) {
  claims::Article article;
  article.text = text.text;
  article.language = text.language;
  claims::Block block;
  block.span = {0, static_cast<uint32_t>(text.text.size())};
  article.blocks.push_back(block);
  return claims::split_sentences(article, context.language, text.language);
}

// All that the passage holds of the claim stands in one sentence of it.
bool is_in_one_sentence(const Seen& seen, size_t passage) {
  const OpenSentence& text = seen.passages[passage].text;
  const auto sentences = sentences_of(text, seen.context);
  size_t only = kNowhere;
  for (const OpenHold& hold : seen.holds) {
    if (hold.passage == kNowhere) continue;
    const size_t at =
        sentence_at(sentences, text.tokens.list[hold.cell.token].span.begin);
    if (only != kNowhere && at != only) return false;
    only = at;
  }
  return true;
}

bool has_title_cell(const Seen& seen) {
  return std::any_of(seen.holds.begin(), seen.holds.end(),
                     [](const OpenHold& hold) {
                       return hold.passage != kNowhere && hold.cell.in_title;
                     });
}

}  // namespace

bool is_of_heading(const Seen& seen) {
  const OpenSentence& title = seen.passages[seen.used.front()].title;
  const auto& terms = seen.claim.terms;
  size_t named = 0, unnamed = 0, other = 0;
  for (const OpenTerm& goal : title.terms) {
    if (goal.in_brackets) continue;
    const bool found = std::any_of(
        terms.begin(), terms.end(),
        [&](const OpenTerm& term) { return term.plain == goal.plain; });
    ++(found ? named : goal.kind == OpenKind::Name ? unnamed : other);
  }
  if (title.terms.empty()) return true;
  // "2021 epidemic in Lorvia" heads what was so in Lorvia.
  const OpenKind first = title.terms.front().kind;
  if (first == OpenKind::Date || first == OpenKind::Figure)
    return named > 0 && unnamed == 0;
  // "Robert Lane" for what stands under "Robert Lane Jr.".
  const bool names = std::all_of(
      title.terms.begin(), title.terms.end(),
      [](const OpenTerm& goal) { return is_name(goal) || goal.in_brackets; });
  return named > 0 && other == 0 && unnamed <= (names ? 1 : 0);
}

const char* scattered_over(const Seen& seen) {
  if (is_of_heading(seen)) return nullptr;
  if (seen.used.size() > 1 || has_title_cell(seen) ||
      !is_in_one_sentence(seen, seen.used.front()) || !is_proven(seen))
    return "open.torn";
  return fault_of_parts(seen);
}

}  // namespace engine
