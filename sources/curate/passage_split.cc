#include "sources/curate/passage_split.h"

#include <set>

namespace sources {
namespace {

using claims::Block;
using claims::BlockKind;
using claims::Sentence;
using claims::Span;

struct Piece {
  Span span;
  std::string language;
  std::string caption;
};

bool is_heading(BlockKind kind) {
  return kind == BlockKind::Title || kind == BlockKind::Heading;
}

// Who wrote where and when is no statement of the document.
bool is_frame(BlockKind kind) {
  return kind == BlockKind::Byline || kind == BlockKind::Dateline;
}

// Cells and list items mean little alone: they are read on with those before.
bool reads_on(const Block& block, const Block& before) {
  return block.kind == before.kind && (block.kind == BlockKind::TableCell ||
                                       block.kind == BlockKind::ListItem);
}

class Splitter {
 public:
  Splitter(const claims::Article& article,
           const std::vector<Sentence>& sentences)
      : article_(article), sentences_(sentences) {}

  std::vector<Piece> pieces() {
    size_t next = 0;
    for (uint32_t i = 0; i < article_.blocks.size(); ++i) {
      const Block& block = article_.blocks[i];
      if (is_heading(block.kind)) caption_ = cut(article_.text, block.span);
      const bool skipped = is_heading(block.kind) || is_frame(block.kind);
      if (skipped || i == 0 || !reads_on(block, article_.blocks[i - 1]))
        begin_new_ = true;
      for (; next < sentences_.size() && sentences_[next].block <= i; ++next)
        if (!skipped) take(sentences_[next]);
    }
    return std::move(pieces_);
  }

 private:
  void take(const Sentence& sentence) {
    const bool fits =
        !begin_new_ && !pieces_.empty() &&
        pieces_.back().language == sentence.language &&
        sentence.span.end - pieces_.back().span.begin <= kPassageBytes;
    if (fits)
      pieces_.back().span.end = sentence.span.end;
    else
      pieces_.push_back({sentence.span, sentence.language, caption_});
    begin_new_ = false;
  }

  const claims::Article& article_;
  const std::vector<Sentence>& sentences_;
  std::vector<Piece> pieces_;
  std::string caption_;
  bool begin_new_ = true;
};

struct Subject {
  std::set<std::string>* about;
  void operator()(const claims::NameValue& name) const {
    if (!name.entities.empty()) about->insert("@" + name.entities.front());
  }
  void operator()(const claims::Quantity& quantity) const {
    if (quantity.unit.starts_with("x:"))
      about->insert("#" + quantity.unit.substr(2));
    if (!quantity.of.empty()) about->insert("#" + quantity.of);
  }
  template <typename Other>
  void operator()(const Other&) const {}
};

// What stayed open (« le groupe » without antecedent) could decide nothing.
bool is_closed(const claims::Claim& claim) { return claim.open_roles.empty(); }

}  // namespace

std::vector<PassageRecord> split_passages(
    const claims::Article& article, const claims::Extraction& extraction,
    const std::vector<Sentence>& sentences, const std::string& document) {
  std::vector<PassageRecord> passages;
  size_t next = 0;          // claims are in text order, as passages are
  size_t next_mention = 0;  // and so are mentions
  for (const Piece& piece : Splitter(article, sentences).pieces()) {
    PassageRecord passage;
    passage.document = document;
    passage.ordinal = static_cast<int>(passages.size()) + 1;
    passage.id = document + "#" + std::to_string(passage.ordinal);
    passage.language = piece.language;
    passage.text = std::string(cut(article.text, piece.span));
    passage.caption = piece.caption;
    for (; next < extraction.claims.size() &&
           extraction.claims[next].span.begin < piece.span.end;
         ++next) {
      const claims::Claim& claim = extraction.claims[next];
      if (claim.span.begin >= piece.span.begin && is_closed(claim))
        passage.statements.push_back(claim.statement);
    }
    std::set<std::string> about;
    for (; next_mention < extraction.mentions.size() &&
           extraction.mentions[next_mention].span.begin < piece.span.end;
         ++next_mention)
      if (extraction.mentions[next_mention].span.begin >= piece.span.begin)
        std::visit(Subject{&about}, extraction.mentions[next_mention].value);
    passage.about.assign(about.begin(), about.end());
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace sources
