#include "engine/report/report_node.h"

#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/json_tree.h"

namespace engine {
namespace {

using Value = nlohmann::ordered_json;

const Value& value_of(const void* json) {
  return *static_cast<const Value*>(json);
}

}  // namespace

struct ReportTree::Json {
  Value value;
};

void ReportNode::fail(const std::string& message) const {
  const std::string at = path();
  throw claims::Error((at.empty() ? "the report" : at) + " " + message, *where_,
                      claims::Blame::Usage);
}

std::string ReportNode::path() const {
  if (!parent_) return "";
  const std::string before = parent_->path();
  if (!key_) return before + "[" + std::to_string(index_) + "]";
  return before.empty() ? key_ : before + "." + key_;
}

ReportNode ReportNode::operator[](const char* key) const {
  const Value& value = value_of(json_);
  if (!value.is_object()) fail("is not an object");
  const auto found = value.find(key);
  if (found == value.end()) fail("has no field \"" + std::string(key) + "\"");
  return ReportNode(&*found, where_, this, key, 0);
}

bool ReportNode::is_null() const { return value_of(json_).is_null(); }

std::string ReportNode::text() const {
  const Value& value = value_of(json_);
  if (!value.is_string()) fail("is not a text");
  return value.get<std::string>();
}

bool ReportNode::flag() const {
  const Value& value = value_of(json_);
  if (!value.is_boolean()) fail("is neither true nor false");
  return value.get<bool>();
}

int64_t ReportNode::whole_between(int64_t least, int64_t most) const {
  const Value& value = value_of(json_);
  if (!value.is_number_integer()) fail("is not a whole number");
  // What is above int64 would wrap when read as one.
  const bool fits = value.is_number_unsigned()
                        ? value.get<uint64_t>() <= static_cast<uint64_t>(most)
                        : value.get<int64_t>() >= least;
  if (!fits) fail("is out of range");
  return value.get<int64_t>();
}

size_t ReportNode::list_size() const {
  const Value& value = value_of(json_);
  if (!value.is_array()) fail("is not a list");
  return value.size();
}

ReportNode ReportNode::item(size_t index) const {
  return ReportNode(&value_of(json_)[index], where_, this, nullptr, index);
}

std::vector<std::string> ReportNode::texts() const {
  return list([](const ReportNode& item) { return item.text(); });
}

void ReportNode::each_field(
    const std::function<void(const std::string&, const ReportNode&)>& visit)
    const {
  const Value& value = value_of(json_);
  if (!value.is_object()) fail("is not an object");
  for (const auto& [key, below] : value.items())
    visit(key, ReportNode(&below, where_, this, key.c_str(), 0));
}

std::string ReportNode::dumped() const { return value_of(json_).dump(); }

ReportTree::ReportTree(std::string_view json, std::string where)
    : json_(std::make_unique<Json>()), where_(std::move(where)) {
  try {
    json_->value = Value::parse(json);
  } catch (const Value::parse_error& error) {
    throw claims::Error(
        "the report is not whole: " +
            claims::not_json_from(error.byte == 0 ? 0 : error.byte - 1, json),
        where_, claims::Blame::Usage);
  } catch (const Value::exception&) {
    throw claims::Error("the report has a number beyond all bounds", where_,
                        claims::Blame::Usage);
  }
}

ReportTree::~ReportTree() = default;

ReportNode ReportTree::root() const {
  return ReportNode(&json_->value, &where_, nullptr, nullptr, 0);
}

}  // namespace engine
