// The two levels of a change: each is a figure with a time of its own.
#include <gtest/gtest.h>

#include "claims/extract/context.h"
#include "tests/claims/extracting.h"

namespace claims {
namespace {

// The figures of the article that are read whole, with their times, " | "
// between them.
std::string levels_in(const std::string& text) {
  std::string found;
  for (const Claim& claim : extract(text).claims) {
    if (claim.partly_read || claim.statement.is_open()) continue;
    const auto* figure = std::get_if<Quantity>(&claim.statement.value);
    if (!figure) continue;
    found += (found.empty() ? "" : " | ") + text_of(*figure) + " @ " +
             (claim.statement.when ? claim.statement.when->timex : "-");
  }
  return found;
}

constexpr Row kLevels[] = {
    {"each level has the year behind it",
     "The population of Mali grew from 11 million in 2000 to 23 million in "
     "2022.",
     "[10500000, 11500000) x:inhabitant @ 2000 | "
     "[22500000, 23500000) x:inhabitant @ 2022"},
    {"the same in French",
     "La population du Mali est passée de 11 millions d'habitants en 2000 à 23 "
     "millions en 2022.",
     "[10500000, 11500000) x:inhabitant @ 2000 | "
     "[22500000, 23500000) x:inhabitant @ 2022"},
    {"a stretch of years has an end for each",
     "Between 2012 and 2022, unemployment in Spain fell from 24.8% to 12.9%.",
     "[24.75, 24.85) % @ 2012 | [12.85, 12.95) % @ 2022"},
    {"the same in French",
     "Entre 2012 et 2022, le chômage en Espagne est passé de 24,8 % à 12,9 %.",
     "[24.75, 24.85) % @ 2012 | [12.85, 12.95) % @ 2022"},
    {"the earlier level may stand behind",
     "Inflation in Ghana was 31.3% in 2022, up from 10% in 2021.",
     "[31.25, 31.35) % @ 2022 | [9.5, 10.5) % @ 2021"},
    {"the same in French",
     "L'inflation au Ghana était de 31,3 % en 2022, contre 10 % en 2021.",
     "[31.25, 31.35) % @ 2022 | [9.5, 10.5) % @ 2021"},
    {"a length of time is a level too",
     "Life expectancy in Chad rose from 47 years in 2000 to 53 years in 2021.",
     "[46.5, 47.5) year @ 2000 | [52.5, 53.5) year @ 2021"},
    {"the same in French",
     "L'espérance de vie au Tchad est passée de 47 ans en 2000 à 53 ans en "
     "2021.",
     "[46.5, 47.5) year @ 2000 | [52.5, 53.5) year @ 2021"},
    {"a level without a time is not the other one's",
     "Unemployment in Spain fell from 24.8% to 12.9% in 2022.",
     "[12.85, 12.95) % @ 2022"},
    {"the same in French",
     "Le chômage en Espagne est passé de 24,8 % à 12,9 % en 2022.",
     "[12.85, 12.95) % @ 2022"},
    {"a step is no level", "The population of Mali grew by 3% in 2022.", ""},
    {"the same in French", "La population du Mali a augmenté de 3 % en 2022.",
     ""},
    {"whose part is measured still narrows both",
     "Youth unemployment in Spain fell from 53% in 2012 to 30% in 2022.", ""},
    {"the same in French",
     "Le chômage des jeunes en Espagne est passé de 53 % en 2012 à 30 % en "
     "2022.",
     ""},
};

TEST(ExtractLevel, Rows) {
  for (const Row& row : kLevels)
    EXPECT_EQ(levels_in(row.text), row.expected) << row.name;
}

TEST(ExtractLevel, TheRateOfAYearMayBeThatOfAMonth) {
  for (const char* text :
       {"Unemployment in Spain fell from 24.8% in 2012 to 12.9% in 2022.",
        "Le chômage en Espagne est passé de 24,8 % en 2012 à 12,9 % en "
        "2022."}) {
    const Extraction found = extract(text);
    ASSERT_EQ(found.claims.size(), 2u) << text;
    for (const Claim& claim : found.claims)
      EXPECT_TRUE(std::any_of(claim.assumptions.begin(),
                              claim.assumptions.end(), [](const auto& one) {
                                return one.rule == kSomeMonth && is_unsure(one);
                              }))
          << text;
  }
}

TEST(ExtractLevel, TextsEndAndBeginAnywhere) {
  for (const Row& row : kLevels) extract_pieces(row.text);
}

}  // namespace
}  // namespace claims
