#pragma once
// What the public finder reads in one sentence, as text: for tables of tests.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claims/language/finder.h"
#include "claims/language/pack.h"

namespace claims {

inline const Language& language_of_tests() {
  static const Language language = load_language();
  return language;
}

inline std::vector<Mention> mentions_of(const std::string& language,
                                        const std::string& text) {
  const Span all{0, static_cast<uint32_t>(text.size())};
  Sentence sentence;
  sentence.span = all;
  sentence.language = language;
  TimeContext context;
  return find_mentions(text, sentence, tokenize(text, all), language_of_tests(),
                       Gazetteer(), &context);
}

// Normal forms of the figures, "; " between: "(1000, 1200] x:soldier".
inline std::string figures_of(const std::string& language,
                              const std::string& text) {
  std::string out;
  for (const Mention& mention : mentions_of(language, text)) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (!quantity) continue;
    if (!out.empty()) out += "; ";
    out += text_of(*quantity);
  }
  return out;
}

// The same with the figures as written, without what they are rounded from.
inline std::string written_of(const std::string& language,
                              const std::string& text) {
  std::string out;
  for (const Mention& mention : mentions_of(language, text)) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (!quantity) continue;
    if (!out.empty()) out += "; ";
    out += quantity->written.exact_text();
    if (quantity->unit != "1") out += " " + quantity->unit;
  }
  return out;
}

// The changes, "; " between: "up by 5 %", "down from 300 x:soldier".
inline std::string changes_of(const std::string& language,
                              const std::string& text) {
  constexpr const char* kParts[] = {"", " by ", " from ", " to "};
  std::string out;
  for (const Mention& mention : mentions_of(language, text)) {
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    if (!quantity || mention.trend == Trend::None) continue;
    if (!out.empty()) out += "; ";
    out += mention.trend == Trend::Up ? "up" : "down";
    out += kParts[static_cast<size_t>(mention.part)];
    if (quantity->modifier == Modifier::Between) {
      out += text_of(*quantity);
      continue;
    }
    out += quantity->written.exact_text();
    if (quantity->unit != "1") out += " " + quantity->unit;
  }
  return out;
}

// A phrase, its language, and the figures that it must give.
struct FigureRow {
  const char *name, *language, *text, *expected;
};

template <size_t kCount>
void expect_figures(const FigureRow (&rows)[kCount]) {
  for (const FigureRow& row : rows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

}  // namespace claims
