#include "claims/extract/ordered_claim.h"

#include <algorithm>

#include "claims/extract/statement_builder.h"

namespace claims {
namespace {

// "After the coup, they left Niger": the coup in Niger.
Statement completed(Statement other, const Statement& own,
                    const Language& language) {
  const Property* property = language.catalogue.find(other.property);
  for (const Role& role : property->roles) {
    const Term* term = own.argument(role.name);
    if (!role.required || other.argument(role.name) || !term) continue;
    other.arguments.push_back({role.name, *term});
  }
  std::sort(
      other.arguments.begin(), other.arguments.end(),
      [](const Argument& a, const Argument& b) { return a.role < b.role; });
  return other;
}

// "PXM" is a length without a number.
bool is_measured(const Duration& duration) {
  return (duration.months != 0) != (duration.seconds != 0);
}

}  // namespace

void put_in_order(const SentenceView& view, const OrderLink& link,
                  const Language& language, const Context& context,
                  Claim* claim) {
  TimeOrder order;
  order.before = link.before;
  order.span = view.span_of(link.first, link.last);
  if (link.other.property) {
    const std::vector<Claim> others =
        build_claims(view, link.other, language, context);
    if (others.size() != 1) return;
    const Claim& other = others.front();
    order.event = completed(other.statement, claim->statement, language);
    if (link.elliptic) order.event->when.reset();
    order.span.end = std::max(order.span.end, other.span.end);
  }
  if (link.lag) {
    const auto* time = std::get_if<TimeValue>(&link.lag->value);
    if (time && time->duration && is_measured(*time->duration))
      order.lag = time->duration;
    else
      order.lag_is_vague = true;
  }
  claim->span.begin = std::min(claim->span.begin, order.span.begin);
  claim->span.end = std::max(claim->span.end, order.span.end);
  claim->parts.push_back({"order", order.span});
  claim->statement.when.reset();
  std::erase_if(claim->assumptions,
                [](const Assumption& a) { return a.what == "when"; });
  claim->order = std::move(order);
}

}  // namespace claims
