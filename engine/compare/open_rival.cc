#include "engine/compare/open_rival.h"

#include <algorithm>
#include <unordered_set>

#include "engine/compare/open_proof.h"
#include "engine/compare/open_proven.h"
#include "engine/compare/open_roles.h"

namespace engine {
namespace {

using claims::WordRelation;

// --- what excludes what ----------------------------------------------------

// « belge » has no capital where it is of another language than the table's.
bool is_country(const OpenTerm& term) {
  return (term.kind == OpenKind::Name || term.key.translated) &&
         claims::is_of_country(term.key);
}

// A Mexican is an American to a dictionary, and not to a reader.
bool are_same_country(const OpenTerm& one, const OpenTerm& other) {
  const WordRelation relation = claims::relation_of(one.key, other.key);
  return relation == WordRelation::Same || relation == WordRelation::Synonym ||
         relation == WordRelation::Derived ||
         relation == WordRelation::Translation;
}

// --- the place of the missing term -----------------------------------------

class Place {
 public:
  Place(const OpenPair& pair, const Seen& seen, size_t missing)
      : pair_(pair),
        goal_(pair.claim.terms[missing]),
        missing_(missing),
        proof_(seen, seen.used.front()) {
    const std::vector<OpenTie> ties =
        ties_of(pair.claim, seen.grammars.of_claim());
    for (const OpenTie& tie : ties) {
      if (tie.term == missing) head_ = tie.head;
      if (tie.head == missing) below_.push_back(tie.term);
    }
    for (const OpenTie& tie : ties)
      if (tie.term == head_) above_ = tie.head;
  }

  std::optional<SlotOutcome> rival() const {
    if (goal_.kind == OpenKind::Figure) return other_figure();
    if (goal_.kind == OpenKind::Date) return other_date();
    if (is_country(goal_)) return other_country();
    return std::nullopt;
  }

 private:
  const Cell& cell_of(size_t t) const { return pair_.alignment.cells[t]; }
  const OpenTerm& given(size_t text_term) const {
    return pair_.text.terms[text_term];
  }

  SlotOutcome outcome(const char* slot, size_t text_term,
                      const char* rule) const {
    return {slot, Outcome::Disjoint, goal_.form, given(text_term).form, rule};
  }

  // The one figure that the text gives the same things.
  std::optional<SlotOutcome> other_figure() const {
    if (head_ == kNowhere || !is_in_text(cell_of(head_)) ||
        proof_.is_narrowed(cell_of(head_)) || has_other_time(pair_))
      return std::nullopt;
    std::optional<size_t> found;
    for (const size_t t : proof_.told_below(cell_of(head_).term)) {
      if (given(t).kind != OpenKind::Figure) continue;
      if (found) return std::nullopt;
      found = t;
    }
    if (!found || match_terms(goal_, given(*found), pair_.claim, pair_.text,
                              pair_.context) != TermMatch::Conflict)
      return std::nullopt;
    return outcome("figure", *found, "open.value_disjoint");
  }

  // Birth, death or release, if that is what the claim dates, or 'm' the making
  // of a work; else 0.
  char dated_event() const {
    if (goal_.life != 0) return goal_.life;
    const claims::OpenWords& known = *pair_.claim.words;
    return is_dated_by(known.birth)     ? 'b'
           : is_dated_by(known.death)   ? 'd'
           : is_dated_by(known.release) ? 'r'
           : is_dated_by(known.made)    ? 'm'
                                        : 0;
  }

  bool is_dated_by(const std::unordered_set<std::string>& stems) const {
    const auto is_one = [&](size_t t) {
      return stems.contains(pair_.claim.terms[t].stem);
    };
    return (head_ != kNowhere && is_one(head_)) ||
           std::any_of(below_.begin(), below_.end(), is_one);
  }

  // A bracket or "a 1968 film" gives the event's day, or one that it was
  // before.
  bool is_of_event(const OpenTerm& date, char event) const {
    if (event == 'm' && date.life == 'r' && goal_.time.period &&
        date.time.period)
      return date.time.period->span.before(goal_.time.period->span);
    return date.life == event && is_of_subject();
  }

  // Of the subject, whose life a text has in brackets, and not of "the son of
  // someone born in June".
  bool is_of_subject() const {
    return above_ == kNowhere || pair_.claim.terms[above_].group == 0 ||
           is_identity(pair_.claim, above_, pair_.context);
  }

  // The date hangs on the very word in the text, and that word is of what
  // happens once: "on 3 May, he died".
  bool dates_same_word(size_t text_term) const {
    if (head_ == kNowhere || !is_in_text(cell_of(head_))) return false;
    const std::string& stem = pair_.claim.terms[head_].stem;
    const auto& singles = pair_.claim.words->singles;
    const bool once = std::any_of(
        singles.begin(), singles.end(), [&](const claims::SingleValued& one) {
          return one.kind == "date" && one.head == stem;
        });
    if (!once) return false;
    const std::vector<size_t> told = proof_.told_below(cell_of(head_).term);
    return std::count(told.begin(), told.end(), text_term) > 0;
  }

  // The one day that the text gives the event, and it gives no other day.
  std::optional<SlotOutcome> other_date() const {
    const char event = dated_event();
    if (!has_same_subject(pair_)) return std::nullopt;
    std::optional<size_t> found;
    for (size_t t = 0; t < pair_.text.terms.size(); ++t) {
      const OpenTerm& date = given(t);
      if (date.kind != OpenKind::Date || date.time.duration) continue;
      const bool fits =
          date.life == 0 ? dates_same_word(t) : is_of_event(date, event);
      if (fits && found) return std::nullopt;
      if (fits) found = t;
      if (!fits && date.life == 0) return std::nullopt;
    }
    if (!found || match_terms(goal_, given(*found), pair_.claim, pair_.text,
                              pair_.context) != TermMatch::Conflict)
      return std::nullopt;
    return outcome("figure", *found, "open.value_disjoint");
  }

  // The one country of what the subject is said to be.
  std::optional<SlotOutcome> other_country() const {
    if (!is_identity(pair_.claim, missing_, pair_.context)) return std::nullopt;
    // "American and Canadian" hangs Canadian on American.
    std::vector<size_t> countries, said = identities();
    for (size_t i = 0; i < said.size(); ++i) {
      if (is_country(given(said[i]))) countries.push_back(said[i]);
      for (const size_t t : proof_.told_below(said[i]))
        if (is_country(given(t))) said.push_back(t);
    }
    // "An Indian blockbuster drama film of Indian make": one country twice.
    const auto is_other = [&](size_t t) {
      return !are_same_country(given(countries.front()), given(t));
    };
    if (countries.empty() ||
        are_same_country(goal_, given(countries.front())) ||
        std::any_of(countries.begin(), countries.end(), is_other))
      return std::nullopt;
    return outcome("detail", countries.front(), "open.other_name");
  }

  // What the text says that the subject is.
  std::vector<size_t> identities() const {
    // "X is a French film" hangs French on film, "X is French" X on French.
    if (head_ != kNowhere && below_.empty())
      return is_in_text(cell_of(head_))
                 ? std::vector<size_t>{cell_of(head_).term}
                 : std::vector<size_t>{};
    if (below_.empty() || !cell_of(below_.front()).holds()) return {};
    return proof_.told_of(pair_.claim.terms[below_.front()],
                          cell_of(below_.front()));
  }

  const OpenPair& pair_;
  const OpenTerm& goal_;
  size_t missing_;
  OpenProof proof_;
  size_t head_ = kNowhere;     // what the missing term hangs on
  size_t above_ = kNowhere;    // what that hangs on
  std::vector<size_t> below_;  // what hangs on it
};

}  // namespace

std::optional<SlotOutcome> find_rival(const OpenPair& pair, const Seen& seen,
                                      size_t missing) {
  if (!pair.claim.negations.empty() || !pair.text.negations.empty() ||
      turned(seen) || !is_proven(seen, missing))
    return std::nullopt;
  return Place(pair, seen, missing).rival();
}

std::optional<SlotOutcome> find_affirmed(const OpenPair& pair,
                                         const Seen& seen) {
  const Zone zone = zone_of(pair.alignment.cells);
  if (pair.claim.negations.size() != 1 || !pair.text.negations.empty() ||
      !pair.claim.distance.empty() || turns(pair.text.distance, zone, {}) ||
      touches(pair.text.denials, pair.alignment.cells) || !is_proven(seen))
    return std::nullopt;
  return SlotOutcome{"denial", Outcome::Disjoint, "negated", "affirmed",
                     "open.denied_by_source"};
}

}  // namespace engine
