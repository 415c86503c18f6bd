#include "claims/extract/context.h"

#include <algorithm>

namespace claims {
namespace {

// Enough to reach back over a paragraph; older things are not antecedents.
constexpr size_t kRemembered = 24;

}  // namespace

void Context::note(const std::string& type, const ContextThing& thing,
                   int weight) {
  named[type][thing.entity] += weight;
  std::vector<ContextThing>& list = recent[type];
  list.push_back(thing);
  if (list.size() > kRemembered) list.erase(list.begin());
}

const ContextThing* Context::topic(
    const std::string& type, const std::vector<std::string>& without) const {
  const auto counts = named.find(type);
  const auto things = recent.find(type);
  if (counts == named.end() || things == recent.end()) return nullptr;
  const ContextThing* best = nullptr;
  int most = 0;
  for (auto it = things->second.rbegin(); it != things->second.rend(); ++it) {
    const bool excluded =
        std::find(without.begin(), without.end(), it->entity) != without.end();
    const int count = counts->second.at(it->entity);
    if (excluded || count <= most) continue;
    most = count;
    best = &*it;
  }
  return best;
}

bool is_unsure(const Assumption& assumption) {
  return assumption.rule == "context.topic" ||
         assumption.rule == "context.subject" ||
         assumption.rule == "context.sentence" ||
         assumption.rule == "name.ambiguous" || assumption.rule == kSaidAside;
}

}  // namespace claims
