#include "engine/app/keeping_command.h"

#include <filesystem>

#include "claims/text/error.h"
#include "engine/app/base_arguments.h"
#include "engine/app/console.h"
#include "sources/store/file_check.h"

namespace engine {
namespace {

using claims::Blame;
using claims::Error;
using sources::Store;

void check_whole(const std::string& path) {
  const auto faults = Store::faults_of(path);
  if (!faults.empty()) throw Error(faults[0], path, Blame::Store);
}

int run_backup(const Arguments& arguments) {
  const std::string to = one_operand(arguments, "backup", "one new file");
  const Store store = base_of(arguments);
  store.copy_to(to);
  check_whole(to);
  write_out("copied " + store.path() + " to " + to + "\nrevision " +
            store.revision() + "\n");
  return kClean;
}

// "newsroom.db.replaced", or the first of .replaced.2, .3… that is free.
std::string free_name(const std::string& wanted) {
  std::string name = wanted;
  std::error_code error;
  for (int number = 2; std::filesystem::exists(name, error); ++number)
    name = wanted + "." + std::to_string(number);
  return name;
}

// With the files that SQLite keeps beside a base that was not closed: they
// belong to it and to no other.
void move_base(const std::string& from, const std::string& to) {
  std::error_code error;
  for (const char* beside : {"-journal", "-wal", "-shm", ""})
    if (std::filesystem::exists(from + beside, error)) {
      std::filesystem::rename(from + beside, to + beside, error);
      if (error)
        throw Error("the base cannot be put here: " + error.message(), to,
                    Blame::Store);
    }
}

// SQLite puts what stands beside a base into it when the last one closes it.
// False for a file that is no base any more.
bool could_settle(const std::string& path) {
  try {
    (void)Store::open_read_only(path);
  } catch (const Error&) {
    return false;
  }
  std::error_code error;
  if (std::filesystem::exists(path + "-wal", error))
    throw Error("the base is in use; try again when nothing reads it", path,
                Blame::Store);
  return true;
}

// Puts `fresh` in the place of `path`, which is kept under the name `old`. At
// no moment is there no base: the name is given to the other file in one step.
void replace_base(const std::string& fresh, const std::string& path,
                  const std::string& old) {
  if (!could_settle(path)) {
    move_base(path, old);
    move_base(fresh, path);
    return;
  }
  std::error_code error;
  std::filesystem::create_hard_link(path, old, error);
  if (error) std::filesystem::copy_file(path, old, error);
  if (!error) std::filesystem::rename(fresh, path, error);
  if (error)
    throw Error("the base cannot be put here: " + error.message(), path,
                Blame::Store);
}

// What stood in its place is kept beside it.
int run_restore(const Arguments& arguments) {
  const std::string from = one_operand(arguments, "restore", "one backup");
  const std::string path = path_to_write(arguments);
  std::error_code error;
  if (std::filesystem::equivalent(from, path, error))
    throw Error("this is the base itself and no backup of it", from,
                Blame::Usage);
  check_whole(from);
  const Store backup = Store::open_read_only(from);
  const std::string fresh = path + ".restored";
  const std::string old = free_name(path + ".replaced");
  const bool replaces = std::filesystem::exists(path, error);
  std::filesystem::remove(fresh, error);
  backup.copy_to(fresh);
  if (replaces)
    replace_base(fresh, path, old);
  else
    move_base(fresh, path);
  write_out("restored " + path + " from " + from +
            (replaces ? "; what it held is in " + old : "") + "\nrevision " +
            backup.revision() + "\n");
  return kClean;
}

int run_migrate(const Arguments& arguments) {
  const std::string path = path_to_write(arguments);
  const std::string backup =
      arguments.value("--backup")
          .value_or(free_name(path + ".before-migration"));
  const int64_t from = Store::migrate(path, backup);
  const Store store = Store::open_read_only(path);
  write_out(
      (from != sources::kSchemaVersion
           ? "migrated " + path + " from schema " + std::to_string(from) +
                 "; as it was: " + backup + "\n"
           : path + " is up to date (schema " + std::to_string(from) + ")\n") +
      "revision " + store.revision() + "\n");
  return kClean;
}

}  // namespace

std::vector<Command> keeping_commands() {
  return {
      {"backup",
       "copy the base, whole or not at all",
       "NEW.db",
       {base_option()},
       run_backup,
       {}},
      {"restore",
       "put a backup in the base's place; that is kept beside it",
       "BACKUP.db",
       {base_option()},
       run_restore,
       {}},
      {"migrate",
       "bring a base of an older Attest up to date; a copy is kept",
       "",
       {base_option(), {"--backup", "FILE", "where the copy goes"}},
       run_migrate,
       {}},
  };
}

}  // namespace engine
