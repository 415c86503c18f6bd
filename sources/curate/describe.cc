#include "sources/curate/describe.h"

#include <algorithm>

#include "claims/language/token.h"
#include "claims/language/written.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

// On one line whatever its text: line ends and other controls become blanks.
std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; },
      ' ');
  return text;
}

// "  label       value": nothing for an empty value.
void put(std::string* card, std::string label, const std::string& value) {
  if (value.empty()) return;
  label.resize(std::max<size_t>(label.size() + 1, 12), ' ');
  *card += "  " + label + on_one_line(value) + "\n";
}

std::string joined(const std::vector<std::string>& parts,
                   const char* separator) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : separator) + part;
  return text;
}

void put_words(std::string* card, const std::string& label,
               const std::map<std::string, std::string>& words) {
  for (const auto& [language, text] : words)
    put(card, label + (language.empty() ? "" : " (" + language + ")"), text);
}

void put_source(std::string* card, const Store& store,
                const std::string& document) {
  const auto record = store.document(document);
  if (!record) return;
  const auto publisher = store.publisher(record->publisher);
  put(card, "source", document);
  put(card, "", record->title);
  put(card, "",
      joined({publisher ? publisher->name : record->publisher,
              publisher ? "tier " + std::to_string(publisher->tier) : "",
              publisher ? publisher->kind : "",
              record->published.empty() ? "undated"
                                        : "published " + record->published},
             ", "));
  put(card, "", record->url);
  if (record->origin != document) put(card, "origin", record->origin);
  put(card, "licence", record->licence);
}

std::string card(const Store&, const PublisherRecord& record) {
  std::string card;
  put(&card, "name", record.name);
  put(&card, "tier",
      std::to_string(record.tier) +
          " (1 official or agency of record, 4 "
          "unknown)");
  put(&card, "kind", record.kind);
  put(&card, "note", record.note);
  return card;
}

std::string card(const Store& store, const DocumentRecord& record) {
  std::string card;
  const auto publisher = store.publisher(record.publisher);
  put(&card, "title", record.title);
  put(&card, "publisher",
      record.publisher + (publisher ? " (" + publisher->name + ", tier " +
                                          std::to_string(publisher->tier) + ")"
                                    : ""));
  put(&card, "published",
      record.published.empty() ? "undated" : record.published);
  put(&card, "retrieved", record.retrieved);
  put(&card, "recorded", record.recorded);
  put(&card, "origin", record.origin);
  put(&card, "language", record.language);
  put(&card, "licence", record.licence);
  put(&card, "url", record.url);
  put(&card, "sha256", record.sha256);
  const auto passages = store.passages_of(record.id);
  if (!passages.empty())
    put(&card, "passages",
        std::to_string(passages.size()) + ", from " + passages.front().id +
            " to " + passages.back().id);
  return card;
}

std::string card(const Store& store, const EntityRecord& record) {
  std::string card;
  put(&card, "type", record.type);
  put(&card, "part of", record.part_of);
  put(&card, "weight", std::to_string(record.weight));
  for (const EntityName& name : record.names)
    put(&card, name.form,
        name.name + (name.language.empty() ? "" : " (" + name.language + ")"));
  const auto facts = store.facts_about(record.id);
  for (const FactRecord& fact : facts)
    put(&card, &fact == &facts.front() ? "facts" : "", fact.id);
  return card;
}

std::string card(const Store& store, const FactRecord& record) {
  std::string card;
  put(&card, "says", text_of(record.statement));
  put_words(&card, "words", record.sentence);
  if (record.rank != Rank::Normal)
    put(&card, "rank",
        joined({name_of(record.rank), record.rank_reason}, ": "));
  if (record.complete)
    put(&card, "complete", "its source declares the list complete");
  put(&card, "said on", record.as_of);
  put(&card, "recorded", record.recorded);
  put(&card, "note", record.note);
  put_source(&card, store, record.document);
  return card;
}

std::string card(const Store& store, const SeriesRecord& record) {
  std::string card;
  put(&card, "indicator", record.indicator);
  put(&card, "unit", record.unit);
  put_words(&card, "label", record.label);
  const auto figures = store.observations_of(record.id);
  put(&card, "figures",
      figure(claims::Rational(static_cast<int64_t>(figures.size()))));
  if (!figures.empty()) {
    const ObservationRecord& first = figures.front();
    put(&card, "for example",
        first.entity + " " + first.period + ": " + figure(first.value));
  }
  put_source(&card, store, record.document);
  return card;
}

std::string card(const Store& store, const PassageRecord& record) {
  std::string card;
  put(&card, "caption", record.caption);
  put(&card, "text", record.text);
  put(&card, "language", record.language);
  for (const claims::Statement& statement : record.statements)
    put(&card, "states", text_of(statement));
  put_source(&card, store, record.document);
  return card;
}

std::string card(const Store& store, const PublishedCheckRecord& record) {
  std::string card;
  put(&card, "claim", record.claim);
  put(&card, "rating", record.rating);
  if (record.statement) put(&card, "states", text_of(*record.statement));
  put_source(&card, store, record.document);
  return card;
}

// Calls use(record) with the record of that kind, if there is one.
template <typename Use>
std::string with_record(const Store& store, const std::string& kind,
                        std::string_view id, const Use& use) {
  const auto on = [&](const auto& record) {
    return record ? use(*record) : std::string();
  };
  if (kind == "publisher") return on(store.publisher(id));
  if (kind == "document") return on(store.document(id));
  if (kind == "entity") return on(store.entity(id));
  if (kind == "fact") return on(store.fact(id));
  if (kind == "series") return on(store.series(id));
  if (kind == "passage") return on(store.passage(id));
  if (kind == "published_check") return on(store.published_check(id));
  return "";
}

constexpr const char* kKinds[] = {"publisher",      "document", "entity",
                                  "fact",           "series",   "passage",
                                  "published_check"};

std::string shortened(const std::string& text, size_t limit) {
  if (text.size() <= limit) return text;
  size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
    --end;
  return text.substr(0, end) + "…";
}

std::string gist(const PublisherRecord& record) {
  return record.name + ", tier " + std::to_string(record.tier);
}
std::string gist(const DocumentRecord& record) {
  return joined(
      {record.published.empty() ? "undated" : record.published, record.title},
      "  ");
}
std::string gist(const EntityRecord& record) {
  return joined(
      {record.type, record.names.empty() ? "" : record.names.front().name},
      "  ");
}
std::string gist(const FactRecord& record) {
  const auto english = record.sentence.find("en");
  if (english != record.sentence.end()) return english->second;
  if (!record.sentence.empty()) return record.sentence.begin()->second;
  return text_of(record.statement);
}
std::string gist(const SeriesRecord& record) {
  return joined({record.indicator, record.unit}, "  ");
}
std::string gist(const PassageRecord& record) { return record.text; }
std::string gist(const PublishedCheckRecord& record) {
  return joined({record.rating, record.claim}, ": ");
}

// --- searching ---------------------------------------------------------------

std::vector<std::string> folded_words(const std::string& text) {
  std::vector<std::string> words;
  const auto tokens =
      claims::tokenize(text, {0, static_cast<uint32_t>(text.size())});
  for (size_t i = 0; i < tokens.size(); ++i)
    if (tokens.list[i].kind == claims::TokenKind::Word ||
        tokens.list[i].kind == claims::TokenKind::Digits)
      words.emplace_back(tokens.form(i));
  return words;
}

bool holds_all(const std::string& text, const std::vector<std::string>& words) {
  const std::string folded = claims::fold(text);
  return std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return folded.find(word) != std::string::npos;
  });
}

void add(Found* found, std::string id, size_t limit) {
  if (std::find(found->ids.begin(), found->ids.end(), id) != found->ids.end())
    return;
  if (found->ids.size() < limit)
    found->ids.push_back(std::move(id));
  else
    found->more = true;
}

// Whole names first, then names that hold the words; larger things first.
Found entities_named(const Store& store, const std::string& words,
                     const std::vector<std::string>& folded, size_t limit) {
  std::vector<claims::GazetteerName> names;
  for (auto& name : store.names())
    if (holds_all(name.name, folded)) names.push_back(std::move(name));
  const std::string whole = claims::fold(words);
  std::stable_sort(names.begin(), names.end(),
                   [&](const auto& a, const auto& b) {
                     const bool a_whole = claims::fold(a.name) == whole;
                     const bool b_whole = claims::fold(b.name) == whole;
                     return a_whole != b_whole ? a_whole : a.weight > b.weight;
                   });
  Found found{"entity", {}, false};
  for (const auto& name : names) add(&found, name.entity, limit);
  return found;
}

std::string words_of(const FactRecord& fact) {
  std::string words = fact.id + " " + fact.statement.property;
  for (const auto& [language, text] : fact.sentence) words += " " + text;
  return words;
}

Found facts_saying(const Store& store, const std::vector<std::string>& folded,
                   size_t limit) {
  Found found{"fact", {}, false};
  store.each_fact([&](const FactRecord& fact) {
    if (holds_all(words_of(fact), folded)) add(&found, fact.id, limit);
    return !found.more;
  });
  return found;
}

Found documents_titled(const Store& store,
                       const std::vector<std::string>& folded, size_t limit) {
  Found found{"document", {}, false};
  for (const std::string& id : store.ids("document"))
    if (holds_all(id + " " + store.document(id)->title, folded))
      add(&found, id, limit);
  return found;
}

template <typename Record>
Found found_in(const char* kind, const std::vector<Record>& records,
               size_t limit) {
  Found found{kind, {}, false};
  for (const Record& record : records) add(&found, record.id, limit);
  return found;
}

}  // namespace

std::string figure(const claims::Rational& value) {
  static const claims::WrittenForms forms = {",", ".", "", "", "", {}};
  return claims::written(forms, value);
}

std::vector<std::string> kinds_of(const Store& store, std::string_view id) {
  std::vector<std::string> kinds;
  for (const char* kind : kKinds)
    if (!with_record(store, kind, id, [](const auto&) {
           return std::string("yes");
         }).empty())
      kinds.emplace_back(kind);
  return kinds;
}

std::string card_of(const Store& store, const std::string& kind,
                    std::string_view id) {
  std::string text = kind + " " + std::string(id) + "\n";
  text += with_record(store, kind, id,
                      [&](const auto& record) { return card(store, record); });
  const auto history = store.history(kind, id);
  if (!history.empty())
    put(&text, "earlier",
        std::to_string(history.size()) + " version" +
            (history.size() == 1 ? "" : "s") +
            (", the last: " + history.back()));
  return text;
}

std::string json_of(const Store& store, const std::string& kind,
                    std::string_view id) {
  return with_record(store, kind, id,
                     [](const auto& record) { return json_of(record); });
}

std::string line_of(const Store& store, const std::string& kind,
                    std::string_view id) {
  const std::string text = with_record(
      store, kind, id, [](const auto& record) { return gist(record); });
  return std::string(id) +
         (text.empty() ? "" : "  " + on_one_line(shortened(text, 160)));
}

std::vector<Found> find_records(const Store& store, const std::string& words,
                                size_t limit) {
  const auto folded = folded_words(words);
  std::vector<Found> found(1, Found{"entity", {}, false});
  if (!folded.empty()) found[0] = entities_named(store, words, folded, limit);
  found.push_back(folded.empty() ? Found{"fact", {}, false}
                                 : facts_saying(store, folded, limit));
  found.push_back(folded.empty() ? Found{"document", {}, false}
                                 : documents_titled(store, folded, limit));
  found.push_back(
      found_in("passage", store.passages(folded, limit + 1), limit));
  found.push_back(found_in("published_check",
                           store.published_checks(folded, limit + 1), limit));
  return found;
}

}  // namespace sources
