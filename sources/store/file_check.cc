#include "sources/store/file_check.h"

#include <unistd.h>

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

bool is_cut_short(std::string_view header, int64_t size,
                  const std::string& path) {
  int64_t page = number_at(header, 16, 2);
  if (page == 1) page = 65536;
  if (page < 512 || (page & (page - 1)) != 0)
    refuse("the base is damaged (its page size is no page size)", path);
  // The page count counts only if the last writer kept it.
  if (number_at(header, 24, 4) != number_at(header, 92, 4)) return false;
  return number_at(header, 28, 4) * page > size;
}

// While another program writes, its changes stand beside the file and enter it
// page by page: only SQLite knows how long it is.
bool is_being_written(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path + "-wal", error);
}

int64_t size_of(const std::string& path) {
  return static_cast<int64_t>(std::filesystem::file_size(path));
}

std::string header_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse("the base cannot be read; may you open it?", path);
  std::array<char, 100> bytes{};
  file.read(bytes.data(), bytes.size());
  return {bytes.data(), static_cast<size_t>(file.gcount())};
}

}  // namespace

bool may_write(const std::string& folder) {
  return ::access(folder.c_str(), W_OK) == 0;
}

int64_t schema_version_of(const std::string& path) {
  return number_at(header_of(path), 60, 4);
}

int64_t check_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    refuse("there is no base here; `attest sources init` makes one", path);
  if (!std::filesystem::is_regular_file(status))
    refuse("this is no file", path);
  const std::string header = header_of(path);
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (header.empty()) refuse("the file is empty: no source base", path);
  if (header.size() < 100 || !header.starts_with(kMagic))
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
  // Asked twice: the writer may have ended its work in between.
  if (is_cut_short(header, size_of(path), path) && !is_being_written(path) &&
      is_cut_short(header_of(path), size_of(path), path))
    refuse(
        "the base is damaged (the file is cut short); restore a backup or "
        "build it again from its text",
        path);
  return size_of(path);
}

}  // namespace sources
