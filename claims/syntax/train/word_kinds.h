#pragma once
// What kind of thing or happening a word stands for (person, place, group;
// saying, moving, owning): the lexicographer's file of its first sense in
// WordNet 3.0; for another language, that of its English translations. Files:
// wndb(5WN) as Debian's wordnet-base installs them; pairs as in fr_en.tsv.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "claims/syntax/train/word_source.h"

namespace claims {

class WordKinds {
 public:
  // Throw Error where a file cannot be read.
  void read_wordnet(const std::string& folder);
  // From now on kinds are of the words on the left of these pairs.
  void translate(const std::string& path);

  // 0 = unknown, else 1 + number of the lexicographer's file.
  uint8_t kind(Tag tag, const std::string& lemma) const;
  // The parts of speech that WordNet gives its words, as lexicon rows.
  std::vector<SourceForm> forms() const;

 private:
  using Kinds = std::map<std::string, uint8_t, std::less<>>;
  std::map<char, Kinds> kinds_;  // n, v, a, r
};

}  // namespace claims
