// "was born in 1848 to a family of tanners" under "Born | 1850": a claim is
// wrong where one thing that it says is wrong, also beside words that the sheet
// knows nothing of. Asked of what happens to a thing once only: its birth, its
// death, the stretch of its years, its beginning and its end. "Came out in
// Japan in 1848" may be right beside another day of release.

#include <algorithm>

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::RelationTrait;
using claims::SheetOp;

bool happens_once(const SheetQuestion& ask, const SheetAtom& relation) {
  return std::all_of(
      relation.columns.begin(), relation.columns.end(), [&](uint32_t column) {
        const claims::SheetRelation& named = ask.entries[column].relation;
        return named.is(RelationTrait::Birth) ||
               named.is(RelationTrait::Death) ||
               named.is(RelationTrait::Stretch) ||
               named.is(RelationTrait::Beginning) ||
               named.is(RelationTrait::Ending);
      });
}

bool is_unknown(const SheetAtom& atom) {
  return atom.role == AtomRole::Unknown || atom.role == AtomRole::Country;
}

// Nothing unknown may turn the claim to another thing: "the capital of Mali was
// founded", "Mali's capital was founded". A word right before the name is said
// of what it names: "princess Awa died".
bool is_of_the_thing(const SheetQuestion& ask) {
  const auto& atoms = ask.claim.atoms;
  const auto title = std::find_if(
      atoms.begin(), atoms.end(),
      [](const SheetAtom& atom) { return atom.role == AtomRole::Title; });
  const auto relation = std::find_if(
      atoms.begin(), atoms.end(),
      [](const SheetAtom& atom) { return atom.role == AtomRole::Relation; });
  if (title == atoms.end() || relation == atoms.end()) return false;
  const auto [first, second] = std::minmax(title, relation);
  if (std::any_of(first, second, is_unknown)) return false;
  const auto leading = std::find_if(atoms.begin(), first, is_unknown);
  return leading == first || (leading + 1 == title && first == title);
}

// Without a word of age a bare figure may count anything but a year.
bool counts_something(const SheetQuestion& ask) {
  return !ask.has(SheetOp::Age) &&
         std::any_of(ask.figures.begin(), ask.figures.end(),
                     [](const SheetAtom* figure) {
                       return figure->quantity.digits.size() != 4;
                     });
}

}  // namespace

void ask_part(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.relations.empty() || ask.has(SheetOp::Not) || counts_something(ask) ||
      !is_of_the_thing(ask) ||
      !std::all_of(ask.relations.begin(), ask.relations.end(),
                   [&](const SheetAtom* relation) {
                     return happens_once(ask, *relation);
                   }))
    return;
  std::vector<TableAnswer> answers;
  for (const auto read : {ask_day, ask_age, ask_length}) read(ask, &answers);
  auto answer = agreed(std::move(answers));
  if (answer && !answer->holds) out->push_back(std::move(*answer));
}

}  // namespace engine
