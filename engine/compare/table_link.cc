#include "engine/compare/table_link.h"

#include <algorithm>
#include <map>

#include "claims/language/clause.h"
#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/stem.h"
#include "claims/language/tolerance.h"
#include "claims/language/unit_match.h"

namespace engine {
namespace {

using claims::TableOp;
using claims::TableOps;
using claims::TokenKind;
using claims::Tokens;

struct FigureSpan {
  size_t first, last;
  TableFigure figure;
};
struct TimeSpan {
  size_t first, last;
  claims::Period period;
};

class Linker {
 public:
  Linker(const ClaimSentence& sentence, const Table& table,
         const claims::Language& language)
      : sentence_(sentence), table_(table), language_(language) {
    claim_.text = std::string(claims::cut(sentence.text, sentence.span));
    claim_.language = sentence.pack.code;
    claim_.tokens = claims::tokenize(sentence.text, sentence.span);
    for (size_t i = 0; i < size(); ++i) {
      keys_.push_back(table_key(form(i)));
      stems_.push_back(kind(i) == TokenKind::Word
                           ? claims::stem(form(i), table.language)
                           : "");
    }
    // "52 to 22" is written "52 - 22" in cells.
    for (size_t i = 1; i + 1 < size(); ++i)
      if (kind(i - 1) == TokenKind::Digits &&
          kind(i + 1) == TokenKind::Digits && is_to(i))
        keys_[i] = "-";
    find_figures();
    find_times();
  }

  LinkedClaim run() {
    for (size_t i = 0; i < size();) {
      TablePiece piece = piece_at(i);
      piece.joins = form(i) == "," ||
                    sentence_.pack.clauses->joiners.match(claim_.tokens, i) > 0;
      i = piece.last;
      claim_.pieces.push_back(std::move(piece));
    }
    return std::move(claim_);
  }

 private:
  size_t size() const { return claim_.tokens.size(); }
  std::string_view form(size_t i) const { return claim_.tokens.form(i); }
  TokenKind kind(size_t i) const { return claim_.tokens.list[i].kind; }

  // --- figures and times -------------------------------------------------

  void find_figures() {
    const claims::MeasureText text{claim_.tokens, *sentence_.pack.measures,
                                   *sentence_.pack.numerals};
    size_t floor = 0;
    for (const claims::Numeral& numeral :
         claims::find_numerals(claim_.tokens, *sentence_.pack.numerals)) {
      if (numeral.weak || numeral.glued || numeral.several) continue;
      FigureSpan span{numeral.first, numeral.last, {}};
      TableFigure& figure = span.figure;
      claims::Quantity& quantity = figure.quantity;
      quantity.written = numeral.value;
      quantity.digits = text_of(numeral.first, numeral.last);
      figure.is_ordinal = numeral.kind == claims::NumeralKind::Ordinal;
      figure.in_words = numeral.in_words;
      take_unit(text, floor, &span);
      take_modifier(text, floor, &span);
      if (numeral.share && quantity.written < claims::Rational(1)) {
        const auto percent = multiply(quantity.written, claims::Rational(100));
        if (percent) quantity.written = *percent;
        quantity.unit = "%";
      }
      claims::apply_tolerance(*language_.tolerance, numeral.last_place,
                              numeral.in_words, &quantity);
      figure.is_bounded = quantity.modifier != claims::Modifier::None &&
                          quantity.modifier != claims::Modifier::Exactly;
      floor = span.last;
      figures_.push_back(std::move(span));
    }
  }

  // "%", "percent" behind; "$" before.
  void take_unit(const claims::MeasureText& text, size_t floor,
                 FigureSpan* span) {
    if (span->last < size())
      if (const auto unit = claims::match_unit(text, span->last);
          unit && unit->code == "%") {
        span->figure.quantity.unit = "%";
        span->last = unit->last;
      }
    if (span->first > floor && kind(span->first - 1) == TokenKind::Symbol &&
        form(span->first - 1) != "+" && form(span->first - 1) != "=") {
      // "#1" is a rank.
      const bool rank = form(span->first - 1) == "#";
      (rank ? span->figure.is_ordinal : span->figure.is_money) = true;
      --span->first;
    }
    if (span->last < size() && kind(span->last) == TokenKind::Symbol &&
        (form(span->last) == "$" || form(span->last) == "€" ||
         form(span->last) == "£")) {
      span->figure.is_money = true;
      ++span->last;
    }
  }

  void take_modifier(const claims::MeasureText& text, size_t floor,
                     FigureSpan* span) {
    const auto& lexicon = *sentence_.pack.measures;
    const auto [before, start] =
        lexicon.before.until(text.words, floor, span->first);
    if (before) {
      span->figure.quantity.modifier = before->modifier;
      span->first = start;
    }
    const auto [after, end] = lexicon.after.from(text.words, span->last);
    if (after && !before) {
      span->figure.quantity.modifier = after->modifier;
      span->last = end;
    }
  }

  void find_times() {
    for (const claims::Mention& mention : sentence_.mentions) {
      const auto* time = std::get_if<claims::TimeValue>(&mention.value);
      if (!time || !time->period || !sentence_.span.contains(mention.span))
        continue;
      if (mention.kind != claims::MentionKind::Date &&
          mention.kind != claims::MentionKind::DateRange)
        continue;
      size_t first = 0;
      while (first < size() &&
             claim_.tokens.list[first].span.end <= mention.span.begin)
        ++first;
      size_t last = first;
      while (last < size() &&
             claim_.tokens.list[last].span.begin < mention.span.end)
        ++last;
      if (last > first) times_.push_back({first, last, *time->period});
    }
  }

  std::string text_of(size_t first, size_t last) const {
    const uint32_t begin = claim_.tokens.list[first].span.begin;
    const uint32_t end = claim_.tokens.list[last - 1].span.end;
    return std::string(claims::cut(sentence_.text, {begin, end}));
  }

  // --- operators -----------------------------------------------------------

  size_t op_at(size_t i, TableOps* ops) const {
    const claims::TableWords& words = *sentence_.pack.tables;
    if (words.heads.find(form(i)) == words.heads.end()) return 0;
    size_t best = 0;
    std::string key;
    for (size_t n = 1; n <= words.longest && i + n <= size(); ++n) {
      if (n > 1) key += ' ';
      key += form(i + n - 1);
      if (const auto found = words.ops.find(key); found != words.ops.end()) {
        best = n;
        *ops = found->second;
      }
    }
    return best;
  }

  bool is_to(size_t i) const {
    const auto& words = sentence_.pack.tables->ops;
    const auto found = words.find(form(i));
    return found != words.end() && found->second.has(TableOp::To);
  }

  bool says_nothing(size_t i) const {
    if (kind(i) == TokenKind::Punct) return true;
    TableOps ops;
    const auto& words = sentence_.pack.tables->ops;
    const auto found = words.find(form(i));
    return found != words.end() && found->second.has(TableOp::Neutral);
  }

  // --- cells ---------------------------------------------------------------

  size_t run_length(size_t i, const CellPlace& place) const {
    const Tokens& cell = table_.at(place.row, place.column).tokens;
    size_t n = 0;
    while (i + n < size() && place.token + n < cell.size() &&
           keys_[i + n] == table_key(cell.form(place.token + n)))
      ++n;
    while (n > 0 && says_nothing(i + n - 1)) --n;
    return n;
  }

  // All that the cell says lies in its tokens [first, last), but for what
  // stands in brackets behind them.
  bool is_whole(const Tokens& cell, size_t first, size_t last) const {
    for (size_t t = 0; t < cell.size(); ++t) {
      if (t >= first && t < last) continue;
      if (t >= last && cell.form(t) == "(") return true;
      if (cell.list[t].kind != TokenKind::Punct && !is_small(cell.form(t)))
        return false;
    }
    return true;
  }

  bool is_small(std::string_view word) const {
    const auto& words = sentence_.pack.tables->ops;
    const auto found = words.find(word);
    return found != words.end() && found->second.has(TableOp::Neutral);
  }

  size_t cells_at(size_t i, std::vector<ColumnRows>* cells) const {
    const auto found = table_.words.find(keys_[i]);
    if (found == table_.words.end() || kind(i) == TokenKind::Punct) return 0;
    const bool small = says_nothing(i);
    size_t best = 0;
    std::map<uint32_t, ColumnRows> whole, part;
    for (const CellPlace& place : found->second) {
      if (small && place.token > 0) continue;
      const size_t n = run_length(i, place);
      if (n == 0 || n < best) continue;
      if (n > best) {
        best = n;
        whole.clear();
        part.clear();
      }
      const Tokens& cell = table_.at(place.row, place.column).tokens;
      const bool all = is_whole(cell, place.token, place.token + n);
      if (small && !all) continue;
      ColumnRows& hit = (all ? whole : part)[place.column];
      hit.column = place.column;
      hit.whole = all;
      if (hit.rows.empty() || hit.rows.back() != place.row)
        hit.rows.push_back(place.row);
    }
    for (auto& [column, hit] : part)
      if (!whole.contains(column)) whole.emplace(column, std::move(hit));
    for (auto& [column, hit] : whole) cells->push_back(std::move(hit));
    return cells->empty() ? 0 : best;
  }

  // The row of a series that goes by another name in texts: "UK", "Nigerians".
  size_t name_at(size_t i, std::vector<ColumnRows>* cells) const {
    if (!table_.is_series || kind(i) == TokenKind::Punct) return 0;
    for (size_t n = std::min<size_t>(4, size() - i); n > 0; --n) {
      const auto found = sentence_.pack.tables->names.find(
          claims::phrase_key(claim_.tokens, i, i + n));
      if (found == sentence_.pack.tables->names.end()) continue;
      for (const std::string& name : found->second)
        if (const auto row = table_.names.find(name);
            row != table_.names.end()) {
          cells->push_back({0, {row->second}, true});
          return n;
        }
    }
    for (const auto& [name, row] : table_.names) {
      if (name.size() < 4 || !form(i).starts_with(name)) continue;
      const auto& endings = sentence_.pack.tables->name_endings;
      if (endings.find(form(i).substr(name.size())) == endings.end()) continue;
      cells->push_back({0, {row}, true});
      return 1;
    }
    return 0;
  }

  // --- headings --------------------------------------------------------------

  size_t heading_at(size_t i, std::vector<uint32_t>* columns,
                    bool* whole) const {
    if (kind(i) == TokenKind::Punct) return 0;
    size_t best = 0;
    bool best_whole = false;
    for (uint32_t c = 0; c < table_.columns.size(); ++c) {
      bool all = false;
      const size_t n = heading_run(i, table_.columns[c], &all);
      if (n == 0 || n < best || (n == best && best_whole && !all)) continue;
      if (n > best || (all && !best_whole)) columns->clear();
      best = n;
      best_whole = all;
      columns->push_back(c);
    }
    if (best == 0) best = kind_at(i, columns, &best_whole);
    *whole = best_whole;
    return best;
  }

  size_t heading_run(size_t i, const TableColumn& column, bool* all) const {
    size_t best = 0;
    const size_t length = column.tokens.size();
    for (size_t t = 0; t < length; ++t) {
      size_t n = 0;
      while (t + n < length && i + n < size() &&
             same_word(i + n, column, t + n))
        ++n;
      while (n > 0 && says_nothing(i + n - 1)) --n;
      if (n == 0 || (n == 1 && says_nothing(i))) continue;
      if (n > best) best = n;
      *all |= n == best && covers(column, t, t + n);
    }
    return best;
  }

  bool same_word(size_t i, const TableColumn& column, size_t t) const {
    if (!column.stems[t].empty() && !stems_[i].empty())
      return column.stems[t] == stems_[i];
    return column.tokens.form(t) == form(i);
  }

  bool covers(const TableColumn& column, size_t first, size_t last) const {
    for (size_t t = 0; t < column.tokens.size(); ++t) {
      if (t >= first && t < last) continue;
      if (t >= last && column.tokens.form(t) == "(") return true;
      if (column.tokens.list[t].kind == TokenKind::Word &&
          !is_small(column.tokens.form(t)))
        return false;
    }
    return true;
  }

  // A word that names a kind of heading: "crowd" for attendance.
  size_t kind_at(size_t i, std::vector<uint32_t>* columns, bool* whole) const {
    const auto found = sentence_.pack.tables->kinds.find(form(i));
    if (found == sentence_.pack.tables->kinds.end()) return 0;
    for (uint32_t c = 0; c < table_.columns.size(); ++c) {
      const auto& kinds = table_.columns[c].kinds;
      if (std::find(kinds.begin(), kinds.end(), found->second) == kinds.end())
        continue;
      columns->push_back(c);
    }
    *whole = columns->size() == 1;
    return columns->empty() ? 0 : 1;
  }

  // --- together ------------------------------------------------------------

  template <typename Spans>
  const typename Spans::value_type* starting(const Spans& spans,
                                             size_t i) const {
    for (const auto& span : spans)
      if (span.first == i) return &span;
    return nullptr;
  }

  bool in_title(size_t i) const {
    for (size_t t = 0; t < table_.title_tokens.size(); ++t) {
      if (table_.title_tokens.form(t) == form(i)) return true;
      if (!stems_[i].empty() && table_.title_stems[t] == stems_[i]) return true;
    }
    return kind_in_title(i);
  }

  // "jobless" over a series of unemployment.
  bool kind_in_title(size_t i) const {
    const auto& kinds = sentence_.pack.tables->kinds;
    const auto found = kinds.find(form(i));
    if (found == kinds.end()) return false;
    for (size_t t = 0; t < table_.title_tokens.size(); ++t)
      for (const claims::LanguagePack& pack : language_.packs) {
        const auto other = pack.tables->kinds.find(table_.title_tokens.form(t));
        if (other != pack.tables->kinds.end() && other->second == found->second)
          return true;
      }
    return false;
  }

  TablePiece piece_at(size_t i) const {
    TablePiece piece;
    piece.first = i;
    std::vector<ColumnRows> cells;
    std::vector<uint32_t> headings;
    bool heading_whole = false;
    TableOps ops;
    const FigureSpan* figure = starting(figures_, i);
    const TimeSpan* time = starting(times_, i);
    size_t cell = cells_at(i, &cells);
    std::vector<ColumnRows> named;
    if (const size_t name = name_at(i, &named); name > cell) {
      cell = name;
      cells = std::move(named);
    }
    const size_t heading = heading_at(i, &headings, &heading_whole);
    const size_t op = op_at(i, &ops);
    const size_t figures = figure ? figure->last - i : 0;
    const size_t timed = time ? time->last - i : 0;
    const size_t best =
        std::max({cell, heading, op, figures, timed, size_t{1}});
    piece.last = i + best;
    if (cell == best) piece.cells = std::move(cells);
    if (heading == best) {
      piece.headings = std::move(headings);
      piece.heading_whole = heading_whole;
    }
    if (op == best) piece.ops = ops;
    if (figures == best && figure) piece.figure = figure->figure;
    if (timed == best && time) piece.period = time->period;
    piece.in_title = titled(piece);
    piece.role = role_of(piece);
    return piece;
  }

  // Tokens from `i` on that the title says one after another.
  size_t title_run(size_t i) const {
    size_t best = 0;
    const Tokens& title = table_.title_tokens;
    for (size_t t = 0; t < title.size(); ++t) {
      size_t n = 0;
      while (t + n < title.size() && i + n < size() &&
             title.form(t + n) == form(i + n))
        ++n;
      best = std::max(best, n);
    }
    while (best > 0 && says_nothing(i + best - 1)) --best;
    return best;
  }

  bool titled(const TablePiece& piece) const {
    for (size_t i = piece.first; i < piece.last; ++i)
      if (!says_nothing(i) && !in_title(i)) return false;
    return true;
  }

  PieceRole role_of(const TablePiece& piece) const {
    const size_t length = piece.last - piece.first;
    const bool op = !piece.ops.empty() && !piece.ops.only_neutral();
    const bool cell = !piece.cells.empty();
    const bool whole_cell =
        std::any_of(piece.cells.begin(), piece.cells.end(),
                    [](const ColumnRows& hit) { return hit.whole; });
    // "US", not "us".
    const bool shouted = claim_.tokens.list[piece.first].all_caps;
    if (length == 1 && piece.ops.only_neutral() && !piece.heading_whole &&
        !(table_.is_series && whole_cell && shouted))
      return PieceRole::Neutral;
    // The thing of a fact sheet is its title, also where a cell names it.
    if (table_.is_infobox && piece.in_title && !piece.heading_whole)
      return PieceRole::Neutral;
    if (cell && length >= 2 && (whole_cell || !op)) return PieceRole::Cell;
    if (table_.is_series && whole_cell && !piece.figure) return PieceRole::Cell;
    if (piece.figure) return PieceRole::Figure;
    if (piece.period) return PieceRole::Time;
    if (!piece.headings.empty() && (!op || heads_beat(piece.ops)))
      return whole_cell && !piece.heading_whole ? PieceRole::Cell
                                                : PieceRole::Heading;
    if (cell && !op) return PieceRole::Cell;
    if (op) return PieceRole::Operator;
    if (piece.ops.only_neutral()) return PieceRole::Neutral;
    if (kind(piece.first) == TokenKind::Punct) return PieceRole::Neutral;
    return piece.in_title ? PieceRole::Neutral : PieceRole::Unknown;
  }

  // "wins" over a column of that name is the column, "highest" never is.
  static bool heads_beat(const TableOps& ops) {
    for (const TableOp op :
         {TableOp::Highest, TableOp::Lowest, TableOp::Only, TableOp::All,
          TableOp::Zero, TableOp::Not, TableOp::More, TableOp::Less,
          TableOp::Than, TableOp::Same, TableOp::Left, TableOp::Average})
      if (ops.has(op)) return false;
    return true;
  }

  const ClaimSentence& sentence_;
  const Table& table_;
  const claims::Language& language_;
  LinkedClaim claim_;
  std::vector<std::string> keys_, stems_;
  std::vector<FigureSpan> figures_;
  std::vector<TimeSpan> times_;
};

}  // namespace

std::string LinkedClaim::words(const TablePiece& piece) const {
  return claims::phrase_key(tokens, piece.first, piece.last);
}

LinkedClaim link_claim(const ClaimSentence& sentence, const Table& table,
                       const claims::Language& language) {
  return Linker(sentence, table, language).run();
}

}  // namespace engine
