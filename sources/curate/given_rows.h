#pragma once
// The rows of one file on their way into the base. A row may put right what the
// base held before; two rows of one file that say different things of one
// record are a fault of the file: neither is known to be the right one.

#include <cstdint>
#include <string>
#include <vector>

#include "sources/curate/importer.h"
#include "sources/store/record_json.h"

namespace sources {

// The line on which each name stood first, by a hash of 64 bits: a file may
// have many millions of names, of which twelve bytes each are kept.
class FirstLines {
 public:
  // The line that gave the name before, 0 for none; from now on `line` does.
  int64_t add(const std::string& name, int64_t line);

 private:
  void grow();
  size_t place_of(uint64_t hash) const;

  std::vector<uint64_t> hashes_;  // 0 = free
  std::vector<uint32_t> lines_;
  size_t count_ = 0;
};

class GivenRows {
 public:
  explicit GivenRows(const Import& import) : import_(import) {}

  // Puts the record that `line` of the file gives. Throws Error if it cannot
  // enter, or if a line above says otherwise of it.
  template <typename Record>
  void put(const char* kind, const Record& record, int64_t line) {
    const auto& id = id_of(record);
    const int64_t first = first_lines_.add(id, line);
    if (first != 0) check(kind, id, json_of(record), first);
    import_.report->count(kind, import_.store->put(record));
  }

 private:
  void check(const char* kind, const std::string& id,
             const std::string& content, int64_t first) const;

  const Import& import_;
  FirstLines first_lines_;
};

}  // namespace sources
