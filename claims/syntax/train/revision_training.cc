#include "claims/syntax/train/revision_training.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "claims/syntax/head_revision.h"
#include "claims/syntax/relation_revision.h"
#include "claims/syntax/tag_revision.h"

namespace claims {
namespace {

// Chosen on dev parts.
constexpr int kRuns = 3;  // of so many passes, from zero, averaged
constexpr int kPasses = 8;
constexpr int32_t kHeadMargin = 200;
constexpr int32_t kRelationMargin = 100;
constexpr int32_t kTagMargin = 100;

class HeadLearner {
 public:
  void learn(const TrainingSentence& sentence) {
    if (sentence.heads.size() > kLongestRevised) return;
    tree_.read(sentence.list.words);
    for (int32_t i = 1; i <= tree_.size(); ++i)
      if (find_head_choice(tree_, i, &choice_))
        learn(sentence.heads[static_cast<size_t>(i) - 1] + 1);
  }
  static constexpr const char* kName = "heads";
  TrainingWeights weights;
  uint32_t wrong = 0, all = 0;

 private:
  void learn(int32_t gold) {
    const auto& candidates = choice_.candidates;
    const size_t right = static_cast<size_t>(
        std::find_if(candidates.begin(), candidates.end(),
                     [&](const auto& one) { return one.word == gold; }) -
        candidates.begin());
    if (right == candidates.size()) return;
    int32_t scores[kMost] = {};
    for (size_t i = 0; i < candidates.size(); ++i) {
      counts_[i] = head_features(tree_, choice_, i, features_[i]);
      weights.add(features_[i], counts_[i], &scores[i]);
    }
    const auto best = [&] {
      return static_cast<size_t>(
          std::max_element(scores, scores + candidates.size()) - scores);
    };
    ++all;
    wrong += best() != right ? 1 : 0;
    scores[right] -= kHeadMargin;
    if (const size_t guess = best(); guess != right) {
      weights.update(features_[right], counts_[right], 0, 1);
      weights.update(features_[guess], counts_[guess], 0, -1);
    }
    weights.tick();
  }

  static constexpr size_t kMost = 2 * kMostOfSide;
  ParsedTree tree_;
  HeadChoice choice_;
  Feature features_[kMost][kHeadFeatures];
  size_t counts_[kMost] = {};
};

// Learns from the words that the parser gave their head; and from the others as
// they are once the head is right: with the relation that it gave to the wrong
// one.
class RelationLearner {
 public:
  explicit RelationLearner(const std::vector<uint64_t>& seen) : seen_(seen) {}

  void learn(const TrainingSentence& sentence) {
    if (sentence.heads.size() > kLongestRevised) return;
    words_ = sentence.list.words;
    right_.resize(words_.size());
    for (size_t i = 0; i < words_.size(); ++i)
      right_[i] = words_[i].head == sentence.heads[i];
    learn(sentence, true);
    for (size_t i = 0; i < words_.size(); ++i)
      words_[i].head = sentence.heads[i];
    learn(sentence, false);
  }
  static constexpr const char* kName = "relations";
  TrainingWeights weights;
  uint32_t wrong = 0, all = 0;

 private:
  void learn(const TrainingSentence& sentence, bool right) {
    tree_.read(words_);
    for (size_t i = 0; i < words_.size(); ++i)
      if (right_[i] == right && may_change_relation(words_[i]))
        learn(i, sentence.relations[i]);
  }

  void learn(size_t at, uint32_t gold) {
    const SyntaxWord& word = words_[at];
    const Tag head = words_[static_cast<size_t>(word.head)].tag;
    const uint64_t open = seen_[relations_row(head, word.tag)] |
                          uint64_t{1} << static_cast<uint32_t>(word.relation);
    int32_t scores[kRelations] = {};
    const size_t count =
        relation_features(tree_, static_cast<int32_t>(at) + 1, features_);
    weights.add(features_, count, scores);
    ++all;
    wrong += best_relation(scores, open, gold) != gold ? 1 : 0;
    scores[gold] -= kRelationMargin;
    const uint32_t guess = best_relation(scores, open, gold);
    if (guess != gold) {
      weights.update(features_, count, gold, 1);
      weights.update(features_, count, guess, -1);
    }
    weights.tick();
  }

  const std::vector<uint64_t>& seen_;
  ParsedTree tree_;
  std::vector<SyntaxWord> words_;
  std::vector<bool> right_;
  Feature features_[kRelationFeatures];
};

// Learns from the words in doubt of which one of the two parts of speech is
// right.
class TagLearner {
 public:
  explicit TagLearner(const std::vector<TagRow>& rows) : rows_(rows) {}

  void learn(const TrainingSentence& sentence) {
    const auto& words = sentence.list.words;
    if (words.size() > kLongestRevised) return;
    tree_.read(words);
    for (size_t i = 0; i < words.size(); ++i) {
      const uint8_t gold = rows_[sentence.rows[i]].tag;
      const bool keep = rows_[words[i].tag_row].tag == gold;
      if (!words[i].doubt || (!keep && rows_[words[i].other_row].tag != gold))
        continue;
      learn(tag_revision_features(words, tree_, i, features_), keep ? 1 : -1);
    }
  }
  static constexpr const char* kName = "doubtful tags";
  TrainingWeights weights;
  uint32_t wrong = 0, all = 0;

 private:
  void learn(size_t count, int32_t gold) {
    int32_t score = 0;
    weights.add(features_, count, &score);
    ++all;
    wrong += (score >= 0) != (gold > 0) ? 1 : 0;
    if (score * gold <= kTagMargin) weights.update(features_, count, 0, gold);
    weights.tick();
  }

  const std::vector<TagRow>& rows_;
  ParsedTree tree_;
  Feature features_[kTagRevisionFeatures];
};

template <typename Learner>
TrainingWeights train(const RevisionCorpus& sentences, Learner learner) {
  std::vector<uint32_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0u);
  Shuffle shuffle;
  for (int pass = 0; pass < kRuns * kPasses; ++pass) {
    if (pass && pass % kPasses == 0) learner.weights.start_again();
    shuffle.run(&order);
    learner.wrong = learner.all = 0;
    for (const uint32_t i : order) learner.learn(*sentences[i]);
    std::fprintf(stderr, "%s pass %d: %u of %u wrong\n", Learner::kName, pass,
                 learner.wrong, learner.all);
  }
  return std::move(learner.weights);
}

}  // namespace

TrainingWeights train_head_revision(const RevisionCorpus& sentences) {
  return train(sentences, HeadLearner());
}

std::vector<uint64_t> relations_seen(const RevisionCorpus& sentences) {
  std::vector<uint64_t> rows(kRelationsRows);
  for (const TrainingSentence* sentence : sentences)
    for (size_t i = 0; i < sentence->heads.size(); ++i) {
      if (sentence->heads[i] < 0) continue;
      const auto& words = sentence->list.words;
      const Tag head = words[static_cast<size_t>(sentence->heads[i])].tag;
      rows[relations_row(head, words[i].tag)] |= uint64_t{1}
                                                 << sentence->relations[i];
    }
  return rows;
}

TrainingWeights train_relation_revision(const RevisionCorpus& sentences,
                                        const std::vector<uint64_t>& seen) {
  return train(sentences, RelationLearner(seen));
}

TrainingWeights train_tag_revision(const RevisionCorpus& sentences,
                                   const std::vector<TagRow>& rows) {
  return train(sentences, TagLearner(rows));
}

}  // namespace claims
