#include "claims/language/finder_overlap.h"

#include <algorithm>
#include <map>

namespace claims {
namespace {

bool is_place_in_time(const Mention& mention) {
  return MentionKind::Date <= mention.kind &&
         mention.kind <= MentionKind::Clock &&
         !std::get<TimeValue>(mention.value).timex.ends_with("_REF");
}

// A place in time is more than the number in it: "le 6 juin cours Léopold" has
// no six June courses. Figures that are years only by their size give way.
void drop_parts_of_times(const std::vector<Mention>& times,
                         std::vector<Mention>* measures) {
  std::map<uint32_t, uint32_t> taken;  // begin -> end, not overlapping
  for (const Mention& time : times)
    if (is_place_in_time(time) && time.rule != "time.year")
      taken[time.span.begin] = time.span.end;
  if (taken.empty()) return;
  std::erase_if(*measures, [&](const Mention& measure) {
    auto time = taken.lower_bound(measure.span.end);
    return time != taken.begin() &&
           std::prev(time)->second > measure.span.begin;
  });
}

// A year, or two with a slash between.
bool is_bare_year(const TimeValue& time) {
  const std::string& timex = time.timex;
  const bool one = timex.size() == 4;
  if (!one && (timex.size() != 9 || timex[4] != '/')) return false;
  for (size_t i = 0; i < timex.size(); ++i)
    if (i != 4 && (timex[i] < '0' || timex[i] > '9')) return false;
  return true;
}

// "$2 billion a year earlier": the year is of the time, and the figure no rate.
void give_back_rates(const Tokens& tokens, const std::vector<Mention>& times,
                     std::vector<Mention>* figures) {
  size_t next = 0;  // both lists are in text order
  for (Mention& figure : *figures) {
    auto* quantity = std::get_if<Quantity>(&figure.value);
    while (next < times.size() && times[next].span.end <= figure.span.begin)
      ++next;
    if (!quantity || next == times.size()) continue;
    const Span time = times[next].span;
    const size_t rate = quantity->unit.find('/');
    if (rate == std::string::npos || time.begin <= figure.span.begin ||
        figure.span.end <= time.begin || time.end <= figure.span.end)
      continue;
    const auto behind = std::lower_bound(
        tokens.list.begin(), tokens.list.end(), time.begin,
        [](const Token& token, uint32_t b) { return token.span.begin < b; });
    quantity->unit.resize(rate);
    figure.span.end = std::prev(behind)->span.end;
  }
}

bool covers(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// What the words around a time and a figure know of each other.
class TimeOrFigure {
 public:
  TimeOrFigure(const Tokens& tokens, const MeasureLexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon) {}

  // The time is none: "$ 1.40 a share" holds no clock, and a whole number in
  // words is a year only behind words that say so ("in nineteen hundred").
  bool is_figure(const Mention& time, const Mention& figure) const {
    if (!overlap(time.span, figure.span)) return false;
    if (figure.kind == MentionKind::Money)
      return figure.span.begin < time.span.begin;
    const auto* value = std::get_if<TimeValue>(&time.value);
    if (!value || !is_bare_year(*value) || !covers(figure.span, time.span))
      return false;
    return in_words(token_at(time.span.begin), time.span.end) &&
           !is_opened(time);
  }

  // A year in words that no word before it opens.
  bool is_unopened_year(const Mention& time) const {
    const auto* value = std::get_if<TimeValue>(&time.value);
    return value && is_bare_year(*value) && !is_opened(time);
  }

  bool is_in_words(const Mention& time) const {
    return in_words(token_at(time.span.begin), time.span.end);
  }

 private:
  bool is_opened(const Mention& time) const {
    const size_t first = token_at(time.span.begin);
    return first > 0 &&
           lexicon_.is(lexicon_.words.find(tokens_.form(first - 1)),
                       WordUse::YearOpener);
  }
  static bool overlap(const Span& a, const Span& b) {
    return a.begin < b.end && b.begin < a.end;
  }
  size_t token_at(uint32_t begin) const {
    const auto at = std::lower_bound(
        tokens_.list.begin(), tokens_.list.end(), begin,
        [](const Token& token, uint32_t b) { return token.span.begin < b; });
    return static_cast<size_t>(at - tokens_.list.begin());
  }
  bool in_words(size_t first, uint32_t end) const {
    for (size_t i = first; i < tokens_.size(); ++i) {
      if (tokens_.list[i].span.begin >= end) break;
      if (tokens_.list[i].kind == TokenKind::Digits) return false;
    }
    return true;
  }

  const Tokens& tokens_;
  const MeasureLexicon& lexicon_;
};

// "trois sept" is two numbers, though "sept" may stand for September: a day is
// not written in words of number alone, and "twenty fifteen" is no year by
// itself.
bool is_row_of_numbers(const Mention& time, bool may_be_day_or_year,
                       const std::vector<Mention>& figures, size_t next) {
  if (!may_be_day_or_year) return false;
  uint32_t end = time.span.begin;
  for (size_t i = next; i < figures.size(); ++i) {
    const Mention& figure = figures[i];
    if (figure.span.begin >= time.span.end) break;
    if (figure.kind != MentionKind::Number || !covers(time.span, figure.span) ||
        figure.span.begin > end + 1)
      return false;
    end = figure.span.end;
  }
  return end == time.span.end;
}

// Another number stands right before or behind the time.
bool stands_in_row(const Mention& time, const std::vector<Mention>& figures,
                   size_t next) {
  if (next > 0 && figures[next - 1].span.end + 1 >= time.span.begin)
    return true;
  for (size_t i = next; i < figures.size(); ++i)
    if (figures[i].span.begin >= time.span.end)
      return figures[i].span.begin <= time.span.end + 1;
  return false;
}

// Takes out the times that are figures; both lists are in text order.
void drop_refuted_times(const TimeOrFigure& judge,
                        const std::vector<Mention>& figures,
                        std::vector<Mention>* times) {
  size_t next = 0;
  std::erase_if(*times, [&](const Mention& time) {
    while (next < figures.size() && figures[next].span.end <= time.span.begin)
      ++next;
    for (size_t i = next;
         i < figures.size() && figures[i].span.begin < time.span.end; ++i)
      if (judge.is_figure(time, figures[i])) return true;
    const bool doubtful =
        time.kind == MentionKind::Date ||
        (judge.is_unopened_year(time) && stands_in_row(time, figures, next));
    return judge.is_in_words(time) &&
           is_row_of_numbers(time, doubtful, figures, next);
  });
}

}  // namespace

void settle_times_and_figures(const Tokens& tokens,
                              const MeasureLexicon& lexicon,
                              std::vector<Mention>* times,
                              std::vector<Mention>* figures) {
  if (times->empty() || figures->empty()) return;
  give_back_rates(tokens, *times, figures);
  drop_refuted_times(TimeOrFigure(tokens, lexicon), *figures, times);
  drop_parts_of_times(*times, figures);
}

}  // namespace claims
