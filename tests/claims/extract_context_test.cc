#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

// "claim before|after event [lag]" for each claim that another happening
// gives its time.
std::string orders_in(const std::string& text) {
  std::string out;
  for (const Claim& claim : extract(text).claims) {
    if (!claim.order) continue;
    const TimeOrder& order = *claim.order;
    out += (out.empty() ? "" : "\n") + claim.statement.property +
           (order.before ? " before " : " after ") +
           (order.event ? text_of(*order.event) : "?");
    if (order.lag) out += " by " + order.lag->timex;
    if (order.lag_is_vague) out += " by some time";
  }
  return out;
}

constexpr Row kOrderRows[] = {
    {"another happening gives the time",
     "French troops left Niger before the coup in Niger.",
     "withdrawal_completed before coup(place=NER)"},
    {"the same in French",
     "Les troupes françaises ont quitté le Niger avant le coup d'État au "
     "Niger.",
     "withdrawal_completed before coup(place=NER)"},
    {"its place comes from the words around it",
     "French troops left Niger five months after the coup.",
     "withdrawal_completed after coup(place=NER) by P5M"},
    {"the same in French, with its lag",
     "Les troupes françaises ont quitté le Niger cinq mois après le putsch.",
     "withdrawal_completed after coup(place=NER) by P5M"},
    {"its own date narrows the other happening",
     "After the coup of July 2023, French troops left Niger.",
     "withdrawal_completed after coup(place=NER) @ [2023-07-01, 2023-08-01)"},
    {"the same in French, at the head of the sentence",
     "Après le coup d'État de juillet 2023, les troupes françaises ont quitté "
     "le Niger.",
     "withdrawal_completed after coup(place=NER) @ [2023-07-01, 2023-08-01)"},
    {"a lag that is not measured is said to be vague",
     "Les troupes françaises ont quitté le Niger quelques mois après le coup "
     "d'État.",
     "withdrawal_completed after coup(place=NER) by some time"},
    {"a clause with a subject of its own",
     "French troops left Niger after American soldiers had left Chad.",
     "withdrawal_completed after withdrawal_completed(force=USA:armed_forces, "
     "place=TCD)"},
    {"a date is no happening",
     "French troops left Niger before the end of 2023.", ""},
    {"a happening outside the catalogue leaves the order open",
     "French troops left Niger after long talks.",
     "withdrawal_completed after ?"},
    {"the same in French",
     "Les troupes françaises ont quitté le Niger après de longs pourparlers.",
     "withdrawal_completed after ?"},
    {"of another thing the same is said without a word",
     "Finland joined NATO in April 2023, a year before Sweden.",
     "organisation_joined before organisation_joined(member=SWE, "
     "organisation=org/nato) by P1Y"},
    {"the same in French",
     "La Finlande a rejoint l'Otan en avril 2023, un an avant la Suède.",
     "organisation_joined before organisation_joined(member=SWE, "
     "organisation=org/nato) by P1Y"},
    {"a thing of another kind is not what it is said of",
     "Finland joined NATO in April 2023, a year before Emmanuel Macron.",
     "organisation_joined before ? by P1Y"},
    {"another clause stands between",
     "French troops left Niger, where they had trained recruits before the "
     "coup.",
     ""},
};

TEST(ExtractContext, AnotherHappeningGivesTheTime) {
  for (const Row& row : kOrderRows)
    EXPECT_EQ(orders_in(row.text), row.expected) << row.name;
}

TEST(ExtractContext, TheContextSuppliesWhatTheWordsLeaveOut) {
  const Extraction found = extract(
      "Le Niger vit une crise.\n\n"
      "Les troupes françaises ont quitté le pays en décembre 2023.");
  ASSERT_FALSE(found.claims.empty());
  const Claim& claim = found.claims.back();
  EXPECT_EQ(claim.statement.argument("place")->entity, "NER");
  ASSERT_FALSE(claim.assumptions.empty());
  EXPECT_EQ(claim.assumptions.back().value, "NER");
}

// Pronouns and definite noun phrases.
const Row kAnaphorRows[] = {
    {"a pronoun in French", "Idriss Déby a parlé. Il est mort en 2021.",
     "died(person=person/idriss_deby) @ [2021-01-01, 2022-01-01)\ntoo_vague"},
    {"a pronoun in English", "Idriss Déby spoke. He died in 2021.",
     "died(person=person/idriss_deby) @ [2021-01-01, 2022-01-01)\ntoo_vague"},
    {"a pronoun is of who the last sentence is about",
     "Emmanuel Macron a parlé. Emmanuel Macron a vu des amis. Idriss Déby a "
     "reçu Emmanuel Macron. Il est mort en 2021.",
     "met(other=person/emmanuel_macron, party=person/idriss_deby)\n"
     "died(person=person/idriss_deby) @ [2021-01-01, 2022-01-01)\n"
     "too_vague\ntoo_vague"},
    {"the same in English",
     "Emmanuel Macron spoke. Emmanuel Macron had friends. Idriss Déby met "
     "Emmanuel Macron. He died in 2021.",
     "met(other=person/emmanuel_macron, party=person/idriss_deby)\n"
     "died(person=person/idriss_deby) @ [2021-01-01, 2022-01-01)\n"
     "too_vague\ntoo_vague"},
    {"who is nobody's namesake may be meant",
     "Le conseiller d'Idriss Déby a parlé. Il est mort en 2021.",
     "died(person=\"Il\") @ [2021-01-01, 2022-01-01)\ntoo_vague person?"},
    {"the same in English", "Idriss Déby's adviser spoke. He died in 2021.",
     "died(person=\"He\") @ [2021-01-01, 2022-01-01)\ntoo_vague person?"},
    {"the country of the paragraph comes before that of the article",
     "Le Niger vote. Le Niger attend.\n\nLe Mali aussi. Les troupes "
     "françaises ont quitté le pays en 2022.",
     "withdrawal_completed(force=FRA:armed_forces, place=MLI) @ [2022-01-01, "
     "2023-01-01)\ntoo_vague\ntoo_vague\ntoo_vague"},
    {"the same in English",
     "Niger votes. Niger waits.\n\nMali too. French troops left the country "
     "in 2022.",
     "withdrawal_completed(force=FRA:armed_forces, place=MLI) @ [2022-01-01, "
     "2023-01-01)\ntoo_vague\ntoo_vague\ntoo_vague"},
    {"a pronoun without a person before it", "Il est mort en 2021.",
     "died(person=\"Il\") @ [2021-01-01, 2022-01-01) person?"},
    {"the same in English", "He died in 2021.",
     "died(person=\"He\") @ [2021-01-01, 2022-01-01) person?"},
    {"somebody else is named",
     "Paul Durand a vu Idriss Déby. Il est mort en 2021.",
     "died(person=\"Il\") @ [2021-01-01, 2022-01-01)\ntoo_vague person?"},
    {"the same in English", "Paul Durand met Idriss Déby. He died in 2021.",
     "died(person=\"He\") @ [2021-01-01, 2022-01-01)\ntoo_vague person?"},
    {"a country in English",
     "Niger is in crisis. French troops left the country in 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER) @ [2023-01-01, "
     "2024-01-01)\ntoo_vague"},
    {"no country before", "French troops left the country in 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=\"the country\") @ "
     "[2023-01-01, 2024-01-01) place?"},
    {"the same in French", "Les troupes françaises ont quitté le pays en 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=\"le pays\") @ "
     "[2023-01-01, 2024-01-01) place?"},
    {"a list",
     "Le Niger, le Mali et le Burkina Faso sont en crise. Ces trois pays ont "
     "quitté la CEDEAO en 2025.",
     "open:niger mali burkina faso crise(object=MLI, "
     "subject=NER)\norganisation_left(member=NER, organisation=org/ecowas) @ "
     "[2025-01-01, 2026-01-01)\norganisation_left(member=MLI, "
     "organisation=org/ecowas) @ [2025-01-01, "
     "2026-01-01)\norganisation_left(member=BFA, organisation=org/ecowas) @ "
     "[2025-01-01, 2026-01-01)"},
    {"the same in English",
     "Niger, Mali and Burkina Faso are in crisis. These three countries left "
     "ECOWAS in 2025.",
     "open:niger mali burkina faso crisis(object=MLI, "
     "subject=NER)\norganisation_left(member=NER, organisation=org/ecowas) @ "
     "[2025-01-01, 2026-01-01)\norganisation_left(member=MLI, "
     "organisation=org/ecowas) @ [2025-01-01, "
     "2026-01-01)\norganisation_left(member=BFA, organisation=org/ecowas) @ "
     "[2025-01-01, 2026-01-01)"},
    {"two",
     "Le Niger et le Mali sont en crise. Ces trois pays ont quitté la CEDEAO "
     "en 2025.",
     "open:niger mali crise(object=MLI, "
     "subject=NER)\norganisation_left(member=\"Ces trois pays\", "
     "organisation=org/ecowas) @ [2025-01-01, 2026-01-01) member?"},
    {"two in English",
     "Niger and Mali are in crisis. These three countries left ECOWAS in 2025.",
     "open:niger mali crisis(object=MLI, "
     "subject=NER)\norganisation_left(member=\"These three countries\", "
     "organisation=org/ecowas) @ [2025-01-01, 2026-01-01) member?"},
};

TEST(ExtractContext, AnaphorsAreResolvedOrLeftOpen) {
  for (const Row& row : kAnaphorRows) {
    std::string open;
    for (const Claim& claim : extract(row.text).claims)
      for (const std::string& role : claim.open_roles) open += " " + role + "?";
    EXPECT_EQ(normal_forms(row.text) + open, row.expected) << row.name;
  }
}

TEST(ExtractContext, AnAntecedentThatIsNotThereStaysOpen) {
  const Extraction found = extract(
      "Dans ces trois pays, les gouvernements civils ont été renversés.");
  ASSERT_EQ(found.claims.size(), 1u);
  EXPECT_EQ(found.claims[0].open_roles, std::vector<std::string>{"place"});
}

}  // namespace
}  // namespace claims
