#include "claims/extract/figure_level.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr std::string_view kBare = "1";      // unit of a number of nothing said
constexpr std::string_view kCounted = "x:";  // start of the unit of a count
constexpr size_t kToDate = 3;  // tokens of "in the year" before a date

bool measures_a_state(const Reading& reading) {
  return reading.value && reading.property->value == "quantity" &&
         reading.property->temporal == Temporal::State;
}

// The unit of a figure, of a length of time that stands for one; "" of no
// figure.
std::string unit_of(const Mention& mention) {
  if (mention.kind == MentionKind::Ordinal) return "";
  if (const auto* quantity = std::get_if<Quantity>(&mention.value))
    return quantity->unit;
  const auto* time = std::get_if<TimeValue>(&mention.value);
  return time && time->duration ? "duration" : "";
}

struct Pair {
  const Mention* first = nullptr;  // in the order of the text
  const Mention* second = nullptr;
  bool second_is_earlier = false;  // "7.3 %, against 10.4 % in 2015"
};

class Levels {
 public:
  Levels(const SentenceView& view, const Reading& reading)
      : view_(view), reading_(reading), clauses_(*view.pack->clauses) {}

  std::vector<Reading> run() const {
    const auto pair = find_pair();
    if (!pair) return {reading_};
    std::vector<Reading> levels;
    for (const Mention* figure : {pair->first, pair->second})
      if (auto level = dated(*pair, *figure)) levels.push_back(*level);
    return levels.empty() ? std::vector<Reading>{reading_} : levels;
  }

 private:
  std::optional<Pair> find_pair() const {
    for (const Mention& other : view_.mentions) {
      if (&other == reading_.value || !is_of_the_same_unit(other)) continue;
      const bool behind = other.span.begin >= reading_.value->span.end;
      Pair pair{behind ? reading_.value : &other,
                behind ? &other : reading_.value, false};
      if (join(&pair)) return pair;
    }
    return std::nullopt;
  }
  bool is_of_the_same_unit(const Mention& other) const {
    const std::string unit = unit_of(*reading_.value), another = unit_of(other);
    return !unit.empty() && (unit == another ||
                             (another == kBare && unit.starts_with(kCounted)));
  }

  // The words between the two say that they are the levels of one change.
  bool join(Pair* pair) const {
    const size_t from = view_.tokens_of(pair->first->span).second;
    const size_t to = view_.tokens_of(pair->second->span).first;
    size_t link = 0;
    for (size_t i = from; i < to;) {
      const size_t earlier = clauses_.level_before.match(view_.tokens, i);
      const size_t later = clauses_.level_after.match(view_.tokens, i);
      const size_t step = std::max<size_t>({earlier, later, 1});
      if (i + step == to && (earlier > 0 || later > 0)) {
        pair->second_is_earlier = earlier > 0;
        link = step;
      } else if (!says_nothing_else(i)) {
        return false;
      }
      i += step;
    }
    if (link == 0) return false;
    return pair->second_is_earlier || starts_from(*pair->first);
  }
  bool starts_from(const Mention& figure) const {
    const size_t first = view_.tokens_of(figure.span).first;
    return figure.part == ChangePart::From ||
           (first > 0 &&
            clauses_.level_start.match(view_.tokens, first - 1) == 1);
  }
  // "7.3 % in 2022, down from 10.4 %".
  bool says_nothing_else(size_t i) const {
    return is_in_date(i) || view_.tokens.form(i) == "," ||
           clauses_.determiners.match(view_.tokens, i) > 0 ||
           !clauses_.preposition(view_.tokens, i).empty() ||
           clauses_.level_words.match(view_.tokens, i) > 0;
  }
  bool is_in_date(size_t i) const {
    return names_a_time(view_, view_.tokens.list[i].span);
  }

  std::optional<Reading> dated(const Pair& pair, const Mention& figure) const {
    const Mention* date = date_behind(figure);
    const bool earlier = (&figure == pair.second) == pair.second_is_earlier;
    std::optional<Period> when;
    if (date) {
      when = time_of(*date)->period;
    } else if ((date = stretch(pair))) {
      const Period& all = *time_of(*date)->period;
      when = earlier ? beginning_of(all) : end_of(all);
    } else if (!earlier) {
      date = time_outside(pair);
      const bool is_of_other = date && (date == date_behind(*pair.first) ||
                                        date == date_behind(*pair.second));
      if (date && !is_of_other) when = time_of(*date)->period;
    }
    // What holds now needs no time: "has 68 million people, up from 60".
    if (!when && (earlier || &figure != reading_.value)) return std::nullopt;
    Reading level = reading_;
    level.value = &figure;
    level.level = Level{when, when ? date->span : Span{},
                        &figure == pair.first ? pair.second : pair.first,
                        &figure != reading_.value};
    return level;
  }

  // Right behind the figure: "10.4 % in 2015".
  const Mention* date_behind(const Mention& figure) const {
    const size_t last = view_.tokens_of(figure.span).second;
    for (const Mention& mention : view_.mentions) {
      if (!is_date(mention) || mention.span.begin < figure.span.end) continue;
      const size_t first = view_.tokens_of(mention.span).first;
      if (first > last + kToDate) continue;
      bool near = true;
      for (size_t i = last; i < first; ++i)
        near = near && (clauses_.determiners.match(view_.tokens, i) > 0 ||
                        !clauses_.preposition(view_.tokens, i).empty());
      if (near) return &mention;
    }
    return nullptr;
  }
  static bool is_date(const Mention& mention) {
    const TimeValue* time = time_of(mention);
    return time && time->period && time->period->grain >= Grain::Month;
  }
  // "Between 2015 and 2022 it fell from … to …": an end for each.
  const Mention* stretch(const Pair& pair) const {
    const Mention* date = time_outside(pair);
    if (!date) return nullptr;
    const std::string& timex = time_of(*date)->period->timex;
    return timex.find('/') == std::string::npos ? nullptr : date;
  }
  // The only date of the sentence, before or behind the two.
  const Mention* time_outside(const Pair& pair) const {
    const Mention* found = nullptr;
    for (const Mention& mention : view_.mentions) {
      if (!is_date(mention)) continue;
      const bool between = mention.span.begin >= pair.first->span.end &&
                           mention.span.end <= pair.second->span.begin;
      if (between) continue;
      if (found) return nullptr;
      found = &mention;
    }
    return found;
  }

  const SentenceView& view_;
  const Reading& reading_;
  const ClauseLexicon& clauses_;
};

}  // namespace

std::vector<Reading> levels_of(const SentenceView& view,
                               const Reading& reading) {
  if (!view.analysed || !measures_a_state(reading)) return {reading};
  return Levels(view, reading).run();
}

}  // namespace claims
