#include "claims/language/quotation.h"

#include <algorithm>

namespace claims {
namespace {

// How far from the marks a reporting verb, and from it a speaker, may stand.
constexpr size_t kVerbReach = 6;
constexpr size_t kSpeakerReach = 6;

struct Marked {
  size_t open, close;  // tokens of the marks
};

// Pairs of marks, outermost first; a straight quote closes the one before it.
std::vector<Marked> marked(const Tokens& tokens, const QuotationRules& rules) {
  std::vector<Marked> found;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.list[i].kind == TokenKind::Word) continue;
    for (const auto& [open, close] : rules.marks) {
      if (tokens.form(i) != open) continue;
      size_t depth = 1, end = i + 1;
      for (; end < tokens.size(); ++end) {
        if (tokens.form(end) == close && --depth == 0) break;
        if (tokens.form(end) == open) ++depth;
      }
      if (end == tokens.size() || end == i + 1) continue;
      found.push_back({i, end});
      i = end;
      break;
    }
  }
  return found;
}

std::pair<size_t, size_t> tokens_of(const Tokens& tokens, Span span) {
  const auto& list = tokens.list;
  const auto first = std::partition_point(
      list.begin(), list.end(),
      [&](const Token& t) { return t.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, list.end(),
      [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<size_t>(first - list.begin()),
          static_cast<size_t>(last - list.begin())};
}

// The name nearest to the reporting verb [verb, verb_end), outside the marks.
std::optional<Span> speaker_near(const Tokens& tokens,
                                 const std::vector<Mention>& names,
                                 const Marked& marks, size_t verb,
                                 size_t verb_end) {
  std::optional<Span> best;
  size_t nearest = kSpeakerReach + 1;
  for (const Mention& name : names) {
    const auto* value = std::get_if<NameValue>(&name.value);
    if (!value || value->form == "demonym") continue;
    const auto [first, last] = tokens_of(tokens, name.span);
    if (first > marks.open && last <= marks.close) continue;
    const size_t gap = first >= verb_end ? first - verb_end
                       : last <= verb    ? verb - last
                                         : 0;
    if (gap >= nearest) continue;
    nearest = gap;
    best = name.span;
  }
  return best;
}

std::optional<Span> speaker_of(const Tokens& tokens,
                               const std::vector<Mention>& names,
                               const Marked& marks,
                               const ClauseLexicon& clauses) {
  const size_t from = marks.open > kVerbReach ? marks.open - kVerbReach : 0;
  const size_t to = std::min(tokens.size(), marks.close + kVerbReach);
  for (size_t i = marks.close + 1; i < to; ++i)
    if (const size_t n = clauses.reporting.match(tokens, i))
      if (auto who = speaker_near(tokens, names, marks, i, i + n)) return who;
  for (size_t i = marks.open; i-- > from;)
    if (const size_t n = clauses.reporting.match(tokens, i))
      if (auto who = speaker_near(tokens, names, marks, i, i + n)) return who;
  return std::nullopt;
}

}  // namespace

QuotationRules load_quotations(const PackNode& pack) {
  const PackNode* node = pack.find("quotation");
  if (!node) pack.fail("a pack needs a table [quotation]");
  QuotationRules rules;
  const std::vector<std::string> opening = node->texts("opening");
  const std::vector<std::string> closing = node->texts("closing");
  if (opening.size() != closing.size())
    node->fail("'opening' and 'closing' must be of one length");
  for (size_t i = 0; i < opening.size(); ++i)
    rules.marks.emplace_back(fold(opening[i]), fold(closing[i]));
  return rules;
}

std::vector<Mention> find_quotations(const Tokens& tokens,
                                     const std::vector<Mention>& names,
                                     const QuotationRules& rules,
                                     const ClauseLexicon& clauses) {
  std::vector<Mention> mentions;
  for (const Marked& marks : marked(tokens, rules)) {
    QuoteValue value;
    value.words = Span{tokens.list[marks.open + 1].span.begin,
                       tokens.list[marks.close - 1].span.end};
    value.speaker = speaker_of(tokens, names, marks, clauses);
    mentions.push_back({MentionKind::Quotation,
                        Span{tokens.list[marks.open].span.begin,
                             tokens.list[marks.close].span.end},
                        value, "quotation"});
  }
  return mentions;
}

}  // namespace claims
