#pragma once
// The words of time expressions, as tags on tokens: "avril" is tag `month` with
// value 4, "week-end" (three tokens) tag `unit`. Built from a pack's
// [times.words]; tokens are tagged once, by hash lookup of their folded forms.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/token.h"
#include "claims/language/word_table.h"

namespace claims {

using TimeTag = uint16_t;

struct TagHit {
  TimeTag tag = 0;
  int32_t value = 0;
  uint32_t length = 1;  // in tokens
};

// The tags of every token of a sentence.
class TaggedTokens {
 public:
  struct Hits {
    const TagHit *first, *last;
    const TagHit* begin() const { return first; }
    const TagHit* end() const { return last; }
    bool empty() const { return first == last; }
  };
  Hits at(size_t token) const {
    return {hits_.data() + begin_[token], hits_.data() + begin_[token + 1]};
  }
  // A word that begins many expressions and makes none, and no phrase: "le".
  bool is_weak(size_t token) const { return weak_[token]; }

 private:
  friend class TimeWords;
  std::vector<TagHit> hits_;
  std::vector<uint32_t> begin_;  // one more than tokens
  std::vector<bool> weak_;
};

// A word or phrase of a pack, cut as a text is: "l'" alone stays elided, as
// before the word that it leans on, and "'s" a suffix, as behind its word.
std::vector<std::string> phrase_forms(std::string_view phrase);

class TimeWords {
 public:
  // The first tags stand for no word but for a kind of number (TimeNumber).
  static constexpr TimeTag kNumbers = 32;

  TimeWords();
  TimeTag tag(const std::string& name);  // made if new
  // The phrase, as written in a pack, bears the tag from now on.
  void add(std::string_view phrase, TimeTag tag, int32_t value);
  // The tag of a plain word of a rule, by its folded form.
  TimeTag literal(const std::string& form);
  size_t tag_count() const { return names_.size(); }

  // `weak`: the tag of words that make no expression.
  TaggedTokens tag_tokens(const Tokens& tokens, TimeTag weak) const;
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.table_, self.entries_, self.names_);
  }

 private:
  struct Entry {
    WordId second = 0;         // 0: one word is all
    std::vector<WordId> rest;  // words after the first
    TagHit hit;
  };
  void add_forms(const std::vector<std::string>& forms, TimeTag tag,
                 int32_t value);
  void add_entry(WordId first, Entry entry);

  WordTable table_;
  std::vector<std::vector<Entry>> entries_;  // by the first word
  std::unordered_map<std::string, TimeTag> names_;
};

}  // namespace claims
