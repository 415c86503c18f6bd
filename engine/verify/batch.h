#pragma once
// A batch takes many articles through the pipeline on several threads. What
// comes out stands in the order of the inputs and is the same whatever the
// number of threads; an article that cannot be read becomes a Failure and stops
// nobody.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "claims/read/reader.h"
#include "engine/judge/checked.h"
#include "engine/report/report.h"

namespace engine {

struct Input {
  std::string path;                  // "-" for standard input
  std::optional<std::string> bytes;  // instead of the file at `path`
};

// The thinking on one article. Each thread has its own, with its own Stores;
// it may throw Error: Blame::Input fails the article, any other the run.
using ArticleWork = std::function<CheckedArticle(const claims::Article&)>;

struct BatchOptions {
  claims::ReadOptions read;
  unsigned jobs = 1;  // threads; never more than inputs
  // Told after each article, in no order, by one thread at a time.
  std::function<void(size_t done, size_t all)> progress;
  // Takes each article as soon as those before it are taken, in the order of
  // the inputs, by one thread at a time; the result then holds none, and no
  // more than a few articles a thread are kept at any time.
  std::function<void(CheckedArticle)> take;
};

struct BatchResult {
  std::vector<CheckedArticle> articles;
  std::vector<Failure> failures;
};

// Reads and works on every input. `make_work` is called once in each thread.
// Throws what stopped the run as a whole.
BatchResult run_batch(std::vector<Input> inputs,
                      const std::function<ArticleWork()>& make_work,
                      const BatchOptions& options);

}  // namespace engine
