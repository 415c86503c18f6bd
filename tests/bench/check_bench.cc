// What a run of the program costs, measured from outside: start to report on
// one article, and a thousand articles of 5 kB, with peak memory. Articles are
// made from the templates below, half French, half English.
//
//   check_bench [ARTICLES] [BASE]     (default: 1000, the starter base)

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/bench/made_numbers.h"

namespace {

namespace fs = std::filesystem;
using bench::Numbers;

constexpr size_t kArticleBytes = 5000;

// {n} a count, {p} a percentage, {d} a day, {y} a year, {c} a country.
const std::vector<std::string> kFrench = {
    "Plus de {n} soldats français ont quitté {c} avant la fin {y}.",
    "La population de {c} atteignait {n} millions d'habitants en {y}.",
    "Le gouvernement de {c} a annoncé un accord le {d} mars {y}.",
    "Selon un rapport publié le {d} avril {y}, l'inflation a atteint {p} %.",
    "« Nous sommes prêts à négocier », a déclaré le ministre le {d} mai.",
    "La route reste longue et personne ne sait ce que demain apportera.",
    "Environ {n} personnes ont manifesté dans la capitale ce jour-là.",
    "Le coup d'État du {d} juillet {y} a renversé le président de {c}.",
    "Deux semaines plus tard, une délégation s'est rendue à Niamey.",
    "Les exportations ont reculé de {p} % entre {y} et l'année suivante.",
};
const std::vector<std::string> kEnglish = {
    "More than {n} French soldiers left {c} before the end of {y}.",
    "The population of {c} reached {n} million in {y}.",
    "The government of {c} announced an agreement on {d} March {y}.",
    "According to a report published on {d} April {y}, inflation was {p} "
    "percent.",
    "\"We are ready to negotiate,\" the minister said on {d} May.",
    "The road is long and nobody knows what tomorrow will bring.",
    "About {n} people demonstrated in the capital on that day.",
    "The coup of {d} July {y} overthrew the president of {c}.",
    "Two weeks later a delegation travelled to Niamey.",
    "Exports fell by {p} percent between {y} and the following year.",
};
const std::vector<std::string> kCountries = {
    "Niger", "Mali",   "Burkina Faso", "Chad",   "Togo",
    "Ghana", "France", "Germany",      "Canada", "Japan",
};

std::string value_for(char slot, Numbers* numbers) {
  switch (slot) {
    case 'n':
      return std::to_string(10 + numbers->below(1990));
    case 'p':
      return std::to_string(1 + numbers->below(40));
    case 'd':
      return std::to_string(2 + numbers->below(26));
    case 'y':
      return std::to_string(2015 + numbers->below(9));
    default:
      return kCountries[numbers->below(kCountries.size())];
  }
}

std::string filled(const std::string& pattern, Numbers* numbers) {
  std::string text;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      text += pattern[i];
      continue;
    }
    text += value_for(pattern[i + 1], numbers);
    i += 2;
  }
  return text;
}

std::string article(size_t number) {
  Numbers numbers(number);
  const auto& patterns = number % 2 ? kEnglish : kFrench;
  std::string text = "---\ndate: 2024-04-12\n---\n# Article " +
                     std::to_string(number) + "\n\n";
  for (int sentence = 1; text.size() < kArticleBytes; ++sentence) {
    text += filled(patterns[numbers.below(patterns.size())], &numbers);
    text += sentence % 4 ? " " : "\n\n";
  }
  return text + "\n";
}

struct Cost {
  double wall = 0, cpu = 0;  // seconds
  long peak = 0;             // kB
  int code = -1;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_usec) / 1e6;
}

Cost run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  rusage used{};
  int status = 0;
  ::wait4(child, &status, 0, &used);
  const std::chrono::duration<double> wall =
      std::chrono::steady_clock::now() - start;
  return {wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
          used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

void print(const char* name, const Cost& cost) {
  std::printf("%-34s %9.1f ms wall %9.1f ms CPU %7.1f MB peak  exit %d\n", name,
              cost.wall * 1e3, cost.cpu * 1e3,
              static_cast<double>(cost.peak) / 1024, cost.code);
  std::fflush(stdout);
}

// Median of `runs` by wall time.
void measure(const char* name, const std::vector<std::string>& words,
             int runs) {
  std::vector<Cost> costs;
  for (int i = 0; i < runs; ++i) costs.push_back(run(words));
  std::ranges::sort(costs, {}, &Cost::wall);
  print(name, costs[costs.size() / 2]);
}

fs::path write_articles(size_t count) {
  const fs::path folder = fs::temp_directory_path() /
                          ("attest_check_bench." + std::to_string(::getpid()));
  fs::create_directories(folder);
  for (size_t i = 0; i < count; ++i)
    std::ofstream(folder / (std::to_string(i) + ".md")) << article(i);
  return folder;
}

void measure_all(const fs::path& folder, const std::string& base) {
  const std::string program = ATTEST_BINARY_DIR "/attest";
  const std::string one = (folder / "0.md").string();
  const std::vector<std::string> check = {program, "check",     "--db",
                                          base,    "--fail-on", "none"};
  const auto with = [&check](std::vector<std::string> more) {
    more.insert(more.begin(), check.begin(), check.end());
    return more;
  };
  measure("the program alone", {program, "formats"}, 21);
  measure("  and the language packs", {program, "languages"}, 21);
  measure("  and the base", {program, "mentions", "--jsonl", "--db", base}, 21);
  measure("  and one article, to report", with({one}), 21);
  measure("all articles, claims only, 1 thread",
          {program, "claims", "--db", base, "--jobs", "1", folder.string()}, 1);
  measure("all articles, 1 thread, json",
          with({"--jobs", "1", "--format", "json", folder.string()}), 1);
  measure("all articles, 2 threads, json",
          with({"--jobs", "2", "--format", "json", folder.string()}), 1);
  measure("all articles, 2 threads, terminal",
          with({"--jobs", "2", folder.string()}), 1);
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000;
  const std::string base =
      argc > 2 ? argv[2] : ATTEST_BINARY_DIR "/starter.attest.db";
  const fs::path folder = write_articles(std::max<size_t>(count, 1));
  std::printf("%zu articles of %zu bytes, base %s\n", count, kArticleBytes,
              base.c_str());
  measure_all(folder, base);
  if (!std::getenv("ATTEST_BENCH_KEEP")) fs::remove_all(folder);
}
