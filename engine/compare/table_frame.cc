#include "engine/compare/table_frame.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/table_filter.h"
#include "engine/compare/table_near.h"
#include "engine/compare/table_operator.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

bool is_noun_only(const claims::TableOps& ops) {
  return ops.has(TableOp::Row) || ops == claims::kOnlyNeutral;
}

// "one of the highest" is a rank among countries only.
bool is_out_of_reach(const claims::TableOps& ops) {
  return ops.has(TableOp::Left) || ops.has(TableOp::AmongHighest) ||
         ops.has(TableOp::AmongLowest);
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
      if (piece.role == PieceRole::Unknown || is_out_of_reach(piece.ops))
        return std::nullopt;
    for (size_t i = 0; i < frame_.pieces.size(); ++i)
      if (placed_ != i && !place(i)) return std::nullopt;
    for (size_t i = 0; i < frame_.pieces.size(); ++i)
      if (frame_.pieces[i].role == PieceRole::Heading && !taken_[i])
        frame_.headings.push_back(i);
    keep_named_columns();
    drop_idle_all();
    take_sides(language_, &frame_);
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
    if (is_noun_only(at(i).ops) ||
        says_nothing_here(frame_.pieces, i, table_, language_))
      return;
    if (auto outcome = outcome_value(at(i), table_, language_)) {
      outcome->piece = i;
      outcome->text = "'" + claim_.words(at(i)) + "'";
      frame_.values.push_back(std::move(*outcome));
      return;
    }
    if (auto bound = bound_value(frame_.pieces, i, table_, language_)) {
      placed_ = bound->piece;
      frame_.values.push_back(std::move(*bound));
      return;
    }
    frame_.ops.push_back({i, at(i).ops});
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
    for (const auto& heading :
         {heading_before(frame_.pieces, i), heading_after(frame_.pieces, i)}) {
      if (!heading) continue;
      std::vector<FrameOption> kept;
      for (const FrameOption& option : value->options)
        if (names(at(*heading), option.column)) kept.push_back(option);
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

  // "the home team was Gao", where Gao never stands under that heading: a word
  // or two, no mark, between.
  std::optional<size_t> heading_said_of(size_t i) const {
    const auto heading = heading_before(frame_.pieces, i);
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
      if (is_numbered(at(i + 1)) && !is_year(figure)) return false;
      const bool counted = words_count_ && figure.in_words;
      if (has_figures(at(i + 1), table_) && !counted) return bind(i, i + 1);
      if (!is_year(figure) && !figure.is_ordinal && figure.quantity.unit == "1")
        return count(i, at(i + 1).headings, i + 1);
    }
    const auto before = heading_said_before(frame_.pieces, i);
    const auto noun = counted_noun(frame_.pieces, i, table_);
    // "attended by more than 30,000 people": no table has that many rows.
    const bool beyond = is_beyond_rows(figure, table_);
    const bool stands = table_.figures.contains(figure.quantity.written);
    const bool told = (before && has_figures(at(*before), table_)) || stands;
    const bool counts = noun && !(beyond && told);
    if (before && has_figures(at(*before), table_) && !counts)
      return bind(i, *before);
    if (noun && beyond && !stands)
      if (const auto heading = heading_after(frame_.pieces, *noun);
          heading && has_figures(at(*heading), table_))
        return bind(i, *heading);
    if (counts) return count(i, at(*noun).headings, *noun);
    if (counts_kind(i)) return count(i, {}, i);
    if (before && bind_words(i, *before)) return true;
    if (const auto heading = only_heading_for(frame_.pieces, i, table_);
        heading && !taken_[*heading])
      return bind(i, *heading);
    return place_loose(i);
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

  // "8 grade" over columns "Grade 4" and "Grade 8" names one of them; it
  // neither counts grades nor is a figure of theirs.
  bool is_numbered(const TablePiece& heading) const {
    return std::any_of(
        heading.headings.begin(), heading.headings.end(), [&](uint32_t c) {
          const auto& tokens = table_.columns[c].tokens.list;
          return std::any_of(tokens.begin(), tokens.end(),
                             [](const claims::Token& token) {
                               return token.kind == claims::TokenKind::Digits;
                             });
        });
  }

  // "three defenders" over cells that say "defender": what is counted is told
  // by a cell. A figure in digits may be of the cell itself ("5 june").
  bool counts_kind(size_t i) const {
    const TableFigure& figure = *at(i).figure;
    if (!figure.in_words || figure.is_ordinal || figure.quantity.unit != "1" ||
        i + 1 >= frame_.pieces.size() || at(i + 1).role != PieceRole::Cell)
      return false;
    return std::all_of(at(i + 1).cells.begin(), at(i + 1).cells.end(),
                       [](const ColumnRows& hit) { return hit.whole; });
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
      if (names(at(heading), hit.column))
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
    if (value.bounded) return place_result(i);
    // "three of the clubs" counts; it is no cell that says 3.
    if (figure.in_words && !figure.is_ordinal) return false;
    value.options = rows_that_say(at(i), table_);
    if (value.options.empty())
      return at(i).in_title || place_time(i) || place_result(i);
    frame_.values.push_back(std::move(value));
    return true;
  }

  // What the claim says that the table comes to; it may stand nowhere in it.
  bool place_result(size_t i) {
    if (frame_.result || at(i).figure->is_ordinal) return false;
    frame_.result = i;
    return true;
  }

  bool place_time(size_t i) {
    if (!at(i).period) return false;
    if (at(i).in_title) return true;
    FrameValue value;
    value.piece = i;
    value.text = at(i).period->timex;
    value.options = rows_within(*at(i).period, table_, language_);
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

}  // namespace engine
