// What stands beside the verb and nothing read: kept as parts of the claim.
#include <gtest/gtest.h>

#include "claims/extract/context.h"
#include "claims/extract/unread_detail.h"
#include "tests/claims/extracting.h"

namespace claims {
namespace {

// The details of the first claim, one behind the other.
std::string details_in(const std::string& text) {
  std::string found;
  const Extraction extraction = extract(text);
  if (extraction.claims.empty()) return "no claim";
  for (const Part& part : extraction.claims.front().parts)
    if (part.role == kDetailRole)
      found += (found.empty() ? "" : " | ") + std::string(cut(text, part.span));
  return found;
}

constexpr Row kDetails[] = {
    {"by how much", "Mahamat Deby narrowly won the election of 6 May 2024.",
     "narrowly"},
    {"the same in French",
     "Mahamat Déby a remporté de justesse l'élection du 6 mai 2024.",
     "de justesse"},
    {"in what round",
     "Mahamat Deby won the election of 6 May 2024 in a runoff.", "in a runoff"},
    {"from whom", "Ghana won its independence from France in March 1957.",
     "from France"},
    {"the same in French",
     "Le Nigeria est devenu indépendant de la France le 1er octobre 1960.",
     "de la France"},
    {"a word that changes nothing is none",
     "Finland also joined NATO on 4 April 2023.", ""},
    {"the same in French",
     "La Finlande a aussi rejoint l'Otan le 4 avril 2023.", ""},
    {"behind a comma stands a remark of its own",
     "Finland joined NATO on 4 April 2023, two years after applying.", ""},
    {"where it happened, behind all that was read",
     "Germany won the World Cup in 2014 in Brazil.", "in Brazil"},
    {"the same in French",
     "L'Allemagne a remporté la Coupe du monde en 2014 au Brésil.",
     "au Brésil"},
    {"where somebody was is a remark of its own",
     "Emmanuel Macron was president of France in 2019 in Biarritz.", ""},
    {"a noun phrase has no verb to stand beside",
     "The president of France, Emmanuel Macron, spoke in Dakar.", ""},
};

TEST(ExtractDetail, Rows) {
  for (const Row& row : kDetails)
    EXPECT_EQ(details_in(row.text), row.expected) << row.name;
}

// Whether the day of the first claim may be of another year, as said.
bool is_year_open(const std::string& text) {
  const Extraction extraction = extract(text);
  if (extraction.claims.empty()) return false;
  for (const Assumption& one : extraction.claims.front().assumptions)
    if (one.rule == kEitherTime) return true;
  return false;
}

TEST(ExtractDetail, AVerbOfTheFutureSaysNothingOfATitlesMonth) {
  EXPECT_TRUE(
      is_year_open("Kamala Harris, vice president of the United States until "
                   "January, will not run."));
  EXPECT_TRUE(
      is_year_open("Kamala Harris, vice-présidente des États-Unis jusqu'en "
                   "janvier, ne se présentera pas."));
  EXPECT_FALSE(
      is_year_open("Kamala Harris, vice president of the United States until "
                   "January 2025, will not run."));
}

}  // namespace
}  // namespace claims
