#include "claims/text/json_fields.h"

#include "claims/text/error.h"
#include "claims/text/quoted.h"

namespace claims {

JsonFields::JsonFields(JsonValue object, std::string path,
                       const std::string& where, const char* what)
    : object_(object), path_(std::move(path)), where_(where), what_(what) {
  if (object_.is_object()) return;
  fail("", path_.empty()
               ? std::string("is not an object: ") + what_ + " is a JSON object"
               : "is not an object");
}

void JsonFields::fail(const std::string& key,
                      const std::string& message) const {
  const std::string name = path_to(key);
  throw Error(name.empty() ? std::string(what_) + " " + message
                           : "field " + quoted(name) + " " + message,
              where_);
}

std::string JsonFields::path_to(const std::string& key) const {
  return path_.empty() || key.empty() ? path_ + key : path_ + "." + key;
}

std::optional<JsonValue> JsonFields::find(const char* key) {
  size_t place = 0;
  const auto value = object_.find(key, &place);
  if (value && place < kMostFields) asked_ |= uint64_t{1} << place;
  return value;
}

std::optional<JsonValue> JsonFields::given(const char* key) {
  const auto value = find(key);
  return value && value->is_null() ? std::nullopt : value;
}

std::string JsonFields::text(const char* key, const char* fallback) {
  const auto field = given(key);
  if (!field) return fallback;
  if (!field->is_text()) fail(key, "is not a text");
  return std::string(field->text());
}

std::string JsonFields::required(const char* key) {
  std::string value = text(key);
  if (value.empty()) fail(key, "is missing or empty");
  return value;
}

void JsonFields::read_texts(std::initializer_list<Text> fields) {
  for (const Text& field : fields) *field.target = text(field.key);
}

bool JsonFields::flag(const char* key, bool fallback) {
  const auto field = given(key);
  if (!field) return fallback;
  if (!field->is_flag()) fail(key, "is neither true nor false");
  return field->flag();
}

int64_t JsonFields::whole(const char* key, int64_t fallback) {
  const auto field = given(key);
  if (!field) return fallback;
  if (!field->is_whole()) fail(key, "is not a whole number");
  return field->whole();
}

std::map<std::string, std::string> JsonFields::words(const char* key) {
  std::map<std::string, std::string> words;
  const auto field = given(key);
  if (!field) return words;
  if (!field->is_object()) fail(key, "is not an object of texts");
  field->each([&](std::string_view language, const JsonValue& value) {
    const std::string name = std::string(key) + "." + std::string(language);
    if (!value.is_text()) fail(name, "is not a text");
    if (!words.emplace(language, value.text()).second)
      fail(name, "is given twice");
  });
  return words;
}

std::vector<std::string> JsonFields::texts(const char* key) {
  std::vector<std::string> texts;
  const auto field = given(key);
  if (!field) return texts;
  if (!field->is_list()) fail(key, "is not a list of texts");
  field->each([&](std::string_view, const JsonValue& value) {
    if (!value.is_text()) fail(key, "is not a list of texts");
    texts.emplace_back(value.text());
  });
  return texts;
}

JsonFields JsonFields::below(const char* key) {
  return JsonFields(*find(key), path_to(key), where_, what_);
}

void JsonFields::close() const {
  if (object_.size() > kMostFields) fail("", "has too many fields");
  size_t place = 0;
  object_.each([&](std::string_view key, const JsonValue&) {
    if ((asked_ >> place++ & 1) != 0) return;
    size_t first = 0;
    (void)object_.find(key, &first);
    fail(std::string(key),
         (asked_ >> first & 1) != 0 ? "is given twice" : "is not known here");
  });
}

}  // namespace claims
