#pragma once
// The fields of one JSON object on their way into a value of ours: knows the
// path that leads to it, for complaints, and which of its fields were asked
// for, so that a misspelt one is found.

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "claims/text/json_tree.h"

namespace claims {

class JsonFields {
 public:
  // `path` leads to the object ("value.rounding"); "" = it is `what` itself
  // ("the statement"). `where` must outlive this. Throws Error if it is none.
  JsonFields(JsonValue object, std::string path, const std::string& where,
             const char* what = "the statement");

  // Throws Error{field "path.key" message, where}.
  [[noreturn]] void fail(const std::string& key,
                         const std::string& message) const;

  // The field, asked for; nullopt where there is none.
  std::optional<JsonValue> find(const char* key);
  // The same, but null counts as none.
  std::optional<JsonValue> given(const char* key);
  bool has(const char* key) const { return object_.find(key).has_value(); }

  // Each throws Error for a field of another kind; null is the fallback.
  std::string text(const char* key, const char* fallback = "");
  std::string required(const char* key);  // a text, not empty
  bool flag(const char* key, bool fallback = false);
  int64_t whole(const char* key, int64_t fallback = 0);
  // By a table of (value, name) whose first row is what holds when it is left
  // out.
  template <typename Table>
  auto name(const char* key, const Table& table) {
    const std::string text_value = text(key, table[0].second);
    for (const auto& [value, known] : table)
      if (text_value == known) return value;
    fail(key, "has no value \"" + text_value + "\"");
  }
  std::map<std::string, std::string> words(const char* key);
  std::vector<std::string> texts(const char* key);
  // text() of each key, put where it belongs.
  struct Text {
    const char* key;
    std::string* target;
  };
  void read_texts(std::initializer_list<Text> fields);
  // REQUIRES: the field is there.
  JsonFields below(const char* key);

  std::string path_to(const std::string& key) const;
  const std::string& where() const { return where_; }
  const JsonValue& object() const { return object_; }

  // Throws Error if a field was not asked for, or stands there twice.
  void close() const;

 private:
  // A record has no more fields than the bits of `asked_`.
  static constexpr size_t kMostFields = 64;
  JsonValue object_;
  std::string path_;
  const std::string& where_;
  const char* what_;
  uint64_t asked_ = 0;  // by place
};

}  // namespace claims
