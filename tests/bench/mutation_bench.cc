// Counts, by kind of change, what becomes of the variants of the Supported
// claims of articles: mutation_bench [ARTICLE…], by default the two examples.

#include <unistd.h>

#include <cstdio>

#include "tests/bench/mutation.h"

int main(int argc, char** argv) {
  using namespace engine;
  std::vector<std::string> articles(argv + 1, argv + argc);
  if (articles.empty())
    for (const char* name : {"niger.fr.md", "niger.en.md"})
      articles.push_back(std::string(ATTEST_SOURCE_DIR) + "/docs/examples/" +
                         name);
  const auto file = std::filesystem::temp_directory_path() /
                    ("attest-mutation-" + std::to_string(getpid()) + ".db");
  MutationRun run;
  {
    const StarterBase base(file);
    for (const std::string& article : articles)
      mutate_article(article, base.language, base.bases(), &run);
  }
  std::filesystem::remove(file);
  for (const std::string& line : run.verdicts)
    std::printf("%s\n", line.c_str());
  std::printf("\n%zu of %zu claims supported\n", run.supported, run.claims);
  std::printf("%-12s %9s %9s %10s %17s %6s\n", "kind", "refuted", "undecided",
              "still true", "true of the other", "WRONG");
  for (const auto& [kind, counts] : run.counts) {
    const auto count = [&counts = counts](VariantOutcome outcome) {
      const auto it = counts.find(outcome);
      return it == counts.end() ? 0 : it->second;
    };
    std::printf(
        "%-12s %9d %9d %10d %17d %6d\n", kind.c_str(),
        count(VariantOutcome::Refuted), count(VariantOutcome::Undecided),
        count(VariantOutcome::StillTrue), count(VariantOutcome::OtherTruth),
        count(VariantOutcome::Wrong));
  }
  for (const std::string& line : run.wrong)
    std::printf("WRONG %s\n", line.c_str());
  return run.wrong.empty() ? 0 : 1;
}
