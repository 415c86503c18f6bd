#include "sources/search/search.h"

#include <algorithm>
#include <tuple>

#include "sources/search/searchers.h"

namespace sources {

const std::vector<Searcher>& searchers() {
  static const std::vector<Searcher> kTable = {
      {"facts", "typed statements with their valid time", search_facts},
      {"series", "figures of statistical tables", search_series},
      {"passages", "documents, by the words of the claim", search_passages},
      {"checks", "published checks of the same claim", search_checks},
  };
  return kTable;
}

SearchResult search(const Store& store, const claims::Language& language,
                    const claims::Statement& statement,
                    const std::string& words, const SearchOptions& options) {
  SearchResult result;
  for (const Searcher& searcher : searchers())
    searcher.search(store, language, statement, words, options, &result);
  std::stable_sort(
      result.evidence.begin(), result.evidence.end(),
      [](const Evidence& a, const Evidence& b) {
        return std::make_tuple(static_cast<int>(a.kind), -a.score, a.id) <
               std::make_tuple(static_cast<int>(b.kind), -b.score, b.id);
      });
  return result;
}

}  // namespace sources
