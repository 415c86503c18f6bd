#pragma once
// Figures as tables of statistics write them: "1 234,5", "1,234.5", "12,5 %",
// "3 120 (p)", "..". What a cell stands for is exact; what cannot be read for
// certain is refused.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/value/rational.h"

namespace sources {

struct FigureStyle {
  char decimal = '.';
  // What stands between groups of digits besides spaces: '\0' none.
  char group = '\0';
  std::vector<std::string> marks;    // taken off the end: "(p)", "*"
  std::vector<std::string> missing;  // cells that are no figure: "..", "n.d."
  claims::Rational factor = 1;       // "in thousands": 1000
};

// An empty or missing cell; says nothing of cells that are no figure at all.
bool is_missing(std::string_view cell, const FigureStyle& style);
// nullopt if the cell is no figure. A percent sign says nothing of the size.
std::optional<claims::Rational> read_figure(std::string_view cell,
                                            const FigureStyle& style);

// The marks and the missing cells that tables use everywhere
// (table_words.toml).
FigureStyle usual_style();
// The factor that words of a header or a note name: 1000 for "(en milliers)",
// "in thousands"; nullopt if they name none or several.
std::optional<claims::Rational> factor_in(std::string_view words);

}  // namespace sources
