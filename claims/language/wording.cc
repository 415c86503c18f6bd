#include "claims/language/wording.h"

#include <algorithm>

namespace claims {
namespace {

bool is_role(const Property& property, std::string_view name) {
  return property.role(name) || name == property.value_role ||
         (name == "value" && !property.value.empty());
}

// Words that carry no meaning of their own in a wording: they are markers of
// the slot behind them, or nothing.
bool is_function_word(const Tokens& tokens, size_t i,
                      const ClauseLexicon& clauses) {
  return clauses.determiners.match(tokens, i) == 1 ||
         clauses.auxiliaries.match(tokens, i) == 1 ||
         clauses.possessives.match(tokens, i) == 1 ||
         !clauses.preposition(tokens, i).empty();
}

// Reads "{force} quitte|abandonne {place}" piece by piece.
class Compiler {
 public:
  Compiler(const PackNode& row, const Property& property,
           const ClauseLexicon& clauses)
      : row_(row), property_(property), clauses_(clauses) {}

  Wording compile(const std::string& says) {
    for (size_t at = 0; at < says.size();) {
      const size_t open = says.find('{', at);
      words(says.substr(at, open - at));
      if (open == std::string::npos) break;
      const size_t close = says.find('}', open);
      if (close == std::string::npos) row_.fail("'{' without '}' in: " + says);
      slot(says.substr(open + 1, close - open - 1));
      at = close + 1;
    }
    if (wording_.anchors.empty()) row_.fail("no word of its own in: " + says);
    return std::move(wording_);
  }

 private:
  void words(const std::string& text) {
    const Tokens tokens =
        tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens.list[i].kind != TokenKind::Word) {
        if (tokens.form(i) == "|") alternative_ = true;
        if (tokens.form(i) == "=") kept_ = true;
        continue;
      }
      if (!kept_ && is_function_word(tokens, i, clauses_)) {
        if (const auto marker = clauses_.preposition(tokens, i);
            !marker.empty())
          marker_ = marker;
        continue;
      }
      marker_.clear();
      const std::string stem = clauses_.stem_of(tokens.form(i));
      if (alternative_ && !wording_.anchors.empty())
        wording_.anchors.back().push_back(stem);
      else
        wording_.anchors.push_back({stem});
      alternative_ = kept_ = false;
    }
  }

  void slot(const std::string& role) {
    if (!is_role(property_, filler_of(role)))
      row_.fail("'" + role + "' is no role of " + property_.id);
    wording_.slots.push_back({role, marker_, wording_.anchors.size()});
    marker_.clear();
  }

  const PackNode& row_;
  const Property& property_;
  const ClauseLexicon& clauses_;
  Wording wording_;
  std::string marker_;
  bool alternative_ = false;
  bool kept_ = false;  // "=has": counts although it is a function word
};

WordingExample example_of(const PackNode& node) {
  WordingExample example;
  example.where = node.where;
  if (node.kind == PackNode::Kind::Text) {
    example.text = node.text;
    return example;
  }
  example.text = node.required_text("text");
  for (const auto& [key, value] : node.fields)
    if (key != "text") example.expected[key] = value.text;
  return example;
}

void load_examples(const PackNode& row, const std::string& property,
                   WordingTable* table) {
  if (const PackNode* yes = row.find("yes"))
    for (const PackNode& node : yes->items)
      table->yes.emplace_back(property, example_of(node));
  if (const PackNode* no = row.find("no"))
    for (const PackNode& node : no->items)
      table->no.emplace_back(property, example_of(node));
}

}  // namespace

WordingTable load_wordings(const PackNode& pack, const ClauseLexicon& clauses,
                           const Catalogue& catalogue) {
  WordingTable table;
  std::map<std::string, int> count;
  for (const PackNode& row : pack.rows("wording")) {
    const std::string& id = row.required_text("property");
    const Property* property = catalogue.find(id);
    if (!property) row.fail("'" + id + "' is no property of the catalogue");
    for (const bool noun : {false, true})
      for (const std::string& says : row.texts(noun ? "noun_says" : "says")) {
        Wording wording = Compiler(row, *property, clauses).compile(says);
        wording.property = id;
        wording.id =
            clauses.language + "." + id + "." + std::to_string(++count[id]);
        wording.nominal = noun;
        wording.tight = row.boolean_or("tight", false);
        wording.acted_on = row.boolean_or("acted_on", false);
        wording.by_adjective = row.boolean_or("by_adjective", false);
        wording.marked = row.text_or("marked", "");
        wording.unowned = row.boolean_or("unowned", false);
        wording.begins = row.boolean_or("begins", false);
        wording.bare = row.boolean_or("bare", false);
        wording.adjacent = row.boolean_or("adjacent", false);
        if (const PackNode* given = row.find("given"))
          for (const auto& [role, value] : given->fields)
            wording.given[role] = value.text;
        for (const std::string& stem : wording.anchors.front())
          table.by_anchor[stem].push_back(table.wordings.size());
        table.wordings.push_back(std::move(wording));
      }
    load_examples(row, id, &table);
  }
  return table;
}

}  // namespace claims
