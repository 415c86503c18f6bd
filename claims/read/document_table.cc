#include "claims/read/document_table.h"

#include <algorithm>
#include <map>

#include "claims/read/reader.h"

namespace claims {

// Of the formats that have tables, each in its <format>_reader.cc.
std::vector<DocumentTable> read_docx_tables(std::string_view bytes,
                                            const std::string& path);
std::vector<DocumentTable> read_html_tables(std::string_view bytes,
                                            const std::string& path);
std::vector<DocumentTable> read_markdown_tables(std::string_view bytes,
                                                const std::string& path);

namespace {

// No more of one table is kept: a wide row far down must not take the memory
// of all the rows above it.
constexpr uint32_t kMostRows = 200000;
constexpr uint32_t kMostColumns = 1000;

struct TableFormat {
  std::string_view name;  // of the article format
  std::vector<DocumentTable> (*read)(std::string_view, const std::string&);
};
constexpr TableFormat kFormats[] = {
    {"docx", read_docx_tables},
    {"html", read_html_tables},
    {"markdown", read_markdown_tables},
};

std::string text_of(const Draft& draft, size_t block) {
  std::string text(cut(draft.body().text, draft.blocks()[block].span));
  const size_t from = text.find_first_not_of(" \t\n");
  const size_t to = text.find_last_not_of(" \t\n");
  return from == text.npos ? "" : text.substr(from, to - from + 1);
}

void put(const std::string& text, const TableSpot& spot, DocumentTable* table) {
  if (spot.row >= kMostRows || spot.column >= kMostColumns) return;
  if (table->rows.size() <= spot.row) table->rows.resize(spot.row + 1);
  auto& row = table->rows[spot.row];
  if (row.size() <= spot.column) row.resize(spot.column + 1);
  std::string& cell = row[spot.column];
  cell += (cell.empty() ? "" : " ") + text;
}

std::string caption_before(const Draft& draft, size_t block) {
  if (block == 0) return "";
  const BlockKind kind = draft.blocks()[block - 1].kind;
  const bool names = kind == BlockKind::Caption || kind == BlockKind::Heading;
  return names ? text_of(draft, block - 1) : "";
}

}  // namespace

std::vector<DocumentTable> tables_of(const Draft& draft) {
  std::map<uint32_t, DocumentTable> tables;
  for (size_t i = 0; i < draft.blocks().size(); ++i) {
    const auto& spot = draft.spots()[i];
    if (!spot) continue;
    const auto [at, added] = tables.try_emplace(spot->table);
    if (added) at->second.caption = caption_before(draft, i);
    put(text_of(draft, i), *spot, &at->second);
  }
  std::vector<DocumentTable> found;
  for (auto& [number, table] : tables) found.push_back(std::move(table));
  return found;
}

std::vector<DocumentTable> read_document_tables(std::string_view bytes,
                                                const std::string& path) {
  const std::string_view name = article_format_of(bytes, path).name;
  const auto* format =
      std::find_if(std::begin(kFormats), std::end(kFormats),
                   [&](const TableFormat& row) { return row.name == name; });
  if (format == std::end(kFormats)) return {};
  return format->read(bytes, path);
}

}  // namespace claims
