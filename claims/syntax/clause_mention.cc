// Whose clause a date, a time or a figure belongs to.

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

bool is_time(const Mention& mention) {
  return std::holds_alternative<TimeValue>(mention.value);
}
bool is_figure(const Mention& mention) {
  return std::holds_alternative<Quantity>(mention.value) &&
         mention.kind != MentionKind::Ordinal;
}

// "by Friday" is no agent, and a day beside a subject or behind a verb is when,
// not who or what.
void unmake_actor(Span time, Clause* clause) {
  for (Participant& one : clause->participants) {
    if (one.shared || !time.contains(one.phrase.span)) continue;
    const auto others = std::count_if(
        clause->participants.begin(), clause->participants.end(),
        [&](const Participant& other) { return other.role == one.role; });
    const bool sole_subject =
        others == 1 && clause->tense != ClauseTense::None &&
        (one.role == ClauseRole::Subject ||
         (one.role == ClauseRole::Object && clause->passive));
    if (!sole_subject || !one.marker.empty()) one.role = ClauseRole::Oblique;
  }
}

// "They cancelled ninety flights": how many is said by the clause that the noun
// takes part in, not by the noun's own.
bool counts_happenings(const Clause& clause, int32_t head) {
  return clause.kind == ClauseKind::Noun && clause.head == head &&
         clause.parent >= 0;
}

}  // namespace

void place_mentions(const std::vector<Mention>& mentions, ClauseDraft* draft) {
  const std::vector<Word>& words = draft->tree.words;
  if (words.empty()) return;
  const Span sentence{words.front().span.begin, words.back().span.end};
  for (size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (!sentence.contains(mention.span) ||
        (!is_time(mention) && !is_figure(mention)))
      continue;
    const int32_t head =
        head_of(draft->tree, words_of(draft->tree, mention.span));
    if (head < 0) continue;
    int32_t at = draft->view.clause_of[static_cast<size_t>(head)];
    if (at < 0) continue;
    if (is_figure(mention) && counts_happenings(draft->clause(at), head))
      at = draft->clause(at).parent;
    Clause* clause = &draft->clause(at);
    auto& list = is_time(mention) ? clause->times : clause->quantities;
    list.push_back(static_cast<uint32_t>(i));
    if (is_time(mention)) unmake_actor(mention.span, clause);
  }
}

}  // namespace claims
