#include "engine/compare/table_link.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace engine {
namespace {

using claims::TableOp;
using claims::TableOps;
using claims::TokenKind;

class Linker {
 public:
  Linker(const ClaimSentence& sentence, const Table& table,
         const claims::Language& language)
      : sentence_(sentence),
        table_(table),
        language_(language),
        words_(words_of(sentence, table.language)),
        figures_(figures_of(words_, sentence, *language.tolerance)),
        times_(times_of(words_, sentence)) {
    for (size_t t = 0; t < table.title_tokens.size(); ++t)
      title_keys_.push_back(table_key(table.title_tokens.form(t)));
  }

  LinkedClaim run() {
    LinkedClaim claim;
    claim.language = sentence_.pack.code;
    for (size_t i = 0; i < words_.size();) {
      TablePiece piece = piece_at(i);
      piece.joins = form(i) == "," ||
                    sentence_.pack.clauses->joiners.match(words_.tokens, i) > 0;
      i = piece.last;
      claim.pieces.push_back(std::move(piece));
    }
    claim.tokens = std::move(words_.tokens);
    return claim;
  }

 private:
  std::string_view form(size_t i) const { return words_.form(i); }

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
      if (!words_.stems[i].empty() && table_.title_stems[t] == words_.stems[i])
        return true;
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

  // Tokens from `i` on that the title says in this order, two words or more of
  // their own: "new york jets" under "1993 new york jets season" is what the
  // table is of, though a cell says "new york". No word of it operates.
  size_t title_run(size_t i) const {
    size_t best = 0;
    for (size_t t = 0; t < table_.title_tokens.size(); ++t) {
      size_t n = 0, own = 0, last = 0;
      while (i + n < words_.size() && t + n < table_.title_tokens.size() &&
             words_.keys[i + n] == title_keys_[t + n] && !operates(i + n)) {
        ++n;
        if (words_.says_nothing(i + n - 1)) continue;
        ++own;
        last = n;
      }
      if (own >= 2) best = std::max(best, last);
    }
    return best;
  }

  bool operates(size_t i) const {
    const auto found = words_.table_words->ops.find(form(i));
    return found != words_.table_words->ops.end() &&
           found->second != claims::kOnlyNeutral &&
           !found->second.has(TableOp::Row);
  }

  // The longest of what stands at `i`; one word if nothing does.
  TablePiece piece_at(size_t i) const {
    TablePiece piece;
    piece.first = i;
    TableOps ops;
    const FigureSpan* figure = starting(figures_, i);
    const TimeSpan* time = starting(times_, i);
    CellMatch cell = cells_at(words_, i, table_);
    HeadingMatch heading = headings_at(words_, i, table_);
    const size_t op = operator_at(words_, i, &ops);
    const size_t figures = figure ? figure->last - i : 0;
    const size_t timed = time ? time->last - i : 0;
    const size_t best =
        std::max({cell.length, heading.length, op, figures, timed, size_t{1}});
    if (const size_t titled = title_run(i); best < titled) {
      piece.last = i + titled;
      piece.in_title = true;
      piece.role = PieceRole::Neutral;
      return piece;
    }
    piece.last = i + best;
    if (cell.length == best) piece.cells = std::move(cell.cells);
    if (heading.length == best) {
      piece.headings = std::move(heading.columns);
      piece.heading_whole = heading.whole;
    }
    if (op == best) piece.ops = ops;
    if (figures == best && figure) piece.figure = figure->figure;
    if (timed == best && time) piece.period = time->period;
    piece.in_title = titled(piece);
    piece.role = role_of(piece);
    return piece;
  }

  bool titled(const TablePiece& piece) const {
    for (size_t i = piece.first; i < piece.last; ++i)
      if (!words_.says_nothing(i) && !in_title(i)) return false;
    return true;
  }

  PieceRole role_of(const TablePiece& piece) const {
    const size_t length = piece.last - piece.first;
    const bool op = !piece.ops.empty() && piece.ops != claims::kOnlyNeutral;
    const bool cell = !piece.cells.empty();
    const bool whole_cell =
        std::any_of(piece.cells.begin(), piece.cells.end(),
                    [](const ColumnRows& hit) { return hit.whole; });
    // "US", not "us".
    const bool shouted = words_.tokens.list[piece.first].all_caps;
    if (length == 1 && piece.ops == claims::kOnlyNeutral &&
        !(piece.heading_whole && is_written(piece)) &&
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
    if (piece.ops == claims::kOnlyNeutral) return PieceRole::Neutral;
    if (words_.kind(piece.first) == TokenKind::Punct) return PieceRole::Neutral;
    return piece.in_title ? PieceRole::Neutral : PieceRole::Unknown;
  }

  // "picked in round 3" over a column "pick" is not that column.
  bool is_written(const TablePiece& piece) const {
    return std::any_of(
        piece.headings.begin(), piece.headings.end(), [&](uint32_t c) {
          const claims::Tokens& heading = table_.columns[c].tokens;
          for (size_t t = 0; t < heading.size(); ++t)
            if (heading.form(t) == form(piece.first)) return true;
          return false;
        });
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
  ClaimWords words_;
  const std::vector<FigureSpan> figures_;
  const std::vector<TimeSpan> times_;
  std::vector<std::string> title_keys_;
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
