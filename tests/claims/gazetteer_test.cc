#include "claims/language/gazetteer.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

Gazetteer sample() {
  return Gazetteer({
      {"États-Unis", "USA", "country", "name", "fr", 100},
      {"US", "USA", "country", "acronym", "en", 100},
      {"U.S.", "USA", "country", "acronym", "en", 100},
      {"Niger", "NER", "country", "name", "", 100},
      {"Niger State", "place/niger_state", "region", "name", "en", 20},
      {"nigérien", "NER", "country", "demonym", "fr", 100},
      {"Burkina", "BFA", "country", "alias", "fr", 100},
      {"Burkina Faso", "BFA", "country", "name", "", 100},
      {"Paris", "FRA/paris", "city", "name", "", 90},
      {"Paris", "USA/paris_texas", "city", "name", "", 20},
      {"Cédéao", "org/ecowas", "organisation", "name", "fr", 90},
  });
}

// "entity entity…" of the names found, candidates after a slash.
std::string found(const std::string& text, const char* language) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  static const Gazetteer gazetteer = sample();
  std::string out;
  for (const NameMatch& match : gazetteer.find(tokens, language)) {
    if (!out.empty()) out += " ";
    for (size_t i = 0; i < match.candidates.size(); ++i)
      out.append(i ? "," : "").append(match.candidates[i].entity);
  }
  return out;
}

struct Row {
  const char *name, *language, *text, *expected;
};
constexpr Row kRows[] = {
    {"accents and hyphens do not matter", "fr", "les Etats Unis", "USA"},
    {"capitals without accents", "fr", "LES ETATS-UNIS", "USA"},
    {"an acronym needs its capitals", "en", "tell us, the US army", "USA"},
    {"an acronym with stops", "en", "the U.S. army", "USA"},
    {"the longest name wins", "en", "in Niger State", "place/niger_state"},
    {"a name of the other language is not seen", "fr", "Niger State", "NER"},
    {"a shorter form of the same", "fr", "le Burkina et le Burkina Faso",
     "BFA BFA"},
    {"a demonym is written small in French", "fr", "l'armée nigérienne", ""},
    {"a demonym as listed", "fr", "le peuple nigérien", "NER"},
    {"a name written small is a word", "fr", "le niger", ""},
    {"an ambiguous name keeps its candidates, the weightier first", "en",
     "in Paris", "FRA/paris,USA/paris_texas"},
    {"accents of names that writers leave out", "fr", "la Cedeao",
     "org/ecowas"},
    {"no name at all", "en", "rain is likely", ""},
};

TEST(GazetteerFind, Rows) {
  for (const Row& row : kRows)
    EXPECT_EQ(found(row.text, row.language), row.expected) << row.name;
}

TEST(GazetteerFind, KnowsTheTypeOfAnEntity) {
  EXPECT_EQ(sample().type_of("NER"), "country");
  EXPECT_EQ(sample().type_of("nobody"), "");
}

}  // namespace
}  // namespace claims
