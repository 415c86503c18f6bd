#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "claims/text/error.h"
#include "engine/report/base64.h"
#include "engine/report/explanation.h"
#include "engine/report/json_writer.h"
#include "engine/report/replay.h"
#include "engine/report/report_reader.h"
#include "engine/report/writer.h"
#include "tests/engine/report_sample.h"

namespace engine {

std::string write_jsonl(const Report&, const WriteOptions&);

namespace {

using Json = nlohmann::json;

std::string faults_of(const Json& document, const char* definition) {
  Json schema_json = Json::parse(report_file("report.schema.json"));
  if (definition) {
    Json part = schema_json["definitions"][definition];
    part["definitions"] = schema_json["definitions"];
    schema_json = std::move(part);
  }
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(
      valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document),
                     &results);
  std::string faults;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) faults += step;
    faults += ": " + error.description + "\n";
  }
  return faults;
}

TEST(ReportJson, MeetsItsPublishedSchema) {
  for (const char* language : {"en", "fr"})
    EXPECT_EQ(
        faults_of(Json::parse(report_json(sample::report(language))), nullptr),
        "");
  EXPECT_EQ(faults_of(Json::parse(report_json(Report{})), nullptr), "")
      << "an empty report";
}

TEST(ReportJson, TheSchemaRefusesWhatIsNotInIt) {
  Json json = Json::parse(report_json(sample::report("en")));
  json["articles"][0]["claims"][0]["verdict"]["label"] = "maybe";
  EXPECT_NE(faults_of(json, nullptr), "");
  json = Json::parse(report_json(sample::report("en")));
  json["articles"][0]["surprise"] = 1;
  EXPECT_NE(faults_of(json, nullptr), "");
}

TEST(ReportJson, ALineOfJsonLinesIsAnArticleOfTheSchema) {
  const std::string lines = write_jsonl(sample::report("fr"), {});
  Json article = Json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(article["schema_version"], "1");
  EXPECT_EQ(article["schema"], "attest-article");
  article.erase("schema");
  article.erase("schema_version");
  EXPECT_EQ(faults_of(article, "article"), "");
}

TEST(ReportJson, SpansCutTheSameWordsInAllUnits) {
  const Json report = Json::parse(report_json(sample::report("fr")));
  size_t seen = 0;
  for (const Json& article : report["articles"]) {
    const std::string text = article["text"];
    for (const Json& claim : article["claims"]) {
      const Json& span = claim["span"];
      const size_t begin = span["bytes"][0], end = span["bytes"][1];
      const auto points = [&](size_t at) {
        size_t n = 0;
        for (size_t i = 0; i < at; ++i) n += (text[i] & 0xC0) != 0x80;
        return n;
      };
      const auto units = [&](size_t at) {
        size_t n = 0;
        for (size_t i = 0; i < at; ++i)
          n += (text[i] & 0xC0) == 0x80                      ? 0
               : static_cast<unsigned char>(text[i]) >= 0xF0 ? 2
                                                             : 1;
        return n;
      };
      EXPECT_EQ(span["code_points"][0], points(begin));
      EXPECT_EQ(span["code_points"][1], points(end));
      EXPECT_EQ(span["utf16"][0], units(begin));
      EXPECT_EQ(span["utf16"][1], units(end));
      ++seen;
    }
  }
  EXPECT_EQ(seen, 8u);
}

// The file has "# " before the title, accents in two parts and an emoji; lines
// and columns are those that an editor shows in that file.
TEST(ReportJson, LinesAndColumnsAreThoseOfTheFile) {
  const Report report = sample::report("fr");
  const claims::Article& article = report.articles[0].article;
  const Json json = Json::parse(report_json(report));
  EXPECT_EQ(json["articles"][0]["lines_of"], "file");
  for (const Json& claim : json["articles"][0]["claims"]) {
    size_t line = claim["span"]["start"]["line"], at = 0;
    for (; line > 1; --line) at = article.bytes.find('\n', at) + 1;
    for (size_t column = claim["span"]["start"]["column"]; column > 1; --column)
      do ++at;
      while ((article.bytes[at] & 0xC0) == 0x80);
    const std::string words = claim["words"];
    EXPECT_EQ(article.bytes.substr(at, 8), words.substr(0, 8));
  }
}

TEST(ReportJson, ReadingBackAndWritingGivesTheSameBytes) {
  for (const char* language : {"en", "fr"}) {
    Report report = sample::report(language);
    report.embed_inputs = true;
    const std::string json = report_json(report);
    const ReadReport read = read_report(json, "report.json");
    EXPECT_EQ(first_difference(json, report_json(read.report)), "");
  }
}

TEST(ReportJson, StandardInputIsKeptAndFilesOnlyWhenAsked) {
  Report report = sample::report("en");
  Json json = Json::parse(report_json(report));
  EXPECT_TRUE(json["articles"][0]["source"].is_null());
  EXPECT_EQ(json["articles"][1]["source"]["data"],
            report.articles[1].article.bytes);
  report.embed_inputs = true;
  report.articles[0].article.bytes = "caf\xE9";
  json = Json::parse(report_json(report));
  EXPECT_EQ(json["articles"][0]["source"]["encoding"], "base64");
  EXPECT_EQ(read_report(json.dump(), "").report.articles[0].article.bytes,
            "caf\xE9");
}

struct BadRow {
  const char* name;
  const char* pointer;  // what is changed
  Json value;           // into this; discarded: removed
  const char* says;     // part of the complaint
};

const BadRow kBad[] = {
    {"another program's JSON", "/schema", "sarif", "no JSON report"},
    {"a later schema", "/schema_version", "2", "schema version \"2\""},
    {"a label that is not one", "/articles/0/claims/1/verdict/label", "maybe",
     "articles[0].claims[1].verdict.label has no value \"maybe\""},
    {"a span beyond the text", "/articles/0/claims/0/span/bytes",
     Json::array({5, 999999}),
     "articles[0].claims[0].span.bytes is not a stretch"},
    {"a span that ends inside a character", "/articles/0/claims/0/span/bytes",
     Json::array({0, 69}), "is not a stretch"},
    {"a span that ends before it begins", "/articles/0/claims/0/span/bytes",
     Json::array({9, 5}), "is not a stretch"},
    {"a number where a text belongs", "/articles/0/path", 7,
     "articles[0].path is not a text"},
    {"a whole number too large", "/articles/0/claims/0/verdict/sources",
     Json(18446744073709551615u), "is out of range"},
    {"a negative place", "/articles/0/claims/0/span/start/line", -1,
     "is out of range"},
    {"a day that does not exist", "/articles/0/published", "2024-02-30",
     "is not a day"},
    {"a ledger that points at nothing", "/articles/0/ledger/0/claims",
     Json::array({99}), "articles[0].ledger[0].claims[0] points at nothing"},
    {"a missing field", "/articles/0/text", Json(Json::value_t::discarded),
     "has no field \"text\""},
    {"a statement with an unknown field", "/articles/0/claims/0/statement/odd",
     1, "articles[0].claims[0].statement"},
    {"a list that is none", "/articles", "none", "articles is not a list"},
};

TEST(ReportJson, ADamagedReportIsRefusedByTheFieldThatIsWrong) {
  const std::string good = report_json(sample::report("en"));
  for (const BadRow& row : kBad) {
    Json json = Json::parse(good);
    const Json::json_pointer pointer(row.pointer);
    if (row.value.is_discarded())
      json[pointer.parent_pointer()].erase(pointer.back());
    else
      json[pointer] = row.value;
    try {
      read_report(json.dump(), "report.json");
      ADD_FAILURE() << row.name << ": was read";
    } catch (const claims::Error& error) {
      EXPECT_NE(std::string(error.what()).find(row.says), std::string::npos)
          << row.name << ": " << error.what();
      EXPECT_EQ(error.where(), "report.json") << row.name;
    }
  }
}

TEST(ReportJson, ATruncatedReportIsRefusedAtEveryLength) {
  const std::string good = report_json(sample::report("en"));
  for (size_t size = 0; size + 2 < good.size(); size += 997)
    EXPECT_THROW(read_report(good.substr(0, size), ""), claims::Error) << size;
  EXPECT_THROW(read_report("[]", ""), claims::Error);
  EXPECT_THROW(read_report("\xFF\xFE", ""), claims::Error);
}

TEST(Replay, TheSameRunGivesTheSameBytes) {
  const std::string json = report_json(sample::report("fr"));
  const Replay result = replay(json, "", [](const Report& recorded) {
    EXPECT_EQ(recorded.base_revision, "0123abcd");
    EXPECT_EQ(recorded.articles[1].article.bytes,
              "An official said Niamey is the capital of Niger.\n");
    return sample::report("fr");
  });
  EXPECT_TRUE(result.same) << result.difference;
}

TEST(Replay, SaysWhatDiffersFirst) {
  const std::string json = report_json(sample::report("en"));
  const auto differing = [&](auto change) {
    return replay(json, "",
                  [&](const Report&) {
                    Report now = sample::report("en");
                    change(&now);
                    return now;
                  })
        .difference;
  };
  EXPECT_EQ(differing([](Report* now) { now->base_revision = "ffff"; }),
            "base.revision was \"0123abcd\", is now \"ffff\"");
  EXPECT_EQ(differing([](Report* now) { now->articles.pop_back(); }),
            "summary.claims was 8, is now 6");
  EXPECT_NE(differing([](Report* now) {
              now->articles[0].claims[0].verdict.findings[0].weight = 9;
            })
                .find("articles[0].claims[0].verdict.findings[0].weight was 8, "
                      "is now 9"),
            std::string::npos);
}

TEST(Replay, AReportThatWasReformattedIsNoProof) {
  const std::string json = report_json(sample::report("en"));
  const std::string other = nlohmann::ordered_json::parse(json).dump(4);
  EXPECT_NE(first_difference(other, json).find("the bytes differ"),
            std::string::npos);
}

TEST(Base64, GoesBothWays) {
  for (const std::string& bytes :
       {std::string(), std::string("M"), std::string("Ma"), std::string("Man"),
        std::string("\0\xFF\x80", 3)})
    EXPECT_EQ(bytes_of_base64(base64_of(bytes)), bytes);
  EXPECT_EQ(base64_of("Ma"), "TWE=");
  for (const char* bad : {"TWE", "TWF=", "T===", "TW!=", "TWE=TWE=", "="})
    EXPECT_EQ(bytes_of_base64(bad), std::nullopt) << bad;
}

}  // namespace
}  // namespace engine
