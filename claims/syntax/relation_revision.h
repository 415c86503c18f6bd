#pragma once
// A second look at relations, once the whole tree is there. The parser names an
// arc before it knows the head's later dependents: whether « que » is an object
// shows when the subject has come. A small linear model chooses among the
// relations that training saw between two such parts of speech.

#include <span>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/parsed_tree.h"
#include "claims/syntax/weights.h"

namespace claims {

constexpr size_t kRelationFeatures = 48;  // at most, of one word

// A row of Section::RelationsSeen: the relations, as bits, of a dependent of
// one part of speech to a head of another.
inline size_t relations_row(Tag head, Tag dependent) {
  return static_cast<size_t>(head) * (static_cast<size_t>(Tag::X) + 1) +
         static_cast<size_t>(dependent);
}
constexpr size_t kRelationsRows =
    (static_cast<size_t>(Tag::X) + 1) * (static_cast<size_t>(Tag::X) + 1);

// Whether the relation of such a word is looked at again: one that the parser
// often takes for another.
bool may_change_relation(const SyntaxWord& word);
size_t relation_features(const ParsedTree& tree, int32_t word, Feature* out);
// The best of `open`, a set of bits; `present` where none is better.
uint32_t best_relation(const int32_t* scores, uint64_t open, uint32_t present);

class RelationRevision {
 public:
  RelationRevision() = default;
  explicit RelationRevision(const ModelFile& file)
      : weights_(file.rows<uint64_t>(Section::RelationFilter),
                 file.rows<uint32_t>(Section::RelationWeights),
                 file.rows<uint16_t>(Section::RelationRows)),
        seen_(file.rows<uint64_t>(Section::RelationsSeen)) {}
  // `tree`: of `words` as they come.
  void revise(std::span<SyntaxWord> words, const ParsedTree& tree) const;

 private:
  Weights weights_;
  std::span<const uint64_t> seen_;
};

}  // namespace claims
