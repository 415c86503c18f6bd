// Any table and any claim: lines of cells parted by "|", the first line the
// claim, the second the headings. No crash, no hang, the same answer twice, and
// an answer only with rows of the table.

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "claims/extract/extract.h"
#include "claims/text/utf8.h"
#include "engine/compare/table_list.h"

namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line)
    if (c == '|')
      cells.emplace_back();
    else
      cells.back() += c;
  return cells;
}

void check(const std::string& text, const char* code, const char* kind) {
  static const claims::Language language = claims::load_language();
  std::istringstream lines(text);
  std::string claim, header, line;
  std::getline(lines, claim);
  std::getline(lines, header);
  engine::RawTable raw;
  raw.header = cells_of(header);
  raw.title = raw.header.front();
  raw.kind = kind;
  while (std::getline(lines, line)) raw.rows.push_back(cells_of(line));
  const engine::Table table = engine::make_table(raw, language, code);
  const std::vector<claims::Mention> mentions;
  const engine::ClaimSentence sentence{
      claim, claims::Span{0, static_cast<uint32_t>(claim.size())}, mentions,
      *language.pack(code)};
  const engine::ReadingContext context{language, code, {}};
  const auto once = engine::answer_of_table(sentence, table, context);
  const auto again = engine::answer_of_table(sentence, table, context);
  if (once.has_value() != again.has_value()) std::abort();
  if (!once) return;
  if (once->holds != again->holds || once->query != again->query) std::abort();
  for (const uint32_t row : once->rows)
    if (row >= table.rows.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (size > 20000 || claims::find_utf8_fault(text)) return 0;
  for (const char* code : {"en", "fr"})
    for (const char* kind : {"", "infobox", "time_series"})
      check(text, code, kind);
  return 0;
}
