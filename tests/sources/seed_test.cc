// The starter base under sources/seed, checked as text: every reference
// resolves, every fact fits the catalogue, nothing decides without a document,
// and the facts that the example articles need are there with the right roles.

#include <gtest/gtest.h>

#include <set>

#include "claims/language/catalogue.h"
#include "claims/language/pack_node.h"
#include "tests/sources/seed_folder.h"

namespace sources {
namespace {

using claims::Catalogue;
using claims::Property;
using claims::Role;
using claims::Statement;
using claims::Term;

const SeedFolder& seed() {
  static const SeedFolder folder = read_seed();
  return folder;
}

const Catalogue& catalogue() {
  static const Catalogue table(claims::parse_pack_file(
      claims::embedded_pack("properties.toml"), "properties.toml"));
  return table;
}

// "" or what is wrong with a role's filling.
std::string fault_of(const Role& role, const Term& term) {
  const auto admits = [&](const std::string& type) {
    return std::find(role.types.begin(), role.types.end(), type) !=
           role.types.end();
  };
  if (!term.entity.empty()) {
    const auto found = seed().entities.find(term.entity);
    if (found == seed().entities.end()) return "no entity " + term.entity;
    return admits(found->second.type)
               ? ""
               : term.entity + " is of type " + found->second.type;
  }
  if (!term.concept_id.empty()) {
    for (const std::string& type : role.types)
      if (catalogue().is_a(term.concept_id, type)) return "";
    return "class " + term.concept_id + " does not belong there";
  }
  return term.text.empty() ? "it is empty" : "";
}

std::string value_kind(const Statement& statement) {
  static const char* kKinds[] = {"",         "quantity", "period",
                                 "duration", "entity",   "quote"};
  return kKinds[statement.value.index()];
}

// What is wrong with a statement of the base; "" if nothing is.
std::string fault_of(const Statement& statement) {
  const Property* property = catalogue().find(statement.property);
  if (!property) return "no property " + statement.property;
  for (const auto& [name, term] : statement.arguments) {
    const Role* role = property->role(name);
    if (!role) return "no role " + name;
    if (const auto fault = fault_of(*role, term); !fault.empty())
      return name + ": " + fault;
  }
  for (const Role& role : property->roles)
    if (role.required && !statement.argument(role.name))
      return "role " + role.name + " is open";
  if (value_kind(statement) != property->value)
    return "its value is a '" + value_kind(statement) + "'";
  if (const auto* term = std::get_if<Term>(&statement.value))
    if (!seed().entities.count(term->entity))
      return "no entity " + term->entity;
  if (const auto* quantity = std::get_if<claims::Quantity>(&statement.value))
    if (quantity->unit.rfind("x:", 0) == 0 &&
        !catalogue().has_concept(quantity->unit.substr(2)))
      return "no class " + quantity->unit;
  return "";
}

// The last word of a name of several; "" of others.
std::string surname_of(const std::string& name) {
  const size_t blank = name.rfind(' ');
  return blank == name.npos ? "" : name.substr(blank + 1);
}

// "Kabila was president" must not be said of the son alone.
TEST(Seed, ASurnameOfOnePersonIsOfHisCountrymenOfThatName) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> alone,
      borne;  // by country and surname
  for (const auto& [id, entity] : seed().entities) {
    if (entity.type != "person") continue;
    for (const auto& name : entity.names) {
      const std::string surname = surname_of(name.name);
      if (surname.empty())
        alone[{entity.part_of, name.name}].insert(id);
      else
        borne[{entity.part_of, surname}].insert(id);
    }
  }
  EXPECT_GT(alone.size(), 50u);
  for (const auto& [surname, known_by_it] : alone)
    for (const std::string& id : borne[surname])
      EXPECT_TRUE(known_by_it.count(id))
          << id << " has no alias " << surname.second;
}

TEST(Seed, NoIdStandsTwice) {
  EXPECT_TRUE(seed().repeated.empty()) << seed().repeated.front();
}

TEST(Seed, EveryDocumentHasAPublisherALicenceAndATitle) {
  for (const auto& [id, document] : seed().documents) {
    EXPECT_TRUE(seed().publishers.count(document.publisher)) << id;
    EXPECT_FALSE(document.licence.empty()) << id;
    EXPECT_FALSE(document.title.empty()) << id;
    EXPECT_TRUE(document.retrieved.empty() ||
                document.retrieved != document.published)
        << id;
  }
}

TEST(Seed, EveryPublisherIsTheSourceOfSomething) {
  std::set<std::string> used;
  for (const auto& [id, document] : seed().documents)
    used.insert(document.publisher);
  for (const auto& [id, publisher] : seed().publishers)
    EXPECT_TRUE(used.count(id)) << id;
}

TEST(Seed, EveryEntityHasANameAndLiesInSomethingKnown) {
  for (const auto& [id, entity] : seed().entities) {
    EXPECT_FALSE(entity.names.empty()) << id;
    EXPECT_TRUE(entity.part_of.empty() || seed().entities.count(entity.part_of))
        << id << " lies in " << entity.part_of;
  }
}

TEST(Seed, NothingLiesInItself) {
  for (const auto& [id, entity] : seed().entities) {
    std::string at = entity.part_of;
    for (int steps = 0; !at.empty(); ++steps) {
      ASSERT_LT(steps, 10) << id;
      at = seed().entities.at(at).part_of;
    }
  }
}

TEST(Seed, EveryFactFitsTheCatalogue) {
  for (const FactRecord& fact : seed().facts)
    EXPECT_EQ(fault_of(fact.statement), "") << fact.id;
}

TEST(Seed, EveryFactLeansOnADocumentAndIsSaidInBothLanguages) {
  for (const FactRecord& fact : seed().facts) {
    EXPECT_TRUE(seed().documents.count(fact.document)) << fact.id;
    EXPECT_FALSE(fact.sentence.at("fr").empty()) << fact.id;
    EXPECT_FALSE(fact.sentence.at("en").empty()) << fact.id;
    EXPECT_NE(fact.sentence.at("fr"), fact.sentence.at("en")) << fact.id;
  }
}

TEST(Seed, WhatIsSetAsideSaysWhy) {
  size_t set_aside = 0;
  for (const FactRecord& fact : seed().facts) {
    if (fact.rank != Rank::Deprecated) continue;
    ++set_aside;
    EXPECT_FALSE(fact.rank_reason.empty()) << fact.id;
  }
  EXPECT_GE(set_aside, 4u);
}

// Hedged figures leave their interval to the published tolerance table; only
// ranges, which no table could guess, say their ends.
TEST(Seed, OnlyRangesSayTheirEnds) {
  using claims::Modifier;
  for (const FactRecord& fact : seed().facts) {
    const auto* quantity = std::get_if<claims::Quantity>(&fact.statement.value);
    if (!quantity) continue;
    const bool hedged = quantity->modifier != Modifier::None &&
                        quantity->modifier != Modifier::Between;
    EXPECT_TRUE(!hedged || quantity->interval.is_point()) << fact.id;
  }
}

TEST(Seed, EverySeriesCarriesAnIndicatorAndItsRowsAreSound) {
  std::set<std::string> indicators;
  for (const Property& property : catalogue().properties())
    indicators.insert(property.indicator);
  for (const auto& [id, series] : seed().series) {
    EXPECT_TRUE(indicators.count(series.indicator)) << id;
    EXPECT_TRUE(seed().documents.count(series.document)) << id;
    ASSERT_TRUE(seed().observations.count(id)) << id << " has no rows";
    std::set<std::pair<std::string, std::string>> seen;
    for (const SeedRow& row : seed().observations.at(id)) {
      EXPECT_TRUE(seed().entities.count(row.entity)) << row.where;
      EXPECT_TRUE(claims::period_of(row.period)) << row.where;
      EXPECT_TRUE(claims::Rational::parse(row.value)) << row.where;
      EXPECT_TRUE(seen.emplace(row.entity, row.period).second) << row.where;
    }
  }
}

TEST(Seed, EveryDocumentOfTheDataSetsIsCredited) {
  std::ifstream input(seed_path() / "CREDITS.md");
  const std::string credits((std::istreambuf_iterator<char>(input)),
                            std::istreambuf_iterator<char>());
  for (const auto& [id, document] : seed().documents) {
    if (document.licence == "all rights reserved; facts only") continue;
    // The topics of general knowledge share one line.
    const std::string name =
        id.starts_with("attest-background") ? "attest-background" : id;
    EXPECT_NE(credits.find("`" + name + "`"), std::string::npos) << id;
  }
}

TEST(Seed, TheFolderStaysSmall) { EXPECT_LT(seed().bytes, 6'200'000u); }

// --- what the base must know ---------------------------------------------

struct Needed {
  const char* sentence;  // about the world
  const char* property;
  std::map<std::string, std::string> arguments;
  const char* value;  // entity of the value, or ""
  const char* day;    // lies within the fact's time, or ""
};

const Needed kNeeded[] = {
    {"a transport plane landed in Niamey on 10 April 2024",
     "landed",
     {{"vehicle", "thing/il_76"}, {"place", "NER/niamey"}},
     "",
     "2024-04-10"},
    {"state television announced the arrival on 11 April 2024",
     "announced",
     {{"speaker", "NER:state_television"}},
     "",
     "2024-04-11"},
    {"Niamey is the capital of Niger",
     "capital",
     {{"country", "NER"}},
     "NER/niamey",
     ""},
    {"Ouagadougou is the capital of Burkina Faso",
     "capital",
     {{"country", "BFA"}},
     "BFA/ouagadougou",
     ""},
    {"Mali's elected president was overthrown in August 2020",
     "coup",
     {{"place", "MLI"}},
     "",
     "2020-08-18"},
    {"Burkina Faso saw a coup in September 2022",
     "coup",
     {{"place", "BFA"}},
     "",
     "2022-09-30"},
    {"Niger saw a coup in July 2023",
     "coup",
     {{"place", "NER"}},
     "",
     "2023-07-26"},
    {"French forces had left Niger on 22 December 2023",
     "withdrawal_completed",
     {{"force", "FRA:armed_forces"}, {"place", "NER"}},
     "",
     "2023-12-22"},
    {"a Russian delegation was in Niamey in December 2023",
     "visited",
     {{"visitor", "RUS:delegation"}, {"place", "NER/niamey"}},
     "",
     "2023-12-04"},
    {"Russia and Niger signed a text in December 2023",
     "agreement_signed",
     {{"party", "NER"}, {"other", "RUS"}},
     "",
     "2023-12-04"},
    {"Putin and Tiani telephoned, told from Tiani's side",
     "telephone_call",
     {{"party", "person/abdourahamane_tiani"},
      {"other", "person/vladimir_putin"}},
     "",
     "2024-03-26"},
    {"Niger denounced the US accord on 16 March 2024",
     "agreement_denounced",
     {{"party", "NER"}, {"other", "USA"}},
     "",
     "2024-03-16"},
    {"Tiani rules Niger in April 2024",
     "head_of_state",
     {{"country", "NER"}},
     "person/abdourahamane_tiani",
     "2024-04-12"},
    {"Macron is president of France in 2024",
     "head_of_state",
     {{"country", "FRA"}},
     "person/emmanuel_macron",
     "2024-04-12"},
    {"Biden was president of the United States in 2023",
     "head_of_state",
     {{"country", "USA"}},
     "person/joe_biden",
     "2023-06-01"},
    {"Lincoln was president of the United States in 1863",
     "head_of_state",
     {{"country", "USA"}},
     "person/abraham_lincoln",
     "1863-01-01"},
    {"Niger was in ECOWAS in 2020",
     "member_of",
     {{"member", "NER"}, {"organisation", "org/ecowas"}},
     "",
     "2020-01-01"},
    {"Niger left ECOWAS on 29 January 2025",
     "organisation_left",
     {{"member", "NER"}, {"organisation", "org/ecowas"}},
     "",
     "2025-01-29"},
    {"Niger has been in the United Nations since 1960",
     "member_of",
     {{"member", "NER"}, {"organisation", "org/un"}},
     "",
     "1961-01-01"},
    {"France won the World Cup of 2018",
     "tournament_winner",
     {{"tournament", "event/fifa_world_cup"}},
     "FRA",
     "2018-07-15"},
    {"Paris held the Summer Olympics of 2024",
     "olympics_host",
     {{"games", "event/summer_olympics"}},
     "FRA/paris",
     "2024-08-01"},
};

bool fits(const FactRecord& fact, const Needed& needed) {
  const Statement& statement = fact.statement;
  if (fact.rank == Rank::Deprecated || statement.property != needed.property)
    return false;
  for (const auto& [role, entity] : needed.arguments) {
    const Term* term = statement.argument(role);
    if (!term || term->entity != entity) return false;
  }
  const auto* value = std::get_if<Term>(&statement.value);
  if (*needed.value && (!value || value->entity != needed.value)) return false;
  if (!*needed.day) return true;
  const auto day = claims::period_of(needed.day);
  return statement.when && statement.when->span.overlaps(day->span);
}

TEST(Seed, KnowsWhatTheExamplesNeed) {
  for (const Needed& needed : kNeeded)
    EXPECT_TRUE(
        std::any_of(seed().facts.begin(), seed().facts.end(),
                    [&](const FactRecord& fact) { return fits(fact, needed); }))
        << needed.sentence;
}

// A wire that several outlets carry is one origin; figures of the US presence
// must come from several, or no conflict could be shown.
TEST(Seed, TheUsPresenceInNigerIsToldBySeveralOriginsThatDisagree) {
  std::set<std::string> origins, figures;
  for (const FactRecord& fact : seed().facts) {
    const Needed presence{"",
                          "personnel_present",
                          {{"force", "USA:armed_forces"}, {"place", "NER"}},
                          "",
                          ""};
    if (!fits(fact, presence)) continue;
    origins.insert(seed().documents.at(fact.document).origin);
    figures.insert(
        std::get<claims::Quantity>(fact.statement.value).written.exact_text());
  }
  EXPECT_GE(origins.size(), 5u);
  for (const char* figure : {"648", "650", "1000", "1016", "1100"})
    EXPECT_TRUE(figures.count(figure)) << figure;
}

TEST(Seed, NoSourceOfTheFrenchWithdrawalIsOlderThanItsEnd) {
  const Needed withdrawal{"",
                          "withdrawal_completed",
                          {{"force", "FRA:armed_forces"}, {"place", "NER"}},
                          "",
                          "2023-12-22"};
  for (const FactRecord& fact : seed().facts)
    if (fits(fact, withdrawal)) {
      EXPECT_GE(seed().documents.at(fact.document).published, "2023-12-22")
          << fact.id;
    }
}

// "un avion militaire" and "a transport plane" are both that plane.
TEST(Seed, ThePlaneIsAMilitaryTransport) {
  for (const FactRecord& fact : seed().facts) {
    if (fact.statement.property != "landed") continue;
    const std::string& named = fact.statement.argument("vehicle")->concept_id;
    EXPECT_TRUE(catalogue().is_a(named, "military_aircraft")) << named;
    EXPECT_TRUE(catalogue().is_a(named, "transport_aircraft")) << named;
  }
}

// nigérien is of Niger, nigérian of Nigeria.
TEST(Seed, DemonymsOfNeighboursDoNotMix) {
  const auto has = [](const char* id, const char* name) {
    for (const EntityName& row : seed().entities.at(id).names)
      if (row.name == name && row.form == "demonym") return true;
    return false;
  };
  EXPECT_TRUE(has("NER", "nigérienne"));
  EXPECT_FALSE(has("NER", "nigérian"));
  EXPECT_TRUE(has("NGA", "nigérians"));
  EXPECT_FALSE(has("NGA", "nigérien"));
  EXPECT_TRUE(has("NER", "Nigeriens"));
  EXPECT_TRUE(has("NGA", "Nigerians"));
  EXPECT_TRUE(has("USA", "américains"));
  EXPECT_TRUE(has("GBR", "British"));
}

}  // namespace
}  // namespace sources
