#pragma once
// The rules of time expressions of one language, compiled from a pack's [times]
// section. A rule is one or more patterns over tokens:
//
//   "<weekday>? #day <month> ,? #year?"
//
//   le           the word itself          <month>       a word with that tag;
//   #day         a number of that kind                  its value goes to the
//   {date}       another rule; its fields               field of that name, or
//   {date:from}  join, or become a child  <num:minute>  to the one named
//   ( a | b )  x?  choice, option         @kind=whole   sets a field
//   ~            no space here            ^ $           the mention's ends
//   !x           x must not follow        &x            x must follow
//   %cap %lower  how the next word is written; %inside: not the first word;
//                %closing: no word or number follows
//   x * y * z    where texts are marked as TIMEX3 has it, x and z are two
//                mentions: the day and its clock (@clock_first=1: z the day)
//
// Among all ways to match, the longest wins; of equals, the first written.

#include <bitset>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/time_expression.h"
#include "claims/language/time_feast.h"
#include "claims/language/time_words.h"

namespace claims {

// Kinds of numbers that patterns name with #.
enum class TimeNumber : uint8_t {
  Day,          // 11, 1er, "onze": 1 to 31
  WrittenDay,   // the same in figures: 11, 1er
  Dd,           // digits only: 1 to 31
  Mm,           // digits only: 1 to 12
  Padded,       // two digits, the first a nought: 04
  Year,         // 1000 to 2999, also in words
  Yyyy,         // four digits only
  Yy,           // two digits
  LateYy,       // two digits that are no day: 32 to 99
  AnyYear,      // one to four digits
  Hour,         // 0 to 24
  WrittenHour,  // the same in figures, 0 to 23
  HalfHour,     // in words, with its half: "sept et demie"
  Min,          // two digits, 0 to 59
  MinWords,     // digits or words, 1 to 59
  Hhmm,         // four digits: 0800
  Amount,       // any numeral: thousandths
  Ordinal,      // 3e, third
  Century,      // XIXe, 19th
  Decade,       // 60, 1960
  One,          // one digit: quarters, halves
  Weeknumber    // 1 to 53
};

enum class TimeForm : uint8_t { Capitalised, Lower, Inside, Closing };

struct TimeStep {
  enum class Op : uint8_t {
    Tag,     // a: tag, field or Count
    Any,     // a: row of `sets`: one token with one of its tags
    Number,  // a: TimeNumber, field
    Call,    // a: rule, field or Count
    Glue,
    Form,   // a: TimeForm of the next word
    Split,  // go on at the next step, or at a
    Jump,   // to a
    Start,
    End,
    Cut,
    Not,   // the steps up to Accept must not match; go on at a
    Look,  // … must match
    Set,   // field = value
    Accept,
  };
  Op op;
  Field field = Field::Count;
  int32_t a = 0;
  int32_t value = 0;
};

constexpr size_t kMaxTimeTags = 1024;
constexpr size_t kMaxTimeRules = 192;
using TimeTags = std::bitset<kMaxTimeTags>;

// A set of tags folded into few bits: it may take one tag for another, never
// miss one.
struct TagMask {
  static constexpr size_t kBits = 128;
  uint64_t low = 0, high = 0;

  void add(size_t tag) {
    (tag % kBits < 64 ? low : high) |= uint64_t{1} << (tag % 64);
  }
  void add(const TagMask& other) {
    low |= other.low;
    high |= other.high;
  }
  bool empty() const { return (low | high) == 0; }
  bool has(size_t tag) const {
    return ((tag % kBits < 64 ? low : high) >> (tag % 64)) & 1;
  }
  bool meets(const TagMask& other) const {
    return ((low & other.low) | (high & other.high)) != 0;
  }
};

// What most patterns are refused by, without being run: the tags of the first,
// second and third word or number, unless fewer may be all.
struct TimeOpening {
  TagMask first, second, third;
  bool single = false;  // one may be all
  bool pair = false;    // one or two may be

  bool fits(const TagMask& tags, const TagMask& next_tags,
            const TagMask& third_tags) const {
    return first.meets(tags) && (single || second.meets(next_tags)) &&
           (pair || third.meets(third_tags));
  }
};

struct TimePattern {
  uint32_t entry = 0;  // its first step
  uint32_t first = 0;  // row of `sets`: tags it may begin with
  TimeOpening opening = {};
};

struct TimeRule {
  std::string id;
  bool top = true;  // may be a mention by itself
  std::vector<TimePattern> patterns;
  TimeTags first;  // tags it may begin with
  TimeOpening opening = {};
};

struct TimeGrammar {
  TimeWords words;
  std::vector<TimeStep> steps;
  std::vector<TimeTags> sets;  // of Any: "(le|la|l')"; and of openings
  std::vector<TimeRule> rules;
  std::vector<FeastRule> holidays;
  // Tag -> top rules that may begin with it, in file order.
  std::vector<std::vector<uint16_t>> openers;
  TimeTag ordinal_suffix = 0;
  TimeTag weak = 0;  // "le", "of": begin many expressions, make none
  std::vector<std::string> century_suffixes;
  bool month_first = false;  // 04/11/2024 is April
  bool next_weekday_is_of_next_week = false;
  bool years_in_halves = false;  // "nineteen ninety-six"
};

// Throws Error for a malformed rule, an unknown tag, field, code or rule.
TimeGrammar load_time_grammar(const PackNode& times);

}  // namespace claims
