#include "claims/syntax/word_relations.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <string>

// The table that cmake/word_table.py made, set into the program by
// claims/syntax/word_table.S.
extern "C" const uint32_t attest_word_table[];

namespace claims {
namespace {

// Head: magic, English words, French words, synsets, bytes of the pool, then
// the length of each row. Behind it the pool of words, each ended by a zero,
// sorted within its language; then the rows. A pair of rows "begin, entries"
// is a list for each word or synset.
constexpr size_t kRows = 14, kHead = 5 + kRows;
enum Row {
  kOffsets,
  kSenses,  // each: synset << 4 | part of speech << 2 | rank
  kUp = kSenses + 2,
  kAntonyms = kUp + 2,
  kDerived = kAntonyms + 2,
  kIrregular = kDerived + 2,
  kEnglish = kIrregular + 2,  // of a French word
  kProper = kEnglish + 2,     // sorted numbers of English words that are names
};

struct Table {
  uint32_t english = 0, french = 0, names = 0;
  const char* pool = nullptr;
  std::array<const uint32_t*, kRows> rows{};

  std::string_view word(uint32_t i) const { return pool + rows[kOffsets][i]; }
  std::span<const uint32_t> list(Row row, uint32_t i) const {
    const uint32_t* begins = rows[row];
    return {rows[row + 1] + begins[i], begins[i + 1] - begins[i]};
  }
};

Table mapped() {
  Table table;
  table.english = attest_word_table[1];
  table.names = attest_word_table[5 + kProper];
  table.french = attest_word_table[2];
  const uint32_t pool_bytes = attest_word_table[4];
  table.pool = reinterpret_cast<const char*>(attest_word_table + kHead);
  const uint32_t* at = attest_word_table + kHead + pool_bytes / 4;
  for (size_t row = 0; row < kRows; ++row) {
    table.rows[row] = at;
    at += attest_word_table[5 + row];
  }
  return table;
}

const Table& table() {
  static const Table kTable = mapped();
  return kTable;
}

using Numbers = std::vector<uint32_t>;

std::optional<uint32_t> find(std::string_view word, uint32_t first,
                             uint32_t last) {
  uint32_t low = first, high = last;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (table().word(middle) < word)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == last || table().word(low) != word) return std::nullopt;
  return low;
}

std::optional<uint32_t> find_english(std::string_view word) {
  return find(word, 0, table().english);
}

// WordNet's own rules of detachment (morphy(7WN)).
struct Ending {
  std::string_view from, to;
};
constexpr Ending kEndings[] = {
    {"ses", "s"},   {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"},
    {"men", "man"}, {"ies", "y"}, {"es", "e"},  {"es", ""},     {"s", ""},
    {"ed", "e"},    {"ed", ""},   {"ing", "e"}, {"ing", ""},    {"er", ""},
    {"er", "e"},    {"est", ""},  {"est", "e"},
};

bool has_sense(uint32_t word) { return !table().list(kSenses, word).empty(); }

void add(uint32_t word, Numbers* words) {
  if (std::find(words->begin(), words->end(), word) == words->end())
    words->push_back(word);
}

// "stopped" -> "stopp" -> "stop".
std::string undoubled(std::string word) {
  const size_t n = word.size();
  if (n > 3 && word[n - 1] == word[n - 2]) word.pop_back();
  return word;
}

Numbers english_lemmas(std::string_view form) {
  Numbers words;
  if (const auto own = find_english(form)) {
    for (const uint32_t lemma : table().list(kIrregular, *own))
      add(lemma, &words);
    if (has_sense(*own)) add(*own, &words);
  }
  const bool has_own = !words.empty();
  for (const Ending& ending : kEndings) {
    // A "singer" sings, but the word is no comparative of "sing".
    if (has_own && ending.from.starts_with("e") &&
        !ending.from.ends_with("d") && ending.from != "es")
      continue;
    if (!form.ends_with(ending.from) || form.size() < ending.from.size() + 2)
      continue;
    const std::string base(form.substr(0, form.size() - ending.from.size()));
    for (const std::string& lemma : {base + std::string(ending.to),
                                     undoubled(base) + std::string(ending.to)})
      if (const auto word = find_english(lemma); word && has_sense(*word))
        add(*word, &words);
  }
  return words;
}

// The English words that a French form may be said as; it is looked for as it
// stands and without the marks of number and gender.
Numbers translations(std::string_view form) {
  Numbers words;
  const auto add_all = [&](std::string_view french) {
    const uint32_t first = table().english, last = first + table().french;
    if (const auto word = find(french, first, last))
      for (const uint32_t english : table().list(kEnglish, *word - first))
        add(english, &words);
  };
  add_all(form);
  for (const Ending& ending : {Ending{"s", ""},
                               {"e", ""},
                               {"es", ""},
                               {"aux", "al"},
                               {"x", ""},
                               {"nne", "n"},
                               {"nnes", "n"},
                               {"lle", "l"},
                               {"ve", "f"},
                               {"euse", "eur"},
                               {"trice", "teur"}})
    if (words.empty() && form.ends_with(ending.from) && form.size() > 4)
      add_all(std::string(form.substr(0, form.size() - ending.from.size())) +
              std::string(ending.to));
  return words;
}

Numbers lemmas(std::string_view form, std::string_view language) {
  return language == "en" ? english_lemmas(form) : translations(form);
}

uint32_t synset_of(uint32_t sense) { return sense >> 4; }
uint32_t part_of(uint32_t sense) { return sense >> 2 & 3; }
uint32_t rank_of(uint32_t sense) { return sense & 3; }

// Only frequent senses meet: the third of one and the third of the other would
// make nearly any two common verbs synonyms.
constexpr uint32_t kMostRanks = 2;

bool share_sense(uint32_t first, uint32_t second) {
  for (const uint32_t a : table().list(kSenses, first))
    for (const uint32_t b : table().list(kSenses, second))
      if (synset_of(a) == synset_of(b) && rank_of(a) + rank_of(b) <= kMostRanks)
        return true;
  return false;
}

// Depth-first, upwards; no chain of WordNet is longer than twenty.
bool lies_below(uint32_t synset, uint32_t goal, int steps) {
  if (synset == goal) return true;
  if (steps == 0) return false;
  for (const uint32_t up : table().list(kUp, synset))
    if (lies_below(up, goal, steps - 1)) return true;
  return false;
}

constexpr uint32_t kNoun = 0, kVerb = 1;
constexpr int kNounSteps = 12, kVerbSteps = 1;

// The first two senses of the lower word, the first two of the upper one.
bool is_kind(uint32_t lower, uint32_t upper) {
  for (const uint32_t a : table().list(kSenses, lower)) {
    if (rank_of(a) > 1) continue;
    for (const uint32_t b : table().list(kSenses, upper)) {
      if (part_of(a) != part_of(b) || rank_of(a) + rank_of(b) > kMostRanks)
        continue;
      const int steps = part_of(a) == kNoun   ? kNounSteps
                        : part_of(a) == kVerb ? kVerbSteps
                                              : 0;
      if (steps > 0 && lies_below(synset_of(a), synset_of(b), steps))
        return true;
    }
  }
  return false;
}

// First senses with one thing right above both.
bool are_sisters(uint32_t first, uint32_t second) {
  for (const uint32_t a : table().list(kSenses, first))
    for (const uint32_t b : table().list(kSenses, second)) {
      if (rank_of(a) + rank_of(b) > 0 || part_of(a) != part_of(b)) continue;
      for (const uint32_t up : table().list(kUp, synset_of(a)))
        for (const uint32_t other : table().list(kUp, synset_of(b)))
          if (up == other) return true;
    }
  return false;
}

bool is_listed(Row row, uint32_t first, uint32_t second) {
  const auto list = table().list(row, first);
  return std::find(list.begin(), list.end(), second) != list.end();
}

template <typename Test>
bool any_pair(const Numbers& first, const Numbers& second, const Test& test) {
  for (const uint32_t a : first)
    for (const uint32_t b : second)
      if (test(a, b)) return true;
  return false;
}

WordRelation relation_between(const Numbers& first, const Numbers& second) {
  const auto same = [](uint32_t a, uint32_t b) { return a == b; };
  const auto antonym = [](uint32_t a, uint32_t b) {
    return is_listed(kAntonyms, a, b);
  };
  const auto derived = [](uint32_t a, uint32_t b) {
    return is_listed(kDerived, a, b);
  };
  if (any_pair(first, second, same)) return WordRelation::Same;
  if (any_pair(first, second, antonym)) return WordRelation::Antonym;
  if (any_pair(first, second, share_sense)) return WordRelation::Synonym;
  if (any_pair(first, second, is_kind)) return WordRelation::KindOf;
  if (any_pair(first, second, derived)) return WordRelation::Derived;
  if (any_pair(first, second, are_sisters)) return WordRelation::Sister;
  return WordRelation::None;
}

// A noun whose first sense is a country.
bool is_country(uint32_t word) {
  static const std::optional<uint32_t> country = find_english("country");
  if (!country) return false;
  for (const uint32_t a : table().list(kSenses, word)) {
    if (rank_of(a) > 0 || part_of(a) != kNoun) continue;
    for (const uint32_t b : table().list(kSenses, *country))
      if (part_of(b) == kNoun && lies_below(synset_of(a), synset_of(b), 4))
        return true;
  }
  return false;
}

}  // namespace

bool is_of_country(const RelationKey& key) {
  for (const uint32_t word : key.lemmas) {
    if (is_country(word)) return true;
    for (const uint32_t other : table().list(kDerived, word))
      if (is_country(other)) return true;
  }
  return false;
}

RelationKey relation_key_of(std::string_view form, std::string_view language) {
  return {lemmas(form, language), language != "en"};
}

WordRelation relation_of(const RelationKey& first, const RelationKey& second) {
  const WordRelation found = relation_between(first.lemmas, second.lemmas);
  if (found != WordRelation::Same || (!first.translated && !second.translated))
    return found;
  return first.translated && second.translated ? WordRelation::Synonym
                                               : WordRelation::Translation;
}

bool is_known_word(std::string_view form, std::string_view language) {
  return !lemmas(form, language).empty();
}

bool is_proper(std::string_view form) {
  const auto word = find_english(form);
  if (!word) return false;
  const uint32_t* names = table().rows[kProper];
  return std::binary_search(names, names + table().names, *word);
}

}  // namespace claims
