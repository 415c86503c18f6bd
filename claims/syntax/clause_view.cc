#include "claims/syntax/clause_view.h"

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {

const Clause* ClauseView::of_head(int32_t head) const {
  const auto found = std::lower_bound(
      clauses.begin(), clauses.end(), head,
      [](const Clause& clause, int32_t at) { return clause.head < at; });
  return found != clauses.end() && found->head == head ? &*found : nullptr;
}

const Clause* ClauseView::finite_around(int32_t clause) const {
  while (clause >= 0) {
    const Clause& here = clauses[static_cast<size_t>(clause)];
    if (here.kind == ClauseKind::Verb || here.kind == ClauseKind::Copula)
      return &here;
    clause = here.parent;
  }
  return nullptr;
}

std::vector<const Participant*> in_role(const Clause& clause, ClauseRole role) {
  std::vector<const Participant*> out;
  for (const Participant& one : clause.participants)
    if (one.role == role) out.push_back(&one);
  return out;
}

WordRange words_of(const Tree& tree, Span span) {
  const auto& words = tree.words;
  const auto first = std::lower_bound(
      words.begin(), words.end(), span.begin,
      [](const Word& w, uint32_t at) { return w.span.end <= at; });
  const auto last = std::lower_bound(
      first, words.end(), span.end,
      [](const Word& w, uint32_t at) { return w.span.begin < at; });
  return {static_cast<int32_t>(first - words.begin()),
          static_cast<int32_t>(last - words.begin())};
}

int32_t head_of(const Tree& tree, WordRange range) {
  for (int32_t i = range.first; i < range.last; ++i) {
    const int32_t head = tree.words[static_cast<size_t>(i)].head;
    if (head < range.first || head >= range.last) {
      const Tag tag = tree.words[static_cast<size_t>(i)].tag;
      // "du Niger": the preposition and the article of a contraction.
      if (tag != Tag::Adp && tag != Tag::Det && tag != Tag::Punct) return i;
    }
  }
  return range.first < range.last ? range.last - 1 : -1;
}

ClauseView view_clauses(const Tree& tree, const std::vector<Mention>& mentions,
                        const ClauseWords& words) {
  Tree mended = tree;
  mend_tree(words, &mended);
  ClauseDraft draft(std::move(mended), words);
  find_clauses(&draft);
  find_participants(&draft);
  share_participants(&draft);
  take_stances(&draft);
  find_attributions(&draft);
  place_mentions(mentions, &draft);
  return std::move(draft.view);
}

}  // namespace claims
