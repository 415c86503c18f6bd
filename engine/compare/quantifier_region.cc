#include "engine/compare/quantifier_region.h"

#include <algorithm>

namespace engine {
namespace {

using claims::Rational;

const Rational kHundred(100), kOne(1);

struct Found {
  QuantifierRegion region;
  size_t first = 0;  // token of the quantifier
  bool figure = false;
  bool opens = false;  // at the head of a clause or of a member of a list
};

std::optional<Range> scaled(const Range& range, const Rational& by) {
  const auto end =
      [&](const auto& from) -> std::optional<claims::End<Rational>> {
    if (!from) return std::nullopt;
    const auto value = divide(from->value, by);
    if (!value) return std::nullopt;
    return claims::End<Rational>{*value, from->closed};
  };
  return Range::make(end(range.low()), end(range.high()));
}

Range within_one(const Range& range) {
  return range.intersect(Range::closed(Rational(0), kOne)).value_or(range);
}

std::optional<Found> figure_at(const OpenTerm& term) {
  if (term.kind != OpenKind::Figure) return std::nullopt;
  Found found;
  found.figure = true;
  found.region.figure = true;
  found.first = term.first;
  found.region.begin = term.last;
  const claims::Quantity& quantity = term.quantity;
  found.region.bare = quantity.modifier == claims::Modifier::None;
  Range range =
      found.region.bare ? Range::point(quantity.written) : quantity.interval;
  const bool percent = quantity.unit == "%";
  if (!percent && quantity.unit != "1") return std::nullopt;
  found.region.share =
      percent || (quantity.written < kOne && !quantity.written.is_zero());
  if (percent) {
    const auto part = scaled(range, kHundred);
    if (!part) return std::nullopt;
    range = *part;
  }
  found.region.range = found.region.share ? within_one(range) : range;
  return found;
}

std::optional<Found> word_at(const OpenSentence& sentence, size_t token) {
  const claims::QuantifierRow* best = nullptr;
  size_t longest = 0;
  for (const claims::QuantifierRow& row : sentence.words->quantifiers)
    if (const size_t n = row.words.match(sentence.tokens, token); n > longest) {
      longest = n;
      best = &row;
    }
  if (!best) return std::nullopt;
  Found found;
  found.first = token;
  found.region.begin = token + longest;
  found.region.share = best->share;
  found.region.bare = best->bare;
  found.region.article = best->bare && !best->another;
  found.region.none = best->none;
  found.region.vague = best->vague;
  found.region.another = best->another;
  found.region.range = best->range;
  return found;
}

// « au moins la moitié »: a bound before the figure, with an article between.
void apply_bound(const OpenSentence& sentence, Found* found) {
  for (const claims::QuantifierBound& bound : sentence.words->bounds)
    for (size_t back = 1; back <= 4 && back <= found->first; ++back) {
      const size_t start = found->first - back;
      const size_t n = bound.words.match(sentence.tokens, start);
      if (n == 0 || n + 1 < back) continue;
      const Range& range = found->region.range;
      found->region.range = bound.low ? Range(range.low(), std::nullopt)
                                      : Range(std::nullopt, range.high());
      if (found->region.share)
        found->region.range = within_one(found->region.range);
      found->region.bare = false;
      found->first = start;
      return;
    }
}

// All quantifiers: figures that finders read before words that lie in them.
std::vector<Found> quantifiers_in(const OpenSentence& sentence) {
  std::vector<Found> all;
  size_t next_term = 0;
  for (size_t token = 0; token < sentence.tokens.size();) {
    while (next_term < sentence.terms.size() &&
           sentence.terms[next_term].first < token)
      ++next_term;
    std::optional<Found> found;
    if (next_term < sentence.terms.size() &&
        sentence.terms[next_term].first == token)
      found = figure_at(sentence.terms[next_term]);
    // "The most famous" is no share of anything.
    const bool behind =
        token > 0 && sentence.words->not_behind.contains(
                         std::string(sentence.tokens.form(token - 1)));
    if (!found && !behind) found = word_at(sentence, token);
    if (!found) {
      ++token;
      continue;
    }
    token = std::max(token + 1, found->region.begin);
    if (found->figure && found->region.bare) apply_bound(sentence, &*found);
    all.push_back(std::move(*found));
  }
  return all;
}

bool is_punct(const OpenSentence& sentence, size_t token) {
  return sentence.tokens.list[token].kind == claims::TokenKind::Punct;
}

// Nothing but words that open a clause stands between a quantifier and the
// last comma, joiner or the head of the sentence.
bool opens_clause(const OpenSentence& sentence, size_t token) {
  for (size_t i = token; i > 0; --i) {
    if (is_punct(sentence, i - 1)) return true;
    const std::string form(sentence.tokens.form(i - 1));
    if (sentence.words->openers.contains(form)) return true;
    if (!sentence.words->function.contains(form) ||
        sentence.words->links.contains(form))
      return false;
  }
  return true;
}

bool is_total(const OpenSentence& sentence, size_t token) {
  for (size_t back = 1; back <= 5 && back <= token; ++back) {
    const size_t n =
        sentence.words->existence.match(sentence.tokens, token - back);
    if (n > 0 && n + 1 >= back) return true;
  }
  return false;
}

// The term that a region is about stands right behind its quantifier, with
// nothing between but articles: else it is left out (« un tiers portent »).
void fill_terms(const OpenSentence& sentence, size_t end, bool needs_link,
                QuantifierRegion* region) {
  const auto& terms = sentence.terms;
  bool has_head = false;
  const bool linked =
      !needs_link || (region->begin < sentence.tokens.size() &&
                      sentence.words->links.contains(
                          std::string(sentence.tokens.form(region->begin))));
  for (size_t t = 0; t < terms.size(); ++t) {
    if (terms[t].first < region->begin || terms[t].first >= end) continue;
    if (!has_head && region->terms.empty() &&
        terms[t].first <= region->begin + 3 && linked) {
      region->head = t;
      has_head = true;
      continue;
    }
    if (!sentence.words->quantified_light.contains(terms[t].stem))
      region->terms.push_back(t);
  }
  region->elided = !has_head;
  region->negated = !region->none &&
                    std::any_of(sentence.negations.begin(),
                                sentence.negations.end(), [&](size_t token) {
                                  return token >= region->begin && token < end;
                                });
}

// « 490 millions de personnes …, soit 36 % de la population »: the share says
// the same as the count before it.
bool equates(const OpenSentence& sentence, size_t token) {
  return token > 0 && sentence.words->equates.contains(
                          std::string(sentence.tokens.form(token - 1)));
}

bool same_head(const QuantifierRegion& a, const QuantifierRegion& b) {
  if (a.elided || b.elided) return false;
  const auto& terms = a.sentence->terms;
  return terms[a.head].stem == terms[b.head].stem;
}

// « Trois ours bruns, un ours noir et un ours blanc courent »: what is said of
// the last is said of all, but for its own adjectives.
void share_predicate(std::vector<QuantifierRegion>* regions) {
  for (size_t i = regions->size(); i > 1; --i) {
    QuantifierRegion& left = (*regions)[i - 2];
    QuantifierRegion& right = (*regions)[i - 1];
    const auto& terms = left.sentence->terms;
    const auto own = static_cast<ptrdiff_t>(left.terms.size());
    const bool noun_only =
        !left.elided && !left.total && own <= 1 &&
        std::all_of(left.terms.begin(), left.terms.end(), [&](size_t t) {
          return terms[t].group == terms[left.head].group;
        });
    const bool listed = same_head(left, right) || own == 0;
    if (!noun_only || !listed ||
        static_cast<ptrdiff_t>(right.terms.size()) <= own)
      continue;
    left.terms.insert(left.terms.end(), right.terms.begin() + own,
                      right.terms.end());
    left.negated = left.negated || right.negated;
  }
}

}  // namespace

std::vector<QuantifierRegion> regions_of(const OpenSentence& sentence) {
  std::vector<Found> found = quantifiers_in(sentence);
  for (Found& one : found) {
    one.region.total = is_total(sentence, one.first);
    one.opens = one.region.total || opens_clause(sentence, one.first);
  }
  std::vector<QuantifierRegion> regions;
  for (size_t i = 0; i < found.size(); ++i) {
    if (!found[i].opens) continue;
    QuantifierRegion region = std::move(found[i].region);
    region.sentence = &sentence;
    // « la moitié des six nettoyeurs » says how many there are as well.
    if (region.share && i + 1 < found.size() && !found[i + 1].opens &&
        found[i + 1].first <= region.begin + 1 && found[i + 1].region.bare) {
      QuantifierRegion all = found[i + 1].region;
      all.sentence = &sentence;
      all.total = true;
      region.begin = all.begin;
      fill_terms(sentence, all.begin + 2, false, &all);
      all.terms.clear();
      if (!all.elided) regions.push_back(std::move(all));
    }
    size_t end = sentence.tokens.size();
    for (size_t j = i + 1; j < found.size(); ++j)
      if (found[j].opens) {
        end = found[j].first;
        break;
      }
    const bool counted = !region.share;
    const bool sized = !regions.empty() && regions.back().total &&
                       regions.back().begin == region.begin;
    fill_terms(sentence, end, found[i].figure && region.share && !sized,
               &region);
    if (equates(sentence, found[i].first) && region.share && !regions.empty())
      region.terms = regions.back().terms;
    if (counted || !region.terms.empty() || !region.elided)
      regions.push_back(std::move(region));
  }
  share_predicate(&regions);
  return regions;
}

}  // namespace engine
