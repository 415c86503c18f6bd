#include "tests/engine/statement_rows.h"

namespace engine {
namespace {

TEST(CompareRoles, Rows) {
  expect_rows({
      {"an arrival in Niamey is one in Niger",
       "landed(place=NER, vehicle=concept:aircraft) @ 2024-04-10",
       "landed(place=NER/niamey, vehicle=thing/ilyushin_76) @ 2024-04-10",
       Relation::Supports, "entity.contained"},
      {"an arrival in Niger need not be one in Niamey",
       "landed(place=NER/niamey, vehicle=thing/ilyushin_76) @ 2024-04-10",
       "landed(place=NER, vehicle=thing/ilyushin_76) @ 2024-04-10",
       Relation::Partial, "entity.contains"},
      {"an arrival in Bamako is off target",
       "landed(place=NER, vehicle=concept:aircraft) @ 2024-04-10",
       "landed(place=MLI/bamako, vehicle=thing/ilyushin_76) @ 2024-04-10",
       Relation::Silent, "entity.differs"},
      {"the French forces left for France",
       "withdrawal_completed(force=FRA, place=NER) @ before 2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Supports, "when.within"},
      {"a withdrawal from Mali says nothing of Niger",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ before 2024",
       "withdrawal_completed(force=FRA:armed_forces, place=MLI) @ 2022-08-15",
       Relation::Silent, "entity.differs"},
      {"a completed withdrawal had begun",
       "withdrawal_begun(force=FRA:armed_forces, place=NER) @ before 2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Supports, "property.entailed"},
      {"a completed withdrawal does not date its beginning",
       "withdrawal_begun(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Partial, "when.coarser"},
      {"a begun withdrawal is not completed",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ before 2024",
       "withdrawal_begun(force=FRA:armed_forces, place=NER) @ 2023-10-10",
       Relation::Silent, "property.differs"},
      {"a name that the base does not know is no other thing",
       "visited(place=NER/niamey, visitor='Jean Inconnu') @ 2023-12",
       "visited(place=NER/niamey, visitor=person/mohamed_bazoum) @ 2023-12-03",
       Relation::Silent, "entity.unknown"},
      {"the label of a thing is its name",
       "visited(place=NER/niamey, visitor='mohamed bazoum') @ 2023-12",
       "visited(place=NER/niamey, visitor=person/mohamed_bazoum) @ 2023-12-03",
       Relation::Supports, "when.within"},
      {"a detail that the evidence lacks is not carried",
       "agreement_denounced(agreement=agreement/usa_niger_2012, other=USA, "
       "party=NER) @ 2024-03",
       "agreement_denounced(other=USA, party=NER) @ 2024-03-16",
       Relation::Partial, "role.missing"},
      {"a detail that the claim leaves out does not matter",
       "agreement_denounced(party=NER) @ 2024-03",
       "agreement_denounced(agreement=agreement/usa_niger_2012, other=USA, "
       "party=NER) @ 2024-03-16",
       Relation::Supports, "when.within"},
  });
}

TEST(CompareOccurrences, Rows) {
  expect_rows({
      {"a named event has one toll",
       "deaths(event=event/solhan_2021) = 500 [495,505) x:person",
       "deaths(event=event/solhan_2021) = 160 x:person @ 2021-06-05",
       Relation::Contradicts, "value.disjoint"},
      {"two attacks of one month have their own tolls",
       "deaths(place=BFA) = 500 [495,505) x:person @ 2021-06",
       "deaths(place=BFA) = 160 x:person @ 2021-06-05", Relation::Partial,
       "value.disjoint"},
      {"one country and one day are one event",
       "deaths(place=BFA) = 500 [495,505) x:person @ 2021-06-05",
       "deaths(place=BFA) = 160 x:person @ 2021-06-05", Relation::Contradicts,
       "value.disjoint"},
      {"the toll of another day is another event's",
       "deaths(place=BFA) = 500 [495,505) x:person @ 2021-06-04",
       "deaths(place=BFA) = 160 x:person @ 2021-06-05", Relation::Silent,
       "when.disjoint"},
      {"a toll of the place is borne out by that of a named event there",
       "deaths(place=BFA) = 160 x:person @ 2021-06-05",
       "deaths(event=event/solhan_2021, place=BFA) = 160 x:person @ "
       "2021-06-05",
       Relation::Supports, "value.within"},
      {"and not refuted by it: there may have been another",
       "deaths(place=BFA) = 500 [495,505) x:person @ 2021-06-05",
       "deaths(event=event/solhan_2021, place=BFA) = 160 x:person @ "
       "2021-06-05",
       Relation::Partial, "value.disjoint"},
      {"soldiers killed are not all the killed",
       "deaths(place=BFA) = 4 x:person @ 2021-06-05",
       "deaths(place=BFA, victims=concept:soldier) = 4 x:person @ 2021-06-05",
       Relation::Partial, "value.bound_only"},
      {"a duration in weeks and in months", "term_length(holder=NER) = P3M",
       "term_length(holder=NER) = P1Y", Relation::Contradicts,
       "duration.disjoint"},
      {"twelve months are a year", "term_length(holder=NER) = P12M",
       "term_length(holder=NER) = P1Y", Relation::Supports, "duration.same"},
      {"an open predicate never refutes by its figure",
       "open:village burn(subject=NER) = 12 x:house @ 2024-03-01",
       "open:village burn(subject=NER) = 90 x:house @ 2024-03-01",
       Relation::Partial, "value.disjoint"},
  });
}

TEST(ComparePolarity, Rows) {
  expect_rows({
      {"has not left, but left",
       "not withdrawal_completed(force=FRA:armed_forces, place=NER)",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Contradicts, "when.within"},
      {"had not left by then, and left later",
       "not withdrawal_completed(force=FRA:armed_forces, place=NER) @ before "
       "2023-12",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Supports, "when.disjoint"},
      {"did not come in December, and came in March",
       "not visited(place=NER/niamey, visitor=RUS:delegation) @ 2023-12",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2024-03-14",
       Relation::Silent, "when.disjoint"},
      {"came, but none came all year",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2023-12",
       "not visited(place=NER, visitor=RUS:delegation) @ 2023",
       Relation::Contradicts, "when.within"},
      {"came to the country, and not to its capital",
       "visited(place=NER, visitor=RUS:delegation) @ 2023-12",
       "not visited(place=NER/niamey, visitor=RUS:delegation) @ 2023",
       Relation::Partial, "entity.contains"},
      {"came in 2023, and not in December",
       "visited(place=NER, visitor=RUS:delegation) @ 2023",
       "not visited(place=NER, visitor=RUS:delegation) @ 2023-12",
       Relation::Partial, "when.coarser"},
      {"both deny it",
       "not visited(place=NER/niamey, visitor=RUS:delegation) @ 2023-12",
       "not visited(place=NER, visitor=RUS:delegation) @ 2023",
       Relation::Supports, "when.within"},
      {"not the capital, since another is",
       "not capital(country=NER) = NER/agadez",
       "capital(country=NER) = NER/niamey", Relation::Supports,
       "entity.differs"},
      {"not the capital, and it is", "not capital(country=NER) = NER/niamey",
       "capital(country=NER) = NER/niamey", Relation::Contradicts,
       "entity.same"},
      {"the capital, and a source denies it",
       "capital(country=NER) = NER/agadez",
       "not capital(country=NER) = NER/agadez", Relation::Contradicts,
       "entity.same"},
      {"a denial of one value bears out no other",
       "capital(country=NER) = NER/niamey",
       "not capital(country=NER) = NER/agadez", Relation::Partial,
       "entity.differs"},
      {"an approximate figure refutes no denial",
       "not distance(other=NER/niamey, party=NER/agadez) = 500 [495,505) km",
       "distance(other=NER/niamey, party=NER/agadez) = 512 km",
       Relation::Partial, "value.approximate"},
  });
}

TEST(CompareModality, PlansAndHedgesDecideNothing) {
  expect_rows({
      {"what was planned has not happened",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ before 2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22 "
       "[planned]",
       Relation::Partial, "evidence.planned"},
      {"what may have happened is open", "coup(place=NER) @ 2023",
       "coup(place=NER) @ 2023-07-26 [hedged]", Relation::Partial,
       "evidence.hedged"},
      {"what is reported has happened", "coup(place=NER) @ 2023",
       "coup(place=NER) @ 2023-07-26 [reported]", Relation::Supports,
       "when.within"},
      {"words alone never decide", "coup(place=NER) @ 2023",
       "coup(place=NER) @ 2023-07-26 | words=only", Relation::Silent,
       "evidence.words_only"},
  });
}

TEST(CompareCounts, OneOccurrenceIsNotTheCount) {
  expect_rows({
      {"a coup since 2020 is one of five",
       "coup_count(place=NER) = 5 x:coup @ since 2020",
       "coup(place=NER) @ 2023-07-26", Relation::Partial, "count.occurrence"},
      {"a coup of 2010 is none of them",
       "coup_count(place=NER) = 5 x:coup @ since 2020",
       "coup(place=NER) @ 2010-02-18", Relation::Silent, "when.disjoint"},
  });
}

// Laws: what entails itself supports itself; a denial of the very same is
// refuted; and no evidence of another country ever decides.
TEST(CompareStatements, Laws) {
  const CompareContext context = test_context(kComparingNow);
  for (const char* line :
       {"coup(place=NER) @ 2023-07-26", "capital(country=NER) = NER/niamey",
        "personnel_present(force=USA:armed_forces, place=NER) = 648 x:soldier "
        "@ 2023-12",
        "term_length(holder=NER) = P3M",
        "said(speaker=RUS:government) = \"we shall equip our friend\" @ "
        "2024-04-11"}) {
    const std::string claim = line;
    EXPECT_EQ(compare(claim_in(claim), evidence_in(claim), context).relation,
              Relation::Supports)
        << line;
    EXPECT_EQ(
        compare(claim_in("not " + claim), evidence_in(claim), context).relation,
        Relation::Contradicts)
        << line;
    EXPECT_EQ(
        compare(claim_in(claim), evidence_in("not " + claim), context).relation,
        Relation::Contradicts)
        << line;
    EXPECT_EQ(
        compare(claim_in("not " + claim), evidence_in("not " + claim), context)
            .relation,
        Relation::Supports)
        << line;
    std::string other = claim;
    for (size_t at; (at = other.find("NER")) != other.npos;)
      other.replace(at, 3, "MLI");
    for (size_t at; (at = other.find("RUS")) != other.npos;)
      other.replace(at, 3, "USA");
    EXPECT_EQ(compare(claim_in(claim), evidence_in(other), context).relation,
              Relation::Silent)
        << line;
  }
}

}  // namespace
}  // namespace engine
