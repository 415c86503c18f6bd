#include "claims/extract/time_elsewhere.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/wording_site.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

const Mention* time_beside_event(const SentenceView& view,
                                 const Reading& reading) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (const auto& [role, term] : reading.terms) {
    if (term->type != "event") continue;
    size_t at = term->last;
    while (at < view.tokens.size() &&
           (view.tokens.form(at) == "," || view.tokens.form(at) == "(" ||
            clauses.determiners.match(view.tokens, at) > 0 ||
            !clauses.preposition(view.tokens, at).empty()))
      ++at;
    for (const Mention& mention : view.mentions) {
      const auto [first, last] = view.tokens_of(mention.span);
      if (time_of(mention) && first >= term->last && first <= at && at < last)
        return &mention;
    }
  }
  return nullptr;
}

const Mention* time_of_saying(const SentenceView& view,
                              const Reading& reading) {
  const Span words = view.span_of(reading.first, reading.last);
  const bool quoted = std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        return mention.kind == MentionKind::Quotation &&
               mention.span.contains(words);
      });
  if (!quoted) return nullptr;
  const Mention* found = nullptr;
  for (const Mention& mention : view.mentions) {
    if (!time_of(mention)) continue;
    if (found || shares_quotation(view, mention.span, words)) return nullptr;
    found = &mention;
  }
  return found;
}

// "and in", « , en »: between two times of one list, beginning at `at`.
bool joins_times(const SentenceView& view, size_t at, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  bool joined = false;
  for (; at < last; ++at) {
    const bool joins = view.tokens.form(at) == "," ||
                       clauses.joiners.match(view.tokens, at) == 1;
    if (!joins && clauses.determiners.match(view.tokens, at) == 0 &&
        clauses.preposition(view.tokens, at).empty())
      return false;
    joined = joined || joins;
  }
  return joined;
}

}  // namespace

const Mention* time_of_opening_clause(const SentenceView& view,
                                      const Reading& reading) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (!view.pack->syntax->awaiting.has(view.tokens.form(0)) ||
      clauses.before.match(view.tokens, 0) > 0 ||
      clauses.after.match(view.tokens, 0) > 0)
    return nullptr;
  size_t start = reading.first;
  for (const auto& [role, term] : reading.terms)
    start = std::min(start, term->first);
  size_t comma = start;
  while (comma > 0 && view.tokens.form(comma) != ",") --comma;
  if (comma == 0 || clauses.relatives.find(view.tokens, comma, reading.first))
    return nullptr;
  const Mention* found = nullptr;
  for (const Mention& mention : view.mentions) {
    if (!time_of(mention) || view.tokens_of(mention.span).second > comma)
      continue;
    if (found) return nullptr;
    found = &mention;
  }
  return found;
}

const Mention* time_elsewhere(const SentenceView& view,
                              const Reading& reading) {
  if (const Mention* time = time_beside_event(view, reading)) return time;
  if (reading.property->temporal != Temporal::State || reading.wording->begins)
    return nullptr;
  if (const Mention* time = time_of_opening_clause(view, reading)) return time;
  return time_of_saying(view, reading);
}

std::vector<Claim> at_each_time(const SentenceView& view, Claim claim) {
  std::vector<Claim> claims = {std::move(claim)};
  const std::vector<Part>& parts = claims.front().parts;
  const auto own =
      std::find_if(parts.begin(), parts.end(),
                   [](const Part& part) { return part.role == "when"; });
  if (own == parts.end()) return claims;
  const size_t slot = static_cast<size_t>(own - parts.begin());
  size_t behind = view.tokens_of(own->span).second;
  for (const Mention& mention : view.mentions) {
    const auto [first, last] = view.tokens_of(mention.span);
    if (!time_of(mention) || first < behind) continue;
    if (!joins_times(view, behind, first)) break;
    Claim one = claims.front();
    one.statement.when = asserted_period(view, mention);
    one.parts[slot].span = mention.span;
    one.span.end = std::max(one.span.end, mention.span.end);
    claims.push_back(std::move(one));
    behind = last;
  }
  return claims;
}

}  // namespace claims
