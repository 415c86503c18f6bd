#include "claims/language/sentence.h"

#include <algorithm>
#include <optional>

#include "claims/language/pack.h"
#include "claims/language/sentence_rules.h"
#include "claims/language/sentence_splitter.h"
#include "claims/language/token.h"

namespace claims {
namespace {

// How many of the frequent words of a pack the tokens hold.
int votes_for(const LanguagePack& pack, const Tokens& tokens,
              TokenRange range) {
  const WordTable& frequent = pack.sentences->frequent;
  int votes = 0;
  for (size_t i = range.first; i < range.last; ++i)
    if (tokens.list[i].kind == TokenKind::Word)
      votes += frequent.find(tokens.form(i)) != 0;
  return votes;
}

// Of each pack.
std::vector<int> votes(const Tokens& tokens, TokenRange range,
                       const Language& language) {
  std::vector<int> votes;
  for (const LanguagePack& pack : language.packs)
    votes.push_back(votes_for(pack, tokens, range));
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

// A sentence of another language inside (a quotation, a caption) must lead by
// so many words: shorter ones prove nothing.
constexpr int kLead = 3;

std::optional<size_t> other_language(const Tokens& tokens, TokenRange range,
                                     const Language& language,
                                     const LanguagePack& own) {
  bool doubtful = false;
  for (const LanguagePack& pack : language.packs)
    doubtful =
        doubtful || (&pack != &own && votes_for(pack, tokens, range) >= kLead);
  if (!doubtful) return std::nullopt;
  const auto [best, lead] = leader(votes(tokens, range, language));
  if (lead < kLead) return std::nullopt;
  return best;
}

}  // namespace

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
                                      std::string_view document_language,
                                      std::vector<Tokens>* tokens) {
  std::vector<Sentence> sentences;
  const LanguagePack* pack = language.pack(document_language);
  if (!pack) return sentences;
  for (uint32_t block = 0; block < article.blocks.size(); ++block) {
    const Tokens all = tokenize(article.text, article.blocks[block].span);
    for (const TokenRange& range : sentence_ranges(all, *pack->sentences)) {
      const Span span{all.list[range.first].span.begin,
                      all.list[range.last - 1].span.end};
      Sentence sentence{span, block, std::string(document_language)};
      if (const auto other = other_language(all, range, language, *pack))
        sentence.language = language.packs[*other].code;
      sentences.push_back(std::move(sentence));
      if (tokens) tokens->push_back(slice(all, range.first, range.last));
    }
  }
  return sentences;
}

}  // namespace claims
