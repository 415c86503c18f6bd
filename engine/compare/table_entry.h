#pragma once
// An entry of a fact sheet with all that it can be read as: "Carole Ndiaye (m.
// 1998; div. 2004); Awa Sow (m. 2010)" is two things and three years, "1982 -
// present" a stretch that lasts, "12 May 1951 (age 60)" a day and an age,
// "656 ft (200 m)" two amounts.

#include <optional>
#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "claims/language/sheet_words.h"
#include "claims/value/period.h"
#include "claims/value/quantity.h"
#include "engine/compare/table_model.h"

namespace engine {

struct EntrySpan {
  claims::Period from;
  std::optional<claims::Period> to;  // nullopt: it lasts still
  bool torn = false;                 // several stretches
};

struct SheetEntry {
  claims::SheetRelation relation;  // of its heading; id "" if there is none
  std::vector<std::string> items;  // things of its list, folded, no brackets
  std::vector<claims::Period> days;
  std::vector<claims::Quantity> amounts;  // in units, money, per cent
  std::optional<int64_t> count;  // of its things, or the figure that it gives
  std::optional<EntrySpan> span;
  std::optional<int64_t> age;  // "(age 60)"
  std::optional<int64_t> ago;  // "1881; 138 years ago"
};

// One stretch that has not ended: "1972 - present".
inline bool lasts_unbroken(const SheetEntry& entry) {
  return entry.span && !entry.span->to && !entry.span->torn;
}

// `column` of a fact sheet. A long entry (300 tokens) is read as its items
// only.
SheetEntry entry_of(const Table& table, uint32_t column,
                    const claims::Language& language);

// The relation that a heading names; id "" if none.
claims::SheetRelation relation_of(const claims::Tokens& heading,
                                  const claims::Language& language);

}  // namespace engine
