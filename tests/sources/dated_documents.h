#pragma once
// A publisher "pub" and one document of it for each of some days: "doc-0",
// "doc-1", …

#include <span>
#include <string>

#include "sources/store/store.h"

namespace sources {

inline void put_documents(Store* store, std::span<const char* const> days) {
  store->put(PublisherRecord{"pub", "Publisher", 1, "", ""});
  for (size_t day = 0; day < days.size(); ++day) {
    DocumentRecord document;
    document.id = "doc-" + std::to_string(day);
    document.publisher = "pub";
    document.published = days[day];
    store->put(document);
  }
}

}  // namespace sources
