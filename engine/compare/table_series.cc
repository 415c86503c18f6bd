#include "engine/compare/table_series.h"

#include <algorithm>

#include "claims/language/tolerance.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

struct SaidFigure {
  size_t piece;
  const TableFigure* figure;
  std::optional<size_t> column;  // of the period said beside it
};

struct Said {
  std::vector<uint32_t> rows;       // in text order
  std::vector<size_t> row_pieces;   // where each is named
  std::vector<SaidFigure> figures;  // without years
  std::vector<size_t> columns;      // of the periods named, in text order
  std::vector<claims::Period> periods;
  bool topic = false;  // a word of the title is among the claim's
};

class SeriesReader {
 public:
  SeriesReader(const LinkedClaim& claim, const Table& table,
               const ReadingContext& context)
      : claim_(claim), table_(table), context_(context) {}

  std::vector<TableAnswer> run() {
    if (!take_pieces() || said_.rows.empty() || !said_.topic) return {};
    if (said_.periods.size() != said_.columns.size()) return {};
    read_levels();
    read_change();
    read_rank();
    read_record();
    read_share();
    read_comparison();
    return std::move(out_);
  }

 private:
  bool has(TableOp op) const { return count(op) > 0; }
  size_t count(TableOp op) const {
    return static_cast<size_t>(std::count_if(
        claim_.pieces.begin(), claim_.pieces.end(), [&](const TablePiece& p) {
          return p.role == PieceRole::Operator && p.ops.has(op);
        }));
  }

  bool has_since() const { return since_ || has(TableOp::Since); }

  // --- what the claim names ------------------------------------------------

  bool take_pieces() {
    for (size_t i = 0; i < claim_.pieces.size(); ++i) {
      const TablePiece& piece = claim_.pieces[i];
      if (piece.role == PieceRole::Unknown || piece.ops.has(TableOp::Left))
        return false;
      if (piece.in_title && piece.role == PieceRole::Neutral)
        said_.topic = true;
      if (piece.role == PieceRole::Operator && names_topic(piece))
        said_.topic = true;
      if (piece.role == PieceRole::Cell) take_cell(i);
      if (piece.role == PieceRole::Cell || take_years(piece)) continue;
      if (piece.period && !take_period(*piece.period)) return false;
      if (!piece.period && piece.figure) take_figure(i);
    }
    return true;
  }

  bool names_topic(const TablePiece& piece) const { return piece.in_title; }

  // Years that are columns, also inside "3 years since 2010".
  bool take_years(const TablePiece& piece) {
    if (!piece.period && !piece.figure) return false;
    bool any = false, other = false;
    for (size_t t = piece.first; t < piece.last; ++t) {
      const std::string_view form = claim_.tokens.form(t);
      for (size_t c = 1; c < table_.columns.size(); ++c)
        if (table_.columns[c].header == form) {
          said_.columns.push_back(c);
          said_.periods.push_back(*table_.columns[c].period);
          any = true;
        }
      other |= claim_.tokens.list[t].kind == claims::TokenKind::Digits;
      since_ |= says_since(form);
    }
    // Another figure in it is a length or a level that was read away.
    return any && !(other && piece.last - piece.first > 2);
  }

  bool says_since(std::string_view form) const {
    for (const claims::LanguagePack& pack : context_.language.packs) {
      const auto found = pack.tables->ops.find(form);
      if (found != pack.tables->ops.end() && found->second.has(TableOp::Since))
        return true;
    }
    return false;
  }

  bool is_year_word(size_t i) const {
    if (i >= claim_.pieces.size()) return false;
    const claims::LanguagePack* pack = context_.language.pack(claim_.language);
    if (!pack) return false;
    const auto found = pack->tables->kinds.find(claim_.words(claim_.pieces[i]));
    return found != pack->tables->kinds.end() && found->second == "year";
  }

  // The series itself is of years: a life expectancy.
  bool is_duration() const {
    for (const claims::LanguagePack& pack : context_.language.packs)
      for (size_t t = 0; t < table_.title_tokens.size(); ++t) {
        const auto found = pack.tables->kinds.find(table_.title_tokens.form(t));
        if (found != pack.tables->kinds.end() &&
            (found->second == "year" || found->second == "life_expectancy"))
          return true;
      }
    return false;
  }

  void take_cell(size_t i) {
    for (const ColumnRows& hit : claim_.pieces[i].cells)
      if (hit.column == 0 && hit.rows.size() == 1) {
        said_.rows.push_back(hit.rows.front());
        said_.row_pieces.push_back(i);
      }
  }

  bool take_period(const claims::Period& period) {
    said_.periods.push_back(period);
    for (size_t c = 1; c < table_.columns.size(); ++c)
      if (table_.columns[c].period &&
          period.span.within(table_.columns[c].period->span)) {
        said_.columns.push_back(c);
        return true;
      }
    return false;
  }

  void take_figure(size_t i) {
    const TableFigure& figure = *claim_.pieces[i].figure;
    if (figure.is_ordinal) return;
    if (is_year_word(i + 1) && !is_duration()) {
      years_ =
          figure.is_bounded ? std::nullopt : figure.quantity.written.whole();
      return;
    }
    said_.figures.push_back({i, &figure, {}});
  }

  // --- figures of the table --------------------------------------------------

  std::optional<Rational> value(uint32_t row, size_t column) const {
    return table_.at(row, column).number;
  }

  // The last column with a figure that was there on the day of the claim.
  std::optional<size_t> latest(uint32_t row) const {
    for (size_t c = table_.columns.size(); c-- > 1;) {
      const auto& period = table_.columns[c].period;
      if (!period || !period->span.low() || !value(row, c)) continue;
      // A year that is still running has no figure yet.
      if (context_.as_of && period->span.high() &&
          claims::start_of(*context_.as_of) < period->span.high()->value)
        continue;
      return is_stale(*period) ? std::nullopt : std::optional<size_t>(c);
    }
    return std::nullopt;
  }

  // What ended more than two years before the claim is not "now".
  bool is_stale(const claims::Period& period) const {
    constexpr int64_t kTwoYears = 2 * 366 * claims::kSecondsPerDay;
    return context_.as_of && period.span.high() &&
           period.span.high()->value.seconds + kTwoYears <
               claims::start_of(*context_.as_of).seconds;
  }

  bool is_share() const {
    for (size_t i = 0; i < table_.title_tokens.size(); ++i)
      if (table_.title_tokens.form(i) == "%") return true;
    return false;
  }

  // --- verdict on a figure ---------------------------------------------------

  // Right, wrong, or too close to tell by the published tolerance.
  std::optional<bool> fits(const TableFigure& figure,
                           const Rational& real) const {
    const claims::Quantity& said = figure.quantity;
    const claims::ToleranceTable& table = *context_.language.tolerance;
    if (figure.is_bounded && said.interval.contains(real)) return true;
    if (!figure.is_bounded && said.rounding.contains(real)) return true;
    const auto gap = subtract(said.written, real);
    const auto right = multiply(real.magnitude(), table.right);
    const auto wrong = multiply(real.magnitude(), table.wrong);
    if (!gap || !right || !wrong) return std::nullopt;
    const bool near = !(*right < gap->magnitude());
    const bool far = *wrong < gap->magnitude();
    if (far) return false;
    if (near && !figure.is_bounded) return true;
    return std::nullopt;
  }

  void say(bool holds, std::string query, RowList rows) {
    TableAnswer answer;
    answer.holds = holds;
    answer.rule = "table.series";
    answer.query = std::move(query);
    std::sort(rows.begin(), rows.end());
    answer.rows = std::move(rows);
    out_.push_back(std::move(answer));
  }

  std::string cell_text(uint32_t row, size_t column) const {
    return table_.at(row, 0).text + ", " + table_.columns[column].header +
           " = " + table_.at(row, column).text;
  }

  bool compares() const {
    return has(TableOp::More) || has(TableOp::Less) || has(TableOp::Twice) ||
           has(TableOp::Half) || has(TableOp::Doubled) ||
           has(TableOp::Tripled) || has(TableOp::Halved) ||
           has(TableOp::Same) || has(TableOp::Different) ||
           has(TableOp::Before) || has(TableOp::After) || has(TableOp::Total) ||
           has(TableOp::Average) || has(TableOp::Share);
  }
  bool moves() const { return has(TableOp::Rise) || has(TableOp::Fall); }
  bool ranks() const { return has(TableOp::Highest) || has(TableOp::Lowest); }
  bool twists() const {
    return has(TableOp::Not) || has(TableOp::Only) || has(TableOp::All) ||
           has(TableOp::Zero) || has(TableOp::Majority) || has(TableOp::Both);
  }

  // A figure and the series must speak in the same unit.
  bool same_unit(const TableFigure& figure) const {
    return (figure.quantity.unit == "%") == is_share();
  }

  // --- families --------------------------------------------------------------

  // "The rate is 14 %", "7.2 % in 2019", each figure at its period.
  void read_levels() {
    if (said_.rows.size() != 1 || said_.figures.empty()) return;
    if (compares() || moves() || ranks() || twists() || has_since()) return;
    if (said_.figures.size() > 1 &&
        said_.columns.size() != said_.figures.size())
      return;
    if (said_.figures.size() == 1 && said_.columns.size() > 1) return;
    const uint32_t row = said_.rows.front();
    bool all = true;
    std::string query;
    for (size_t i = 0; i < said_.figures.size(); ++i) {
      const TableFigure& figure = *said_.figures[i].figure;
      const auto column = said_.columns.empty()
                              ? latest(row)
                              : std::optional<size_t>(said_.columns[i]);
      if (!same_unit(figure) || !column || !value(row, *column)) return;
      const auto right = fits(figure, *value(row, *column));
      if (!right) return;
      all &= *right;
      query += (i > 0 ? "; " : "SELECT ") + cell_text(row, *column);
    }
    say(all, query, {row});
  }

  // Where a change begins and ends: two periods named, or one and the last.
  std::optional<std::pair<size_t, size_t>> ends_of_change(uint32_t row) const {
    const auto last = latest(row);
    if (said_.columns.size() == 2)
      return std::pair(std::min(said_.columns[0], said_.columns[1]),
                       std::max(said_.columns[0], said_.columns[1]));
    if (said_.columns.size() == 1 && has_since() && last &&
        said_.columns[0] < *last)
      return std::pair(said_.columns[0], *last);
    if (said_.columns.empty() && years_ && last)
      if (const auto from = years_before(*last, *years_))
        return std::pair(*from, *last);
    return std::nullopt;
  }

  // The column `years` before `column`.
  std::optional<size_t> years_before(size_t column, int64_t years) const {
    if (years < 1 || years > 1000) return std::nullopt;
    const auto now = claims::date_of(claims::day_containing(
        table_.columns[column].period->span.low()->value));
    for (size_t c = 1; c < column; ++c) {
      const auto& period = table_.columns[c].period;
      if (!period || !period->span.low()) continue;
      const auto then =
          claims::date_of(claims::day_containing(period->span.low()->value));
      if (now.year - then.year == years && then.month == now.month) return c;
    }
    return std::nullopt;
  }

  // "the lowest in 50 years": the last figure against all of that time.
  void read_record() {
    const bool high = has(TableOp::Highest);
    if (high == has(TableOp::Lowest) || twists() || compares() || moves())
      return;
    if (!years_ || has_world() || said_.rows.size() != 1 ||
        !said_.figures.empty() || !said_.columns.empty() || nth() != 1)
      return;
    const uint32_t row = said_.rows.front();
    const auto last = latest(row);
    if (!last) return;
    const auto from = years_before(*last, *years_);
    for (size_t c = from.value_or(1); c < *last; ++c) {
      const auto then = value(row, c), now = value(row, *last);
      if (!then || !now) continue;
      if (!from && !within_years(c, *last)) continue;
      if (high ? *now < *then : *then < *now)
        return say(false,
                   "SELECT " + cell_text(row, c) + "; " + cell_text(row, *last),
                   {row});
    }
    if (from) say(true, "SELECT " + cell_text(row, *last), {row});
  }

  bool within_years(size_t column, size_t last) const {
    const auto& then = table_.columns[column].period;
    const auto& now = table_.columns[last].period;
    constexpr int64_t kYear = 366 * claims::kSecondsPerDay;
    return then && now && then->span.low() && now->span.low() &&
           now->span.low()->value.seconds - then->span.low()->value.seconds <
               *years_ * kYear;
  }

  // "China accounts for 30 % of the world's emissions": a part of the world's.
  void read_share() {
    std::vector<uint32_t> parts;
    std::optional<uint32_t> world;
    for (const uint32_t row : said_.rows)
      (is_aggregate(row) ? world.emplace(row) : parts.emplace_back(row));
    if (has(TableOp::World) && !world)
      for (const auto& [name, row] : table_.names)
        if (is_aggregate(row) && is_world(name)) world = row;
    if (parts.size() != 1 || said_.figures.size() != 1 || moves() || ranks() ||
        twists() || has(TableOp::More) || has(TableOp::Less))
      return;
    const TableFigure& figure = *said_.figures[0].figure;
    if (figure.quantity.unit != "%" || said_.columns.size() > 1) return;
    const auto column = said_.columns.empty()
                            ? latest(parts[0])
                            : std::optional<size_t>(said_.columns[0]);
    if (!column || !has_world()) return;
    std::optional<Rational> real = value(parts[0], *column);
    std::string query = "SELECT " + cell_text(parts[0], *column);
    if (!is_share()) {
      if (!world || !real || !value(*world, *column)) return;
      real = divide(*real, *value(*world, *column));
      if (real) real = multiply(*real, Rational(100));
      query += " / " + cell_text(*world, *column);
    }
    if (!real) return;
    if (const auto right = fits(figure, *real))
      say(*right, query + " -> " + real->text() + " %", {parts[0]});
  }

  bool is_world(std::string_view name) const {
    for (const claims::LanguagePack& pack : context_.language.packs) {
      const auto found = pack.tables->ops.find(name);
      if (found != pack.tables->ops.end() && found->second.has(TableOp::World))
        return true;
    }
    return false;
  }

  void read_change() {
    if (said_.rows.size() != 1 || ranks() || twists()) return;
    const bool rise =
        has(TableOp::Rise) || has(TableOp::Doubled) || has(TableOp::Tripled);
    const bool fall = has(TableOp::Fall) || has(TableOp::Halved);
    if (rise == fall || compares_rows()) return;
    const uint32_t row = said_.rows.front();
    const auto ends = ends_of_change(row);
    if (!ends) return read_trend(row, rise);
    const auto from = value(row, ends->first), to = value(row, ends->second);
    if (!from || !to || from->is_zero()) return;
    const std::string query = "SELECT " + cell_text(row, ends->first) + "; " +
                              cell_text(row, ends->second);
    const bool moved = rise ? *from < *to : *to < *from;
    // The year still running may have turned it; then nothing is certain.
    if (ends->second + 1 < table_.columns.size() && said_.columns.size() < 2)
      if (const auto next = value(row, ends->second + 1);
          next && (rise ? *from < *next : *next < *from) != moved)
        return;
    if (!moved) return say(false, query, {row});
    if (said_.figures.empty() && !has(TableOp::Doubled) &&
        !has(TableOp::Tripled) && !has(TableOp::Halved))
      return say(true, query, {row});
    if (said_.figures.size() == 1) check_change(*from, *to, query, row);
    if (said_.figures.size() == 2 && said_.columns.size() == 2)
      check_both(*from, *to, query, row);
  }

  bool compares_rows() const {
    return has(TableOp::More) || has(TableOp::Less) || has(TableOp::Twice) ||
           has(TableOp::Same) || has(TableOp::Share) || has(TableOp::Average) ||
           has(TableOp::Total);
  }

  void check_change(const Rational& from, const Rational& to,
                    const std::string& query, uint32_t row) {
    const TableFigure& figure = *said_.figures[0].figure;
    const auto gap = subtract(to, from);
    if (!gap) return;
    std::optional<Rational> real = gap->magnitude();
    if (figure.quantity.unit == "%") {
      real = divide(*real, from.magnitude());
      if (real) real = multiply(*real, Rational(100));
      if (is_share()) return;  // points or per cent: two readings
    }
    if (!real) return;
    if (const auto right = fits(figure, *real))
      say(*right, query + " -> " + real->text(), {row});
  }

  // "from 4.9 % in 2022 to 5.6 % in 2023"
  void check_both(const Rational& from, const Rational& to,
                  const std::string& query, uint32_t row) {
    const bool in_order = said_.columns[0] < said_.columns[1];
    const auto first = fits(*said_.figures[0].figure, in_order ? from : to);
    const auto second = fits(*said_.figures[1].figure, in_order ? to : from);
    if (!same_unit(*said_.figures[0].figure) || !first || !second) return;
    say(*first && *second, query, {row});
  }

  // Without an end named: the last figures, near and far, must agree.
  void read_trend(uint32_t row, bool rise) {
    const auto last = latest(row);
    if (!last || !said_.figures.empty() || !said_.columns.empty()) return;
    if (has_since() || *last < 7) return;
    const auto now = value(row, *last), before = value(row, *last - 1),
               long_ago = value(row, *last - 5);
    if (!now || !before || !long_ago) return;
    const bool up = *before < *now && *long_ago < *now;
    const bool down = *now < *before && *now < *long_ago;
    if (up == down) return;
    say(rise ? up : down,
        "SELECT " + cell_text(row, *last - 5) + "; " +
            cell_text(row, *last - 1) + "; " + cell_text(row, *last),
        {row});
  }

  // --- rank ------------------------------------------------------------------

  bool is_aggregate(uint32_t row) const {
    const claims::Tokens& name = table_.at(row, 0).tokens;
    for (const claims::LanguagePack& pack : context_.language.packs)
      for (size_t t = 0; t < name.size(); ++t)
        if (pack.tables->aggregates.contains(name.form(t)) &&
            !(t > 0 && name.form(t - 1) == "south"))
          return true;
    return false;
  }

  std::optional<int64_t> nth() const {
    for (const TablePiece& piece : claim_.pieces)
      if (piece.figure && piece.figure->is_ordinal)
        return piece.figure->quantity.written.whole();
    return 1;
  }

  void read_rank() {
    const bool high = has(TableOp::Highest);
    if (high == has(TableOp::Lowest) || twists() || compares() || moves())
      return;
    if (!has_world() || !said_.figures.empty()) return;
    std::vector<uint32_t> named;
    for (const uint32_t row : said_.rows)
      if (!is_aggregate(row)) named.push_back(row);
    if (named.size() != 1 || said_.columns.size() > 1) return;
    const uint32_t row = named.front();
    const auto column = said_.columns.empty()
                            ? latest(row)
                            : std::optional<size_t>(said_.columns[0]);
    const auto place = nth();
    if (!column || !place || !value(row, *column)) return;
    int64_t ahead = 0, countries = 0;
    for (uint32_t r = 0; r < table_.rows.size(); ++r) {
      const auto other = value(r, *column);
      if (!other || is_aggregate(r)) continue;
      ++countries;
      ahead +=
          high ? *value(row, *column) < *other : *other < *value(row, *column);
    }
    if (countries < 20 || table_.is_cut) return;
    say(ahead + 1 == *place,
        "SELECT rank of " + cell_text(row, *column) + " -> " +
            std::to_string(ahead + 1) + " of " + std::to_string(countries),
        {row});
  }

  bool has_world() const {
    if (has(TableOp::World)) return true;
    return std::any_of(said_.rows.begin(), said_.rows.end(), [&](uint32_t row) {
      return is_aggregate(row) && table_.at(row, 0).tokens.size() == 1;
    });
  }

  // --- one against another
  // -----------------------------------------------------

  void read_comparison() {
    if (said_.rows.size() != 2 || said_.rows[0] == said_.rows[1]) return;
    const bool more = has(TableOp::More), less = has(TableOp::Less);
    if (more == less || !said_.figures.empty() || twists() || moves() ||
        ranks())
      return;
    if (has(TableOp::Share) || has(TableOp::Average) || has(TableOp::Total) ||
        has(TableOp::Twice) || has(TableOp::Half) || has(TableOp::Same))
      return;
    std::optional<size_t> column;
    if (said_.columns.size() == 1) column = said_.columns[0];
    if (said_.columns.empty()) column = latest(said_.rows[0]);
    auto second = column;
    if (said_.columns.empty()) second = latest(said_.rows[1]);
    if (!column || !second) return;
    const auto a = value(said_.rows[0], *column),
               b = value(said_.rows[1], *second);
    if (!a || !b || *a == *b) return;
    say(more == (*b < *a),
        "SELECT " + cell_text(said_.rows[0], *column) + "; " +
            cell_text(said_.rows[1], *second),
        {said_.rows[0], said_.rows[1]});
  }

  const LinkedClaim& claim_;
  const Table& table_;
  const ReadingContext& context_;
  Said said_;
  bool since_ = false;
  std::optional<int64_t> years_;  // "in 50 years"
  std::vector<TableAnswer> out_;
};

}  // namespace

std::optional<TableAnswer> answer_of_series(const LinkedClaim& claim,
                                            const Table& table,
                                            const ReadingContext& context) {
  auto answers = SeriesReader(claim, table, context).run();
  if (answers.empty()) return std::nullopt;
  for (const TableAnswer& answer : answers)
    if (answer.holds != answers.front().holds) return std::nullopt;
  return std::move(answers.front());
}

}  // namespace engine
