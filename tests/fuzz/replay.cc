// Runs a fuzz target over the files of a folder as they are, and a thousand
// times and more with cut and changed bytes, where libFuzzer is not at hand.
// Deterministic.
//
//   NAME_fuzz FOLDER [LEAST]
//
// LEAST is how many variants each file has at least (40).

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()),
                         bytes.size());
}

// A linear congruential step (Knuth, MMIX): the same variants on every run.
uint64_t next(uint64_t* state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

// In all; of each file as many as any other.
constexpr size_t kLeastVariants = 1000;
constexpr size_t kLeastOfAFile = 40;

void run_variants(const std::string& bytes, size_t count) {
  uint64_t state = bytes.size();
  for (size_t i = 0; i < count && !bytes.empty(); ++i) {
    std::string variant = bytes;
    variant[next(&state) % variant.size()] = static_cast<char>(next(&state));
    if (i % 4 == 0) variant.resize(next(&state) % variant.size());
    run(variant);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  if (argc > 1 && std::filesystem::is_directory(argv[1]))
    for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  const size_t least =
      argc > 2 ? std::strtoull(argv[2], nullptr, 10) : kLeastOfAFile;
  const size_t each = std::max(least, (kLeastVariants + files.size()) /
                                          std::max<size_t>(files.size(), 1));
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    run(bytes);
    run_variants(bytes, each);
  }
  std::printf("%zu files replayed\n", files.size());
  return files.empty() ? 1 : 0;
}
