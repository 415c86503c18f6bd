#pragma once
// A WordTable numbers the words that a lexicon knows, so that a text is looked
// up once, word by word, and everything after that compares numbers.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/language/form_hash.h"

namespace claims {

using WordId = uint32_t;  // 0: a word that no phrase holds

class WordTable {
 public:
  WordTable();
  // The number of `form`, which is made if it is new. REQUIRES: not empty.
  WordId add(std::string_view form);
  WordId find(std::string_view form) const {
    return filter_.may_hold(form) ? look_up(form) : 0;
  }
  std::string_view form(WordId word) const {
    return std::string_view(forms_).substr(ends_[word - 1],
                                           ends_[word] - ends_[word - 1]);
  }
  size_t size() const { return ends_.size(); }  // ids are below this
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.forms_, self.ends_, self.slots_, self.filter_);
  }

 private:
  WordId look_up(std::string_view form) const;
  void grow();

  std::string forms_;           // one after another
  std::vector<uint32_t> ends_;  // of the word with that number; [0] = 0
  std::vector<WordId> slots_;   // open addressing, a power of two
  FormFilter filter_;
};

}  // namespace claims
