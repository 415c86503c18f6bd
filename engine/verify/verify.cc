#include "engine/verify/verify.h"

#include <set>
#include <vector>

#include "claims/language/dateline.h"
#include "claims/language/sentence.h"
#include "engine/compare/compare.h"
#include "engine/judge/judge.h"
#include "engine/verify/bystander.h"
#include "engine/verify/correct.h"
#include "engine/verify/described.h"
#include "engine/verify/open_check.h"
#include "engine/verify/open_claims.h"
#include "engine/verify/self_check.h"
#include "engine/verify/several_values.h"
#include "engine/verify/time_order.h"
#include "sources/search/search.h"

namespace engine {
namespace {

struct TermWords {
  std::string operator()(const claims::Quantity& v) const { return v.digits; }
  std::string operator()(const claims::Term& v) const { return v.text; }
  std::string operator()(const claims::Quote& v) const { return v.words; }
  std::string operator()(const claims::Period& v) const { return v.timex; }
  std::string operator()(const claims::Duration&) const { return ""; }
  std::string operator()(std::monostate) const { return ""; }
};

// What a claim that stands by itself can be searched by: the words of its
// slots and what people call its property.
std::string words_of(const claims::Claim& claim,
                     const claims::Language& language) {
  std::string words = std::visit(TermWords(), claim.statement.value);
  for (const claims::Argument& argument : claim.statement.arguments)
    words += " " + argument.term.text;
  if (const auto* property =
          language.catalogue.find(claim.statement.property)) {
    const auto label = property->label.find(claim.language);
    if (label != property->label.end()) words += " " + label->second;
  }
  return words;
}

// Bases in order; a record that two of them hold is taken from the first.
std::vector<sources::Evidence> gather(const claims::Claim& claim,
                                      const std::string& words,
                                      const claims::Language& language,
                                      const Bases& bases,
                                      const CheckOptions& options,
                                      std::vector<std::string>* searches) {
  sources::SearchOptions how;
  how.known_at = options.known_at;
  how.language = claim.language;
  std::vector<sources::Evidence> all;
  std::set<std::string> earlier;
  for (const sources::Store* store : bases.stores) {
    sources::SearchResult found =
        sources::search(*store, language, claim.statement, words, how);
    std::set<std::string> here;
    for (sources::Evidence& evidence : found.evidence) {
      if (earlier.contains(evidence.id)) continue;
      here.insert(evidence.id);
      all.push_back(std::move(evidence));
    }
    earlier.merge(here);
    for (std::string& line : found.searches)
      searches->push_back(std::move(line));
  }
  return all;
}

// Two open predicates that are spelled alike have no slots to line up: their
// sentences are compared by open comparison instead.
sources::Evidence as_compared(const claims::Claim& claim,
                              const sources::Evidence& evidence) {
  sources::Evidence given = evidence;
  if (evidence.kind == sources::EvidenceKind::Passage &&
      claim.statement.is_open())
    given.typed = false;
  return given;
}

// `sentence`: what the claim stands in, for open comparison where no typed
// evidence decides; empty for a claim that has no words of its own.
Verdict verdict_on(const claims::Claim& claim, const std::string& words,
                   const std::string& sentence,
                   const claims::Language& language, const Bases& bases,
                   const CheckOptions& options) {
  std::vector<std::string> searches;
  CompareContext context{language, *bases.world, options.as_of};
  const std::vector<sources::Evidence> evidence =
      gather(claim, words, language, bases, options, &searches);
  std::vector<Finding> findings;
  for (const sources::Evidence& one : evidence) {
    context.one_of_several =
        is_one_of_several(one, evidence, language.catalogue);
    findings.push_back(compare(claim, as_compared(claim, one), context));
  }
  context.one_of_several = false;
  const JudgeContext judging{options.policy, language, options.as_of};
  Verdict verdict = judge(claim, findings, judging);
  if (verdict.label == Label::NotEnoughEvidence && !sentence.empty() &&
      verdict.findings.empty()) {
    for (Finding& finding : open_findings(claim, sentence, claim.language,
                                          evidence, *bases.gazetteer, context))
      findings.push_back(std::move(finding));
    verdict = judge(claim, std::move(findings), judging);
  }
  verdict.searches = std::move(searches);
  return verdict;
}

}  // namespace

Verdict check_claim(const claims::Claim& claim,
                    const claims::Language& language, const Bases& bases,
                    const CheckOptions& options) {
  const claims::Claim named =
      with_described_named(claim, language, bases, options);
  if (named.order) return check_order(named, language, bases, options).verdict;
  return verdict_on(named, words_of(named, language), "", language, bases,
                    options);
}

namespace {

// The sentence of each claim.
std::vector<claims::Span> sentences_of(const claims::Extraction& extraction) {
  std::vector<claims::Span> sentences(extraction.claims.size());
  for (const claims::LedgerLine& line : extraction.ledger)
    for (const uint32_t claim : line.claims) sentences[claim] = line.sentence;
  return sentences;
}

// The day that the text gives itself at its head, where its format gave none.
claims::Article dated(const claims::Article& article,
                      const claims::Language& language) {
  claims::Article with_day = article;
  if (article.published) return with_day;
  const claims::LanguagePack* pack =
      language.pack(claims::detect_language(article, language));
  if (!pack) return with_day;
  const claims::Dateline dateline = claims::find_dateline(article, *pack);
  if (!dateline.published) return with_day;
  with_day.published = dateline.published;
  with_day.published_from = "dateline";
  return with_day;
}

}  // namespace

CheckedArticle check(const claims::Article& read,
                     const claims::Language& language, const Bases& bases,
                     const CheckOptions& options) {
  CheckedArticle checked;
  checked.article = dated(read, language);
  const claims::Article& article = checked.article;
  checked.extraction = claims::extract(article, language, *bases.gazetteer);
  CheckOptions day = options;
  if (!day.as_of) day.as_of = article.published;
  checked.as_of = day.as_of;
  const OpenVerdicts opened = add_open_claims(
      article, language, *bases.gazetteer,
      [&](const claims::Claim& claim, const std::string& sentence) {
        return verdict_on(claim, sentence, sentence, language, bases, day);
      },
      &checked.extraction);
  const auto sentences = sentences_of(checked.extraction);
  for (size_t i = 0; i < sentences.size(); ++i) {
    claims::Claim& claim = checked.extraction.claims[i];
    if (const auto found = opened.find(i); found != opened.end()) {
      checked.claims.push_back({claim, found->second});
      continue;
    }
    claim = with_described_named(claim, language, bases, day);
    const std::string words(claims::cut(article.text, claim.span));
    Verdict verdict;
    if (claim.order) {
      OrderedVerdict ordered = check_order(claim, language, bases, day);
      claim = std::move(ordered.claim);
      verdict = std::move(ordered.verdict);
    } else {
      const std::string sentence(claims::cut(article.text, sentences[i]));
      verdict = verdict_on(claim, words, sentence, language, bases, day);
    }
    verdict.correction = correct(article, claim, verdict, language, bases, day);
    checked.claims.push_back({claim, std::move(verdict)});
  }
  for (const size_t i : borne_out_alone(checked.claims)) {
    CheckedClaim& one = checked.claims[i];
    one.claim.partly_read = true;
    const std::string words(claims::cut(article.text, one.claim.span));
    one.verdict = verdict_on(one.claim, words, "", language, bases, day);
  }
  if (bases.tables) add_table_checks(*bases.tables, language, &checked);
  add_self_checks(&checked);
  return checked;
}

}  // namespace engine
