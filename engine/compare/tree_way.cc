#include "engine/compare/tree_way.h"

#include <algorithm>

namespace engine {
namespace {

using claims::Tree;
using claims::Word;

bool has_child(const Tree& tree, int32_t word, bool (*is)(Dependency)) {
  return std::any_of(
      tree.words.begin(), tree.words.end(),
      [&](const Word& one) { return one.head == word && is(one.relation); });
}

// "Often cut to CCR, the band …": a participle leans on the subject.
bool leans(const Tree& tree, int32_t word) {
  return at(tree, word).relation == Dependency::Advcl &&
         at(tree, word).features.form == claims::VerbForm::Participle &&
         !has_subject(tree, word) &&
         !has_child(tree, word, [](Dependency relation) {
           return relation == Dependency::Mark;
         });
}

// "Ana Rocha (born 1978)": a participle set beside a noun is said of it.
bool is_aside(const Tree& tree, int32_t word) {
  const int32_t head = at(tree, word).head;
  return head >= 0 && at(tree, head).tag != claims::Tag::Verb &&
         at(tree, word).features.form == claims::VerbForm::Participle &&
         !has_subject(tree, word);
}

}  // namespace

const Word& at(const Tree& tree, int32_t word) {
  return tree.words[static_cast<size_t>(word)];
}

bool is_subject(Dependency relation) {
  return relation == Dependency::Nsubj || relation == Dependency::NsubjPass;
}

bool has_subject(const Tree& tree, int32_t word) {
  return has_child(tree, word, is_subject);
}

bool has_copula(const Tree& tree, int32_t word) {
  return has_child(tree, word, [](Dependency relation) {
    return relation == Dependency::Cop;
  });
}

std::vector<int32_t> way_between(const Tree& tree, int32_t from, int32_t to) {
  std::vector<int32_t> up;
  for (int32_t w = from; w >= 0 && up.size() < 32; w = at(tree, w).head)
    up.push_back(w);
  std::vector<int32_t> down;
  for (int32_t w = to; w >= 0 && down.size() < 32; w = at(tree, w).head) {
    const auto meeting = std::find(up.begin(), up.end(), w);
    if (meeting == up.end()) {
      down.push_back(w);
      continue;
    }
    up.erase(meeting + 1, up.end());
    up.insert(up.end(), down.rbegin(), down.rend());
    return up;
  }
  return {};
}

bool is_parted(const Tree& tree, int32_t word) {
  switch (at(tree, word).relation) {
    case Dependency::Advcl:
      return !leans(tree, word);
    case Dependency::Parataxis:
      return !is_aside(tree, word);
    case Dependency::Ccomp:
    case Dependency::Csubj:
    case Dependency::Discourse:
    case Dependency::List:
    case Dependency::Vocative:
    case Dependency::Dislocated:
      return true;
    default:
      return false;
  }
}

int32_t first_below(const Tree& tree, int32_t word) {
  int32_t first = word;
  for (int32_t w = 0; w < first; ++w) {
    int32_t up = w;
    for (int steps = 0; up >= 0 && up != word && steps < 32; ++steps)
      up = at(tree, up).head;
    if (up == word) first = w;
  }
  return first;
}

bool joins_equals(Dependency relation) {
  return relation == Dependency::Conj || relation == Dependency::Appos ||
         relation == Dependency::Flat || relation == Dependency::FlatName;
}

namespace {

// A word between two others gives what one of them has to the other one.
class Hinge {
 public:
  Hinge(const Tree& tree, int32_t word) : tree_(tree), word_(word) {}

  bool gives(int32_t one, int32_t other) const {
    return shares_head(one, other) || shares_head(other, one) ||
           is_identity(one, other) || is_identity(other, one) ||
           shares_subject(one, other) || shares_subject(other, one) ||
           (is_member(one) && is_member(other));
  }

 private:
  bool is_child(int32_t word) const { return at(tree_, word).head == word_; }

  // "A and B won": what governs A governs B.
  bool shares_head(int32_t joined, int32_t head) const {
    return is_child(joined) && joins_equals(at(tree_, joined).relation) &&
           at(tree_, word_).head == head && !has_subject(tree_, joined);
  }

  // "is a singer, dancer and actress": members of one list.
  bool is_member(int32_t word) const {
    return is_child(word) && at(tree_, word).relation == Dependency::Conj &&
           !has_subject(tree_, word);
  }

  // "X is a film of 1968", "X, a film of 1968": what the film has, X has.
  bool is_identity(int32_t named, int32_t owned) const {
    if (!is_child(owned) || is_subject(at(tree_, owned).relation)) return false;
    const bool copular = is_child(named) &&
                         is_subject(at(tree_, named).relation) &&
                         has_copula(tree_, word_);
    const bool apposed = at(tree_, word_).head == named &&
                         at(tree_, word_).relation == Dependency::Appos;
    return copular || apposed;
  }

  // "X sang and won": who sang won.
  bool shares_subject(int32_t joined, int32_t subject) const {
    return is_child(joined) &&
           (at(tree_, joined).relation == Dependency::Conj ||
            leans(tree_, joined)) &&
           !has_subject(tree_, joined) && is_child(subject) &&
           is_subject(at(tree_, subject).relation);
  }

  const Tree& tree_;
  int32_t word_;
};

}  // namespace

bool gives(const Tree& tree, int32_t word, int32_t one, int32_t other) {
  return Hinge(tree, word).gives(one, other);
}

}  // namespace engine
