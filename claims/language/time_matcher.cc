#include "claims/language/time_matcher.h"

#include <algorithm>

#include "claims/language/time_number.h"

namespace claims {
namespace {

using Op = TimeStep::Op;

// No real expression nests deeper or takes more work than this; a page of
// "the end of the end of…" stops here.
constexpr int kMaxDepth = 10;
constexpr int kMaxWork = 20000;
// "in the course of the last": no run of small words before a date is longer.
constexpr uint8_t kFar = 7;

bool is_better(const TimeMatch& a, const std::optional<TimeMatch>& best) {
  return !best || a.end > best->end;
}

}  // namespace

TimeMatcher::TimeMatcher(const TimeGrammar& grammar, const Tokens& tokens,
                         const std::vector<Numeral>& numerals)
    : grammar_(grammar),
      tokens_(tokens),
      tagged_(grammar.words.tag_tokens(tokens)),
      numeral_at_(tokens.size(), 0),
      numerals_(numerals) {
  for (size_t i = 0; i < numerals.size(); ++i)
    if (numerals[i].first < tokens.size())
      numeral_at_[numerals[i].first] = static_cast<uint32_t>(i + 1);
  measure_distances();
}

bool TimeMatcher::is_weak(size_t at) const {
  bool weak = false;
  for (const TagHit& hit : tagged_.at(at)) {
    if (hit.length > 1) return false;  // begins a phrase: "à présent"
    weak = weak || hit.tag == grammar_.weak;
  }
  return weak;
}

void TimeMatcher::measure_distances() {
  distance_.assign(tokens_.size() + 1, kFar);
  for (size_t i = tokens_.size(); i-- > 0;) {
    const bool tagged = tokens_.list[i].kind == TokenKind::Digits ||
                        numeral_at_[i] || !tagged_.at(i).empty();
    if (is_weak(i))
      distance_[i] = std::min<uint8_t>(kFar, distance_[i + 1] + 1);
    else
      distance_[i] = tagged ? 0 : kFar;
  }
}

bool TimeMatcher::may_begin(const TimeRule& rule, size_t at) const {
  if (at >= tokens_.size()) return false;
  if (tokens_.list[at].kind == TokenKind::Digits &&
      rule.first[TimeWords::kDigits])
    return true;
  if (numeral_at_[at] && rule.first[TimeWords::kNumeral]) return true;
  for (const TagHit& hit : tagged_.at(at))
    if (rule.first[hit.tag]) return true;
  return false;
}

std::optional<TimeMatch> TimeMatcher::match_at(size_t at) {
  const bool digits = tokens_.list[at].kind == TokenKind::Digits;
  const TaggedTokens::Hits hits = tagged_.at(at);
  if (distance_[at] >= kFar) return std::nullopt;
  known_.clear();
  depth_ = work_ = 0;
  std::optional<TimeMatch> best;
  uint64_t tried[16] = {};
  const auto try_openers = [&](TimeTag tag) {
    for (const uint16_t rule : grammar_.openers[tag]) {
      const uint64_t bit = uint64_t{1} << (rule % 64);
      uint64_t& word = tried[(rule / 64) % 16];
      if (word & bit) continue;
      word |= bit;
      const auto match = match_rule(rule, at);
      if (match && (is_better(*match, best) ||
                    (match->end == best->end && match->rule < best->rule)))
        best = match;
    }
  };
  if (digits) try_openers(TimeWords::kDigits);
  if (numeral_at_[at] && !digits) try_openers(TimeWords::kNumeral);
  for (const TagHit& hit : hits) try_openers(hit.tag);
  return best;
}

std::optional<TimeMatch> TimeMatcher::match_rule(int32_t rule, size_t at) {
  const TimeRule& r = grammar_.rules[static_cast<size_t>(rule)];
  if (depth_ >= kMaxDepth || !may_begin(r, at)) return std::nullopt;
  ++depth_;
  std::optional<TimeMatch> best;
  for (const uint32_t entry : r.entry) run(entry, {at, at, 0, {}}, &best);
  --depth_;
  if (best) best->rule = static_cast<uint16_t>(rule);
  return best;
}

const TimeMatcher::Known& TimeMatcher::known(int32_t rule, size_t at) {
  for (const Known& k : known_)
    if (k.rule == rule && k.at == at) return k;
  const auto match = match_rule(rule, at);
  known_.push_back({rule, at, match});
  return known_.back();
}

void TimeMatcher::run(size_t step, Thread thread,
                      std::optional<TimeMatch>* best) {
  for (;; ++step) {
    if (++work_ > kMaxWork) return;
    const TimeStep& s = grammar_.steps[step];
    switch (s.op) {
      case Op::Tag:
        return run_tag(step, thread, best);
      case Op::Call:
        return run_call(step, thread, best);
      case Op::Number:
        if (!run_number(s, &thread)) return;
        break;
      case Op::Glue:
        if (thread.at >= tokens_.size() || tokens_.list[thread.at].space_before)
          return;
        break;
      case Op::Form:
        if (!has_form(static_cast<TimeForm>(s.a), thread.at)) return;
        break;
      case Op::Split:
        run(step + 1, thread, best);
        step = static_cast<size_t>(s.a) - 1;
        break;
      case Op::Jump:
        step = static_cast<size_t>(s.a) - 1;
        break;
      case Op::Start:
        thread.start = thread.at;
        break;
      case Op::End:
        thread.stop = thread.at;
        break;
      case Op::Not:
      case Op::Look:
        if (looks(step + 1, thread) != (s.op == Op::Look)) return;
        step = static_cast<size_t>(s.a) - 1;
        break;
      case Op::Set:
        thread.expression.set(s.field, s.value);
        break;
      case Op::Accept: {
        TimeMatch match;
        match.first = thread.start;
        match.last = thread.stop ? thread.stop : thread.at;
        match.end = thread.at;
        match.expression = thread.expression;
        if (match.last > match.first && is_better(match, *best)) *best = match;
        return;
      }
    }
  }
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
  std::optional<TimeMatch> found;
  run(step, {thread.at, thread.at, 0, {}}, &found);
  return found.has_value();
}

void TimeMatcher::run_tag(size_t step, const Thread& thread,
                          std::optional<TimeMatch>* best) {
  if (thread.at >= tokens_.size()) return;
  const TimeStep& s = grammar_.steps[step];
  for (const TagHit& hit : tagged_.at(thread.at)) {
    if (hit.tag != s.a) continue;
    Thread next = thread;
    next.at += hit.length;
    if (s.field != Field::Count) next.expression.set(s.field, hit.value);
    run(step + 1, next, best);
  }
}

void TimeMatcher::run_call(size_t step, const Thread& thread,
                           std::optional<TimeMatch>* best) {
  const TimeStep& s = grammar_.steps[step];
  const std::optional<TimeMatch> found = known(s.a, thread.at).match;
  if (!found) return;
  Thread next = thread;
  next.at = found->end;
  if (s.field == Field::Count) {
    next.expression.merge(found->expression);
  } else {
    next.expression.set(s.field, static_cast<int32_t>(children_.size()));
    children_.push_back(found->expression);
  }
  run(step + 1, next, best);
}

bool TimeMatcher::run_number(const TimeStep& step, Thread* thread) const {
  if (thread->at >= tokens_.size()) return false;
  const uint32_t row = numeral_at_[thread->at];
  const NumberContext context{grammar_, tokens_, tagged_,
                              row ? &numerals_[row - 1] : nullptr};
  const auto found =
      time_number_at(context, static_cast<TimeNumber>(step.a), thread->at);
  if (!found) return false;
  thread->expression.set(step.field, found->value);
  if (found->minute) thread->expression.set(Field::Minute, *found->minute);
  thread->at = found->end;
  return true;
}

}  // namespace claims
