#include <algorithm>

#include "claims/extract/clause_scope.h"
#include "claims/extract/length_figure.h"
#include "claims/extract/slot_fit.h"
#include "claims/extract/slot_search.h"
#include "claims/language/measure_lexicon.h"

namespace claims {
namespace {

constexpr std::string_view kTime = "time";  // dimension of years
constexpr size_t kValueReach = 30;  // words between an anchor and its figure

bool fits_quantity(const WordingSite& site, const Quantity& quantity) {
  if (site.property.unit == "count") {
    // « Les quatre cinquièmes de la population »: a share counts nobody.
    if (!quantity.written.is_whole()) return false;
    if (quantity.unit == "1")
      return site.property.counts.empty() || site.wording.bare;
    // "3 cases per 100,000 people" counts nobody either.
    if (!quantity.unit.starts_with("x:") ||
        quantity.unit.find('/') != std::string::npos)
      return false;
    const std::string thing = quantity.unit.substr(2);
    return site.property.counts.empty() ||
           site.language.catalogue.is_a(thing, site.property.counts) ||
           site.language.catalogue.is_a(site.property.counts, thing);
  }
  const std::optional<Unit> unit = site.language.units->find(quantity.unit);
  if (!unit) return false;
  if (site.property.unit == "money")
    return unit->dimension.starts_with("money");
  if (site.property.unit == "ratio")
    return unit->dimension == "share" || unit->dimension == "ratio";
  if (site.property.unit == "index") return unit->dimension == "number";
  return unit->dimension == site.property.unit;
}

Words words_at(const WordingSite& site, size_t first, size_t last) {
  Words words;
  for (size_t i = first; i < std::min(last, site.view.tokens.size()); ++i)
    words.push_back(
        site.view.pack->measures->words.find(site.view.tokens.form(i)));
  return words;
}

// "Cases per million", "73 people per square kilometre": a part of a rate that
// was not read whole.
bool is_of_a_rate(const WordingSite& site, const Mention& mention,
                  const Quantity& quantity) {
  const PhraseList& per = site.view.pack->measures->per;
  const auto [first, last] = site.view.tokens_of(mention.span);
  constexpr size_t kLongestPer = 3;  // words of "par rapport à"
  if (per.from(words_at(site, last, last + kLongestPer), 0).first) return true;
  const Words before =
      words_at(site, first - std::min(first, kLongestPer), first);
  return quantity.unit == "1" &&
         per.until(before, 0, before.size()).first != nullptr;
}

// "[40]" points to a note.
bool is_in_brackets(const WordingSite& site, const Mention& mention) {
  const Tokens& tokens = site.view.tokens;
  const auto [first, last] = site.view.tokens_of(mention.span);
  return first > 0 && last < tokens.size() && tokens.form(first - 1) == "[" &&
         tokens.form(last) == "]";
}

// "Life expectancy at 65 years": it says of which one the words speak.
bool is_of_anchor(const WordingSite& site, const Mention& mention) {
  const auto [first, last] = site.view.tokens_of(mention.span);
  const int32_t at = word_of(site.view, first, last);
  if (at < 0) return false;
  const Word& word = site.view.tree.words[static_cast<size_t>(at)];
  return word.relation == Relation::Nmod && word.head >= 0 &&
         is_among(site.view, word.head, site.anchors.front(),
                  site.anchors.back() + 1);
}

bool fits_mention(const WordingSite& site, const Mention& mention) {
  if (site.property.value == "duration") {
    const auto* time = std::get_if<TimeValue>(&mention.value);
    return time && time->duration.has_value();
  }
  if (site.property.value == "period") {
    const auto* time = std::get_if<TimeValue>(&mention.value);
    return time && time->period.has_value();
  }
  if (site.property.value == "quote")
    return mention.kind == MentionKind::Quotation;
  if (const auto* time = std::get_if<TimeValue>(&mention.value))
    return site.property.unit == kTime &&
           years_of(*time, *site.language.tolerance) &&
           !is_of_anchor(site, mention);
  const auto* quantity = std::get_if<Quantity>(&mention.value);
  return quantity && mention.kind != MentionKind::Ordinal &&
         fits_quantity(site, *quantity) &&
         !is_of_a_rate(site, mention, *quantity) &&
         !is_in_brackets(site, mention);
}

}  // namespace

const Mention* find_slot_value(const WordingSite& site,
                               const WordingSlot& slot) {
  const std::vector<size_t>& anchors = site.anchors;
  const size_t anchor = slot.before_anchor < anchors.size()
                            ? anchors[slot.before_anchor]
                            : anchors.back();
  const Mention* best = nullptr;
  size_t nearest = kValueReach;
  for (const Mention& mention : site.view.mentions) {
    if (!fits_mention(site, mention)) continue;
    const auto [first, last] = site.view.tokens_of(mention.span);
    const bool left = last <= anchor + 1;
    // Between two words: "left 12 dead".
    const bool between =
        slot.before_anchor != 0 && slot.before_anchor != anchors.size();
    if (between && !(left && first > anchors[slot.before_anchor - 1])) continue;
    // "Chad has 18 million people, the population of Niger is 27 million": what
    // stands before a comma is farther than anything behind the words.
    const bool set_off = left && has_comma(site.view, last, anchor);
    const size_t gap = set_off ? kValueReach - 1
                       : left  ? anchor - std::min(anchor, last)
                               : first - std::min(first, anchor + 1);
    if (gap >= nearest || !shares_clause(site.view, anchors, first, last))
      continue;
    if (left ? has_break(site.view, last, anchor)
             : has_break(site.view, std::min(anchor + 1, first), first))
      continue;
    nearest = gap;
    best = &mention;
  }
  return best;
}

}  // namespace claims
