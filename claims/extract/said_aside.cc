#include "claims/extract/said_aside.h"

#include "claims/extract/clause_scope.h"
#include "claims/extract/partly_read.h"
#include "claims/language/clause.h"

namespace claims {

namespace {

// "Briefly foreign minister", "the chancellor defeated in 2025", « président
// autoproclamé »: what hangs on the noun tells that it may be over.
bool tells_of_an_end(const SentenceView& view, const Word& word) {
  const size_t token = view.tokens_of(word.span).first;
  const ClauseLexicon& clauses = *view.pack->clauses;
  return (word.relation == Relation::Advmod &&
          clauses.of_now.match(view.tokens, token) == 0) ||
         (word.relation == Relation::Acl &&
          word.features.form == VerbForm::Participle &&
          word.features.tense != Tense::Present);
}

// "Prime minister of Estonia before she moved to Brussels".
bool ends_by_order(const SentenceView& view, const WordRange& words) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const Word& last = view.tree.words[static_cast<size_t>(words.last - 1)];
  const size_t behind = view.tokens_of(last.span).second;
  return clauses.before.match(view.tokens, behind) > 0 ||
         clauses.after.match(view.tokens, behind) > 0;
}

}  // namespace

// "Serbia talks with the members of the EU": the noun predicates nothing.
bool is_said_by_object(const SentenceView& view, const Reading& reading) {
  const int32_t noun = word_of(view, reading.first, reading.last);
  if (!reading.wording->nominal || noun < 0) return false;
  const Relation relation = view.tree.words[static_cast<size_t>(noun)].relation;
  return relation == Relation::Obl || relation == Relation::OblArg ||
         relation == Relation::Nmod || relation == Relation::Obj;
}

// "The widow of president Chirac", "the law passed under chancellor Kohl":
// when he held the office is not said.
bool is_said_aside(const SentenceView& view, const Reading& reading) {
  if (!is_office(*reading.property) || !is_presupposed(view, reading))
    return false;
  const WordRange words = words_of_reading(view, reading);
  if (words.first >= words.last) return false;
  const int32_t noun = word_of(view, reading.first, reading.last);
  for (const Word& word : view.tree.words)
    if (noun >= 0 && word.head == noun && tells_of_an_end(view, word))
      return true;
  if (ends_by_order(view, words)) return true;
  for (int32_t i = words.first; i < words.last; ++i) {
    const Word& word = view.tree.words[static_cast<size_t>(i)];
    if (word.head >= words.first && word.head < words.last) continue;
    if (word.relation == Relation::Nmod || word.relation == Relation::Obl ||
        word.relation == Relation::NmodPoss)
      return true;
  }
  return false;
}

}  // namespace claims
