#include "claims/syntax/parser.h"

#include <algorithm>
#include <array>
#include <vector>

#include "claims/syntax/beam.h"
#include "claims/syntax/parse_features.h"

namespace claims {
namespace {

// Longer sentences are parsed in stretches, so that memory has a bound.
constexpr size_t kLongestStretch = 400;

// A score for every action.
using Scores = std::array<int32_t, kActions>;

// Room for the states of one stretch, kept by its thread.
struct Room {
  std::vector<ParseWord> words;
  std::vector<ParseState> states;
  std::vector<StackItem> items;
  std::vector<Scores> of_front;  // of every word at the front
  std::vector<Scores> of_stack;  // of every item as the top

  void reserve(size_t word_count, size_t width) {
    const size_t needed = 2 * word_count * width + width + 1;
    if (states.size() < needed) states.resize(needed);
    if (items.size() < needed) items.resize(needed);
    if (of_stack.size() < needed) of_stack.resize(needed);
    if (of_front.size() < word_count + 2) of_front.resize(word_count + 2);
  }
};

Room& room() {
  thread_local Room room;
  return room;
}

// What the actions score in the states of one stretch: sums of weights that
// depend on less than a state are made once and added.
class Scorer {
 public:
  Scorer(const Weights& weights, size_t word_count, Room* room)
      : weights_(weights), room_(*room) {
    for (size_t word = 1; word <= word_count + 1; ++word)
      room_.of_front[word] = sum(
          front_features(static_cast<int32_t>(word), room_.words, features_));
    of_empty_stack_ = sum(stack_features(nullptr, room_.words, features_));
  }

  // REQUIRES: called for an item before a state with that top is scored.
  void see(const StackItem* item) {
    row_of(item) = sum(stack_features(item, room_.words, features_));
  }

  Scores scores(const ParseState& state) {
    Scores scores = state.top ? row_of(state.top) : of_empty_stack_;
    const Scores& front = room_.of_front[static_cast<size_t>(state.front.word)];
    for (size_t i = 0; i < kActions; ++i) scores[i] += front[i];
    weights_.add(features_, joint_features(state, room_.words, features_),
                 scores.data());
    return scores;
  }

 private:
  Scores& row_of(const StackItem* item) {
    return room_.of_stack[static_cast<size_t>(item - room_.items.data())];
  }
  Scores sum(size_t features) const {
    Scores scores{};
    weights_.add(features_, features, scores.data());
    return scores;
  }

  const Weights& weights_;
  Room& room_;
  Scores of_empty_stack_;
  Feature features_[kParseFeatures];
};

void read_arcs(const ParseState* state, std::span<SyntaxWord> words) {
  const int32_t root = static_cast<int32_t>(words.size()) + 1;
  for (; state->previous; state = state->previous) {
    if (state->action == kShift) continue;
    const ParseState& before = *state->previous;
    const int32_t child = before.top->tree.word;
    const int32_t head = is_left(state->action) ? before.front.word
                                                : before.top->below->tree.word;
    SyntaxWord& word = words[static_cast<size_t>(child) - 1];
    word.head = head == root ? -1 : head - 1;
    word.relation = static_cast<Relation>(relation_of(state->action));
  }
}

}  // namespace

namespace {

uint32_t kind_of(const SyntaxWord& word) {
  if (word.tag == Tag::Noun) return word.entry->noun_kind;
  if (word.tag == Tag::Verb) return word.entry->verb_kind;
  return 0;
}

}  // namespace

// Distances in classes: 1, 2, 3-4, 5-8, more.
uint32_t reach(size_t apart) {
  return apart < 3   ? static_cast<uint32_t>(apart)
         : apart < 5 ? 3
         : apart < 9 ? 4
                     : 5;
}

// What comes after each word: a parser that never goes back must know whether
// the verb is still to come.
void look_ahead(std::span<const SyntaxWord> words,
                std::vector<ParseWord>* out) {
  size_t verb = 0, mark = 0;  // index in `out`; 0 = none
  for (size_t i = words.size(); i > 0; --i) {
    ParseWord& word = (*out)[i];
    if (verb) word.ahead_verb = (*out)[verb].tag << 3 | reach(verb - i);
    if (mark) word.ahead_mark = (*out)[mark].form * 8 + reach(mark - i);
    const Tag tag = words[i - 1].tag;
    if (tag == Tag::Verb || tag == Tag::Aux) verb = i;
    if (tag == Tag::Punct) mark = i;
  }
}

void fill_parse_words(std::span<const SyntaxWord> words,
                      std::vector<ParseWord>* out) {
  out->assign(words.size() + 5, ParseWord{});
  for (size_t i = 0; i < words.size(); ++i) {
    ParseWord& word = (*out)[i + 1];
    word.form = common_word(words[i]);
    word.lemma = words[i].lemma_hash;
    word.tag = words[i].tag_row + 1u;
    word.part = static_cast<uint32_t>(words[i].tag) + 1u;
    word.agreement = words[i].entry->agreement;
    word.ending = words[i].key.suffix[2];
    word.cluster = words[i].entry->cluster;
    word.group =
        word.part << 8 | (word.cluster ? 1u + (word.cluster - 1u) / 64 : 0u);
    word.kind = word.part << 8 | kind_of(words[i]);
  }
  look_ahead(words, out);
  ParseWord& root = (*out)[words.size() + 1];
  root.form = root.lemma = 1;
  root.tag = 255;
  root.part = 255;
}

Parser::Parser(const ModelFile& file)
    : weights_(file.rows<uint64_t>(Section::TreeFilter),
               file.rows<uint32_t>(Section::TreeWeights),
               file.rows<uint16_t>(Section::TreeRows)),
      settings_(file.rows<ModelSettings>(Section::Settings)[0]) {}

void Parser::parse(std::span<SyntaxWord> words) const {
  int32_t root = -1;
  for (size_t begin = 0; begin < words.size(); begin += kLongestStretch) {
    const size_t length = std::min(kLongestStretch, words.size() - begin);
    const auto stretch = words.subspan(begin, length);
    parse_stretch(stretch);
    for (size_t i = 0; i < length; ++i) {
      if (stretch[i].head >= 0) {
        stretch[i].head += static_cast<int32_t>(begin);
      } else if (root < 0) {
        root = static_cast<int32_t>(begin + i);
      } else {
        stretch[i].head = root;
        stretch[i].relation = Relation::Parataxis;
      }
    }
  }
}

void Parser::parse_stretch(std::span<SyntaxWord> words) const {
  const uint32_t width = std::clamp(settings_.beam, 1u, kWidestBeam);
  Room& space = room();
  space.reserve(words.size(), width);
  fill_parse_words(words, &space.words);
  const int32_t root = static_cast<int32_t>(words.size()) + 1;
  const OpenRelations relations{settings_.left_relations,
                                settings_.right_relations};
  ParseState* states = space.states.data();
  StackItem* items = space.items.data();
  Scorer scorer(weights_, words.size(), &space);
  ParseState* beam = states;
  *states++ = first_state();
  size_t beam_size = 1;
  for (size_t steps = 2 * words.size(); steps > 0; --steps) {
    BestChoices choices(width);
    for (uint32_t i = 0; i < beam_size; ++i) {
      const Scores scores = scorer.scores(beam[i]);
      offer_actions(beam[i], i, root, relations, scores.data(), &choices);
    }
    ParseState* next = states;
    const int64_t least = choices.begin()->score - settings_.margin;
    for (const ActionChoice& choice : choices) {
      if (choice.score < least) break;
      *states = step(beam[choice.state], choice.action, items);
      // A left arc uncovers an item that was seen.
      if (!is_left(choice.action)) scorer.see(items++);
      states++->score = choice.score;
    }
    beam = next;
    beam_size = static_cast<size_t>(states - next);
  }
  read_arcs(beam, words);
}

}  // namespace claims
