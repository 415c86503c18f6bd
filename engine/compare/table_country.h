#pragma once
// Countries as tables and claims write them: "U.S.", "United States" and
// "American" are one, "England" and "Britain" may be one, "Togo" and "Ghana"
// are two. Names and what is said of a country come from the packs and from
// the table of word relations.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/table_words.h"
#include "claims/language/token.h"

namespace engine {

// Tokens from `i` on that name a country or what is of one; 0 if none.
size_t country_at(const claims::Tokens& tokens, size_t i,
                  const claims::TableWords& known, std::string_view language);

// `text` is folded.
bool is_country(const std::string& text, const claims::TableWords& known,
                std::string_view language);

// How two countries are to each other; both folded.
enum class CountryTie { Same, Other, Unclear };
CountryTie tie_of(const std::string& a, const std::string& b,
                  const claims::TableWords& known);

}  // namespace engine
