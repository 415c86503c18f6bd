#include "sources/curate/revise.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/curate/describe.h"
#include "sources/curate/statement_check.h"
#include "sources/curate/transaction.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::Error;
using Json = nlohmann::ordered_json;

// Kinds in the order in which they lean on each other.
constexpr const char* kOrder[] = {"publisher",       "document",   "entity",
                                  "series",          "passage",    "fact",
                                  "published_check", "observation"};

size_t place_of(const std::string& kind) {
  return static_cast<size_t>(
      std::find(std::begin(kOrder), std::end(kOrder), kind) -
      std::begin(kOrder));
}

template <typename Record>
Effect put_as(Store* store, const std::string& json, const std::string& where) {
  return store->put(record_of<Record>(json, where));
}

std::string subject_of(const std::string& kind, const std::string& id) {
  return kind + " " + id;
}

// "value.number" as the place in the JSON; numbers and truth values keep the
// type that the field had.
void correct(Json* record, const Correction& correction) {
  Json* at = record;
  std::string path = correction.first;
  for (size_t dot = path.find('.'); dot != std::string::npos;
       dot = path.find('.')) {
    Json& next = (*at)[path.substr(0, dot)];
    if (next.is_null()) next = Json::object();
    if (!next.is_object())
      throw Error(
          "field " + claims::quoted(path.substr(0, dot)) + " has no parts",
          correction.first);
    at = &next;
    path = path.substr(dot + 1);
  }
  const std::string& value = correction.second;
  const bool typed = at->contains(path) && !(*at)[path].is_string();
  if (value.empty()) {
    at->erase(path);
  } else if (typed || value.starts_with('{') || value.starts_with('[') ||
             value == "true" || value == "false") {
    const Json given = Json::parse(value, nullptr, false);
    (*at)[path] = given.is_discarded() ? Json(value) : given;
  } else {
    (*at)[path] = value;
  }
}

// Interval and rounding were made from the old figure.
void forget_interval(Json* record, const std::vector<Correction>& corrections) {
  const auto given = [&](const char* field) {
    return std::any_of(
        corrections.begin(), corrections.end(),
        [&](const Correction& one) { return one.first == field; });
  };
  const auto value = record->find("value");
  if (value == record->end() || !value->is_object()) return;
  if (!given("value.number") && !given("value.modifier")) return;
  if (given("value.low") || given("value.high")) return;
  for (const char* field : {"low", "low_closed", "high", "high_closed",
                            "rounding", "rule", "digits"})
    value->erase(field);
}

void put_right(Json* record, const std::vector<Correction>& corrections) {
  for (const Correction& correction : corrections) correct(record, correction);
  forget_interval(record, corrections);
}

void take_out_changed(Store* store, const ChangedRecord& record,
                      const std::string& reason) {
  if (record.kind != "observation") {
    store->take_out(record.kind, record.id, reason);
    return;
  }
  ObservationRecord figure;
  read_json(record.after, record.id, &figure);
  store->take_out(figure, reason);
}

// All that leans on the record, then the record itself: deepest first, each
// once.
void gather(const Store& store, const std::string& kind, const std::string& id,
            std::vector<Leaning>* list) {
  for (const Leaning& leaning :
       store.leaning_on(kind, id, static_cast<size_t>(-1) >> 2))
    gather(store, leaning.kind, leaning.id, list);
  const auto same = [&](const Leaning& one) {
    return one.kind == kind && one.id == id;
  };
  if (std::none_of(list->begin(), list->end(), same))
    list->push_back({kind, id});
}

std::vector<ChangedRecord> finish(Store* store, Transaction* transaction,
                                  const Hand& hand, const char* action,
                                  const std::string& subject,
                                  const std::string& detail) {
  if (hand.dry_run) return store->changes_tracked();
  store->log({hand.recorded, hand.actor, action, subject, detail, "", ""});
  auto changed = store->changes(store->log_length());
  transaction->keep();
  return changed;
}

std::string count_of(size_t records) {
  return std::to_string(records) + (records == 1 ? " record" : " records");
}

std::string with_reason(const std::string& text, const std::string& reason) {
  return reason.empty() ? text : text + ": " + reason;
}

}  // namespace

std::vector<std::string> revisable_kinds(const Store& store,
                                         const std::string& id) {
  auto kinds = kinds_of(store, id);
  if (kinds.empty() && !store.content_of("observation", id).empty())
    kinds.emplace_back("observation");
  return kinds;
}

Effect put_record(Store* store, const claims::Language* language,
                  const std::string& kind, const std::string& json,
                  const std::string& where) {
  if (kind == "publisher") return put_as<PublisherRecord>(store, json, where);
  if (kind == "document") return put_as<DocumentRecord>(store, json, where);
  if (kind == "entity") return put_as<EntityRecord>(store, json, where);
  if (kind == "series") return put_as<SeriesRecord>(store, json, where);
  if (kind == "observation")
    return put_as<ObservationRecord>(store, json, where);
  if (kind == "passage") return put_as<PassageRecord>(store, json, where);
  if (kind == "published_check")
    return put_as<PublishedCheckRecord>(store, json, where);
  if (language) return store->put(fact_of(json, *language, where));
  return put_as<FactRecord>(store, json, where);
}

std::vector<ChangedRecord> supersede(Store* store,
                                     const claims::Language& language,
                                     const std::string& kind,
                                     const std::string& id,
                                     const std::vector<Correction>& corrections,
                                     const Hand& hand) {
  Json record = Json::parse(store->content_of(kind, id));
  const Json before = record;
  put_right(&record, corrections);
  const auto same = [&](const char* field) {
    return !before.contains(field) || record.value(field, "") == before[field];
  };
  const bool figure = kind == "observation";
  if (!same("id") ||
      (figure && !(same("series") && same("entity") && same("period"))))
    throw Error(
        "what names a record cannot be changed; import it anew under "
        "its right name and retire this one",
        id);
  Transaction transaction(store);
  store->track();
  if (put_record(store, &language, kind, record.dump(), id) ==
      Effect::Unchanged)
    throw Error("it says so already; nothing was changed", id);
  return finish(store, &transaction, hand, "supersede", subject_of(kind, id),
                hand.reason);
}

std::vector<ChangedRecord> retire(Store* store, const std::string& kind,
                                  const std::string& id, const Hand& hand) {
  std::vector<Leaning> list;
  gather(*store, kind, id, &list);
  Transaction transaction(store);
  store->track();
  for (const Leaning& one : list)
    take_out_changed(
        store, {one.kind, one.id, "", store->content_of(one.kind, one.id), 0},
        "retired: " + hand.reason);
  return finish(store, &transaction, hand, "retire", subject_of(kind, id),
                with_reason(count_of(list.size()), hand.reason));
}

namespace {

void check_undoable(const Store& store, int64_t sequence,
                    const std::vector<ChangedRecord>& changed) {
  const std::string line = "#" + std::to_string(sequence);
  if (sequence < 1 || sequence > store.log_length())
    throw Error("the log has no line " + line, "undo");
  if (changed.empty())
    throw Error("line " + line +
                    " of the log changed no record that could be put back (a "
                    "base that init has made is undone by making another)",
                "undo", claims::Blame::Usage);
  for (const ChangedRecord& record : changed)
    // A later change that was itself undone stands in no one's way.
    if (record.later != 0 &&
        store.content_of(record.kind, record.id) != record.after)
      throw Error(record.kind + " " + claims::quoted(record.id) +
                      " was changed again by line #" +
                      std::to_string(record.later) + "; undo that first",
                  "undo", claims::Blame::Usage);
}

// What one step could not take out because something of the same change leans
// on it goes in the next.
void take_out_all(Store* store, std::vector<ChangedRecord> going,
                  const std::string& reason) {
  while (!going.empty()) {
    std::vector<ChangedRecord> left;
    for (const ChangedRecord& record : going) {
      if (store->leaning_on(record.kind, record.id, 1).empty())
        take_out_changed(store, record, reason);
      else
        left.push_back(record);
    }
    if (left.size() == going.size()) {
      const auto leaning = store->leaning_on(left[0].kind, left[0].id, 1);
      throw Error(left[0].kind + " " + claims::quoted(left[0].id) +
                      " cannot go: " + leaning[0].kind + " " +
                      claims::quoted(leaning[0].id) +
                      ", which came later, leans on it",
                  "undo", claims::Blame::Usage);
    }
    going = std::move(left);
  }
}

}  // namespace

std::vector<ChangedRecord> undo(Store* store, int64_t sequence,
                                const Hand& hand) {
  auto changed = store->changes(sequence);
  check_undoable(*store, sequence, changed);
  std::stable_sort(changed.begin(), changed.end(),
                   [](const auto& a, const auto& b) {
                     return place_of(a.kind) < place_of(b.kind);
                   });
  const std::string line = "#" + std::to_string(sequence);
  Transaction transaction(store);
  store->track();
  for (const ChangedRecord& record : changed)
    if (!record.before.empty())
      put_record(store, nullptr, record.kind, record.before, record.id);
  std::reverse(changed.begin(), changed.end());
  std::erase_if(changed, [](const auto& record) {
    return !record.before.empty() || record.after.empty();
  });
  take_out_all(store, std::move(changed), "undone: " + line);
  return finish(store, &transaction, hand, "undo", line, hand.reason);
}

std::vector<ChangedRecord> set_origin(Store* store,
                                      const std::vector<std::string>& documents,
                                      const std::string& origin,
                                      const Hand& hand) {
  Transaction transaction(store);
  store->track();
  std::string subject;
  bool any = false;
  for (const std::string& id : documents) {
    auto document = store->document(id);
    if (!document) throw Error("no document has this id", id);
    document->origin = origin.empty() ? id : origin;
    any = store->put(*document) != Effect::Unchanged || any;
    subject += (subject.empty() ? "" : " ") + id;
  }
  if (!any)
    throw Error("their origin is so already; nothing was changed", subject);
  return finish(store, &transaction, hand, origin.empty() ? "split" : "merge",
                subject,
                origin.empty() ? hand.reason
                               : with_reason("origin " + origin, hand.reason));
}

void review(Store* store, const std::string& kind, const std::string& id,
            const std::string& outcome, const Hand& hand) {
  if (store->content_of(kind, id).empty())
    throw Error("no record has this id", id);
  Transaction transaction(store);
  store->log({hand.recorded, hand.actor, "review", subject_of(kind, id),
              with_reason(outcome, hand.reason), "", ""});
  if (!hand.dry_run) transaction.keep();
}

}  // namespace sources
