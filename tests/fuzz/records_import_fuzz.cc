#include "tests/fuzz/import_fuzz.h"

// The first byte names the kind of record, the rest are its lines.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr const char* kFormats[] = {
      "publishers", "documents", "entities", "series", "checks",
      "passages",   "history",   "changes",  "log"};
  if (size == 0) return 0;
  const char* const format = kFormats[data[0] % std::size(kFormats)];
  return fuzz_import(data + 1, size - 1, format, "records.jsonl");
}
