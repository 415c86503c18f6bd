#include "claims/language/gazetteer.h"

#include <algorithm>

#include "claims/language/letter.h"

namespace claims {
namespace {

// Marks that writers put or leave out inside names: Burkina-Faso, U.S.
bool is_joint(const Tokens& tokens, size_t i) {
  return tokens.list[i].kind == TokenKind::Punct &&
         (tokens.form(i) == "-" || tokens.form(i) == ".");
}

void append_word(const Tokens& tokens, size_t i, std::string* key) {
  if (!key->empty()) key->push_back(' ');
  key->append(without_accents(tokens.form(i)));
}

bool has_capital_first(std::string_view name) {
  for (size_t i = 0; i < name.size();) {
    const uint32_t c = next_code_point(name, &i);
    if (glyph_of(c) == Glyph::Letter) return is_upper(c);
  }
  return false;
}

}  // namespace

Gazetteer::Gazetteer(std::vector<GazetteerName> names)
    : names_(std::move(names)) {
  index_.reserve(names_.size() * 2);
  for (uint32_t row = 0; row < names_.size(); ++row) {
    const std::string& name = names_[row].name;
    const Tokens tokens =
        tokenize(name, Span{0, static_cast<uint32_t>(name.size())});
    std::string key;
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (is_joint(tokens, i)) continue;
      if (!key.empty()) index_[key].goes_on = true;
      append_word(tokens, i, &key);
    }
    if (!key.empty()) index_[key].rows.push_back(row);
    types_.emplace(names_[row].entity, names_[row].type);
  }
}

bool Gazetteer::fits(const GazetteerName& name, const Tokens& tokens,
                     size_t first, size_t last,
                     std::string_view language) const {
  if (!name.language.empty() && name.language != language) return false;
  const Token& head = tokens.list[first];
  if (name.form == "acronym") {
    // "U.S." is written with stops: each letter is a capital of its own.
    for (size_t i = first; i < last; ++i) {
      const Token& token = tokens.list[i];
      if (token.kind == TokenKind::Word && !token.all_caps &&
          !(token.capitalised && token.folded_end - token.folded_begin == 1))
        return false;
    }
    return true;
  }
  return head.capitalised || head.all_caps || !has_capital_first(name.name);
}

std::vector<const GazetteerName*> Gazetteer::candidates(
    const Entry& entry, const Tokens& tokens, size_t first, size_t last,
    std::string_view language) const {
  std::vector<const GazetteerName*> found;
  for (const uint32_t row : entry.rows)
    if (fits(names_[row], tokens, first, last, language))
      found.push_back(&names_[row]);
  std::stable_sort(found.begin(), found.end(),
                   [](const GazetteerName* a, const GazetteerName* b) {
                     if (a->weight != b->weight) return a->weight > b->weight;
                     return a->entity < b->entity;
                   });
  const auto same = [](const GazetteerName* a, const GazetteerName* b) {
    return a->entity == b->entity;
  };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

std::vector<NameMatch> Gazetteer::find(const Tokens& tokens,
                                       std::string_view language) const {
  std::vector<NameMatch> matches;
  std::string key;
  for (size_t first = 0; first < tokens.size();) {
    NameMatch best;
    key.clear();
    if (tokens.list[first].kind == TokenKind::Word) {
      for (size_t i = first; i < tokens.size(); ++i) {
        if (i > first && is_joint(tokens, i)) continue;
        append_word(tokens, i, &key);
        const auto entry = index_.find(key);
        if (entry == index_.end()) break;
        auto found = candidates(entry->second, tokens, first, i + 1, language);
        if (!found.empty()) best = {first, i + 1, std::move(found)};
        if (!entry->second.goes_on) break;
      }
    }
    if (best.candidates.empty()) {
      ++first;
    } else {
      first = best.last;
      matches.push_back(std::move(best));
    }
  }
  return matches;
}

std::string_view Gazetteer::type_of(std::string_view entity) const {
  const auto found = types_.find(entity);
  return found == types_.end() ? std::string_view() : found->second;
}

}  // namespace claims
