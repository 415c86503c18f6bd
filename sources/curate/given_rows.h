#pragma once
// The rows of one file on their way into the base. A row may put right what the
// base held before; two rows of one file that say different things of one
// record are a fault of the file: neither is known to be the right one.

#include <cstdint>
#include <string>
#include <unordered_map>

#include "sources/curate/importer.h"
#include "sources/store/record_json.h"

namespace sources {

class GivenRows {
 public:
  explicit GivenRows(const Import& import) : import_(import) {}

  // Puts the record that `line` of the file gives. Throws Error if it cannot
  // enter, or if a line above says otherwise of it.
  template <typename Record>
  void put(const char* kind, const Record& record, int64_t line) {
    check(kind, id_of(record), json_of(record), line);
    import_.report->count(kind, import_.store->put(record));
  }

 private:
  // What a line said, as a hash: a file may have millions of them.
  struct Said {
    int64_t line;
    size_t hash;
  };
  void check(const char* kind, const std::string& id,
             const std::string& content, int64_t line);

  const Import& import_;
  std::unordered_map<size_t, Said> said_;  // by the hash of the id
};

}  // namespace sources
