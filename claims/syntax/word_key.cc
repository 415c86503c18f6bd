#include "claims/syntax/word_key.h"

#include "claims/language/letter.h"
#include "claims/syntax/feature_hash.h"

namespace claims {
namespace {

// Bits of a shape: kinds of characters and in which order they first came.
class Shape {
 public:
  void see(Glyph glyph, bool upper) {
    const uint32_t kind = glyph == Glyph::Digit    ? 3
                          : glyph == Glyph::Letter ? (upper ? 1 : 2)
                                                   : 4;
    if (kind == last_) {
      repeated_ = true;
      return;
    }
    last_ = kind;
    if (runs_ < 4) value_ = value_ << 3 | kind;
    ++runs_;
  }
  uint16_t value() const {
    const uint32_t more = runs_ > 4 ? 1 : 0;
    return static_cast<uint16_t>(value_ | more << 12 |
                                 (repeated_ ? 1 : 0) << 13);
  }

 private:
  uint32_t last_ = 0, value_ = 0, runs_ = 0;
  bool repeated_ = false;
};

uint32_t short_hash(std::string_view bytes) {
  return static_cast<uint32_t>(hash_bytes(bytes));
}

bool continues(char byte) { return (byte & 0xC0) == 0x80; }

void hash_ends(std::string_view folded, WordKey* key) {
  size_t begin = folded.size();
  for (uint32_t& suffix : key->suffix) {
    if (begin == 0) break;
    do --begin;
    while (begin > 0 && continues(folded[begin]));
    suffix = short_hash(folded.substr(begin));
  }
  size_t end = 0;
  for (uint32_t& prefix : key->prefix) {
    if (end == folded.size()) break;
    do ++end;
    while (end < folded.size() && continues(folded[end]));
    prefix = short_hash(folded.substr(0, end));
  }
}

}  // namespace

WordKey key_of(std::string_view form, std::string* folded_form) {
  WordKey key;
  Shape shape;
  folded_form->clear();
  uint64_t exact = 0xCBF29CE484222325u, lower = exact;
  int letters = 0, capitals = 0;
  for (size_t at = 0; at < form.size();) {
    const bool first = at == 0;
    const uint32_t c = next_code_point(form, &at);
    const Glyph glyph = glyph_of(c);
    const bool upper = glyph == Glyph::Letter && is_upper(c);
    const uint32_t low = folded(c);
    const bool digit = glyph == Glyph::Digit;
    exact = (exact ^ (digit ? '0' : upper ? c : low)) * 0x100000001B3u;
    lower = (lower ^ (digit ? '0' : low)) * 0x100000001B3u;
    append_code_point(low, folded_form);
    letters += glyph == Glyph::Letter ? 1 : 0;
    capitals += upper ? 1 : 0;
    if (first) key.capitalised = upper;
    shape.see(glyph, upper);
  }
  key.form = static_cast<uint32_t>(exact ^ exact >> 32) | 1;
  key.lower = static_cast<uint32_t>(lower ^ lower >> 32) | 1;
  key.lookup = hash_bytes(*folded_form);
  key.all_caps = letters > 1 && letters == capitals;
  key.shape = shape.value();
  hash_ends(*folded_form, &key);
  return key;
}

}  // namespace claims
