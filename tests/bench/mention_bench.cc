// How fast mentions are found: MB/s and articles/s on one core over mixed
// French and English text, stage by stage, instructions per byte where the
// processor's counters may be read, and what loading the packs takes.
//
//   mention_bench [ARTICLES] [STAGE [FILE…]]   (default: 2000, all stages)
//
// STAGE runs one stage over and over for a profiler. The articles are made
// (made_articles.h), or they are the files: text, its language by its words.

#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "claims/language/finder.h"
#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/pack.h"
#include "claims/language/timex.h"
#include "tests/bench/made_articles.h"

namespace {

using namespace claims;

// Instructions of this thread in user space; -1 where the kernel forbids it.
class Instructions {
 public:
  Instructions() {
    perf_event_attr wanted;
    std::memset(&wanted, 0, sizeof wanted);
    wanted.size = sizeof wanted;
    wanted.type = PERF_TYPE_HARDWARE;
    wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
    wanted.exclude_kernel = wanted.exclude_hv = 1;
    file_ =
        static_cast<int>(::syscall(SYS_perf_event_open, &wanted, 0, -1, -1, 0));
  }
  ~Instructions() {
    if (file_ >= 0) ::close(file_);
  }
  Instructions(const Instructions&) = delete;
  Instructions& operator=(const Instructions&) = delete;
  int64_t read() const {
    int64_t count = -1;
    if (file_ < 0 || ::read(file_, &count, sizeof count) != sizeof count)
      return -1;
    return count;
  }

 private:
  int file_ = -1;
};

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) +
         static_cast<double>(now.tv_nsec) / 1e9;
}

// What one stage reads, made by the stages before it.
struct Prepared {
  const Article* article;
  std::vector<Sentence> sentences;
  std::vector<Tokens> tokens;
  std::vector<std::vector<Numeral>> numerals;
};

Prepared prepared(const Article& article, const Language& language) {
  Prepared p{&article, {}, {}, {}};
  p.sentences = split_sentences(article, language, article.language, &p.tokens);
  for (size_t i = 0; i < p.sentences.size(); ++i)
    p.numerals.push_back(find_numerals(
        p.tokens[i], *language.pack(p.sentences[i].language)->numerals));
  return p;
}

struct Stage {
  const char* name;
  const char* what;
  std::function<size_t(const Prepared&)> run;
};

TimeContext context_of_day() {
  TimeContext context;
  context.reference = start_of(*day_of({2024, 4, 12}));
  return context;
}

size_t whole(const Article& article, const Language& language,
             const Gazetteer& names) {
  size_t found = 0;
  TimeContext context = context_of_day();
  const std::string code = detect_language(article, language);
  std::vector<Tokens> tokens;
  const std::vector<Sentence> sentences =
      split_sentences(article, language, code, &tokens);
  for (size_t i = 0; i < sentences.size(); ++i)
    found += find_mentions(article.text, sentences[i], tokens[i], language,
                           names, &context)
                 .size();
  return found;
}

template <typename Find>
size_t each_sentence(const Prepared& p, Find find) {
  size_t found = 0;
  for (size_t i = 0; i < p.sentences.size(); ++i) found += find(i);
  return found;
}

std::vector<Stage> stages_of(const Language& language, const Gazetteer& names) {
  const auto pack = [&language](const Prepared& p, size_t i) -> auto& {
    return *language.pack(p.sentences[i].language);
  };
  return {
      {"sentences", "sentences and their language",
       [&](const Prepared& p) {
         const std::string code = detect_language(*p.article, language);
         std::vector<Tokens> tokens;
         return split_sentences(*p.article, language, code, &tokens).size();
       }},
      {"tokens", "tokens",
       [](const Prepared& p) {
         return each_sentence(p, [&](size_t i) {
           return tokenize(p.article->text, p.sentences[i].span).size();
         });
       }},
      {"numerals", "numerals",
       [pack](const Prepared& p) {
         return each_sentence(p, [&](size_t i) {
           return find_numerals(p.tokens[i], *pack(p, i).numerals).size();
         });
       }},
      {"measures", "quantities with their modifiers",
       [&language, pack](const Prepared& p) {
         return each_sentence(p, [&](size_t i) {
           return find_measures(p.tokens[i], p.numerals[i], pack(p, i),
                                language)
               .size();
         });
       }},
      {"times", "time expressions",
       [pack](const Prepared& p) {
         TimeContext context = context_of_day();
         return each_sentence(p, [&](size_t i) {
           return find_times(p.tokens[i], p.numerals[i], pack(p, i), &context)
               .size();
         });
       }},
      {"all", "text to mentions, all of it",
       [&](const Prepared& p) { return whole(*p.article, language, names); }},
  };
}

void measure(const Stage& stage, const std::vector<Prepared>& articles,
             size_t bytes, const Instructions& counter) {
  double best = 1e9;
  int64_t instructions = -1;
  size_t found = 0;
  for (int round = 0; round < 3; ++round) {
    const int64_t before = counter.read();
    const double start = cpu_seconds();
    found = 0;
    for (const Prepared& article : articles) found += stage.run(article);
    best = std::min(best, cpu_seconds() - start);
    if (before >= 0) instructions = counter.read() - before;
  }
  std::printf("%-32s %8.1f MB/s %8.0f articles/s %8zu found", stage.what,
              static_cast<double>(bytes) / best / 1e6,
              static_cast<double>(articles.size()) / best, found);
  if (instructions >= 0)
    std::printf(" %7.0f instructions/byte",
                static_cast<double>(instructions) / static_cast<double>(bytes));
  std::printf(" %7.2f ns/byte\n", best * 1e9 / static_cast<double>(bytes));
  std::fflush(stdout);
}

void measure_loading() {
  std::vector<double> seconds;
  for (int round = 0; round < 15; ++round) {
    const double start = cpu_seconds();
    const Language language = load_language();
    seconds.push_back(cpu_seconds() - start);
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf("packs load in %.1f ms (median of 15; first to last %.1f-%.1f)\n",
              seconds[7] * 1e3, seconds.front() * 1e3, seconds.back() * 1e3);
}

std::vector<Article> articles_in(char** first, char** last,
                                 const Language& language) {
  std::vector<Article> articles;
  for (char** name = first; name < last; ++name) {
    std::ifstream file(*name);
    Article article =
        bench::article_of({std::istreambuf_iterator<char>(file), {}}, "");
    article.language = detect_language(article, language);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace

int main(int count, char** words) {
  const size_t articles =
      count > 1 ? std::strtoul(words[1], nullptr, 10) : 2000;
  const std::string only = count > 2 ? words[2] : "";
  if (only == "load") return measure_loading(), 0;
  const Language language = load_language();
  const Gazetteer names;
  const std::vector<Article> texts =
      count > 3 ? articles_in(words + 3, words + count, language)
                : bench::articles_of(articles);
  std::vector<Prepared> ready;
  size_t bytes = 0;
  for (const Article& text : texts) {
    ready.push_back(prepared(text, language));
    bytes += text.text.size();
  }
  const Instructions counter;
  std::printf("%zu articles, %.1f MB, one thread%s\n", texts.size(),
              static_cast<double>(bytes) / 1e6,
              counter.read() < 0 ? " (no instruction counter here)" : "");
  for (const Stage& stage : stages_of(language, names))
    if (only.empty() || only == stage.name)
      measure(stage, ready, bytes, counter);
  if (only.empty()) measure_loading();
  return 0;
}
