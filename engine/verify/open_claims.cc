#include "engine/verify/open_claims.h"

#include <algorithm>
#include <optional>

#include "claims/extract/claim_type.h"
#include "claims/language/token.h"
#include "claims/text/sha256.h"
#include "engine/compare/open_text.h"

namespace engine {
namespace {

using claims::Claim;
using claims::SkipReason;

// Plans, opinions and questions stay what they are, whatever a passage says.
bool may_be_claim(const claims::LedgerLine& line,
                  const claims::Extraction& extraction) {
  if (!line.claims.empty() || line.skipped.empty()) return false;
  return std::all_of(
      line.skipped.begin(), line.skipped.end(), [&](uint32_t index) {
        const SkipReason reason = extraction.skipped[index].reason;
        return reason == SkipReason::NoClaim ||
               reason == SkipReason::TooVague || reason == SkipReason::Cause;
      });
}

Claim claim_of(const claims::LedgerLine& line, const std::string& sentence,
               const OpenContext& context) {
  Claim claim;
  claim.rule = "open";
  claim.language = line.language;
  claim.span = line.sentence;
  claim.statement.property = claims::kOpenPredicate;
  for (const OpenTerm& term : read_open(sentence, line.language, context).terms)
    claim.statement.property +=
        (claim.statement.property == claims::kOpenPredicate ? "" : " ") +
        term.form;
  claim.id =
      "c" + claims::sha256_hex(claim.type + "\n" + text_of(claim.statement) +
                               "\n" + claims::fold(sentence))
                .substr(0, 10);
  return claim;
}

bool is_decided(const Verdict& verdict) {
  return verdict.label == Label::Supported || verdict.label == Label::Refuted ||
         verdict.label == Label::Conflicting;
}

class Adder {
 public:
  Adder(const claims::Article& article, const claims::Language& language,
        const claims::Gazetteer& gazetteer, const AskOpen& ask,
        claims::Extraction* extraction)
      : article_(article),
        context_{language, gazetteer, article.published},
        ask_(ask),
        old_(*extraction) {
    for (claims::LedgerLine& line : extraction->ledger) read(&line);
    extraction->claims = std::move(claims_);
    extraction->skipped = std::move(skipped_);
  }

  OpenVerdicts verdicts() { return std::move(verdicts_); }

 private:
  void read(claims::LedgerLine* line) {
    if (may_be_claim(*line, old_)) {
      if (auto found = asked(*line)) return add(std::move(*found), line);
    }
    keep(&line->claims, old_.claims, &claims_);
    keep(&line->skipped, old_.skipped, &skipped_);
  }

  struct Asked {
    Claim claim;
    Verdict verdict;
  };

  std::optional<Asked> asked(const claims::LedgerLine& line) {
    if (!context_.language.pack(line.language)) return std::nullopt;
    const std::string sentence(claims::cut(article_.text, line.sentence));
    Asked asked{claim_of(line, sentence, context_), {}};
    asked.verdict = ask_(asked.claim, sentence);
    if (!is_decided(asked.verdict)) return std::nullopt;
    return asked;
  }

  void add(Asked asked, claims::LedgerLine* line) {
    const size_t index = claims_.size();
    const int count = ++ids_[asked.claim.id];
    if (count > 1) asked.claim.id += "-" + std::to_string(count);
    claims_.push_back(std::move(asked.claim));
    verdicts_.emplace(index, std::move(asked.verdict));
    line->claims = {static_cast<uint32_t>(index)};
    line->skipped.clear();
  }

  template <typename T>
  static void keep(std::vector<uint32_t>* indexes, const std::vector<T>& from,
                   std::vector<T>* to) {
    for (uint32_t& index : *indexes) {
      to->push_back(from[index]);
      index = static_cast<uint32_t>(to->size() - 1);
    }
  }

  const claims::Article& article_;
  const OpenContext context_;
  const AskOpen& ask_;
  const claims::Extraction old_;
  std::vector<Claim> claims_;
  std::vector<claims::Skipped> skipped_;
  OpenVerdicts verdicts_;
  std::map<std::string, int> ids_;
};

}  // namespace

OpenVerdicts add_open_claims(const claims::Article& article,
                             const claims::Language& language,
                             const claims::Gazetteer& gazetteer,
                             const AskOpen& ask,
                             claims::Extraction* extraction) {
  return Adder(article, language, gazetteer, ask, extraction).verdicts();
}

}  // namespace engine
