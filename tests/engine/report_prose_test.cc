#include <gtest/gtest.h>

#include "engine/report/claim_view.h"
#include "engine/report/prose.h"
#include "tests/engine/report_sample.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Modifier;
using claims::Period;
using claims::Quantity;
using claims::Rational;

const Names kNames = {
    {"NER", {{"en", "Niger"}, {"fr", "Niger"}}},
    {"NGA", {{"en", "Nigeria"}, {"fr", "Nigeria"}}},
    {"common_border",
     {{"en", "border of … and …"}, {"fr", "frontière de … et …"}}},
    {"deaths", {{"en", "number of deaths"}, {"fr", "nombre de morts"}}},
    {"unemployment", {{"en", "unemployment rate"}, {"fr", "taux de chômage"}}}};

struct NumberRow {
  const char *name, *written, *english, *french;
};

constexpr NumberRow kNumbers[] = {
    {"three digits stand together", "648", "648", "648"},
    {"thousands are set apart", "1016", "1,016", "1\u202F016"},
    {"millions are set apart twice", "3500000", "3,500,000",
     "3\u202F500\u202F000"},
    {"decimals take the mark of the language", "2.25", "2.25", "2,25"},
    {"less than nothing takes a minus", "-1200.5", "-1,200.5", "−1\u202F200,5"},
};

TEST(Prose, SaysNumbers) {
  const Prose english("en", kNames), french("fr", kNames);
  for (const NumberRow& row : kNumbers) {
    const Rational value = *Rational::parse(row.written);
    EXPECT_EQ(english.number(value), row.english) << row.name;
    EXPECT_EQ(french.number(value), row.french) << row.name;
  }
}

struct PeriodRow {
  const char* name;
  Period period;
  const char *english, *french;
};

Period between(const char* from, const char* to) {
  Period period;
  period.span = Interval<claims::Instant>::half_open(
      start_of(sample::day(from)), start_of(sample::day(to)));
  return period;
}

Period from(const char* day) {
  Period period;
  period.span = Interval<claims::Instant>::at_least(start_of(sample::day(day)));
  return period;
}

const PeriodRow kPeriods[] = {
    {"a day has its name", claims::period_of(sample::day("2023-12-22")),
     "22 December 2023", "22\u00A0décembre 2023"},
    {"the first of a month is ordinal in French",
     claims::period_of(sample::day("2024-01-01")), "1 January 2024",
     "1er\u00A0janvier 2024"},
    {"a month is a month", *claims::period_of("2024-03"), "March 2024",
     "mars 2024"},
    {"a year is a year", *claims::period_of("2023"), "2023", "2023"},
    {"a quarter is said by its days", *claims::period_of("2023-Q3"),
     "1 July 2023 to 30 September 2023",
     "du 1er\u00A0juillet 2023 au 30\u00A0septembre 2023"},
    {"the last day of a span belongs to it",
     between("2024-01-05", "2024-01-08"), "5 January 2024 to 7 January 2024",
     "du 5\u00A0janvier 2024 au 7\u00A0janvier 2024"},
    {"before the end of a year is before the first of the next",
     sample::before("2024-01-01"), "before 1 January 2024",
     "avant le 1er\u00A0janvier 2024"},
    {"since a day", from("2020-08-18"), "from 18 August 2020 on",
     "à partir du 18\u00A0août 2020"},
    {"an instant has its clock", *claims::period_of("2024-04-11T18:30"),
     "11 April 2024, 18:30 to 11 April 2024, 18:31",
     "du 11\u00A0avril 2024, 18:30 au 11\u00A0avril 2024, 18:31"},
};

TEST(Prose, SaysPeriods) {
  const Prose english("en", kNames), french("fr", kNames);
  for (const PeriodRow& row : kPeriods) {
    EXPECT_EQ(english.period(row.period), row.english) << row.name;
    EXPECT_EQ(french.period(row.period), row.french) << row.name;
  }
}

struct QuantityRow {
  const char* name;
  Quantity quantity;
  const char *english, *french;
};

Quantity percent(const char* written) {
  Quantity quantity;
  quantity.written = *Rational::parse(written);
  quantity.interval = Interval<Rational>::point(quantity.written);
  quantity.rounding = quantity.interval;
  quantity.unit = "%";
  quantity.digits = written;
  return quantity;
}

const QuantityRow kQuantities[] = {
    {"a plain count",
     sample::people(648, Modifier::None, Interval<Rational>::point(648), "648"),
     "648 soldiers", "648\u00A0soldats"},
    {"a hedged figure shows how it is read",
     sample::people(1000, Modifier::SlightlyMoreThan,
                    Interval<Rational>({claims::End<Rational>{1000, false}},
                                       {claims::End<Rational>{1200, true}}),
                    "1 000"),
     "slightly more than 1,000 soldiers (read as more than 1,000, at most "
     "1,200)",
     "un peu plus de 1\u202F000\u00A0soldats (lu comme\u00A0: plus de "
     "1\u202F000, au plus 1\u202F200)"},
    {"a one-sided bound says itself",
     sample::people(40, Modifier::AtLeast, Interval<Rational>::at_least(40),
                    "40"),
     "at least 40 soldiers", "au moins 40\u00A0soldats"},
    {"a range is its ends",
     sample::people(10, Modifier::Between, Interval<Rational>::closed(10, 20),
                    "10"),
     "10 to 20 soldiers", "de 10 à 20\u00A0soldats"},
    {"a share has its sign", percent("2.3"), "2.3%", "2,3\u00A0%"},
};

TEST(Prose, SaysQuantities) {
  const Prose english("en", kNames), french("fr", kNames);
  for (const QuantityRow& row : kQuantities) {
    EXPECT_EQ(english.quantity(row.quantity), row.english) << row.name;
    EXPECT_EQ(french.quantity(row.quantity), row.french) << row.name;
  }
}

TEST(Prose, AMarginHasItsUnit) {
  const Prose english("en", kNames), french("fr", kNames);
  EXPECT_EQ(english.amount(1, "day"), "1 day");
  EXPECT_EQ(english.amount(175, "day"), "175 days");
  EXPECT_EQ(french.amount(1000, "x:soldier"), "1\u202F000\u00A0soldats");
  EXPECT_EQ(english.amount(5, "furlong"), "5 furlong")
      << "an unknown unit is shown as it is";
}

TEST(Prose, ALengthOfTimeIsItsParts) {
  const Prose english("en", kNames), french("fr", kNames);
  EXPECT_EQ(english.duration({14, 0, "P14M"}), "1 year 2 months");
  EXPECT_EQ(french.duration({0, 90000, "PT25H"}), "1\u00A0jour 1\u00A0heure");
  EXPECT_EQ(english.duration({0, 0, "PXD"}), "PXD") << "unsaid stays unsaid";
}

TEST(Prose, AStatementIsSaidInFull) {
  claims::Statement said = sample::statement("deaths", {{"place", "NER"}});
  said.value =
      sample::people(12, Modifier::None, Interval<Rational>::point(12), "12");
  said.when = claims::period_of("2024-03");
  said.polarity = claims::Polarity::Negated;
  EXPECT_EQ(Prose("en", kNames).statement(said),
            "not: number of deaths (place: Niger) = 12 soldiers, March 2024");
  EXPECT_EQ(Prose("fr", kNames).statement(said),
            "négation\u00A0: nombre de morts (lieu\u00A0: Niger) = "
            "12\u00A0soldats, mars 2024");
}

TEST(Prose, PartiesOfEqualStandingFillTheGapsOfALabel) {
  const auto said =
      sample::statement("common_border", {{"other", "NGA"}, {"party", "NER"}});
  EXPECT_EQ(Prose("en", kNames).statement(said), "border of Niger and Nigeria");
  EXPECT_EQ(Prose("fr", kNames).statement(said),
            "frontière de Niger et Nigeria");
}

TEST(Prose, AFigureOfASeriesSaysWhoseOfWhatAndWhen) {
  sources::Evidence evidence;
  evidence.kind = sources::EvidenceKind::Observation;
  evidence.text = "Unemployment (Factbook), 2024: 11.4";
  evidence.statement = sample::statement("unemployment", {{"place", "NER"}});
  evidence.statement.value = percent("11.4");
  evidence.statement.when = claims::period_of("2024");
  EXPECT_EQ(evidence_in_words(evidence, Prose("en", kNames)),
            "Niger: unemployment rate, 2024: 11.4%");
  EXPECT_EQ(evidence_in_words(evidence, Prose("fr", kNames)),
            "Niger\u00A0: taux de chômage, 2024\u00A0: 11,4\u00A0%");
}

TEST(Prose, AnIdWithoutANameIsShownAsItIs) {
  const Prose english("en", kNames);
  EXPECT_EQ(english.name("person/jane_doe"), "person/jane_doe");
  EXPECT_EQ(english.name("some_property"), "some property");
  EXPECT_EQ(english.name("open:se poser"), "se poser");
  EXPECT_EQ(english.name("x:soldier"), "soldiers");
  EXPECT_EQ(english.name("x:new_class"), "new class");
}

}  // namespace
}  // namespace engine
