#pragma once
// The tense of the clause around a time expression, from the pack's verb cues:
// helpers ("sera", "will", "avait"), endings ("-eront", "-ed") and frequent
// forms ("said"). Enough to tell « s'est tenu mardi » from « se tiendra mardi
// ».

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "claims/language/form_table.h"
#include "claims/language/pack_node.h"
#include "claims/language/time_resolver.h"
#include "claims/language/token.h"

namespace claims {

// What one word says of the tense.
struct TenseCue {
  ClauseTense tense = ClauseTense::Unknown;
  // A participle, which counts where it leads to the date: « les mesures
  // annoncées mardi ».
  bool near_only = false;
  // A relative pronoun: another clause begins here, « le recensement de mars,
  // qui devrait… ».
  bool begins_clause = false;
  // Of the present, the perfect or what is to come from now: "have met", "is".
  // Stories of long ago are not told so.
  bool from_now = false;
  // Of what was over by then: "had met".
  bool before_then = false;
};

class TenseCues {
 public:
  TenseCues() = default;
  explicit TenseCues(const PackNode& tense);
  // Of every token: Unknown for most.
  std::vector<TenseCue> cues(const Tokens& tokens) const;
  // "the lowest level in ^ six years": a superlative stands shortly before.
  bool is_measured(const Tokens& tokens, size_t at) const;
  // "up from 2.4% in ^ August", « contre 2,4 % en ^ août »: of the level
  // before.
  bool is_level_before(const Tokens& tokens, size_t at) const;

  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.words_, self.endings_, self.superlatives_,
                    self.levels_, self.rates_, self.helped_);
  }

 private:
  // How a word of the pack counts.
  enum class Role : uint8_t {
    Past,
    Pluperfect,  // "had"
    Perfect,     // "has": past, said from now
    Future,
    Coming,        // "will": future, said from now; "would" need not be
    Present,       // "is": says that now is meant, and no tense
    FutureOrNoun,  // "plans": a noun before a word of the past
    Exception,     // looks like a verb and is none
    Helper,        // "est": past before a participle, « est arrivé »
    Link,          // "être": as the word before, « doit être annoncé »
    Relative,      // "qui": begins another clause
  };
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct Ending {
    std::string letters;
    ClauseTense tense;       // Unknown: a noun's
    bool near_only = false;  // a participle's
  };

  void add_ending(const std::string& letters, ClauseTense tense,
                  bool near_only);
  TenseCue by_ending(std::string_view form) const;
  bool is_participle(const Tokens& tokens, size_t i) const;
  TenseCue cue_of(const Tokens& tokens, size_t i, TenseCue before) const;

  FormTable<Role> words_;
  // By their last byte; of those of a word the first counts.
  std::array<std::vector<Ending>, 256> endings_;
  std::unordered_set<std::string, Hash, std::equal_to<>> superlatives_;
  // They introduce the level before: "from 2.4%".
  std::unordered_set<std::string, Hash, std::equal_to<>> levels_;
  std::unordered_set<std::string, Hash, std::equal_to<>> rates_;  // "%"
  std::vector<std::string> helped_;  // endings, only behind a helper
};

// Tense at tokens [first, last): the nearest cue within the clause, then within
// the sentence.
ClauseTense tense_at(const Tokens& tokens, const std::vector<TenseCue>& cues,
                     size_t first, size_t last);

// Whether the clause around the tokens [first, last) is in the pluperfect.
bool is_pluperfect(const Tokens& tokens, const std::vector<TenseCue>& cues,
                   size_t first, size_t last);

// From where the clause around the tokens [first, last) is told.
enum class ToldFrom : uint8_t { Unknown, Now, Then };
ToldFrom told_from(const Tokens& tokens, const std::vector<TenseCue>& cues,
                   size_t first, size_t last);

}  // namespace claims
