#include "tests/fuzz/import_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sources::ImportOptions options;
  options.publisher = "pub";
  return fuzz_import(data, size, "warc", "pages.warc", options);
}
