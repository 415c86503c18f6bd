#include "engine/compare/table_place.h"

#include "claims/language/token.h"
#include "engine/compare/table_country.h"

namespace engine {
namespace {

std::string trimmed(const std::string& text) {
  const size_t from = text.find_first_not_of(" \t\n");
  const size_t to = text.find_last_not_of(" \t\n");
  return from == text.npos ? "" : text.substr(from, to - from + 1);
}

// The country that a part names; a full stop may end the entry or be the
// name's own ("U.S.").
std::string country_of(const std::string& part, const claims::TableWords& known,
                       std::string_view language) {
  if (is_country(part, known, language)) return part;
  const std::string bare = part.substr(0, part.find_last_not_of('.') + 1);
  return is_country(bare, known, language) ? bare : "";
}

// Things parted by semicolons, each in its parts between commas; what stands in
// brackets left out.
std::vector<std::vector<std::string>> parts_of(const std::string& text) {
  std::vector<std::vector<std::string>> things(1, std::vector<std::string>(1));
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' || c == '[';
    if (depth <= 0 && c == ';')
      things.emplace_back(1);
    else if (depth <= 0 && c == ',')
      things.back().emplace_back();
    else if (depth <= 0)
      things.back().back() += c;
    depth -= (c == ')' || c == ']') && depth > 0;
  }
  return things;
}

// The parts behind the last figure: "May 1951 Lomé" is a date and Lomé.
std::vector<std::string> behind_figures(const std::vector<std::string>& parts) {
  std::vector<std::string> kept;
  for (const std::string& part : parts) {
    const size_t digit = part.find_last_of("0123456789");
    if (digit != part.npos) kept.clear();
    const std::string rest =
        trimmed(digit == part.npos ? part : part.substr(digit + 1));
    if (!rest.empty()) kept.push_back(claims::fold(rest));
  }
  return kept;
}

}  // namespace

std::vector<EntryPlace> places_of(const std::string& entry,
                                  const claims::TableWords& known,
                                  std::string_view language) {
  // More parts than "city, state, country": a building comes first.
  constexpr size_t kMostParts = 3;
  std::vector<EntryPlace> places;
  for (const auto& thing : parts_of(entry)) {
    std::vector<std::string> parts = behind_figures(thing);
    if (parts.empty()) continue;
    EntryPlace place;
    const bool has_city = parts.size() <= kMostParts;
    place.country = country_of(parts.back(), known, language);
    if (!place.country.empty()) parts.pop_back();
    if (parts.size() > 1) place.state = parts.back();
    if (has_city && !parts.empty() &&
        (parts.size() > 1 || !place.country.empty()))
      place.city = parts.front();
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace engine
