#include "engine/app/base_change.h"

#include "claims/text/error.h"
#include "engine/app/console.h"
#include "sources/curate/record_diff.h"

namespace engine {

// A record that is refused is the words' fault: nothing was changed.
int change_base(const Arguments& arguments, const BaseChange& change) {
  const std::string path = path_to_write(arguments);
  sources::Store store = sources::Store::open_for_writing(path);
  std::vector<sources::ChangedRecord> changed;
  try {
    changed = change(&store);
  } catch (const claims::Error& error) {
    if (error.blame() != claims::Blame::Input) throw;
    complain(error.where(), error.what());
    complain("", "nothing was changed; " + path + " is as it was");
    return kIncomplete;
  }
  std::string text = sources::text_of(changed, limit_of(arguments, kManyLines));
  text += arguments.has("--dry-run")
              ? "nothing was changed (--dry-run)\n"
              : "done; undo it with attest sources undo " +
                    std::to_string(store.log_length()) + "\n";
  write_out(text);
  return kClean;
}

Option kind_option() {
  return {"--kind", "KIND",
          "which, where records of several kinds have the id"};
}

std::vector<Option> hand_options() {
  return {base_option(),    reason_option(), by_option(),   recorded_option(),
          dry_run_option(), kind_option(),   limit_option()};
}

}  // namespace engine
