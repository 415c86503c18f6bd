#include "claims/language/word_table.h"

namespace claims {

WordTable::WordTable() : ends_{0}, slots_(64, 0) {}

WordId WordTable::look_up(std::string_view form) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash_of_form(form) & mask; slots_[at]; at = (at + 1) & mask)
    if (this->form(slots_[at]) == form) return slots_[at];
  return 0;
}

WordId WordTable::add(std::string_view form) {
  if (const WordId known = look_up(form)) return known;
  forms_ += form;
  ends_.push_back(static_cast<uint32_t>(forms_.size()));
  const auto word = static_cast<WordId>(ends_.size() - 1);
  filter_.add(form);
  if (ends_.size() * 2 > slots_.size()) {
    grow();
    return word;
  }
  const size_t mask = slots_.size() - 1;
  size_t at = hash_of_form(form) & mask;
  while (slots_[at]) at = (at + 1) & mask;
  slots_[at] = word;
  return word;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 4, 0);
  const size_t mask = slots_.size() - 1;
  for (WordId word = 1; word < ends_.size(); ++word) {
    size_t at = hash_of_form(form(word)) & mask;
    while (slots_[at]) at = (at + 1) & mask;
    slots_[at] = word;
  }
}

}  // namespace claims
