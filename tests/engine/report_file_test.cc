#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "claims/text/error.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

namespace fs = std::filesystem;

class WriteFile : public testing::Test {
 protected:
  WriteFile() {
    std::string pattern =
        (fs::temp_directory_path() / "attest-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~WriteFile() override {
    std::error_code ignored;
    fs::permissions(folder_, fs::perms::owner_all, ignored);
    fs::remove_all(folder_, ignored);
  }
  std::string path(const char* name) const { return (folder_ / name).string(); }
  static std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  size_t files() const {
    return static_cast<size_t>(
        std::distance(fs::directory_iterator(folder_), {}));
  }
  std::string complaint(const std::string& to, std::string_view bytes) const {
    try {
      write_file(to, bytes);
      return "";
    } catch (const claims::Error& error) {
      EXPECT_EQ(error.where(), to);
      return error.what();
    }
  }

  fs::path folder_;
};

TEST_F(WriteFile, ANewFileHoldsTheBytes) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  write_file(path("new"), bytes);
  EXPECT_EQ(bytes_of(path("new")), bytes);
  EXPECT_EQ(files(), 1u) << "no draft is left behind";
}

TEST_F(WriteFile, AnOldFileIsReplacedAndKeepsItsRights) {
  write_file(path("old"), "one");
  fs::permissions(path("old"), fs::perms::owner_read | fs::perms::owner_write);
  write_file(path("old"), "two");
  EXPECT_EQ(bytes_of(path("old")), "two");
  EXPECT_EQ(fs::status(path("old")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(WriteFile, ALinkStaysALink) {
  write_file(path("target"), "one");
  fs::create_symlink(path("target"), path("link"));
  write_file(path("link"), "two");
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(bytes_of(path("target")), "two");
}

TEST_F(WriteFile, AMissingFolderIsSaid) {
  EXPECT_NE(complaint(path("none/report.json"), "x").find("No such file"),
            std::string::npos);
}

TEST_F(WriteFile, AFolderIsNoFile) {
  EXPECT_NE(complaint(folder_.string(), "x").find("is a directory"),
            std::string::npos);
}

TEST_F(WriteFile, AFullDeviceIsSaid) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  EXPECT_NE(complaint("/dev/full", "x").find("No space left"),
            std::string::npos);
}

// A limit on the size of files stands in for a full disk: the write of the
// draft fails half-way, as it does there.
void limit_file_size(rlim_t bytes) {
  struct rlimit limit;
  limit.rlim_cur = limit.rlim_max = bytes;
  setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, SIG_IGN);
}

TEST_F(WriteFile, AFullDiskLeavesTheOldFile) {
  write_file(path("report"), "the old one");
  const auto fill_the_disk = [this] {
    limit_file_size(4096);
    const std::string said =
        complaint(path("report"), std::string(100000, 'x'));
    const bool told = said.find("the old file is untouched") != said.npos;
    const bool intact = bytes_of(path("report")) == "the old one";
    std::_Exit(told && intact && files() == 1 ? 0 : 1);
  };
  EXPECT_EXIT(fill_the_disk(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace engine
