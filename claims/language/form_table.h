#pragma once
// A FormTable holds a value for each folded form of a word that a lexicon
// knows: "vingt" -> what it is in a numeral. Most words of a text are refused
// by a filter; the others cost one look into two arrays.

#include <cstddef>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/language/word_table.h"

namespace claims {

template <typename Value>
class FormTable {
 public:
  // The value of `form`, made if it is new; valid until the next is made.
  // REQUIRES: not empty.
  Value& operator[](std::string_view form) {
    const WordId word = table_.add(form);
    if (values_.size() <= word) values_.resize(size_t{word} + 1);
    return values_[word];
  }
  // nullptr if there is none.
  const Value* find(std::string_view form) const {
    const WordId word = table_.find(form);
    return word ? &values_[word] : nullptr;
  }
  // Calls visit(form, value) for each, in the order in which they were made.
  template <typename Visit>
  void each(Visit visit) const {
    for (WordId word = 1; word < values_.size(); ++word)
      visit(table_.form(word), values_[word]);
  }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.table_, self.values_);
  }

 private:
  WordTable table_;
  std::vector<Value> values_;  // by number of the word; [0] is of none
};

}  // namespace claims
