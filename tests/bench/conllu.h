#pragma once
// A treebank as the benchmark reads it: gold words of every sentence, their
// tokens' places in a text made of all sentences of a document.

#include <fstream>
#include <string>
#include <vector>

#include "claims/syntax/tree.h"
#include "claims/syntax/tree_names.h"

namespace bench {

using namespace claims;

struct GoldDocument {
  std::string text;
  std::vector<Tree> sentences;   // spans are bytes of text
  std::vector<Span> spans;       // of the sentences
  std::vector<bool> first_part;  // by word of all: not a later part of a token
};

class ConlluReader {
 public:
  // `lines`: a sentence without a stop ends its line, as titles, captions and
  // items do where they are printed; else one space stands between sentences.
  explicit ConlluReader(bool lines = false) : lines_(lines) {}

  std::vector<GoldDocument> read(const std::string& path) {
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) {
      if (line.empty()) {
        finish();
      } else if (line[0] == '#') {
        if (line.rfind("# newdoc", 0) == 0) start_document();
      } else {
        row(line);
      }
    }
    finish();
    return std::move(documents_);
  }

 private:
  void start_document() { documents_.emplace_back(); }
  GoldDocument& document() {
    if (documents_.empty()) start_document();
    return documents_.back();
  }

  void row(const std::string& line) {
    std::vector<std::string> columns(1);
    for (const char c : line)
      if (c == '\t')
        columns.emplace_back();
      else
        columns.back() += c;
    const int number = std::atoi(columns[0].c_str());
    const size_t dash = columns[0].find('-');
    if (columns[0].find('.') != std::string::npos) return;
    if (dash != std::string::npos || number > token_end_)
      place(columns[1], columns[9].find("SpaceAfter=No") == std::string::npos);
    if (dash != std::string::npos) {
      token_end_ = std::atoi(columns[0].c_str() + dash + 1);
      return;
    }
    Word word;
    word.span = token_;
    word.form = columns[1];
    word.lemma = columns[2];
    word.tag = *tag_named(columns[3]);
    word.head = std::atoi(columns[6].c_str()) - 1;
    word.relation = relation_named(columns[7]);
    tree_.words.push_back(std::move(word));
  }

  void place(const std::string& form, bool space) {
    std::string& text = document().text;
    if (space_) text += line_ends_ ? '\n' : ' ';
    line_ends_ = false;
    token_.begin = static_cast<uint32_t>(text.size());
    text += form;
    token_.end = static_cast<uint32_t>(text.size());
    space_ = space;
  }

  // Marks that close a quotation or a bracket may stand behind the stop.
  static bool ends_with_stop(const Tree& tree) {
    for (size_t i = tree.words.size(); i > 0; --i) {
      const Word& word = tree.words[i - 1];
      if (word.tag != Tag::Punct) return false;
      if (word.form.find_first_of(".!?") != std::string::npos ||
          word.form == "…")
        return true;
    }
    return false;
  }

  void finish() {
    if (tree_.words.empty()) return;
    line_ends_ = lines_ && !ends_with_stop(tree_);
    GoldDocument& to = document();
    to.spans.push_back(
        {tree_.words.front().span.begin, tree_.words.back().span.end});
    to.sentences.push_back(std::move(tree_));
    tree_ = Tree();
    token_end_ = 0;
    space_ = true;
  }

  std::vector<GoldDocument> documents_;
  Tree tree_;
  Span token_;
  int token_end_ = 0;
  bool space_ = false;
  bool lines_, line_ends_ = false;
};

}  // namespace bench
