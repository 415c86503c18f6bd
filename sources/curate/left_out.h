#pragma once
// Rows of a foreign file that are no fault and still do not enter, or not all
// of them: counted, the first of them named, told once.

#include <cstdint>
#include <set>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

class LeftOut {
 public:
  // `why` follows "12 rows left out, ": "of an area that the base has not".
  explicit LeftOut(std::string why, std::string fate = "left out")
      : why_(std::move(why)), fate_(std::move(fate)) {}

  void add() { ++count_; }
  void add(const std::string& name) {
    add();
    if (names_.size() < kMostNames) names_.insert(name);
  }
  void tell(const Import& import) const {
    if (count_ == 0) return;
    std::string text = import.path + ": " + std::to_string(count_) +
                       (count_ == 1 ? " row " : " rows ") + fate_ + ", " +
                       why_ + (names_.empty() ? "" : ":");
    for (const std::string& name : names_) text += " " + name;
    import.report->notices.push_back(text +
                                     (names_.size() == kMostNames ? " …" : ""));
  }

 private:
  static constexpr size_t kMostNames = 8;
  std::string why_, fate_;
  int64_t count_ = 0;
  std::set<std::string> names_;
};

}  // namespace sources
