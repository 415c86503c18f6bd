// Who is said to say it.

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

class AttributionFinder {
 public:
  explicit AttributionFinder(ClauseDraft* draft) : draft_(*draft) {}

  void run() {
    for (const int32_t index : draft_.top_down) {
      if (is_report(draft_.clause(index))) attribute_report(index);
      attribute_source(index);
    }
    for (const int32_t index : draft_.top_down) hand_down(index);
  }

 private:
  bool is_report(const Clause& clause) const {
    return clause.kind == ClauseKind::Verb &&
           draft_.words.reporting_verbs.has(clause.lemma);
  }

  int32_t make(const Clause& report) {
    Attribution attribution;
    attribution.cue = report.predicate;
    for (const Participant& one : report.participants)
      if (one.role == ClauseRole::Subject && attribution.speaker.head < 0)
        attribution.speaker = one.phrase;
    draft_.view.attributions.push_back(attribution);
    return static_cast<int32_t>(draft_.view.attributions.size()) - 1;
  }

  static void give(int32_t attribution, Clause* clause) {
    if (clause->attribution < 0) clause->attribution = attribution;
  }

  // "X said that P"; « P, a déclaré X »: P is its content, or stands around it.
  void attribute_report(int32_t index) {
    const Clause& report = draft_.clause(index);
    int32_t made = -1;
    const auto give_to = [&](Clause* clause) {
      if (made < 0) made = make(report);
      give(made, clause);
    };
    for (const int32_t c : draft_.index.children(report.head)) {
      const Clause* found = draft_.view.of_head(c);
      if (!found) continue;
      Clause* child = &draft_.clause(
          static_cast<int32_t>(found - draft_.view.clauses.data()));
      const bool content = child->link == ClauseLink::Content;
      const bool around = child->link == ClauseLink::Parenthetic;
      if (content || (around && !is_report(*child))) give_to(child);
    }
    if (report.link == ClauseLink::Parenthetic && report.parent >= 0)
      give_to(&draft_.clause(report.parent));
  }

  void attribute_source(int32_t index) {
    Clause* clause = &draft_.clause(index);
    for (const Participant& one : clause->participants) {
      if (one.shared || !draft_.words.source_markers.has(one.marker)) continue;
      Attribution attribution;
      attribution.cue = draft_.word(one.phrase.head).span;
      const int32_t marker = draft_.child_in(one.phrase.head, Relation::Case);
      if (marker >= 0) attribution.cue = draft_.word(marker).span;
      attribution.speaker = one.phrase;
      draft_.view.attributions.push_back(attribution);
      return give(static_cast<int32_t>(draft_.view.attributions.size()) - 1,
                  clause->kind == ClauseKind::Noun ? around(clause) : clause);
    }
  }

  Clause* around(Clause* clause) {
    const Clause* finite = draft_.view.finite_around(clause->parent);
    return finite ? &draft_.clause(static_cast<int32_t>(
                        finite - draft_.view.clauses.data()))
                  : clause;
  }

  // What hangs on reported words is reported too.
  void hand_down(int32_t index) {
    Clause* clause = &draft_.clause(index);
    if (clause->parent < 0 || clause->attribution >= 0 ||
        clause->link == ClauseLink::Parenthetic)
      return;
    clause->attribution = draft_.clause(clause->parent).attribution;
  }

  ClauseDraft& draft_;
};

}  // namespace

void find_attributions(ClauseDraft* draft) { AttributionFinder(draft).run(); }

}  // namespace claims
