#include "engine/app/inputs.h"

#include <glob.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "claims/read/reader.h"
#include "claims/text/error.h"

namespace engine {
namespace {

namespace fs = std::filesystem;

struct Found {
  std::map<std::string, std::optional<std::string>> inputs;  // path -> bytes
  std::vector<Failure> failures;
  bool read_input = false;  // standard input is used up
};

void fail(const std::string& path, const std::string& message, Found* found) {
  found->failures.push_back({path, message, path});
}

bool has_known_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const claims::ArticleFormat& format : claims::article_formats())
    for (const char* known : format.extensions)
      if (extension == known) return true;
  return false;
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// Hidden files and folders (.git) are no drafts; links to folders are not
// followed, so that no loop is.
void add_folder(const std::string& folder, Found* found) {
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error), end;
  size_t count = 0;
  for (; !error && at != end; at.increment(error)) {
    if (is_hidden(at->path())) {
      if (at->is_directory(error)) at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(error) || !has_known_extension(at->path()))
      continue;
    found->inputs.try_emplace(at->path().string());
    ++count;
  }
  if (error)
    fail(folder, "the folder cannot be read: " + error.message(), found);
  else if (count == 0)
    fail(folder, "the folder holds no article in a known format", found);
}

// Files given by name are taken whatever their extension: the reader says what
// is wrong with one.
void add_path(const std::string& path, Found* found) {
  std::error_code error;
  if (fs::is_directory(path, error))
    add_folder(path, found);
  else
    found->inputs.try_emplace(path);
}

void add_pattern(const std::string& pattern, Found* found) {
  glob_t matches{};
  if (::glob(pattern.c_str(), 0, nullptr, &matches) == 0)
    for (size_t i = 0; i < matches.gl_pathc; ++i)
      add_path(matches.gl_pathv[i], found);
  else
    fail(pattern, "no file matches the pattern", found);
  ::globfree(&matches);
}

std::string take_standard_input(size_t max_bytes, Found* found) {
  if (found->read_input)
    throw claims::Error("is asked for twice", "standard input",
                        claims::Blame::Usage);
  found->read_input = true;
  return read_standard_input(max_bytes);
}

void add_standard_input(Found* found) {
  try {
    found->inputs["-"] =
        take_standard_input(claims::ReadOptions().max_bytes, found);
  } catch (const claims::Error& error) {
    if (error.blame() != claims::Blame::Input) throw;
    found->failures.push_back({"-", error.what(), error.where()});
  }
}

void add_word(const std::string& word, Found* found) {
  std::error_code error;
  if (word == "-")
    add_standard_input(found);
  else if (!fs::exists(word, error) &&
           word.find_first_of("*?[") != std::string::npos)
    add_pattern(word, found);
  else
    add_path(word, found);
}

std::string list_bytes(const std::string& list, Found* found) {
  constexpr size_t kMaxBytes = 64u << 20;
  if (list == "-") return take_standard_input(kMaxBytes, found);
  std::ifstream file(list, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(bytes << file.rdbuf()))
    throw claims::Error(
        std::string("the list cannot be read: ") + std::strerror(errno), list,
        claims::Blame::Usage);
  return bytes.str();
}

void add_list(const std::string& list, Found* found) {
  const std::string bytes = list_bytes(list, found);
  const char separator = bytes.find('\0') == std::string::npos ? '\n' : '\0';
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line, separator);) {
    if (separator == '\n' && line.ends_with('\r')) line.pop_back();
    if (!line.empty()) add_path(line, found);
  }
}

}  // namespace

InputList find_inputs(const std::vector<std::string>& words,
                      const std::vector<std::string>& lists) {
  Found found;
  for (const std::string& word : words) add_word(word, &found);
  for (const std::string& list : lists) add_list(list, &found);
  InputList result;
  for (auto& [path, bytes] : found.inputs)
    result.inputs.push_back({path, std::move(bytes)});
  std::ranges::sort(found.failures, {}, &Failure::path);
  result.failures = std::move(found.failures);
  return result;
}

std::string read_standard_input(size_t max_bytes) {
  std::string bytes;
  char buffer[1 << 16];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    bytes.append(buffer, n);
    if (bytes.size() > max_bytes)
      throw claims::Error("longer than " + std::to_string(max_bytes) + " bytes",
                          "standard input");
  }
  if (std::ferror(stdin))
    throw claims::Error("cannot be read", "standard input");
  return bytes;
}

}  // namespace engine
