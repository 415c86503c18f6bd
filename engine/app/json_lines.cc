#include "engine/app/json_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/command.h"
#include "engine/app/console.h"

namespace engine {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& message) {
  throw claims::Error(message, "standard input");
}

std::string text_field(const json& object, const char* name) {
  const auto it = object.find(name);
  if (it == object.end() || it->is_null()) return "";
  if (!it->is_string()) refuse(std::string("\"") + name + "\" is not a text");
  return it->get<std::string>();
}

std::string cell_text(const json& cell) {
  if (cell.is_string()) return cell.get<std::string>();
  return cell.is_null() ? "" : cell.dump();
}

std::vector<std::string> cells_of(const json& row) {
  if (!row.is_array()) refuse("a row of a \"table\" is not a list");
  std::vector<std::string> cells;
  for (const json& cell : row) cells.push_back(cell_text(cell));
  return cells;
}

void read_table(const json& item, LineEvidence* evidence) {
  const json& table = item["table"];
  if (!table.is_object()) refuse("\"table\" is not an object");
  if (table.contains("header")) evidence->header = cells_of(table["header"]);
  const json rows = table.value("rows", json::array());
  if (!rows.is_array()) refuse("\"rows\" of a \"table\" is not a list");
  for (const json& row : rows) evidence->rows.push_back(cells_of(row));
  evidence->unit = text_field(item, "unit");
  evidence->note = text_field(item, "note");
  evidence->kind = text_field(item, "kind");
}

LineEvidence evidence_of(const json& item) {
  if (!item.is_object()) refuse("an item of \"evidence\" is not an object");
  LineEvidence evidence;
  evidence.text = text_field(item, "text");
  if (item.contains("table")) read_table(item, &evidence);
  if (evidence.text.empty() && evidence.rows.empty())
    refuse("an item of \"evidence\" has neither \"text\" nor \"table\"");
  evidence.title = text_field(item, "title");
  evidence.published = text_field(item, "date");
  evidence.publisher = text_field(item, "publisher");
  return evidence;
}

void read_evidence(const json& object, JsonLine* line) {
  const auto it = object.find("evidence");
  if (it == object.end() || it->is_null()) return;
  if (!it->is_array()) refuse("\"evidence\" is not a list");
  line->evidence.emplace();
  for (const json& item : *it) line->evidence->push_back(evidence_of(item));
}

void read_date(const json& object, JsonLine* line) {
  const std::string date = text_field(object, "date");
  if (date.empty()) return;
  line->date = claims::parse_instant(date);
  if (!line->date)
    refuse("\"date\" is neither a day nor an instant: " + claims::quoted(date) +
           " (2024-04-12 or 2024-04-12T18:30)");
  line->date_has_clock = date.find('T') != std::string::npos;
}

void read_text(const json& object, JsonLine* line) {
  line->is_claim = object.contains("claim");
  if (line->is_claim && object.contains("text"))
    refuse("both \"text\" and \"claim\": give one of them");
  if (!line->is_claim && !object.contains("text")) refuse("no \"text\"");
  line->text = text_field(object, line->is_claim ? "claim" : "text");
}

// Writing a value goes down its nesting on the stack.
constexpr int kDeepest = 500;

// Calls take(offset, depth) for each mark that opens, closes or parts values,
// until it says false; `depth` is that of what the mark stands in.
template <typename Take>
void each_mark(std::string_view bytes, const Take& take) {
  int depth = 0;
  bool is_text = false;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (is_text && c == '\\') ++i;
    if (c == '"') is_text = !is_text;
    if (is_text) continue;
    const bool opens = c == '[' || c == '{', closes = c == ']' || c == '}';
    if (opens) ++depth;
    if ((opens || closes || c == ',') && !take(i, depth)) return;
    if (closes) --depth;
  }
}

bool is_too_deep(std::string_view bytes) {
  int deepest = 0;
  each_mark(bytes, [&](size_t, int depth) {
    deepest = std::max(deepest, depth);
    return depth <= kDeepest;
  });
  return deepest > kDeepest;
}

std::string_view without_blanks(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// The value of a field, byte by byte: a number of any length keeps its digits.
// "" where the field's name is not written so. REQUIRES: `bytes` is an object.
std::string as_written(std::string_view bytes, std::string_view field) {
  const std::string name = '"' + std::string(field) + '"';
  std::string_view value;
  size_t begin = 0;
  each_mark(bytes, [&](size_t end, int depth) {
    if (depth > 1) return true;
    const auto member = without_blanks(bytes.substr(begin, end - begin));
    begin = end + 1;
    if (!member.starts_with(name)) return true;
    value = without_blanks(member.substr(name.size()));
    return false;
  });
  if (value.empty()) return "";
  return std::string(without_blanks(value.substr(1)));  // after the colon
}

std::string field_as_written(std::string_view bytes, const json& object,
                             const char* field, const char* absent) {
  const auto it = object.find(field);
  if (it == object.end() || it->is_null()) return absent;
  const std::string written = as_written(bytes, field);
  return written.empty() ? it->dump() : written;  // {"\u0069d":…}
}

// `twice` becomes a name that an object has twice: which value is meant?
json parsed(const std::string& bytes, std::optional<std::string>* twice) {
  std::vector<std::set<std::string>> names;  // of the objects that are open
  json value = json::parse(
      bytes,
      [&](int, json::parse_event_t event, const json& part) {
        if (event == json::parse_event_t::object_start) names.emplace_back();
        if (event == json::parse_event_t::object_end) names.pop_back();
        if (event == json::parse_event_t::key &&
            !names.back().insert(part.get<std::string>()).second)
          *twice = part.get<std::string>();
        return true;
      },
      false);
  if (value.is_discarded())
    refuse("not JSON, cut short, or with a number beyond all bounds");
  return value;
}

void read_object(const std::string& bytes, JsonLine* line) {
  if (is_too_deep(bytes)) refuse("nested more than 500 deep");
  std::optional<std::string> twice;
  const json object = parsed(bytes, &twice);
  if (!object.is_object()) refuse("not a JSON object");
  line->id = field_as_written(bytes, object, "id", "null");
  if (twice) refuse("field " + claims::quoted(*twice) + " is given twice");
  read_text(object, line);
  line->language = text_field(object, "lang");
  read_date(object, line);
  line->doc = field_as_written(bytes, object, "doc", "");
  read_evidence(object, line);
}

// One line without its newline; longer ones are read past and cut.
struct RawLine {
  std::string bytes;
  bool too_long = false;
};

std::optional<RawLine> next_line(std::FILE* input, size_t max_bytes) {
  RawLine line;
  bool any = false;
  for (int c = getc_unlocked(input); c != EOF; c = getc_unlocked(input)) {
    any = true;
    if (c == '\n') break;
    if (line.bytes.size() < max_bytes)
      line.bytes.push_back(static_cast<char>(c));
    else
      line.too_long = true;
  }
  if (!any) return std::nullopt;
  return line;
}

std::string fault(const JsonLine& line, const std::string& message) {
  const json text = message;
  return "{\"id\":" + line.id + ",\"error\":" +
         text.dump(-1, ' ', false, json::error_handler_t::replace) +
         ",\"line\":" + std::to_string(line.number) + "}";
}

bool is_blank(const std::string& bytes) {
  return bytes.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

int answer_json_lines(std::FILE* input,
                      const std::function<std::string(const JsonLine&)>& answer,
                      size_t max_line_bytes) {
  int exit = kClean;
  for (size_t number = 1;; ++number) {
    const auto raw = next_line(input, max_line_bytes);
    if (!raw) break;
    JsonLine line;
    line.number = number;
    std::string printed;
    try {
      if (raw->too_long)
        refuse("longer than " + std::to_string(max_line_bytes) + " bytes");
      if (is_blank(raw->bytes)) refuse("an empty line");
      read_object(raw->bytes, &line);
      printed = answer(line);
    } catch (const claims::Error& error) {
      if (error.blame() != claims::Blame::Input) throw;
      printed = fault(line, error.what());
      exit = kIncomplete;
    }
    if (!write_out(printed + "\n")) break;
  }
  if (std::ferror(input))
    throw claims::Error("cannot be read", "standard input");
  return exit;
}

}  // namespace engine
