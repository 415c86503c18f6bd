#include "claims/language/pack_node.h"

#include <algorithm>

// Before toml++, which it steels.
#include "claims/language/toml_strict.h"
//
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

namespace claims {
namespace {

const char* name_of(PackNode::Kind kind) {
  switch (kind) {
    case PackNode::Kind::Text:
      return "a text";
    case PackNode::Kind::Whole:
      return "a whole number";
    case PackNode::Kind::Boolean:
      return "true or false";
    case PackNode::Kind::List:
      return "a list";
    case PackNode::Kind::Table:
      return "a table";
  }
  return "?";
}

std::string where_of(const std::string& name, const toml::source_region& at) {
  return name + ":" + std::to_string(at.begin.line);
}

PackNode node_of(const toml::node& from, const std::string& name);

void fill_table(const toml::table& table, const std::string& name,
                PackNode* node) {
  node->kind = PackNode::Kind::Table;
  for (const auto& [key, value] : table)
    node->fields.emplace_back(std::string(key.str()), node_of(value, name));
  // toml++ sorts keys; packs speak in file order.
  std::stable_sort(node->fields.begin(), node->fields.end(),
                   [](const auto& a, const auto& b) {
                     return a.second.line < b.second.line;
                   });
}

PackNode node_of(const toml::node& from, const std::string& name) {
  PackNode node;
  node.line = static_cast<int>(from.source().begin.line);
  node.where = where_of(name, from.source());
  if (const auto* table = from.as_table()) {
    fill_table(*table, name, &node);
  } else if (const auto* array = from.as_array()) {
    node.kind = PackNode::Kind::List;
    for (const auto& item : *array) node.items.push_back(node_of(item, name));
  } else if (const auto text = from.value_exact<std::string>()) {
    node.kind = PackNode::Kind::Text;
    node.text = *text;
  } else if (const auto whole = from.value_exact<int64_t>()) {
    node.kind = PackNode::Kind::Whole;
    node.whole = *whole;
    node.text = std::to_string(*whole);
  } else if (const auto boolean = from.value_exact<bool>()) {
    node.kind = PackNode::Kind::Boolean;
    node.boolean = *boolean;
  } else {
    throw Error(
        "packs hold texts, whole numbers, true, false, lists and "
        "tables only; write decimals and dates as texts",
        node.where, Blame::Internal);
  }
  return node;
}

const PackNode& checked(const PackNode& parent, const PackNode& node,
                        std::string_view key, PackNode::Kind kind) {
  if (node.kind != kind)
    node.fail("'" + std::string(key) + "' must be " + name_of(kind) + ", not " +
              name_of(node.kind));
  (void)parent;
  return node;
}

}  // namespace

void PackNode::fail(const std::string& message) const {
  throw Error(message, where, Blame::Internal);
}

PackNode::PackNode() = default;
PackNode::PackNode(const PackNode& other) = default;
PackNode::PackNode(PackNode&& other) noexcept = default;
PackNode& PackNode::operator=(const PackNode& other) = default;
PackNode& PackNode::operator=(PackNode&& other) noexcept = default;
PackNode::~PackNode() = default;

const PackNode* PackNode::find(std::string_view key) const {
  for (const auto& [name, node] : fields)
    if (name == key) return &node;
  return nullptr;
}

const std::string& PackNode::required_text(std::string_view key) const {
  const PackNode* node = find(key);
  if (!node) fail("'" + std::string(key) + "' is missing");
  return checked(*this, *node, key, Kind::Text).text;
}

std::string PackNode::text_or(std::string_view key,
                              std::string fallback) const {
  const PackNode* node = find(key);
  return node ? checked(*this, *node, key, Kind::Text).text : fallback;
}

int64_t PackNode::whole_or(std::string_view key, int64_t fallback) const {
  const PackNode* node = find(key);
  return node ? checked(*this, *node, key, Kind::Whole).whole : fallback;
}

bool PackNode::boolean_or(std::string_view key, bool fallback) const {
  const PackNode* node = find(key);
  return node ? checked(*this, *node, key, Kind::Boolean).boolean : fallback;
}

std::vector<std::string> PackNode::texts(std::string_view key) const {
  std::vector<std::string> texts;
  const PackNode* node = find(key);
  if (!node) return texts;
  if (node->kind == Kind::Text) return {node->text};
  for (const PackNode& item : checked(*this, *node, key, Kind::List).items)
    texts.push_back(checked(*this, item, key, Kind::Text).text);
  return texts;
}

const std::vector<PackNode>& PackNode::rows(std::string_view key) const {
  static const std::vector<PackNode> none;
  const PackNode* node = find(key);
  if (!node) return none;
  for (const PackNode& item : checked(*this, *node, key, Kind::List).items)
    checked(*this, item, key, Kind::Table);
  return node->items;
}

void check_fields(const PackNode& node,
                  const std::vector<std::string_view>& known) {
  for (const auto& [key, value] : node.fields)
    if (std::find(known.begin(), known.end(), key) == known.end())
      value.fail("unknown field '" + key + "'");
}

PackNode parse_pack_file(std::string_view toml, const std::string& name) {
  try {
    const toml::table table = toml::parse(toml, name);
    PackNode node;
    node.where = name + ":1";
    fill_table(table, name, &node);
    return node;
  } catch (const toml::parse_error& error) {
    throw Error(std::string(error.description()),
                where_of(name, error.source()), Blame::Internal);
  } catch (const std::runtime_error& error) {  // toml_strict.h
    throw Error(error.what(), name + ":1", Blame::Internal);
  }
}

// Generated from claims/packs by cmake/embed.cmake.
const std::vector<std::pair<std::string_view, std::string_view>>&
embedded_pack_files();

std::string_view embedded_pack(std::string_view name) {
  for (const auto& [file, bytes] : embedded_pack_files())
    if (file == name) return bytes;
  throw Error("no such pack file is built in", std::string(name),
              Blame::Internal);
}

const std::vector<std::string>& embedded_languages() {
  // A language pack is a file named by a two-letter code.
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> found;
    for (const auto& [file, bytes] : embedded_pack_files())
      if (file.size() == 7 && file.substr(2) == ".toml")
        found.emplace_back(file.substr(0, 2));
    return found;
  }();
  return codes;
}

}  // namespace claims
