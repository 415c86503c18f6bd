// A fact sheet ("Born | 12 May 1970 | …"): what stands under one of its
// headings, how many things, which day, how long.

#include "engine/compare/table_list.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/timex.h"
#include "engine/compare/table_series.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

class SheetReader {
 public:
  SheetReader(const LinkedClaim& claim, const Table& table,
              const ReadingContext& context)
      : claim_(claim), table_(table), context_(context) {}

  std::vector<TableAnswer> run() {
    if (!take_pieces()) return {};
    read_day();
    read_count();
    read_words();
    return std::move(out_);
  }

 private:
  bool take_pieces() {
    for (size_t i = 0; i < claim_.pieces.size(); ++i) {
      const TablePiece& piece = claim_.pieces[i];
      if (piece.role == PieceRole::Unknown || piece.ops.has(TableOp::Left))
        return false;
      titled_ |= piece.in_title;
      if (piece.role == PieceRole::Heading) headings_.push_back(i);
      if (piece.role == PieceRole::Cell) cells_.push_back(i);
      if (piece.role == PieceRole::Figure) figures_.push_back(i);
      if (piece.role == PieceRole::Time) times_.push_back(i);
      if (piece.role == PieceRole::Operator && !says_little(piece))
        ops_.push_back(i);
    }
    return titled_ && !table_.rows.empty();
  }

  static bool says_little(const TablePiece& piece) {
    return piece.ops.has(TableOp::Now) || piece.ops.only_neutral() ||
           ((piece.ops.has(TableOp::By) || piece.ops.has(TableOp::To) ||
             piece.ops.has(TableOp::Than)) &&
            piece.ops.has(TableOp::Neutral));
  }

  const TablePiece& at(size_t i) const { return claim_.pieces[i]; }
  const TableCell& cell(uint32_t column) const { return table_.at(0, column); }

  void say(bool holds, uint32_t column, const std::string& said) {
    // Part of a heading may mean another thing than all of it.
    if (!holds && !headings_.empty() && !at(headings_[0]).heading_whole) return;
    TableAnswer answer;
    answer.holds = holds;
    answer.rule = "table.list";
    answer.query = "SELECT " + column_name(table_, column) + " -> " +
                   cell(column).text + " (" + said + ")";
    answer.rows = {0};
    out_.push_back(std::move(answer));
  }

  // The one column that the claim's only heading names.
  std::optional<uint32_t> column() const {
    if (headings_.size() != 1 || at(headings_[0]).headings.size() != 1)
      return std::nullopt;
    return at(headings_[0]).headings.front();
  }

  // --- days ------------------------------------------------------------------

  std::vector<claims::Period> days_in(uint32_t column) const {
    std::vector<claims::Period> days;
    const claims::LanguagePack* pack = context_.language.pack(table_.language);
    const claims::Tokens& tokens = cell(column).tokens;
    if (cell(column).number)
      if (const auto year = claims::period_of(cell(column).text))
        days.push_back(*year);
    if (!pack || tokens.size() == 0 || tokens.size() > 60) return days;
    claims::TimeContext when;
    for (const claims::Mention& mention : claims::find_times(
             tokens, claims::find_numerals(tokens, *pack->numerals), *pack,
             &when)) {
      const auto* time = std::get_if<claims::TimeValue>(&mention.value);
      if (time && time->period && mention.kind == claims::MentionKind::Date &&
          time->period->span.low() && time->period->span.high())
        days.push_back(*time->period);
    }
    return days;
  }

  std::optional<claims::Period> said_time() const {
    if (times_.size() + figures_.size() != 1) return std::nullopt;
    const TablePiece& piece = at(times_.empty() ? figures_[0] : times_[0]);
    if (piece.period) return piece.period;
    const auto& figure = *piece.figure;
    if (figure.quantity.digits.size() != 4 || figure.is_bounded)
      return std::nullopt;
    return claims::period_of(figure.quantity.digits);
  }

  // "was born before 1950", "came out in May 1974".
  void read_day() {
    const auto where = column();
    const auto said = said_time();
    if (!where || !said || !cells_.empty()) return;
    const auto days = days_in(*where);
    // Seasons begin on other days for other people.
    if (days.empty() || said->grain == claims::Grain::Season) return;
    bool before = false, after = false;
    for (const size_t op : ops_) {
      before |= at(op).ops.has(TableOp::Before);
      after |= at(op).ops.has(TableOp::After);
      if (!at(op).ops.has(TableOp::Before) && !at(op).ops.has(TableOp::After))
        return;
    }
    if (before && after) return;
    if (!said->span.low() || !said->span.high())
      return read_bound(*said, days, *where);
    size_t right = 0, wrong = 0;
    for (const claims::Period& day : days) {
      const bool fits = before  ? day.span.before(said->span)
                        : after ? said->span.before(day.span)
                                : day.span.within(said->span);
      const bool excluded = before  ? !day.span.before(said->span)
                            : after ? !said->span.before(day.span)
                                    : day.span.disjoint(said->span);
      right += fits;
      wrong += excluded;
    }
    conclude(right, wrong, days.size(), *where, said->timex);
  }

  // "before 1950" read as one time, open on one side.
  void read_bound(const claims::Period& said,
                  const std::vector<claims::Period>& days, uint32_t where) {
    size_t right = 0, wrong = 0;
    for (const claims::Period& day : days) {
      right += day.span.within(said.span);
      wrong += day.span.disjoint(said.span);
    }
    conclude(right, wrong, days.size(), where, said.timex);
  }

  // A heading with several days says which only if all agree.
  void conclude(size_t right, size_t wrong, size_t all, uint32_t where,
                const std::string& said) {
    if (right == all || (right > 0 && wrong == 0)) say(true, where, said);
    if (wrong == all) say(false, where, said);
  }

  // --- how many
  // ----------------------------------------------------------------

  // Things of a list: parted by semicolons, or by commas outside brackets.
  static size_t items_of(const std::string& text) {
    const bool semicolons = text.find(';') != std::string::npos;
    const char part = semicolons ? ';' : ',';
    size_t items = 1;
    int depth = 0;
    for (const char c : text) {
      depth += (c == '(') - (c == ')');
      items += c == part && depth == 0;
    }
    return items;
  }

  bool has_digits(uint32_t column) const {
    const std::string& text = cell(column).text;
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  }

  // "has more than two genres", "has three children".
  void read_count() {
    const auto where = column();
    if (!where || figures_.size() != 1 || !times_.empty() || !cells_.empty())
      return;
    const TableFigure& figure = *at(figures_[0]).figure;
    if (figure.quantity.unit != "1" || figure.is_money || figure.is_ordinal ||
        figures_[0] + 1 != headings_[0])
      return;
    for (const size_t op : ops_)
      if (!at(op).ops.has(TableOp::Only)) return;
    std::optional<Rational> real = cell(*where).number;
    if (!real && has_digits(*where)) return;
    if (!real)
      real = Rational(static_cast<int64_t>(items_of(cell(*where).text)));
    say(figure.is_bounded ? figure.quantity.interval.contains(*real)
                          : *real == figure.quantity.written,
        *where, figure.quantity.digits + " : " + real->text());
  }

  // --- words
  // -------------------------------------------------------------------

  // "plays the trumpet": words that stand under the heading named; without one,
  // a whole entry.
  void read_words() {
    if (cells_.empty() || !figures_.empty() || !times_.empty() || !ops_.empty())
      return;
    std::optional<uint32_t> shown;
    for (const size_t i : cells_) {
      std::optional<uint32_t> here;
      for (const ColumnRows& hit : at(i).cells)
        if (headings_.empty() ? hit.whole : is_named(hit.column))
          here = hit.column;
      if (!here || (headings_.empty() && shown && *shown != *here)) return;
      shown = here;
    }
    say(true, *shown, claim_.words(at(cells_.front())));
  }

  bool is_named(uint32_t column) const {
    return std::all_of(headings_.begin(), headings_.end(), [&](size_t i) {
      const auto& columns = at(i).headings;
      return std::find(columns.begin(), columns.end(), column) != columns.end();
    });
  }

  const LinkedClaim& claim_;
  const Table& table_;
  const ReadingContext& context_;
  bool titled_ = false;
  std::vector<size_t> headings_, cells_, figures_, times_, ops_;
  std::vector<TableAnswer> out_;
};

}  // namespace

std::optional<TableAnswer> answer_of_sheet(const LinkedClaim& claim,
                                           const Table& table,
                                           const ReadingContext& context) {
  return agreed(SheetReader(claim, table, context).run());
}

std::optional<TableAnswer> answer_of_table(const LinkedClaim& claim,
                                           const Table& table,
                                           const ReadingContext& context) {
  if (table.is_series) return answer_of_series(claim, table, context);
  if (table.is_infobox) return answer_of_sheet(claim, table, context);
  return answer_of(claim, table, context);
}

}  // namespace engine
