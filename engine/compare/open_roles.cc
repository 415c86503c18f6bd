#include "engine/compare/open_roles.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace engine {

std::vector<Cell> cells_in(const std::vector<OpenHold>& holds, size_t passage) {
  std::vector<Cell> cells;
  for (const OpenHold& hold : holds)
    cells.push_back(hold.passage == passage ? hold.cell : Cell{});
  return cells;
}

namespace {

// --- who does it -----------------------------------------------------------

// A preposition of agents stands before the token, but for articles.
bool has_agent_mark(const OpenSentence& text, size_t token,
                    const CompareContext& context) {
  const claims::LanguagePack* pack = context.language.pack(text.language);
  for (size_t back = 1; back <= 3 && back <= token; ++back) {
    const std::string_view by =
        pack->clauses->preposition(text.tokens, token - back);
    if (by == "by") return true;
    if (!by.empty()) return false;
  }
  return false;
}

// Subject, verb and object of the claim as far as order tells them: a name,
// the first word behind it, the first name behind that.
struct Triple {
  size_t first = kNowhere, word = kNowhere, second = kNowhere;
};

Triple triple_of(const OpenSentence& claim) {
  Triple triple;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    const OpenTerm& term = claim.terms[t];
    if (is_name(term) && triple.word == kNowhere) triple.first = t;
    if (term.kind == OpenKind::Word && triple.first != kNowhere &&
        triple.word == kNowhere)
      triple.word = t;
    if (is_name(term) && triple.word != kNowhere) {
      triple.second = t;
      break;
    }
  }
  return triple;
}

bool has_comma(const OpenSentence& text, size_t first, size_t last) {
  for (size_t i = first; i < last && i < text.tokens.size(); ++i)
    if (text.tokens.list[i].kind == claims::TokenKind::Punct) return true;
  return false;
}

// The term of a sentence that ends before a token, the nearest; kNowhere if
// there is none.
size_t term_before(const OpenSentence& sentence, size_t token) {
  size_t best = kNowhere;
  for (size_t t = 0; t < sentence.terms.size(); ++t)
    if (sentence.terms[t].last <= token) best = t;
  return best;
}

// « découvert par A » is not carried by « découvert …, étudié par A ».
const char* other_agent(const Seen& seen) {
  for (size_t t = 1; t < seen.claim.terms.size(); ++t) {
    const OpenTerm& name = seen.claim.terms[t];
    const OpenHold& hold = seen.holds[t];
    const OpenHold& act = seen.holds[t - 1];
    if (!is_name(name) || hold.passage == kNowhere || !is_in_text(hold.cell) ||
        act.passage != hold.passage || !is_in_text(act.cell) ||
        seen.claim.terms[t - 1].kind != OpenKind::Word)
      continue;
    const OpenSentence& text = seen.passages[hold.passage].text;
    if (!has_agent_mark(seen.claim, name.first, seen.context) ||
        !has_agent_mark(text, hold.cell.token, seen.context))
      continue;
    const size_t before = term_before(text, hold.cell.token);
    if (before != kNowhere && before != act.cell.term &&
        text.terms[before].kind == OpenKind::Word)
      return "open.roles";
  }
  return nullptr;
}

// The subject of the claim stands behind what is said of it, and another name
// before: "B worked in a hospital before she met A".
const char* late_subject(const Seen& seen) {
  const OpenHold& subject = seen.holds.front();
  if (!is_name(seen.claim.terms.front()) || subject.passage == kNowhere ||
      !is_in_text(subject.cell))
    return nullptr;
  size_t first = kNowhere;
  for (size_t t = 1; t < seen.holds.size(); ++t)
    if (seen.holds[t].passage == subject.passage &&
        is_in_text(seen.holds[t].cell) &&
        seen.claim.terms[t].kind == OpenKind::Word)
      first = std::min(first, seen.holds[t].cell.token);
  if (first == kNowhere || first > subject.cell.token) return nullptr;
  const OpenSentence& text = seen.passages[subject.passage].text;
  if (has_agent_mark(text, subject.cell.token, seen.context)) return nullptr;
  const std::vector<Cell> cells = cells_in(seen.holds, subject.passage);
  const bool other = std::any_of(
      text.terms.begin(), text.terms.end(), [&](const OpenTerm& term) {
        return is_name(term) && term.first < first &&
               std::none_of(cells.begin(), cells.end(), [&](const Cell& cell) {
                 return is_in_text(cell) && cell.token == term.first;
               });
      });
  return other ? "open.other_subject" : nullptr;
}

const char* swapped_roles(const Seen& seen) {
  const Triple triple = triple_of(seen.claim);
  if (triple.second == kNowhere) return nullptr;
  const OpenHold& first = seen.holds[triple.first];
  const OpenHold& word = seen.holds[triple.word];
  const OpenHold& second = seen.holds[triple.second];
  if (!is_in_text(first.cell) || !is_in_text(word.cell) ||
      !is_in_text(second.cell) || first.passage != second.passage ||
      first.passage != word.passage)
    return nullptr;
  const OpenSentence& text = seen.passages[first.passage].text;
  const bool forward =
      first.cell.token < word.cell.token && word.cell.token < second.cell.token;
  const bool backward =
      second.cell.token < word.cell.token && word.cell.token < first.cell.token;
  if (!forward && !backward)
    return has_comma(text, second.cell.token, first.cell.token) ? "open.roles"
                                                                : nullptr;
  const bool claim_passive = has_agent_mark(
      seen.claim, seen.claim.terms[triple.second].first, seen.context);
  const bool text_passive = has_agent_mark(
      text, forward ? second.cell.token : first.cell.token, seen.context);
  return (claim_passive == text_passive) == forward ? nullptr : "open.roles";
}

// "below 91 %", "after May": a bound of a value, and no comparison of things.
// "The Night Before": a word of a name.
bool is_in_value_or_name(const OpenSentence& sentence, size_t token) {
  return std::any_of(
      sentence.terms.begin(), sentence.terms.end(), [&](const OpenTerm& term) {
        if (is_name(term)) return term.first <= token && token < term.last;
        return (term.kind == OpenKind::Figure || term.kind == OpenKind::Date) &&
               term.first <= token + 1 && token < term.last;
      });
}

}  // namespace

// « Les femmes » is not carried by « les femmes des collèges ».
const char* widened_subject(const Seen& seen) {
  const OpenHold& subject = seen.holds.front();
  if (seen.claim.terms.front().kind != OpenKind::Word ||
      seen.claim.terms.front().exact || subject.passage == kNowhere ||
      !is_in_text(subject.cell))
    return nullptr;
  const OpenSentence& text = seen.passages[subject.passage].text;
  const size_t next = subject.cell.token + 1;
  const claims::LanguagePack* pack = seen.context.language.pack(text.language);
  if (next >= text.tokens.size() ||
      pack->clauses->preposition(text.tokens, next) != "of")
    return nullptr;
  const std::vector<Cell> cells = cells_in(seen.holds, subject.passage);
  for (const OpenTerm& term : text.terms) {
    if (term.first <= next) continue;
    const bool held =
        std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
          return is_in_text(cell) && cell.token == term.first;
        });
    return held ? nullptr : "open.widened";
  }
  return nullptr;
}

// "A ranks above B", "more A than B": what stands on one side stays there.
const char* reversed(const Seen& seen) {
  const auto& tokens = seen.claim.tokens;
  size_t middle = kNowhere;
  for (size_t i = 0; i < tokens.size() && middle == kNowhere; ++i)
    if (seen.claim.words->comparators.contains(std::string(tokens.form(i))) &&
        !is_in_value_or_name(seen.claim, i))
      middle = i;
  if (middle == kNowhere) return nullptr;
  size_t highest_before = 0, lowest_after = kNowhere;
  for (size_t t = 0; t < seen.holds.size(); ++t) {
    const Cell& cell = seen.holds[t].cell;
    if (seen.claim.terms[t].exact || seen.claim.terms[t].first == middle)
      continue;
    if (!is_in_text(cell)) {
      if (seen.claim.terms[t].first > middle) return "open.reversed";
      continue;
    }
    if (seen.claim.terms[t].first < middle)
      highest_before = std::max(highest_before, cell.token);
    else
      lowest_after = std::min(lowest_after, cell.token);
  }
  return highest_before < lowest_after ? nullptr : "open.reversed";
}

const char* fault_of_roles(const Seen& seen) {
  for (const auto check : {late_subject, other_agent, swapped_roles})
    if (const char* fault = check(seen)) return fault;
  return nullptr;
}

}  // namespace engine
