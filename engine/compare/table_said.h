#pragma once
// What a claim names of a statistical series: its rows, its periods, its
// figures and its operators, with what the series has for them. The families of
// readings of a series are made from it.
//   "Ghana's jobless rate was 5.3 % in 2010" =
//   row Ghana · figure 5.3 % · column 2010

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/table_reading.h"

namespace engine {

class SeriesClaim {
 public:
  // nullopt when a word has no place, or no word is of the series' topic.
  static std::optional<SeriesClaim> of(const LinkedClaim& claim,
                                       const Table& table,
                                       const ReadingContext& context);

  std::vector<uint32_t> rows;               // in text order
  std::vector<size_t> columns;              // of the periods named, likewise
  std::vector<const TableFigure*> figures;  // without years and ordinals
  std::optional<int64_t> years;             // "in 50 years"
  int64_t nth = 1;                          // "the third highest": 3

  const Table& table() const { return table_; }

  // --- what operates -------------------------------------------------------
  bool has(claims::TableOp op) const;
  bool has_any(std::initializer_list<claims::TableOp> ops) const;
  bool has_since() const { return since_ || has(claims::TableOp::Since); }
  bool has_world() const;
  bool compares() const;       // with a row, a figure, a time
  bool moves() const;          // rises or falls
  bool names_extreme() const;  // the highest, the lowest
  bool ranks() const;          // that, "one of the highest", "fourth"
  // "ranks fourth": a place without a word for which end it counts from.
  bool is_placed() const { return placed_ && !names_extreme(); }
  bool twists() const;  // not, only, all: what no family of a series reads

  // --- what the series has -------------------------------------------------
  std::optional<claims::Rational> value(uint32_t row, size_t column) const {
    return table_.at(row, column).number;
  }
  // The last column with a figure that was there on the day of the claim. The
  // running year is one only where the series begins with it.
  std::optional<size_t> latest(uint32_t row) const;
  // The one period named; the latest if none is.
  std::optional<size_t> column_for(uint32_t row) const;
  // The column `count` years before `column`.
  std::optional<size_t> years_before(size_t column, int64_t count) const;
  bool is_share() const;  // the series is in per cent
  bool is_world(std::string_view name) const;
  // A row that sums up countries: a continent, a group by income.
  bool is_aggregate(uint32_t row) const;
  // "Ghana, 2010 = 5.3"
  std::string cell_text(uint32_t row, size_t column) const;

  // Right, wrong, or too close to tell by the published tolerance.
  std::optional<bool> fits(const TableFigure& figure,
                           const claims::Rational& real) const;
  // A figure and the series must speak in the same unit.
  bool same_unit(const TableFigure& figure) const {
    return (figure.quantity.unit == "%") == is_share();
  }

 private:
  SeriesClaim(const LinkedClaim& claim, const Table& table,
              const ReadingContext& context)
      : claim_(claim), table_(table), context_(context) {}

  bool take_pieces();
  void take_cell(const TablePiece& piece);
  void take_row_of_title();
  bool take_years(const TablePiece& piece);
  bool take_period(const claims::Period& period);
  void take_figure(size_t i);
  bool is_year_word(size_t i) const;
  bool is_duration() const;
  bool is_stale(const claims::Period& period) const;
  bool is_running(size_t column) const;
  bool says(std::string_view word, claims::TableOp op) const;

  const LinkedClaim& claim_;
  const Table& table_;
  const ReadingContext& context_;
  bool topic_ = false;   // a word of the title is among the claim's
  bool since_ = false;   // inside a time: "since 2010"
  bool placed_ = false;  // "fourth", "#1"
};

TableAnswer series_answer(bool holds, std::string query, RowList rows);

// --- families of table_series.cc, one file each ---
void read_change(const SeriesClaim&, std::vector<TableAnswer>*);
void read_rank(const SeriesClaim&, std::vector<TableAnswer>*);
void read_record(const SeriesClaim&, std::vector<TableAnswer>*);

}  // namespace engine
