// JSON Lines: one object an article, then one an input that was not read.

#include <nlohmann/json.hpp>

#include "engine/report/claim_view.h"
#include "engine/report/json_writer.h"
#include "engine/report/writer.h"

namespace engine {

std::string end_jsonl(const Report& rest, const RunTotals&,
                      const WriteOptions&) {
  using Json = nlohmann::ordered_json;
  std::string out;
  for (const Failure& failure : rest.failures) {
    const Json json = {{"schema", "attest-failure"},
                       {"schema_version", kSchemaVersion},
                       {"path", failure.path},
                       {"message", failure.message},
                       {"where", failure.where}};
    out += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return out;
}

std::string write_jsonl(const Report& report, const WriteOptions& options) {
  std::string out;
  for (size_t i = 0; i < report.articles.size(); ++i)
    out += article_json(report, i) + "\n";
  return out + end_jsonl(report, {}, options);
}

}  // namespace engine
