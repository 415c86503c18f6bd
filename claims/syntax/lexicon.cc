#include "claims/syntax/lexicon.h"

namespace claims {

Lexicon::Lexicon(const ModelFile& file)
    : words_(file.rows<uint32_t>(Section::WordSlots)),
      endings_(file.rows<uint32_t>(Section::SuffixSlots)),
      common_lemmas_(file.rows<uint32_t>(Section::CommonLemmas)),
      entries_(file.rows<WordEntry>(Section::WordEntries)),
      readings_(file.rows<Reading>(Section::Readings)),
      rules_(file.rows<LemmaRule>(Section::LemmaRules)),
      text_(file.text()) {}

const LemmaRule* Lexicon::rule(const WordKey& key, const WordEntry& entry,
                               Tag tag, Number number) const {
  const Reading* same_tag = nullptr;
  for (const Reading& reading :
       readings_.subspan(entry.first_reading, entry.reading_count)) {
    if (static_cast<Tag>(reading.tag) != tag) continue;
    if (reading.number == 0 || reading.number == static_cast<uint8_t>(number))
      return &rules_[reading.rule];
    if (!same_tag) same_tag = &reading;
  }
  if (same_tag) return &rules_[same_tag->rule];
  for (size_t length = 5; length > 0; --length) {
    const uint32_t suffix = key.suffix[length - 1];
    if (!suffix) continue;
    const uint32_t found = endings_.find(ending_hash(
        static_cast<uint32_t>(tag), static_cast<uint32_t>(number), suffix));
    if (found) return &rules_[found];
  }
  return &rules_[endings_.find(ending_hash(static_cast<uint32_t>(tag), 3, 0))];
}

void Lexicon::lemma(std::string_view form, std::string_view folded,
                    const WordKey& key, const WordEntry& entry, Tag tag,
                    Number number, std::string* lemma) const {
  const LemmaRule* found = rule(key, entry, tag, number);
  const std::string_view base = found->keeps_case ? form : folded;
  // A rule learnt from longer words must leave something.
  const bool fits = found->strip < base.size() + found->length;
  const size_t strip = fits && found->strip <= base.size() ? found->strip : 0;
  lemma->append(base.substr(0, base.size() - strip));
  lemma->append(text_.substr(found->text, found->length));
}

}  // namespace claims
