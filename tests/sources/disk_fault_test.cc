// A disk that is full, fails or cannot be synchronised at any moment of a
// change, or that is read-only: the change is refused in words and the base is
// as it was.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstring>

#include "claims/text/error.h"
#include "scratch.h"
#include "sources/store/store.h"

namespace sources {
namespace {

// The n-th write or synchronisation from now on, and all after it, fail.
struct Disk {
  bool armed = false;
  int left = 0;
  int code = SQLITE_OK;
  bool failed = false;
  bool read_only = false;
  int use() {
    if (!armed || left-- > 0) return SQLITE_OK;
    failed = true;
    return code;
  }
};
Disk disk;

struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_vfs* real_vfs = nullptr;

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  if (const int code = disk.use()) return code;
  return of(file)->real()->pMethods->xWrite(of(file)->real(), bytes, count, at);
}
int sync(sqlite3_file* file, int flags) {
  if (const int code = disk.use())
    return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
  return of(file)->real()->pMethods->xSync(of(file)->real(), flags);
}
// Everything else is the real file's business.
template <auto Method, typename... Values>
int pass(sqlite3_file* file, Values... values) {
  sqlite3_file* real = of(file)->real();
  return (real->pMethods->*Method)(real, values...);
}
void barrier(sqlite3_file* file) {
  of(file)->real()->pMethods->xShmBarrier(of(file)->real());
}

const sqlite3_io_methods kMethods = {
    3,
    pass<&sqlite3_io_methods::xClose>,
    pass<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    write,
    pass<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    sync,
    pass<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    pass<&sqlite3_io_methods::xLock, int>,
    pass<&sqlite3_io_methods::xUnlock, int>,
    pass<&sqlite3_io_methods::xCheckReservedLock, int*>,
    pass<&sqlite3_io_methods::xFileControl, int, void*>,
    pass<&sqlite3_io_methods::xSectorSize>,
    pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    pass<&sqlite3_io_methods::xShmLock, int, int, int>,
    barrier,
    pass<&sqlite3_io_methods::xShmUnmap, int>,
    [](sqlite3_file*, sqlite3_int64, int, void** page) {
      *page = nullptr;
      return SQLITE_OK;
    },
    [](sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; },
};

// Of a disk that is read-only files are opened, and none is made.
int flags_on(const Disk& where, int flags) {
  constexpr int kWrites = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  return where.read_only ? (flags & ~kWrites) | SQLITE_OPEN_READONLY : flags;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags,
              int* out) {
  file->pMethods = nullptr;
  flags = flags_on(disk, flags);
  const int code =
      real_vfs->xOpen(real_vfs, name, of(file)->real(), flags, out);
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

// Stands before the real files while it lives.
class FaultyDisk {
 public:
  FaultyDisk() {
    sqlite3_initialize();
    real_vfs = sqlite3_vfs_find(nullptr);
    vfs_ = *real_vfs;
    vfs_.zName = "faulty";
    vfs_.szOsFile += static_cast<int>(sizeof(File));
    vfs_.xOpen = open_file;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FaultyDisk() {
    sqlite3_vfs_register(real_vfs, 1);
    sqlite3_vfs_unregister(&vfs_);
  }

 private:
  sqlite3_vfs vfs_{};
};

std::string change(const std::string& path) {
  try {
    Store store = Store::open_for_writing(path);
    store.begin();
    for (int i = 0; i < 20; ++i) {
      FactRecord fact = sample_fact();
      fact.id = "fact-" + std::to_string(i);
      fact.note = std::string(2000, 'n');
      store.put(fact);
    }
    PassageRecord passage;
    passage.document = "doc/report";
    passage.ordinal = 7;
    passage.text = "Le lac est à sec.";
    store.put(passage);
    store.log({"2024-01-02", "ana", "import", "facts", "", "", ""});
    store.commit();
    return "";
  } catch (const claims::Error& error) {
    EXPECT_EQ(error.blame(), claims::Blame::Store) << error.what();
    return error.what();
  }
}

struct FaultRow {
  const char* name;
  int code;
  const char* words;
};
const FaultRow kFaults[] = {
    {"a full disk", SQLITE_FULL, "the disk is full"},
    {"a failing disk", SQLITE_IOERR_WRITE, "the base failed"},
};

TEST(DiskFault, LeavesTheBaseAsItWasOrAsItWasToBe) {
  const Scratch scratch;
  const std::string path = scratch.path("base.db");
  {
    Store store = Store::create(path);
    fill(&store);
  }
  const std::string old = Store::open_read_only(path).revision();
  const std::string bytes = scratch.read("base.db");
  std::string target;
  {
    ASSERT_EQ(change(scratch.write("copy.db", bytes)), "");
    target = Store::open_read_only(scratch.path("copy.db")).revision();
  }
  FaultyDisk faulty;
  for (const FaultRow& row : kFaults) {
    int refused = 0;
    for (int n = 0;; ++n) {
      scratch.write("base.db", bytes);
      disk = {true, n, row.code, false};
      const std::string message = change(path);
      const bool failed = disk.failed;
      disk = {};
      const std::string now = Store::open_read_only(path).revision();
      EXPECT_TRUE(now == old || now == target) << row.name << " " << n;
      if (!message.empty()) {
        ++refused;
        EXPECT_NE(message.find(row.words), std::string::npos) << message;
        EXPECT_EQ(now, old) << row.name << " " << n;
      }
      EXPECT_TRUE(Store::faults_of(path).empty()) << row.name << " " << n;
      if (!failed) break;
      ASSERT_LT(n, 2000);
    }
    EXPECT_GT(refused, 5) << row.name;
  }
}

TEST(DiskFault, ReadOnlyDiskIsNamedAndTheBaseStays) {
  const Scratch scratch;
  const std::string path = scratch.path("base.db");
  {
    Store store = Store::create(path);
    fill(&store);
  }
  const std::string bytes = scratch.read("base.db");
  {
    FaultyDisk faulty;
    disk = {};
    disk.read_only = true;
    const std::string message = change(path);
    disk = {};
    EXPECT_NE(message.find("read-only"), std::string::npos) << message;
  }
  EXPECT_EQ(scratch.read("base.db"), bytes);
  EXPECT_TRUE(Store::faults_of(path).empty());
}

}  // namespace
}  // namespace sources
