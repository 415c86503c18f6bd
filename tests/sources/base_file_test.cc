// Files that are no base, or no longer one; many readers beside a writer.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <sstream>

#include "claims/text/error.h"
#include "sources/store/record_json.h"
#include "tests/sources/made_base.h"

namespace sources {
namespace {

using claims::Blame;
using claims::Error;

// What opening says, "" when it opens.
std::string refusal_of(const std::string& path) {
  try {
    Store::open_read_only(path);
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.blame(), Blame::Store) << path;
    EXPECT_EQ(error.where(), path);
    return error.what();
  }
}

struct FileRow {
  const char* name;
  std::function<void(const Scratch&)> make;  // the file "base.db"
  const char* message;
};
const FileRow kFiles[] = {
    {"nothing is there", [](const Scratch&) {}, "there is no base here"},
    {"a folder", [](const Scratch& scratch) { scratch.write("base.db/x", ""); },
     "this is no file"},
    {"an empty file",
     [](const Scratch& scratch) { scratch.write("base.db", ""); },
     "the file is empty"},
    {"a text",
     [](const Scratch& scratch) {
       scratch.write("base.db", std::string(500, 'x'));
     },
     "no source base of Attest"},
    {"the first line of a base and no more",
     [](const Scratch& scratch) {
       scratch.write("base.db", "SQLite format 3");
     },
     "no source base of Attest"},
    {"a database of another program",
     [](const Scratch& scratch) {
       Database(scratch.path("base.db"), Access::Create)
           .run("CREATE TABLE recipe(name)");
     },
     "database of another program"},
    {"a base of a later program",
     [](const Scratch& scratch) {
       alter(made_base(scratch, "base.db"), "PRAGMA user_version = 999");
     },
     "made by a newer Attest (schema 999"},
    {"a base that names no schema",
     [](const Scratch& scratch) {
       alter(made_base(scratch, "base.db"), "PRAGMA user_version = 0");
     },
     "it names no schema"},
    {"a base cut short",
     [](const Scratch& scratch) {
       const auto path = made_base(scratch, "base.db");
       std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
     },
     "cut short"},
    {"a base with a page of zeros",
     [](const Scratch& scratch) {
       made_base(scratch, "base.db");
       std::string bytes = scratch.read("base.db");
       bytes.replace(4096 * 2, 4096, std::string(4096, '\0'));
       scratch.write("base.db", bytes);
     },
     "damaged"},
    {"a base to which someone added a table",
     [](const Scratch& scratch) {
       alter(made_base(scratch, "base.db"), "CREATE TABLE extra(x)");
     },
     "its schema is not the one"},
    {"a base from which someone took a safeguard",
     [](const Scratch& scratch) {
       alter(made_base(scratch, "base.db"),
             "DROP TRIGGER no_evidence_no_verdict");
     },
     "its schema is not the one"},
};

TEST(BaseFile, IsRefusedWithItsReasonWhenItIsNoBase) {
  for (const FileRow& row : kFiles) {
    const Scratch scratch;
    row.make(scratch);
    EXPECT_NE(refusal_of(scratch.path("base.db")).find(row.message),
              std::string::npos)
        << row.name << ": " << refusal_of(scratch.path("base.db"));
  }
}

TEST(BaseFile, OpensWhenItIsOne) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  EXPECT_EQ(refusal_of(path), "");
  EXPECT_TRUE(Store::faults_of(path).empty());
  EXPECT_FALSE(Store::faults_of(scratch.path("none.db")).empty());
}

TEST(BaseFile, IsNeverMadeOverAnother) {
  const Scratch scratch;
  const auto path = scratch.write("notes.txt", "mine");
  EXPECT_THROW(Store::create(path), Error);
  EXPECT_EQ(scratch.read("notes.txt"), "mine");
}

TEST(BaseFile, IsReadAsItWasWhileAnotherProgramWrites) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  const Store early = Store::open_read_only(path);
  const std::string before = early.revision();
  Store writer = Store::open_for_writing(path);
  writer.begin();
  FactRecord fact = sample_fact();
  fact.note = "recounted";
  writer.put(fact);
  EXPECT_EQ(Store::open_read_only(path).revision(), before);
  writer.commit();
  EXPECT_NE(Store::open_read_only(path).revision(), before);
  // A run reads one revision, however long it takes.
  EXPECT_EQ(early.revision(), before);
  EXPECT_EQ(early.fact("gauge-staff")->note, sample_fact().note);
}

TEST(BaseFile, NothingLiesBesideABaseThatNobodyUses) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  { const Store store = Store::open_read_only(path); }
  for (const char* beside : {"-wal", "-shm", "-journal"})
    EXPECT_FALSE(std::filesystem::exists(path + beside)) << beside;
}

TEST(BaseFile, HasOneWriterAtATime) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  Store one = Store::open_for_writing(path);
  Store two = Store::open_for_writing(path);
  const Store reader = Store::open_read_only(path);
  one.begin();
  EXPECT_THROW(two.begin(), Error);
  EXPECT_TRUE(reader.fact("gauge-staff"));  // reading goes on
  one.roll_back();
  two.begin();
  two.roll_back();
}

TEST(BaseFile, ChangeCutOffByADyingProgramIsUndone) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  const std::string before = Store::open_read_only(path).revision();
  const pid_t child = ::fork();
  if (child == 0) {
    // A cache of one page: the change reaches the file before its end.
    Database dying(path, Access::Write);
    dying.run(
        "PRAGMA cache_size = 1; BEGIN; DELETE FROM fact_mention; "
        "DELETE FROM fact; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO history "
        "SELECT 'fact', 'f', i, '', 'content' FROM n");
    ::_exit(0);  // the log beside the file holds half of a change
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_GT(std::filesystem::file_size(path + "-wal"), 0u);
  const Store store = Store::open_read_only(path);
  EXPECT_EQ(store.revision(), before);
  EXPECT_TRUE(store.fact("gauge-staff"));
  EXPECT_TRUE(Store::faults_of(path).empty());
}

TEST(BaseFile, OpenedForReadingIsNeverWritten) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  const std::string before = scratch.read("base.db");
  {
    Store store = Store::open_read_only(path);
    FactRecord fact = sample_fact();
    fact.note = "changed";
    EXPECT_THROW(store.put(fact), Error);
    EXPECT_THROW(store.log({"", "", "x", "", "", "", ""}), Error);
    EXPECT_EQ(store.passages({"fleuve"}, 3).size(), 1u);
    EXPECT_EQ(store.published_checks({"barrage"}, 3).size(), 1u);
  }
  EXPECT_TRUE(scratch.read("base.db") == before);
}

TEST(BaseFile, RowChangedBehindOurBackIsNoticedWhenItIsRead) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  alter(path, "UPDATE fact SET statement = CAST(statement || 'x' AS BLOB)");
  const Store store = Store::open_read_only(path);
  EXPECT_THROW(store.facts("staff_present", "NER/niamey"), Error);
  EXPECT_THROW(store.fact("gauge-staff"), Error);
  EXPECT_TRUE(store.entity("NER"));
  EXPECT_FALSE(Store::faults_of(path).empty());
}

TEST(BaseFile, RowTakenOutBehindOurBackIsFoundByVerify) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  alter(path, "DELETE FROM observation");
  EXPECT_EQ(refusal_of(path), "");
  ASSERT_EQ(Store::faults_of(path).size(), 1u);
  EXPECT_NE(Store::faults_of(path)[0].find("table observation"),
            std::string::npos);
}

// --- flipped bits ------------------------------------------------------------

// All that checking could read of the base.
std::string answers_of(const Store& store) {
  std::string answers;
  for (const char* property : {"staff_present", "flood"})
    for (const auto& fact : store.facts(property, "NER/niamey"))
      answers += json_of(fact) + "\n";
  for (const auto& figure : store.observations("river_level", "NER/niamey"))
    answers += json_of(figure) + "\n";
  for (const auto& passage : store.passages_stating("flood", "NER/niamey"))
    answers += json_of(passage) + "\n";
  for (const char* id : {"NER", "NER/niamey"})
    if (const auto entity = store.entity(id))
      answers += json_of(*entity) + "\n";
  if (const auto document = store.document("doc/report"))
    answers += json_of(*document) + "\n";
  if (const auto publisher = store.publisher("pub/basin"))
    answers += json_of(*publisher) + "\n";
  for (const auto& passage : store.passages({"fleuve"}, 5))
    answers += json_of(passage) + "\n";
  return answers;
}

bool is_part_of(const std::string& some, const std::string& all) {
  std::istringstream lines(some);
  for (std::string line; std::getline(lines, line);)
    if (all.find(line + "\n") == std::string::npos) return false;
  return true;
}

TEST(BaseFile, FlippedBitIsRefusedOrChangesNoRecord) {
  const Scratch scratch;
  const auto path = made_base(scratch, "base.db");
  const std::string bytes = scratch.read("base.db");
  const std::string truth = answers_of(Store::open_read_only(path));
  uint64_t state = 7;
  int refused = 0;
  for (int i = 0; i < 200; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    std::string flipped = bytes;
    char& byte = flipped[(state >> 33) % bytes.size()];
    byte = static_cast<char>(byte ^ (1 << (i % 8)));
    scratch.write("flipped.db", flipped);
    try {
      const Store store = Store::open_read_only(scratch.path("flipped.db"));
      // A record may be missing (verify finds that); none may say otherwise.
      EXPECT_TRUE(is_part_of(answers_of(store), truth)) << "flip " << i;
    } catch (const Error& error) {
      EXPECT_EQ(error.blame(), Blame::Store) << error.what();
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
}

}  // namespace
}  // namespace sources
