#include "claims/extract/slot_fit.h"

#include <algorithm>

#include "claims/extract/clause_scope.h"

namespace claims {
namespace {

constexpr int32_t kBefore = 6;  // words between a preposition and its noun
constexpr int kChain = 4;       // nouns between a term and what it belongs to

class FitReader {
 public:
  FitReader(const SentenceView& view, const std::vector<size_t>& anchors,
            const SlotPlace& place, const SentenceTerm& term)
      : view_(view), anchors_(anchors), place_(place), term_(term) {}

  Fit read() {
    head_ = top_of_name(word_of(view_, term_.first, term_.last));
    if (head_ < 0) return Fit::Unknown;
    bool elsewhere = false;
    for (const size_t anchor : anchors_) {
      const int32_t word = word_of(view_, anchor, anchor + 1);
      if (word < 0) return Fit::Unknown;
      if (word == head_) continue;
      const Fit fit = fit_to(word);
      if (fit == Fit::Yes) return fit;
      elsewhere = elsewhere || fit == Fit::No;
    }
    if (elsewhere) return Fit::No;
    return in_reach() ? Fit::Unknown : Fit::No;
  }

 private:
  const Word& word(int32_t i) const {
    return view_.tree.words[static_cast<size_t>(i)];
  }
  // "président Ali Bongo": the name and its title are one.
  int32_t top_of_name(int32_t i) const {
    for (int step = 0; i >= 0 && step < kChain; ++step) {
      const Relation relation = word(i).relation;
      if (relation != Relation::Flat && relation != Relation::FlatName) break;
      i = word(i).head;
    }
    return i;
  }

  Fit fit_to(int32_t anchor) const {
    if (const Clause* clause = view_.clauses.of_head(anchor))
      if (const Fit fit = fit_in(*clause); fit != Fit::Unknown) return fit;
    return fit_of_noun(anchor);
  }

  // ------------------------------------------------- as a participant
  Fit fit_in(const Clause& clause) const {
    bool wrong = false;
    for (const Participant& one : clause.participants) {
      if (one.phrase.head == head_ || is_name_of(one.phrase.head)) {
        const Fit fit = only_describes_name() ? Fit::No : role_fit(clause, one);
        if (fit == Fit::Yes) return fit;
        wrong = wrong || fit == Fit::No;
      } else if (is_chained_to(one.phrase.head)) {
        if (!place_.slot->marker.empty() && is_place() &&
            one.marker_class == place_.slot->marker)
          return Fit::Yes;
        // "the son of President Déby died" says nothing of Déby.
        if (term_.type == "person") wrong = true;
      }
    }
    return wrong ? Fit::No : Fit::Unknown;
  }

  // "President Ali Bongo": the parser may hang either on the other.
  bool is_name_of(int32_t head) const {
    int32_t i = head_;
    for (int step = 0; i >= 0 && step < kChain; ++step) {
      if (i == head) return true;
      const Relation relation = word(i).relation;
      const bool bare_name = relation == Relation::Nmod &&
                             word(i).tag == Tag::Propn && !has_preposition(i);
      if (relation != Relation::Appos && relation != Relation::Compound &&
          relation != Relation::Flat && relation != Relation::FlatName &&
          !bare_name)
        return false;
      // "France's troops": a possessor is no name of them.
      i = word(i).head;
    }
    return false;
  }

  // "Rio, Brazil's capital until 1960, hosted …": it was Rio that did.
  bool only_describes_name() const {
    const Word& noun = word(head_);
    return noun.tag == Tag::Noun && noun.relation == Relation::Appos &&
           noun.head >= 0 && word(noun.head).tag == Tag::Propn;
  }

  bool has_preposition(int32_t i) const {
    for (int32_t c = std::max(0, i - kBefore); c < i; ++c)
      if (word(c).head == i && word(c).relation == Relation::Case) return true;
    return false;
  }

  bool is_place() const {
    return term_.type == "country" || term_.type == "city" ||
           term_.type == "region" || term_.type == "continent" ||
           term_.type == "base";
  }

  Fit role_fit(const Clause& clause, const Participant& one) const {
    const std::string& marker = place_.slot->marker;
    if (!place_.list_marker.empty() && one.list != 0 &&
        one.marker_class == place_.list_marker)
      return Fit::Yes;
    if (!marker.empty()) {
      if (one.marker_class == marker) return Fit::Yes;
      if (marker == "by" && clause.passive && one.role == ClauseRole::Subject)
        return Fit::Yes;
      return one.marker_class.empty() && !one.marker.empty() ? Fit::Unknown
                                                             : Fit::No;
    }
    if (one.role == ClauseRole::Oblique) {
      // A preposition that the parser took for an article, or the reverse.
      return one.marker_class == "of" || one.marker_class.empty() ? Fit::Unknown
                                                                  : Fit::No;
    }
    if (place_.acted_on && clause.kind == ClauseKind::Verb)
      return one.role == ClauseRole::Object ? Fit::Yes : Fit::No;
    if (place_.distinct || clause.kind != ClauseKind::Verb) return Fit::Yes;
    const bool subject = one.role == ClauseRole::Subject;
    return subject == place_.first ? Fit::Yes : Fit::No;
  }

  // -------------------------------------------------- beside a noun
  // Climbs "of" nouns up to `head`.
  bool is_chained_to(int32_t head) const {
    int32_t i = head_;
    for (int step = 0; step < kChain; ++step) {
      if (!is_nominal_edge(word(i).relation)) return false;
      i = word(i).head;
      if (i < 0 || has_other_name(i)) return false;
      if (i == head) return true;
    }
    return false;
  }
  // "The state of Yucatán in Mexico" is named by Yucatán.
  bool has_other_name(int32_t noun) const {
    const std::vector<Word>& words = view_.tree.words;
    for (size_t c = 0; c < words.size(); ++c)
      if (words[c].head == noun && words[c].tag == Tag::Propn &&
          is_nominal_edge(words[c].relation) &&
          !view_.span_of(term_.first, term_.last).overlaps(words[c].span))
        return true;
    return false;
  }
  static bool is_nominal_edge(Relation relation) {
    return relation == Relation::Nmod || relation == Relation::NmodPoss ||
           relation == Relation::Compound || relation == Relation::Appos;
  }

  // The term hangs on the anchor, itself or over a chain of nouns: "l'arrivée
  // de soldats à l'aéroport de Niamey".
  Fit fit_of_noun(int32_t anchor) const {
    if (word(anchor).tag != Tag::Noun && word(anchor).tag != Tag::Propn)
      return Fit::Unknown;
    int32_t i = head_;
    for (int step = 0; step < kChain && i >= 0; ++step) {
      if (!is_nominal_edge(word(i).relation)) return Fit::Unknown;
      if (step > 0 && is_place() &&
          (word(i).tag == Tag::Propn || has_other_name(i)))
        return Fit::No;
      if (word(i).head == anchor)
        return step == 0 || is_place() ? chain_fit(i, step) : Fit::Unknown;
      i = word(i).head;
    }
    return Fit::Unknown;
  }

  // "President of the club in Nigeria" is the club's.
  Fit chain_fit(int32_t i, int step) const {
    return place_.of_single_value && step > 0 ? Fit::No : edge_fit(i, step);
  }

  Fit edge_fit(int32_t i, int step) const {
    const std::string marker = marker_class_of(i);
    const std::string& wanted = place_.slot->marker;
    if (wanted.empty())
      return word(i).relation == Relation::Appos ||
                     word(i).relation == Relation::Compound
                 ? Fit::Yes
                 : Fit::Unknown;
    if (marker == wanted) return Fit::Yes;
    const bool owner = word(i).relation == Relation::NmodPoss ||
                       word(i).relation == Relation::Compound;
    if (owner && wanted == "of") return Fit::Yes;
    return step > 0 ? Fit::Unknown : Fit::No;
  }

  std::string marker_class_of(int32_t i) const {
    for (int32_t c = std::max(0, i - kBefore); c < i; ++c)
      if (word(c).head == i && word(c).relation == Relation::Case) {
        const auto found =
            view_.pack->syntax->prepositions.find(fold(word(c).form));
        if (found != view_.pack->syntax->prepositions.end())
          return found->second;
      }
    return "";
  }

  // ------------------------------------------------------- in reach
  bool in_reach() const {
    if (shares_clause(view_, anchors_, term_.first, term_.last)) return true;
    // "Au Niger, le ministre a dit que …": the place stands before both.
    if (place_.slot->marker != "loc") return false;
    const Clause* own =
        clause_of_words(view_, anchors_.front(), anchors_.back() + 1);
    return own && governs(view_, term_.first, *own);
  }

  const SentenceView& view_;
  const std::vector<size_t>& anchors_;
  const SlotPlace& place_;
  const SentenceTerm& term_;
  int32_t head_ = -1;
};

// A main verb of which nobody is the subject was torn from it: the analysis of
// such a sentence tells nothing apart.
bool is_whole(const Clause& clause) {
  const bool needs_subject = clause.link == ClauseLink::Main ||
                             clause.link == ClauseLink::Coordinated ||
                             clause.link == ClauseLink::Parenthetic;
  return !needs_subject ||
         std::any_of(clause.participants.begin(), clause.participants.end(),
                     [&](const Participant& one) {
                       return one.role == (clause.passive
                                               ? ClauseRole::Object
                                               : ClauseRole::Subject);
                     });
}

const Clause* finite_at(const SentenceView& view, size_t first, size_t last) {
  const int32_t word = word_of(view, first, last);
  if (word < 0) return nullptr;
  const Clause* clause = view.clauses.finite_around(
      view.clauses.clause_of[static_cast<size_t>(word)]);
  return clause && is_whole(*clause) ? clause : nullptr;
}

// The words stand in what takes part in the anchor's clause: "300 soldiers who
// are stationed there".
bool stands_in(const SentenceView& view, size_t anchor, Span span) {
  const Clause* clause = clause_at(view, anchor);
  return clause &&
         std::any_of(clause->participants.begin(), clause->participants.end(),
                     [&](const Participant& one) {
                       return one.phrase.span.overlaps(span);
                     });
}

}  // namespace

Fit slot_fit(const SentenceView& view, const std::vector<size_t>& anchors,
             const SlotPlace& place, const SentenceTerm& term) {
  if (!view.analysed) return Fit::Unknown;
  return FitReader(view, anchors, place, term).read();
}

bool shares_clause(const SentenceView& view, const std::vector<size_t>& anchors,
                   size_t first, size_t last) {
  if (!view.analysed) return true;
  const Clause* at = finite_at(view, first, last);
  // Words of no clause belong to none: the analysis did not place them.
  if (!at) return true;
  const Span span = view.span_of(first, last);
  return std::any_of(anchors.begin(), anchors.end(), [&](size_t anchor) {
    const Clause* own = finite_at(view, anchor, anchor + 1);
    return !own || own == at || stands_in(view, anchor, span);
  });
}

bool takes_part(const SentenceView& view, size_t anchor, size_t token) {
  const int32_t head = word_of(view, anchor, anchor + 1);
  const int32_t word = word_of(view, token, token + 1);
  const Clause* clause = head < 0 ? nullptr : view.clauses.of_head(head);
  return clause &&
         std::any_of(clause->participants.begin(), clause->participants.end(),
                     [&](const Participant& one) {
                       return (one.role == ClauseRole::Object ||
                               one.role == ClauseRole::Subject) &&
                              one.phrase.head == word;
                     });
}

bool are_joined(const SentenceView& view, size_t a, size_t b) {
  if (!view.analysed) return true;
  const Clause* one = finite_at(view, a, a + 1);
  const Clause* other = finite_at(view, b, b + 1);
  if (one == other || !one || !other) return true;
  // "refused to leave", "began withdrawing": one is the content of the other.
  const auto index = [&](const Clause* clause) {
    return static_cast<int32_t>(clause - view.clauses.clauses.data());
  };
  return one->parent == index(other) || other->parent == index(one) ||
         takes_part(view, a, b) || takes_part(view, b, a);
}

}  // namespace claims
