#include "sources/curate/input_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <streambuf>

#include "claims/text/error.h"

namespace sources {
namespace {

namespace fs = std::filesystem;
using claims::Error;

constexpr const char* kPacked[] = {".gz", ".bz2", ".xz", ".zst"};
constexpr size_t kBlockBytes = 1u << 16;
// The packing and the file itself.
constexpr int kMostFilters = 2;

// The one entry of a packed file that is no archive ("raw" for libarchive).
class PackedBuffer : public std::streambuf {
 public:
  explicit PackedBuffer(std::string path) : path_(std::move(path)) { open(); }
  PackedBuffer(const PackedBuffer&) = delete;
  PackedBuffer& operator=(const PackedBuffer&) = delete;

  // Why reading ended before the end; "" if it did not.
  const std::string& fault() const { return fault_; }

 protected:
  int_type underflow() override {
    if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
    const la_ssize_t bytes =
        archive_read_data(archive_.get(), block_.data(), block_.size());
    if (bytes < 0) fail("the packed file is damaged");
    if (bytes == 0) {
      check_end();
      return traits_type::eof();
    }
    setg(block_.data(), block_.data(), block_.data() + bytes);
    return traits_type::to_int_type(*gptr());
  }
  // Only to the start, for importers that read twice.
  pos_type seekoff(off_type offset, std::ios_base::seekdir from,
                   std::ios_base::openmode) override {
    if (offset != 0 || from != std::ios_base::beg)
      return pos_type(off_type(-1));
    open();
    return 0;
  }
  pos_type seekpos(pos_type position, std::ios_base::openmode mode) override {
    return seekoff(off_type(position), std::ios_base::beg, mode);
  }

 private:
  void open() {
    archive_.reset(archive_read_new());
    archive_read_support_filter_all(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_filename(archive_.get(), path_.c_str(),
                                   kBlockBytes) != ARCHIVE_OK ||
        archive_read_next_header(archive_.get(), &entry) < ARCHIVE_WARN)
      throw Error("the packed file cannot be read", path_);
    // What an inner packing leaves unread could not be told.
    if (archive_filter_count(archive_.get()) > kMostFilters)
      fail("the file is packed more than once; unpack it first");
    setg(block_.data(), block_.data(), block_.data());
  }

  // A stream turns what its buffer throws into bad() and drops the words.
  [[noreturn]] void fail(const std::string& fault) {
    fault_ = fault;
    throw Error(fault_, path_);
  }

  // libarchive takes what follows a packed stream and is no further one for
  // padding, and a damaged member with all that follows it is just that.
  void check_end() {
    const auto used =
        static_cast<uintmax_t>(archive_filter_bytes(archive_.get(), -1));
    if (used < fs::file_size(path_))
      fail("the packed stream ends at byte " + std::to_string(used) +
           ", and what follows is no further one; fetch the file again, or "
           "unpack what is good of it");
  }

  std::string path_, fault_;
  // Freed also when open() fails in the constructor.
  struct Freeing {
    void operator()(archive* packed) const { archive_read_free(packed); }
  };
  std::unique_ptr<archive, Freeing> archive_;
  std::array<char, kBlockBytes> block_{};
};

class PackedStream : public std::istream {
 public:
  explicit PackedStream(const std::string& path)
      : std::istream(nullptr), buffer_(path) {
    rdbuf(&buffer_);
  }

  const std::string& fault() const { return buffer_.fault(); }

 private:
  PackedBuffer buffer_;
};

bool is_packed(const std::string& name) {
  for (const char* ending : kPacked)
    if (name.ends_with(ending)) return true;
  return false;
}

}  // namespace

std::unique_ptr<std::istream> open_input(const std::string& path) {
  std::error_code error;
  if (is_packed(path) && fs::is_regular_file(path, error))
    return std::make_unique<PackedStream>(path);
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*file || fs::is_directory(path, error))
    throw Error("the file cannot be read", path);
  return file;
}

void check_stream(const std::istream& in, const std::string& path) {
  const auto* const packed = dynamic_cast<const PackedStream*>(&in);
  if (packed && !packed->fault().empty()) throw Error(packed->fault(), path);
  if (in.bad())
    throw Error("the file could not be read to its end; is it damaged?", path);
}

std::string unpacked_name(const std::string& file_name) {
  for (const char* ending : kPacked)
    if (file_name.ends_with(ending))
      return file_name.substr(
          0, file_name.size() - std::string_view(ending).size());
  return file_name;
}

}  // namespace sources
