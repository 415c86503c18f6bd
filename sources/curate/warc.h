#pragma once
// The form of a web archive (WARC 1.0 and 1.1, ISO 28500), apart from what its
// pages say: its records, and the HTTP messages within them. Strict: what does
// not fit the standard ends the reading. libarchive reads WARC too, but leaves
// out every address that ends in "/" and does not open the HTTP message.

#include <cstdint>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sources {

// Names of header fields in lower case.
using HeaderFields = std::map<std::string, std::string>;

struct WarcRecord {
  HeaderFields fields;  // "warc-type", "warc-target-uri", "warc-date"…
  std::string block;    // "" of one that is too long
  bool too_long = false;
  int64_t number = 0;  // in the file, from 1
};

class WarcReader {
 public:
  // Of a block longer than `most` bytes nothing is kept.
  WarcReader(std::istream& in, std::string path, size_t most)
      : in_(in), path_(std::move(path)), most_(most) {}

  // To the next record; false at the end. Throws Error for what is no WARC.
  bool next(WarcRecord* record);

 private:
  std::string line();
  void read_fields(HeaderFields* fields);
  void read_block(uint64_t length, WarcRecord* record);
  [[noreturn]] void fail(const std::string& message) const;

  std::istream& in_;
  std::string path_;
  size_t most_;
  int64_t number_ = 0;
};

struct HttpAnswer {
  int status = 0;
  HeaderFields fields;
  std::string body;  // chunks joined
};

// nullopt for bytes that are no HTTP answer written as HTTP/1 writes it (of any
// version), or that are cut short.
std::optional<HttpAnswer> http_answer(std::string_view block);

}  // namespace sources
