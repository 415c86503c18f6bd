#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

// Which of the days of a sentence is that of what is said.
constexpr Row kRows[] = {
    {"behind what it came before, a day between commas is the main clause's",
     "Before the independence of Mali, in 1958, a vote was held.",
     "independence(country=MLI)"},
    {"the same in French",
     "Avant l'indépendance du Mali, en 1958, un vote a eu lieu.",
     "independence(country=MLI)"},
    {"the same behind a verb",
     "Before the last French soldiers left Niger, in November 2023, the base "
     "was emptied.",
     "withdrawal_completed(force=FRA:armed_forces, place=NER)"},
    {"a feast is years after what it is of",
     "Lors du cinquantenaire de l'indépendance du Mali, en 2010, il a plu.",
     "independence(country=MLI)"},
    {"the same in English",
     "On the fiftieth anniversary of the independence of Mali, in 2010, it "
     "rained.",
     "independence(country=MLI)"},
    {"without an order word it is the event's",
     "Mali became independent, in 1960.",
     "independence(country=MLI) @ [1960-01-01, 1961-01-01)"},
    {"denied since a year: the year is when it last was so",
     "France has not won the World Cup since 2018.",
     "not tournament_winner(tournament=event/fifa_world_cup) = FRA @ "
     "[2019-01-01, …)"},
    {"the same in French",
     "La France n'a pas remporté la Coupe du monde depuis 2018.",
     "not tournament_winner(tournament=event/fifa_world_cup) = FRA @ "
     "[2019-01-01, …)"},
    {"what is affirmed begins in it",
     "Mahamat Idriss Déby has been president of Chad since 2021.",
     "head_of_state(country=TCD) = person/mahamat_deby_itno @ [2021-01-01, …)"},
    {"the day behind the name of an event is the event's",
     "The World Cup, in July 2018, was won by France.",
     "tournament_winner(tournament=event/fifa_world_cup) = FRA @ [2018-07-01, "
     "2018-08-01)"},
    {"the same in French",
     "La Coupe du monde, en juillet 2018, a été remportée par la France.",
     "tournament_winner(tournament=event/fifa_world_cup) = FRA @ [2018-07-01, "
     "2018-08-01)"},
    {"a state has the day of the clause of time that opens its sentence",
     "When Boris Johnson resigned, in September 2022, Mohamed Bazoum was "
     "president of Niger.",
     "head_of_state(country=NER) = person/mohamed_bazoum @ [2022-09-01, "
     "2022-10-01)"},
    {"the same in French",
     "Quand Boris Johnson a démissionné, en septembre 2022, Mohamed Bazoum "
     "était président du Niger.",
     "head_of_state(country=NER) = person/mohamed_bazoum @ [2022-09-01, "
     "2022-10-01)"},
    {"times side by side are each the claim's",
     "France won the World Cup in 1998 and in 2018.",
     "tournament_winner(tournament=event/fifa_world_cup) = FRA @ [1998-01-01, "
     "1999-01-01)\ntournament_winner(tournament=event/fifa_world_cup) = FRA @ "
     "[2018-01-01, 2019-01-01)"},
    {"the same in French",
     "La France a remporté la Coupe du monde en 1998 et 2018.",
     "tournament_winner(tournament=event/fifa_world_cup) = FRA @ [1998-01-01, "
     "1999-01-01)\ntournament_winner(tournament=event/fifa_world_cup) = FRA @ "
     "[2018-01-01, 2019-01-01)"},
    {"several did it at their own times",
     "Mali and Niger became independent in June and August 1960.",
     "independence(country=MLI) @ [1960-06-01, "
     "1960-07-01)\nindependence(country=NER) @ [1960-08-01, 1960-09-01)"},
    {"the same in French",
     "La France et l'Argentine ont remporté la Coupe du monde en 2018 et "
     "2022.",
     "tournament_winner(tournament=event/fifa_world_cup) = FRA @ [2018-01-01, "
     "2019-01-01)\ntournament_winner(tournament=event/fifa_world_cup) = ARG @ "
     "[2022-01-01, 2023-01-01)"},
    {"what is quoted has the day of the saying",
     "\"Mohamed Bazoum is president of Niger,\" the minister said in 2022.",
     "head_of_state(country=NER) = person/mohamed_bazoum @ [2022-01-01, "
     "2023-01-01) [reported]"},
    {"the same in French",
     "« Mohamed Bazoum est président du Niger », disait la ministre en 2022.",
     "head_of_state(country=NER) = person/mohamed_bazoum @ [2022-01-01, "
     "2023-01-01) [reported]"},
    {"the vote on independence had another day",
     "Le référendum sur l'indépendance du Mali s'est tenu en 1958.",
     "independence(country=MLI)"},
    {"the same in English", "The war of independence of Mali began in 1954.",
     "independence(country=MLI)"},
};

TEST(ExtractTime, Rows) {
  for (const Row& row : kRows) expect_reading(row);
}

}  // namespace
}  // namespace claims
