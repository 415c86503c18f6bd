#include "engine/verify/time_order.h"

#include "claims/extract/claim_type.h"

namespace engine {
namespace {

using claims::Claim;
using claims::Instant;
using claims::Period;
using claims::TimeModifier;
using claims::TimeOrder;
using Span = claims::Interval<Instant>;

// Records that give one happening two days a week apart speak of its beginning
// and its end, or of two happenings.
constexpr int64_t kOneHappening = 7 * claims::kSecondsPerDay;

struct Anchor {
  Instant low;  // the other happening lies in [low, high)
  Instant high;
  Finding finding;  // that dates it
};

Claim other_happening(const Claim& claim, const claims::Language& language) {
  Claim other;
  other.language = claim.language;
  other.span = claim.order->span;
  other.statement = *claim.order->event;
  other.statement.modality = claims::Modality::Asserted;
  other.rule = claim.rule;
  other.type =
      claims::type_of(other, language.catalogue.find(other.statement.property));
  return other;
}

bool dates(const Finding& finding, const Claim& other) {
  const claims::Statement& given = finding.evidence.statement;
  return finding.relation != Relation::Silent &&
         finding.relation != Relation::Contradicts && finding.eligible &&
         given.property == other.statement.property && given.when &&
         given.when->span.low() && given.when->span.high();
}

// Why there is no anchor goes to `want`.
std::optional<Anchor> anchor_of(const Verdict& verdict, const Claim& other,
                                const char** want) {
  std::optional<Anchor> anchor;
  for (const Finding& finding : verdict.findings) {
    if (!dates(finding, other)) continue;
    const Span& span = finding.evidence.statement.when->span;
    const Instant low = span.low()->value, high = span.high()->value;
    if (!anchor) anchor = Anchor{low, high, finding};
    // The finer date counts; another one far off leaves it open.
    if (low.seconds > anchor->high.seconds + kOneHappening ||
        high.seconds + kOneHappening < anchor->low.seconds) {
      *want = "order.unclear";
      return std::nullopt;
    }
    if (high.seconds - low.seconds < anchor->high.seconds - anchor->low.seconds)
      anchor = Anchor{low, high, finding};
  }
  if (!anchor) *want = "order.unknown";
  return anchor;
}

// One step of the unit in which a lag was said, in days: a month of "five
// months".
int64_t days_of_unit(const claims::Duration& lag) {
  if (lag.months != 0) return lag.months % 12 == 0 ? 365 : 30;
  if (lag.seconds % (7 * claims::kSecondsPerDay) == 0) return 7;
  return 1;  // a lag in hours meets dates that know days only
}

std::optional<Instant> shifted(Instant from, const claims::Duration& lag,
                               bool back) {
  const auto day =
      claims::add_months(claims::day_containing(from),
                         static_cast<int>(back ? -lag.months : lag.months));
  if (!day) return std::nullopt;
  return Instant{claims::start_of(*day).seconds +
                 (back ? -lag.seconds : lag.seconds)};
}

// `slack` in units of the lag: how far from the mark is still meant.
std::optional<Span> measured_span(const Anchor& anchor, const TimeOrder& order,
                                  int64_t slack_halves) {
  const auto low = shifted(anchor.low, *order.lag, order.before);
  const auto high = shifted(anchor.high, *order.lag, order.before);
  if (!low || !high) return std::nullopt;
  const int64_t slack =
      days_of_unit(*order.lag) * slack_halves / 2 * claims::kSecondsPerDay;
  return Span::half_open(Instant{low->seconds - slack},
                         Instant{high->seconds + slack});
}

std::optional<Span> span_of(const Anchor& anchor, const TimeOrder& order,
                            bool lenient) {
  constexpr int64_t kMeant = 1, kStillPossible = 3;
  if (order.lag)
    return measured_span(anchor, order, lenient ? kStillPossible : kMeant);
  if (order.before) return Span::less_than(lenient ? anchor.high : anchor.low);
  return Span::at_least(lenient ? anchor.low : anchor.high);
}

std::optional<Claim> dated(const Claim& claim, const Anchor& anchor,
                           bool lenient) {
  const TimeOrder& order = *claim.order;
  const auto span = span_of(anchor, order, lenient);
  if (!span) return std::nullopt;
  Period when;
  when.span = *span;
  when.timex = anchor.finding.evidence.statement.when->timex;
  when.modifier = order.lag      ? TimeModifier::Approx
                  : order.before ? TimeModifier::Before
                                 : TimeModifier::After;
  when.base = Span::half_open(anchor.low, anchor.high);
  Claim out = claim;
  out.statement.when = when;
  out.assumptions.push_back(
      {"when", when.timex, order.span, "time.anchor.event"});
  return out;
}

OrderedVerdict undecided(const Claim& claim, const char* code) {
  OrderedVerdict out{claim, {}};
  out.verdict.reasons = {code};
  return out;
}

bool is_decisive(Label label) {
  return label == Label::Supported || label == Label::Refuted;
}

Finding as_join(Finding finding) {
  finding.relation = Relation::Partial;
  finding.reasons = {"order.anchor"};
  return finding;
}

Verdict check_without_order(Claim claim, const claims::Language& language,
                            const Bases& bases, const CheckOptions& options) {
  claim.order.reset();
  return check_claim(claim, language, bases, options);
}

}  // namespace

OrderedVerdict check_order(const Claim& claim, const claims::Language& language,
                           const Bases& bases, const CheckOptions& options) {
  if (!claim.order->event) return undecided(claim, "order.unknown");
  if (claim.order->lag_is_vague) return undecided(claim, "order.vague_lag");
  const Claim other = other_happening(claim, language);
  const char* want = "order.unknown";
  const auto anchor =
      anchor_of(check_claim(other, language, bases, options), other, &want);
  if (!anchor) return undecided(claim, want);
  const auto strict = dated(claim, *anchor, false);
  const auto lenient = dated(claim, *anchor, true);
  if (!strict || !lenient) return undecided(claim, "order.unknown");
  OrderedVerdict out{*strict,
                     check_without_order(*strict, language, bases, options)};
  if (is_decisive(out.verdict.label) &&
      check_without_order(*lenient, language, bases, options).label !=
          out.verdict.label) {
    out.verdict.label = Label::NotEnoughEvidence;
    out.verdict.reasons = {"order.same_time"};
    out.verdict.sources = out.verdict.origins = 0;
  }
  out.verdict.findings.push_back(as_join(anchor->finding));
  return out;
}

}  // namespace engine
