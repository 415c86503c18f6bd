// "lives in the state where she was born", "died in France" where the sheet
// names another country: places of entries against each other, and against a
// country that the sheet does not name.

#include <algorithm>

#include "engine/compare/table_ask.h"
#include "engine/compare/table_country.h"
#include "engine/compare/table_place.h"

namespace engine {
namespace {

using claims::RelationTrait;
using claims::SheetOp;

const claims::TableWords* words_of_sheet(const SheetQuestion& ask) {
  const auto* pack = ask.context.language.pack(ask.table.language);
  return pack ? pack->tables.get() : nullptr;
}

std::vector<EntryPlace> places_at(const SheetQuestion& ask, uint32_t column,
                                  const claims::TableWords& known) {
  return places_of(ask.table.at(0, column).text, known, ask.table.language);
}

// How much of a place is meant; nullptr for none or several.
using PlacePart = std::string EntryPlace::*;
PlacePart part_meant(const SheetQuestion& ask) {
  const std::pair<SheetOp, PlacePart> kParts[] = {
      {SheetOp::State, &EntryPlace::state},
      {SheetOp::Country, &EntryPlace::country},
      {SheetOp::City, &EntryPlace::city}};
  PlacePart meant = nullptr;
  for (const auto& [op, part] : kParts) {
    if (!ask.has(op)) continue;
    if (meant) return nullptr;
    meant = part;
  }
  return meant;
}

// The one place of the relation's entry; a list of homes is none.
std::optional<EntryPlace> place_of(const SheetQuestion& ask,
                                   const SheetAtom& relation,
                                   const claims::TableWords& known,
                                   std::vector<uint32_t>* read) {
  std::optional<EntryPlace> found;
  for (const uint32_t column : relation.columns) {
    const auto places = places_at(ask, column, known);
    if (places.size() != 1 || found) return std::nullopt;
    found = places.front();
    read->push_back(column);
  }
  return found;
}

std::optional<bool> are_same(const EntryPlace& a, const EntryPlace& b,
                             PlacePart part, const claims::TableWords& known) {
  if ((a.*part).empty() || (b.*part).empty()) return std::nullopt;
  if (part != &EntryPlace::country) return a.*part == b.*part;
  const CountryTie tie = tie_of(a.country, b.country, known);
  if (tie == CountryTie::Unclear) return std::nullopt;
  return tie == CountryTie::Same;
}

// Where a person was born, where it died, where a thing is from: one country.
bool is_in_one_country(const SheetEntry& entry) {
  return entry.relation.is(RelationTrait::Birth) ||
         entry.relation.is(RelationTrait::Death) ||
         entry.relation.is(RelationTrait::Home);
}

// The entry tells countries, and none of them may be the one named.
bool is_elsewhere(const SheetQuestion& ask, uint32_t column,
                  const std::string& country, const claims::TableWords& known) {
  const auto places = places_at(ask, column, known);
  return !places.empty() &&
         std::all_of(places.begin(), places.end(), [&](const EntryPlace& p) {
           return !p.country.empty() &&
                  tie_of(country, p.country, known) == CountryTie::Other;
         });
}

// A country of the claim that is not under the relation said: one that the
// sheet does not name, or names elsewhere.
const SheetAtom* misplaced_country(const SheetQuestion& ask,
                                   const claims::TableWords& known) {
  if (!ask.countries.empty()) return ask.countries.front();
  if (ask.words.size() != 1 || ask.relations.size() != 1) return nullptr;
  const SheetAtom* words = ask.words.front();
  return is_country(ask.claim.words(*words), known, ask.context.claim_language)
             ? words
             : nullptr;
}

// "a German band": an adjective of what the sheet's thing is.
bool is_said_of_thing(const SheetQuestion& ask, const SheetAtom& country) {
  const auto& atoms = ask.claim.atoms;
  for (const SheetAtom& atom : atoms)
    if (atom.first >= country.last) {
      if (atom.role == AtomRole::Thing) return true;
      if (atom.role != AtomRole::Words) return false;
    }
  return false;
}

}  // namespace

void ask_same_place(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const claims::TableWords* known = words_of_sheet(ask);
  const PlacePart part = part_meant(ask);
  if (!known || !part || ask.relations.size() != 2 || ask.values() > 0 ||
      !ask.words.empty() ||
      ask.has(SheetOp::Same) == ask.has(SheetOp::Different) ||
      !ask.has_only({SheetOp::Same, SheetOp::Different, SheetOp::State,
                     SheetOp::Country, SheetOp::City, SheetOp::Still,
                     SheetOp::Than, SheetOp::Not, SheetOp::Several,
                     SheetOp::Both}))
    return;
  std::vector<uint32_t> read;
  const auto a = place_of(ask, *ask.relations[0], *known, &read);
  const auto b = place_of(ask, *ask.relations[1], *known, &read);
  if (!a || !b) return;
  const auto same = are_same(*a, *b, part, *known);
  if (!same) return;
  const bool wanted = ask.has(SheetOp::Same) != ask.has(SheetOp::Not);
  out->push_back(sheet_answer(ask, *same == wanted, read, "place"));
}

void ask_other_country(const SheetQuestion& ask,
                       std::vector<TableAnswer>* out) {
  const claims::TableWords* known = words_of_sheet(ask);
  if (!known || ask.countries.size() > 1 || ask.relations.size() > 1 ||
      !ask.has_only({SheetOp::Still, SheetOp::Age, SheetOp::When}))
    return;
  if (std::any_of(
          ask.claim.atoms.begin(), ask.claim.atoms.end(),
          [](const SheetAtom& atom) { return atom.role == AtomRole::Unknown; }))
    return;
  const SheetAtom* misplaced = misplaced_country(ask, *known);
  if (!misplaced) return;
  const SheetAtom& named = *misplaced;
  const std::string country = ask.claim.words(named);
  std::vector<uint32_t> read;
  if (!ask.relations.empty()) {
    read = ask.relations.front()->columns;
  } else if (is_said_of_thing(ask, named)) {
    for (uint32_t c = 0; c < ask.entries.size(); ++c)
      if (ask.entries[c].relation.is(RelationTrait::Home)) read.push_back(c);
  }
  if (read.empty() ||
      !std::all_of(read.begin(), read.end(), [&](uint32_t column) {
        return is_in_one_country(ask.entries[column]) &&
               is_elsewhere(ask, column, country, *known);
      }))
    return;
  out->push_back(sheet_answer(ask, false, read, country));
}

}  // namespace engine
