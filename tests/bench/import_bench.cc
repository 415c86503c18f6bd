// What it costs to fill a base: facts as JSON Lines and as records, passages
// with and without what they state, and FTS5 fed with the same texts. Seconds
// are of the processor: of the thread that writes, and of all threads.
//
//   import_bench [FACTS PASSAGES]
//
// Default: 200000 20000.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "made_records.h"
#include "sources/curate/importer.h"
#include "sources/store/database.h"
#include "sources/store/record_json.h"

namespace {

namespace fs = std::filesystem;
using bench::Maker;
using bench::Numbers;
using sources::Store;

void print(const char* what, int64_t count, const std::function<void()>& work) {
  double writing = 0;
  const double all = bench::seconds_of(
      [&] { writing = bench::seconds_of(work); }, CLOCK_PROCESS_CPUTIME_ID);
  const auto rate = [&](double seconds) {
    return static_cast<double>(count) / std::max(seconds, 1e-9);
  };
  std::printf("  %-44s %9.0f /s   all threads %9.0f /s\n", what, rate(writing),
              rate(all));
  std::fflush(stdout);
}

template <typename Make>
void write_lines(const fs::path& path, int64_t count, const Make& make) {
  std::ofstream out(path, std::ios::binary);
  for (int64_t n = 0; n < count; ++n) out << sources::json_of(make(n)) << '\n';
}

void write_folder(const fs::path& folder, const Maker& maker) {
  fs::create_directories(folder);
  write_lines(folder / "publishers.jsonl", 1, [](int64_t) {
    return sources::PublisherRecord{"pub", "Publisher", 1, "", ""};
  });
  write_lines(folder / "documents.jsonl", 1, bench::document);
  write_lines(folder / "entities.jsonl", maker.sizes.entities, bench::entity);
  Numbers numbers(3);
  write_lines(folder / "facts.jsonl", maker.sizes.facts,
              [&](int64_t n) { return bench::fact(maker, n, &numbers); });
}

void check(const sources::ImportReport& report) {
  if (report.good()) return;
  std::printf("refused: %s\n", report.errors.front().message.c_str());
  std::exit(1);
}

// What SQLite takes by itself to put the same rows in the same order, from one
// table into another like it: no import can be faster.
void measure_floor(const std::string& path, int64_t facts) {
  sources::Database base(path, sources::Access::Write);
  base.run(
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN");
  std::vector<std::string> made;
  {
    sources::Query like = base.query(
        "SELECT replace(sql, 'fact', 'again') FROM sqlite_schema WHERE "
        "tbl_name IN ('fact', 'fact_mention') AND sql IS NOT NULL ORDER BY "
        "type DESC, name");
    while (like.step()) made.push_back(like.text(0));
  }
  for (const std::string& sql : made) base.run(sql);
  print("SQLite alone, the rows of these facts", facts, [&] {
    base.run(
        "INSERT INTO again SELECT * FROM fact ORDER BY id; "
        "INSERT INTO again_mention SELECT * FROM fact_mention "
        "ORDER BY property, entity, fact");
  });
  base.run("ROLLBACK");
}

void measure_facts(const fs::path& folder, const Maker& maker,
                   const claims::Language& language) {
  const fs::path text = folder / "text";
  write_folder(text, maker);
  const auto base = [&](const char* name) { return (folder / name).string(); };
  print("facts, a new base from JSON Lines (init)", maker.sizes.facts, [&] {
    check(sources::build_base(base("init.db"), language, text.string(), {}));
  });
  fs::rename(text / "facts.jsonl", folder / "facts.jsonl");
  check(sources::build_base(base("import.db"), language, text.string(), {}));
  print("facts, JSON Lines into a base (import)", maker.sizes.facts, [&] {
    Store store = Store::open_for_writing(base("import.db"));
    check(sources::import_files(&store, language, {base("facts.jsonl")}, {}));
  });
  std::vector<sources::FactRecord> facts;
  Numbers numbers(3);
  for (int64_t n = 0; n < maker.sizes.facts; ++n)
    facts.push_back(bench::fact(maker, n, &numbers));
  {
    Store store = Store::create(base("put.db"));
    store.begin();
    store.put(sources::PublisherRecord{"pub", "Publisher", 1, "", ""});
    store.put(bench::document(0));
    for (int64_t n = 0; n < maker.sizes.entities; ++n)
      store.put(bench::entity(n));
    print("facts, records put and committed", maker.sizes.facts, [&] {
      for (const sources::FactRecord& fact : facts) store.put(fact);
      store.commit();
    });
  }
  measure_floor(base("put.db"), maker.sizes.facts);
}

void put_all(const std::string& path, const Maker& maker, const char* what,
             const std::vector<sources::PassageRecord>& passages) {
  Store store = Store::create(path);
  store.begin();
  store.put(sources::PublisherRecord{"pub", "Publisher", 1, "", ""});
  for (int64_t n = 0; n <= maker.sizes.passages / bench::kPassagesADocument;
       ++n)
    store.put(bench::document(n));
  print(what, maker.sizes.passages, [&] {
    for (const sources::PassageRecord& passage : passages) store.put(passage);
    store.commit();
  });
}

void measure_passages(const fs::path& folder, const Maker& maker) {
  std::vector<sources::PassageRecord> passages;
  Numbers numbers(5);
  for (int64_t n = 0; n < maker.sizes.passages; ++n)
    passages.push_back(bench::passage(maker, n, &numbers));
  put_all((folder / "passages.db").string(), maker,
          "passages, with words and statements", passages);
  for (sources::PassageRecord& passage : passages) passage.statements.clear();
  put_all((folder / "words.db").string(), maker, "passages, with words",
          passages);
  sources::Database fts((folder / "fts.db").string(), sources::Access::Create);
  fts.run(
      "CREATE VIRTUAL TABLE ft USING fts5(text, tokenize = "
      "'unicode61 remove_diacritics 2')");
  print("FTS5, the same texts", maker.sizes.passages, [&] {
    fts.run("BEGIN");
    for (const sources::PassageRecord& passage : passages)
      fts.query("INSERT INTO ft VALUES(?)")
          .with(std::string_view(passage.text))
          .run();
    fts.run("COMMIT");
  });
}

}  // namespace

int main(int argc, char** argv) {
  bench::Sizes sizes;
  sizes.facts = argc > 1 ? std::max(1ll, std::atoll(argv[1])) : 200'000;
  sizes.passages = argc > 2 ? std::max(1ll, std::atoll(argv[2])) : 20'000;
  sizes.entities = std::max<int64_t>(100, sizes.facts / 100);
  const fs::path folder = fs::temp_directory_path() /
                          ("attest_import_bench." + std::to_string(::getpid()));
  fs::create_directories(folder);
  const claims::Language language = claims::load_language();
  const Maker maker(sizes, language);
  measure_facts(folder, maker, language);
  measure_passages(folder, maker);
  fs::remove_all(folder);
}
