#pragma once
// A Report is a finished run: what was checked, with which base, and what came
// of it. Writers turn it into bytes; nothing in it depends on the clock or on
// the order in which threads finished.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "claims/language/catalogue.h"
#include "engine/judge/checked.h"
#include "sources/store/world.h"

namespace engine {

// An input that could not be read, or only in part.
struct Failure {
  std::string path;
  std::string message;
  std::string where;
};

// A file that a run leaned on beside the articles: --against, as given.
struct UsedFile {
  std::string path;
  std::string sha256;  // of its bytes, hex
};

// What people call the ids that stand in a report: entities ("NER"),
// properties ("withdrawal_completed"), classes ("x:soldier"); id -> language
// -> name. It travels with the report, so that a trail can be told without
// the base.
using Names = std::map<std::string, std::map<std::string, std::string>>;

struct Report {
  std::string program = "attest";
  std::string version;
  std::string base;               // path of the base as given; "" if none
  std::string base_revision;      // its revision id (hash), for replay
  std::vector<UsedFile> against;  // --against files, in the order given
  // The options that change results, as (name, value), sorted: replay uses
  // them. The policy (rows_of) stands beside them.
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::pair<std::string, std::string>> policy;
  std::string language = "en";           // of explanations: "fr" or "en"
  std::vector<CheckedArticle> articles;  // in input order
  std::vector<Failure> failures;         // in input order
  // Keep the bytes of every input in the JSON report, for a replay when the
  // files are gone; those of standard input are always kept.
  bool embed_inputs = false;
  Names names;  // see names_in()
};

// Names of every id that stands in the claims and findings of `report`. Call
// it once the articles are in, before writing.
Names names_in(const Report& report, const sources::World& world,
               const claims::Catalogue& catalogue);

}  // namespace engine
