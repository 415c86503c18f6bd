#pragma once
// A Table is a source in rows and columns, typed by what its cells hold:
// "1,016" a figure, "7.3%" a figure in per cent, "12 May 2009" a day, "3 - 2"
// words. An infobox ("Born | 1970") is turned over on entry: its attributes
// become the columns of one row. A table of a statistical series has a column a
// period. Immutable; built once for a source, then asked by many claims.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/language/pack.h"
#include "claims/language/token.h"
#include "claims/value/period.h"
#include "claims/value/rational.h"

namespace engine {

// As it is given; strings hold any text.
struct RawTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::string title, unit, note;
  std::string kind;  // "infobox", "time_series" or ""
};

struct TableCell {
  std::string text;
  claims::Tokens tokens;                   // empty for a plain figure
  std::optional<claims::Rational> number;  // the whole cell is this figure
  bool is_empty = false;                   // "", "-", "n/a"
};

enum class ColumnType { Text, Number, Period };

struct TableColumn {
  std::string header;
  claims::Tokens tokens;
  std::vector<std::string> stems;  // of the heading's words; "" for marks
  std::vector<std::string> kinds;  // ids of the headings' kinds it may be
  bool is_rank = false;            // places in an order: 1 is the best
  ColumnType type = ColumnType::Text;
  claims::Rational scale = 1;  // "viewers (millions)": 1 000 000
  // A column of a time series: the period that its heading names.
  std::optional<claims::Period> period;
};

// Where words stand: a row, a column, the place among the cell's tokens.
struct CellPlace {
  uint32_t row = 0;
  uint32_t column = 0;
  uint32_t token = 0;
};

struct Table {
  std::string title, unit, note;
  bool is_infobox = false;
  bool is_series = false;
  // Rows were left out: the table was larger than is read.
  bool is_cut = false;
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;  // each as wide as `columns`
  claims::Tokens title_tokens;               // of title, unit and note
  std::vector<std::string> title_stems;
  // Word without accents -> where it stands, in row order.
  std::unordered_map<std::string, std::vector<CellPlace>> words;
  std::map<claims::Rational, std::vector<CellPlace>> figures;
  // Folded text of the first column's cells -> row: the names of a series.
  std::map<std::string, uint32_t, std::less<>> names;
  std::string language;  // the pack its headings are stemmed with

  const TableCell& at(size_t row, size_t column) const {
    return rows[row][column];
  }
};

// More cells than this are not read; the table is then marked as cut and only
// what needs no other row may be concluded from it.
constexpr size_t kMaxTableCells = 200000;

// `language` is the one of the table's own words ("en").
Table make_table(const RawTable& raw, const claims::Language& language,
                 std::string_view code);

// The figure that all of `text` is ("1,016", "7.3%", "$1.2m" is none);
// nullopt for any other text.
std::optional<claims::Rational> plain_figure(std::string_view text);

// A word as tables are searched by: without accents.
std::string table_key(std::string_view folded_word);

}  // namespace engine
