#pragma once
// From a claim's statement to ranked evidence: facts, then series, passages,
// published checks. Answers are in the same order every time; searches that
// came back empty are named.

#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "sources/search/evidence.h"
#include "sources/store/store.h"

namespace sources {

struct SearchOptions {
  std::optional<claims::Day> known_at;  // only records published by that day
  std::string language = "en";          // of Evidence::text where both exist
  size_t passages = 8;                  // at most, found by words
};

struct SearchResult {
  std::vector<Evidence> evidence;
  // One line a search: "facts withdrawal_completed(NER): 2", "passages: none".
  std::vector<std::string> searches;
};

// One row of the table of searchers.
struct Searcher {
  const char* name;  // "facts"
  const char* help;
  void (*search)(const Store&, const claims::Language&,
                 const claims::Statement&, const std::string& words,
                 const SearchOptions&, SearchResult*);
};
const std::vector<Searcher>& searchers();

// `words` is the claim's own text, for the search by words.
SearchResult search(const Store& store, const claims::Language& language,
                    const claims::Statement& statement,
                    const std::string& words, const SearchOptions& options);

}  // namespace sources
