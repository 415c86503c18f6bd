// No later knowledge leaks into an answer as of a day: a base that has learnt
// more since answers as one that had not.

#include "sources/search/known.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "scratch.h"
#include "sources/store/record_json.h"
#include "tests/sources/dated_documents.h"

namespace sources {
namespace {

constexpr const char* kDays[] = {"2023-01-10", "2023-03-10", "2023-05-10",
                                 "2023-07-10", "2023-09-10"};
constexpr const char* kPlaces[] = {"NER", "NER/niamey"};

// One day a base learnt something: a new fact, or a fact said anew.
struct Lesson {
  size_t day = 0;  // of kDays: published and, for a revision, recorded
  FactRecord fact;
};

FactRecord fact_of(int number, const char* place, size_t day, int figure) {
  FactRecord fact;
  fact.id = "fact-" + std::to_string(number);
  fact.document = "doc-" + std::to_string(day);
  fact.recorded = kDays[day];
  fact.statement =
      statement_of(R"({"property":"staff_present","arguments":{"place":")" +
                   std::string(place) + R"("},"value":{"number":")" +
                   std::to_string(figure) + R"(","unit":"x:soldier"}})");
  return fact;
}

void put_frame(Store* store) {
  put_documents(store, kDays);
  for (const char* place : kPlaces)
    store->put(EntityRecord{place, "country", "", 0, {}});
}

std::string answers(const Store& store, const SearchOptions& options) {
  std::string all;
  for (const char* place : {"NER", "NER/niamey", ""})
    for (const FactRecord& fact :
         known_facts(store, "staff_present", place, options))
      all += std::string(place) + " " + json_of(fact) + "\n";
  return all;
}

TEST(Known, LaterLessonsChangeNoAnswerAsOfADay) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Lesson> lessons;
    const int count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i) {
      const auto day = *rc::gen::inRange<size_t>(0, std::size(kDays));
      lessons.push_back({day, fact_of(*rc::gen::inRange(0, 4),
                                      kPlaces[*rc::gen::inRange(0, 2)], day,
                                      *rc::gen::inRange(1, 9))});
    }
    std::stable_sort(
        lessons.begin(), lessons.end(),
        [](const Lesson& a, const Lesson& b) { return a.day < b.day; });
    const auto now = *rc::gen::inRange<size_t>(0, std::size(kDays));
    Store all = Store::in_memory(), then = Store::in_memory();
    put_frame(&all);
    put_frame(&then);
    for (const Lesson& lesson : lessons) {
      all.put(lesson.fact);
      if (lesson.day <= now) then.put(lesson.fact);
    }
    SearchOptions options;
    options.known_at = claims::parse_day(kDays[now]);
    RC_ASSERT(answers(all, options) == answers(then, options));
    RC_ASSERT(answers(then, options) == answers(then, SearchOptions()));
  }));
}

struct KnownRow {
  const char *name, *known_at, *figure;
};
// 700 was published in January; in July the source said 900; in September
// someone found that January's figure had been 750.
const KnownRow kKnown[] = {
    {"nothing is known before anything is published", "2023-01-09", ""},
    {"the first figure from its publication", "2023-01-10", "700"},
    {"and still the day before the next", "2023-07-09", "700"},
    {"the next from its own publication", "2023-07-10", "900"},
    {"a correction from the day it was recorded", "2023-09-10", "750"},
};

TEST(Known, EachVersionOfAFactHasItsDays) {
  Store store = Store::in_memory();
  put_frame(&store);
  store.put(fact_of(1, "NER", 0, 700));
  store.put(fact_of(1, "NER", 3, 900));
  FactRecord corrected = fact_of(1, "NER", 0, 750);
  corrected.recorded = kDays[4];
  store.put(corrected);
  for (const KnownRow& row : kKnown) {
    SearchOptions options;
    options.known_at = claims::parse_day(row.known_at);
    const auto facts = known_facts(store, "staff_present", "NER", options);
    const std::string figure =
        facts.empty() ? ""
                      : std::get<claims::Quantity>(facts[0].statement.value)
                            .written.text();
    EXPECT_EQ(figure, row.figure) << row.name;
  }
}

TEST(Known, WhatASourceSaysOfALaterDayIsNotKnownBefore) {
  Store store = Store::in_memory();
  put_frame(&store);
  FactRecord fact = fact_of(1, "NER", 0, 700);
  fact.as_of = "2023-06-01";
  store.put(fact);
  SearchOptions options;
  options.known_at = claims::parse_day("2023-05-31");
  EXPECT_TRUE(known_facts(store, "staff_present", "NER", options).empty());
  options.known_at = claims::parse_day("2023-06-01");
  EXPECT_EQ(known_facts(store, "staff_present", "NER", options).size(), 1u);
}

}  // namespace
}  // namespace sources
