#include "claims/language/time_matcher.h"

#include <algorithm>
#include <utility>

namespace claims {
namespace {

using Op = TimeStep::Op;

// No real expression nests deeper or takes more work than this; a page of
// "the end of the end of…" stops here.
constexpr int kMaxDepth = 12;
constexpr int kMaxWork = 20000;
// Matches kept for later askers; a sentence rarely has a tenth.
constexpr size_t kMaxKnown = 4096;

// The parts of one length differ in unit: "two years and three months"; « trois
// ans, une dizaine d'années » are two lengths.
bool is_part_of(const TimeExpression& length, const TimeExpression& more) {
  return !more.has(Field::Unit) || !length.has(Field::Unit) ||
         more.at(Field::Unit) != length.at(Field::Unit);
}

bool is_better(const TimeMatch& a, const std::optional<TimeMatch>& best) {
  return !best || a.end > best->end;
}

}  // namespace

TimeMatcher::TimeMatcher(const TimeGrammar& grammar, const Tokens& tokens,
                         const std::vector<Numeral>& numerals)
    : grammar_(grammar), tokens_(tokens), signs_(grammar, tokens, numerals) {}

TimeMatcher::Slot& TimeMatcher::slot_at(size_t at) {
  if (slot_rows_.empty()) {
    slot_rows_.resize(tokens_.size(), 0);
    slots_.reserve(tokens_.size());
  }
  uint32_t& row = slot_rows_[at];
  if (row == 0) {
    slots_.emplace_back().open = signs_.open_patterns(at);
    row = static_cast<uint32_t>(slots_.size());
  }
  return slots_[row - 1];
}

size_t TimeMatcher::next_open(const Slot& slot, const TimeRule& rule,
                              size_t from) const {
  const size_t next =
      from ? slot.open._Find_next(from - 1) : slot.open._Find_first();
  return std::min<size_t>(next, rule.last_pattern);
}

// Long lines of dates must not fill the memory.
void TimeMatcher::forget_if_many() {
  if (matches_.size() < kMaxKnown) return;
  matches_.clear();
  slots_.clear();
  std::fill(slot_rows_.begin(), slot_rows_.end(), 0);
}

std::optional<TimeMatch> TimeMatcher::match_at(size_t at) {
  if (!may_begin(at)) return std::nullopt;
  forget_if_many();
  depth_ = work_ = 0;
  std::optional<TimeMatch> best;
  const Slot& slot = slot_at(at);
  const PatternSet open = slot.open & grammar_.top;
  for (size_t pattern = open._Find_first(); pattern < open.size();) {
    const size_t rule = grammar_.pattern_rule[pattern];
    if (const TimeMatch* match = known(rule, at);
        match && is_better(*match, best))
      best = *match;
    pattern = open._Find_next(grammar_.rules[rule].last_pattern - 1);
  }
  return best;
}

// A rule that asks for itself at the same token finds nothing.
const TimeMatch* TimeMatcher::known(size_t rule, size_t at) {
  if (at >= tokens_.size()) return nullptr;
  Slot& slot = slot_at(at);
  if (slot.tried[rule]) {
    for (uint32_t i = slot.matches; i != kNone; i = matches_[i].next)
      if (matches_[i].match.rule == rule) return &matches_[i].match;
    return nullptr;
  }
  slot.tried.set(rule);
  const bool gave_up_before = std::exchange(gave_up_, false);
  const auto match = match_rule(rule, at, slot);
  // Another way may have more room.
  if (gave_up_ && !match)
    slot.tried.reset(rule);
  else if (!match && grammar_.rules[rule].leads)
    slot.open &= ~grammar_.rules[rule].led;
  gave_up_ = gave_up_ || gave_up_before;
  if (!match) return nullptr;
  matches_.push_back({*match, slot.matches});
  slot.matches = static_cast<uint32_t>(matches_.size() - 1);
  return &matches_.back().match;
}

std::optional<TimeMatch> TimeMatcher::match_rule(size_t rule, size_t at,
                                                 const Slot& slot) {
  const TimeRule& patterns = grammar_.rules[rule];
  size_t pattern = next_open(slot, patterns, patterns.first_pattern);
  if (pattern == patterns.last_pattern) return std::nullopt;
  if (depth_ >= kMaxDepth) {
    gave_up_ = true;
    return std::nullopt;
  }
  ++depth_;
  std::optional<Frame> frame;  // made for the first pattern that is run
  for (; pattern < patterns.last_pattern;
       pattern = next_open(slot, patterns, pattern + 1)) {
    const uint16_t leader = grammar_.leaders[pattern];
    if (leader != kNoRule) {
      const TimeMatch* first = known(leader, at);
      if (!first || !signs_.may_follow(grammar_.follows[pattern], first->end))
        continue;
    }
    if (!frame) frame.emplace();
    run(grammar_.entries[pattern], {at, at, 0, 0, 0}, &*frame);
  }
  --depth_;
  if (!frame || !frame->best) return std::nullopt;
  frame->best->rule = static_cast<uint16_t>(rule);
  return frame->best;
}

void TimeMatcher::write(Field field, int32_t value, Frame* frame) {
  TimeExpression& e = frame->expression;
  undo_.push_back({field, e.has(field), e.has(field) ? e.at(field) : 0});
  e.set(field, value);
}

void TimeMatcher::take_back(size_t size, Frame* frame) {
  for (; undo_.size() > size; undo_.pop_back()) {
    const Undo& last = undo_.back();
    if (last.was_set)
      frame->expression.set(last.field, last.value);
    else
      frame->expression.clear(last.field);
  }
}

void TimeMatcher::run(size_t step, Thread thread, Frame* frame) {
  const size_t mark = undo_.size();
  for (;; ++step) {
    if (++work_ > kMaxWork) {
      gave_up_ = true;
      break;
    }
    const TimeStep& s = grammar_.steps[step];
    if (s.op == Op::Any) {
      if (thread.at >= tokens_.size() ||
          !signs_.has_any(grammar_.sets[static_cast<size_t>(s.a)], thread.at))
        break;
      ++thread.at;
    } else if (s.op == Op::Split) {
      run(step + 1, thread, frame);
      step = static_cast<size_t>(s.a) - 1;
    } else if (s.op == Op::Tag) {
      run_tag(step, thread, frame);
      break;
    } else if (s.op == Op::Call) {
      run_call(step, thread, frame);
      break;
    } else if (s.op == Op::Number) {
      if (!run_number(s, &thread, frame)) break;
    } else if (s.op == Op::Glue) {
      if (thread.at >= tokens_.size() || tokens_.list[thread.at].space_before)
        break;
    } else if (s.op == Op::Form) {
      if (!has_form(static_cast<TimeForm>(s.a), thread.at)) break;
    } else if (s.op == Op::Jump) {
      step = static_cast<size_t>(s.a) - 1;
    } else if (s.op == Op::Start) {
      thread.start = thread.at;
    } else if (s.op == Op::End) {
      thread.stop = thread.at;
    } else if (s.op == Op::Cut) {
      (thread.cut_end ? thread.cut_begin : thread.cut_end) = thread.at;
    } else if (s.op == Op::Not || s.op == Op::Look) {
      if (looks(step + 1, thread) != (s.op == Op::Look)) break;
      step = static_cast<size_t>(s.a) - 1;
    } else if (s.op == Op::Set) {
      write(s.field, s.value, frame);
    } else {
      accept(thread, frame);
      break;
    }
  }
  take_back(mark, frame);
}

void TimeMatcher::accept(const Thread& thread, Frame* frame) const {
  TimeMatch match;
  match.first = thread.start;
  match.last = thread.stop ? thread.stop : thread.at;
  match.end = thread.at;
  match.cut_end = thread.cut_end;
  match.cut_begin = thread.cut_begin;
  if (match.last <= match.first || !is_better(match, frame->best)) return;
  match.expression = frame->expression;
  frame->best = match;
}

bool TimeMatcher::has_form(TimeForm form, size_t at) const {
  if (at >= tokens_.size()) return form == TimeForm::Closing;
  switch (form) {
    case TimeForm::Capitalised:
      return tokens_.list[at].capitalised;
    case TimeForm::Lower:
      return !tokens_.list[at].capitalised;
    case TimeForm::Inside:
      return at > 0;
    case TimeForm::Closing:
      return tokens_.list[at].kind == TokenKind::Punct;
  }
  return false;
}

bool TimeMatcher::looks(size_t step, const Thread& thread) {
  if (thread.at >= tokens_.size()) return false;
  Frame frame;
  run(step, {thread.at, thread.at, 0, 0, 0}, &frame);
  return frame.best.has_value();
}

void TimeMatcher::run_tag(size_t step, const Thread& thread, Frame* frame) {
  if (thread.at >= tokens_.size()) return;
  const TimeStep& s = grammar_.steps[step];
  const size_t mark = undo_.size();
  for (const TagHit& hit : signs_.words_at(thread.at)) {
    if (hit.tag != s.a) continue;
    Thread next = thread;
    next.at += hit.length;
    if (s.field != Field::Count) write(s.field, hit.value, frame);
    run(step + 1, next, frame);
    take_back(mark, frame);
  }
}

void TimeMatcher::run_call(size_t step, const Thread& thread, Frame* frame) {
  const TimeStep& s = grammar_.steps[step];
  const TimeMatch* found = known(static_cast<size_t>(s.a), thread.at);
  if (!found) return;
  if (s.field == Field::More &&
      !is_part_of(frame->expression, found->expression))
    return;
  const size_t mark = undo_.size();
  Thread next = thread;
  next.at = found->end;
  if (found->cut_begin) {
    next.cut_end = found->cut_end;
    next.cut_begin = found->cut_begin;
  }
  if (s.field != Field::Count) {
    write(s.field, static_cast<int32_t>(children_.size()), frame);
    children_.push_back(found->expression);
    child_tokens_.emplace_back(found->first, found->last);
  } else {
    const TimeExpression& said = found->expression;
    for (uint64_t rest = said.fields() & ~frame->expression.fields(); rest;
         rest &= rest - 1) {
      const auto field = static_cast<Field>(__builtin_ctzll(rest));
      write(field, said.at(field), frame);
    }
  }
  run(step + 1, next, frame);
  take_back(mark, frame);
}

bool TimeMatcher::run_number(const TimeStep& step, Thread* thread,
                             Frame* frame) {
  if (thread->at >= tokens_.size()) return false;
  const auto number = static_cast<TimeNumber>(step.a);
  const auto found = signs_.number_at(thread->at, number);
  if (!found) return false;
  write(step.field, found->value, frame);
  if (found->minute) write(Field::Minute, *found->minute, frame);
  thread->at = found->end;
  return true;
}

}  // namespace claims
