#include "claims/language/dateline.h"

#include <algorithm>

#include "claims/language/numeral.h"
#include "claims/language/timex.h"

namespace claims {
namespace {

// Where such lines stand: the first blocks, and the beginning of each.
constexpr size_t kBlocks = 6;
constexpr uint32_t kReach = 240;  // bytes
// What is longer is no name. Not a count in the rules: a class of all letters
// sixty times over takes RE2 a hundred milliseconds to compile.
constexpr uint32_t kLongestName = 80;  // bytes
// Nor is a longer one a date.
constexpr uint32_t kLongestDate = 64;  // bytes

// At most `reach` bytes of the span, whole characters only.
Span opening_of(const Article& article, const Span& span, uint32_t reach) {
  uint32_t end = std::min(span.end, span.begin + reach);
  while (end < span.end && end > span.begin &&
         (static_cast<unsigned char>(article.text[end]) & 0xC0) == 0x80)
    --end;
  return {span.begin, end};
}

bool is_full_day(const TimeValue& value) {
  return value.period && value.anchor_kind.empty() &&
         value.period->grain <= Grain::Day &&
         value.period->modifier == TimeModifier::None &&
         value.timex.find('/') == std::string::npos;
}

// The first full day that the words say, by themselves.
std::optional<std::pair<Day, Span>> day_in(const Article& article, Span words,
                                           const LanguagePack& pack) {
  const Tokens tokens = tokenize(article.text, words);
  TimeContext context;
  for (const Mention& m : find_times(
           tokens, find_numerals(tokens, *pack.numerals), pack, &context)) {
    const auto& value = std::get<TimeValue>(m.value);
    if (is_full_day(value))
      return std::pair{day_containing(value.period->span.low()->value), m.span};
  }
  return std::nullopt;
}

void fill(std::optional<Span>* slot, const std::optional<Span>& said) {
  if (!*slot && said && !said->empty()) *slot = said;
}

// False if the rule needs a day and there is none.
bool apply(const Article& article, const LanguagePack& pack,
           const PatternMatch& match, uint32_t offset, Dateline* line) {
  const auto group = [&](const char* name) -> std::optional<Span> {
    const auto span = match.group(name);
    if (!span) return std::nullopt;
    return Span{span->begin + offset, span->end + offset};
  };
  for (const char* name : {"place", "author"})
    if (const auto who = group(name); who && who->size() > kLongestName)
      return false;
  const auto said = group("date");
  if (said && said->size() > kLongestDate) return false;
  // "Publié le …": the date leads what follows.
  const auto rest = group("rest");
  const auto date =
      rest ? std::optional(opening_of(article, *rest, kLongestDate)) : said;
  if (date) {
    const auto day = day_in(article, *date, pack);
    if (!day) return false;
    if (!line->published) {
      line->published = day->first;
      line->published_at = day->second;
    }
  }
  fill(&line->place, group("place"));
  fill(&line->agency, group("agency"));
  fill(&line->author, group("author"));
  return true;
}

// The list of [datelines] that the rule says its texts need.
std::vector<std::string> needed_by(const PackNode& row,
                                   const Pattern::Lists& lists) {
  const std::string name = row.required_text("needs");
  const auto list = lists.find(name);
  if (list == lists.end()) row.fail("[datelines] has no list '" + name + "'");
  return list->second;
}

bool holds_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [text](const auto& word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace

DatelineRules load_datelines(const PackNode& pack) {
  Pattern::Lists lists;
  if (const PackNode* words = pack.find("datelines"))
    for (const auto& [name, list] : words->fields)
      lists[name] = words->texts(name);
  DatelineRules loaded;
  for (const PackNode& row : pack.rows("dateline"))
    loaded.rules.push_back(
        {row.required_text("id"), needed_by(row, lists),
         Pattern(row.required_text("rule"), lists, row.where)});
  return loaded;
}

Dateline find_dateline(const Article& article, const LanguagePack& pack) {
  Dateline line;
  if (!pack.datelines) return line;
  size_t left = kBlocks;
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::Title || block.kind == BlockKind::Note)
      continue;
    if (left-- == 0) break;
    const Span opening = opening_of(article, block.span, kReach);
    const std::string_view text = cut(article.text, opening);
    for (const DatelineRule& rule : pack.datelines->rules) {
      if (!holds_any(text, rule.needs)) continue;
      if (const auto match = rule.pattern.find(text);
          match && apply(article, pack, *match, opening.begin, &line))
        break;
    }
  }
  return line;
}

}  // namespace claims
