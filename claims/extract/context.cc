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
  auto& here = paragraph[type];
  const auto known = std::find_if(
      here.begin(), here.end(),
      [&](const auto& one) { return one.first.entity == thing.entity; });
  if (known == here.end())
    here.emplace_back(thing, weight);
  else
    known->second += weight;
  std::vector<ContextThing>& list = recent[type];
  list.push_back(thing);
  if (list.size() > kRemembered) list.erase(list.begin());
}

const ContextThing* Context::topic(
    const std::string& type, const std::vector<std::string>& without) const {
  if (const ContextThing* here = topic_of_paragraph(type, without)) return here;
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

const ContextThing* Context::topic_of_paragraph(
    const std::string& type, const std::vector<std::string>& without) const {
  const auto here = paragraph.find(type);
  if (here == paragraph.end()) return nullptr;
  const ContextThing* best = nullptr;
  int most = 0;
  for (const auto& [thing, count] : here->second) {
    const bool excluded = std::find(without.begin(), without.end(),
                                    thing.entity) != without.end();
    if (excluded || count <= most) continue;
    most = count;
    best = &thing;
  }
  return best;
}

bool is_in_passing(const Assumption& assumption) {
  return assumption.rule == kInPassing || assumption.rule == kSaidAside;
}

bool is_unsure(const Assumption& assumption) {
  return assumption.rule == "context.topic" ||
         assumption.rule == "context.subject" ||
         assumption.rule == "context.sentence" ||
         assumption.rule == "name.ambiguous" || assumption.rule == kSaidAside ||
         assumption.rule == kSomeMonth || assumption.rule == kEitherTime ||
         assumption.rule == kTimeBefore;
}

}  // namespace claims
