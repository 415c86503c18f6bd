#include <gtest/gtest.h>

#include <algorithm>

#include "claims/value/statement_json.h"
#include "sources/search/search.h"

namespace sources {
namespace {

claims::Statement statement(const std::string& json) {
  return claims::statement_from_json(json, "test");
}

FactRecord fact(const char* id, const char* document, const char* json) {
  FactRecord record;
  record.id = id;
  record.document = document;
  record.statement = statement(json);
  return record;
}

void fill_documents(Store* store) {
  store->put(
      PublisherRecord{"pub/basin", "Autorité du bassin", 1, "official", ""});
  store->put(PublisherRecord{"pub/gazette", "La Gazette", 3, "press", ""});
  store->put(DocumentRecord{"doc/old", "pub/gazette", "Edition of May",
                            "https://example.org/old", "2023-05", "2024-01-02",
                            "", "en", "", "", ""});
  store->put(DocumentRecord{
      "doc/new", "pub/basin", "Rapport", "https://example.org/new",
      "2024-02-01", "2024-03-02", "dispatch/7", "fr", "CC BY 4.0", "", ""});
  store->put(DocumentRecord{"doc/undated", "pub/gazette", "Page",
                            "https://example.org/page", "", "2024-03-02", "",
                            "en", "", "", ""});
  store->put(EntityRecord{"NER", "country", "", 9, {{"Niger", "", "name"}}});
  store->put(EntityRecord{"MLI", "country", "", 9, {{"Mali", "", "name"}}});
  store->put(
      EntityRecord{"NER/niamey", "city", "NER", 5, {{"Niamey", "", "name"}}});
}

void fill_facts(Store* store) {
  FactRecord coup = fact("coup-2023", "doc/new",
                         R"({"property":"coup","arguments":{"place":"NER"},)"
                         R"("when":"2023-07-26"})");
  coup.sentence = {{"fr", "Un putsch au Niger."}, {"en", "A coup in Niger."}};
  store->put(coup);
  store->put(fact("coup-2010", "doc/old",
                  R"({"property":"coup","arguments":{"place":"NER"},)"
                  R"("when":"2010-02-18"})"));
  store->put(fact("coup-mali", "doc/undated",
                  R"({"property":"coup","arguments":{"place":"MLI"},)"
                  R"("when":"2020-08-18"})"));
  store->put(fact("landing", "doc/new",
                  R"({"property":"landed","arguments":{"place":"NER/niamey",)"
                  R"("vehicle":{"concept":"aircraft"}},"when":"2024-01-10"})"));
}

void fill_series(Store* store) {
  store->put(SeriesRecord{"wb-population",
                          "population",
                          "x:inhabitant",
                          "doc/new",
                          {{"en", "Population"}}});
  for (const auto& [period, value, vintage] :
       std::vector<std::tuple<const char*, int, const char*>>{
           {"2020", 24, ""},
           {"2021", 25, ""},
           {"2022", 26, "2023-03-01"},
           {"2022", 27, "2024-01-01"}})
    store->put(ObservationRecord{"wb-population", "NER", period,
                                 claims::Rational(value), vintage});
}

class SearchStores : public testing::Test {
 protected:
  SearchStores() : store_(Store::in_memory()) {
    fill_documents(&store_);
    fill_facts(&store_);
    fill_series(&store_);
  }

  std::vector<Evidence> found(const std::string& json,
                              const std::string& words = "",
                              SearchOptions options = {}) {
    static const claims::Language kLanguage = claims::load_language();
    result_ = search(store_, kLanguage, statement(json), words, options);
    return result_.evidence;
  }
  std::vector<std::string> ids(const std::vector<Evidence>& evidence) {
    std::vector<std::string> all;
    for (const Evidence& one : evidence) all.push_back(one.id);
    return all;
  }
  bool searched(const std::string& line) const {
    return std::find(result_.searches.begin(), result_.searches.end(), line) !=
           result_.searches.end();
  }

  Store store_;
  SearchResult result_;
};

using Ids = std::vector<std::string>;
constexpr char kCoup[] =
    R"({"property":"coup","arguments":{"place":"NER"},"when":"2023"})";

TEST_F(SearchStores, FactsOfThePropertyAboutTheThing) {
  const auto evidence = found(kCoup);
  EXPECT_EQ(ids(evidence), (Ids{"fact:coup-2010", "fact:coup-2023"}));
  EXPECT_TRUE(searched("facts coup(NER): 2"));
  EXPECT_EQ(evidence[1].source.publisher_name, "Autorité du bassin");
  EXPECT_EQ(evidence[1].source.tier, 1);
  EXPECT_EQ(evidence[1].source.origin, "dispatch/7");
  EXPECT_EQ(evidence[0].source.origin, "doc/old");
  EXPECT_EQ(evidence[1].text, "A coup in Niger.");
  EXPECT_EQ(evidence[1].as_of, claims::parse_day("2024-02-01"));
  // The last day of the month of publication, never the day of retrieval.
  EXPECT_EQ(evidence[0].as_of, claims::parse_day("2023-05-31"));
}

TEST_F(SearchStores, TextInTheLanguageOfTheReader) {
  SearchOptions options;
  options.language = "fr";
  EXPECT_EQ(found(kCoup, "", options)[1].text, "Un putsch au Niger.");
}

TEST_F(SearchStores, APartOfThePlaceIsFoundToo) {
  EXPECT_EQ(ids(found(R"({"property":"landed","arguments":{"place":"NER",)"
                      R"("vehicle":{"concept":"aircraft"}}})")),
            (Ids{"fact:landing"}));
}

TEST_F(SearchStores, OnlyWhatWasKnownByTheDay) {
  SearchOptions options;
  options.known_at = claims::parse_day("2023-06-30");
  EXPECT_EQ(ids(found(kCoup, "", options)), (Ids{"fact:coup-2010"}));
  options.known_at = claims::parse_day("2023-05-30");
  EXPECT_EQ(ids(found(kCoup, "", options)), Ids{});
  EXPECT_TRUE(searched("facts coup(NER): none"));
}

TEST_F(SearchStores, UndatedRecordsAreNotKnownByAnyDay) {
  SearchOptions options;
  options.known_at = claims::parse_day("2030-01-01");
  EXPECT_EQ(ids(found(R"({"property":"coup","arguments":{"place":"MLI"}})", "",
                      options)),
            (Ids{"fact:coup-2010", "fact:coup-2023"}));  // of others
}

std::string population(const std::string& figure, const std::string& when) {
  return R"({"property":"population","arguments":{"place":"NER"},"value":)"
         R"({"number":")" +
         figure + R"(","unit":"x:inhabitant"})" +
         (when.empty() ? "" : R"(,"when":")" + when + "\"") + "}";
}

TEST_F(SearchStores, TheFigureOfTheClaimsYear) {
  const auto evidence = found(population("25", "2021"));
  ASSERT_EQ(ids(evidence), (Ids{"series:wb-population/NER/2021"}));
  EXPECT_EQ(evidence[0].kind, EvidenceKind::Observation);
  EXPECT_EQ(evidence[0].text, "Population, 2021: 25");
  EXPECT_EQ(evidence[0].rows, (Ids{"2021 | 25"}));
  EXPECT_NE(evidence[0].query.find("period = '2021'"), std::string::npos);
  EXPECT_TRUE(searched("series population(NER): 1"));
}

TEST_F(SearchStores, TheLatestVintageAndTheLatestYear) {
  const auto evidence = found(population("27", "2024-04-11"));
  ASSERT_EQ(ids(evidence), (Ids{"series:wb-population/NER/2022"}));
  EXPECT_EQ(evidence[0].rows, (Ids{"2022 | 27 | 2024-01-01"}));
}

TEST_F(SearchStores, TheYearThatOnceBoreTheFigureOut) {
  EXPECT_EQ(
      ids(found(population("24", ""))),
      (Ids{"series:wb-population/NER/2020", "series:wb-population/NER/2022"}));
}

TEST_F(SearchStores, AnotherCountryHasNoFigures) {
  EXPECT_TRUE(found(R"({"property":"population","arguments":{"place":"MLI"},)"
                    R"("value":{"number":"20","unit":"x:inhabitant"}})")
                  .empty());
  EXPECT_TRUE(searched("series population(MLI): none"));
}

TEST_F(SearchStores, PassagesAreTypedWhereTheyStateTheProperty) {
  PassageRecord typed;
  typed.document = "doc/new";
  typed.language = "en";
  typed.text = "Soldiers toppled the president of Niger on 26 July 2023.";
  typed.statements = {statement(kCoup)};
  store_.put(typed);
  PassageRecord bare = typed;
  bare.ordinal = 1;
  bare.text = "The president of Niger inaugurated a bridge.";
  bare.statements.clear();
  store_.put(bare);
  const auto evidence =
      found(kCoup, "The president of Niger was toppled by soldiers");
  std::vector<std::string> passages;
  for (const Evidence& one : evidence)
    if (one.kind == EvidenceKind::Passage)
      passages.push_back(one.id + (one.typed ? " typed" : " words only"));
  std::sort(passages.begin(), passages.end());
  EXPECT_EQ(passages,
            (Ids{"passage:doc/new#0 typed", "passage:doc/new#1 words only"}));
}

TEST_F(SearchStores, FrequentWordsFindNothing) {
  found(kCoup, "it was of the and les des");
  for (const std::string& line : result_.searches)
    EXPECT_TRUE(line.find("passages") == line.npos || line == "passages: none")
        << line;
}

TEST_F(SearchStores, PublishedChecksOfTheSameClaimOnly) {
  PublishedCheckRecord check;
  check.id = "check-1";
  check.document = "doc/new";
  check.claim = "A coup took place in Niger in 2023";
  check.language = "en";
  check.rating = "True";
  check.rating_value = 5;
  check.statement = statement(kCoup);
  store_.put(check);
  const auto kind_count = [&](const std::vector<Evidence>& evidence) {
    return std::count_if(evidence.begin(), evidence.end(), [](const auto& e) {
      return e.kind == EvidenceKind::PublishedCheck;
    });
  };
  EXPECT_EQ(kind_count(found(kCoup, "coup Niger 2023")), 1);
  EXPECT_TRUE(searched("published checks: 1"));
  // The same topic, another year: not the same truth conditions.
  EXPECT_EQ(kind_count(found(R"({"property":"coup","arguments":)"
                             R"({"place":"NER"},"when":"2022"})",
                             "coup Niger 2023")),
            0);
  EXPECT_TRUE(searched("published checks: none"));
}

TEST_F(SearchStores, AFalseRatingIsADenial) {
  PublishedCheckRecord check;
  check.id = "check-2";
  check.document = "doc/new";
  check.claim = "A coup took place in Mali in 2023";
  check.language = "en";
  check.rating = "Faux";
  check.rating_value = 1;
  const char* mali =
      R"({"property":"coup","arguments":{"place":"MLI"},"when":"2023"})";
  check.statement = statement(mali);
  store_.put(check);
  check.id = "check-3";
  check.rating = "Half true";
  check.rating_value = 3;
  store_.put(check);
  int denials = 0, undecided = 0;
  for (const Evidence& one : found(mali, "coup Mali 2023")) {
    if (one.kind != EvidenceKind::PublishedCheck) continue;
    if (!one.typed) ++undecided;
    if (one.typed && one.statement.polarity == claims::Polarity::Negated)
      ++denials;
  }
  EXPECT_EQ(denials, 1);
  EXPECT_EQ(undecided, 1);
}

TEST_F(SearchStores, TheSameAnswerEveryTime) {
  const auto first = ids(found(kCoup, "coup Niger president"));
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(ids(found(kCoup, "coup Niger president")), first);
}

TEST_F(SearchStores, HostileWordsAreOnlyWords) {
  for (const char* words : {"\" OR 1=1 --", "NEAR(a b)", "col:value*", "('",
                            "\xE2\x80\xA6 « »", "^{}[]", "DROP TABLE passage;"})
    EXPECT_NO_THROW(found(kCoup, words)) << words;
  EXPECT_NO_THROW(found(R"({"property":"coup","arguments":{"place":)"
                        R"("' OR '1'='1"}})"));
}

TEST(Searchers, EveryRowHasANameAndHelp) {
  for (const Searcher& searcher : searchers()) {
    EXPECT_GT(std::string(searcher.name).size(), 0u);
    EXPECT_GT(std::string(searcher.help).size(), 0u);
  }
  EXPECT_EQ(searchers().size(), 4u);
}

}  // namespace
}  // namespace sources
