#include "claims/language/time_words.h"

#include <algorithm>

#include "claims/language/letter.h"

namespace claims {

std::vector<std::string> phrase_forms(std::string_view phrase) {
  std::string text(phrase);
  const bool elided = text.size() > 1 && text.ends_with('\'');
  const bool suffix = text.size() > 1 && text.starts_with('\'');
  if (elided) text += 'a';
  if (suffix) text.insert(0, 2, 'a');  // one letter would be elided
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  std::vector<std::string> forms;
  for (size_t i = suffix ? 1 : 0; i + (elided ? 1 : 0) < tokens.size(); ++i)
    forms.emplace_back(tokens.form(i));
  return forms;
}

TimeWords::TimeWords() {
  for (TimeTag number = 0; number < kNumbers; ++number)
    tag("#" + std::to_string(number));
}

TimeTag TimeWords::tag(const std::string& name) {
  const auto next = static_cast<TimeTag>(names_.size());
  return names_.emplace(name, next).first->second;
}

void TimeWords::add(std::string_view phrase, TimeTag tag, int32_t value) {
  std::vector<std::string> forms = phrase_forms(phrase);
  if (forms.empty()) return;
  add_forms(forms, tag, value);
  // Capitals and hurried keyboards leave accents out: FEVRIER, "apres-midi".
  // Short words would turn into others: "à" and "a".
  for (std::string& form : forms)
    if (form.size() > 3) form = without_accents(form);
  add_forms(forms, tag, value);
}

void TimeWords::add_forms(const std::vector<std::string>& forms, TimeTag tag,
                          int32_t value) {
  Entry entry;
  entry.hit = {tag, value, static_cast<uint32_t>(forms.size())};
  const WordId first = table_.add(forms.front());
  for (size_t i = 1; i < forms.size(); ++i)
    entry.rest.push_back(table_.add(forms[i]));
  if (!entry.rest.empty()) entry.second = entry.rest.front();
  add_entry(first, std::move(entry));
}

void TimeWords::add_entry(WordId first, Entry entry) {
  if (entries_.size() <= first) entries_.resize(first + 1);
  for (const Entry& known : entries_[first])
    if (known.rest == entry.rest && known.hit.tag == entry.hit.tag &&
        known.hit.value == entry.hit.value)
      return;
  entries_[first].push_back(std::move(entry));
}

TimeTag TimeWords::literal(const std::string& form) {
  const TimeTag made = tag("=" + form);
  add_entry(table_.add(form), {0, {}, {made, 0, 1}});
  const std::string bare = without_accents(form);
  if (form.size() > 3 && bare != form)
    add_entry(table_.add(bare), {0, {}, {made, 0, 1}});
  return made;
}

TaggedTokens TimeWords::tag_tokens(const Tokens& tokens, TimeTag weak) const {
  const size_t size = tokens.size();
  std::vector<WordId> words(size);
  for (size_t i = 0; i < size; ++i) words[i] = table_.find(tokens.form(i));
  const auto follows = [&](const Entry& entry, size_t after) {
    if (entry.second == 0) return true;
    return after < size && words[after] == entry.second &&
           after + entry.rest.size() <= size &&
           std::equal(entry.rest.begin(), entry.rest.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(after));
  };
  TaggedTokens tagged;
  tagged.begin_.resize(size + 1);
  tagged.hits_.reserve(size);
  tagged.weak_.resize(size, false);
  for (size_t i = 0; i < size; ++i) {
    tagged.begin_[i] = static_cast<uint32_t>(tagged.hits_.size());
    if (words[i] == 0 || words[i] >= entries_.size() ||
        tokens.list[i].kind == TokenKind::Digits)
      continue;
    bool is_weak = false, is_phrase = false;
    for (const Entry& entry : entries_[words[i]]) {
      if (!follows(entry, i + 1)) continue;
      tagged.hits_.push_back(entry.hit);
      is_weak = is_weak || entry.hit.tag == weak;
      is_phrase = is_phrase || entry.hit.length > 1;
    }
    tagged.weak_[i] = is_weak && !is_phrase;
  }
  tagged.begin_[size] = static_cast<uint32_t>(tagged.hits_.size());
  return tagged;
}

}  // namespace claims
