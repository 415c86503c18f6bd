#include "engine/verify/several_values.h"

#include <gtest/gtest.h>

#include "claims/language/pack.h"
#include "claims/value/statement_json.h"

namespace engine {
namespace {

using sources::Evidence;

Evidence fact(const std::string& id, const std::string& statement,
              const std::string& origin) {
  Evidence evidence;
  evidence.id = "fact:" + id;
  evidence.statement = claims::statement_from_json(statement, id);
  evidence.source.id = evidence.source.origin = origin;
  return evidence;
}

std::string capital(const std::string& city, const std::string& more = "") {
  return R"({"property":"capital","arguments":{"country":"ZAF"},"value":)"
         R"({"entity":"ZAF/)" +
         city + "\"}" + more + "}";
}

struct Row {
  const char* name;
  std::string a, b;  // statements
  const char *origin_a, *origin_b;
  bool several;
};

TEST(SeveralValues, HoldTogetherWhereNoneExcludesAnother) {
  const auto language = claims::load_language();
  const std::string from_2010 = R"(,"when":{"from":"2010"})";
  const std::string from_2014 = R"(,"when":{"from":"2014"})";
  const Row rows[] = {
      {"a country with two capitals, by one atlas", capital("pretoria"),
       capital("cape_town"), "atlas", "atlas", true},
      {"by two atlases, neither dated", capital("pretoria"),
       capital("cape_town"), "atlas", "codes", true},
      {"two dated values of two origins are a conflict",
       capital("pretoria", from_2010), capital("cape_town", from_2010), "atlas",
       "codes", false},
      {"two dated values of one origin that hold for years together",
       capital("pretoria", from_2010), capital("cape_town", from_2014), "atlas",
       "atlas", true},
      {"a handover: the years touch",
       capital("pretoria", R"(,"when":{"from":"2010","to":"2014"})"),
       capital("cape_town", from_2014), "atlas", "atlas", false},
      {"the same value twice", capital("pretoria"), capital("pretoria"),
       "atlas", "atlas", false},
      {"what is denied is no value", capital("pretoria"),
       capital("cape_town", R"(,"polarity":"negated")"), "atlas", "atlas",
       false},
      {"the capital of another country", capital("pretoria"),
       R"({"property":"capital","arguments":{"country":"NER"},"value":)"
       R"({"entity":"NER/niamey"}})",
       "atlas", "atlas", false},
  };
  for (const Row& row : rows) {
    const std::vector<Evidence> all = {fact("a", row.a, row.origin_a),
                                       fact("b", row.b, row.origin_b)};
    EXPECT_EQ(is_one_of_several(all[0], all, language.catalogue), row.several)
        << row.name;
  }
}

TEST(SeveralValues, DeprecatedOnesDoNotCount) {
  const auto language = claims::load_language();
  std::vector<Evidence> all = {fact("a", capital("pretoria"), "atlas"),
                               fact("b", capital("cape_town"), "atlas")};
  all[1].rank = sources::Rank::Deprecated;
  EXPECT_FALSE(is_one_of_several(all[0], all, language.catalogue));
}

}  // namespace
}  // namespace engine
