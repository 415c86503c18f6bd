// Of all that can be found, facts, figures, passages and published checks:
// what was published later changes no answer as of a day.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "sources/search/search.h"
#include "tests/sources/dated_documents.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

constexpr const char* kDays[] = {"2023-01-10", "2023-03-10", "2023-05-10",
                                 "2023-07-10"};
constexpr const char* kStated =
    R"({"property":"population","arguments":{"place":"NER"},)"
    R"("value":{"number":"25","unit":"x:inhabitant"},"when":"2022"})";

// What came on one day, in a document of that day.
struct Lesson {
  size_t day = 0;
  int kind = 0;    // fact, figure, passage, check
  int number = 0;  // which of its kind
};

std::string document_of(const Lesson& lesson) {
  return "doc-" + std::to_string(lesson.day);
}

void put_frame(Store* store) {
  put_documents(store, kDays);
  store->put(EntityRecord{"NER", "country", "", 9, {{"Niger", "", "name"}}});
  store->put(SeriesRecord{"people", "population", "x:inhabitant", "doc-0", {}});
}

void put_fact(Store* store, const Lesson& lesson) {
  FactRecord fact;
  fact.id =
      "fact-" + std::to_string(lesson.day) + std::to_string(lesson.number);
  fact.document = document_of(lesson);
  fact.recorded = kDays[lesson.day];
  fact.statement = statement_of(kStated);
  store->put(fact);
}

void put_figure(Store* store, const Lesson& lesson) {
  store->put(ObservationRecord{"people", "NER", "2022",
                               claims::Rational(20 + lesson.number),
                               kDays[lesson.day]});
}

void put_passage(Store* store, const Lesson& lesson) {
  PassageRecord passage;
  passage.document = document_of(lesson);
  passage.ordinal = lesson.number + 1;
  passage.language = "en";
  passage.text = "The river rises near Niger.";
  passage.about = {"@NER"};
  if (lesson.number % 2 == 0) passage.statements = {statement_of(kStated)};
  store->put(passage);
}

void put_check(Store* store, const Lesson& lesson) {
  PublishedCheckRecord check;
  check.id = "check-" + std::to_string(lesson.day);
  check.document = document_of(lesson);
  check.claim = "The river rises near Niger.";
  check.language = "en";
  check.rating_value = 1;
  check.statement = statement_of(kStated);
  store->put(check);
}

void learn(Store* store, const Lesson& lesson) {
  constexpr void (*kPut[])(Store*, const Lesson&) = {put_fact, put_figure,
                                                     put_passage, put_check};
  kPut[lesson.kind](store, lesson);
}

// Without the scores, which count how rare words are in all that is there.
std::set<std::string> answers(const Store& store, const std::string& words,
                              const SearchOptions& options) {
  std::set<std::string> all;
  for (const Evidence& found :
       search(store, language(), statement_of(kStated), words, options)
           .evidence)
    all.insert(found.id + " " + claims::text_of(found.statement) + " " +
               found.text + " " + found.source.id);
  return all;
}

TEST(KnownSearch, WhatIsPublishedLaterChangesNoAnswerAsOfADay) {
  std::set<EvidenceKind> kinds;
  EXPECT_TRUE(rc::check([&] {
    std::vector<Lesson> lessons(*rc::gen::inRange<size_t>(1, 14));
    for (Lesson& lesson : lessons)
      lesson = {*rc::gen::inRange<size_t>(0, std::size(kDays)),
                *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 4)};
    std::stable_sort(
        lessons.begin(), lessons.end(),
        [](const Lesson& a, const Lesson& b) { return a.day < b.day; });
    const auto now = *rc::gen::inRange<size_t>(0, std::size(kDays));
    Store all = Store::in_memory(), then = Store::in_memory();
    put_frame(&all);
    put_frame(&then);
    for (const Lesson& lesson : lessons) {
      learn(&all, lesson);
      if (lesson.day <= now) learn(&then, lesson);
    }
    SearchOptions options;
    options.known_at = claims::parse_day(kDays[now]);
    const std::string words = "The river rises near Niger";
    RC_ASSERT(answers(all, words, options) == answers(then, words, options));
    for (const Evidence& found :
         search(all, language(), statement_of(kStated), words, options)
             .evidence)
      kinds.insert(found.kind);
  }));
  EXPECT_EQ(kinds.size(), 4u) << "of each kind something was found";
}

}  // namespace
}  // namespace sources
