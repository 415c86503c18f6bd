// Which words head a clause, of what kind, and what each hangs on.

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

bool has_subject(const ClauseDraft& draft, int32_t i) {
  return draft.child_in(i, Relation::Nsubj) >= 0 ||
         draft.child_in(i, Relation::NsubjPass) >= 0;
}

bool is_predicate(const ClauseDraft& draft, int32_t i) {
  return draft.word(i).tag == Tag::Verb ||
         draft.child_in(i, Relation::Cop) >= 0 || has_subject(draft, i);
}

bool is_event(const ClauseDraft& draft, int32_t i) {
  return draft.word(i).tag == Tag::Noun &&
         draft.words.is_event_noun(draft.lemma(i));
}

bool is_verb_form(const Word& word) {
  return word.tag == Tag::Verb || word.tag == Tag::Aux;
}

// "The soldiers deployed there": a participle that says what happened to the
// noun, but not « les forces armées », where it is an adjective.
bool is_participle_clause(const ClauseDraft& draft, int32_t i) {
  return draft.word(i).tag == Tag::Verb;
}

bool heads_clause(const ClauseDraft& draft, int32_t i) {
  const Word& word = draft.word(i);
  switch (word.relation) {
    case Relation::Root:
      return true;
    case Relation::Csubj:
    case Relation::Ccomp:
    case Relation::Advcl:
    case Relation::AclRelcl:
    case Relation::Parataxis:
      return is_predicate(draft, i) || is_event(draft, i);
    case Relation::Xcomp:
      return is_verb_form(word) || draft.child_in(i, Relation::Cop) >= 0;
    case Relation::Acl:
    case Relation::Amod:
      return is_participle_clause(draft, i) ||
             draft.child_in(i, Relation::Cop) >= 0;
    case Relation::Appos:
      return is_nominal(word);
    case Relation::Conj:
      if (is_predicate(draft, i)) return true;
      return is_event(draft, i);
    default:
      // What the parser could not place still predicates when it is finite.
      if (word.tag == Tag::Verb && word.features.form == VerbForm::Finite &&
          (word.relation == Relation::Dep || word.relation == Relation::List))
        return true;
      return is_event(draft, i);
  }
}

ClauseKind kind_of(const ClauseDraft& draft, int32_t i) {
  const Word& word = draft.word(i);
  if (draft.child_in(i, Relation::Cop) >= 0) return ClauseKind::Copula;
  if (word.relation == Relation::Appos) return ClauseKind::Apposition;
  if (is_verb_form(word) || has_subject(draft, i)) return ClauseKind::Verb;
  return ClauseKind::Noun;
}

ClauseLink link_of(const ClauseDraft& draft, int32_t i, ClauseKind kind) {
  switch (draft.word(i).relation) {
    case Relation::Root:
      return ClauseLink::Main;
    case Relation::AclRelcl:
      return ClauseLink::Relative;
    case Relation::Ccomp:
    case Relation::Xcomp:
    case Relation::Csubj:
      return ClauseLink::Content;
    case Relation::Acl:
    case Relation::Amod:
      return ClauseLink::Participle;
    case Relation::Advcl:
      return ClauseLink::Adverbial;
    case Relation::Conj:
      return kind == ClauseKind::Noun ? ClauseLink::Nominal
                                      : ClauseLink::Coordinated;
    case Relation::Appos:
      return ClauseLink::Nominal;
    default:
      return kind == ClauseKind::Noun ? ClauseLink::Nominal
                                      : ClauseLink::Parenthetic;
  }
}

bool is_reflexive_mark(const ClauseDraft& draft, int32_t i) {
  return draft.word(i).relation == Relation::Expl &&
         draft.words.reflexives.has(draft.form(i));
}

bool is_of_verb_group(const ClauseDraft& draft, int32_t i) {
  switch (draft.word(i).relation) {
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Cop:
    case Relation::CompoundPrt:
      return true;
    default:
      return is_reflexive_mark(draft, i);
  }
}

// "has given" is marked like a passive at times; it has an auxiliary of its
// own.
bool is_bare_participle(const ClauseDraft& draft, int32_t i) {
  return draft.child_in(i, Relation::Aux) < 0 &&
         draft.child_in(i, Relation::Obj) < 0;
}

// Lemma, bytes and voice of the verb group.
void describe(ClauseDraft* draft, Clause* clause) {
  const int32_t head = clause->head;
  const bool copula = clause->kind == ClauseKind::Copula;
  clause->lemma = draft->lemma(head);
  bool first = true;
  const auto take = [&](int32_t i) {
    const Span span = draft->word(i).span;
    if (first) clause->predicate = span;
    first = false;
    clause->predicate.begin = std::min(clause->predicate.begin, span.begin);
    clause->predicate.end = std::max(clause->predicate.end, span.end);
  };
  if (!copula) take(head);
  for (const int32_t c : draft->index.children(head)) {
    const Relation relation = draft->word(c).relation;
    if (relation == Relation::Cop) clause->lemma = draft->lemma(c);
    if (relation == Relation::CompoundPrt)
      clause->lemma += " " + draft->lemma(c);
    if (relation == Relation::AuxPass ||
        (relation == Relation::NsubjPass && is_bare_participle(*draft, head)))
      clause->passive = true;
    if (is_reflexive_mark(*draft, c)) clause->reflexive = true;
    if (is_of_verb_group(*draft, c)) take(c);
  }
  // « s'est réuni », « est sorti »: the auxiliary of a passive, but none.
  if (clause->reflexive || draft->words.becoming_verbs.has(draft->lemma(head)))
    clause->passive = false;
}

}  // namespace

bool is_nominal(const Word& word) {
  return word.tag == Tag::Noun || word.tag == Tag::Propn ||
         word.tag == Tag::Pron || word.tag == Tag::Num ||
         word.tag == Tag::Sym || word.tag == Tag::X || word.tag == Tag::Adj;
}

void find_clauses(ClauseDraft* draft) {
  const auto count = static_cast<int32_t>(draft->tree.words.size());
  ClauseView& view = draft->view;
  std::vector<int32_t> headed(draft->tree.words.size(), -1);
  for (int32_t i = 0; i < count; ++i) {
    if (!heads_clause(*draft, i)) continue;
    headed[static_cast<size_t>(i)] = static_cast<int32_t>(view.clauses.size());
    Clause clause;
    clause.head = i;
    clause.kind = kind_of(*draft, i);
    clause.link = link_of(*draft, i, clause.kind);
    describe(draft, &clause);
    view.clauses.push_back(std::move(clause));
  }
  view.clause_of.assign(draft->tree.words.size(), -1);
  for (const int32_t i : draft->index.order) {
    const int32_t head = draft->word(i).head;
    const int32_t around =
        head < 0 ? -1 : view.clause_of[static_cast<size_t>(head)];
    const int32_t own = headed[static_cast<size_t>(i)];
    view.clause_of[static_cast<size_t>(i)] = own >= 0 ? own : around;
    if (own < 0) continue;
    draft->clause(own).parent = around;
    draft->top_down.push_back(own);
  }
}

}  // namespace claims
