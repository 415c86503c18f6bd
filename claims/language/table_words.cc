#include "claims/language/table_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/language/clause.h"
#include "claims/language/token.h"

namespace claims {
namespace {

constexpr std::array<std::pair<const char*, TableOp>, 44> kNames{{
    {"neutral", TableOp::Neutral},
    {"row", TableOp::Row},
    {"highest", TableOp::Highest},
    {"lowest", TableOp::Lowest},
    {"earliest", TableOp::Earliest},
    {"latest", TableOp::Latest},
    {"more", TableOp::More},
    {"less", TableOp::Less},
    {"than", TableOp::Than},
    {"before", TableOp::Before},
    {"after", TableOp::After},
    {"same", TableOp::Same},
    {"different", TableOp::Different},
    {"only", TableOp::Only},
    {"merely", TableOp::Merely},
    {"all", TableOp::All},
    {"zero", TableOp::Zero},
    {"majority", TableOp::Majority},
    {"half", TableOp::Half},
    {"both", TableOp::Both},
    {"not", TableOp::Not},
    {"total", TableOp::Total},
    {"average", TableOp::Average},
    {"win", TableOp::Win},
    {"loss", TableOp::Loss},
    {"draw", TableOp::Draw},
    {"rise", TableOp::Rise},
    {"fall", TableOp::Fall},
    {"doubled", TableOp::Doubled},
    {"tripled", TableOp::Tripled},
    {"halved", TableOp::Halved},
    {"twice", TableOp::Twice},
    {"since", TableOp::Since},
    {"now", TableOp::Now},
    {"world", TableOp::World},
    {"share", TableOp::Share},
    {"by", TableOp::By},
    {"to", TableOp::To},
    {"from", TableOp::From},
    {"left", TableOp::Left},
    {"alive", TableOp::Alive},
    {"age", TableOp::Age},
    {"born", TableOp::Born},
    {"died", TableOp::Died},
}};

constexpr std::array<std::pair<const char*, TableOp>, 6> kLengths{{
    {"existed", TableOp::Existed},
    {"longer", TableOp::Longer},
    {"shorter", TableOp::Shorter},
    {"among_highest", TableOp::AmongHighest},
    {"among_lowest", TableOp::AmongLowest},
    {"scored", TableOp::Scored},
}};

TableOp op_named(const PackNode& node, std::string_view name) {
  for (const auto& [known, op] : kNames)
    if (known == name) return op;
  for (const auto& [known, op] : kLengths)
    if (known == name) return op;
  node.fail("no operator on tables is called '" + std::string(name) + "'");
}

Tokens tokens_of(const std::string& phrase) {
  return tokenize(phrase, Span{0, static_cast<uint32_t>(phrase.size())});
}

void load_ops(const PackNode& node, TableWords* words) {
  for (const auto& [name, list] : node.fields) {
    const TableOp op = op_named(node, name);
    for (const std::string& phrase : node.texts(name)) {
      const Tokens tokens = tokens_of(phrase);
      if (tokens.size() == 0) continue;
      words->heads.emplace(tokens.form(0));
      words->longest = std::max(words->longest, tokens.size());
      words->ops[phrase_key(tokens, 0, tokens.size())].add(op);
      // Written onto a word, "'s" is one token; alone it is two.
      if (phrase.front() != '\'') continue;
      words->heads.emplace(fold(phrase));
      words->ops[fold(phrase)].add(op);
    }
  }
}

// The list `key` of ids of kinds.
FormSet load_kinds(const PackNode& table, std::string_view key) {
  const PackNode* kinds = table.find("kinds");
  FormSet ids;
  for (const std::string& id : table.texts(key)) {
    if (!kinds || !kinds->find(id))
      table.fail("'" + std::string(key) + "' has '" + id +
                 "', which is no kind of heading");
    ids.insert(id);
  }
  return ids;
}

}  // namespace

TableWords load_table_words(const PackNode& pack) {
  TableWords words;
  const PackNode* table = pack.find("table");
  if (!table) pack.fail("the section [table] is missing");
  if (const PackNode* ops = table->find("ops")) load_ops(*ops, &words);
  words.sheets = load_sheet_words(pack);
  if (const PackNode* results = table->find("results"))
    for (const auto& [name, list] : results->fields)
      for (const std::string& word : results->texts(name))
        words.results.emplace(fold(word), op_named(*results, name));
  if (const PackNode* names = table->find("names"))
    for (const auto& [name, list] : names->fields)
      for (const std::string& other : names->texts(name)) {
        const Tokens tokens = tokens_of(other);
        words.names[phrase_key(tokens, 0, tokens.size())].push_back(fold(name));
      }
  for (const std::string& ending : table->texts("name_endings"))
    words.name_endings.insert(fold(ending));
  for (const std::string& word : table->texts("aggregates"))
    words.aggregates.insert(fold(word));
  for (const std::string& name : table->texts("countries"))
    words.countries.insert(fold(name));
  if (const PackNode* kinds = table->find("kinds"))
    for (const auto& [id, list] : kinds->fields)
      for (const std::string& word : kinds->texts(id)) {
        const Tokens tokens = tokens_of(word);
        words.kinds.emplace(phrase_key(tokens, 0, tokens.size()), id);
      }
  words.year_kinds = load_kinds(*table, "year_kinds");
  words.duration_kinds = load_kinds(*table, "duration_kinds");
  words.rank_kinds = load_kinds(*table, "rank_kinds");
  return words;
}

}  // namespace claims
