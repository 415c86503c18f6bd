// "plays the trumpet", "is a singer and a producer", "was directed by X": words
// that stand in an entry, or under another heading than the one named.

#include <algorithm>

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::RelationTrait;
using claims::SheetOp;

// Those who made a thing are all in its entry.
bool is_closed(const SheetQuestion& ask, const SheetAtom& relation) {
  return std::all_of(
      relation.columns.begin(), relation.columns.end(), [&](uint32_t column) {
        return ask.entries[column].relation.is(RelationTrait::Closed);
      });
}

// A name from a list of people or companies.
bool is_name(const SheetQuestion& ask, const SheetAtom& words) {
  return std::any_of(
      words.hits.begin(), words.hits.end(), [&](const EntryHit& hit) {
        return hit.whole &&
               ask.entries[hit.column].relation.is(RelationTrait::Named);
      });
}

size_t distance(const SheetAtom& a, const SheetAtom& b) {
  return a.last <= b.first ? b.first - a.last : a.first - b.last;
}

const SheetAtom* nearest(const SheetAtom& atom,
                         const std::vector<const SheetAtom*>& others) {
  const SheetAtom* best = nullptr;
  for (const SheetAtom* other : others)
    if (!best || distance(atom, *other) < distance(atom, *best)) best = other;
  return best;
}

// A whole thing of an entry that the claim names no heading of: "is a singer".
bool stands_apart(const SheetQuestion& ask, const SheetAtom& words) {
  return std::any_of(
      words.hits.begin(), words.hits.end(), [&](const EntryHit& hit) {
        return hit.whole &&
               std::none_of(ask.relations.begin(), ask.relations.end(),
                            [&](const SheetAtom* relation) {
                              return std::find(relation->columns.begin(),
                                               relation->columns.end(),
                                               hit.column) !=
                                     relation->columns.end();
                            });
      });
}

// Every heading said has a word, too. The nearest may be of another kind ("a
// soft drink made by Awa Sow"), not another name ("Ali Ba and Awa Sow made
// it").
bool has_words(const SheetQuestion& ask, const SheetAtom& relation) {
  const SheetAtom& beside = *nearest(relation, ask.words);
  if (is_name(ask, beside)) return stands_under(beside, relation);
  return std::any_of(
      ask.words.begin(), ask.words.end(),
      [&](const SheetAtom* words) { return stands_under(*words, relation); });
}

bool all_stand(const SheetQuestion& ask) {
  return words_stand(ask) &&
         std::all_of(ask.relations.begin(), ask.relations.end(),
                     [&](const SheetAtom* relation) {
                       return has_words(ask, *relation);
                     });
}

std::vector<uint32_t> columns_read(const SheetQuestion& ask) {
  std::vector<uint32_t> read;
  for (const SheetAtom* words : ask.words)
    read.push_back(words->hits.front().column);
  for (const SheetAtom* relation : ask.relations)
    read.insert(read.end(), relation->columns.begin(), relation->columns.end());
  std::sort(read.begin(), read.end());
  read.erase(std::unique(read.begin(), read.end()), read.end());
  return read;
}

}  // namespace

bool words_stand(const SheetQuestion& ask) {
  return std::all_of(
      ask.words.begin(), ask.words.end(), [&](const SheetAtom* words) {
        const SheetAtom* relation = nearest(*words, ask.relations);
        return (relation && stands_under(*words, *relation)) ||
               stands_apart(ask, *words);
      });
}

void ask_words(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.words.empty() || ask.values() > 0 ||
      !ask.has_only({SheetOp::Both, SheetOp::Still, SheetOp::Not}))
    return;
  const std::string said = ask.claim.words(*ask.words.front());
  const bool denied = ask.has(SheetOp::Not);
  if (all_stand(ask)) {
    out->push_back(sheet_answer(ask, !denied, columns_read(ask), said));
    return;
  }
  // The name of somebody else on the sheet, in a closed list's place.
  if (denied || !std::all_of(ask.words.begin(), ask.words.end(),
                             [&](const SheetAtom* words) {
                               return is_name(ask, *words);
                             }))
    return;
  const auto misplaced = [&](const SheetAtom& words,
                             const SheetAtom* relation) {
    return relation && is_closed(ask, *relation) &&
           !stands_under(words, *relation);
  };
  bool wrong = false;
  for (const SheetAtom* words : ask.words)
    wrong |= misplaced(*words, nearest(*words, ask.relations));
  for (const SheetAtom* relation : ask.relations)
    wrong |= misplaced(*nearest(*relation, ask.words), relation);
  if (wrong) out->push_back(sheet_answer(ask, false, columns_read(ask), said));
}

}  // namespace engine
