#include "engine/compare/table_said.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/tolerance.h"

namespace engine {

using claims::Rational;
using claims::TableOp;

std::optional<SeriesClaim> SeriesClaim::of(const LinkedClaim& claim,
                                           const Table& table,
                                           const ReadingContext& context) {
  SeriesClaim said(claim, table, context);
  if (!said.take_pieces()) return std::nullopt;
  if (said.rows.empty()) said.take_row_of_title();
  if (said.rows.empty() || !said.topic_) return std::nullopt;
  return said;
}

// --- what the claim names ----------------------------------------------------

bool SeriesClaim::take_pieces() {
  for (size_t i = 0; i < claim_.pieces.size(); ++i) {
    const TablePiece& piece = claim_.pieces[i];
    if (piece.role == PieceRole::Unknown || piece.ops.has(TableOp::Left))
      return false;
    topic_ |= piece.in_title && (piece.role == PieceRole::Neutral ||
                                 piece.role == PieceRole::Operator);
    if (piece.role == PieceRole::Cell) {
      take_cell(piece);
      continue;
    }
    if (take_years(piece)) continue;
    if (piece.period && !take_period(*piece.period)) return false;
    if (!piece.period && piece.figure) take_figure(i);
  }
  return true;
}

void SeriesClaim::take_cell(const TablePiece& piece) {
  for (const ColumnRows& hit : piece.cells)
    if (hit.column == 0 && hit.rows.size() == 1)
      rows.push_back(hit.rows.front());
}

// "Arctic sea ice extent" over the one row "Arctic": the title says the row.
void SeriesClaim::take_row_of_title() {
  if (table_.rows.size() != 1) return;
  const claims::Tokens& row = table_.at(0, 0).tokens;
  const std::string name = claims::phrase_key(row, 0, row.size());
  for (const TablePiece& piece : claim_.pieces)
    for (size_t t = piece.first; t + row.size() <= piece.last; ++t)
      if (piece.in_title && !name.empty() &&
          claims::phrase_key(claim_.tokens, t, t + row.size()) == name) {
        rows.push_back(0);
        return;
      }
}

// Years that are columns, also inside "3 years since 2010".
bool SeriesClaim::take_years(const TablePiece& piece) {
  if (!piece.period && !piece.figure) return false;
  bool any = false, other = false;
  for (size_t t = piece.first; t < piece.last; ++t) {
    const std::string_view form = claim_.tokens.form(t);
    bool named = false;
    for (size_t c = 1; c < table_.columns.size(); ++c)
      if (table_.columns[c].header == form) {
        columns.push_back(c);
        named = true;
      }
    any |= named;
    other |= !named && claim_.tokens.list[t].kind == claims::TokenKind::Digits;
    since_ |= says(form, TableOp::Since);
  }
  // Another figure in it is a length or a level that was read away.
  return any && !(other && piece.last - piece.first > 2);
}

bool SeriesClaim::take_period(const claims::Period& period) {
  for (size_t c = 1; c < table_.columns.size(); ++c)
    if (table_.columns[c].period &&
        period.span.within(table_.columns[c].period->span)) {
      columns.push_back(c);
      return true;
    }
  return false;
}

void SeriesClaim::take_figure(size_t i) {
  const TableFigure& figure = *claim_.pieces[i].figure;
  if (figure.is_ordinal) {
    if (nth == 1) nth = figure.quantity.written.whole().value_or(0);
    placed_ = true;
    return;
  }
  // "a 30-year high".
  const bool hyphen =
      i + 2 < claim_.pieces.size() && claim_.words(claim_.pieces[i + 1]) == "-";
  if (!is_year_word(i + 1 + hyphen) || is_duration()) {
    figures.push_back(&figure);
    return;
  }
  years = figure.is_bounded ? std::nullopt : figure.quantity.written.whole();
}

bool SeriesClaim::is_year_word(size_t i) const {
  if (i >= claim_.pieces.size()) return false;
  const claims::LanguagePack* pack = context_.language.pack(claim_.language);
  if (!pack) return false;
  const auto found = pack->tables->kinds.find(claim_.words(claim_.pieces[i]));
  return found != pack->tables->kinds.end() &&
         pack->tables->year_kinds.contains(found->second);
}

// The series itself is of years: a life expectancy.
bool SeriesClaim::is_duration() const {
  for (const claims::LanguagePack& pack : context_.language.packs)
    for (size_t t = 0; t < table_.title_tokens.size(); ++t) {
      const auto found = pack.tables->kinds.find(table_.title_tokens.form(t));
      if (found != pack.tables->kinds.end() &&
          pack.tables->duration_kinds.contains(found->second))
        return true;
    }
  return false;
}

// --- what operates -----------------------------------------------------------

bool SeriesClaim::has(TableOp op) const {
  return std::any_of(claim_.pieces.begin(), claim_.pieces.end(),
                     [op](const TablePiece& piece) {
                       return piece.role == PieceRole::Operator &&
                              piece.ops.has(op);
                     });
}

bool SeriesClaim::has_any(std::initializer_list<TableOp> ops) const {
  return std::any_of(ops.begin(), ops.end(),
                     [this](TableOp op) { return has(op); });
}

bool SeriesClaim::compares() const {
  return has_any({TableOp::More, TableOp::Less, TableOp::Twice, TableOp::Half,
                  TableOp::Doubled, TableOp::Tripled, TableOp::Halved,
                  TableOp::Same, TableOp::Different, TableOp::Before,
                  TableOp::After, TableOp::Total, TableOp::Average,
                  TableOp::Share});
}

bool SeriesClaim::moves() const {
  return has_any({TableOp::Rise, TableOp::Fall});
}

bool SeriesClaim::names_extreme() const {
  return has_any({TableOp::Highest, TableOp::Lowest});
}

bool SeriesClaim::ranks() const {
  return names_extreme() || placed_ ||
         has_any({TableOp::AmongHighest, TableOp::AmongLowest});
}

bool SeriesClaim::twists() const {
  return has_any({TableOp::Not, TableOp::Only, TableOp::All, TableOp::Zero,
                  TableOp::Majority, TableOp::Both});
}

// The word is the operator in any of the languages: series speak their own.
bool SeriesClaim::says(std::string_view word, TableOp op) const {
  for (const claims::LanguagePack& pack : context_.language.packs) {
    const auto found = pack.tables->ops.find(word);
    if (found != pack.tables->ops.end() && found->second.has(op)) return true;
  }
  return false;
}

bool SeriesClaim::is_world(std::string_view name) const {
  return says(name, TableOp::World);
}

bool SeriesClaim::has_world() const {
  if (has(TableOp::World)) return true;
  return std::any_of(rows.begin(), rows.end(), [this](uint32_t row) {
    return is_aggregate(row) && table_.at(row, 0).tokens.size() == 1;
  });
}

// --- what the series has -----------------------------------------------------

std::optional<size_t> SeriesClaim::latest(uint32_t row) const {
  for (size_t c = table_.columns.size(); c-- > 1;) {
    const auto& period = table_.columns[c].period;
    if (!period || !period->span.low() || !value(row, c)) continue;
    // A year that is still running has no figure yet, or only a guess.
    if (is_running(c) && (c > 1 || claims::start_of(*context_.as_of) <
                                       period->span.low()->value))
      continue;
    return is_stale(*period) ? std::nullopt : std::optional<size_t>(c);
  }
  return std::nullopt;
}

// Ends after the day of the claim.
bool SeriesClaim::is_running(size_t column) const {
  const auto& period = table_.columns[column].period;
  return context_.as_of && period && period->span.high() &&
         claims::start_of(*context_.as_of) < period->span.high()->value;
}

// What ended more than two years before the claim is not "now".
bool SeriesClaim::is_stale(const claims::Period& period) const {
  constexpr int64_t kTwoYears = 2 * 366 * claims::kSecondsPerDay;
  return context_.as_of && period.span.high() &&
         period.span.high()->value.seconds + kTwoYears <
             claims::start_of(*context_.as_of).seconds;
}

std::optional<size_t> SeriesClaim::column_for(uint32_t row) const {
  if (columns.size() > 1) return std::nullopt;
  return columns.empty() ? latest(row) : columns.front();
}

std::optional<size_t> SeriesClaim::years_before(size_t column,
                                                int64_t count) const {
  if (count < 1 || count > 1000) return std::nullopt;
  const auto now = claims::date_of(
      claims::day_containing(table_.columns[column].period->span.low()->value));
  for (size_t c = 1; c < column; ++c) {
    const auto& period = table_.columns[c].period;
    if (!period || !period->span.low()) continue;
    const auto then =
        claims::date_of(claims::day_containing(period->span.low()->value));
    if (now.year - then.year == count && then.month == now.month) return c;
  }
  return std::nullopt;
}

bool SeriesClaim::is_share() const {
  for (size_t i = 0; i < table_.title_tokens.size(); ++i)
    if (table_.title_tokens.form(i) == "%") return true;
  // "7.9 %" in the cells themselves.
  return std::any_of(rows.begin(), rows.end(), [this](uint32_t row) {
    return std::any_of(table_.rows[row].begin() + 1, table_.rows[row].end(),
                       [](const TableCell& cell) {
                         return cell.number && cell.text.ends_with('%');
                       });
  });
}

bool SeriesClaim::is_aggregate(uint32_t row) const {
  const claims::Tokens& name = table_.at(row, 0).tokens;
  const std::string whole = claims::phrase_key(name, 0, name.size());
  bool sums_up = false;
  for (const claims::LanguagePack& pack : context_.language.packs) {
    if (pack.tables->countries.contains(whole)) return false;
    for (size_t t = 0; t < name.size(); ++t)
      sums_up |= pack.tables->aggregates.contains(name.form(t));
  }
  return sums_up;
}

std::string SeriesClaim::cell_text(uint32_t row, size_t column) const {
  return table_.at(row, 0).text + ", " + table_.columns[column].header + " = " +
         table_.at(row, column).text;
}

std::optional<bool> SeriesClaim::fits(const TableFigure& figure,
                                      const Rational& real) const {
  const claims::Quantity& said = figure.quantity;
  const claims::ToleranceTable& tolerance = *context_.language.tolerance;
  if ((figure.is_bounded ? said.interval : said.rounding).contains(real))
    return true;
  const auto gap = subtract(said.written, real);
  const auto right = multiply(real.magnitude(), tolerance.right);
  const auto wrong = multiply(real.magnitude(), tolerance.wrong);
  if (!gap || !right || !wrong) return std::nullopt;
  if (*wrong < gap->magnitude()) return false;
  if (!figure.is_bounded && !(*right < gap->magnitude())) return true;
  return std::nullopt;
}

TableAnswer series_answer(bool holds, std::string query, RowList rows) {
  TableAnswer answer;
  answer.holds = holds;
  answer.rule = "table.series";
  answer.query = std::move(query);
  std::sort(rows.begin(), rows.end());
  answer.rows = std::move(rows);
  return answer;
}

}  // namespace engine
