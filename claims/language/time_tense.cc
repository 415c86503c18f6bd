#include "claims/language/time_tense.h"

#include <algorithm>

namespace claims {
namespace {

// How far a clause may reach, in tokens: keeps long lines linear.
constexpr size_t kReach = 40;
constexpr size_t kShortestVerb = 4;  // letters, for endings

// How near to its date a participle stands, in tokens.
constexpr size_t kParticipleReach = 2;
// From a superlative to the stretch that it is measured over, in tokens.
constexpr size_t kSuperlativeReach = 6;
// From "from" to the date of its figure, in tokens: "from 2.4% in".
constexpr size_t kLevelReach = 8;
// Of how many words "est" may stand before its participle.
constexpr size_t kHelperReach = 3;

// A mark between clauses; the point of "0.9" is none.
bool is_boundary(const Tokens& tokens, size_t i) {
  if (tokens.list[i].kind != TokenKind::Punct) return false;
  const std::string_view form = tokens.form(i);
  if (form == "." || form == ":")
    return i + 1 >= tokens.size() || tokens.list[i + 1].space_before;
  return form == ";" || form == "!" || form == "?";
}

// "in May", "Will Smith": a capital within a clause makes a month or a name of
// what looks like a helping verb.
bool is_name(const Tokens& tokens, size_t i) {
  const Token& token = tokens.list[i];
  return token.capitalised && !token.all_caps && i > 0 &&
         tokens.list[i - 1].kind != TokenKind::Punct;
}

}  // namespace

TenseCues::TenseCues(const PackNode& tense) {
  const auto add = [&](const char* key, Role role) {
    for (const std::string& word : tense.texts(key))
      if (!words_.find(fold(word))) words_[fold(word)] = role;
  };
  add("past", Role::Past);
  add("pluperfect", Role::Pluperfect);
  add("perfect", Role::Perfect);
  add("future", Role::Future);
  add("coming", Role::Coming);
  add("present", Role::Present);
  add("future_or_noun", Role::FutureOrNoun);
  add("exceptions", Role::Exception);
  add("helpers", Role::Helper);
  add("links", Role::Link);
  add("relatives", Role::Relative);
  for (const std::string& word : tense.texts("superlatives"))
    superlatives_.insert(fold(word));
  for (const std::string& word : tense.texts("levels"))
    levels_.insert(fold(word));
  for (const std::string& word : tense.texts("rates"))
    rates_.insert(fold(word));
  for (const std::string& letters : tense.texts("past_endings"))
    add_ending(letters, ClauseTense::Past, false);
  for (const std::string& letters : tense.texts("future_endings"))
    add_ending(letters, ClauseTense::Future, false);
  for (const std::string& letters : tense.texts("noun_endings"))
    add_ending(letters, ClauseTense::Unknown, false);
  for (const std::string& letters : tense.texts("participle_endings"))
    add_ending(letters, ClauseTense::Past, true);
  helped_ = tense.texts("helped_endings");
}

void TenseCues::add_ending(const std::string& letters, ClauseTense tense,
                           bool near_only) {
  if (letters.empty()) return;
  endings_[static_cast<unsigned char>(letters.back())].push_back(
      {letters, tense, near_only});
}

TenseCue TenseCues::by_ending(std::string_view form) const {
  if (form.size() < kShortestVerb) return {};
  for (const Ending& ending : endings_[static_cast<unsigned char>(form.back())])
    if (form.size() >= kShortestVerb + ending.letters.size() - 1 &&
        form.ends_with(ending.letters))
      return {.tense = ending.tense,
              .near_only = ending.near_only,
              .from_now = ending.tense == ClauseTense::Future};
  return {};
}

bool TenseCues::is_participle(const Tokens& tokens, size_t i) const {
  const std::string_view form = tokens.form(i);
  const Role* known = words_.find(form);
  if (known && *known != Role::Exception) return false;
  // A noun by itself, a participle behind its helper: « s'est passé ».
  if (std::any_of(
          helped_.begin(), helped_.end(),
          [&](const std::string& letters) { return form.ends_with(letters); }))
    return true;
  return !known && by_ending(form).near_only;
}

TenseCue TenseCues::cue_of(const Tokens& tokens, size_t i,
                           TenseCue before) const {
  const Role* known = words_.find(tokens.form(i));
  if (!known) {
    const Token& token = tokens.list[i];
    if (token.capitalised && !token.all_caps) return {};
    return by_ending(tokens.form(i));
  }
  switch (*known) {
    case Role::Past:
      return {ClauseTense::Past};
    case Role::Pluperfect:
      return {.tense = ClauseTense::Past, .before_then = true};
    case Role::Perfect:
      return {.tense = ClauseTense::Past, .from_now = true};
    case Role::Future:
    case Role::Coming:
      if (is_name(tokens, i)) return {};
      return {.tense = ClauseTense::Future, .from_now = *known == Role::Coming};
    case Role::Present:
      return {.from_now = true};
    case Role::FutureOrNoun:
      // "the plans announced", "the plan was" are nouns.
      if (i + 1 < tokens.size() &&
          cue_of(tokens, i + 1, {}).tense == ClauseTense::Past)
        return {};
      return {ClauseTense::Future, false};
    case Role::Link:
      return before;
    case Role::Exception:
      return {};
    case Role::Relative:
      return {ClauseTense::Unknown, false, true};
    case Role::Helper:
      break;
  }
  for (size_t k = i + 1; k < tokens.size() && k <= i + kHelperReach; ++k) {
    if (tokens.list[k].kind != TokenKind::Word) break;
    if (is_participle(tokens, k))
      return {.tense = ClauseTense::Past, .from_now = true};
  }
  return {.from_now = true};
}

std::vector<TenseCue> TenseCues::cues(const Tokens& tokens) const {
  std::vector<TenseCue> cues(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.list[i].kind != TokenKind::Word) continue;
    const TenseCue before = i > 0 ? cues[i - 1] : TenseCue();
    cues[i] = cue_of(tokens, i, before);
    // A participle has the tense of its helper: "will be held".
    const bool helped = cues[i].tense != ClauseTense::Unknown &&
                        before.tense != ClauseTense::Unknown;
    if (helped) cues[i] = before;
  }
  return cues;
}

bool TenseCues::is_measured(const Tokens& tokens, size_t at) const {
  for (size_t i = at; i > 0 && at - i < kSuperlativeReach; --i) {
    if (is_boundary(tokens, i - 1)) return false;
    if (superlatives_.contains(tokens.form(i - 1))) return true;
  }
  return false;
}

bool TenseCues::is_level_before(const Tokens& tokens, size_t at) const {
  bool rate = false;
  for (size_t i = at; i > 0 && at - i < kLevelReach; --i) {
    if (is_boundary(tokens, i - 1)) return false;
    const std::string_view form = tokens.form(i - 1);
    if (rate && levels_.contains(form)) return true;
    rate = rate || rates_.contains(form);
  }
  return false;
}

namespace {

// The nearest cue that tells what `tells` asks, of the clause around the tokens
// [first, last).
template <typename Tells>
TenseCue nearest_cue(const Tokens& tokens, const std::vector<TenseCue>& cues,
                     size_t first, size_t last, Tells tells) {
  const auto ends_clause = [&](size_t i) {
    return cues[i].begins_clause || is_boundary(tokens, i);
  };
  const auto says = [&](size_t i, size_t step) {
    return tells(cues[i]) && (!cues[i].near_only || step <= kParticipleReach);
  };
  // Outwards from the expression, before it first: the verb that governs a
  // date more often precedes it.
  bool left = true, right = true;
  for (size_t step = 1; step <= kReach && (left || right); ++step) {
    if (left && step <= first && !ends_clause(first - step)) {
      if (says(first - step, step)) return cues[first - step];
    } else {
      left = false;
    }
    const size_t i = last + step - 1;
    if (right && i < tokens.size() && !ends_clause(i)) {
      if (says(i, kReach)) return cues[i];
    } else {
      right = false;
    }
  }
  return {};
}

bool has_tense(const TenseCue& cue) {
  return cue.tense != ClauseTense::Unknown;
}

}  // namespace

ClauseTense tense_at(const Tokens& tokens, const std::vector<TenseCue>& cues,
                     size_t first, size_t last) {
  return nearest_cue(tokens, cues, first, last, has_tense).tense;
}

bool is_pluperfect(const Tokens& tokens, const std::vector<TenseCue>& cues,
                   size_t first, size_t last) {
  return nearest_cue(tokens, cues, first, last, has_tense).before_then;
}

ToldFrom told_from(const Tokens& tokens, const std::vector<TenseCue>& cues,
                   size_t first, size_t last) {
  const auto tells = [](const TenseCue& cue) {
    return cue.from_now || has_tense(cue);
  };
  const TenseCue cue = nearest_cue(tokens, cues, first, last, tells);
  if (cue.from_now) return ToldFrom::Now;
  return cue.tense == ClauseTense::Unknown ? ToldFrom::Unknown : ToldFrom::Then;
}

}  // namespace claims
