#include "claims/language/clause_words.h"

#include <algorithm>

#include "claims/language/token.h"

namespace claims {
namespace {

WordSet set_of(const PackNode& table, std::string_view key) {
  if (!table.find(key))
    table.fail("the list '" + std::string(key) + "' is missing");
  return WordSet(table.texts(key));
}

void load_prepositions(const PackNode& pack, ClauseWords* words) {
  const PackNode* clause = pack.find("clause");
  const PackNode* node = clause ? clause->find("prepositions") : nullptr;
  if (!node) pack.fail("the table 'prepositions' of [clause] is missing");
  for (const auto& [name, list] : node->fields)
    for (const std::string& form : node->texts(name))
      words->prepositions[fold(form)] = name;
}

}  // namespace

WordSet::WordSet(const std::vector<std::string>& words) {
  for (const std::string& word : words) words_.insert(fold(word));
}

bool WordSet::has(std::string_view word) const {
  return words_.find(word) != words_.end();
}

bool ClauseWords::is_event_noun(std::string_view lemma) const {
  return event_nouns.has(lemma) ||
         std::any_of(event_endings.begin(), event_endings.end(),
                     [&](const std::string& ending) {
                       return lemma.size() > ending.size() + 2 &&
                              lemma.ends_with(ending);
                     });
}

ClauseWords load_syntax_words(const PackNode& pack) {
  const PackNode* syntax = pack.find("syntax");
  if (!syntax) pack.fail("a pack needs a table [syntax]");
  ClauseWords words;
  const struct {
    WordSet* set;
    const char* key;
  } lists[] = {
      {&words.awaiting, "awaiting"},
      {&words.negators, "negators"},
      {&words.negator_first, "negator_first"},
      {&words.negator_second, "negator_second"},
      {&words.negative_nouns, "negative_nouns"},
      {&words.without, "without"},
      {&words.negative_verbs, "negative_verbs"},
      {&words.hedges, "hedges"},
      {&words.exceptions, "exceptions"},
      {&words.ability_verbs, "ability_verbs"},
      {&words.hedging_verbs, "hedging_verbs"},
      {&words.denying_verbs, "denying_verbs"},
      {&words.future_verbs, "future_verbs"},
      {&words.planning_verbs, "planning_verbs"},
      {&words.reporting_verbs, "reporting_verbs"},
      {&words.source_markers, "source_markers"},
      {&words.conditions, "conditions"},
      {&words.relatives, "relatives"},
      {&words.relative_owners, "relative_owners"},
      {&words.relative_places, "relative_places"},
      {&words.agent_markers, "agent_markers"},
      {&words.becoming_verbs, "becoming_verbs"},
      {&words.asked_markers, "asked_markers"},
      {&words.reflexives, "reflexives"},
      {&words.possessives, "possessives"},
      {&words.restrictors, "restrictors"},
      {&words.happening_verbs, "happening_verbs"},
      {&words.copulas, "copulas"},
      {&words.personal_pronouns, "personal_pronouns"},
      {&words.event_nouns, "event_nouns"},
  };
  for (const auto& [set, key] : lists) *set = set_of(*syntax, key);
  words.past_like_participle =
      syntax->boolean_or("past_like_participle", false);
  words.event_endings = syntax->texts("event_endings");
  load_prepositions(pack, &words);
  return words;
}

}  // namespace claims
