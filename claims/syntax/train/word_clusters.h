#pragma once
// Clusters of words that are used alike, as claims/train/word_clusters.py makes
// them: a row is a number, a tab and words with spaces between. The number less
// one is 64 times the group of clusters plus the cluster in it.

#include <cstdint>
#include <map>
#include <string>

namespace claims {

using WordClusters = std::map<std::string, uint16_t>;

// Throws Error if the file cannot be read or a row is not of that form.
WordClusters read_word_clusters(const std::string& path);

}  // namespace claims
