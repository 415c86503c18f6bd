#include "sources/curate/series_import.h"

#include <algorithm>
#include <filesystem>

#include "claims/language/token.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/curate/csv.h"
#include "sources/curate/entity_finder.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/made_up.h"

namespace sources {
namespace {

using claims::Error;
using Row = std::vector<std::string>;

// Which column is what; of a wide table the columns of periods.
struct Layout {
  size_t entity = 0;
  std::optional<size_t> series, period, value, vintage;
  std::vector<size_t> wide;
};

std::string series_of(const Import& import) {
  if (!import.options.series.empty()) return import.options.series;
  return std::filesystem::path(import.path).stem().string();
}

std::optional<size_t> column(const Row& header, std::string_view name) {
  const auto it = std::find_if(
      header.begin(), header.end(),
      [&](const auto& cell) { return claims::fold(cell) == name; });
  if (it == header.end()) return std::nullopt;
  return static_cast<size_t>(it - header.begin());
}

Layout layout_of(const Row& header, const std::string& where) {
  Layout layout;
  const auto entity = column(header, "entity");
  if (!entity)
    throw Error(
        "the header has no column \"entity\"; it must be "
        "entity,period,value[,vintage], or entity and one column a "
        "period",
        where);
  layout.entity = *entity;
  layout.period = column(header, "period");
  layout.value = column(header, "value");
  layout.vintage = column(header, "vintage");
  layout.series = column(header, "series");
  if (layout.period && layout.value) return layout;
  if (layout.period || layout.value)
    throw Error(std::string("the header has no column \"") +
                    (layout.period ? "value" : "period") + "\"",
                where);
  for (size_t i = 0; i < header.size(); ++i) {
    if (i == layout.entity || i == layout.vintage || i == layout.series)
      continue;
    if (!claims::period_of(header[i]))
      throw Error("column " + claims::quoted(header[i]) +
                      " is neither vintage nor a period (2023, 2023-Q3, "
                      "2023-07)",
                  where);
    layout.wide.push_back(i);
  }
  if (layout.wide.empty()) throw Error("the table has no figures", where);
  return layout;
}

// "1234.5"; where ';' or a tab separates cells, "1234,5" as well. Groups of
// digits ("1,234") are refused: they cannot be told from decimals.
std::optional<claims::Rational> figure_of(std::string text, char separator) {
  if (separator != ',') std::replace(text.begin(), text.end(), ',', '.');
  return claims::Rational::parse(text);
}

// One figure; an empty cell is no figure.
void take_cell(const CsvReader& table, const std::string& period,
               const std::string& cell, const std::string& column_name,
               ObservationRecord record, GivenRows* rows) {
  if (cell.empty()) return;
  const auto value = figure_of(cell, table.separator());
  if (!value)
    throw Error("column " + column_name + ": " + claims::quoted(cell) +
                    " is no figure; write digits with a point for decimals, "
                    "without spaces",
                "");
  record.period = period;
  record.value = *value;
  rows->put("observation", record, table.line());
}

void take_row(const Import& import, const CsvReader& table,
              const Layout& layout, const Row& row, EntityFinder* entities,
              GivenRows* rows) {
  const Row& header = table.header();
  table.check_width(row);
  ObservationRecord record;
  record.series = layout.series ? row[*layout.series] : series_of(import);
  record.entity = entities->find(row[layout.entity], "entity");
  if (layout.vintage) record.vintage = row[*layout.vintage];
  if (layout.value)
    take_cell(table, row[*layout.period], row[*layout.value], "value", record,
              rows);
  for (const size_t i : layout.wide)
    take_cell(table, header[i], row[i], header[i], record, rows);
}

// Ad hoc figures need no card: the file is their document, the series' name
// their indicator.
void make_up_series(const Import& import) {
  const std::string id = series_of(import);
  if (import.store->series(id)) return;
  make_up_document(import.path, import);
  import.store->put(SeriesRecord{id, id, "", import.path, {}});
}

}  // namespace

bool takes_observations(const std::string& name) {
  return name.ends_with(".csv") || name.ends_with(".tsv");
}

void import_observations(std::istream& in, const Import& import) {
  CsvReader table(&in, import.path);
  const Layout layout = layout_of(table.header(), import.path + ":1");
  if (import.options.ad_hoc && !layout.series) make_up_series(import);
  if (!layout.series && !import.store->series(series_of(import)))
    throw Error("there is no series " + claims::quoted(series_of(import)) +
                    " in the base: import its card first (series.jsonl), or "
                    "name another with --series",
                import.path);
  EntityFinder entities(import);
  GivenRows rows(import);
  Row row;
  while (table.next(&row)) {
    try {
      take_row(import, table, layout, row, &entities, &rows);
    } catch (const Error& error) {
      import.report->refuse(table.where(), error);
    }
  }
}

}  // namespace sources
