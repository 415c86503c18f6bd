#include "engine/compare/table_country.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/syntax/word_relations.h"

namespace engine {
namespace {

constexpr size_t kLongestCountry = 4;

// The text and all that it is said for. Packs keep names token by token.
std::vector<std::string> names_of(const std::string& text,
                                  const claims::TableWords& known) {
  std::vector<std::string> names{text};
  const claims::Tokens tokens = claims::tokenize(
      text, claims::Span{0, static_cast<uint32_t>(text.size())});
  const std::string key = claims::phrase_key(tokens, 0, tokens.size());
  if (key != text) names.push_back(key);
  if (const auto found = known.names.find(key); found != known.names.end())
    names.insert(names.end(), found->second.begin(), found->second.end());
  return names;
}

// The country whose adjective or people `word` is: "ghanaian" + "ghana".
bool is_said_of(const std::string& word, const std::string& country,
                const claims::TableWords& known) {
  return word.size() > country.size() && country.size() >= 4 &&
         word.starts_with(country) &&
         known.name_endings.contains(word.substr(country.size()));
}

bool share_a_name(const std::vector<std::string>& a,
                  const std::vector<std::string>& b,
                  const claims::TableWords& known) {
  for (const std::string& one : a)
    for (const std::string& two : b)
      if (one == two || is_said_of(one, two, known) ||
          is_said_of(two, one, known))
        return true;
  return false;
}

bool are_in_a_union(const std::vector<std::string>& a,
                    const std::vector<std::string>& b,
                    const claims::TableWords& known) {
  const auto any_in = [](const std::vector<std::string>& names,
                         const claims::FormSet& set) {
    return std::any_of(names.begin(), names.end(),
                       [&](const auto& name) { return set.contains(name); });
  };
  return std::any_of(known.sheets.unions.begin(), known.sheets.unions.end(),
                     [&](const claims::FormSet& set) {
                       return any_in(a, set) && any_in(b, set);
                     });
}

// A country that the packs have other names for; "the world" is none.
bool is_named(const std::string& text, const claims::TableWords& known) {
  return !known.aggregates.contains(text) &&
         std::any_of(
             known.names.begin(), known.names.end(), [&](const auto& row) {
               return std::find(row.second.begin(), row.second.end(), text) !=
                      row.second.end();
             });
}

}  // namespace

bool is_country(const std::string& text, const claims::TableWords& known,
                std::string_view language) {
  const std::vector<std::string> names = names_of(text, known);
  if (are_in_a_union(names, names, known) || is_named(text, known)) return true;
  return std::any_of(names.begin(), names.end(), [&](const auto& name) {
    // Names in the packs may be of either language.
    return claims::is_of_country(claims::relation_key_of(name, language)) ||
           claims::is_of_country(claims::relation_key_of(name, "en"));
  });
}

size_t country_at(const claims::Tokens& tokens, size_t i,
                  const claims::TableWords& known, std::string_view language) {
  for (size_t n = std::min(kLongestCountry, tokens.size() - i); n > 0; --n)
    if (is_country(claims::phrase_key(tokens, i, i + n), known, language))
      return n;
  return 0;
}

CountryTie tie_of(const std::string& a, const std::string& b,
                  const claims::TableWords& known) {
  const std::vector<std::string> one = names_of(a, known),
                                 two = names_of(b, known);
  if (share_a_name(one, two, known)) return CountryTie::Same;
  if (are_in_a_union(one, two, known)) return CountryTie::Unclear;
  // "American" and "America", where no pack says that they are one.
  for (const std::string& x : one)
    for (const std::string& y : two)
      if (claims::relation_of(claims::relation_key_of(x, "en"),
                              claims::relation_key_of(y, "en")) !=
          claims::WordRelation::None)
        return CountryTie::Unclear;
  return CountryTie::Other;
}

}  // namespace engine
