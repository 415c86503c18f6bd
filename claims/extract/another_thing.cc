#include "claims/extract/another_thing.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

bool is_of_term(const SentenceView& view, Span span) {
  const auto holds = [&](const SentenceTerm& term) {
    return view.span_of(term.first, term.last).overlaps(span);
  };
  return std::any_of(view.terms.begin(), view.terms.end(), holds) ||
         std::any_of(view.demonyms.begin(), view.demonyms.end(), holds);
}

// "The Rugby World Cup", "the Under-20 World Cup": a word that hangs on the
// name of an event, stands before it and tells which one it is.
bool has_kind_before(const SentenceView& view, const SentenceTerm& term) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const Span name = view.span_of(term.first, term.last);
  return std::any_of(
      view.tree.words.begin(), view.tree.words.end(), [&](const Word& word) {
        const bool tells = word.relation == Relation::Compound ||
                           word.relation == Relation::Amod ||
                           word.relation == Relation::Flat;
        return tells && word.span.end <= name.begin &&
               is_among(view, word.head, term.first, term.last) &&
               !names_a_time(view, word.span) && !is_of_term(view, word.span) &&
               clauses.neutral.match(view.tokens,
                                     view.tokens_of(word.span).first) == 0;
      });
}

// "The Women's World Cup", "Group E of the World Cup": a word before the name
// of an event that no list explains.
bool is_other_event(const SentenceView& view, const SentenceTerm& term) {
  if (term.type != "event" || term.first == 0) return false;
  if (has_kind_before(view, term)) return true;
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (!clauses.is_possessive_mark(view.tokens, term.first - 1)) return false;
  return std::none_of(
      view.terms.begin(), view.terms.end(), [&](const SentenceTerm& owner) {
        return owner.last + 1 == term.first && !owner.term.entity.empty();
      });
}

// "Deby's father, the president of Chad".
bool is_possessor_of_another(const SentenceView& view, const Reading& reading,
                             const std::string& role,
                             const SentenceTerm& term) {
  return !reading.property->role(role) &&
         view.pack->clauses->is_possessive_mark(view.tokens, term.last) &&
         term.last + 1 != reading.first;
}

// "Euro 2024 in handball": a common noun behind the name says which one.
bool is_named_by_kind(const SentenceView& view, const SentenceTerm& term) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  size_t of = term.last;  // behind a year: "Euro 2024 in handball"
  while (of < view.tokens.size() &&
         names_a_time(view, view.tokens.list[of].span) &&
         clauses.preposition(view.tokens, of).empty())
    ++of;
  const size_t noun = of + 1;
  if (term.type != "event" || noun >= view.tokens.size()) return false;
  const std::string_view marker = clauses.preposition(view.tokens, of);
  const Token& token = view.tokens.list[noun];
  const int32_t at = word_of(view, noun, noun + 1);
  return (marker == "loc" || marker == "of") && at >= 0 && !token.capitalised &&
         !names_a_time(view, token.span) &&
         view.tree.words[static_cast<size_t>(at)].tag == Tag::Noun;
}

bool is_noun_or_adjective(const SentenceView& view, size_t token) {
  if (view.tokens.list[token].capitalised) return false;
  const int32_t at = word_of(view, token, token + 1);
  if (at < 0) return false;
  const Tag tag = view.tree.words[static_cast<size_t>(at)].tag;
  return tag == Tag::Noun || tag == Tag::Adj;
}

// « le G7 élargi »: an adjective of a name makes it another one.
bool is_qualified_name(const SentenceView& view, const SentenceTerm& term) {
  if (term.type != "organisation") return false;
  const int32_t name = word_of(view, term.first, term.last);
  const int32_t behind = term.last < view.tokens.size()
                             ? word_of(view, term.last, term.last + 1)
                             : -1;
  if (name < 0 || behind < 0) return false;
  const Word& word = view.tree.words[static_cast<size_t>(behind)];
  return word.head == name &&
         (word.relation == Relation::Amod || word.relation == Relation::Acl);
}

}  // namespace

bool has_qualified_name(const SentenceView& view, const Reading& reading) {
  return std::any_of(
      reading.terms.begin(), reading.terms.end(),
      [&](const auto& slot) { return is_qualified_name(view, *slot.second); });
}

// "Became independent of the IMF": behind its words, what is no thing that
// could have a part in it.
bool is_of_another_kind(const SentenceView& view, const Reading& reading) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (reading.last >= view.tokens.size() ||
      clauses.preposition(view.tokens, reading.last) != "of")
    return false;
  const std::vector<Word>& words = view.tree.words;
  const int32_t mark = word_of(view, reading.last, reading.last + 1);
  if (mark < 0 || words[static_cast<size_t>(mark)].head < 0) return false;
  const int32_t other = words[static_cast<size_t>(mark)].head;
  const Word& word = words[static_cast<size_t>(other)];
  if (!is_among(view, word.head, reading.first, reading.last) ||
      names_a_time(view, word.span) || holds_what_is_read(view, reading, other))
    return false;
  const auto& roles = reading.property->roles;
  return std::none_of(
      view.terms.begin(), view.terms.end(), [&](const SentenceTerm& term) {
        return view.span_of(term.first, term.last).overlaps(word.span) &&
               std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
                 return std::find(role.types.begin(), role.types.end(),
                                  term.type) != role.types.end();
               });
      });
}

// "France won the World Cup semi-final", "hosted the sailing of the Olympics",
// "Deby's father": what fills a slot only says which other thing is meant; or
// a word says which one it is, « la Coupe d'Afrique féminine ».
bool is_of_another_thing(const SentenceView& view, const Reading& reading) {
  if (reading.value) return false;
  const ClauseLexicon& clauses = *view.pack->clauses;
  for (const auto& [role, term] : reading.terms) {
    const int32_t at = word_of(view, term->first, term->last);
    if (at < 0 || term->described) continue;
    if (term->last < view.tokens.size() &&
        (is_possessor_of_another(view, reading, role, *term) ||
         is_other_event(view, *term) || is_named_by_kind(view, *term) ||
         (term->type == "event" && is_noun_or_adjective(view, term->last))))
      return true;
    const std::vector<Word>& words = view.tree.words;
    const Word& word = words[static_cast<size_t>(at)];
    const bool belongs =
        word.relation == Relation::Compound ||
        word.relation == Relation::NmodPoss ||
        (word.relation == Relation::Nmod &&
         (term->type == "event" || term->type == "organisation"));
    if (belongs && word.head >= 0) {
      const Word& other = words[static_cast<size_t>(word.head)];
      const size_t token = view.tokens_of(other.span).first;
      const bool names =
          other.tag == Tag::Noun ||
          (other.tag == Tag::Propn &&
           (term->type == "event" || term->type == "organisation"));
      if (names && !is_read(view, reading, other.span) &&
          clauses.titles.match(view.tokens, token) == 0)
        return true;
    }
  }
  return false;
}

}  // namespace claims
