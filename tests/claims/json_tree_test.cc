#include "claims/text/json_tree.h"

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "claims/text/json_fields.h"

namespace claims {
namespace {

std::string refusal_of(const std::string& text) {
  try {
    const JsonTree tree(text, "records.jsonl:7");
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "records.jsonl:7");
    return error.what();
  }
}

TEST(JsonTree, KeepsWhatItReads) {
  const JsonTree tree(
      R"({"a":"é\n","n":-7,"yes":true,"none":null,"list":[1,"b",{}],"x":0.5})",
      "t");
  const JsonValue root = tree.root();
  ASSERT_TRUE(root.is_object());
  EXPECT_EQ(root.size(), 6u);
  EXPECT_EQ(root.find("a")->text(), "é\n");
  EXPECT_EQ(root.find("n")->whole(), -7);
  EXPECT_TRUE(root.find("yes")->flag());
  EXPECT_TRUE(root.find("none")->is_null());
  EXPECT_FALSE(root.find("x")->is_whole());
  EXPECT_FALSE(root.find("y"));
  std::string items;
  root.find("list")->each([&](std::string_view, const JsonValue& item) {
    items += item.is_whole() ? "n" : item.is_text() ? "t" : "o";
  });
  EXPECT_EQ(items, "nto");
}

struct BadRow {
  const char* name;
  std::string text;
  const char* message;
};

TEST(JsonTree, SaysWhereATextStopsBeingJson) {
  const BadRow rows[] = {
      {"a brace too many", R"({"a":1}})", "not JSON from byte 8 on: \"}\""},
      {"a word that is none", R"({"a":maybe,"b":2})", "not JSON from byte"},
      {"a comma at the end", R"({"a":1,})", "not JSON from byte 8 on: \"}\""},
      {"cut short", R"({"a":)", "ends too early, after byte 5"},
      {"nothing", "", "ends too early, after byte 0"},
      {"bytes of another encoding", "{\"a\":\"Tillab\xe9ry\"}",
       "not JSON from byte"},
      {"an escape that moves the cursor", "{\x1b[2J}", "not JSON from byte 2"},
      {"a number of too many digits", R"({"a":123456789012345678901234567890})",
       "must be written as a text"},
      {"nesting without end", std::string(5000, '[') + std::string(5000, ']'),
       "nested more than"},
  };
  for (const BadRow& row : rows) {
    const std::string refusal = refusal_of(row.text);
    EXPECT_NE(refusal.find(row.message), std::string::npos)
        << row.name << ": " << refusal;
    EXPECT_EQ(refusal.find("exception"), std::string::npos) << refusal;
    EXPECT_EQ(refusal.find('\x1b'), std::string::npos) << refusal;
  }
}

TEST(JsonFields, NameTheFieldThatIsWrong) {
  const auto refusal = [](const char* text, const auto& read) -> std::string {
    const std::string where = "t";
    const JsonTree tree(text, where);
    JsonFields fields(tree.root(), "", where, "a record");
    try {
      read(&fields);
      fields.close();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  const auto id = [](JsonFields* fields) { (void)fields->required("id"); };
  EXPECT_EQ(refusal(R"({"id":"a"})", id), "");
  EXPECT_EQ(refusal(R"({"id":7})", id), "field \"id\" is not a text");
  EXPECT_EQ(refusal(R"({})", id), "field \"id\" is missing or empty");
  EXPECT_EQ(refusal(R"({"id":"a","idd":"b"})", id),
            "field \"idd\" is not known here");
  EXPECT_EQ(refusal(R"({"id":"a","id":"b"})", id),
            "field \"id\" is given twice");
  EXPECT_EQ(refusal(R"({"w":{"fr":"a","fr":"b"}})",
                    [](JsonFields* fields) { (void)fields->words("w"); }),
            "field \"w.fr\" is given twice");
}

}  // namespace
}  // namespace claims
