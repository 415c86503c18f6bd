#include "sources/curate/csv.h"

#include <algorithm>
#include <utility>

#include "claims/text/error.h"
#include "claims/text/utf8.h"

namespace sources {
namespace {

// A quote that never closes would otherwise swallow the whole file.
constexpr size_t kMaxRowBytes = 1u << 20;

std::string trimmed(std::string text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.back())) text.pop_back();
  size_t begin = 0;
  while (begin < text.size() && is_space(text[begin])) ++begin;
  return text.substr(begin);
}

char likely_separator(const std::string& header) {
  char best = ',';
  auto most = std::count(header.begin(), header.end(), ',');
  for (const char candidate : {';', '\t'}) {
    const auto count = std::count(header.begin(), header.end(), candidate);
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

std::vector<std::string> split(const std::string& row, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false, was_quoted = false;
  const auto close = [&] {
    if (!was_quoted) cells.back() = trimmed(std::move(cells.back()));
    was_quoted = false;
  };
  for (size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    if (quoted && c == '"' && i + 1 < row.size() && row[i + 1] == '"') {
      cells.back() += row[++i];
    } else if (c == '"' && (quoted || trimmed(cells.back()).empty())) {
      if (!quoted && !was_quoted) cells.back().clear();
      quoted = !quoted;
      was_quoted = true;
    } else if (c == separator && !quoted) {
      close();
      cells.emplace_back();
    } else if (!was_quoted || quoted || (c != ' ' && c != '\t')) {
      cells.back() += c;
    }
  }
  close();
  return cells;
}

void check_utf8(const std::string& bytes, const std::string& where,
                int64_t line) {
  if (claims::find_utf8_fault(bytes))
    throw claims::Error("bytes that are no UTF-8; save the table as UTF-8",
                        where + ":" + std::to_string(line));
}

}  // namespace

CsvReader::CsvReader(std::istream* in, std::string where, int64_t header_line,
                     char separator)
    : in_(in), where_(std::move(where)) {
  if (in_->peek() == 0xef) {  // UTF-8's byte-order mark
    char mark[3];
    in_->read(mark, 3);
  }
  while (next_line_ < header_line && in_->peek() != EOF) {
    std::string line;
    for (int c = in_->get(); c != EOF && c != '\n'; c = in_->get())
      if (line.size() < kMaxRowBytes) line += static_cast<char>(c);
    check_utf8(line, where_, next_line_);
    notes_ += line + "\n";
    ++next_line_;
  }
  const std::string first = record();
  if (first.empty()) throw claims::Error("the table is empty", where_);
  separator_ = separator == '\0' ? likely_separator(first) : separator;
  header_ = split(first, separator_);
}

std::string CsvReader::record() {
  std::string bytes;
  bool quoted = false;
  line_ = next_line_;
  for (int c = in_->get(); c != std::char_traits<char>::eof(); c = in_->get()) {
    if (c == '"') quoted = !quoted;
    if (c == '\n') ++next_line_;
    if (c == '\n' && !quoted) {
      if (!bytes.empty() && bytes.back() == '\r') bytes.pop_back();
      if (!bytes.empty()) {
        check_utf8(bytes, where_, line_);
        return bytes;
      }
      line_ = next_line_;  // blank lines are passed over
      continue;
    }
    bytes += static_cast<char>(c);
    if (bytes.size() > kMaxRowBytes)
      throw claims::Error("a row longer than 1 MiB; is a quote left open?",
                          where_ + ":" + std::to_string(line_));
  }
  if (quoted)
    throw claims::Error("a quote is opened here and never closed",
                        where_ + ":" + std::to_string(line_));
  if (!bytes.empty() && bytes.back() == '\r') bytes.pop_back();
  check_utf8(bytes, where_, line_);
  return bytes;
}

void CsvReader::check_width(const std::vector<std::string>& cells) const {
  if (cells.size() != header_.size())
    throw claims::Error("the row has " + std::to_string(cells.size()) +
                            " cells, the header " +
                            std::to_string(header_.size()),
                        where());
}

bool CsvReader::next(std::vector<std::string>* cells) {
  for (;;) {
    const std::string bytes = record();
    if (bytes.empty()) return false;
    *cells = split(bytes, separator_);
    if (std::any_of(cells->begin(), cells->end(),
                    [](const auto& cell) { return !cell.empty(); }))
      return true;
  }
}

}  // namespace sources
