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
#include <string_view>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "claims/language/table_words.h"
#include "claims/language/token.h"
#include "engine/compare/table_model.h"

namespace engine {

// Rows of one column that hold a piece's words; sorted, each once.
struct ColumnRows {
  uint32_t column = 0;
  std::vector<uint32_t> rows;
  bool whole = false;  // the words are all that the cells say
};

struct TableFigure {
  claims::Quantity quantity;  // unit "%" for a percentage, else "1"
  bool is_ordinal = false;
  bool in_words = false;
  bool is_money = false;
  bool is_bounded = false;  // it came with a modifier: more than, about
};

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
  std::string text;
  std::string language;
  claims::Tokens tokens;
  std::vector<TablePiece> pieces;

  std::string words(const TablePiece& piece) const;
};

// What linking leans on. `mentions` are those of the sentence, with byte spans
// of the text that `sentence` cuts.
struct ClaimSentence {
  std::string_view text;  // of the article
  claims::Span span;
  const std::vector<claims::Mention>& mentions;
  const claims::LanguagePack& pack;
};

LinkedClaim link_claim(const ClaimSentence& sentence, const Table& table,
                       const claims::Language& language);

}  // namespace engine
