#pragma once
// JSON Lines: one object a line in, one line out for each, in the same order,
// in constant memory. The form in which pipes and other engines call attest:
//   {"id":"a1","text":"Il y avait 1 016 soldats.","lang":"fr",
//    "date":"2024-04-12","doc":"d7"}

#include <cstddef>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "claims/value/calendar.h"

namespace engine {

// A source given beside a line, in place of the base.
struct LineEvidence {
  std::string text;  // or a table:
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::string unit, note;  // of a table
  std::string kind;        // "infobox", "time_series"
  std::string title;
  std::string published;  // TIMEX3 value; "" undated
  std::string publisher;
};

struct JsonLine {
  size_t number = 0;        // from 1
  std::string id = "null";  // as JSON, whatever its type
  std::string text;
  bool is_claim = false;  // `text` came as "claim"
  std::string language;   // "" = detect
  std::optional<claims::Instant> date;
  bool date_has_clock = false;
  std::string doc;  // neighbouring lines with one value are one document
  std::optional<std::vector<LineEvidence>> evidence;
};

// Reads lines from `input` to its end or until the reader of our output goes.
// `answer` gives the line to print, without its newline; an Error it throws, or
// a line that is no such object, becomes {"id":…,"error":…,"line":N}. Returns
// an Exit: kIncomplete when there was such a line.
int answer_json_lines(std::FILE* input,
                      const std::function<std::string(const JsonLine&)>& answer,
                      size_t max_line_bytes = 64u << 20);

}  // namespace engine
