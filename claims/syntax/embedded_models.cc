// The models that the build took in (cmake/embed.cmake), one analyser each.

#include <map>
#include <string>

#include "claims/syntax/analyser.h"

extern "C" {
struct EmbeddedModel {
  const char* name;  // null ends the list
  const char* bytes;
  uint64_t size;
};
extern const EmbeddedModel claims_models[];
}

namespace claims {
namespace {

using Analysers = std::map<std::string, Analyser, std::less<>>;

Analysers open_all() {
  Analysers analysers;
  for (const EmbeddedModel* model = claims_models; model->name; ++model)
    analysers.try_emplace(model->name,
                          std::string_view(model->bytes, model->size));
  return analysers;
}

}  // namespace

const Analyser* embedded_analyser(std::string_view language) {
  static const Analysers analysers = open_all();
  const auto found = analysers.find(language);
  return found == analysers.end() ? nullptr : &found->second;
}

}  // namespace claims
