#pragma once
// A change of the base that is undone unless kept.

#include "sources/store/store.h"

namespace sources {

class Transaction {
 public:
  explicit Transaction(Store* store) : store_(store) { store_->begin(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!kept_) store_->roll_back();
  }
  // Throws, and has rolled back, if the whole does not hold.
  void keep() {
    kept_ = true;
    store_->commit();
  }

 private:
  Store* store_;
  bool kept_ = false;
};

}  // namespace sources
