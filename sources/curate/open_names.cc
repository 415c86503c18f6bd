#include "sources/curate/open_names.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/extract/extract.h"
#include "claims/language/token.h"
#include "claims/text/error.h"
#include "sources/curate/transaction.h"

namespace sources {
namespace {

using claims::Error;

// folded name -> entity -> weight
using Names = std::map<std::string, std::map<std::string, int>>;

Names names_of(const Store& store) {
  Names names;
  for (const auto& name : store.names())
    if (name.form != "demonym")
      names[claims::fold(name.name)][name.entity] = name.weight;
  return names;
}

// A name begins with a capital: "les camions" is no name.
bool looks_like_name(const std::string& text) {
  const auto tokens =
      claims::tokenize(text, {0, static_cast<uint32_t>(text.size())});
  return std::any_of(tokens.list.begin(), tokens.list.end(),
                     [](const auto& token) { return token.capitalised; });
}

void take_name(const std::string& name, const PassageRecord& passage,
               const std::vector<std::string>& candidates,
               std::map<std::string, OpenName>* open) {
  if (!looks_like_name(name)) return;
  OpenName& entry = (*open)[name];
  if (entry.passages++ > 0) return;
  entry.name = name;
  entry.example = passage.id;
  entry.candidates = candidates;
}

// Namesakes of equal weight: nothing chooses between them but the context.
void take_namesakes(const Names& names, std::vector<OpenName>* list) {
  for (const auto& [name, entities] : names) {
    int most = 0;
    for (const auto& [entity, weight] : entities) most = std::max(most, weight);
    OpenName entry;
    entry.name = name;
    for (const auto& [entity, weight] : entities)
      if (weight == most) entry.candidates.push_back(entity);
    if (entry.candidates.size() > 1) list->push_back(std::move(entry));
  }
}

// The document as far as its passages have it: each a paragraph, under the
// heading it stood under. `starts` gets where each begins.
claims::Article article_of(const DocumentRecord& card,
                           const std::vector<PassageRecord>& passages,
                           std::vector<uint32_t>* starts) {
  claims::Article article;
  article.path = card.id;
  article.title = card.title;
  article.language = card.language;
  article.published = claims::parse_day(card.published);
  const auto add = [&](claims::BlockKind kind, const std::string& text) {
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<uint32_t>(article.text.size());
    article.text += text;
    article.blocks.push_back(
        {kind, {begin, static_cast<uint32_t>(article.text.size())}});
    return begin;
  };
  std::string caption;
  for (const PassageRecord& passage : passages) {
    if (passage.caption != caption && !passage.caption.empty())
      add(claims::BlockKind::Heading, passage.caption);
    caption = passage.caption;
    starts->push_back(add(claims::BlockKind::Paragraph, passage.text));
  }
  return article;
}

// Of the passage that holds the offset; one past all for a heading before them.
size_t passage_at(const std::vector<uint32_t>& starts, uint32_t offset) {
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  if (after == starts.begin()) return starts.size();
  return static_cast<size_t>(after - starts.begin()) - 1;
}

// Among several candidates one is heavier than all others: it wins.
bool is_settled(const claims::NameValue& name, const Names& names) {
  std::map<std::string, int> weights;
  for (const auto& [known, entities] : names)
    for (const auto& [entity, weight] : entities)
      if (std::find(name.entities.begin(), name.entities.end(), entity) !=
          name.entities.end())
        weights[entity] = weight;
  std::vector<int> sorted;
  for (const auto& [entity, weight] : weights) sorted.push_back(weight);
  std::sort(sorted.rbegin(), sorted.rend());
  return sorted.size() > 1 && sorted[0] > sorted[1];
}

bool ends_sentence(std::string_view mark) {
  static constexpr std::string_view kEnds[] = {
      ".",      "!",  "?", ":", "\u2026", "\u00ab",
      "\u201c", "\"", "(", "-", "\u2013", "\u2014"};
  return std::find(std::begin(kEnds), std::end(kEnds), mark) != std::end(kEnds);
}

// Words with a capital where the language asks for none: not at the start of a
// sentence, and nothing that the finders know (names, days, months).
std::vector<claims::Span> unknown_names(
    const claims::Article& article,
    const std::vector<claims::Mention>& mentions) {
  const auto known = [&](const claims::Token& token) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const auto& one) {
      return one.span.begin < token.span.end && token.span.begin < one.span.end;
    });
  };
  const auto tokens = claims::tokenize(
      article.text, {0, static_cast<uint32_t>(article.text.size())});
  std::vector<claims::Span> names;
  bool starts_sentence = true, joins = false;
  for (const claims::Token& token : tokens.list) {
    const bool word = token.kind == claims::TokenKind::Word;
    const bool name = word && token.capitalised && !known(token) &&
                      token.span.end - token.span.begin > 2;
    if (token.line_break_before) starts_sentence = true;
    if (name && joins && !token.line_break_before)
      names.back().end = token.span.end;
    else if (name && !starts_sentence)
      names.push_back(token.span);
    joins = name && (joins || !starts_sentence);
    // After "L'" the next word still stands at the start.
    const std::string_view text = claims::cut(article.text, token.span);
    const bool elided = text.ends_with("'") || text.ends_with("\u2019");
    if (ends_sentence(text))
      starts_sentence = true;
    else if (!elided)
      starts_sentence = false;
  }
  return names;
}

std::vector<ChangedRecord> finish(Store* store, Transaction* transaction,
                                  const Hand& hand, const std::string& subject,
                                  const std::string& detail) {
  if (hand.dry_run) return store->changes_tracked();
  store->log({hand.recorded, hand.actor, "link", subject,
              hand.reason.empty() ? detail : detail + ": " + hand.reason, "",
              ""});
  auto changed = store->changes(store->log_length());
  transaction->keep();
  return changed;
}

EntityRecord required(const Store& store, const std::string& id) {
  auto entity = store.entity(id);
  if (!entity) throw Error("no entity has this id", id);
  return *entity;
}

std::vector<std::string> documents_holding(const Store& store,
                                           const std::string& name) {
  std::vector<std::string> documents;
  const std::string wanted = claims::fold(name);
  for (const std::string& id : store.ids("document"))
    for (const PassageRecord& passage : store.passages_of(id))
      if (claims::fold(passage.text).find(wanted) != std::string::npos) {
        documents.push_back(id);
        break;
      }
  return documents;
}

}  // namespace

std::vector<OpenName> open_names(const Store& store,
                                 const claims::Language& language) {
  const Names names = names_of(store);
  const claims::Gazetteer gazetteer(store.names());
  std::map<std::string, OpenName> open;
  for (const std::string& id : store.ids("document")) {
    const auto passages = store.passages_of(id);
    if (passages.empty()) continue;
    std::vector<uint32_t> starts;
    const claims::Article article =
        article_of(*store.document(id), passages, &starts);
    const auto extraction = claims::extract(article, language, gazetteer);
    for (const claims::Mention& mention : extraction.mentions) {
      const auto* name = std::get_if<claims::NameValue>(&mention.value);
      if (!name || name->entities.size() == 1 || is_settled(*name, names))
        continue;
      const size_t place = passage_at(starts, mention.span.begin);
      if (place < passages.size())
        take_name(std::string(claims::cut(article.text, mention.span)),
                  passages[place], name->entities, &open);
    }
    for (const claims::Span& span :
         unknown_names(article, extraction.mentions)) {
      const size_t place = passage_at(starts, span.begin);
      if (place < passages.size())
        take_name(std::string(claims::cut(article.text, span)), passages[place],
                  {}, &open);
    }
  }
  std::vector<OpenName> list;
  for (auto& [name, entry] : open) list.push_back(std::move(entry));
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.passages > b.passages;
  });
  take_namesakes(names, &list);
  return list;
}

int64_t read_again(Store* store, const claims::Language& language,
                   const claims::Gazetteer& gazetteer,
                   const std::string& document) {
  auto passages = store->passages_of(document);
  const auto card = store->document(document);
  if (passages.empty() || !card) return 0;
  std::vector<uint32_t> starts;
  const claims::Article article = article_of(*card, passages, &starts);
  const auto extraction = claims::extract(article, language, gazetteer);
  for (PassageRecord& passage : passages) passage.statements.clear();
  for (const claims::Claim& claim : extraction.claims) {
    if (!claim.open_roles.empty()) continue;
    const size_t place = passage_at(starts, claim.span.begin);
    if (place < passages.size())
      passages[place].statements.push_back(claim.statement);
  }
  int64_t changed = 0;
  for (const PassageRecord& passage : passages)
    if (store->put(passage) != Effect::Unchanged) ++changed;
  return changed;
}

std::vector<ChangedRecord> link_name(Store* store,
                                     const claims::Language& language,
                                     const std::string& name,
                                     const std::string& name_language,
                                     const std::string& entity,
                                     const Hand& hand) {
  EntityRecord record = required(*store, entity);
  for (const EntityName& known : record.names)
    if (known.name == name && known.language == name_language)
      throw Error("it has this name already; nothing was changed", entity);
  record.names.push_back({name, name_language, "alias"});
  Transaction transaction(store);
  store->track();
  store->put(record);
  const claims::Gazetteer gazetteer(store->names());
  for (const std::string& document : documents_holding(*store, name))
    read_again(store, language, gazetteer, document);
  return finish(store, &transaction, hand, name, "is " + entity);
}

std::vector<ChangedRecord> link_same(Store* store, const std::string& same_as,
                                     const std::string& entity,
                                     const Hand& hand) {
  EntityRecord record = required(*store, entity);
  const std::string other = store->entity_same_as(same_as);
  if (!other.empty())
    throw Error(same_as + " is " + other + " already", entity);
  record.same_as = same_as;
  Transaction transaction(store);
  store->track();
  store->put(record);
  return finish(store, &transaction, hand, same_as, "is " + entity);
}

}  // namespace sources
