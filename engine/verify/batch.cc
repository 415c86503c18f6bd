#include "engine/verify/batch.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <thread>

#include "claims/text/error.h"

namespace engine {
namespace {

struct Outcome {
  std::optional<CheckedArticle> article;
  std::optional<Failure> failure;
};

Outcome work_on(const Input& input, const ArticleWork& work,
                const claims::ReadOptions& options) {
  Outcome outcome;
  try {
    outcome.article = work(
        input.bytes ? claims::read_article(*input.bytes, input.path, options)
                    : claims::read_article_file(input.path, options));
  } catch (const claims::Error& error) {
    if (error.blame() != claims::Blame::Input) throw;
    outcome.failure = Failure{input.path, error.what(), error.where()};
  } catch (const std::bad_alloc&) {
    outcome.failure = Failure{input.path, "out of memory", input.path};
  } catch (const std::exception& error) {
    outcome.failure = Failure{
        input.path, std::string("internal error: ") + error.what(), input.path};
  }
  return outcome;
}

class Batch {
 public:
  Batch(std::vector<Input> inputs, const std::function<ArticleWork()>& make,
        const BatchOptions& options)
      : inputs_(std::move(inputs)),
        outcomes_(inputs_.size()),
        make_work_(make),
        options_(options) {}

  // One thread's share: the next input until none is left.
  void run_thread() {
    try {
      const ArticleWork work = make_work_();
      for (size_t i = next_++; i < inputs_.size() && !stop_; i = next_++) {
        outcomes_[i] = work_on(inputs_[i], work, options_.read);
        inputs_[i].bytes.reset();
        report_progress();
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!fatal_) fatal_ = std::current_exception();
      stop_ = true;
    }
  }

  BatchResult result() {
    if (fatal_) std::rethrow_exception(fatal_);
    BatchResult result;
    for (Outcome& outcome : outcomes_) {
      if (outcome.article)
        result.articles.push_back(std::move(*outcome.article));
      if (outcome.failure)
        result.failures.push_back(std::move(*outcome.failure));
    }
    return result;
  }

 private:
  void report_progress() {
    if (!options_.progress) return;
    const std::lock_guard lock(mutex_);
    options_.progress(++done_, inputs_.size());
  }

  std::vector<Input> inputs_;
  std::vector<Outcome> outcomes_;
  const std::function<ArticleWork()>& make_work_;
  const BatchOptions& options_;
  std::atomic<size_t> next_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  size_t done_ = 0;
  std::exception_ptr fatal_;
};

}  // namespace

BatchResult run_batch(std::vector<Input> inputs,
                      const std::function<ArticleWork()>& make_work,
                      const BatchOptions& options) {
  const size_t threads =
      std::clamp<size_t>(options.jobs, 1, std::max<size_t>(1, inputs.size()));
  Batch batch(std::move(inputs), make_work, options);
  std::vector<std::thread> others;
  for (size_t i = 1; i < threads; ++i)
    others.emplace_back([&batch] { batch.run_thread(); });
  batch.run_thread();
  for (std::thread& other : others) other.join();
  return batch.result();
}

}  // namespace engine
