#include "engine/verify/carried.h"

#include <algorithm>

#include "claims/extract/context.h"
#include "engine/compare/open_text.h"

namespace engine {
namespace {

using claims::Span;

bool is_whole(const CheckedClaim& checked) {
  if (checked.claim.type.starts_with("table.")) return true;
  return std::any_of(
      checked.verdict.reasons.begin(), checked.verdict.reasons.end(),
      [](const std::string& code) {
        return code.starts_with("open.") || code.starts_with("table.");
      });
}

// "President Rocha put on a uniform": the title is not what is said of her.
bool is_title_in_passing(const CheckedClaim& checked) {
  const auto& assumptions = checked.claim.assumptions;
  return std::any_of(assumptions.begin(), assumptions.end(),
                     claims::is_in_passing);
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// The bytes of a term, in the article.
Span span_of(const OpenSentence& sentence, const OpenTerm& term,
             uint32_t begin) {
  const auto& tokens = sentence.tokens.list;
  return {begin + tokens[term.first].span.begin,
          begin + tokens[term.last - 1].span.end};
}

bool is_part(const std::vector<const CheckedClaim*>& claims, Span span) {
  return std::any_of(
      claims.begin(), claims.end(), [&](const CheckedClaim* checked) {
        return std::any_of(
            checked->claim.parts.begin(), checked->claim.parts.end(),
            [&](const claims::Part& part) { return overlap(part.span, span); });
      });
}

bool carries(const CheckedArticle& article, const claims::LedgerLine& line,
             const OpenContext& context) {
  std::vector<const CheckedClaim*> claims;
  for (const CheckedClaim& checked : article.claims)
    if (checked.verdict.label == Label::Supported &&
        overlap(checked.claim.span, line.sentence))
      claims.push_back(&checked);
  if (std::all_of(claims.begin(), claims.end(), [](const CheckedClaim* c) {
        return is_title_in_passing(*c);
      }))
    return false;
  if (std::any_of(claims.begin(), claims.end(),
                  [](const CheckedClaim* c) { return is_whole(*c); }))
    return true;
  if (!context.language.pack(line.language)) return false;
  const OpenSentence sentence = read_open(
      claims::cut(article.article.text, line.sentence), line.language, context);
  return std::all_of(
      sentence.terms.begin(), sentence.terms.end(), [&](const OpenTerm& term) {
        return term.kind == OpenKind::Word ||
               is_part(claims, span_of(sentence, term, line.sentence.begin));
      });
}

}  // namespace

bool carries_all(const CheckedArticle& article,
                 const claims::Language& language,
                 const claims::Gazetteer& gazetteer) {
  const OpenContext context{language, gazetteer, article.as_of};
  return std::all_of(article.extraction.ledger.begin(),
                     article.extraction.ledger.end(),
                     [&](const claims::LedgerLine& line) {
                       return carries(article, line, context);
                     });
}

}  // namespace engine
