#pragma once
// A run over articles as `check` and `claims` do it: find the inputs, take them
// through the pipeline, write the reports, answer with an exit code.

#include <functional>

#include "claims/language/pack.h"
#include "engine/app/check_settings.h"
#include "engine/app/command.h"
#include "engine/app/inputs.h"
#include "engine/app/source_base.h"
#include "engine/verify/batch.h"

namespace engine {

// What the command line names. Throws Error when it names nothing.
InputList inputs_of(const Arguments& arguments);

// What a run is made with; all of it outlives the run.
struct Run {
  const CheckSettings& settings;
  const SourceBase& base;
  const claims::Language& language;
};

// The report of one article.
Report report_of(const Run& run, CheckedArticle article);

// The report of all: articles in order, failures among them. `make_work` is
// called once a thread.
Report report_on(InputList list, const Run& run,
                 const std::function<ArticleWork()>& make_work);

// Works on the inputs and writes every target: article by article where the
// format and the target allow, else at the end. Failures go to standard error
// as well. Returns an Exit; throws Error when a report cannot be written (its
// file is then what it was).
int write_reports(InputList list, const Run& run,
                  const std::function<ArticleWork()>& make_work);

// For reports without verdicts: tells the failures, returns an Exit.
int conclude(const Report& report);

// Checks against the stores of `base`, which must outlive the work.
ArticleWork checking_work(const SourceBase& base,
                          const claims::Language& language,
                          const CheckOptions& options);
// Only reads the claims.
ArticleWork extracting_work(const SourceBase& base,
                            const claims::Language& language);

}  // namespace engine
