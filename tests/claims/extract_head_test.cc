// Who or what a claim is really about: the head of a phrase, all of a force or
// some of it, whoever did it.

#include <gtest/gtest.h>

#include "tests/claims/extracting.h"

namespace claims {
namespace {

constexpr Row kReadInPart[] = {
    {"an aide is not whom he serves", "An aide to Jimmy Carter died in 2012.",
     "died"},
    {"a man loyal to somebody is another one",
     "A man loyal to Muammar Gaddafi died in 2015.", "died"},
    {"one who fights beside him, too",
     "A soldier fighting alongside Idriss Deby died in February 2021.", "died"},
    {"guards are not whom they guard",
     "Four guards of Idriss Deby died in February 2021.", "died"},
    {"a bank is not its country",
     "The central bank of Ghana became independent in 2002.", "independence"},
    {"a neighbour is another country",
     "A country that borders Ghana became independent in August 1960.",
     "independence"},
    {"the same in French",
     "Un pays voisin du Ghana est devenu indépendant en août 1960.",
     "independence"},
    {"suburbs are not the country",
     "The suburbs of France have a population of 5 million.", "population"},
    {"soldiers of one camp are not the army",
     "The French soldiers stationed in Timbuktu left Mali in December 2021.",
     "withdrawal_completed"},
    {"the same in French",
     "Les soldats français stationnés à Tombouctou ont quitté le Mali en "
     "décembre 2021.",
     "withdrawal_completed"},
    {"soldiers of whom a clause says more",
     "French soldiers who had trained commandos left Niger in October 2023.",
     "withdrawal_completed"},
    {"the same in French",
     "Les soldats français qui formaient des commandos ont quitté le Niger en "
     "octobre 2023.",
     "withdrawal_completed"},
    {"those in the north are not all",
     "French troops in northern Mali left Mali in 2021.",
     "withdrawal_completed"},
    {"nearly all are not all",
     "Nearly all French soldiers had left Mali in July 2022.",
     "withdrawal_completed"},
    {"who overthrew him is said",
     "Assimi Goita overthrew Mohamed Bazoum on 26 July 2023.", "ousted"},
    {"the same in French",
     "Assimi Goïta a renversé Mohamed Bazoum le 26 juillet 2023.", "ousted"},
    {"by whom he was overthrown",
     "Roch Kabore was overthrown by Ibrahim Traore on 24 January 2022.",
     "ousted"},
    {"the same in French",
     "Roch Kaboré a été renversé par Ibrahim Traoré le 24 janvier 2022.",
     "ousted"},
    {"what a report says is the report's",
     "Reports that Fidel Castro died in August 2006 were denied.", "died"},
    {"the same in French",
     "La rumeur que Fidel Castro était mort en 2006 était fausse.", "died"},
    {"the time before when is that of both",
     "In 2018, when Joe Biden was president of the United States, the talks "
     "failed.",
     "head_of_state"},
    {"the same in French",
     "En 2018, alors que Joe Biden était président des États-Unis, les "
     "négociations ont échoué.",
     "head_of_state"},
};

constexpr Row kReadWhole[] = {
    {"a title before the name is the same man",
     "Former president Jimmy Carter died in December.", "died"},
    {"the same in French", "L'ancien président Jimmy Carter est mort.", "died"},
    {"a place or a time before the subject",
     "In a hospital in February 2021 Idriss Deby died.", "died"},
    {"the republic of a name is the country",
     "The Republic of Ghana became independent in 1957.", "independence"},
    {"what repeats where they were changes nothing",
     "The French soldiers stationed in Niger left Niger in December 2023.",
     "withdrawal_completed"},
    {"the same in French",
     "Les soldats français stationnés au Niger ont quitté le Niger en décembre "
     "2023.",
     "withdrawal_completed"},
    {"the last ones are all that were left",
     "The last French soldiers left Niger on 22 December 2023.",
     "withdrawal_completed"},
    {"the same in French",
     "Les derniers soldats français ont quitté le Niger le 22 décembre 2023.",
     "withdrawal_completed"},
    {"nobody is named who did it",
     "Soldiers overthrew Mohamed Bazoum on 26 July 2023.", "ousted"},
    {"the same in French",
     "Des militaires ont renversé Mohamed Bazoum le 26 juillet 2023.",
     "ousted"},
    {"a time of its own",
     "The talks failed when, in 2022, Joe Biden was president of the United "
     "States.",
     "head_of_state"},
};

TEST(ExtractHead, WhatIsSaidOfAnotherIsReadInPart) {
  for (const Row& row : kReadInPart) expect_partly_read(row, true);
}

TEST(ExtractHead, WhatIsSaidOfItIsReadWhole) {
  for (const Row& row : kReadWhole) expect_partly_read(row, false);
}

TEST(ExtractHead, TextsEndAndBeginAnywhere) {
  for (const Row& row : kReadInPart) extract_pieces(row.text);
}

}  // namespace
}  // namespace claims
