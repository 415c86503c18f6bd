#include "claims/read/docx_archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "claims/text/error.h"

namespace claims {
namespace {

struct FreeArchive {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() &&
         text.substr(text.size() - end.size()) == end;
}

bool is_wanted(std::string_view name) {
  return ends_with(name, ".xml") || ends_with(name, ".rels");
}

// Small parts of repeated markup pack very well; only beyond this size does
// the ratio mean anything.
constexpr size_t kAlwaysAllowed = 1 << 20;

class Unpacker {
 public:
  Unpacker(std::string_view bytes, const std::string& where,
           const DocxLimits& limits)
      : bytes_(bytes), where_(where), limits_(limits) {}

  std::vector<DocxPart> run() {
    open();
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(archive_.get(), &entry)) ==
           ARCHIVE_OK)
      read(entry);
    if (status != ARCHIVE_EOF) refuse_damaged();
    if (entries_ == 0) refuse_damaged();
    return std::move(parts_);
  }

 private:
  void open() {
    archive_.reset(archive_read_new());
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_zip_seekable(archive_.get());
    if (archive_read_open_memory(archive_.get(), bytes_.data(),
                                 bytes_.size()) != ARCHIVE_OK)
      refuse_damaged();
  }

  void read(archive_entry* entry) {
    if (++entries_ > limits_.entries)
      refuse(
          fmt::format("the archive has more than {} entries", limits_.entries));
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name || !is_wanted(name)) return;
    if (archive_entry_is_encrypted(entry))
      refuse("the document is encrypted: save it without a password");
    if (!names_.insert(name).second)
      refuse(fmt::format("the archive holds {} twice", name));
    if (archive_entry_size_is_set(entry))
      check(name, static_cast<size_t>(
                      std::max<int64_t>(0, archive_entry_size(entry))));
    parts_.push_back({name, {}});
    unpack(&parts_.back());
    total_ += parts_.back().bytes.size();
  }

  void unpack(DocxPart* part) {
    while (true) {
      const void* piece = nullptr;
      size_t size = 0;
      la_int64_t offset = 0;
      const int status =
          archive_read_data_block(archive_.get(), &piece, &size, &offset);
      if (status == ARCHIVE_EOF) return;
      if (status != ARCHIVE_OK) refuse_damaged();
      check(part->name, part->bytes.size() + size);
      part->bytes.append(static_cast<const char*>(piece), size);
    }
  }

  // What is unpacked so far, and `size` bytes of the part at hand.
  void check(const std::string& name, size_t size) const {
    if (size > limits_.part_bytes)
      refuse(fmt::format("{} unpacks to more than {} bytes", name,
                         limits_.part_bytes));
    const size_t total = total_ + size;
    if (total > limits_.total_bytes)
      refuse(fmt::format("the document unpacks to more than {} bytes",
                         limits_.total_bytes));
    if (total > kAlwaysAllowed && total / limits_.ratio > bytes_.size())
      refuse(fmt::format("the document unpacks to more than {} times its size",
                         limits_.ratio));
  }

  [[noreturn]] void refuse(const std::string& message) const {
    throw Error(message, where_);
  }
  [[noreturn]] void refuse_damaged() const {
    refuse(
        "the Word document is damaged or cut off: its archive cannot be "
        "unpacked");
  }

  std::string_view bytes_;
  const std::string& where_;
  const DocxLimits& limits_;
  Archive archive_;
  std::vector<DocxPart> parts_;
  std::unordered_set<std::string> names_;
  size_t entries_ = 0;
  size_t total_ = 0;
};

}  // namespace

std::vector<DocxPart> unpack_docx(std::string_view bytes,
                                  const std::string& where,
                                  const DocxLimits& limits) {
  return Unpacker(bytes, where, limits).run();
}

}  // namespace claims
