// Mends what a greedy parser is known to get wrong, where the words themselves
// leave no doubt: a noun between whose commas a relative clause stands, a verb
// of saying behind its quotation, a participle behind "and".

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

class TreeMender {
 public:
  TreeMender(Tree* tree, const ClauseWords& words)
      : tree_(*tree), words_(words), index_(*tree) {}

  void run() {
    const auto count = static_cast<int32_t>(tree_.words.size());
    for (int32_t i = 0; i + 1 < count; ++i) {
      if (raise_noun(i)) refresh();
      name_noun(i);
      if (return_preposition(i)) refresh();
    }
    if (lift_lost_verb()) refresh();
    if (lift_past_verb()) refresh();
    for (int32_t i = 0; i < count; ++i) {
      if (!is_verb(i) && child_in(i, Relation::Cop) < 0) continue;
      if (lift_copula(i)) refresh();
      if (free_relative(i)) refresh();
      if (!is_verb(i)) continue;
      if (join_past_verb(i)) refresh();
      if (loosen_subject(i)) refresh();
      if (lift_subject_clause(i)) refresh();
      if (join_participle(i)) refresh();
      mend_subject(i);
      if (part_report(i)) refresh();
      invert_relative(i);
      settle_copula(i);
    }
  }

 private:
  Word& word(int32_t i) { return tree_.words[static_cast<size_t>(i)]; }
  bool is_verb(int32_t i) {
    return word(i).tag == Tag::Verb || word(i).tag == Tag::Aux;
  }
  bool is(int32_t i, const WordSet& set) const {
    return set.has(index_.form[static_cast<size_t>(i)]) ||
           set.has(index_.lemma[static_cast<size_t>(i)]);
  }
  // Every mend costs a new index; more than a few in a sentence mend nothing.
  void refresh() {
    if (++mends_ <= kMends) index_ = TreeIndex(tree_);
  }
  bool may_mend() const { return mends_ < kMends; }

  int32_t child_in(int32_t i, Relation relation) {
    for (const int32_t c : index_.children(i))
      if (word(c).relation == relation) return c;
    return -1;
  }
  bool has_subject(int32_t i) {
    return child_in(i, Relation::Nsubj) >= 0 ||
           child_in(i, Relation::NsubjPass) >= 0 ||
           child_in(i, Relation::Csubj) >= 0;
  }
  bool is_auxiliary_of_group(int32_t c) {
    return word(c).relation == Relation::Aux ||
           word(c).relation == Relation::AuxPass ||
           word(c).relation == Relation::Cop;
  }
  bool has_tense(int32_t i) {
    if (word(i).features.form == VerbForm::Finite) return true;
    for (const int32_t c : index_.children(i))
      if (is_auxiliary_of_group(c)) return true;
    return false;
  }
  bool is_relative_pronoun(int32_t i) {
    return word(i).tag == Tag::Pron && is(i, words_.relatives);
  }
  int32_t relative_child(int32_t i) {
    for (const int32_t c : index_.children(i))
      if (c < i && is_relative_pronoun(c)) return c;
    return -1;
  }
  bool is_below(int32_t i, int32_t ancestor) {
    for (int steps = 0; i >= 0 && steps < 64; ++steps, i = word(i).head)
      if (i == ancestor) return true;
    return false;
  }
  void set_subject(int32_t noun, int32_t verb) {
    word(noun).head = verb;
    word(noun).relation = child_in(verb, Relation::AuxPass) >= 0
                              ? Relation::NsubjPass
                              : Relation::Nsubj;
  }

  // « les premiers résultats »: of an adjective and the noun behind it that
  // hangs on it, the noun is the head.
  bool raise_noun(int32_t i) {
    Word& noun = word(i + 1);
    if (word(i).tag != Tag::Adj || noun.tag != Tag::Noun || noun.head != i ||
        noun.relation != Relation::Amod || !may_mend())
      return false;
    for (const int32_t c : index_.children(i))
      if (c != i + 1) word(c).head = i + 1;
    noun.head = word(i).head;
    noun.relation = word(i).relation;
    word(i).head = i + 1;
    word(i).relation = Relation::Amod;
    return true;
  }

  // « le fleuve Niger »: a name right behind its noun is no second subject.
  void name_noun(int32_t i) {
    Word& name = word(i + 1);
    const bool subject = name.relation == Relation::Nsubj ||
                         name.relation == Relation::NsubjPass;
    if (subject && name.tag == Tag::Propn && word(i).tag == Tag::Noun &&
        word(i).head == name.head && word(i).relation == name.relation) {
      name.head = i;
      name.relation = Relation::FlatName;
    }
  }

  // "The immunity of X was lifted": a preposition right before a noun is that
  // noun's, and what has one is no subject.
  bool return_preposition(int32_t i) {
    if (word(i).tag != Tag::Adp || word(i).relation != Relation::Case ||
        i == 0 || !may_mend())
      return false;
    const auto count = static_cast<int32_t>(tree_.words.size());
    int32_t noun = i + 1;
    while (noun < count &&
           (word(noun).tag == Tag::Det || word(noun).tag == Tag::Adj))
      ++noun;
    if (noun >= count || word(i).head == noun) return false;
    const Relation relation = word(noun).relation;
    const bool actor = relation == Relation::Nsubj ||
                       relation == Relation::NsubjPass ||
                       relation == Relation::Obj;
    if (!actor || word(noun).tag == Tag::Pron || word(i).head < noun ||
        !is_verb(word(i).head))
      return false;
    const bool behind_noun =
        word(i - 1).tag == Tag::Noun || word(i - 1).tag == Tag::Propn;
    word(i).head = noun;
    if (behind_noun && word(i - 1).head != noun) word(noun).head = i - 1;
    word(noun).relation = behind_noun ? Relation::Nmod : Relation::Obl;
    return true;
  }

  // « L'avion transportant les otages s'est posé »: where the whole hangs on a
  // noun, the last verb with a tense that no relative pronoun opens is what is
  // said of it.
  bool lift_lost_verb() {
    const auto count = static_cast<int32_t>(tree_.words.size());
    int32_t root = 0;
    while (root < count && word(root).head >= 0) ++root;
    if (root == count || !is_nominal(word(root)) || has_subject(root) ||
        child_in(root, Relation::Cop) >= 0)
      return false;
    int32_t inner = -1, lost = -1;
    for (int32_t i = root + 1; i < std::min(count, root + kReach); ++i) {
      if (word(i).tag != Tag::Verb) continue;
      if (word(i).head == root && inner < 0) inner = i;
      if (inner >= 0 && i > inner && has_tense(i) && is_below(i, inner) &&
          relative_child(i) < 0 && child_in(i, Relation::Mark) < 0 &&
          child_in(i, Relation::Cc) < 0)
        lost = i;
    }
    if (inner < 0 || lost < 0) return false;
    if (!has_tense(inner) || relative_child(inner) >= 0)
      return lift(root, inner, lost);
    return false;
  }

  // "The number of tourists doubled.": where a past form looks like a
  // participle and no other verb has a tense, it is the verb of the sentence.
  bool lift_past_verb() {
    if (!words_.past_like_participle || !may_mend()) return false;
    const auto count = static_cast<int32_t>(tree_.words.size());
    int32_t root = 0;
    while (root < count && word(root).head >= 0) ++root;
    if (root == count || !ends_sentence() || !is_nominal(word(root)) ||
        has_subject(root) || child_in(root, Relation::Cop) >= 0)
      return false;
    int32_t verb = -1;
    for (int32_t i = root + 1; i < std::min(count, root + kReach); ++i) {
      if (!is_verb(i)) continue;
      if (has_tense(i)) return false;
      const bool past = word(i).relation == Relation::Acl &&
                        word(i).features.form == VerbForm::Participle &&
                        word(i).features.tense == Tense::Past &&
                        child_in(i, Relation::OblAgent) < 0;
      if (past && verb < 0 && is_of_noun(word(i).head, root)) verb = i;
    }
    if (verb < 0) return false;
    for (const int32_t c : index_.children(root))
      if (c > verb) word(c).head = verb;
    word(verb).head = -1;
    word(verb).relation = Relation::Root;
    word(verb).features.form = VerbForm::Finite;
    set_subject(root, verb);
    return true;
  }
  bool ends_sentence() {
    const Word& last = tree_.words.back();
    return last.tag == Tag::Punct && last.form == ".";
  }
  bool is_of_noun(int32_t i, int32_t root) {
    for (int step = 0; i >= 0 && step < 4; ++step, i = word(i).head) {
      if (i == root) return true;
      if (word(i).relation != Relation::Nmod) return false;
    }
    return false;
  }

  // "An explosion killed five and wounded nine": a verb behind "and" whose
  // subject has a participle with an object continues that one.
  bool join_past_verb(int32_t verb) {
    if (!words_.past_like_participle || !may_mend()) return false;
    const int32_t cc = child_in(verb, Relation::Cc);
    const int32_t noun = child_in(verb, Relation::Nsubj);
    if (cc < 0 || cc > verb || noun < 0 || noun > cc) return false;
    int32_t first = -1;
    for (const int32_t c : index_.children(noun))
      if (word(c).relation == Relation::Acl && c < cc &&
          word(c).features.tense == Tense::Past)
        first = c;
    if (first < 0) return false;
    for (const int32_t c : index_.children(verb))
      if (c < first) word(c).head = first;
    word(first).head = word(verb).head;
    word(first).relation = word(verb).relation;
    word(first).features.form = VerbForm::Finite;
    word(noun).head = first;
    word(verb).head = first;
    word(verb).relation = Relation::Conj;
    return true;
  }

  // What `inner` says stays with the noun; a subject that `lost` took from
  // between the two was the object of `inner`.
  bool lift(int32_t root, int32_t inner, int32_t lost) {
    if (has_subject(lost)) {
      if (child_in(inner, Relation::Obj) >= 0) return false;
      for (const int32_t c : index_.children(lost))
        if (c < lost && (word(c).relation == Relation::Nsubj ||
                         word(c).relation == Relation::NsubjPass)) {
          if (c < inner) return false;
          word(c).head = inner;
          word(c).relation = Relation::Obj;
        }
    }
    for (const int32_t c : index_.children(root))
      if (c > lost) word(c).head = lost;
    word(lost).head = -1;
    word(lost).relation = Relation::Root;
    set_subject(root, lost);
    if (word(inner).relation != Relation::AclRelcl)
      word(inner).relation = Relation::Acl;
    // Nouns between the verb and what hangs on it belong to the verb.
    for (const int32_t c : index_.children(inner))
      if (c > lost && c != lost) word(c).head = lost;
    return true;
  }

  // « La mission, qui compte …, prendra fin »: the verb behind the pronoun took
  // the noun for its subject, and the main verb hangs somewhere below.
  bool free_relative(int32_t inner) {
    const int32_t pronoun = relative_child(inner);
    if (pronoun < 0 || !may_mend()) return false;
    const int32_t noun = noun_before(pronoun, inner);
    const int32_t outer = noun < 0 ? -1 : verb_behind(inner);
    if (outer < 0) return false;
    const int32_t head = word(inner).head;
    const Relation relation = word(inner).relation;
    for (const int32_t c : index_.children(inner))
      if (c != outer && (c < noun || c > outer)) word(c).head = outer;
    word(outer).head = head;
    word(outer).relation = relation;
    set_subject(noun, outer);
    word(inner).head = noun;
    word(inner).relation = Relation::AclRelcl;
    return true;
  }

  int32_t noun_before(int32_t pronoun, int32_t verb) {
    int32_t found = -1;
    for (const int32_t c : index_.children(verb)) {
      const Relation relation = word(c).relation;
      const bool apt = relation == Relation::Nsubj ||
                       relation == Relation::NsubjPass ||
                       relation == Relation::Dislocated;
      if (c < pronoun && apt && !is_relative_pronoun(c)) found = c;
    }
    return found;
  }

  // The next verb with a tense below `inner` that has no subject, no relative
  // pronoun, no conjunction of its own.
  int32_t verb_behind(int32_t inner) {
    const auto count = static_cast<int32_t>(tree_.words.size());
    const int32_t limit = std::min(count, inner + kReach);
    for (int32_t i = inner + 1; i < limit; ++i) {
      if (!is_verb(i) || is_auxiliary_of_group(i) || !has_tense(i)) continue;
      if (!is_below(i, inner)) return -1;
      if (has_subject(i) || relative_child(i) >= 0 ||
          child_in(i, Relation::Cc) >= 0 || child_in(i, Relation::Mark) >= 0)
        continue;
      return i;
    }
    return -1;
  }

  // "The capitals of A and B are C and D": what a copula without a subject says
  // is said of the noun that the whole hangs on.
  bool lift_copula(int32_t noun) {
    const int32_t copula = child_in(noun, Relation::Cop);
    if (copula < 0 || copula > noun || has_subject(noun) || !may_mend() ||
        word(noun).relation != Relation::Conj)
      return false;
    int32_t root = word(noun).head;
    for (int step = 0; step < 6 && root >= 0 && word(root).head >= 0; ++step)
      root = word(root).head;
    if (root < 0 || root > copula || word(root).head >= 0 ||
        word(root).tag != Tag::Noun || child_in(root, Relation::Cop) >= 0)
      return false;
    for (const int32_t c : index_.children(noun))
      if (c < copula && word(c).relation == Relation::Cc) return false;
    for (const int32_t c : index_.children(root))
      if (c > noun) word(c).head = noun;
    word(noun).head = -1;
    word(noun).relation = Relation::Root;
    set_subject(root, noun);
    return true;
  }

  // « Le Mali, que les troupes ont quitté, tient … »: a verb is no second
  // subject; it says something of the first.
  bool loosen_subject(int32_t verb) {
    if (word(verb).tag != Tag::Verb || word(verb).relation != Relation::Nsubj ||
        !has_tense(verb) || !may_mend())
      return false;
    for (const int32_t c : index_.children(word(verb).head))
      if (c < verb && is_nominal(word(c)) &&
          (word(c).relation == Relation::Nsubj ||
           word(c).relation == Relation::NsubjPass)) {
        word(verb).head = c;
        word(verb).relation = Relation::AclRelcl;
        return true;
      }
    return false;
  }

  // « Personne n'a crié »: a root noun that a verb without a relative pronoun
  // hangs on is that verb's subject.
  bool lift_subject_clause(int32_t verb) {
    const int32_t noun = word(verb).head;
    if (noun < 0 || noun > verb || !may_mend()) return false;
    if (word(verb).relation != Relation::AclRelcl && !is_active(verb))
      return false;
    const Relation relation = word(noun).relation;
    const bool root = relation == Relation::Root || relation == Relation::Ccomp;
    if (!root || !is_nominal(word(noun)) || has_subject(verb) ||
        relative_child(verb) >= 0 || !(has_tense(verb) || is_active(verb)) ||
        child_in(noun, Relation::Cop) >= 0 || has_relative_adverb(verb))
      return false;
    word(verb).head = word(noun).head;
    word(verb).relation = relation;
    for (const int32_t c : index_.children(noun))
      if (c > verb) word(c).head = verb;
    set_subject(noun, verb);
    return true;
  }
  // "An explosion killed five workers": a past form that hangs on a noun like a
  // participle but has an object of its own, or is marked finite.
  bool is_active(int32_t verb) {
    const Features& features = word(verb).features;
    if (word(verb).relation != Relation::Acl ||
        features.tense == Tense::Present || child_in(verb, Relation::Mark) >= 0)
      return false;
    return features.form == VerbForm::Finite ||
           (features.form == VerbForm::Participle &&
            child_in(verb, Relation::Obj) > verb);
  }
  bool has_relative_adverb(int32_t verb) {
    for (const int32_t c : index_.children(verb))
      if (is(c, words_.relative_places) || is(c, words_.relative_owners) ||
          is(c, words_.relatives))
        return true;
    return false;
  }

  // « a dissous les partis et suspendu la Constitution »: a participle behind
  // "and" continues the verb group before it.
  bool join_participle(int32_t verb) {
    const Relation relation = word(verb).relation;
    if ((relation != Relation::Acl && relation != Relation::Conj) ||
        word(verb).features.form != VerbForm::Participle || !may_mend())
      return false;
    const int32_t cc = child_in(verb, Relation::Cc);
    if (cc < 0 || cc > verb || has_tense(verb)) return false;
    int32_t above = word(verb).head;
    while (above >= 0 && !is_verb(above)) above = word(above).head;
    if (above < 0 || above == word(verb).head || above > verb ||
        word(above).features.form != VerbForm::Participle || !has_tense(above))
      return false;
    word(verb).head = above;
    word(verb).relation = Relation::Conj;
    return true;
  }

  // A verb that lacks a subject has it in the noun before it that the parser
  // set apart, or left to the clause before.
  void mend_subject(int32_t verb) {
    if (!has_tense(verb) || has_subject(verb)) return;
    for (const int32_t c : index_.children(verb))
      if (c < verb && word(c).relation == Relation::Dislocated &&
          is_nominal(word(c)))
        return set_subject(c, verb);
    // « Plus de 40 pays ont condamné »: the noun hangs on its measure.
    for (const int32_t c : index_.children(verb)) {
      if (c > verb || word(c).relation != Relation::Advmod) continue;
      for (const int32_t n : index_.children(c))
        if (n > c && n < verb && word(n).tag == Tag::Noun)
          return set_subject(n, verb);
    }
    if (const int32_t n = joined_before_comma(verb); n >= 0)
      set_subject(n, verb);
  }

  // « Sans quitter le Mali, les troupes ont combattu »: the noun right before
  // the verb, joined by nothing but a comma to what stands before it.
  int32_t joined_before_comma(int32_t verb) {
    if (is_auxiliary_of_group(verb)) return -1;
    int32_t noun = verb - 1;
    while (noun >= 0 && word(noun).head == verb) --noun;
    while (noun >= 0 && noun < verb && word(noun).relation != Relation::Conj)
      noun = word(noun).head;
    if (noun < 0 || noun >= verb || word(noun).head > noun ||
        !is_nominal(word(noun)) || child_in(noun, Relation::Cc) >= 0)
      return -1;
    int32_t first = noun;
    for (const int32_t c : index_.children(noun))
      if (c < first && word(c).relation != Relation::Punct) first = c;
    return first > 0 && word(first - 1).form == "," ? noun : -1;
  }

  // « …, a déclaré le directeur »: a verb of saying joined without a
  // conjunction, with its subject behind it.
  bool part_report(int32_t verb) {
    const Relation relation = word(verb).relation;
    if ((relation != Relation::Conj && relation != Relation::Parataxis) ||
        !words_.reporting_verbs.has(index_.lemma[static_cast<size_t>(verb)]) ||
        child_in(verb, Relation::Cc) >= 0 || !has_tense(verb))
      return false;
    if (has_subject(verb)) {
      word(verb).relation = Relation::Parataxis;
      return false;
    }
    const int32_t speaker = child_in(verb, Relation::Obj);
    if (speaker < verb || child_in(verb, Relation::Ccomp) >= 0) return false;
    word(verb).relation = Relation::Parataxis;
    set_subject(speaker, verb);
    return true;
  }

  // « que dirige un ancien ministre »: the subject stands behind the verb.
  void invert_relative(int32_t verb) {
    const int32_t pronoun = relative_child(verb);
    if (pronoun < 0 || has_subject(verb) ||
        word(pronoun).relation != Relation::Obj)
      return;
    for (const int32_t c : index_.children(verb))
      if (c > verb && word(c).relation == Relation::Obj) {
        set_subject(c, verb);
        return;
      }
  }

  // "remains the first customer": what a verb of being takes is no object.
  void settle_copula(int32_t verb) {
    if (!words_.copulas.has(index_.lemma[static_cast<size_t>(verb)])) return;
    for (const int32_t c : index_.children(verb))
      if (word(c).relation == Relation::Obj && c > verb)
        word(c).relation = Relation::Xcomp;
  }

  static constexpr int32_t kReach = 60;
  static constexpr int kMends = 6;
  Tree& tree_;
  const ClauseWords& words_;
  TreeIndex index_;
  int mends_ = 0;
};

}  // namespace

void mend_tree(const ClauseWords& words, Tree* tree) {
  TreeMender(tree, words).run();
}

}  // namespace claims
