#pragma once
// Replay derives a JSON report again from what it recorded and compares the
// bytes: the proof that its verdicts follow from its inputs, its base and its
// options alone.
//
// A report carries for this: of each article the path and SHA-256, and the
// bytes where they came from standard input or --embed-inputs was given; the
// base's path and revision; paths and SHA-256 of --against files; the options
// that change results; the program's version.

#include <functional>
#include <string>
#include <string_view>

#include "engine/report/report.h"

namespace engine {

struct Replay {
  bool same = false;
  // What differs first, as a person finds it: "articles[0].sha256 was
  // \"ab…\", is now \"cd…\""; "" when nothing does.
  std::string difference;
};

// Checks anew by `recorded`'s inputs, options, base and --against files.
// Inputs with Article::bytes are taken from there, others from their paths.
using CheckAgain = std::function<Report(const Report& recorded)>;

// Throws claims::Error when `json` is no report, and whatever `check` throws.
Replay replay(std::string_view json, const std::string& where,
              const CheckAgain& check);

// What differs first between two JSON texts; "" if their bytes are equal.
std::string first_difference(std::string_view before, std::string_view after);

}  // namespace engine
