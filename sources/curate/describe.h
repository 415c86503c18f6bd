#pragma once
// Records in words, for a curator at a terminal: cards, lists, what a search
// found. Stable text; wide values are not cut.

#include <string>
#include <string_view>
#include <vector>

#include "claims/value/rational.h"
#include "sources/store/store.h"

namespace sources {

// The kinds that hold a record of this id, in the order of Store::counts().
std::vector<std::string> kinds_of(const Store& store, std::string_view id);
// A card: every field that says something, the source, how many earlier
// versions. REQUIRES: kind is one of kinds_of(id).
std::string card_of(const Store& store, const std::string& kind,
                    std::string_view id);
// The record as one line of JSON, as import reads it. REQUIRES as above.
std::string json_of(const Store& store, const std::string& kind,
                    std::string_view id);
// One line: "FRA  country  France".
std::string line_of(const Store& store, const std::string& kind,
                    std::string_view id);

// A figure as the English of these cards writes it: "27,202,843".
std::string figure(const claims::Rational& value);

struct Found {
  std::string kind;
  std::vector<std::string> ids;  // best first
  bool more = false;             // `limit` cut it
};
// Where the words stand: names of entities, sentences of facts, titles of
// documents (all the words each), passages and published checks (any of them,
// best first); every kind is listed, also those with nothing.
std::vector<Found> find_records(const Store& store, const std::string& words,
                                size_t limit);

}  // namespace sources
