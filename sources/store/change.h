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
  // Also says what a record's version means; nullopt = it was there already.
  Effect done(std::optional<int64_t> version);

 private:
  Store* store_;
  bool own_;
};

template <typename Record>
std::optional<int64_t> Store::next_version(const char* kind,
                                           const std::string& id,
                                           const Record& record,
                                           const std::optional<Record>& old) {
  if (!old) {
    if (tracked_ != 0) note(kind, id, false, last_version(kind, id));
    return 1;
  }
  const std::string said = json_of(*old);
  if (said == json_of(record)) return std::nullopt;
  const int64_t version = keep_said(kind, id, said, "");
  note(kind, id, true, version);
  return version + 1;
}

}  // namespace sources
