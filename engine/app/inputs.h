#pragma once
// Which articles a command line means: files, folders (all articles below
// them), patterns ("drafts/*.md"), a list of files, standard input.

#include <string>
#include <vector>

#include "engine/report/report.h"
#include "engine/verify/batch.h"

namespace engine {

struct InputList {
  std::vector<Input> inputs;      // sorted by path, none twice
  std::vector<Failure> failures;  // words that mean nothing, sorted
};

// `lists` are --files-from files, "-" for standard input: one path a line, or
// NUL after each. The order of words never shows: reports are the same however
// a shell sorts. Throws Error for a list that cannot be read and for words that
// both want standard input.
InputList find_inputs(const std::vector<std::string>& words,
                      const std::vector<std::string>& lists);

// All bytes of standard input, or Error when there are more than `max_bytes`.
std::string read_standard_input(size_t max_bytes);

}  // namespace engine
