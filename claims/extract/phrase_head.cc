#include "claims/extract/phrase_head.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/unread_words.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

class PhraseReader {
 public:
  PhraseReader(const SentenceView& view, const Reading& reading)
      : view_(view), reading_(reading), clauses_(*view.pack->clauses) {}

  // "An aide to Jimmy Carter", "a soldier fighting alongside Déby", "a country
  // that borders Ghana".
  bool is_below_noun(const SentenceTerm& term) const {
    const size_t link = link_before(term);
    if (link == view_.tokens.size()) return false;
    for (size_t i = link; i-- > 0 && !closes(i);)
      if (is_unread_noun(i, term)) return true;
    return false;
  }

  // "Based at Gao", « blessés par l'explosion »; what only repeats where they
  // were changes nothing: "the troops stationed in Niger left Niger".
  bool is_narrowed_behind(const SentenceTerm& term) const {
    bool narrowed = false;
    for (size_t i = term.last; i < reading_.first && !closes(i); ++i) {
      if (is_named_in_slot(i) && !has_tag(i - 1, Tag::Adj)) return false;
      narrowed = narrowed || narrows(i);
    }
    return narrowed;
  }

 private:
  const Word* word_at(size_t token) const {
    const int32_t at = word_of(view_, token, token + 1);
    return at < 0 ? nullptr : &view_.tree.words[static_cast<size_t>(at)];
  }
  bool has_tag(size_t token, Tag tag) const {
    const Word* word = word_at(token);
    return word && word->tag == tag;
  }
  bool is_in_time(size_t token) const {
    return names_a_time(view_, view_.tokens.list[token].span);
  }
  bool puts_in_time(size_t token) const {
    return clauses_.before.match(view_.tokens, token) > 0 ||
           clauses_.after.match(view_.tokens, token) > 0 ||
           clauses_.since.match(view_.tokens, token) > 0;
  }
  // Behind a relative pronoun a verb says more of the noun before it.
  bool is_relative_verb(size_t token) const {
    for (size_t back = 1; back <= 2 && back <= token; ++back)
      if (clauses_.relatives.match(view_.tokens, token - back) > 0) return true;
    return false;
  }
  bool is_participle(size_t token) const {
    const Word* word = word_at(token);
    return word && word->tag == Tag::Verb &&
           (word->features.form == VerbForm::Participle ||
            word->features.form == VerbForm::Gerund);
  }

  // Where a phrase ends: at a mark, at "and", at a verb with a tense.
  bool closes(size_t token) const {
    const Word* word = word_at(token);
    if (!word || word->tag == Tag::Punct || word->tag == Tag::Sconj)
      return !word || clauses_.relatives.match(view_.tokens, token) == 0;
    if (clauses_.joiners.match(view_.tokens, token) > 0) return true;
    return word->tag == Tag::Verb && !is_participle(token) &&
           !is_relative_verb(token);
  }

  // The preposition, participle or verb of a relative clause right before the
  // phrase of the term; tokens.size() if there is none.
  size_t link_before(const SentenceTerm& term) const {
    const size_t none = view_.tokens.size();
    size_t first = term.first;
    while (first > 0 &&
           (clauses_.determiners.match(view_.tokens, first - 1) > 0 ||
            clauses_.titles.match(view_.tokens, first - 1) > 0 ||
            has_tag(first - 1, Tag::Adj)))
      --first;
    if (first < 2) return none;
    const size_t link = first - 1;
    if (puts_in_time(link) || is_in_time(link)) return none;
    const bool verb = has_tag(link, Tag::Verb) &&
                      (is_participle(link) || is_relative_verb(link));
    const bool preposition = !clauses_.preposition(view_.tokens, link).empty();
    return verb || preposition || has_tag(link, Tag::Adp) ? link : none;
  }

  // A title before a place names what it is: "the city of Gao".
  bool is_unread_noun(size_t token, const SentenceTerm& term) const {
    const bool title =
        term.type != "person" && clauses_.titles.match(view_.tokens, token) > 0;
    return has_tag(token, Tag::Noun) && !title && !is_in_time(token) &&
           !is_read(view_, reading_, view_.tokens.list[token].span);
  }

  bool narrows(size_t token) const {
    if (clauses_.auxiliaries.match(view_.tokens, token) > 0 ||
        clauses_.determiners.match(view_.tokens, token) > 0 ||
        is_in_time(token))
      return false;
    if (clauses_.relatives.match(view_.tokens, token) > 0) return true;
    const Word* word = word_at(token);
    if (!word || is_read(view_, reading_, word->span)) return false;
    return word->tag == Tag::Noun || word->tag == Tag::Propn ||
           word->tag == Tag::Adj || is_participle(token);
  }
  // It lies in a term of an entity that a slot took as well.
  bool is_named_in_slot(size_t token) const {
    return std::any_of(
        view_.terms.begin(), view_.terms.end(), [&](const SentenceTerm& term) {
          return term.first <= token && token < term.last &&
                 !term.term.entity.empty() && is_in_slot(term.term.entity);
        });
  }
  bool is_in_slot(const std::string& entity) const {
    return std::any_of(
        reading_.terms.begin(), reading_.terms.end(),
        [&](const auto& slot) { return slot.second->term.entity == entity; });
  }

  const SentenceView& view_;
  const Reading& reading_;
  const ClauseLexicon& clauses_;
};

// What fills the slot stands before the words where no preposition belongs to
// it, or where the wording has it behind them: it was taken for the subject.
bool is_subject(const Reading& reading, const std::string& role,
                const SentenceTerm& term) {
  const std::vector<WordingSlot>& slots = reading.wording->slots;
  return term.last <= reading.first &&
         std::any_of(slots.begin(), slots.end(), [&](const WordingSlot& slot) {
           return filler_of(slot.role) == filler_of(role) &&
                  (slot.marker.empty() ||
                   (slot.marker == "of" && slot.before_anchor > 0));
         });
}

// "Ghana's independence", whatever stands before Ghana; but "became
// independent", which has the same stem, is said of a subject.
bool is_said_by_noun(const SentenceView& view, const Reading& reading) {
  if (!reading.wording->nominal) return false;
  // "The suburbs of France have a population of", but "the earthquake of Agadir
  // killed 12,000".
  if (reading.value) return reading.property->temporal == Temporal::Event;
  const int32_t head = word_of(view, reading.first, reading.last);
  return head < 0 || view.tree.words[static_cast<size_t>(head)].tag != Tag::Adj;
}

// "French troops", "soldiers": not a name of its own.
bool is_of_many(const SentenceTerm& term) {
  return !term.described && (term.term.entity.empty() || !term.owner.empty());
}

constexpr size_t kOpener = 4;  // tokens: « selon laquelle le président »

// A word of tokens [first, last) opens what the noun before says; "the
// earthquake that struck Morocco" tells of the earthquake.
bool has_opener(const SentenceView& view, size_t first, size_t last) {
  for (size_t i = first; i < last; ++i) {
    const int32_t at = word_of(view, i, i + 1);
    if (at < 0) continue;
    const Word& word = view.tree.words[static_cast<size_t>(at)];
    if (word.tag == Tag::Sconj ||
        (word.tag == Tag::Pron && word.relation != Relation::Nsubj))
      return true;
  }
  return false;
}

bool is_said_of(Relation relation) {
  return relation == Relation::Nsubj || relation == Relation::Csubj;
}

template <typename Test>
bool any_subject(const Reading& reading, const Test& test) {
  return std::any_of(reading.terms.begin(), reading.terms.end(),
                     [&](const auto& slot) {
                       return is_subject(reading, slot.first, *slot.second) &&
                              test(*slot.second);
                     });
}

bool names_somebody(const SentenceView& view, const Reading& reading,
                    Span span) {
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [&](const Mention& mention) {
                       return mention.kind == MentionKind::Name &&
                              mention.span.overlaps(span) &&
                              !is_read(view, reading, mention.span);
                     });
}

// "Captain Traoré overthrew Kaboré": who did it, or to whom, fills no slot; a
// person, or a name that the base does not know.
bool leaves_a_person(const SentenceView& view, const Reading& reading,
                     const Clause& clause) {
  const auto is_unread_person = [&](const Participant& one) {
    if ((one.role != ClauseRole::Subject && one.role != ClauseRole::Object &&
         one.marker_class != "by") ||
        one.phrase.head < 0)
      return false;
    const Word& head = view.tree.words[static_cast<size_t>(one.phrase.head)];
    if (is_read(view, reading, head.span)) return false;
    bool known = false, person = false;
    for (const SentenceTerm& term : view.terms) {
      if (!view.span_of(term.first, term.last).overlaps(head.span)) continue;
      known = true;
      person = person || (term.type == "person" && !term.described);
    }
    return person ||
           (!known && head.tag == Tag::Propn && !names_a_time(view, head.span));
  };
  return std::any_of(clause.participants.begin(), clause.participants.end(),
                     is_unread_person);
}

// "The police", « son ministre »: certain ones, not "soldiers".
bool is_certain(const SentenceView& view, const Phrase& phrase) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  return phrase.head >= 0 &&
         std::any_of(
             view.tree.words.begin(), view.tree.words.end(),
             [&](const Word& word) {
               const size_t token = view.tokens_of(word.span).first;
               return word.head == phrase.head &&
                      (word.features.definite == Definite::Definite ||
                       clauses.possessives.match(view.tokens, token) > 0);
             });
}

// What happened is who does something in the clause.
bool is_said_of_event(const SentenceView& view, const Reading& reading,
                      const Clause& clause) {
  return reading.property->temporal == Temporal::Event &&
         std::any_of(clause.participants.begin(), clause.participants.end(),
                     [&](const Participant& one) {
                       return one.role == ClauseRole::Subject &&
                              is_among(view, one.phrase.head, reading.first,
                                       reading.last);
                     });
}

}  // namespace

bool is_below_unread_noun(const SentenceView& view, const Reading& reading) {
  if (!view.analysed || is_said_by_noun(view, reading)) return false;
  const PhraseReader phrases(view, reading);
  return any_subject(reading, [&](const SentenceTerm& term) {
    return term.list.empty() && phrases.is_below_noun(term);
  });
}

bool is_narrowed(const SentenceView& view, const Reading& reading) {
  if (!view.analysed || reading.wording->nominal) return false;
  const PhraseReader phrases(view, reading);
  return any_subject(reading, [&](const SentenceTerm& term) {
    return is_of_many(term) && phrases.is_narrowed_behind(term);
  });
}

bool is_content_of_noun(const SentenceView& view, const Reading& reading) {
  const Clause* clause = finite_clause_of(view, reading.first, reading.last);
  if (!clause || clause->head < 0) return false;
  const std::vector<Word>& words = view.tree.words;
  const Word* verb = &words[static_cast<size_t>(clause->head)];
  // "That Lyon is the capital is wrong."
  if (clause->kind == ClauseKind::Copula && is_said_of(verb->relation))
    return true;
  // « la thèse voulant que … »
  const bool below_verb = verb->relation == Relation::Ccomp;
  if (below_verb) verb = &words[static_cast<size_t>(verb->head)];
  if (verb->relation != Relation::AclRelcl && verb->relation != Relation::Acl &&
      verb->relation != Relation::Nmod)
    return false;
  const Word& noun = words[static_cast<size_t>(verb->head)];
  if (noun.tag != Tag::Noun || is_read(view, reading, noun.span)) return false;
  const size_t opener = view.tokens_of(noun.span).second;
  size_t first = reading.first;
  for (const auto& [role, term] : reading.terms)
    first = std::min(first, term->first);
  // With a subject of its own the clause says nothing of the noun.
  return opener < first && opener + kOpener >= first &&
         has_opener(view, opener, first) &&
         (!below_verb ||
          is_below(view, word_of(view, first, first + 1), clause->head));
}

bool leaves_an_agent(const SentenceView& view, const Reading& reading) {
  const Clause* clause =
      reading.wording->nominal
          ? finite_clause_of(view, reading.first, reading.last)
          : clause_of_words(view, reading.first, reading.last);
  if (!clause || clause->kind != ClauseKind::Verb) return false;
  // "The coup of 2023 toppled Issoufou": of a noun what its verb is done to.
  if (reading.wording->nominal)
    return is_said_of_event(view, reading, *clause) &&
           leaves_a_person(view, reading, *clause);
  if (leaves_a_person(view, reading, *clause)) return true;
  if (!reading.wording->acted_on) return false;
  return std::any_of(
      clause->participants.begin(), clause->participants.end(),
      [&](const Participant& one) {
        return (one.role == ClauseRole::Subject || one.marker_class == "by") &&
               (names_somebody(view, reading, one.phrase.span) ||
                (is_certain(view, one.phrase) &&
                 !is_read(view, reading,
                          view.tree.words[static_cast<size_t>(one.phrase.head)]
                              .span)));
      });
}

}  // namespace claims
