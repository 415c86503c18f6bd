#pragma once
// The words with which people speak of a fact sheet ("Born | 12 May 1951"):
// which headings tell one relation of its thing and how texts say it ("came
// out", « est sorti » = release), which nouns only name its thing ("the
// album"), what works on entries ("no longer", "multiple"), what an age is
// called ("thirties"). Section [sheet] of a pack; relations of two languages
// share their ids.

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "claims/language/numeral.h"

namespace claims {

enum class SheetOp : uint8_t {
  Idle,       // of, was, the: says nothing by itself
  Before,     // before, prior to
  After,      // after
  Since,      // since
  More,       // more, higher
  Less,       // less, fewer
  Than,       // than
  Only,       // only, a single
  Several,    // multiple: two or more
  Zero,       // no, none
  Not,        // not, never
  Same,       // the same
  Different,  // different
  Both,       // both
  Age,        // at the age of, years old
  When,       // when, while: what follows dates the claim
  Started,    // started, began
  Ended,      // no longer, stopped
  Still,      // still; in cells: present
  Times,      // times
  Year,       // year, month…: what "the same …" is asked of
  Month,
  Place,
  Person,
  Exceeded,  // exceeded, made more than
  Ago,       // ago
};

class SheetOps {
 public:
  bool has(SheetOp op) const { return (bits_ >> static_cast<int>(op)) & 1; }
  void add(SheetOp op) { bits_ |= uint64_t{1} << static_cast<int>(op); }
  bool empty() const { return bits_ == 0; }
  void add(const SheetOps& more) { bits_ |= more.bits_; }
  // Nothing of what `known` holds is missing from it.
  bool within(const SheetOps& known) const {
    return (bits_ & ~known.bits_) == 0;
  }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.bits_);
  }

 private:
  uint64_t bits_ = 0;
};
// The set of several operators.
SheetOps sheet_ops(std::initializer_list<SheetOp> ops);

// What one phrase of a claim can be.
struct SheetPhrase {
  SheetOps ops;
  std::vector<std::string> relations;  // ids
  // "album": a sheet with one of the first and none of the second.
  std::vector<std::string> thing_of, thing_not_of;
  int64_t decade = -1;  // "thirties": 30
};

struct SheetWords {
  FormMap<SheetPhrase> phrases;   // token forms joined by one blank
  FormMap<std::string> headings;  // a whole heading -> id of its relation
  FormSet heads;                  // first words of `phrases`
  size_t longest = 1;             // tokens of the longest phrase
  // "il a 45 ans": behind these a length of time said of a person is an age.
  FormSet age_verbs;
  FormSet length_openers;  // for: "for 20 years"
  // Places where summer begins in December, one or two words.
  FormSet southern;
};
// Throws Error for a word list whose name is no operator.
SheetWords load_sheet_words(const PackNode& pack);

}  // namespace claims
