#include "claims/extract/open_claim.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/stance.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

// The words of tokens [first, last) that say something, in order.
std::string content_of(const SentenceView& view, size_t first, size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  std::string content;
  size_t words = 0;
  for (size_t i = first; i < last && words < 12; ++i) {
    if (view.stems[i].empty() || clauses.determiners.match(view.tokens, i) ||
        clauses.auxiliaries.match(view.tokens, i) ||
        clauses.joiners.match(view.tokens, i) ||
        !clauses.preposition(view.tokens, i).empty())
      continue;
    content += (words++ ? " " : "") + std::string(view.tokens.form(i));
  }
  return content;
}

}  // namespace

Claim open_claim_of(const SentenceView& view, Span span) {
  const auto [first, last] = view.tokens_of(span);
  Claim claim;
  claim.language = view.pack->code;
  claim.rule = "open";
  claim.span = span;
  claim.statement.property =
      std::string(kOpenPredicate) + content_of(view, first, last);
  const Stance stance = stance_of(view, {first, last, false, false});
  claim.statement.polarity = stance.polarity;
  claim.statement.modality = stance.modality;
  claim.speaker = stance.speaker;
  const char* const roles[] = {"object", "subject"};  // sorted
  size_t filled = 0;
  for (const SentenceTerm& term : view.terms) {
    if (term.term.entity.empty() || filled == 2 || term.first < first ||
        term.last > last)
      continue;
    claim.statement.arguments.push_back({roles[1 - filled++], term.term});
  }
  std::reverse(claim.statement.arguments.begin(),
               claim.statement.arguments.end());
  for (const Mention& mention : view.mentions) {
    if (time_of(mention) && !claim.statement.when &&
        span.contains(mention.span)) {
      claim.statement.when = asserted_period(view, mention);
      claim.parts.push_back({"when", mention.span});
    }
  }
  return claim;
}

std::vector<Claim> build_open_claims(const SentenceView& view) {
  Claim claim = open_claim_of(view, view.sentence.span);
  std::vector<Claim> claims;
  for (const Mention& mention : view.mentions) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (!quantity || mention.kind == MentionKind::Ordinal) continue;
    Claim one = claim;
    one.statement.value = *quantity;
    one.parts.push_back({"value", mention.span});
    claims.push_back(std::move(one));
  }
  if (claims.empty()) claims.push_back(std::move(claim));
  return claims;
}

}  // namespace claims
