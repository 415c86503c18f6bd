#pragma once
// A Change is a transaction for one record where the caller has none open: it
// is undone unless done() is reached.

#include "sources/store/database.h"
#include "sources/store/record_json.h"
#include "sources/store/store.h"

namespace sources {

struct Store::Change {
 public:
  explicit Change(Store* store);
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;
  ~Change();
  void done();
  // Also says what came of a record; nullopt = it was there already.
  Effect done(const std::optional<Entry>& entry);

 private:
  Store* store_;
  bool own_;
};

template <typename Record>
std::optional<Store::Entry> Store::next_version(
    const char* kind, const std::string& id, const Record& record,
    const std::optional<Record>& old) {
  if (!old) {
    const int64_t last = last_version(kind, id);
    if (tracked_ != 0) note(kind, id, false, last);
    return Entry{last + 1, Effect::Added};
  }
  const std::string said = json_of(*old);
  if (said == json_of(record)) return std::nullopt;
  const int64_t version = keep_said(kind, id, said, "");
  note(kind, id, true, version);
  return Entry{version + 1, Effect::Superseded};
}

}  // namespace sources
