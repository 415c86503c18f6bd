// What a clause leaves out and takes from where it stands: the subject of
// "came and left", the noun before "which", who plans "to leave".

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

bool has_own_auxiliary(const ClauseDraft& draft, int32_t head) {
  return draft.child_in(head, Relation::Aux) >= 0 ||
         draft.child_in(head, Relation::AuxPass) >= 0 ||
         draft.child_in(head, Relation::Cop) >= 0;
}

bool has_role(const Clause& clause, ClauseRole role) {
  return std::any_of(clause.participants.begin(), clause.participants.end(),
                     [&](const Participant& one) { return one.role == role; });
}

bool lacks_subject(const Clause& clause) {
  return !has_role(clause,
                   clause.passive ? ClauseRole::Object : ClauseRole::Subject);
}

// Gives the clause subjects of another one, in the role its own voice asks for.
void take_subjects(std::vector<Participant> subjects, Clause* clause) {
  for (Participant& one : subjects) {
    one.role = clause->passive ? ClauseRole::Object : ClauseRole::Subject;
    one.marker.clear();
    one.marker_class.clear();
    one.shared = true;
    clause->participants.push_back(std::move(one));
  }
}

void share_coordination(ClauseDraft* draft, Clause* clause) {
  const Clause& before = draft->clause(clause->parent);
  // "were arrested and jailed": the auxiliary stands for both.
  if (before.passive && !has_own_auxiliary(*draft, clause->head) &&
      draft->word(clause->head).features.form == VerbForm::Participle)
    clause->passive = true;
  if (lacks_subject(*clause))
    take_subjects(grammatical_subjects(before), clause);
}

// The noun that a relative clause or participle says something of, and what
// that is listed with when the clause stands behind the whole list.
std::vector<Participant> antecedents(ClauseDraft* draft, const Clause& clause,
                                     ClauseRole role) {
  std::vector<Participant> all = {
      participant_of(*draft, role, draft->word(clause.head).head)};
  for (Participant& one : all) {
    one.marker.clear();
    one.marker_class.clear();
    one.shared = true;
  }
  return all;
}

bool is_relative(const ClauseDraft& draft, int32_t i) {
  const ClauseWords& words = draft.words;
  return draft.word(i).tag != Tag::Noun &&
         (draft.is(i, words.relatives) || draft.is(i, words.relative_owners) ||
          draft.is(i, words.relative_places));
}

void share_relative(ClauseDraft* draft, Clause* clause) {
  bool stands = false;
  for (Participant& one : clause->participants) {
    if (!is_relative(*draft, one.phrase.head)) continue;
    // « dont », « où » carry their preposition in themselves.
    if (draft->is(one.phrase.head, draft->words.relative_owners))
      one.marker_class = "of";
    if (draft->is(one.phrase.head, draft->words.relative_places))
      one.marker_class = "loc";
    one.phrase = phrase_of(*draft, draft->word(clause->head).head);
    one.shared = true;
    one.pronoun = false;
    one.candidates.clear();
    stands = true;
  }
  for (const int32_t c : draft->index.children(clause->head)) {
    if (!draft->is(c, draft->words.relative_places) ||
        draft->word(c).relation != Relation::Advmod)
      continue;
    Participant place = antecedents(draft, *clause, ClauseRole::Oblique)[0];
    place.marker_class = "loc";
    clause->participants.push_back(std::move(place));
    stands = true;
  }
  if (stands) return;
  if (lacks_subject(*clause))
    take_subjects(antecedents(draft, *clause, ClauseRole::Subject), clause);
  else if (!has_role(*clause, ClauseRole::Object) &&
           clause->kind == ClauseKind::Verb && !clause->passive)
    for (Participant& one : antecedents(draft, *clause, ClauseRole::Object))
      clause->participants.push_back(std::move(one));
}

void share_participle(ClauseDraft* draft, Clause* clause) {
  const Word& word = draft->word(clause->head);
  if (clause->kind != ClauseKind::Verb) return;
  const bool done = word.features.form == VerbForm::Participle &&
                    word.features.tense != Tense::Present;
  if (done && !draft->is(clause->head, draft->words.becoming_verbs) &&
      !clause->reflexive)
    clause->passive = true;
  for (Participant& one :
       antecedents(draft, *clause,
                   clause->passive ? ClauseRole::Object : ClauseRole::Subject))
    clause->participants.push_back(std::move(one));
}

// Who is to do it: whom one asks, else who plans.
std::vector<Participant> controllers(const ClauseDraft& draft,
                                     const Clause& governor) {
  std::vector<Participant> asked;
  for (const Participant& one : governor.participants) {
    const bool person = one.role == ClauseRole::Recipient ||
                        (one.role == ClauseRole::Object && !governor.passive) ||
                        (one.role == ClauseRole::Oblique &&
                         draft.words.asked_markers.has(one.marker) &&
                         draft.words.planning_verbs.has(governor.lemma));
    if (person && !one.shared) asked.push_back(one);
  }
  // "took passengers an hour": the one asked stands without a preposition.
  const bool given = std::any_of(
      asked.begin(), asked.end(),
      [](const Participant& one) { return one.role == ClauseRole::Recipient; });
  if (given)
    std::erase_if(asked, [](const Participant& one) {
      return one.role != ClauseRole::Recipient;
    });
  return asked.empty() ? grammatical_subjects(governor) : asked;
}

void share_infinitive(ClauseDraft* draft, Clause* clause) {
  if (has_finite_verb(*draft, clause->head) || !lacks_subject(*clause)) return;
  take_subjects(controllers(*draft, draft->clause(clause->parent)), clause);
}

void share_adverbial(ClauseDraft* draft, Clause* clause) {
  const Word& word = draft->word(clause->head);
  const Clause* around = draft->view.finite_around(clause->parent);
  if (!around || has_finite_verb(*draft, clause->head)) return;
  const bool done = word.features.form == VerbForm::Participle &&
                    word.features.tense == Tense::Past;
  if (done && !draft->is(clause->head, draft->words.becoming_verbs) &&
      !clause->reflexive)
    clause->passive = true;
  if (lacks_subject(*clause))
    take_subjects(grammatical_subjects(*around), clause);
}

// « son retrait », "its withdrawal": of the subject around it.
void share_owner(ClauseDraft* draft, Clause* clause) {
  bool owned = false;
  for (const int32_t c : draft->index.children(clause->head))
    owned = owned || draft->words.possessives.has(draft->form(c));
  if (!owned) return;
  std::erase_if(clause->participants, [&](const Participant& one) {
    return draft->words.possessives.has(draft->form(one.phrase.head));
  });
  const Clause* around = draft->view.finite_around(clause->parent);
  if (!around) return;
  for (Participant one : grammatical_subjects(*around)) {
    one.role = ClauseRole::Oblique;
    one.marker_class = "of";
    one.shared = true;
    clause->participants.push_back(std::move(one));
  }
}

}  // namespace

void share_participants(ClauseDraft* draft) {
  for (const int32_t index : draft->top_down) {
    Clause* clause = &draft->clause(index);
    if (clause->parent < 0) continue;
    if (clause->kind == ClauseKind::Noun) {
      share_owner(draft, clause);
      continue;
    }
    switch (clause->link) {
      case ClauseLink::Coordinated:
        share_coordination(draft, clause);
        break;
      case ClauseLink::Relative:
        share_relative(draft, clause);
        break;
      case ClauseLink::Participle:
        share_participle(draft, clause);
        break;
      case ClauseLink::Content:
        share_infinitive(draft, clause);
        break;
      case ClauseLink::Adverbial:
        share_adverbial(draft, clause);
        break;
      default:
        break;
    }
  }
}

}  // namespace claims
