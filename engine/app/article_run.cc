#include "engine/app/article_run.h"

#include <algorithm>
#include <exception>
#include <memory>

#include "claims/text/error.h"
#include "engine/app/console.h"

namespace engine {
namespace {

void show_count(size_t done, size_t all) {
  if (all < 2) return;
  show_progress(done == all ? ""
                            : std::to_string(done) + " / " +
                                  std::to_string(all) + " articles");
}

// One language when all articles share it, else English.
std::string shared_language(const std::vector<CheckedArticle>& articles) {
  std::string shared;
  for (const CheckedArticle& article : articles) {
    if (!shared.empty() && shared != article.extraction.language) return "en";
    shared = article.extraction.language;
  }
  return shared.empty() ? "en" : shared;
}

void describe_run(const CheckSettings& settings, const SourceBase& base,
                  const claims::Language& language, Report* report) {
  report->version = ATTEST_VERSION;
  report->base = base.path;
  report->base_revision = base.revision;
  report->against = base.against;
  report->options = settings.recorded;
  report->policy = rows_of(settings.check.policy);
  report->language = settings.report_language.empty()
                         ? shared_language(report->articles)
                         : settings.report_language;
  report->embed_inputs = settings.embed_inputs;
  report->names = names_in(*report, base.world, language.catalogue);
}

void write_report(const Report& report, const ReportTarget& target,
                  const CheckSettings& settings) {
  WriteOptions options;
  options.colour = settings.colour && target.path.empty();
  options.width = terminal_width();
  const std::string bytes = target.format->write(report, options);
  if (target.path.empty())
    write_out(bytes);
  else
    write_file(target.path, bytes);
}

bool is_finding(const Report& report, const std::vector<Label>& fail_on) {
  for (const CheckedArticle& article : report.articles)
    for (const CheckedClaim& claim : article.claims)
      if (std::ranges::binary_search(fail_on, claim.verdict.label)) return true;
  return false;
}

}  // namespace

InputList inputs_of(const Arguments& arguments) {
  InputList list =
      find_inputs(arguments.operands, arguments.values("--files-from"));
  if (list.inputs.empty() && list.failures.empty())
    throw claims::Error("no article given", "", claims::Blame::Usage);
  return list;
}

Report report_on(InputList list, const CheckSettings& settings,
                 const SourceBase& base, const claims::Language& language,
                 const std::function<ArticleWork()>& make_work) {
  BatchOptions options;
  options.read = settings.read;
  options.jobs = settings.jobs;
  if (settings.progress) options.progress = show_count;
  BatchResult result = run_batch(std::move(list.inputs), make_work, options);
  Report report;
  report.articles = std::move(result.articles);
  report.failures = std::move(list.failures);
  report.failures.insert(report.failures.end(), base.failures.begin(),
                         base.failures.end());
  for (Failure& failure : result.failures)
    report.failures.push_back(std::move(failure));
  std::ranges::stable_sort(report.failures, {}, &Failure::path);
  describe_run(settings, base, language, &report);
  return report;
}

void write_reports(const Report& report, const CheckSettings& settings) {
  std::exception_ptr failure;  // the first; the other reports still come
  for (const ReportTarget& target : settings.targets) try {
      write_report(report, target, settings);
    } catch (const claims::Error&) {
      if (!failure) failure = std::current_exception();
    }
  if (failure) std::rethrow_exception(failure);
}

int conclude(const Report& report, const CheckSettings& settings) {
  for (const Failure& failure : report.failures)
    complain(failure.where.empty() ? failure.path : failure.where,
             failure.message);
  if (!report.failures.empty()) return kIncomplete;
  return is_finding(report, settings.fail_on) ? kFindings : kClean;
}

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
