#pragma once
// What the models see of a word: hashes of its form, its endings and beginnings
// and the shape of its letters ("Niamey" Xx, "G7" X0, "nigérien" x). Digits
// count as 0, so that every year looks like a year; typographic apostrophes and
// hyphens as plain ones.

#include <cstdint>
#include <string>
#include <string_view>

namespace claims {

struct WordKey {
  uint64_t lookup = 0;      // of the folded form, for tables of words
  uint32_t form = 0;        // as written, digits as 0
  uint32_t lower = 0;       // folded, digits as 0
  uint32_t suffix[5] = {};  // of the last one to five characters, folded
  uint32_t prefix[3] = {};
  uint16_t shape = 0;
  bool capitalised = false;
  bool all_caps = false;  // two letters or more, all upper case
  bool is_title() const { return capitalised && !all_caps; }
};

// `folded` is overwritten with the folded form.
WordKey key_of(std::string_view form, std::string* folded);

}  // namespace claims
