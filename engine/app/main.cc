// The program `attest`: one command a file, one table of commands. Exit codes
// are those of engine/app/command.h; a crash never looks like success.

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include "claims/text/error.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/options.h"

namespace {

int exit_code(claims::Blame blame) {
  return blame == claims::Blame::Input ? engine::kIncomplete : engine::kFailed;
}

int run(int argc, char** argv) {
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const engine::Invocation invocation =
      engine::read_command_line(engine::commands(), words, ATTEST_VERSION);
  if (!invocation.command) {
    engine::write_out(invocation.text);
    return engine::kClean;
  }
  return invocation.command->run(invocation.arguments);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away (`| head`) is an answer of write(), not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  // So is a file that may not grow further; what it replaces stays whole.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const claims::Error& error) {
    engine::complain(error.where(), error.what());
    return exit_code(error.blame());
  } catch (const std::bad_alloc&) {
    engine::complain("", "out of memory");
  } catch (const std::exception& error) {
    engine::complain("internal error", error.what());
  }
  return engine::kFailed;
}
