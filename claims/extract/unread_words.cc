#include "claims/extract/unread_words.h"

#include <algorithm>

#include "claims/extract/another_thing.h"
#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/figure_scope.h"
#include "claims/extract/unread_denial.h"
#include "claims/language/clause.h"

namespace claims {

namespace {

// Not only among the words of the wording, but one of them.
bool is_anchor(const SentenceView& view, const Reading& reading, size_t token) {
  if (token < reading.first || token >= reading.last) return false;
  const auto says = [token](const std::vector<std::string>& stems,
                            const std::vector<std::string>& of) {
    return token < of.size() &&
           std::find(stems.begin(), stems.end(), of[token]) != stems.end();
  };
  const auto& anchors = reading.wording->anchors;
  return std::any_of(anchors.begin(), anchors.end(),
                     [&](const std::vector<std::string>& stems) {
                       return says(stems, view.stems) ||
                              says(stems, view.lemma_stems);
                     });
}

}  // namespace

bool is_read(const SentenceView& view, const Reading& reading, Span span) {
  if (reading.value && reading.value->span.overlaps(span)) return true;
  if (reading.level && reading.level->other->span.overlaps(span)) return true;
  const auto [first, last] = view.tokens_of(span);
  for (size_t i = first; i < last; ++i)
    if (is_anchor(view, reading, i)) return true;
  return std::any_of(
      reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
        return view.span_of(slot.second->first, slot.second->last)
            .overlaps(span);
      });
}

bool holds_what_is_read(const SentenceView& view, const Reading& reading,
                        int32_t top) {
  const std::vector<Word>& words = view.tree.words;
  for (size_t i = 0; i < words.size(); ++i)
    if (is_read(view, reading, words[i].span) &&
        is_below(view, static_cast<int32_t>(i), top))
      return true;
  return false;
}

namespace {

// "People died" is said of nobody that evidence could be asked about.
bool is_of_nobody(const Reading& reading) {
  return reading.property->temporal == Temporal::Event && !reading.value &&
         !reading.terms.empty() &&
         std::all_of(reading.terms.begin(), reading.terms.end(),
                     [](const auto& slot) {
                       const SentenceTerm& term = *slot.second;
                       return term.term.entity.empty() && !term.open &&
                              term.stands_for.empty();
                     });
}

// "A person from Norway": a name right behind that no slot took.
bool is_named_more_closely(const SentenceView& view, const Reading& reading,
                           const SentenceTerm& term) {
  constexpr size_t kRightBehind = 3;  // tokens of "from the"
  return std::any_of(
      view.terms.begin(), view.terms.end(), [&](const SentenceTerm& other) {
        return !other.term.entity.empty() && other.first >= term.last &&
               other.first < term.last + kRightBehind &&
               !is_read(view, reading, view.span_of(other.first, other.last));
      });
}

// "People from the Netherlands": words that no slot took say which ones of a
// class are meant.
bool is_more_than_its_class(const SentenceView& view, const Reading& reading) {
  for (const auto& [role, term] : reading.terms) {
    if (!term->term.entity.empty() || term->term.concept_id.empty()) continue;
    const Role* own = reading.property->role(role);
    const bool owner_lost =
        !term->owner.empty() && (!own || own->owner.empty());
    if (owner_lost || is_named_more_closely(view, reading, *term)) return true;
    const int32_t head = word_of(view, term->first, term->last);
    for (const Word& word : view.tree.words) {
      const bool says_which = word.relation == Relation::Nmod ||
                              word.relation == Relation::Acl ||
                              word.relation == Relation::AclRelcl;
      if (head >= 0 && word.head == head && says_which &&
          !is_read(view, reading, word.span))
        return true;
    }
  }
  return false;
}

// "He ran for president": an office that somebody has stands beside his name,
// or is said of him; behind "for" it is not.
bool is_sought(const SentenceView& view, const Reading& reading) {
  if (!reading.wording->nominal || !is_office(*reading.property)) return false;
  size_t first = reading.first;
  for (const auto& [role, term] : reading.terms) {
    const bool beside = term->last == first || term->first == reading.last;
    if (beside && !reading.property->role(role)) return false;
    if (beside && term->last == first) first = term->first;
  }
  const ClauseLexicon& clauses = *view.pack->clauses;
  while (first > 0 && clauses.determiners.match(view.tokens, first - 1))
    --first;
  if (first == 0) return false;
  const std::string_view before = clauses.preposition(view.tokens, first - 1);
  return before == "for" || before == "against" || before == "without";
}

// « … à Niamey, la capitale »: an apposition, whatever the parser made of it.
bool is_set_off(const SentenceView& view, size_t top) {
  const std::vector<Word>& words = view.tree.words;
  size_t first = top;
  while (first > 0 && words[first - 1].head >= 0 &&
         words[first - 1].relation != Relation::Punct &&
         static_cast<size_t>(words[first - 1].head) == top)
    --first;
  return first > 0 && words[first - 1].form == ",";
}

// "Announced that it backs its currency": what the verb says something of
// stands in no slot.
bool has_unread_object(const SentenceView& view, const Reading& reading) {
  if (reading.wording->nominal) return false;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->kind != ClauseKind::Verb) return false;
  const std::vector<Word>& words = view.tree.words;
  for (size_t i = 0; i < words.size(); ++i) {
    const Relation relation = words[i].relation;
    if (words[i].head == clause->head && words[i].tag != Tag::Pron &&
        (relation == Relation::Obj || relation == Relation::Ccomp ||
         relation == Relation::Xcomp) &&
        !is_set_off(view, i) &&
        !holds_what_is_read(view, reading, static_cast<int32_t>(i)))
      return true;
  }
  return false;
}

// "Was sworn in as foreign minister": as what somebody did it stands in no
// slot.
bool has_unread_capacity(const SentenceView& view, const Reading& reading) {
  if (reading.wording->nominal) return false;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->kind != ClauseKind::Verb) return false;
  const std::vector<Word>& words = view.tree.words;
  const auto is_as = [&](const Word& mark) {
    const size_t token = view.tokens_of(mark.span).first;
    return view.pack->clauses->preposition(view.tokens, token) == "as";
  };
  for (const Word& mark : words) {
    if (mark.head < 0 || !is_as(mark)) continue;
    const Word& capacity = words[static_cast<size_t>(mark.head)];
    if (capacity.head == clause->head && capacity.tag != Tag::Verb &&
        !holds_what_is_read(view, reading, mark.head))
      return true;
  }
  return false;
}

bool is_marked_as(const SentenceView& view, int32_t noun) {
  return std::any_of(
      view.tree.words.begin(), view.tree.words.end(), [&](const Word& mark) {
        return mark.head == noun && mark.relation == Relation::Case &&
               view.pack->clauses->preposition(
                   view.tokens, view.tokens_of(mark.span).first) == "as";
      });
}

// "Macron's predecessor as president of France": the office is that of a
// person whom a word that nobody read names.
bool is_office_of_another(const SentenceView& view, const Reading& reading) {
  if (!reading.wording->nominal || !is_office(*reading.property)) return false;
  const std::vector<Word>& words = view.tree.words;
  for (size_t i = reading.first; i < reading.last; ++i) {
    const int32_t at = word_of(view, i, i + 1);
    const int32_t of = at < 0 ? -1 : words[static_cast<size_t>(at)].head;
    if (of < 0 || is_among(view, of, reading.first, reading.last)) continue;
    const Word& other = words[static_cast<size_t>(of)];
    if (other.tag == Tag::Noun && !is_read(view, reading, other.span) &&
        is_marked_as(view, at))
      return true;
  }
  return false;
}

// "A Ukraine that is a member of NATO": one that may come to be.
bool is_supposed(const SentenceView& view, const Reading& reading) {
  const PhraseSet& some = view.pack->clauses->one_of_several;
  return std::any_of(
      reading.terms.begin(), reading.terms.end(), [&](const auto& slot) {
        const SentenceTerm& term = *slot.second;
        const int32_t at = word_of(view, term.first, term.last);
        return term.first > 0 && term.type == "country" && at >= 0 &&
               view.tree.words[static_cast<size_t>(at)].tag == Tag::Propn &&
               some.match(view.tokens, term.first - 1) == 1 &&
               view.tree.words[static_cast<size_t>(at)].relation !=
                   Relation::Compound;
      });
}

// "France nearly won": it did not.
bool is_near_miss(const SentenceView& view, const Reading& reading) {
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (reading.wording->nominal || !clause) return false;
  const std::vector<Word>& words = view.tree.words;
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.head == clause->head && word.relation == Relation::Advmod &&
           view.pack->clauses->near_misses.match(
               view.tokens, view.tokens_of(word.span).first) > 0;
  });
}

// "Whose capital was Rio": until when it was is not read.
bool leaves_a_past(const SentenceView& view, const Reading& reading,
                   const Statement& statement) {
  const auto value = reading.terms.find(reading.property->value_role);
  if (!reading.wording->nominal || statement.when ||
      reading.property->temporal != Temporal::State ||
      value == reading.terms.end() || value->second->first < reading.last)
    return false;
  return view.pack->clauses->past_states
      .find(view.tokens, reading.last, value->second->first)
      .has_value();
}

// "Began leaving", « a failli quitter »: the verb of the wording hangs on one
// that nobody read.
bool hangs_on_unread_verb(const SentenceView& view, const Reading& reading) {
  if (reading.wording->nominal) return false;
  const Clause* clause = clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->head < 0) return false;
  const Word& head = view.tree.words[static_cast<size_t>(clause->head)];
  if (head.relation != Relation::Xcomp || head.head < 0) return false;
  return !is_read(view, reading,
                  view.tree.words[static_cast<size_t>(head.head)].span);
}

// "The attack killed 710": a figure that an event's noun leaves aside.
bool leaves_a_toll(const SentenceView& view, const Reading& reading) {
  if (!reading.wording->nominal || reading.value ||
      reading.property->temporal != Temporal::Event)
    return false;
  const Clause* own = clause_at(view, reading.first);
  return own &&
         std::any_of(view.mentions.begin(), view.mentions.end(),
                     [&](const Mention& mention) {
                       return std::holds_alternative<Quantity>(mention.value) &&
                              mention.kind != MentionKind::Ordinal &&
                              governs(view, view.tokens_of(mention.span).first,
                                      *own);
                     });
}

}  // namespace

bool leaves_words_unread(const SentenceView& view, const Reading& reading,
                         const Statement& statement) {
  return is_of_another_thing(view, reading) ||
         has_qualified_name(view, reading) ||
         hangs_on_unread_verb(view, reading) ||
         has_unread_denial(view, reading, statement) ||
         leaves_a_past(view, reading, statement) ||
         leaves_a_toll(view, reading) || is_of_nobody(reading) ||
         has_unread_object(view, reading) ||
         has_unread_capacity(view, reading) || is_of_some(view, reading) ||
         is_of_another_kind(view, reading) || is_supposed(view, reading) ||
         is_near_miss(view, reading) || is_more_than_its_class(view, reading) ||
         is_sought(view, reading) || is_office_of_another(view, reading);
}

}  // namespace claims
