#include "engine/compare/table_model.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/letter.h"
#include "claims/language/stem.h"
#include "claims/language/table_words.h"
#include "claims/text/span.h"

namespace engine {
namespace {

using claims::Rational;
using claims::Tokens;

Tokens tokens_of(std::string_view text) {
  return claims::tokenize(text,
                          claims::Span{0, static_cast<uint32_t>(text.size())});
}

// "NaN" is what programs write where they have no figure.
bool is_blank_cell(const std::string& text) {
  if (text == "nan" || text == "NaN" || text == "—" || text == "–") return true;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == ' ' || c == '-' || c == '\t' || c == '.' || c == '?';
  });
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> stems_of(const Tokens& tokens,
                                  std::string_view language) {
  std::vector<std::string> stems(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i)
    if (tokens.list[i].kind == claims::TokenKind::Word)
      stems[i] = claims::stem(tokens.form(i), language);
  return stems;
}

void add_kinds(const claims::Language& language, TableColumn* column) {
  for (const claims::LanguagePack& pack : language.packs)
    for (size_t i = 0; i < column->tokens.size(); ++i) {
      const auto found = pack.tables->kinds.find(column->tokens.form(i));
      if (found == pack.tables->kinds.end()) continue;
      column->is_rank |= pack.tables->rank_kinds.contains(found->second);
      if (std::find(column->kinds.begin(), column->kinds.end(),
                    found->second) == column->kinds.end())
        column->kinds.push_back(found->second);
    }
}

// Bytes of the blank at `at`: plain, no-break, thin or narrow; 0 if none.
size_t blank_at(std::string_view text, size_t at) {
  for (const std::string_view blank : {" ", "\u00a0", "\u2009", "\u202f"})
    if (text.substr(at).starts_with(blank)) return blank.size();
  return 0;
}

size_t digits_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

// "3 120,5" as "3120.5": in a cell of its own, threes behind blanks are groups
// in either language, and the comma behind them is the decimal mark.
std::string with_joined_groups(std::string_view cell) {
  std::string joined;
  bool grouped = false, blanks_only = true;
  for (size_t i = 0; i < cell.size();) {
    const size_t blank = blank_at(cell, i);
    const bool behind_group =
        joined.size() > 0 && digits_at(joined, joined.size() - 1) == 1;
    if (blank > 0) {
      size_t before = 0;
      while (before < i && digits_at(cell, i - before - 1) > 0) ++before;
      const bool joins = behind_group && blanks_only && before <= 3 &&
                         cell[i - before] != '0' &&
                         digits_at(cell, i + blank) == 3;
      grouped = grouped || joins;
      if (!joins) joined += ' ';
      i += blank;
      continue;
    }
    const bool mark = cell[i] == ',' || cell[i] == '.';
    blanks_only = blanks_only && !mark;
    joined += grouped && mark ? '.' : cell[i];
    ++i;
  }
  return joined;
}

// "7,9 %" as "7.9 %"; nullopt if no comma stands in it as the one mark.
std::optional<std::string> with_decimal_point(const std::string& text) {
  const size_t comma = text.find(',');
  if (comma == text.npos || text.find_first_of(",.", comma + 1) != text.npos ||
      text.find('.') < comma || digits_at(text, comma + 1) == 0)
    return std::nullopt;
  std::string pointed = text;
  pointed[comma] = '.';
  return pointed;
}

TableCell cell_of(const std::string& text, bool decimal_comma) {
  TableCell cell;
  cell.text = text;
  cell.is_empty = is_blank_cell(text);
  if (cell.is_empty) return cell;
  const auto pointed = decimal_comma ? with_decimal_point(text) : std::nullopt;
  cell.number = plain_figure(pointed.value_or(text));
  if (!cell.number) cell.tokens = tokens_of(text);
  return cell;
}

// "viewers (millions)", "Budget in thousands of euros".
void add_scale(const claims::Language& language, TableColumn* column) {
  for (const claims::LanguagePack& pack : language.packs)
    for (size_t i = 0; i < column->tokens.size(); ++i) {
      const auto* word = pack.numerals->find(column->tokens.form(i));
      if (word && word->scale >= 1000 && !word->letter_scale &&
          column->scale == Rational(1))
        column->scale = Rational(word->scale);
    }
}

TableColumn column_of(const std::string& header,
                      const claims::Language& language, std::string_view code) {
  TableColumn column;
  column.header = header;
  column.tokens = tokens_of(header);
  column.stems = stems_of(column.tokens, code);
  add_kinds(language, &column);
  add_scale(language, &column);
  return column;
}

// Attributes become columns, values the one row.
RawTable turned(const RawTable& raw) {
  RawTable table;
  table.title = raw.title;
  table.unit = raw.unit;
  table.note = raw.note;
  table.kind = raw.kind;
  table.rows.emplace_back();
  for (const auto& row : raw.rows) {
    if (row.size() < 2) continue;
    table.header.push_back(row[0]);
    table.rows.front().push_back(row[1]);
  }
  return table;
}

// No other column of the same heading has the same word in `first`.
bool is_apart(const std::vector<std::string>& header,
              const std::vector<std::string>& first, size_t column) {
  for (size_t c = 0; c < header.size() && c < first.size(); ++c)
    if (c != column && header[c] == header[column] && first[c] == first[column])
      return false;
  return true;
}

// Headings of two lines come as a first row of words below headings that stand
// several times: "LEAP | LEAP" over "avoid | consume".
bool has_second_heading(const RawTable& raw) {
  if (raw.rows.size() < 3) return false;
  const std::vector<std::string>& first = raw.rows.front();
  size_t repeated = 0, words = 0;
  for (size_t c = 1; c < raw.header.size() && c < first.size(); ++c) {
    const bool again =
        std::count(raw.header.begin(), raw.header.end(), raw.header[c]) > 1;
    if (!again) continue;
    ++repeated;
    words += !first[c].empty() && !has_digit(first[c]) &&
             is_apart(raw.header, first, c);
  }
  return repeated >= 2 && words * 10 >= repeated * 7;
}

RawTable with_one_heading(RawTable raw) {
  if (!has_second_heading(raw)) return raw;
  for (size_t c = 0; c < raw.header.size() && c < raw.rows[0].size(); ++c)
    if (raw.rows[0][c] != raw.header[c] && !raw.rows[0][c].empty())
      raw.header[c] += (raw.header[c].empty() ? "" : " ") + raw.rows[0][c];
  raw.rows.erase(raw.rows.begin());
  return raw;
}

size_t width_of(const RawTable& raw) {
  size_t width = raw.header.size();
  for (const auto& row : raw.rows) width = std::max(width, row.size());
  return width;
}

// "1991 onwards" over all columns heads what follows: no row of its own.
bool is_section(const std::vector<std::string>& row, size_t width) {
  return width >= 3 && row.size() == width && !row.front().empty() &&
         std::all_of(
             row.begin(), row.end(),
             [&](const std::string& cell) { return cell == row.front(); }) &&
         !plain_figure(row.front());
}

// A cell that only a decimal comma makes a figure of ("7,9") shows how the
// figures of the table are written, where the table's language writes them so.
bool has_decimal_commas(const RawTable& raw, const claims::LanguagePack* pack) {
  if (!pack || pack->numerals->decimal_sign != ',') return false;
  return std::any_of(raw.rows.begin(), raw.rows.end(), [](const auto& row) {
    return std::any_of(row.begin(), row.end(), [](const std::string& cell) {
      const auto pointed = with_decimal_point(cell);
      return pointed && !plain_figure(cell) && plain_figure(*pointed);
    });
  });
}

void add_rows(const RawTable& raw, size_t width, bool decimal_comma,
              Table* table) {
  size_t cells = 0;
  for (const auto& row : raw.rows) {
    cells += width;
    if (cells > kMaxTableCells) {
      table->is_cut = true;
      return;
    }
    if (!table->is_infobox && is_section(row, width)) continue;
    std::vector<TableCell> made;
    made.reserve(width);
    for (size_t c = 0; c < width; ++c)
      made.push_back(cell_of(c < row.size() ? row[c] : "", decimal_comma));
    table->rows.push_back(std::move(made));
  }
}

void index_cells(Table* table) {
  for (uint32_t r = 0; r < table->rows.size(); ++r)
    for (uint32_t c = 0; c < table->columns.size(); ++c) {
      const TableCell& cell = table->rows[r][c];
      if (cell.number) table->figures[*cell.number].push_back({r, c, 0});
      for (uint32_t t = 0; t < cell.tokens.size(); ++t)
        if (cell.tokens.list[t].kind != claims::TokenKind::Punct)
          table->words[table_key(cell.tokens.form(t))].push_back({r, c, t});
    }
}

// A column is of figures when nearly all that it holds are figures.
void type_columns(Table* table) {
  for (size_t c = 0; c < table->columns.size(); ++c) {
    size_t figures = 0, filled = 0;
    for (const auto& row : table->rows) {
      filled += !row[c].is_empty;
      figures += row[c].number.has_value();
    }
    if (filled > 0 && figures * 10 >= filled * 8)
      table->columns[c].type = ColumnType::Number;
  }
}

void find_series(const RawTable& raw, Table* table) {
  size_t periods = 0;
  for (size_t c = 1; c < table->columns.size(); ++c) {
    table->columns[c].period = claims::period_of(table->columns[c].header);
    periods += table->columns[c].period.has_value();
  }
  const size_t rest = table->columns.empty() ? 0 : table->columns.size() - 1;
  table->is_series = rest > 0 && periods == rest &&
                     (raw.kind == "time_series" || periods >= 2);
}

}  // namespace

std::string table_key(std::string_view folded_word) {
  const bool ascii =
      std::all_of(folded_word.begin(), folded_word.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 128; });
  return ascii ? std::string(folded_word)
               : claims::without_accents(folded_word);
}

std::optional<Rational> plain_figure(std::string_view cell) {
  const std::string joined = with_joined_groups(cell);
  std::string_view text = joined;
  std::string digits;
  size_t group = 0;
  bool grouped = false, decimal = false;
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  if (!text.empty() && text.back() == '%') text.remove_suffix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (!text.empty() && (text.front() == '+' || text.front() == '$'))
    text.remove_prefix(1);
  // "- 8" is a figure of its own where it fills a cell.
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  if (is_negative) digits = "-";
  if (!has_digit(text)) return std::nullopt;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      digits += c;
      ++group;
    } else if (c == ',' && !decimal && group >= 1 &&
               (grouped ? group == 3 : group <= 3)) {
      grouped = true;
      group = 0;
    } else if (c == '.' && !decimal && (!grouped || group == 3)) {
      decimal = true;
      digits += c;
    } else {
      return std::nullopt;
    }
  }
  if (grouped && !decimal && group != 3) return std::nullopt;
  return Rational::parse(digits);
}

Table make_table(const RawTable& given, const claims::Language& language,
                 std::string_view code) {
  Table table;
  table.is_infobox = given.kind == "infobox";
  const RawTable raw =
      table.is_infobox ? turned(given) : with_one_heading(given);
  table.title = raw.title;
  table.unit = raw.unit;
  table.note = raw.note;
  table.language = code;
  const size_t width = width_of(raw);
  for (size_t c = 0; c < width; ++c)
    table.columns.push_back(
        column_of(c < raw.header.size() ? raw.header[c] : "", language, code));
  const bool decimal_comma =
      !table.is_infobox && has_decimal_commas(raw, language.pack(code));
  add_rows(raw, width, decimal_comma, &table);
  table.title_tokens =
      tokens_of(raw.title + " . " + raw.unit + " . " + raw.note);
  table.title_stems = stems_of(table.title_tokens, code);
  type_columns(&table);
  find_series(raw, &table);
  index_cells(&table);
  if (table.is_series)
    for (uint32_t r = 0; r < table.rows.size(); ++r)
      table.names.emplace(claims::fold(table.at(r, 0).text), r);
  return table;
}

}  // namespace engine
