#pragma once
// Articles of 5 kB for the bench of mentions, made from the templates below and
// the words of the packs: modifiers, units, currencies and counted nouns as the
// packs list them. The same on every machine.

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/read/article.h"
#include "tests/bench/made_numbers.h"

namespace bench {

using claims::Article;
using claims::Block;
using claims::PackNode;
using claims::parse_pack_file;

constexpr size_t kArticleBytes = 5000;

// {n} figure, {w} figure in words, {m} modifier, {u} unit, {c} currency,
// {o} counted noun, {p} a percentage, {d} day, {y} year.
inline const std::vector<std::string> kFrench = {
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
inline const std::vector<std::string> kEnglish = {
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

inline std::string grouped(uint64_t value, const char* mark) {
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

inline Article article_of(std::string text, const char* language) {
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

inline std::vector<Article> articles_of(size_t count) {
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

}  // namespace bench
