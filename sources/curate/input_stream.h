#pragma once
// A file to import, opened: packed ones (.gz, .bz2, .xz, .zst) are unpacked
// while they are read, so that a dump of any size passes through a few
// kilobytes.

#include <istream>
#include <memory>
#include <string>

namespace sources {

// Throws Error if the file cannot be read. A packed stream that is damaged, or
// that something else follows, ends in a bad() stream: see check_stream().
std::unique_ptr<std::istream> open_input(const std::string& path);
// Throws Error{…, path} if reading ended by a fault and not at the end.
void check_stream(const std::istream& in, const std::string& path);

// "facts.jsonl" for "facts.jsonl.gz".
std::string unpacked_name(const std::string& file_name);

}  // namespace sources
