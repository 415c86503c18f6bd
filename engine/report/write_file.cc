#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "claims/text/error.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

[[noreturn]] void fail(const char* what, const std::string& path) {
  throw claims::Error(std::string(what) + ": " + std::strerror(errno), path,
                      claims::Blame::Usage);
}

// An open file that is closed, and removed unless kept, whatever happens.
class Output {
 public:
  Output(int file, std::string remove)
      : file_(file), remove_(std::move(remove)) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    if (file_ >= 0) ::close(file_);
    if (!remove_.empty()) ::unlink(remove_.c_str());
  }
  int file() const { return file_; }
  // Some file systems report a full disk only here.
  bool close() { return ::close(std::exchange(file_, -1)) == 0; }
  void keep() { remove_.clear(); }

 private:
  int file_;
  std::string remove_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

// Where a symbolic link leads, so that the link itself stays.
std::string resolved(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (!real) return path;
  std::string out = real;
  std::free(real);
  return out;
}

// A pipe or a device cannot be replaced; it is written as it is.
void write_in_place(const std::string& path, std::string_view bytes) {
  Output output(::open(path.c_str(), O_WRONLY | O_CLOEXEC), "");
  if (output.file() < 0) fail("cannot be opened for writing", path);
  if (!write_all(output.file(), bytes) || !output.close())
    fail("cannot be written", path);
}

// The rights that a new file would have, or those of the file it replaces.
mode_t mode_for(const struct stat* old) {
  if (old) return old->st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

void replace_file(const std::string& path, std::string_view bytes,
                  const struct stat* old) {
  std::string draft = path + ".XXXXXX";
  const int file = ::mkostemp(draft.data(), O_CLOEXEC);
  if (file < 0) fail("cannot be created", path);
  Output output(file, draft);
  if (::fchmod(file, mode_for(old)) != 0 || !write_all(file, bytes) ||
      ::fsync(file) != 0 || !output.close())
    fail("cannot be written; the old file is untouched", path);
  if (::rename(draft.c_str(), path.c_str()) != 0)
    fail("cannot be replaced; the old file is untouched", path);
  output.keep();
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode))
    throw claims::Error("is a directory", path, claims::Blame::Usage);
  if (exists && !S_ISREG(old.st_mode)) return write_in_place(path, bytes);
  replace_file(exists ? resolved(path) : path, bytes, exists ? &old : nullptr);
}

}  // namespace engine
