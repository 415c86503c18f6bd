#pragma once
// Front matter: `key: value` lines between two lines of "---" at the very start
// of a text, as static site generators write it. Known keys: title; author or
// byline; date or published; publisher; url; lang or language; origin. Others
// are passed over.

#include <cstdint>
#include <string_view>

#include "claims/read/draft.h"

namespace claims {

// Whether `text` begins as front matter does.
bool has_front_matter(std::string_view text);

// Reads the front matter of `draft.source()` into `draft->about`; a title
// becomes the first block. Returns where the text after it begins; 0 when
// there is no front matter.
uint32_t read_front_matter(Draft* draft);

}  // namespace claims
