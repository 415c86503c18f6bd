#pragma once
// The searchers, one file each; the table stands in search.cc.

#include "sources/search/search.h"

namespace sources {

// Facts of the property, and of those that entail it or follow from it, about
// the things of the claim.
void search_facts(const Store& store, const claims::Language& language,
                  const claims::Statement& statement, const std::string& words,
                  const SearchOptions& options, SearchResult* result);
// The figure of the property's series for the claim's time, the latest one
// before it if there is none, and the last that once bore the claim out.
void search_series(const Store& store, const claims::Language& language,
                   const claims::Statement& statement, const std::string& words,
                   const SearchOptions& options, SearchResult* result);
// Passages of documents by what they state and by the words of the claim. Typed
// where the passage carries statements of the property, else shown only.
void search_passages(const Store& store, const claims::Language& language,
                     const claims::Statement& statement,
                     const std::string& words, const SearchOptions& options,
                     SearchResult* result);
// Published checks of a claim with the same truth conditions; the same topic
// is not enough, and "none" is the usual answer.
void search_checks(const Store& store, const claims::Language& language,
                   const claims::Statement& statement, const std::string& words,
                   const SearchOptions& options, SearchResult* result);

// Words that say something, folded, for a search by words: without the
// frequent words of the language, each once, in text order.
std::vector<std::string> content_words(const std::string& words,
                                       const claims::Language& language);

// Properties whose records bear on `property`: itself, those that entail it,
// those it entails, and the event that it counts. Sorted.
std::vector<std::string> bearing_properties(const std::string& property,
                                            const claims::Catalogue& catalogue);

}  // namespace sources
