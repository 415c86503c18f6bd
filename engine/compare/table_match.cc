#include "engine/compare/table_match.h"

#include <algorithm>
#include <map>

#include "claims/language/clause.h"

namespace engine {

// A shorter name begins too many words.
constexpr size_t kShortestName = 4;  // bytes

namespace {

using claims::TokenKind;
using claims::Tokens;

// --- cells -----------------------------------------------------------------

size_t run_length(const ClaimWords& words, size_t i, const Tokens& cell,
                  size_t token) {
  size_t n = 0;
  while (i + n < words.size() && token + n < cell.size() &&
         words.keys[i + n] == table_key(cell.form(token + n)))
    ++n;
  while (n > 0 && words.says_nothing(i + n - 1)) --n;
  return n;
}

bool parts_things(const Tokens& cell, size_t token) {
  const std::string_view mark = cell.form(token);
  return mark == "," || mark == ";";
}

// All that the cell says, or one of the things that it lists ("Rome, Turin"),
// lies in its tokens [first, last), but for what stands in brackets behind.
bool is_whole(const ClaimWords& words, const Tokens& cell, size_t first,
              size_t last) {
  size_t begin = first;
  while (begin > 0 && !parts_things(cell, begin - 1)) --begin;
  for (size_t t = begin; t < cell.size(); ++t) {
    if (t >= first && t < last) continue;
    if (t >= last && (cell.form(t) == "(" || parts_things(cell, t)))
      return true;
    if (cell.list[t].kind != TokenKind::Punct && !words.is_small(cell.form(t)))
      return false;
  }
  return true;
}

// Hits by column; a column whose cells say no more than the words keeps only
// those cells.
class Hits {
 public:
  void clear() {
    whole_.clear();
    part_.clear();
  }
  void add(const CellPlace& place, bool all) {
    ColumnRows& hit = (all ? whole_ : part_)[place.column];
    hit.column = place.column;
    hit.whole = all;
    if (hit.rows.empty() || hit.rows.back() != place.row)
      hit.rows.push_back(place.row);
  }
  std::vector<ColumnRows> taken() {
    whole_.merge(part_);
    std::vector<ColumnRows> cells;
    for (auto& [column, hit] : whole_) cells.push_back(std::move(hit));
    return cells;
  }

 private:
  std::map<uint32_t, ColumnRows> whole_, part_;
};

CellMatch written_at(const ClaimWords& words, size_t i, const Table& table) {
  const auto found = table.words.find(words.keys[i]);
  if (found == table.words.end() || words.kind(i) == TokenKind::Punct)
    return {};
  const bool small = words.says_nothing(i);
  CellMatch match;
  Hits hits;
  for (const CellPlace& place : found->second) {
    if (small && place.token > 0) continue;
    const Tokens& cell = table.at(place.row, place.column).tokens;
    const size_t n = run_length(words, i, cell, place.token);
    if (n == 0 || n < match.length) continue;
    if (n > match.length) hits.clear();
    match.length = n;
    const bool all = is_whole(words, cell, place.token, place.token + n);
    if (!small || all) hits.add(place, all);
  }
  match.cells = hits.taken();
  if (match.cells.empty()) match.length = 0;
  return match;
}

constexpr size_t kLongestName = 4;  // tokens: "the united states of"

// "UK" for the row of the United Kingdom.
CellMatch other_name_at(const ClaimWords& words, size_t i, const Table& table) {
  for (size_t n = std::min(kLongestName, words.size() - i); n > 0; --n) {
    const auto found = words.table_words->names.find(
        claims::phrase_key(words.tokens, i, i + n));
    if (found == words.table_words->names.end()) continue;
    for (const std::string& name : found->second)
      if (const auto row = table.names.find(name); row != table.names.end())
        return {n, {{0, {row->second}, true}}};
  }
  return {};
}

// "Nigerians" for the row of Nigeria, "South Africans" for that of South
// Africa.
CellMatch derived_name_at(const ClaimWords& words, size_t i,
                          const Table& table) {
  for (size_t n = std::min(kLongestName, words.size() - i); n > 0; --n) {
    const std::string said = claims::phrase_key(words.tokens, i, i + n);
    for (const auto& [name, row] : table.names)
      if (static_cast<size_t>(std::count(name.begin(), name.end(), ' ')) ==
              n - 1 &&
          is_derived(said, name, *words.table_words))
        return {n, {{0, {row}, true}}};
  }
  return {};
}

// "American" for cells that say "United States" and no more.
CellMatch other_cell_at(const ClaimWords& words, size_t i, const Table& table) {
  for (size_t n = std::min(kLongestName, words.size() - i); n > 0; --n) {
    const auto found = words.table_words->names.find(
        claims::phrase_key(words.tokens, i, i + n));
    if (found == words.table_words->names.end()) continue;
    Hits hits;
    for (const std::string& name : found->second) {
      const auto place =
          table.words.find(table_key(name.substr(0, name.find(' '))));
      if (place == table.words.end()) continue;
      for (const CellPlace& at : place->second)
        if (claims::fold(table.at(at.row, at.column).text) == name)
          hits.add(at, true);
    }
    CellMatch match{n, hits.taken()};
    if (!match.cells.empty()) return match;
  }
  return {};
}

// "Brazilians" for cells that say "Brazil" and no more.
CellMatch derived_cell_at(const ClaimWords& words, size_t i,
                          const Table& table) {
  const std::string& key = words.keys[i];
  Hits hits;
  for (const std::string& ending : words.table_words->name_endings) {
    if (key.size() < kShortestName + ending.size() || !key.ends_with(ending))
      continue;
    const auto found =
        table.words.find(key.substr(0, key.size() - ending.size()));
    if (found == table.words.end()) continue;
    for (const CellPlace& place : found->second)
      if (table.at(place.row, place.column).tokens.size() == 1)
        hits.add(place, true);
  }
  CellMatch match{1, hits.taken()};
  if (match.cells.empty()) match.length = 0;
  return match;
}

CellMatch named_at(const ClaimWords& words, size_t i, const Table& table) {
  if (words.kind(i) != TokenKind::Word) return {};
  if (!table.is_series) {
    CellMatch other = other_cell_at(words, i, table);
    return other.length > 0 ? other : derived_cell_at(words, i, table);
  }
  CellMatch match = other_name_at(words, i, table);
  return match.length > 0 ? match : derived_name_at(words, i, table);
}

// --- headings ----------------------------------------------------------------

bool same_word(const ClaimWords& words, size_t i, const TableColumn& column,
               size_t t) {
  if (!column.stems[t].empty() && !words.stems[i].empty())
    return column.stems[t] == words.stems[i];
  return column.tokens.form(t) == words.form(i);
}

// A heading's figures and marks are no more to be said: "points 2".
bool covers(const ClaimWords& words, const TableColumn& column, size_t first,
            size_t last) {
  for (size_t t = 0; t < column.tokens.size(); ++t) {
    if (t >= first && t < last) continue;
    if (t >= last && column.tokens.form(t) == "(") return true;
    if (column.tokens.list[t].kind == TokenKind::Word &&
        !words.is_small(column.tokens.form(t)))
      return false;
  }
  return true;
}

size_t heading_run(const ClaimWords& words, size_t i, const TableColumn& column,
                   bool* all) {
  size_t best = 0;
  const size_t length = column.tokens.size();
  for (size_t t = 0; t < length; ++t) {
    size_t n = 0;
    while (t + n < length && i + n < words.size() &&
           same_word(words, i + n, column, t + n))
      ++n;
    while (n > 0 && words.says_nothing(i + n - 1)) --n;
    if (n == 0 || (n == 1 && words.says_nothing(i))) continue;
    best = std::max(best, n);
    *all |= n == best && covers(words, column, t, t + n);
  }
  return best;
}

// A word that names a kind of heading: "crowd" for attendance.
HeadingMatch kind_at(const ClaimWords& words, size_t i, const Table& table) {
  HeadingMatch match;
  const auto found = words.table_words->kinds.find(words.form(i));
  if (found == words.table_words->kinds.end()) return match;
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    const auto& kinds = table.columns[c].kinds;
    if (std::find(kinds.begin(), kinds.end(), found->second) != kinds.end())
      match.columns.push_back(c);
  }
  match.length = match.columns.empty() ? 0 : 1;
  match.whole = match.columns.size() == 1;
  return match;
}

}  // namespace

bool is_derived(std::string_view word, std::string_view name,
                const claims::TableWords& known) {
  return name.size() >= kShortestName && word.starts_with(name) &&
         known.name_endings.find(word.substr(name.size())) !=
             known.name_endings.end();
}

CellMatch cells_at(const ClaimWords& words, size_t i, const Table& table) {
  CellMatch written = written_at(words, i, table);
  CellMatch named = named_at(words, i, table);
  return named.length > written.length ? named : written;
}

HeadingMatch headings_at(const ClaimWords& words, size_t i,
                         const Table& table) {
  if (words.kind(i) == TokenKind::Punct) return {};
  HeadingMatch best;
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    bool all = false;
    const size_t n = heading_run(words, i, table.columns[c], &all);
    if (n == 0 || n < best.length || (n == best.length && best.whole && !all))
      continue;
    if (n > best.length || (all && !best.whole)) best.columns.clear();
    best.length = n;
    best.whole = all;
    best.columns.push_back(c);
  }
  return best.length > 0 ? best : kind_at(words, i, table);
}

}  // namespace engine
