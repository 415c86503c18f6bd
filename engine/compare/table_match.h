#pragma once
// Where words of a claim stand in a table: "asc dakar" in two cells of the
// column "home team", "crowd" as the heading "attendance", "Nigerians" as the
// row of Nigeria. The longest run of words counts.

#include <cstdint>
#include <vector>

#include "engine/compare/table_claim.h"
#include "engine/compare/table_model.h"

namespace engine {

// Rows of one column that hold a piece's words; sorted, each once.
struct ColumnRows {
  uint32_t column = 0;
  std::vector<uint32_t> rows;
  bool whole = false;  // the words are all that the cells say
};

struct CellMatch {
  size_t length = 0;  // tokens; 0: no cell
  std::vector<ColumnRows> cells;
};
// `word` is said of a country or town called `name`: "brazilian", "brazil".
// Both folded.
bool is_derived(std::string_view word, std::string_view name,
                const claims::TableWords& known);

// Cells that say the words from `i` on, or name what goes by another name in
// texts: the row of a series, whole cells of another table.
CellMatch cells_at(const ClaimWords& words, size_t i, const Table& table);

struct HeadingMatch {
  size_t length = 0;  // tokens; 0: no heading
  std::vector<uint32_t> columns;
  bool whole = false;  // the words are the whole heading
};
HeadingMatch headings_at(const ClaimWords& words, size_t i, const Table& table);

}  // namespace engine
