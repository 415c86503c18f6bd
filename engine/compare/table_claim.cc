#include "engine/compare/table_claim.h"

#include "claims/language/stem.h"
#include "engine/compare/table_model.h"

namespace engine {
namespace {

using claims::TableOp;
using claims::TokenKind;

bool has_op(const ClaimWords& words, std::string_view word, TableOp op) {
  const auto& ops = words.table_words->ops;
  const auto found = ops.find(word);
  return found != ops.end() && found->second.has(op);
}

// "52 to 22" is written "52 - 22" in cells.
void join_scores(ClaimWords* words) {
  for (size_t i = 1; i + 1 < words->size(); ++i)
    if (words->kind(i - 1) == TokenKind::Digits &&
        words->kind(i + 1) == TokenKind::Digits &&
        has_op(*words, words->form(i), TableOp::To))
      words->keys[i] = "-";
}

}  // namespace

bool ClaimWords::is_small(std::string_view word) const {
  return has_op(*this, word, TableOp::Neutral);
}

bool ClaimWords::says_nothing(size_t i) const {
  return kind(i) == TokenKind::Punct || is_small(form(i));
}

ClaimWords words_of(const ClaimSentence& sentence,
                    std::string_view table_language) {
  ClaimWords words;
  words.table_words = sentence.pack.tables.get();
  words.tokens = claims::tokenize(sentence.text, sentence.span);
  for (size_t i = 0; i < words.size(); ++i) {
    words.keys.push_back(table_key(words.form(i)));
    words.stems.push_back(words.kind(i) == TokenKind::Word
                              ? claims::stem(words.form(i), table_language)
                              : "");
  }
  join_scores(&words);
  return words;
}

size_t operator_at(const ClaimWords& words, size_t i, claims::TableOps* ops) {
  const claims::TableWords& known = *words.table_words;
  if (known.heads.find(words.form(i)) == known.heads.end()) return 0;
  size_t best = 0;
  std::string key;
  for (size_t n = 1; n <= known.longest && i + n <= words.size(); ++n) {
    if (n > 1) key += ' ';
    key += words.form(i + n - 1);
    if (const auto found = known.ops.find(key); found != known.ops.end()) {
      best = n;
      *ops = found->second;
    }
  }
  return best;
}

}  // namespace engine
