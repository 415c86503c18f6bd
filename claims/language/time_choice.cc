#include "claims/language/time_choice.h"

#include <algorithm>
#include <cstdlib>

namespace claims {
namespace {

// Candidates in calendar order and which one the clause means.
class Chooser {
 public:
  Chooser(const TimeExpression& e, const TimeSetting& setting, Day now)
      : e_(e), setting_(setting), now_(now) {}

  Place choose(const Days& candidates, Grain grain) const {
    Place place;
    if (candidates.empty()) return place;
    const size_t nearest = nearest_of(candidates, grain);
    const auto past = past_of(candidates, grain);
    const auto future = future_of(candidates, grain);
    const auto chosen = by_words(candidates, grain, past, future);
    const bool ahead = !chosen && future && e_.has(Field::Holiday);
    place = whole_place(candidates[ahead ? *future : chosen.value_or(nearest)],
                        grain);
    const bool doubtful =
        !chosen || is_far_off(candidates, grain, past, future);
    if (doubtful && !setting_.context.narrative)
      keep_other(candidates, grain, ahead ? *future : chosen.value_or(nearest),
                 past, future, &place);
    return place;
  }

 private:
  using Index = std::optional<size_t>;

  Interval<Instant> span(Day day, Grain grain) const {
    const auto found = span_holding(day, grain);
    return found ? *found
                 : Interval<Instant>::half_open(start_of(day),
                                                start_of(day.plus(1)));
  }
  bool holds_now(Day day, Grain grain) const {
    return span(day, grain).contains(start_of(now_));
  }

  // "two Sundays from now", "il y a deux mardis": so many of them off.
  Index counted(Index nearest, int direction, const Days& days) const {
    if (!nearest || !e_.has(Field::Amount)) return nearest;
    const int more = std::max(1, e_.at(Field::Amount) / 1000) - 1;
    const auto index = static_cast<int64_t>(*nearest) + direction * more;
    if (index < 0 || index >= static_cast<int64_t>(days.size()))
      return std::nullopt;
    return static_cast<size_t>(index);
  }

  // The last candidate that has begun, today's included.
  Index past_of(const Days& days, Grain grain) const {
    Index found;
    for (size_t i = 0; i < days.size(); ++i)
      if (span(days[i], grain).low()->value <= start_of(now_)) found = i;
    return found;
  }
  Index future_of(const Days& days, Grain grain) const {
    for (size_t i = 0; i < days.size(); ++i)
      if (start_of(now_) < span(days[i], grain).high()->value) return i;
    return std::nullopt;
  }
  Index strictly_before(const Days& days, Grain grain) const {
    Index found;
    for (size_t i = 0; i < days.size(); ++i)
      if (span(days[i], grain).high()->value <= start_of(now_)) found = i;
    return found;
  }
  Index strictly_after(const Days& days, Grain grain) const {
    for (size_t i = 0; i < days.size(); ++i)
      if (start_of(now_) < span(days[i], grain).low()->value) return i;
    return std::nullopt;
  }

  size_t nearest_of(const Days& days, Grain grain) const {
    size_t best = 0;
    int64_t least = -1;
    for (size_t i = 0; i < days.size(); ++i) {
      const auto s = span(days[i], grain);
      const int64_t now = start_of(now_).seconds;
      const int64_t gap =
          holds_now(days[i], grain)
              ? 0
              : std::min(std::llabs(s.low()->value.seconds - now),
                         std::llabs(s.high()->value.seconds - now));
      if (least >= 0 && gap > least) continue;  // a tie goes to the later
      best = i;
      least = gap;
    }
    return best;
  }

  Index by_words(const Days& days, Grain grain, Index past,
                 Index future) const {
    if (e_.has(Field::Direction)) {
      const int direction = e_.at(Field::Direction);
      if (direction < 0) return counted(strictly_before(days, grain), -1, days);
      if (direction > 0 && e_.has(Field::Amount))
        return counted(strictly_after(days, grain), 1, days);
      if (direction > 0) return next_one(days, grain);
      return this_one(days, grain);
    }
    if (e_.has(Field::Week) && setting_.tense == ClauseTense::Unknown)
      return this_one(days, grain);
    if (setting_.context.narrative) return told_next(days, grain);
    // "by June" looks ahead whatever is told of the past.
    if (e_.get(Field::Relation, 0) == static_cast<int>(TimeModifier::Until) &&
        setting_.tense != ClauseTense::Future)
      return std::nullopt;
    if (setting_.tense == ClauseTense::Past) {
      if (!setting_.leads && is_far_off(days, grain, past, future))
        return std::nullopt;
      return past;
    }
    if (setting_.tense == ClauseTense::Future) return future;
    return std::nullopt;
  }

  // A past clause that names a day of next month need not mean the one eleven
  // months ago: "a deadline was set for 1 June", said in May. One that opens
  // its sentence does: "In June, they had said the same". So does "since June".
  bool is_far_off(const Days& days, Grain grain, Index past,
                  Index future) const {
    if (setting_.tense != ClauseTense::Past || e_.has(Field::Direction) ||
        e_.get(Field::Relation, 0) == static_cast<int>(TimeModifier::Since))
      return false;
    if (!past || !future || e_.has(Field::Weekday) || *past == *future)
      return false;
    const int64_t now = start_of(now_).seconds;
    const int64_t back = now - span(days[*past], grain).high()->value.seconds;
    const int64_t ahead = span(days[*future], grain).low()->value.seconds - now;
    return back > 270 * kSecondsPerDay && ahead < 60 * kSecondsPerDay;
  }

  // In a narrative: of the year that the text is at, or of the next one if that
  // lies half a year back; a day of no said month is the next such day.
  Index told_next(const Days& days, Grain grain) const {
    const auto at = standpoint(setting_.context, 1);
    if (!at || e_.has(Field::Weekday)) return std::nullopt;
    if (e_.has(Field::Day) && !e_.has(Field::Month))
      return future_of(days, grain);
    const auto year = span(now_, Grain::Year);
    for (size_t i = 0; i < days.size(); ++i) {
      if (!year.contains(start_of(days[i]))) continue;
      const bool passed =
          at->grain < Grain::Season &&
          span(days[i], grain).high()->value.seconds + 183 * kSecondsPerDay <
              start_of(now_).seconds;
      return passed && i + 1 < days.size() ? i + 1 : i;
    }
    return std::nullopt;
  }

  // "next Friday" on a Monday is the Friday of the week after in some
  // languages; "vendredi prochain" is the coming one.
  Index next_one(const Days& days, Grain grain) const {
    const auto after = strictly_after(days, grain);
    const bool next_week = setting_.grammar.next_weekday_is_of_next_week &&
                           e_.has(Field::Weekday) && !e_.has(Field::Day) &&
                           !e_.has(Field::Month);
    if (!after || !next_week) return after;
    const Day monday = now_.plus(8 - static_cast<int>(weekday_of(now_)));
    for (size_t i = *after; i < days.size(); ++i)
      if (monday <= days[i]) return i;
    return after;
  }

  // "ce lundi", "this April": of the week or year that holds now, unless the
  // tense points away.
  Index this_one(const Days& days, Grain grain) const {
    const bool of_week = e_.has(Field::Weekday) && !e_.has(Field::Month);
    const auto frame = span(now_, of_week ? Grain::Week : Grain::Year);
    for (size_t i = 0; i < days.size(); ++i) {
      // A week is of the year that holds its Thursday.
      const Day day = e_.has(Field::Week) ? days[i].plus(3) : days[i];
      if (!frame.contains(start_of(day))) continue;
      if (setting_.tense == ClauseTense::Past && now_ < days[i]) break;
      if (!e_.has(Field::Month) && setting_.tense == ClauseTense::Future &&
          span(days[i], grain).high()->value <= start_of(now_))
        break;
      return i;
    }
    if (setting_.tense == ClauseTense::Past) return past_of(days, grain);
    if (setting_.tense == ClauseTense::Future) return future_of(days, grain);
    return std::nullopt;
  }

  void keep_other(const Days& days, Grain grain, size_t chosen, Index past,
                  Index future, Place* place) const {
    if (holds_now(days[chosen], grain)) return;
    for (const Index other : {past, future}) {
      if (!other || *other == chosen) continue;
      const Place reading = whole_place(days[*other], grain);
      if (!reading.span) continue;
      Period period;
      period.span = *reading.span;
      period.grain = grain;
      period.timex = reading.timex;
      place->alternatives.push_back(period);
    }
  }

  const TimeExpression& e_;
  const TimeSetting& setting_;
  Day now_;
};

}  // namespace

Place choose_place(const TimeExpression& e, const TimeSetting& setting, Day now,
                   const Days& candidates, Grain grain) {
  return Chooser(e, setting, now).choose(candidates, grain);
}

}  // namespace claims
