#include "engine/judge/judge.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include "claims/extract/context.h"
#include "engine/compare/list_compare.h"
#include "engine/judge/count_judge.h"
#include "engine/judge/decision.h"
#include "engine/judge/figure_doubt.h"
#include "engine/judge/outdated.h"
#include "engine/judge/sides.h"

namespace engine {
namespace {

using claims::Modality;

// --- what cannot be judged as it stands ----------------------------------

const char* obstacle_of(const claims::Claim& claim) {
  if (!claim.open_roles.empty()) return "claim.unresolved_reference";
  switch (claim.statement.modality) {
    case Modality::Opinion:
      return "claim.opinion";
    case Modality::Forecast:
      return "claim.forecast";
    case Modality::Planned:
      return "claim.planned";
    default:
      return nullptr;
  }
}

// --- sorting findings ----------------------------------------------------

// Both bases may hold one record: it counts once.
void drop_doubles(Findings* findings) {
  std::set<std::string> seen;
  std::erase_if(*findings, [&](const Finding& f) {
    const std::string key = f.evidence.id + "\n" + f.evidence.source.id + "\n" +
                            claims::text_of(f.evidence.statement) + "\n" +
                            f.evidence.text;
    return !seen.insert(key).second;
  });
}

// Of one series only the figure nearest to the claim's time speaks for it.
void pass_over_other_periods(Findings* findings) {
  std::map<std::string, int> nearest;
  const auto key = [](const Finding& f) {
    return origin_of(f.evidence) + "\n" + f.evidence.statement.property;
  };
  const auto is_figure = [](const Finding& f) {
    return f.evidence.kind == sources::EvidenceKind::Observation && f.eligible;
  };
  for (const Finding& f : *findings) {
    if (!is_figure(f)) continue;
    const int apart = std::abs(f.days_apart);
    const auto [it, added] = nearest.emplace(key(f), apart);
    if (!added) it->second = std::min(it->second, apart);
  }
  for (Finding& f : *findings) {
    if (!is_figure(f) || std::abs(f.days_apart) == nearest[key(f)]) continue;
    f.eligible = false;
    f.rejected_for = "wrong_time";
  }
}

// "Member", without a date, decides nothing for a day before the one on which
// another record says that the membership began.
void pass_over_undated(const claims::Claim& claim, const JudgeContext& context,
                       Findings* findings) {
  for (Finding& finding : *findings) {
    if (!finding.eligible) continue;
    finding.eligible = std::none_of(
        findings->begin(), findings->end(), [&](const Finding& other) {
          return begins_later(claim, finding, other, context);
        });
    if (!finding.eligible) finding.rejected_for = "wrong_time";
  }
}

// A figure in doubt stays in the trail and decides nothing.
void doubt(const claims::Claim& claim, const JudgeContext& context,
           Finding* finding) {
  if (finding->relation != Relation::Contradicts &&
      finding->relation != Relation::Supports)
    return;
  const char* code = figure_doubt(claim, *finding, context);
  if (!code) return;
  finding->relation = Relation::Partial;
  finding->reasons.insert(finding->reasons.begin(), code);
}

void mark(const claims::Claim& claim, const JudgeContext& context,
          Findings* findings) {
  for (Finding& finding : *findings) {
    doubt(claim, context, &finding);
    finding.weight = weight_of(claim, finding, context);
    finding.rejected_for = rejection_of(claim, finding, context);
    finding.eligible = finding.rejected_for.empty();
  }
  pass_over_other_periods(findings);
  pass_over_undated(claim, context, findings);
}

Sides sides_of(Findings findings, Findings* rejected) {
  Sides sides;
  for (Finding& finding : findings) {
    Findings* side = &sides.open;
    if (finding.relation == Relation::Supports) side = &sides.supports;
    if (finding.relation == Relation::Contradicts) side = &sides.contradicts;
    (finding.eligible ? side : rejected)->push_back(std::move(finding));
  }
  return sides;
}

// A complete list that has the event on another day, or that has others only,
// decides where nothing else speaks of the thing itself.
void drop_list_exclusions(Sides* sides) {
  Findings* const both[] = {&sides->supports, &sides->contradicts};
  size_t others = sides->open.size();
  for (const Findings* side : both)
    others += static_cast<size_t>(
        std::count_if(side->begin(), side->end(), std::not_fn(is_of_list)));
  if (others == 0) return;
  for (Findings* side : both) std::erase_if(*side, is_of_list);
}

bool is_decisive(Label label) {
  return label == Label::Supported || label == Label::Refuted ||
         label == Label::Conflicting || label == Label::Outdated;
}

void add(std::vector<std::string>* list, const std::string& code) {
  if (std::find(list->begin(), list->end(), code) == list->end())
    list->push_back(code);
}

void append(Findings from, Findings* to) {
  sort_for_trail(&from);
  std::move(from.begin(), from.end(), std::back_inserter(*to));
}

// The findings that carry the label, the side that prevails first.
Findings carrying(Label label, const Sides& sides, const Findings& earlier) {
  Findings carry;
  if (label == Label::Supported || label == Label::Conflicting)
    append(sides.supports, &carry);
  if (label != Label::Supported) append(sides.contradicts, &carry);
  if (label == Label::Outdated) append(earlier, &carry);
  return carry;
}

std::vector<std::string> flags_of(const claims::Claim& claim,
                                  const Findings& carry, const Verdict& verdict,
                                  const JudgeContext& context) {
  std::vector<std::string> flags;
  const auto all = [&](const auto& test) {
    return !carry.empty() && std::all_of(carry.begin(), carry.end(), test);
  };
  if (all([](const Finding& f) { return f.approximate; }))
    flags.emplace_back("approximate");
  if (all([](const Finding& f) { return has_reason(f, "value.understated"); }))
    flags.emplace_back("understated");
  if (all([&](const Finding& f) { return is_stale(claim, f, context); }))
    flags.emplace_back("stale_source");
  if (!carry.empty() && verdict.origins == 1)
    flags.emplace_back("single_origin");
  if (!claim.assumptions.empty()) flags.emplace_back("context_assumed");
  if (std::any_of(
          verdict.rejected.begin(), verdict.rejected.end(),
          [](const Finding& f) { return f.rejected_for == "before_event"; }))
    flags.emplace_back("before_event");
  return flags;
}

void keep_most(size_t most, Findings* findings) {
  if (findings->size() <= most) return;
  findings->erase(findings->begin() + static_cast<std::ptrdiff_t>(most),
                  findings->end());
}

// A record about somebody else is not rejected evidence: it only turned up.
Findings shown_rejected(const Policy& policy, Findings rejected) {
  std::erase_if(rejected, [](const Finding& finding) {
    return finding.rejected_for == "off_target";
  });
  sort_for_trail(&rejected);
  // What bears on the claim before what only turned up.
  std::stable_sort(rejected.begin(), rejected.end(),
                   [](const Finding& a, const Finding& b) {
                     return a.relation < b.relation;
                   });
  keep_most(static_cast<size_t>(policy.shown_rejected), &rejected);
  return rejected;
}

void add_reasons_of(const Findings& findings, Relation relation,
                    Verdict* verdict) {
  for (const Finding& finding : findings) {
    if (finding.relation != relation) continue;
    for (const std::string& code : finding.reasons)
      add(&verdict->reasons, code);
    return;
  }
}

// The findings that carry the label, then those on the other side, then those
// from which nothing follows.
void fill_findings(Findings carry, Sides sides, const Policy& policy,
                   Verdict* verdict) {
  const auto is_carrying = [&](const Finding& f) {
    return std::any_of(carry.begin(), carry.end(), [&](const Finding& c) {
      return c.relation == f.relation;
    });
  };
  Findings others;
  for (Findings* side : {&sides.supports, &sides.contradicts})
    for (Finding& finding : *side)
      if (!is_carrying(finding)) others.push_back(std::move(finding));
  sort_for_trail(&sides.open);
  keep_most(static_cast<size_t>(policy.shown_rejected), &sides.open);
  if (!carry.empty()) {
    verdict->margin = carry.front().margin;
    verdict->margin_unit = carry.front().margin_unit;
  }
  verdict->findings = std::move(carry);
  append(std::move(others), &verdict->findings);
  append(std::move(sides.open), &verdict->findings);
}

Verdict verdict_of(const claims::Claim& claim, Sides sides, Findings earlier,
                   Findings rejected, const JudgeContext& context) {
  Verdict verdict;
  Decision decision = decide(claim, sides, earlier, rejected, context);
  verdict.label = decision.label;
  verdict.reasons = std::move(decision.reasons);
  verdict.rejected = shown_rejected(context.policy, std::move(rejected));
  Findings carry;
  if (is_decisive(verdict.label))
    carry = carrying(verdict.label, sides, earlier);
  verdict.sources = sources_in(carry);
  verdict.origins = origins_in(carry);
  verdict.flags = flags_of(claim, carry, verdict, context);
  fill_findings(std::move(carry), std::move(sides), context.policy, &verdict);
  const Relation first = verdict.findings.empty()
                             ? Relation::Silent
                             : verdict.findings.front().relation;
  add_reasons_of(verdict.findings, first, &verdict);
  if (verdict.label == Label::Conflicting)
    add_reasons_of(verdict.findings, Relation::Contradicts, &verdict);
  if (verdict.label == Label::Outdated)
    add_reasons_of(verdict.findings, Relation::Supports, &verdict);
  return verdict;
}

Verdict not_checkable(const char* code) {
  Verdict verdict;
  verdict.label = Label::NotCheckable;
  verdict.reasons = {code};
  return verdict;
}

}  // namespace

Verdict judge(const claims::Claim& claim, std::vector<Finding> findings,
              const JudgeContext& context) {
  if (const char* obstacle = obstacle_of(claim)) return not_checkable(obstacle);
  sort_for_trail(&findings);
  drop_doubles(&findings);
  mark(claim, context, &findings);
  Findings rejected;
  Sides sides = sides_of(std::move(findings), &rejected);
  count_occurrences(claim, context, &sides);
  drop_list_exclusions(&sides);
  Findings earlier = take_outdated(claim, context, &sides, &rejected);
  if (earlier.empty()) settle_divided_origins(&sides);
  return verdict_of(claim, std::move(sides), std::move(earlier),
                    std::move(rejected), context);
}

}  // namespace engine
