#include "claims/language/sheet_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/language/clause.h"
#include "claims/language/token.h"

namespace claims {
namespace {

constexpr std::array<std::pair<const char*, SheetOp>, 40> kNames{{
    {"idle", SheetOp::Idle},
    {"before", SheetOp::Before},
    {"after", SheetOp::After},
    {"since", SheetOp::Since},
    {"more", SheetOp::More},
    {"less", SheetOp::Less},
    {"than", SheetOp::Than},
    {"only", SheetOp::Only},
    {"several", SheetOp::Several},
    {"zero", SheetOp::Zero},
    {"not", SheetOp::Not},
    {"same", SheetOp::Same},
    {"different", SheetOp::Different},
    {"both", SheetOp::Both},
    {"age", SheetOp::Age},
    {"when", SheetOp::When},
    {"started", SheetOp::Started},
    {"ended", SheetOp::Ended},
    {"still", SheetOp::Still},
    {"times", SheetOp::Times},
    {"year", SheetOp::Year},
    {"month", SheetOp::Month},
    {"place", SheetOp::Place},
    {"person", SheetOp::Person},
    {"exceeded", SheetOp::Exceeded},
    {"ago", SheetOp::Ago},
    {"early", SheetOp::Early},
    {"mid", SheetOp::Mid},
    {"late", SheetOp::Late},
    {"existed", SheetOp::Existed},
    {"state", SheetOp::State},
    {"country", SheetOp::Country},
    {"city", SheetOp::City},
    {"as_many", SheetOp::AsMany},
    {"profit", SheetOp::Profit},
    {"loss", SheetOp::Loss},
    {"success", SheetOp::Success},
    {"failure", SheetOp::Failure},
    {"everyone", SheetOp::Everyone},
    {"lived", SheetOp::Lived},
}};

constexpr std::array<std::pair<const char*, RelationTrait>, 17> kTraits{{
    {"birth", RelationTrait::Birth},
    {"death", RelationTrait::Death},
    {"stretch", RelationTrait::Stretch},
    {"marriage", RelationTrait::Marriage},
    {"kin", RelationTrait::Kin},
    {"clock", RelationTrait::Clock},
    {"other_name", RelationTrait::OtherName},
    {"listed", RelationTrait::Listed},
    {"closed", RelationTrait::Closed},
    {"named", RelationTrait::Named},
    {"home", RelationTrait::Home},
    {"beginning", RelationTrait::Beginning},
    {"ending", RelationTrait::Ending},
    {"kinds", RelationTrait::Kinds},
    {"income", RelationTrait::Income},
    {"cost", RelationTrait::Cost},
    {"issue", RelationTrait::Issue},
}};

RelationTrait trait_named(const PackNode& row, std::string_view name) {
  for (const auto& [known, trait] : kTraits)
    if (known == name) return trait;
  row.fail("no trait of relations is called '" + std::string(name) + "'");
}

SheetOp op_named(const PackNode& node, std::string_view name) {
  for (const auto& [known, op] : kNames)
    if (known == name) return op;
  node.fail("no operator on fact sheets is called '" + std::string(name) + "'");
}

Tokens tokens_of(const std::string& phrase) {
  return tokenize(phrase, Span{0, static_cast<uint32_t>(phrase.size())});
}

SheetPhrase& phrase_in(SheetWords* words, const std::string& phrase) {
  const Tokens tokens = tokens_of(phrase);
  if (tokens.size() > 0) {
    words->heads.emplace(tokens.form(0));
    words->longest = std::max(words->longest, tokens.size());
  }
  return words->phrases[phrase_key(tokens, 0, tokens.size())];
}

void load_relation(const PackNode& row, SheetWords* words) {
  check_fields(row, {"id", "is", "headings", "said"});
  SheetRelation relation{row.required_text("id"), {}};
  for (const std::string& name : row.texts("is"))
    relation.traits.add(trait_named(row, name));
  for (const std::string& heading : row.texts("headings")) {
    const Tokens tokens = tokens_of(heading);
    words->headings.emplace(phrase_key(tokens, 0, tokens.size()), relation);
  }
  for (const std::string& phrase : row.texts("said"))
    phrase_in(words, phrase).relations.push_back(relation.id);
}

}  // namespace

SheetWords load_sheet_words(const PackNode& pack) {
  SheetWords words;
  const PackNode* sheet = pack.find("sheet");
  if (!sheet) pack.fail("the section [sheet] is missing");
  for (const std::string& word : sheet->texts("age_verbs"))
    words.age_verbs.insert(fold(word));
  for (const std::string& word : sheet->texts("half_negations"))
    words.half_negations.insert(fold(word));
  for (const std::string& place : sheet->texts("southern")) {
    const Tokens tokens = tokens_of(place);
    words.southern.insert(phrase_key(tokens, 0, tokens.size()));
  }
  for (const std::string& word : sheet->texts("length_openers"))
    words.length_openers.insert(fold(word));
  for (const std::string& word : sheet->texts("none"))
    words.none.insert(fold(word));
  for (const std::string& phrase : sheet->texts("light")) {
    const Tokens tokens = tokens_of(phrase);
    words.light.insert(phrase_key(tokens, 0, tokens.size()));
  }
  for (const PackNode& row : sheet->rows("union")) {
    FormSet& names = words.unions.emplace_back();
    for (const std::string& name : row.texts("names")) names.insert(fold(name));
  }
  if (const PackNode* ops = sheet->find("ops"))
    for (const auto& [name, list] : ops->fields) {
      const SheetOp op = op_named(*ops, name);
      for (const std::string& phrase : ops->texts(name)) {
        phrase_in(&words, phrase).ops.add(op);
        // Written onto a word, "'s" is one token; alone it is two.
        if (phrase.front() == '\'') words.phrases[fold(phrase)].ops.add(op);
        if (phrase.front() == '\'') words.heads.insert(fold(phrase));
      }
    }
  if (const PackNode* ages = sheet->find("ages"))
    for (const auto& [decade, list] : ages->fields)
      for (const std::string& phrase : ages->texts(decade))
        phrase_in(&words, phrase).decade = std::stoll(decade);
  for (const PackNode& row : sheet->rows("relation"))
    load_relation(row, &words);
  for (const PackNode& row : sheet->rows("thing"))
    for (const std::string& phrase : row.texts("words")) {
      SheetPhrase& named = phrase_in(&words, phrase);
      named.thing_of = row.texts("has");
      named.thing_not_of = row.texts("lacks");
    }
  return words;
}

}  // namespace claims
