#pragma once
// Wordings: how a property of the catalogue is said in a language, as short
// sentences with slots ("{force} quitte {place}", "{city} capital of
// {country}"). A wording is matched by stems and slots, so that tense,
// modifiers and words in between do not matter; claims/extract does it.
//
//   [[wording]]
//   property = "withdrawal_completed"
//   says = ["{force} quitte {place}"]
//   noun_says = ["départ de {force} de {place} achevé"]  # no tense of its own
//   says = ["{place} =has|=have {value} people"]  # "=": a word that would
//                                    # else be passed over must stand there
//   given = { … }                    # optional: roles that the words imply
//   bare = true                      # optional: a figure alone will do
//   acted_on = true                  # optional: the slot before the words is
//                                    # who it is done to ("{person} ousted")
//   begins = true                    # optional: the words say that the state
//                                    # begins ("{holder} devient président")
//   by_adjective = true              # optional: whose it is may be said by an
//                                    # adjective, "the German withdrawal"
//   yes = [{ text = "…", force = "…", place = "…" }]
//   no = ["…"]

#include <map>
#include <string>
#include <vector>

#include "claims/language/catalogue.h"
#include "claims/language/clause.h"
#include "claims/language/pack_node.h"

namespace claims {

struct WordingSlot {
  // Of the property, "value", or its value_role. "~person": what would fill
  // that role stands there, but another claim of the same words speaks of it
  // ("X succeeded Y": X took office, Y left it).
  std::string role;
  std::string marker;  // preposition class required before it; "" = none
  // It stands before the anchor of this index; anchors.size() = behind all.
  size_t before_anchor = 0;
};

// The role whose fillers may stand in the slot: "person" of "~person".
inline std::string_view filler_of(std::string_view slot_role) {
  return slot_role.starts_with('~') ? slot_role.substr(1) : slot_role;
}
// It is read, and no part of the claim.
inline bool is_bystander(std::string_view slot_role) {
  return slot_role.starts_with('~');
}

struct WordingExample {
  std::string text;
  std::map<std::string, std::string> expected;  // role -> words of the text
  std::string where;
};

struct Wording {
  std::string id;  // "fr.withdrawal_completed.1"
  std::string property;
  // Stems of the words that make it, in order; alternatives at one place are
  // written "a|b" in the pack.
  std::vector<std::vector<std::string>> anchors;
  std::vector<WordingSlot> slots;  // in order
  // Concepts that the words themselves imply for a role ("gouvernement civil").
  std::map<std::string, std::string> given;
  // No word of its own may stand beside the anchors: "capitale économique" is
  // another thing than "capitale".
  bool tight = false;
  // The words say what is counted: a figure without a unit is of that class,
  // "the population of Niger is 27 million".
  bool bare = false;
  // The slot without a marker is what the verb is done to, in any voice.
  bool acted_on = false;
  // Whose it is may be said by the adjective of a country beside it.
  bool by_adjective = false;
  // The state begins: the time is that of its beginning.
  bool begins = false;
  // Nothing says whose it is: "has been president since", not "of the club".
  bool unowned = false;
  // Class of the preposition that must stand before the anchors: "in power";
  // or "".
  std::string marked;
  // The slot behind the anchors follows at once: "la capitale Niamey".
  bool adjacent = false;
  bool nominal = false;  // event said by a noun: no tense of its
                         // own
};

struct WordingTable {
  std::vector<Wording> wordings;
  // Stem of a first anchor -> wordings that begin with it.
  std::map<std::string, std::vector<size_t>, std::less<>> by_anchor;
  std::vector<std::pair<std::string, WordingExample>> yes;  // property, example
  std::vector<std::pair<std::string, WordingExample>> no;
};
WordingTable load_wordings(const PackNode& pack, const ClauseLexicon& clauses,
                           const Catalogue& catalogue);

}  // namespace claims
