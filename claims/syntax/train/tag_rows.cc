#include "claims/syntax/train/tag_rows.h"

#include <algorithm>
#include <map>

#include "claims/syntax/tagger.h"

namespace claims {
namespace {

constexpr uint32_t kRare = 8;

constexpr uint8_t TagRow::*kFields[] = {
    &TagRow::number,   &TagRow::tense,  &TagRow::mood,    &TagRow::form,
    &TagRow::definite, &TagRow::person, &TagRow::passive, &TagRow::negative,
    &TagRow::pronoun,  &TagRow::extra};

// A verb's finite forms by what they are of, for which number and person are
// judged together.
using Group = std::tuple<uint8_t, uint8_t, uint8_t, uint8_t>;
Group group_of(const TagRow& row) {
  return {row.tag, row.form, row.tense, row.mood};
}

// Groups whose forms do not tell the value of `field`.
std::map<Group, bool> unclear_groups(const Treebank& treebank,
                                     uint8_t TagRow::*field) {
  std::map<std::pair<Group, std::string>, std::map<uint8_t, uint32_t>> counts;
  for (const GoldSentence& sentence : treebank)
    for (const GoldWord& word : sentence.words)
      ++counts[{group_of(word.row), word.form}][word.row.*field];
  std::map<Group, std::pair<uint32_t, uint32_t>> told;  // right, all
  for (const auto& [key, values] : counts) {
    uint32_t all = 0, most = 0;
    for (const auto& [value, count] : values) {
      all += count;
      most = std::max(most, count);
    }
    if (all < 3) continue;
    told[key.first].first += most;
    told[key.first].second += all;
  }
  std::map<Group, bool> unclear;
  for (const auto& [group, count] : told)
    unclear[group] = count.first * 100 < count.second * 90;
  return unclear;
}

bool is_verb(const TagRow& row) {
  return row.tag == static_cast<uint8_t>(Tag::Verb) ||
         row.tag == static_cast<uint8_t>(Tag::Aux);
}

void drop_unclear(Treebank* treebank, uint8_t TagRow::*field) {
  const auto unclear = unclear_groups(*treebank, field);
  for (GoldSentence& sentence : *treebank)
    for (GoldWord& word : sentence.words) {
      const auto found = unclear.find(group_of(word.row));
      if (is_verb(word.row) && found != unclear.end() && found->second)
        word.row.*field = 0;
    }
}

int likeness(const TagRow& a, const TagRow& b) {
  int same = a.tag == b.tag ? 100 : 0;
  for (const auto field : kFields) same += a.*field == b.*field ? 1 : 0;
  return same;
}

}  // namespace

std::vector<TagRow> settle_tag_rows(Treebank* treebank) {
  drop_unclear(treebank, &TagRow::number);
  drop_unclear(treebank, &TagRow::person);
  std::map<TagRow, uint32_t> counts;
  for (const GoldSentence& sentence : *treebank)
    for (const GoldWord& word : sentence.words) ++counts[word.row];
  std::vector<TagRow> rows;
  std::map<uint8_t, TagRow> most;  // of every part of speech
  for (const auto& [row, count] : counts) {
    if (count >= kRare) rows.push_back(row);
    const auto [at, added] = most.emplace(row.tag, row);
    if (!added && counts[at->second] < count) at->second = row;
  }
  for (const auto& [tag, row] : most)
    if (counts[row] < kRare) rows.push_back(row);
  std::sort(rows.begin(), rows.end(), [&](const TagRow& a, const TagRow& b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
  });
  if (rows.size() > kMostTags) rows.resize(kMostTags);
  for (GoldSentence& sentence : *treebank)
    for (GoldWord& word : sentence.words) {
      if (std::find(rows.begin(), rows.end(), word.row) != rows.end()) continue;
      word.row = *std::max_element(
          rows.begin(), rows.end(), [&](const TagRow& a, const TagRow& b) {
            return likeness(a, word.row) < likeness(b, word.row);
          });
    }
  return rows;
}

}  // namespace claims
