#include "sources/curate/sdmx_import.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "claims/language/pack_node.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/value/period.h"
#include "sources/curate/csv.h"
#include "sources/curate/entity_finder.h"
#include "sources/curate/figure.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/left_out.h"

namespace sources {
namespace {

using claims::Error;
using Row = std::vector<std::string>;

// Columns that say something of a figure and do not tell figures apart.
constexpr const char* kAttributes[] = {
    "STRUCTURE",   "STRUCTURE_ID", "ACTION",      "DATAFLOW",    "OBS_VALUE",
    "OBS_STATUS",  "OBS_FLAG",     "UNIT_MULT",   "TIME_PERIOD", "REF_AREA",
    "GEO",         "DECIMALS",     "CONF_STATUS", "TIME_FORMAT", "COMMENT_OBS",
    "LAST UPDATE", "OBS_COM",      "SOURCE",      "FREQ"};

// "SEX" of "SEX: Sex", as offices label their columns.
std::string code_of(const std::string& cell) {
  return cell.substr(0, cell.find(':'));
}

struct Layout {
  size_t area = 0, time = 0, value = 0;
  std::optional<size_t> multiplier;
  std::vector<size_t> dimensions;
};

Layout layout_of(const Row& header, const std::string& where) {
  Layout layout;
  bool area = false, time = false, value = false;
  for (size_t i = 0; i < header.size(); ++i) {
    std::string name = code_of(header[i]);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    if ((name == "REF_AREA" || name == "GEO") && !area) {
      layout.area = i;
      area = true;
    } else if (name == "TIME_PERIOD") {
      layout.time = i;
      time = true;
    } else if (name == "OBS_VALUE") {
      layout.value = i;
      value = true;
    } else if (name == "UNIT_MULT") {
      layout.multiplier = i;
    } else if (std::find(std::begin(kAttributes), std::end(kAttributes),
                         name) == std::end(kAttributes)) {
      layout.dimensions.push_back(i);
    }
  }
  if (!area || !time || !value)
    throw Error(
        "no SDMX-CSV: the header must name REF_AREA (or GEO), "
        "TIME_PERIOD and OBS_VALUE",
        where);
  return layout;
}

std::map<std::string, std::string> filter_of(const Import& import) {
  std::map<std::string, std::string> filter;
  const std::string& path = import.options.mapping;
  if (path.empty()) return filter;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("the mapping cannot be read", path);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const std::string name = std::filesystem::path(path).filename().string();
  claims::PackNode mapping;
  try {
    mapping = claims::parse_pack_file(bytes, name);
  } catch (const Error& error) {
    throw Error(error.what(), error.where());  // part of what is imported
  }
  if (const claims::PackNode* rows = mapping.find("filter"))
    for (const auto& [column, value] : rows->fields)
      filter[column] = value.text;
  if (filter.empty()) throw Error("the mapping of SDMX needs a [filter]", name);
  return filter;
}

// "2023-S1" and the like are no TIMEX3 values; a week is.
std::string period_in(const std::string& cell, const std::string& where) {
  std::string period = code_of(cell);
  if (!claims::period_of(period))
    throw Error("column TIME_PERIOD: " + claims::quoted(cell) +
                    " is no period (2023, 2023-Q3, 2023-07, 2023-07-01)",
                where);
  return period;
}

claims::Rational scaled(const Row& row, const Layout& layout,
                        const FigureStyle& style, const std::string& where) {
  const auto value = read_figure(row[layout.value], style);
  if (!value)
    throw Error("column OBS_VALUE: " + claims::quoted(row[layout.value]) +
                    " is no figure",
                where);
  const std::string power =
      layout.multiplier ? code_of(row[*layout.multiplier]) : "";
  if (power.empty()) return *value;
  const auto exponent = claims::Rational::parse(power);
  const auto whole = exponent ? exponent->whole() : std::nullopt;
  const auto factor = whole && *whole >= -12 && *whole <= 15
                          ? claims::Rational::parse("1e" + power)
                          : std::nullopt;
  const auto product = factor ? multiply(*value, *factor) : std::nullopt;
  if (!product)
    throw Error(
        "column UNIT_MULT: " + claims::quoted(power) + " is no power of ten",
        where);
  return *product;
}

// Figures of men and of women in one series would be a chaos of one.
class Dimensions {
 public:
  Dimensions(const Row& header, const Layout& layout, const Import& import)
      : header_(header), layout_(layout), filter_(filter_of(import)) {
    for (const auto& [column, value] : filter_)
      if (std::none_of(layout.dimensions.begin(), layout.dimensions.end(),
                       [&](size_t i) { return code_of(header[i]) == column; }))
        throw Error("[filter] names no column of the table: " + column,
                    import.options.mapping);
  }

  // Whether the filter takes the row; throws Error where a dimension that it
  // does not name takes a second value.
  bool takes(const Row& row, const std::string& where) {
    for (const size_t i : layout_.dimensions) {
      const auto wanted = filter_.find(code_of(header_[i]));
      if (wanted != filter_.end() && code_of(row[i]) != wanted->second)
        return false;
    }
    for (const size_t i : layout_.dimensions) {
      const std::string value = code_of(row[i]);
      const auto [first, is_first] = seen_.try_emplace(i, value);
      if (!is_first && first->second != value)
        throw Error("column " + header_[i] + ": " + claims::quoted(value) +
                        ", and " + claims::quoted(first->second) +
                        " above; choose one with a mapping: [filter] " +
                        code_of(header_[i]) + " = " + claims::quoted(value),
                    where);
    }
    return true;
  }

 private:
  const Row& header_;
  const Layout& layout_;
  std::map<std::string, std::string> filter_;
  std::map<size_t, std::string> seen_;
};

}  // namespace

void import_sdmx(std::istream& in, const Import& import) {
  CsvReader table(&in, import.path);
  const Layout layout = layout_of(table.header(), import.path + ":1");
  const std::string& series = import.options.series;
  if (series.empty() || !import.store->series(series))
    throw Error(
        "name the series of these figures with --series ID; its card "
        "comes first (series.jsonl)",
        import.path);
  Dimensions dimensions(table.header(), layout, import);
  const FigureStyle style = usual_style();
  EntityFinder entities(import);
  LeftOut areas("of an area that the base has not");
  GivenRows rows(import);
  Row row;
  while (table.next(&row)) {
    const std::string where = table.where();
    try {
      table.check_width(row);
      if (!dimensions.takes(row, where)) continue;
      if (is_missing(row[layout.value], style)) continue;
      ObservationRecord figure;
      figure.series = series;
      figure.entity = entities.find_known(code_of(row[layout.area]));
      if (figure.entity.empty()) {
        areas.add(code_of(row[layout.area]));
        continue;
      }
      figure.period = period_in(row[layout.time], where);
      figure.value = scaled(row, layout, style, where);
      rows.put("observation", figure, table.line());
    } catch (const Error& error) {
      import.report->refuse(where, error);
    }
  }
  areas.tell(import);
}

}  // namespace sources
