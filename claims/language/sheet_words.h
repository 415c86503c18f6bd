#pragma once
// The words with which people speak of a fact sheet ("Born | 12 May 1951"):
// which headings tell one relation of its thing and how texts say it ("came
// out", « est sorti » = release), which nouns only name its thing ("the
// album"), what works on entries ("no longer", "multiple"), what an age is
// called ("thirties"). Section [sheet] of a pack; relations of two languages
// share their ids.

#include <cstdint>
#include <string>
#include <vector>

#include "claims/language/flag_set.h"
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
  Early,     // early, mid, late: a part of a decade of life
  Mid,
  Late,
  Existed,  // existed, operated: from the beginning of the thing to its end
  State,    // state, country, city: how much of a place is meant
  Country,
  City,
  AsMany,  // as many, as much
  Profit,  // profit; lost money: what comes in against what it cost
  Loss,
  Success,  // a success, a flop: by far more, or less, than it cost
  Failure,
  Everyone,  // everyone on board: as many as there were
  Lived,     // lived: from the birth to the death
};

using SheetOps = FlagSet<SheetOp>;

// What one phrase of a claim can be.
struct SheetPhrase {
  SheetOps ops;
  std::vector<std::string> relations;  // ids
  // "album": a sheet with one of the first and none of the second.
  std::vector<std::string> thing_of, thing_not_of;
  int64_t decade = -1;  // "thirties": 30
};

// What an entry under the heading of a relation is, and how it is read.
enum class RelationTrait : uint8_t {
  Birth,      // its day is that of the person's birth
  Death,      // the same of the death
  Stretch,    // of years: "1972 - present"
  Marriage,   // each with its own stretch; counted by those married
  Kin,        // people who have births and deaths of their own
  Clock,      // "57:14" is a length
  OtherName,  // names the sheet's thing, as its title does
  Listed,     // commas part its things: genres, not places
  Closed,     // nobody is left out: those who made a film
  Named,      // its things are names of people, companies, places
  Home,       // where its thing is of: "an Irish drink"
  Beginning,  // the sheet's thing begins on its day
  Ending,     // and ends
  Kinds,      // "is a singer": its things say what the sheet's thing is
  Income,     // what came in
  Cost,       // what was paid
  Issue,      // "a 1974 album": the day that its thing is called by
};
using RelationTraits = FlagSet<RelationTrait>;

struct SheetRelation {
  std::string id;
  RelationTraits traits;

  bool is(RelationTrait trait) const { return traits.has(trait); }
};

struct SheetWords {
  FormMap<SheetPhrase> phrases;     // token forms joined by one blank
  FormMap<SheetRelation> headings;  // a whole heading -> its relation
  FormSet heads;                    // first words of `phrases`
  size_t longest = 1;               // tokens of the longest phrase
  // "ne", « n' »: half of a negation; beside "que" they deny nothing.
  FormSet half_negations;
  // "il a 45 ans": behind these a length of time said of a person is an age.
  FormSet age_verbs;
  FormSet length_openers;  // for: "for 20 years"
  // Entries that may say that there is nothing: "none", "self-released".
  FormSet none;
  // Verbs that only carry another relation: "was released on two labels".
  FormSet light;
  // Names of which one may stand for the other: "England", "Britain".
  std::vector<FormSet> unions;
  // Places where summer begins in December, one or two words.
  FormSet southern;
};
// Throws Error for a word list whose name is no operator, for a relation with a
// trait or a field that is unknown.
SheetWords load_sheet_words(const PackNode& pack);

}  // namespace claims
