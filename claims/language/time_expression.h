#pragma once
// A TimeExpression is what the words of a time expression say by themselves,
// before any reference day: "le lundi de la semaine prochaine" is weekday 1
// within (unit week, whole, future). Plain numbered fields, so that the packs'
// rules can name and set them; the resolver (time_resolver.h) gives them sense.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

// What the expression does with its fields. Names of packs in lower case.
enum class TimeKind : int32_t {
  Calendar,  // year, month, day, weekday, clock…: a place in the calendar
  Shift,     // `amount` units from an anchor: "il y a trois jours"
  Whole,     // the whole unit that holds an anchor, `direction` units off
  Window,  // `amount` units up to, or from, an anchor: "ces six derniers mois"
  Interval,   // `from` … `to`
  Length,     // a duration
  Set,        // a frequency: "every two years"
  Rest,       // of a Whole, from the anchor on, or up to it
  Same,       // the unit of the date before, so far off: "the same month last
              // year"
  Reference,  // `direction` of now: PRESENT_REF, PAST_REF, FUTURE_REF
  Skip,       // looks like a time and is none: an age
};

enum class Field : uint8_t {
  Kind,
  Year,
  ShortYear,  // two digits
  Month,
  Day,
  Weekday,  // Monday 1
  Week,     // of the ISO year
  Weekend,  // 1 if named
  Quarter,
  Half,
  Season,   // 0 winter, 1 spring, 2 summer, 3 autumn
  Decade,   // 60 or 1960
  Century,  // 19 for the 19th
  Fiscal,   // 1: a school or fiscal year that begins in Year
  Bc,       // 1: before our era
  Holiday,  // row of the holiday table
  Nth,      // ordinal within: "le premier vendredi de mai"; -1 the last
  Part,     // of the day: row of parts_of_day()
  Hour,
  Minute,
  Second,
  Meridiem,    // 0 before noon, 1 after
  Amount,      // thousandths; kVague when unsaid ("quelques jours")
  Unit,        // a TimeUnit
  Direction,   // -1 past, 0 this, 1 future
  Steps,       // of a Whole: how many units off; default |direction|
  Modifier,    // inside: Start, Mid, End
  Relation,    // outside: Before, After, Since, Until, Approx
  Inside,      // 1: the relation's words are part of the mention
  Side,        // of a Rest: 1 what is left, -1 what is gone
  Utc,         // 1: the clock is said to be UTC
  Soft,        // 1: a length rather, in a past clause: "in six years"
  Bound,       // of an amount: more than, at least…, as a Relation
  Base,        // 0 the reference, 1 the mention before, 2 the day of writing
  ClockFirst,  // 1: of a match cut in two, the clock stands first
  Aside,  // 1: in passing, "the 1975 agreement": the text stays where it was
  Quant,  // of a set: 1 each, 2 every
  Inclusive,  // of an interval: 0 when the end is not counted in
  From,       // children: rows of TimeExpressions
  To,
  Within,
  Anchor,
  More,  // a second length: "un an et demi", "2 hours 30 minutes"
  Count
};

enum class TimeUnit : int32_t {
  Second,
  Minute,
  Hour,
  Day,
  Weekend,
  Week,
  Fortnight,
  Month,
  Season,
  Quarter,
  Half,
  Year,
  Decade,
  Century,
  Weekday,  // "trois dimanches": counted by name; `weekday` says which
};

class TimeExpression {
 public:
  static constexpr int32_t kVague = -1;

  bool has(Field f) const { return (present_ >> index(f)) & 1; }
  int32_t at(Field f) const { return values_[index(f)]; }
  int32_t get(Field f, int32_t otherwise) const {
    return has(f) ? at(f) : otherwise;
  }
  void set(Field f, int32_t value) {
    values_[index(f)] = value;
    present_ |= uint64_t{1} << index(f);
  }
  void clear(Field f) { present_ &= ~(uint64_t{1} << index(f)); }
  // Takes the fields of `other` that are not set here.
  void merge(const TimeExpression& other) {
    for (uint64_t rest = other.present_ & ~present_; rest; rest &= rest - 1) {
      const int i = __builtin_ctzll(rest);
      values_[static_cast<size_t>(i)] = other.values_[static_cast<size_t>(i)];
    }
    present_ |= other.present_;
  }
  // Bit i: field i is set.
  uint64_t fields() const { return present_; }
  TimeKind kind() const { return static_cast<TimeKind>(get(Field::Kind, 0)); }

 private:
  static constexpr size_t index(Field f) { return static_cast<size_t>(f); }
  static_assert(static_cast<size_t>(Field::Count) <= 64);

  std::array<int32_t, static_cast<size_t>(Field::Count)> values_{};
  uint64_t present_ = 0;
};

// Children are rows of this list; a child stands before its parent.
using TimeExpressions = std::vector<TimeExpression>;

// "month" -> Field::Month; nullopt if there is no such field.
std::optional<Field> field_named(std::string_view name);
// "past" -> -1, "week" -> TimeUnit::Week, "12" -> 12; nullopt if unknown. The
// codes that packs may use for values of fields.
std::optional<int32_t> time_code(std::string_view name);

}  // namespace claims
