#include "engine/app/check_lines.h"

#include <algorithm>

#include "claims/text/error.h"
#include "engine/app/ad_hoc.h"
#include "engine/app/article_run.h"
#include "engine/app/claims_report.h"
#include "engine/app/json_lines.h"
#include "engine/app/line_document.h"
#include "engine/app/plain_article.h"
#include "engine/report/json_writer.h"
#include "engine/verify/carried.h"

namespace engine {
namespace {

// Lines come on standard input; a path beside them would be passed over.
void refuse_paths(const Arguments& arguments) {
  for (const std::string& operand : arguments.operands)
    if (operand != "-")
      throw claims::Error("--jsonl reads standard input and takes no path",
                          operand, claims::Blame::Usage);
}

// What every line is read with.
struct LineRun {
  const CheckSettings& settings;
  const claims::Language& language;
  SourceBase base;
  std::vector<sources::Store> stores;  // empty: there is no base
};

// `text` is the line's, or that with what stands before it.
claims::Article article_of(const JsonLine& line, const std::string& text,
                           const LineRun& run) {
  const std::string& language =
      line.language.empty() ? run.settings.read.language : line.language;
  claims::Article article = plain_article(text, language);
  language_of(article, run.language);  // refuses one that has no pack
  if (line.date)
    article.published = claims::day_containing(*line.date);
  else
    article.published = run.settings.read.published;
  if (article.published) article.published_from = "option";
  return article;
}

CheckedArticle check_article(const claims::Article& article,
                             const JsonLine& line, const LineRun& run) {
  if (!line.evidence)
    return check(article, run.language, bases_of(run.stores, run.base),
                 run.settings.check);
  std::vector<sources::Store> own;
  own.push_back(
      store_of_evidence(*line.evidence, run.language, run.base.gazetteer));
  const std::vector<SourceTable> tables =
      tables_of_evidence(*line.evidence, run.language);
  Bases bases = bases_of(own, run.base);
  bases.tables = &tables;
  return check(article, run.language, bases, run.settings.check);
}

// `work` on the line, with the lines of its document before it.
template <typename Work>
CheckedArticle work_on_line(const JsonLine& line, const LineRun& run,
                            LineDocument* document, const Work& work) {
  const claims::Article article = article_of(line, line.text, run);
  const std::string before = document->before(line);
  if (before.empty()) return work(article);
  return cut_to_line(work(article_of(line, before + line.text, run)),
                     static_cast<uint32_t>(before.size()), article);
}

void require_evidence(const JsonLine& line, const LineRun& run) {
  if (!line.evidence && run.stores.empty())
    throw claims::Error("no \"evidence\", and no source base: give --db FILE",
                        "standard input");
}

// `object` with the line's own fields in front.
std::string with_id(const JsonLine& line, const std::string& more,
                    const std::string& object) {
  return "{\"id\":" + line.id + "," + more + object.substr(1);
}

LineRun line_run(const Arguments& arguments, const CheckSettings& settings,
                 const claims::Language& language) {
  LineRun run{settings, language, {}, {}};
  run.base = load_base_if_any(arguments, language);
  if (!run.base.path.empty() || !run.base.against.empty())
    run.stores = open_stores(run.base, language);
  return run;
}

bool has(const std::vector<CheckedClaim>& claims, Label label) {
  return std::ranges::any_of(claims, [label](const CheckedClaim& claim) {
    return claim.verdict.label == label;
  });
}

// A table answers for the whole of a sentence, with all that it says.
bool is_answered(const CheckedClaim& open,
                 const std::vector<CheckedClaim>& claims) {
  return std::ranges::any_of(claims, [&](const CheckedClaim& other) {
    return other.claim.type.starts_with("table.") &&
           other.verdict.label == Label::Supported &&
           other.claim.span.contains(open.claim.span);
  });
}

bool has_open(const std::vector<CheckedClaim>& claims) {
  return std::ranges::any_of(claims, [&](const CheckedClaim& claim) {
    return claim.verdict.label == Label::NotEnoughEvidence &&
           !is_answered(claim, claims);
  });
}

}  // namespace

std::string verdict_of_claim(const std::vector<CheckedClaim>& claims) {
  // One wrong part makes a sentence wrong; it is right when nothing checkable
  // in it stayed open.
  if (has(claims, Label::Refuted)) return "refuted";
  if (has(claims, Label::Conflicting)) return "conflicting";
  if (has(claims, Label::Outdated)) return "outdated";
  if (has_open(claims)) return "nei";
  return has(claims, Label::Supported) ? "supported" : "nei";
}

namespace {

// Of all that stands in the line: it is right only if nothing in it stayed
// unchecked.
std::string verdict_of_line(const CheckedArticle& article, const LineRun& run) {
  const std::string verdict = verdict_of_claim(article.claims);
  if (verdict != "supported") return verdict;
  return carries_all(article, run.language, run.base.gazetteer) ? verdict
                                                                : "nei";
}

}  // namespace

int check_lines(const Arguments& arguments, const CheckSettings& settings,
                const claims::Language& language) {
  refuse_paths(arguments);
  const LineRun run = line_run(arguments, settings, language);
  LineDocument document;
  bool finding = false;
  const int exit = answer_json_lines(stdin, [&](const JsonLine& line) {
    require_evidence(line, run);
    const Report report = report_of(
        {settings, run.base, language},
        work_on_line(line, run, &document, [&](const claims::Article& article) {
          return check_article(article, line, run);
        }));
    const auto& claims = report.articles.front().claims;
    for (const CheckedClaim& claim : claims)
      finding |=
          std::ranges::binary_search(settings.fail_on, claim.verdict.label);
    const std::string verdict =
        line.is_claim
            ? "\"verdict\":\"" + verdict_of_line(report.articles.front(), run) +
                  "\","
            : "";
    return with_id(line, verdict, article_json(report, 0));
  });
  return exit == kClean && finding ? kFindings : exit;
}

int claims_lines(const Arguments& arguments, const CheckSettings& settings,
                 const claims::Language& language) {
  refuse_paths(arguments);
  LineRun run{settings, language, load_base_if_any(arguments, language), {}};
  const ArticleWork work = extracting_work(run.base, language);
  LineDocument document;
  return answer_json_lines(stdin, [&](const JsonLine& line) {
    const Report report = report_of({settings, run.base, language},
                                    work_on_line(line, run, &document, work));
    return with_id(line, "", claims_line(report, 0));
  });
}

}  // namespace engine
