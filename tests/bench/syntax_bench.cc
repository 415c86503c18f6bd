// How well and how fast sentences are analysed: accuracy by treebank on gold
// tokens and from raw text, tokens a second, time to open, memory.
//
//   syntax_bench [--part test] [--model LANGUAGE=FILE] [--speed] [--lines]
//                TREEBANKS
//
// --lines: raw text has a line end behind each sentence without a stop.
// TREEBANKS holds LANGUAGE/PART/NAME.conllu. Relations are compared without
// subtypes; punctuation counts.

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "claims/language/pack.h"
#include "claims/language/sentence.h"
#include "claims/syntax/analyser.h"
#include "tests/bench/conllu.h"

namespace {

using namespace bench;

double percent(size_t part, size_t whole) {
  return whole ? 100.0 * static_cast<double>(part) / static_cast<double>(whole)
               : 0;
}
double f1(size_t same, size_t gold, size_t found) {
  return percent(2 * same, gold + found);
}

struct Counts {
  size_t words = 0, tags = 0, lemmas = 0, heads = 0, arcs = 0;
  size_t gold = 0, found = 0;
  size_t content = 0, content_arcs = 0;
};

bool is_content(const Word& word) {
  switch (word.tag) {
    case Tag::Noun:
    case Tag::Propn:
    case Tag::Verb:
    case Tag::Adj:
    case Tag::Adv:
    case Tag::Num:
      return true;
    default:
      return false;
  }
}

void count_word(const Word& gold, const Word& found, bool same_head,
                Counts* counts) {
  ++counts->words;
  counts->tags += gold.tag == found.tag;
  counts->lemmas += gold.lemma == found.lemma || gold.lemma == "_";
  counts->heads += same_head;
  const bool arc =
      same_head && base_of(gold.relation) == base_of(found.relation);
  counts->arcs += arc;
  counts->content += is_content(gold);
  counts->content_arcs += is_content(gold) && arc;
}

bool confusions_wanted = false;
std::map<std::string, size_t> confusions;

void note(const Word& gold, const Word& found, bool same_head) {
  if (!confusions_wanted) return;
  if (gold.tag != found.tag)
    ++confusions["tag " + std::string(name_of(gold.tag)) + " as " +
                 std::string(name_of(found.tag))];
  if (gold.tag != found.tag)
    ++confusions["form " + gold.form + " " + std::string(name_of(gold.tag)) +
                 " as " + std::string(name_of(found.tag))];
  if (gold.tag == found.tag && gold.lemma != found.lemma)
    ++confusions["lemma " + gold.form + ": " + gold.lemma + " as " +
                 found.lemma];
  const Relation a = base_of(gold.relation), b = base_of(found.relation);
  if (!same_head)
    ++confusions["head of " + std::string(name_of(a))];
  else if (a != b)
    ++confusions["label " + std::string(name_of(a)) + " as " +
                 std::string(name_of(b))];
}

Counts on_gold_tokens(const std::vector<GoldDocument>& documents,
                      const Analyser& analyser) {
  Counts counts;
  for (const GoldDocument& document : documents)
    for (const Tree& gold : document.sentences) {
      std::vector<std::string_view> forms;
      for (const Word& word : gold.words) forms.push_back(word.form);
      const Tree found = analyser.analyse_words(forms);
      for (size_t i = 0; i < forms.size(); ++i) {
        const bool same = gold.words[i].head == found.words[i].head;
        count_word(gold.words[i], found.words[i], same, &counts);
        note(gold.words[i], found.words[i], same);
      }
    }
  return counts;
}

// A word by its place: the span of its token and which part of it it is.
struct Place {
  Span span;
  uint32_t part = 0;
  friend bool operator<(const Place& a, const Place& b) {
    return std::tie(a.span.begin, a.span.end, a.part) <
           std::tie(b.span.begin, b.span.end, b.part);
  }
  friend bool operator==(const Place&, const Place&) = default;
};

// Words of parts that have bytes of their own ("do", "n't") count by the span
// of both, as gold words of one token do.
std::vector<Place> places_of(const Tree& tree) {
  std::vector<Place> places;
  for (const Word& word : tree.words) {
    Place place{word.span, 0};
    if (!places.empty() && places.back().span == word.span)
      place.part = places.back().part + 1;
    places.push_back(place);
  }
  return places;
}

struct Raw {
  Counts counts;
  size_t sentences_same = 0, sentences_gold = 0, sentences_found = 0;
  size_t tokens_same = 0, tokens_gold = 0, tokens_found = 0;
};

std::map<std::string, size_t> token_misses;

// Gold tokens of several words: the words' own spans where they are spelt one
// by one.
void split_gold(GoldDocument* document) {
  for (Tree& tree : document->sentences)
    for (size_t i = 0; i < tree.words.size();) {
      size_t end = i + 1;
      while (end < tree.words.size() &&
             tree.words[end].span == tree.words[i].span)
        ++end;
      std::string joined;
      for (size_t k = i; k < end; ++k) joined += tree.words[k].form;
      const Span span = tree.words[i].span;
      if (end > i + 1 && joined == cut(document->text, span)) {
        uint32_t at = span.begin;
        for (size_t k = i; k < end; ++k) {
          const auto size = static_cast<uint32_t>(tree.words[k].form.size());
          tree.words[k].span = {at, at + size};
          at += size;
        }
      }
      i = end;
    }
}

std::string around(const std::string& text, Span span) {
  const uint32_t begin = span.begin > 12 ? span.begin - 12 : 0;
  return text.substr(begin, span.end + 8 - begin);
}

void compare_raw(const GoldDocument& document,
                 const std::vector<Sentence>& sentences,
                 const Analyser& analyser, Raw* raw) {
  std::set<std::pair<uint32_t, uint32_t>> ends;
  for (const Span& span : document.spans) ends.insert({span.begin, span.end});
  raw->sentences_gold += ends.size();
  raw->sentences_found += sentences.size();
  for (const Sentence& s : sentences) {
    const bool same = ends.count({s.span.begin, s.span.end}) > 0;
    raw->sentences_same += same;
    if (!same && confusions_wanted)
      std::printf("    sentence: %s\n",
                  std::string(cut(document.text, s.span)).c_str());
  }
  struct Entry {
    const Word* word;
    Place place, head;
  };
  const auto list = [](const Tree& tree, std::vector<Entry>* out) {
    const std::vector<Place> places = places_of(tree);
    for (size_t i = 0; i < places.size(); ++i) {
      const int32_t head = tree.words[i].head;
      out->push_back({&tree.words[i], places[i],
                      head < 0 ? Place{} : places[static_cast<size_t>(head)]});
    }
  };
  std::vector<Entry> gold, found;
  std::vector<Tree> trees;
  trees.reserve(sentences.size());
  for (const Tree& tree : document.sentences) list(tree, &gold);
  for (const Sentence& s : sentences) {
    trees.push_back(analyser.analyse(document.text, s.span));
    list(trees.back(), &found);
  }
  raw->counts.gold += gold.size();
  raw->counts.found += found.size();
  size_t i = 0, k = 0;
  while (i < gold.size() && k < found.size()) {
    if (gold[i].place == found[k].place) {
      count_word(*gold[i].word, *found[k].word, gold[i].head == found[k].head,
                 &raw->counts);
      ++i;
      ++k;
    } else if (gold[i].place < found[k].place) {
      if (confusions_wanted)
        ++token_misses["gold  " +
                       std::string(cut(document.text, gold[i].place.span))];
      ++i;
    } else {
      if (confusions_wanted)
        ++token_misses["found " +
                       std::string(cut(document.text, found[k].place.span)) +
                       "   in " + around(document.text, found[k].place.span)];
      ++k;
    }
  }
}

void print_most(const std::map<std::string, size_t>& counts, size_t limit) {
  std::vector<std::pair<size_t, std::string>> sorted;
  for (const auto& [what, count] : counts) sorted.push_back({count, what});
  std::sort(sorted.rbegin(), sorted.rend());
  for (size_t i = 0; i < sorted.size() && i < limit; ++i)
    std::printf("    %5zu %s\n", sorted[i].first, sorted[i].second.c_str());
}

const Language& language() {
  static const Language language = load_language();
  return language;
}

Raw on_raw_text(std::vector<GoldDocument> documents, const Analyser& analyser) {
  Raw raw;
  for (GoldDocument& document : documents) {
    if (document.sentences.empty()) continue;
    split_gold(&document);
    Article article;
    article.text = document.text;
    for (uint32_t begin = 0; begin < article.text.size();) {
      const uint32_t end = static_cast<uint32_t>(
          std::min(article.text.find('\n', begin), article.text.size()));
      article.blocks.push_back({BlockKind::Paragraph, Span{begin, end}});
      begin = end + 1;
    }
    compare_raw(document,
                split_sentences(article, language(), analyser.language()),
                analyser, &raw);
  }
  return raw;
}

void print(const std::string& name, const Counts& gold, const Raw& raw) {
  const Counts& r = raw.counts;
  const auto f = [&](size_t same) { return f1(same, r.gold, r.found); };
  std::printf(
      "%-16s %6zu | %5.2f %5.2f %5.2f %5.2f %5.2f | %5.2f %5.2f %5.2f %5.2f "
      "%5.2f %5.2f\n",
      name.c_str(), gold.words, percent(gold.tags, gold.words),
      percent(gold.lemmas, gold.words), percent(gold.heads, gold.words),
      percent(gold.arcs, gold.words), percent(gold.content_arcs, gold.content),
      f1(raw.sentences_same, raw.sentences_gold, raw.sentences_found),
      f(r.words), f(r.tags), f(r.lemmas), f(r.heads), f(r.arcs));
}

size_t resident_kib() {
  std::ifstream in("/proc/self/status");
  std::string line;
  while (std::getline(in, line))
    if (line.rfind("VmRSS:", 0) == 0)
      return static_cast<size_t>(std::atoll(line.c_str() + 6));
  return 0;
}

double seconds(const std::function<void()>& work) {
  // Time of this thread, so that neighbours on the machine do not count.
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_nsec) * 1e-9;
  };
  const double start = now();
  work();
  return now() - start;
}

void print_speed(const std::string& name,
                 const std::vector<GoldDocument>& documents,
                 const Analyser& analyser) {
  double best = 1e9;
  size_t words = 0;
  for (int round = 0; round < 5; ++round) {
    words = 0;
    best = std::min(
        best, seconds([&] {
          for (const GoldDocument& document : documents)
            for (const Span& span : document.spans)
              words += analyser.analyse(document.text, span).words.size();
        }));
  }
  std::printf("%-16s %9.0f tokens a second\n", name.c_str(),
              static_cast<double>(words) / best);
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int count, char** words) {
  std::string part = "test", folder, only;
  bool speed = false, lines = false;
  std::map<std::string, std::unique_ptr<Analyser>> own;
  std::vector<std::string> kept;
  kept.reserve(8);
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--part" && i + 1 < count) {
      part = words[++i];
    } else if (word == "--only" && i + 1 < count) {
      only = words[++i];
    } else if (word == "--model" && i + 1 < count) {
      const std::string pair = words[++i];
      const size_t at = pair.find('=');
      kept.push_back(bytes_of(pair.substr(at + 1)));
      own[pair.substr(0, at)] = std::make_unique<Analyser>(kept.back());
    } else if (word == "--speed") {
      speed = true;
    } else if (word == "--lines") {
      lines = true;
    } else if (word == "--confusions") {
      confusions_wanted = true;
    } else {
      folder = word;
    }
  }
  const size_t before = resident_kib();
  if (own.empty()) {
    const double open = seconds([] { embedded_analyser("fr"); });
    std::printf("open %.3f ms\n", open * 1000);
  }
  if (!speed)
    std::printf(
        "%-16s %6s | %-29s | raw: sentences words tags lemmas heads arcs\n",
        part.c_str(), "words", "gold: tags lemmas heads arcs content");
  std::set<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".conllu" &&
        entry.path().parent_path().filename() == part)
      files.insert(entry.path());
  for (const auto& file : files) {
    const std::string code =
        file.parent_path().parent_path().filename().string();
    const Analyser* analyser = own.count(code) ? own[code].get()
                               : own.empty()   ? embedded_analyser(code)
                                               : nullptr;
    const std::string name = code + " " + file.stem().string();
    if (!analyser || (!only.empty() && name.find(only) == std::string::npos))
      continue;
    const auto documents = ConlluReader(lines).read(file.string());
    if (speed) {
      print_speed(name, documents, *analyser);
      continue;
    }
    print(name, on_gold_tokens(documents, *analyser),
          on_raw_text(documents, *analyser));
    if (confusions_wanted) {
      print_most(confusions, 60);
      print_most(token_misses, 60);
    }
  }
  malloc_trim(0);  // what treebanks took and gave back is not the analyser's
  std::printf("resident %zu KiB, %zu before\n", resident_kib(), before);
}
