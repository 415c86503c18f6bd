#include "claims/syntax/train/word_clusters.h"

#include <fstream>
#include <sstream>

#include "claims/text/error.h"

namespace claims {

WordClusters read_word_clusters(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error("cannot read this file", path);
  WordClusters clusters;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    uint32_t number = 0;
    fields >> number;
    if (number < 1 || number > 0xFFFF)
      throw Error("a row needs a number and words", path);
    for (std::string word; fields >> word;)
      clusters[word] = static_cast<uint16_t>(number);
  }
  return clusters;
}

}  // namespace claims
