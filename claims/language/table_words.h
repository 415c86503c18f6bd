#pragma once
// The words with which people speak about a table: what operates on its rows
// ("highest", "only", "more than", « aucun »), what says nothing of it by
// itself ("was", « dans »), which words call a row ("game", « joueur »), and
// which words name one kind of column ("venue", "stadium" = place). Section
// [table] of a pack; headings of one kind in two languages share its id.

#include <cstdint>
#include <string>
#include <vector>

#include "claims/language/flag_set.h"
#include "claims/language/numeral.h"
#include "claims/language/sheet_words.h"

namespace claims {

enum class TableOp : uint8_t {
  None,
  Neutral,       // of, was, played: says nothing by itself
  Row,           // game, player: what a row may be
  Highest,       // most, largest
  Lowest,        // fewest, least
  Earliest,      // earliest, oldest
  Latest,        // latest
  More,          // more, higher … than
  Less,          // fewer, lower … than
  Than,          // than, as
  Before,        // earlier than
  After,         // later than
  Same,          // same, equal
  Different,     // different
  Only,          // only, sole
  Merely,        // only, solely: as an adverb, of what follows it
  All,           // all, every
  Zero,          // no, none, neither
  Majority,      // most of, the majority of
  Half,          // half of
  Both,          // both
  Not,           // not, never
  Total,         // total, combined
  Average,       // average, mean
  Win,           // won, beat
  Loss,          // lost
  Draw,          // tied, drew
  Rise,          // has risen, grew
  Fall,          // has fallen, shrank
  Doubled,       // doubled
  Tripled,       // tripled
  Halved,        // halved
  Twice,         // twice as much as
  Since,         // since
  Now,           // currently, now: the last period
  World,         // in the world, of any country
  Share,         // per cent of
  By,            // by: a change, not a level
  To,            // to: a level, not a change
  From,          // from: the level that a change began with
  Left,          // what puts a claim out of reach: causes, forecasts
  Alive,         // is still alive
  Age,           // years old
  Born,          // born
  Died,          // died
  Existed,       // lasted, was active: the length of a period
  Longer,        // longer than
  Shorter,       // shorter than
  AmongHighest,  // one of the highest
  AmongLowest,   // one of the lowest
  Scored,        // score, points: what a figure beside it counts
};

// What one phrase can be: several at once ("by" is an operator, or says
// nothing).
using TableOps = FlagSet<TableOp>;
inline constexpr TableOps kOnlyNeutral{TableOp::Neutral};

struct TableWords {
  FormMap<TableOps> ops;       // token forms joined by one blank
  FormMap<std::string> kinds;  // word of a heading -> id of its kind
  // Ids of kinds: years that a figure counts, lengths in years, places in an
  // order (1 is the best).
  FormSet year_kinds, duration_kinds, rank_kinds;
  FormMap<TableOp> results;  // "w", "lost": cells that tell an outcome
  FormMap<std::vector<std::string>> names;  // "uk" -> "united kingdom"…
  // What may follow the name of a country where it is said of it: "nigeria" +
  // "n".
  FormSet name_endings;
  FormSet aggregates;  // words of rows that are no single country: "income"
  // Whole names of countries that hold such a word: "south africa".
  FormSet countries;
  FormSet heads;       // first words of `ops`
  size_t longest = 1;  // tokens of the longest key of `ops`
  SheetWords sheets;   // of fact sheets
};
// Throws Error for a word list whose name is no operator, for a list of kinds
// with one that [table.kinds] has not.
TableWords load_table_words(const PackNode& pack);

}  // namespace claims
