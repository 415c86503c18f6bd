#include "claims/syntax/punctuation.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace claims {
namespace {

using std::string_view;

// Longer nests of marks are left as they are, so that time stays linear.
constexpr size_t kMostOpen = 16;

constexpr std::pair<string_view, string_view> kPairs[] = {
    {"(", ")"}, {"[", "]"}, {"{", "}"},   {"“", "”"}, {"«", "»"},
    {"‘", "’"}, {"„", "“"}, {"\"", "\""}, {"'", "'"}, {"``", "''"}};

bool is_pair(string_view open, string_view close) {
  return std::find(std::begin(kPairs), std::end(kPairs),
                   std::pair(open, close)) != std::end(kPairs);
}
bool may_open(string_view form) {
  return std::any_of(std::begin(kPairs), std::end(kPairs),
                     [&](const auto& row) { return row.first == form; });
}

uint32_t part_of(std::span<const SyntaxWord> words, int32_t at) {
  return at < 0 ? 0
                : static_cast<uint32_t>(words[static_cast<size_t>(at)].tag) + 1;
}
uint32_t relation_above(std::span<const SyntaxWord> words, int32_t at) {
  return at < 0
             ? 0
             : static_cast<uint32_t>(words[static_cast<size_t>(at)].relation) +
                   1;
}

// 0 no pair, else whether a word is between the two marks (1) or not (2).
uint32_t side_of_pair(const Mark& mark, int32_t at) {
  if (mark.partner < 0) return 0;
  const auto [first, last] = std::minmax(mark.word, mark.partner);
  return first < at && at < last ? 1 : 2;
}

uint32_t size_class(size_t count) {
  return static_cast<uint32_t>(count < 4 ? count : count < 7 ? 4 : 5);
}

// A candidate of a mark among those of its side.
struct Candidate {
  bool on_left = false;
  size_t first = 0, end = 0;  // of its side, in Mark::heads
  int32_t word = 0;
  int32_t other = -1;  // the highest word of the other side; -1 = none
};

Candidate candidate_of(const Mark& mark, size_t at) {
  const size_t count = mark.heads.size();
  Candidate one;
  one.on_left = at < mark.left_count;
  one.first = one.on_left ? 0 : mark.left_count;
  one.end = one.on_left ? mark.left_count : count;
  one.word = mark.heads[at];
  const bool has_other =
      one.on_left ? count > mark.left_count : mark.left_count > 0;
  if (has_other)
    one.other = mark.heads[one.on_left ? count - 1 : mark.left_count - 1u];
  return one;
}

// How the candidate and the highest word of the other side hang together.
enum class Link : uint32_t {
  None,      // there is no other side
  Above,     // the other hangs from the candidate
  Below,     // the candidate hangs from the other
  Higher,    // the other hangs from a word above the candidate
  Lower,     // from one below it
  Crossing,  // the candidate hangs from another word of the other side
  Apart
};

Link link_of(std::span<const SyntaxWord> words, const Mark& mark, size_t at,
             const Candidate& one) {
  if (one.other < 0) return Link::None;
  const auto head = [&](int32_t i) {
    return words[static_cast<size_t>(i)].head;
  };
  const auto among = [&](int32_t word, size_t from, size_t to) {
    const auto begin = mark.heads.begin();
    return std::find(begin + static_cast<ptrdiff_t>(from),
                     begin + static_cast<ptrdiff_t>(to),
                     word) != begin + static_cast<ptrdiff_t>(to);
  };
  const int32_t own_head = head(one.word), other_head = head(one.other);
  if (other_head == one.word) return Link::Above;
  if (own_head == one.other) return Link::Below;
  if (among(other_head, at + 1, one.end)) return Link::Higher;
  if (among(other_head, one.first, at)) return Link::Lower;
  if (own_head < 0) return Link::Apart;
  const bool crossing =
      one.on_left ? among(own_head, mark.left_count, mark.heads.size())
                  : among(own_head, 0, mark.left_count);
  return crossing ? Link::Crossing : Link::Apart;
}

}  // namespace

void Marks::find(std::span<const SyntaxWord> words) {
  leans_.assign(words.size(), false);
  for (size_t i = 0; i < words.size(); ++i)
    leans_[i] = words[i].relation == Relation::Punct && words[i].head >= 0;
  for (const SyntaxWord& word : words)
    if (word.head >= 0) leans_[static_cast<size_t>(word.head)] = false;
  before_.assign(words.size(), -1);
  behind_.assign(words.size(), -1);
  for (size_t i = 1; i < words.size(); ++i)
    before_[i] = leans_[i - 1] ? before_[i - 1] : static_cast<int32_t>(i) - 1;
  for (size_t i = words.size(); i-- > 1;)
    behind_[i - 1] = leans_[i] ? behind_[i] : static_cast<int32_t>(i);
  count_ = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (!leans_[i]) continue;
    if (marks_.size() <= count_) marks_.emplace_back();
    Mark& mark = marks_[count_++];
    mark.word = static_cast<int32_t>(i);
    mark.partner = -1;
    climb(words, &mark);
  }
  pair(words);
}

void Marks::pair(std::span<const SyntaxWord> words) {
  open_.clear();
  const auto form = [&](size_t i) {
    return words[static_cast<size_t>(marks_[i].word)].form;
  };
  for (size_t i = 0; i < count_; ++i) {
    size_t k = open_.size();
    while (k > 0 && !is_pair(form(static_cast<size_t>(open_[k - 1])), form(i)))
      --k;
    if (k > 0) {
      Mark& opening = marks_[static_cast<size_t>(open_[k - 1])];
      opening.partner = marks_[i].word;
      marks_[i].partner = opening.word;
      open_.resize(k - 1);
    } else if (may_open(form(i)) && open_.size() < kMostOpen) {
      open_.push_back(static_cast<int32_t>(i));
    }
  }
}

void Marks::climb(std::span<const SyntaxWord> words, Mark* mark) {
  const auto head = [&](int32_t i) {
    return words[static_cast<size_t>(i)].head;
  };
  mark->heads.clear();
  int32_t left = before_[static_cast<size_t>(mark->word)],
          right = behind_[static_cast<size_t>(mark->word)];
  while (left >= 0 && left < mark->word &&
         mark->heads.size() < kMostMarkHeads / 2) {
    mark->heads.push_back(left);
    left = head(left);
  }
  mark->left_count = static_cast<uint32_t>(mark->heads.size());
  while (right > mark->word && mark->heads.size() < kMostMarkHeads) {
    mark->heads.push_back(right);
    right = head(right);
  }
}

size_t mark_features(std::span<const SyntaxWord> words, const Mark& mark,
                     size_t at, Feature* out) {
  const Candidate one = candidate_of(mark, at);
  const int32_t own = one.word, other = one.other;
  const int32_t own_head = words[static_cast<size_t>(own)].head;
  const uint32_t link = static_cast<uint32_t>(link_of(words, mark, at, one));
  const size_t place = at - one.first;
  const uint32_t position = (one.on_left ? 0u : 4u) + (place == 0 ? 1u : 0u) +
                            (at + 1 == one.end ? 2u : 0u);
  const uint32_t form = words[static_cast<size_t>(mark.word)].key.lower;
  const uint32_t part = part_of(words, own), other_part = part_of(words, other);
  const uint32_t relation = relation_above(words, own),
                 other_relation = relation_above(words, other);
  const int32_t last = static_cast<int32_t>(words.size()) - 1;
  const uint32_t edge =
      (mark.word == 0 ? 1u : 0u) + (mark.word == last ? 2u : 0u);
  const uint32_t inside = side_of_pair(mark, own) * 3 +
                          (own_head < 0 ? 0 : side_of_pair(mark, own_head));
  const uint32_t partner = mark.partner < 0           ? 0
                           : mark.partner < mark.word ? 1
                                                      : 2;
  const uint32_t next_part =
      mark.word < last ? part_of(words, mark.word + 1) : 0;
  const uint32_t before_part =
      mark.word > 0 ? part_of(words, mark.word - 1) : 0;
  const uint32_t shape = position * 8 + link;
  Feature* const begin = out;
  uint32_t pattern = 3000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0) {
    *out++ = feature_of(pattern++, shape, a, b, c);
  };
  add(0);
  add(form, edge);
  add(form, relation);
  add(form, other_relation);
  add(form, relation, other_relation);
  add(relation, other_relation, edge);
  add(form, part, other_part);
  add(form, relation * 32 + part, other_relation * 32 + other_part);
  add(form, inside, partner);
  add(inside * 4 + partner, relation);
  add(form, size_class(place), size_class(one.end - at - 1));
  add(form, next_part, relation);
  add(form, before_part, other_relation);
  add(form, edge, relation);
  add(form, size_class(static_cast<size_t>(std::abs(own - mark.word))),
      relation);
  return static_cast<size_t>(out - begin);
}

void Punctuation::attach(std::span<SyntaxWord> words) const {
  thread_local Marks marks;
  Feature features[kMarkFeatures];
  marks.find(words);
  for (const Mark& mark : marks.marks()) {
    int32_t best = 0, head = -1;
    for (size_t i = 0; i < mark.heads.size(); ++i) {
      int32_t score = 0;
      weights_.add(features, mark_features(words, mark, i, features), &score);
      if (head >= 0 && score <= best) continue;
      best = score;
      head = mark.heads[i];
    }
    if (head >= 0) words[static_cast<size_t>(mark.word)].head = head;
  }
}

}  // namespace claims
