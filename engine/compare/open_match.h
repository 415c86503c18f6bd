#pragma once
// Whether a term of evidence carries one of a claim: by value for figures and
// days, letter by letter for names, by lemma and by what words have to do with
// each other for the rest.

#include "engine/compare/compare.h"
#include "engine/compare/open_text.h"

namespace engine {

// What a term of evidence is to a term of the claim, best last.
enum class TermMatch {
  None,
  Sister,    // another thing of one kind: "singer" and "actor"
  Conflict,  // another figure, another day
  Contrary,  // "rise" and "fall"
  Carried,   // it follows: a synonym, a kind of it, a finer date
  Equal,
};

TermMatch match_terms(const OpenTerm& goal, const OpenTerm& given,
                      const OpenSentence& goal_sentence,
                      const OpenSentence& given_sentence,
                      const CompareContext& context);

}  // namespace engine
