#include "sources/search/record_evidence.h"

namespace sources {
namespace {

using claims::Day;

std::string words_in(const std::map<std::string, std::string>& sentences,
                     const std::string& language, std::string* found) {
  if (sentences.empty()) return "";
  const auto it = sentences.find(language);
  const auto& [code, words] = it != sentences.end() ? *it : *sentences.begin();
  *found = code;
  return words;
}

}  // namespace

std::optional<Day> last_day_of(const claims::Period& period) {
  const auto& high = period.span.high();
  if (!high) return std::nullopt;
  return claims::day_containing(
      claims::Instant{high->value.seconds - (high->closed ? 0 : 1)});
}

Source source_of(const Store& store, const std::string& document) {
  Source source;
  source.id = document;
  source.origin = document;
  const auto record = store.document(document);
  if (!record) return source;
  source.title = record->title;
  source.url = record->url;
  source.licence = record->licence;
  source.publisher = record->publisher;
  source.publisher_name = record->publisher;
  source.published = claims::period_of(record->published);
  if (!record->origin.empty()) source.origin = record->origin;
  if (const auto publisher = store.publisher(record->publisher)) {
    source.publisher_name = publisher->name;
    source.tier = publisher->tier;
    source.kind = publisher->kind;
  }
  return source;
}

std::optional<Day> day_of_saying(const std::string& as_of,
                                 const Source& source) {
  if (const auto said = claims::period_of(as_of)) return last_day_of(*said);
  return source.published ? last_day_of(*source.published) : std::nullopt;
}

Evidence evidence_of(const Store& store, const FactRecord& fact,
                     const SearchOptions& options) {
  Evidence evidence;
  evidence.kind = EvidenceKind::Fact;
  evidence.id = "fact:" + fact.id;
  evidence.statement = fact.statement;
  evidence.source = source_of(store, fact.document);
  evidence.rank = fact.rank;
  evidence.recorded = fact.recorded;
  evidence.as_of = day_of_saying(fact.as_of, evidence.source);
  evidence.complete = fact.complete;
  evidence.text = words_in(fact.sentence, options.language, &evidence.language);
  if (evidence.text.empty()) evidence.text = claims::text_of(fact.statement);
  return evidence;
}

}  // namespace sources
