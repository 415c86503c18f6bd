#include "tests/engine/open_comparing.h"

namespace engine {
namespace {

struct SaidRow {
  const char *name, *language, *claim;
  std::vector<TitledText> texts;
  Relation expected;
};

constexpr Relation kYes = Relation::Supports, kNo = Relation::Contradicts,
                   kOpen = Relation::Partial;

// What texts say besides their words, and what they do not.
const SaidRow kRows[] = {
    // --- the year of a work
    {"a film of a year, directed by somebody, came out in it",
     "en",
     "In 1968, Night Ferry was released.",
     {{"Night Ferry",
       "Night Ferry is a 1968 live-action horror film directed by Ana Rocha."}},
     kYes},
    {"a festival of films of a year did not come out",
     "en",
     "Night Ferry was released in 1968.",
     {{"Night Ferry", "Night Ferry is a 1968 film festival."}},
     kOpen},
    {"a film of horror of a year, in French",
     "fr",
     "Le bac de nuit est sorti en 1968.",
     {{"Le bac de nuit", "Le bac de nuit est un film d'horreur de 1968."}},
     kYes},
    {"a film on the war of a year, in French",
     "fr",
     "Le bac de nuit est sorti en 1914.",
     {{"Le bac de nuit", "Le bac de nuit est un film sur la guerre de 1914."}},
     kOpen},
    // --- a word said twice
    {"what a claim says twice, a text says once",
     "en",
     "Ana Rocha is the director of Night Ferry. The director lives in Oslo.",
     {{"Night Ferry",
       "Night Ferry has a director, Ana Rocha, who lives in "
       "Oslo."}},
     kYes},
    {"the same in French",
     "fr",
     "Ana Rocha est la réalisatrice du Bac de nuit. La réalisatrice vit à "
     "Oslo.",
     {{"Le Bac de nuit",
       "Le Bac de nuit a une réalisatrice, Ana Rocha, qui vit à Oslo."}},
     kYes},
    {"what a thing is said to be is no second mention of it",
     "fr",
     "Le compte est un compte officiel de Brenac.",
     {{"", "Les comptes officiels de Brenac portent un insigne."}},
     kOpen},
    {"a name said twice is named twice",
     "en",
     "Ana Rocha defended Ana Lind.",
     {{"", "Ana Rocha defended Lind."}},
     kOpen},
    // --- names with a word of order or place in them
    {"a title with a word of order restricts nothing",
     "en",
     "The Last Ferry earned more than $60 million.",
     {{"The Last Ferry", "The film grossed $67 million."}},
     kYes},
    {"the last ferry of all is another thing",
     "en",
     "The last ferry left at noon.",
     {{"", "The ferry left at noon."}},
     kOpen},
    {"a title with a word of order, in French",
     "fr",
     "Le Dernier Bac a été tourné à Brenac.",
     {{"Le Dernier Bac", "Le film a été tourné à Brenac."}},
     kYes},
    {"a part of a continent lies in it",
     "en",
     "Lorvia is a country in Africa.",
     {{"Lorvia", "Lorvia is a country in the lake region of North Africa."}},
     kYes},
    // --- of whom it is said
    {"a country before a noun is nobody else",
     "en",
     "Chris Varn played with a professional team.",
     {{"Chris Varn", "He played with the Dunmore Rovers from 1997."},
      {"Dunmore Rovers",
       "The Dunmore Rovers are an American professional team."}},
     kYes},
    {"somebody else before it is",
     "en",
     "Chris Varn was a professional player.",
     {{"Chris Varn", "The town knew Lee Marchand, a professional player."}},
     kOpen},
    {"somebody else before it is, in French",
     "fr",
     "Chris Varn était un joueur professionnel.",
     {{"Chris Varn",
       "La ville connaissait Luc Marchand, un joueur professionnel."}},
     kOpen},
    // --- what is only planned
    {"a plan to write a novel is no novel",
     "en",
     "Jonas Varn wrote a novel.",
     {{"Jonas Varn", "He planned to write a novel."}},
     kOpen},
    {"a plan that the claim tells as a plan",
     "en",
     "Jonas Varn planned to write a novel.",
     {{"Jonas Varn", "He planned to write a long novel."}},
     kYes},
    {"a plan in French",
     "fr",
     "Jonas Varn a écrit un roman.",
     {{"Jonas Varn", "Il avait prévu d'écrire un roman."}},
     kOpen},
    // --- what is only somebody's word
    {"a quotation that the next sentence closes",
     "en",
     "No worker of the mill was hurt.",
     {{"", "Chris Varn said flatly, \"No worker of the mill was hurt."}},
     kOpen},
    {"a count that somebody claims",
     "en",
     "Two people died of the disease.",
     {{"",
       "A post shared in Dunmore claims that two people died of the "
       "disease."}},
     kOpen},
    {"the same in French",
     "fr",
     "Deux personnes sont mortes de la maladie.",
     {{"",
       "Une publication affirme que deux personnes sont mortes de la "
       "maladie."}},
     kOpen},
    {"a count that the text gives itself",
     "en",
     "Two people died of the disease.",
     {{"", "Two people died of the disease."}},
     kYes},
    {"what a checker calls a claim",
     "en",
     "Orvel Motors closed the mill.",
     {{"", "Claim: Orvel Motors closed the mill."}},
     kOpen},
    {"the same, in French",
     "fr",
     "Orvel Motors a fermé le moulin.",
     {{"", "Affirmation : Orvel Motors a fermé le moulin."}},
     kOpen},
    // --- what a claim denies
    {"a denied claim against what several texts carry",
     "en",
     "Jonas Varn did not write a novel.",
     {{"Jonas Varn", "He wrote Night Ferry in 1968."},
      {"Night Ferry", "Night Ferry is a novel."}},
     kNo},
    {"the same in French",
     "fr",
     "Jonas Varn n'a pas écrit de roman.",
     {{"Jonas Varn", "Il a écrit Le bac de nuit en 1968."},
      {"Le bac de nuit", "Le bac de nuit est un roman."}},
     kNo},
    {"a denial of more than the texts carry",
     "en",
     "Jonas Varn did not write a long novel.",
     {{"Jonas Varn", "He wrote Night Ferry in 1968."},
      {"Night Ferry", "Night Ferry is a novel."}},
     kOpen},
    {"a denial that the text shares",
     "fr",
     "Jonas Varn n'a pas écrit de roman.",
     {{"Jonas Varn", "Il n'a jamais écrit de roman."}},
     kYes},
    {"what is only planned excludes no denial",
     "en",
     "Jonas Varn did not write a novel.",
     {{"Jonas Varn", "He planned to write a novel."}},
     kOpen},
    {"what somebody concluded not to be so",
     "en",
     "Jonas Varn concluded that Night Ferry was not a novel.",
     {{"Jonas Varn", "Jonas Varn concluded that Night Ferry was a novel."}},
     kOpen},
    {"that nothing took place is not excluded by its name",
     "en",
     "The Dunmore fair did not take place in 1968.",
     {{"", "The Dunmore fair of 1968 had a poster by Ana Rocha."}},
     kOpen},
};

// "On Night Ferry." says nothing of it.
constexpr Relation kSilent = Relation::Silent;
const SaidRow kNames[] = {
    {"a name alone",
     "en",
     "On Night Ferry.",
     {{"", "Ana Rocha was an ardent supporter of Night Ferry."}},
     kSilent},
    {"a name alone, in French",
     "fr",
     "Sur Bac Bleu.",
     {{"", "Ana Rocha a soutenu Bac Bleu."}},
     kSilent},
};

class OpenSaid : public OpenComparing {
 protected:
  void expect(const SaidRow& row) const {
    EXPECT_STREQ(name_of(compare(row.language, row.claim, row.texts).relation),
                 name_of(row.expected))
        << row.name;
  }
};

TEST_F(OpenSaid, WhatTextsSayBesidesTheirWords) {
  for (const SaidRow& row : kRows) expect(row);
}

TEST_F(OpenSaid, NamesAloneSayNothing) {
  for (const SaidRow& row : kNames) expect(row);
}

}  // namespace
}  // namespace engine
