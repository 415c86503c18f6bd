#include "claims/language/time_opening.h"

#include <algorithm>

namespace claims {
namespace {

using Op = TimeStep::Op;

using RuleSet = std::bitset<kMaxTimeRules>;

// The tags that patterns and rules may begin and go on with, by walking their
// steps.
class FirstTags {
 public:
  // Of a pattern, or of all patterns of a rule.
  struct Opening {
    TimeTags first, second, third;
    RuleSet called;       // the rules that it may begin with
    bool words = false;   // it may begin with a word or number of its own
    bool single = false;  // one word or number may be all
    bool pair = false;    // one or two may be
  };

  explicit FirstTags(const TimeGrammar& grammar)
      : grammar_(grammar),
        begun_(grammar.rules.size(), false),
        state_(grammar.rules.size(), State::Fresh),
        rules_(grammar.rules.size()),
        patterns_(grammar.entries.size()) {
    // Beginnings first: no rule begins with itself, but many go on with
    // themselves ("two years | one month"), and then theirs must be known.
    for (size_t i = 0; i < grammar_.rules.size(); ++i) begin(i);
    for (size_t i = 0; i < grammar_.rules.size(); ++i) visit(i);
  }

  struct Next {
    TimeTags tags;
    RuleSet called;
    bool words = false;  // some of the tags are not of a called rule
    bool end = false;    // nothing more need follow
  };

  const Opening& pattern(size_t i) const { return patterns_[i]; }

  // What may come behind the rule that pattern `i` begins with: next, or as the
  // second word or number.
  Next behind_leader(size_t i, bool second) {
    Next next;
    walk_behind_leader(grammar_.entries[i], second, &next);
    return next;
  }

 private:
  enum class State : uint8_t { Fresh, Open, Done };

  const TimeTags& begin(size_t at) {
    Opening& rule = rules_[at];
    if (begun_[at]) return rule.first;
    begun_[at] = true;
    TimeTags all;
    for (size_t i = grammar_.rules[at].first_pattern;
         i < grammar_.rules[at].last_pattern; ++i) {
      Next first;
      walk(grammar_.entries[i], &first);
      Opening& pattern = patterns_[i];
      pattern.first = first.tags;
      pattern.called = first.called;
      pattern.words = first.words || first.end;
      all |= first.tags;
    }
    rule.first = all;
    return rule.first;
  }

  void visit(size_t at) {
    if (state_[at] != State::Fresh) return;
    state_[at] = State::Open;
    Opening& rule = rules_[at];
    // While the rule leans on itself, anything may follow.
    rule.single = rule.pair = true;
    rule.second.set();
    rule.third.set();
    Opening all;
    all.first = rule.first;
    for (size_t i = grammar_.rules[at].first_pattern;
         i < grammar_.rules[at].last_pattern; ++i) {
      Opening& pattern = patterns_[i];
      go_on(grammar_.entries[i], &pattern);
      all.second |= pattern.second;
      all.third |= pattern.third;
      all.single = all.single || pattern.single;
      all.pair = all.pair || pattern.pair;
    }
    rule = all;
    state_[at] = State::Done;
  }

  void go_on(size_t entry, Opening* pattern) {
    Next second, third;
    walk_behind(entry, 1, &second);
    walk_behind(entry, 2, &third);
    pattern->second = second.tags;
    pattern->third = third.tags;
    pattern->single = second.end;
    pattern->pair = second.end || third.end;
  }

  const Opening& called(const TimeStep& step) {
    const auto rule = static_cast<size_t>(step.a);
    visit(rule);
    return rules_[rule];
  }

  // What may come first from `step` on.
  void walk(size_t step, Next* next) {
    for (;; ++step) {
      const TimeStep& s = grammar_.steps[step];
      switch (s.op) {
        case Op::Tag:
          next->tags.set(static_cast<size_t>(s.a));
          next->words = true;
          return;
        case Op::Any:
          next->tags |= grammar_.sets[static_cast<size_t>(s.a)];
          next->words = true;
          return;
        case Op::Number:
          next->tags.set(tag_of(static_cast<TimeNumber>(s.a)));
          next->words = true;
          return;
        case Op::Call:
          next->tags |= begin(static_cast<size_t>(s.a));
          next->called.set(static_cast<size_t>(s.a));
          return;
        case Op::Accept:
          next->end = true;
          return;
        case Op::Split:
          walk(static_cast<size_t>(s.a), next);
          break;
        default:
          step = after(s, step);
      }
    }
  }

  // What may come behind the first `skip` words or numbers, one or two.
  void walk_behind(size_t step, int skip, Next* next) {
    for (;; ++step) {
      const TimeStep& s = grammar_.steps[step];
      switch (s.op) {
        case Op::Tag:
        case Op::Any:
        case Op::Number:
          return skip > 1 ? walk_behind(step + 1, skip - 1, next)
                          : walk(step + 1, next);
        case Op::Call:
          return walk_behind_call(called(s), step + 1, skip, next);
        case Op::Accept:
          next->end = true;
          return;
        case Op::Split:
          walk_behind(static_cast<size_t>(s.a), skip, next);
          break;
        default:
          step = after(s, step);
      }
    }
  }
  void walk_behind_leader(size_t step, bool second, Next* next) {
    for (;; ++step) {
      const TimeStep& s = grammar_.steps[step];
      if (s.op == Op::Call)
        return second ? walk_behind(step + 1, 1, next) : walk(step + 1, next);
      if (s.op == Op::Split)
        walk_behind_leader(static_cast<size_t>(s.a), second, next);
      else
        step = after(s, step);
    }
  }
  // The same where a rule stands first, and `step` follows it.
  void walk_behind_call(const Opening& rule, size_t step, int skip,
                        Next* next) {
    next->tags |= skip > 1 ? rule.third : rule.second;
    if (skip > 1 && rule.single) walk_behind(step, 1, next);
    if (skip > 1 ? rule.pair : rule.single) walk(step, next);
  }

  // The step before the one that is next, past what takes no word.
  static size_t after(const TimeStep& s, size_t step) {
    const bool jumps = s.op == Op::Jump || s.op == Op::Not || s.op == Op::Look;
    return jumps ? static_cast<size_t>(s.a) - 1 : step;
  }

  const TimeGrammar& grammar_;
  std::vector<bool> begun_;
  std::vector<State> state_;
  std::vector<Opening> rules_, patterns_;
};

// Numbers sets of patterns or tags; equal ones are one row.
template <typename Set>
class SetRows {
 public:
  explicit SetRows(std::vector<Set>* sets) : sets_(*sets) {
    sets_.assign(1, Set());
  }
  uint16_t row(const Set& set) {
    const auto found = std::find(sets_.begin(), sets_.end(), set);
    const auto row = static_cast<uint16_t>(found - sets_.begin());
    if (found == sets_.end()) sets_.push_back(set);
    return row;
  }

 private:
  std::vector<Set>& sets_;
};

void index_follows(FirstTags* tags, TimeGrammar* grammar) {
  SetRows rows(&grammar->follow_sets);
  const auto row_of = [&rows](const FirstTags::Next& next) -> uint16_t {
    // A century in letters shows by no tag.
    const bool any = next.end || next.tags[tag_of(TimeNumber::Century)];
    return any ? 0 : rows.row(next.tags);
  };
  for (size_t p = 0; p < grammar->entries.size(); ++p) {
    TagFollow follow;
    if (grammar->leaders[p] != kNoRule) {
      follow.next = row_of(tags->behind_leader(p, false));
      if (follow.next) follow.after = row_of(tags->behind_leader(p, true));
    }
    grammar->follows.push_back(follow);
  }
}

}  // namespace

void index_openings(TimeGrammar* grammar) {
  FirstTags tags(*grammar);
  const size_t patterns = grammar->entries.size();
  for (size_t p = 0; p < patterns; ++p) {
    const FirstTags::Opening& opening = tags.pattern(p);
    grammar->single[p] = opening.single;
    grammar->pair[p] = opening.pair;
    const bool led = opening.called.count() == 1 && !opening.words;
    const size_t leader = led ? opening.called._Find_first() : kNoRule;
    grammar->leaders.push_back(static_cast<uint16_t>(leader));
    grammar->top[p] = grammar->rules[grammar->pattern_rule[p]].top;
    if (!led) continue;
    grammar->rules[leader].led.set(p);
    grammar->rules[leader].leads = true;
  }
  index_follows(&tags, grammar);
  SetRows sets(&grammar->pattern_sets);
  const auto row_of = [&](TimeTags FirstTags::Opening::*part, size_t tag) {
    PatternSet set;
    for (size_t p = 0; p < patterns; ++p) set[p] = (tags.pattern(p).*part)[tag];
    return sets.row(set);
  };
  for (size_t tag = 0; tag < grammar->words.tag_count(); ++tag)
    grammar->openings.push_back({row_of(&FirstTags::Opening::first, tag),
                                 row_of(&FirstTags::Opening::second, tag),
                                 row_of(&FirstTags::Opening::third, tag)});
}

}  // namespace claims
