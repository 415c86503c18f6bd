#pragma once
// The base as text, in the files that `attest sources init --from` reads: the
// base built from them has the same revision, the same history and the same
// log, with the line that made it. Sorted by id; the same base gives the same
// bytes. CREDITS.md lists whose records they are, by licence.

#include <string>
#include <utility>
#include <vector>

#include "sources/store/store.h"

namespace sources {

// Writes publishers.jsonl, documents.jsonl… into `folder`, which must not hold
// any file yet; what the base has none of gets no file. Returns (file name,
// records). Throws Error.
std::vector<std::pair<std::string, int64_t>> export_base(
    const Store& store, const std::string& folder);

}  // namespace sources
