// Who takes part in each clause by its own words, with voice undone.

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

// Members of one list that are kept; a longer list is no statement.
constexpr size_t kListMembers = 32;
constexpr size_t kCandidates = 4;

// "Maybe the dress code was too stuffy": what stands before the verb is said of
// the whole.
bool is_behind_copula(const ClauseDraft& draft, int32_t i) {
  return i > draft.child_in(draft.word(i).head, Relation::Cop);
}

// What stands in a noun phrase, as against what is said beside it.
bool belongs_to_phrase(const ClauseDraft& draft, int32_t i) {
  const Word& word = draft.word(i);
  switch (word.relation) {
    case Relation::Case:
    case Relation::Cc:
    case Relation::Conj:
    case Relation::Punct:
    case Relation::Appos:
    case Relation::AclRelcl:
    case Relation::Acl:
    case Relation::Parataxis:
    case Relation::Mark:
    case Relation::Cop:
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Nsubj:
    case Relation::NsubjPass:
    case Relation::Obl:
    case Relation::Advcl:
    case Relation::Expl:
    case Relation::Ccomp:
    case Relation::Csubj:
    case Relation::Dislocated:
    case Relation::Discourse:
      return false;
    case Relation::Advmod:
      return !draft.is(i, draft.words.negators) && is_behind_copula(draft, i);
    default:
      return true;
  }
}

std::string marker_of(const ClauseDraft& draft, int32_t head) {
  std::string marker;
  const auto add = [&](int32_t i) {
    if (!marker.empty() && !marker.ends_with("'")) marker += ' ';
    marker += draft.form(i);
  };
  for (const int32_t c : draft.index.children(head)) {
    if (draft.word(c).relation != Relation::Case) continue;
    add(c);
    for (const int32_t more : draft.index.children(c))
      if (draft.word(more).relation == Relation::Fixed) add(more);
  }
  return marker;
}

// Class of a preposition, of the longest part of it that has one: "out of",
// « à l'intérieur de ».
std::string class_of(const ClauseWords& words, const std::string& marker) {
  const auto whole = words.prepositions.find(marker);
  if (whole != words.prepositions.end()) return whole->second;
  for (size_t end = marker.size(); end != std::string::npos;) {
    const size_t cut = marker.rfind(' ', end - 1);
    if (cut == std::string::npos || cut == 0) break;
    const auto part = words.prepositions.find(marker.substr(0, cut));
    if (part != words.prepositions.end()) return part->second;
    end = cut;
  }
  return "";
}

void mark_pronoun(const ClauseDraft& draft, Participant* participant) {
  const int32_t head = participant->phrase.head;
  if (draft.word(head).tag != Tag::Pron ||
      !draft.is(head, draft.words.personal_pronouns))
    return;
  participant->pronoun = true;
  const Number number = draft.word(head).features.number;
  for (int32_t i = head; i-- > 0 && head - i < 60 &&
                         participant->candidates.size() < kCandidates;) {
    const Word& word = draft.word(i);
    const bool noun = word.tag == Tag::Noun || word.tag == Tag::Propn;
    if (!noun || word.relation == Relation::FlatName ||
        word.relation == Relation::Flat || word.relation == Relation::Compound)
      continue;
    const Number other = word.features.number;
    if (number == Number::None || other == Number::None || other == number)
      participant->candidates.push_back(i);
  }
}

// The heads that are named together with `head`, itself first, in text order.
std::vector<int32_t> members_of(const ClauseDraft& draft, int32_t head) {
  std::vector<int32_t> members = {head};
  for (size_t at = 0; at < members.size(); ++at)
    for (const int32_t c : draft.index.children(members[at]))
      if (draft.word(c).relation == Relation::Conj &&
          is_nominal(draft.word(c)) && members.size() < kListMembers) {
        const Clause* own = draft.view.of_head(c);
        if (!own || own->kind == ClauseKind::Noun) members.push_back(c);
      }
  std::sort(members.begin(), members.end());
  return members;
}

void add(std::vector<Participant> more, Clause* clause) {
  for (Participant& one : more) clause->participants.push_back(std::move(one));
}

// "cut it to 2%": no object, whatever the parser says; a partitive « de » is.
bool is_prepositional(const ClauseDraft& draft, int32_t i) {
  const std::string marker = marker_of(draft, i);
  return !marker.empty() && class_of(draft.words, marker) != "of";
}

// In a passive, what stands behind "by" acts.
bool is_agent(const ClauseDraft& draft, const Clause& clause, int32_t i) {
  if (draft.word(i).relation == Relation::OblAgent) return true;
  if (draft.word(i).relation != Relation::Obl || clause.reflexive) return false;
  const int32_t marker = draft.child_in(i, Relation::Case);
  const bool participle =
      draft.word(clause.head).features.form == VerbForm::Participle;
  return marker >= 0 && (clause.passive || participle) &&
         draft.is(marker, draft.words.agent_markers);
}

// "remained president" says what somebody is; "named X" whom it is about.
ClauseRole role_of_complement(const ClauseDraft& draft, const Clause& clause) {
  const bool of_subject = draft.words.copulas.has(clause.lemma) ||
                          clause.passive ||
                          draft.child_in(clause.head, Relation::Obj) >= 0;
  return of_subject ? ClauseRole::Complement : ClauseRole::Object;
}

void take_of_verb(ClauseDraft* draft, int32_t i, Clause* clause) {
  const ClauseRole subject =
      clause->passive ? ClauseRole::Object : ClauseRole::Subject;
  switch (draft->word(i).relation) {
    case Relation::Nsubj:
    case Relation::NsubjPass:
      return add(participants_of(draft, subject, i), clause);
    case Relation::Obj:
      return add(
          participants_of(draft,
                          is_prepositional(*draft, i) ? ClauseRole::Oblique
                                                      : ClauseRole::Object,
                          i),
          clause);
    case Relation::Iobj:
      return add(participants_of(draft, ClauseRole::Recipient, i), clause);
    case Relation::Obl:
    case Relation::OblArg:
    case Relation::OblAgent:
      return add(
          participants_of(draft,
                          is_agent(*draft, *clause, i) ? ClauseRole::Subject
                                                       : ClauseRole::Oblique,
                          i),
          clause);
    case Relation::Xcomp:
      if (!draft->is_clause_head(i) && is_nominal(draft->word(i)))
        add(participants_of(draft, role_of_complement(*draft, *clause), i),
            clause);
      return;
    case Relation::Nmod:
      // The parser hangs "in 2023" on a predicate as on a noun.
      if (clause->kind == ClauseKind::Verb)
        add(participants_of(draft, ClauseRole::Oblique, i), clause);
      return;
    default:
      return;
  }
}

void take_of_noun(ClauseDraft* draft, int32_t i, Clause* clause) {
  const Word& word = draft->word(i);
  const bool owned = word.relation == Relation::NmodPoss ||
                     (word.relation == Relation::Compound &&
                      (word.tag == Tag::Noun || word.tag == Tag::Propn));
  if (!owned && word.relation != Relation::Nmod &&
      word.relation != Relation::Obl && word.relation != Relation::OblArg &&
      word.relation != Relation::OblAgent)
    return;
  const int32_t marker = draft->child_in(i, Relation::Case);
  const bool agent =
      marker >= 0 && draft->is(marker, draft->words.agent_markers);
  std::vector<Participant> all = participants_of(
      draft, agent ? ClauseRole::Subject : ClauseRole::Oblique, i);
  for (Participant& one : all)
    if (owned && one.marker_class.empty()) one.marker_class = "of";
  add(std::move(all), clause);
}

void take_own(ClauseDraft* draft, Clause* clause) {
  const int32_t head = clause->head;
  const bool named = clause->kind == ClauseKind::Noun;
  for (const int32_t c : draft->index.children(head)) {
    if (named)
      take_of_noun(draft, c, clause);
    else if (clause->kind != ClauseKind::Apposition)
      take_of_verb(draft, c, clause);
  }
  if (clause->kind == ClauseKind::Copula ||
      clause->kind == ClauseKind::Apposition)
    add(participants_of(draft, ClauseRole::Complement, head), clause);
  // Of the noun before alone, not of what that is listed with.
  if (clause->kind == ClauseKind::Apposition)
    clause->participants.push_back(
        participant_of(*draft, ClauseRole::Subject, draft->word(head).head));
}

}  // namespace

Phrase phrase_of(const ClauseDraft& draft, int32_t head) {
  Phrase phrase{head, draft.word(head).span};
  std::vector<int32_t> open = {head};
  // A phrase of more words than this is no name of anything.
  constexpr size_t kWords = 48;
  for (size_t at = 0; at < open.size() && open.size() < kWords; ++at)
    for (const int32_t c : draft.index.children(open[at])) {
      const bool own = open[at] == head
                           ? belongs_to_phrase(draft, c)
                           : draft.word(c).relation != Relation::AclRelcl;
      if (!own || open.size() >= kWords) continue;
      open.push_back(c);
      // « du » is de and le: the article has no bytes of its own.
      if (c > 0 && draft.word(c - 1).span == draft.word(c).span) continue;
      phrase.span.begin = std::min(phrase.span.begin, draft.word(c).span.begin);
      phrase.span.end = std::max(phrase.span.end, draft.word(c).span.end);
    }
  return phrase;
}

Participant participant_of(const ClauseDraft& draft, ClauseRole role,
                           int32_t head) {
  Participant one;
  one.role = role;
  one.marker = marker_of(draft, head);
  one.marker_class = class_of(draft.words, one.marker);
  one.phrase = phrase_of(draft, head);
  mark_pronoun(draft, &one);
  return one;
}

std::vector<Participant> participants_of(ClauseDraft* draft, ClauseRole role,
                                         int32_t head) {
  const std::vector<int32_t> members = members_of(*draft, head);
  const uint32_t list = members.size() > 1 ? ++draft->lists : 0;
  const std::string first = marker_of(*draft, head);
  std::vector<Participant> out;
  for (const int32_t member : members) {
    Participant one = participant_of(*draft, role, member);
    // "in Mali and Niger": said once for all.
    if (one.marker.empty() && !first.empty()) {
      one.marker = first;
      one.marker_class = class_of(draft->words, first);
    }
    one.list = list;
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Participant> grammatical_subjects(const Clause& clause) {
  const ClauseRole role =
      clause.passive ? ClauseRole::Object : ClauseRole::Subject;
  std::vector<Participant> out;
  for (const Participant& one : clause.participants)
    if (one.role == role) out.push_back(one);
  return out;
}

void find_participants(ClauseDraft* draft) {
  for (Clause& clause : draft->view.clauses) take_own(draft, &clause);
}

}  // namespace claims
