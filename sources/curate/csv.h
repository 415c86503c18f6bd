#pragma once
// Comma-separated values (RFC 4180) read row by row from a stream: quotes,
// line ends within quotes, CRLF, a byte-order mark. The separator is the one
// of , ; TAB that the header has most of.

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace sources {

class CsvReader {
 public:
  // `where` names the file in complaints. Reads the header; throws Error if
  // there is none. Lines before `header_line` are notes. `separator` '\0' = the
  // one that the header has most of.
  CsvReader(std::istream* in, std::string where, int64_t header_line = 1,
            char separator = '\0');

  const std::vector<std::string>& header() const { return header_; }
  // The lines before the header, one after another.
  const std::string& notes() const { return notes_; }
  char separator() const { return separator_; }
  // The next row that is not blank; false at the end. Throws Error for a quote
  // that never closes, a row longer than a row may be, bytes that are no UTF-8.
  bool next(std::vector<std::string>* cells);
  // Throws Error if the row at hand has more or fewer cells than the header.
  void check_width(const std::vector<std::string>& cells) const;
  // Where the row at hand begins: "table.csv:17", and its line alone.
  std::string where() const { return where_ + ":" + std::to_string(line_); }
  int64_t line() const { return line_; }

 private:
  std::string record();  // the bytes of one row, "" at the end
  std::istream* in_;
  std::string where_;
  std::vector<std::string> header_;
  std::string notes_;
  char separator_ = ',';
  int64_t line_ = 0;
  int64_t next_line_ = 1;
};

}  // namespace sources
