#include "tests/engine/open_comparing.h"

namespace engine {
namespace {

constexpr Relation kYes = Relation::Supports, kNo = Relation::Contradicts,
                   kOpen = Relation::Partial;

const char kLife[] =
    "Edwin Tarrow (3 March 1871 – 9 May 1940) was a Welsh painter.";
const char kVie[] =
    "Lucie Marchand (3 mars 1871 – 9 mai 1940) était une peintre galloise.";

// Each of the two days in the brackets behind a name is of its own event.
const SaidRow kRows[] = {
    {"the first day is the birth",
     "en",
     "Edwin Tarrow was born on 3 March 1871.",
     {{"", kLife}},
     kYes},
    {"the second day is the death",
     "fr",
     "Lucie Marchand est morte en 1940.",
     {{"", kVie}},
     kYes},
    {"nobody died on the day of the birth",
     "en",
     "Edwin Tarrow died in 1871.",
     {{"", kLife}},
     kNo},
    {"nobody died on the day of the birth, in French",
     "fr",
     "Lucie Marchand est morte en 1871.",
     {{"", kVie}},
     kNo},
    {"nor was anybody born on the day of the death",
     "en",
     "Edwin Tarrow was born in May 1940.",
     {{"", kLife}},
     kNo},
    {"nor was anybody born on the day of the death, in French",
     "fr",
     "Lucie Marchand est née le 9 mai 1940.",
     {{"", kVie}},
     kNo},
    {"a denied death in the year of the birth is not refuted",
     "en",
     "Edwin Tarrow did not die in 1871.",
     {{"", kLife}},
     kOpen},
    {"a denied death in the year of the birth is not refuted, in French",
     "fr",
     "Lucie Marchand n'est pas morte en 1871.",
     {{"", kVie}},
     kOpen},
    {"bare years say no month of the other end",
     "en",
     "Edwin Tarrow was born in May.",
     {{"", "Edwin Tarrow (1871 – 9 May 1940) was a Welsh painter."}},
     kOpen},
    {"bare years say no month of the other end, in French",
     "fr",
     "Lucie Marchand est née en mai.",
     {{"", "Lucie Marchand (1871 – 9 mai 1940) était une peintre galloise."}},
     kOpen},
    {"each of two days with its own word",
     "en",
     "Edwin Tarrow, born in 1871, died in 1940.",
     {{"", kLife}},
     kYes},
    {"two days that have changed places",
     "en",
     "Edwin Tarrow, born in 1940, died in 1871.",
     {{"", kLife}},
     kOpen},
    {"what somebody did is not dated by the birth",
     "fr",
     "Lucie Marchand était une peintre en 1871.",
     {{"", kVie}},
     kOpen},
};

TEST_F(OpenCompare, DaysOfALifeAreOfTheirOwnEvent) {
  for (const SaidRow& row : kRows) expect(row);
}

}  // namespace
}  // namespace engine
