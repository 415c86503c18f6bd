#pragma once
// The program's three ends: data goes to standard output and nothing else
// does; messages and progress go to standard error.

#include <string>
#include <string_view>

namespace engine {

// Writes data to standard output at once. false once the reader has gone
// (`| head`): the caller may stop, quietly, and its exit code stays what it
// was. Throws Error when the bytes cannot be written (a full disk).
bool write_out(std::string_view bytes);

// "attest: draft.md: cannot be read: …" on standard error, one line.
void complain(std::string_view where, std::string_view message);

bool output_is_terminal();
bool messages_are_on_terminal();
int terminal_width();  // of standard output; 80 when it is no terminal

// A line on standard error that the next one overwrites; nothing unless
// standard error is a terminal.
void show_progress(std::string_view line);

}  // namespace engine
