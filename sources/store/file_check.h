#pragma once
// What can be told of a file before SQLite touches it: that it is there, that
// it is a source base and not another program's database, whole, and of a
// schema that this program knows.

#include <cstdint>
#include <string>

namespace sources {

// "ATST" in the file's header: the file is a source base of Attest.
constexpr int64_t kApplicationId = 0x41545354;
// What schema.sql and schema_curation.sql lay out; the header's user version.
constexpr int64_t kSchemaVersion = 4;
// Bases up to this size are checked page by page when they are opened; of
// larger ones, header, length, schema and each row that is read.
constexpr int64_t kFullCheckBytes = 4 << 20;

// Whether this program may make files in the folder.
bool may_write(const std::string& folder);

// Throws Error{…, path, Blame::Store} if it is absent, no file, foreign, cut
// short, or newer than this program. Returns its size in bytes.
int64_t check_file(const std::string& path);
// The schema version in its header. REQUIRES: check_file() has passed it.
int64_t schema_version_of(const std::string& path);

}  // namespace sources
