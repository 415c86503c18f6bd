#include "claims/extract/one_of_several.h"

#include "claims/extract/clause_scope.h"
#include "claims/extract/name_extent.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kBefore = 3;  // words of "a former elected president"

// A word that no list explains, and no name.
bool says_which(const SentenceView& view, size_t i) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const Token& token = view.tokens.list[i];
  return token.kind == TokenKind::Word && !token.capitalised &&
         !is_in_name(view, token.span) &&
         clauses.neutral.match(view.tokens, i) == 0 &&
         clauses.determiners.match(view.tokens, i) == 0 &&
         clauses.titles.match(view.tokens, i) == 0 &&
         clauses.preposition(view.tokens, i).empty();
}

}  // namespace

bool is_one_of_several(const SentenceView& view, const SentenceTerm& term,
                       size_t noun, size_t n) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (size_t i = noun + n; i < term.last; ++i)
    if (says_which(view, i)) return true;
  for (size_t back = 1; back <= kBefore && back <= noun; ++back) {
    const size_t i = noun - back;
    if (clauses.one_of_several.match(view.tokens, i) > 0 ||
        clauses.past_states.match(view.tokens, i) > 0)
      return true;
    if (clauses.determiners.match(view.tokens, i) == 0) continue;
    for (size_t k = i + 1; k < noun; ++k)
      if (says_which(view, k)) return true;
    return false;
  }
  return false;
}

bool shares_one_value(const SentenceView& view, const Reading& reading) {
  if (!reading.property->one_valued || reading.property->value != "entity" ||
      !view.analysed)
    return false;
  const int32_t at = word_of(view, reading.first, reading.last);
  const bool plural =
      at >= 0 && view.tree.words[static_cast<size_t>(at)].features.number ==
                     Number::Plural;
  for (const auto& [role, value] : reading.terms) {
    if (reading.property->role(role) || value->list.size() < 2) continue;
    if (!plural && value->first == reading.last) continue;
    const size_t size = value->list.size();
    return std::none_of(
        reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
          return slot.second != value && slot.second->list.size() == size;
        });
  }
  return false;
}

}  // namespace claims
