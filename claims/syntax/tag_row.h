#pragma once
// The tags that a model's tagger chooses among: a part of speech with its
// features, "VERB, finite, indicative, present, plural, third person".

#include <cstdint>

#include "claims/syntax/tree.h"

namespace claims {

// Kinds of pronouns, determiners and adverbs that syntax tells apart.
enum class PronounKind : uint8_t {
  None,
  Personal,
  Relative,
  Interrogative,
  Demonstrative,
  Article,
  Negative,
  Other
};

constexpr uint8_t kPossessive = 3;  // TagRow::extra

struct TagRow {
  uint8_t tag = 0;  // Tag
  uint8_t number = 0;
  uint8_t tense = 0;
  uint8_t mood = 0;
  uint8_t form = 0;
  uint8_t definite = 0;
  uint8_t person = 0;
  uint8_t passive = 0;
  uint8_t negative = 0;
  uint8_t pronoun = 0;  // PronounKind
  uint8_t extra = 0;    // of the treebank: comparative, kPossessive, reflexive
  uint8_t reserved = 0;
  friend auto operator<=>(const TagRow&, const TagRow&) = default;
};

inline bool is_finite(const TagRow& row) {
  return static_cast<VerbForm>(row.form) == VerbForm::Finite;
}

inline Features features_of(const TagRow& row) {
  Features features;
  features.number = static_cast<Number>(row.number);
  features.tense = static_cast<Tense>(row.tense);
  features.mood = static_cast<Mood>(row.mood);
  features.form = static_cast<VerbForm>(row.form);
  features.definite = static_cast<Definite>(row.definite);
  features.person = row.person;
  features.passive = row.passive != 0;
  features.negative = row.negative != 0;
  return features;
}

}  // namespace claims
