#include "sources/curate/audit.h"

#include <algorithm>
#include <map>
#include <set>

#include "sources/curate/curate_data.h"
#include "sources/curate/origin_proposal.h"

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

Findings undated(const AuditContext& context) {
  const Store& store = context.store;
  return documents_that(
      store, [](const auto& document) { return document.published.empty(); });
}

Findings unlicensed(const AuditContext& context) {
  const Store& store = context.store;
  return documents_that(
      store, [](const auto& document) { return document.licence.empty(); });
}

Findings untraceable(const AuditContext& context) {
  const Store& store = context.store;
  return documents_that(store, [](const auto& document) {
    return document.url.empty() && document.sha256.empty();
  });
}

Findings unused(const AuditContext& context) {
  const Store& store = context.store;
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
Findings unnamed(const AuditContext& context) {
  const Store& store = context.store;
  const Language& language = context.language;
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

Findings ahead(const AuditContext& context) {
  const Store& store = context.store;
  const Language& language = context.language;
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

Findings contradictory(const AuditContext& context) {
  const Store& store = context.store;
  const Language& language = context.language;
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
        if (!(a.value == b.value) && claims::hold_together(a, b))
          findings.push_back(
              {"fact " + facts[i].id, "says otherwise than " + facts[j].id});
      }
  return findings;
}

Findings deprecated(const AuditContext& context) {
  const Store& store = context.store;
  Findings findings;
  store.each_fact([&](const FactRecord& fact) {
    if (fact.rank == Rank::Deprecated)
      findings.push_back({"fact " + fact.id, fact.rank_reason});
    return true;
  });
  return findings;
}

// How many days a fact of the property keeps; 0 = for good.
int64_t days_kept(const std::string& property) {
  static const auto kept = [] {
    std::map<std::string, int64_t> days;
    for (const auto& row : curate_data("freshness.toml").rows("class"))
      for (const std::string& name : row.texts("properties"))
        days[name] = row.whole_or("days", 0);
    return days;
  }();
  const auto it = kept.find(property);
  return it == kept.end() ? 0 : it->second;
}

// "fact capital-ner" -> the last day on which a person found it right.
std::map<std::string, std::string> reviews_of(const Store& store) {
  std::map<std::string, std::string> days;
  for (const LogRecord& line : store.log())
    if (line.action == "review" && line.detail.starts_with("confirmed"))
      days[line.subject] = line.recorded;
  return days;
}

// The day since which a fact is as it is: of its review, else of its saying.
std::optional<claims::Day> day_of_knowing(
    const Store& store, const FactRecord& fact,
    const std::map<std::string, std::string>& reviews) {
  const auto reviewed = reviews.find("fact " + fact.id);
  if (reviewed != reviews.end()) return claims::parse_day(reviewed->second);
  const auto document = store.document(fact.document);
  const auto said = claims::period_of(
      !fact.as_of.empty() || !document ? fact.as_of : document->published);
  if (!said || !said->span.high()) return std::nullopt;
  return claims::day_containing(
      claims::Instant{said->span.high()->value.seconds - 1});
}

Findings due(const AuditContext& context) {
  const auto reviews = reviews_of(context.store);
  Findings findings;
  context.store.each_fact([&](const FactRecord& fact) {
    const int64_t days = days_kept(fact.statement.property);
    const auto& when = fact.statement.when;
    const bool ended = when && when->span.high();
    if (days == 0 || ended || fact.rank == Rank::Deprecated) return true;
    const auto known = day_of_knowing(context.store, fact, reviews);
    if (known && context.today.number - known->number > days)
      findings.push_back({"fact " + fact.id,
                          "known since " + text_of(*known) + ", due after " +
                              std::to_string(days) + " days"});
    return true;
  });
  return findings;
}

Findings doubted(const AuditContext& context) {
  std::map<std::string, std::string> open;
  for (const LogRecord& line : context.store.log()) {
    if (line.action != "review") continue;
    if (line.detail.starts_with("confirmed"))
      open.erase(line.subject);
    else
      open[line.subject] =
          line.detail + (line.actor.empty() ? "" : " by " + line.actor);
  }
  Findings findings;
  for (const auto& [record, detail] : open)
    findings.push_back({record, detail});
  return findings;
}

// What one origin of tier 3 or 4 alone says.
Findings single_origin(const AuditContext& context) {
  struct Carried {
    std::set<std::string> origins;
    int best_tier = 4;
    std::vector<std::string> facts;
  };
  std::map<std::string, Carried> said;
  context.store.each_fact([&](const FactRecord& fact) {
    const auto document = context.store.document(fact.document);
    const auto publisher =
        document ? context.store.publisher(document->publisher) : std::nullopt;
    if (!publisher || fact.rank == Rank::Deprecated) return true;
    Carried& entry = said[text_of(fact.statement)];
    entry.origins.insert(document->origin);
    entry.best_tier = std::min(entry.best_tier, publisher->tier);
    entry.facts.push_back(fact.id);
    return true;
  });
  Findings findings;
  for (const auto& [statement, entry] : said)
    if (entry.origins.size() == 1 && entry.best_tier >= 3)
      findings.push_back({"fact " + entry.facts.front(),
                          "only " + *entry.origins.begin() + ", tier " +
                              std::to_string(entry.best_tier)});
  return findings;
}

// What a passage states of things that have left the base.
Findings dangling(const AuditContext& context) {
  Findings findings;
  const auto gone = [&](const claims::Term& term) {
    return !term.entity.empty() && !context.store.entity(term.entity);
  };
  const auto look = [&](const std::string& record,
                        const claims::Statement& statement) {
    for (const claims::Argument& argument : statement.arguments)
      if (gone(argument.term))
        findings.push_back({record, "names " + argument.term.entity});
    const auto* value = std::get_if<claims::Term>(&statement.value);
    if (value && gone(*value))
      findings.push_back({record, "names " + value->entity});
  };
  for (const std::string& id : context.store.ids("document"))
    for (const PassageRecord& passage : context.store.passages_of(id))
      for (const claims::Statement& statement : passage.statements)
        look("passage " + passage.id, statement);
  for (const std::string& id : context.store.ids("published_check"))
    if (const auto check = context.store.published_check(id);
        check && check->statement)
      look("published_check " + id, *check->statement);
  return findings;
}

Findings reprints(const AuditContext& context) {
  Findings findings;
  for (const OriginProposal& proposal : propose_origins(context.store)) {
    std::string others;
    for (size_t i = 1; i < proposal.documents.size(); ++i)
      others += (i > 1 ? ", " : "") + proposal.documents[i];
    findings.push_back(
        {"document " + proposal.documents[0],
         "shares " + std::to_string(proposal.shared_percent) +
             " % of its text with " + others +
             (proposal.agency.empty() ? ""
                                      : "; both credit " + proposal.agency)});
  }
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
      {"due",
       "facts that a person should look at again (freshness.toml); attest "
       "sources review says that you did",
       due},
      {"doubted", "records that a reviewer doubts", doubted},
      {"single-origin", "facts that only one origin of tier 3 or 4 carries",
       single_origin},
      {"dangling", "statements about things that have left the base", dangling},
      {"reprints",
       "documents that may carry one dispatch: attest sources merge makes them "
       "one origin",
       reprints},
  };
  return table;
}

}  // namespace sources
