#include "engine/compare/open_scope.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

const claims::ClauseLexicon& clauses_of(const OpenSentence& sentence,
                                        const CompareContext& context) {
  return *context.language.pack(sentence.language)->clauses;
}

bool is_punct(const OpenSentence& sentence, size_t token) {
  return sentence.tokens.list[token].kind == claims::TokenKind::Punct;
}

// The first token of the articles before a token.
size_t before_articles(const OpenSentence& text, size_t token,
                       const CompareContext& context) {
  const auto& clauses = clauses_of(text, context);
  while (token > 0 && clauses.determiners.match(text.tokens, token - 1) > 0 &&
         clauses.preposition(text.tokens, token - 1).empty())
    --token;
  return token;
}

// « La préface du livre »: the token before, but for articles, joins the term
// to one that the claim does not name.
bool is_part_of_other(const OpenPair& pair, size_t term) {
  const OpenSentence& text = pair.text;
  const size_t token =
      before_articles(text, text.terms[term].first, pair.context);
  if (token == 0 ||
      clauses_of(text, pair.context).preposition(text.tokens, token - 1) !=
          "of")
    return false;
  return std::any_of(
      text.terms.begin(), text.terms.end(), [&](const OpenTerm& owner) {
        return owner.last == token - 1 &&
               !is_held(pair, static_cast<size_t>(&owner - &text.terms[0]));
      });
}

// "Edwin Tarrow's son": the possessive gives way to what is his.
bool owns_other(const OpenPair& pair, size_t term) {
  const OpenSentence& text = pair.text;
  const size_t mark = text.terms[term].last;
  if (mark >= text.tokens.size() || term + 1 >= text.terms.size()) return false;
  const std::string_view form = text.tokens.form(mark);
  return form.starts_with('\'') && form.size() <= 2 &&
         text.terms[term + 1].first == mark + 1 && !is_held(pair, term + 1);
}

// Of one title, the sentence begins with a word that neither has.
bool begins_with_other(const OpenPair& pair) {
  const Zone zone = zone_of(pair.alignment.cells);
  const OpenSentence& text = pair.text;
  if (std::any_of(text.pronouns.begin(), text.pronouns.end(),
                  [&](size_t token) { return token <= zone.first; }))
    return false;
  return std::any_of(
      text.terms.begin(), text.terms.end(), [&](const OpenTerm& term) {
        return term.first < zone.first &&
               (term.kind == OpenKind::Word || is_name(term)) &&
               std::none_of(pair.title.terms.begin(), pair.title.terms.end(),
                            [&](const OpenTerm& named) {
                              return named.plain == term.plain;
                            });
      });
}

}  // namespace

bool is_held(const OpenPair& pair, size_t text_term) {
  return std::any_of(pair.alignment.cells.begin(), pair.alignment.cells.end(),
                     [&](const Cell& cell) {
                       return is_in_text(cell) && cell.term == text_term;
                     });
}

bool is_tight(const OpenPair& pair, size_t from, size_t to) {
  for (size_t t = 0; t < pair.text.terms.size(); ++t) {
    const size_t token = pair.text.terms[t].first;
    if (token > from && token < to && !is_held(pair, t)) return false;
  }
  return true;
}

bool closes(const OpenSentence& text, size_t token,
            const CompareContext& context) {
  return token >= text.tokens.size() || is_punct(text, token) ||
         clauses_of(text, context).joiners.match(text.tokens, token) > 0;
}

bool has_other_time(const OpenPair& pair) {
  for (size_t t = 0; t < pair.text.terms.size(); ++t) {
    const OpenTerm& term = pair.text.terms[t];
    if (term.kind == OpenKind::Date && term.life == 0 && !is_held(pair, t))
      return true;
  }
  return false;
}

bool has_same_subject(const OpenPair& pair) {
  const Cell& subject = pair.alignment.cells.front();
  if (!subject.holds()) return true;
  if (subject.in_title) return !begins_with_other(pair);
  const auto& terms = pair.text.terms;
  const size_t group = terms[subject.term].group;
  for (size_t t = subject.term; t > 0 && terms[t - 1].group == group; --t)
    if (!is_held(pair, t - 1)) return false;
  size_t last = subject.term;
  while (last + 1 < terms.size() && terms[last + 1].group == group) ++last;
  return !is_part_of_other(pair, subject.term) && !owns_other(pair, last);
}

bool is_identity(const OpenSentence& sentence, size_t term,
                 const CompareContext& context) {
  const auto& clauses = clauses_of(sentence, context);
  const size_t group = sentence.terms[term].group;
  while (term > 0 && sentence.terms[term - 1].group == group) --term;
  for (size_t i = sentence.terms[term].first; i > 0; --i) {
    const std::string form(sentence.tokens.form(i - 1));
    if (sentence.words->identity.contains(form)) return true;
    if (sentence.words->restricting.contains(form)) continue;  // "is only a"
    // "Is from this country": what it is from is not what it is.
    if (!sentence.words->function.contains(form) ||
        !clauses.preposition(sentence.tokens, i - 1).empty())
      return false;
  }
  return false;
}

std::string mark_before(const OpenSentence& text, size_t term,
                        const CompareContext& context) {
  const size_t group = text.terms[term].group;
  while (term > 0 && text.terms[term - 1].group == group) --term;
  const size_t token = before_articles(text, text.terms[term].first, context);
  return token > 0 ? std::string(text.tokens.form(token - 1)) : "";
}

}  // namespace engine
