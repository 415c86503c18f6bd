// Plain text, with front matter or without.
#include "claims/read/encoding.h"
#include "claims/read/finish.h"
#include "claims/read/front_matter.h"
#include "claims/read/plain_text.h"

namespace claims {

bool looks_like_text(std::string_view) { return true; }

Article read_text(std::string_view bytes, const std::string& path) {
  const Decoded file = decode(bytes, path);
  Draft draft(file.text.text);
  draft.notices = file.notices;
  read_plain_text(read_front_matter(&draft), &draft);
  return finish(std::move(draft), file.text, path);
}

}  // namespace claims
