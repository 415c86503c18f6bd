#pragma once
// What words have to do with each other, in one language and across: "buy" and
// "purchase" share a sense, a "soprano" is a "singer", "rise" is the contrary
// of "fall", « retrait » can be said as "withdrawal". From WordNet 3.0 and a
// table of French-English pairs (docs/CREDITS-words.md), made when the program
// is built and read in place. Words are lemmas or forms, folded; what the table
// does not know has no relation to anything.

#include <cstdint>
#include <string_view>
#include <vector>

namespace claims {

// Of a first word towards a second one, the strongest that holds.
enum class WordRelation : uint8_t {
  None,
  Same,        // one lemma
  Synonym,     // one sense, among the frequent ones of both
  KindOf,      // "soprano" -> "singer": what is the first is the second
  Derived,     // "withdraw" -> "withdrawal", "France" -> "French"
  Antonym,     // "rise" -> "fall"
  Sister,      // two kinds of one near kind: "singer" -> "actor"
  Translation  // words of two languages for one thing
};

// What a word is looked up by: its lemmas in the table, which are English ones.
// Made once a word, compared often; empty for a word that is not there.
struct RelationKey {
  std::vector<uint32_t> lemmas;
  bool translated = false;  // of another language
};
RelationKey relation_key_of(std::string_view form, std::string_view language);
// The strongest relation that holds; of two words that are no English ones,
// sharing a translation counts as a shared sense.
WordRelation relation_of(const RelationKey& first, const RelationKey& second);

// It names a country, or what is of one: "France", "French", « brésilien ».
bool is_of_country(const RelationKey& key);

// The table has the English word as a name only: "bergen".
bool is_proper(std::string_view form);

// True if the table has the word at all.
bool is_known_word(std::string_view form, std::string_view language);

}  // namespace claims
