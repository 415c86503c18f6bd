#include "engine/app/report_use.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "claims/text/error.h"
#include "engine/app/file_bytes.h"
#include "engine/report/report_reader.h"

namespace engine {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::error_code error;
  for (const std::string& path : paths) {
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    const size_t first = files.size();
    for (const auto& entry : fs::directory_iterator(path, error))
      if (entry.path().extension() == ".json")
        files.push_back(entry.path().string());
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  }
  return files;
}

// Calls take(path, article, checked claim) for each claim of each report.
template <typename Take>
void each_claim(const std::vector<std::string>& paths, const Take& take) {
  for (const std::string& path : files_of(paths)) {
    const ReadReport read = read_report(file_bytes(path), path);
    for (const CheckedArticle& article : read.report.articles)
      for (const CheckedClaim& claim : article.claims)
        take(path, article, claim);
  }
}

std::string words_of(const CheckedArticle& article, const CheckedClaim& claim) {
  const claims::Span span = claim.claim.span;
  const std::string& text = article.article.text;
  if (span.end > text.size() || span.begin >= span.end) return "";
  std::string words = text.substr(span.begin, span.end - span.begin);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

void add(std::map<std::string, Tally>* tallies, const std::string& what,
         const std::string& example) {
  Tally& tally = (*tallies)[what];
  tally.what = what;
  if (tally.count++ == 0) tally.example = example;
}

std::vector<Tally> by_count(const std::map<std::string, Tally>& tallies) {
  std::vector<Tally> list;
  for (const auto& [what, tally] : tallies) list.push_back(tally);
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.count > b.count;
  });
  return list;
}

// "population NER": the property and the first thing it is said of.
std::string gap_of(const claims::Statement& statement) {
  std::string gap = statement.property;
  for (const claims::Argument& argument : statement.arguments)
    if (!argument.term.entity.empty()) return gap + "  " + argument.term.entity;
  return gap;
}

}  // namespace

bool leans_on(const sources::Evidence& evidence, const std::string& kind,
              const std::string& id) {
  if (kind == "document") return evidence.source.id == id;
  if (kind == "publisher") return evidence.source.publisher == id;
  if (kind == "series") return evidence.id.starts_with("series:" + id + "/");
  if (kind == "published_check") return evidence.id == "check:" + id;
  if (kind == "observation") {
    std::string path = "series:" + id;
    std::replace(path.begin(), path.end(), ' ', '/');
    return evidence.id == path;
  }
  if (kind != "entity") return evidence.id == kind + ":" + id;
  for (const claims::Argument& argument : evidence.statement.arguments)
    if (argument.term.entity == id) return true;
  const auto* term = std::get_if<claims::Term>(&evidence.statement.value);
  return term && term->entity == id;
}

std::vector<RecordUse> uses_in_reports(
    const std::vector<std::string>& paths,
    const std::function<bool(const sources::Evidence&)>& matches) {
  std::vector<RecordUse> uses;
  each_claim(paths, [&](const auto& path, const auto& article,
                        const auto& claim) {
    const auto look = [&](const std::vector<Finding>& findings, bool decides) {
      for (const Finding& finding : findings)
        if (matches(finding.evidence))
          uses.push_back({path, article.article.path, claim.claim.id,
                          words_of(article, claim),
                          row_of(claim.verdict.label).name, finding.evidence.id,
                          decides});
    };
    look(claim.verdict.findings, true);
    look(claim.verdict.rejected, false);
  });
  return uses;
}

Coverage coverage_of(const std::vector<std::string>& paths) {
  Coverage coverage;
  std::map<std::string, Tally> labels, missing, used;
  const CheckedArticle* last = nullptr;
  std::string last_path;
  each_claim(paths,
             [&](const auto& path, const auto& article, const auto& claim) {
               if (&article != last || path != last_path) ++coverage.articles;
               last = &article;
               last_path = path;
               ++coverage.claims;
               const std::string words = words_of(article, claim);
               add(&labels, row_of(claim.verdict.label).name, words);
               if (claim.verdict.label == Label::NotEnoughEvidence &&
                   claim.verdict.findings.empty())
                 add(&missing, gap_of(claim.claim.statement), words);
               for (const Finding& finding : claim.verdict.findings)
                 if (!finding.evidence.source.id.empty())
                   add(&used, finding.evidence.source.id,
                       finding.evidence.source.publisher_name);
             });
  for (const LabelRow& row : label_table())
    if (labels.contains(row.name)) coverage.labels.push_back(labels[row.name]);
  coverage.missing = by_count(missing);
  coverage.sources = by_count(used);
  return coverage;
}

}  // namespace engine
