#include "engine/compare/table_frame.h"

#include <algorithm>
#include <iterator>

#include "claims/language/clause.h"
#include "claims/language/timex.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

bool is_noun_only(const claims::TableOps& ops) {
  return ops.has(TableOp::Row) || ops.only_neutral();
}

bool is_year(const TableFigure& figure) {
  const auto whole = figure.quantity.written.whole();
  return whole && *whole >= 1000 && *whole <= 2100 &&
         figure.quantity.digits.size() == 4 && !figure.is_money;
}

std::optional<TableOp> result_of(const Table& table, uint32_t row,
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

class Framer {
 public:
  Framer(const std::vector<TablePiece>& pieces, const LinkedClaim& claim,
         const Table& table, const claims::Language& language, bool words_count)
      : claim_(claim),
        table_(table),
        language_(language),
        words_count_(words_count) {
    frame_.table = &table;
    frame_.pieces = pieces;
    taken_.assign(pieces.size(), false);
  }

  std::optional<Frame> run() {
    for (const TablePiece& piece : frame_.pieces)
      if (piece.role == PieceRole::Unknown || piece.ops.has(TableOp::Left))
        return std::nullopt;
    for (size_t i = 0; i < frame_.pieces.size(); ++i)
      if (placed_ != i && !place(i)) return std::nullopt;
    for (size_t i = 0; i < frame_.pieces.size(); ++i)
      if (frame_.pieces[i].role == PieceRole::Heading && !taken_[i])
        frame_.headings.push_back(i);
    keep_named_columns();
    drop_idle_all();
    return std::move(frame_);
  }

 private:
  const TablePiece& at(size_t i) const { return frame_.pieces[i]; }

  // "tourists in 2012" over a column for each year: the year says which.
  void keep_named_columns() {
    for (FrameValue& value : frame_.values) {
      std::vector<FrameOption> kept;
      for (const FrameOption& option : value.options)
        if (year_columns_.empty() ||
            std::find(year_columns_.begin(), year_columns_.end(),
                      option.column) != year_columns_.end())
          kept.push_back(option);
      if (!kept.empty() && value.figure) value.options = std::move(kept);
    }
  }

  // "among all players" beside "highest" adds nothing.
  void drop_idle_all() {
    if (frame_.ops.size() < 2) return;
    std::erase_if(frame_.ops, [](const FrameOp& op) {
      return op.ops.has(TableOp::All) && !op.ops.has(TableOp::Zero);
    });
  }

  bool place(size_t i) {
    switch (at(i).role) {
      case PieceRole::Neutral:
      case PieceRole::Unknown:
      case PieceRole::Heading:
        return true;
      case PieceRole::Operator:
        place_operator(i);
        return true;
      case PieceRole::Cell:
        place_cell(i);
        return true;
      case PieceRole::Figure:
        return place_figure(i);
      case PieceRole::Time:
        return place_time(i);
    }
    return false;
  }

  void place_operator(size_t i) {
    if (at(i).ops.has(TableOp::Row)) frame_.has_row_noun = true;
    if (is_noun_only(at(i).ops) || says_nothing_here(i)) return;
    if (place_result(i) || place_bound(i)) return;
    frame_.ops.push_back({i, at(i).ops});
  }

  // "to", "by", "currently" matter to series only; "won" before a figure or a
  // heading is how the figure came about.
  bool says_nothing_here(size_t i) const {
    const claims::TableOps& ops = at(i).ops;
    if (ops.has(TableOp::Now)) return true;
    // "episode no 53".
    if (ops.has(TableOp::Zero) && i + 1 < frame_.pieces.size() &&
        at(i + 1).role == PieceRole::Figure)
      return true;
    const bool joins = ops.has(TableOp::To) || ops.has(TableOp::By) ||
                       ops.has(TableOp::From) || ops.has(TableOp::Than);
    if (joins && ops.has(TableOp::Neutral)) return true;
    if (!ops.has(TableOp::Win) || result_column(table_, language_))
      return false;
    size_t k = i + 1;
    while (k < frame_.pieces.size() && at(k).role == PieceRole::Neutral) ++k;
    if (k >= frame_.pieces.size()) return false;
    return at(k).role == PieceRole::Figure || at(k).role == PieceRole::Heading;
  }

  // "won", over a table that tells how each row ended.
  bool place_result(size_t i) {
    std::optional<TableOp> wanted;
    for (const TableOp op : {TableOp::Win, TableOp::Loss, TableOp::Draw})
      if (at(i).ops.has(op)) wanted = op;
    if (!wanted) return false;
    const auto column = result_column(table_, language_);
    if (!column) return false;
    FrameValue value;
    value.piece = i;
    value.hinted = true;
    value.text = "'" + claim_.words(at(i)) + "'";
    FrameOption option{*column, {}, true};
    for (uint32_t r = 0; r < table_.rows.size(); ++r)
      if (result_of(table_, r, *column, language_) == wanted)
        option.rows.push_back(r);
    value.options.push_back(std::move(option));
    frame_.values.push_back(std::move(value));
    return true;
  }

  // "before 1950", "after 12 May": a filter on the columns that hold times.
  bool place_bound(size_t i) {
    const bool before = at(i).ops.has(TableOp::Before);
    if (!before && !at(i).ops.has(TableOp::After)) return false;
    size_t k = i + 1;
    while (k < frame_.pieces.size() && at(k).role == PieceRole::Neutral) ++k;
    if (k >= frame_.pieces.size()) return false;
    std::optional<claims::Period> bound = at(k).period;
    if ((!bound || !bound->span.low() || !bound->span.high()) && at(k).figure &&
        is_year(*at(k).figure))
      bound = claims::period_of(at(k).figure->quantity.digits);
    if (!bound && at(k).role == PieceRole::Cell)
      bound = period_at(table_, at(k).cells.front().rows.front(),
                        at(k).cells.front().column, language_);
    if (!bound || !bound->span.low() || !bound->span.high()) return false;
    FrameValue value;
    value.piece = k;
    value.bounded = true;
    value.text = std::string(before ? "< " : "> ") + bound->timex;
    for (uint32_t c = 0; c < table_.columns.size(); ++c) {
      if (!holds_periods(table_, c, language_)) continue;
      FrameOption option{c, {}, true};
      for (uint32_t r = 0; r < table_.rows.size(); ++r) {
        const auto period = period_at(table_, r, c, language_);
        if (period && (before ? period->span.before(bound->span)
                              : bound->span.before(period->span)))
          option.rows.push_back(r);
      }
      value.options.push_back(std::move(option));
    }
    if (value.options.empty()) return false;
    frame_.values.push_back(std::move(value));
    placed_ = k;
    return true;
  }

  void place_cell(size_t i) {
    FrameValue value;
    value.piece = i;
    value.text = "'" + claim_.words(at(i)) + "'";
    for (const ColumnRows& hit : at(i).cells)
      value.options.push_back({hit.column, hit.rows, hit.whole});
    keep_hinted(i, &value);
    frame_.values.push_back(std::move(value));
  }

  // A heading right beside, or before with nothing said between, that names one
  // of the value's columns.
  void keep_hinted(size_t i, FrameValue* value) {
    for (const auto& heading : {heading_before(i), heading_after(i)}) {
      if (!heading) continue;
      std::vector<FrameOption> kept;
      for (const FrameOption& option : value->options)
        if (names(*heading, option.column)) kept.push_back(option);
      if (kept.empty()) continue;
      value->options = std::move(kept);
      value->hinted = true;
      taken_[*heading] = true;
      return;
    }
    if (const auto heading = heading_said_of(i)) {
      value->options = {{at(*heading).headings.front(), {}, true}};
      value->hinted = true;
      taken_[*heading] = true;
      return;
    }
    std::vector<FrameOption> whole;
    for (const FrameOption& option : value->options)
      if (option.whole) whole.push_back(option);
    if (!whole.empty()) value->options = std::move(whole);
  }

  bool names(size_t heading, uint32_t column) const {
    const auto& columns = at(heading).headings;
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  }

  // "the home team was Gao", where Gao never stands under that heading: a word
  // or two, no mark, between.
  std::optional<size_t> heading_said_of(size_t i) const {
    const auto heading = heading_before(i);
    if (!heading || i - *heading < 2 || i - *heading > 3 || taken_[*heading])
      return std::nullopt;
    const TablePiece& piece = at(*heading);
    if (!piece.heading_whole || piece.headings.size() != 1) return std::nullopt;
    if (table_.columns[piece.headings[0]].type != ColumnType::Text)
      return std::nullopt;
    for (size_t k = *heading + 1; k < i; ++k)
      if (!says_is(at(k))) return std::nullopt;
    return heading;
  }

  bool says_is(const TablePiece& piece) const {
    const claims::LanguagePack* pack = language_.pack(claim_.language);
    return pack &&
           (pack->clauses->auxiliaries.match(claim_.tokens, piece.first) > 0 ||
            pack->clauses->determiners.match(claim_.tokens, piece.first) > 0);
  }

  std::optional<size_t> heading_before(size_t i) const {
    for (size_t k = i; k-- > 0;) {
      if (at(k).role == PieceRole::Heading) return k;
      if (at(k).role != PieceRole::Neutral) return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<size_t> heading_after(size_t i) const {
    for (size_t k = i + 1; k < frame_.pieces.size(); ++k) {
      if (at(k).role == PieceRole::Heading) return k;
      if (at(k).role != PieceRole::Neutral) return std::nullopt;
    }
    return std::nullopt;
  }

  bool has_figures(size_t heading) const {
    const auto& columns = at(heading).headings;
    return std::any_of(columns.begin(), columns.end(), [&](uint32_t c) {
      return table_.columns[c].type == ColumnType::Number;
    });
  }

  bool place_figure(size_t i) {
    const TableFigure& figure = *at(i).figure;
    const bool next = i + 1 < frame_.pieces.size();
    if (next && place_before_operator(i)) return true;
    if (is_year(figure) && !at(i).headings.empty() &&
        table_.figures.find(figure.quantity.written) == table_.figures.end()) {
      year_columns_ = at(i).headings;
      return true;
    }
    if (next && at(i + 1).role == PieceRole::Heading) {
      const bool counted = words_count_ && figure.in_words;
      if (has_figures(i + 1) && !counted) return bind(i, i + 1);
      if (!is_year(figure) && !figure.is_ordinal && figure.quantity.unit == "1")
        return count(i, at(i + 1).headings, i + 1);
    }
    const auto before = heading_before(i);
    const bool counts = next && at(i + 1).role == PieceRole::Operator &&
                        at(i + 1).ops.has(TableOp::Row) && !is_year(figure) &&
                        !figure.is_ordinal && figure.quantity.unit == "1";
    if (before && has_figures(*before) && !counts) return bind(i, *before);
    if (counts) return count(i, {}, i + 1);
    if (before && bind_words(i, *before)) return true;
    if (const auto heading = only_heading_for(i)) return bind(i, *heading);
    return place_loose(i);
  }

  // "the attendance against Tera was 901": the claim names one column of
  // figures and gives one figure, which stands nowhere else.
  std::optional<size_t> only_heading_for(size_t i) const {
    std::optional<size_t> heading;
    size_t figures = 0;
    for (size_t k = 0; k < frame_.pieces.size(); ++k) {
      figures += at(k).role == PieceRole::Figure;
      if (at(k).role != PieceRole::Heading || !has_figures(k)) continue;
      if (heading || taken_[k] || at(k).headings.size() != 1)
        return std::nullopt;
      heading = k;
    }
    const TableFigure& figure = *at(i).figure;
    if (!heading || figures != 1 || figure.is_ordinal || is_year(figure))
      return std::nullopt;
    const auto found = table_.figures.find(figure.quantity.written);
    const bool elsewhere =
        !figure.is_bounded && found != table_.figures.end() &&
        std::none_of(found->second.begin(), found->second.end(),
                     [&](const CellPlace& place) {
                       return place.column == at(*heading).headings.front();
                     });
    if (elsewhere || !at(i).cells.empty()) return std::nullopt;
    return heading;
  }

  // "the second highest", "four more members than".
  bool place_before_operator(size_t i) {
    const TableFigure& figure = *at(i).figure;
    if (at(i + 1).role != PieceRole::Operator) return false;
    const claims::TableOps& ops = at(i + 1).ops;
    if (figure.is_ordinal &&
        (ops.has(TableOp::Highest) || ops.has(TableOp::Lowest) ||
         ops.has(TableOp::Earliest) || ops.has(TableOp::Latest))) {
      frame_.nth = figure.quantity.written.whole();
      return frame_.nth.has_value();
    }
    if (figure.is_ordinal ||
        !(ops.has(TableOp::More) || ops.has(TableOp::Less)))
      return false;
    frame_.difference = figure.quantity;
    return true;
  }

  bool count(size_t i, const std::vector<uint32_t>& columns, size_t noun) {
    FrameCount made;
    made.piece = i;
    made.quantity = at(i).figure->quantity;
    made.columns = columns;
    taken_[noun] = true;
    frame_.counts.push_back(std::move(made));
    return true;
  }

  FrameValue figure_value(size_t i) const {
    const TableFigure& figure = *at(i).figure;
    FrameValue value;
    value.piece = i;
    value.figure = true;
    value.bounded = figure.is_bounded;
    value.text = figure.is_bounded ? "in " + text_of(figure.quantity.interval)
                                   : figure.quantity.written.text();
    return value;
  }

  bool bind(size_t i, size_t heading) {
    FrameValue value = figure_value(i);
    value.hinted = true;
    for (const uint32_t c : at(heading).headings)
      if (table_.columns[c].type == ColumnType::Number)
        value.options.push_back({c, rows_with(table_, c, *at(i).figure), true});
    const bool anywhere =
        std::any_of(value.options.begin(), value.options.end(),
                    [](const FrameOption& o) { return !o.rows.empty(); });
    // "two numbers" is no figure of a column that has no 2.
    if (at(i).figure->in_words && !anywhere && !words_count_ && !value.bounded)
      return false;
    taken_[heading] = true;
    frame_.values.push_back(std::move(value));
    return true;
  }

  // "round 5" over cells that say "5 (of 12)".
  bool bind_words(size_t i, size_t heading) {
    FrameValue value = figure_value(i);
    if (value.bounded) return false;
    for (const ColumnRows& hit : at(i).cells)
      if (names(heading, hit.column))
        value.options.push_back({hit.column, hit.rows, hit.whole});
    if (value.options.empty()) return false;
    value.hinted = true;
    taken_[heading] = true;
    frame_.values.push_back(std::move(value));
    return true;
  }

  // Without a heading, a figure is where it stands, if it stands anywhere.
  bool place_loose(size_t i) {
    const TableFigure& figure = *at(i).figure;
    FrameValue value = figure_value(i);
    // "three of the clubs" counts; it is no cell that says 3.
    if (value.bounded || (figure.in_words && !figure.is_ordinal)) return false;
    for (const ColumnRows& hit : at(i).cells)
      if (hit.whole || is_year(figure))
        value.options.push_back({hit.column, hit.rows, hit.whole});
    if (const auto found = table_.figures.find(figure.quantity.written);
        found != table_.figures.end())
      for (uint32_t c = 0; c < table_.columns.size(); ++c) {
        RowList rows;
        for (const CellPlace& place : found->second)
          if (place.column == c) rows.push_back(place.row);
        if (!rows.empty()) value.options.push_back({c, rows, true});
      }
    if (value.options.empty()) return at(i).in_title || place_time(i);
    frame_.values.push_back(std::move(value));
    return true;
  }

  bool place_time(size_t i) {
    if (!at(i).period) return false;
    if (at(i).in_title) return true;
    FrameValue value;
    value.piece = i;
    value.text = at(i).period->timex;
    for (uint32_t c = 0; c < table_.columns.size(); ++c) {
      RowList rows;
      for (uint32_t r = 0; r < table_.rows.size(); ++r) {
        const auto period = period_at(table_, r, c, language_);
        if (period && period->span.within(at(i).period->span))
          rows.push_back(r);
      }
      if (!rows.empty()) value.options.push_back({c, rows, true});
    }
    if (value.options.empty()) return false;
    keep_hinted(i, &value);
    frame_.values.push_back(std::move(value));
    return true;
  }

  const LinkedClaim& claim_;
  const Table& table_;
  const claims::Language& language_;
  const bool words_count_;
  Frame frame_;
  std::vector<bool> taken_;
  std::vector<uint32_t> year_columns_;  // whose headings hold a year named
  size_t placed_ = SIZE_MAX;  // piece that an operator before it has taken
};

}  // namespace

size_t Frame::count(TableOp op) const {
  return static_cast<size_t>(
      std::count_if(ops.begin(), ops.end(),
                    [op](const FrameOp& o) { return o.ops.has(op); }));
}

const FrameOp* Frame::find(TableOp op) const {
  for (const FrameOp& o : ops)
    if (o.ops.has(op)) return &o;
  return nullptr;
}

std::vector<Frame> frames_of(const std::vector<TablePiece>& pieces,
                             const LinkedClaim& claim, const Table& table,
                             const claims::Language& language) {
  std::vector<Frame> frames;
  if (auto frame = Framer(pieces, claim, table, language, false).run())
    frames.push_back(std::move(*frame));
  const bool in_words =
      std::any_of(pieces.begin(), pieces.end(), [](const TablePiece& piece) {
        return piece.figure && piece.figure->in_words;
      });
  if (in_words)
    if (auto frame = Framer(pieces, claim, table, language, true).run())
      frames.push_back(std::move(*frame));
  return frames;
}

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

std::optional<uint32_t> result_column(const Table& table,
                                      const claims::Language& language) {
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    size_t told = 0, filled = 0;
    for (uint32_t r = 0; r < table.rows.size(); ++r) {
      filled += !table.at(r, c).is_empty;
      told += result_of(table, r, c, language).has_value();
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

bool contains(const RowList& rows, uint32_t row) {
  return std::binary_search(rows.begin(), rows.end(), row);
}

}  // namespace engine
