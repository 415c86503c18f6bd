#include "claims/extract/rest_of_sentence.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/context.h"
#include "claims/extract/name_extent.h"
#include "claims/extract/open_claim.h"

namespace claims {
namespace {

// A title beside a name: the clause around it says something else.
bool is_in_passing(const Claim& claim) {
  return claim.presupposed ||
         std::any_of(claim.assumptions.begin(), claim.assumptions.end(),
                     [](const Assumption& assumption) {
                       return is_in_passing(assumption) ||
                              assumption.rule == kOfVerb;
                     });
}

using Marks = std::vector<bool>;  // one a word of the tree

class Rest {
 public:
  Rest(const SentenceView& view, const std::vector<Claim>& claims)
      : view_(view),
        claims_(claims),
        words_(view.tree.words),
        names_(view),
        taken_(words_.size()),
        said_(words_.size()),
        aside_(words_.size()),
        left_(words_.size()),
        tops_(words_.size()) {
    for (const Claim& claim : claims)
      for (const Part& part : claim.parts) take(claim, part);
    set_aside();
  }

  std::vector<Span> spans() {
    for (const Clause& clause : view_.clauses.clauses)
      if (is_left(clause)) leave(clause.head);
    for (size_t i = 0; i < words_.size(); ++i)
      if (says_something(i)) leave(top_of(static_cast<int32_t>(i)));
    return spans_of_left();
  }

 private:
  const Word& word(int32_t i) const { return words_[static_cast<size_t>(i)]; }

  void mark(Span span, Marks* marks) const {
    const WordRange range = words_of(view_.tree, span);
    std::fill(marks->begin() + range.first, marks->begin() + range.last, true);
  }

  void take(const Claim& claim, const Part& part) {
    mark(part.span, &taken_);
    if (!is_in_passing(claim) && part.role != "when") mark(part.span, &said_);
  }

  void mark_below(int32_t top, Marks* marks) const {
    for (size_t i = 0; i < words_.size(); ++i)
      if (is_below(view_, static_cast<int32_t>(i), top)) (*marks)[i] = true;
  }

  // Who is said to say it, where and when, and what is quoted.
  void set_aside() {
    for (const Attribution& said : view_.clauses.attributions) {
      mark(said.cue, &aside_);
      if (said.speaker.head >= 0) mark_below(said.speaker.head, &aside_);
    }
    for (const Mention& mention : view_.mentions)
      if (mention.kind == MentionKind::Quotation) mark(mention.span, &aside_);
    for (const Clause& clause : view_.clauses.clauses)
      if (clause.head >= 0 && (is_aside(clause.head) || tells(clause)))
        set_aside(clause);
  }
  bool is_aside(int32_t i) const { return aside_[static_cast<size_t>(i)]; }

  // "The leaflet claims that …": another clause is what it says.
  bool tells(const Clause& clause) const {
    const auto& clauses = view_.clauses.clauses;
    return clause.kind == ClauseKind::Verb &&
           std::any_of(clauses.begin(), clauses.end(), [&](const Clause& said) {
             return said.link == ClauseLink::Content && said.parent >= 0 &&
                    &at(said.parent) == &clause && is_read(said);
           });
  }
  void set_aside(const Clause& clause) {
    for (size_t i = 0; i < words_.size(); ++i)
      if (&clause == clause_at_word(i)) aside_[i] = true;
    for (const Participant& one : clause.participants)
      if (one.phrase.head >= 0 && one.role == ClauseRole::Subject &&
          !one.shared)
        mark_below(one.phrase.head, &aside_);
  }

  // The clause that a word is of, nouns of events left out; nullptr if none.
  const Clause* clause_at_word(size_t i) const {
    int32_t clause = view_.clauses.clause_of[i];
    while (clause >= 0 && at(clause).kind == ClauseKind::Noun &&
           at(clause).parent >= 0)
      clause = at(clause).parent;
    return clause < 0 ? nullptr : &at(clause);
  }
  const Clause& at(int32_t clause) const {
    return view_.clauses.clauses[static_cast<size_t>(clause)];
  }

  // A claim was read in it: of its verb, or of a noun with another slot of its
  // own.
  bool is_read(const Clause& clause) const {
    if (taken_[static_cast<size_t>(clause.head)]) return true;
    for (size_t i = 0; i < words_.size(); ++i)
      if (said_[i] && clause_at_word(i) == &clause) return true;
    return false;
  }

  bool is_left(const Clause& clause) const {
    if (clause.kind == ClauseKind::Noun || clause.head < 0) return false;
    const size_t head = static_cast<size_t>(clause.head);
    if (aside_[head] || is_read(clause)) return false;
    return clause.kind != ClauseKind::Apposition ||
           (words_[head].tag == Tag::Noun && is_set_off(clause.head));
  }

  // ", a former British colony,": behind a comma, a dash or a bracket.
  bool is_set_off(int32_t top) const {
    size_t first = 0;
    while (!is_below(view_, static_cast<int32_t>(first), top)) ++first;
    return words_[first].tag == Tag::Punct ||
           (first > 0 && words_[first - 1].tag == Tag::Punct);
  }

  // A name or a day in a clause of which something was read.
  bool says_something(size_t i) const {
    if (taken_[i] || aside_[i] || left_[i]) return false;
    return words_[i].tag == Tag::Propn ? !is_of_taken_name(i)
                                       : names_a_time(view_, words_[i].span);
  }
  // A title ("General") or another piece of a name that was read.
  bool is_of_taken_name(size_t i) const {
    const auto joins = [&](size_t one, size_t other) {
      return taken_[other] &&
             (words_[one].head == static_cast<int32_t>(other) ||
              words_[other].head == static_cast<int32_t>(one));
    };
    return (i > 0 && joins(i, i - 1)) ||
           (i + 1 < words_.size() && joins(i, i + 1));
  }

  // The phrase that a word is part of: up to what was read or to its clause.
  int32_t top_of(int32_t i) const {
    while (word(i).head >= 0) {
      const size_t head = static_cast<size_t>(word(i).head);
      if (taken_[head] || view_.clauses.of_head(word(i).head)) break;
      i = word(i).head;
    }
    return i;
  }

  void leave(int32_t top) {
    tops_[static_cast<size_t>(top)] = true;
    for (size_t i = 0; i < words_.size(); ++i)
      if (is_below(view_, static_cast<int32_t>(i), top)) left_[i] = true;
  }

  // What is said, or a name: no day alone, and not the beginning of a phrase
  // that was read.
  bool has_content(size_t i) const {
    if (names_a_time(view_, words_[i].span) || holds_what_was_read(i))
      return false;
    const Tag tag = words_[i].tag;
    if (tag == Tag::Propn)
      return !is_of_taken_name(i) && !names_.is_contrasted(token_of(i));
    return tops_[i] && (tag == Tag::Noun || tag == Tag::Adj ||
                        tag == Tag::Num || (tag == Tag::Verb && !is_light(i)));
  }
  bool is_light(size_t i) const {
    return view_.pack->clauses->auxiliaries.match(view_.tokens, token_of(i)) >
           0;
  }
  // "in Atlanta, Georgia": where a place that was read lies.
  bool holds_what_was_read(size_t i) const {
    const size_t token = token_of(i);
    return std::any_of(
        view_.terms.begin(), view_.terms.end(), [&](const SentenceTerm& term) {
          return term.first <= token && token < term.last &&
                 !term.term.entity.empty() && is_read_within(term.term.entity);
        });
  }
  bool is_read_within(const std::string& place) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      const auto& arguments = claim.statement.arguments;
      return std::any_of(arguments.begin(), arguments.end(),
                         [&](const Argument& argument) {
                           return argument.term.entity.starts_with(place + "/");
                         });
    });
  }
  size_t token_of(size_t i) const {
    return view_.tokens_of(words_[i].span).first;
  }
  // Says nothing at the beginning of a phrase, or at its end.
  bool is_loose(size_t i) const {
    const Tag tag = words_[i].tag;
    return tag == Tag::Punct || tag == Tag::Cconj;
  }
  bool opens_more(size_t i) const {
    const Tag tag = words_[i].tag;
    return is_loose(i) || tag == Tag::Adp || tag == Tag::Det;
  }
  bool is_rest(size_t i) const {
    return i < words_.size() && left_[i] && !taken_[i];
  }

  std::vector<Span> spans_of_left() const {
    std::vector<Span> spans;
    for (size_t first = 0; first < words_.size(); ++first) {
      if (!is_rest(first) || is_loose(first)) continue;
      size_t end = first, last = first;
      bool says = false;
      for (; is_rest(end); ++end) {
        says = says || has_content(end);
        if (!opens_more(end)) last = end;
      }
      // "A leaflet nevertheless claims that": the claim is what was read.
      if (says && words_[last].tag != Tag::Sconj)
        spans.push_back({words_[first].span.begin, words_[last].span.end});
      first = end;
    }
    return spans;
  }

  const SentenceView& view_;
  const std::vector<Claim>& claims_;
  const std::vector<Word>& words_;
  const NameExtent names_;
  Marks taken_;  // parts of claims
  Marks said_;   // of claims that the clause asserts
  Marks aside_;
  Marks left_;
  Marks tops_;  // heads of what is left
};

}  // namespace

std::vector<Claim> build_rest_claims(const SentenceView& view,
                                     const std::vector<Claim>& claims) {
  std::vector<Claim> rest;
  if (!view.analysed || claims.empty()) return rest;
  for (const Span span : Rest(view, claims).spans()) {
    Claim claim = open_claim_of(view, span);
    claim.rule = kRestRule;
    rest.push_back(std::move(claim));
  }
  return rest;
}

}  // namespace claims
