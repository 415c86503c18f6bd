// "was born in the fall of 1963", "came out before May 1974", "is no longer
// active since 2004": the day of one relation, or the same of several.

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Period;
using claims::RelationTrait;
using claims::SheetOp;

struct Said {
  std::optional<Period> period;
  std::string yearless;  // "XXXX-06", "XXXX-FA"
  std::string text;
  bool since = false;
};

std::optional<Said> time_said(const SheetQuestion& ask) {
  if (ask.values() != 1 || ask.times.size() + ask.figures.size() != 1)
    return std::nullopt;
  if (!ask.times.empty()) {
    const claims::TimeValue& time = *ask.times.front()->time;
    // "since the 1990s" runs to this day; what it names is the 1990s.
    const bool since =
        ask.has(SheetOp::Since) ||
        (time.period && time.period->modifier == claims::TimeModifier::Since);
    if (const auto named = claims::period_of(time.timex); named && since)
      return Said{named, "", time.timex, true};
    if (time.period) return Said{time.period, "", time.period->timex, false};
    if (time.timex.starts_with("XXXX-"))
      return Said{{}, time.timex, time.timex, false};
    return std::nullopt;
  }
  const claims::Quantity& figure = ask.figures.front()->quantity;
  if (figure.digits.size() != 4 || figure.modifier != claims::Modifier::None)
    return std::nullopt;
  const auto year = claims::period_of(figure.digits);
  if (!year) return std::nullopt;
  return Said{year, "", figure.digits, false};
}

claims::Date date_in(const Period& day) {
  return claims::date_of(claims::day_containing(day.span.low()->value));
}

// Months of a season that are its own by every calendar, and those that some
// calendar gives it (meteorological and astronomical, northern).
struct Season {
  const char* code;
  int first;  // month that begins it by the weather
};
constexpr Season kSeasons[] = {{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}};

// By the weather a season begins on the first of a month; by the sun about
// three weeks later. A day between is of both.
std::optional<bool> in_season(const Period& day, std::string_view code) {
  if (day.grain != claims::Grain::Day) return std::nullopt;
  const claims::Date date = date_in(day);
  for (const Season& season : kSeasons) {
    if (code != season.code) continue;
    const int months = (date.month - season.first + 12) % 12;
    const bool weather = months < 3;
    const int point = months * 31 + date.day;
    const bool sun = point > 23 && point <= 3 * 31 + 19;
    if (weather) return true;
    // The days right before and behind are called so by many.
    const bool beside = months == 3 || (months == 11 && date.day > 21);
    if (!weather && !sun && !beside) return false;
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<bool> fits_yearless(const Period& day, const std::string& said) {
  const std::string code = said.substr(5);
  if (code.size() == 2 && code[0] >= 'A') return in_season(day, code);
  const std::string timex = day.timex;
  if (day.grain != claims::Grain::Day && day.grain != claims::Grain::Month)
    return std::nullopt;
  if (timex.size() < 5 + code.size() || timex[4] != '-') return std::nullopt;
  return timex.compare(5, code.size(), code) == 0;
}

// "late 2016": its ends are nobody's.
bool is_vague(const Period& said) {
  return said.modifier == claims::TimeModifier::Start ||
         said.modifier == claims::TimeModifier::Mid ||
         said.modifier == claims::TimeModifier::End ||
         said.modifier == claims::TimeModifier::Approx;
}

std::optional<bool> fits_in(const Period& day, const Period& said) {
  if (said.grain == claims::Grain::Season && said.timex.size() == 7) {
    const Period year = *claims::period_of(said.timex.substr(0, 4));
    const bool winter = said.timex.ends_with("WI");
    const auto season = in_season(day, said.timex.substr(5));
    const bool same = day.span.within(year.span);
    if (!winter && day.span.disjoint(year.span)) return false;
    if (!season || (winter && !same && *season)) return std::nullopt;
    return *season && same;
  }
  if (day.span.within(said.span)) return true;
  if (!day.span.disjoint(said.span)) return std::nullopt;
  if (is_vague(said) && said.base && day.span.within(*said.base)) {
    // A part of a year that lies right beside is open.
    const auto gap = [](const claims::Instant& a, const claims::Instant& b) {
      return a < b ? b.seconds - a.seconds : a.seconds - b.seconds;
    };
    constexpr int64_t kSeason = 92 * claims::kSecondsPerDay;
    if (gap(day.span.high()->value, said.span.low()->value) < kSeason ||
        gap(day.span.low()->value, said.span.high()->value) < kSeason)
      return std::nullopt;
  }
  return false;
}

std::optional<bool> fits(const Period& day, const Said& said, bool before,
                         bool after, bool since) {
  if (!said.period) {
    if (before || after) return std::nullopt;
    return fits_yearless(day, said.yearless);
  }
  const Period& time = *said.period;
  if (since) {
    if (day.span.within(time.span)) return true;
    return time.span.before(day.span) ? std::optional<bool>(false)
                                      : std::nullopt;
  }
  if (!time.span.low() || !time.span.high()) {
    if (day.span.within(time.span)) return true;
    if (day.span.disjoint(time.span)) return false;
    return std::nullopt;
  }
  if (before) {
    if (day.span.before(time.span)) return true;
    return time.span.before(day.span) || day.span.within(time.span)
               ? std::optional<bool>(false)
               : std::nullopt;
  }
  if (after) {
    if (time.span.before(day.span)) return true;
    return day.span.before(time.span) || day.span.within(time.span)
               ? std::optional<bool>(false)
               : std::nullopt;
  }
  return fits_in(day, time);
}

bool is_season(const Said& said) {
  if (said.period) return said.period->grain == claims::Grain::Season;
  return said.yearless.size() == 7 && said.yearless[5] >= 'A';
}

// Where the sheet names a place of the southern half of the world, seasons are
// either half's.
bool may_be_southern(const SheetQuestion& ask) {
  const auto* pack = ask.context.language.pack(ask.table.language);
  if (!pack) return false;
  for (const TableCell& cell : ask.table.rows.front())
    for (size_t i = 0; i < cell.tokens.size(); ++i)
      for (size_t n = 1; n <= 2 && i + n <= cell.tokens.size(); ++n)
        if (pack->tables->sheets.southern.contains(
                claims::phrase_key(cell.tokens, i, i + n)))
          return true;
  return false;
}

// The day of an entry that the claim speaks of.
std::vector<Period> days_of(const SheetQuestion& ask, const SheetEntry& entry,
                            bool since) {
  if (!entry.relation.is(RelationTrait::Stretch)) return entry.days;
  if (!entry.span) return {};
  if (ask.has(SheetOp::Ended))
    return entry.span->to ? std::vector<Period>{*entry.span->to}
                          : std::vector<Period>{};
  if (ask.has(SheetOp::Started) || since) return {entry.span->from};
  return {};
}

// "was active in 1975": inside the stretch, or outside it.
std::optional<bool> inside_span(const SheetQuestion& ask,
                                const SheetEntry& entry, const Said& said) {
  if (!entry.relation.is(RelationTrait::Stretch) || !entry.span ||
      !said.period || !said.period->span.low() || !said.period->span.high())
    return std::nullopt;
  if (ask.has(SheetOp::Before) || ask.has(SheetOp::After) || entry.span->torn)
    return std::nullopt;
  const EntrySpan& span = *entry.span;
  if (said.period->span.before(span.from.span)) return false;
  if (span.to && span.to->span.before(said.period->span)) return false;
  const bool begun =
      span.from.span.low()->value <= said.period->span.low()->value;
  const bool lasted =
      span.to ? !(span.to->span.high()->value < said.period->span.high()->value)
              : false;
  return begun && lasted ? std::optional<bool>(true) : std::nullopt;
}

std::optional<bool> entry_fits(const SheetQuestion& ask,
                               const SheetEntry& entry, const Said& said) {
  // What lasts has not ended, whenever that is said to have been.
  if (ask.has(SheetOp::Ended) && ask.claim.known &&
      entry.relation.is(RelationTrait::Stretch) && lasts_unbroken(entry))
    return false;
  const std::vector<Period> days = days_of(ask, entry, said.since);
  if (days.empty()) return inside_span(ask, entry, said);
  size_t right = 0, wrong = 0;
  for (const Period& day : days) {
    const auto fit = fits(day, said, ask.has(SheetOp::Before),
                          ask.has(SheetOp::After), said.since);
    right += fit && *fit;
    wrong += fit && !*fit;
  }
  // An entry with several days says which only if none gainsays it.
  if (right > 0 && wrong == 0) return true;
  if (wrong == days.size()) return false;
  return std::nullopt;
}

bool has_words_under(const SheetQuestion& ask, const SheetAtom& relation) {
  return std::any_of(
      ask.words.begin(), ask.words.end(),
      [&](const SheetAtom* words) { return stands_under(*words, relation); });
}

}  // namespace

// "is no longer performing", "is still active".
void ask_state(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.values() > 0 || !ask.words.empty() || ask.relations.empty() ||
      !ask.names_only(RelationTrait::Stretch) ||
      ask.has(SheetOp::Ended) == ask.has(SheetOp::Still) ||
      !ask.has_only({SheetOp::Ended, SheetOp::Still, SheetOp::Not}))
    return;
  const uint32_t column = ask.relations.front()->columns.front();
  const auto& span = ask.entries[column].span;
  if (!span) return;
  const bool over = span->to.has_value();
  out->push_back(sheet_answer(
      ask, (over == ask.has(SheetOp::Ended)) != ask.has(SheetOp::Not), {column},
      over ? "ended" : "lasts"));
}

void ask_day(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const auto said = time_said(ask);
  if (!said || ask.relations.empty() ||
      !ask.has_only({SheetOp::Before, SheetOp::After, SheetOp::Since,
                     SheetOp::Still, SheetOp::Started, SheetOp::Ended,
                     SheetOp::Both, SheetOp::When, SheetOp::Year,
                     SheetOp::Place, SheetOp::State, SheetOp::Country,
                     SheetOp::City, SheetOp::Person}))
    return;
  if (is_season(*said) && may_be_southern(ask)) return;
  bool all = true, any_false = false, any_true = false;
  std::vector<uint32_t> read;
  for (const SheetAtom* relation : ask.relations) {
    std::optional<bool> here;
    for (const uint32_t column : relation->columns) {
      const auto fit = entry_fits(ask, ask.entries[column], *said);
      if (!fit) continue;
      if (here && *here != *fit) return;
      here = fit;
      read.push_back(column);
    }
    // "directed by X and released in 2011": words stand under the other one.
    all &= here ? *here : has_words_under(ask, *relation);
    any_false |= here && !*here;
    any_true |= here && *here;
  }
  if ((all && any_true) || any_false)
    out->push_back(sheet_answer(ask, all, read, said->text));
}

}  // namespace engine
