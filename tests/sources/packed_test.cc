// Packed files: every stream of them is read, and what is no stream ends the
// import with the spot instead of the reading without a word.
#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <array>

#include "claims/text/error.h"
#include "sources/curate/importer.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

std::string packed(const std::string& text, int filter) {
  std::array<char, 1u << 16> room{};
  size_t used = 0;
  archive* const out = archive_write_new();
  archive_write_add_filter(out, filter);
  archive_write_set_format_raw(out);
  archive_write_set_bytes_in_last_block(out, 1);
  archive_write_open_memory(out, room.data(), room.size(), &used);
  archive_entry* const entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(out, entry);
  archive_write_data(out, text.data(), text.size());
  archive_entry_free(entry);
  archive_write_free(out);
  return std::string(room.data(), used);
}

std::string publisher(const std::string& id) {
  return R"({"id":")" + id + R"(","name":")" + id + R"(","tier":2})" + "\n";
}

struct Packing {
  const char* ending;
  int filter;
  // Whether what follows a stream and is none can be told from damage to it.
  bool tells_offset;
};
constexpr Packing kPackings[] = {{".gz", ARCHIVE_FILTER_GZIP, true},
                                 {".bz2", ARCHIVE_FILTER_BZIP2, true},
                                 {".xz", ARCHIVE_FILTER_XZ, false},
                                 {".zst", ARCHIVE_FILTER_ZSTD, false}};

std::string damaged_start(std::string bytes) {
  bytes[0] = '\0';
  return bytes;
}

TEST(Packed, EveryStreamIsReadOrTheFileRefused) {
  const Scratch scratch;
  for (const Packing& packing : kPackings) {
    const std::string one = packed(publisher("pub/one"), packing.filter);
    const std::string two = packed(publisher("pub/two"), packing.filter);
    struct Row {
      const char* name;
      std::string bytes;
      int publishers;  // -1: refused
    };
    const Row rows[] = {
        {"one stream", one, 1},
        {"two streams", one + two, 2},
        {"a second one whose start is damaged", one + damaged_start(two), -1},
        {"a second one that is cut", one + two.substr(0, two.size() - 9), -1},
        {"of a second one only the start", one + two.substr(0, 3), -1},
        {"other bytes behind", one + "junkjunk", -1},
        {"one byte behind", one + "\n", -1},
        {"zeros and a further stream", one + std::string(512, '\0') + two,
         packing.filter == ARCHIVE_FILTER_XZ ? 2 : -1},
        {"packed twice", packed(one, packing.filter), -1},
    };
    for (const Row& row : rows) {
      SCOPED_TRACE(std::string(packing.ending) + ", " + row.name);
      Store store = Store::in_memory();
      const std::string before = store.revision();
      const std::string path = scratch.write(
          std::string("publishers.jsonl") + packing.ending, row.bytes);
      const auto report = import_files(&store, language(), {path}, {});
      EXPECT_EQ(report.good(), row.publishers >= 0);
      if (row.publishers >= 0) {
        EXPECT_EQ(store.ids("publisher").size(),
                  static_cast<size_t>(row.publishers));
        continue;
      }
      EXPECT_EQ(store.revision(), before);
      ASSERT_FALSE(report.errors.empty());
      EXPECT_EQ(report.errors.back().where, path);
    }
  }
}

TEST(Packed, WhatFollowsTheStreamIsToldWithItsOffset) {
  const Scratch scratch;
  for (const Packing& packing : kPackings) {
    if (!packing.tells_offset) continue;
    SCOPED_TRACE(packing.ending);
    const std::string one = packed(publisher("pub/one"), packing.filter);
    Store store = Store::in_memory();
    const auto report = import_files(
        &store, language(),
        {scratch.write(std::string("publishers.jsonl") + packing.ending,
                       one + "junkjunk")},
        {});
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_NE(report.errors[0].message.find("ends at byte " +
                                            std::to_string(one.size())),
              std::string::npos)
        << report.errors[0].message;
    EXPECT_NE(report.errors[0].message.find("fetch the file again"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace sources
