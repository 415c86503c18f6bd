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

 private:
  Store* store_;
  bool own_;
};

}  // namespace sources
