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
};

TEST(ExtractTime, Rows) {
  for (const Row& row : kRows) expect_reading(row);
}

}  // namespace
}  // namespace claims
