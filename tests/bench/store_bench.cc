// What the store costs a run: opening, reading names and world once, finding
// facts, and how fast facts enter. Bases of generated records, in a scratch
// folder; sizes are the argument.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

#include "claims/value/statement_json.h"
#include "sources/store/store.h"

namespace {

using sources::Store;

std::string number(int64_t n) { return std::to_string(n); }

sources::FactRecord fact_number(int64_t n, int64_t things) {
  sources::FactRecord fact;
  fact.id = "fact-" + number(n);
  fact.document = "doc";
  fact.statement = claims::statement_from_json(
      R"({"property":"p)" + number(n % 50) + R"(","arguments":{"force":"e)" +
          number(n % things) + R"(","place":"e)" +
          number((n * 7 + 1) % things) + R"("},"value":{"number":")" +
          number(n) + R"(","unit":"x:soldier"},"when":"2024-03"})",
      "bench");
  fact.sentence = {{"en", "A sentence in English about the matter."},
                   {"fr", "Une phrase en français sur la question."}};
  return fact;
}

// `things` entities of five names each and `facts` facts.
void fill(Store* store, int64_t things, int64_t facts) {
  store->begin();
  store->put(sources::PublisherRecord{"pub", "Publisher", 1, "", ""});
  store->put(sources::DocumentRecord{"doc", "pub", "", "", "2024", "", "", "",
                                     "", "", ""});
  for (int64_t i = 0; i < things; ++i) {
    sources::EntityRecord entity{"e" + number(i), "city", "", 0, {}};
    for (const char* form : {"North ", "South ", "New ", "Old ", ""})
      entity.names.push_back({form + ("Place " + number(i)), "en", "name"});
    store->put(entity);
  }
  for (int64_t i = 0; i < facts; ++i) store->put(fact_number(i, things));
  store->commit();
}

std::string base_of(int64_t things, int64_t facts) {
  const auto path =
      std::filesystem::temp_directory_path() /
      ("attest-store-bench-" + number(things) + "-" + number(facts) + ".db");
  if (!std::filesystem::exists(path)) {
    Store store = Store::create(path.string());
    fill(&store, things, facts);
  }
  return path.string();
}

void BM_Open(benchmark::State& state) {
  const std::string path = base_of(10000, state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(Store::open_read_only(path).revision());
}
BENCHMARK(BM_Open)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

void BM_Names(benchmark::State& state) {
  const Store store = Store::open_read_only(base_of(state.range(0) / 5, 0));
  for (auto _ : state) benchmark::DoNotOptimize(store.names());
}
BENCHMARK(BM_Names)->Arg(50000)->Unit(benchmark::kMillisecond);

void BM_World(benchmark::State& state) {
  const Store store = Store::open_read_only(base_of(state.range(0), 0));
  for (auto _ : state) benchmark::DoNotOptimize(store.world());
}
BENCHMARK(BM_World)->Arg(10000)->Unit(benchmark::kMillisecond);

void BM_Facts(benchmark::State& state) {
  const Store store = Store::open_read_only(base_of(10000, state.range(0)));
  int64_t n = 0, found = 0;
  for (auto _ : state) {
    n = (n * 31 + 17) % 10000;
    found += static_cast<int64_t>(
        store.facts("p" + number(n % 50), "e" + number(n)).size());
  }
  state.counters["facts"] = benchmark::Counter(
      static_cast<double>(found), benchmark::Counter::kAvgIterations);
}
BENCHMARK(BM_Facts)->Arg(1000)->Arg(100000)->Unit(benchmark::kMicrosecond);

void BM_PutFacts(benchmark::State& state) {
  for (auto _ : state) {
    Store store = Store::in_memory();
    fill(&store, 100, state.range(0));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_PutFacts)->Arg(20000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
