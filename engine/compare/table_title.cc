#include "engine/compare/table_title.h"

#include <algorithm>

#include "claims/syntax/word_relations.h"

namespace engine {
namespace {

using claims::TokenKind;

// "Caesar" and « César »: all but a letter or two in the middle. "Adams" and
// "Adamson" are two names.
bool are_cognates(const std::string& a, const std::string& b) {
  constexpr size_t kShortest = 5;
  constexpr size_t kApart = 2;
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortest || std::max(a.size(), b.size()) - shorter > kApart)
    return false;
  size_t alike = 0;
  while (alike < shorter && a[alike] == b[alike]) ++alike;
  size_t end = 0;
  while (end < shorter - alike &&
         a[a.size() - 1 - end] == b[b.size() - 1 - end])
    ++end;
  return (alike + end) * 4 >= shorter * 3 && alike > 0 && end > 0;
}

}  // namespace

OtherTitle::OtherTitle(const ClaimSentence& sentence, const ClaimWords& words,
                       const Table& table, const claims::Language& language)
    : sentence_(sentence),
      words_(words),
      language_(language),
      title_language_(table.language) {
  int depth = 0;
  for (size_t t = 0; t < table.title_tokens.size(); ++t) {
    const std::string form(table.title_tokens.form(t));
    depth += form == "(";
    depth -= form == ")";
    if (depth > 0 || table.title_tokens.list[t].kind == TokenKind::Punct ||
        is_small(form))
      continue;
    title_.push_back(form);
  }
}

bool OtherTitle::is_capital(size_t i) const {
  const auto first = static_cast<unsigned char>(
      sentence_.text[words_.tokens.list[i].span.begin]);
  return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') ||
         first >= 0x80;
}

bool OtherTitle::is_small(std::string_view word) const {
  return std::any_of(language_.packs.begin(), language_.packs.end(),
                     [&](const claims::LanguagePack& pack) {
                       const auto found =
                           pack.tables->sheets.phrases.find(word);
                       return found != pack.tables->sheets.phrases.end() &&
                              found->second.ops.has(claims::SheetOp::Idle);
                     });
}

bool OtherTitle::is_same_word(std::string_view said,
                              std::string_view titled) const {
  const std::string key = table_key(said), other = table_key(titled);
  if (key == other || are_cognates(key, other)) return true;
  const claims::RelationKey mine =
      claims::relation_key_of(titled, title_language_);
  return std::any_of(language_.packs.begin(), language_.packs.end(),
                     [&](const claims::LanguagePack& pack) {
                       if (pack.code == title_language_) return false;
                       const auto relation = claims::relation_of(
                           claims::relation_key_of(said, pack.code), mine);
                       return relation == claims::WordRelation::Translation ||
                              relation == claims::WordRelation::Same;
                     });
}

size_t OtherTitle::run_at(size_t i) const {
  if (title_.empty() || !is_capital(i)) return 0;
  std::vector<bool> met(title_.size());
  size_t count = 0, last = i;
  bool other = false;
  for (size_t n = i; n < words_.size() && count < title_.size(); ++n) {
    if (words_.kind(n) == TokenKind::Punct) break;
    size_t t = 0;
    while (t < title_.size() &&
           (met[t] || !is_same_word(words_.form(n), title_[t])))
      ++t;
    if (t == title_.size()) {
      // "of the": small words of a name.
      if (is_capital(n) || !is_small(words_.form(n))) break;
      continue;
    }
    if (!is_capital(n)) break;
    met[t] = true;
    other |= words_.form(n) != title_[t];
    ++count;
    last = n + 1;
  }
  return count == title_.size() && other ? last - i : 0;
}

}  // namespace engine
