// Numerals and measures of any bytes in both languages: no crash, no hang, and
// every mention lies within the text, in order, without overlap.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "claims/language/measure.h"
#include "claims/text/utf8.h"

namespace {

void check(const std::string& text, const char* code) {
  static const claims::Language language = claims::load_language();
  const claims::LanguagePack& pack = *language.pack(code);
  const claims::Tokens tokens = claims::tokenize(
      text, claims::Span{0, static_cast<uint32_t>(text.size())});
  const auto numerals = claims::find_numerals(tokens, *pack.numerals);
  size_t end = 0;
  for (const claims::Numeral& numeral : numerals) {
    if (numeral.first >= numeral.last || numeral.last > tokens.size() ||
        numeral.first < end)
      std::abort();
    end = numeral.last;
  }
  uint32_t begin = 0;
  for (const claims::Mention& mention :
       claims::find_measures(tokens, numerals, pack, language)) {
    if (mention.span.empty() || mention.span.end > text.size() ||
        mention.span.begin < begin)
      std::abort();
    begin = mention.span.begin;
    claims::text_of(std::get<claims::Quantity>(mention.value));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  // Readers let valid UTF-8 through only.
  while (const auto fault = claims::find_utf8_fault(text))
    text[fault->offset] = '?';
  check(text, "fr");
  check(text, "en");
  return 0;
}
