#pragma once
// A Change is a transaction for one record where the caller has none open: it
// is undone unless done() is reached.

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

}  // namespace sources
