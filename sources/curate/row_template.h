#pragma once
// Texts of a mapping with {Column} in them, filled from a row of a table.

#include <string>
#include <vector>

#include "claims/language/pack_node.h"

namespace sources {

class RowTemplate {
 public:
  // Throws Error at the node's line for a column that the header has not.
  RowTemplate(const claims::PackNode& node,
              const std::vector<std::string>& header);

  std::string fill(const std::vector<std::string>& row) const;
  // "Effectif", or the whole text where it is not one column alone: for
  // complaints.
  const std::string& name() const { return name_; }
  // The column, where the text is one column alone; else header.size().
  size_t column() const { return column_; }

 private:
  struct Piece {
    std::string text;
    size_t column;
    bool is_column, slug;
  };
  std::vector<Piece> pieces_;
  std::string name_;
  size_t column_;
};

}  // namespace sources
