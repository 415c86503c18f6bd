#pragma once
// A claim cut into pieces, each tied to what it is in the table: a cell's
// words, a heading, a figure, a time, a word that operates on rows, a word of
// the title, or a word that says nothing by itself. A piece that is none of
// these is unknown, and a claim with an unknown piece is not decided by the
// table.
//   "asc dakar | had | the | highest | attendance" =
//   cell · neutral · neutral · operator · heading

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/compare/table_figure.h"
#include "engine/compare/table_match.h"

namespace engine {

enum class PieceRole {
  Neutral,
  Operator,
  Heading,
  Cell,
  Figure,
  Time,
  Unknown
};

struct TablePiece {
  size_t first = 0, last = 0;  // tokens
  PieceRole role = PieceRole::Unknown;
  claims::TableOps ops;
  std::vector<uint32_t> headings;  // columns
  bool heading_whole = false;      // the words are the whole heading
  std::vector<ColumnRows> cells;
  std::optional<TableFigure> figure;
  std::optional<claims::Period> period;
  bool in_title = false;
  bool joins = false;  // a comma or a joining word: what lists hang together by
};

struct LinkedClaim {
  std::string language;
  claims::Tokens tokens;
  std::vector<TablePiece> pieces;

  std::string words(const TablePiece& piece) const;
};

LinkedClaim link_claim(const ClaimSentence& sentence, const Table& table,
                       const claims::Language& language);

}  // namespace engine
