#pragma once
// Words that turn a clause: negation, hedges, forecast and opinion cues,
// reporting verbs, conjunctions, prepositions, anaphors (« le pays », "the
// group"). All lists stand in the table [clause] of a pack, folded here.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/token.h"

namespace claims {

// A list of words and short phrases that is looked for at a token.
class PhraseSet {
 public:
  PhraseSet() = default;
  explicit PhraseSet(const std::vector<std::string>& phrases);
  // How many tokens from `i` on are a phrase of the set, the longest; 0 if
  // none, also behind the last token. Linear in the longest phrase.
  size_t match(const Tokens& tokens, size_t i) const;
  // First match in tokens [first, last); nullopt if there is none.
  std::optional<size_t> find(const Tokens& tokens, size_t first,
                             size_t last) const;
  bool empty() const { return longest_ == 0; }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.phrases_, self.heads_, self.longest_);
  }

 private:
  std::unordered_set<std::string> phrases_;  // token forms joined by a blank
  std::unordered_set<std::string> heads_;    // their first words
  size_t longest_ = 0;                       // in tokens
};

// A noun phrase that stands for something named before.
struct Anaphor {
  std::string type;  // entity type it stands for: "country"; or "list" for
                     // several ("ces trois pays")
  size_t count = 0;  // how many, for lists; 0 = as many as were named
  bool possessive = false;  // "son sol": of the subject of the sentence
};

struct ClauseLexicon {
  PhraseSet negations;                        // pas, not, never
  PhraseSet negation_first, negation_second;  // ne … plus: both are needed
  PhraseSet hedges;         // peut-être, allegedly, reportedly
  PhraseSet forecasts;      // va, will, d'ici à, is set to
  PhraseSet planned;        // compte, prévoit de, plans to
  PhraseSet opinions;       // words of judgement: malheureusement, deserves
  PhraseSet causes;         // because of, conduisant à
  PhraseSet reporting;      // a déclaré, said, selon, according to
  PhraseSet relatives;      // qui, que, which: their subject stands before
  PhraseSet owners;         // dont, whose: owner of the next noun is before
  PhraseSet possessives;    // son, sa, its, their
  PhraseSet determiners;    // le, la, un, the, this
  PhraseSet joiners;        // et, ainsi que, and, as well as
  PhraseSet breakers;       // alors que, while: a new clause begins
  PhraseSet auxiliaries;    // a, ont, est, has, was
  PhraseSet since;          // depuis, since: from a time until now
  PhraseSet before;         // avant, prior to: what follows came later
  PhraseSet after;          // après, following: what follows came first
  PhraseSet anniversaries;  // centenary, anniversary: years after what follows
  PhraseSet neutral;        // current, actuel: they change nothing of a noun
  PhraseSet secondhand;     // census, estimated: the figure is somebody's
  PhraseSet exclusives;     // only, seul: others are excluded
  PhraseSet contrasts;      // et non, rather than: what follows is not it
  PhraseSet titles;         // général, Mrs, senator: they stand before a name
  PhraseSet past_states;    // était, ancien, was, former: it held before
  PhraseSet of_now;         // now, actuellement: it still holds
  PhraseSet distancing;     // it is false that, elected: nothing is asserted
  PhraseSet level_before;   // against, from: an earlier level of what changed
  PhraseSet level_start;    // from: the level where a change starts
  PhraseSet level_after;    // to: a later one
  PhraseSet level_words;    // up, down: they say which way it went
  PhraseSet untruths;       // is false, is a myth: of the whole sentence
  PhraseSet indefinites;    // des: some, not certain ones
  PhraseSet one_of_several;  // un, another: not the only one that there is
  PhraseSet partials;  // premiers, some of: not the whole of what is named
  // Preposition -> class: "du" -> "of", "in" -> "loc".
  std::map<std::string, std::string, std::less<>> prepositions;
  // Verb endings of future and conditional: a token that ends so and whose
  // stem is the verb's is a forecast, or hedged.
  std::vector<std::string> future_stems;  // ends of the part before them
  std::vector<std::string> future_endings;
  std::vector<std::string> conditional_endings;
  // Of a verb: that it did not quite happen, "nearly won".
  PhraseSet near_misses;
  std::vector<std::pair<std::string, Anaphor>> anaphors;  // folded phrase
  PhraseSet anaphor_phrases;
  // Inflected form -> the form whose stem counts: "left" -> "leave".
  std::map<std::string, std::string, std::less<>> irregular;
  // The owner may stand before its noun: "US troops" (fr: never).
  bool owner_before = false;
  std::string language;

  // Words behind an owner: 's.
  std::vector<std::string> possessive_marks;
  // Lemmas of verbs that say of a figure that it is so: be, count, reach.
  std::vector<std::string> measuring_verbs;
  // reach, hit: of a rate they name the peak of a time, not what it was.
  std::vector<std::string> peaking_verbs;

  bool is_possessive_mark(const Tokens& tokens, size_t i) const;
  // Class of the preposition at token i; "" if it is none.
  std::string_view preposition(const Tokens& tokens, size_t i) const;
  // The stem by which words compare.
  std::string stem_of(std::string_view folded_word) const;
};
ClauseLexicon load_clause_words(const PackNode& pack, const std::string& code);

// Nouns that name classes of things and organs of a country.
struct NounLexicon {
  struct Noun {
    std::string concept_id;   // [[noun]]: "soldier"; or ""
    std::string agency;       // [[agency]]: "armed_forces"; or ""
    std::string agency_type;  // entity type of such an agency: "force"
    // It describes a thing that has a name of its own ("le président russe",
    // "the capital of Mali"): the country beside it stays a term as well.
    bool described = false;
    // A part of the agency: instructors, an air force; what it does the whole
    // need not do.
    bool part = false;
  };
  // Folded phrase -> what it names. "soldats" is both: soldiers, and the armed
  // forces of the country whose soldiers they are.
  std::map<std::string, Noun, std::less<>> nouns;
  PhraseSet phrases;

  const Noun* find(std::string_view folded_phrase) const;
};
NounLexicon load_nouns(const PackNode& pack);

// Token forms [first, last) joined by a blank: the key of a phrase.
std::string phrase_key(const Tokens& tokens, size_t first, size_t last);

}  // namespace claims
