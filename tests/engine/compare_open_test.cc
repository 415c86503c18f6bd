#include <gtest/gtest.h>

#include "tests/engine/open_comparing.h"

namespace engine {
namespace {

struct Row {
  const char *name, *language, *claim, *title, *evidence;
  Relation expected;
  const char* reason;
};

constexpr Relation kYes = Relation::Supports, kNo = Relation::Contradicts,
                   kOpen = Relation::Partial, kSilent = Relation::Silent;

const Row kRows[] = {
    // --- all is carried
    {"the same words in another order", "en", "The bridge was opened in 1932.",
     "Harbour Bridge", "Opened in May 1932, the bridge links the two shores.",
     kYes, "open.carried"},
    {"a pronoun stands for the title", "en", "Marta Lindqvist is a singer.",
     "Marta Lindqvist", "She is a soprano who performs in Oslo.", kYes,
     "open.carried"},
    {"another word for the same thing", "en",
     "Orvel Motors bought the plant in Dunmore.", "",
     "Orvel Motors purchased the plant in Dunmore.", kYes, "open.carried"},
    {"a finer date carries a coarser one", "fr",
     "Le tunnel a été inauguré en 1994.", "",
     "Le tunnel a été inauguré le 6 mai 1994.", kYes, "open.carried"},
    {"a French passive and its active form", "fr",
     "Le pont a été construit par Lucie Marchand.", "",
     "Lucie Marchand a construit le pont en 1931.", kYes, "open.carried"},
    {"the dates of a life say when somebody was born", "en",
     "Edwin Tarrow was born in 1871.", "Edwin Tarrow",
     "Edwin Tarrow (3 March 1871 – 9 May 1940) was a Welsh painter.", kYes,
     "open.carried"},
    // --- a detail is missing
    {"the year is not in the evidence", "en", "The bridge was opened in 1932.",
     "Harbour Bridge", "The bridge was opened by the mayor.", kOpen,
     "open.detail_missing"},
    {"an adjective is not in the evidence", "en",
     "The film received mixed reviews.", "Night Ferry (film)",
     "The film received reviews.", kOpen, "open.detail_missing"},
    {"what a title has in brackets is no statement", "en",
     "Night Ferry is a film.", "Night Ferry (film)",
     "Night Ferry earns 300 million dollars each year.", kOpen,
     "open.detail_missing"},
    {"a figure in a title counts nothing", "en",
     "There were more than 700 confirmed cases in Lorvia.",
     "2020 epidemic in Lorvia", "There were confirmed cases in Lorvia.", kOpen,
     "open.detail_missing"},
    {"a detail in French", "fr", "Le musée compte douze salles.", "",
     "Le musée compte des salles.", kOpen, "open.detail_missing"},
    // --- the details are there, of other things
    {"only, said of nobody in the evidence", "en",
     "Ana Rocha only wrote novels.", "", "Ana Rocha wrote novels.", kOpen,
     "open.detail_missing"},
    {"said of somebody else", "en",
     "Tessaly is the largest city of the province.", "Tessaly",
     "Port Arlen is the largest city of the province.", kOpen,
     "open.other_subject"},
    {"who beat whom", "en", "Bergen beat Molde in the final.", "",
     "Molde beat Bergen in the final.", kOpen, "open.roles"},
    {"a figure of the same thing in a row of ratings", "en",
     "Night Ferry has an approval rating of 84% based on more than 12 reviews.",
     "Night Ferry",
     "The film holds an 84% approval rating on one site, based on 14 reviews, "
     "with an average of 6.4 of 10.",
     kYes, "open.carried"},
    {"words of another clause are tied to another subject", "fr",
     "Brenac était membre de l'académie Delmas.", "",
     "Brenac a fondé un festival en 1971 et un orchestre dont les membres sont "
     "les élèves de l'académie Delmas.",
     kOpen, "open.torn"},
    {"two sentences without a title are no one statement", "fr",
     "La quantité d'énergie produite dans la vallée est de 895 mégawatts.", "",
     "La quantité d'énergie produite par les éoliennes est de 895 mégawatts.",
     kOpen, "open.detail_missing"},
    {"the first of a part is not the first", "fr",
     "Yanis Morel est la première personne à gagner le prix.", "",
     "Yanis Morel est la première personne du village à gagner le prix.", kOpen,
     "open.widened"},
    {"the initials of a name", "en", "The plant is in the UK.", "",
     "The plant is in the United Kingdom.", kYes, "open.carried"},
    {"initials stand for no name that the claim gives beside them", "en",
     "The paint was sold as Quick Tan or QT.", "", "The paint was sold as QT.",
     kOpen, "open.detail_missing"},
    {"a day of the year of its title", "en",
     "As of 7 April 2021, there were 40 cases in Lorvia.",
     "2021 epidemic in Lorvia", "As of 7 April, there were 40 cases.", kYes,
     "open.carried"},
    {"a film of a year came out in it", "fr", "Le film est sorti en 1968.",
     "Le bac de nuit", "Le film est un film de 1968.", kYes, "open.carried"},
    {"another year than the film's", "en", "Night Ferry was released in 1971.",
     "Night Ferry", "Night Ferry is a 1968 American horror film.", kNo,
     "open.value_disjoint"},
    {"what a title calls its thing", "en",
     "The film Night Ferry was released in 1968.", "Night Ferry (film)",
     "Night Ferry was released in March 1968.", kYes, "open.carried"},
    {"the month of May is no doubt", "en", "Chris Varn is Canadian.",
     "Chris Varn",
     "Christopher Varn (May 21, 1967 – June 24, 2007) was a Canadian boxer.",
     kYes, "open.carried"},
    {"who beat whom, in the passive", "en", "Bergen beat Molde in the final.",
     "", "Molde was beaten by Bergen in the final.", kYes, "open.carried"},
    {"a plan is no fact", "en", "Orvel Motors closed the plant in Dunmore.", "",
     "Orvel Motors plans to close the plant in Dunmore.", kOpen,
     "open.distant"},
    {"what somebody says is not so for that", "en",
     "Orvel Motors closed the plant in Dunmore.", "",
     "Chris Varn told the council last week, to the surprise of all, that "
     "Orvel "
     "Motors closed the plant in Dunmore.",
     kOpen, "open.reported"},
    {"the same in French", "fr", "Orvel Motors a fermé l'usine de Dunmore.", "",
     "Chris Varn a affirmé au conseil, à la surprise de tous, qu'Orvel Motors "
     "a fermé l'usine de Dunmore.",
     kOpen, "open.reported"},
    {"what is quoted, in French", "fr",
     "Orvel Motors a fermé l'usine de Dunmore.", "",
     "Le titre : « Orvel Motors a fermé l'usine de Dunmore. »", kOpen,
     "open.reported"},
    {"what is quoted is somebody's word", "en",
     "Orvel Motors closed the plant in Dunmore.", "",
     "The headline reads: “Orvel Motors closed the plant in Dunmore.”", kOpen,
     "open.reported"},
    {"a superlative with a restriction", "en", "Carrow is the largest state.",
     "Carrow", "Carrow is the largest state east of the river.", kOpen,
     "open.widened"},
    {"a comparison the other way round", "en",
     "The Carrow is longer than the Tamber.", "",
     "The Tamber is longer than the Carrow.", kOpen, "open.reversed"},
    // --- words that say others besides themselves
    {"who founded a thing created it", "en", "Ana Rocha created Kestrel Press.",
     "Ana Rocha", "In 1968, Rocha founded the publisher Kestrel Press.", kYes,
     "open.carried"},
    {"who created a thing need not have founded it", "en",
     "Ana Rocha founded Kestrel Press.", "Ana Rocha",
     "In 1968, Rocha created the logo of Kestrel Press.", kOpen,
     "open.detail_missing"},
    {"who founded a thing created it, in French", "fr",
     "Ana Rocha a créé les éditions Delmas.", "",
     "Ana Rocha a fondé les éditions Delmas en 1968.", kYes, "open.carried"},
    {"an employee from a place does not work for it", "fr",
     "Marta Brenac travaille pour Delmas.", "",
     "Marta Brenac, de Delmas, a été nommée employée du mois.", kOpen,
     "open.detail_missing"},
    {"a founder of another thing", "fr",
     "Ana Rocha a fondé les éditions Delmas.", "",
     "Le directeur des éditions Delmas est Ana Rocha, fondatrice du journal "
     "Le Tamber.",
     kOpen, "open.torn"},
    {"a day of birth is a birthday", "en",
     "Marta Lindqvist's birthday is on December 13.", "Marta Lindqvist",
     "Marta Lindqvist (born December 13, 1981) is a Swedish singer.", kYes,
     "open.carried"},
    {"a midfielder plays", "en", "Jonas Varn plays for Molde.", "Jonas Varn",
     "Jonas Varn is a midfielder for Molde.", kYes, "open.carried"},
    {"a singer of a club does not play for it", "en",
     "Jonas Varn plays for Molde.", "Jonas Varn",
     "Jonas Varn is a spokesman for Molde.", kOpen, "open.detail_missing"},
    {"a number between names is of their name", "en",
     "Carrow 1968 Pictures released the film Night Ferry.", "",
     "Night Ferry is a 1968 film that was produced by Ana Rocha and released "
     "by Carrow 2000 Pictures.",
     kOpen, "open.detail_missing"},
    {"several words that mean one", "en",
     "The race took place in Dunmore in 1968.", "Tamber race",
     "The race was held in Dunmore in 1968.", kYes, "open.carried"},
    {"several words that mean one, in French", "fr",
     "La digue fait partie du port.", "", "La digue appartient au port.", kYes,
     "open.carried"},
    {"what was called off did not take place", "en",
     "The race did not take place in 1968.", "Tamber race",
     "The race of 1968 was long.", kOpen, "open.detail_missing"},
    {"one of the bridges is a bridge", "en",
     "Carrow Bridge is one of the bridges of Lorvia.", "Carrow Bridge",
     "Carrow Bridge is a bridge of Lorvia.", kYes, "open.carried"},
    {"the preposition says where a thing is located", "en",
     "The mill is located in Dunmore.", "",
     "The mill in Dunmore was rebuilt in 1968.", kYes, "open.carried"},
    {"a road to a place is not located in it", "en",
     "The road is located in Dunmore.", "", "The road to Dunmore was rebuilt.",
     kOpen, "open.detail_missing"},
    {"the preposition says it in French too", "fr",
     "Le moulin est situé à Brenac.", "",
     "Le moulin à Brenac a été reconstruit en 1968.", kYes, "open.carried"},
    {"what is of a place need not be in it", "fr",
     "Le maire est situé à Brenac.", "", "Le maire de Brenac a parlé.", kOpen,
     "open.detail_missing"},
    {"another place stands between, behind the same word", "en",
     "Jonas Varn died in Dunmore.", "Jonas Varn",
     "He died in Carrow in June 1968 and was buried in Dunmore.", kOpen,
     "open.torn"},
    {"a word that the claim has is not spent on a looser one", "en",
     "Kestrel Press created the series and the sitcom.", "Kestrel Press",
     "Kestrel Press created the sitcom.", kOpen, "open.detail_missing"},
    // --- claims that restrict themselves
    {"only one thing, and the text has another beside it", "en",
     "Marta Lindqvist is only a singer.", "Marta Lindqvist",
     "Marta Lindqvist is a Swedish singer and actress.", kNo, "open.not_only"},
    {"only one thing, and the text has no other", "en",
     "Marta Lindqvist is only a singer.", "Marta Lindqvist",
     "Marta Lindqvist is a Swedish singer.", kOpen, "open.detail_missing"},
    {"two words for one thing are no two things", "en",
     "Night Ferry is only a film.", "Night Ferry",
     "Night Ferry is a film and movie.", kOpen, "open.detail_missing"},
    {"what is done afterwards is nothing beside it", "en",
     "Jonas Varn only served as senator.", "Jonas Varn",
     "Jonas Varn served as a senator for one term and then retired.", kOpen,
     "open.detail_missing"},
    {"what denies a thing denies that it is the only one", "en",
     "Night Ferry was only directed by Ana Rocha.", "Night Ferry",
     "Night Ferry is a 1968 film directed by Paul Meissner.", kNo,
     "open.other_name"},
    {"exclusively of one country, and it is another's", "en",
     "Kettle is exclusively a Mexican band.", "Kettle",
     "Kettle is an American rock band.", kNo, "open.other_name"},
    {"only one thing in French", "fr", "Ana Rocha est uniquement romancière.",
     "Ana Rocha", "Ana Rocha est une romancière et actrice.", kNo,
     "open.not_only"},
    {"only one thing in French, and no other", "fr",
     "Ana Rocha est uniquement romancière.", "Ana Rocha",
     "Ana Rocha est une romancière.", kOpen, "open.detail_missing"},
    {"zero of what there is", "en", "Lorvia contains zero cities.", "Lorvia",
     "Lorvia contains the cities of Dunmore and Carrow.", kNo,
     "open.denied_by_source"},
    {"what is yet to be, and is", "en", "The mill has yet to be rebuilt.",
     "Dunmore mill", "The mill was rebuilt in 1968.", kNo,
     "open.denied_by_source"},
    {"zero of what is not spoken of", "en", "Lorvia contains zero cities.",
     "Lorvia", "Lorvia contains the rivers Tamber and Carrow.", kOpen,
     "open.detail_missing"},
    // --- excluded
    {"a denial of the same predicate", "en",
     "The museum was damaged by the flood.", "",
     "The museum was not damaged by the flood.", kNo, "open.denied_by_source"},
    {"a claim that denies what its source affirms", "fr",
     "Le musée n'a pas été endommagé par la crue.", "",
     "Le musée a été endommagé par la crue.", kNo, "open.denied_by_source"},
    {"another year of birth", "en", "Edwin Tarrow was born in 1881.",
     "Edwin Tarrow", "Edwin Tarrow (born 3 March 1871) is a painter.", kNo,
     "open.value_disjoint"},
    {"another year of birth in French", "fr", "Lucie Marchand est née en 1902.",
     "", "Lucie Marchand est née en mars 1907 à Lyon.", kNo,
     "open.value_disjoint"},
    {"another figure of the same things", "en",
     "The film is based on 120 reviews.", "Night Ferry",
     "The film is based on 43 reviews.", kNo, "open.value_disjoint"},
    {"a figure of other things excludes nothing", "en",
     "The tower has 40 lifts.", "Tower", "The tower has 57 floors.", kOpen,
     "open.detail_missing"},
    {"another director", "en", "Night Ferry was directed by Ana Rocha.",
     "Night Ferry", "Night Ferry is a 1968 film directed by Paul Meissner.",
     kNo, "open.other_name"},
    {"another country of one band", "en", "Kettle is a Mexican band.", "Kettle",
     "Kettle is an American rock band.", kNo, "open.other_name"},
    {"two countries exclude neither", "en", "Kettle is a Mexican band.",
     "Kettle", "Kettle is an American and Canadian rock band.", kOpen,
     "open.detail_missing"},
    {"a contrary word", "en", "The reviews of the film were positive.",
     "Night Ferry", "The reviews of the film were negative.", kNo,
     "open.contrary"},
    {"a contrary word in French", "fr", "Le prix du blé a augmenté en 2019.",
     "", "Le prix du blé a baissé en 2019.", kNo, "open.contrary"},
    {"won again in another year excludes nothing", "en",
     "Molde won the cup in 2005.", "", "Molde won the cup in 2013.", kOpen,
     "open.detail_missing"},
    {"what one is unable to do, and does", "en",
     "Kestrel Press is unable to print newspapers.", "",
     "Kestrel Press prints newspapers in Dunmore.", kNo,
     "open.denied_by_source"},
    {"a claim that denies what a list holds", "en",
     "Marta Lindqvist is not an actress.", "Marta Lindqvist",
     "Marta Lindqvist is a Swedish singer, dancer and actress.", kNo,
     "open.denied_by_source"},
    {"what is denied in general is denied of each case", "fr",
     "Le gouvernement lorvien a admis que la digue de 1932 menaçait les "
     "villages voisins.",
     "",
     "Le gouvernement lorvien n'a pas admis que la digue menaçait les "
     "villages.",
     kNo, "open.denied_by_source"},
    {"what is denied of one case may be so of others", "en",
     "The museum was damaged.", "",
     "The museum was not damaged by the flood of May.", kOpen, "open.denied"},
    {"by a later day there may be more", "en",
     "By 28 April 2020, there were fewer than 777 cases in Lorvia.", "",
     "As of 7 April 2020, there were 775 cases in Lorvia.", kOpen,
     "open.detail_missing"},
    {"a verb that is written as a direction", "fr",
     "La digue est un ouvrage du siècle.", "",
     "La digue, un ouvrage du siècle, protège la ville.", kYes, "open.carried"},
    {"a direction that is written as a verb", "fr",
     "La digue protège l'est de la ville.", "",
     "La digue protège l'ouest de la ville.", kOpen, "open.detail_missing"},
    {"the largest of some is not the largest", "fr",
     "La digue est le plus gros investissement de la région.", "",
     "La digue est le plus gros investissement étranger de la région.", kOpen,
     "open.widened"},
    {"who refuses, and who has no trouble", "fr",
     "La police lorvienne refuse de contrôler les laissez-passer.", "",
     "La police lorvienne n'a pas de problème à contrôler les laissez-passer.",
     kOpen, "open.polarity"},
    {"a year before what is done is both", "en",
     "In 1968, Night Ferry was released.", "Night Ferry",
     "Night Ferry is a 1968 horror film.", kYes, "open.carried"},
    {"a figure of other things is not theirs", "en",
     "There were fewer than 60 cases in Lorvia.", "Epidemic in Lorvia",
     "There were cases and 16 recoveries.", kOpen, "open.stray_value"},
    {"a denial knows nothing of a later day", "en",
     "The Dunmore plant closed its gates in 2019.", "",
     "The Dunmore plant has not closed its gates.", kOpen,
     "open.detail_missing"},
    {"what it is counted by, and not what stands nearest", "en",
     "Night Ferry received more than 30 reviews.", "Night Ferry",
     "Night Ferry received 26 reviews, with an average of 58 of 100.", kNo,
     "open.value_disjoint"},
    {"a song and a town of one name are two things", "en", "Kettle is a song.",
     "Kettle", "Kettle is a small town in the north.", kOpen,
     "open.detail_missing"},
    {"what one is from is not what one is", "en",
     "Jonas Varn is from this country.", "Jonas Varn",
     "Jonas Varn is a tennis player from Dunmore.", kOpen,
     "open.detail_missing"},
    {"a singer may be an actress", "en", "Marta Lindqvist is an actress.",
     "Marta Lindqvist", "Marta Lindqvist is a Swedish singer.", kOpen,
     "open.detail_missing"},
    {"another country, said of the thing itself", "fr",
     "Kettle est un groupe belge.", "Kettle",
     "Kettle est un groupe canadien de la côte.", kNo, "open.other_name"},
    // --- nothing in common
    {"other things altogether", "fr", "Le pont a été ouvert en 1932.", "",
     "La récolte de mil reste faible.", kSilent, "open.nothing_aligned"},
};

class OpenCompare : public OpenComparing {
 protected:
  OpenRelation relate(const Row& row) const {
    return compare(row.language, row.claim, {{row.title, row.evidence}});
  }
};

TEST_F(OpenCompare, OneClaimAndOnePassage) {
  for (const Row& row : kRows) {
    const OpenRelation found = relate(row);
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected)) << row.name;
    ASSERT_FALSE(found.reasons.empty()) << row.name;
    EXPECT_EQ(found.reasons.front(), row.reason) << row.name;
  }
}

// Two texts, each with its title.
struct PairRow {
  const char *name, *language, *claim, *title, *evidence, *other_title,
      *other_evidence;
  Relation expected;
  const char* reason;
};

const PairRow kPairs[] = {
    {"two texts headed by one name", "en",
     "Jonas Varn, born in Dunmore, wrote Night Ferry.", "Jonas Varn",
     "He was born in Dunmore.", "Jonas Varn", "He wrote Night Ferry in 1968.",
     kYes, "open.carried_together"},
    {"one of the two texts says less", "en",
     "Jonas Varn, born in Dunmore, wrote Night Ferry.", "Jonas Varn",
     "He was born in May.", "Jonas Varn", "He wrote Night Ferry in 1968.",
     kOpen, "open.detail_missing"},
    {"two texts headed by two names", "en",
     "Jonas Varn, born in Dunmore, wrote Night Ferry.", "Ana Rocha",
     "She was born in Dunmore.", "Jonas Varn", "He wrote Night Ferry in 1968.",
     kOpen, "open.detail_missing"},
    {"two texts headed by no name", "en",
     "The mill, built in Dunmore, employs forty people.", "industry report",
     "The mill was built in Dunmore.", "industry report",
     "The mill employs forty people.", kOpen, "open.detail_missing"},
    {"two texts headed by one name, in French", "fr",
     "Jonas Varn, né à Brenac, a écrit Le bac de nuit.", "Jonas Varn",
     "Il est né à Brenac.", "Jonas Varn", "Il a écrit Le bac de nuit en 1968.",
     kYes, "open.carried_together"},
};

TEST_F(OpenCompare, TwoPassages) {
  for (const PairRow& row : kPairs) {
    const OpenRelation found = compare(
        row.language, row.claim,
        {{row.title, row.evidence}, {row.other_title, row.other_evidence}});
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected)) << row.name;
    ASSERT_FALSE(found.reasons.empty()) << row.name;
    EXPECT_EQ(found.reasons.front(), row.reason) << row.name;
  }
}

const Row kCounts[] = {
    {"most carry more than thirty percent", "fr",
     "Plus de 30 % des lecteurs sont contents.", "",
     "La plupart des lecteurs sont contents.", kYes, "open.quantifier_carried"},
    {"sixty percent exclude a minority", "fr",
     "Moins de la moitié des lecteurs sont contents.", "",
     "60 % des lecteurs sont contents.", kNo, "open.quantifier_excluded"},
    {"sixty percent leave two thirds out", "en",
     "At least 70% of the readers are happy.", "",
     "60% of the readers are happy.", kNo, "open.quantifier_excluded"},
    {"all is no more than most", "en", "All readers are happy.", "",
     "Most readers are happy.", kOpen, "open.quantifier"},
    {"what is not so is the rest", "fr",
     "La plupart des lecteurs ne sont pas contents.", "",
     "20 % des lecteurs sont contents.", kYes, "open.quantifier_carried"},
    {"a third are not many, and few exclude no many", "fr",
     "Beaucoup de lecteurs ne sont pas contents.", "",
     "Il y a six lecteurs. Deux tiers des lecteurs sont contents.", kOpen,
     "open.quantifier"},
    {"one part of a class is not all of it", "fr", "Moins de six ours courent.",
     "", "Trois ours bruns, un ours noir et un ours blanc courent.", kOpen,
     "open.quantifier"},
    {"many make no majority", "en", "Most readers are happy.", "",
     "Many readers are happy.", kOpen, "open.quantifier"},
    {"a count and its class give a share", "fr", "La moitié des chats dorment.",
     "", "Il y a six chats. Trois chats dorment.", kOpen, "open.quantifier"},
};

TEST_F(OpenCompare, Quantifiers) {
  for (const Row& row : kCounts) {
    const OpenRelation found = relate(row);
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected)) << row.name;
    ASSERT_FALSE(found.reasons.empty()) << row.name;
    EXPECT_EQ(found.reasons.front(), row.reason) << row.name;
  }
}

// A megabyte of conjunctions is cut, and said to be.
TEST_F(OpenCompare, ALongClaimIsComparedWithNothing) {
  std::string claim = "The bridge was opened";
  while (claim.size() < 1000000) claim += " and the tunnel was closed";
  const OpenSentence claim_read = read(claim, "en");
  EXPECT_LE(claim_read.tokens.size(), kMostOpenTokens);
  const OpenRelation found = compare("en", claim, {});
  EXPECT_EQ(found.reasons.front(), "open.too_long");
}

}  // namespace
}  // namespace engine
