#include "engine/compare/quantity_compare.h"

#include "claims/language/tolerance.h"
#include "engine/compare/entity_compare.h"

namespace engine {
namespace {

using claims::End;
using claims::Interval;
using claims::Modifier;
using claims::Quantity;
using claims::Rational;
using Range = Interval<Rational>;

// "More than 1,000" said of five times as many is true and misleading.
const Rational kUnderstatedFrom = Rational::of(3, 2);

enum class Side { Below, Above };

// How firmly a claim excludes what lies beyond one end of its interval.
enum class Edge {
  Strict,  // a stated bound: beyond is false
  Near,    // the bound of "slightly more than": just beyond is open
  Vague,   // rounding and approximation: just beyond is still right
};

Edge edge_of(Modifier modifier, Side side) {
  switch (modifier) {
    case Modifier::Exactly:
      return Edge::Strict;
    case Modifier::MoreThan:
    case Modifier::AtLeast:
      return side == Side::Below ? Edge::Strict : Edge::Vague;
    case Modifier::LessThan:
    case Modifier::AtMost:
      return side == Side::Above ? Edge::Strict : Edge::Vague;
    case Modifier::SlightlyMoreThan:
      return side == Side::Below ? Edge::Near : Edge::Vague;
    case Modifier::SlightlyLessThan:
      return side == Side::Above ? Edge::Near : Edge::Vague;
    default:
      return Edge::Vague;
  }
}

Range bounds_only(const Range& given, Scope scope) {
  if (scope == Scope::Part) return Range(given.low(), std::nullopt);
  if (scope == Scope::Whole) return Range(std::nullopt, given.high());
  return given;
}

// REQUIRES: the two are disjoint.
Rational gap_between(const Range& given, const Range& goal, Side side) {
  const Rational& near =
      side == Side::Below ? given.high()->value : given.low()->value;
  const Rational& end =
      side == Side::Below ? goal.low()->value : goal.high()->value;
  const auto gap = subtract(near, end);
  return gap ? gap->magnitude() : Rational(0);
}

bool is_more_than_part(const Rational& gap, const Rational& figure,
                       const Rational& part) {
  const auto allowed = multiply(figure.magnitude(), part);
  return !allowed || *allowed < gap;
}

// A count written to the last unit ("137 dead") is not rounded from anything.
bool is_exact_count(const Quantity& quantity,
                    const claims::Property* property) {
  return quantity.rounding.is_point() && quantity.written.is_whole() &&
         !counted_class(quantity, property).empty();
}

ValueRelation outside(const Quantity& goal, const Range& given, bool exact,
                      const claims::ToleranceTable& tolerance) {
  const Side side = given.before(goal.interval) ? Side::Below : Side::Above;
  const Edge edge = edge_of(goal.modifier, side);
  ValueRelation result;
  result.margin = gap_between(given, goal.interval, side);
  if (edge == Edge::Strict ||
      is_more_than_part(*result.margin, goal.written, tolerance.wrong)) {
    result.relation = Relation::Contradicts;
    result.outcome = Outcome::Disjoint;
    result.rule =
        edge == Edge::Strict ? "value.beyond_bound" : "value.disjoint";
    return result;
  }
  const bool close =
      !is_more_than_part(*result.margin, goal.written, tolerance.right);
  result.outcome = close ? Outcome::Approximate : Outcome::Overlaps;
  result.relation = Relation::Partial;
  result.rule = close ? "value.close" : "value.between_tolerances";
  // "About" has its margin already.
  if (close && edge == Edge::Vague && !exact &&
      goal.modifier == claims::Modifier::None) {
    result.relation = Relation::Supports;
    result.approximate = true;
    result.rule = "value.approximate";
  }
  return result;
}

std::optional<Rational> smaller(const std::optional<Rational>& a,
                                const std::optional<Rational>& b) {
  if (!a || !b) return a ? a : b;
  return *a < *b ? a : b;
}

// How far the evidence may move before it leaves the claim's interval.
std::optional<Rational> room_inside(const Range& given, const Range& goal) {
  std::optional<Rational> low, high;
  if (goal.low() && given.low())
    low = subtract(given.low()->value, goal.low()->value);
  if (goal.high() && given.high())
    high = subtract(goal.high()->value, given.high()->value);
  return smaller(low, high);
}

bool is_bound(Modifier modifier) {
  return modifier == Modifier::MoreThan || modifier == Modifier::AtLeast;
}

bool is_understated(const Quantity& goal, const Range& given) {
  if (!is_bound(goal.modifier) || !given.low()) return false;
  const auto limit = multiply(goal.written, kUnderstatedFrom);
  return limit && !goal.written.is_negative() && *limit < given.low()->value;
}

ValueRelation inside(const Quantity& goal, const Range& given) {
  ValueRelation result;
  result.relation = Relation::Supports;
  result.outcome = given == goal.interval ? Outcome::Equal : Outcome::Within;
  result.rule = "value.within";
  result.margin = room_inside(given, goal.interval);
  result.understated = is_understated(goal, given);
  return result;
}

bool is_plain(Modifier modifier) {
  return modifier == Modifier::None || modifier == Modifier::About;
}

// "1,000 soldiers" and "about 1,000 soldiers" are one figure.
bool is_same_figure(const Quantity& goal, const Quantity& given) {
  return is_plain(goal.modifier) &&
         (is_plain(given.modifier) || given.modifier == Modifier::Exactly) &&
         goal.written == given.written;
}

ValueRelation overlapping(const Quantity& goal, const Quantity& given,
                          Scope scope) {
  ValueRelation result;
  result.outcome = Outcome::Overlaps;
  result.relation = Relation::Partial;
  result.rule = "value.overlaps";
  if (scope != Scope::Same) {
    result.rule = "value.bound_only";
  } else if (is_same_figure(goal, given)) {
    result.outcome = Outcome::Within;
    result.relation = Relation::Supports;
    result.rule = "value.same_figure";
  }
  return result;
}

ValueRelation not_comparable(const char* rule) {
  ValueRelation result;
  result.rule = rule;
  return result;
}

// The evidence's figure in the claim's unit; `scope` also takes in the class.
std::optional<Quantity> in_unit_of(const Quantity& goal, const Quantity& given,
                                   const claims::Property* property,
                                   const CompareContext& context, Scope* scope,
                                   const char** rule) {
  const std::string goal_class = counted_class(goal, property);
  const std::string given_class = counted_class(given, property);
  if (goal_class.empty() && given_class.empty()) {
    *rule = "unit.differs";
    return converted(given, goal.unit, *context.language.units);
  }
  const ScopeRelation classes =
      compare_classes(goal_class, given_class, context.language.catalogue);
  *rule = classes.rule;
  if (classes.scope == Scope::Differs) return std::nullopt;
  *scope = joined(*scope, classes.scope);
  Quantity same = given;
  same.unit = goal.unit;
  return same;
}

}  // namespace

std::optional<Quantity> converted(const Quantity& quantity,
                                  const std::string& unit,
                                  const claims::UnitTable& units) {
  if (quantity.unit == unit) return quantity;
  const auto interval = units.convert(quantity.interval, quantity.unit, unit);
  const auto written =
      units.convert(Range::point(quantity.written), quantity.unit, unit);
  const auto rounding = units.convert(quantity.rounding, quantity.unit, unit);
  if (!interval || !written || !rounding || !written->low())
    return std::nullopt;
  Quantity result = quantity;
  result.unit = unit;
  result.interval = *interval;
  result.rounding = *rounding;
  result.written = written->low()->value;
  return result;
}

ValueRelation compare_quantities(const Quantity& goal, const Quantity& given,
                                 Scope scope, const claims::Property* property,
                                 const CompareContext& context) {
  const char* rule = "";
  const auto same = in_unit_of(goal, given, property, context, &scope, &rule);
  if (!same) return not_comparable(rule);
  if (scope == Scope::Unknown) return not_comparable("scope.mixed");
  const Range range = bounds_only(same->interval, scope);
  if (range.is_everything() || goal.interval.is_everything())
    return not_comparable("value.unbounded");
  ValueRelation result =
      range.within(goal.interval) ? inside(goal, range)
      : range.overlaps(goal.interval)
          ? overlapping(goal, *same, scope)
          : outside(goal, range, is_exact_count(goal, property),
                    *context.language.tolerance);
  result.margin_unit = result.margin ? goal.unit : "";
  return result;
}

}  // namespace engine
