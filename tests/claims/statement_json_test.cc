#include "claims/value/statement_json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "claims/text/error.h"
#include "claims/value/statement_code.h"

namespace claims {
namespace {

struct Row {
  const char *name, *json;
};

// Statements whose JSON comes back byte for byte.
constexpr Row kExact[] = {
    {"an event that happened", R"({"property":"coup","when":"2023-07-26"})"},
    {"things fill roles",
     R"({"property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"}})"},
    {"classes and words fill roles",
     R"({"property":"met","arguments":{"other":{"text":"the elders"},)"
     R"("party":{"concept":"soldier"}}})"},
    {"a linked name keeps its words",
     R"({"property":"met","arguments":{"party":{"entity":"org/x",)"
     R"("text":"la Cédéao"}}})"},
    {"a bare figure", R"({"property":"p","value":{"number":"648"}})"},
    {"an exact fraction", R"({"property":"p","value":{"number":"1/3"}})"},
    {"a figure with its interval, rounding and rule",
     R"({"property":"p","value":{"number":"1000",)"
     R"("modifier":"slightly_more_than","low":"1000","low_closed":false,)"
     R"("high":"1200","rounding":{"low":"950","high":"1050",)"
     R"("high_closed":false},"unit":"x:soldier","of":"soldier",)"
     R"("digits":"1 000","rule":"tolerance.slightly_more_than"}})"},
    {"at least, without an upper end",
     R"({"property":"p","value":{"number":"40","modifier":"at_least",)"
     R"("low":"40"}})"},
    {"anything at all",
     R"({"property":"p","value":{"number":"1","low":null}})"},
    {"dollars of some country",
     R"({"property":"p","value":{"number":"2","unit":"USD",)"
     R"("currency_generic":true}})"},
    {"a length of time", R"({"property":"p","value":{"duration":"P1Y2M"}})"},
    {"an unsaid number of days",
     R"({"property":"p","value":{"duration":"PXD","months":0,"seconds":0}})"},
    {"a quotation", R"({"property":"said","value":{"quote":"« oui »"}})"},
    {"a period as a value", R"({"property":"p","value":{"period":"2023-Q3"}})"},
    {"from a day on",
     R"({"property":"head_of_state","when":{"from":"2023-07-28"}})"},
    {"up to a year", R"({"property":"p","when":{"to":"2019"}})"},
    {"before the end of a year",
     R"({"property":"p","when":{"end":"2024-01-01","grain":"year",)"
     R"("modifier":"before","timex":"2023","base":{"start":"2023-01-01",)"
     R"("end":"2024-01-01"}}})"},
    {"denied, and only reported",
     R"({"property":"coup","polarity":"negated","modality":"reported"})"},
};

TEST(StatementJson, ComesBackByteForByte) {
  for (const Row& row : kExact) {
    const Statement statement = statement_from_json(row.json, "test");
    EXPECT_EQ(statement_json(statement), row.json) << row.name;
    EXPECT_EQ(statement_from_json(statement_json(statement), "test"), statement)
        << row.name;
  }
}

struct SameRow {
  const char *name, *json, *canonical;
};
constexpr SameRow kSame[] = {
    {"the order of fields and roles does not matter",
     R"({"when":"2023","arguments":{"b":"X","a":"Y"},"property":"p"})",
     R"({"property":"p","arguments":{"a":"Y","b":"X"},"when":"2023"})"},
    {"a whole number may be written as a number",
     R"({"property":"p","value":{"number":648}})",
     R"({"property":"p","value":{"number":"648"}})"},
    {"null is nothing", R"({"property":"p","value":null,"when":null})",
     R"({"property":"p"})"},
    {"from a day to a day, both included, is one TIMEX3 value",
     R"({"property":"p","when":{"from":"2023-07-28","to":"2023-12-22"}})",
     R"({"property":"p","when":"2023-07-28/2023-12-22"})"},
    {"a range without its own figure takes the low end",
     R"({"property":"p","value":{"low":"900","high":"1100"}})",
     R"({"property":"p","value":{"number":"900","low":"900",)"
     R"("high":"1100"}})"},
};

TEST(StatementJson, EqualStatementsHaveOneForm) {
  for (const SameRow& row : kSame)
    EXPECT_EQ(statement_json(statement_from_json(row.json, "test")),
              row.canonical)
        << row.name;
}

struct BadRow {
  const char *name, *json, *message;
};
constexpr BadRow kBad[] = {
    {"no JSON", "{", "not JSON"},
    {"no object", "[]", "the statement is not an object"},
    {"no property", "{}", "\"property\" is missing"},
    {"a misspelt field", R"({"property":"p","wen":"2023"})",
     "\"wen\" is not known here"},
    {"a binary fraction", R"({"property":"p","value":{"number":0.1}})",
     "\"value.number\" is not a number; write it as a text"},
    {"words for a number", R"({"property":"p","value":{"number":"many"}})",
     "is not a number: \"many\""},
    {"a number beyond all bounds",
     R"({"property":"p","value":{"number":"1e99"}})", "is not a number"},
    {"ends the wrong way round",
     R"({"property":"p","value":{"low":"2","high":"1"}})",
     "\"value.high\" lies below the low end"},
    {"an unknown modifier",
     R"({"property":"p","value":{"number":"1","modifier":"roughly"}})",
     "\"value.modifier\" has no value \"roughly\""},
    {"a value of no kind", R"({"property":"p","value":{}})", "has none of"},
    {"a day that is none", R"({"property":"p","when":"2023-02-30"})",
     "\"when\" is no complete TIMEX3 value"},
    {"a day without its year", R"({"property":"p","when":"XXXX-04-11"})",
     "is no complete TIMEX3 value"},
    {"an open stretch on both sides",
     R"({"property":"p","when":{"from":"","to":""}})", "is no stretch of time"},
    {"a duration that is none", R"({"property":"p","value":{"duration":"3M"}})",
     "is no ISO 8601 duration"},
    {"an argument that is a number",
     R"({"property":"p","arguments":{"place":7}})",
     "\"arguments.place\" is not an object"},
    {"a modality that is none", R"({"property":"p","modality":"sung"})",
     "\"modality\" has no value \"sung\""},
};

TEST(StatementJson, RefusesWithTheFieldsName) {
  for (const BadRow& row : kBad) {
    try {
      statement_from_json(row.json, "facts.jsonl:7");
      ADD_FAILURE() << row.name << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), "facts.jsonl:7");
      EXPECT_NE(std::string(error.what()).find(row.message), std::string::npos)
          << row.name << ": " << error.what();
    }
  }
}

TEST(StatementJson, BytesThatAreNoTextDoNotThrow) {
  Statement statement;
  statement.property = "said";
  statement.value = Quote{"\xff\xfe"};
  EXPECT_NE(statement_json(statement).find("\xef\xbf\xbd"), std::string::npos);
}

Rational any_number() {
  return Rational::of(*rc::gen::inRange<int64_t>(-100000, 100000),
                      *rc::gen::inRange<int64_t>(1, 1000));
}

Interval<Rational> any_interval() {
  const Rational low = any_number();
  const auto high = add(low, any_number().magnitude());
  std::optional<End<Rational>> from, to;
  if (*rc::gen::inRange(0, 4) != 0)
    from = End<Rational>{low, *rc::gen::arbitrary<bool>()};
  if (*rc::gen::inRange(0, 4) != 0)
    to = End<Rational>{*high, *rc::gen::arbitrary<bool>()};
  return Interval<Rational>::make(from, to).value_or(
      Interval<Rational>::point(low));
}

Period any_period() {
  const auto start = Instant{*rc::gen::inRange<int64_t>(0, 4000000000)};
  const auto end =
      Instant{start.seconds + *rc::gen::inRange<int64_t>(1, 400000000)};
  Period period;
  period.span = Interval<Instant>::half_open(start, end);
  if (*rc::gen::inRange(0, 4) == 0)
    period.span = Interval<Instant>::less_than(end);
  period.grain = static_cast<Grain>(*rc::gen::inRange(0, 14));
  period.modifier = static_cast<TimeModifier>(*rc::gen::inRange(0, 9));
  period.timex = *rc::gen::element<std::string>("2023", "", "XXXX-04", "a/b");
  if (*rc::gen::arbitrary<bool>())
    period.base = Interval<Instant>::half_open(start, end);
  return period;
}

Quantity any_quantity() {
  Quantity quantity;
  quantity.written = any_number();
  quantity.interval = any_interval();
  quantity.rounding = any_interval();
  quantity.modifier = static_cast<Modifier>(*rc::gen::inRange(0, 11));
  quantity.unit = *rc::gen::element<std::string>("1", "km", "x:soldier");
  quantity.digits = *rc::gen::element<std::string>("", "1 000", "deux");
  quantity.currency_generic = *rc::gen::arbitrary<bool>();
  return quantity;
}

TEST(StatementJson, IsExactForAnyStatement) {
  EXPECT_TRUE(rc::check([] {
    Statement statement;
    statement.property = *rc::gen::element<std::string>("p", "open:rain");
    switch (*rc::gen::inRange(0, 6)) {
      case 1:
        statement.value = any_quantity();
        break;
      case 2:
        statement.value = any_period();
        break;
      case 3:
        statement.value = Duration{
            *rc::gen::inRange<int64_t>(-99, 99),
            *rc::gen::inRange<int64_t>(-99, 99999),
            *rc::gen::element<std::string>("P3M", "PXD", "P2W", "PT5H")};
        break;
      case 4:
        statement.value = Term{*rc::gen::element<std::string>("", "NER"),
                               *rc::gen::element<std::string>("", "soldier"),
                               *rc::gen::element<std::string>("", "é \"x\"")};
        break;
      case 5:
        statement.value = Quote{*rc::gen::element<std::string>("", "« oui »")};
        break;
      default:
        break;
    }
    if (*rc::gen::arbitrary<bool>()) statement.when = any_period();
    statement.arguments = {{"a", {"NER", "", ""}}, {"b", {"", "", "words"}}};
    statement.polarity = static_cast<Polarity>(*rc::gen::inRange(0, 2));
    statement.modality = static_cast<Modality>(*rc::gen::inRange(0, 6));
    RC_ASSERT(statement_from_json(statement_json(statement), "t") == statement);
    RC_ASSERT(statement_from_code(statement_code(statement)) == statement);
  }));
}

}  // namespace
}  // namespace claims
