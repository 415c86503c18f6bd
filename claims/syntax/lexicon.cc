#include "claims/syntax/lexicon.h"

#include "claims/language/letter.h"
#include "claims/text/unicode.h"

namespace claims {

Lexicon::Lexicon(const ModelFile& file)
    : words_(file.rows<uint32_t>(Section::WordSlots)),
      endings_(file.rows<uint32_t>(Section::SuffixSlots)),
      common_lemmas_(file.rows<uint32_t>(Section::CommonLemmas)),
      entries_(file.rows<WordEntry>(Section::WordEntries)),
      readings_(file.rows<Reading>(Section::Readings)),
      rules_(file.rows<LemmaRule>(Section::LemmaRules)),
      text_(file.text()) {}

const LemmaRule& Lexicon::rule(const WordKey& key, const WordEntry& entry,
                               Tag tag, uint8_t trait) const {
  const Reading* near = nullptr;
  for (const Reading& reading :
       readings_.subspan(entry.first_reading, entry.reading_count)) {
    if (static_cast<Tag>(reading.tag) != tag) continue;
    if (reading.trait == trait) return rules_[reading.rule];
    if (!near || reading.trait == 0) near = &reading;
  }
  // "Green" of a name follows other rules than "green", whatever the word.
  if (near && trait != kNameTrait) return rules_[near->rule];
  for (size_t length = 5; length > 0; --length) {
    const uint32_t suffix = key.suffix[length - 1];
    if (!suffix) continue;
    const uint32_t found =
        endings_.find(ending_hash(static_cast<uint32_t>(tag), trait, suffix));
    if (found) return rules_[found];
  }
  if (near) return rules_[near->rule];
  return rules_[endings_.find(ending_hash(static_cast<uint32_t>(tag), 3, 0))];
}

void Lexicon::lemma(std::string_view form, std::string_view folded,
                    const WordKey& key, const WordEntry& entry, Tag tag,
                    uint8_t trait, std::string* lemma) const {
  const LemmaRule& found = rule(key, entry, tag, trait);
  const auto append = [&](std::string_view base) {
    // A rule learnt from longer words must leave something.
    const bool fits =
        found.strip <= base.size() && found.strip < base.size() + found.length;
    lemma->append(base.substr(0, base.size() - (fits ? found.strip : 0)));
    lemma->append(text_.substr(found.text, found.length));
  };
  const LemmaBase base = static_cast<LemmaBase>(found.base);
  if (base == LemmaBase::Folded)
    append(folded);
  else if (base == LemmaBase::Capital && !key.capitalised)
    append(with_capital(form));
  else
    append(form);
}

std::string with_capital(std::string_view form) {
  if (form.empty()) return "";
  size_t at = 0;
  std::string capital;
  append_code_point(upper(next_code_point(form, &at)), &capital);
  return capital.append(form.substr(at));
}

}  // namespace claims
