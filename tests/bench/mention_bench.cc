// How fast mentions are found: MB/s and articles/s on one core over mixed
// French and English text, stage by stage, instructions per byte where the
// processor's counters may be read, and what loading the packs takes.
//
//   mention_bench [ARTICLES] [STAGE]   (default: 2000 articles, all stages)
//
// STAGE runs one stage over and over for a profiler. The articles of 5 kB are
// made from the templates below and the words of the packs: modifiers, units,
// currencies and counted nouns as the packs list them.

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
#include "claims/language/pack_node.h"
#include "claims/language/timex.h"

namespace {

using namespace claims;

constexpr size_t kArticleBytes = 5000;

// {n} figure, {w} figure in words, {m} modifier, {u} unit, {c} currency,
// {o} counted noun, {p} a percentage, {d} day, {y} year.
const std::vector<std::string> kFrench = {
    "Le convoi a livré {m} {n} {u} de vivres avant la tombée de la nuit.",
    "Selon le ministère, {m} {n} {o} ont quitté la région depuis {y}.",
    "Le budget atteindra {n} millions d'{c} d’ici à la fin {y}.",
    "« Nous n'avons rien promis », a répété la porte-parole lundi soir.",
    "L'inflation a reculé de {p} % en mars {y}, après {p} % un an plus tôt.",
    "La route reste longue et personne ne sait ce que demain apportera.",
    "Les habitants attendent toujours que la piste du nord soit rouverte.",
    "Entre {n} et {n} {o} se sont rassemblés devant la préfecture.",
    "Le {d} avril {y}, {w} {o} ont été entendus par la commission.",
    "Il faut {m} {n} {u} pour relier les deux villes, rappelle le maire.",
    "Aucune des deux parties n'a souhaité commenter cette information.",
    "Le vent soulève la poussière au-dessus du marché presque désert.",
};
const std::vector<std::string> kEnglish = {
    "The convoy delivered {m} {n} {u} of food before nightfall.",
    "According to the ministry, {m} {n} {o} have left the region since {y}.",
    "The budget will reach {n} million {c} by the end of {y}.",
    "\"We never promised anything,\" the spokeswoman said again on Monday.",
    "Inflation fell by {p}% in March {y}, after {p}% a year earlier.",
    "The road is long and nobody knows what tomorrow will bring.",
    "People there are still waiting for the northern track to be reopened.",
    "Between {n} and {n} {o} gathered in front of the prefecture.",
    "On {d} April {y}, {w} {o} were heard by the committee.",
    "It takes {m} {n} {u} to link the two towns, the mayor points out.",
    "Neither of the two sides wished to comment on the information.",
    "The wind lifts the dust above the market, which is almost empty.",
};

// The same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(uint64_t seed) : state_(seed * 2 + 1) {}
  uint64_t below(uint64_t end) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % end;
  }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  uint64_t state_;
};

// The packs' words, in file order.
struct Vocabulary {
  std::vector<std::string> modifiers, units, currencies, nouns, words;

  explicit Vocabulary(const std::string& language) {
    const std::string name = language + ".toml";
    const PackNode pack = parse_pack_file(text_of_pack(name), name);
    for (const PackNode& row : pack.rows("modifier"))
      append(row.texts("before"), &modifiers);
    for (const PackNode& row : pack.rows("unit")) add_unit(row);
    for (const PackNode& row : pack.rows("noun"))
      append(row.texts("forms"), &nouns);
    for (const auto& [value, list] :
         pack.find("numerals")->find("cardinals")->fields)
      if (value.size() > 1 || value > "1")
        words.push_back(list.items.front().text);
  }

 private:
  static void append(const std::vector<std::string>& from,
                     std::vector<std::string>* to) {
    to->insert(to->end(), from.begin(), from.end());
  }

  static std::string text_of_pack(const std::string& name) {
    std::ifstream file(std::string(ATTEST_SOURCE_DIR) + "/claims/packs/" +
                       name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  void add_unit(const PackNode& row) {
    const std::string code = row.text_or("code", "");
    const bool money = code.size() == 3 && code[0] >= 'A' && code[0] <= 'Z' &&
                       code[1] >= 'A' && code[1] <= 'Z';
    append(row.texts("words"), money ? &currencies : &units);
  }
};

std::string grouped(uint64_t value, const char* mark) {
  std::string digits = std::to_string(value);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, mark);
  return digits;
}

struct Writer {
  const Vocabulary& words;
  const char* group;
  Numbers numbers;

  std::string value_for(char slot) {
    switch (slot) {
      case 'n':
        return grouped(2 + numbers.below(90000), group);
      case 'p':
        return std::to_string(1 + numbers.below(40));
      case 'd':
        return std::to_string(2 + numbers.below(26));
      case 'y':
        return std::to_string(2015 + numbers.below(9));
      case 'm':
        return numbers.one_of(words.modifiers);
      case 'u':
        return numbers.one_of(words.units);
      case 'c':
        return numbers.one_of(words.currencies);
      case 'o':
        return numbers.one_of(words.nouns);
      default:
        return numbers.one_of(words.words);
    }
  }

  std::string filled(const std::string& pattern) {
    std::string text;
    for (size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != '{') {
        text += pattern[i];
        continue;
      }
      text += value_for(pattern[i + 1]);
      i += 2;
    }
    return text;
  }

  std::string article(const std::vector<std::string>& patterns) {
    std::string text;
    for (int sentence = 1; text.size() < kArticleBytes; ++sentence) {
      text += filled(numbers.one_of(patterns));
      text += sentence % 4 ? " " : "\n";
    }
    return text;
  }
};

Article article_of(std::string text, const char* language) {
  Article article;
  article.text = std::move(text);
  article.language = language;
  uint32_t begin = 0;
  const auto size = static_cast<uint32_t>(article.text.size());
  while (begin < size) {
    const size_t stop = article.text.find('\n', begin);
    const auto end =
        stop == std::string::npos ? size : static_cast<uint32_t>(stop);
    Block block;
    block.span = {begin, end};
    if (end > begin) article.blocks.push_back(block);
    begin = end + 1;
  }
  return article;
}

std::vector<Article> articles_of(size_t count) {
  const Vocabulary french("fr"), english("en");
  std::vector<Article> articles;
  for (size_t i = 0; i < count; ++i) {
    const bool is_french = i % 2 == 0;
    Writer writer{is_french ? french : english, is_french ? "\u202f" : ",",
                  Numbers(i)};
    articles.push_back(
        article_of(writer.article(is_french ? kFrench : kEnglish),
                   is_french ? "fr" : "en"));
  }
  return articles;
}

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
  p.sentences = split_sentences(article, language, article.language);
  for (const Sentence& sentence : p.sentences) {
    p.tokens.push_back(tokenize(article.text, sentence.span));
    p.numerals.push_back(find_numerals(
        p.tokens.back(), *language.pack(sentence.language)->numerals));
  }
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
  for (const Sentence& sentence : split_sentences(article, language, code))
    found += find_mentions(article.text, sentence,
                           tokenize(article.text, sentence.span), language,
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
         return split_sentences(*p.article, language, code).size();
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

}  // namespace

int main(int count, char** words) {
  const size_t articles =
      count > 1 ? std::strtoul(words[1], nullptr, 10) : 2000;
  const std::string only = count > 2 ? words[2] : "";
  if (only == "load") return measure_loading(), 0;
  const Language language = load_language();
  const Gazetteer names;
  const std::vector<Article> texts = articles_of(articles);
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
