#pragma once
// The claims of articles before any verdict: for people one claim a paragraph
// with its normal form, as JSON the claims of the report's schema without
// verdict and explanation.

#include <string>

#include "engine/report/report.h"

namespace engine {

std::string claims_text(const Report& report);
std::string claims_json(const Report& report);
// One article as an object on one line, without line end.
std::string claims_line(const Report& report, size_t index);

}  // namespace engine
