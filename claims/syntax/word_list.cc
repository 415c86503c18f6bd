#include "claims/syntax/word_list.h"

#include "claims/syntax/feature_hash.h"

namespace claims {

void append_word(std::string_view form, Span span, const Lexicon& lexicon,
                 WordList* list) {
  thread_local std::string folded;
  SyntaxWord& word = list->words.emplace_back();
  word.form = form;
  word.span = span;
  word.key = key_of(form, &folded);
  word.entry = &lexicon.entry(word.key);
  word.folded_begin = static_cast<uint32_t>(list->folded.size());
  word.folded_size = static_cast<uint32_t>(folded.size());
  list->folded += folded;
}

void append_lemmas(const Lexicon& lexicon, std::span<const TagRow> rows,
                   WordList* list) {
  bool inside = false;  // behind the first word of the sentence
  for (SyntaxWord& word : list->words) {
    const TagRow& row = rows[word.tag_row];
    word.lemma_begin = static_cast<uint32_t>(list->lemmas.size());
    lexicon.lemma(word.form, list->folded_form(word), word.key, *word.entry,
                  word.tag, lemma_trait(row, inside && word.key.is_title()),
                  &list->lemmas);
    inside = inside || word.tag != Tag::Punct;
    word.lemma_size =
        static_cast<uint32_t>(list->lemmas.size()) - word.lemma_begin;
    const uint64_t hash = hash_bytes(list->lemma(word));
    word.lemma_hash = lexicon.is_common_lemma(hash)
                          ? static_cast<uint32_t>(hash)
                          : word.key.suffix[2] * 0x85EBCA6Bu | 1;
  }
}

}  // namespace claims
