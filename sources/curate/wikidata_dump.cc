#include "sources/curate/wikidata_dump.h"

#include "claims/value/period.h"
#include "sources/curate/line_reader.h"

namespace sources {

void each_dump_line(
    std::istream& in,
    const std::function<void(const std::string&, int64_t)>& take) {
  LineReader lines(in, kMaxDumpLineBytes + 1);
  for (std::string line; lines.next(&line);) {
    const int64_t number = lines.number();
    while (!line.empty() &&
           (line.back() == '\r' || line.back() == ',' || line.back() == ' '))
      line.pop_back();
    if (number == 1 && line.starts_with('[')) line.erase(0, 1);
    if (!line.empty() && line != "]") take(line, number);
  }
}

std::optional<std::string> timex_of_wikidata(const std::string& time,
                                             int64_t precision,
                                             const std::string& calendar) {
  const size_t digits = precision == 9    ? 4
                        : precision == 10 ? 7
                        : precision == 11 ? 10
                                          : 0;
  if (digits == 0 || time.size() < 11 || time[0] != '+') return std::nullopt;
  if (digits > 4 && calendar.ends_with("Q1985786")) return std::nullopt;
  std::string timex = time.substr(1, digits);
  if (!claims::period_of(timex)) return std::nullopt;
  return timex;
}

}  // namespace sources
