#pragma once
// Readings of a claim over a table: which query the claim amounts to, what the
// query gives, and whether that is what the claim says. Each family of readings
// is one function of the table in table_reading.cc. A claim that two readings
// answer differently has no answer, nor has one of which a word found no place.

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/table_frame.h"

namespace engine {

struct TableAnswer {
  bool holds = false;
  std::string rule;   // "table.lookup"
  std::string query;  // the query in the words of SQL, and what it gives
  RowList rows;       // rows that it read, the deciding ones
};

struct ReadingContext {
  const claims::Language& language;
  std::string_view claim_language;
  std::optional<claims::Day> as_of;
};

struct ReadingFamily {
  const char* rule;  // "table.count"
  const char* help;
  bool takes_result;  // understands a frame with a result
  void (*read)(const Frame&, const ReadingContext&, std::vector<TableAnswer>*);
};
const std::vector<ReadingFamily>& reading_families();

// The answer that all readings agree on.
std::optional<TableAnswer> answer_of(const LinkedClaim& claim,
                                     const Table& table,
                                     const ReadingContext& context);

// The first of the answers if they all say the same; nullopt for none.
std::optional<TableAnswer> agreed(std::vector<TableAnswer> answers);

// --- families, one file each ---
void read_lookup(const Frame&, const ReadingContext&,
                 std::vector<TableAnswer>*);
void read_count(const Frame&, const ReadingContext&, std::vector<TableAnswer>*);
void read_extreme(const Frame&, const ReadingContext&,
                  std::vector<TableAnswer>*);
// Of an order that counts rows ("the most games"); false if it is another one.
bool read_most_rows(const Frame&, const FrameOp&, std::vector<TableAnswer>*);
void read_comparison(const Frame&, const ReadingContext&,
                     std::vector<TableAnswer>*);
void read_aggregate(const Frame&, const ReadingContext&,
                    std::vector<TableAnswer>*);
void read_quantifier(const Frame&, const ReadingContext&,
                     std::vector<TableAnswer>*);

// --- what the families share ---

// Ops of the frame without those in `wanted`: a family answers only for a
// claim whose operators it all understands.
bool has_only(const Frame& frame, std::initializer_list<claims::TableOp> ops);

// One column for each value of `values` (indexes into Frame::values).
struct Conjunction {
  std::vector<uint32_t> columns;
  std::vector<const FrameOption*> taken;  // of the frame, one a column
  RowList rows;                           // that fit all
};
// Every way to give the values columns, at most some dozens; a column is not
// given twice unless one cell holds both.
std::vector<Conjunction> conjunctions(const Frame& frame,
                                      const std::vector<size_t>& values);
// The rows of any of them; sorted, each once.
RowList rows_of(const std::vector<Conjunction>& ways);
// "country = 'x' AND points = 5".
std::string where_text(const Frame& frame, const std::vector<size_t>& values,
                       const Conjunction& conjunction);
std::string column_name(const Table& table, uint32_t column);
std::vector<size_t> all_values(const Frame& frame);

// Columns of a heading; where it is part of several ("score"), those that
// another heading of the claim tells apart ("away team").
std::vector<uint32_t> named_columns(const Frame& frame, size_t heading);

// Whether a row sums up others: it must be neither counted nor compared.
bool has_total_row(const Table& table, const claims::Language& language);

// A first column of figures that only rise ("game", "week") and are no rank: it
// numbers the rows, so it tells which came first and is no measure of them.
bool has_running_number(const Table& table);

// The heading is of the first column of words: what a row is called.
bool names_the_rows(const Frame& frame, const TablePiece& heading);

// Whether every heading that no value took is the noun of a value or of rows;
// else the claim says something of a column that was not understood.
bool headings_are_nouns(const Frame& frame);

// Whether two values of one column stand side by side, with a comma or "and"
// between: a list of things of which the same is said.
bool are_listed(const Frame& frame, const FrameValue& a, const FrameValue& b);

}  // namespace engine
