#include "claims/extract/time_order.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace claims {
namespace {

// The clause that is dated lies close to the order word; what is farther off
// may belong to another clause.
constexpr size_t kFarthest = 8;
// Tokens that the phrase of an order word reaches.
constexpr size_t kLongestPhrase = 24;

struct Extent {
  size_t first = 0;  // tokens of the anchors and of all that fills a role
  size_t last = 0;
};

Extent extent_of(const SentenceView& view, const Reading& reading) {
  Extent extent{reading.first, reading.last};
  const auto take = [&](size_t first, size_t last) {
    extent.first = std::min(extent.first, first);
    extent.last = std::max(extent.last, last);
  };
  for (const auto& [role, term] : reading.terms) take(term->first, term->last);
  if (reading.value) {
    const auto [first, last] = view.tokens_of(reading.value->span);
    take(first, last);
  }
  return extent;
}

bool is_event(const Reading& reading) {
  return reading.property->temporal == Temporal::Event;
}

struct OrderWord {
  size_t first = 0;
  size_t last = 0;
  bool before = false;
};

std::optional<OrderWord> order_word_at(const SentenceView& view, size_t i) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  if (const size_t n = clauses.before.match(view.tokens, i); n > 0)
    return OrderWord{i, i + n, true};
  if (const size_t n = clauses.after.match(view.tokens, i); n > 0)
    return OrderWord{i, i + n, false};
  return std::nullopt;
}

// Inside "before 2023", "avant la fin 2023": there it belongs to the date.
bool is_inside_mention(const SentenceView& view, const OrderWord& word) {
  const Span span = view.span_of(word.first, word.last);
  return std::any_of(
      view.mentions.begin(), view.mentions.end(),
      [&](const Mention& mention) { return mention.span.contains(span); });
}

bool parts_clauses(const SentenceView& view, size_t i) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  const std::string_view form = view.tokens.form(i);
  return form == "," || form == ";" || form == ":" ||
         clauses.relatives.match(view.tokens, i) > 0 ||
         clauses.owners.match(view.tokens, i) > 0 ||
         clauses.breakers.match(view.tokens, i) > 0 ||
         clauses.joiners.match(view.tokens, i) > 0;
}

bool is_one_clause(const SentenceView& view, size_t first, size_t last) {
  if (last - std::min(first, last) > kFarthest) return false;
  for (size_t i = first; i < last; ++i)
    if (parts_clauses(view, i)) return false;
  return true;
}

bool says_little(const SentenceView& view, size_t i) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  return clauses.determiners.match(view.tokens, i) > 0 ||
         clauses.possessives.match(view.tokens, i) > 0 ||
         clauses.auxiliaries.match(view.tokens, i) > 0 ||
         !clauses.preposition(view.tokens, i).empty() || view.stems[i].empty();
}

bool is_in_date(const SentenceView& view, size_t i) {
  const Span span = view.tokens.list[i].span;
  return std::any_of(
      view.mentions.begin(), view.mentions.end(), [&](const Mention& mention) {
        return std::holds_alternative<TimeValue>(mention.value) &&
               mention.span.contains(span);
      });
}

// "before the 2023 coup": the word behind a date is what the date tells apart.
bool describes_noun(const SentenceView& view, size_t behind) {
  return behind < view.tokens.size() && !says_little(view, behind) &&
         !parts_clauses(view, behind) && !view.tokens.list[behind].capitalised;
}

// Adjectives may stand between: "after the bloody coup"; verbs of another
// happening may not, and that cannot be told apart here, so one word only.
bool follows(const SentenceView& view, size_t last, size_t first) {
  size_t others = 0;
  for (size_t i = last; i < first; ++i) {
    if (parts_clauses(view, i)) return false;
    others += says_little(view, i) ? 0 : 1;
  }
  return others <= 1;
}

// The anchors of a wording one behind the other from token `at`, small words
// apart; the token behind them, nullopt if they do not stand there.
std::optional<size_t> behind_anchors(const SentenceView& view,
                                     const Wording& wording, size_t at) {
  size_t i = at;
  for (const std::vector<std::string>& stems : wording.anchors) {
    while (i > at && i < view.tokens.size() && says_little(view, i)) ++i;
    if (i >= view.tokens.size() ||
        std::find(stems.begin(), stems.end(), view.stems[i]) == stems.end())
      return std::nullopt;
    ++i;
  }
  return i;
}

// "the coup", its place left to the context: the longest noun of the wordings
// that stands at once behind token `from`.
std::optional<Reading> bare_happening(const SentenceView& view,
                                      const Language& language, size_t from) {
  size_t at = from;
  while (at < view.tokens.size() && says_little(view, at)) ++at;
  if (at >= view.tokens.size() || is_in_date(view, at)) return std::nullopt;
  const WordingTable& table = *view.pack->wordings;
  const auto rows = table.by_anchor.find(view.stems[at]);
  if (rows == table.by_anchor.end()) return std::nullopt;
  std::optional<Reading> best;
  for (const size_t index : rows->second) {
    const Wording& wording = table.wordings[index];
    const Property* property = language.catalogue.find(wording.property);
    const auto last = behind_anchors(view, wording, at);
    if (!wording.nominal || !property || !last || !property->value.empty() ||
        property->temporal != Temporal::Event || (best && best->last >= *last))
      continue;
    best = Reading{&wording, property, at, *last, {}, nullptr, {}};
  }
  return best;
}

class Linker {
 public:
  Linker(const SentenceView& view, const Language& language,
         const std::vector<Reading>& readings)
      : view_(view),
        language_(language),
        readings_(readings),
        links_(readings.size()) {
    for (const Reading& reading : readings)
      extents_.push_back(extent_of(view, reading));
  }

  std::vector<std::optional<OrderLink>> run() {
    for (size_t i = 0; i < view_.tokens.size(); ++i) {
      const auto word = order_word_at(view_, i);
      if (!word) continue;
      if (!is_inside_mention(view_, *word)) link(*word);
      i = word->last - 1;
    }
    return std::move(links_);
  }

 private:
  void link(const OrderWord& word) {
    const auto index = behind(word);
    const auto other = index ? std::optional(readings_[*index])
                             : bare_happening(view_, language_, word.last);
    if (!other) return link_unread(word);
    OrderLink link{*other, word.before, word.first, word.last, lag_of(word)};
    if (link.lag) link.first = view_.tokens_of(link.lag->span).first;
    const Extent named = extent_of(view_, *other);
    const auto dated = before(link.first, index);
    const auto one = dated ? dated : fronted(link.first, named, index);
    if (one && !links_[*one]) links_[*one] = link;
  }

  // "Spain joined before Turkey": something gives the time, but what is not
  // said anew. The claim must not pass for one without it.
  void link_unread(const OrderWord& word) {
    size_t at = word.last;
    while (at < view_.tokens.size() && says_little(view_, at)) ++at;
    if (at >= view_.tokens.size() || is_in_date(view_, at)) return;
    const Mention* lag = lag_of(word);
    const size_t first = lag ? view_.tokens_of(lag->span).first : word.first;
    for (size_t i = 0; i < readings_.size(); ++i) {
      if (!is_event(readings_[i]) || links_[i] ||
          !ends_before(extents_[i].last, first))
        continue;
      auto same = said_of(readings_[i], at);
      const bool elliptic = same.has_value();
      const size_t last = elliptic ? behind_term(at) : at + 1;
      links_[i].emplace(OrderLink{elliptic ? std::move(*same) : Reading(),
                                  word.before, first, last, lag, elliptic});
    }
  }

  // Nothing but its date stands between a happening and the order words.
  bool ends_before(size_t last, size_t first) const {
    if (last > first) return false;
    for (size_t i = last; i < first; ++i)
      if (view_.tokens.form(i) != "," && !is_in_date(view_, i) &&
          view_.pack->clauses->preposition(view_.tokens, i) != "loc")
        return false;
    return true;
  }
  size_t behind_term(size_t at) const {
    for (const SentenceTerm& term : view_.terms)
      if (term.first == at) return term.last;
    return at + 1;
  }
  // The same happening of what token `at` names, in place of the subject.
  std::optional<Reading> said_of(const Reading& reading, size_t at) const {
    for (const SentenceTerm& term : view_.terms) {
      if (term.first != at || term.term.entity.empty()) continue;
      for (const auto& [role, subject] : reading.terms) {
        if (subject->last > reading.first || subject->type != term.type ||
            !subject->list.empty())
          continue;
        Reading same = reading;
        same.terms[role] = &term;
        return same;
      }
    }
    return std::nullopt;
  }

  // The happening that follows the order word at once.
  std::optional<size_t> behind(const OrderWord& word) const {
    std::optional<size_t> best;
    for (size_t i = 0; i < readings_.size(); ++i) {
      if (!is_event(readings_[i]) || extents_[i].first < word.last) continue;
      if (!follows(view_, word.last, extents_[i].first)) continue;
      if (!best || extents_[i].first < extents_[*best].first) best = i;
    }
    return best;
  }

  const Mention* lag_of(const OrderWord& word) const {
    for (const Mention& mention : view_.mentions)
      if (mention.kind == MentionKind::Duration &&
          view_.tokens_of(mention.span).second == word.first)
        return &mention;
    return nullptr;
  }

  // The happening whose clause ends in the order words.
  std::optional<size_t> before(size_t first,
                               std::optional<size_t> other) const {
    std::optional<size_t> best;
    for (size_t i = 0; i < readings_.size(); ++i) {
      if (i == other || !is_event(readings_[i]) || extents_[i].last > first)
        continue;
      if (!is_one_clause(view_, extents_[i].last, first)) continue;
      if (!best || extents_[i].last > extents_[*best].last) best = i;
    }
    return best;
  }

  // "After the coup, French troops left": the order words open the sentence.
  std::optional<size_t> fronted(size_t first, const Extent& named,
                                std::optional<size_t> other) const {
    for (size_t i = 0; i < first; ++i)
      if (!says_little(view_, i) && !is_in_date(view_, i)) return std::nullopt;
    std::optional<size_t> best;
    for (size_t i = 0; i < readings_.size(); ++i) {
      if (i == other || !is_event(readings_[i]) ||
          extents_[i].first < named.last)
        continue;
      if (!best || extents_[i].first < extents_[*best].first) best = i;
    }
    return best;
  }

  const SentenceView& view_;
  const Language& language_;
  const std::vector<Reading>& readings_;
  std::vector<Extent> extents_;
  std::vector<std::optional<OrderLink>> links_;
};

}  // namespace

std::vector<std::optional<OrderLink>> order_links(
    const SentenceView& view, const Language& language,
    const std::vector<Reading>& readings) {
  return Linker(view, language, readings).run();
}

std::optional<size_t> order_word_over(const SentenceView& view, size_t first,
                                      size_t last) {
  const ClauseLexicon& clauses = *view.pack->clauses;
  bool says_more = describes_noun(view, last);
  for (size_t k = first; k-- > 0 && first - k <= kLongestPhrase;) {
    const std::string_view form = view.tokens.form(k);
    if (form == "," || form == ";" || form == ":") return std::nullopt;
    const auto word = order_word_at(view, k);
    if (word && word->last <= first && !is_inside_mention(view, *word))
      return says_more ? std::optional(word->last) : std::nullopt;
    if (clauses.breakers.match(view.tokens, k) > 0) return std::nullopt;
    says_more = says_more || !says_little(view, k);
  }
  return std::nullopt;
}

}  // namespace claims
