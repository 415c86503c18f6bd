#include "tests/engine/statement_rows.h"

namespace engine {
namespace {

TEST(CompareTitles, WhoHeadsAStateOrAGovernmentDoesSoByATitle) {
  expect_rows({
      {"a king is no president",
       "head_of_state(country=ESP) = person/felipe_vi",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi",
       Relation::Silent, "concept.differs"},
      {"a president is no king",
       "head_of_state(country=FRA, title=concept:king) = "
       "person/emmanuel_macron",
       "head_of_state(country=FRA) = person/emmanuel_macron", Relation::Silent,
       "concept.differs"},
      {"a king is a king",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi",
       Relation::Supports, "entity.same"},
      {"a king is a head of state",
       "head_of_state(country=ESP, title=concept:head_of_state) = "
       "person/felipe_vi",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi",
       Relation::Supports, "entity.same"},
      {"so is a president",
       "head_of_state(country=FRA, title=concept:head_of_state) = "
       "person/emmanuel_macron",
       "head_of_state(country=FRA) = person/emmanuel_macron",
       Relation::Supports, "entity.same"},
      {"a head of state may be a president",
       "head_of_state(country=FRA) = person/emmanuel_macron",
       "head_of_state(country=FRA, title=concept:head_of_state) = "
       "person/emmanuel_macron",
       Relation::Partial, "role.missing"},
      {"another king is not the king",
       "head_of_state(country=ESP, title=concept:king) = person/harald_v",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi",
       Relation::Contradicts, "entity.differs"},
      {"a chancellor is no prime minister",
       "head_of_government(country=DEU) = person/angela_merkel",
       "head_of_government(country=DEU, title=concept:chancellor) = "
       "person/angela_merkel",
       Relation::Silent, "concept.differs"},
      {"who has been king was no president",
       "presidency(person=person/felipe_vi) @ since 2014",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi @ "
       "2014-06-19..",
       Relation::Silent, "concept.differs"},
      {"but reigned", "reign(person=person/felipe_vi) @ since 2014",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi @ "
       "2014-06-19..",
       Relation::Supports, "since.begins"},
      {"and was king",
       "reign(person=person/felipe_vi, title=concept:king) @ since 2014",
       "head_of_state(country=ESP, title=concept:king) = person/felipe_vi @ "
       "2014-06-19..",
       Relation::Supports, "since.begins"},
      {"a president does not reign",
       "reign(person=person/bola_tinubu) @ since 2023",
       "head_of_state(country=NGA) = person/bola_tinubu @ 2023-05-29..",
       Relation::Silent, "concept.differs"},
  });
}

}  // namespace
}  // namespace engine
