#include "claims/language/gazetteer.h"

#include <algorithm>
#include <map>

#include "claims/language/letter.h"

namespace claims {
namespace {

// Columns of the image. Rows of names, then keys (the folded words of a name,
// joined by a blank) with the rows that stand under each, then entities.
enum Column : size_t {
  kName,
  kEntity,
  kType,
  kForm,
  kLanguage,
  kWeight,
  kKey,
  kFirst,   // of kRows, by key; one more at the end
  kGoesOn,  // 1: the key is also the beginning of a longer name
  kRows,
  kKeySlots,
  kThing,
  kThingType,
  kThingSlots,
  kColumns
};

struct Entry {
  std::vector<uint32_t> rows;
  bool goes_on = false;
};
using Entries = std::map<std::string, Entry, std::less<>>;

// Marks that writers put or leave out inside names: Burkina-Faso, U.S.
bool is_joint(const Tokens& tokens, size_t i) {
  return tokens.list[i].kind == TokenKind::Punct &&
         (tokens.form(i) == "-" || tokens.form(i) == ".");
}

void append_word(const Tokens& tokens, size_t i, std::string* key) {
  if (!key->empty()) key->push_back(' ');
  const std::string_view form = tokens.form(i);
  if (is_ascii(form))
    key->append(form);
  else
    append_without_accents(form, key);
}

bool has_capital_first(std::string_view name) {
  for (size_t i = 0; i < name.size();) {
    const uint32_t c = next_code_point(name, &i);
    if (glyph_of(c) == Glyph::Letter) return is_upper(c);
  }
  return false;
}

bool may_open(const Token& token) {
  return token.kind == TokenKind::Word || token.kind == TokenKind::Digits;
}

// The first word of [first, last), behind the year of "2024 Summer Olympics".
bool has_capital(const Tokens& tokens, size_t first, size_t last) {
  while (first + 1 < last && tokens.list[first].kind != TokenKind::Word)
    ++first;
  return tokens.list[first].capitalised || tokens.list[first].all_caps;
}

Entries entries_of(const std::vector<GazetteerName>& names) {
  Entries entries;
  for (uint32_t row = 0; row < names.size(); ++row) {
    const std::string& name = names[row].name;
    const Tokens tokens =
        tokenize(name, Span{0, static_cast<uint32_t>(name.size())});
    std::string key;
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (is_joint(tokens, i)) continue;
      if (!key.empty()) entries[key].goes_on = true;
      append_word(tokens, i, &key);
    }
    if (!key.empty()) entries[key].rows.push_back(row);
  }
  return entries;
}

void write_names(const std::vector<GazetteerName>& names, ImageWriter* to) {
  for (const GazetteerName& name : names) {
    to->column(kName).push_back(to->text(name.name));
    to->column(kEntity).push_back(to->text(name.entity));
    to->column(kType).push_back(to->text(name.type));
    to->column(kForm).push_back(to->text(name.form));
    to->column(kLanguage).push_back(to->text(name.language));
    to->column(kWeight).push_back(static_cast<uint32_t>(name.weight));
  }
}

void write_keys(const Entries& entries, ImageWriter* to) {
  std::vector<uint32_t> hashes;
  for (const auto& [key, entry] : entries) {
    to->column(kKey).push_back(to->text(key));
    to->column(kFirst).push_back(
        static_cast<uint32_t>(to->column(kRows).size()));
    to->column(kGoesOn).push_back(entry.goes_on ? 1 : 0);
    for (const uint32_t row : entry.rows) to->column(kRows).push_back(row);
    hashes.push_back(image_hash(key));
  }
  to->column(kFirst).push_back(static_cast<uint32_t>(to->column(kRows).size()));
  to->index_by(kKeySlots, hashes);
}

void write_things(const std::vector<GazetteerName>& names, ImageWriter* to) {
  std::map<std::string_view, std::string_view> types;
  for (const GazetteerName& name : names) types.emplace(name.entity, name.type);
  std::vector<uint32_t> hashes;
  for (const auto& [entity, type] : types) {
    to->column(kThing).push_back(to->text(entity));
    to->column(kThingType).push_back(to->text(type));
    hashes.push_back(image_hash(entity));
  }
  to->index_by(kThingSlots, hashes);
}

}  // namespace

Gazetteer::Gazetteer(const std::vector<GazetteerName>& names) {
  ImageWriter to(kColumns);
  write_names(names, &to);
  write_keys(entries_of(names), &to);
  write_things(names, &to);
  if (auto image = Image::from(to.finish(), kColumns))
    image_ = std::move(*image);
}

std::optional<Gazetteer> Gazetteer::from_image(std::string image) {
  Gazetteer gazetteer;
  auto read = Image::from(std::move(image), kColumns);
  if (!read) return std::nullopt;
  gazetteer.image_ = std::move(*read);
  return gazetteer;
}

bool Gazetteer::fits(uint32_t row, const Tokens& tokens, size_t first,
                     size_t last, std::string_view language) const {
  const std::string_view own = image_.text_at(kLanguage, row);
  if (!own.empty() && own != language) return false;
  if (image_.text_at(kForm, row) == "acronym") {
    // "U.S." is written with stops: each letter is a capital of its own.
    for (size_t i = first; i < last; ++i) {
      const Token& token = tokens.list[i];
      if (token.kind == TokenKind::Word && !token.all_caps &&
          !(token.capitalised && token.folded_end - token.folded_begin == 1))
        return false;
    }
    return true;
  }
  return has_capital(tokens, first, last) ||
         !has_capital_first(image_.text_at(kName, row));
}

std::optional<uint32_t> Gazetteer::key_row(std::string_view key) const {
  return image_.find(kKeySlots, image_hash(key), [&](uint32_t row) {
    return image_.text_at(kKey, row) == key;
  });
}

std::vector<NameCandidate> Gazetteer::candidates(
    uint32_t key, const Tokens& tokens, size_t first, size_t last,
    std::string_view language) const {
  std::vector<NameCandidate> found;
  const size_t end =
      std::min<size_t>(image_.at(kFirst, size_t{key} + 1), image_.size(kRows));
  for (size_t i = image_.at(kFirst, key); i < end; ++i) {
    const uint32_t row = image_.at(kRows, i);
    if (fits(row, tokens, first, last, language))
      found.push_back({image_.text_at(kEntity, row), image_.text_at(kType, row),
                       image_.text_at(kForm, row),
                       static_cast<int>(image_.at(kWeight, row))});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const NameCandidate& a, const NameCandidate& b) {
                     if (a.weight != b.weight) return a.weight > b.weight;
                     return a.entity < b.entity;
                   });
  const auto same = [](const NameCandidate& a, const NameCandidate& b) {
    return a.entity == b.entity;
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
    if (may_open(tokens.list[first])) {
      for (size_t i = first; i < tokens.size(); ++i) {
        if (i > first && is_joint(tokens, i)) continue;
        // Most words begin no name: those of ASCII are asked as they stand.
        const std::string_view form = tokens.form(i);
        if (i == first && is_ascii(form) && !key_row(form)) break;
        append_word(tokens, i, &key);
        const auto entry = key_row(key);
        if (!entry) break;
        auto found = candidates(*entry, tokens, first, i + 1, language);
        if (!found.empty()) best = {first, i + 1, std::move(found)};
        if (image_.at(kGoesOn, *entry) == 0) break;
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
  const auto row = image_.find(
      kThingSlots, image_hash(entity),
      [&](uint32_t thing) { return image_.text_at(kThing, thing) == entity; });
  return row ? image_.text_at(kThingType, *row) : std::string_view();
}

std::vector<GazetteerName> Gazetteer::names() const {
  std::vector<GazetteerName> names;
  names.reserve(image_.size(kName));
  for (size_t row = 0; row < image_.size(kName); ++row) {
    const auto cell = [&](Column column) {
      return std::string(image_.text_at(column, row));
    };
    names.push_back({cell(kName), cell(kEntity), cell(kType), cell(kForm),
                     cell(kLanguage),
                     static_cast<int>(image_.at(kWeight, row))});
  }
  return names;
}

}  // namespace claims
