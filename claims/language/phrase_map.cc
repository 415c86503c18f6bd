#include "claims/language/phrase_map.h"

namespace claims {

uint32_t PhraseTree::add(const Words& phrase, uint32_t row, bool backwards) {
  uint32_t node = 0;
  for (size_t i = 0; i < phrase.size(); ++i) {
    const WordId word = phrase[backwards ? phrase.size() - 1 - i : i];
    if (node == 0 && i == 0) {
      if (word / 64 >= first_.size()) first_.resize(word / 64 + 1, 0);
      first_[word / 64] |= uint64_t{1} << (word % 64);
    }
    const uint32_t known = step(node, word);
    node = known ? known : grow(node, word);
  }
  if (rows_[node] == 0) rows_[node] = row;
  return rows_[node];
}

uint32_t PhraseTree::grow(uint32_t node, WordId word) {
  if (++used_ * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key) put(slot.key, slot.node);
  }
  const auto made = static_cast<uint32_t>(rows_.size());
  rows_.push_back(0);
  put(uint64_t{node} << 32 | word, made);
  return made;
}

void PhraseTree::put(uint64_t key, uint32_t node) {
  const size_t mask = slots_.size() - 1;
  size_t at = place(key) & mask;
  while (slots_[at].key) at = (at + 1) & mask;
  slots_[at] = {key, node};
}

}  // namespace claims
