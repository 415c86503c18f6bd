#pragma once
// A claim cut into what it says of a fact sheet: its thing (the title), the
// relations that it names, times, lengths, amounts, figures, words of entries,
// operators. A word that is none of these makes the claim unreadable.
//   "Afi Mensah | has been | active | for | over twenty years" =
//   title · idle · relation active · idle · length

#include <optional>
#include <string>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/sheet_words.h"
#include "engine/compare/table_claim.h"
#include "engine/compare/table_entry.h"

namespace engine {

enum class AtomRole {
  Idle,
  Title,
  Thing,  // "the album": names the sheet's thing
  Relation,
  Time,
  Length,
  Amount,
  Figure,
  Decade,  // "in his thirties"
  Words,   // of an entry
  Operator,
  Country,  // a country, or of one, that the sheet does not name
  Unknown
};

// Where words of the claim stand in an entry.
struct EntryHit {
  uint32_t column = 0;
  bool whole = false;  // they are a whole thing of its list
};

struct SheetAtom {
  size_t first = 0, last = 0;  // tokens
  AtomRole role = AtomRole::Unknown;
  claims::SheetOps ops;
  std::vector<uint32_t> columns;  // of a Relation
  std::optional<claims::TimeValue> time;
  // Of a Length in years; of an Amount in its unit; of a Figure in "1".
  claims::Quantity quantity;
  int64_t decade = 0;
  std::vector<EntryHit> hits;  // of Words
};

struct SheetClaim {
  claims::Tokens tokens;
  std::vector<SheetAtom> atoms;
  bool titled = false;  // the sheet's thing is named
  bool known = false;   // no word is unknown

  std::string words(const SheetAtom& atom) const;
};

// The atoms of times, lengths, amounts and figures; they may overlap.
std::vector<SheetAtom> values_of(const ClaimSentence& sentence,
                                 const ClaimWords& words,
                                 const claims::Language& language);

SheetClaim sheet_claim(const ClaimSentence& sentence, const Table& table,
                       const std::vector<SheetEntry>& entries,
                       const claims::Language& language);

}  // namespace engine
