#include "engine/compare/table_value.h"

#include <algorithm>
#include <iterator>

#include "claims/language/clause.h"
#include "claims/language/timex.h"

namespace engine {

using claims::Rational;
using claims::TableOp;

std::optional<Rational> figure_at(const Table& table, uint32_t row,
                                  uint32_t column) {
  const auto& number = table.at(row, column).number;
  if (!number) return std::nullopt;
  return multiply(*number, table.columns[column].scale);
}

RowList rows_with(const Table& table, uint32_t column,
                  const TableFigure& figure) {
  const claims::Quantity& quantity = figure.quantity;
  RowList rows;
  for (uint32_t r = 0; r < table.rows.size(); ++r) {
    const auto& plain = table.at(r, column).number;
    const auto scaled = figure_at(table, r, column);
    if (!plain || !scaled) continue;
    const bool fits =
        figure.is_bounded
            ? quantity.interval.contains(*scaled) ||
                  (table.columns[column].scale != Rational(1) &&
                   quantity.written < table.columns[column].scale &&
                   quantity.interval.contains(*plain))
            : *plain == quantity.written || *scaled == quantity.written ||
                  (!scaled->is_whole() && !figure.in_words &&
                   quantity.rounding.contains(*scaled));
    if (fits) rows.push_back(r);
  }
  return rows;
}

std::optional<claims::Period> period_at(const Table& table, uint32_t row,
                                        uint32_t column,
                                        const claims::Language& language) {
  const TableCell& cell = table.at(row, column);
  if (cell.number) {
    const auto year = cell.number->whole();
    if (!year || *year < 1000 || *year > 2100) return std::nullopt;
    return claims::period_of(std::to_string(*year));
  }
  if (cell.is_empty || cell.tokens.size() > 12) return std::nullopt;
  const claims::LanguagePack* pack = language.pack(table.language);
  if (!pack) return std::nullopt;
  claims::TimeContext context;
  const auto numerals = claims::find_numerals(cell.tokens, *pack->numerals);
  if (numerals.empty()) return std::nullopt;
  for (const claims::Mention& mention :
       claims::find_times(cell.tokens, numerals, *pack, &context)) {
    const auto* time = std::get_if<claims::TimeValue>(&mention.value);
    if (time && time->period && mention.kind == claims::MentionKind::Date)
      return time->period;
  }
  return std::nullopt;
}

std::optional<Rational> measure_at(const Table& table, uint32_t row,
                                   uint32_t column,
                                   const claims::Language& language) {
  if (const auto figure = figure_at(table, row, column)) return figure;
  if (const auto period = period_at(table, row, column, language);
      period && period->span.low())
    return Rational(period->span.low()->value.seconds);
  const TableCell& cell = table.at(row, column);
  const claims::LanguagePack* pack = language.pack(table.language);
  if (cell.is_empty || !pack) return std::nullopt;
  const auto numerals = claims::find_numerals(cell.tokens, *pack->numerals);
  if (numerals.empty()) return std::nullopt;
  const claims::Numeral& last = numerals.back();
  const bool sum = last.first > 0 && cell.tokens.form(last.first - 1) == "=";
  if (numerals.size() > 1 && !sum) return std::nullopt;
  return last.value;
}

bool holds_periods(const Table& table, uint32_t column,
                   const claims::Language& language) {
  for (uint32_t r = 0; r < table.rows.size(); ++r) {
    if (table.at(r, column).is_empty) continue;
    return period_at(table, r, column, language).has_value();
  }
  return false;
}

std::optional<TableOp> result_at(const Table& table, uint32_t row,
                                 uint32_t column,
                                 const claims::Language& language) {
  const claims::Tokens& tokens = table.at(row, column).tokens;
  const claims::LanguagePack* pack = language.pack(table.language);
  if (tokens.size() == 0 || !pack) return std::nullopt;
  // "T7" is a rank, "W 31 - 20" a result.
  if (tokens.size() > 1 && !tokens.list[1].space_before &&
      tokens.list[1].kind == claims::TokenKind::Digits)
    return std::nullopt;
  const auto found = pack->tables->results.find(tokens.form(0));
  if (found == pack->tables->results.end()) return std::nullopt;
  return found->second;
}

std::optional<uint32_t> result_column(const Table& table,
                                      const claims::Language& language) {
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    size_t told = 0, filled = 0;
    for (uint32_t r = 0; r < table.rows.size(); ++r) {
      filled += !table.at(r, c).is_empty;
      told += result_at(table, r, c, language).has_value();
    }
    if (filled > 1 && told * 10 >= filled * 7) return c;
  }
  return std::nullopt;
}

RowList all_rows(const Table& table) {
  RowList rows(table.rows.size());
  for (uint32_t r = 0; r < rows.size(); ++r) rows[r] = r;
  return rows;
}

RowList intersected(const RowList& a, const RowList& b) {
  RowList both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(both));
  return both;
}

}  // namespace engine
