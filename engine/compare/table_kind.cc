#include "engine/compare/table_kind.h"

#include <algorithm>

#include "claims/syntax/word_relations.h"

namespace engine {
namespace {

using claims::TokenKind;
using claims::WordRelation;

// What a thing is stands last in English, and in names taken from it ("bass
// guitarist").
bool is_of_kind(const std::string& item, const claims::RelationKey& kind,
                std::string_view language) {
  const claims::Tokens tokens = claims::tokenize(
      item, claims::Span{0, static_cast<uint32_t>(item.size())});
  if (tokens.size() == 0 || tokens.list.back().kind != TokenKind::Word)
    return false;
  const WordRelation relation = claims::relation_of(
      claims::relation_key_of(tokens.form(tokens.size() - 1), language), kind);
  return relation == WordRelation::KindOf || relation == WordRelation::Synonym;
}

}  // namespace

std::vector<EntryHit> kinds_at(const ClaimWords& words, size_t i,
                               const std::vector<SheetEntry>& entries,
                               std::string_view language) {
  std::vector<EntryHit> hits;
  if (words.kind(i) != TokenKind::Word) return hits;
  claims::RelationKey kind = claims::relation_key_of(words.form(i), language);
  // A text in another language keeps words of the table's own, English.
  if (kind.lemmas.empty()) kind = claims::relation_key_of(words.form(i), "en");
  if (kind.lemmas.empty()) return hits;
  for (uint32_t c = 0; c < entries.size(); ++c)
    if (entries[c].relation.is(claims::RelationTrait::Kinds) &&
        std::any_of(entries[c].items.begin(), entries[c].items.end(),
                    [&](const std::string& item) {
                      return is_of_kind(item, kind, language);
                    }))
      hits.push_back({c, true});
  return hits;
}

}  // namespace engine
