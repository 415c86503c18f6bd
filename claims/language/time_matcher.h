#pragma once
// Runs the rules of a TimeGrammar over the tokens of a sentence: which time
// expression, the longest, begins at a token.

#include <optional>
#include <vector>

#include "claims/language/numeral.h"
#include "claims/language/time_grammar.h"

namespace claims {

struct TimeMatch {
  size_t first = 0;  // tokens of the mention: [first, last)
  size_t last = 0;
  size_t end = 0;  // what was read; >= last
  TimeExpression expression;
  uint16_t rule = 0;
};

class TimeMatcher {
 public:
  TimeMatcher(const TimeGrammar& grammar, const Tokens& tokens,
              const std::vector<Numeral>& numerals);

  // The longest match of a top rule at token `at`.
  std::optional<TimeMatch> match_at(size_t at);
  const TimeExpressions& children() const { return children_; }
  const TaggedTokens& tagged() const { return tagged_; }

 private:
  struct Thread {
    size_t at;
    size_t start;
    size_t stop;  // 0 when no end mark was passed
    TimeExpression expression;
  };
  struct Known {
    int32_t rule;
    size_t at;
    std::optional<TimeMatch> match;
  };

  bool is_weak(size_t at) const;
  void measure_distances();
  bool may_begin(const TimeRule& rule, size_t at) const;
  std::optional<TimeMatch> match_rule(int32_t rule, size_t at);
  const Known& known(int32_t rule, size_t at);
  void run(size_t step, Thread thread, std::optional<TimeMatch>* best);
  bool has_form(TimeForm form, size_t at) const;
  bool looks(size_t step, const Thread& thread);
  void run_tag(size_t step, const Thread& thread,
               std::optional<TimeMatch>* best);
  void run_call(size_t step, const Thread& thread,
                std::optional<TimeMatch>* best);
  bool run_number(const TimeStep& step, Thread* thread) const;

  const TimeGrammar& grammar_;
  const Tokens& tokens_;
  TaggedTokens tagged_;
  // How many weak words until one that can make a time expression.
  std::vector<uint8_t> distance_;
  std::vector<uint32_t> numeral_at_;  // token -> row of numerals + 1
  const std::vector<Numeral>& numerals_;
  TimeExpressions children_;
  std::vector<Known> known_;
  int depth_ = 0;
  int work_ = 0;  // steps since match_at: a bound on hostile input
};

}  // namespace claims
