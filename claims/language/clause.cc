#include "claims/language/clause.h"

#include <algorithm>

#include "claims/language/stem.h"

namespace claims {
namespace {

std::string key_of(const std::string& phrase, size_t* words) {
  const Tokens tokens =
      tokenize(phrase, Span{0, static_cast<uint32_t>(phrase.size())});
  *words = tokens.size();
  return phrase_key(tokens, 0, tokens.size());
}

std::string key_of(const std::string& phrase) {
  size_t words = 0;
  return key_of(phrase, &words);
}

std::vector<std::string> list_of(const PackNode& clause, std::string_view key) {
  if (!clause.find(key))
    clause.fail("the list '" + std::string(key) + "' is missing");
  return clause.texts(key);
}

PhraseSet set_of(const PackNode& clause, std::string_view key) {
  return PhraseSet(list_of(clause, key));
}

void load_prepositions(const PackNode& clause, ClauseLexicon* lexicon) {
  const PackNode* node = clause.find("prepositions");
  if (!node) clause.fail("the table 'prepositions' is missing");
  for (const auto& [name, list] : node->fields)
    for (const std::string& form : node->texts(name))
      if (!lexicon->prepositions.emplace(key_of(form), name).second)
        node->fail("'" + form + "' stands in two classes of prepositions");
}

void load_anaphors(const PackNode& pack, ClauseLexicon* lexicon) {
  std::vector<std::string> phrases;
  for (const PackNode& row : pack.rows("anaphor")) {
    Anaphor anaphor;
    anaphor.type = row.required_text("type");
    anaphor.count = static_cast<size_t>(row.whole_or("count", 1));
    anaphor.possessive = row.boolean_or("possessive", false);
    for (const std::string& form : row.texts("forms")) {
      lexicon->anaphors.emplace_back(key_of(form), anaphor);
      phrases.push_back(form);
    }
  }
  lexicon->anaphor_phrases = PhraseSet(phrases);
}

}  // namespace

std::string phrase_key(const Tokens& tokens, size_t first, size_t last) {
  std::string key;
  for (size_t i = first; i < last; ++i) {
    if (i > first) key.push_back(' ');
    key.append(tokens.form(i));
  }
  return key;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    size_t words = 0;
    const std::string key = key_of(phrase, &words);
    if (words == 0) continue;
    heads_.insert(key.substr(0, key.find(' ')));
    phrases_.insert(key);
    longest_ = std::max(longest_, words);
  }
}

size_t PhraseSet::match(const Tokens& tokens, size_t i) const {
  if (i >= tokens.size() || !heads_.count(std::string(tokens.form(i))))
    return 0;
  size_t best = 0;
  std::string key;
  for (size_t n = 1; n <= longest_ && i + n <= tokens.size(); ++n) {
    if (n > 1) key.push_back(' ');
    key.append(tokens.form(i + n - 1));
    if (phrases_.count(key)) best = n;
  }
  return best;
}

std::optional<size_t> PhraseSet::find(const Tokens& tokens, size_t first,
                                      size_t last) const {
  for (size_t i = first; i < last; ++i)
    if (match(tokens, i) > 0) return i;
  return std::nullopt;
}

bool ClauseLexicon::is_possessive_mark(const Tokens& tokens, size_t i) const {
  return i < tokens.size() &&
         std::find(possessive_marks.begin(), possessive_marks.end(),
                   tokens.form(i)) != possessive_marks.end();
}

std::string_view ClauseLexicon::preposition(const Tokens& tokens,
                                            size_t i) const {
  const auto found = prepositions.find(tokens.form(i));
  return found == prepositions.end() ? std::string_view() : found->second;
}

std::string ClauseLexicon::stem_of(std::string_view word) const {
  const auto found = irregular.find(word);
  return stem(found == irregular.end() ? word : found->second, language);
}

ClauseLexicon load_clause_words(const PackNode& pack, const std::string& code) {
  const PackNode* clause = pack.find("clause");
  if (!clause) pack.fail("a pack needs a table [clause]");
  ClauseLexicon lexicon;
  lexicon.language = code;
  lexicon.negations = set_of(*clause, "negations");
  if (const PackNode* pairs = clause->find("paired_negations")) {
    lexicon.negation_first = PhraseSet(pairs->texts("first"));
    lexicon.negation_second = PhraseSet(pairs->texts("second"));
  }
  lexicon.near_misses = set_of(*clause, "near_misses");
  lexicon.hedges = set_of(*clause, "hedges");
  lexicon.forecasts = set_of(*clause, "forecasts");
  lexicon.planned = set_of(*clause, "planned");
  lexicon.opinions = set_of(*clause, "opinions");
  lexicon.causes = set_of(*clause, "causes");
  lexicon.reporting = set_of(*clause, "reporting");
  lexicon.relatives = set_of(*clause, "relatives");
  lexicon.owners = set_of(*clause, "owners");
  lexicon.possessives = set_of(*clause, "possessives");
  lexicon.determiners = set_of(*clause, "determiners");
  lexicon.joiners = set_of(*clause, "joiners");
  lexicon.breakers = set_of(*clause, "breakers");
  lexicon.auxiliaries = set_of(*clause, "auxiliaries");
  lexicon.since = set_of(*clause, "since");
  lexicon.before = set_of(*clause, "before");
  lexicon.after = set_of(*clause, "after");
  lexicon.anniversaries = set_of(*clause, "anniversaries");
  lexicon.neutral = set_of(*clause, "neutral");
  lexicon.measuring_verbs = list_of(*clause, "measuring_verbs");
  lexicon.peaking_verbs = list_of(*clause, "peaking_verbs");
  lexicon.possessive_marks = list_of(*clause, "possessive_marks");
  lexicon.secondhand = set_of(*clause, "secondhand");
  lexicon.exclusives = set_of(*clause, "exclusives");
  lexicon.contrasts = set_of(*clause, "contrasts");
  lexicon.titles = set_of(*clause, "titles");
  lexicon.past_states = set_of(*clause, "past_states");
  lexicon.of_now = set_of(*clause, "of_now");
  lexicon.indefinites = set_of(*clause, "indefinites");
  lexicon.one_of_several = set_of(*clause, "one_of_several");
  lexicon.distancing = set_of(*clause, "distancing");
  lexicon.level_before = set_of(*clause, "level_before");
  lexicon.level_start = set_of(*clause, "level_start");
  lexicon.level_after = set_of(*clause, "level_after");
  lexicon.level_words = set_of(*clause, "level_words");
  lexicon.untruths = set_of(*clause, "untruths");
  lexicon.partials = set_of(*clause, "partials");
  lexicon.owner_before = clause->boolean_or("owner_before", false);
  lexicon.future_stems = clause->texts("future_stems");
  lexicon.future_endings = clause->texts("future_endings");
  lexicon.conditional_endings = clause->texts("conditional_endings");
  load_prepositions(*clause, &lexicon);
  load_anaphors(pack, &lexicon);
  if (const PackNode* irregular = clause->find("irregular"))
    for (const auto& [base, forms] : irregular->fields)
      for (const std::string& form : irregular->texts(base))
        lexicon.irregular[fold(form)] = fold(base);
  return lexicon;
}

const NounLexicon::Noun* NounLexicon::find(std::string_view phrase) const {
  const auto found = nouns.find(phrase);
  return found == nouns.end() ? nullptr : &found->second;
}

NounLexicon load_nouns(const PackNode& pack) {
  NounLexicon lexicon;
  std::vector<std::string> phrases;
  for (const PackNode& row : pack.rows("noun"))
    for (const std::string& form : row.texts("forms")) {
      lexicon.nouns[key_of(form)].concept_id = row.required_text("concept");
      phrases.push_back(form);
    }
  for (const PackNode& row : pack.rows("agency"))
    for (const std::string& form : row.texts("nouns")) {
      NounLexicon::Noun& noun = lexicon.nouns[key_of(form)];
      noun.agency = row.required_text("agency");
      noun.agency_type = row.text_or("type", "agency");
      noun.described = row.boolean_or("described", false);
      noun.part = row.boolean_or("part", false);
      phrases.push_back(form);
    }
  lexicon.phrases = PhraseSet(phrases);
  return lexicon;
}

}  // namespace claims
