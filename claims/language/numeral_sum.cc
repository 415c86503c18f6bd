#include "claims/language/numeral_sum.h"

namespace claims {

void NumeralSum::set_group(const std::optional<Rational>& group) {
  if (!group) {
    overflowed_ = true;
    return;
  }
  group_ = *group;
  in_group_ = true;
}

NumeralRoom NumeralSum::room_after(int64_t value) const {
  const auto row = lexicon_->rooms.find(value);
  if (row != lexicon_->rooms.end()) return row->second;
  if (value >= 20 && value % 10 == 0) return {1, 10};
  return {1, 1};
}

bool NumeralSum::add_cardinal(int64_t value) {
  if (!in_group_) {
    set_group(Rational(value));
    room_ = room_after(value);
  } else if (const auto product = lexicon_->products.find(value);
             product != lexicon_->products.end() &&
             product->second == last_cardinal_ && !after_multiplier_) {
    const int64_t whole = value * last_cardinal_;
    set_group(add(group_, whole - last_cardinal_));
    room_ = room_after(whole);
  } else if (takes(value)) {
    set_group(add(group_, value));
    room_ = room_after(value);
  } else {
    return false;
  }
  last_cardinal_ = value;
  after_multiplier_ = round_ = false;
  return true;
}

bool NumeralSum::add_digits(const Rational& value) {
  if (in_group_) {
    const auto whole = value.whole();
    return whole && *whole < 10 && takes(*whole) && add_cardinal(*whole);
  }
  if (!parts_.empty() && !(value < Rational(parts_.back().scale))) return false;
  set_group(value);
  room_ = {1, 1};
  last_cardinal_ = -1;
  after_multiplier_ = false;
  return true;
}

bool NumeralSum::add_fraction(const Rational& part) {
  set_group(add(in_group_ ? group_ : Rational(0), part));
  room_ = {1, 1};
  last_cardinal_ = -1;
  after_multiplier_ = round_ = false;
  return true;
}

bool NumeralSum::multiply_hundred(int64_t hundred, bool plural) {
  if (!in_group_) {
    if (!parts_.empty() && parts_.back().scale <= hundred) return false;
    set_group(Rational(hundred));
  } else {
    const bool in_words = last_cardinal_ >= 0;
    const Rational limit = in_words ? lexicon_->hundreds_below : 1000;
    if (!in_words && plural && (!group_.is_whole() || !(group_ < Rational(10))))
      return false;
    if (has_hundred_ || after_multiplier_ || !(Rational(0) < group_) ||
        !(group_ < limit))
      return false;
    set_group(multiply(group_, hundred));
  }
  has_hundred_ = round_ = true;
  hundred_ = hundred;
  after_multiplier_ = true;
  last_cardinal_ = -1;
  room_ = {1, hundred};
  return true;
}

int64_t NumeralSum::round_hundred() const {
  return round_ && parts_.size() + (in_group_ ? 1 : 0) == 1 ? hundred_ : 1;
}

bool NumeralSum::multiply_scale(int64_t scale) {
  if (!parts_.empty() && parts_.back().scale == scale) return false;
  // "mille milliards", "cinquante-trois mille millions": smaller parts are
  // multiplied too.
  Rational sum = in_group_ ? group_ : Rational(0);
  bool any = in_group_;
  size_t kept = parts_.size();
  while (kept > 0 && parts_[kept - 1].scale < scale) {
    const auto more = add(sum, parts_[--kept].value);
    if (!more) return false;
    sum = *more;
    any = true;
  }
  if (kept > 0 && parts_[kept - 1].scale == scale) return false;
  const auto product = multiply(any ? sum : Rational(1), scale);
  if (!product) return false;
  parts_.resize(kept);
  parts_.push_back({*product, scale});
  group_ = Rational(0);
  in_group_ = has_hundred_ = false;
  after_multiplier_ = true;
  last_cardinal_ = -1;
  room_ = {1, scale};
  return true;
}

bool NumeralSum::add_ordinal(int64_t ordinal, bool* multiplied) {
  *multiplied = false;
  if (ordinal >= 1000) {
    *multiplied = !empty();
    return multiply_scale(ordinal);
  }
  if (ordinal == 100) {
    *multiplied = in_group_;
    return multiply_hundred(100);
  }
  return add_cardinal(ordinal);
}

Rational NumeralSum::last_scale() const {
  if (in_group_ || parts_.empty()) return 1;
  return parts_.back().scale;
}

Rational NumeralSum::value() const {
  Rational sum = in_group_ ? group_ : Rational(0);
  for (const Part& part : parts_)
    if (const auto more = add(sum, part.value)) sum = *more;
  return sum;
}

}  // namespace claims
