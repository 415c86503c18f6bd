#include "claims/extract/slot_search.h"

#include <algorithm>

#include "claims/extract/place_word.h"
#include "claims/extract/slot_fit.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

// Words that may stand between an anchor and a slot.
constexpr size_t kSlotReach = 30;
// Words over which grammar may join a term to an anchor.
constexpr size_t kJoinedReach = 60;
// Words that may stand between a marker and its term: "à l'aéroport de …".
constexpr size_t kMarkerReach = 6;
// "… sont stationnés au Niger": words between verb and adverbial.
constexpr size_t kRightBehind = 3;
// A term that begins by this token opens the sentence ("Car dans le …").
constexpr size_t kOpening = 3;

bool has_value_slot(const Wording& wording) {
  return std::any_of(
      wording.slots.begin(), wording.slots.end(),
      [](const WordingSlot& slot) { return slot.role == "value"; });
}

class SlotSearch {
 public:
  SlotSearch(const WordingSite& site, const WordingSlot& slot,
             const Reading& reading)
      : view_(site.view),
        language_(site.language),
        clauses_(*site.view.pack->clauses),
        wording_(site.wording),
        property_(site.property),
        anchors_(site.anchors),
        reversed_(site.reversed),
        slot_(slot),
        reading_(reading) {}

  const SentenceTerm* find() const {
    if (const SentenceTerm* demonym = demonym_beside()) return demonym;
    const SentenceTerm* term = likely_term();
    return term && !is_out_of_place(*term) ? term : nullptr;
  }

 private:
  // First where the marker stands right before the term, then over a chain of
  // nouns ("à l'aéroport de la capitale"); adverbial slots and slots of a kind
  // of their own may stand on the other side: passives, inversions, "Dans ces
  // trois pays, …".
  const SentenceTerm* likely_term() const {
    const size_t first = anchors_.front(), behind = anchors_.back() + 1;
    const size_t at = slot_.before_anchor, end = view_.tokens.size();
    const size_t low = at == 0 ? 0 : anchors_[at - 1] + 1;
    const size_t high = at < anchors_.size() ? anchors_[at] : end;
    const bool either_side = slot_.marker == "loc" || is_distinct();
    const SentenceTerm* term = joined_term();
    if (reversed_ && !term && slot_.marker.empty()) return nullptr;
    if (!term && slot_.marker == "of") term = owner_by_relative();
    if (!term && slot_.marker == "loc" && at > 0)
      term = opening_place(low, high);
    for (const bool chain : {false, true}) {
      if (!term)
        term =
            at == 0 ? search_left(high, chain) : search_right(low, high, chain);
      if (!term && either_side)
        term = at == 0 ? search_right(behind, end, chain)
                       : search_left(first, chain);
    }
    return term;
  }

  // « le Niger, dont la capitale est Niamey », "Niger, whose president, X,":
  // the nearest before the word that says whose.
  const SentenceTerm* owner_by_relative() const {
    const size_t whose = relative_before(view_, anchors_.front());
    if (whose == 0) return nullptr;
    for (auto term = view_.terms.rbegin(); term != view_.terms.rend(); ++term)
      if (term->last < whose)
        return whose - 1 - term->last <= kRightBehind && is_candidate(*term)
                   ? &*term
                   : nullptr;
    return nullptr;
  }

  // "Danish Prime Minister", « le président nigérien », "the German
  // withdrawal": whose office or doing a noun names.
  const SentenceTerm* demonym_beside() const {
    const Role* role = property_.role(slot_.role);
    const bool is_doing = wording_.by_adjective && slot_.marker == "of" && role;
    if (!is_of_single_value() && !is_doing) return nullptr;
    for (const SentenceTerm& demonym : view_.demonyms)
      if ((demonym.last == anchors_.front() || is_before_own_anchor(demonym) ||
           std::count(anchors_.begin(), anchors_.end(), demonym.first - 1) >
               0) &&
          !is_taken(demonym) && fits(demonym, role->types, language_.catalogue))
        return &demonym;
    return nullptr;
  }

  // "Replaced Y as British prime minister".
  bool is_before_own_anchor(const SentenceTerm& term) const {
    const size_t at = slot_.before_anchor;
    return at > 0 && at < anchors_.size() && term.last == anchors_[at];
  }

  // Of what there is one at a time: an office, a capital.
  bool is_of_single_value() const {
    return property_.one_valued && property_.value == "entity" &&
           property_.temporal != Temporal::Event && property_.role(slot_.role);
  }

  // An office belongs to the names beside it: "Macron met Germany's leader"
  // says of neither name what it says of the other's.
  bool is_off_office(const SentenceTerm& term) const {
    return wording_.nominal && is_office(property_) && slot_.marker.empty() &&
           fit_of(term) != Fit::Yes && !is_beside_anchors(term);
  }
  bool is_beside_anchors(const SentenceTerm& term) const {
    const size_t first =
        term.last <= anchors_.front() ? term.last : anchors_.back() + 1;
    const size_t last =
        term.last <= anchors_.front() ? anchors_.front() : term.first;
    for (size_t i = first; i < last; ++i)
      if (!is_part_of_title(i)) return false;
    return true;
  }
  // What may stand between an office and a name that belongs to it.
  bool is_part_of_title(size_t i) const {
    const std::string_view form = view_.tokens.form(i);
    if (form == "," || form == "." ||
        clauses_.is_possessive_mark(view_.tokens, i) ||
        clauses_.determiners.match(view_.tokens, i) > 0 ||
        clauses_.auxiliaries.match(view_.tokens, i) > 0 ||
        clauses_.titles.match(view_.tokens, i) > 0 ||
        clauses_.neutral.match(view_.tokens, i) > 0 ||
        clauses_.past_states.match(view_.tokens, i) > 0 ||
        !clauses_.preposition(view_.tokens, i).empty())
      return true;
    const auto covers = [i](const SentenceTerm& other) {
      return other.first <= i && i < other.last;
    };
    return std::any_of(view_.terms.begin(), view_.terms.end(), covers) ||
           std::any_of(view_.demonyms.begin(), view_.demonyms.end(), covers);
  }

  bool is_out_of_place(const SentenceTerm& term) const {
    if (is_off_office(term)) return true;
    if (says_where_a_stranger_lies(view_, term)) return true;
    // « Le voisin de la France dont la capitale est Madrid »: of whom it is
    // said stands before the country.
    if (slot_.marker == "of" && relative_before(view_, anchors_.front()) > 0 &&
        (is_set_off_as_place(view_, term) || is_behind_of(view_, term)))
      return true;
    const bool subject = slot_.marker.empty() && slot_.before_anchor == 0;
    // « La Géorgie, aux États-Unis, compte … » is not said of where it lies.
    if (subject && is_set_off_as_place(view_, term)) return true;
    // The subject that stands behind its verb stands right behind it.
    if (subject && term.first > anchors_.back() &&
        has_comma(view_, anchors_.back() + 1, term.first) &&
        fit_of(term) != Fit::Yes)
      return true;
    if (wording_.adjacent && slot_.before_anchor == anchors_.size() &&
        !is_right_behind(term))
      return true;
    // "Déby's son is president" is not said of Déby.
    return subject && term.last < view_.tokens.size() &&
           clauses_.is_possessive_mark(view_.tokens, term.last) &&
           term.last != anchors_.front() - 1;
  }

  // « la capitale Niamey », « la capitale, Niamey, ».
  bool is_right_behind(const SentenceTerm& term) const {
    const size_t behind = anchors_.back() + 1;
    const bool set_off =
        behind + 1 == term.first && view_.tokens.form(behind) == "," &&
        term.last < view_.tokens.size() && view_.tokens.form(term.last) == ",";
    return term.first == behind || set_off;
  }

  // Whether the role's fillers differ in kind from those of every other slot,
  // so that a passive or an inversion cannot confuse them.
  bool is_distinct() const {
    const std::vector<std::string>* own = types_of(slot_.role);
    if (!own) return true;
    for (const WordingSlot& other : wording_.slots) {
      if (other.role == slot_.role) continue;
      const std::vector<std::string>* types = types_of(other.role);
      if (!types) continue;
      for (const std::string& type : *own)
        if (std::find(types->begin(), types->end(), type) != types->end())
          return false;
    }
    return true;
  }
  const std::vector<std::string>* types_of(const std::string& role) const {
    const Role* found = property_.role(filler_of(role));
    if (found) return &found->types;
    return property_.value == "entity" ? &property_.value_types : nullptr;
  }

  // Another slot without a preposition takes things of the same kind, so that
  // only the voice tells who did what to whom.
  bool has_rival() const {
    const std::vector<std::string>* own = types_of(slot_.role);
    return own &&
           std::any_of(wording_.slots.begin(), wording_.slots.end(),
                       [&](const WordingSlot& other) {
                         const auto* types = types_of(other.role);
                         return other.role != slot_.role &&
                                other.marker.empty() && types &&
                                std::find_first_of(own->begin(), own->end(),
                                                   types->begin(),
                                                   types->end()) != own->end();
                       });
  }

  // "between {party} {other}": the second is listed with the first.
  std::string list_marker() const {
    for (size_t i = 1; i < wording_.slots.size(); ++i)
      if (&wording_.slots[i] == &slot_ && slot_.marker.empty() &&
          wording_.slots[i - 1].before_anchor == slot_.before_anchor)
        return wording_.slots[i - 1].marker;
    return "";
  }

  Fit fit_of(const SentenceTerm& term) const {
    const SlotPlace place{&slot_,
                          slot_.before_anchor == 0,
                          !has_rival(),
                          wording_.acted_on,
                          is_of_single_value(),
                          list_marker()};
    return slot_fit(view_, anchors_, place, term);
  }

  // The term that the grammar joins to the words, the nearest to them if there
  // are several.
  const SentenceTerm* joined_term() const {
    const SentenceTerm* best = nullptr;
    size_t nearest = kJoinedReach;
    const size_t low =
        anchors_.front() - std::min(anchors_.front(), kJoinedReach);
    auto it = std::lower_bound(
        view_.terms.begin(), view_.terms.end(), low,
        [](const SentenceTerm& term, size_t at) { return term.first < at; });
    for (; it != view_.terms.end(); ++it) {
      const SentenceTerm& term = *it;
      if (term.first > anchors_.back() + kJoinedReach) break;
      if (!is_candidate(term)) continue;
      const size_t gap =
          term.first > anchors_.back()
              ? term.first - anchors_.back()
              : anchors_.front() - std::min(anchors_.front(), term.last);
      if (gap >= nearest || fit_of(term) != Fit::Yes) continue;
      nearest = gap;
      best = &term;
    }
    return best;
  }

  // "900 Danish soldiers" are so many of a force, not the force.
  // "These three countries" stand for what was named before.
  bool is_counted(const SentenceTerm& term) const {
    if (term.open || !term.stands_for.empty()) return false;
    const Span span = view_.span_of(term.first, term.last);
    return std::any_of(
        view_.mentions.begin(), view_.mentions.end(),
        [&](const Mention& mention) {
          return std::holds_alternative<Quantity>(mention.value) &&
                 mention.kind != MentionKind::Ordinal &&
                 mention.span.overlaps(span);
        });
  }
  bool is_taken(const SentenceTerm& term) const {
    for (const auto& [role, other] : reading_.terms)
      if (other == &term) return true;
    return false;
  }

  bool is_candidate(const SentenceTerm& term) const {
    if (is_taken(term) || (is_counted(term) && !has_value_slot(wording_)))
      return false;
    const std::vector<std::string>* types = types_of(slot_.role);
    if (!property_.role(slot_.role)) {  // it is the value
      // "Le président russe" holds no office: it is named by one.
      if (term.term.entity.empty() || (term.described && is_office(property_)))
        return false;
    }
    // "le départ des soldats" is of them all, "des soldats partent" is not.
    const bool part = term.partial || (term.indefinite && slot_.marker.empty());
    const Role* role = property_.role(slot_.role);
    if (part && role && role->whole) return false;
    return types && fits(term, *types, language_.catalogue);
  }

  const SentenceTerm* search_left(size_t high, bool chain) const {
    for (auto term = view_.terms.rbegin(); term != view_.terms.rend(); ++term) {
      if (term->last > high) continue;
      if (view_.distance(term->last, high) > kSlotReach) break;
      if (has_break(view_, term->last, high)) break;
      if (is_candidate(*term) && is_marked(*term, 0, chain) &&
          fit_of(*term) != Fit::No)
        return &*term;
    }
    return nullptr;
  }

  const SentenceTerm* search_right(size_t low, size_t high, bool chain) const {
    for (const SentenceTerm& term : view_.terms) {
      if (term.first < low) continue;
      if (term.last > high || view_.distance(low, term.first) > kSlotReach)
        break;
      if (has_break(view_, low, term.first)) break;
      if (is_candidate(term) && is_marked(term, low, chain) &&
          fit_of(term) != Fit::No)
        return &term;
    }
    return nullptr;
  }

  // "Au Niger, des milliers de partisans se réunissent après l'ultimatum à la
  // France": the place that opens the sentence, unless one stands right behind
  // the words.
  const SentenceTerm* opening_place(size_t low, size_t high) const {
    const SentenceTerm* behind = search_right(low, high, false);
    if (behind && view_.distance(low, behind->first) <= kRightBehind)
      return behind;
    const SentenceTerm* opening = nullptr;
    for (const SentenceTerm& term : view_.terms)
      if (term.first <= kOpening && term.last <= anchors_.front() &&
          is_candidate(term) && is_marked(term, 0, false) &&
          fit_of(term) != Fit::No)
        opening = &term;
    return opening;
  }

  // The preposition before the term is the slot's; a slot without one takes no
  // term behind a preposition (but the agent of a passive). With `chain`,
  // nouns joined by "of" may stand between the two.
  bool is_marked(const SentenceTerm& term, size_t low, bool chain) const {
    // What a list is marked with stands before its first member.
    size_t first = term.first;
    if (!term.list.empty()) first = view_.terms[term.list.front()].first;
    size_t nouns = 0;
    for (size_t i = first; i > low && first - i < kMarkerReach; --i) {
      if (clauses_.determiners.match(view_.tokens, i - 1)) continue;
      const std::string_view marker = clauses_.preposition(view_.tokens, i - 1);
      if (marker.empty()) {
        if (slot_.marker.empty() || ++nouns > (chain ? 3u : 1u)) break;
        if (view_.tokens.list[i - 1].kind != TokenKind::Word) break;
        continue;
      }
      if (slot_.marker.empty())
        return is_apposition(marker) || marker == "by" ||
               (marker == "of" && is_article(i - 1));
      if (marker == slot_.marker) return true;
      if (marker != "of" || !chain) return false;
    }
    return slot_.marker.empty();
  }
  // "à Niamey, la capitale du Niger": what a noun phrase names may itself
  // stand behind a preposition, but not "l'avocat de X, président"; nor what it
  // is named of, "President Obama's policy in Cuba".
  bool is_apposition(std::string_view marker) const {
    return wording_.nominal && slot_.before_anchor == 0 &&
           property_.value == "entity" && !property_.role(slot_.role) &&
           marker != "of";
  }
  // "des soldats": the plural article has the form of a preposition.
  bool is_article(size_t i) const {
    if (i == 0) return true;
    const Token& before = view_.tokens.list[i - 1];
    return before.kind != TokenKind::Word ||
           !clauses_.preposition(view_.tokens, i - 1).empty();
  }

  const SentenceView& view_;
  const Language& language_;
  const ClauseLexicon& clauses_;
  const Wording& wording_;
  const Property& property_;
  const std::vector<size_t>& anchors_;
  const bool reversed_;
  const WordingSlot& slot_;
  const Reading& reading_;
};

}  // namespace

const SentenceTerm* find_slot_term(const WordingSite& site,
                                   const WordingSlot& slot,
                                   const Reading& reading) {
  return SlotSearch(site, slot, reading).find();
}

}  // namespace claims
