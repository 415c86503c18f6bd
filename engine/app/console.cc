#include "engine/app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>

#include "claims/text/error.h"

namespace engine {
namespace {

// A control character in a file name must not reach the terminal.
std::string printable(std::string_view text) {
  std::string clean;
  for (const char c : text)
    clean += (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) ? ' ' : c;
  return clean;
}

std::mutex& messages_mutex() {
  static std::mutex mutex;
  return mutex;
}

constexpr const char* kEraseLine = "\r\x1b[K";

}  // namespace

bool write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<size_t>(written));
    } else if (errno == EPIPE) {
      return false;
    } else if (errno != EINTR && errno != EAGAIN) {
      throw claims::Error(
          std::string("cannot be written: ") + std::strerror(errno),
          "standard output", claims::Blame::Internal);
    }
  }
  return true;
}

void complain(std::string_view where, std::string_view message) {
  std::string line = messages_are_on_terminal() ? kEraseLine : "";
  line += "attest: ";
  if (!where.empty()) line += printable(where) + ": ";
  line += printable(message) + "\n";
  const std::lock_guard lock(messages_mutex());
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool messages_are_on_terminal() { return ::isatty(STDERR_FILENO) == 1; }

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20)
    return 80;
  return size.ws_col;
}

void show_progress(std::string_view line) {
  if (!messages_are_on_terminal()) return;
  const std::string text = kEraseLine + printable(line);
  const std::lock_guard lock(messages_mutex());
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace engine
