#include "claims/language/measure.h"

namespace claims {

MeasureLexicon load_measures(const PackNode&, const UnitTable&,
                             const Catalogue&) {
  return {};
}

UnitTable load_units(const PackNode&) { return UnitTable({}); }

std::vector<Mention> find_measures(const Tokens& tokens,
                                   const std::vector<Numeral>& numerals,
                                   const LanguagePack&, const Language&) {
  std::vector<Mention> out;
  for (const Numeral& n : numerals) {
    if (n.weak || n.glued || n.labelled) continue;
    Mention m;
    m.kind = n.kind == NumeralKind::Ordinal ? MentionKind::Ordinal
                                            : MentionKind::Number;
    m.span = {tokens.list[n.first].span.begin,
              tokens.list[n.last - 1].span.end};
    Quantity q;
    q.written = n.value;
    q.interval = Interval<Rational>::point(n.value);
    q.rounding = q.interval;
    m.value = q;
    m.rule = "numeral";
    out.push_back(m);
  }
  return out;
}

}  // namespace claims
