#include "engine/judge/count_judge.h"

#include <algorithm>
#include <map>

namespace engine {
namespace {

using claims::Day;
using claims::Quantity;
using claims::Rational;

// Who and where. What only one account adds ("ousted") tells no two apart.
std::string arguments_of(const claims::Statement& statement,
                         const JudgeContext& context) {
  const claims::Property* property =
      context.language.catalogue.find(statement.property);
  std::string key = statement.property;
  for (const claims::Argument& argument : statement.arguments) {
    const claims::Role* role =
        property ? property->role(argument.role) : nullptr;
    if (!role || role->required)
      key += "|" + argument.role + "=" + argument.term.entity;
  }
  return key;
}

// Days of one kind of occurrence, those a few days apart taken as one: two
// sources that date a coup to the 18th and the 19th saw one coup.
size_t distinct_days(std::vector<Day> days, int same_days) {
  std::sort(days.begin(), days.end());
  size_t count = 0;
  std::optional<Day> last;
  for (const Day day : days) {
    if (!last || last->plus(same_days) < day) ++count;
    last = day;
  }
  return count;
}

size_t distinct_occurrences(const std::vector<const Finding*>& findings,
                            const JudgeContext& context) {
  std::map<std::string, std::vector<Day>> days;
  for (const Finding* finding : findings) {
    const auto& when = finding->evidence.statement.when;
    if (!when || !when->span.low()) continue;  // an undated one may be a double
    days[arguments_of(finding->evidence.statement, context)].push_back(
        claims::day_containing(when->span.low()->value));
  }
  size_t count = 0;
  for (auto& [key, found] : days)
    count +=
        distinct_days(std::move(found), context.policy.same_occurrence_days);
  return count;
}

Rational number_of(size_t count) {
  return Rational(static_cast<int64_t>(count));
}

// The list must reach as far as the claim does.
bool is_complete_for(const claims::Claim& claim, const Finding& finding,
                     const JudgeContext& context) {
  if (!finding.evidence.complete) return false;
  const auto known = known_day(finding.evidence);
  const auto& when = claim.statement.when;
  auto needed = context.as_of;
  if (when && when->span.high())
    needed = claims::day_containing(
        claims::Instant{when->span.high()->value.seconds - 1});
  return known && needed && *needed <= *known;
}

// An origin with a complete list whose count the claim excludes.
std::optional<std::string> refuting_origin(
    const claims::Claim& claim, const std::vector<const Finding*>& counted,
    const JudgeContext& context) {
  const auto& wanted = std::get<Quantity>(claim.statement.value).interval;
  std::map<std::string, std::vector<const Finding*>> lists;
  for (const Finding* finding : counted)
    if (is_complete_for(claim, *finding, context))
      lists[origin_of(finding->evidence)].push_back(finding);
  for (const auto& [origin, list] : lists)
    if (!wanted.contains(number_of(distinct_occurrences(list, context))))
      return origin;
  return std::nullopt;
}

template <typename Test>
void take(Findings* from, Findings* to, Relation relation, const char* code,
          const Test& test) {
  Findings rest;
  for (Finding& finding : *from) {
    if (!test(finding)) {
      rest.push_back(std::move(finding));
      continue;
    }
    finding.relation = relation;
    finding.reasons.insert(finding.reasons.begin(), code);
    to->push_back(std::move(finding));
  }
  *from = std::move(rest);
}

bool is_occurrence(const Finding& finding) {
  return has_reason(finding, "count.occurrence");
}

}  // namespace

void count_occurrences(const claims::Claim& claim, const JudgeContext& context,
                       Sides* sides) {
  if (!std::holds_alternative<Quantity>(claim.statement.value)) return;
  std::vector<const Finding*> counted;
  for (const Finding& finding : sides->open)
    if (is_occurrence(finding)) counted.push_back(&finding);
  if (counted.empty()) return;
  const bool denied = claim.statement.polarity == claims::Polarity::Negated;
  const auto& wanted = std::get<Quantity>(claim.statement.value).interval;
  const Rational count = number_of(distinct_occurrences(counted, context));
  const auto origin = refuting_origin(claim, counted, context);
  if (denied) return;  // "not five coups": the count alone decides nothing
  if (!origin && wanted.contains(count))
    take(&sides->open, &sides->supports, Relation::Supports, "count.reached",
         is_occurrence);
  if (origin)
    take(&sides->open, &sides->contradicts, Relation::Contradicts,
         "count.complete_list", [&](const Finding& finding) {
           return is_occurrence(finding) &&
                  origin_of(finding.evidence) == *origin;
         });
}

}  // namespace engine
