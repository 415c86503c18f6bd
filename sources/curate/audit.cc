#include "sources/curate/audit.h"

#include <map>
#include <set>

namespace sources {
namespace {

using claims::Language;
using Findings = std::vector<AuditFinding>;

template <typename Fails>
Findings documents_that(const Store& store, const Fails& fails) {
  Findings findings;
  for (const std::string& id : store.ids("document")) {
    const auto document = store.document(id);
    if (document && fails(*document))
      findings.push_back({"document " + id, ""});
  }
  return findings;
}

Findings undated(const Store& store, const Language&) {
  return documents_that(
      store, [](const auto& document) { return document.published.empty(); });
}

Findings unlicensed(const Store& store, const Language&) {
  return documents_that(
      store, [](const auto& document) { return document.licence.empty(); });
}

Findings untraceable(const Store& store, const Language&) {
  return documents_that(store, [](const auto& document) {
    return document.url.empty() && document.sha256.empty();
  });
}

Findings unused(const Store& store, const Language&) {
  std::set<std::string> used;
  store.each_fact([&](const FactRecord& fact) {
    used.insert(fact.document);
    return true;
  });
  for (const std::string& id : store.ids("series"))
    used.insert(store.series(id)->document);
  for (const std::string& id : store.ids("published_check"))
    used.insert(store.published_check(id)->document);
  return documents_that(store, [&](const auto& document) {
    return !used.contains(document.id) &&
           store.passages_of(document.id).empty();
  });
}

// Names said in no language of the text count for all.
Findings unnamed(const Store& store, const Language& language) {
  std::map<std::string, std::set<std::string>> languages;
  for (const auto& name : store.names())
    languages[name.entity].insert(name.language);
  Findings findings;
  for (const std::string& id : store.ids("entity")) {
    const auto& known = languages[id];
    std::string wanting;
    for (const claims::LanguagePack& pack : language.packs)
      if (!known.contains("") && !known.contains(pack.code))
        wanting += (wanting.empty() ? "no name in " : ", ") + pack.code;
    if (!wanting.empty()) findings.push_back({"entity " + id, wanting});
  }
  return findings;
}

bool tells_of_what_is(const claims::Statement& statement) {
  return statement.modality == claims::Modality::Asserted ||
         statement.modality == claims::Modality::Reported;
}

// The last instant at which the document may have been published.
std::optional<claims::Instant> latest_publication(
    const DocumentRecord& document) {
  const auto period = claims::period_of(document.published);
  if (!period || !period->span.high()) return std::nullopt;
  return period->span.high()->value;
}

Findings ahead(const Store& store, const Language& language) {
  Findings findings;
  store.each_fact([&](const FactRecord& fact) {
    const auto* property = language.catalogue.find(fact.statement.property);
    const auto& when = fact.statement.when;
    const bool event =
        property && property->temporal == claims::Temporal::Event;
    if (!event || !when || !when->span.low() ||
        !tells_of_what_is(fact.statement))
      return true;
    const auto document = store.document(fact.document);
    const auto published =
        document ? latest_publication(*document) : std::nullopt;
    if (published && when->span.low()->value >= *published)
      findings.push_back(
          {"fact " + fact.id,
           text_of(when->span) + ", published " + document->published});
    return true;
  });
  return findings;
}

// Where and of what a one-valued property holds.
std::string place_of(const claims::Statement& statement) {
  claims::Statement bare;
  bare.property = statement.property;
  bare.arguments = statement.arguments;
  return text_of(bare);
}

// Terms known by their years alone touch at every handover: only the same time
// or more than a year in common says that two values hold together.
bool same_time(const claims::Statement& a, const claims::Statement& b) {
  if (!a.when || !b.when) return !a.when && !b.when;
  if (a.when->span == b.when->span) return true;
  const auto common = a.when->span.intersect(b.when->span);
  if (!common) return false;
  if (!common->low() || !common->high()) return true;
  return common->high()->value.seconds - common->low()->value.seconds >
         366 * claims::kSecondsPerDay;
}

Findings contradictory(const Store& store, const Language& language) {
  std::map<std::string, std::vector<FactRecord>> groups;
  store.each_fact([&](const FactRecord& fact) {
    const auto* property = language.catalogue.find(fact.statement.property);
    if (property && property->one_valued && fact.rank != Rank::Deprecated &&
        fact.statement.polarity == claims::Polarity::Affirmed &&
        fact.statement.value.index() != 0)
      groups[place_of(fact.statement)].push_back(fact);
    return true;
  });
  Findings findings;
  for (const auto& [place, facts] : groups)
    for (size_t i = 0; i < facts.size(); ++i)
      for (size_t j = i + 1; j < facts.size(); ++j) {
        const auto &a = facts[i].statement, &b = facts[j].statement;
        if (!(a.value == b.value) && same_time(a, b))
          findings.push_back(
              {"fact " + facts[i].id, "says otherwise than " + facts[j].id});
      }
  return findings;
}

Findings deprecated(const Store& store, const Language&) {
  Findings findings;
  store.each_fact([&](const FactRecord& fact) {
    if (fact.rank == Rank::Deprecated)
      findings.push_back({"fact " + fact.id, fact.rank_reason});
    return true;
  });
  return findings;
}

}  // namespace

const std::vector<Audit>& audits() {
  static const std::vector<Audit> table = {
      {"undated",
       "documents without a day of publication: they support nothing that "
       "hangs on when it was known",
       undated},
      {"unlicensed", "documents without a licence: may you quote them?",
       unlicensed},
      {"untraceable",
       "documents with neither a link nor the hash of what was read",
       untraceable},
      {"unused", "documents that no record leans on", unused},
      {"unnamed", "entities without a name in one of the languages", unnamed},
      {"ahead",
       "facts about events that lie after their document was published", ahead},
      {"contradictory",
       "facts that give a one-valued property two values for one time",
       contradictory},
      {"deprecated", "facts that count no more, and why", deprecated},
  };
  return table;
}

}  // namespace sources
