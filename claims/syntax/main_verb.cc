#include "claims/syntax/main_verb.h"

#include <algorithm>

namespace claims {
namespace {

constexpr size_t kMarkReach = 30;  // words from a conjunction to its verb

class Sentence {
 public:
  explicit Sentence(std::span<SyntaxWord> words) : words_(words) {}

  void mend() {
    root_ = find([](const SyntaxWord& word) { return word.head < 0; });
    if (root_ < 0 || !is_bare_noun() || !ends_in_stop()) return;
    relative_ = child(root_, Relation::AclRelcl, root_);
    if (relative_ < 0) return;
    pronoun_ = child(relative_, Relation::Nsubj, root_);
    if (pronoun_ < 0 || pronoun_ > relative_ || at(pronoun_).tag != Tag::Pron)
      return;
    if (has_swallowed_as_content() || has_swallowed_as_second()) give_back();
  }

 private:
  SyntaxWord& at(int32_t i) { return words_[static_cast<size_t>(i)]; }
  int32_t size() const { return static_cast<int32_t>(words_.size()); }

  template <typename Test>
  int32_t find(Test test) const {
    const auto found = std::find_if(words_.begin(), words_.end(), test);
    return found == words_.end() ? -1
                                 : static_cast<int32_t>(found - words_.begin());
  }

  // The first dependent of that relation behind a word; -1 = none.
  int32_t child(int32_t head, Relation relation, int32_t behind) {
    for (int32_t i = behind + 1; i < size(); ++i)
      if (at(i).head == head && at(i).relation == relation) return i;
    return -1;
  }

  bool is_bare_noun() {
    const Tag tag = at(root_).tag;
    return (tag == Tag::Noun || tag == Tag::Propn) &&
           child(root_, Relation::Cop, -1) < 0 &&
           child(root_, Relation::Nsubj, -1) < 0;
  }
  bool is_comma(int32_t i) { return at(i).form == ","; }
  bool ends_in_stop() { return words_.back().form == "."; }

  // "that protected [the city has left]".
  bool has_swallowed_as_content() {
    if (child(relative_, Relation::Obj, root_) >= 0) return false;
    verb_ = child(relative_, Relation::Ccomp, relative_);
    if (verb_ < 0 || at(verb_).tag != Tag::Verb ||
        child(verb_, Relation::Mark, root_) >= 0)
      return false;
    subject_ = child(verb_, Relation::Nsubj, relative_);
    return subject_ >= 0 && subject_ < verb_;
  }

  // ", who [leads the party, left the country]": two verbs with nothing but the
  // second comma of the pair between.
  bool has_swallowed_as_second() {
    subject_ = -1;
    verb_ = child(relative_, Relation::Conj, relative_);
    if (verb_ < 0 || at(verb_).tag != Tag::Verb ||
        child(verb_, Relation::Cc, root_) >= 0 || !is_comma(pronoun_ - 1))
      return false;
    for (int32_t i = verb_ - 1; i > relative_; --i) {
      if (is_comma(i)) return true;
      if (at(i).head != verb_) return false;
    }
    return false;
  }

  void give_back() {
    if (subject_ >= 0) {
      at(subject_).head = relative_;
      at(subject_).relation = Relation::Obj;
    }
    for (int32_t i = verb_ + 1; i < size(); ++i)
      if (at(i).head == root_ || at(i).head == relative_) at(i).head = verb_;
    at(verb_).head = -1;
    at(verb_).relation = Relation::Root;
    at(root_).head = verb_;
    at(root_).relation = child(verb_, Relation::AuxPass, -1) >= 0
                             ? Relation::NsubjPass
                             : Relation::Nsubj;
  }

  std::span<SyntaxWord> words_;
  int32_t root_ = -1, relative_ = -1, pronoun_ = -1, verb_ = -1, subject_ = -1;
};

}  // namespace

bool has_predicate(std::span<const SyntaxWord> words,
                   std::span<const TagRow> rows) {
  if (words.empty() || words.back().form != ".") return true;
  const auto marked = [&](const SyntaxWord& verb) {
    const size_t at = static_cast<size_t>(&verb - words.data());
    const size_t first = at > kMarkReach ? at - kMarkReach : 0;
    return std::any_of(words.begin() + static_cast<ptrdiff_t>(first),
                       words.begin() + static_cast<ptrdiff_t>(at),
                       [&](const SyntaxWord& word) {
                         return word.relation == Relation::Mark &&
                                word.head == static_cast<int32_t>(at);
                       });
  };
  const auto subordinate = [&](const SyntaxWord& verb) {
    return verb.relation == Relation::AclRelcl || marked(verb);
  };
  return std::any_of(words.begin(), words.end(), [&](const SyntaxWord& word) {
    if (word.head < 0) return word.tag == Tag::Verb || word.tag == Tag::Aux;
    if (!is_finite(rows[word.tag_row])) return false;
    const bool part = word.relation == Relation::Aux ||
                      word.relation == Relation::AuxPass ||
                      word.relation == Relation::Cop;
    return !subordinate(part ? words[static_cast<size_t>(word.head)] : word);
  });
}

bool is_clause(std::span<const SyntaxWord> words) {
  const auto root =
      std::find_if(words.begin(), words.end(),
                   [](const SyntaxWord& word) { return word.head < 0; });
  if (root == words.end() || root->tag != Tag::Verb) return false;
  const auto depends = [&](const SyntaxWord& word) {
    return word.head == root - words.begin();
  };
  return std::any_of(words.begin(), root,
                     [&](const SyntaxWord& word) {
                       return depends(word) && word.relation == Relation::Nsubj;
                     }) &&
         std::any_of(root, words.end(), [&](const SyntaxWord& word) {
           return depends(word) && word.tag != Tag::Punct;
         });
}

void restore_main_verb(std::span<SyntaxWord> words) {
  if (!words.empty()) Sentence(words).mend();
}

}  // namespace claims
