#pragma once
// Variants of a Supported claim that say something else: half the figure, the
// day after, another country, the contrary. None of them may come out Supported
// on the evidence of the original, unless that evidence still lies within what
// the variant says ("before the end of 2023" said of the end of 2024).

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/language/tolerance.h"
#include "claims/read/reader.h"
#include "engine/compare/compare.h"
#include "engine/verify/verify.h"
#include "sources/curate/importer.h"

namespace engine {

struct Variant {
  std::string kind;  // "value x2", "day +1", "country", "negation"
  claims::Claim claim;
};

enum class VariantOutcome {
  Undecided,   // NotEnoughEvidence, NotCheckable
  Refuted,     // or Outdated, or Conflicting
  StillTrue,   // supported: the evidence lies within the variant as well
  OtherTruth,  // supported by other evidence than the original's
  Wrong,       // supported by evidence that does not carry it
};
inline const char* name_of(VariantOutcome outcome) {
  constexpr const char* kNames[] = {"undecided", "refuted", "still true",
                                    "true of the other", "WRONG"};
  return kNames[static_cast<size_t>(outcome)];
}

// --- variants ----------------------------------------------------------------

using Bound = std::optional<claims::End<claims::Rational>>;

inline Bound scaled(const Bound& end, const claims::Rational& by) {
  if (!end) return end;
  const auto value = multiply(end->value, by);
  return Bound({value.value_or(end->value), end->closed});
}

inline claims::Interval<claims::Rational> scaled(
    const claims::Interval<claims::Rational>& interval,
    const claims::Rational& by) {
  return {scaled(interval.low(), by), scaled(interval.high(), by)};
}

inline void add_values(const claims::Claim& claim, std::vector<Variant>* out) {
  if (!std::holds_alternative<claims::Quantity>(claim.statement.value)) return;
  const std::pair<const char*, claims::Rational> kFactors[] = {
      {"value x0.5", claims::Rational::of(1, 2)},
      {"value x1.1", claims::Rational::of(11, 10)},
      {"value x2", claims::Rational(2)}};
  for (const auto& [kind, by] : kFactors) {
    Variant variant{kind, claim};
    auto& quantity = std::get<claims::Quantity>(variant.claim.statement.value);
    quantity.written = multiply(quantity.written, by).value_or(0);
    quantity.interval = scaled(quantity.interval, by);
    quantity.rounding = scaled(quantity.rounding, by);
    out->push_back(std::move(variant));
  }
}

inline std::optional<claims::Modifier> flipped(claims::Modifier modifier) {
  using claims::Modifier;
  const std::pair<Modifier, Modifier> kPairs[] = {
      {Modifier::MoreThan, Modifier::LessThan},
      {Modifier::AtLeast, Modifier::AtMost},
      {Modifier::SlightlyMoreThan, Modifier::SlightlyLessThan}};
  for (const auto& [up, down] : kPairs) {
    if (modifier == up) return down;
    if (modifier == down) return up;
  }
  return std::nullopt;
}

inline void add_modifier(const claims::Claim& claim,
                         const claims::ToleranceTable& table,
                         std::vector<Variant>* out) {
  const auto* quantity = std::get_if<claims::Quantity>(&claim.statement.value);
  if (!quantity || !flipped(quantity->modifier)) return;
  Variant variant{"modifier", claim};
  auto& other = std::get<claims::Quantity>(variant.claim.statement.value);
  other.modifier = *flipped(quantity->modifier);
  claims::apply_tolerance(table, claims::Rational(1), false, &other);
  out->push_back(std::move(variant));
}

inline std::optional<claims::End<claims::Instant>> moved(
    const std::optional<claims::End<claims::Instant>>& end, int months,
    int days) {
  if (!end) return end;
  const claims::Day day = claims::day_containing(end->value);
  const int64_t clock = end->value.seconds - start_of(day).seconds;
  const claims::Day shifted =
      claims::add_months(day, months).value_or(day).plus(days);
  return claims::End<claims::Instant>{
      claims::Instant{start_of(shifted).seconds + clock}, end->closed};
}

inline void move(int months, int days, claims::Period* period) {
  period->timex.clear();
  const auto shift = [&](const claims::Interval<claims::Instant>& span) {
    return claims::Interval<claims::Instant>(moved(span.low(), months, days),
                                             moved(span.high(), months, days));
  };
  period->span = shift(period->span);
  if (period->base) period->base = shift(*period->base);
}

inline void add_times(const claims::Claim& claim, std::vector<Variant>* out) {
  struct Shift {
    const char* kind;
    int months, days;
  };
  constexpr Shift kShifts[] = {{"day -1", 0, -1},   {"day +1", 0, 1},
                               {"month -1", -1, 0}, {"month +1", 1, 0},
                               {"year -1", -12, 0}, {"year +1", 12, 0}};
  auto* value = std::get_if<claims::Period>(&claim.statement.value);
  if (!claim.statement.when && !value) return;
  for (const Shift& shift : kShifts) {
    Variant variant{shift.kind, claim};
    auto& statement = variant.claim.statement;
    if (value)
      move(shift.months, shift.days,
           &std::get<claims::Period>(statement.value));
    else
      move(shift.months, shift.days, &*statement.when);
    out->push_back(std::move(variant));
  }
}

inline std::string country_of(const sources::World& world, std::string id) {
  id = id.substr(0, id.find(':'));
  for (int step = 0; step < 8 && !id.empty(); ++step) {
    const auto thing = world.find(id);
    if (!thing) return "";
    if (thing->type == "country") return id;
    id = std::string(thing->part_of);
  }
  return "";
}

// The same kind of thing of another country: its forces, its capital's peer.
inline std::string elsewhere(const sources::World& world,
                             const std::string& id) {
  const std::string country = country_of(world, id);
  if (country.empty()) return "";
  for (const char* other : {"TCD", "SEN", "PER"}) {
    if (country == other) continue;
    if (id == country) return other;
    if (id.find(':') != id.npos) return other + id.substr(id.find(':'));
    const std::map<std::string, std::string> kCities = {
        {"TCD", "TCD/n_djamena"}, {"SEN", "SEN/dakar"}, {"PER", "PER/lima"}};
    return kCities.at(other);
  }
  return "";
}

inline std::string somebody_else(const std::string& id) {
  for (const char* other : {"person/emmanuel_macron", "person/vladimir_putin"})
    if (id.starts_with("person/") && id != other) return other;
  return "";
}

inline void add_others(const claims::Claim& claim, const sources::World& world,
                       std::vector<Variant>* out) {
  const auto add = [&](const std::string& kind, const std::string& other,
                       size_t index) {
    if (other.empty()) return;
    Variant variant{kind, claim};
    claims::Term term{other, "", ""};
    if (index < claim.statement.arguments.size())
      variant.claim.statement.arguments[index].term = term;
    else
      variant.claim.statement.value = term;
    out->push_back(std::move(variant));
  };
  const auto& arguments = claim.statement.arguments;
  for (size_t i = 0; i < arguments.size(); ++i) {
    add("country", elsewhere(world, arguments[i].term.entity), i);
    add("person", somebody_else(arguments[i].term.entity), i);
  }
  if (const auto* value = std::get_if<claims::Term>(&claim.statement.value)) {
    add("country", elsewhere(world, value->entity), arguments.size());
    add("person", somebody_else(value->entity), arguments.size());
  }
}

inline std::vector<Variant> variants_of(const claims::Claim& claim,
                                        const claims::Language& language,
                                        const sources::World& world) {
  std::vector<Variant> variants;
  add_values(claim, &variants);
  add_modifier(claim, *language.tolerance, &variants);
  add_times(claim, &variants);
  add_others(claim, world, &variants);
  Variant denial{"negation", claim};
  denial.claim.statement.polarity =
      claim.statement.polarity == claims::Polarity::Affirmed
          ? claims::Polarity::Negated
          : claims::Polarity::Affirmed;
  variants.push_back(std::move(denial));
  return variants;
}

// --- outcomes ----------------------------------------------------------------

inline std::set<std::string> supporters_of(const Verdict& verdict) {
  std::set<std::string> ids;
  for (const Finding& finding : verdict.findings)
    if (finding.relation == Relation::Supports) ids.insert(finding.evidence.id);
  return ids;
}

// Independent of the comparers: the evidence's own figure or day lies in what
// the variant leaves possible.
inline bool lies_within(const Variant& variant, const Finding& finding) {
  const auto& said = variant.claim.statement;
  const auto& found = finding.evidence.statement;
  if (variant.kind.starts_with("value") || variant.kind == "modifier") {
    const auto* wanted = std::get_if<claims::Quantity>(&said.value);
    const auto* given = std::get_if<claims::Quantity>(&found.value);
    return !given || (wanted && given->interval.overlaps(wanted->interval));
  }
  const bool dated = variant.kind.starts_with("day") ||
                     variant.kind.starts_with("month") ||
                     variant.kind.starts_with("year");
  return dated && said.when &&
         (!found.when || found.when->span.overlaps(said.when->span));
}

inline VariantOutcome outcome_of(const Variant& variant,
                                 const Verdict& original,
                                 const Verdict& verdict) {
  if (verdict.label == Label::NotEnoughEvidence ||
      verdict.label == Label::NotCheckable)
    return VariantOutcome::Undecided;
  if (verdict.label != Label::Supported) return VariantOutcome::Refuted;
  const std::set<std::string> before = supporters_of(original);
  bool others = false;
  for (const Finding& finding : verdict.findings) {
    if (finding.relation != Relation::Supports) continue;
    if (!before.contains(finding.evidence.id))
      others = true;
    else if (!lies_within(variant, finding))
      return VariantOutcome::Wrong;
  }
  return others ? VariantOutcome::OtherTruth : VariantOutcome::StillTrue;
}

// --- a run -------------------------------------------------------------------

struct MutationRun {
  size_t supported = 0;  // originals
  size_t claims = 0;
  std::map<std::string, std::map<VariantOutcome, int>> counts;  // by kind
  std::vector<std::string> wrong;     // kind and statement
  std::vector<std::string> verdicts;  // label and statement of each original
};

inline void mutate_article(const std::string& path,
                           const claims::Language& language, const Bases& bases,
                           MutationRun* run) {
  const claims::Article article = claims::read_article_file(path);
  CheckOptions options;
  options.as_of = article.published;
  for (const CheckedClaim& one :
       check(article, language, bases, options).claims) {
    ++run->claims;
    run->verdicts.push_back(std::string(row_of(one.verdict.label).name) + "  " +
                            claims::text_of(one.claim.statement));
    if (one.verdict.label != Label::Supported) continue;
    ++run->supported;
    for (const Variant& variant :
         variants_of(one.claim, language, *bases.world)) {
      const Verdict verdict =
          check_claim(variant.claim, language, bases, options);
      const auto outcome = outcome_of(variant, one.verdict, verdict);
      ++run->counts[variant.kind][outcome];
      if (outcome == VariantOutcome::Wrong)
        run->wrong.push_back(variant.kind + ": " +
                             claims::text_of(variant.claim.statement));
    }
  }
}

// The starter base, built from its text into a folder of the caller.
struct StarterBase {
  claims::Language language = claims::load_language();
  std::optional<sources::Store> store;
  claims::Gazetteer gazetteer;
  sources::World world;

  explicit StarterBase(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    sources::build_base(file.string(), language,
                        std::string(ATTEST_SOURCE_DIR) + "/sources/seed",
                        sources::ImportOptions{});
    store = sources::Store::open_read_only(file.string());
    gazetteer = claims::Gazetteer(store->names());
    world = store->world();
  }
  Bases bases() const { return {{&*store}, &gazetteer, &world}; }
};

}  // namespace engine
