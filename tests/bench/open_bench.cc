// Open comparison over suites of claims with their passages, without a base
// around it: how often it decides, how often it is right, what it costs.
//
//   open_bench SUITE.jsonl...  [--wrong] [--open LABEL] [--all]
//
// Items as in tests/bench/verify_bench.py; tables are passed over.

#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "claims/language/sentence.h"
#include "engine/compare/open_compare.h"

namespace {

using nlohmann::json;

struct Shown {
  bool wrong = false, all = false;
  std::string open;
};

const char* name_of_relation(engine::Relation relation) {
  if (relation == engine::Relation::Supports) return "supported";
  return relation == engine::Relation::Contradicts ? "refuted" : "nei";
}

struct Bench {
  claims::Language language = claims::load_language();
  claims::Gazetteer gazetteer;
  sources::World world;

  std::vector<engine::OpenPassage> passages_of(const json& item,
                                               const std::string& code) const {
    const engine::OpenContext open{language, gazetteer, {}};
    std::vector<engine::OpenPassage> passages;
    size_t document = 0;
    for (const json& evidence : item["evidence"]) {
      ++document;
      const std::string title = evidence.value("title", "");
      claims::Article article;
      article.text = evidence.value("text", "");
      article.language = code;
      claims::Block block;
      block.span = {0, static_cast<uint32_t>(article.text.size())};
      article.blocks.push_back(block);
      for (const claims::Sentence& sentence :
           claims::split_sentences(article, language, code))
        passages.push_back(
            {engine::read_open(claims::cut(article.text, sentence.span), code,
                               open),
             engine::read_open(title, code, open), document});
    }
    return passages;
  }

  engine::OpenRelation judge(const json& item) const {
    const std::string code = item["lang"];
    const engine::CompareContext context{language, world, {}};
    const engine::OpenContext open{language, gazetteer, {}};
    return engine::compare_open(
        engine::read_open(item["claim"].get<std::string>(), code, open),
        passages_of(item, code), context);
  }
};

void show(const json& item, const engine::OpenRelation& found) {
  std::printf("%s gold %s said %s [", item["id"].get<std::string>().c_str(),
              item["label"].get<std::string>().c_str(),
              name_of_relation(found.relation));
  for (const std::string& reason : found.reasons)
    std::printf(" %s", reason.c_str());
  std::printf(" ]");
  for (const engine::SlotOutcome& slot : found.slots)
    std::printf(" %s/%s", slot.claim.c_str(), slot.evidence.c_str());
  std::printf("\n   C %s\n", item["claim"].get<std::string>().c_str());
  for (const json& evidence : item["evidence"])
    std::printf("   E [%s] %s\n", evidence.value("title", "").c_str(),
                evidence.value("text", "").substr(0, 500).c_str());
}

void run(const Bench& bench, const std::string& path, const Shown& shown) {
  std::map<std::pair<std::string, std::string>, int> count;
  int items = 0;
  std::vector<double> costs;
  std::ifstream lines(path);
  for (std::string line; std::getline(lines, line);) {
    const json item = json::parse(line);
    const auto start = std::chrono::steady_clock::now();
    const engine::OpenRelation found = bench.judge(item);
    costs.push_back(std::chrono::duration<double, std::milli>(
                        std::chrono::steady_clock::now() - start)
                        .count());
    const std::string gold = item["label"],
                      said = name_of_relation(found.relation);
    ++items;
    ++count[{said, gold}];
    const bool wrong = said != "nei" && said != gold &&
                       !(gold == "not_refuted" && said == "supported");
    if (shown.all || (shown.wrong && wrong) ||
        (said == "nei" && shown.open == gold))
      show(item, found);
  }
  std::sort(costs.begin(), costs.end());
  const auto of = [&](const char* said, const char* gold) {
    const auto it = count.find({said, gold});
    return it == count.end() ? 0 : it->second;
  };
  const auto total = [&](const char* said) {
    int sum = 0;
    for (const auto& [key, n] : count)
      if (key.first == said) sum += n;
    return sum;
  };
  const int s = total("supported"), r = total("refuted");
  std::printf(
      "%-50s n=%d S %d/%d=%.3f R %d/%d=%.3f cov %.3f nei-decided %d of %d  "
      "median %.3f ms\n",
      path.substr(path.rfind('/') + 1).c_str(), items,
      of("supported", "supported"), s,
      s ? of("supported", "supported") / double(s) : 0.0,
      of("refuted", "refuted"), r,
      r ? of("refuted", "refuted") / double(r) : 0.0, (s + r) / double(items),
      of("supported", "nei") + of("refuted", "nei"),
      of("supported", "nei") + of("refuted", "nei") + of("nei", "nei"),
      costs.empty() ? 0.0 : costs[costs.size() / 2]);
}

}  // namespace

int main(int argc, char** argv) {
  const Bench bench;
  Shown shown;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--wrong")
      shown.wrong = true;
    else if (argument == "--all")
      shown.all = true;
    else if (argument == "--open" && i + 1 < argc)
      shown.open = argv[++i];
    else
      paths.push_back(argument);
  }
  for (const std::string& path : paths) run(bench, path, shown);
}
