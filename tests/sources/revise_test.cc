#include "sources/curate/revise.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "claims/text/error.h"
#include "sources/curate/exporter.h"
#include "sources/curate/importer.h"
#include "sources/curate/record_diff.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

using claims::Error;

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

const Hand kHand = {"2024-05-01", "ana", "misprint", false};

std::string message_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// A figure, a name, a card, a date: each is put right and put back.
struct CorrectionRow {
  const char *name, *kind, *id, *field, *value, *told;
};
const CorrectionRow kCorrections[] = {
    {"a figure of a table", "observation", "level NER/niamey 2023", "value",
     "5.5", "value: 5.25 -> 5.5"},
    {"the licence of a document", "document", "doc/report", "licence", "CC0",
     "licence: CC BY 4.0 -> CC0"},
    {"a document loses its wrong date", "document", "doc/report", "published",
     "", "published: 2023-05 -> (none)"},
    {"the tier of a publisher stays a number", "publisher", "pub/basin", "tier",
     "2", "tier: 1 -> 2"},
    {"the rating of a published check", "published_check", "check/1", "rating",
     "Trompeur", "rating: Faux -> Trompeur"},
};

TEST(Supersede, PutsRightAndUndoPutsBack) {
  for (const CorrectionRow& row : kCorrections) {
    SCOPED_TRACE(row.name);
    Store store = Store::in_memory();
    fill(&store);
    const std::string before = store.revision();
    const auto changed = supersede(&store, language(), row.kind, row.id,
                                   {{row.field, row.value}}, kHand);
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_NE(text_of(changed, 9).find(row.told), std::string::npos)
        << text_of(changed, 9);
    EXPECT_NE(store.revision(), before);
    EXPECT_TRUE(store.log_holds());
    undo(&store, 1, kHand);
    EXPECT_EQ(store.revision(), before);
    EXPECT_TRUE(store.log_holds());
    // Undoing the undoing.
    undo(&store, 2, kHand);
    EXPECT_NE(store.revision(), before);
  }
}

TEST(Supersede, RefusesWhatWouldNotHold) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string before = store.revision();
  struct Row {
    const char *name, *kind, *id, *field, *value, *message;
  };
  const Row rows[] = {
      {"another id", "document", "doc/report", "id", "x", "names a record"},
      {"a publisher that is not there", "document", "doc/report", "publisher",
       "pub/x", "is not in the base"},
      {"no date", "document", "doc/report", "published", "soon", "is no date"},
      {"a field that is none", "document", "doc/report", "colour", "red",
       "is not known here"},
      {"no number", "observation", "level NER/niamey 2023", "value", "much",
       "is no number"},
      {"what it says already", "document", "doc/report", "licence", "CC BY 4.0",
       "says so already"},
      {"deprecated without a reason", "fact", "gauge-staff", "rank",
       "deprecated", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const auto act = [&] {
      supersede(&store, language(), row.kind, row.id, {{row.field, row.value}},
                kHand);
    };
    EXPECT_THROW(act(), Error);
    EXPECT_NE(message_of(act).find(row.message), std::string::npos)
        << message_of(act);
    EXPECT_EQ(store.revision(), before);
  }
  EXPECT_TRUE(store.log().empty());
}

TEST(Retire, TakesAllThatLeansAndDeletesNothing) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string before = store.revision();
  const auto gone = retire(&store, "document", "doc/report", kHand);
  EXPECT_EQ(gone.size(), 6u);  // document, fact, series, figure, passage, check
  EXPECT_FALSE(store.fact("gauge-staff"));
  EXPECT_TRUE(store.passages({"fleuve"}, 5).empty());
  EXPECT_TRUE(store.passages_stating("flood", "NER/niamey").empty());
  EXPECT_TRUE(store.published_checks({"barrage"}, 5).empty());
  EXPECT_EQ(store.history("fact", "gauge-staff").size(), 1u);
  EXPECT_EQ(store.taken_out("fact", "gauge-staff"), "retired: misprint");
  undo(&store, 1, kHand);
  EXPECT_EQ(store.revision(), before);
  EXPECT_EQ(store.passages({"fleuve"}, 5).size(), 1u);
  EXPECT_EQ(store.passages_stating("flood", "NER/niamey").size(), 1u);
  EXPECT_EQ(store.taken_out("fact", "gauge-staff"), "");
}

TEST(Retire, OnDryRunOnlyTells) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string before = store.revision();
  Hand hand = kHand;
  hand.dry_run = true;
  EXPECT_EQ(retire(&store, "publisher", "pub/basin", hand).size(), 7u);
  EXPECT_EQ(store.revision(), before);
  EXPECT_TRUE(store.publisher("pub/basin"));
}

TEST(Undo, OfAnImportTakesOutWhatEnteredAndPutsBackWhatChanged) {
  const Scratch scratch;
  Store store = Store::in_memory();
  fill(&store);
  const std::string before = store.revision();
  const auto report = import_files(
      &store, language(),
      {scratch.write("publishers.jsonl",
                     R"({"id":"pub/new","name":"New","tier":2})"
                     "\n"
                     R"({"id":"pub/basin","name":"Basin","tier":1})"
                     "\n"),
       scratch.write("documents.jsonl",
                     R"({"id":"doc/new","publisher":"pub/new"})"
                     "\n"),
       scratch.write("entities.jsonl",
                     R"({"id":"X/town","type":"city","part_of":"X"})"
                     "\n"
                     R"({"id":"X","type":"country"})"
                     "\n")},
      {});
  ASSERT_TRUE(report.good());
  EXPECT_EQ(store.changes(1).size(), 5u);
  undo(&store, 1, kHand);
  EXPECT_EQ(store.revision(), before);
}

TEST(Undo, IsRefusedWhereLaterWorkStandsOnIt) {
  Store store = Store::in_memory();
  fill(&store);
  supersede(&store, language(), "document", "doc/report", {{"title", "A"}},
            kHand);
  supersede(&store, language(), "document", "doc/report", {{"title", "B"}},
            kHand);
  const std::string before = store.revision();
  EXPECT_NE(message_of([&] {
              undo(&store, 1, kHand);
            }).find("changed again by line #2"),
            std::string::npos);
  EXPECT_THROW(undo(&store, 9, kHand), Error);
  EXPECT_EQ(store.revision(), before);
  undo(&store, 2, kHand);
  undo(&store, 1, kHand);
  EXPECT_EQ(store.document("doc/report")->title, "Rapport annuel");
}

TEST(Undo, OfAnyRunOfChangesLeadsBackToTheStart) {
  rc::check([](const std::vector<bool>& retires) {
    Store store = Store::in_memory();
    fill(&store);
    const std::string before = store.revision();
    int64_t lines = 0;
    for (size_t i = 0; i < std::min<size_t>(retires.size(), 6); ++i) {
      if (store.fact("gauge-staff") && retires[i]) {
        retire(&store, "fact", "gauge-staff", kHand);
      } else {
        supersede(&store, language(), "document", "doc/report",
                  {{"title", "T" + std::to_string(i)}}, kHand);
      }
      ++lines;
    }
    for (int64_t line = lines; line >= 1; --line) undo(&store, line, kHand);
    RC_ASSERT(store.revision() == before);
    RC_ASSERT(store.log_holds());
  });
}

TEST(Review, StandsInTheLog) {
  Store store = Store::in_memory();
  fill(&store);
  review(&store, "fact", "gauge-staff", "confirmed", kHand);
  ASSERT_EQ(store.log().size(), 1u);
  EXPECT_EQ(store.log()[0].subject, "fact gauge-staff");
  EXPECT_THROW(review(&store, "fact", "none", "confirmed", kHand), Error);
}

TEST(Migration, BringsAnOldBaseUpAndKeepsACopy) {
  const Scratch scratch;
  const std::string path = scratch.path("old.db");
  std::filesystem::copy_file(ATTEST_SOURCE_DIR "/tests/data/bases/schema1.db",
                             path);
  const std::string old_bytes = scratch.read("old.db");
  EXPECT_NE(message_of([&] { Store::open_read_only(path); }).find("migrate"),
            std::string::npos);
  EXPECT_EQ(Store::migrate(path, scratch.path("copy.db")), 1);
  EXPECT_TRUE(Store::faults_of(path).empty());
  EXPECT_EQ(Store::open_read_only(path).facts("capital", "NER").size(), 1u);
  const auto size = std::filesystem::file_size(scratch.path("copy.db"));
  EXPECT_EQ(size, old_bytes.size());
  EXPECT_EQ(Store::migrate(path, scratch.path("copy2.db")), 4);
  EXPECT_FALSE(std::filesystem::exists(scratch.path("copy2.db")));
}

TEST(Migration, KeepsWhatEachLineOfTheLogChanged) {
  const Scratch scratch;
  const std::string path = scratch.path("old.db");
  std::filesystem::copy_file(ATTEST_SOURCE_DIR "/tests/data/bases/schema3.db",
                             path);
  EXPECT_EQ(Store::migrate(path, scratch.path("copy.db")), 3);
  EXPECT_TRUE(Store::faults_of(path).empty());
  Store store = Store::open_for_writing(path);
  // The records are the same, and so is what the revision says of them.
  EXPECT_EQ(store.revision().substr(0, 12), "4ad262d6e094");
  EXPECT_EQ(store.history("fact", "capital-ner").size(), 2u);
  EXPECT_EQ(store.taken_out("published_check", "check/1"),
            "retired: withdrawn");
  EXPECT_EQ(store.passages({"@NER"}, 5).size(), 1u);
  undo(&store, 5, kHand);
  EXPECT_TRUE(store.published_check("check/1"));
}

// A base with a past: corrections, what was taken out, what was put back.
std::string base_with_past(const Scratch& scratch) {
  const std::string path = scratch.path("past.db");
  std::filesystem::copy_file(ATTEST_SOURCE_DIR "/tests/data/bases/schema3.db",
                             path);
  Store::migrate(path, scratch.path("copy.db"));
  return path;
}

TEST(Export, CarriesThePastIntoTheBaseThatIsBuiltFromIt) {
  const Scratch scratch;
  const Store store = Store::open_read_only(base_with_past(scratch));
  export_base(store, scratch.path("text"));
  const auto report =
      build_base(scratch.path("b.db"), language(), scratch.path("text"), {});
  ASSERT_TRUE(report.good()) << report.errors[0].message;
  EXPECT_TRUE(Store::faults_of(scratch.path("b.db")).empty());
  Store again = Store::open_for_writing(scratch.path("b.db"));
  EXPECT_EQ(again.revision(), store.revision());
  EXPECT_EQ(again.history("fact", "capital-ner"),
            store.history("fact", "capital-ner"));
  EXPECT_EQ(again.taken_out("published_check", "check/1"),
            "retired: withdrawn");
  EXPECT_EQ(again.log().size(), store.log().size() + 1);
  EXPECT_EQ(again.log()[3].detail, store.log()[3].detail);
  undo(&again, 5, kHand);
  EXPECT_TRUE(again.published_check("check/1"));
}

TEST(Export, OfAnAlteredPastIsRefused) {
  struct Row {
    const char *name, *file, *from, *to, *message;
  };
  const Row rows[] = {
      {"a line of the log that another did", "log.jsonl", "\"actor\":\"ana\"",
       "\"actor\":\"bo\"", "its chain is broken"},
      {"a fact that never said so", "history.jsonl", "NER/zinder", "NER/niamey",
       "its chain is broken"},
      {"a version left out", "history.jsonl", "\"version\":2", "\"version\":3",
       "does not follow"},
      {"a change that is not told", "changes.jsonl", "\"existed\":true",
       "\"existed\":false", "its chain is broken"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const Scratch scratch;
    export_base(Store::open_read_only(base_with_past(scratch)),
                scratch.path("text"));
    const std::string name = std::string("text/") + row.file;
    std::string text = scratch.read(name);
    const size_t at = text.find(row.from);
    ASSERT_NE(at, std::string::npos);
    scratch.write(name, text.replace(at, std::string(row.from).size(), row.to));
    const auto report =
        build_base(scratch.path("b.db"), language(), scratch.path("text"), {});
    ASSERT_FALSE(report.good());
    EXPECT_NE(report.errors[0].message.find(row.message), std::string::npos)
        << report.errors[0].message;
    EXPECT_FALSE(std::filesystem::exists(scratch.path("b.db")));
  }
}

TEST(Export, OfAPastDoesNotEnterABaseThatHasOne) {
  const Scratch scratch;
  const std::string path = base_with_past(scratch);
  export_base(Store::open_read_only(path), scratch.path("text"));
  Store store = Store::open_for_writing(path);
  const auto report = import_files(&store, language(),
                                   {scratch.path("text/history.jsonl")}, {});
  ASSERT_FALSE(report.good());
  EXPECT_NE(report.errors[0].message.find("a log of its own"),
            std::string::npos);
}

TEST(Differences, NameEveryRecordThatDiffers) {
  Store then = Store::in_memory(), now = Store::in_memory();
  fill(&then);
  fill(&now);
  EXPECT_TRUE(differences(then, now).empty());
  retire(&now, "series", "level", kHand);
  supersede(&now, language(), "entity", "NER", {{"weight", "7"}}, kHand);
  EXPECT_EQ(text_of(differences(then, now), 9),
            "~ entity NER\n    weight: 90 -> 7\n- series level\n"
            "- observation level NER/niamey 2023\n");
}

}  // namespace
}  // namespace sources
