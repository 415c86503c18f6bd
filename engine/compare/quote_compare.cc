#include "engine/compare/quote_compare.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "claims/language/token.h"

namespace engine {
namespace {

// A changed word is shown as a misquotation only where enough words around it
// are the same: else it is another sentence.
constexpr size_t kWordsAround = 5;
constexpr size_t kMostAltered = 2;
constexpr size_t kMostWords = 2000;  // longer quotations are cut, linear time

// One word of a quotation; a gap stands for any words left out.
struct QuotedWord {
  std::string form;
  bool is_gap = false;     // "…", "[…]"
  bool is_editor = false;  // in brackets: put in by whoever quotes
};

bool is_ellipsis(std::string_view form) {
  return form == "…" || form == "..." || form == "..";
}

std::vector<QuotedWord> words_of(const std::string& text) {
  const claims::Tokens tokens = claims::tokenize(
      text, claims::Span{0, static_cast<uint32_t>(text.size())});
  std::vector<QuotedWord> words;
  int depth = 0;
  for (size_t i = 0; i < tokens.size() && words.size() < kMostWords; ++i) {
    const std::string_view form = tokens.form(i);
    if (form == "[" || form == "]") depth = form == "[" ? 1 : 0;
    const bool dots = form == "." && i + 1 < tokens.size() &&
                      tokens.form(i + 1) == "." &&
                      !tokens.list[i + 1].space_before;
    if (is_ellipsis(form) || dots) {
      if (words.empty() || !words.back().is_gap)
        words.push_back({"", true, false});
      continue;
    }
    const auto kind = tokens.list[i].kind;
    if (kind == claims::TokenKind::Word || kind == claims::TokenKind::Digits)
      words.push_back({std::string(form), false, depth > 0});
  }
  return words;
}

std::vector<std::string> plain_words(const std::vector<QuotedWord>& words) {
  std::vector<std::string> plain;
  for (const QuotedWord& word : words)
    if (!word.is_gap) plain.push_back(word.form);
  return plain;
}

// The stretches of a quotation that stand together in the source.
std::vector<std::vector<std::string>> pieces_of(
    const std::vector<QuotedWord>& words) {
  std::vector<std::vector<std::string>> pieces(1);
  for (const QuotedWord& word : words) {
    if (!word.is_gap && !word.is_editor) {
      pieces.back().push_back(word.form);
    } else if (!pieces.back().empty()) {
      pieces.emplace_back();
    }
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

bool all_in_order(const std::vector<std::vector<std::string>>& pieces,
                  const std::vector<std::string>& source) {
  auto from = source.begin();
  for (const auto& piece : pieces) {
    from = std::search(from, source.end(), piece.begin(), piece.end());
    if (from == source.end()) return false;
    from += static_cast<std::ptrdiff_t>(piece.size());
  }
  return !pieces.empty();
}

std::string joined(const std::vector<std::string>& words, size_t from,
                   size_t to) {
  std::string text;
  for (size_t i = from; i < to; ++i) text += (i > from ? " " : "") + words[i];
  return text;
}

// Same words before and after, one or two others between.
bool find_alteration(const std::vector<std::string>& goal,
                     const std::vector<std::string>& source,
                     QuoteRelation* result) {
  if (goal.size() < kWordsAround + 1) return false;
  for (size_t at = 0; at < source.size(); ++at) {
    size_t before = 0;
    while (before < goal.size() && at + before < source.size() &&
           goal[before] == source[at + before])
      ++before;
    if (before == goal.size()) continue;
    for (size_t a = 1; a <= kMostAltered; ++a)
      for (size_t b = 1; b <= kMostAltered; ++b) {
        const size_t rest = goal.size() - std::min(goal.size(), before + a);
        if (before + a > goal.size() || before + rest < kWordsAround) continue;
        if (at + before + b + rest > source.size()) continue;
        if (!std::equal(
                goal.end() - static_cast<std::ptrdiff_t>(rest), goal.end(),
                source.begin() + static_cast<std::ptrdiff_t>(at + before + b)))
          continue;
        result->altered_claim = joined(goal, before, before + a);
        result->altered_evidence = joined(source, at + before, at + before + b);
        return true;
      }
  }
  return false;
}

void conclude(Relation relation, Outcome outcome, const char* rule,
              ValueRelation* value) {
  value->relation = relation;
  value->outcome = outcome;
  value->rule = rule;
}

}  // namespace

QuoteRelation compare_quotes(const claims::Quote& goal,
                             const claims::Quote& given) {
  QuoteRelation result;
  const std::vector<QuotedWord> words = words_of(goal.words);
  const std::vector<std::string> source = plain_words(words_of(given.words));
  const std::vector<std::string> plain = plain_words(words);
  if (plain.empty() || source.empty()) {
    conclude(Relation::Silent, Outcome::Missing, "quote.empty", &result.value);
  } else if (plain == source) {
    conclude(Relation::Supports, Outcome::Equal, "quote.same", &result.value);
  } else if (all_in_order({plain}, source)) {
    conclude(Relation::Supports, Outcome::Within, "quote.part", &result.value);
  } else if (all_in_order(pieces_of(words), source)) {
    conclude(Relation::Supports, Outcome::Within, "quote.edited",
             &result.value);
  } else if (find_alteration(plain, source, &result)) {
    conclude(Relation::Contradicts, Outcome::Disjoint, "quote.altered",
             &result.value);
  } else {
    conclude(Relation::Silent, Outcome::NotComparable, "quote.other",
             &result.value);
  }
  return result;
}

}  // namespace engine
