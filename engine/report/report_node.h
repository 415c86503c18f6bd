#pragma once
// A value of a JSON report with the way that leads to it, so that a complaint
// can name the field: "articles[0].claims[2].verdict.label has no value
// \"maybe\"". The JSON package stays in report_node.cc.

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

// Valid while the tree that it came from lives, and the node above it.
class ReportNode {
 public:
  // Throws claims::Error{path + message, where, Usage}.
  [[noreturn]] void fail(const std::string& message) const;

  // Each fails when the value is of another kind or the field is missing.
  ReportNode operator[](const char* key) const;
  std::string text() const;
  bool flag() const;
  template <typename Whole>
  Whole whole() const {
    return static_cast<Whole>(
        whole_between(std::numeric_limits<Whole>::min(),
                      static_cast<int64_t>(std::numeric_limits<Whole>::max())));
  }
  template <typename Read>
  auto list(const Read& read) const {
    std::vector<decltype(read(*this))> out;
    const size_t size = list_size();
    for (size_t i = 0; i < size; ++i) out.push_back(read(item(i)));
    return out;
  }
  std::vector<std::string> texts() const;
  void each_field(const std::function<void(const std::string&,
                                           const ReportNode&)>& visit) const;

  bool is_null() const;
  std::string dumped() const;  // as JSON
  const std::string& where() const { return *where_; }

 private:
  friend class ReportTree;
  ReportNode(const void* json, const std::string* where,
             const ReportNode* parent, const char* key, size_t index)
      : json_(json), where_(where), parent_(parent), key_(key), index_(index) {}
  std::string path() const;
  size_t list_size() const;
  ReportNode item(size_t index) const;
  int64_t whole_between(int64_t least, int64_t most) const;

  const void* json_;
  const std::string* where_;
  const ReportNode* parent_;  // nullptr: the report itself
  const char* key_;           // nullptr: an item of a list
  size_t index_;
};

// The parsed text. Throws claims::Error when it is not whole JSON.
class ReportTree {
 public:
  ReportTree(std::string_view json, std::string where);
  ~ReportTree();
  ReportNode root() const;

 private:
  struct Json;
  std::unique_ptr<Json> json_;
  std::string where_;
};

}  // namespace engine
