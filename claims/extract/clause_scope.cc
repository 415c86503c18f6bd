#include "claims/extract/clause_scope.h"

#include "claims/language/clause.h"
#include "claims/syntax/analyser.h"

namespace claims {
namespace {

int32_t index_of(const SentenceView& view, const Clause& clause) {
  return static_cast<int32_t>(&clause - view.clauses.clauses.data());
}

bool is_finite(const Clause& clause) {
  return clause.kind == ClauseKind::Verb || clause.kind == ClauseKind::Copula;
}

// Goes to the clause that an infinitive, a noun or an apposition is a part of
// the assertion of.
const Clause* governor_of(const SentenceView& view, const Clause& clause) {
  const bool governed =
      clause.link == ClauseLink::Content ||
      clause.link == ClauseLink::Nominal ||
      (clause.link == ClauseLink::Parenthetic && !is_finite(clause));
  if (!governed || clause.parent < 0) return nullptr;
  return &view.clauses.clauses[static_cast<size_t>(clause.parent)];
}

// "NIAMEY (AFP) – …": names before a dash say where and by whom, and are no
// part of what is said.
uint32_t behind_dateline(const SentenceView& view) {
  constexpr size_t kReach = 9;
  const Tokens& tokens = view.tokens;
  for (size_t i = 0; i + 1 < tokens.size() && i < kReach; ++i) {
    const std::string_view form = tokens.form(i);
    const bool dash = form == "–" || form == "—" || form == "-";
    if (dash && i > 0 && tokens.list[i].space_before)
      return tokens.list[i + 1].span.begin;
    if (tokens.list[i].kind == TokenKind::Word && !tokens.list[i].capitalised)
      break;
  }
  return view.sentence.span.begin;
}

void take_lemmas(SentenceView* view) {
  view->lemma_stems.resize(view->tokens.size());
  size_t word = 0;
  const std::vector<Word>& words = view->tree.words;
  for (size_t i = 0; i < view->tokens.size(); ++i) {
    const Span span = view->tokens.list[i].span;
    while (word < words.size() && words[word].span.end <= span.begin) ++word;
    if (word < words.size() && words[word].span == span &&
        !view->stems[i].empty())
      view->lemma_stems[i] =
          view->pack->clauses->stem_of(fold(words[word].lemma));
  }
}

}  // namespace

void analyse_clauses(SentenceView* view) {
  const Analyser* analyser = embedded_analyser(view->pack->code);
  if (!analyser || view->tokens.size() == 0) return;
  view->tree =
      analyser->analyse(view->article->text,
                        Span{behind_dateline(*view), view->sentence.span.end});
  if (view->tree.words.empty()) return;
  view->clauses = view_clauses(view->tree, view->mentions, *view->pack->syntax);
  view->analysed = true;
  take_lemmas(view);
}

int32_t word_of(const SentenceView& view, size_t first, size_t last) {
  if (!view.analysed || first >= last) return -1;
  return head_of(view.tree, words_of(view.tree, view.span_of(first, last)));
}

bool is_among(const SentenceView& view, int32_t word, size_t first,
              size_t last) {
  for (size_t i = first; i < last; ++i)
    if (word_of(view, i, i + 1) == word) return true;
  return false;
}

const Clause* clause_at(const SentenceView& view, size_t token) {
  const int32_t word = word_of(view, token, token + 1);
  if (word < 0) return nullptr;
  const int32_t at = view.clauses.clause_of[static_cast<size_t>(word)];
  return at < 0 ? nullptr : &view.clauses.clauses[static_cast<size_t>(at)];
}

const Clause* clause_of_words(const SentenceView& view, size_t first,
                              size_t last) {
  const Clause* noun = nullptr;
  if (first == 0 && last == view.tokens.size())
    for (const Clause& clause : view.clauses.clauses)
      if (clause.link == ClauseLink::Main) return &clause;
  for (size_t i = first; i < last; ++i) {
    const int32_t word = word_of(view, i, i + 1);
    const Clause* headed = word < 0 ? nullptr : view.clauses.of_head(word);
    if (headed && is_finite(*headed)) return headed;
    if (headed && !noun) noun = headed;
  }
  return noun ? noun : clause_at(view, first);
}

const Clause* finite_clause_of(const SentenceView& view, size_t first,
                               size_t last) {
  const Clause* clause = clause_of_words(view, first, last);
  return clause ? view.clauses.finite_around(index_of(view, *clause)) : nullptr;
}

bool governs(const SentenceView& view, size_t token, const Clause& clause) {
  const Clause* at = clause_at(view, token);
  if (!at) return true;
  const Clause* around = view.clauses.finite_around(index_of(view, *at));
  for (const Clause* one = &clause; one; one = governor_of(view, *one))
    if (one == at || one == around) return true;
  return false;
}

bool is_in_past_tense(const SentenceView& view, const Clause& clause) {
  if (clause.tense != ClauseTense::Past || clause.head < 0) return false;
  const Word& head = view.tree.words[static_cast<size_t>(clause.head)];
  return head.features.form != VerbForm::Participle ||
         !(clause.predicate == head.span);
}

namespace {

// Heads of who or what the main clauses are said of.
std::vector<int32_t> main_subjects(const SentenceView& view) {
  std::vector<int32_t> heads;
  for (const Clause& clause : view.clauses.clauses) {
    if (clause.link != ClauseLink::Main) continue;
    for (const Participant* one : in_role(
             clause, clause.passive ? ClauseRole::Object : ClauseRole::Subject))
      heads.push_back(one->phrase.head);
  }
  return heads;
}

}  // namespace

bool is_below(const SentenceView& view, int32_t word, int32_t top) {
  const std::vector<Word>& words = view.tree.words;
  for (size_t step = 0; word >= 0 && step < words.size(); ++step) {
    if (word == top) return true;
    word = words[static_cast<size_t>(word)].head;
  }
  return false;
}

bool is_main_subject(const SentenceView& view, const SentenceTerm& term) {
  const int32_t at = word_of(view, term.first, term.last);
  const std::vector<int32_t> heads = main_subjects(view);
  return at >= 0 && std::find(heads.begin(), heads.end(), at) != heads.end();
}

bool has_common_subject(const SentenceView& view) {
  const std::vector<int32_t> heads = main_subjects(view);
  return std::any_of(heads.begin(), heads.end(), [&](int32_t head) {
    return head >= 0 &&
           view.tree.words[static_cast<size_t>(head)].tag == Tag::Noun;
  });
}

bool dates(const SentenceView& view, size_t token, const Clause& clause) {
  const Clause* at = clause_at(view, token);
  if (!at) return true;
  if (at == &clause) return true;
  const Clause* of_date = view.clauses.finite_around(index_of(view, *at));
  const Clause* of_clause = view.clauses.finite_around(index_of(view, clause));
  if (of_date == of_clause || !of_date) return true;
  // "On Monday they began to leave": the date hangs on the governing verb.
  return clause.link == ClauseLink::Content && clause.parent >= 0 &&
         clause.tense == at->tense &&
         view.tree.words[static_cast<size_t>(clause.head)].relation ==
             Relation::Xcomp &&
         &view.clauses.clauses[static_cast<size_t>(clause.parent)] == of_date;
}

}  // namespace claims
