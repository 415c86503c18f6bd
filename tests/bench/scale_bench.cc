// What a large base costs: built from generated records of realistic shape
// (words and things as frequent as 1 / rank), then searched for the evidence of
// claims. Prints build time, size, opening, memory, and the middle and the 95th
// of 100 of each search, warm and cold, on one thread and on two. Times are of
// the processor but where "wall" stands.
//
//   scale_bench [PASSAGES FACTS ENTITIES OBSERVATIONS [FOLDER]]
//
// Default: 10000 100000 1000 100000. Five names an entity. The base stays in
// FOLDER when one is named, and is used again.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "made_records.h"
#include "sources/search/search.h"
#include "sources/store/store.h"

namespace {

namespace fs = std::filesystem;
using sources::Store;

using bench::Maker;
using bench::Numbers;
using bench::seconds_of;
using bench::Sizes;

constexpr int kPeriods = 50;
constexpr int kSearches = 300;

void put_frame(Store* store, const Maker& maker) {
  const Sizes& sizes = maker.sizes;
  store->put(sources::PublisherRecord{"pub", "Publisher", 1, "", ""});
  for (int64_t n = 0; n <= sizes.passages / bench::kPassagesADocument; ++n)
    store->put(bench::document(n));
  for (int64_t n = 0; n < sizes.entities; ++n) store->put(bench::entity(n));
}

void put_facts(Store* store, const Maker& maker) {
  Numbers numbers(3);
  for (int64_t n = 0; n < maker.sizes.facts; ++n)
    store->put(bench::fact(maker, n, &numbers));
}

void put_passages(Store* store, const Maker& maker) {
  Numbers numbers(5);
  for (int64_t n = 0; n < maker.sizes.passages; ++n)
    store->put(bench::passage(maker, n, &numbers));
}

void put_observations(Store* store, const Maker& maker) {
  const int64_t series = std::max<int64_t>(
      1, maker.sizes.observations / kPeriods / maker.sizes.entities);
  int64_t left = maker.sizes.observations;
  for (int64_t s = 0; s < series; ++s) {
    sources::SeriesRecord card;
    card.id = "series" + std::to_string(10'000 + s);
    card.indicator = s == 0 ? maker.indicator : "made_up_" + std::to_string(s);
    card.document = "doc1000000";
    store->put(card);
    for (int64_t e = 0; e < maker.sizes.entities; ++e)
      for (int year = 0; year < kPeriods && left > 0; ++year, --left)
        store->put(sources::ObservationRecord{
            card.id, bench::entity_id(e), std::to_string(1975 + year),
            claims::Rational(e * 7 + year), ""});
  }
}

double wall_seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> took =
      std::chrono::steady_clock::now() - start;
  return took.count();
}

void print_rate(const char* what, int64_t count, double seconds) {
  std::printf("  %-14s %10lld in %8.2f s  %10.0f /s\n", what,
              static_cast<long long>(count), seconds,
              static_cast<double>(count) / std::max(seconds, 1e-9));
  std::fflush(stdout);
}

void build(const std::string& path, const Maker& maker) {
  Store store = Store::create(path);
  const double all = seconds_of([&] {
    store.begin();
    print_rate("entities", maker.sizes.entities,
               seconds_of([&] { put_frame(&store, maker); }));
    print_rate("facts", maker.sizes.facts,
               seconds_of([&] { put_facts(&store, maker); }));
    print_rate("observations", maker.sizes.observations,
               seconds_of([&] { put_observations(&store, maker); }));
    print_rate("passages", maker.sizes.passages,
               seconds_of([&] { put_passages(&store, maker); }));
    print_rate("commit", 1, seconds_of([&] { store.commit(); }));
  });
  std::printf("  built in %.1f s\n", all);
}

double megabytes_now() {
  std::ifstream status("/proc/self/statm");
  long all = 0, resident = 0;
  status >> all >> resident;
  return static_cast<double>(resident) *
         static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

// Takes the file out of the system's cache.
void chill(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY);
  if (file < 0) return;
  ::fsync(file);
  ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  ::close(file);
}

void print_times(const char* what, std::vector<double> micros) {
  std::sort(micros.begin(), micros.end());
  std::printf("  %-34s p50 %10.1f us  p95 %10.1f us\n", what,
              micros[micros.size() / 2], micros[micros.size() * 95 / 100]);
  std::fflush(stdout);
}

std::vector<double> times(int count, const std::function<void(int)>& search,
                          bool wall = false) {
  std::vector<double> micros;
  for (int i = 0; i < count; ++i) {
    const auto work = [&] { search(i); };
    micros.push_back((wall ? wall_seconds_of(work) : seconds_of(work)) * 1e6);
  }
  return micros;
}

struct Question {
  claims::Statement statement;
  std::string words;
};

std::vector<Question> questions_of(const Maker& maker) {
  Numbers numbers(11);
  std::vector<Question> questions;
  for (int i = 0; i < kSearches; ++i) {
    Question question{maker.statement(&numbers), ""};
    question.words =
        maker.sentence(&numbers, 4 + static_cast<int>(numbers.below(5)));
    questions.push_back(std::move(question));
  }
  return questions;
}

struct Bench {
  const std::string& path;
  const claims::Language& language;
  std::vector<Question> questions;

  void search_all(const Store& store) const {
    for (const Question& question : questions)
      (void)sources::search(store, language, question.statement, question.words,
                            {});
  }
  std::vector<std::string> words(int i) const {
    return sources_words(questions[static_cast<size_t>(i)].words);
  }
  static std::vector<std::string> sources_words(const std::string& text) {
    std::vector<std::string> all;
    for (size_t i = 0, end; i < text.size(); i = end + 1) {
      end = std::min(text.find(' ', i), text.size());
      all.push_back(text.substr(i, end - i));
    }
    return all;
  }
};

void measure_warm(const Bench& bench) {
  const Store store = Store::open_read_only(bench.path);
  bench.search_all(store);
  const auto& asked = bench.questions;
  size_t facts = 0;
  print_times(
      "facts of (property, entity)", times(kSearches, [&](int i) {
        const auto& statement = asked[static_cast<size_t>(i)].statement;
        facts +=
            store.facts(statement.property, statement.arguments[0].term.entity)
                .size();
      }));
  std::printf("    %.1f facts an answer\n",
              static_cast<double>(facts) / kSearches);
  print_times("passages stating it", times(kSearches, [&](int i) {
                const auto& statement = asked[static_cast<size_t>(i)].statement;
                (void)store.passages_stating(statement.property,
                                             statement.arguments[0].term.entity,
                                             std::nullopt, 64);
              }));
  print_times("passages by 4 to 8 words, best 20", times(kSearches, [&](int i) {
                (void)store.passages(bench.words(i), 20);
              }));
  print_times("all evidence of a claim, warm", times(kSearches, [&](int i) {
                const Question& question = asked[static_cast<size_t>(i)];
                (void)sources::search(store, bench.language, question.statement,
                                      question.words, {});
              }));
}

void measure_cold(const Bench& bench) {
  const auto search = [&](int i) {
    const Question& question = bench.questions[static_cast<size_t>(i)];
    const Store store = Store::open_read_only(bench.path);
    (void)sources::search(store, bench.language, question.statement,
                          question.words, {});
    chill(bench.path);
  };
  search(0);
  print_times("open and first claim, cold (wall)", times(15, search, true));
}

void measure_threads(const Bench& bench) {
  constexpr int kRounds = 5;
  const auto work = [&bench] {
    const Store store = Store::open_read_only(bench.path);
    for (int i = 0; i < kRounds; ++i) bench.search_all(store);
  };
  work();
  const double one = wall_seconds_of([&] { work(), work(); });
  const double two = wall_seconds_of([&] {
    std::thread other(work);
    work();
    other.join();
  });
  std::printf(
      "  two threads do the work of one in %.2f s that took %.2f s: "
      "%.2f times as fast\n",
      two, one, one / two);
}

void measure(const std::string& path, const Maker& maker,
             const claims::Language& language) {
  std::printf("  size %.1f MB\n",
              static_cast<double>(fs::file_size(path)) / 1e6);
  const Bench bench{path, language, questions_of(maker)};
  print_times("open", times(20, [&](int) {
                (void)Store::open_read_only(path).revision();
              }));
  print_times("names and world", times(5, [&](int) {
                const Store store = Store::open_read_only(path);
                (void)store.gazetteer();
                (void)store.world();
              }));
  const double before = megabytes_now();
  measure_warm(bench);
  std::printf("  memory of searching %.1f MB\n", megabytes_now() - before);
  measure_cold(bench);
  measure_threads(bench);
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  std::printf("  peak memory of all this %.1f MB\n",
              static_cast<double>(used.ru_maxrss) / 1e3);
}

}  // namespace

int main(int argc, char** argv) {
  Sizes sizes;
  int64_t* const given[] = {&sizes.passages, &sizes.facts, &sizes.entities,
                            &sizes.observations};
  for (int i = 1; i < argc && i <= 4; ++i)
    *given[i - 1] = std::max<int64_t>(1, std::atoll(argv[i]));
  const fs::path folder =
      argc > 5 ? fs::path(argv[5])
               : fs::temp_directory_path() /
                     ("attest_scale_bench." + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string path =
      (folder / ("scale-" + std::to_string(sizes.passages) + "-" +
                 std::to_string(sizes.facts) + ".db"))
          .string();
  std::printf("%lld passages, %lld facts, %lld entities, %lld observations\n",
              static_cast<long long>(sizes.passages),
              static_cast<long long>(sizes.facts),
              static_cast<long long>(sizes.entities),
              static_cast<long long>(sizes.observations));
  const claims::Language language = claims::load_language();
  const Maker maker(sizes, language);
  if (!fs::exists(path)) build(path, maker);
  measure(path, maker, language);
  if (argc <= 5) fs::remove_all(folder);
}
