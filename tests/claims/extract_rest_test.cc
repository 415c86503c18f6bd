// What a sentence says beside the claims that were read in it is listed.

#include "tests/claims/extracting.h"

namespace claims {
namespace {

std::string rests_of(const std::string& text) {
  std::string out;
  for (const Claim& claim : extract(text).claims)
    if (claim.rule == kRestRule)
      out += (out.empty() ? "" : " | ") +
             text.substr(claim.span.begin, claim.span.end - claim.span.begin);
  return out;
}

const Row kListed[] = {
    {"a second clause of the same subject",
     "Niger joined the African Union in 2002 and left it in 2016.",
     "left it in 2016"},
    {"the same in French",
     "Le Niger a rejoint l'Union africaine en 2002 et l'a quittée en 2016.",
     "l'a quittée en 2016"},
    {"what is set off behind a name",
     "Niger, a former British colony, became independent in 1960.",
     "a former British colony"},
    {"the same in French",
     "Le Niger, ancienne colonie britannique, est devenu indépendant en 1960.",
     "ancienne colonie britannique"},
    {"a gapped half", "Finland joined NATO in 2023, and Austria in 2024.",
     "Austria in 2024"},
    {"the same in French",
     "La Finlande a rejoint l'OTAN en 2023 et l'Autriche en 2024.",
     "l'Autriche en 2024"},
    {"the verb beside a title",
     "Emmanuel Macron, the president of France, has sold the tower.",
     "has sold the tower"},
    {"the same in French",
     "Emmanuel Macron, le président de la France, a vendu la tour.",
     "a vendu la tour"},
};

const Row kNone[] = {
    {"all was read", "Niger became independent on 3 August 1960.", ""},
    {"the same in French", "Le Niger est devenu indépendant le 3 août 1960.",
     ""},
    {"who is said to say it is no rest",
     "According to the ministry, Niger became independent in 1960.", ""},
    {"the same in French",
     "Selon le ministère, le Niger est devenu indépendant en 1960.", ""},
    {"a denied name beside that which fills the role",
     "Niamey, not Agadez, is the capital of Niger.", ""},
    {"the same in French", "Niamey, et non Agadez, est la capitale du Niger.",
     ""},
    {"where a place lies",
     "Abidjan, in Ivory Coast, has about 5 million inhabitants.", ""},
    {"the same in French",
     "Abidjan, en Côte d'Ivoire, compte environ 5 millions d'habitants.", ""},
    {"the titles of a name", "General Abdourahamane Tiani leads Niger.", ""},
    {"the same in French", "Le général Abdourahamane Tiani dirige le Niger.",
     ""},
};

TEST(ExtractRest, IsListed) {
  for (const Row& row : kListed)
    EXPECT_EQ(rests_of(row.text), row.expected) << row.name << ": " << row.text;
}

TEST(ExtractRest, IsNoneWhereAllWasRead) {
  for (const Row& row : kNone)
    EXPECT_EQ(rests_of(row.text), row.expected) << row.name << ": " << row.text;
}

TEST(ExtractRest, StandsWhereItsWordsStand) {
  for (const char* text :
       {"Mali had seen the same scene: French troops left Mali on 15 August "
        "2022.",
        "Le Mali avait connu la même scène : l'armée française a quitté le "
        "Mali le 15 août 2022."}) {
    const Extraction found = extract(text);
    ASSERT_EQ(found.claims.size(), 2u) << text;
    EXPECT_EQ(found.claims[0].rule, kRestRule) << text;
    EXPECT_LT(found.claims[0].span.begin, found.claims[1].span.begin) << text;
    EXPECT_EQ(found.ledger[0].claims, (std::vector<uint32_t>{0, 1})) << text;
  }
}

TEST(ExtractRest, NeverStandsAlone) {
  for (const Row& row : kListed) {
    const Extraction found = extract(row.text);
    EXPECT_TRUE(
        std::any_of(found.claims.begin(), found.claims.end(),
                    [](const Claim& claim) { return claim.rule != kRestRule; }))
        << row.text;
    extract_pieces(row.text);
  }
}

}  // namespace
}  // namespace claims
