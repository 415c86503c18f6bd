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
  NextYy,       // those of the year after the one before them: 2007-08
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
  Weeknumber,   // 1 to 53
  Count
};
constexpr auto kTimeNumbers = static_cast<size_t>(TimeNumber::Count);
static_assert(kTimeNumbers <= TimeWords::kNumbers);
constexpr TimeTag tag_of(TimeNumber number) {
  return static_cast<TimeTag>(number);
}

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

// Patterns by their numbers, which count through all rules in file order. A
// pattern that may begin in several ways, "(le|ce)? {day}", is one for each
// way, so that what it begins with tells what may follow.
constexpr size_t kMaxTimePatterns = 1024;
using PatternSet = std::bitset<kMaxTimePatterns>;

// Which patterns a word or number with some tag may belong to, as rows of
// TimeGrammar::pattern_sets: what most patterns are refused by, without being
// run.
struct TagOpening {
  uint16_t first = 0;   // it may begin them
  uint16_t second = 0;  // it may be their second word or number
  uint16_t third = 0;
};

// What may stand behind the rule that a pattern begins with, as rows of
// TimeGrammar::follow_sets: the next word or number and the one after it. Row
// 0: anything, or nothing.
struct TagFollow {
  uint16_t next = 0;
  uint16_t after = 0;
};

constexpr uint16_t kNoRule = kMaxTimeRules;

struct TimeRule {
  std::string id;
  bool top = true;                               // may be a mention by itself
  uint32_t first_pattern = 0, last_pattern = 0;  // [first, last)
  // Patterns of any rule that begin with this one: where it finds nothing, they
  // do not either.
  PatternSet led = {};
  bool leads = false;  // there are any
};

struct TimeGrammar {
  TimeWords words;
  std::vector<TimeStep> steps;
  std::vector<TimeTags> sets;  // of Any: "(le|la|l')"
  std::vector<TimeRule> rules;
  std::vector<uint32_t> entries;       // of every pattern: its first step
  std::vector<uint16_t> pattern_rule;  // and its rule
  // And the rule that it begins with; kNoRule if it begins otherwise.
  std::vector<uint16_t> leaders;
  std::vector<TagFollow> follows;     // and what goes on behind that rule
  std::vector<TimeTags> follow_sets;  // row 0 is empty
  std::vector<FeastRule> holidays;
  std::vector<TagOpening> openings;      // by tag
  std::vector<PatternSet> pattern_sets;  // row 0 is empty
  PatternSet top = {};     // patterns of rules that may be a mention
  PatternSet single = {};  // patterns that one word or number may be all of
  PatternSet pair = {};    // one or two may be
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
