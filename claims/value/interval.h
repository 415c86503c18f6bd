#pragma once
// An Interval is the set of values that a piece of text leaves possible, with
// open, closed and unbounded ends: "un peu plus de 1 000" is (1000, 1200],
// "at least 40" is [40, …). Never empty: operations that could give nothing
// return an optional. All interval algebra of the project lives here.
//
// T needs == and <, and names a dense or discrete total order; ends are taken
// as dense: (1, 2) is not empty for integers.

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>
#include <utility>

namespace claims {

template <typename T>
struct End {
  T value;
  bool closed = true;
  friend bool operator==(const End&, const End&) = default;
};

template <typename T>
class Interval {
 public:
  Interval() = default;  // everything: unbounded on both sides
  Interval(std::optional<End<T>> low, std::optional<End<T>> high)
      : low_(std::move(low)), high_(std::move(high)) {
    assert(!is_void(low_, high_));
  }

  static Interval point(T value) {
    return Interval(End<T>{value, true}, End<T>{value, true});
  }
  static Interval closed(T low, T high) {
    return Interval(End<T>{low, true}, End<T>{high, true});
  }
  static Interval half_open(T low, T high) {
    return Interval(End<T>{low, true}, End<T>{high, false});
  }
  static Interval at_least(T low) {
    return Interval(End<T>{low, true}, std::nullopt);
  }
  static Interval more_than(T low) {
    return Interval(End<T>{low, false}, std::nullopt);
  }
  static Interval at_most(T high) {
    return Interval(std::nullopt, End<T>{high, true});
  }
  static Interval less_than(T high) {
    return Interval(std::nullopt, End<T>{high, false});
  }
  // nullopt if the ends leave nothing between them.
  static std::optional<Interval> make(std::optional<End<T>> low,
                                      std::optional<End<T>> high) {
    if (is_void(low, high)) return std::nullopt;
    return Interval(std::move(low), std::move(high));
  }

  const std::optional<End<T>>& low() const { return low_; }
  const std::optional<End<T>>& high() const { return high_; }
  bool is_point() const { return low_ && high_ && low_->value == high_->value; }
  bool is_everything() const { return !low_ && !high_; }

  bool contains(const T& value) const {
    if (low_ &&
        (value < low_->value || (value == low_->value && !low_->closed)))
      return false;
    return !(high_ && (high_->value < value ||
                       (value == high_->value && !high_->closed)));
  }

  // Every value of `this` is a value of `other`.
  bool within(const Interval& other) const {
    return !starts_before(*this, other) && !ends_after(*this, other);
  }
  bool overlaps(const Interval& other) const {
    return intersect(other).has_value();
  }
  bool disjoint(const Interval& other) const { return !overlaps(other); }
  // Every value of `this` lies below every value of `other`.
  bool before(const Interval& other) const {
    if (!high_ || !other.low_) return false;
    if (high_->value < other.low_->value) return true;
    return high_->value == other.low_->value &&
           !(high_->closed && other.low_->closed);
  }

  std::optional<Interval> intersect(const Interval& other) const {
    return make(starts_before(*this, other) ? other.low_ : low_,
                ends_after(*this, other) ? other.high_ : high_);
  }
  // The smallest interval that holds both.
  Interval hull(const Interval& other) const {
    return Interval(starts_before(other, *this) ? other.low_ : low_,
                    ends_after(other, *this) ? other.high_ : high_);
  }

  friend bool operator==(const Interval&, const Interval&) = default;

  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.low_, self.high_);
  }

 private:
  static bool is_void(const std::optional<End<T>>& low,
                      const std::optional<End<T>>& high) {
    if (!low || !high) return false;
    if (high->value < low->value) return true;
    return low->value == high->value && !(low->closed && high->closed);
  }
  static bool starts_before(const Interval& a, const Interval& b) {
    if (!b.low_) return false;
    if (!a.low_ || a.low_->value < b.low_->value) return true;
    return a.low_->value == b.low_->value && a.low_->closed && !b.low_->closed;
  }
  static bool ends_after(const Interval& a, const Interval& b) {
    if (!b.high_) return false;
    if (!a.high_ || b.high_->value < a.high_->value) return true;
    return a.high_->value == b.high_->value && a.high_->closed &&
           !b.high_->closed;
  }

  std::optional<End<T>> low_;
  std::optional<End<T>> high_;
};

}  // namespace claims
