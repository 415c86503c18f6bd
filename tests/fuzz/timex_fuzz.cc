// Time expressions of both languages over hostile text. The tokeniser wants
// valid UTF-8, which reading guarantees: other bytes are dropped here first.

#include <cstdint>
#include <string>

#include "claims/language/numeral.h"
#include "claims/language/pack.h"
#include "claims/language/timex.h"

namespace {

// Keeps ASCII and well-formed sequences of two to four bytes.
std::string valid_utf8(const uint8_t* data, size_t size) {
  std::string text;
  for (size_t i = 0; i < size;) {
    const uint8_t c = data[i];
    const size_t length = c < 0x80           ? 1
                          : (c >> 5) == 0x6  ? 2
                          : (c >> 4) == 0xE  ? 3
                          : (c >> 3) == 0x1E ? 4
                                             : 0;
    bool good = length > 0 && i + length <= size && c != 0xC0 && c != 0xC1;
    for (size_t k = 1; good && k < length; ++k)
      good = (data[i + k] & 0xC0) == 0x80;
    const bool long_form =
        good && ((c == 0xE0 && data[i + 1] < 0xA0) ||
                 (c == 0xED && data[i + 1] > 0x9F) ||
                 (c == 0xF0 && data[i + 1] < 0x90) || c > 0xF4 ||
                 (c == 0xF4 && data[i + 1] > 0x8F));
    if (!good || long_form) {
      ++i;
      continue;
    }
    text.append(reinterpret_cast<const char*>(data) + i, length);
    i += length;
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const claims::Language language = claims::load_language();
  const std::string text = valid_utf8(data, size);
  const claims::Span all{0, static_cast<uint32_t>(text.size())};
  for (const claims::LanguagePack& pack : language.packs) {
    const claims::Tokens tokens = claims::tokenize(text, all);
    const auto numerals = claims::find_numerals(tokens, *pack.numerals);
    for (const bool ends_apart : {false, true}) {
      claims::TimeContext context;
      context.reference = claims::parse_instant("2024-04-12T18:30");
      context.reference_is_clock = true;
      context.ends_apart = ends_apart;
      uint32_t end = 0;
      for (const auto& m :
           claims::find_times(tokens, numerals, pack, &context)) {
        // In text order, not overlapping, inside the text.
        if (m.span.begin < end || m.span.empty() || m.span.end > text.size())
          __builtin_trap();
        end = m.span.end;
      }
    }
  }
  return 0;
}
