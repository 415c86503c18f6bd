#include "claims/language/finder.h"

#include <algorithm>
#include <map>

#include "claims/language/clause.h"
#include "claims/language/finder_overlap.h"
#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/quotation.h"
#include "claims/language/timex.h"

namespace claims {
namespace {

std::vector<Mention> find_names(const Tokens& tokens,
                                const Gazetteer& gazetteer,
                                std::string_view language) {
  std::vector<Mention> mentions;
  for (const NameMatch& match : gazetteer.find(tokens, language)) {
    NameValue value;
    for (const NameCandidate& name : match.candidates)
      value.entities.emplace_back(name.entity);
    value.type = match.candidates.front().type;
    value.form = match.candidates.front().form;
    mentions.push_back({MentionKind::Name,
                        Span{tokens.list[match.first].span.begin,
                             tokens.list[match.last - 1].span.end},
                        std::move(value), "gazetteer"});
  }
  return mentions;
}

bool is_plain_number(const Mention& mention) {
  return mention.kind == MentionKind::Number ||
         mention.kind == MentionKind::Ordinal;
}

// A figure of years or hours: time expressions read it better, if they do.
bool is_length(const Mention& mention) {
  return mention.rule.ends_with(kLengthRule);
}

// Which of two overlapping mentions stays: the longer; of equal length the one
// that says more than a number, then the earlier finder.
bool beats(const Mention& a, const Mention& b) {
  if (is_length(a) != is_length(b)) return is_length(b);
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return !is_plain_number(a) && is_plain_number(b);
}

// The stretches of text that mentions have taken; lookups in logarithmic time,
// so that a text of a million numbers stays linear enough.
class Cover {
 public:
  bool is_free(const Span& span) const {
    auto next = taken_.lower_bound(span.begin);
    if (next != taken_.end() && next->first < span.end) return false;
    return next == taken_.begin() || std::prev(next)->second <= span.begin;
  }
  void take(const Span& span) { taken_[span.begin] = span.end; }

 private:
  std::map<uint32_t, uint32_t> taken_;  // begin -> end
};

// Mentions are large: what is sorted is where they stand.
using Order = std::vector<Mention*>;

Order places_of(std::vector<Mention>* mentions) {
  Order order;
  order.reserve(mentions->size());
  for (Mention& mention : *mentions) order.push_back(&mention);
  return order;
}

Order without_overlaps(Order order, Cover* cover) {
  std::stable_sort(
      order.begin(), order.end(),
      [](const Mention* a, const Mention* b) { return beats(*a, *b); });
  std::erase_if(order, [cover](const Mention* mention) {
    if (!cover->is_free(mention->span)) return true;
    cover->take(mention->span);
    return false;
  });
  return order;
}

std::vector<Mention> in_text_order(Order order) {
  std::stable_sort(order.begin(), order.end(),
                   [](const Mention* a, const Mention* b) {
                     if (a->span.begin != b->span.begin)
                       return a->span.begin < b->span.begin;
                     return a->span.end > b->span.end;
                   });
  std::vector<Mention> mentions;
  mentions.reserve(order.size());
  for (Mention* mention : order) mentions.push_back(std::move(*mention));
  return mentions;
}

bool is_several_words(const Tokens& tokens, const Span& span) {
  const auto behind = std::upper_bound(
      tokens.list.begin(), tokens.list.end(), span.begin,
      [](uint32_t at, const Token& token) { return at < token.span.begin; });
  return behind != tokens.list.end() && behind->span.begin < span.end;
}

// A figure inside a name is part of the name: "base aérienne 201", "G5 Sahel";
// one that is all of a name of several words is the name, "Euro 2024".
void drop_parts_of_names(const Tokens& tokens,
                         const std::vector<Mention>& names,
                         std::vector<Mention>* mentions) {
  std::map<uint32_t, uint32_t> taken;  // begin -> end of names, not overlapping
  for (const Mention& name : names) taken[name.span.begin] = name.span.end;
  std::erase_if(*mentions, [&](const Mention& mention) {
    const auto after = taken.upper_bound(mention.span.begin);
    if (after == taken.begin()) return false;
    const auto name = std::prev(after);
    if (mention.span.end > name->second) return false;
    return mention.span.size() < name->second - name->first ||
           is_several_words(tokens, mention.span);
  });
}

// Counted nouns hold names on purpose: "1 000 soldats américains".
bool holds_names(const Mention& mention) {
  return mention.kind == MentionKind::Quantity ||
         mention.kind == MentionKind::Range;
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view, const Sentence& sentence,
                                   const Tokens& tokens,
                                   const Language& language,
                                   const Gazetteer& gazetteer,
                                   TimeContext* context) {
  const LanguagePack* pack = language.pack(sentence.language);
  if (!pack) return {};
  const std::vector<Numeral> numerals = find_numerals(tokens, *pack->numerals);
  std::vector<Mention> mentions = find_times(tokens, numerals, *pack, context);
  std::vector<Mention> measures =
      find_measures(tokens, numerals, *pack, language);
  settle_times_and_figures(tokens, *pack->measures, &mentions, &measures);
  std::vector<Mention> names = find_names(tokens, gazetteer, sentence.language);
  // Quotations hold other mentions: they stand beside, not against them.
  std::vector<Mention> quotations =
      find_quotations(tokens, names, *pack->quotations, *pack->clauses);
  std::move(measures.begin(), measures.end(), std::back_inserter(mentions));
  drop_parts_of_names(tokens, names, &mentions);
  Cover cover, closed_to_names;
  Order kept = without_overlaps(places_of(&mentions), &cover);
  for (const Mention* mention : kept)
    if (!holds_names(*mention)) closed_to_names.take(mention->span);
  for (Mention& name : names)
    if (closed_to_names.is_free(name.span)) kept.push_back(&name);
  for (Mention& quotation : quotations) kept.push_back(&quotation);
  return in_text_order(std::move(kept));
}

}  // namespace claims
