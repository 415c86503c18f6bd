#include <algorithm>
#include <set>

#include "claims/language/sentence_rules.h"
#include "claims/language/token.h"
#include "sources/search/known.h"
#include "sources/search/record_evidence.h"
#include "sources/search/searchers.h"

namespace sources {
namespace {

using claims::Statement;

// Passages found by what they state; more would say the same again.
constexpr size_t kMostStating = 64;

bool is_frequent(const std::string& form, const claims::Language& language) {
  return std::any_of(language.packs.begin(), language.packs.end(),
                     [&](const claims::LanguagePack& pack) {
                       return pack.sentences &&
                              pack.sentences->is_frequent(form);
                     });
}

Evidence evidence_of(const Store& store, const PassageRecord& passage,
                     int score) {
  Evidence evidence;
  evidence.kind = EvidenceKind::Passage;
  evidence.id = "passage:" + passage.id;
  evidence.text = passage.text;
  evidence.language = passage.language;
  evidence.source = source_of(store, passage.document);
  evidence.as_of = day_of_saying("", evidence.source);
  evidence.score = score;
  evidence.typed = false;
  return evidence;
}

// One evidence for each statement that bears on the claim; the bare passage
// when none does.
void add_passage(const Evidence& passage,
                 const std::vector<Statement>& statements,
                 const std::vector<std::string>& properties,
                 SearchResult* result) {
  bool any = false;
  for (const Statement& statement : statements) {
    if (!std::binary_search(properties.begin(), properties.end(),
                            statement.property))
      continue;
    Evidence typed = passage;
    typed.typed = true;
    typed.statement = statement;
    result->evidence.push_back(std::move(typed));
    any = true;
  }
  if (!any) result->evidence.push_back(passage);
}

}  // namespace

std::vector<std::string> content_words(const std::string& words,
                                       const claims::Language& language) {
  const claims::Tokens tokens = claims::tokenize(
      words, claims::Span{0, static_cast<uint32_t>(words.size())});
  std::vector<std::string> content;
  std::set<std::string> seen;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto kind = tokens.list[i].kind;
    if (kind != claims::TokenKind::Word && kind != claims::TokenKind::Digits)
      continue;
    std::string form(tokens.form(i));
    if (form.size() < 3 || form.ends_with('\'') || is_frequent(form, language))
      continue;
    if (seen.insert(form).second) content.push_back(std::move(form));
  }
  return content;
}

namespace {

std::optional<claims::Day> day_of(const Statement& statement) {
  if (!statement.when) return std::nullopt;
  const auto& span = statement.when->span;
  if (span.low()) return claims::day_containing(span.low()->value);
  if (span.high()) return claims::day_containing(span.high()->value);
  return std::nullopt;
}

// The words, and the ids of what the statement speaks of, which are the same in
// every language.
std::vector<std::string> with_ids(std::vector<std::string> words,
                                  const Statement& statement) {
  const auto add = [&words](const claims::Term& term) {
    if (!term.entity.empty()) words.push_back("@" + term.entity);
    if (!term.concept_id.empty()) words.push_back("#" + term.concept_id);
  };
  for (const claims::Argument& argument : statement.arguments)
    add(argument.term);
  if (const auto* term = std::get_if<claims::Term>(&statement.value))
    add(*term);
  if (const auto* quantity = std::get_if<claims::Quantity>(&statement.value))
    if (quantity->unit.starts_with("x:"))
      words.push_back("#" + quantity->unit.substr(2));
  return words;
}

// Passages that state a bearing property of a thing of the claim, whatever
// their language, then those found by words; each once.
std::vector<PassageRecord> passages_for(
    const Store& store, const Statement& statement,
    const std::vector<std::string>& properties,
    const std::vector<std::string>& content, size_t limit) {
  std::vector<PassageRecord> found;
  std::set<std::string> seen;
  const auto add = [&](std::vector<PassageRecord> passages) {
    for (PassageRecord& passage : passages)
      if (found.size() < kMostStating + limit && seen.insert(passage.id).second)
        found.push_back(std::move(passage));
  };
  const auto around = day_of(statement);
  for (const std::string& property : properties)
    for (const claims::Argument& argument : statement.arguments)
      if (!argument.term.entity.empty() && found.size() < kMostStating)
        add(store.passages_stating(property, argument.term.entity, around,
                                   kMostStating));
  // What only shares words can be shown, never decide: it is looked for where
  // little else was found.
  if (found.size() < limit && !content.empty())
    add(store.passages(with_ids(content, statement), limit));
  return found;
}

}  // namespace

void search_passages(const Store& store, const claims::Language& language,
                     const Statement& statement, const std::string& words,
                     const SearchOptions& options, SearchResult* result) {
  const auto properties =
      bearing_properties(statement.property, language.catalogue);
  const auto passages =
      passages_for(store, statement, properties, content_words(words, language),
                   options.passages);
  size_t count = 0;
  int score = static_cast<int>(passages.size());
  for (const PassageRecord& passage : passages) {
    const Evidence evidence = evidence_of(store, passage, score--);
    if (!is_known(evidence.source, options)) continue;
    add_passage(evidence, passage.statements, properties, result);
    ++count;
  }
  result->searches.push_back("passages: " + (count == 0
                                                 ? std::string("none")
                                                 : std::to_string(count)));
}

}  // namespace sources
