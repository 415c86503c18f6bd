#include "tests/engine/open_comparing.h"

namespace engine {
namespace {

constexpr Relation kYes = Relation::Supports, kNo = Relation::Contradicts,
                   kOpen = Relation::Partial;

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

const OpenRow kCounts[] = {
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
    // "23 of the 52 seats": what is counted behind "of" is no statement.
    {"another number of the same class", "en",
     "The Blues won 33 of the 52 seats.", "",
     "The Blues won 23 of the 52 seats and the Reds won 9.", kNo,
     "open.value_disjoint"},
    {"another winner's number of the same class", "en",
     "The Reds won 23 of the 52 seats.", "",
     "The Blues won 23 of the 52 seats.", kOpen, "open.detail_missing"},
    {"the contrary verb of the same number", "en",
     "The Blues lost 23 of the 52 seats.", "",
     "The Blues won 23 of the 52 seats.", kOpen, "open.detail_missing"},
    {"all of a class of which a number is told", "en",
     "The Blues won all of the 52 seats.", "",
     "The Blues won 23 of the 52 seats.", kOpen, "open.detail_missing"},
    {"most are neither all nor few", "en", "All of the 40 mills closed early.",
     "", "Most of the 40 mills closed early.", kOpen, "open.detail_missing"},
    {"the same number of the same class", "en",
     "The Blues won 23 of the 52 seats.", "",
     "The Blues won 23 of the 52 seats, the Reds won 9.", kYes, "open.carried"},
    {"another number of the same class, in French", "fr",
     "Les Bleus ont remporté 33 des 52 sièges.", "",
     "Les Bleus ont remporté 23 des 52 sièges et les Rouges 9.", kOpen,
     "open.detail_missing"},
    {"another winner's number of the same class, in French", "fr",
     "Les Rouges ont remporté 23 des 52 sièges.", "",
     "Les Bleus ont remporté 23 des 52 sièges.", kOpen, "open.detail_missing"},
    {"all of a class of which a number is told, in French", "fr",
     "Les Bleus ont remporté tous les 52 sièges.", "",
     "Les Bleus ont remporté 23 des 52 sièges.", kOpen, "open.detail_missing"},
    {"most are neither all nor few, in French", "fr",
     "Tous les 40 moulins ont fermé tôt.", "",
     "La plupart des 40 moulins ont fermé tôt.", kOpen, "open.detail_missing"},
};

TEST_F(OpenCompare, Quantifiers) {
  for (const OpenRow& row : kCounts) expect(row);
}

}  // namespace
}  // namespace engine
