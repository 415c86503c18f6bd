#pragma once
// Reads a JSON report back (engine/report/report.schema.json) into what
// explain and replay need. Strict: a report that was cut, edited by hand or
// made by another program is refused with the field that is wrong.

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/claim_view.h"
#include "engine/report/report.h"

namespace engine {

struct ReadReport {
  // As it was written, but for the mentions, which no report carries, and the
  // bytes of inputs that were not kept in it (Article::bytes is then empty).
  Report report;
  // Where each claim stands, by article and claim: the file itself may be gone.
  std::vector<std::vector<Place>> places;
};

// Throws claims::Error{what is wrong and where in the report, `where`, Usage}.
ReadReport read_report(std::string_view json, const std::string& where);

}  // namespace engine
