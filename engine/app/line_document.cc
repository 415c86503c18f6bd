#include "engine/app/line_document.h"

#include <map>

namespace engine {
namespace {

using claims::Span;

constexpr size_t kMaxContext = 4096;
constexpr const char* kBetween = "\n\n";

bool moved(uint32_t begin, Span* span) {
  if (span->begin < begin) return false;
  *span = {span->begin - begin, span->end - begin};
  return true;
}

void move(uint32_t begin, claims::Claim* claim) {
  moved(begin, &claim->span);
  std::vector<claims::Part> parts;
  for (claims::Part part : claim->parts)
    if (moved(begin, &part.span)) parts.push_back(part);
  claim->parts = std::move(parts);
  if (claim->order) moved(begin, &claim->order->span);
  for (claims::Assumption& assumption : claim->assumptions)
    if (!moved(begin, &assumption.from)) assumption.from = {};
}

// Old index -> new index of what was kept.
using Kept = std::map<uint32_t, uint32_t>;

std::vector<uint32_t> kept_of(const std::vector<uint32_t>& indexes,
                              const Kept& kept) {
  std::vector<uint32_t> result;
  for (const uint32_t index : indexes)
    if (const auto it = kept.find(index); it != kept.end())
      result.push_back(it->second);
  return result;
}

Kept cut_claims(const CheckedArticle& whole, uint32_t begin,
                CheckedArticle* line) {
  Kept kept;
  for (uint32_t i = 0; i < whole.claims.size(); ++i) {
    if (whole.claims[i].claim.span.begin < begin) continue;
    kept[i] = static_cast<uint32_t>(line->claims.size());
    CheckedClaim checked = whole.claims[i];
    move(begin, &checked.claim);
    if (checked.verdict.correction &&
        !moved(begin, &checked.verdict.correction->span))
      checked.verdict.correction.reset();
    line->extraction.claims.push_back(checked.claim);
    line->claims.push_back(std::move(checked));
  }
  return kept;
}

Kept cut_skipped(const CheckedArticle& whole, uint32_t begin,
                 CheckedArticle* line) {
  Kept kept;
  for (uint32_t i = 0; i < whole.extraction.skipped.size(); ++i) {
    claims::Skipped skipped = whole.extraction.skipped[i];
    if (!moved(begin, &skipped.span)) continue;
    kept[i] = static_cast<uint32_t>(line->extraction.skipped.size());
    line->extraction.skipped.push_back(std::move(skipped));
  }
  return kept;
}

}  // namespace

std::string LineDocument::before(const JsonLine& line) {
  if (line.doc.empty() || line.doc != doc_) text_.clear();
  doc_ = line.doc;
  const std::string before = text_;
  if (doc_.empty()) return before;
  text_ += line.text + kBetween;
  while (text_.size() > kMaxContext) {
    const size_t end = text_.find(kBetween);
    text_.erase(0, end == std::string::npos ? end : end + 2);
  }
  return before;
}

CheckedArticle cut_to_line(const CheckedArticle& whole, uint32_t begin,
                           const claims::Article& line) {
  CheckedArticle cut;
  cut.article = line;
  cut.as_of = whole.as_of;
  cut.extraction.language = whole.extraction.language;
  const Kept claims = cut_claims(whole, begin, &cut);
  const Kept skipped = cut_skipped(whole, begin, &cut);
  for (claims::LedgerLine entry : whole.extraction.ledger) {
    if (!moved(begin, &entry.sentence)) continue;
    entry.claims = kept_of(entry.claims, claims);
    entry.skipped = kept_of(entry.skipped, skipped);
    cut.extraction.ledger.push_back(std::move(entry));
  }
  return cut;
}

}  // namespace engine
