#include "claims/syntax/parse_state.h"

namespace claims {
namespace {

uint8_t one_more(uint8_t count) {
  return count < 7 ? static_cast<uint8_t>(count + 1) : count;
}

bool is_marker(uint32_t relation) {
  return relation == static_cast<uint32_t>(Relation::Case) ||
         relation == static_cast<uint32_t>(Relation::Mark);
}

void attach_left(const Subtree& child, uint32_t relation, Subtree* head) {
  head->left2 = head->left;
  head->left2_relation = head->left_relation;
  head->left = child.word;
  head->left_relation = static_cast<uint8_t>(relation + 1);
  head->left_count = one_more(head->left_count);
  head->relations |= uint64_t{1} << relation;
  if (is_marker(relation)) head->marker = child.word;
}

void attach_right(const Subtree& child, uint32_t relation, Subtree* head) {
  head->right2 = head->right;
  head->right2_relation = head->right_relation;
  head->right = child.word;
  head->right_relation = static_cast<uint8_t>(relation + 1);
  head->right_count = one_more(head->right_count);
  head->relations |= uint64_t{1} << relation;
}

}  // namespace

ParseState first_state() {
  ParseState state;
  state.front.word = 1;
  return state;
}

ParseState step(const ParseState& state, uint32_t action, StackItem* item) {
  ParseState after = state;
  after.previous = &state;
  after.action = static_cast<uint8_t>(action);
  if (action == kShift) {
    *item = {state.front, state.top};
    after.top = item;
    after.front = Subtree{};
    after.front.word = state.front.word + 1;
    ++after.depth;
    return after;
  }
  --after.depth;
  if (is_left(action)) {
    attach_left(state.top->tree, relation_of(action), &after.front);
    after.top = state.top->below;
    return after;
  }
  *item = *state.top->below;
  attach_right(state.top->tree, relation_of(action), &item->tree);
  after.top = item;
  return after;
}

}  // namespace claims
