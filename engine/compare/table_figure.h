#pragma once
// The figures and the times of a claim over a table, with the tokens they
// take: "more than 5 %" is one figure of four tokens.

#include <optional>
#include <string>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "engine/compare/table_claim.h"

namespace engine {

struct TableFigure {
  claims::Quantity quantity;  // unit "%" for a percentage, else "1"
  bool is_ordinal = false;
  bool in_words = false;
  bool is_money = false;
  bool is_bounded = false;  // it came with a modifier: more than, about
};

// A figure of four digits that a year is written with.
bool is_year(const TableFigure& figure);

struct FigureSpan {
  size_t first = 0, last = 0;  // tokens
  TableFigure figure;
};
std::vector<FigureSpan> figures_of(const ClaimWords& words,
                                   const ClaimSentence& sentence,
                                   const claims::ToleranceTable& tolerance);

struct TimeSpan {
  size_t first = 0, last = 0;  // tokens
  claims::Period period;
};
std::vector<TimeSpan> times_of(const ClaimWords& words,
                               const ClaimSentence& sentence);

}  // namespace engine
