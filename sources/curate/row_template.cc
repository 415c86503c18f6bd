#include "sources/curate/row_template.h"

#include <algorithm>

#include "claims/text/quoted.h"
#include "sources/curate/source_card.h"

namespace sources {
namespace {

size_t column_of(const std::string& name,
                 const std::vector<std::string>& header,
                 const claims::PackNode& node) {
  const auto it = std::find(header.begin(), header.end(), name);
  if (it != header.end()) return static_cast<size_t>(it - header.begin());
  std::string known;
  for (const std::string& column : header)
    known += (known.empty() ? "" : ", ") + column;
  node.fail("the table has no column " + claims::quoted(name) +
            "; it has: " + known);
}

}  // namespace

RowTemplate::RowTemplate(const claims::PackNode& node,
                         const std::vector<std::string>& header)
    : name_(node.text), column_(header.size()) {
  const std::string& text = node.text;
  size_t at = 0;
  for (size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', at)) {
    const size_t close = text.find('}', open);
    if (close == std::string::npos) node.fail("a { that is never closed");
    if (open > at)
      pieces_.push_back({text.substr(at, open - at), 0, false, false});
    std::string name = text.substr(open + 1, close - open - 1);
    const bool slug = name.ends_with(":slug");
    if (slug) name.resize(name.size() - 5);
    pieces_.push_back({"", column_of(name, header, node), true, slug});
    at = close + 1;
  }
  if (at < text.size()) pieces_.push_back({text.substr(at), 0, false, false});
  if (pieces_.size() == 1 && pieces_[0].is_column) {
    column_ = pieces_[0].column;
    name_ = header[column_];
  }
}

std::string RowTemplate::fill(const std::vector<std::string>& row) const {
  std::string text;
  for (const Piece& piece : pieces_) {
    if (!piece.is_column)
      text += piece.text;
    else if (piece.slug)
      text += slug_of(row[piece.column], 80, '_');
    else
      text += row[piece.column];
  }
  return text;
}

}  // namespace sources
