// Whether a clause affirms, how surely, and when: by its own verb group, by
// words beside it, and by what it hangs on.

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

class StanceReader {
 public:
  StanceReader(ClauseDraft* draft, Clause* clause)
      : draft_(*draft), words_(draft->words), clause_(*clause) {}

  void read() {
    read_tense();
    if (clause_.kind == ClauseKind::Apposition) return inherit();
    if (is_negated()) clause_.polarity = Polarity::Negated;
    read_own_modality();
    inherit();
  }

 private:
  TreeIndex::Children children() const {
    return draft_.index.children(clause_.head);
  }
  bool is_auxiliary(int32_t i) const {
    const Relation relation = draft_.word(i).relation;
    return relation == Relation::Aux || relation == Relation::AuxPass ||
           relation == Relation::Cop;
  }
  const Clause* parent() const {
    return clause_.parent < 0 ? nullptr : &draft_.clause(clause_.parent);
  }

  // ------------------------------------------------------------- tense
  int32_t finite_word() const {
    for (const int32_t c : children())
      if (is_auxiliary(c) && draft_.word(c).features.form == VerbForm::Finite)
        return c;
    const Features& own = draft_.word(clause_.head).features;
    return own.form == VerbForm::Finite ? clause_.head : -1;
  }

  // "has left", « a quitté », « a été renversé », but not "is overthrown".
  bool is_perfect(int32_t finite) const {
    if (draft_.word(finite).relation != Relation::Aux) return false;
    for (const int32_t c : children())
      if (c != finite && is_auxiliary(c) && is_past_participle(c)) return true;
    return is_past_participle(clause_.head);
  }
  bool is_past_participle(int32_t i) const {
    const Features& features = draft_.word(i).features;
    return features.form == VerbForm::Participle &&
           features.tense != Tense::Present;
  }

  void read_tense() {
    const Clause* above = parent();
    const int32_t finite = finite_word();
    if (finite < 0) {
      if (above) clause_.tense = above->tense;
      if (clause_.kind == ClauseKind::Verb && is_past_participle(clause_.head))
        clause_.tense = ClauseTense::Past;
      return;
    }
    switch (draft_.word(finite).features.tense) {
      case Tense::Past:
      case Tense::Imperfect:
        clause_.tense = ClauseTense::Past;
        return;
      case Tense::Future:
        clause_.tense = ClauseTense::Future;
        return;
      default:
        clause_.tense =
            is_perfect(finite) ? ClauseTense::Past : ClauseTense::Present;
    }
  }

  // ---------------------------------------------------------- polarity
  bool is_negated() const {
    bool first = false, negated = false;
    for (const int32_t c : children()) {
      if (negates(c)) negated = true;
      first = first || draft_.is(c, words_.negator_first);
    }
    if (first && !negated && has_second() && !has_exception()) negated = true;
    for (const Participant& one : clause_.participants)
      negated = negated || is_negative(one.phrase.head);
    return negated;
  }

  bool negates(int32_t c) const {
    const Word& word = draft_.word(c);
    if (word.relation == Relation::Mark || word.relation == Relation::Case)
      return draft_.is(c, words_.without);
    if (is_nominal(word) && word.relation != Relation::Advmod) return false;
    if (clause_.kind == ClauseKind::Noun)
      return word.relation == Relation::Det &&
             draft_.is(c, words_.negative_nouns);
    if (draft_.is(c, words_.negators)) return !is_restricted(c);
    // "no longer", « pas encore »: the negation hangs on the adverb.
    if (word.relation != Relation::Advmod) return false;
    for (const int32_t below : draft_.index.children(c))
      if (draft_.is(below, words_.negative_nouns) ||
          (draft_.is(below, words_.negators) &&
           !draft_.is(c, words_.restrictors)))
        return true;
    return false;
  }

  // "not only", « pas seulement ».
  bool is_restricted(int32_t c) const {
    const auto next = static_cast<size_t>(c) + 1;
    return next < draft_.tree.words.size() &&
           draft_.is(c + 1, words_.restrictors);
  }

  bool has_second() const {
    for (const int32_t c : children()) {
      if (draft_.is(c, words_.negator_second)) return true;
      if (draft_.word(c).relation != Relation::Conj) continue;
      for (const int32_t joint : draft_.index.children(c))  // « ni … ni … »
        if (draft_.is(joint, words_.negators)) return true;
    }
    for (const Participant& one : clause_.participants) {
      if (one.shared) continue;
      if (stands_alone(one.phrase.head) &&
          draft_.is(one.phrase.head, words_.negator_second))
        return true;
      for (const int32_t c : draft_.index.children(one.phrase.head))
        if (draft_.word(c).relation == Relation::Det &&
            draft_.is(c, words_.negator_second))
          return true;
    }
    return false;
  }

  // « ne … plus que deux »: all but what follows is negated.
  bool has_exception() const {
    const auto excepts = [&](int32_t i) {
      for (const int32_t c : draft_.index.children(i))
        if (c > clause_.head && draft_.is(c, words_.exceptions)) return true;
      return false;
    };
    if (excepts(clause_.head)) return true;
    return std::any_of(clause_.participants.begin(), clause_.participants.end(),
                       [&](const Participant& one) {
                         return !one.shared && excepts(one.phrase.head);
                       });
  }

  // « personne n'est venu », but « douze personnes sont venues ».
  bool stands_alone(int32_t head) const {
    return draft_.word(head).features.number != Number::Plural &&
           draft_.child_in(head, Relation::Det) < 0 &&
           draft_.child_in(head, Relation::Nummod) < 0;
  }

  // "no soldier", "nobody", « aucun soldat ».
  bool is_negative(int32_t head) const {
    if (draft_.word(head).tag != Tag::Adj && stands_alone(head) &&
        draft_.is(head, words_.negative_nouns))
      return true;
    for (const int32_t c : draft_.index.children(head))
      if (draft_.word(c).relation == Relation::Det &&
          draft_.is(c, words_.negative_nouns))
        return true;
    return false;
  }

  // ---------------------------------------------------------- modality
  void raise(Modality modality) {
    if (clause_.modality == Modality::Asserted) clause_.modality = modality;
  }

  void read_own_modality() {
    if (clause_.tense == ClauseTense::Future && finite_word() >= 0)
      raise(Modality::Forecast);
    for (const int32_t c : children()) {
      if (is_auxiliary(c)) read_auxiliary(c);
      const Relation relation = draft_.word(c).relation;
      if ((relation == Relation::Advmod || relation == Relation::Amod) &&
          draft_.is(c, words_.hedges))
        raise(Modality::Hedged);
      if (relation == Relation::Mark && draft_.is(c, words_.conditions))
        raise(Modality::Hedged);
      if (clause_.tense == ClauseTense::Present &&
          (relation == Relation::Mark || relation == Relation::Advmod) &&
          clause_.link == ClauseLink::Adverbial && c < clause_.head &&
          draft_.is(c, words_.awaiting))
        raise(Modality::Forecast);
    }
    if (draft_.word(clause_.head).features.mood == Mood::Conditional)
      raise(Modality::Hedged);
    if (is_purpose()) raise(Modality::Planned);
  }

  void read_auxiliary(int32_t c) {
    if (draft_.is(c, words_.future_verbs)) raise(Modality::Forecast);
    if (draft_.is(c, words_.hedging_verbs)) raise(Modality::Hedged);
    if (draft_.word(c).features.mood == Mood::Conditional)
      raise(Modality::Hedged);
  }

  // "to leave", « pour quitter », « le projet de quitter »: an aim, unless it
  // is said to be done ("after having left").
  bool is_purpose() const {
    if (draft_.word(clause_.head).features.form != VerbForm::Infinitive)
      return false;
    if (clause_.link != ClauseLink::Adverbial &&
        clause_.link != ClauseLink::Participle)
      return false;
    return clause_.polarity == Polarity::Affirmed &&
           draft_.child_in(clause_.head, Relation::Aux) < 0;
  }

  // ------------------------------------------------------- inheritance
  void inherit() {
    const Clause* above = parent();
    if (!above) return;
    switch (clause_.link) {
      case ClauseLink::Content:
        return inherit_content(*above);
      case ClauseLink::Coordinated:
        return inherit_coordinated(*above);
      case ClauseLink::Nominal:
        return inherit_nominal(*above);
      case ClauseLink::Adverbial:
        // What is said to be done already is not part of the plan.
        if (above->modality != Modality::Asserted && finite_word() < 0 &&
            !is_past_participle(clause_.head))
          raise(above->modality);
        return;
      default:
        return;
    }
  }

  void inherit_content(const Clause& above) {
    raise(effect_of(above));
    const bool governed = finite_word() < 0;
    if (above.polarity == Polarity::Negated) {
      if (governed && !is_wish(above) &&
          !words_.reporting_verbs.has(above.lemma))
        clause_.polarity = Polarity::Negated;
      else
        raise(Modality::Hedged);
    }
    if (words_.negative_verbs.has(above.lemma)) {
      if (above.polarity == Polarity::Negated) {
        clause_.polarity = Polarity::Affirmed;
        raise(Modality::Hedged);
      } else {
        clause_.polarity = Polarity::Negated;
      }
    }
    if (above.modality != Modality::Asserted) raise(above.modality);
  }

  bool is_wish(const Clause& above) const {
    return words_.planning_verbs.has(above.lemma) ||
           words_.future_verbs.has(above.lemma);
  }

  // What a verb makes of its content.
  Modality effect_of(const Clause& above) const {
    const std::string& head = draft_.lemma(above.head);
    const auto among = [&](const WordSet& set) {
      return set.has(above.lemma) || set.has(head) ||
             set.has(draft_.form(above.head));
    };
    const bool infinitive = finite_word() < 0;
    if (among(words_.denying_verbs)) return Modality::Hedged;
    // What could not be done was not, and what could be done then was.
    if (infinitive && among(words_.ability_verbs) &&
        (above.polarity == Polarity::Negated ||
         above.tense == ClauseTense::Past))
      return Modality::Asserted;
    if (among(words_.hedging_verbs)) return Modality::Hedged;
    if (infinitive && among(words_.future_verbs) &&
        above.tense != ClauseTense::Past)
      return Modality::Forecast;
    if (infinitive && among(words_.planning_verbs)) return Modality::Planned;
    return Modality::Asserted;
  }

  void inherit_coordinated(const Clause& above) {
    if (finite_word() >= 0) return;
    if (above.modality != Modality::Asserted) raise(above.modality);
    if (above.polarity == Polarity::Negated && clause_.head > above.head)
      clause_.polarity = Polarity::Negated;
  }

  // An event that is the object of a plan, a denial or a "not" is not said to
  // have happened; as a subject it is unless the verb only says that it did.
  void inherit_nominal(const Clause& above) {
    if (above.modality != Modality::Asserted) raise(above.modality);
    if (above.kind == ClauseKind::Noun) {
      if (above.polarity == Polarity::Negated) raise(Modality::Hedged);
      return;
    }
    const Relation relation = draft_.word(clause_.head).relation;
    const bool object = relation == Relation::Obj;
    const bool subject =
        relation == Relation::Nsubj || relation == Relation::NsubjPass;
    if (above.polarity == Polarity::Negated) {
      if (subject && words_.happening_verbs.has(above.lemma))
        clause_.polarity = Polarity::Negated;
      else if (object)
        raise(Modality::Hedged);
    }
    if (!object && !(subject && above.passive)) return;
    if (words_.planning_verbs.has(above.lemma)) raise(Modality::Planned);
    if (words_.denying_verbs.has(above.lemma) ||
        words_.negative_verbs.has(above.lemma))
      raise(Modality::Hedged);
  }

  ClauseDraft& draft_;
  const ClauseWords& words_;
  Clause& clause_;
};

}  // namespace

void take_stances(ClauseDraft* draft) {
  for (const int32_t index : draft->top_down)
    StanceReader(draft, &draft->clause(index)).read();
}

}  // namespace claims
