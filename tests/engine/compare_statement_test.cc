#include <gtest/gtest.h>

#include "tests/engine/statement_notation.h"

namespace engine {
namespace {

constexpr char kNow[] = "2024-04-12";

struct Row {
  const char *name, *claim, *evidence;
  Relation expected;
  const char* reason;  // one of the finding's reasons
};

void expect_rows(const std::vector<Row>& rows) {
  const CompareContext context = test_context(kNow);
  for (const Row& row : rows) {
    const Finding found =
        compare(claim_in(row.claim), evidence_in(row.evidence), context);
    std::string all;
    for (const std::string& code : found.reasons) all += code + " ";
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected))
        << row.name << ": " << all;
    EXPECT_NE(all.find(row.reason), all.npos) << row.name << ": " << all;
  }
}

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

TEST(CompareTimes, EventRows) {
  expect_rows({
      {"the day of the event lies before the deadline",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ before 2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Supports, "when.within"},
      {"the deadline was missed",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ before "
       "2023-11",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Contradicts, "when.disjoint"},
      {"a completion has one day",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-11-22",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-22",
       Relation::Contradicts, "when.disjoint"},
      {"a visit of long ago is not the one that the article tells of",
       "visited(place=NER/niamey, visitor=RUS:delegation)",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2021-03-14",
       Relation::Partial, "when.long_ago"},
      {"a recent one is", "visited(place=NER/niamey, visitor=RUS:delegation)",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2024-03-14",
       Relation::Supports, "when.within"},
      {"another visit in March does not refute the visit in December",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2023-12",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2024-03-14",
       Relation::Silent, "when.disjoint"},
      {"another coup does not refute a coup", "coup(place=NER) @ 2022",
       "coup(place=NER) @ 2023-07-26", Relation::Silent, "when.disjoint"},
      {"the same agreement was denounced once",
       "agreement_denounced(agreement=agreement/usa_niger_2012, party=NER) @ "
       "2024-03-20",
       "agreement_denounced(agreement=agreement/usa_niger_2012, party=NER) @ "
       "2024-03-16",
       Relation::Contradicts, "when.disjoint"},
      {"a state may join an organisation again",
       "organisation_joined(member=NER, organisation=org/un) @ 1961",
       "organisation_joined(member=NER, organisation=org/un) @ 1960-09-20",
       Relation::Silent, "when.disjoint"},
      {"one may speak of an agreement on many days",
       "announced(speaker=NER, topic=agreement/usa_niger_2012) @ 2024-03-20",
       "announced(speaker=NER, topic=agreement/usa_niger_2012) @ 2024-03-16",
       Relation::Silent, "when.disjoint"},
      {"some agreement or other may have been denounced twice",
       "agreement_denounced(other=USA, party=NER) @ 2024-03-20",
       "agreement_denounced(other=USA, party=NER) @ 2024-03-16",
       Relation::Silent, "when.disjoint"},
      {"a month does not bear out a day", "coup(place=NER) @ 2023-07-26",
       "coup(place=NER) @ 2023-07", Relation::Partial, "when.coarser"},
      {"a day bears out its month and its year", "coup(place=NER) @ 2023",
       "coup(place=NER) @ 2023-07-26", Relation::Supports, "when.within"},
      {"one day of a stretch is left open",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ 2023-12-04",
       "visited(place=NER/niamey, visitor=RUS:delegation) @ "
       "2023-12-03..2023-12-04",
       Relation::Partial, "when.during"},
      {"around 2022 reaches into 2023", "coup(place=NER) @ about 2022",
       "coup(place=NER) @ 2023-07-26", Relation::Supports, "when.approximate"},
      {"a claim without a time is about the past", "coup(place=NER)",
       "coup(place=NER) @ 2023-07-26", Relation::Supports, "when.within"},
      {"what happened after the article does not bear it out",
       "coup(place=NER)", "coup(place=NER) @ 2024-06-01", Relation::Silent,
       "when.disjoint"},
      {"since 2020", "coup(place=NER) @ since 2020",
       "coup(place=NER) @ 2023-07-26", Relation::Supports, "when.within"},
      {"a coup of 2010 is none since 2020", "coup(place=NER) @ since 2020",
       "coup(place=NER) @ 2010-02-18", Relation::Silent, "when.disjoint"},
      {"a complete list excludes the days it does not name",
       "coup(place=NER) @ 2023-06-26",
       "coup(place=NER) @ 2023-07-26 | complete=yes as_of=2024-01-01",
       Relation::Contradicts, "list.complete"},
      {"a complete list says nothing of later days",
       "coup(place=NER) @ 2024-03",
       "coup(place=NER) @ 2023-07-26 | complete=yes as_of=2024-01-01",
       Relation::Silent, "when.disjoint"},
  });
}

TEST(CompareTimes, StateRows) {
  expect_rows({
      {"the same of another office that the press calls alike",
       "head_of_state(country=NER) = person/mohamed_bazoum",
       "head_of_government(country=NER) = person/mohamed_bazoum @ 2011",
       Relation::Partial, "property.beside"},
      {"another office of another country is another matter",
       "head_of_state(country=NER) = person/mohamed_bazoum",
       "head_of_government(country=MLI) = person/mohamed_bazoum @ 2011",
       Relation::Silent, "property.differs"},
      {"another holder of another office says nothing",
       "head_of_state(country=NER) = person/mohamed_bazoum",
       "head_of_government(country=NER) = person/abdourahamane_tiani @ 2011",
       Relation::Silent, "property.differs"},
      {"not before the end of a year, and on its last day",
       "not withdrawal_completed(force=FRA:armed_forces, place=NER) @ before "
       "2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-12-31",
       Relation::Partial, "when.within"},
      {"not before the end of a year, and in its spring",
       "not withdrawal_completed(force=FRA:armed_forces, place=NER) @ before "
       "2024",
       "withdrawal_completed(force=FRA:armed_forces, place=NER) @ 2023-04-02",
       Relation::Contradicts, "when.within"},
      {"the holder on that day",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ 2024-03-26",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ "
       "2023-07-28..",
       Relation::Supports, "when.holds"},
      {"one holder excludes another",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2024-03-26",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ "
       "2023-07-28..",
       Relation::Contradicts, "entity.differs"},
      {"the holder before him ended",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2024-03-26",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02..2023-07-26",
       Relation::Supports, "when.ended"},
      {"on the day of a handover the new holder does not exclude the old",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2023-07-28",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ "
       "2023-07-28..",
       Relation::Partial, "entity.differs"},
      {"nor in the month of it",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2023-07",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ "
       "2023-07-28..",
       Relation::Partial, "entity.differs"},
      {"on the day after he does",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2023-07-29",
       "head_of_state(country=NER) = person/abdourahamane_tiani @ "
       "2023-07-28..",
       Relation::Contradicts, "entity.differs"},
      {"a property with several values excludes none",
       "official_language(country=NER) = concept:title",
       "official_language(country=NER) = 'French'", Relation::Silent,
       "entity.unknown"},
      {"a capital has one value", "capital(country=NER) = NER/agadez",
       "capital(country=NER) = NER/niamey", Relation::Contradicts,
       "entity.differs"},
      {"the capital of another country is off target",
       "capital(country=NER) = NER/niamey", "capital(country=MLI) = MLI/bamako",
       Relation::Silent, "entity.differs"},
      {"a name nobody knows is not refuted", "capital(country=NER) = 'Nyamé'",
       "capital(country=NER) = NER/niamey", Relation::Silent, "entity.unknown"},
      {"since the day it began",
       "member_of(member=NER, organisation=org/un) @ since 1960",
       "member_of(member=NER, organisation=org/un) @ 1960-09-20..",
       Relation::Supports, "since.begins"},
      {"since before it began",
       "member_of(member=NER, organisation=org/un) @ since 1958",
       "member_of(member=NER, organisation=org/un) @ 1960-09-20..",
       Relation::Contradicts, "since.begins_later"},
      {"since after it began is true and odd",
       "member_of(member=NER, organisation=org/un) @ since 1990",
       "member_of(member=NER, organisation=org/un) @ 1960-09-20..",
       Relation::Partial, "since.begins_earlier"},
      {"from one year to another names both ends",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2021/2023",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Supports, "when.part"},
      {"an office that began later was not held from then",
       "head_of_state(country=NER) = person/mohamed_bazoum @ 2015/2023",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Partial, "when.other_ends"},
      {"who took office began to have one",
       "office_taken(person=person/bola_tinubu) @ 2023-05",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Supports, "property.begins"},
      {"which one is open when no time is said",
       "office_taken(person=person/bola_tinubu)",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Partial, "property.begins"},
      {"he may have taken another on another day",
       "office_taken(person=person/bola_tinubu) @ 2021-05",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Silent, "when.disjoint"},
      {"who took it is not who had it",
       "office_taken(person=person/joe_biden) @ 2023-05",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Silent, "entity.differs"},
      {"who left office ceased to have one",
       "office_left(person=person/mohamed_bazoum) @ 2023-07",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Supports, "property.ends"},
      {"an office that goes on says nothing of its end",
       "office_left(person=person/bola_tinubu) @ 2024-05",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Silent, "property.differs"},
      {"who has been president had the office of a country",
       "presidency(person=person/mohamed_bazoum) @ 2022",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Supports, "property.holds"},
      {"president of what is not said: another term refutes nothing",
       "not presidency(person=person/mohamed_bazoum) @ 2022",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Partial, "property.holds"},
      {"nor does a country that is another",
       "presidency(country=TCD, person=person/mohamed_bazoum) @ 2022",
       "head_of_state(country=NER) = person/mohamed_bazoum @ "
       "2021-04-02/2023-07-26",
       Relation::Silent, "entity.differs"},
      {"an office whose beginning is unknown says nothing of it",
       "office_taken(person=person/bola_tinubu) @ 2023-05",
       "head_of_state(country=NGA) = person/bola_tinubu", Relation::Silent,
       "property.differs"},
      {"an office that began in the year may have begun on the day",
       "head_of_state(country=NGA) = person/bola_tinubu @ since 2023-05-29",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023..",
       Relation::Partial, "when.coarser"},
      {"the toll of an event is that of its own country",
       "deaths(event=event/solhan_2021) = at_least 5000 "
       "[5000,) x:person",
       "deaths(event=event/solhan_2021, place=BFA, "
       "victims=concept:person) = 2960 x:person @ 2021-06-05",
       Relation::Contradicts, "value.beyond_bound"},
      {"that of another country is a part of it",
       "deaths(event=event/solhan_2021) = at_least 5000 "
       "[5000,) x:person",
       "deaths(event=event/solhan_2021, place=NER) = 2960 "
       "x:person @ 2021-06-05",
       Relation::Partial, "value.bound_only"},
      {"one time of a cup has one winner",
       "tournament_winner(tournament=event/africa_cup_2023) = MLI",
       "tournament_winner(tournament=event/africa_cup_2023) = NER "
       "@ 2024-02-11",
       Relation::Contradicts, "entity.differs"},
      {"a cup won years ago bears out no win of today",
       "tournament_winner(tournament=event/africa_cup) = NER",
       "tournament_winner(tournament=event/africa_cup) = NER @ 2015-02-08",
       Relation::Partial, "when.long_ago"},
      {"about has its margin already",
       "population(place=NER) = about 30000000 [27000000,33000000] "
       "x:inhabitant @ 2023",
       "population(place=NER) = 26500000 x:inhabitant @ 2023",
       Relation::Partial, "value.close"},
      {"what a union has its parliament has not",
       "member_count(organisation=org/parliament) = 720 x:member",
       "member_count(organisation=org/union) = 27 x:member_state @ 2020..",
       Relation::Silent, "entity.differs"},
      {"the cup has another each time",
       "tournament_winner(tournament=event/africa_cup) = MLI",
       "tournament_winner(tournament=event/africa_cup) = NER @ 2024-02-11",
       Relation::Partial, "entity.differs"},
      {"a count of one day in the year excludes nothing for the year",
       "personnel_present(force=USA:armed_forces, place=NER) = 1016 "
       "x:soldier @ 2023",
       "personnel_present(force=USA:armed_forces, place=NER) = 648 x:soldier "
       "@ 2023-12",
       Relation::Partial, "value.disjoint"},
      {"a count of some day of a year excludes no count of a month in it",
       "personnel_present(force=USA:armed_forces, place=NER) = 648 "
       "x:soldier @ 2023-12",
       "personnel_present(force=USA:armed_forces, place=NER) = about 1100 "
       "[990,1210] x:soldier @ 2023",
       Relation::Partial, "when.coarser"},
      {"the figure of a yearly series is the year's",
       "population(place=NER) = 20 [19.5,20.5) x:inhabitant @ 2023-12",
       "population(place=NER) = 27 x:inhabitant @ 2023 | record=observation",
       Relation::Contradicts, "value.disjoint"},
      {"the rate of a year says nothing of its months",
       "inflation(place=NER) = 85 [84.5,85.5) % @ 2022-10",
       "inflation(place=NER) = 72.3 % @ 2022 | record=observation",
       Relation::Partial, "value.disjoint"},
      {"a mission may be said to end on several days",
       "mission_ended(mission=mission/x) @ 2023-06-30",
       "mission_ended(mission=mission/x) @ 2023-12-31", Relation::Silent,
       "when.disjoint"},
      {"troops in Niamey are a lower bound of those in Niger",
       "personnel_present(force=USA:armed_forces, place=NER) = less_than 500 "
       "(,500) x:soldier @ 2024-03",
       "personnel_present(force=USA:armed_forces, place=NER/niamey) = 650 "
       "x:soldier @ 2024-03-21",
       Relation::Contradicts, "value.beyond_bound"},
      {"and do not bear out the figure of the country",
       "personnel_present(force=USA:armed_forces, place=NER) = 650 x:soldier "
       "@ 2024-03",
       "personnel_present(force=USA:armed_forces, place=NER/niamey) = 650 "
       "x:soldier @ 2024-03-21",
       Relation::Partial, "value.bound_only"},
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
  const CompareContext context = test_context(kNow);
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
