#include "claims/text/json_tree.h"

#include <simdjson.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

namespace dom = simdjson::dom;
using Kind = JsonTree::Kind;
using Node = JsonTree::Node;

// A record is never nested deeper; what is read goes down on the stack.
constexpr size_t kDeepest = 256;
constexpr size_t kMostShown = 24;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

class Builder {
 public:
  Builder(std::string* bytes, std::vector<Node>* nodes)
      : bytes_(*bytes), nodes_(*nodes) {}

  void add(std::string_view key, const dom::element& value) {
    const size_t at = nodes_.size();
    nodes_.push_back({});
    nodes_[at].key_begin = kept(key);
    nodes_[at].key_length = static_cast<uint32_t>(key.size());
    fill(at, value);
    nodes_[at].after = static_cast<uint32_t>(nodes_.size());
  }

 private:
  uint32_t kept(std::string_view text) {
    const auto begin = static_cast<uint32_t>(bytes_.size());
    bytes_ += text;
    return begin;
  }
  void fill(size_t at, const dom::element& value) {
    switch (value.type()) {
      case dom::element_type::OBJECT:
        fill_object(at, value);
        break;
      case dom::element_type::ARRAY:
        fill_list(at, value);
        break;
      case dom::element_type::STRING: {
        const std::string_view text = std::string_view(value);
        nodes_[at].kind = Kind::Text;
        nodes_[at].begin = kept(text);
        nodes_[at].length = static_cast<uint32_t>(text.size());
        break;
      }
      case dom::element_type::INT64:
        nodes_[at].kind = Kind::Whole;
        nodes_[at].whole = int64_t(value);
        break;
      case dom::element_type::BOOL:
        nodes_[at].kind = Kind::Flag;
        nodes_[at].whole = bool(value);
        break;
      case dom::element_type::NULL_VALUE:
        nodes_[at].kind = Kind::Null;
        break;
      default:
        nodes_[at].kind = Kind::Number;
    }
  }
  void fill_object(size_t at, const dom::object& object) {
    int64_t count = 0;
    for (const auto& [key, value] : object) {
      add(key, value);
      ++count;
    }
    nodes_[at].kind = Kind::Object;
    nodes_[at].whole = count;
  }
  void fill_list(size_t at, const dom::array& list) {
    int64_t count = 0;
    for (const auto& value : list) {
      add("", value);
      ++count;
    }
    nodes_[at].kind = Kind::List;
    nodes_[at].whole = count;
  }

  std::string& bytes_;
  std::vector<Node>& nodes_;
};

// Only nlohmann/json tells the byte; it is asked only about what is no JSON.
std::string fault_of(std::string_view text) {
  try {
    const auto parsed = nlohmann::json::parse(text);
    return "not JSON that can be kept exactly: it has a number of more than 64 "
           "bits, which must be written as a text, or is nested more than " +
           std::to_string(kDeepest) + " deep";
  } catch (const nlohmann::json::parse_error& error) {
    return not_json_from(error.byte == 0 ? 0 : error.byte - 1, text);
  } catch (const nlohmann::json::exception&) {
    return "not JSON: it has a number beyond all bounds";
  }
}

}  // namespace

std::string not_json_from(size_t offset, std::string_view text) {
  if (offset >= text.size())
    return "not JSON: it ends too early, after byte " +
           std::to_string(text.size());
  std::string_view rest = text.substr(offset);
  if (rest.size() > kMostShown) rest = rest.substr(0, kMostShown);
  // Nothing that moves the cursor of a terminal.
  rest = rest.substr(
      0, std::find_if(rest.begin(), rest.end(), is_control) - rest.begin());
  if (const auto fault = find_utf8_fault(rest))
    rest = rest.substr(0, fault->offset);
  return "not JSON from byte " + std::to_string(offset + 1) + " on" +
         (rest.empty() ? "" : ": \"" + std::string(rest) + "\"");
}

JsonTree::JsonTree(std::string_view text, const std::string& where) {
  // Its buffers are made once for all the lines of a thread.
  thread_local dom::parser parser;
  dom::element root;
  if (parser.allocate(std::max<size_t>(parser.capacity(), 1024), kDeepest) !=
          simdjson::SUCCESS ||
      parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS)
    throw Error(fault_of(text), where);
  bytes_.reserve(text.size());
  nodes_.reserve(text.size() / 12 + 4);
  Builder(&bytes_, &nodes_).add("", root);
}

bool JsonValue::is_null() const {
  return tree_->nodes_[node_].kind == Kind::Null;
}
bool JsonValue::is_flag() const {
  return tree_->nodes_[node_].kind == Kind::Flag;
}
bool JsonValue::is_whole() const {
  return tree_->nodes_[node_].kind == Kind::Whole;
}
bool JsonValue::is_text() const {
  return tree_->nodes_[node_].kind == Kind::Text;
}
bool JsonValue::is_list() const {
  return tree_->nodes_[node_].kind == Kind::List;
}
bool JsonValue::is_object() const {
  return tree_->nodes_[node_].kind == Kind::Object;
}

bool JsonValue::flag() const { return tree_->nodes_[node_].whole != 0; }
int64_t JsonValue::whole() const { return tree_->nodes_[node_].whole; }

std::string_view JsonValue::text() const {
  const Node& node = tree_->nodes_[node_];
  return std::string_view(tree_->bytes_).substr(node.begin, node.length);
}

size_t JsonValue::size() const {
  return is_object() || is_list() ? static_cast<size_t>(whole()) : 0;
}

std::string_view JsonValue::key_of(size_t node) const {
  const Node& of = tree_->nodes_[node];
  return std::string_view(tree_->bytes_).substr(of.key_begin, of.key_length);
}

size_t JsonValue::after(size_t node) const { return tree_->nodes_[node].after; }

std::optional<JsonValue> JsonValue::find(std::string_view key,
                                         size_t* place) const {
  size_t node = node_ + 1;
  for (size_t i = 0; i < size(); ++i, node = after(node)) {
    if (key_of(node) != key) continue;
    if (place) *place = i;
    return JsonValue(tree_, node);
  }
  return std::nullopt;
}

}  // namespace claims
