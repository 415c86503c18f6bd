#include "engine/compare/quantifier_compare.h"

#include <algorithm>

#include "engine/compare/quantifier_region.h"

namespace engine {
namespace {

using claims::End;
using claims::Rational;

const Rational kZero(0), kOne(1);
// A share of people presupposes that there are some: at least so many.
const Rational kFewest(100);

constexpr size_t kMostDetails = 3;

using Regions = std::vector<QuantifierRegion>;

// --- what a region says of the claim's class ------------------------------

bool is_people(const OpenSentence& sentence, const OpenTerm& term) {
  return sentence.words->people.contains(term.stem);
}

bool holds(const OpenTerm& goal, const OpenSentence& claim,
           const OpenTerm& given, const OpenSentence& text,
           const CompareContext& context) {
  return match_terms(goal, given, claim, text, context) >= TermMatch::Carried;
}

class Question {
 public:
  Question(const QuantifierRegion& claim, const Regions& given,
           const CompareContext& context)
      : claim_(claim), given_(given), context_(context) {
    for (const QuantifierRegion& region : given_)
      if (region.total && is_of_class(region)) total_ = &region;
  }

  // nullopt: nothing is counted of the class.
  std::optional<Relation> answer() {
    if (claim_.elided) return std::nullopt;
    bool counted = false;
    for (const QuantifierRegion& region : given_) {
      if (region.total || !is_of_class(region)) continue;
      counted = true;
      is_closed_ = is_closed_ || region.another;
      if (region.bare && !region.share && region.range.low())
        members_ = add(members_, region.range.low()->value).value_or(members_);
      narrowed_ = narrowed_ || narrows(region);
      if (!take(region)) return Relation::Partial;
    }
    if (!counted && !total_) return std::nullopt;
    if (!bound()) return Relation::Partial;
    const Relation found = decide();
    return found == Relation::Contradicts && (narrowed_ || claim_.vague)
               ? Relation::Partial
               : found;
  }

 private:
  const OpenTerm& head() const { return claim_.sentence->terms[claim_.head]; }

  bool is_of_class(const QuantifierRegion& region) const {
    if (region.elided) return true;
    const OpenTerm& given = region.sentence->terms[region.head];
    if (is_people(*claim_.sentence, head()) &&
        is_people(*region.sentence, given))
      return true;
    return holds(head(), *claim_.sentence, given, *region.sentence, context_) ||
           holds(given, *region.sentence, head(), *claim_.sentence, context_);
  }

  // It counts at another time, or gives the share of a part of the class or of
  // what is asked ("of students from Dunmore", "insured against hail"): a share
  // of less excludes none of more.
  bool narrows(const QuantifierRegion& region) const {
    if (region.share && !region.elided &&
        !is_same_class(region.sentence->terms[region.head], *region.sentence))
      return true;
    return std::any_of(region.terms.begin(), region.terms.end(), [&](size_t t) {
      const OpenTerm& given = region.sentence->terms[t];
      return (region.share || given.kind == OpenKind::Date) &&
             !is_asked(given, *region.sentence);
    });
  }

  bool is_same_class(const OpenTerm& given, const OpenSentence& text) const {
    if (is_people(*claim_.sentence, head()) && is_people(text, given))
      return true;
    return holds(head(), *claim_.sentence, given, text, context_) &&
           holds(given, text, head(), *claim_.sentence, context_);
  }

  bool is_asked(const OpenTerm& given, const OpenSentence& text) const {
    return std::any_of(claim_.sentence->terms.begin(),
                       claim_.sentence->terms.end(), [&](const OpenTerm& goal) {
                         return match_terms(goal, given, *claim_.sentence, text,
                                            context_) >= TermMatch::Conflict;
                       });
  }

  bool says(const QuantifierRegion& region, const OpenTerm& goal) const {
    const auto said = [&](const QuantifierRegion& by) {
      if (!by.elided &&
          holds(goal, *claim_.sentence, by.sentence->terms[by.head],
                *by.sentence, context_))
        return true;
      return std::any_of(by.terms.begin(), by.terms.end(), [&](size_t t) {
        return holds(goal, *claim_.sentence, by.sentence->terms[t],
                     *by.sentence, context_);
      });
    };
    return said(region) || (total_ && said(*total_));
  }

  // Adds up what a region says; false if it says something that is compared
  // with nothing (« toutes les filles » as an object).
  bool take(const QuantifierRegion& region) {
    size_t unsaid = 0;
    for (const size_t t : claim_.terms) {
      const OpenTerm& goal = claim_.sentence->terms[t];
      if (says(region, goal)) continue;
      if (goal.exact || goal.kind == OpenKind::Figure) return false;
      ++unsaid;
    }
    if (region.negated) return unsaid > 0;
    if (unsaid == 0) return hold(region);
    // Of few details one is otherwise: rouges, not verts. Of many, who knows.
    if (unsaid == 1 && claim_.terms.size() <= kMostDetails &&
        region.range.low()) {
      Rational* sum = region.share ? &other_share_ : &other_count_;
      *sum = add(*sum, region.range.low()->value).value_or(*sum);
    }
    return true;
  }

  bool hold(const QuantifierRegion& region) {
    if (!region.share) {
      const auto low = lowest_whole(region.range);
      count_ = add(count_, low).value_or(count_);
      has_count_ = true;
      if (region.bare && claim_.bare && !claim_.share &&
          region.range == claim_.range)
        says_so_ = true;
      return true;
    }
    if (share_) {
      // Two parts of one class that are named apart: « 2/3 … et 1/3 … ».
      const auto sum = sum_of(*share_, region.range);
      if (!sum) return false;
      share_ = sum;
    } else {
      share_ = region.range;
    }
    return true;
  }

  // "More than five" of things that are counted is six.
  static Rational lowest_whole(const Range& range) {
    if (!range.low()) return kZero;
    const Rational& value = range.low()->value;
    if (range.low()->closed || !value.is_whole()) return value;
    return add(value, kOne).value_or(value);
  }

  static std::optional<Range> sum_of(const Range& a, const Range& b) {
    if (!a.low() || !b.low() || !a.high() || !b.high()) return std::nullopt;
    const auto low = add(a.low()->value, b.low()->value);
    const auto high = add(a.high()->value, b.high()->value);
    if (!low || !high || kOne < *low) return std::nullopt;
    return Range::make(End<Rational>{*low, a.low()->closed && b.low()->closed},
                       End<Rational>{std::min(*high, kOne), true});
  }

  // --- bounds --------------------------------------------------------------

  std::optional<Rational> size_of_class() const {
    if (total_ && total_->bare) return total_->range.low()->value;
    if (is_closed_) return members_;
    // « 490 millions …, soit 36 % »: the class is the quotient.
    if (has_count_ && share_ && share_->is_point() &&
        !share_->low()->value.is_zero())
      return divide(count_, share_->low()->value);
    return std::nullopt;
  }

  bool bound() {
    size_ = size_of_class();
    Range share = share_.value_or(Range::closed(kZero, kOne));
    bool known = share_.has_value();
    if (size_ && !size_->is_zero()) {
      if (has_count_ && !share_) {
        const auto low = divide(count_, *size_);
        if (!low || kOne < *low) return false;
        share = Range::closed(*low, kOne);
        known = true;
      }
      known = known || !other_count_.is_zero() || !other_share_.is_zero();
      if (!share_) share = without_others(share);
    } else if (!share_ && !other_share_.is_zero()) {
      share = without_others(share);
      known = true;
    }
    part_ = share;
    return known || has_count_;
  }

  // What is said to be otherwise leaves no more than the rest.
  Range without_others(const Range& share) const {
    Rational others = other_share_;
    if (size_)
      if (const auto part = divide(other_count_, *size_))
        others = add(others, *part).value_or(others);
    const auto rest = subtract(kOne, others);
    if (!rest || rest->is_negative()) return share;
    return share.intersect(Range::closed(kZero, *rest)).value_or(share);
  }

  static Range complement(const Range& share) {
    const auto end = [](const auto& from) -> std::optional<End<Rational>> {
      if (!from) return std::nullopt;
      return End<Rational>{subtract(kOne, from->value).value_or(kZero),
                           from->closed};
    };
    return Range::make(end(share.high()), end(share.low())).value_or(share);
  }

  // --- deciding ------------------------------------------------------------

  Relation decide() const {
    // « Tous … ne … pas » denies "all".
    const bool not_all =
        claim_.negated && claim_.share && claim_.range == Range::point(kOne);
    if (not_all)
      return relation_of(part_, *Range::make(End<Rational>{kZero, true},
                                             End<Rational>{kOne, false}));
    const Range part = claim_.negated ? complement(part_) : part_;
    if (claim_.share) return relation_of(part, claim_.range);
    return decide_count(part);
  }

  Relation decide_count(const Range& part) const {
    Range wanted = claim_.range;
    if (claim_.bare && !claim_.none)
      wanted = Range(claim_.range.low(), std::nullopt);
    const std::optional<Range> counted = count_range(part);
    if (!counted) return Relation::Partial;
    if (counted->disjoint(wanted)) return Relation::Contradicts;
    if (!counted->within(wanted)) return Relation::Partial;
    if (!claim_.bare || says_so_ || is_one()) return Relation::Supports;
    return counted->is_point() && counted->within(claim_.range)
               ? Relation::Supports
               : Relation::Partial;
  }

  bool is_one() const {
    return claim_.range.low() && claim_.range.low()->value == kOne;
  }

  std::optional<Range> count_range(const Range& part) const {
    if (size_) {
      const auto low = multiply(part.low()->value, *size_);
      const auto high = multiply(part.high()->value, *size_);
      if (!low || !high) return std::nullopt;
      return Range::make(End<Rational>{*low, part.low()->closed},
                         End<Rational>{*high, part.high()->closed});
    }
    if (has_count_ && !claim_.negated && !share_)
      return Range::at_least(count_);
    if (share_ && !part.low()->value.is_zero()) {
      const auto low = multiply(part.low()->value, kFewest);
      if (low) return Range::at_least(*low);
    }
    return std::nullopt;
  }

  static Relation relation_of(const Range& given, const Range& wanted) {
    if (given.within(wanted)) return Relation::Supports;
    return given.disjoint(wanted) ? Relation::Contradicts : Relation::Partial;
  }

  const QuantifierRegion& claim_;
  const Regions& given_;
  const CompareContext& context_;
  const QuantifierRegion* total_ = nullptr;
  Rational count_ = kZero, other_count_ = kZero, other_share_ = kZero;
  bool has_count_ = false, says_so_ = false, narrowed_ = false;
  // « deux hommes …, un autre homme … »: all that the text has.
  bool is_closed_ = false;
  Rational members_ = kZero;
  std::optional<Range> share_;
  std::optional<Rational> size_;
  Range part_;
};

Regions regions_in(const std::vector<OpenPassage>& passages) {
  Regions all;
  for (const OpenPassage& passage : passages)
    for (QuantifierRegion& region : regions_of(passage.text)) {
      if (region.vague) {
        region.share = false;
        region.range = Range::at_least(Rational(2));
      }
      all.push_back(std::move(region));
    }
  return all;
}

OpenRelation relation_with(Relation relation, const char* reason,
                           const std::vector<OpenPassage>& passages) {
  OpenRelation found;
  found.relation = relation;
  found.reasons = {reason};
  for (size_t p = 0; p < passages.size(); ++p)
    if (!regions_of(passages[p].text).empty()) found.used.push_back(p);
  return found;
}

// A plain figure, and the passages give one count of the same class: parts of
// it, or a share, are no figure to compare with.
bool is_counted_once(const QuantifierRegion& asked, const Regions& given) {
  if (!asked.figure || asked.share || asked.elided) return false;
  const std::string& stem = asked.sentence->terms[asked.head].stem;
  size_t counts = 0;
  for (const QuantifierRegion& region : given) {
    if (region.share && region.elided) return false;
    if (region.elided || region.sentence->terms[region.head].stem != stem)
      continue;
    if (region.share) return false;
    ++counts;
  }
  return counts == 1;
}

// Tokens before what an article at the head of a claim counts: "there is a".
constexpr size_t kMostOpening = 3;

}  // namespace

std::optional<OpenRelation> compare_quantified(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context) {
  const Regions asked = regions_of(claim);
  if (asked.empty() || asked.size() > 2 || asked.front().total ||
      claim.terms.empty() || asked.front().begin > 8)
    return std::nullopt;
  // "It is a bridge": the article counts nothing of what the claim is about.
  if (asked.front().article && asked.front().begin > kMostOpening)
    return std::nullopt;
  const Regions given = regions_in(passages);
  if (given.empty()) return std::nullopt;
  bool all = true;
  for (const QuantifierRegion& region : asked) {
    const auto answer = Question(region, given, context).answer();
    if (!answer) return std::nullopt;
    if (*answer == Relation::Contradicts)
      return relation_with(*answer, "open.quantifier_excluded", passages);
    all = all && *answer == Relation::Supports;
  }
  // "A singer …", "more than 30 singers …" of whom one count is given are as
  // well compared by their words and values.
  if (!all && (asked.front().article || is_counted_once(asked.front(), given)))
    return std::nullopt;
  return all ? relation_with(Relation::Supports, "open.quantifier_carried",
                             passages)
             : relation_with(Relation::Partial, "open.quantifier", passages);
}

}  // namespace engine
