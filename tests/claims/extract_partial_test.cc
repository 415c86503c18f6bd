#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

// What a "not" leaves open is held back: listed, never decided.
constexpr Row kReadInPart[] = {
    {"a figure that was not exceeded",
     "Inflation in France did not exceed 3% in 2022.", "inflation"},
    {"the same in French", "L'inflation en France n'a pas dépassé 3 % en 2022.",
     "inflation"},
    {"a figure for two together",
     "The attacks on Tillia and Koutougou killed 150 people.", "deaths"},
    {"the same in French",
     "Les attaques de Tillia et de Koutougou ont tué 150 personnes.", "deaths"},
    {"those of one part of a place",
     "The Morocco earthquake killed 1,684 people in one valley.", "deaths"},
    {"the same in French",
     "Le séisme au Maroc a fait 980 morts dans une vallée.", "deaths"},
    {"those from one brigade",
     "The Beirut port explosion killed ten people from the fire brigade.",
     "deaths"},
    {"members of whom more is said", "The EU has 20 members that use the euro.",
     "member_count"},
    {"the same in French", "L'UE compte vingt membres qui utilisent l'euro.",
     "member_count"},
    {"no more than is no more than that",
     "La Cédéao ne compte plus que 12 membres.", "member_count"},
    {"what nearly happened did not", "France nearly won the 2022 World Cup.",
     "tournament_winner"},
    {"the same in French", "La France a presque gagné la Coupe du monde 2022.",
     "tournament_winner"},
    {"some kind of members", "The EU has six founding members.",
     "member_count"},
    {"the same in French", "L'UE compte six membres fondateurs.",
     "member_count"},
    {"a name with an adjective", "Le G7 élargi compte douze membres.",
     "member_count"},
    {"neither of two, in French",
     "Ni la France ni le Brésil n'ont gagné la Coupe du monde 2022.",
     "tournament_winner"},
    {"an adjective with a capital",
     "Lausanne is the Olympic capital of Switzerland.", "capital"},
    {"neither of two",
     "Neither Zurich nor Geneva is the capital of Switzerland.", "capital"},
    {"another tournament of the name",
     "South Africa won the Women's Africa Cup of Nations in 2022.",
     "tournament_winner"},
    {"as what he was sworn in stands in no slot",
     "Mark Carney was sworn in as foreign minister on 14 March 2025.",
     "sworn_in"},
    {"not until a day is on that day",
     "French troops did not leave Niger until December 2023.",
     "withdrawal_completed"},
    {"a member of some kind is another thing than a member",
     "Hungary is a founding member of NATO.", "member_of"},
    {"the same in French", "La Hongrie est membre fondateur de l'OTAN.",
     "member_of"},
    {"a president of some kind",
     "Emmanuel Macron is the outgoing president of "
     "France.",
     "head_of_state"},
    {"the same in French",
     "Emmanuel Macron est le président sortant de la France.", "head_of_state"},
    {"a denial of the kind is no denial of the thing",
     "Assimi Goïta is not the elected president of Mali.", "head_of_state"},
    {"the same in French", "Assimi Goïta n'est pas le président élu du Mali.",
     "head_of_state"},
    {"what is said of one alone is said of the others too",
     "Only French troops left Niger.", "withdrawal_completed"},
    {"the same in French", "Seules les troupes françaises ont quitté le Niger.",
     "withdrawal_completed"},
    {"of two lengths either may be meant",
     "Life expectancy in Niger went from 40 years to 61 years.",
     "life_expectancy"},
    {"the same in French",
     "L'espérance de vie au Niger est de 61 ans, et non de 40 ans.",
     "life_expectancy"},
    {"what was its capital may be so no more",
     "Niger, whose capital was Zinder, voted.", "capital"},
    {"the same in French", "Le Niger, dont la capitale fut Zinder, a voté.",
     "capital"},
    {"how long somebody has been in office is not read",
     "Bola Tinubu has been in power for five years.", "in_office"},
    {"the same in French", "Bola Tinubu est au pouvoir depuis cinq ans.",
     "in_office"},
    {"a panel of an organisation is not the organisation",
     "The ECOWAS Panel on Climate was created in 1975.",
     "organisation_founded"},
    {"a year that no figure took may be this one's",
     "In 2012 the census began; Ghana has a population of 33 million.",
     "population"},
    {"the same in French",
     "En 2012 le recensement a commencé ; le Ghana compte 33 millions "
     "d'habitants.",
     "population"},
    {"a figure in the past is of no known time",
     "Ghana had a population of 6 million.", "population"},
    {"the same in French", "Le Ghana comptait 6 millions d'habitants.",
     "population"},
    {"others are measured along with it",
     "Serbia and the provinces around it have a population of 10 million.",
     "population"},
    {"a person of a country is not any person",
     "The Nobel Prize in Chemistry was awarded to a person from Norway.",
     "award_won"},
    {"the same in French",
     "Le prix Nobel de chimie a été attribué à une personne de Norvège.",
     "award_won"},
    {"people are nobody in particular", "People died in the town.", "died"},
    {"the same in French", "Des personnes sont mortes dans la ville.", "died"},
    {"what is announced was not read",
     "Russia announced that it backs its currency with gold.", "announced"},
    {"the same in French",
     "La Russie a annoncé qu'elle adosse sa monnaie à l'or.", "announced"},
    {"an office that is sought is not held",
     "Joe Biden is running for president of the United States.",
     "head_of_state"},
    {"the young are a part of the unemployed",
     "Youth unemployment in Spain is 26%.", "unemployment"},
    {"the same in French", "Le chômage des jeunes en Espagne s'élève à 26 %.",
     "unemployment"},
    {"said behind the figure as well",
     "Unemployment in Spain is 26% among the young.", "unemployment"},
    {"a people of a country is not its population",
     "La population musulmane de l'Inde s'élève à 200 millions d'habitants.",
     "population"},
    {"those over sixty are not all",
     "La Chine compte 300 millions d'habitants de plus de 60 ans.",
     "population"},
    {"the same in English", "China has 300 million inhabitants over 60.",
     "population"},
    {"what exceeds a figure is not that figure",
     "La population du Niger dépassait 26,5 millions d'habitants en 2023.",
     "population"},
    {"who began to leave had not left",
     "French troops began leaving Niger in October 2023.",
     "withdrawal_completed"},
    {"the same in French",
     "L'armée française a commencé à quitter le Niger en octobre 2023.",
     "withdrawal_completed"},
    {"not yet is not", "French troops had not yet left Niger in October 2023.",
     "withdrawal_completed"},
    {"a semi-final is no cup",
     "France won the 2022 World Cup semi-final against Morocco.",
     "tournament_winner"},
    {"another cup of the same name",
     "Le Nigeria a remporté la Coupe d'Afrique des nations féminine en 2024.",
     "tournament_winner"},
    {"a father is not his son",
     "Mahamat Deby's father, the president of Chad, was killed in April 2021.",
     "head_of_state"},
    {"a toll is more than the attack",
     "The attack on Inates killed 710 soldiers in December 2019.", "attack"},
    {"never is not only not now",
     "Donald Trump n'a jamais été président des États-Unis.", "head_of_state"},
    {"a vice president is another one",
     "Kamala Harris was vice president of the United States.", "head_of_state"},
    {"a superlative among presidents is more than a president",
     "Emmanuel Macron is the most powerful president of France.",
     "head_of_state"},
    {"the same in French",
     "Emmanuel Macron est le plus jeune président de la France.",
     "head_of_state"},
    {"was not says not when", "Niger was not a member of NATO.", "member_of"},
    {"the same in French", "Le Niger n'était pas membre de l'OTAN.",
     "member_of"},
};
constexpr Row kReadWhole[] = {
    {"a word before the number says how many",
     "A little over 1,000 US soldiers are stationed in Niger.",
     "personnel_present"},
    {"the same in French",
     "Un petit peu plus de 1 000 soldats américains sont stationnés au Niger.",
     "personnel_present"},
    {"another thing that is measured beside it",
     "Morocco has a population of over 33 million and an area of 446,550 km².",
     "population"},
    {"the same in French",
     "Le Maroc compte 33 millions d'habitants et une superficie de 446 550 "
     "km².",
     "population"},
    {"an event that only dates it",
     "At independence in 1960 Nigeria had a population of 45 million.",
     "population"},
    {"the same in French",
     "À l'indépendance en 1960, la population du Nigeria était de 45 millions "
     "d'habitants.",
     "population"},
    {"a word that changes nothing",
     "Emmanuel Macron is the current president of France.", "head_of_state"},
    {"the same in French",
     "Emmanuel Macron est l'actuel président de la France.", "head_of_state"},
    {"a participle tells what still is",
     "Niger, populated by some 27 million people, lies in the Sahel.",
     "population"},
    {"the same in French",
     "Le Niger, peuplé d'environ 27 millions d'habitants, se trouve au Sahel.",
     "population"},
    {"what is set off behind the subject has a time of its own",
     "Niger, independent since 1960, has 27 million inhabitants.",
     "population"},
    {"the same in French",
     "Le Niger, indépendant depuis 1960, compte 27 millions d'habitants.",
     "population"},
    {"a denial without a time", "Niger is not a member of NATO.", "member_of"},
    {"a figure with its bound", "Inflation in France exceeded 3% in 2022.",
     "inflation"},
};

TEST(ExtractPartial, ANameThatSeveralThingsBearIsAnAssumption) {
  for (const char* text :
       {"La population du Congo est de 100 millions d'habitants.",
        "The population of Djibouti is 600,000."}) {
    const Extraction found = extract(text);
    ASSERT_EQ(found.claims.size(), 1u) << text;
    ASSERT_EQ(found.claims[0].assumptions.size(), 1u) << text;
    EXPECT_EQ(found.claims[0].assumptions[0].rule, "name.ambiguous");
  }
}

TEST(ExtractPartial, SaysWhatIsReadInPartOnly) {
  for (const Row& row : kReadInPart) expect_partly_read(row, true);
  for (const Row& row : kReadWhole) expect_partly_read(row, false);
}

TEST(ExtractPartial, TextsEndAndBeginAnywhere) {
  for (const Row& row : kReadInPart) extract_pieces(row.text);
}

TEST(ExtractPartial, WhatAThingIsNotFillsNoRole) {
  for (const char* text : {"Niamey, not Agadez, is the capital of Niger.",
                           "Niamey, et non Agadez, est la capitale du Niger."})
    EXPECT_EQ(normal_forms(text), "capital(country=NER) = NER/niamey") << text;
}

constexpr Row kUnread[] = {
    {"another first name makes another person",
     "Brigitte Macron, wife of the president of France, smiled.", ""},
    {"the same in French",
     "Brigitte Macron, épouse du président de la France, a souri.", ""},
    {"a longer name that holds a country's is not the country",
     "The Mali Federation became independent in June 1960.", ""},
    {"the same in French",
     "La Fédération du Mali est devenue indépendante en juin 1960.", ""},
};

TEST(ExtractPartial, SaysNothingOfTheCatalogue) {
  for (const Row& row : kUnread)
    EXPECT_TRUE(normal_forms(row.text).starts_with("open:")) << row.name;
}

}  // namespace
}  // namespace claims
