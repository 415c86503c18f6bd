#include "claims/language/time_tense.h"

#include <algorithm>

namespace claims {
namespace {

// How far a clause may reach, in tokens: keeps long lines linear.
constexpr size_t kReach = 40;
constexpr size_t kShortestVerb = 4;  // letters, for endings

bool is_boundary(const Tokens& tokens, size_t i) {
  if (tokens.list[i].kind != TokenKind::Punct) return false;
  const std::string_view form = tokens.form(i);
  return form == ";" || form == ":" || form == "." || form == "!" ||
         form == "?";
}

}  // namespace

TenseCues::TenseCues(const PackNode& tense) {
  const auto add = [&](const char* key, ClauseTense meaning) {
    for (const std::string& word : tense.texts(key))
      words_.emplace(fold(word), meaning);
  };
  add("past", ClauseTense::Past);
  add("future", ClauseTense::Future);
  add("exceptions", ClauseTense::Unknown);
  for (const std::string& letters : tense.texts("past_endings"))
    endings_.push_back({letters, ClauseTense::Past});
  for (const std::string& letters : tense.texts("future_endings"))
    endings_.push_back({letters, ClauseTense::Future});
}

ClauseTense TenseCues::by_ending(std::string_view form) const {
  for (const Ending& ending : endings_)
    if (form.size() >= kShortestVerb + ending.letters.size() - 1 &&
        form.ends_with(ending.letters))
      return ending.tense;
  return ClauseTense::Unknown;
}

std::vector<ClauseTense> TenseCues::cues(const Tokens& tokens) const {
  std::vector<ClauseTense> cues(tokens.size(), ClauseTense::Unknown);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens.list[i];
    if (token.kind != TokenKind::Word) continue;
    const auto known = words_.find(std::string(tokens.form(i)));
    if (known != words_.end())
      cues[i] = known->second;
    else if (!token.capitalised || token.all_caps)
      cues[i] = by_ending(tokens.form(i));
    // A participle has the tense of its helper: "will be held".
    const bool helped = cues[i] != ClauseTense::Unknown && i > 0 &&
                        cues[i - 1] != ClauseTense::Unknown;
    if (helped) cues[i] = cues[i - 1];
  }
  return cues;
}

ClauseTense tense_at(const Tokens& tokens, const std::vector<ClauseTense>& cues,
                     size_t first, size_t last) {
  // Outwards from the expression, before it first: the verb that governs a
  // date more often precedes it.
  bool left = true, right = true;
  for (size_t step = 1; step <= kReach && (left || right); ++step) {
    if (left && step <= first && !is_boundary(tokens, first - step)) {
      if (cues[first - step] != ClauseTense::Unknown) return cues[first - step];
    } else {
      left = false;
    }
    const size_t i = last + step - 1;
    if (right && i < tokens.size() && !is_boundary(tokens, i)) {
      if (cues[i] != ClauseTense::Unknown) return cues[i];
    } else {
      right = false;
    }
  }
  return ClauseTense::Unknown;
}

}  // namespace claims
