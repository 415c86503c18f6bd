#pragma once
// What a transaction has seen of the base already, so that a large import does
// not ask again for each of a million rows: ids that records lean on, the
// largest id of a fact, beyond which every id is new, and the digests of tables
// that were empty and are filled in their canonical order.

#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "sources/store/store.h"
#include "sources/store/table.h"

namespace sources {

struct Store::Seen {
  std::unordered_set<std::string> documents, entities, series;
  std::optional<std::string> largest_fact;
  std::optional<bool> has_history;
  std::map<const Table*, GrowingTable> growing;

  // Calls ask() for an id that was not seen yet; it throws where it is missing.
  template <typename Ask>
  static void once(std::unordered_set<std::string>* seen, const std::string& id,
                   const Ask& ask) {
    if (seen->contains(id)) return;
    ask();
    if (seen->size() >= kMost) seen->clear();
    seen->insert(id);
  }

 private:
  static constexpr size_t kMost = 500'000;
};

}  // namespace sources
