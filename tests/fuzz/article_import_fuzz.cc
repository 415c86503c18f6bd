#include "tests/fuzz/import_fuzz.h"

// The first letter names the format of the document: t, m, h, d.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const char* const path = data[0] == 't'   ? "note.txt"
                           : data[0] == 'm' ? "note.md"
                           : data[0] == 'h' ? "note.html"
                                            : "note.docx";
  sources::ImportOptions options;
  options.publisher = "pub";
  options.document = "doc/fuzz";
  return fuzz_import(data + 1, size - 1, "article", path, options);
}
