#include "sources/curate/warc.h"

#include <algorithm>
#include <charconv>

#include "claims/text/error.h"

namespace sources {
namespace {

constexpr size_t kMostHeaderBytes = 1u << 16;
constexpr size_t kMostFields = 200;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

// "Name: value" into `fields`; false for a line that is none.
bool add_field(std::string_view line, HeaderFields* fields) {
  const size_t colon = line.find(':');
  if (colon == 0 || colon == line.npos || fields->size() >= kMostFields)
    return false;
  fields->emplace(lower(trimmed(line.substr(0, colon))),
                  trimmed(line.substr(colon + 1)));
  return true;
}

// The whole of `text` as a number; nullopt for anything else.
std::optional<uint64_t> number_in(std::string_view text, int base) {
  uint64_t number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number, base);
  if (text.empty() || read.ec != std::errc() || read.ptr != end)
    return std::nullopt;
  return number;
}

// The line at the front of `text`, taken off with its end; nullopt if none is
// complete.
std::optional<std::string_view> take_line(std::string_view* text) {
  const size_t end = text->find("\r\n");
  if (end == text->npos) return std::nullopt;
  const std::string_view line = text->substr(0, end);
  text->remove_prefix(end + 2);
  return line;
}

// RFC 9112, section 7.1.
std::optional<std::string> joined_chunks(std::string_view text) {
  std::string body;
  for (;;) {
    const auto line = take_line(&text);
    if (!line) return std::nullopt;
    const auto size = number_in(trimmed(line->substr(0, line->find(';'))), 16);
    if (!size || *size > text.size()) return std::nullopt;
    if (*size == 0) return body;
    body += text.substr(0, *size);
    text.remove_prefix(*size);
    if (!text.starts_with("\r\n")) return std::nullopt;
    text.remove_prefix(2);
  }
}

// "HTTP/1.1 200 OK", RFC 9112, section 4. HTTP/2 and later have no such line;
// crawlers write them one, "HTTP/2 200".
std::optional<int> status_code(std::string_view line) {
  constexpr std::string_view kProtocol = "HTTP/";
  const size_t space = line.find(' ');
  if (!line.starts_with(kProtocol) || space == line.npos) return std::nullopt;
  const std::string_view version =
      line.substr(kProtocol.size(), space - kProtocol.size());
  if (version.empty() ||
      version.find_first_not_of("0123456789.") != version.npos)
    return std::nullopt;
  const std::string_view rest = line.substr(space + 1);
  const std::string_view digits = rest.substr(0, rest.find(' '));
  const auto code = number_in(digits, 10);
  if (digits.size() != 3 || !code) return std::nullopt;
  return static_cast<int>(*code);
}

}  // namespace

void WarcReader::fail(const std::string& message) const {
  throw claims::Error("record " + std::to_string(number_) + ": " + message,
                      path_);
}

std::string WarcReader::line() {
  std::string line;
  for (int c = in_.get(); c != '\n'; c = in_.get()) {
    if (c == EOF) fail("the file ends within it");
    line += static_cast<char>(c);
    if (line.size() > kMostHeaderBytes)
      fail("a line of its header is too long");
  }
  if (!line.ends_with('\r')) fail("a line of its header does not end in CRLF");
  line.pop_back();
  return line;
}

void WarcReader::read_fields(HeaderFields* fields) {
  size_t bytes = 0;
  for (std::string text = line(); !text.empty(); text = line()) {
    bytes += text.size();
    if (bytes > kMostHeaderBytes || !add_field(text, fields))
      fail("its header cannot be read");
  }
}

void WarcReader::read_block(uint64_t length, WarcRecord* record) {
  record->too_long = length > most_;
  char piece[1u << 14];
  while (length > 0) {
    const auto want = std::min<uint64_t>(length, sizeof piece);
    in_.read(piece, static_cast<std::streamsize>(want));
    if (static_cast<uint64_t>(in_.gcount()) != want)
      fail("the file ends within it");
    if (!record->too_long) record->block.append(piece, want);
    length -= want;
  }
  if (in_.get() != '\r' || in_.get() != '\n' || in_.get() != '\r' ||
      in_.get() != '\n')
    fail("its length is not the one that it names");
}

bool WarcReader::next(WarcRecord* record) {
  *record = {};
  if (in_.peek() == EOF) return false;
  record->number = ++number_;
  if (!line().starts_with("WARC/1.")) fail("no WARC 1.0 or 1.1 record");
  read_fields(&record->fields);
  const auto length = number_in(record->fields["content-length"], 10);
  if (!length) fail("it names no length");
  read_block(*length, record);
  return true;
}

std::optional<HttpAnswer> http_answer(std::string_view block) {
  HttpAnswer answer;
  const auto status = take_line(&block);
  const auto code = status ? status_code(*status) : std::nullopt;
  if (!code) return std::nullopt;
  answer.status = *code;
  for (;;) {
    const auto line = take_line(&block);
    if (!line) return std::nullopt;
    if (line->empty()) break;
    if (!add_field(*line, &answer.fields)) return std::nullopt;
  }
  if (lower(answer.fields["transfer-encoding"]).ends_with("chunked")) {
    auto body = joined_chunks(block);
    if (!body) return std::nullopt;
    answer.body = std::move(*body);
    return answer;
  }
  const auto length = number_in(answer.fields["content-length"], 10);
  if (length && *length > block.size()) return std::nullopt;
  answer.body = block.substr(0, length ? *length : block.size());
  return answer;
}

}  // namespace sources
