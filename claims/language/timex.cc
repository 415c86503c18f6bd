#include "claims/language/timex.h"

#include <algorithm>
#include <tuple>

#include "claims/language/time_calendar.h"
#include "claims/language/time_interval.h"
#include "claims/language/time_matcher.h"
#include "claims/language/time_resolver.h"
#include "claims/language/time_story.h"
#include "claims/language/time_tense.h"

namespace claims {
namespace {

// A number glued to what stands before it is no date: Il-76, v2.10, A1998.
bool is_glued_number(const Tokens& tokens, size_t i) {
  const Token& token = tokens.list[i];
  if (token.kind != TokenKind::Digits || i == 0 || token.space_before)
    return false;
  const Token& before = tokens.list[i - 1];
  if (before.kind == TokenKind::Digits || before.kind == TokenKind::Symbol)
    return true;
  if (before.kind == TokenKind::Word) return tokens.form(i - 1).back() != '\'';
  const std::string_view mark = tokens.form(i - 1);
  if (i < 2 || before.space_before) return false;
  const TokenKind joined = tokens.list[i - 2].kind;
  // "Venue:30 May" is no part of a clock.
  if (mark == ":") return joined == TokenKind::Digits;
  const bool joins = mark == "." || mark == "," || mark == "-" || mark == "/";
  return joins && joined != TokenKind::Punct;
}

bool has_ends(const TimeExpression& e) {
  return e.kind() == TimeKind::Interval && e.has(Field::From) &&
         e.has(Field::To);
}

// A part of a year that is not named: "in August".
bool lends_year(const TimeExpression& e) {
  if (e.kind() != TimeKind::Calendar) return false;
  for (const Field said : {Field::Year, Field::ShortYear, Field::Direction,
                           Field::Within, Field::Relation, Field::Decade})
    if (e.has(said)) return false;
  return e.has(Field::Month) || e.has(Field::Quarter) || e.has(Field::Season);
}

// "this year", « ce mois-ci ».
bool is_this_unit(const TimeExpression& e) {
  return e.kind() == TimeKind::Whole && e.get(Field::Direction, 0) == 0;
}

// Lengths and what names its year are the same in any tense.
bool asks_tense(const TimeExpression& e) {
  switch (e.kind()) {
    case TimeKind::Length:
    case TimeKind::Set:
    case TimeKind::Reference:
    case TimeKind::Skip:
      return false;
    case TimeKind::Calendar:
      return e.has(Field::Within) ||
             !(e.has(Field::Year) || e.has(Field::ShortYear) ||
               e.has(Field::Decade) || e.has(Field::Century));
    default:
      return true;
  }
}

// 29 February 2014: no such day, no date.
bool is_no_day(const TimeExpression& e, const TimeReading& reading) {
  return e.kind() == TimeKind::Calendar && e.has(Field::Day) &&
         e.has(Field::Month) && !reading.value.period &&
         reading.value.timex.empty();
}

// The story's clock set aside while a mention of the writer's now is read.
class WriterNow {
 public:
  WriterNow(bool holds, TimeContext* context)
      : context_(*context), narrative_(context->narrative) {
    if (holds) context_.narrative = false;
  }
  ~WriterNow() { context_.narrative = narrative_; }
  WriterNow(const WriterNow&) = delete;
  WriterNow& operator=(const WriterNow&) = delete;

 private:
  TimeContext& context_;
  bool narrative_;
};

struct NamedYear {
  Day day;     // where it begins, or the month or day that it was named with
  size_t end;  // the token behind it
  bool opens;  // it opens its sentence
};

class Finder {
 public:
  Finder(const Tokens& tokens, const std::vector<Numeral>& numerals,
         const TimeLexicon& lexicon, TimeContext* context)
      : tokens_(tokens),
        grammar_(*lexicon.grammar),
        tense_(*lexicon.tense),
        matcher_(*lexicon.grammar, tokens, numerals),
        context_(*context) {}

  std::vector<Mention> run() {
    for (size_t i = 0; i < tokens_.size();) {
      if (!matcher_.may_begin(i)) {
        ++i;
        continue;
      }
      const auto match = match_from(i);
      if (!match) {
        ++i;
        continue;
      }
      if (context_.ends_apart && has_ends(match->expression))
        add_ends(*match);
      else if (context_.ends_apart && match->cut_begin)
        add_halves(*match);
      else if (match->expression.kind() != TimeKind::Skip)
        add(*match);
      i = std::max(match->last, i + 1);
    }
    return std::move(mentions_);
  }

 private:
  // A match that begins with words of context ("in", "depuis") gives way to a
  // longer one without them, which takes over what the context said.
  std::optional<TimeMatch> match_from(size_t i) {
    if (is_glued_number(tokens_, i)) return std::nullopt;
    auto match = matcher_.match_at(i);
    if (!match || match->first == i) return match;
    auto longer = matcher_.match_at(match->first);
    if (!longer || longer->end <= match->end) return match;
    const Field said = Field::Relation;
    // An interval has its ends.
    if (match->expression.has(said) && !longer->expression.has(said) &&
        !has_ends(longer->expression))
      longer->expression.set(said, match->expression.at(said));
    return longer;
  }

  ClauseTense tense_of(const TimeMatch& match) {
    if (!asks_tense(match.expression)) return ClauseTense::Unknown;
    // A length rather than a day to come.
    if (match.expression.get(Field::Soft, 0) == 1 &&
        tense_.is_measured(tokens_, match.first))
      return ClauseTense::Past;
    if (cues_.empty()) cues_ = tense_.cues(tokens_);
    return tense_at(tokens_, cues_, match.first, match.last);
  }

  // In a text that tells of years long past: "this year" and « mardi » of a
  // clause in the present or the perfect are the writer's, not the story's.
  bool is_writers(const TimeMatch& match) {
    if (!context_.narrative || !is_deictic(match.expression)) return false;
    if (cues_.empty()) cues_ = tense_.cues(tokens_);
    if (is_weekday_of_no_day(match.expression)) return true;
    const auto told = told_from(tokens_, cues_, match.first, match.last);
    if (told != ToldFrom::Unknown) return told == ToldFrom::Now;
    return is_this_unit(match.expression);
  }

  // A story that has come to a year or a month has no week in which a weekday
  // could lie: « lundi » is of the week of publication.
  bool is_weekday_of_no_day(const TimeExpression& e) const {
    const auto& story = context_.previous;
    return e.has(Field::Weekday) && !e.has(Field::Day) &&
           !e.has(Field::Within) && !e.has(Field::Direction) && story &&
           story->period && story->period->grain > Grain::Week;
  }

  // The year that the sentence has named and that this part of a year is of,
  // where it comes after. nullopt if no year before that of publication is
  // named.
  std::optional<int> year_before(const TimeMatch& match) {
    if (!dated_ || context_.narrative || !context_.reference ||
        !lends_year(match.expression))
      return std::nullopt;
    const int year = date_of(dated_->day).year;
    if (year >= date_of(day_containing(*context_.reference)).year ||
        !is_within_year(match))
      return std::nullopt;
    return year;
  }

  // « élu en février 2021, il avait prêté serment le 2 avril »: what was over
  // by then; "In 2019 he left and was back in May": what the year opened;
  // "thrice in 1997 (in May and in July)".
  bool is_within_year(const TimeMatch& match) {
    if (is_bracketed_behind_year(match.first)) return true;
    if (cues_.empty()) cues_ = tense_.cues(tokens_);
    if (is_pluperfect(tokens_, cues_, match.first, match.last)) return true;
    return dated_->opens &&
           told_from(tokens_, cues_, match.first, match.last) ==
               ToldFrom::Then &&
           tense_of(match) == ClauseTense::Past;
  }

  bool is_bracketed_behind_year(size_t at) const {
    const size_t bracket = dated_->end;
    if (bracket >= at || tokens_.form(bracket) != "(") return false;
    for (size_t i = bracket + 1; i < at; ++i)
      if (tokens_.form(i) == ")") return false;
    return true;
  }

  // Of that year; of no known one where it would come before what is dated.
  TimeReading read_in(int year, const TimeMatch& match) {
    TimeExpression e = match.expression;
    e.set(Field::Year, year);
    TimeReading reading =
        resolve_time(e, {grammar_, matcher_.children(), context_});
    const auto& period = reading.value.period;
    if (period && period->span.low() &&
        start_of(dated_->day) <= period->span.low()->value) {
      reading.value.anchor_kind = "previous";
      return reading;
    }
    const TimeContext nothing;
    return resolve_time(match.expression,
                        {grammar_, matcher_.children(), nothing});
  }

  // "inflation slowed from 2.4% in August", said in June: a level is not left
  // for one that is to come.
  bool is_level_before(const TimeMatch& match, ClauseTense tense) const {
    return !context_.narrative && tense != ClauseTense::Future &&
           lends_year(match.expression) &&
           tense_.is_level_before(tokens_, match.first);
  }

  // "In June, they …"; "a June 3 hearing" is of its noun.
  bool opens_sentence(const TimeMatch& match) const {
    return match.first <= 1 && match.last < tokens_.size() &&
           tokens_.form(match.last) == ",";
  }

  // "1936" or "2003: the invasion" over what follows.
  bool leads_line(const TimeMatch& match) const {
    if (match.first != 0) return false;
    return match.last == tokens_.size() || tokens_.form(match.last) == ":";
  }

  TimeMatch child_match(const TimeMatch& match, Field field) {
    const auto row = static_cast<size_t>(match.expression.at(field));
    TimeMatch child = match;
    child.expression = matcher_.children()[row];
    std::tie(child.first, child.last) = matcher_.child_tokens(row);
    return child;
  }

  // Each end of an interval by itself, as the resolver completed it, and the
  // day that both lie in.
  void add_ends(const TimeMatch& match) {
    std::vector<TimeMatch> parts;
    const TimeReading whole = reading_of(match);
    if (match.expression.has(Field::Within))
      parts.push_back(child_match(match, Field::Within));
    for (const Field field : {Field::From, Field::To}) {
      parts.push_back(child_match(match, field));
      parts.back().expression =
          interval_end(match.expression, field, matcher_.children());
      keep_year(whole, field, &parts.back().expression);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const TimeMatch& a, const TimeMatch& b) {
                       return a.first < b.first;
                     });
    for (const TimeMatch& part : parts) add(part);
  }

  // The ends of « mars-avril » lie in one stretch: a month that names no year
  // is of the year in which the stretch begins or ends. A narrative counts each
  // from where it stands.
  void keep_year(const TimeReading& whole, Field field,
                 TimeExpression* end) const {
    if (context_.narrative || !whole.value.period ||
        end->kind() != TimeKind::Calendar || !end->has(Field::Month) ||
        end->has(Field::Year) || end->has(Field::ShortYear) ||
        end->has(Field::Within))
      return;
    const auto& span = whole.value.period->span;
    if (!span.low() || !span.high()) return;
    const Day day = field == Field::From
                        ? day_containing(span.low()->value)
                        : day_containing(span.high()->value).plus(-1);
    end->set(Field::Year, date_of(day).year);
  }

  // « dimanche vers 3 heures du matin »: what is said behind the day is of the
  // clock.
  void leave_to_clock(const TimeMatch& clock, TimeMatch* day) {
    const auto alone = matcher_.match_at(clock.first);
    if (alone && alone->expression.has(Field::Part))
      day->expression.clear(Field::Part);
    if (day->expression.get(Field::Relation, 0) ==
        static_cast<int>(TimeModifier::Approx))
      day->expression.clear(Field::Relation);
  }

  // A day and its clock: the clock is the whole, the day loses its hours.
  void add_halves(const TimeMatch& match) {
    TimeMatch first = match, second = match;
    first.last = match.cut_end;
    second.first = match.cut_begin;
    const bool clock_first = match.expression.get(Field::ClockFirst, 0) == 1;
    TimeMatch& day = clock_first ? second : first;
    for (const Field field :
         {Field::Hour, Field::Minute, Field::Second, Field::Meridiem})
      day.expression.clear(field);
    if (!clock_first) leave_to_clock(second, &day);
    add(first);
    add(second);
  }

  TimeReading reading_of(const TimeMatch& match) {
    const WriterNow now(is_writers(match), &context_);
    if (const auto year = year_before(match)) return read_in(*year, match);
    const TimeSetting setting{grammar_, matcher_.children(), context_,
                              tense_of(match), opens_sentence(match)};
    if (!is_level_before(match, setting.tense))
      return resolve_time(match.expression, setting);
    TimeExpression past = match.expression;
    past.set(Field::Direction, -1);
    return resolve_time(past, setting);
  }

  void add(const TimeMatch& match) {
    const TimeExpression& e = match.expression;
    const TimeReading reading = reading_of(match);
    if (is_no_day(e, reading)) return;
    Mention mention;
    mention.kind = reading.kind;
    mention.span = {tokens_.list[match.first].span.begin,
                    tokens_.list[match.last - 1].span.end};
    TimeValue value = reading.value;
    if (value.anchor_kind == "previous") value.anchor = context_.previous_span;
    mention.rule = "time." + grammar_.rules[match.rule].id;
    const bool dated = e.has(Field::Year) || e.has(Field::ShortYear);
    if (dated && value.period && value.period->span.low())
      dated_ = {day_containing(value.period->span.low()->value), match.last,
                match.first <= 1};
    tell(e, reading, mention.span, leads_line(match), &context_);
    mention.value = std::move(value);
    mentions_.push_back(std::move(mention));
  }

  const Tokens& tokens_;
  const TimeGrammar& grammar_;
  const TenseCues& tense_;
  TimeMatcher matcher_;
  TimeContext& context_;
  std::vector<TenseCue> cues_;
  std::optional<NamedYear> dated_;  // the last one of the sentence
  std::vector<Mention> mentions_;
};

}  // namespace

TimeLexicon load_times(const PackNode& pack) {
  TimeLexicon lexicon;
  const PackNode* times = pack.find("times");
  if (!times) pack.fail("a language pack needs [times]");
  const PackNode* tense = times->find("tense");
  lexicon.grammar =
      std::make_shared<const TimeGrammar>(load_time_grammar(*times));
  lexicon.tense = std::make_shared<const TenseCues>(tense ? TenseCues(*tense)
                                                          : TenseCues());
  return lexicon;
}

std::vector<Mention> find_times(const Tokens& tokens,
                                const std::vector<Numeral>& numerals,
                                const LanguagePack& pack,
                                TimeContext* context) {
  if (!pack.times || !pack.times->grammar) return {};
  return Finder(tokens, numerals, *pack.times, context).run();
}

}  // namespace claims
