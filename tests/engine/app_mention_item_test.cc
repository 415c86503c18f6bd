#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/app/mention_item.h"

namespace engine {
namespace {

using claims::End;
using claims::Instant;
using claims::Interval;
using claims::Mention;
using claims::MentionKind;
using claims::Modifier;
using claims::Quantity;
using claims::Rational;
using claims::TimeModifier;
using claims::TimeValue;
using nlohmann::json;

json item_of(std::string_view text, const Mention& mention) {
  const json items = json::parse(mention_items(text, {mention}));
  return items.at(0);
}

// The fields that a value adds; all else is tested once.
json fields_of(const Mention& mention) {
  json item = item_of("x", mention);
  for (const char* key : {"kind", "start", "end", "surface"}) item.erase(key);
  return item;
}

Mention figure(MentionKind kind, Modifier modifier, Rational written,
               const char* unit = "1") {
  Quantity quantity;
  quantity.written = written;
  quantity.interval = Interval<Rational>::point(written);
  quantity.modifier = modifier;
  quantity.unit = unit;
  return {kind, {0, 1}, quantity, ""};
}

Mention between(MentionKind kind, Interval<Rational> interval) {
  Mention mention = figure(kind, Modifier::Between, 0, "EUR");
  std::get<Quantity>(mention.value).interval = interval;
  return mention;
}

struct FigureRow {
  const char* name;
  Mention mention;
  std::string fields;
};

TEST(MentionItem, FiguresKeepTheWrittenNumberAndTheirOpenSide) {
  const std::string more = R"({"value":"1000","low":"1000","high":null,)"
                           R"("low_incl":false,"high_incl":false,)";
  const FigureRow rows[] = {
      {"a bare number",
       figure(MentionKind::Number, Modifier::None, Rational::of(1, 2)),
       R"({"value":"0.5"})"},
      {"a percentage is its figure",
       figure(MentionKind::Percent, Modifier::None, 15, "%"),
       R"({"value":"15","unit":"%"})"},
      {"about a dozen is approximate, not a range",
       figure(MentionKind::Quantity, Modifier::About, 12, "x:person"),
       R"({"value":"12","unit":"x:person","mod":"approx"})"},
      {"nearly is approximate",
       figure(MentionKind::Number, Modifier::Nearly, 40),
       R"({"value":"40","mod":"approx"})"},
      {"exactly adds nothing",
       figure(MentionKind::Number, Modifier::Exactly, 40), R"({"value":"40"})"},
      {"more than leaves the top open",
       figure(MentionKind::Number, Modifier::MoreThan, 1000),
       more + R"("mod":"more_than"})"},
      {"just over is more than",
       figure(MentionKind::Number, Modifier::SlightlyMoreThan, 1000),
       more + R"("mod":"more_than"})"},
      {"at least includes its figure",
       figure(MentionKind::Age, Modifier::AtLeast, 18, "year"),
       R"({"value":"18","low":"18","high":null,"low_incl":true,)"
       R"("high_incl":false,"unit":"year","mod":"at_least"})"},
      {"up to leaves the bottom open",
       figure(MentionKind::Money, Modifier::AtMost, 7, "EUR"),
       R"({"value":"7","low":null,"high":"7","low_incl":false,)"
       R"("high_incl":true,"unit":"EUR","mod":"at_most"})"},
      {"under does not hold its figure",
       figure(MentionKind::Money, Modifier::LessThan, 7, "EUR"),
       R"({"value":"7","low":null,"high":"7","low_incl":false,)"
       R"("high_incl":false,"unit":"EUR","mod":"less_than"})"},
      {"between two figures",
       between(MentionKind::Money, Interval<Rational>::closed(10, 20)),
       R"({"low":"10","high":"20","low_incl":true,"high_incl":true,)"
       R"("unit":"EUR"})"},
      {"a range may be open at its end",
       between(MentionKind::Range, Interval<Rational>::half_open(10, 15)),
       R"({"low":"10","high":"15","low_incl":true,"high_incl":false,)"
       R"("unit":"EUR"})"},
  };
  for (const FigureRow& row : rows)
    EXPECT_EQ(fields_of(row.mention), json::parse(row.fields)) << row.name;
}

TEST(MentionItem, ABareDollarSaysSo) {
  Mention mention = figure(MentionKind::Money, Modifier::None, 5, "USD");
  std::get<Quantity>(mention.value).currency_generic = true;
  EXPECT_EQ(fields_of(mention),
            json::parse(R"({"value":"5","unit":"USD","unit_generic":true})"));
}

Mention time_of(MentionKind kind, const char* timex,
                TimeModifier modifier = TimeModifier::None) {
  TimeValue time;
  time.timex = timex;
  time.period = claims::period_of(timex);
  time.modifier = modifier;
  return {kind, {0, 1}, time, ""};
}

struct TimeRow {
  const char* name;
  Mention mention;
  std::string fields;
};

TEST(MentionItem, TimesAreHalfOpenAndSayTheirTimex) {
  const TimeRow rows[] = {
      {"a day is a plain date", time_of(MentionKind::Date, "2024-04-11"),
       R"({"timex":"2024-04-11","from":"2024-04-11","to":"2024-04-12"})"},
      {"a minute is local time",
       time_of(MentionKind::DateTime, "2024-04-11T18:30"),
       R"({"timex":"2024-04-11T18:30","from":"2024-04-11T18:30:00",)"
       R"("to":"2024-04-11T18:31:00","value":"18:30:00"})"},
      {"a quarter", time_of(MentionKind::DateRange, "2023-Q3"),
       R"({"timex":"2023-Q3","from":"2023-07-01","to":"2023-10-01"})"},
      {"what nothing resolved has no days",
       time_of(MentionKind::Date, "XXXX-04-11"), R"({"timex":"XXXX-04-11"})"},
      {"before", time_of(MentionKind::DateRange, "2023", TimeModifier::Before),
       R"({"timex":"2023","from":"2023-01-01","to":"2024-01-01",)"
       R"("mod":"before"})"},
      {"an hour of any day", time_of(MentionKind::Clock, "T18:30"),
       R"({"timex":"T18:30","value":"18:30:00"})"},
      {"after an hour of any day",
       time_of(MentionKind::Clock, "T02", TimeModifier::After),
       R"({"timex":"T02","value":"02:00:00/","mod":"after"})"},
      {"until an hour of any day",
       time_of(MentionKind::Clock, "T07", TimeModifier::Until),
       R"({"timex":"T07","value":"/07:00:00","mod":"until"})"},
      {"a full hour", time_of(MentionKind::Clock, "T07"),
       R"({"timex":"T07","value":"07:00:00"})"},
      {"a part of the day has no clock", time_of(MentionKind::Clock, "TMO"),
       R"({"timex":"TMO"})"},
      {"a stretch of any day", time_of(MentionKind::Clock, "(T04:00,T07,PT3H)"),
       R"~({"timex":"(T04:00,T07,PT3H)","value":"04:00:00/07:00:00"})~"},
      {"a length", time_of(MentionKind::Duration, "P3M"), R"({"timex":"P3M"})"},
      {"a length is bounded, not before anything",
       time_of(MentionKind::Duration, "P10Y", TimeModifier::After),
       R"({"timex":"P10Y","mod":"more_than"})"},
  };
  for (const TimeRow& row : rows)
    EXPECT_EQ(fields_of(row.mention), json::parse(row.fields)) << row.name;
}

TEST(MentionItem, AnOpenSideIsNull) {
  Mention mention = time_of(MentionKind::DateRange, "2023");
  auto& period = *std::get<TimeValue>(mention.value).period;
  period.span = Interval<Instant>::less_than(period.span.low()->value);
  const json fields = fields_of(mention);
  EXPECT_TRUE(fields.at("from").is_null());
  EXPECT_EQ(fields.at("to"), "2023-01-01");
}

TEST(MentionItem, TheEndOfAYearKeepsItsWholeYear) {
  Mention mention = time_of(MentionKind::DateRange, "2023", TimeModifier::End);
  auto& period = *std::get<TimeValue>(mention.value).period;
  period.base = period.span;
  EXPECT_EQ(fields_of(mention).at("base"),
            json::parse(R"(["2023-01-01","2024-01-01"])"));
}

TEST(MentionItem, OtherReadingsStandBeside) {
  Mention mention = time_of(MentionKind::Date, "2024-04-11");
  std::get<TimeValue>(mention.value).alternatives = {
      *claims::period_of("2023-04-11")};
  EXPECT_EQ(fields_of(mention).at("alts"),
            json::parse(R"([{"from":"2023-04-11","to":"2023-04-12",)"
                        R"("timex":"2023-04-11"}])"));
}

struct OffsetRow {
  const char* name;
  const char* text;
  claims::Span bytes;
  uint32_t start, end;
  const char* surface;
};

TEST(MentionItem, OffsetsCountCodePoints) {
  const OffsetRow rows[] = {
      {"ASCII", "in 12 days", {3, 5}, 3, 5, "12"},
      {"an accent is one", "à été 12", {9, 11}, 6, 8, "12"},
      {"so is a narrow no-break space",
       "1\u202f000 €",
       {0, 7},
       0,
       5,
       "1\u202f000"},
      {"and an emoji", "😀 12", {5, 7}, 2, 4, "12"},
      {"a combining accent is one of its own",
       "e\u0301 12",
       {4, 6},
       3,
       5,
       "12"},
  };
  for (const OffsetRow& row : rows) {
    Mention mention = figure(MentionKind::Number, Modifier::None, 12);
    mention.span = row.bytes;
    const json item = item_of(row.text, mention);
    EXPECT_EQ(item.at("start"), row.start) << row.name;
    EXPECT_EQ(item.at("end"), row.end) << row.name;
    EXPECT_EQ(item.at("surface"), row.surface) << row.name;
  }
}

TEST(MentionItem, NamesAndQuotationsComeToo) {
  const std::string text = "« Nous restons », dit Niamey";
  const Mention name = {MentionKind::Name,
                        {24, 30},
                        claims::NameValue{{"NER/niamey"}, "city", "name"},
                        "name"};
  EXPECT_EQ(item_of(text, name).at("entities"), json({"NER/niamey"}));
  const Mention quote = {MentionKind::Quotation,
                         {0, 18},
                         claims::QuoteValue{{3, 15}, claims::Span{24, 30}},
                         ""};
  const json item = item_of(text, quote);
  EXPECT_EQ(item.at("words"), "Nous restons");
  EXPECT_EQ(item.at("speaker"), "Niamey");
}

}  // namespace
}  // namespace engine
