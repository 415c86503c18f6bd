// One writer at a time, any number of readers, each of one revision.

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "claims/text/error.h"
#include "scratch.h"
#include "sources/store/store.h"

namespace sources {
namespace {

constexpr int kReaders = 4;
constexpr int kWriters = 2;

// Seconds of reading and writing; ATTEST_STRESS_SECONDS asks for more.
std::chrono::milliseconds how_long() {
  const char* seconds = std::getenv("ATTEST_STRESS_SECONDS");
  return std::chrono::milliseconds(seconds ? std::atol(seconds) * 1000 : 1500);
}

FactRecord twin(const std::string& id, int64_t turn) {
  FactRecord fact = sample_fact();
  fact.id = id;
  fact.note = "turn " + std::to_string(turn);
  return fact;
}

struct Stage {
  std::string path;
  std::chrono::steady_clock::time_point end;
  std::atomic<int> written{0}, read{0}, torn{0};
  bool over() const { return std::chrono::steady_clock::now() >= end; }
};

// Changes two facts at once, again and again; waits where the other writes.
void write(Stage* stage, int who) {
  Store store = Store::open_for_writing(stage->path);
  for (int64_t turn = 1; !stage->over(); ++turn) {
    try {
      store.begin();
    } catch (const claims::Error&) {
      continue;
    }
    const std::string name = "twin-" + std::to_string(who);
    store.put(twin(name + "-a", turn));
    store.put(twin(name + "-b", turn));
    if (turn % 5 == 0) {
      store.roll_back();
      continue;
    }
    store.log({"2024-01-01", "test", "edit", name, "", "", ""});
    store.commit();
    ++stage->written;
  }
}

// What one reader sees hangs together, and stays as it is while it looks.
void read(Stage* stage) {
  while (!stage->over()) {
    const Store store = Store::open_read_only(stage->path);
    const std::string revision = store.revision();
    for (int who = 0; who < kWriters; ++who) {
      const std::string name = "twin-" + std::to_string(who);
      const auto a = store.fact(name + "-a");
      const auto b = store.fact(name + "-b");
      if (a.has_value() != b.has_value() || (a && a->note != b->note))
        ++stage->torn;
    }
    if (store.revision() != revision || !store.log_holds()) ++stage->torn;
    ++stage->read;
  }
}

TEST(Concurrency, ReadersSeeWholeChangesWhileWritersTakeTurns) {
  const Scratch scratch;
  Stage stage;
  stage.path = scratch.path("base.db");
  {
    Store store = Store::create(stage.path);
    fill(&store);
  }
  stage.end = std::chrono::steady_clock::now() + how_long();
  std::vector<std::thread> threads;
  for (int i = 0; i < kWriters; ++i) threads.emplace_back(write, &stage, i);
  for (int i = 0; i < kReaders; ++i) threads.emplace_back(read, &stage);
  for (std::thread& thread : threads) thread.join();
  EXPECT_GT(stage.written, 0);
  EXPECT_GT(stage.read, 0);
  EXPECT_EQ(stage.torn, 0);
  EXPECT_TRUE(Store::faults_of(stage.path).empty());
}

}  // namespace
}  // namespace sources
