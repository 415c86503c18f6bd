#pragma once
// A Database is one connection to SQLite, closed when it dies; a Query is one
// of its prepared statements in use, handed back when it dies. This pair is
// the only place that knows sqlite3.h (database.cc). Connections are hardened:
// defensive mode, untrusted schema, checked cells, low limits; a reading
// connection can only read. Every failure is an Error that names the file.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sources {

// How far a connection may go.
enum class Access {
  Read,    // the file must exist; what it says is never changed
  Still,   // the same for a file that nobody can write to while it is read
  Write,   // the file must exist
  Create,  // the file must not exist
  Memory,  // no file
};

// A statement may have at most so many.
inline constexpr size_t kMostParameters = 320;

class Database;
class WaitingRows;  // sources/store/waiting_rows.h
struct RowsSql;     // sources/store/many_rows.h

// Parameters count from 1, columns from 0, as in SQLite.
class Query {
 public:
  Query(Query&&) noexcept;
  Query& operator=(Query&&) = delete;
  ~Query();

  // Texts are not copied: they must live until the last step.
  Query& bind(int parameter, std::string_view text);
  Query& bind(int parameter, int64_t whole);
  Query& bind(int parameter, std::optional<int64_t> whole);
  Query& bind_null(int parameter);
  Query& bind_bytes(int parameter, std::string_view bytes);  // a BLOB
  template <typename... Values>
  Query& with(const Values&... values) {
    int parameter = 0;
    (bind(++parameter, values), ...);
    return *this;
  }

  // To the next row; false when there is none.
  bool step();
  // For statements that give no rows.
  void run();

  // Of the row at hand; a text lives until the next step.
  int columns() const;
  bool is_null(int column) const;
  bool is_whole(int column) const;
  std::string_view view(int column) const;
  std::string text(int column) const { return std::string(view(column)); }
  int64_t whole(int column) const;
  struct Cell {
    enum class Kind { Null, Whole, Text } kind;
    int64_t whole;          // of a whole number
    std::string_view text;  // else
  };
  Cell cell(int column) const;  // at once: cheaper than to ask thrice
  std::optional<int64_t> maybe_whole(int column) const;

 private:
  friend class Database;
  struct Prepared;
  Query(Database* database, Prepared* prepared);
  Database* database_;
  Prepared* prepared_;
};

class Database {
 public:
  // Throws Error{…, path, Blame::Store}.
  Database(const std::string& path, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // The statement for `sql`, prepared once and kept. `sql` must outlive the
  // connection (a literal).
  Query query(const char* sql);
  // The same, while what waits (below) still waits.
  Query query_at_once(const char* sql);
  // A script of statements that give no rows.
  void run(const std::string& script);
  // Rows that wait for others of the same statement, which must outlive the
  // connection. Whatever else is asked or run comes after them.
  WaitingRows& waiting(const RowsSql& sql);
  void forget_waiting();
  // The key of the row that was put last.
  int64_t last_key() const;
  // Bars everything but reading, from now on.
  void only_read();

  // Writes a copy of the file as it is now to `path`, which must not exist;
  // it is there whole or not at all.
  void copy_to(const std::string& path);

  const std::string& path() const { return path_; }
  Access access() const { return access_; }
  // Throws the Error that says the file is damaged, and how it was noticed.
  [[noreturn]] void damaged(const std::string& how) const;

 private:
  friend class Query;
  struct Handle;
  [[noreturn]] void fail(int code) const;
  void put_waiting();
  std::string path_;
  Access access_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace sources
