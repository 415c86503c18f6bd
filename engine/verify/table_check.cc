#include "engine/verify/table_check.h"

#include <algorithm>

#include "claims/text/sha256.h"
#include "engine/compare/table_list.h"

namespace engine {
namespace {

using claims::Claim;

constexpr size_t kShownRows = 12;
constexpr int kTableWeight = 8;

struct Decided {
  const SourceTable* source = nullptr;
  TableAnswer answer;
};

// Every table that answers must answer the same.
std::optional<Decided> decide(const ClaimSentence& sentence,
                              const std::vector<SourceTable>& tables,
                              const ReadingContext& context) {
  std::optional<Decided> decided;
  for (const SourceTable& source : tables) {
    auto answer = answer_of_table(sentence, source.table, context);
    if (!answer) continue;
    if (decided && decided->answer.holds != answer->holds) return std::nullopt;
    if (!decided) decided = Decided{&source, std::move(*answer)};
  }
  return decided;
}

std::string row_text(const Table& table, uint32_t row) {
  std::string text;
  for (size_t c = 0; c < table.columns.size(); ++c) {
    if (table.at(row, c).text.empty()) continue;
    if (!text.empty()) text += "; ";
    if (!table.columns[c].header.empty())
      text += table.columns[c].header + ": ";
    text += table.at(row, c).text;
  }
  return text;
}

Claim table_claim(const CheckedArticle& checked, const claims::LedgerLine& line,
                  const TableAnswer& answer) {
  const std::string words(claims::cut(checked.article.text, line.sentence));
  Claim claim;
  claim.type = answer.rule;
  claim.id = "c" + claims::sha256_hex(claim.type + "\n" + words).substr(0, 10);
  claim.language = line.language;
  claim.span = line.sentence;
  claim.statement.property = "open:table";
  claim.statement.value = claims::Term{"", "", words};
  claim.rule = answer.rule;
  return claim;
}

Finding finding_of(const Claim& claim, const Decided& decided) {
  const Table& table = decided.source->table;
  Finding finding;
  sources::Evidence& evidence = finding.evidence;
  evidence.kind = sources::EvidenceKind::Observation;
  evidence.id = decided.source->id;
  evidence.statement = claim.statement;
  evidence.source = decided.source->source;
  evidence.query = decided.answer.query;
  for (const uint32_t row : decided.answer.rows) {
    if (evidence.rows.size() == kShownRows) break;
    evidence.rows.push_back(row_text(table, row));
  }
  evidence.text = evidence.query;
  if (!evidence.rows.empty()) evidence.text = evidence.rows.front();
  finding.relation =
      decided.answer.holds ? Relation::Supports : Relation::Contradicts;
  finding.reasons = {decided.answer.rule};
  finding.weight = kTableWeight;
  return finding;
}

Verdict verdict_of(const Claim& claim, const Decided& decided) {
  Verdict verdict;
  verdict.label = decided.answer.holds ? Label::Supported : Label::Refuted;
  verdict.reasons = {decided.answer.rule};
  verdict.flags = {"single_origin"};
  verdict.findings = {finding_of(claim, decided)};
  verdict.sources = verdict.origins = 1;
  return verdict;
}

}  // namespace

void insert_claim(CheckedClaim added, CheckedArticle* checked) {
  auto& claims = checked->claims;
  const auto at = std::find_if(
      claims.begin(), claims.end(), [&](const CheckedClaim& other) {
        return added.claim.span.begin < other.claim.span.begin;
      });
  const auto index = static_cast<uint32_t>(at - claims.begin());
  auto& extraction = checked->extraction;
  for (claims::LedgerLine& line : extraction.ledger) {
    for (uint32_t& claim : line.claims)
      if (claim >= index) ++claim;
    if (!line.sentence.contains(added.claim.span)) continue;
    line.claims.push_back(index);
    std::sort(line.claims.begin(), line.claims.end());
  }
  extraction.claims.insert(extraction.claims.begin() + index, added.claim);
  claims.insert(at, std::move(added));
}

void add_table_checks(const std::vector<SourceTable>& tables,
                      const claims::Language& language,
                      CheckedArticle* checked) {
  if (tables.empty()) return;
  const std::vector<claims::LedgerLine> lines = checked->extraction.ledger;
  for (const claims::LedgerLine& line : lines) {
    const claims::LanguagePack* pack = language.pack(line.language);
    if (!pack) continue;
    const ClaimSentence sentence{checked->article.text, line.sentence,
                                 checked->extraction.mentions, *pack};
    const auto decided =
        decide(sentence, tables, {language, line.language, checked->as_of});
    if (!decided) continue;
    Claim claim = table_claim(*checked, line, decided->answer);
    Verdict verdict = verdict_of(claim, *decided);
    insert_claim({std::move(claim), std::move(verdict)}, checked);
  }
}

}  // namespace engine
