#include "sources/store/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <vector>

#include "claims/text/error.h"
#include "sources/store/waiting_rows.h"

namespace sources {
namespace {

using claims::Blame;
using claims::Error;

// How long a writer waits for another program that holds the file.
constexpr int kPatienceMilliseconds = 1500;

// SQLite's memory statistics take a mutex at every allocation: with them two
// readers are slower than one. To be said before the first connection.
void set_up_once() {
  static const int done = [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return sqlite3_initialize();
  }();
  if (done != SQLITE_OK)
    throw Error("SQLite does not start", "sqlite", Blame::Internal);
}

struct Limit {
  int id, value;
};
constexpr Limit kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 1'000'000},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_VARIABLE_NUMBER, kMostParameters},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

// The authorizer of a reading connection: what is not named here is refused
// when a statement is prepared.
int allow_reading(void*, int action, const char*, const char*, const char*,
                  const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_TRANSACTION:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    default:
      return SQLITE_DENY;
  }
}

int flags_for(Access access) {
  switch (access) {
    // A reader that may write takes up what a killed program left, and takes
    // away the files beside the base when it is the last.
    case Access::Read:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    case Access::Still:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    case Access::Write:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    case Access::Create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    case Access::Memory:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
             SQLITE_OPEN_NOMUTEX;
  }
  return 0;
}

// The path as a URI that says that nobody writes to the file.
std::string still_uri(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri += '%';
      uri += kDigits[byte >> 4];
      uri += kDigits[byte & 15];
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

std::string_view bytes_of(sqlite3_value* value) {
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
  if (!bytes) return {};
  return {bytes, static_cast<size_t>(sqlite3_value_bytes(value))};
}

}  // namespace

struct Query::Prepared {
  sqlite3_stmt* statement = nullptr;
  bool in_use = false;
  ~Prepared() { sqlite3_finalize(statement); }
};

struct Database::Handle {
  sqlite3* connection = nullptr;
  // By address of the literal; a statement that is in use when it is asked for
  // again (a search within a search) gets a second copy.
  std::multimap<const char*, std::unique_ptr<Query::Prepared>> prepared;
  std::map<const RowsSql*, WaitingRows> waiting;
  ~Handle() {
    prepared.clear();
    sqlite3_close_v2(connection);
  }
};

Query::Query(Database* database, Prepared* prepared)
    : database_(database), prepared_(prepared) {
  prepared_->in_use = true;
}

Query::Query(Query&& other) noexcept
    : database_(other.database_), prepared_(other.prepared_) {
  other.prepared_ = nullptr;
}

Query::~Query() {
  if (!prepared_) return;
  sqlite3_reset(prepared_->statement);
  sqlite3_clear_bindings(prepared_->statement);
  prepared_->in_use = false;
}

Query& Query::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL, not "".
  const char* begin = text.data() ? text.data() : "";
  const int code = sqlite3_bind_text64(prepared_->statement, parameter, begin,
                                       text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Query& Query::bind(int parameter, int64_t whole) {
  const int code = sqlite3_bind_int64(prepared_->statement, parameter, whole);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Query& Query::bind(int parameter, std::optional<int64_t> whole) {
  return whole ? bind(parameter, *whole) : bind_null(parameter);
}

Query& Query::bind_null(int parameter) {
  const int code = sqlite3_bind_null(prepared_->statement, parameter);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Query& Query::bind_bytes(int parameter, std::string_view bytes) {
  const char* begin = bytes.data() ? bytes.data() : "";
  const int code = sqlite3_bind_blob64(prepared_->statement, parameter, begin,
                                       bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(prepared_->statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  database_->fail(code);
}

void Query::run() {
  while (step()) {
  }
}

int Query::columns() const {
  return sqlite3_column_count(prepared_->statement);
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(prepared_->statement, column) == SQLITE_NULL;
}

bool Query::is_whole(int column) const {
  return sqlite3_column_type(prepared_->statement, column) == SQLITE_INTEGER;
}

std::string_view Query::view(int column) const {
  // A text comes as the bytes it is; asking for them as a text would copy each
  // to put a NUL behind it. By its value, since each sqlite3_column_… looks the
  // column up anew.
  return bytes_of(sqlite3_column_value(prepared_->statement, column));
}

Query::Cell Query::cell(int column) const {
  sqlite3_value* const value =
      sqlite3_column_value(prepared_->statement, column);
  switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
      return {Cell::Kind::Null, 0, {}};
    case SQLITE_INTEGER:
      return {Cell::Kind::Whole, sqlite3_value_int64(value), {}};
    default:
      return {Cell::Kind::Text, 0, bytes_of(value)};
  }
}

int64_t Query::whole(int column) const {
  return sqlite3_column_int64(prepared_->statement, column);
}

std::optional<int64_t> Query::maybe_whole(int column) const {
  if (is_null(column)) return std::nullopt;
  return whole(column);
}

Database::Database(const std::string& path, Access access)
    : path_(access == Access::Memory ? ":memory:" : path),
      access_(access),
      handle_(std::make_unique<Handle>()) {
  set_up_once();
  const std::string name = access == Access::Still ? still_uri(path_) : path_;
  const int code = sqlite3_open_v2(name.c_str(), &handle_->connection,
                                   flags_for(access), nullptr);
  if (code != SQLITE_OK) fail(code);
  sqlite3* const db = handle_->connection;
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_timeout(db, kPatienceMilliseconds);
  for (const Limit& limit : kLimits) sqlite3_limit(db, limit.id, limit.value);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  run("PRAGMA cell_size_check = ON");
  const bool reads = access == Access::Read || access == Access::Still;
  // A change of many records should not spill into the file before its end. A
  // reader keeps the upper pages of its trees: of ten million facts some 10 MB.
  run(reads ? "PRAGMA cache_size = -32768" : "PRAGMA cache_size = -65536");
  // A file that is only being made has nothing to lose.
  if (access == Access::Create)
    run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;");
  // The Store itself asks for every row that another leans on and for what each
  // cell may say; SQLite need not ask again for each of millions.
  if (access == Access::Create)
    run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  if (access == Access::Write) run("PRAGMA synchronous = FULL");
  if (reads) run("PRAGMA query_only = ON");
}

Database::~Database() {
  // From now on it is read while it is written: docs/decisions/0008. One that
  // could not be finished is thrown away by its maker.
  if (access_ != Access::Create) return;
  handle_->prepared.clear();
  sqlite3_exec(handle_->connection,
               "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;", nullptr,
               nullptr, nullptr);
}

WaitingRows& Database::waiting(const RowsSql& sql) {
  return handle_->waiting.try_emplace(&sql, this, sql).first->second;
}

void Database::put_waiting() {
  for (auto& [sql, rows] : handle_->waiting) rows.put();
}

void Database::forget_waiting() { handle_->waiting.clear(); }

Query Database::query(const char* sql) {
  put_waiting();
  return query_at_once(sql);
}

Query Database::query_at_once(const char* sql) {
  const auto [first, last] = handle_->prepared.equal_range(sql);
  for (auto it = first; it != last; ++it)
    if (!it->second->in_use) return Query(this, it->second.get());
  auto prepared = std::make_unique<Query::Prepared>();
  const int code = sqlite3_prepare_v3(handle_->connection, sql, -1,
                                      SQLITE_PREPARE_PERSISTENT,
                                      &prepared->statement, nullptr);
  if (code != SQLITE_OK) fail(code);
  const auto kept = handle_->prepared.emplace(sql, std::move(prepared));
  return Query(this, kept->second.get());
}

void Database::run(const std::string& script) {
  put_waiting();
  const int code = sqlite3_exec(handle_->connection, script.c_str(), nullptr,
                                nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

int64_t Database::last_key() const {
  return sqlite3_last_insert_rowid(handle_->connection);
}

void Database::copy_to(const std::string& path) {
  std::error_code error;
  if (std::filesystem::exists(path, error))
    throw Error("there is a file here already; it is left as it is", path,
                Blame::Store);
  const std::string partial = path + ".partial";
  std::filesystem::remove(partial, error);
  try {
    Database copy(partial, Access::Create);
    // The copy is to outlive a power cut.
    copy.run("PRAGMA synchronous = FULL");
    sqlite3_backup* const backup = sqlite3_backup_init(
        copy.handle_->connection, "main", handle_->connection, "main");
    if (!backup) copy.fail(sqlite3_errcode(copy.handle_->connection));
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) copy.fail(code);
  } catch (...) {
    std::filesystem::remove(partial, error);
    throw;
  }
  std::filesystem::rename(partial, path, error);
  if (error)
    throw Error("the copy cannot be put here: " + error.message(), path,
                Blame::Store);
}

void Database::only_read() {
  sqlite3_set_authorizer(handle_->connection, allow_reading, nullptr);
}

void Database::damaged(const std::string& how) const {
  throw Error("the base is damaged (" + how +
                  "); restore a backup or build it again from its text",
              path_, Blame::Store);
}

void Database::fail(int code) const {
  const std::string said = handle_->connection
                               ? sqlite3_errmsg(handle_->connection)
                               : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      throw Error(said, path_, Blame::Input);
    case SQLITE_TOOBIG:
      throw Error("a text is longer than a record may be (1,000,000 bytes)",
                  path_, Blame::Input);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      damaged(said);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(
          "the base is locked by another program; try again when it "
          "is done",
          path_, Blame::Store);
    case SQLITE_FULL:
      throw Error("the disk is full; nothing was changed", path_, Blame::Store);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw Error("the base cannot be written (" + said + ")", path_,
                  Blame::Store);
    case SQLITE_CANTOPEN:
      // Of a file on a disk that is read-only SQLite opens the file, but
      // cannot make those that it needs beside it.
      if (access_ == Access::Write && handle_->connection &&
          sqlite3_db_readonly(handle_->connection, "main") == 1)
        throw Error("the base cannot be written: its disk is read-only", path_,
                    Blame::Store);
      throw Error(
          "the base cannot be " +
              std::string(access_ == Access::Create ? "made here" : "opened") +
              " (" + said + ")",
          path_, Blame::Store);
    default:
      throw Error("the base failed: " + said, path_, Blame::Store);
  }
}

}  // namespace sources
