#include <algorithm>

#include "sources/search/known.h"
#include "sources/search/record_evidence.h"
#include "sources/search/searchers.h"

namespace sources {
namespace {

using claims::Polarity;
using claims::Statement;
using claims::Term;

constexpr size_t kMostChecks = 16;

bool same_term(const Term& a, const Term& b) {
  if (!a.entity.empty() || !b.entity.empty()) return a.entity == b.entity;
  if (!a.concept_id.empty() || !b.concept_id.empty())
    return a.concept_id == b.concept_id;
  return a.text == b.text;
}

struct SameValue {
  bool operator()(const claims::Quantity& a, const claims::Quantity& b) const {
    return a.unit == b.unit && a.interval == b.interval;
  }
  bool operator()(const Term& a, const Term& b) const {
    return same_term(a, b);
  }
  bool operator()(const claims::Period& a, const claims::Period& b) const {
    return a.span == b.span;
  }
  bool operator()(const claims::Duration& a, const claims::Duration& b) const {
    return a.months == b.months && a.seconds == b.seconds;
  }
  bool operator()(const claims::Quote& a, const claims::Quote& b) const {
    return a == b;
  }
  bool operator()(std::monostate, std::monostate) const { return true; }
  template <typename A, typename B>
  bool operator()(const A&, const B&) const {
    return false;
  }
};

bool same_arguments(const Statement& a, const Statement& b) {
  return std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(),
                    b.arguments.end(),
                    [](const claims::Argument& x, const claims::Argument& y) {
                      return x.role == y.role && same_term(x.term, y.term);
                    });
}

bool same_time(const Statement& a, const Statement& b) {
  if (a.when.has_value() != b.when.has_value()) return false;
  return !a.when || a.when->span == b.when->span;
}

// Both are true in the same worlds, polarity left aside.
bool same_truth_conditions(const Statement& a, const Statement& b) {
  return a.property == b.property && same_arguments(a, b) && same_time(a, b) &&
         std::visit(SameValue(), a.value, b.value);
}

// What the checker found, as a statement: the claim for "true", its denial for
// "false"; ratings between decide nothing.
std::optional<Statement> finding_of(const PublishedCheckRecord& check) {
  if (!check.statement) return std::nullopt;
  Statement found = *check.statement;
  if (check.rating_value == 5) return found;
  if (check.rating_value != 1) return std::nullopt;
  found.polarity = found.polarity == Polarity::Affirmed ? Polarity::Negated
                                                        : Polarity::Affirmed;
  return found;
}

}  // namespace

void search_checks(const Store& store, const claims::Language& language,
                   const Statement& statement, const std::string& words,
                   const SearchOptions& options, SearchResult* result) {
  const auto content = content_words(words, language);
  if (content.empty()) return;
  size_t count = 0;
  for (const auto& check : store.published_checks(content, kMostChecks)) {
    if (!check.statement || !same_truth_conditions(*check.statement, statement))
      continue;
    Evidence evidence;
    evidence.kind = EvidenceKind::PublishedCheck;
    evidence.id = "check:" + check.id;
    evidence.source = source_of(store, check.document);
    if (!is_known(evidence.source, options)) continue;
    const auto found = finding_of(check);
    evidence.typed = found.has_value();
    if (found) evidence.statement = *found;
    evidence.text = check.claim + " — " + check.rating;
    evidence.language = check.language;
    evidence.as_of = day_of_saying("", evidence.source);
    result->evidence.push_back(std::move(evidence));
    ++count;
  }
  result->searches.push_back(
      "published checks: " +
      (count == 0 ? std::string("none") : std::to_string(count)));
}

}  // namespace sources
