// The mapping is the first part of the input, up to a line "---"; the table is
// the rest. It has to stand in a file.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/fuzz/import_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::string path =
      (std::filesystem::temp_directory_path() /
       ("attest-mapping-" + std::to_string(::getpid()) + ".toml"))
          .string();
  const std::string input(reinterpret_cast<const char*>(data), size);
  const size_t cut = input.find("\n---\n");
  if (cut == std::string::npos) return 0;
  std::ofstream(path, std::ios::binary) << input.substr(0, cut);
  sources::ImportOptions options;
  options.mapping = path;
  const int done =
      fuzz_import(data + cut + 5, size - cut - 5, "table", "x.csv", options);
  std::filesystem::remove(path);
  return done;
}
