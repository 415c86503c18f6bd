#pragma once
// A JSON text, read once and strictly (RFC 8259, UTF-8): for records by the
// million. simdjson does the work; sole includer: json_tree.cc.
//   JsonTree tree(R"({"id":"f","when":"2023"})", "facts.jsonl:7");
//   tree.root().find("when")->text();  // "2023"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

class JsonTree;

// One value of a tree; lives as long as the tree does.
class JsonValue {
 public:
  bool is_null() const;
  bool is_flag() const;
  bool is_whole() const;  // a whole number of 64 bits
  bool is_text() const;
  bool is_list() const;
  bool is_object() const;

  // Each REQUIRES that the value is of its kind.
  bool flag() const;
  int64_t whole() const;
  std::string_view text() const;

  // Members of an object, items of a list, in the order of the text; 0 for
  // other values.
  size_t size() const;
  // The first member of the name and its place; nullopt if there is none.
  std::optional<JsonValue> find(std::string_view key,
                                size_t* place = nullptr) const;
  // Calls take(key, value) for each member, take("", value) for each item.
  template <typename Take>
  void each(const Take& take) const {
    size_t node = node_ + 1;
    for (size_t i = 0; i < size(); ++i, node = after(node))
      take(key_of(node), JsonValue(tree_, node));
  }

 private:
  friend class JsonTree;
  JsonValue(const JsonTree* tree, size_t node) : tree_(tree), node_(node) {}
  std::string_view key_of(size_t node) const;
  size_t after(size_t node) const;  // the next one beside it

  const JsonTree* tree_;
  size_t node_;
};

class JsonTree {
 public:
  // Throws Error{what is wrong and at which byte, where}.
  JsonTree(std::string_view text, const std::string& where);
  JsonTree(const JsonTree&) = delete;
  JsonTree& operator=(const JsonTree&) = delete;

  JsonValue root() const { return JsonValue(this, 0); }

  enum class Kind : uint8_t { Null, Flag, Whole, Number, Text, List, Object };
  // Values in the order of the text, each followed by what it holds.
  struct Node {
    Kind kind;
    uint32_t after;                  // the node that follows all it holds
    uint32_t key_begin, key_length;  // within bytes_
    int64_t whole;           // of a flag, a whole; count of what it holds
    uint32_t begin, length;  // of a text, within bytes_
  };

 private:
  friend class JsonValue;
  std::string bytes_;
  std::vector<Node> nodes_;
};

// What is wrong with a text that is no JSON, for people: "not JSON from byte 8
// on: \"}x\"". `offset` counts from 0.
std::string not_json_from(size_t offset, std::string_view text);

}  // namespace claims
