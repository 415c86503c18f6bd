#include "sources/curate/given_rows.h"

#include "claims/text/error.h"

namespace sources {

void GivenRows::check(const char* kind, const std::string& id,
                      const std::string& content, int64_t line) {
  const std::hash<std::string> hash;
  const Said said = {line, hash(content)};
  const auto [first, is_first] = said_.try_emplace(hash(id), said);
  if (!is_first && first->second.hash != said.hash)
    throw claims::Error("line " + std::to_string(first->second.line) +
                            " gives it already, and says otherwise",
                        std::string(kind) + " \"" + id + "\"");
}

}  // namespace sources
