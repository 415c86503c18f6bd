// What the Store keeps beside the records: verdicts with their evidence, the
// catalogue a base was built with, and the chained log of changes.

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/text/sha256.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

// `changed` is the digest of what the line changed; "" where none was noted.
std::string entry_of(const LogRecord& record, const std::string& before,
                     const std::string& changed) {
  std::string entry;
  for (const std::string* field :
       {&before, &record.recorded, &record.actor, &record.action,
        &record.subject, &record.detail, &record.revision})
    entry += std::to_string(field->size()) + ":" + *field;
  entry += changed;
  return claims::sha256_hex(entry);
}

}  // namespace

void Store::put(const VerdictRecord& record) {
  Change change(this);
  const std::string now = revision();
  for (const VerdictEvidence& evidence : record.evidence)
    database_->query("INSERT INTO verdict_evidence VALUES(?, ?, ?, ?)")
        .with(std::string_view(record.id), std::string_view(evidence.kind),
              std::string_view(evidence.record),
              std::string_view(evidence.supports ? "supports" : "contradicts"))
        .run();
  database_->query("INSERT INTO verdict VALUES(?, ?, ?, ?, ?)")
      .with(std::string_view(record.id), std::string_view(record.claim),
            std::string_view(record.label), std::string_view(record.as_of),
            std::string_view(now))
      .run();
  change.done();
}

void Store::put(const claims::Property& property) {
  static constexpr const char* kFamilies[] = {"quantity", "time", "entity",
                                              "event", "attribution"};
  static constexpr const char* kTemporals[] = {"event", "state", "timeless"};
  const std::string labels = json_of_words(property.label);
  Change change(this);
  database_
      ->query(
          "INSERT INTO property VALUES(?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT(id) DO UPDATE SET family = excluded.family, "
          "temporal = excluded.temporal, value = excluded.value, "
          "unit = excluded.unit, one_valued = excluded.one_valued, "
          "labels = excluded.labels")
      .with(
          std::string_view(property.id),
          std::string_view(kFamilies[static_cast<size_t>(property.family)]),
          std::string_view(kTemporals[static_cast<size_t>(property.temporal)]),
          std::string_view(property.value), std::string_view(property.unit),
          int64_t{property.one_valued}, std::string_view(labels))
      .run();
  change.done();
}

void Store::log(const LogRecord& given) {
  if (!given.recorded.empty() && !claims::parse_day(given.recorded))
    throw claims::Error("no day: " + claims::quoted(given.recorded), "log");
  Change change(this);
  seal();
  LogRecord record = given;
  record.revision = revision();
  std::string before;
  {
    Query last =
        database_->query("SELECT hash FROM log ORDER BY sequence DESC LIMIT 1");
    if (last.step()) before = last.text(0);
  }
  if (tracked_ != 0) record.sequence = tracked_;
  record.hash =
      entry_of(record, before,
               tracked_ == 0 ? std::string() : digest_of_change(tracked_));
  database_
      ->query(
          "INSERT INTO log(recorded, actor, action, subject, detail, "
          "base_revision, hash) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .with(std::string_view(record.recorded), std::string_view(record.actor),
            std::string_view(record.action), std::string_view(record.subject),
            std::string_view(record.detail), std::string_view(record.revision),
            std::string_view(record.hash))
      .run();
  if (tracked_ != 0) ++tracked_;
  change.done();
}

std::vector<LogRecord> Store::log() const {
  Query query = database_->query(
      "SELECT recorded, actor, action, subject, detail, base_revision, hash, "
      "sequence FROM log ORDER BY sequence");
  std::vector<LogRecord> records;
  while (query.step())
    records.push_back({query.text(0), query.text(1), query.text(2),
                       query.text(3), query.text(4), query.text(5),
                       query.text(6), query.whole(7)});
  return records;
}

bool Store::log_holds() const {
  std::string before;
  for (const LogRecord& record : log()) {
    if (entry_of(record, before, digest_of_change(record.sequence)) !=
        record.hash)
      return false;
    before = record.hash;
  }
  return true;
}

}  // namespace sources
