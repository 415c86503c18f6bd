#include "claims/extract/said_aside.h"

#include "claims/extract/clause_scope.h"
#include "claims/extract/partly_read.h"

namespace claims {

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
