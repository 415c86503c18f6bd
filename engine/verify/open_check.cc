#include "engine/verify/open_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/extract/rest_of_sentence.h"
#include "engine/compare/open_compare.h"

namespace engine {
namespace {

using sources::Evidence;

// More passages than a search gives say the same again.
constexpr size_t kMostPassages = 32;

struct Shelf {
  std::vector<const Evidence*> evidence;
  std::vector<OpenPassage> passages;  // same order
};

// The passages among the evidence, each once, in the order of the search.
Shelf shelf_of(const std::vector<Evidence>& evidence,
               const OpenContext& context) {
  Shelf shelf;
  std::set<std::string> seen;
  std::map<std::string, size_t> documents;
  for (const Evidence& one : evidence) {
    if (one.kind != sources::EvidenceKind::Passage ||
        shelf.passages.size() == kMostPassages ||
        !context.language.pack(one.language) || !seen.insert(one.id).second)
      continue;
    const size_t number =
        documents.emplace(one.source.id, documents.size()).first->second;
    shelf.evidence.push_back(&one);
    shelf.passages.push_back(
        {read_open(one.text, one.language, context),
         read_open(one.source.title, one.language, context), number});
  }
  return shelf;
}

size_t last_document(const Shelf& shelf) {
  size_t last = 0;
  for (const OpenPassage& passage : shelf.passages)
    last = std::max(last, passage.document);
  return last;
}

Shelf of_document(const Shelf& all, size_t document) {
  Shelf shelf;
  for (size_t i = 0; i < all.passages.size(); ++i) {
    if (all.passages[i].document != document) continue;
    shelf.evidence.push_back(all.evidence[i]);
    shelf.passages.push_back(all.passages[i]);
  }
  return shelf;
}

bool is_decided(const OpenRelation& found) {
  return found.relation == Relation::Supports ||
         found.relation == Relation::Contradicts;
}

// What a sentence says wrongly need not be this claim of it: a claim that the
// catalogue reads, that is the rest of such a sentence, or that is about
// another figure, is not excluded with it.
bool is_about(const claims::Claim& claim, const OpenRelation& found) {
  if (found.relation != Relation::Contradicts) return true;
  const auto* figure = std::get_if<claims::Quantity>(&claim.statement.value);
  if (!claim.statement.is_open() || claim.rule == claims::kRestRule)
    return false;
  if (!figure || found.slots.empty()) return true;
  const std::string digits = claims::fold(figure->digits);
  const auto plain = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  return found.slots.front().slot != "figure" ||
         plain(found.slots.front().claim).find(plain(digits)) !=
             std::string::npos;
}

// The passage as it bears on the claim: what it says instead stands in the
// slots, the time is the claim's where it carries it.
Finding finding_of(const claims::Claim& claim, const OpenRelation& found,
                   const Evidence& passage) {
  Finding finding;
  finding.evidence = passage;
  finding.evidence.typed = true;
  finding.evidence.statement = {};
  finding.evidence.statement.property = claim.statement.property;
  if (found.relation == Relation::Supports)
    finding.evidence.statement.when = claim.statement.when;
  finding.relation =
      is_about(claim, found) ? found.relation : Relation::Partial;
  finding.slots = found.slots;
  finding.reasons = found.reasons;
  return finding;
}

// Nothing is carried by a text that speaks of what others say wrongly.
void doubt(OpenRelation* found) {
  if (found->relation != Relation::Supports) return;
  found->relation = Relation::Partial;
  found->reasons = {"open.disputed"};
}

void add_findings(const claims::Claim& claim, const OpenRelation& found,
                  const Shelf& shelf, std::vector<Finding>* findings) {
  for (const size_t i : found.used)
    findings->push_back(finding_of(claim, found, *shelf.evidence[i]));
}

}  // namespace

std::vector<Finding> open_findings(const claims::Claim& claim,
                                   const std::string& sentence,
                                   const std::string& language,
                                   const std::vector<Evidence>& evidence,
                                   const claims::Gazetteer& gazetteer,
                                   const CompareContext& context) {
  const OpenContext open{context.language, gazetteer, context.as_of};
  const Shelf shelf = shelf_of(evidence, open);
  std::vector<Finding> findings;
  if (shelf.passages.empty()) return findings;
  const OpenSentence goal = read_open(sentence, language, open);
  const bool disputed = is_disputed(goal, shelf.passages, context);
  for (size_t d = 0; d <= last_document(shelf); ++d) {
    const Shelf alone = of_document(shelf, d);
    OpenRelation found = compare_open(goal, alone.passages, context);
    if (disputed) doubt(&found);
    if (is_decided(found)) add_findings(claim, found, alone, &findings);
  }
  if (!findings.empty()) return findings;
  OpenRelation together = compare_open(goal, shelf.passages, context);
  if (disputed) doubt(&together);
  if (is_decided(together) || together.relation == Relation::Partial)
    add_findings(claim, together, shelf, &findings);
  return findings;
}

}  // namespace engine
