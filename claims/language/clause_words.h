#pragma once
// Words by which a clause is read from a tree: what negates, hedges, announces
// and reports, by lemma, so that one entry covers all forms. They stand in the
// table [syntax] of a pack; matched against lemma or form of a word, folded.
//
//   [syntax]
//   negators = ["pas", "jamais", "ni"]
//   reporting = ["déclarer", "annoncer"]

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "claims/language/pack_node.h"

namespace claims {

// Folded words; asked with the folded form or lemma of a word.
class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(const std::vector<std::string>& words);
  bool has(std::string_view word) const;
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.words_);
  }

 private:
  // Asked with views, without a copy.
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>()(word);
    }
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

struct ClauseWords {
  WordSet negators;       // negate the verb that they stand with: pas, never
  WordSet negator_first;  // and those of which a pair is needed: ne … plus
  WordSet negator_second;
  WordSet negative_nouns;  // a participant that negates: aucun, nobody, no
  WordSet without;         // prepositions and marks that negate: sans, without
  WordSet negative_verbs;  // what hangs on them does not happen: refuse, fail
  WordSet hedges;          // adverbs and adjectives: peut-être, reportedly
  WordSet exceptions;      // « ne … que » restricts
  WordSet ability_verbs;   // "could not leave": it did not
  WordSet hedging_verbs;   // may, could, sembler: their clause is not asserted
  WordSet denying_verbs;   // deny, doubt: what hangs on them neither
  WordSet future_verbs;    // will, aller: it is yet to come
  WordSet planning_verbs;  // plan, vouloir: what hangs on them is intended
  WordSet reporting_verbs;
  WordSet source_markers;  // selon, according: the speaker follows
  WordSet conditions;      // if, si: nothing is asserted
  // "when he dies", "until they leave": with a present, it is yet to come.
  WordSet awaiting;
  WordSet relatives;        // qui, which: stand for the noun before
  WordSet relative_owners;  // dont, whose
  WordSet relative_places;  // où, where
  WordSet agent_markers;    // par, by: agent of a passive
  WordSet becoming_verbs;   // arriver, mourir: their participle is no passive
  WordSet asked_markers;    // « demander à X de partir »: X is to leave
  WordSet reflexives;       // se
  WordSet possessives;      // son, its
  WordSet restrictors;      // only: « pas seulement » negates nothing
  WordSet happening_verbs;  // "did not take place" negates its subject
  WordSet copulas;          // devenir, remain: the noun behind them is said of
                            // the subject
  WordSet personal_pronouns;  // il, they: stand for something named before
  // The past of a verb has the form of its participle ("killed").
  bool past_like_participle = false;
  std::vector<std::string> event_endings;  // of nouns that carry events: -tion
  WordSet event_nouns;                     // and those that show no ending
  // Preposition -> class, as in [clause].
  std::map<std::string, std::string, std::less<>> prepositions;

  bool is_event_noun(std::string_view lemma) const;
};

ClauseWords load_syntax_words(const PackNode& pack);

}  // namespace claims
