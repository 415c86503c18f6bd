#pragma once
// What stands at each token of a sentence, as the rules of times see it: the
// words of the pack's tables, the kinds of number, which patterns may begin
// there and how far the next word of a time is.

#include <optional>
#include <vector>

#include "claims/language/numeral.h"
#include "claims/language/time_grammar.h"
#include "claims/language/time_number.h"

namespace claims {

class TimeSigns {
 public:
  // All three must outlive it.
  TimeSigns(const TimeGrammar& grammar, const Tokens& tokens,
            const std::vector<Numeral>& numerals);

  // False where no expression begins, which one look tells.
  bool may_begin(size_t at) const { return distance_[at] < kFar; }
  // Patterns that the first three words or numbers at the token let through.
  PatternSet open_patterns(size_t at) const;
  // False where what stands at the token cannot follow so.
  bool may_follow(const TagFollow& follow, size_t at) const;
  // The words of times that begin at the token.
  auto words_at(size_t at) const { return tagged_.at(at); }
  bool has_any(const TimeTags& tags, size_t at) const;
  // A number of that kind; nullopt if there is none.
  std::optional<TimeNumberFound> number_at(size_t at, TimeNumber kind) const;

 private:
  // "in the course of the last": no run of small words before a date is longer.
  static constexpr uint8_t kFar = 7;

  bool stands(const TimeTags& tags, size_t at) const;
  template <typename Visit>
  void each_tag(size_t at, Visit visit) const;
  template <typename Visit>
  void each_behind(size_t at, Visit visit) const;
  void measure_distances();
  NumberContext number_context(size_t at) const;
  void tell_numbers();

  const TimeGrammar& grammar_;
  const Tokens& tokens_;
  TaggedTokens tagged_;
  std::vector<uint32_t> kinds_;  // of number at every token: bits of TimeNumber
  // How many weak words until one that can make a time expression.
  std::vector<uint8_t> distance_;
  std::vector<uint32_t> numeral_at_;  // token -> row of numerals + 1
  const std::vector<Numeral>& numerals_;
};

}  // namespace claims
