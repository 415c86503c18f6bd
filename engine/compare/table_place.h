#pragma once
// The places of a fact sheet's entry: "12 May 1951 (age 60) Lomé, Maritime,
// Togo" is the city of Lomé in Togo.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/table_words.h"

namespace engine {

// Folded; "" for what the entry does not tell.
struct EntryPlace {
  std::string city, state, country;
};

// One for each thing of the entry that ends in a place; empty for an entry
// without one.
std::vector<EntryPlace> places_of(const std::string& entry,
                                  const claims::TableWords& known,
                                  std::string_view language);

}  // namespace engine
