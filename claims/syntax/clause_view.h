#pragma once
// The ClauseView of a sentence: who does what to whom, with the grammar taken
// out. "Niamey, d'où les troupes françaises ont été chassées par la junte" and
// "the junta drove French troops out of Niamey" both give a clause of driving
// out with the subject junta and the object troops. Plain data over a Tree:
// words are indexes into Tree::words; nothing here is looked up in a base.
//
// Voice is undone (the subject of a passive is an Object, its agent a Subject);
// what coordination, relative clauses, participles and infinitives leave out is
// shared from where it stands; a noun that carries an event ("le retrait des
// troupes du Mali") is a clause as well.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/clause_words.h"
#include "claims/language/mention.h"
#include "claims/syntax/tree.h"
#include "claims/value/statement.h"

namespace claims {

enum class ClauseKind : uint8_t {
  Verb,        // "the army left"; participles and infinitives as well
  Copula,      // "Bamako is the capital": predicate is the verb, the rest a
               // Complement
  Apposition,  // "Tiani, head of the junta": Subject and Complement, no verb
  Noun,        // "the withdrawal of the troops": an event said by a noun
};

// How a clause hangs on its parent.
enum class ClauseLink : uint8_t {
  Main,         // no parent
  Coordinated,  // "…, and left"
  Relative,     // "which left"
  Participle,   // "deployed in Niger"
  Content,      // "said that it left", "plans to leave"
  Adverbial,    // "when it left", "leaving the town"
  Parenthetic,  // « , a déclaré le ministre, »; anything loosely joined
  Nominal,      // a noun inside the parent
};

enum class ClauseTense : uint8_t { None, Past, Present, Future };

enum class ClauseRole : uint8_t {
  Subject,     // who does it; the agent of a passive
  Object,      // what it is done to; the subject of a passive
  Recipient,   // "gave it to them", without a preposition
  Complement,  // what a copula says that the subject is
  Oblique,     // behind a preposition: see `marker`
};

// A noun phrase: its head and its bytes, without the preposition before it, the
// clauses and appositions behind it and what it is coordinated with.
struct Phrase {
  int32_t head = -1;
  Span span;
};

struct Participant {
  ClauseRole role = ClauseRole::Subject;
  std::string marker;        // preposition as written, folded: "d'ici", "from"
  std::string marker_class;  // its class in the pack: "of", "loc"; or ""
  Phrase phrase;
  // Participants with one number were named together ("A, B et C"); 0 = alone.
  uint32_t list = 0;
  // Not said in the clause's own words: shared by coordination, by a relative
  // pronoun, by an infinitive or a participle.
  bool shared = false;
  // A pronoun stands there; `candidates` are earlier nouns of the sentence that
  // agree with it, nearest first. Which one it means is left open here.
  bool pronoun = false;
  std::vector<int32_t> candidates;
};

struct Clause {
  ClauseKind kind = ClauseKind::Verb;
  ClauseLink link = ClauseLink::Main;
  int32_t parent = -1;  // clause it hangs on; -1 = none
  int32_t head = -1;    // word that predicates; the noun of a copula's clause
  std::string lemma;    // of the predicate, folded, with particle: "carry out"
  Span predicate;       // bytes from its first auxiliary to its particle
  bool passive = false;
  bool reflexive = false;  // « se retirer »
  Polarity polarity = Polarity::Affirmed;
  // Planned, forecast, hedged: by the verb's own form ("will", « aurait »), by
  // words beside it ("reportedly") or by the clause that it is the content of
  // ("plans to leave", "denied that it left"). Reported: see `attribution`.
  Modality modality = Modality::Asserted;
  // Of the verb; of the governing clause for participles and infinitives.
  ClauseTense tense = ClauseTense::None;
  std::vector<Participant> participants;  // in text order within a role
  // Indexes into the mentions given: dates and times of this clause, and its
  // figures, each with the clause nearest to it and no other.
  std::vector<uint32_t> times;
  std::vector<uint32_t> quantities;
  int32_t attribution = -1;  // index into ClauseView::attributions; -1 = own
};

// Who is said to say it: "X said that P", « selon X, P », « P, a déclaré X ».
struct Attribution {
  Span cue;        // the verb or preposition that attributes
  Phrase speaker;  // head -1 when the text names none
};

struct ClauseView {
  std::vector<Clause> clauses;  // in the order of their heads; nouns included
  std::vector<Attribution> attributions;
  // Of each word of the tree: the innermost clause it is part of; -1 = none.
  std::vector<int32_t> clause_of;

  // Clause that word `head` predicates; nullptr if it heads none.
  const Clause* of_head(int32_t head) const;
  // Nearest clause with a predicate of its own (not a noun) around a clause.
  const Clause* finite_around(int32_t clause) const;
};

// Participants of a clause in a role, in text order.
std::vector<const Participant*> in_role(const Clause& clause, ClauseRole role);

// Words of the tree that the bytes touch: [first, last).
struct WordRange {
  int32_t first = 0;
  int32_t last = 0;
};
WordRange words_of(const Tree& tree, Span span);
// The word of the range whose head lies outside it; -1 if the range is empty.
int32_t head_of(const Tree& tree, WordRange range);

// The clauses of a sentence. `mentions` may hold those of other sentences too.
// Linear in the words but for lists, of which the first 32 members are shared.
ClauseView view_clauses(const Tree& tree, const std::vector<Mention>& mentions,
                        const ClauseWords& words);

}  // namespace claims
