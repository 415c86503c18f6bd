#include "engine/app/article_run.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <memory>
#include <utility>

#include "claims/text/error.h"
#include "engine/app/console.h"
#include "engine/report/claim_view.h"

namespace engine {
namespace {

void show_count(size_t done, size_t all) {
  if (all < 2) return;
  show_progress(done == all ? ""
                            : std::to_string(done) + " / " +
                                  std::to_string(all) + " articles");
}

// One language when all articles share it, else English.
class SharedLanguage {
 public:
  void add(const CheckedArticle& article) {
    const std::string& own = article.extraction.language;
    if (any_ && own != language_) language_ = "en";
    if (!any_) language_ = own;
    any_ = true;
  }
  std::string text() const { return language_.empty() ? "en" : language_; }

 private:
  bool any_ = false;
  std::string language_;
};

bool is_finding(const CheckedArticle& article,
                const std::vector<Label>& fail_on) {
  return std::ranges::any_of(article.claims, [&](const CheckedClaim& claim) {
    return std::ranges::binary_search(fail_on, claim.verdict.label);
  });
}

int exit_of(const std::vector<Failure>& failures, bool finding) {
  for (const Failure& failure : failures)
    complain(failure.where.empty() ? failure.path : failure.where,
             failure.message);
  if (!failures.empty()) return kIncomplete;
  return finding ? kFindings : kClean;
}

WriteOptions write_options(const ReportTarget& target,
                           const CheckSettings& settings) {
  WriteOptions options;
  options.colour = settings.colour && target.path.empty();
  options.width = terminal_width();
  return options;
}

BatchResult batch_of(InputList* list, const Run& run,
                     const std::function<ArticleWork()>& make_work,
                     std::function<void(CheckedArticle)> take) {
  BatchOptions options;
  options.read = run.settings.read;
  options.jobs = run.settings.jobs;
  if (run.settings.progress) options.progress = show_count;
  options.take = std::move(take);
  BatchResult result = run_batch(std::move(list->inputs), make_work, options);
  for (const std::vector<Failure>* more :
       {&std::as_const(list->failures), &run.base.failures})
    result.failures.insert(result.failures.end(), more->begin(), more->end());
  std::ranges::stable_sort(result.failures, {}, &Failure::path);
  return result;
}

// A format that is written in pieces says each article in its own language, so
// that the bytes are the same whether the articles were kept or not.
std::string bytes_in_pieces(Report* report, const ReportTarget& target,
                            const Run& run) {
  const WriteOptions options = write_options(target, run.settings);
  RunTotals totals{report->articles.size(), summary_of(*report)};
  std::string bytes;
  for (CheckedArticle& article : report->articles) {
    Report one = report_of(run, std::move(article));
    bytes += target.format->write(one, options);
    article = std::move(one.articles.front());
  }
  return bytes + target.format->end(*report, totals, options);
}

void write_report(Report* report, const ReportTarget& target, const Run& run) {
  const std::string bytes =
      target.format->end
          ? bytes_in_pieces(report, target, run)
          : target.format->write(*report, write_options(target, run.settings));
  if (target.path.empty())
    write_out(bytes);
  else
    write_file(target.path, bytes);
}

void describe(const Run& run, const std::string& shared_language,
              Report* report) {
  report->version = ATTEST_VERSION;
  report->base = run.base.path;
  report->base_revision = run.base.revision;
  report->against = run.base.against;
  report->options = run.settings.recorded;
  report->policy = rows_of(run.settings.check.policy);
  report->language = run.settings.report_language.empty()
                         ? shared_language
                         : run.settings.report_language;
  report->embed_inputs = run.settings.embed_inputs;
  report->names = names_in(*report, run.base.world, run.language.catalogue);
}

// Writes each article as it is done and lets it go: memory does not grow with
// their number.
int write_as_it_comes(InputList list, const Run& run,
                      const std::function<ArticleWork()>& make_work) {
  const ReportTarget& target = run.settings.targets.front();
  const WriteOptions options = write_options(target, run.settings);
  RunTotals totals;
  SharedLanguage shared;
  bool finding = false, open = true;
  Report rest;
  rest.failures = batch_of(&list, run, make_work, [&](CheckedArticle article) {
                    ++totals.articles;
                    totals.summary.add(article);
                    shared.add(article);
                    finding |= is_finding(article, run.settings.fail_on);
                    const Report one = report_of(run, std::move(article));
                    if (open)
                      open = write_out(target.format->write(one, options));
                  }).failures;
  describe(run, shared.text(), &rest);
  if (open) write_out(target.format->end(rest, totals, options));
  return exit_of(rest.failures, finding);
}

int write_when_done(InputList list, const Run& run,
                    const std::function<ArticleWork()>& make_work) {
  Report report = report_on(std::move(list), run, make_work);
  bool finding = false;
  for (const CheckedArticle& article : report.articles)
    finding |= is_finding(article, run.settings.fail_on);
  std::exception_ptr failure;  // the first; the other reports still come
  for (const ReportTarget& target : run.settings.targets) try {
      write_report(&report, target, run);
    } catch (const claims::Error&) {
      if (!failure) failure = std::current_exception();
    }
  if (failure) std::rethrow_exception(failure);
  return exit_of(report.failures, finding);
}

}  // namespace

InputList inputs_of(const Arguments& arguments) {
  InputList list =
      find_inputs(arguments.operands, arguments.values("--files-from"));
  if (list.inputs.empty() && list.failures.empty())
    throw claims::Error("no article given", "", claims::Blame::Usage);
  return list;
}

Report report_of(const Run& run, CheckedArticle article) {
  Report report;
  const std::string language = article.extraction.language;
  report.articles.push_back(std::move(article));
  describe(run, language, &report);
  return report;
}

Report report_on(InputList list, const Run& run,
                 const std::function<ArticleWork()>& make_work) {
  BatchResult result = batch_of(&list, run, make_work, nullptr);
  Report report;
  report.articles = std::move(result.articles);
  report.failures = std::move(result.failures);
  SharedLanguage shared;
  for (const CheckedArticle& article : report.articles) shared.add(article);
  describe(run, shared.text(), &report);
  return report;
}

namespace {

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return a == b || std::filesystem::equivalent(a, b, ignored);
}

// A report never replaces what the run reads, nor another report of it.
void refuse_to_overwrite(const InputList& list, const Run& run) {
  const auto& targets = run.settings.targets;
  const auto refuse = [](const std::string& path, const char* what) {
    throw claims::Error(
        std::string("a report would replace ") + what + "; name another file",
        path, claims::Blame::Usage);
  };
  for (size_t i = 0; i < targets.size(); ++i) {
    const std::string& path = targets[i].path;
    if (path.empty() || path.starts_with("/dev/")) continue;
    for (const Input& input : list.inputs)
      if (is_same_file(path, input.path)) refuse(path, "an article of the run");
    if (is_same_file(path, run.base.path)) refuse(path, "the source base");
    for (const UsedFile& file : run.base.against)
      if (is_same_file(path, file.path)) refuse(path, "a file of --against");
    for (size_t k = 0; k < i; ++k)
      if (is_same_file(path, targets[k].path)) refuse(path, "another report");
  }
}

}  // namespace

int write_reports(InputList list, const Run& run,
                  const std::function<ArticleWork()>& make_work) {
  refuse_to_overwrite(list, run);
  const auto& targets = run.settings.targets;
  const bool in_pieces = targets.size() == 1 && targets.front().format->end &&
                         targets.front().path.empty();
  return in_pieces ? write_as_it_comes(std::move(list), run, make_work)
                   : write_when_done(std::move(list), run, make_work);
}

int conclude(const Report& report) { return exit_of(report.failures, false); }

ArticleWork checking_work(const SourceBase& base,
                          const claims::Language& language,
                          const CheckOptions& options) {
  // A std::function is copied; the stores of a thread are not.
  auto stores = std::make_shared<const std::vector<sources::Store>>(
      open_stores(base, language));
  return [stores, &base, &language, options](const claims::Article& article) {
    return check(article, language, bases_of(*stores, base), options);
  };
}

ArticleWork extracting_work(const SourceBase& base,
                            const claims::Language& language) {
  return [&base, &language](const claims::Article& article) {
    CheckedArticle checked;
    checked.extraction = claims::extract(article, language, base.gazetteer);
    checked.article = article;
    checked.as_of = article.published;
    for (const claims::Claim& claim : checked.extraction.claims)
      checked.claims.push_back({claim, Verdict{}});
    return checked;
  };
}

}  // namespace engine
