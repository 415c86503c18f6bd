#pragma once
// The tense of the clause around a time expression, from the pack's verb cues:
// helpers ("sera", "will", "avait"), endings ("-eront", "-ed") and frequent
// forms ("said"). Enough to tell « s'est tenu mardi » from « se tiendra mardi
// ».

#include <string>
#include <unordered_map>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/time_resolver.h"
#include "claims/language/token.h"

namespace claims {

class TenseCues {
 public:
  TenseCues() = default;
  explicit TenseCues(const PackNode& tense);
  // Of every token: Unknown for most.
  std::vector<ClauseTense> cues(const Tokens& tokens) const;

 private:
  ClauseTense by_ending(std::string_view form) const;

  struct Ending {
    std::string letters;
    ClauseTense tense;
  };
  std::unordered_map<std::string, ClauseTense> words_;  // Unknown: an exception
  std::vector<Ending> endings_;
};

// Tense at tokens [first, last): the nearest cue within the clause, then within
// the sentence.
ClauseTense tense_at(const Tokens& tokens, const std::vector<ClauseTense>& cues,
                     size_t first, size_t last);

}  // namespace claims
