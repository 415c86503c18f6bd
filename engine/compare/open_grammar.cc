#include "engine/compare/open_grammar.h"

#include <algorithm>
#include <map>

#include "claims/syntax/analyser.h"
#include "claims/syntax/clause_view.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

using Dependency = claims::Relation;
using claims::Tag;
using claims::Tree;
using claims::Word;

const Word& at(const Tree& tree, int32_t word) {
  return tree.words[static_cast<size_t>(word)];
}

bool is_subject(Dependency relation) {
  return relation == Dependency::Nsubj || relation == Dependency::NsubjPass;
}

bool has_child(const Tree& tree, int32_t word, bool (*is)(Dependency)) {
  return std::any_of(
      tree.words.begin(), tree.words.end(),
      [&](const Word& one) { return one.head == word && is(one.relation); });
}

bool has_subject(const Tree& tree, int32_t word) {
  return has_child(tree, word, is_subject);
}

bool has_copula(const Tree& tree, int32_t word) {
  return has_child(tree, word, [](Dependency relation) {
    return relation == Dependency::Cop;
  });
}

// --- ways through a tree ---------------------------------------------------

// The words from `from` to `to`, both included, over their common head.
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

// "Often cut to CCR, the band …": a participle leans on the subject.
bool leans(const Tree& tree, int32_t word) {
  return at(tree, word).relation == Dependency::Advcl &&
         at(tree, word).features.form == claims::VerbForm::Participle &&
         !has_subject(tree, word) &&
         !has_child(tree, word, [](Dependency relation) {
           return relation == Dependency::Mark;
         });
}

// A clause of its own begins: what stands on its two sides are two statements.
bool is_parted(const Tree& tree, int32_t word) {
  switch (at(tree, word).relation) {
    case Dependency::Advcl:
      return !leans(tree, word);
    case Dependency::Parataxis:
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

bool joins_equals(Dependency relation) {
  return relation == Dependency::Conj || relation == Dependency::Appos ||
         relation == Dependency::Flat || relation == Dependency::FlatName;
}

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

std::vector<Cell> cells_of(const Seen& seen, size_t passage) {
  std::vector<Cell> cells;
  for (const OpenHold& hold : seen.holds)
    if (hold.passage == passage) cells.push_back(hold.cell);
  return cells;
}

bool narrows(Dependency relation) {
  return relation == Dependency::Nmod || relation == Dependency::Acl ||
         relation == Dependency::AclRelcl || relation == Dependency::Obl;
}

// "The film", "cette ville": a thing that the text is about already, and
// nothing that other words tell apart ("the first season of the series").
bool is_definite(const OpenGrammar& grammar, int32_t word) {
  if (at(grammar.tree, word).tag != Tag::Noun) return false;
  bool definite = false;
  for (size_t i = 0; i < grammar.tree.words.size(); ++i) {
    const Word& child = grammar.tree.words[i];
    if (child.head != word) continue;
    if (child.relation == Dependency::Det)
      definite = child.features.definite == claims::Definite::Definite;
    else if (grammar.term_at[i] != kNowhere)
      return false;
  }
  return definite;
}

// Doer or done to; the roles that a claim may not exchange.
std::optional<claims::ClauseRole> role_in(const OpenGrammar& grammar,
                                          int32_t word, int32_t head) {
  const claims::Clause* clause = grammar.clauses.of_head(head);
  if (!clause || clause->kind != claims::ClauseKind::Verb) return std::nullopt;
  for (const claims::Participant& one : clause->participants)
    if (one.phrase.head == word && (one.role == claims::ClauseRole::Subject ||
                                    one.role == claims::ClauseRole::Object))
      return one.role;
  return std::nullopt;
}

}  // namespace

OpenGrammar read_grammar(const OpenSentence& sentence,
                         const CompareContext& context) {
  OpenGrammar grammar;
  grammar.word_of.assign(sentence.terms.size(), -1);
  const claims::Analyser* analyser =
      claims::embedded_analyser(sentence.language);
  if (!analyser) return grammar;
  grammar.tree = analyser->analyse(
      sentence.text,
      claims::Span{0, static_cast<uint32_t>(sentence.text.size())});
  grammar.clauses = claims::view_clauses(
      grammar.tree, {}, *context.language.pack(sentence.language)->syntax);
  grammar.term_at.assign(grammar.tree.words.size(), kNowhere);
  for (size_t t = 0; t < sentence.terms.size(); ++t) {
    const OpenTerm& term = sentence.terms[t];
    const claims::Span span{sentence.tokens.list[term.first].span.begin,
                            sentence.tokens.list[term.last - 1].span.end};
    const claims::WordRange range = claims::words_of(grammar.tree, span);
    const int32_t head = claims::head_of(grammar.tree, range);
    grammar.word_of[t] = head;
    for (int32_t w = range.first; w < range.last; ++w)
      grammar.term_at[static_cast<size_t>(w)] = t;
  }
  return grammar;
}

std::vector<OpenTie> ties_of(const OpenSentence& claim,
                             const OpenGrammar& grammar) {
  std::vector<OpenTie> ties;
  // Words that are no terms, and the first term that hangs on each: "X has Y"
  // ties Y to X.
  std::map<int32_t, size_t> roots;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    int32_t w = grammar.word_of[t];
    size_t head = t;
    int32_t last = w;
    for (; w >= 0 && (head == t || head == kNowhere);
         w = at(grammar.tree, w).head) {
      head = grammar.term_at[static_cast<size_t>(w)];
      last = w;
    }
    if (head == t) head = kNowhere;
    if (head != kNowhere) {
      ties.push_back(
          {t, head,
           role_in(grammar, grammar.word_of[t], grammar.word_of[head])});
      continue;
    }
    const auto [root, added] = roots.emplace(last, t);
    if (!added) ties.push_back({t, root->second, {}});
  }
  return ties;
}

// --- a claim in a passage --------------------------------------------------

OpenProof::OpenProof(const Seen& seen, size_t passage)
    : passage_(seen.passages[passage]),
      grammar_(read_grammar(passage_.text, seen.context)),
      held_(grammar_.tree.words.size(), false) {
  for (const Cell& cell : cells_of(seen, passage))
    if (is_in_text(cell) && grammar_.word_of[cell.term] >= 0)
      held_[static_cast<size_t>(grammar_.word_of[cell.term])] = true;
}

bool OpenProof::has(const Seen& seen, const OpenTie& tie) const {
  if (grammar_.tree.words.empty()) return false;
  const Cell& cell = seen.holds[tie.term].cell;
  const Cell& head_cell = seen.holds[tie.head].cell;
  const bool named = is_in_title(seen.claim.terms[tie.term]);
  const bool head_named = is_in_title(seen.claim.terms[tie.head]);
  if (named && head_named) return true;
  if (!cell.in_title && !head_cell.in_title) {
    const std::vector<int32_t> words = words_of(seen, tie.term);
    const std::vector<int32_t> heads = words_of(seen, tie.head);
    if (words == heads) return true;
    for (const int32_t word : words)
      for (const int32_t head : heads)
        if (changes_role(tie, word, head)) return false;
    for (const int32_t word : words)
      for (const int32_t head : heads)
        if (are_tied(word, head)) return true;
  }
  if (named && !head_cell.in_title)
    return tie.role != claims::ClauseRole::Object &&
           is_of_title(word_of(head_cell));
  return head_named && !cell.in_title && is_of_title(word_of(cell));
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

bool OpenProof::is_narrowed(const Cell& cell) const {
  if (grammar_.tree.words.empty() || cell.in_title) return false;
  const int32_t word = word_of(cell);
  for (size_t i = 0; i < grammar_.tree.words.size(); ++i) {
    const Word& child = grammar_.tree.words[i];
    if (child.head == word && narrows(child.relation) &&
        is_told(static_cast<int32_t>(i)))
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
        !Hinge(tree, way[i]).gives(way[i - 1], way[i + 1]))
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

// Everything on the way up from the word is said of the title's thing: the
// subjects there are its name, its kind or a pronoun, and there is one.
bool OpenProof::is_of_title(int32_t word) const {
  if (word < 0) return false;
  const Tree& tree = grammar_.tree;
  bool found = false;
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
    }
    if (found) return true;
    if (w != word && is_told(w) && !is_titled(w) && below >= 0 &&
        !joins_equals(at(tree, below).relation) &&
        at(tree, w).tag != Tag::Verb && !has_copula(tree, w))
      return false;
  }
  return false;
}

namespace {

// The term that governs a word, over words that are none; kNowhere if none.
size_t term_above(const OpenGrammar& grammar, int32_t word) {
  if (word < 0) return kNowhere;
  int32_t up = at(grammar.tree, word).head;
  while (up >= 0 && grammar.term_at[static_cast<size_t>(up)] == kNowhere)
    up = at(grammar.tree, up).head;
  return up < 0 ? kNowhere : grammar.term_at[static_cast<size_t>(up)];
}

}  // namespace

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

namespace {

size_t count_of(const OpenSentence& sentence, OpenKind kind) {
  return static_cast<size_t>(
      std::count_if(sentence.terms.begin(), sentence.terms.end(),
                    [&](const OpenTerm& term) { return term.kind == kind; }));
}

// The only value of the kind that hangs on a word; kNowhere if it is not one.
size_t value_below(const OpenGrammar& grammar, const OpenSentence& text,
                   size_t head, OpenKind kind) {
  size_t found = kNowhere;
  for (size_t t = 0; t < text.terms.size(); ++t) {
    if (text.terms[t].kind != kind ||
        term_above(grammar, grammar.word_of[t]) != head)
      continue;
    if (found != kNowhere) return kNowhere;
    found = t;
  }
  return found;
}

}  // namespace

void align_values(const OpenSentence& claim, const OpenPassage& passage,
                  const CompareContext& context, Alignment* alignment) {
  if (count_of(claim, OpenKind::Figure) == 0 ||
      count_of(passage.text, OpenKind::Figure) < 2)
    return;
  const OpenGrammar grammar = read_grammar(passage.text, context);
  if (grammar.tree.words.empty()) return;
  for (const OpenTie& tie : ties_of(claim, read_grammar(claim, context))) {
    const Cell& head = alignment->cells[tie.head];
    Cell& cell = alignment->cells[tie.term];
    if (claim.terms[tie.term].kind != OpenKind::Figure || !is_in_text(head))
      continue;
    const size_t found =
        value_below(grammar, passage.text, head.term, OpenKind::Figure);
    if (found == kNowhere || (cell.holds() && cell.term == found)) continue;
    cell = {match_terms(claim.terms[tie.term], passage.text.terms[found], claim,
                        passage.text, context),
            false, found, passage.text.terms[found].first};
  }
}

const char* narrowed(const Seen& seen) {
  for (size_t t = 0; t + 1 < seen.claim.terms.size(); ++t) {
    const OpenHold& owner = seen.holds[t + 1];
    if (seen.claim.terms[t].exact && owner.passage != kNowhere &&
        OpenProof(seen, owner.passage).is_narrowed(owner.cell))
      return "open.widened";
  }
  return nullptr;
}

bool is_proven(const Seen& seen, size_t but) {
  const OpenGrammar grammar = read_grammar(seen.claim, seen.context);
  if (grammar.tree.words.empty()) return false;
  std::map<size_t, OpenProof> proofs;
  const std::vector<OpenTie> ties = ties_of(seen.claim, grammar);
  return std::all_of(ties.begin(), ties.end(), [&](const OpenTie& tie) {
    const OpenHold& one = seen.holds[tie.term];
    const OpenHold& two = seen.holds[tie.head];
    if (tie.term == but || tie.head == but) return true;
    if (one.passage == kNowhere || two.passage == kNowhere) return true;
    if (one.passage != two.passage) return false;
    const OpenProof& proof =
        proofs.try_emplace(one.passage, seen, one.passage).first->second;
    return proof.has(seen, tie);
  });
}

}  // namespace engine
