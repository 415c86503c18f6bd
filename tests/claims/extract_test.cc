#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

constexpr Row kRows[] = {
    {"a completed withdrawal with its deadline",
     "Les troupes françaises ont quitté le Niger avant la fin 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER) @ "
     "[…, 2024-01-01)"},
    {"the same in English", "French troops left Niger before the end of 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER) @ "
     "[…, 2024-01-01)"},
    {"a figure before the comma is of what stands there",
     "The population of Chad is 18 million people, the population of Niger is "
     "27 million.",
     "population(place=TCD) = [17500000, 18500000) x:person\n"
     "population(place=NER) = [26500000, 27500000) x:inhabitant"},
    {"the same in French",
     "La population du Tchad est de 18 millions d'habitants, la population du "
     "Niger est de 27 millions.",
     "population(place=TCD) = [17500000, 18500000) x:inhabitant\n"
     "population(place=NER) = [26500000, 27500000) x:inhabitant"},
    {"the year of another figure is not this one's",
     "France has a population of 68 million, up from 60 million in 2000.",
     "population(place=FRA) = [67500000, 68500000) x:inhabitant\n"
     "population(place=FRA) = [59500000, 60500000) x:inhabitant @ "
     "[2000-01-01, 2001-01-01)"},
    {"the same in French",
     "La France compte 68 millions d'habitants, contre 60 millions en 2000.",
     "population(place=FRA) = [67500000, 68500000) x:inhabitant\n"
     "population(place=FRA) = [59500000, 60500000) x:inhabitant @ "
     "[2000-01-01, 2001-01-01)"},
    {"a figure of a census is somebody's",
     "According to the last census, the population of Benin is 10 million.",
     "population(place=BEN) = [9500000, 10500000) x:inhabitant [reported]"},
    {"the same in French",
     "Selon le dernier recensement, la population du Bénin est de 10 millions "
     "d'habitants.",
     "population(place=BEN) = [9500000, 10500000) x:inhabitant [reported]"},
    {"now is the day of the article, whatever other days it tells of",
     "Chad became independent on 11 August 1960. Macron is now president of "
     "France.",
     "independence(country=TCD) @ [1960-08-11, 1960-08-12)\n"
     "head_of_state(country=FRA) = person/emmanuel_macron @ [2024-04-12, "
     "2024-04-13)"},
    {"a plane of one country is not one of another",
     "Un avion de transport russe s'est posé à Niamey mercredi.",
     "landed(operator=RUS, place=NER/niamey, vehicle=transport_aircraft) @ "
     "[2024-04-10, 2024-04-11)"},
    {"the same in English",
     "A Russian transport aircraft landed in Niamey on Wednesday.",
     "landed(operator=RUS, place=NER/niamey, vehicle=transport_aircraft) @ "
     "[2024-04-10, 2024-04-11)"},
    {"a headline ends with a name and no stop",
     "Le président Macron a visité le Niger",
     "visited(place=NER, visitor=person/emmanuel_macron)"},
    {"the same in English", "French President Macron praised France",
     "head_of_state(country=FRA) = person/emmanuel_macron"},
    {"an adjective names the country of an office",
     "Danish Prime Minister Mette Frederiksen visited Iraq.",
     "head_of_government(country=DNK) = person/mette_frederiksen\n"
     "visited(place=IRQ, visitor=person/mette_frederiksen)"},
    {"the same in French",
     "Le président nigérien Mohamed Bazoum a visité la France.",
     "head_of_state(country=NER) = person/mohamed_bazoum\n"
     "visited(place=FRA, visitor=person/mohamed_bazoum)"},
    {"who meets the leader of a country does not lead it",
     "Emmanuel Macron met Germany's leader in Berlin.", "open"},
    {"a capital of a part is not that of the whole",
     "Mérida is the capital of the state of Yucatán in Mexico.", "open"},
    {"another sport has another cup",
     "La Nouvelle-Zélande a remporté la Coupe du monde de rugby en 2011.",
     "open"},
    {"the air force is not all of the forces",
     "The French air force left Niger in October 2023.", "open"},
    {"the same in French",
     "L'armée de l'air française a quitté le Niger en octobre 2023.", "open"},
    {"nobody withdraws from himself",
     "Le Mali et le Niger ont annoncé leur retrait de la CEDEAO.",
     "organisation_exit_announced(member=MLI, organisation=org/ecowas)\n"
     "organisation_exit_announced(member=NER, organisation=org/ecowas)"},
    {"the same in English",
     "Mali and Niger announced their withdrawal from ECOWAS.",
     "organisation_exit_announced(member=MLI, organisation=org/ecowas)\n"
     "organisation_exit_announced(member=NER, organisation=org/ecowas)"},
    {"two lists of one length go member by member",
     "The capitals of Mali and Niger are Bamako and Niamey.",
     "capital(country=MLI) = MLI/bamako\ncapital(country=NER) = NER/niamey"},
    {"the same in French",
     "Les capitales du Mali et du Niger sont Bamako et Niamey.",
     "capital(country=MLI) = MLI/bamako\ncapital(country=NER) = NER/niamey"},
    {"what is denied of two is denied of each",
     "La France et l'Allemagne ne sont plus membres de l'Otan.",
     "not member_of(member=FRA, organisation=org/nato)\n"
     "not member_of(member=DEU, organisation=org/nato)"},
    {"the same in English", "France and Germany are not members of NATO.",
     "not member_of(member=FRA, organisation=org/nato)\n"
     "not member_of(member=DEU, organisation=org/nato)"},
    {"what is denied of a plural name",
     "Les États-Unis ne sont pas membres de l'Otan.",
     "not member_of(member=USA, organisation=org/nato)"},
    {"what is said of it is affirmed", "Les États-Unis sont membres de l'Otan.",
     "member_of(member=USA, organisation=org/nato)"},
    {"nobody is in power any more", "Emmanuel Macron n'est plus au pouvoir.",
     "not in_office(person=person/emmanuel_macron)"},
    {"of a city that lies in another country nothing is known",
     "Tripoli, au Liban, n'est pas la capitale de la Libye.", "open"},
    {"the same in English", "Tripoli, Lebanon, is the capital of Libya.",
     "open"},
    {"nor is it of the country of a place that is not known",
     "Le chômage à Trifouillis, en France, est de 19 %.", "open"},
    {"the same in English", "Unemployment in Smallville, in France, is 19%.",
     "open"},
    {"a list of places says where none of them lies",
     "Des coups d'État ont eu lieu au Mali, au Burkina Faso et au Niger.",
     "coup(place=MLI)\ncoup(place=BFA)\ncoup(place=NER)"},
    {"nor is it said of where it lies",
     "La Géorgie, aux États-Unis, compte 11 millions d'habitants.", "open"},
    {"of two of one name that which lies there is meant",
     "Georgia, in the United States, has 11 million inhabitants.",
     "population(place=USA/georgia) = [10500000, 11500000) x:inhabitant"},
    {"a capital is where it lies", "The capital of Niger is located in Niamey.",
     "capital(country=NER) = NER/niamey"},
    {"the same in French", "La capitale du Niger est située à Niamey.",
     "capital(country=NER) = NER/niamey"},
    {"whose capital it is stands before the relative word",
     "Le Niger, dont la capitale est Niamey, est calme.",
     "capital(country=NER) = NER/niamey"},
    {"the same in English", "Niger, whose capital is Niamey, is calm.",
     "capital(country=NER) = NER/niamey"},
    {"whose capital it is, not of whom it is the neighbour",
     "Le voisin de la France dont la capitale est Madrid a voté.", "open"},
    {"the same in English",
     "Bavaria, in Germany, whose capital is Munich, voted.", "open"},
    {"what an organisation has was founded, not the organisation",
     "NATO's Allied Command Operations was founded in 1951.", "open"},
    {"the same in French",
     "Le commandement allié de l'OTAN a été fondé en 1951.", "open"},
    {"a share of a population is not how many they are",
     "Les quatre cinquièmes de la population du Niger vivent à la campagne.",
     "open"},
    {"the same in English",
     "Four fifths of the population of Niger live in the country.", "open"},
    {"years are a figure of a life",
     "Life expectancy in Niger was 61.4 years in 2023.",
     "life_expectancy(place=NER) = [61.35, 61.45) year @ [2023-01-01, "
     "2024-01-01)"},
    {"the dead of an event", "L'incendie de la tour Grenfell a fait 72 morts.",
     "deaths(event=event/grenfell_tower_fire_2017) = 72 x:person"},
    {"the same in English", "The Grenfell Tower fire killed 72 people.",
     "deaths(event=event/grenfell_tower_fire_2017) = 72 x:person"},
    {"the injured of an event are no dead",
     "L'incendie de la tour Grenfell a fait 70 blessés.",
     "injuries(event=event/grenfell_tower_fire_2017) = 70 x:person"},
    {"the same in English", "The Grenfell Tower fire left 70 injured.",
     "injuries(event=event/grenfell_tower_fire_2017) = 70 x:person"},
    {"those whom it left dead", "The Grenfell Tower fire left 72 dead.",
     "deaths(event=event/grenfell_tower_fire_2017) = 72 x:person"},
    {"injured at a place are no dead of it",
     "Le crash a fait 20 blessés à Tillia.",
     "injuries(place=NER/tillia) = 20 x:person"},
    {"a name that reads like money", "L'Espagne a remporté l'Euro 2024.",
     "tournament_winner(tournament=event/uefa_euro_2024) = ESP"},
    {"the same in English", "Spain won Euro 2024.",
     "tournament_winner(tournament=event/uefa_euro_2024) = ESP"},
    {"a name that begins with a year", "Paris hosted the 2024 Summer Olympics.",
     "olympics_host(games=event/summer_olympics_2024) = FRA/paris"},
    {"whose withdrawal it is, by an adjective",
     "The German withdrawal from Mali was completed in December 2023.",
     "withdrawal_completed(force=DEU, place=MLI) @ [2023-12-01, 2024-01-01)"},
    {"the same in French",
     "Le retrait allemand du Mali a été achevé en décembre 2023.",
     "withdrawal_completed(force=DEU, place=MLI) @ [2023-12-01, 2024-01-01)"},
    {"whose independence it is, by an adjective, is not looked for",
     "The parliament did not recognise Estonian independence.", "no_claim"},
    {"an independent man is no independent country",
     "C'est le photographe libanais indépendant Adnan Hajj.", "no_claim"},
    {"a former president's conviction is no time of his office",
     "Former French president Nicolas Sarkozy was convicted in March 2021.",
     "head_of_state(country=FRA) = person/nicolas_sarkozy @ […, 2024-04-12)"},
    {"the same in French",
     "L'ancien président français Nicolas Sarkozy a été condamné en mars 2021.",
     "head_of_state(country=FRA) = person/nicolas_sarkozy @ […, 2024-04-12)"},
    {"a question asserts nothing", "Is Istanbul the capital of Turkey?",
     "question"},
    {"the same in French", "Genève est-elle la capitale de la Suisse ?",
     "question"},
    {"a name that is written on", "OPEC+ has 22 members.", "open"},
    {"there were soldiers",
     "In June 2023, there were 1,016 American soldiers in Niger.",
     "personnel_present(force=USA:armed_forces, place=NER) = 1016 x:soldier @ "
     "[2023-06-01, 2023-07-01)"},
    {"the same in French",
     "En juin 2023, il y avait 1 016 soldats américains au Niger.",
     "personnel_present(force=USA:armed_forces, place=NER) = 1016 x:soldier @ "
     "[2023-06-01, 2023-07-01)"},
    {"members of states are states", "NATO has 32 members.",
     "member_count(organisation=org/nato) = 32 x:member"},
    {"the same in French", "L'Otan compte 32 membres.",
     "member_count(organisation=org/nato) = 32 x:member"},
    {"a headline's capitals make no longer names",
     "French Troops Left Niger Before 2024",
     "withdrawal_completed(force=FRA:armed_forces, place=NER) @ […, "
     "2024-01-01)"},
    {"a date behind another happening is of that happening",
     "French troops left Niger after the coup of July 2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"the same in French",
     "Les troupes françaises ont quitté le Niger après le putsch de juillet "
     "2023.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"a date before the other happening's name as well",
     "French troops left Niger after the 2023 coup.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"a date of its own stays when another happening is named",
     "In December 2023, after the coup, French troops left Niger.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER) @ [2023-12-01, "
     "2024-01-01)\n"
     "withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"a denial keeps its not", "L'armée française n'a pas quitté le Tchad.",
     "not withdrawal_completed(force=FRA:armed_forces, place=TCD)"},
    {"the same denial in English", "The French army has not left Chad.",
     "not withdrawal_completed(force=FRA:armed_forces, place=TCD)"},
    {"none of them is no departure of all", "No French soldier has left Niger.",
     "not withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"the dead are no population", "The flood killed 1,907 people in Chad.",
     "deaths(place=TCD) = 1907 x:person"},
    {"only is no denial", "L'armée française n'a quitté que le Mali.",
     "withdrawal_completed(force=FRA:armed_forces, place=MLI)"},
    {"a forecast is listed, not checked",
     "Les troupes danoises quitteront le Mali.", "forecast"},
    {"an English forecast", "Danish troops will leave Mali.", "forecast"},
    {"a question", "Les Américains partiront-ils ?", "question"},
    {"an opinion", "C'est une aubaine pour Moscou.", "opinion"},
    {"an opinion in English", "It is a godsend for Moscow.", "opinion"},
    {"a list is one claim each",
     "Le Mali et le Niger ont quitté la Cédéao le 29 janvier 2025.",
     "organisation_left(member=MLI, organisation=org/ecowas) @ "
     "[2025-01-29, 2025-01-30)\n"
     "organisation_left(member=NER, organisation=org/ecowas) @ "
     "[2025-01-29, 2025-01-30)"},
    {"a plan announced is no departure done",
     "Niger announced its withdrawal from ECOWAS.",
     "organisation_exit_announced(member=NER, organisation=org/ecowas)"},
    {"whose troops they are is said before them",
     "Bamako a rompu avec la France, dont les troupes ont quitté le Mali.",
     "withdrawal_completed(force=FRA:armed_forces, place=MLI)"},
    {"a conditional is hedged", "L'armée malienne aurait repris Kidal.",
     "captured(force=MLI:armed_forces, place=MLI/kidal) [hedged]"},
    {"a date belongs to its own clause",
     "Les troupes danoises, arrivées à Gao en 2021, ont quitté le Mali en "
     "janvier 2022.",
     "arrived(group=DNK:armed_forces, place=MLI/gao) @ [2021-01-01, "
     "2022-01-01)\nwithdrawal_completed(force=DNK:armed_forces, place=MLI) @ "
     "[2022-01-01, 2022-02-01)"},
    {"a relative clause keeps its date",
     "Danish troops, who arrived in Gao in 2021, left Mali in January 2022.",
     "arrived(group=DNK:armed_forces, place=MLI/gao) @ [2021-01-01, "
     "2022-01-01)\nwithdrawal_completed(force=DNK:armed_forces, place=MLI) @ "
     "[2022-01-01, 2022-02-01)"},
    {"a word that keeps a distance does so in its own clause",
     "The lawmaker elected on Sunday said that French troops had left Mali.",
     "withdrawal_completed(force=FRA:armed_forces, place=MLI) [reported]"},
    {"what is denied is not asserted",
     "The ministry denied that French troops had left Chad.",
     "withdrawal_completed(force=FRA:armed_forces, place=TCD) [hedged]"},
    {"what is done without something negates that alone",
     "Sans quitter le Mali, les troupes françaises ont combattu en 2020.",
     "not withdrawal_completed(force=FRA:armed_forces, place=MLI)"},
    {"a son is not his father", "Le fils d'Idriss Déby est mort en 2021.",
     nullptr},
    {"a wife is not her husband", "The wife of Ali Bongo died in 2021.",
     nullptr},
    {"a name that is not in the base gets no id",
     "Zorglub est mort le 3 mai 2021.", nullptr},
};

TEST(Extract, Rows) {
  for (const Row& row : kRows) {
    if (row.expected)
      expect_reading(row);
    else
      EXPECT_EQ(("\n" + normal_forms(row.text)).find("\ndied("),
                std::string::npos)
          << row.name;
  }
}

TEST(Extract, TextsEndAndBeginAnywhere) {
  for (const Row& row : kRows) extract_pieces(row.text);
}

TEST(Extract, TheLedgerCoversEverySentence) {
  const std::string text =
      "Le Niger a dénoncé l'accord. Il pleut. Reviendra-t-il ?\n\n"
      "Quelque 300 soldats italiens sont au Niger.";
  const Extraction found = extract(text);
  ASSERT_EQ(found.ledger.size(), 4u);
  for (const LedgerLine& line : found.ledger)
    EXPECT_FALSE(line.claims.empty() && line.skipped.empty())
        << cut(text, line.sentence);
}

TEST(Extract, AHeadlineWithoutVerbOrFigureIsNoClaim) {
  const Row rows[] = {
      {"a time in a headline", "Sahel, deux ans après le départ", "no_claim"},
      {"the same in English", "Niger, two years after the coup", "no_claim"},
      {"a headline with a verb", "Bamako demande le départ de l'ONU en 2023",
       "open"},
      {"the same in English", "Mali asks the UN to go in 2023", "open"},
      {"a headline that counts", "Niger: 29 soldiers dead", "open"},
  };
  for (const Row& row : rows) {
    Article article = article_of(row.text);
    article.blocks[0].kind = BlockKind::Title;
    const Extraction found =
        claims::extract(article, language(), seed_gazetteer());
    const std::string what =
        found.claims.empty() ? name_of(found.skipped.at(0).reason) : "open";
    EXPECT_EQ(what, row.expected) << row.name;
  }
}

TEST(Extract, TheWordsShownBeginWithTheirPhrase) {
  const Row rows[] = {
      {"the adjective before the noun",
       "Les derniers militaires français ont quitté le Niger en 2023.", "Les"},
      {"the same in English", "The last French troops left Niger in 2023.",
       "The"},
      {"the preposition that opens the sentence",
       "Since 2020, coups took place in Mali, Burkina Faso and Niger.",
       "Since"},
      {"the same in French",
       "Depuis 2020, des coups d'État ont eu lieu au Mali et au Niger.",
       "Depuis"},
      {"not the word that joins a clause to another",
       "It is said that French troops left Niger in 2023.", "French"},
  };
  for (const Row& row : rows) {
    const Extraction found = extract(row.text);
    ASSERT_FALSE(found.claims.empty()) << row.name;
    const std::string words(cut(row.text, found.claims[0].span));
    EXPECT_TRUE(words.starts_with(std::string(row.expected) + " "))
        << row.name << ": " << words;
  }
}

TEST(Extract, TypographyDoesNotMatter) {
  const char* const variants[] = {
      "Les troupes françaises ont quitté l'Algérie en 1962.",
      "Les troupes françaises ont quitté l’Algérie en 1962.",
      "Les\xC2\xA0troupes françaises ont\xE2\x80\xAFquitté l’Algérie en 1962."};
  for (const char* variant : variants)
    EXPECT_EQ(normal_forms(variant), normal_forms(variants[0])) << variant;
}

TEST(Extract, IdsAreStableUnderEditsElsewhere) {
  const std::string claim = "Les troupes françaises ont quitté le Niger.";
  const Extraction alone = extract(claim);
  const Extraction behind = extract("Il pleut.\n\n" + claim);
  ASSERT_EQ(alone.claims.size(), 1u);
  ASSERT_EQ(behind.claims.size(), 1u);
  EXPECT_EQ(alone.claims[0].id, behind.claims[0].id);
}

}  // namespace
}  // namespace claims
