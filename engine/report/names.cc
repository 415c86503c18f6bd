#include <set>

#include "engine/report/report.h"

namespace engine {
namespace {

struct Ids {
  std::set<std::string> entities;
  std::set<std::string> properties;

  void add(const claims::Term& term) {
    if (!term.entity.empty()) entities.insert(term.entity);
  }
  void add(const claims::Statement& statement) {
    properties.insert(statement.property);
    for (const claims::Argument& argument : statement.arguments)
      add(argument.term);
    if (const auto* term = std::get_if<claims::Term>(&statement.value))
      add(*term);
  }
  void add(const CheckedClaim& checked) {
    add(checked.claim.statement);
    if (!checked.claim.speaker.empty()) entities.insert(checked.claim.speaker);
    for (const auto& assumption : checked.claim.assumptions)
      entities.insert(assumption.value);
    for (const Finding& finding : checked.verdict.findings)
      add(finding.evidence.statement);
    for (const Finding& finding : checked.verdict.rejected)
      add(finding.evidence.statement);
  }
};

}  // namespace

Names names_in(const Report& report, const sources::World& world,
               const claims::Catalogue& catalogue) {
  Ids ids;
  for (const CheckedArticle& article : report.articles)
    for (const CheckedClaim& checked : article.claims) ids.add(checked);
  Names names;
  for (const std::string& id : ids.entities) {
    const auto thing = world.find(id);
    if (!thing) continue;
    for (const auto& [language, name] : thing->labels)
      names[id].emplace(language, name);
  }
  for (const std::string& id : ids.properties) {
    const claims::Property* property = catalogue.find(id);
    if (property && !property->label.empty()) names[id] = property->label;
  }
  return names;
}

}  // namespace engine
