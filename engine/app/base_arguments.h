#pragma once
// What the commands of `attest sources` share: which base they work on, who
// does it and when, how many lines they print.

#include <string>

#include "engine/app/command.h"
#include "sources/curate/revise.h"
#include "sources/store/store.h"

namespace engine {

Option base_option();      // --db
Option recorded_option();  // --recorded
Option by_option();        // --by
Option reason_option();    // --reason
Option dry_run_option();   // --dry-run
Option limit_option();     // --limit

// --db, its setting, or the starter base.
std::string path_to_read(const Arguments& arguments);
// Never the starter base: it is made anew from its text. Throws Error.
std::string path_to_write(const Arguments& arguments);
sources::Store base_of(const Arguments& arguments);

[[noreturn]] void refuse_usage(const char* command, const std::string& message);
// The one word after the command; else refuse_usage, asking for `what`.
std::string one_operand(const Arguments& arguments, const char* command,
                        const char* what);

// The one place where a curator's work takes a day from the clock; no verdict
// ever does.
std::string today();
std::string day_option(const Arguments& arguments, const char* name,
                       const std::string& fallback);
size_t limit_of(const Arguments& arguments, size_t fallback);
sources::Hand hand_of(const Arguments& arguments);

// The one kind of record with this id; --kind chooses where several have it.
// Throws Error (Usage) naming what is there.
std::string kind_of(const sources::Store& store, const std::string& id,
                    const Arguments& arguments);

}  // namespace engine
