#include "engine/app/reliance_command.h"

#include <map>

#include "engine/app/base_change.h"
#include "engine/app/console.h"
#include "engine/app/import_summary.h"
#include "engine/app/report_use.h"

namespace engine {
namespace {

using sources::Store;

// All that leans on the record inside the base, by kind.
void count_leaning(const Store& store, const std::string& kind,
                   const std::string& id,
                   std::map<std::string, std::vector<std::string>>* found) {
  for (const auto& one :
       store.leaning_on(kind, id, static_cast<size_t>(-1) >> 2)) {
    (*found)[one.kind].push_back(one.id);
    if (kind != "entity") count_leaning(store, one.kind, one.id, found);
  }
}

std::string leaning_text(const Store& store, const std::string& kind,
                         const std::string& id, size_t limit) {
  std::map<std::string, std::vector<std::string>> found;
  count_leaning(store, kind, id, &found);
  std::string text;
  for (const auto& [leaning, ids] : found) {
    text += table_line(leaning, counted(static_cast<int64_t>(ids.size())));
    for (size_t i = 0; i < ids.size() && i < limit; ++i)
      text += "    " + ids[i] + "\n";
    if (ids.size() > limit) text += "    … and more (--limit N)\n";
  }
  return text.empty() ? "  nothing in the base leans on it\n" : text;
}

int run_impact(const Arguments& arguments) {
  const std::string id = one_operand(arguments, "impact", "one record");
  const Store store = base_of(arguments);
  std::string kind;
  if (const auto given = arguments.value("--kind"))
    kind = *given;  // also of a record that was retired
  else
    kind = kind_of(store, id, arguments);
  std::string text = kind + " " + id + "\n" +
                     leaning_text(store, kind, id, limit_of(arguments, 10));
  const auto reports = arguments.values("--reports");
  if (!reports.empty()) {
    const auto uses = uses_in_reports(reports, [&](const auto& evidence) {
      return leans_on(evidence, kind, id);
    });
    if (uses.empty()) text += "  no claim of these reports leaned on it\n";
    for (const RecordUse& use : uses)
      text += "  " + use.article + "  " + use.claim_id + "  " + use.label +
              (use.decides ? "" : " (set aside)") + "  " + use.evidence +
              "\n    " + use.words + "\n";
  }
  write_out(text);
  return kClean;
}

std::string tallies_text(const char* heading, const std::vector<Tally>& tallies,
                         size_t limit) {
  if (tallies.empty()) return "";
  std::string text = std::string(heading) + "\n";
  for (size_t i = 0; i < tallies.size() && i < limit; ++i)
    text += "  " + counted(tallies[i].count) + "  " + tallies[i].what + "  " +
            tallies[i].example + "\n";
  if (tallies.size() > limit) text += "  … and more (--limit N)\n";
  return text;
}

int run_coverage(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("coverage",
                 "name JSON reports, or folders of them (attest check "
                 "--format json)");
  const auto coverage = coverage_of(arguments.operands);
  const size_t limit = limit_of(arguments, 10);
  std::string text = "articles " + counted(coverage.articles) + ", claims " +
                     counted(coverage.claims) + "\n";
  for (const Tally& tally : coverage.labels)
    text += table_line(tally.what, counted(tally.count));
  text += tallies_text("most often without evidence", coverage.missing, limit);
  text += tallies_text("sources most used", coverage.sources, limit);
  write_out(text);
  return kClean;
}

}  // namespace

std::vector<Command> reliance_commands() {
  return {
      {"impact",
       "what leans on a record: in the base, and in reports",
       "ID",
       {base_option(),
        {"--reports", "PATH", "JSON reports, or folders of them",
         Option::Times::Listed},
        kind_option(),
        limit_option()},
       run_impact,
       {}},
      {"coverage",
       "from JSON reports: claims without evidence, sources most used",
       "REPORT…",
       {limit_option()},
       run_coverage,
       {}},
  };
}

}  // namespace engine
