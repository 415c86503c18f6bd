#include "engine/verify/batch.h"

#include <algorithm>
#include <condition_variable>
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
      while (const auto i = next_input()) {
        Outcome outcome = work_on(inputs_[*i], work, options_.read);
        inputs_[*i].bytes.reset();
        finish(*i, std::move(outcome));
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!fatal_) fatal_ = std::current_exception();
      taken_more_.notify_all();
    }
  }

  BatchResult result() {
    if (fatal_) std::rethrow_exception(fatal_);
    BatchResult result;
    for (auto& outcome : outcomes_) {
      if (outcome->article)
        result.articles.push_back(std::move(*outcome->article));
      if (outcome->failure)
        result.failures.push_back(std::move(*outcome->failure));
    }
    return result;
  }

 private:
  // Articles that may be finished before the oldest unfinished one: a long one
  // must not let those behind it pile up.
  static constexpr size_t kAhead = 64;

  // nullopt when there is none or the run has failed.
  std::optional<size_t> next_input() {
    std::unique_lock lock(mutex_);
    if (next_ >= inputs_.size()) return std::nullopt;
    const size_t mine = next_++;
    taken_more_.wait(lock, [&] {
      return fatal_ || !options_.take || mine < taken_ + kAhead;
    });
    if (fatal_) return std::nullopt;
    return mine;
  }

  void finish(size_t index, Outcome outcome) {
    const std::lock_guard lock(mutex_);
    outcomes_[index] = std::move(outcome);
    ++done_;
    if (options_.progress) options_.progress(done_, inputs_.size());
    if (options_.take) hand_over();
  }

  // REQUIRES: mutex_ is held.
  void hand_over() {
    for (; taken_ < outcomes_.size() && outcomes_[taken_]; ++taken_) {
      auto& article = outcomes_[taken_]->article;
      if (article) options_.take(std::move(*article));
      article.reset();
    }
    taken_more_.notify_all();
  }

  std::vector<Input> inputs_;
  std::vector<std::optional<Outcome>> outcomes_;
  const std::function<ArticleWork()>& make_work_;
  const BatchOptions& options_;
  std::mutex mutex_;
  std::condition_variable taken_more_;
  size_t next_ = 0;   // input that no thread has
  size_t taken_ = 0;  // outcomes handed over
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
