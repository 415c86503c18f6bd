#pragma once
// The words a model knows: class in the lexicon, usual tag, lemmas by part of
// speech; and for the others the lemma that their ending suggests. Tables of
// the model file, used in place.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "claims/syntax/model_file.h"
#include "claims/syntax/tag_row.h"
#include "claims/syntax/tree.h"
#include "claims/syntax/word_key.h"

namespace claims {

struct WordEntry {
  uint16_t fine_class = 0;    // set of category + inflection; 0 = none
  uint16_t coarse_class = 0;  // set of categories
  uint8_t usual_tag = 0;      // row of TagRows + 1; 0 = no usual one
  uint8_t agreement = 0;      // bits: masculine, feminine, singular, plural
  uint8_t noun_kind = 0;  // what a noun of this form stands for; 0 = unknown
  uint8_t verb_kind = 0;
  uint16_t reading_count = 0;
  uint16_t cluster = 0;  // of words used alike (word_clusters.h); 0 = none
  uint32_t first_reading = 0;
};

struct Reading {
  uint8_t tag = 0;    // Tag
  uint8_t trait = 0;  // lemma_trait; 0 = any
  uint16_t rule = 0;
};

// What a lemma depends on beside the form and the part of speech: the number of
// a noun, "her" as in "her book", a capital inside a sentence, which shows that
// an adjective is part of a name ("the White House").
constexpr uint8_t kPossessiveTrait = 2, kNameTrait = 3;
inline uint8_t lemma_trait(const TagRow& row, bool capital_inside) {
  switch (static_cast<Tag>(row.tag)) {
    case Tag::Adj:
      return capital_inside ? kNameTrait : row.number;
    case Tag::Noun:
    case Tag::Propn:
      return row.number;
    case Tag::Pron:
      return row.extra == kPossessive ? kPossessiveTrait : 0;
    default:
      return 0;
  }
}

enum class LemmaBase : uint8_t { Folded, Written, Capital };

// The lemma is its base without the last `strip` bytes and with text behind.
struct LemmaRule {
  uint32_t text = 0;  // offset into Section::Text
  uint8_t length = 0;
  uint8_t strip = 0;
  uint8_t base = 0;  // LemmaBase
  uint8_t reserved = 0;
};

// `form` with a capital first.
std::string with_capital(std::string_view form);

// One row of a table of 32-bit slots: 16 bits of the hash, 16 bits of value.
// Value 0 = not there.
class SlotTable {
 public:
  SlotTable() = default;
  explicit SlotTable(std::span<const uint32_t> slots)
      : slots_(slots.data()), mask_(slots.size() - 1) {}
  uint32_t find(uint64_t hash) const {
    const uint32_t check = static_cast<uint32_t>(hash >> 48);
    for (size_t i = hash & mask_; slots_[i]; i = (i + 1) & mask_)
      if (slots_[i] >> 16 == check) return slots_[i] & 0xFFFF;
    return 0;
  }

 private:
  const uint32_t* slots_ = nullptr;
  size_t mask_ = 0;
};

// Spreads a word's hash over all bits, as slot tables need it.
inline uint64_t slot_hash(uint64_t hash) {
  hash *= 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}
// The key of an ending for words of that tag and lemma_trait.
inline uint64_t ending_hash(uint32_t tag, uint32_t trait, uint32_t suffix) {
  return slot_hash((static_cast<uint64_t>(tag * 4 + trait + 1) << 32) ^
                   suffix * 0x85EBCA6Bu);
}

class Lexicon {
 public:
  Lexicon() = default;
  explicit Lexicon(const ModelFile& file);

  // The entry of a word; an empty one if it is not known.
  const WordEntry& entry(const WordKey& key) const {
    return entries_[words_.find(slot_hash(key.lookup))];
  }

  // Whether a lemma (hash_bytes) is frequent in the treebank.
  bool is_common_lemma(uint64_t hash) const {
    return common_lemmas_.find(slot_hash(hash)) != 0;
  }

  // Appends the lemma of `form` (folded: `folded`) read as `tag`, `trait`.
  void lemma(std::string_view form, std::string_view folded, const WordKey& key,
             const WordEntry& entry, Tag tag, uint8_t trait,
             std::string* lemma) const;

 private:
  const LemmaRule& rule(const WordKey& key, const WordEntry& entry, Tag tag,
                        uint8_t trait) const;

  SlotTable words_, endings_, common_lemmas_;
  std::span<const WordEntry> entries_;
  std::span<const Reading> readings_;
  std::span<const LemmaRule> rules_;
  std::string_view text_;
};

}  // namespace claims
