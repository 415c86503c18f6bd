#include "engine/compare/table_settle.h"

#include <algorithm>

namespace engine {
namespace {

using claims::SheetOp;

// With nothing between but words of the sheet and what says nothing; a verb
// of the sheet's would have the year for itself.
bool has_year_beside(const std::vector<SheetAtom>& atoms, size_t thing) {
  const auto is_year = [](const SheetAtom& atom) {
    return atom.role == AtomRole::Time ||
           (atom.role == AtomRole::Figure && atom.quantity.digits.size() == 4);
  };
  const auto is_between = [](const SheetAtom& atom) {
    return atom.role == AtomRole::Words || atom.role == AtomRole::Idle;
  };
  size_t before = thing;
  while (before > 0 && is_between(atoms[before - 1])) --before;
  if (before > 0 && is_year(atoms[before - 1])) return true;
  size_t behind = thing + 1;
  while (behind < atoms.size() && is_between(atoms[behind])) ++behind;
  return behind < atoms.size() && is_year(atoms[behind]);
}

void add_column(uint32_t column, SheetAtom* atom) {
  atom->role = AtomRole::Relation;
  atom->columns.push_back(column);
}

// "a 1974 rock album", « un album de 1974 »: the year is that of its issue.
void date_things(const std::vector<SheetEntry>& entries,
                 std::vector<SheetAtom>* atoms) {
  for (size_t i = 0; i < atoms->size(); ++i)
    if ((*atoms)[i].role == AtomRole::Thing && has_year_beside(*atoms, i))
      for (uint32_t c = 0; c < entries.size(); ++c)
        if (entries[c].relation.is(claims::RelationTrait::Issue))
          add_column(c, &(*atoms)[i]);
}

// "in her early twenties", "mid-thirties".
void join_parts(std::vector<SheetAtom>* atoms) {
  SheetAtom* part = nullptr;
  for (SheetAtom& atom : *atoms) {
    if (atom.role == AtomRole::Idle) continue;
    if (atom.role == AtomRole::Decade && part) {
      atom.ops = part->ops;
      part->role = AtomRole::Idle;
    }
    const bool is_part =
        atom.role == AtomRole::Operator &&
        (atom.ops.has(SheetOp::Early) || atom.ops.has(SheetOp::Mid) ||
         atom.ops.has(SheetOp::Late));
    part = is_part ? &atom : nullptr;
  }
}

}  // namespace

void settle(const claims::Tokens& tokens, const claims::SheetWords& known,
            const std::vector<SheetEntry>& entries,
            std::vector<SheetAtom>* atoms) {
  bool compared = false, bounded = false, likened = false;
  for (SheetAtom& atom : *atoms) {
    // "the same year": elsewhere "year" says nothing.
    if (atom.role == AtomRole::Idle && atom.ops.has(SheetOp::Year) && likened) {
      atom.role = AtomRole::Operator;
      atom.ops = {SheetOp::Year};
    }
    likened = atom.role == AtomRole::Operator &&
              (atom.ops.has(SheetOp::Same) || atom.ops.has(SheetOp::Different));
    // « plus âgé que »: elsewhere « que » says nothing.
    if (atom.role == AtomRole::Idle && atom.ops.has(SheetOp::Than) &&
        compared) {
      atom.role = AtomRole::Operator;
      atom.ops = {SheetOp::Than};
    }
    if (atom.role != AtomRole::Operator) continue;
    compared |= atom.ops.has(SheetOp::More) || atom.ops.has(SheetOp::Less);
    bounded |= atom.ops.has(SheetOp::Only) || atom.ops.has(SheetOp::Than) ||
               atom.ops.has(SheetOp::Before);
  }
  // « n’a qu’une langue », « plus qu’il n’en a », « avant qu’il n’ait »: half
  // a negation denies nothing there.
  for (SheetAtom& atom : *atoms)
    if (bounded && atom.last == atom.first + 1 &&
        known.half_negations.contains(tokens.form(atom.first)))
      atom.role = AtomRole::Idle;
  join_parts(atoms);
  date_things(entries, atoms);
}

}  // namespace engine
