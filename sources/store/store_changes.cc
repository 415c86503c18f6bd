// What each line of the log changed: noted while it happens, told afterwards.

#include "claims/text/sha256.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/record_json.h"
#include "sources/store/seen.h"
#include "sources/store/store.h"
#include "sources/store/waiting_rows.h"

namespace sources {
namespace {

// The first line after `sequence` that changed the record too; 0 none.
int64_t later_change(Database& database, std::string_view kind,
                     std::string_view id, int64_t sequence) {
  Query query = database.query(
      "SELECT min(sequence) FROM change_record "
      "WHERE sequence > ? AND kind = ? AND id = ?");
  query.with(sequence, kind, id);
  query.step();
  return query.whole(0);
}

std::string content_at(Database& database, std::string_view kind,
                       std::string_view id, int64_t version) {
  Query query = database.query(
      "SELECT content FROM history WHERE kind = ? AND id = ? AND version = ?");
  query.with(kind, id, version);
  return query.step() ? query.text(0) : "";
}

}  // namespace

void Store::track() { tracked_ = log_length() + 1; }

int64_t Store::log_length() const {
  Query last = database_->query("SELECT coalesce(max(sequence), 0) FROM log");
  last.step();
  return last.whole(0);
}

std::vector<ChangedRecord> Store::changes_tracked() const {
  return tracked_ == 0 ? std::vector<ChangedRecord>() : changes(tracked_);
}

int64_t Store::last_version(const char* kind, const std::string& id) const {
  auto& has_history = seen_->has_history;
  if (!has_history) {
    Query any = database_->query("SELECT 1 FROM history LIMIT 1");
    has_history = any.step();
  }
  if (!*has_history) return 0;
  Query last = database_->query(
      "SELECT coalesce(max(version), 0) FROM history "
      "WHERE kind = ? AND id = ?");
  last.with(std::string_view(kind), std::string_view(id));
  last.step();
  return last.whole(0);
}

int64_t Store::keep_said(const char* kind, const std::string& id,
                         const std::string& content,
                         const std::string& reason) {
  const int64_t version = last_version(kind, id) + 1;
  seen_->has_history = true;
  database_->query("INSERT INTO history VALUES(?, ?, ?, ?, ?)")
      .with(std::string_view(kind), std::string_view(id), version,
            std::string_view(reason), std::string_view(content))
      .run();
  return version;
}

void Store::note(const char* kind, const std::string& id, bool existed,
                 int64_t version) {
  if (tracked_ == 0) return;
  // A record that one change puts twice: what was there before both counts.
  static const RowsSql kPut("INSERT INTO change_record VALUES", 5,
                            " ON CONFLICT DO NOTHING");
  WaitingRows& rows = database_->waiting(kPut);
  rows.add(tracked_);
  rows.add(std::string_view(kind));
  rows.add(std::string_view(id));
  rows.add(int64_t{existed});
  rows.add(version);
  rows.end_row();
}

std::string Store::digest_of_change(int64_t sequence) const {
  Query rows = database_->query(
      "SELECT kind, id, existed, version FROM change_record "
      "WHERE sequence = ? ORDER BY kind, id");
  rows.bind(1, sequence);
  claims::Sha256 digest;
  bool any = false;
  while (rows.step()) {
    any = true;
    std::string bytes;
    for (int i = 0; i < 4; ++i)
      bytes += std::to_string(rows.view(i).size()) + ":" + rows.text(i);
    if (rows.whole(2) != 0)
      bytes +=
          content_at(*database_, rows.view(0), rows.view(1), rows.whole(3));
    digest.update(bytes + '\n');
  }
  return any ? digest.finish_hex() : "";
}

std::vector<ChangedRecord> Store::changes(int64_t sequence) const {
  std::vector<ChangedRecord> changed;
  Query rows = database_->query(
      "SELECT kind, id, existed, version FROM change_record "
      "WHERE sequence = ? ORDER BY kind, id");
  rows.bind(1, sequence);
  while (rows.step()) {
    ChangedRecord record;
    record.kind = rows.text(0);
    record.id = rows.text(1);
    if (rows.whole(2) != 0)
      record.before =
          content_at(*database_, record.kind, record.id, rows.whole(3));
    record.later = later_change(*database_, record.kind, record.id, sequence);
    changed.push_back(std::move(record));
    ChangedRecord& entry = changed.back();
    // Between this change and the next one, history may hold what this left.
    if (entry.later != 0) {
      Query next = database_->query(
          "SELECT existed, version FROM change_record "
          "WHERE sequence = ? AND kind = ? AND id = ?");
      next.with(entry.later, std::string_view(entry.kind),
                std::string_view(entry.id));
      next.step();
      if (next.whole(0) != 0)
        entry.after =
            content_at(*database_, entry.kind, entry.id, next.whole(1));
    } else {
      entry.after = content_of(entry.kind, entry.id);
    }
  }
  return changed;
}

std::vector<int64_t> Store::changes_of(std::string_view kind,
                                       std::string_view id) const {
  Query rows = database_->query(
      "SELECT sequence FROM change_record WHERE kind = ? AND id = ? "
      "ORDER BY sequence");
  rows.with(kind, id);
  std::vector<int64_t> sequences;
  while (rows.step()) sequences.push_back(rows.whole(0));
  return sequences;
}

std::string Store::taken_out(std::string_view kind, std::string_view id) const {
  if (!content_of(kind, std::string(id)).empty()) return "";
  Query last = database_->query(
      "SELECT superseded FROM history WHERE kind = ? AND id = ? "
      "ORDER BY version DESC LIMIT 1");
  last.with(kind, id);
  return last.step() ? last.text(0) : "";
}

}  // namespace sources
