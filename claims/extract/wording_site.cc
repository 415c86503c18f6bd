#include "claims/extract/wording_site.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/place_word.h"
#include "claims/extract/slot_fit.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kAnchorGap = 8;  // words that may stand between two anchors

bool is_break(const SentenceView& view, size_t i) {
  const std::string_view form = view.tokens.form(i);
  return form == ";" || form == ":" || form == "?" || form == "!" ||
         view.pack->clauses->breakers.match(view.tokens, i) > 0;
}

bool is_one_of(const std::string& stem, const std::vector<std::string>& stems) {
  return !stem.empty() &&
         std::find(stems.begin(), stems.end(), stem) != stems.end();
}

bool is_anchor(const WordingSite& site, size_t token, size_t a) {
  const std::vector<std::string>& stems = site.wording.anchors[a];
  return is_one_of(site.view.stems[token], stems) ||
         (site.view.analysed && is_one_of(site.view.lemma_stems[token], stems));
}

// "Sanctions were imposed": what the wording has behind its verb stands before
// it; only the grammar tells that the two belong together.
bool place_before(size_t at, size_t a, WordingSite* site) {
  if (a + 1 != site->wording.anchors.size() || !site->view.analysed)
    return false;
  const size_t from = at > kAnchorGap ? at - kAnchorGap : 0;
  for (size_t i = at; i-- > from;)
    if (is_anchor(*site, i, a) && takes_part(site->view, at, i)) {
      site->anchors.insert(site->anchors.begin(), i);
      site->reversed = true;
      return true;
    }
  return false;
}

class SiteReader {
 public:
  explicit SiteReader(const WordingSite& site)
      : view_(site.view),
        clauses_(*site.view.pack->clauses),
        wording_(site.wording),
        property_(site.property),
        anchors_(site.anchors) {}

  // "to fight against attacks in the Sahel" asserts no attack: an event said by
  // a noun behind one of these prepositions is only spoken of.
  bool is_mere_mention() const {
    if (!wording_.nominal || property_.temporal != Temporal::Event)
      return false;
    const size_t i = phrase_start(view_, anchors_.front());
    if (i == 0) return false;
    const std::string_view before = clauses_.preposition(view_.tokens, i - 1);
    return before == "against" || before == "for" || before == "without";
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

  // "Under ECOWAS sanctions": what the wording has as a verb is a noun here.
  bool is_noun_for_verb() const {
    if (wording_.nominal || wording_.unowned || !view_.analysed) return false;
    return std::all_of(anchors_.begin(), anchors_.end(), [&](size_t i) {
      const int32_t at = word_of(view_, i, i + 1);
      if (at < 0) return false;
      const Tag tag = view_.tree.words[static_cast<size_t>(at)].tag;
      return tag == Tag::Noun || tag == Tag::Propn;
    });
  }

  // "NATO's command was founded": what the wording has as a noun, "the founding
  // of", is a verb here, which says it of its subject.
  bool is_verb_for_noun() const {
    if (!wording_.nominal || property_.temporal != Temporal::Event ||
        !property_.value.empty() || !view_.analysed)
      return false;
    return std::all_of(anchors_.begin(), anchors_.end(), [&](size_t i) {
      const int32_t at = word_of(view_, i, i + 1);
      return at >= 0 &&
             view_.tree.words[static_cast<size_t>(at)].tag == Tag::Verb;
    });
  }

  // A word that says more about the anchors stands right beside them, or
  // between two.
  bool is_qualified() const {
    const size_t first = anchors_.front(), behind = anchors_.back() + 1;
    for (size_t i = first; i < anchors_.back(); ++i)
      if (!is_anchor_at(i) && is_plain(i)) return true;
    return (first > 0 && is_plain(first - 1)) ||
           (behind < view_.tokens.size() && is_plain(behind));
  }

  // "In power", not "power": the wording wants a preposition, and another or
  // none stands there.
  bool lacks_mark() const {
    return !wording_.marked.empty() &&
           (anchors_.front() == 0 ||
            clauses_.preposition(view_.tokens, mark_before()) !=
                wording_.marked);
  }

  // "Is president of the club", "is the French president", "met president X":
  // not said of who is in office by the bare word.
  bool is_owned() const {
    const size_t last = anchors_.back();
    const int32_t noun = word_of(view_, last, last + 1);
    const Clause* clause = noun < 0 ? nullptr : view_.clauses.of_head(noun);
    if (noun < 0) return true;
    const std::vector<Word>& words = view_.tree.words;
    const Tag tag = words[static_cast<size_t>(noun)].tag;
    if (tag != Tag::Noun && tag != Tag::Propn) return true;
    const bool said = clause && clause->kind == ClauseKind::Copula;
    if (!wording_.nominal && !has_verb() && !said) return true;
    if (!wording_.marked.empty() && !said && !is_beside_name(noun)) return true;
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.head == noun && says_which(word.relation) &&
             !is_time(word.span) && !is_placed(word) &&
             !is_anchor_at(view_.tokens_of(word.span).first);
    });
  }

 private:
  // "Kishida, in office since 2021": it hangs on a name or is set off right
  // behind one; not "his months in office".
  bool is_beside_name(int32_t noun) const {
    const int32_t head = view_.tree.words[static_cast<size_t>(noun)].head;
    if (head >= 0 &&
        view_.tree.words[static_cast<size_t>(head)].tag == Tag::Propn)
      return true;
    const size_t mark = mark_before();
    return mark > 0 && view_.tokens.form(mark - 1) == "," &&
           std::any_of(view_.terms.begin(), view_.terms.end(),
                       [mark](const SentenceTerm& term) {
                         return !term.term.entity.empty() &&
                                term.last == mark - 1;
                       });
  }
  // The token where a preposition before the anchors would stand.
  size_t mark_before() const {
    const size_t first = phrase_start(view_, anchors_.front());
    return first == 0 ? 0 : first - 1;
  }
  bool has_verb() const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](size_t i) {
      const int32_t at = word_of(view_, i, i + 1);
      return at >= 0 &&
             view_.tree.words[static_cast<size_t>(at)].tag == Tag::Verb;
    });
  }
  bool is_anchor_at(size_t token) const {
    return std::find(anchors_.begin(), anchors_.end(), token) != anchors_.end();
  }
  static bool says_which(Relation relation) {
    return relation == Relation::Nmod || relation == Relation::NmodPoss ||
           relation == Relation::Compound || relation == Relation::Amod ||
           relation == Relation::Appos || relation == Relation::Conj;
  }
  bool is_time(Span span) const {
    return std::any_of(view_.mentions.begin(), view_.mentions.end(),
                       [span](const Mention& mention) {
                         return time_of(mention) && mention.span.overlaps(span);
                       });
  }
  // "Prime minister in France": a place that a slot of the wording takes.
  bool is_placed(const Word& noun) const {
    const auto is_loc = [](const WordingSlot& slot) {
      return slot.marker == "loc";
    };
    const size_t token = view_.tokens_of(noun.span).first;
    return std::any_of(wording_.slots.begin(), wording_.slots.end(), is_loc) &&
           token > 0 && clauses_.preposition(view_.tokens, token - 1) == "loc";
  }
  bool is_plain(size_t i) const {
    const Token& token = view_.tokens.list[i];
    if (token.kind != TokenKind::Word || token.capitalised) return false;
    if (clauses_.is_possessive_mark(view_.tokens, i)) return false;
    if (clauses_.determiners.match(view_.tokens, i) ||
        clauses_.auxiliaries.match(view_.tokens, i) ||
        clauses_.relatives.match(view_.tokens, i) ||
        clauses_.owners.match(view_.tokens, i) ||
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

  const SentenceView& view_;
  const ClauseLexicon& clauses_;
  const Wording& wording_;
  const Property& property_;
  const std::vector<size_t>& anchors_;
};

}  // namespace

bool place_anchors(size_t at, WordingSite* site) {
  const SentenceView& view = site->view;
  site->anchors = {at};
  for (size_t a = 1; a < site->wording.anchors.size(); ++a) {
    const size_t last = site->anchors.back();
    const size_t to = std::min(last + 1 + kAnchorGap, view.tokens.size());
    size_t found = to;
    for (size_t i = last + 1; i < to && found == to && !is_break(view, i); ++i)
      if (is_anchor(*site, i, a) && are_joined(view, last, i)) found = i;
    if (found == to) return place_before(at, a, site);
    site->anchors.push_back(found);
  }
  return true;
}

bool says_another_thing(const WordingSite& site) {
  const SiteReader reader(site);
  return reader.is_glued() || reader.is_noun_for_verb() ||
         reader.is_verb_for_noun() || reader.is_mere_mention() ||
         (site.wording.unowned && reader.is_owned()) || reader.lacks_mark() ||
         (site.wording.tight && reader.is_qualified());
}

bool has_break(const SentenceView& view, size_t first, size_t last) {
  for (size_t i = first; i < last; ++i)
    if (is_break(view, i)) return true;
  return false;
}

bool has_comma(const SentenceView& view, size_t first, size_t last) {
  for (size_t i = first; i < last; ++i)
    if (view.tokens.form(i) == ",") return true;
  return false;
}

}  // namespace claims
