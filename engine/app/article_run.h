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

// The report of a run: inputs in order, failures among them. `make_work` is
// called once a thread.
Report report_on(InputList list, const CheckSettings& settings,
                 const SourceBase& base, const claims::Language& language,
                 const std::function<ArticleWork()>& make_work);

// Writes every target. Throws Error when one cannot be written; a file then
// still is what it was.
void write_reports(const Report& report, const CheckSettings& settings);

// Failures on standard error; the Exit that the report comes to.
int conclude(const Report& report, const CheckSettings& settings);

// Checks against the stores of `base`, which must outlive the work.
ArticleWork checking_work(const SourceBase& base,
                          const claims::Language& language,
                          const CheckOptions& options);
// Only reads the claims.
ArticleWork extracting_work(const SourceBase& base,
                            const claims::Language& language);

}  // namespace engine
