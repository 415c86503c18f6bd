#include "claims/language/time_opening.h"

namespace claims {
namespace {

using Op = TimeStep::Op;

// Numbers that are never spelled in words: "two" opens no year.
bool only_in_digits(TimeNumber number) {
  switch (number) {
    case TimeNumber::WrittenDay:
    case TimeNumber::Dd:
    case TimeNumber::Mm:
    case TimeNumber::Padded:
    case TimeNumber::Yyyy:
    case TimeNumber::Yy:
    case TimeNumber::LateYy:
    case TimeNumber::AnyYear:
    case TimeNumber::WrittenHour:
    case TimeNumber::Min:
    case TimeNumber::Hhmm:
    case TimeNumber::One:
    case TimeNumber::Weeknumber:
      return true;
    default:
      return false;
  }
}

// The tags that rules may begin and go on with, by walking their steps.
class FirstTags {
 public:
  explicit FirstTags(TimeGrammar* grammar)
      : grammar_(*grammar),
        begun_(grammar->rules.size(), false),
        state_(grammar->rules.size(), State::Fresh) {}

  // Beginnings first: no rule begins with itself, but many go on with
  // themselves ("two years | one month"), and then theirs must be known.
  void run() {
    for (size_t i = 0; i < grammar_.rules.size(); ++i) begin(i);
    for (size_t i = 0; i < grammar_.rules.size(); ++i) visit(i);
  }

 private:
  enum class State : uint8_t { Fresh, Open, Done };
  struct Next {
    TimeTags tags;
    bool end = false;  // nothing more need follow
  };

  const TimeTags& begin(size_t at) {
    TimeRule& rule = grammar_.rules[at];
    if (begun_[at]) return rule.first;
    begun_[at] = true;
    TimeTags all;
    for (TimePattern& pattern : rule.patterns) {
      Next first;
      walk(pattern.entry, &first);
      pattern.first = static_cast<uint32_t>(grammar_.sets.size());
      grammar_.sets.push_back(first.tags);
      all |= first.tags;
    }
    rule.first = all;
    return rule.first;
  }

  void visit(size_t at) {
    if (state_[at] != State::Fresh) return;
    state_[at] = State::Open;
    TimeRule& rule = grammar_.rules[at];
    // While the rule leans on itself, anything may follow.
    rule.opening.single = rule.opening.pair = true;
    for (size_t tag = 0; tag < TagMask::kBits; ++tag) {
      rule.opening.first.add(tag);
      rule.opening.second.add(tag);
      rule.opening.third.add(tag);
    }
    TimeOpening opening;
    for (TimePattern& pattern : rule.patterns) {
      open(&pattern);
      opening.first.add(pattern.opening.first);
      opening.second.add(pattern.opening.second);
      opening.third.add(pattern.opening.third);
      opening.single = opening.single || pattern.opening.single;
      opening.pair = opening.pair || pattern.opening.pair;
    }
    rule.opening = opening;
    state_[at] = State::Done;
  }

  void open(TimePattern* pattern) {
    Next second, third;
    walk_behind(pattern->entry, 1, &second);
    walk_behind(pattern->entry, 2, &third);
    pattern->opening = {folded(grammar_.sets[pattern->first]),
                        folded(second.tags), folded(third.tags), second.end,
                        second.end || third.end};
  }

  static TagMask folded(const TimeTags& tags) {
    TagMask mask;
    for (size_t tag = tags._Find_first(); tag < tags.size();
         tag = tags._Find_next(tag))
      mask.add(tag);
    return mask;
  }

  const TimeRule& called(const TimeStep& step) {
    const auto rule = static_cast<size_t>(step.a);
    visit(rule);
    return grammar_.rules[rule];
  }

  // What may come first from `step` on.
  void walk(size_t step, Next* next) {
    for (;; ++step) {
      const TimeStep& s = grammar_.steps[step];
      switch (s.op) {
        case Op::Tag:
          next->tags.set(static_cast<size_t>(s.a));
          return;
        case Op::Any:
          next->tags |= grammar_.sets[static_cast<size_t>(s.a)];
          return;
        case Op::Number:
          next->tags.set(TimeWords::kDigits);
          if (!only_in_digits(static_cast<TimeNumber>(s.a)))
            next->tags.set(TimeWords::kNumeral);
          return;
        case Op::Call:
          next->tags |= begin(static_cast<size_t>(s.a));
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

  // A bit stands for all tags that fold to it.
  static void unfold(const TagMask& mask, TimeTags* tags) {
    for (size_t tag = 0; tag < TagMask::kBits; ++tag)
      if (mask.has(tag)) tags->set(tag);
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
          return walk_behind_call(called(s).opening, step + 1, skip, next);
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
  // The same where a rule stands first, and `step` follows it.
  void walk_behind_call(const TimeOpening& rule, size_t step, int skip,
                        Next* next) {
    unfold(skip > 1 ? rule.third : rule.second, &next->tags);
    if (skip > 1 && rule.single) walk_behind(step, 1, next);
    if (skip > 1 ? rule.pair : rule.single) walk(step, next);
  }

  // The step before the one that is next, past what takes no word.
  static size_t after(const TimeStep& s, size_t step) {
    const bool jumps = s.op == Op::Jump || s.op == Op::Not || s.op == Op::Look;
    return jumps ? static_cast<size_t>(s.a) - 1 : step;
  }

  TimeGrammar& grammar_;
  std::vector<bool> begun_;
  std::vector<State> state_;
};

}  // namespace

void index_openings(TimeGrammar* grammar) {
  FirstTags(grammar).run();
  grammar->openers.resize(grammar->words.tag_count());
  for (size_t r = 0; r < grammar->rules.size(); ++r) {
    if (!grammar->rules[r].top) continue;
    for (size_t t = 0; t < grammar->openers.size(); ++t)
      if (grammar->rules[r].first[t])
        grammar->openers[t].push_back(static_cast<uint16_t>(r));
  }
}

}  // namespace claims
