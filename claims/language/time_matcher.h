#pragma once
// Runs the rules of a TimeGrammar over the tokens of a sentence: which time
// expression, the longest, begins at a token. Every rule is tried once at a
// token, whoever asks; steps write fields to one expression and take them back.

#include <optional>
#include <vector>

#include "claims/language/time_grammar.h"
#include "claims/language/time_signs.h"

namespace claims {

struct TimeMatch {
  size_t first = 0;  // tokens of the mention: [first, last)
  size_t last = 0;
  size_t end = 0;  // what was read; >= last
  // Of a match in two parts: [first, cut_end) and [cut_begin, last); or 0, 0.
  size_t cut_end = 0, cut_begin = 0;
  TimeExpression expression;
  uint16_t rule = 0;
};

class TimeMatcher {
 public:
  TimeMatcher(const TimeGrammar& grammar, const Tokens& tokens,
              const std::vector<Numeral>& numerals);

  // False where no expression begins, which one look tells.
  bool may_begin(size_t at) const { return signs_.may_begin(at); }
  // The longest match of a top rule at token `at`.
  std::optional<TimeMatch> match_at(size_t at);
  const TimeExpressions& children() const { return children_; }
  // The tokens [first, last) of a row of children().
  std::pair<size_t, size_t> child_tokens(size_t row) const {
    return child_tokens_[row];
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  // One way through a pattern, as far as it has come.
  struct Thread {
    size_t at;
    size_t start;
    size_t stop;  // 0 when no end mark was passed
    size_t cut_end = 0, cut_begin = 0;
  };
  // What a pattern run writes to: one for each rule that is open.
  struct Frame {
    TimeExpression expression;
    std::optional<TimeMatch> best;
  };
  // A field as it was before a step wrote it.
  struct Undo {
    Field field;
    bool was_set;
    int32_t value;
  };
  // What is known of the rules at a token that was looked at.
  struct Slot {
    uint32_t matches = kNone;  // head of a list in matches_
    std::bitset<kMaxTimeRules> tried;
    PatternSet open;  // patterns that may still match here
  };
  struct Known {
    TimeMatch match;
    uint32_t next;
  };

  Slot& slot_at(size_t at);
  // The first pattern of the rule from `from` on that is open; or its last.
  size_t next_open(const Slot& slot, const TimeRule& rule, size_t from) const;
  void forget_if_many();
  // The match of the rule at the token, or nullptr.
  const TimeMatch* known(size_t rule, size_t at);
  std::optional<TimeMatch> match_rule(size_t rule, size_t at, const Slot& slot);
  void run(size_t step, Thread thread, Frame* frame);
  void accept(const Thread& thread, Frame* frame) const;
  bool has_form(TimeForm form, size_t at) const;
  bool looks(size_t step, const Thread& thread);
  void run_tag(size_t step, const Thread& thread, Frame* frame);
  void run_call(size_t step, const Thread& thread, Frame* frame);
  bool run_number(const TimeStep& step, Thread* thread, Frame* frame);
  void write(Field field, int32_t value, Frame* frame);
  void take_back(size_t size, Frame* frame);

  const TimeGrammar& grammar_;
  const Tokens& tokens_;
  TimeSigns signs_;
  TimeExpressions children_;
  std::vector<std::pair<size_t, size_t>> child_tokens_;
  std::vector<uint32_t> slot_rows_;  // of each token in slots_, + 1
  std::vector<Slot> slots_;  // few tokens are looked at; reserved: none moves
  std::vector<Known> matches_;
  std::vector<Undo> undo_;
  int depth_ = 0;
  int work_ = 0;  // steps since match_at: a bound on hostile input
  bool gave_up_ = false;
};

}  // namespace claims
