#pragma once
// A claim over a fact sheet, sorted by what it says, as the families of
// readings ask for it. Each family answers only where it understands all of
// the parts that the claim has.

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/table_reading.h"
#include "engine/compare/table_sheet.h"

namespace engine {

struct SheetQuestion {
  const SheetClaim& claim;
  const Table& table;
  const std::vector<SheetEntry>& entries;
  const ReadingContext& context;

  // By role, in text order.
  std::vector<const SheetAtom*> relations, times, lengths, amounts, figures,
      decades, words, countries;
  claims::SheetOps ops;  // of all operators

  bool has(claims::SheetOp op) const { return ops.has(op); }
  // Has no other operators than these.
  bool has_only(std::initializer_list<claims::SheetOp> known) const {
    return ops.within(claims::SheetOps(known));
  }
  // How many values of any kind there are, words not counted.
  size_t values() const {
    return times.size() + lengths.size() + amounts.size() + figures.size() +
           decades.size();
  }
  // Columns of the relation's entries that fit `test`.
  template <typename Test>
  std::vector<uint32_t> columns(const SheetAtom& relation, Test test) const {
    std::vector<uint32_t> kept;
    for (const uint32_t column : relation.columns)
      if (test(entries[column])) kept.push_back(column);
    return kept;
  }
  // The first entry whose relation is so; nullptr if the sheet has none.
  const SheetEntry* entry(claims::RelationTrait trait) const;
  // Whether every relation that the claim names is so.
  bool names_only(claims::RelationTrait trait) const;
};

SheetQuestion sheet_question(const SheetClaim& claim, const Table& table,
                             const std::vector<SheetEntry>& entries,
                             const ReadingContext& context);

TableAnswer sheet_answer(const SheetQuestion& question, bool holds,
                         const std::vector<uint32_t>& columns,
                         const std::string& said);

// The words stand in an entry of the relation.
bool stands_under(const SheetAtom& words, const SheetAtom& relation);
// Every word stands under the heading said beside it or is a whole thing of an
// entry ("is a singer").
bool words_stand(const SheetQuestion& question);
// A wife's birth is not the birth of the sheet's own person.
bool speaks_of_kin(const SheetQuestion& question);

// What a value said leaves of a value that lies in `real`: inside holds,
// outside fails, else nothing.
std::optional<bool> placed(const claims::Interval<claims::Rational>& real,
                           const claims::Interval<claims::Rational>& said);

// Years from a moment of `from` to one of `to`, least and most.
std::optional<claims::Interval<claims::Rational>> years_between(
    const claims::Period& from, const claims::Period& to);

// What a figure said leaves of a difference: its bound, or the published
// tolerance of a plain one.
std::optional<bool> difference_fits(const SheetQuestion& question,
                                    const claims::Quantity& said,
                                    const claims::Rational& real);

// The claim's length with the bound that stands beside it ("more than").
claims::Quantity bounded_length(const SheetQuestion& question,
                                const SheetAtom& value);

// The days on which the claim may be said: its own day, or the year that the
// sheet gives away by an age or by what was so many years ago; nullopt if none
// is known.
std::optional<claims::Period> now_of(const SheetQuestion& question);
// The last day that the sheet names: the claim was said no earlier. nullopt for
// a sheet without days.
std::optional<claims::Period> last_day_known(const SheetQuestion& question);

// --- families, one file each ---
void ask_day(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_state(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_age(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_length(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_ago(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_number(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_amount(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_pair(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_same_place(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_life(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_profit(const SheetQuestion&, std::vector<TableAnswer>*);
// Of a claim with unknown words: what refutes it whatever else it says.
void ask_part(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_other_country(const SheetQuestion&, std::vector<TableAnswer>*);
void ask_words(const SheetQuestion&, std::vector<TableAnswer>*);

}  // namespace engine
