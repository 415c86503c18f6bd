#include "claims/extract/wording_match.h"

#include <algorithm>
#include <map>

#include "claims/extract/reading_set.h"
#include "claims/extract/slot_fit.h"

namespace claims {
namespace {

// Words that may stand between two anchors, and between an anchor and a slot.
constexpr size_t kAnchorGap = 8;
constexpr size_t kSlotReach = 30;
// Words over which grammar may join a term to an anchor.
constexpr size_t kJoinedReach = 60;
// Words that may stand between a marker and its term: "à l'aéroport de …".
constexpr size_t kMarkerReach = 6;

// "… sont stationnés au Niger": words between verb and adverbial.
constexpr size_t kRightBehind = 3;
// A term that begins by this token opens the sentence ("Car dans le …").
constexpr size_t kOpening = 3;

class Matcher {
 public:
  Matcher(const SentenceView& view, const Language& language,
          const Wording& wording, const Property& property)
      : view_(view),
        language_(language),
        clauses_(*view.pack->clauses),
        wording_(wording),
        property_(property) {}

  // A reading whose first anchor is token `at`; nothing if a slot stays empty.
  bool match(size_t at, Reading* reading) {
    if (!place_anchors(at)) return false;
    reading->wording = &wording_;
    reading->property = &property_;
    reading->first = anchors_.front();
    reading->last = anchors_.back() + 1;
    if (is_glued()) return false;
    if (is_mere_mention() || (wording_.tight && is_qualified())) return false;
    for (const WordingSlot& slot : wording_.slots)
      if (!fill(slot, reading)) return false;
    return true;
  }

 private:
  // "to fight against attacks in the Sahel" asserts no attack: an event said by
  // a noun behind one of these prepositions is only spoken of.
  bool is_mere_mention() const {
    if (!wording_.nominal || property_.temporal != Temporal::Event)
      return false;
    size_t i = anchors_.front();
    while (i > 0 && clauses_.determiners.match(view_.tokens, i - 1)) --i;
    if (i == 0) return false;
    const std::string_view before = clauses_.preposition(view_.tokens, i - 1);
    return before == "contre" || before == "pour" || before == "sans";
  }

  // "vice-president", "non-member": another word, whatever its last part;
  // "ex-president" only says when.
  bool is_glued() const {
    const auto hyphen = [&](size_t i) {
      return i < view_.tokens.size() && view_.tokens.form(i) == "-" &&
             !view_.tokens.list[i].space_before;
    };
    const size_t first = anchors_.front(), behind = anchors_.back() + 1;
    if (first >= 2 && hyphen(first - 1) &&
        !view_.tokens.list[first].space_before &&
        clauses_.past_states.match(view_.tokens, first - 2) == 0)
      return true;
    return behind + 1 < view_.tokens.size() && hyphen(behind) &&
           !view_.tokens.list[behind + 1].space_before;
  }

  // A word that says more about the anchors stands right beside them.
  bool is_qualified() const {
    const size_t first = anchors_.front(), behind = anchors_.back() + 1;
    return (first > 0 && is_plain(first - 1)) ||
           (behind < view_.tokens.size() && is_plain(behind));
  }
  bool is_plain(size_t i) const {
    const Token& token = view_.tokens.list[i];
    if (token.kind != TokenKind::Word || token.capitalised) return false;
    if (view_.tokens.form(i) == "'s") return false;
    if (clauses_.determiners.match(view_.tokens, i) ||
        clauses_.auxiliaries.match(view_.tokens, i) ||
        clauses_.relatives.match(view_.tokens, i) ||
        clauses_.joiners.match(view_.tokens, i) ||
        clauses_.possessives.match(view_.tokens, i) ||
        !clauses_.preposition(view_.tokens, i).empty())
      return false;
    return std::none_of(view_.mentions.begin(), view_.mentions.end(),
                        [&](const Mention& mention) {
                          return mention.kind != MentionKind::Quotation &&
                                 mention.kind != MentionKind::Ordinal &&
                                 mention.span.overlaps(token.span);
                        });
  }

  bool is_break(size_t i) const {
    const std::string_view form = view_.tokens.form(i);
    return form == ";" || form == ":" || form == "?" || form == "!" ||
           clauses_.breakers.match(view_.tokens, i) > 0;
  }

  bool place_anchors(size_t at) {
    anchors_ = {at};
    for (size_t a = 1; a < wording_.anchors.size(); ++a) {
      const size_t from = anchors_.back() + 1;
      const size_t to = std::min(from + kAnchorGap, view_.tokens.size());
      size_t found = to;
      for (size_t i = from; i < to && found == to && !is_break(i); ++i)
        if (is_anchor(i, a) && are_joined(view_, anchors_.back(), i)) found = i;
      if (found == to) return place_before(at, a);
      anchors_.push_back(found);
    }
    return true;
  }

  // "Sanctions were imposed": what the wording has behind its verb stands
  // before it; only the grammar tells that the two belong together.
  bool place_before(size_t at, size_t a) {
    if (a + 1 != wording_.anchors.size() || !view_.analysed) return false;
    const size_t from = at > kAnchorGap ? at - kAnchorGap : 0;
    for (size_t i = at; i-- > from;)
      if (is_anchor(i, a) && takes_part(view_, at, i)) {
        anchors_.insert(anchors_.begin(), i);
        reversed_ = true;
        return true;
      }
    return false;
  }

  bool is_anchor(size_t token, size_t a) const {
    return is_one_of(view_.stems[token], wording_.anchors[a]) ||
           (view_.analysed &&
            is_one_of(view_.lemma_stems[token], wording_.anchors[a]));
  }

  static bool is_one_of(const std::string& stem,
                        const std::vector<std::string>& stems) {
    return !stem.empty() &&
           std::find(stems.begin(), stems.end(), stem) != stems.end();
  }

  // Whether the role's fillers differ in kind from those of every other slot,
  // so that a passive or an inversion cannot confuse them.
  bool is_distinct(const WordingSlot& slot) const {
    const std::vector<std::string>* own = types_of(slot.role);
    if (!own) return true;
    for (const WordingSlot& other : wording_.slots) {
      if (other.role == slot.role) continue;
      const std::vector<std::string>* types = types_of(other.role);
      if (!types) continue;
      for (const std::string& type : *own)
        if (std::find(types->begin(), types->end(), type) != types->end())
          return false;
    }
    return true;
  }
  const std::vector<std::string>* types_of(const std::string& role) const {
    const Role* found = property_.role(role);
    return found ? &found->types : nullptr;
  }

  bool fill(const WordingSlot& slot, Reading* reading) {
    if (slot.role == "value" && property_.value != "entity")
      return fill_value(slot, reading);
    const size_t low =
        slot.before_anchor == 0 ? 0 : anchors_[slot.before_anchor - 1] + 1;
    const size_t high = slot.before_anchor < anchors_.size()
                            ? anchors_[slot.before_anchor]
                            : view_.tokens.size();
    // First where the marker stands right before the term, then over a chain
    // of nouns ("à l'aéroport de la capitale"); adverbial slots and slots of a
    // kind of their own may stand on the other side: passives, inversions,
    // "Dans ces trois pays, …".
    const bool either_side = slot.marker == "loc" || is_distinct(slot);
    const SentenceTerm* term = joined_term(slot, *reading);
    if (reversed_ && !term && slot.marker.empty()) return false;
    if (!term && slot.marker == "loc" && slot.before_anchor > 0)
      term = opening_place(slot, low, high, *reading);
    for (const bool chain : {false, true}) {
      if (!term && slot.before_anchor == 0)
        term = search_left(slot, high, chain, *reading);
      else if (!term)
        term = search_right(slot, low, high, chain, *reading);
      if (!term && either_side && slot.before_anchor == 0)
        term = search_right(slot, anchors_.back() + 1, view_.tokens.size(),
                            chain, *reading);
      else if (!term && either_side)
        term = search_left(slot, anchors_.front(), chain, *reading);
    }
    // The subject that stands behind its verb stands right behind it.
    if (term && slot.marker.empty() && slot.before_anchor == 0 &&
        term->first > anchors_.back() &&
        has_comma(anchors_.back() + 1, term->first) &&
        fit_of(slot, *term) != Fit::Yes)
      term = nullptr;
    if (!term) return false;
    if (wording_.adjacent && slot.before_anchor == anchors_.size() &&
        term->first != anchors_.back() + 1)
      return false;
    // "Déby's son is president" is not said of Déby.
    if (slot.marker.empty() && slot.before_anchor == 0 &&
        term->last < view_.tokens.size() &&
        view_.tokens.form(term->last) == "'s" &&
        term->last != anchors_.front() - 1)
      return false;
    reading->terms[slot.role] = term;
    return true;
  }

  // Another slot without a preposition takes things of the same kind, so that
  // only the voice tells who did what to whom.
  bool has_rival(const WordingSlot& slot) const {
    const std::vector<std::string>* own = types_of(slot.role);
    return own &&
           std::any_of(wording_.slots.begin(), wording_.slots.end(),
                       [&](const WordingSlot& other) {
                         const auto* types = types_of(other.role);
                         return other.role != slot.role &&
                                other.marker.empty() && types &&
                                std::find_first_of(own->begin(), own->end(),
                                                   types->begin(),
                                                   types->end()) != own->end();
                       });
  }

  // "between {party} {other}": the second is listed with the first.
  std::string list_marker(const WordingSlot& slot) const {
    for (size_t i = 1; i < wording_.slots.size(); ++i)
      if (&wording_.slots[i] == &slot && slot.marker.empty() &&
          wording_.slots[i - 1].before_anchor == slot.before_anchor)
        return wording_.slots[i - 1].marker;
    return "";
  }

  Fit fit_of(const WordingSlot& slot, const SentenceTerm& term) const {
    const SlotPlace place{&slot, slot.before_anchor == 0, !has_rival(slot),
                          wording_.acted_on, list_marker(slot)};
    return slot_fit(view_, anchors_, place, term);
  }

  // The term that the grammar joins to the words, the nearest to them if there
  // are several.
  const SentenceTerm* joined_term(const WordingSlot& slot,
                                  const Reading& reading) const {
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
      if (!is_candidate(slot, term, reading)) continue;
      const size_t gap =
          term.first > anchors_.back()
              ? term.first - anchors_.back()
              : anchors_.front() - std::min(anchors_.front(), term.last);
      if (gap >= nearest || fit_of(slot, term) != Fit::Yes) continue;
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
  bool has_value_slot() const {
    return std::any_of(
        wording_.slots.begin(), wording_.slots.end(),
        [](const WordingSlot& slot) { return slot.role == "value"; });
  }

  bool is_taken(const SentenceTerm& term, const Reading& reading) const {
    for (const auto& [role, other] : reading.terms)
      if (other == &term) return true;
    return false;
  }

  bool is_candidate(const WordingSlot& slot, const SentenceTerm& term,
                    const Reading& reading) const {
    if (is_taken(term, reading) || (is_counted(term) && !has_value_slot()))
      return false;
    static const std::vector<std::string> kAnyEntity;
    const std::vector<std::string>* types = types_of(slot.role);
    if (!types) return !term.term.entity.empty() && fits_value(slot, term);
    // "le départ des soldats" is of them all, "des soldats partent" is not.
    const bool part = term.partial || (term.indefinite && slot.marker.empty());
    if (part && property_.role(slot.role)->whole) return false;
    return fits(term, *types, language_.catalogue);
  }

  // Value roles of entity-valued properties ("holder", "city") have no types
  // of their own: the name says them.
  bool fits_value(const WordingSlot& slot, const SentenceTerm& term) const {
    if (slot.role == "holder") return term.type == "person" && !term.described;
    if (slot.role == "place")
      return term.type == "country" || term.type == "city" ||
             term.type == "region" || term.type == "continent";
    if (slot.role == "operator") return !term.type.empty();
    return term.type == slot.role ||
           (slot.role == "team" && term.type == "country") ||
           (slot.role == "winner" && term.type == "country");
  }

  const SentenceTerm* search_left(const WordingSlot& slot, size_t high,
                                  bool chain, const Reading& reading) const {
    for (auto term = view_.terms.rbegin(); term != view_.terms.rend(); ++term) {
      if (term->last > high) continue;
      if (view_.distance(term->last, high) > kSlotReach) break;
      if (has_break(term->last, high)) break;
      if (is_candidate(slot, *term, reading) &&
          is_marked(slot, *term, 0, chain) && fit_of(slot, *term) != Fit::No)
        return &*term;
    }
    return nullptr;
  }

  const SentenceTerm* search_right(const WordingSlot& slot, size_t low,
                                   size_t high, bool chain,
                                   const Reading& reading) const {
    for (const SentenceTerm& term : view_.terms) {
      if (term.first < low) continue;
      if (term.last > high || view_.distance(low, term.first) > kSlotReach)
        break;
      if (has_break(low, term.first)) break;
      if (is_candidate(slot, term, reading) &&
          is_marked(slot, term, low, chain) && fit_of(slot, term) != Fit::No)
        return &term;
    }
    return nullptr;
  }

  // "Au Niger, des milliers de partisans se réunissent après l'ultimatum à la
  // France": the place that opens the sentence, unless one stands right behind
  // the words.
  const SentenceTerm* opening_place(const WordingSlot& slot, size_t low,
                                    size_t high, const Reading& reading) const {
    const SentenceTerm* behind = search_right(slot, low, high, false, reading);
    if (behind && view_.distance(low, behind->first) <= kRightBehind)
      return behind;
    const SentenceTerm* opening = nullptr;
    for (const SentenceTerm& term : view_.terms)
      if (term.first <= kOpening && term.last <= anchors_.front() &&
          is_candidate(slot, term, reading) &&
          is_marked(slot, term, 0, false) && fit_of(slot, term) != Fit::No)
        opening = &term;
    return opening;
  }

  bool has_comma(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i)
      if (view_.tokens.form(i) == ",") return true;
    return false;
  }

  bool has_break(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i)
      if (is_break(i)) return true;
    return false;
  }

  // The preposition before the term is the slot's; a slot without one takes no
  // term behind a preposition (but the agent of a passive). With `chain`,
  // nouns joined by "de" may stand between the two.
  bool is_marked(const WordingSlot& slot, const SentenceTerm& term, size_t low,
                 bool chain) const {
    // What a list is marked with stands before its first member.
    size_t first = term.first;
    if (!term.list.empty()) first = view_.terms[term.list.front()].first;
    size_t nouns = 0;
    for (size_t i = first; i > low && first - i < kMarkerReach; --i) {
      if (clauses_.determiners.match(view_.tokens, i - 1)) continue;
      const std::string_view marker = clauses_.preposition(view_.tokens, i - 1);
      if (marker.empty()) {
        if (slot.marker.empty() || ++nouns > (chain ? 3u : 1u)) break;
        if (view_.tokens.list[i - 1].kind != TokenKind::Word) break;
        continue;
      }
      if (slot.marker.empty())
        return is_apposition(slot, marker) || marker == "par" ||
               (marker == "de" && is_article(i - 1));
      if (marker == slot.marker) return true;
      if (marker != "de" || !chain) return false;
    }
    return slot.marker.empty();
  }
  // "à Niamey, la capitale du Niger": what a noun phrase names may itself
  // stand behind a preposition, but not "l'avocat de X, président".
  bool is_apposition(const WordingSlot& slot, std::string_view marker) const {
    return wording_.nominal && slot.before_anchor == 0 &&
           property_.value == "entity" && marker != "de";
  }
  // "des soldats": the plural article has the form of a preposition.
  bool is_article(size_t i) const {
    if (i == 0) return true;
    const Token& before = view_.tokens.list[i - 1];
    return before.kind != TokenKind::Word ||
           !clauses_.preposition(view_.tokens, i - 1).empty();
  }

  bool fill_value(const WordingSlot& slot, Reading* reading) {
    const size_t anchor = slot.before_anchor < anchors_.size()
                              ? anchors_[slot.before_anchor]
                              : anchors_.back();
    const Mention* best = nullptr;
    size_t nearest = kSlotReach;
    for (const Mention& mention : view_.mentions) {
      if (!fits_mention(mention)) continue;
      const auto [first, last] = view_.tokens_of(mention.span);
      const bool left = last <= anchor + 1;
      if ((slot.before_anchor == 0) != left && slot.before_anchor != 0 &&
          slot.before_anchor != anchors_.size())
        continue;
      const size_t gap = left ? anchor - std::min(anchor, last)
                              : first - std::min(first, anchor + 1);
      if (gap >= nearest || !shares_clause(view_, anchors_, first, last))
        continue;
      if (left ? has_break(last, anchor)
               : has_break(std::min(anchor + 1, first), first))
        continue;
      nearest = gap;
      best = &mention;
    }
    reading->value = best;
    return best != nullptr;
  }

  bool fits_mention(const Mention& mention) const {
    if (property_.value == "duration") {
      const auto* time = std::get_if<TimeValue>(&mention.value);
      return time && time->duration.has_value();
    }
    if (property_.value == "period") {
      const auto* time = std::get_if<TimeValue>(&mention.value);
      return time && time->period.has_value();
    }
    if (property_.value == "quote")
      return mention.kind == MentionKind::Quotation;
    const auto* quantity = std::get_if<Quantity>(&mention.value);
    return quantity && mention.kind != MentionKind::Ordinal &&
           fits_quantity(*quantity);
  }

  bool fits_quantity(const Quantity& quantity) const {
    if (property_.unit == "count") {
      if (quantity.unit == "1")
        return property_.counts.empty() || wording_.bare;
      if (!quantity.unit.starts_with("x:")) return false;
      const std::string thing = quantity.unit.substr(2);
      return property_.counts.empty() ||
             language_.catalogue.is_a(thing, property_.counts) ||
             language_.catalogue.is_a(property_.counts, thing);
    }
    const std::optional<Unit> unit = language_.units->find(quantity.unit);
    if (!unit) return false;
    if (property_.unit == "money") return unit->dimension.starts_with("money");
    if (property_.unit == "ratio")
      return unit->dimension == "share" || unit->dimension == "ratio";
    if (property_.unit == "index") return unit->dimension == "number";
    return unit->dimension == property_.unit;
  }

  const SentenceView& view_;
  const Language& language_;
  const ClauseLexicon& clauses_;
  const Wording& wording_;
  const Property& property_;
  std::vector<size_t> anchors_;
  bool reversed_ = false;  // the second anchor stands before the first
};

}  // namespace

bool fits(const SentenceTerm& term, const std::vector<std::string>& types,
          const Catalogue& catalogue) {
  for (const std::string& type : types) {
    if (!term.type.empty() && term.type == type) return true;
    if (!term.term.concept_id.empty() &&
        catalogue.is_a(term.term.concept_id, type))
      return true;
  }
  return false;
}

namespace {

// Wordings that may begin at a token, by its stem or that of its lemma.
std::vector<size_t> wordings_at(const SentenceView& view,
                                const WordingTable& table, size_t token) {
  std::vector<size_t> found;
  const auto add = [&](const std::string& stem) {
    const auto wordings = table.by_anchor.find(stem);
    if (stem.empty() || wordings == table.by_anchor.end()) return;
    found.insert(found.end(), wordings->second.begin(), wordings->second.end());
  };
  add(view.stems[token]);
  if (view.analysed && view.lemma_stems[token] != view.stems[token])
    add(view.lemma_stems[token]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

std::vector<Reading> match_wordings(const SentenceView& view,
                                    const Language& language) {
  const WordingTable& table = *view.pack->wordings;
  std::vector<Reading> readings;
  for (size_t i = 0; i < view.tokens.size(); ++i) {
    std::map<std::string, Reading> best;  // property -> fullest reading here
    for (const size_t index : wordings_at(view, table, i)) {
      const Wording& wording = table.wordings[index];
      const Property* property = language.catalogue.find(wording.property);
      Reading reading;
      if (!property ||
          !Matcher(view, language, wording, *property).match(i, &reading))
        continue;
      Reading& kept = best[wording.property];
      if (fullness(reading) > fullness(kept)) kept = std::move(reading);
    }
    for (auto& [property, reading] : best)
      readings.push_back(std::move(reading));
  }
  return without_repeats(std::move(readings));
}

}  // namespace claims
