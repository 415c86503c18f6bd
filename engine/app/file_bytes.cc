#include "engine/app/file_bytes.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "claims/text/error.h"
#include "engine/app/inputs.h"

namespace engine {
namespace {

constexpr size_t kMaxBytes = size_t{1} << 30;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string file_bytes(const std::string& path) {
  if (path == "-") return read_standard_input(kMaxBytes);
  const std::unique_ptr<std::FILE, CloseFile> file(
      std::fopen(path.c_str(), "rb"));
  std::string bytes;
  char buffer[1 << 16];
  size_t n = 0;
  while (file && (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0 &&
         bytes.size() <= kMaxBytes)
    bytes.append(buffer, n);
  if (!file || std::ferror(file.get()))
    throw claims::Error(std::string("cannot be read: ") + std::strerror(errno),
                        path, claims::Blame::Usage);
  if (bytes.size() > kMaxBytes)
    throw claims::Error("longer than any report", path, claims::Blame::Usage);
  return bytes;
}

}  // namespace engine
