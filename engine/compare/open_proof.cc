#include "engine/compare/open_proof.h"

#include <algorithm>

#include "engine/compare/open_roles.h"
#include "engine/compare/open_scope.h"
#include "engine/compare/tree_way.h"

namespace engine {

using claims::Tag;
using claims::Tree;
using claims::Word;

namespace {

bool narrows(Dependency relation) {
  return relation == Dependency::Nmod || relation == Dependency::Acl ||
         relation == Dependency::AclRelcl || relation == Dependency::Obl;
}

// "The largest port, serving most ships": what a comma sets off adds, and
// narrows nothing. A list's comma stands before other words.
bool is_set_off(const OpenSentence& text, const Tree& tree, int32_t word) {
  const Dependency relation = at(tree, word).relation;
  if (relation != Dependency::Acl && relation != Dependency::AclRelcl)
    return false;
  const auto is_comma = [&](int32_t w) {
    return w >= 0 &&
           claims::cut(text.text, at(tree, w).span) == std::string_view(",");
  };
  // The comma hangs on what it sets off, or on what stands before it.
  const int32_t first = first_below(tree, word);
  return is_comma(first) || is_comma(first - 1);
}

// The words of both sentences from the first of the two terms to the last.
bool are_same_words(const OpenSentence& claim, const OpenTerm& from,
                    const OpenTerm& to, const OpenSentence& text,
                    const OpenTerm& text_from, const OpenTerm& text_to) {
  if (to.last - from.first != text_to.last - text_from.first) return false;
  for (size_t i = 0; from.first + i < to.last; ++i)
    if (claim.tokens.form(from.first + i) !=
        text.tokens.form(text_from.first + i))
      return false;
  return true;
}

}  // namespace

OpenProof::OpenProof(const Seen& seen, size_t passage)
    : passage_(seen.passages[passage]),
      grammar_(seen.grammars.of_passage(passage)),
      held_(grammar_.tree.words.size(), false) {
  for (size_t t = 0; t < seen.holds.size(); ++t) {
    const auto& [of, cell] = seen.holds[t];
    if (of != passage || !is_in_text(cell)) continue;
    const OpenTerm& goal = seen.claim.terms[t];
    // "US" holds all the names that it is the initials of.
    const bool spelt = goal.acronym && cell.match == TermMatch::Carried &&
                       !passage_.text.terms[cell.term].acronym;
    hold(cell.term, spelt ? goal.form.size() : 1);
  }
}

void OpenProof::hold(size_t first, size_t terms) {
  for (size_t t = first; t < first + terms && t < grammar_.word_of.size(); ++t)
    if (grammar_.word_of[t] >= 0)
      held_[static_cast<size_t>(grammar_.word_of[t])] = true;
}

bool OpenProof::has(const Seen& seen, const OpenTie& tie) const {
  if (grammar_.tree.words.empty()) return false;
  const Cell& cell = seen.holds[tie.term].cell;
  const Cell& head_cell = seen.holds[tie.head].cell;
  const bool named = is_in_title(seen.claim.terms[tie.term]);
  const bool head_named = is_in_title(seen.claim.terms[tie.head]);
  if (named && head_named) return true;
  if (!cell.in_title && !head_cell.in_title) {
    if (is_verbatim(seen.claim, tie, cell, head_cell)) return true;
    const std::vector<int32_t> words = words_of(seen, tie.term);
    const std::vector<int32_t> heads = words_of(seen, tie.head);
    if (words == heads) return true;
    for (const int32_t word : words)
      for (const int32_t head : heads)
        if (changes_role(tie, word, head)) return false;
    for (const int32_t word : words)
      for (const int32_t head : heads)
        if (are_tied(word, head) && !(tie.part && are_listed(word, head)))
          return true;
    if (is_setting(seen, tie)) return true;
  }
  if (named && !head_cell.in_title)
    return is_of_title(word_of(head_cell), tie.role);
  return head_named && !cell.in_title && is_of_title(word_of(cell));
}

// The passage says it in the very words: whatever hangs on what in one of the
// two does so in the other one.
bool OpenProof::is_verbatim(const OpenSentence& claim, const OpenTie& tie,
                            const Cell& cell, const Cell& head_cell) const {
  const OpenTerm& one = claim.terms[tie.term];
  const OpenTerm& two = claim.terms[tie.head];
  const OpenSentence& text = passage_.text;
  const OpenTerm& text_one = text.terms[cell.term];
  const OpenTerm& text_two = text.terms[head_cell.term];
  return one.first < two.first
             ? are_same_words(claim, one, two, text, text_one, text_two)
             : are_same_words(claim, two, one, text, text_two, text_one);
}

// "Based on 12 reviews": a word is part of what joins the term to the rest.
bool OpenProof::has_word_mark(size_t term) const {
  for (size_t t = 0; t < term; ++t)
    if (grammar_.word_of[t] >= 0 &&
        at(grammar_.tree, grammar_.word_of[t]).relation == Dependency::Case &&
        at(grammar_.tree, grammar_.word_of[t]).head == grammar_.word_of[term])
      return true;
  return false;
}

// "On the stage, the band had a crowd of 90": where the verb's clause is set
// its parts are, unless one of them has a place of its own behind the same
// preposition.
bool OpenProof::is_setting(const Seen& seen, const OpenTie& tie) const {
  const size_t term = seen.holds[tie.term].cell.term;
  const std::string mark = mark_before(passage_.text, term, seen.context);
  const Tree& tree = grammar_.tree;
  int32_t word = grammar_.word_of[term];
  const int32_t head = word_of(seen.holds[tie.head].cell);
  if (mark.empty() || word < 0 || head < 0 ||
      mark != mark_before(seen.claim, tie.term, seen.context) ||
      !passage_.text.words->function.contains(mark))
    return false;
  while (at(tree, word).relation != Dependency::Obl && at(tree, word).head >= 0)
    word = at(tree, word).head;
  const int32_t verb = at(tree, word).head;
  if (at(tree, word).relation != Dependency::Obl || verb < 0) return false;
  for (int32_t w = head; w != verb; w = at(tree, w).head) {
    if (w < 0 || is_parted(tree, w) || has_subject(tree, w)) return false;
    for (size_t t = 0; t < grammar_.word_of.size(); ++t)
      if (t != term && grammar_.word_of[t] >= 0 &&
          at(tree, grammar_.word_of[t]).head == w && !has_word_mark(t) &&
          mark_before(passage_.text, t, seen.context) == mark)
        return false;
  }
  return true;
}

// Where the passage holds a term: of a name all words that stand together in
// both, since no parser tells which of them heads a name that it never saw.
std::vector<int32_t> OpenProof::words_of(const Seen& seen, size_t term) const {
  const auto& terms = seen.claim.terms;
  const Cell& cell = seen.holds[term].cell;
  if (terms[term].kind != OpenKind::Name) return {word_of(cell)};
  std::vector<int32_t> words;
  for (size_t t = 0; t < terms.size(); ++t) {
    const OpenHold& hold = seen.holds[t];
    if (terms[t].group == terms[term].group &&
        terms[t].kind == OpenKind::Name &&
        hold.passage == seen.holds[term].passage && is_in_text(hold.cell) &&
        passage_.text.terms[hold.cell.term].group ==
            passage_.text.terms[cell.term].group)
      words.push_back(word_of(hold.cell));
  }
  return words;
}

// Who does it there is whom it is done to here.
bool OpenProof::changes_role(const OpenTie& tie, int32_t word,
                             int32_t head) const {
  const auto role = role_in(grammar_, word, head);
  return role && tie.role && *role != *tie.role;
}

bool OpenProof::is_narrowed(const Cell& cell, bool by_adjective) const {
  if (grammar_.tree.words.empty() || cell.in_title) return false;
  int32_t word = word_of(cell);
  // "The largest western investment": of the noun, whatever stands before it.
  if (by_adjective && word >= 0 && at(grammar_.tree, word).tag == Tag::Adj &&
      at(grammar_.tree, word).head >= 0)
    word = at(grammar_.tree, word).head;
  for (size_t i = 0; i < grammar_.tree.words.size(); ++i) {
    const Word& child = grammar_.tree.words[i];
    const bool restricts = narrows(child.relation) ||
                           (by_adjective && child.relation == Dependency::Amod);
    const auto below = static_cast<int32_t>(i);
    if (child.head == word && restricts && is_told(below) &&
        !is_set_off(passage_.text, grammar_.tree, below))
      return true;
  }
  return false;
}

bool OpenProof::is_in_title(const OpenTerm& term) const {
  return std::any_of(
      passage_.title.terms.begin(), passage_.title.terms.end(),
      [&](const OpenTerm& named) { return named.plain == term.plain; });
}

int32_t OpenProof::word_of(const Cell& cell) const {
  return grammar_.word_of[cell.term];
}

bool OpenProof::is_told(int32_t word) const {
  return grammar_.term_at[static_cast<size_t>(word)] != kNowhere &&
         !held_[static_cast<size_t>(word)];
}

// "A writer and the son of a cook": the one is not the other's.
bool OpenProof::are_listed(int32_t one, int32_t other) const {
  const auto joined = [&](int32_t word, int32_t head) {
    return at(grammar_.tree, word).head == head &&
           at(grammar_.tree, word).relation == Dependency::Conj;
  };
  return one >= 0 && other >= 0 && (joined(one, other) || joined(other, one));
}

bool OpenProof::are_tied(int32_t one, int32_t other) const {
  if (one < 0 || other < 0) return false;
  if (one == other) return true;
  const Tree& tree = grammar_.tree;
  const std::vector<int32_t> way = way_between(tree, one, other);
  for (size_t i = 0; i < way.size(); ++i) {
    const bool below =
        i + 1 < way.size() && at(tree, way[i]).head == way[i + 1];
    const bool above = i > 0 && at(tree, way[i]).head == way[i - 1];
    if ((below || above) && is_parted(tree, way[i])) return false;
    if (i > 0 && i + 1 < way.size() && is_told(way[i]) &&
        !gives(tree, way[i], way[i - 1], way[i + 1]))
      return false;
  }
  return !way.empty();
}

bool OpenProof::is_titled(int32_t word) const {
  const size_t t = grammar_.term_at[static_cast<size_t>(word)];
  if (t == kNowhere) return at(grammar_.tree, word).tag == Tag::Pron;
  const OpenTerm& term = passage_.text.terms[t];
  const bool named =
      std::any_of(passage_.title.terms.begin(), passage_.title.terms.end(),
                  [&](const OpenTerm& one) {
                    return one.plain == term.plain ||
                           (one.stem == term.stem && one.in_brackets);
                  });
  return named || (is_told(word) && is_definite(grammar_, word));
}

// "Lee Marchand, a player": the player is he, and not what the title names.
bool OpenProof::is_apposed_to_other(int32_t word, int32_t name) const {
  const auto is_named = [&](int32_t w) {
    const size_t t = grammar_.term_at[static_cast<size_t>(w)];
    return t != kNowhere && is_name(passage_.text.terms[t]);
  };
  return at(grammar_.tree, word).relation == Dependency::Appos &&
         is_named(name) && !is_named(word) && is_told(name) && !is_titled(name);
}

// Everything on the way up from the word is said of the title's thing: the
// subjects there are its name, its kind or a pronoun, and there is one. Of a
// verb with a role for it: "it was founded" makes it the one done to.
bool OpenProof::is_of_title(int32_t word,
                            std::optional<claims::ClauseRole> role) const {
  if (word < 0) return false;
  const Tree& tree = grammar_.tree;
  bool found = false, passive = false;
  int32_t below = -1;
  for (int32_t w = word; w >= 0; below = w, w = at(tree, w).head) {
    if (is_parted(tree, w) && !found) return false;
    for (size_t i = 0; i < tree.words.size(); ++i) {
      const Word& child = tree.words[i];
      const auto index = static_cast<int32_t>(i);
      if (child.head != w || index == below) continue;
      const bool owner = child.relation == Dependency::NmodPoss;
      if (child.relation == Dependency::Nmod && is_titled(index)) found = true;
      // "In Lorvia there were …": what there is, is of the title's place.
      if (child.relation == Dependency::Expl) found = true;
      if (!is_subject(child.relation) && !owner) continue;
      if (!is_titled(index)) return false;
      found = true;
      passive = child.relation == Dependency::NsubjPass;
    }
    if (found && role == claims::ClauseRole::Object) return passive;
    if (found) return !passive || w != word || !role;
    if (w != word && is_apposed_to_other(below, w)) return false;
    if (w != word && is_told(w) && !is_titled(w) && below >= 0 &&
        !joins_equals(at(tree, below).relation) &&
        at(tree, w).tag != Tag::Verb && !has_copula(tree, w))
      return false;
  }
  return false;
}

bool OpenProof::changes_voice(const Seen& seen, const OpenTie& tie) const {
  const Cell& head_cell = seen.holds[tie.head].cell;
  if (!tie.role || head_cell.in_title || !seen.holds[tie.term].cell.in_title)
    return false;
  const Tree& tree = grammar_.tree;
  const int32_t head = word_of(head_cell);
  for (int32_t w = 0; head >= 0 && w < static_cast<int32_t>(tree.words.size());
       ++w) {
    if (at(tree, w).head != head || !is_subject(at(tree, w).relation) ||
        !is_titled(w))
      continue;
    const bool done_to = at(tree, w).relation == Dependency::NsubjPass;
    return done_to != (tie.role == claims::ClauseRole::Object);
  }
  return false;
}

std::vector<size_t> OpenProof::told_below(size_t text_term) const {
  std::vector<size_t> found;
  const auto& words = grammar_.tree.words;
  for (size_t t = 0; t < grammar_.word_of.size() && !words.empty(); ++t) {
    const int32_t word = grammar_.word_of[t];
    if (word < 0 || t == text_term || !is_told(word)) continue;
    if (term_above(grammar_, word) == text_term) found.push_back(t);
  }
  return found;
}

std::vector<size_t> OpenProof::told_of(const OpenTerm& term,
                                       const Cell& cell) const {
  std::vector<size_t> found;
  const Tree& tree = grammar_.tree;
  for (size_t i = 0; i < tree.words.size(); ++i) {
    const auto word = static_cast<int32_t>(i);
    const size_t t = grammar_.term_at[i];
    if (t == kNowhere || grammar_.word_of[t] != word) continue;
    const bool copular = has_copula(tree, word) && has_subject(tree, word);
    const bool apposed = tree.words[i].relation == Dependency::Appos;
    if (!copular && !apposed) continue;
    const bool same = (!cell.in_title && are_tied(word_of(cell), word)) ||
                      (copular && is_in_title(term) && is_of_title(word));
    if (same) found.push_back(t);
  }
  return found;
}

bool OpenProof::says_what_title_is(const Cell& cell) const {
  if (grammar_.tree.words.empty() || cell.in_title) return false;
  const Tree& tree = grammar_.tree;
  int32_t word = word_of(cell);
  // "Is a film director and painter": each of them.
  while (word >= 0 && at(tree, word).relation == Dependency::Conj &&
         !has_subject(tree, word))
    word = at(tree, word).head;
  return word >= 0 && at(tree, word).tag == Tag::Noun &&
         has_copula(tree, word) && has_subject(tree, word) && is_of_title(word);
}

bool OpenProof::hangs_on(const Cell& cell, const OpenSentence& title,
                         std::optional<claims::ClauseRole> role) const {
  if (grammar_.tree.words.empty() || cell.in_title) return false;
  const int32_t word = word_of(cell);
  std::vector<int32_t> named;
  for (const OpenTerm& goal : title.terms) {
    if (goal.in_brackets) continue;
    const auto& terms = passage_.text.terms;
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const OpenTerm& term) {
          return is_name(term) && term.plain == goal.plain;
        });
    if (found == terms.end()) return false;
    named.push_back(
        grammar_.word_of[static_cast<size_t>(found - terms.begin())]);
  }
  for (const int32_t name : named) {
    const auto given = role_in(grammar_, name, word);
    if (role && given && *role != *given) return false;
  }
  return std::any_of(named.begin(), named.end(),
                     [&](int32_t name) { return are_tied(word, name); });
}

}  // namespace engine
