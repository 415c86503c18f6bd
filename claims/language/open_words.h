#pragma once
// Words by which two sentences are compared that no catalogue knows: those that
// say nothing of their own, those that a claim may only make if its source
// makes them too, contraries, and the attributes that exclude another value.
// They stand in the table [open] of a pack and in the tables below it:
// [[open.contrary]], [[open.single]], [[open.entail]], [[open.phrase]],
// [[open.implied]].

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "claims/language/clause.h"
#include "claims/language/pack_node.h"
#include "claims/value/interval.h"
#include "claims/value/rational.h"

namespace claims {

// "born in {X}": of one thing there is one value, so that another excludes it.
struct SingleValued {
  std::string head;                // stem: "born", "direct"
  std::vector<std::string> marks;  // folded words before the value: "in"
  std::string kind;                // what the value is: "date" or "name"
};

// "took place": read as the one word "occur".
struct OpenPhrase {
  PhraseSet words;
  std::string meaning;  // folded
};

// "located" is said already by "in" before the place.
struct ImpliedWord {
  std::string stem;
  std::unordered_set<std::string> marks;  // folded
};

// "most of": a share in (1/2, 1]; "several": a count of two or more.
struct QuantifierRow {
  PhraseSet words;
  bool share = false;
  bool bare = false;  // as a plain number: "un"
  bool another = false;
  bool none = false;   // negates by itself: "aucun"
  bool vague = false;  // "many": most are, a few may be
  Interval<Rational> range;
};

// "at least": a figure behind it is an end of what is meant.
struct QuantifierBound {
  PhraseSet words;
  bool low = true;
};

struct OpenWords {
  std::unordered_set<std::string> function;     // folded forms
  std::unordered_set<std::string> light;        // stems: "take", "have"
  std::unordered_set<std::string> happening;    // stems of light: "occur"
  std::unordered_set<std::string> exact;        // folded: only, first, largest
  std::unordered_set<std::string> restricting;  // folded, of exact: only
  std::unordered_set<std::string> identity;     // folded: is, were
  std::unordered_set<std::string> pronouns;     // folded: he, it, they
  std::unordered_set<std::string> comparators;  // folded: than, above
  std::unordered_set<std::string> before, after;  // folded, of a date
  PhraseSet snapshots;                            // "as of" a date
  PhraseSet transparent;  // "type of": what follows is meant
  std::unordered_set<std::string> birth, death;  // stems: of "(1901-1976)"
  std::unordered_set<std::string> release;       // stems: of "a 1968 film"
  std::unordered_set<std::string> works;         // stems: film, song, novel
  std::unordered_set<std::string> making;        // folded: based, set
  std::unordered_set<std::string> made;  // stems: a work is, before it is out
  PhraseSet first_person;                // I, our: the words of one who speaks
  PhraseSet refuting;  // hoax, fact check: the text speaks of a false claim
  PhraseSet denials;   // fail to, free of: deny without a negation
  PhraseSet distance;  // planned, alleged, would: not said to be so
  // Stems; true if they exclude each other only as what a thing is: one town
  // may have a large and a small bridge.
  std::map<std::pair<std::string, std::string>, bool> contraries;
  std::vector<SingleValued> singles;
  // Stems of what a word says besides itself: who founds a thing creates it.
  std::map<std::string, std::vector<std::string>> entails;
  std::vector<OpenPhrase> phrases;
  std::vector<ImpliedWord> implied;
  PhraseSet negating;  // "fail to": deny what follows, as "not" does
  std::vector<QuantifierRow> quantifiers;
  std::vector<QuantifierBound> bounds;
  std::unordered_set<std::string> equates;  // "or", « soit »: the same again
  PhraseSet existence;                      // "there are", « il y a »
  std::unordered_set<std::string> not_behind;  // "the most famous"
  std::unordered_set<std::string> links;       // between it and its class: of
  std::unordered_set<std::string> openers;  // begin a member or a clause: and
  std::unordered_set<std::string> people;   // stems: person, population
  std::unordered_set<std::string> quantified_light;  // stems: to wear

  bool are_contrary(std::string_view stem, std::string_view other) const;
  // What is said with the first stem is said with the second one too.
  bool is_entailed(const std::string& given, std::string_view goal) const;
  // Whatever they are said of: "rose" and "fell".
  bool exclude_each_other(std::string_view stem, std::string_view other) const;
};

OpenWords load_open_words(const PackNode& pack, const ClauseLexicon& clauses);

}  // namespace claims
