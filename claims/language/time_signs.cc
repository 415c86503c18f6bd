#include "claims/language/time_signs.h"

#include <algorithm>

namespace claims {

TimeSigns::TimeSigns(const TimeGrammar& grammar, const Tokens& tokens,
                     const std::vector<Numeral>& numerals)
    : grammar_(grammar),
      tokens_(tokens),
      tagged_(grammar.words.tag_tokens(tokens, grammar.weak)),
      numeral_at_(tokens.size(), 0),
      numerals_(numerals) {
  for (size_t i = 0; i < numerals.size(); ++i)
    if (numerals[i].first < tokens.size())
      numeral_at_[numerals[i].first] = static_cast<uint32_t>(i + 1);
  measure_distances();
  tell_numbers();
}

NumberContext TimeSigns::number_context(size_t at) const {
  const uint32_t row = numeral_at_[at];
  return claims::number_context(
      grammar_, tokens_, tagged_, at, row ? &numerals_[row - 1] : nullptr,
      row && row < numerals_.size() ? &numerals_[row] : nullptr);
}

void TimeSigns::tell_numbers() {
  kinds_.assign(tokens_.size(), 0);
  for (size_t at = 0; at < tokens_.size(); ++at) {
    if (!numeral_at_[at] && tokens_.list[at].kind != TokenKind::Digits)
      continue;
    const NumberContext context = number_context(at);
    for (size_t kind = 0; kind < kTimeNumbers; ++kind)
      if (time_number_at(context, static_cast<TimeNumber>(kind), at))
        kinds_[at] |= uint32_t{1} << kind;
  }
}

// Calls visit(tag) for what stands at the token: words, kinds of number.
template <typename Visit>
void TimeSigns::each_tag(size_t at, Visit visit) const {
  for (uint32_t rest = kinds_[at]; rest; rest &= rest - 1)
    visit(static_cast<TimeTag>(__builtin_ctz(rest)));
  for (const TagHit& hit : tagged_.at(at)) visit(hit.tag);
}

// Calls visit(token) for every token where a word or number that begins at `at`
// may end; more than once for some.
template <typename Visit>
void TimeSigns::each_behind(size_t at, Visit visit) const {
  const auto end = [&](size_t i) {
    if (i < tokens_.size()) visit(i);
  };
  // An ordinal's ending may stand between a number and what follows.
  const auto number_end = [&](size_t i) {
    end(i);
    if (i >= tokens_.size() || tokens_.list[i].space_before) return;
    for (const TagHit& hit : tagged_.at(i))
      if (hit.tag == grammar_.ordinal_suffix) end(i + hit.length);
  };
  const uint32_t row = numeral_at_[at];
  const bool digits = tokens_.list[at].kind == TokenKind::Digits;
  if (!row && !digits && tagged_.at(at).empty()) return;  // nothing begins here
  number_end(at + 1);
  if (row) {
    const size_t last = numerals_[row - 1].last;
    number_end(last);
    // "nineteen ninety-six" is a year of two numerals.
    if (row < numerals_.size() && numerals_[row].first == last)
      number_end(numerals_[row].last);
  }
  for (const TagHit& hit : tagged_.at(at))
    if (hit.length > 1) end(at + hit.length);
}

PatternSet TimeSigns::open_patterns(size_t at) const {
  PatternSet open;
  const auto& sets = grammar_.pattern_sets;
  each_tag(at, [&](TimeTag tag) {
    if (const uint16_t row = grammar_.openings[tag].first) open |= sets[row];
  });
  if (open.none()) return open;
  PatternSet second = grammar_.single, third = grammar_.pair;
  each_behind(at, [&](size_t next) {
    each_tag(next, [&](TimeTag tag) {
      if (const uint16_t row = grammar_.openings[tag].second)
        second |= sets[row];
    });
  });
  open &= second;
  if (open.none()) return open;
  each_behind(at, [&](size_t next) {
    each_behind(next, [&](size_t after) {
      each_tag(after, [&](TimeTag tag) {
        if (const uint16_t row = grammar_.openings[tag].third)
          third |= sets[row];
      });
    });
  });
  open &= third;
  return open;
}

bool TimeSigns::stands(const TimeTags& tags, size_t at) const {
  bool found = false;
  each_tag(at, [&](TimeTag tag) { found = found || tags[tag]; });
  return found;
}

bool TimeSigns::may_follow(const TagFollow& follow, size_t at) const {
  if (follow.next == 0) return true;
  const auto& sets = grammar_.follow_sets;
  if (at >= tokens_.size() || !stands(sets[follow.next], at)) return false;
  if (follow.after == 0) return true;
  bool found = false;
  each_behind(at, [&](size_t next) {
    found = found || stands(sets[follow.after], next);
  });
  return found;
}

void TimeSigns::measure_distances() {
  distance_.assign(tokens_.size() + 1, kFar);
  for (size_t i = tokens_.size(); i-- > 0;) {
    const bool number =
        tokens_.list[i].kind == TokenKind::Digits || numeral_at_[i];
    if (tagged_.at(i).empty())
      distance_[i] = number ? 0 : kFar;
    else
      distance_[i] = tagged_.is_weak(i)
                         ? std::min<uint8_t>(kFar, distance_[i + 1] + 1)
                         : 0;
  }
}

bool TimeSigns::has_any(const TimeTags& tags, size_t at) const {
  for (const TagHit& hit : tagged_.at(at))
    if (tags[hit.tag]) return true;
  return false;
}

std::optional<TimeNumberFound> TimeSigns::number_at(size_t at,
                                                    TimeNumber kind) const {
  const bool fits = (kinds_[at] >> static_cast<uint32_t>(kind)) & 1;
  // "XIXe": of all kinds only a century may be in letters.
  if (!fits && (kind != TimeNumber::Century || numeral_at_[at]))
    return std::nullopt;
  return time_number_at(number_context(at), kind, at);
}

}  // namespace claims
