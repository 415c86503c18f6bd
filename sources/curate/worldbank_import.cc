#include "sources/curate/worldbank_import.h"

#include <map>
#include <set>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/value/period.h"
#include "sources/curate/csv.h"
#include "sources/curate/curate_data.h"
#include "sources/curate/entity_finder.h"
#include "sources/curate/figure.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/left_out.h"
#include "sources/curate/source_card.h"

namespace sources {
namespace {

using claims::Error;
using Row = std::vector<std::string>;

// A real file has four lines before its header; one that was cut has none.
constexpr int kMostLinesBeforeHeader = 16;

// Where the header starts and what stands before it.
struct Preamble {
  int64_t header_line = 1;
  std::string updated;  // day; "" where none stands
  std::string unread;   // what stands there and is no day
};

// Of a line `"Last Updated Date","2024-03-28",`.
void read_update(const std::string& line, Preamble* preamble) {
  const size_t at = line.find("Last Updated Date");
  if (at == std::string::npos) return;
  const size_t digits = line.find_first_of("0123456789", at);
  const std::string day =
      digits == std::string::npos ? "" : line.substr(digits, 10);
  (claims::parse_day(day) ? preamble->updated : preamble->unread) = day;
}

Preamble read_preamble(std::istream& in, const std::string& path) {
  Preamble preamble;
  std::string line;
  for (int64_t number = 1; number <= kMostLinesBeforeHeader; ++number) {
    line.clear();
    for (int c = in.get(); c != EOF && c != '\n' && line.size() < 65536;
         c = in.get())
      line += static_cast<char>(c);
    if (line.find("Country Code") != std::string::npos) {
      preamble.header_line = number;
      in.clear();
      in.seekg(0);
      return preamble;
    }
    read_update(line, &preamble);
  }
  throw Error(
      "no header \"Country Name,Country Code,Indicator Name,Indicator "
      "Code,…\" in the first lines",
      path);
}

struct Columns {
  size_t country = 0, code = 0;
  std::vector<std::pair<size_t, std::string>> years;
};

Columns columns_of(const Row& header, const std::string& where) {
  Columns columns;
  bool country = false, code = false;
  for (size_t i = 0; i < header.size(); ++i) {
    if (header[i] == "Country Code") {
      columns.country = i;
      country = true;
    } else if (header[i] == "Indicator Code") {
      columns.code = i;
      code = true;
    } else if (header[i].size() == 4 && claims::period_of(header[i])) {
      columns.years.emplace_back(i, header[i]);
    }
  }
  if (!country || !code || columns.years.empty())
    throw Error(
        "the header names no Country Code, no Indicator Code or no "
        "year",
        where);
  return columns;
}

const claims::PackNode* row_of_indicator(const std::string& code) {
  for (const claims::PackNode& row :
       curate_data("worldbank.toml").rows("indicator"))
    if (row.required_text("code") == code) return &row;
  return nullptr;
}

// The series of an indicator; "" for one that does not enter.
class SeriesCards {
 public:
  SeriesCards(const Import& import, const std::string& updated)
      : import_(import), updated_(updated) {}

  std::string id_of(const std::string& code) {
    const auto known = ids_.find(code);
    return known != ids_.end() ? known->second : ids_[code] = enter(code);
  }

 private:
  std::string enter(const std::string& code) {
    const claims::PackNode* row = row_of_indicator(code);
    if (!row) return "";
    SeriesRecord card;
    card.id = import_.options.series.empty() ? "wb-" + slug_of(code, 40)
                                             : import_.options.series;
    if (import_.store->series(card.id)) return card.id;
    card.indicator = row->required_text("indicator");
    card.unit = row->required_text("unit");
    for (const auto& [language, label] : row->find("label")->fields)
      card.label[language] = label.text;
    card.document = document_of(updated_, "World Bank: " + code, import_);
    import_.report->count("series", import_.store->put(card));
    return card.id;
  }

  const Import& import_;
  std::string updated_;
  std::map<std::string, std::string> ids_;
};

}  // namespace

void import_world_bank(std::istream& in, const Import& import) {
  const Preamble preamble = read_preamble(in, import.path);
  CsvReader table(&in, import.path, preamble.header_line, ',');
  const Columns columns = columns_of(
      table.header(), import.path + ":" + std::to_string(preamble.header_line));
  const FigureStyle style = usual_style();
  EntityFinder entities(import);
  SeriesCards cards(import, preamble.updated);
  LeftOut countries("of a country or group that the base has not"),
      indicators("of an indicator that does not enter (worldbank.toml)");
  GivenRows rows(import);
  Row row;
  while (table.next(&row)) {
    const std::string where = table.where();
    try {
      table.check_width(row);
      ObservationRecord figure;
      figure.series = cards.id_of(row[columns.code]);
      figure.entity = entities.find_known(row[columns.country]);
      figure.vintage = preamble.updated;
      if (figure.series.empty()) {
        indicators.add(row[columns.code]);
        continue;
      }
      if (figure.entity.empty()) {
        countries.add(row[columns.country]);
        continue;
      }
      for (const auto& [column, year] : columns.years) {
        if (is_missing(row[column], style)) continue;
        const auto value = read_figure(row[column], style);
        if (!value)
          throw Error("column " + year + ": " + claims::quoted(row[column]) +
                          " is no figure",
                      where);
        figure.period = year;
        figure.value = *value;
        rows.put("observation", figure, table.line());
      }
    } catch (const Error& error) {
      import.report->refuse(where, error);
    }
  }
  if (!preamble.unread.empty())
    import.report->notices.push_back(import.path + ": \"Last Updated Date\" " +
                                     claims::quoted(preamble.unread) +
                                     " is no day: its figures stay without "
                                     "a vintage");
  countries.tell(import);
  indicators.tell(import);
}

}  // namespace sources
