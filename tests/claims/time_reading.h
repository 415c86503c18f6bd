#pragma once
// Reads the time expressions of a text for tests, as if published on a day.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claims/language/numeral.h"
#include "claims/language/pack.h"
#include "claims/language/timex.h"

namespace claims {

inline const Language& language() {
  static const Language loaded = load_language();
  return loaded;
}

inline std::vector<Mention> times_in(const std::string& text, const char* code,
                                     TimeContext* context) {
  const LanguagePack* pack = language().pack(code);
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  return find_times(tokens, find_numerals(tokens, *pack->numerals), *pack,
                    context);
}

inline TimeContext published(const char* day) {
  TimeContext context;
  context.reference = parse_instant(day);
  context.reference_is_clock = std::string(day).size() > 10;
  return context;
}

// The period of the last mention that reads so: "[2024-04-09, 2024-04-10)".
inline std::string span_of(const std::vector<Mention>& mentions,
                           const std::string& text, std::string_view mention) {
  std::string span = "not found";
  for (const Mention& m : mentions) {
    if (cut(text, m.span) != mention) continue;
    const auto& period = std::get<TimeValue>(m.value).period;
    span = period ? text_of(period->span) : "no period";
  }
  return span;
}

}  // namespace claims
