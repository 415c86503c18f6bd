#include "claims/language/time_words.h"

#include "claims/language/letter.h"

namespace claims {

std::vector<std::string> phrase_forms(std::string_view phrase) {
  std::string text(phrase);
  const bool elided = text.size() > 1 && text.ends_with('\'');
  if (elided) text += 'a';
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  std::vector<std::string> forms;
  for (size_t i = 0; i + (elided ? 1 : 0) < tokens.size(); ++i)
    forms.emplace_back(tokens.form(i));
  return forms;
}

TimeWords::TimeWords() {
  tag("#digits");
  tag("#numeral");
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

void TimeWords::add_forms(std::vector<std::string> forms, TimeTag tag,
                          int32_t value) {
  Entry entry;
  entry.hit = {tag, value, static_cast<uint32_t>(forms.size())};
  std::vector<Entry>& list = entries_[forms.front()];
  forms.erase(forms.begin());
  entry.rest = std::move(forms);
  for (const Entry& known : list)
    if (known.rest == entry.rest && known.hit.tag == tag &&
        known.hit.value == value)
      return;
  list.push_back(std::move(entry));
}

TimeTag TimeWords::literal(const std::string& form) {
  const TimeTag made = tag("=" + form);
  std::vector<Entry>& list = entries_[form];
  for (const Entry& known : list)
    if (known.hit.tag == made) return made;
  list.push_back({{}, {made, 0, 1}});
  return made;
}

bool TimeWords::follows(const Entry& entry, const Tokens& tokens,
                        size_t first) {
  if (first + entry.rest.size() >= tokens.size()) return entry.rest.empty();
  for (size_t i = 0; i < entry.rest.size(); ++i)
    if (tokens.form(first + 1 + i) != entry.rest[i]) return false;
  return true;
}

TaggedTokens TimeWords::tag_tokens(const Tokens& tokens) const {
  TaggedTokens tagged;
  tagged.begin_.reserve(tokens.size() + 1);
  for (size_t i = 0; i < tokens.size(); ++i) {
    tagged.begin_.push_back(static_cast<uint32_t>(tagged.hits_.size()));
    if (tokens.list[i].kind == TokenKind::Digits) continue;
    const auto found = entries_.find(tokens.form(i));
    if (found == entries_.end()) continue;
    for (const Entry& entry : found->second)
      if (follows(entry, tokens, i)) tagged.hits_.push_back(entry.hit);
  }
  tagged.begin_.push_back(static_cast<uint32_t>(tagged.hits_.size()));
  return tagged;
}

}  // namespace claims
