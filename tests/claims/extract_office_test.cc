#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

// Who has an office, takes it, leaves it, follows whom in it.
constexpr Row kRows[] = {
    {"a former president was one",
     "Idriss Déby, ex-président du Tchad, était un militaire.",
     "head_of_state(country=TCD) = person/idriss_deby @ […, 2024-04-12)"},
    {"who is said to have ruled did so before",
     "Blaise Compaoré a dirigé le Burkina Faso.",
     "head_of_state(country=BFA, title=leader) = "
     "person/blaise_compaore @ […, 2024-04-12)"},
    {"the same in English", "Blaise Compaoré ruled Burkina Faso.",
     "head_of_state(country=BFA, title=leader) = "
     "person/blaise_compaore @ […, 2024-04-12)"},
    {"one of several former holders is not the last",
     "A former president of France died in January 1996.",
     "died(person=\"president of France\") @ [1996-01-01, 1996-02-01)"},
    {"the same in French",
     "Un ancien président français est mort en janvier 1996.",
     "died(person=\"président français\") @ [1996-01-01, 1996-02-01)"},
    {"it was the name that did, not the noun behind it",
     "Abidjan, the economic capital of Ivory Coast, has five million "
     "inhabitants.",
     "population(place=CIV/abidjan) = [4950000, 5050000) "
     "x:inhabitant"},
    {"the same in French",
     "Abidjan, la capitale économique de la Côte d'Ivoire, compte cinq "
     "millions d'habitants.",
     "population(place=CIV/abidjan) = [4950000, 5050000) x:inhabitant"},
    {"who replaced whom",
     "Ali Lamine Zeine replaced Salifou Mody as Niger's "
     "defence minister in May 2024.",
     "defence_minister(country=NER) = person/ali_mahaman_lamine_zeine @ "
     "[2024-05-01, 2024-06-01)\noffice_left(person=person/salifou_mody) @ "
     "[2024-05-01, 2024-06-01)"},
    {"the same in French",
     "Ali Lamine Zeine a remplacé Salifou Mody comme ministre nigérien de la "
     "Défense en mai 2024.",
     "defence_minister(country=NER) = person/ali_mahaman_lamine_zeine @ "
     "[2024-05-01, 2024-06-01)\noffice_left(person=person/salifou_mody) @ "
     "[2024-05-01, 2024-06-01)"},
    {"a capital inside an office makes no name of the country behind it",
     "Salifou Mody, ministre de la Défense du Niger, a parlé.",
     "defence_minister(country=NER) = person/salifou_mody"},
    {"who leads it leads it now", "Le général Tiani dirige le Niger.",
     "head_of_state(country=NER, title=leader) = "
     "person/abdourahamane_tiani"},
    {"a title makes no other name", "General Tiani leads Niger.",
     "head_of_state(country=NER, title=leader) = "
     "person/abdourahamane_tiani"},
    {"a vice-president is no president",
     "Kamala Harris est la vice-présidente des États-Unis.",
     "vice_president(country=USA) = person/kamala_harris"},
    {"the same in English",
     "Kamala Harris is the vice-president of the United States.",
     "vice_president(country=USA) = person/kamala_harris"},
    {"who becomes president begins to be it",
     "Bola Tinubu became president of Nigeria on 29 May 2023.",
     "head_of_state(country=NGA) = person/bola_tinubu @ [2023-05-29, "
     "2023-05-30)"},
    {"the same in French",
     "Bola Tinubu est devenu président du Nigeria le 29 mai 2023.",
     "head_of_state(country=NGA) = person/bola_tinubu @ [2023-05-29, "
     "2023-05-30)"},
    {"who takes office", "Bola Tinubu took office in May 2023.",
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"the same in French", "Bola Tinubu a pris ses fonctions en mai 2023.",
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"the month of May is no doubt", "Bola Tinubu came to power in May 2023.",
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"who succeeds takes an office that another leaves",
     "Bola Tinubu succeeded Muhammadu Buhari in May 2023.",
     "office_left(person=person/muhammadu_buhari) @ [2023-05-01, 2023-06-01)\n"
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"the same in French",
     "Bola Tinubu a succédé à Muhammadu Buhari en mai 2023.",
     "office_left(person=person/muhammadu_buhari) @ [2023-05-01, 2023-06-01)\n"
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"who replaces another in an office has it",
     "Bola Tinubu replaced Muhammadu Buhari as Nigerian president in May 2023.",
     "head_of_state(country=NGA) = person/bola_tinubu @ [2023-05-01, "
     "2023-06-01)\noffice_left(person=person/muhammadu_buhari) @ [2023-05-01, "
     "2023-06-01)"},
    {"the same in French",
     "Bola Tinubu a remplacé Muhammadu Buhari comme président du Nigeria en "
     "mai 2023.",
     "head_of_state(country=NGA) = person/bola_tinubu @ [2023-05-01, "
     "2023-06-01)\noffice_left(person=person/muhammadu_buhari) @ [2023-05-01, "
     "2023-06-01)"},
    {"in either voice",
     "Muhammadu Buhari was succeeded by Bola Tinubu in May 2023.",
     "office_left(person=person/muhammadu_buhari) @ [2023-05-01, 2023-06-01)\n"
     "office_taken(person=person/bola_tinubu) @ [2023-05-01, 2023-06-01)"},
    {"an office without its country is of whoever has it",
     "Emmanuel Macron has been president since 2017.",
     "presidency(person=person/emmanuel_macron) @ [2017-01-01, …)"},
    {"the same in French", "Emmanuel Macron est président depuis 2017.",
     "presidency(person=person/emmanuel_macron) @ [2017-01-01, …)"},
    {"the place that opens the sentence is the office's",
     "In Nigeria, Bola Tinubu has been president since May 2023.",
     "presidency(country=NGA, person=person/bola_tinubu) @ [2023-05-01, …)"},
    {"the same in French",
     "Au Nigeria, Bola Tinubu est président depuis mai 2023.",
     "presidency(country=NGA, person=person/bola_tinubu) @ [2023-05-01, …)"},
    {"the president of a club has no such office",
     "Emmanuel Macron is president of the club since 2017.", "open"},
    {"the same in French", "Emmanuel Macron est président du club depuis 2017.",
     "open"},
    {"what is set off behind the subject has its own time",
     "Mahamat Déby, au pouvoir depuis avril 2021, a visité la France.",
     "in_office(person=person/mahamat_deby_itno) @ [2021-04-01, …)\n"
     "visited(place=FRA, visitor=person/mahamat_deby_itno)"},
    {"the same in English",
     "Mahamat Déby, in power since April 2021, visited France.",
     "in_office(person=person/mahamat_deby_itno) @ [2021-04-01, …)\n"
     "visited(place=FRA, visitor=person/mahamat_deby_itno)"},
    {"who presides over a country", "Le Nigeria est présidé par Bola Tinubu.",
     "head_of_state(country=NGA) = person/bola_tinubu"},
    {"months in office say of nobody that he is in it",
     "Emmanuel Macron visited Niger in his first six months in office.",
     "visited(place=NER, visitor=person/emmanuel_macron)"},
};

TEST(ExtractOffice, Rows) {
  for (const Row& row : kRows) expect_reading(row);
}

TEST(ExtractOffice, AMonthOfNoKnownYearIsNoDoubtEither) {
  Article undated = article_of("Bola Tinubu took office in May.");
  undated.published.reset();
  const Extraction found =
      claims::extract(undated, language(), seed_gazetteer());
  ASSERT_EQ(found.claims.size(), 1u);
  EXPECT_EQ(found.claims.front().statement.modality, Modality::Asserted);
}

TEST(ExtractOffice, TextsEndAndBeginAnywhere) {
  for (const Row& row : kRows) extract_pieces(row.text);
}

}  // namespace
}  // namespace claims
