#pragma once
// A model file: a header, then tables that are used where they lie (mapped or
// embedded), each at a multiple of eight bytes, little-endian. Nothing is
// parsed when a model is opened; only the header is checked.

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace claims {

enum class Section : uint32_t {
  Text,          // bytes that other tables point into
  TagRows,       // TagRow
  WordSlots,     // uint32_t: hash table of known words
  WordEntries,   // WordEntry
  Readings,      // Reading
  LemmaRules,    // LemmaRule
  SuffixSlots,   // uint32_t: hash table of endings
  CommonLemmas,  // uint32_t: hash table of frequent lemmas
  SplitSlots,    // uint32_t: hash table of how words split
  SplitEntries,  // SplitEntry
  SplitFilter,   // uint64_t, three tables of Weights: is "des" two words?
  SplitWeights,  // uint32_t
  SplitRows,     // uint16_t
  TagFilter,     // the same for tags
  TagWeights,
  TagWeightRows,
  TreeFilter,  // and for trees
  TreeWeights,
  TreeRows,
  Settings,    // ModelSettings
  MarkFilter,  // and for where punctuation hangs
  MarkWeights,
  MarkRows,
  DoubtFilter,  // and for a second look at tags
  DoubtWeights,
  DoubtRows,
  HeadFilter,  // and for a second look at heads
  HeadWeights,
  HeadRows,
  RelationFilter,  // and at relations
  RelationWeights,
  RelationRows,
  RelationsSeen,  // uint64_t: relations as bits (relation_revision.h)
  Count
};

constexpr uint32_t kModelVersion = 7;
constexpr char kModelMagic[8] = {'A', 'T', 'T', 'S', 'Y', 'N', 'T', 'X'};

struct ModelHeader {
  char magic[8];
  uint32_t version;
  uint32_t size;     // of the file
  char language[8];  // zero-filled
  struct {
    uint32_t begin, size;  // bytes
  } sections[static_cast<size_t>(Section::Count)];
};

struct ModelSettings {
  uint64_t left_relations, right_relations;  // seen in training, as bits
  uint32_t beam;
  uint32_t margin;          // states this far behind the best are dropped
  uint32_t splits_hyphens;  // "eye-tracking" is three words
  uint32_t joins_groups;    // "80 000" is one number
};

// A checked view of a model's bytes.
class ModelFile {
 public:
  // Throws Error if `bytes` are not a whole model of this version.
  explicit ModelFile(std::string_view bytes);

  template <typename Row>
  std::span<const Row> rows(Section section) const {
    const auto& place = header_.sections[static_cast<size_t>(section)];
    return {reinterpret_cast<const Row*>(bytes_.data() + place.begin),
            place.size / sizeof(Row)};
  }
  std::string_view text() const {
    const auto bytes = rows<char>(Section::Text);
    return {bytes.data(), bytes.size()};
  }
  std::string_view language() const;

 private:
  std::string_view bytes_;
  ModelHeader header_;
};

}  // namespace claims
