#include "claims/language/sentence.h"

#include <algorithm>

#include "claims/language/letter.h"
#include "claims/language/pack.h"
#include "claims/language/token.h"

namespace claims {
namespace {

// Tokens [first, last).
struct TokenRange {
  size_t first, last;
};

// How many of the frequent words of each pack the tokens hold.
std::vector<int> votes(const Tokens& tokens, TokenRange range,
                       const Language& language) {
  std::vector<int> votes(language.packs.size(), 0);
  for (size_t i = range.first; i < range.last; ++i) {
    if (tokens.list[i].kind != TokenKind::Word) continue;
    for (size_t k = 0; k < votes.size(); ++k)
      votes[k] += language.packs[k].sentences->is_frequent(tokens.form(i));
  }
  return votes;
}

// The pack that leads, an index, and by how many words; the first of several.
std::pair<size_t, int> leader(const std::vector<int>& votes) {
  size_t best = 0;
  int first = -1, second = 0;
  for (size_t k = 0; k < votes.size(); ++k) {
    if (votes[k] > first) {
      second = std::max(first, 0);
      first = votes[k];
      best = k;
    } else {
      second = std::max(second, votes[k]);
    }
  }
  return {best, first - second};
}

bool is_stop(const Tokens& tokens, size_t i) {
  if (tokens.list[i].kind != TokenKind::Punct) return false;
  const std::string_view form = tokens.form(i);
  return form == "." || form == "!" || form == "?" || form == "…";
}

bool is_closing(const Tokens& tokens, size_t i) {
  if (tokens.list[i].kind != TokenKind::Punct) return false;
  const std::string_view form = tokens.form(i);
  return form == "\"" || form == "'" || form == "”" || form == "»" ||
         form == ")" || form == "]" || form == "’";
}

// No sentence that people write is longer; what is (a table pasted as one
// line, hostile text) is cut, at a comma where there is one, so that the time
// for a text grows with its length whatever it holds.
constexpr size_t kLongest = 300;

class Splitter {
 public:
  Splitter(std::string_view text, const Block& block,
           const SentenceRules& rules)
      : tokens_(tokenize(text, block.span)), rules_(rules) {}

  const Tokens& tokens() const { return tokens_; }

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    size_t first = 0;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (i - first >= kLongest) {
        const size_t cut_at = last_comma(first, i);
        sentences.push_back({first, cut_at + 1});
        first = cut_at + 1;
      }
      if (first > i || !ends_at(i)) continue;
      size_t last = i;
      while (last + 1 < tokens_.size() && closes(last + 1)) ++last;
      sentences.push_back({first, last + 1});
      i = last;
      first = last + 1;
    }
    if (first < tokens_.size()) sentences.push_back({first, tokens_.size()});
    return sentences;
  }

 private:
  // The last comma of the second half of tokens [first, end], or `end`.
  size_t last_comma(size_t first, size_t end) const {
    for (size_t i = end; i > first + kLongest / 2; --i)
      if (tokens_.form(i) == ",") return i;
    return end;
  }

  // An opening straight quote has a space before and a word behind it.
  bool opens(size_t i) const {
    return tokens_.list[i].space_before && i + 1 < tokens_.size() &&
           !tokens_.list[i + 1].space_before && tokens_.form(i) != "»";
  }

  bool closes(size_t i) const {
    if (is_stop(tokens_, i)) return true;
    return is_closing(tokens_, i) && !opens(i);
  }

  // A new sentence can begin at token `i`.
  bool can_begin(size_t i) const {
    while (i < tokens_.size() && closes(i)) ++i;
    if (i >= tokens_.size()) return true;
    const Token& token = tokens_.list[i];
    if (!token.space_before) return false;
    if (token.kind == TokenKind::Word) return token.capitalised;
    if (!is_closing(tokens_, i)) return true;
    // 'He left. "We know why," she said.'
    return i + 1 < tokens_.size() && tokens_.list[i + 1].capitalised;
  }

  bool is_initial(size_t i) const {
    const Token& token = tokens_.list[i];
    return token.kind == TokenKind::Word && token.capitalised &&
           token.folded_end - token.folded_begin == 1;
  }

  // The stop of "9 a.m. Friday" and of "6 p.m. October 3".
  bool hour_goes_on(size_t i) const {
    if (i < 3 || i + 1 >= tokens_.size() || tokens_.form(i - 2) != ".")
      return false;
    const std::string mark = std::string(tokens_.form(i - 3)) + "." +
                             std::string(tokens_.form(i - 1));
    return rules_.is_abbreviation(mark + " " +
                                  std::string(tokens_.form(i + 1)));
  }

  bool ends_at(size_t i) const {
    if (!is_stop(tokens_, i)) return false;
    if (i + 1 >= tokens_.size()) return true;
    if (!can_begin(i + 1)) return false;
    if (tokens_.form(i) != ".") return true;
    if (i == 0 || tokens_.list[i].space_before) return true;
    const std::string_view word = tokens_.form(i - 1);
    if (is_initial(i - 1) || hour_goes_on(i)) return false;
    return !rules_.is_abbreviation(word);
  }

  Tokens tokens_;
  const SentenceRules& rules_;
};

}  // namespace

SentenceRules load_sentence_rules(const PackNode& pack) {
  SentenceRules rules;
  const PackNode* node = pack.find("sentences");
  if (!node) pack.fail("a pack needs a table [sentences]");
  for (const std::string& word : node->texts("abbreviations"))
    rules.abbreviations.add(fold(word));
  // "9 a.m. Friday": the stop of the hour goes on before these.
  for (const std::string& mark : node->texts("hour_marks"))
    for (const std::string& next : node->texts("after_hours"))
      rules.abbreviations.add(fold(mark) + " " + fold(next));
  for (const std::string& word : node->texts("frequent"))
    rules.frequent.add(fold(word));
  if (rules.frequent.size() == 1)
    node->fail("'frequent' words are needed to recognise the language");
  return rules;
}

std::string detect_language(const Article& article, const Language& language) {
  if (language.pack(article.language)) return article.language;
  // Two thousand bytes decide as well as the whole and cost a hundredth.
  Span head{0,
            static_cast<uint32_t>(std::min<size_t>(article.text.size(), 4000))};
  while (head.end < article.text.size() &&
         (static_cast<unsigned char>(article.text[head.end]) & 0xc0) == 0x80)
    ++head.end;
  const Tokens tokens = tokenize(article.text, head);
  return language
      .packs[leader(votes(tokens, {0, tokens.size()}, language)).first]
      .code;
}

std::vector<Sentence> split_sentences(const Article& article,
                                      const Language& language,
                                      std::string_view document_language) {
  std::vector<Sentence> sentences;
  const LanguagePack* pack = language.pack(document_language);
  if (!pack) return sentences;
  for (uint32_t block = 0; block < article.blocks.size(); ++block) {
    Splitter splitter(article.text, article.blocks[block], *pack->sentences);
    const Tokens& tokens = splitter.tokens();
    for (const TokenRange& range : splitter.run()) {
      const Span span{tokens.list[range.first].span.begin,
                      tokens.list[range.last - 1].span.end};
      Sentence sentence{span, block, std::string(document_language)};
      // A sentence of another language inside (a quotation, a caption) must
      // lead by three words: shorter ones prove nothing.
      const auto [best, lead] = leader(votes(tokens, range, language));
      if (lead >= 3) sentence.language = language.packs[best].code;
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

}  // namespace claims
