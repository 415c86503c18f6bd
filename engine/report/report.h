#pragma once
// A Report is a finished run: what was checked, with which base, and what came
// of it. Writers turn it into bytes; nothing in it depends on the clock or on
// the order in which threads finished.

#include <string>
#include <vector>

#include "engine/judge/checked.h"

namespace engine {

// An input that could not be read, or only in part.
struct Failure {
  std::string path;
  std::string message;
  std::string where;
};

struct Report {
  std::string program = "attest";
  std::string version;
  std::string base;                  // path of the base as given
  std::string base_revision;         // its revision id (hash), for replay
  std::vector<std::string> against;  // --against files, as given
  // The options that change results, as (name, value), sorted: replay uses
  // them.
  std::vector<std::pair<std::string, std::string>> options;
  std::string language;                  // of explanations: "fr" or "en"
  std::vector<CheckedArticle> articles;  // in input order
  std::vector<Failure> failures;         // in input order
};

}  // namespace engine
