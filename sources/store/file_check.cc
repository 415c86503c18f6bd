#include "sources/store/file_check.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "claims/text/error.h"

namespace sources {
namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& path) {
  throw claims::Error(message, path, claims::Blame::Store);
}

// Big-endian numbers of the header, https://www.sqlite.org/fileformat2.html.
int64_t number_at(std::string_view header, size_t offset, size_t bytes) {
  int64_t number = 0;
  for (size_t i = 0; i < bytes; ++i)
    number = number * 256 + static_cast<unsigned char>(header[offset + i]);
  return number;
}

void check_length(std::string_view header, int64_t size,
                  const std::string& path) {
  int64_t page = number_at(header, 16, 2);
  if (page == 1) page = 65536;
  if (page < 512 || (page & (page - 1)) != 0)
    refuse("the base is damaged (its page size is no page size)", path);
  // The page count counts only if the last writer kept it.
  if (number_at(header, 24, 4) != number_at(header, 92, 4)) return;
  if (number_at(header, 28, 4) * page > size)
    refuse(
        "the base is damaged (the file is cut short); restore a backup or "
        "build it again from its text",
        path);
}

}  // namespace

int64_t check_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    refuse("there is no base here; `attest sources init` makes one", path);
  if (!std::filesystem::is_regular_file(status))
    refuse("this is no file", path);
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse("the base cannot be read; may you open it?", path);
  std::array<char, 100> bytes{};
  file.read(bytes.data(), bytes.size());
  const std::string_view header(bytes.data(),
                                static_cast<size_t>(file.gcount()));
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (header.empty()) refuse("the file is empty: no source base", path);
  if (header.size() < bytes.size() || header.substr(0, 16) != kMagic)
    refuse("this file is no source base of Attest", path);
  if (number_at(header, 68, 4) != kApplicationId)
    refuse("this is a database of another program, no source base of Attest",
           path);
  const int64_t version = number_at(header, 60, 4);
  if (version > kSchemaVersion)
    refuse("the base was made by a newer Attest (schema " +
               std::to_string(version) + "; this one knows up to " +
               std::to_string(kSchemaVersion) + "): take the newer program",
           path);
  if (version < 1) refuse("the base is damaged (it names no schema)", path);
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path));
  check_length(header, size, path);
  return size;
}

}  // namespace sources
