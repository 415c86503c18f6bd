#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include "claims/text/error.h"
#include "engine/verify/batch.h"

namespace engine {
namespace {

// An article whose only thinking is to be passed on.
CheckedArticle passed_on(const claims::Article& article) {
  CheckedArticle checked;
  checked.article = article;
  return checked;
}

std::vector<Input> drafts(size_t count) {
  std::vector<Input> inputs;
  for (size_t i = 0; i < count; ++i)
    inputs.push_back({std::to_string(i) + ".txt", "Draft number."});
  return inputs;
}

BatchOptions with_jobs(unsigned jobs) {
  BatchOptions options;
  options.jobs = jobs;
  return options;
}

std::vector<std::string> paths_of(const BatchResult& result) {
  std::vector<std::string> paths;
  for (const CheckedArticle& checked : result.articles)
    paths.push_back(checked.article.path);
  return paths;
}

TEST(Batch, ArticlesComeInTheOrderOfInputsWhateverTheThreads) {
  const auto inputs = drafts(50);
  std::vector<std::string> expected;
  for (const Input& input : inputs) expected.push_back(input.path);
  for (const unsigned jobs : {1u, 2u, 8u, 200u}) {
    const auto make = [] {
      return ArticleWork([](const claims::Article& article) {
        // Early articles take longest, so that threads finish out of order.
        std::this_thread::sleep_for(
            std::chrono::microseconds(article.path.size() == 5 ? 900 : 10));
        return passed_on(article);
      });
    };
    EXPECT_EQ(paths_of(run_batch(inputs, make, with_jobs(jobs))), expected)
        << jobs;
  }
}

TEST(Batch, EveryThreadMakesItsOwnWork) {
  std::atomic<int> made{0};
  const auto make = [&made] {
    ++made;
    return ArticleWork([](const claims::Article& article) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      return passed_on(article);
    });
  };
  run_batch(drafts(20), make, with_jobs(4));
  EXPECT_EQ(made, 4);
  made = 0;
  run_batch(drafts(2), make, with_jobs(4));
  EXPECT_EQ(made, 2) << "no more threads than articles";
}

TEST(Batch, ABadArticleStopsNobody) {
  auto inputs = drafts(6);
  inputs[1].bytes = "";                                  // empty
  inputs[3] = {"/nonexistent/draft.txt", std::nullopt};  // missing
  const auto make = [] {
    return ArticleWork([](const claims::Article& article) {
      if (article.path == "4.txt")
        throw std::logic_error("a fault of the program");
      return passed_on(article);
    });
  };
  for (const unsigned jobs : {1u, 3u}) {
    const BatchResult result = run_batch(inputs, make, with_jobs(jobs));
    EXPECT_EQ(paths_of(result),
              (std::vector<std::string>{"0.txt", "2.txt", "5.txt"}));
    ASSERT_EQ(result.failures.size(), 3u);
    EXPECT_EQ(result.failures[0].path, "1.txt");
    EXPECT_EQ(result.failures[1].path, "/nonexistent/draft.txt");
    EXPECT_EQ(result.failures[2].message,
              "internal error: a fault of the program");
  }
}

TEST(Batch, ABrokenBaseStopsTheRun) {
  const auto make = [] {
    return ArticleWork([](const claims::Article& article) {
      if (article.path == "7.txt")
        throw claims::Error("is damaged", "base.db", claims::Blame::Store);
      return passed_on(article);
    });
  };
  for (const unsigned jobs : {1u, 4u})
    EXPECT_THROW(run_batch(drafts(40), make, with_jobs(jobs)), claims::Error);
}

TEST(Batch, ABaseThatDoesNotOpenStopsTheRun) {
  const auto make = []() -> ArticleWork {
    throw claims::Error("is locked", "base.db", claims::Blame::Store);
  };
  for (const unsigned jobs : {1u, 4u})
    EXPECT_THROW(run_batch(drafts(4), make, with_jobs(jobs)), claims::Error);
}

TEST(Batch, ProgressCountsEveryArticleOnce) {
  std::multiset<size_t> told;
  BatchOptions options = with_jobs(3);
  options.progress = [&told](size_t done, size_t all) {
    EXPECT_EQ(all, 9u);
    told.insert(done);
  };
  auto inputs = drafts(9);
  inputs[4].bytes = "";
  run_batch(
      inputs, [] { return ArticleWork(passed_on); }, options);
  EXPECT_EQ(told, (std::multiset<size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Batch, ArticlesCanBeTakenAsTheyComeAndStayInOrder) {
  std::vector<std::string> expected;
  for (const Input& input : drafts(300)) expected.push_back(input.path);
  expected.erase(expected.begin() + 7);
  for (const unsigned jobs : {1u, 2u, 8u}) {
    std::vector<std::string> taken;
    BatchOptions options = with_jobs(jobs);
    options.take = [&taken](CheckedArticle checked) {
      taken.push_back(checked.article.path);
    };
    auto inputs = drafts(300);
    inputs[7].bytes = "";
    const auto make = [] {
      return ArticleWork([](const claims::Article& article) {
        if (article.path == "0.txt")
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return passed_on(article);
      });
    };
    const BatchResult result = run_batch(inputs, make, options);
    EXPECT_EQ(taken, expected) << jobs;
    EXPECT_TRUE(result.articles.empty());
    EXPECT_EQ(result.failures.size(), 1u);
  }
}

TEST(Batch, ATakerThatFailsStopsTheRun) {
  for (const unsigned jobs : {1u, 4u}) {
    BatchOptions options = with_jobs(jobs);
    options.take = [](const CheckedArticle& checked) {
      if (checked.article.path == "3.txt")
        throw claims::Error("the disk is full", "standard output",
                            claims::Blame::Internal);
    };
    EXPECT_THROW(
        run_batch(
            drafts(200), [] { return ArticleWork(passed_on); }, options),
        claims::Error);
  }
}

TEST(Batch, NothingComesOfNothing) {
  const BatchResult result = run_batch(
      {}, [] { return ArticleWork(passed_on); }, with_jobs(4));
  EXPECT_TRUE(result.articles.empty());
  EXPECT_TRUE(result.failures.empty());
}

}  // namespace
}  // namespace engine
