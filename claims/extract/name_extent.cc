#include "claims/extract/name_extent.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/measure_lexicon.h"
#include "claims/language/sentence_rules.h"
#include "claims/language/wording.h"

namespace claims {

NameExtent::NameExtent(const SentenceView& view)
    : view_(view), in_capitals_(is_in_capitals()) {}

bool NameExtent::is_part_of_another(size_t first, size_t last,
                                    const NameValue& value) const {
  const ClauseLexicon& clauses = *view_.pack->clauses;
  if (value.form == "demonym" || in_capitals_) return false;
  if (is_name_word(last) || goes_on(last)) return true;
  if (first > 1 && view_.tokens.form(first - 1) == "-" &&
      !view_.tokens.list[first].space_before && is_name_word(first - 2) &&
      !view_.tokens.list[first - 1].space_before)
    return true;
  // « la Coupe du monde de rugby » is another one than that of the base.
  if (value.type == "event" && last + 1 < view_.tokens.size() &&
      clauses.preposition(view_.tokens, last) == "of" &&
      view_.tokens.list[last + 1].kind == TokenKind::Word &&
      !view_.tokens.list[last + 1].capitalised &&
      clauses.determiners.match(view_.tokens, last + 1) == 0)
    return true;
  if (first == 0) return false;
  if (is_name_word(first - 1) &&
      (first > 1 || (value.type == "person" && last - first == 1)))
    return true;
  size_t i = first;
  while (i > 0 && (clauses.preposition(view_.tokens, i - 1) == "of" ||
                   clauses.determiners.match(view_.tokens, i - 1) == 1))
    --i;
  return i < first && i > 1 && is_name_word(i - 1) &&
         clauses.preposition(view_.tokens, i) == "of";
}

// "OPEC+", "EU-3": more than the name is written on to it.
bool NameExtent::goes_on(size_t last) const {
  const auto is_joined = [&](size_t i, std::string_view mark) {
    return i < view_.tokens.size() && view_.tokens.form(i) == mark &&
           !view_.tokens.list[i].space_before;
  };
  // « Nouveau-Mexique » is no Mexico, but "France-Niger" names both.
  const bool hyphened = is_joined(last, "-") && is_name_word(last + 1) &&
                        !view_.tokens.list[last + 1].space_before;
  return hyphened || is_joined(last, "+") ||
         (is_joined(last, "-") && last + 1 < view_.tokens.size() &&
          view_.tokens.list[last + 1].kind == TokenKind::Digits);
}

bool NameExtent::has_stranger(size_t first, size_t last) const {
  if (in_capitals_ && !is_plain_sentence()) return false;
  for (size_t i = first; i < last; ++i)
    if (is_name_word(i)) return true;
  return false;
}

bool NameExtent::is_in_currency(size_t first, size_t last) const {
  const MeasureLexicon& measures = *view_.pack->measures;
  Words words;
  for (size_t i = first; i <= last && i < view_.tokens.size(); ++i)
    words.push_back(measures.words.find(view_.tokens.form(i)));
  bool found = false;
  measures.units.each_from(
      words, 0, [&](const std::vector<UnitName>& names, size_t end) {
        found = found ||
                (end > last - first &&
                 std::any_of(names.begin(), names.end(),
                             [](const UnitName& name) { return name.money; }));
      });
  return found;
}

bool NameExtent::is_contrasted(size_t first) const {
  const ClauseLexicon& clauses = *view_.pack->clauses;
  for (size_t back = 1; back <= 3 && back <= first; ++back)
    if (clauses.contrasts.match(view_.tokens, first - back) == back)
      return true;
  return false;
}

// Behind « Tripoli, au Liban » a mark closes; « au Mali, au Burkina Faso et … »
// and "Paris, Germany, and …" go on as lists.
bool NameExtent::closes(size_t i) const {
  const Tokens& tokens = view_.tokens;
  if (i >= tokens.size()) return true;
  if (tokens.form(i) != ",") return tokens.form(i) == ".";
  const ClauseLexicon& clauses = *view_.pack->clauses;
  return i + 1 < tokens.size() && !tokens.list[i + 1].capitalised &&
         clauses.joiners.match(tokens, i + 1) == 0 &&
         clauses.determiners.match(tokens, i + 1) == 0 &&
         clauses.preposition(tokens, i + 1).empty();
}

// The country of « , au Liban » or of ", Lebanon," right behind a city; "" if
// none is said there.
std::string NameExtent::country_behind(size_t last,
                                       const NameValue& value) const {
  const Tokens& tokens = view_.tokens;
  if (last >= tokens.size() || tokens.form(last) != ",") return "";
  const ClauseLexicon& clauses = *view_.pack->clauses;
  size_t at = last + 1;
  const bool placed =
      at < tokens.size() && clauses.preposition(tokens, at) == "loc";
  if (placed) ++at;
  while (clauses.determiners.match(tokens, at)) ++at;
  for (const Mention& mention : view_.mentions) {
    const auto* country = std::get_if<NameValue>(&mention.value);
    const auto [first, end] = view_.tokens_of(mention.span);
    if (!country || first > at || end <= at || country->type != "country" ||
        country->form == "demonym" || country->entities.empty())
      continue;
    if (closes(end) && (placed || value.type == "city"))
      return country->entities.front();
  }
  return "";
}

std::vector<std::string> NameExtent::named(size_t last,
                                           const NameValue& value) const {
  const std::string country =
      value.form == "demonym" ? "" : country_behind(last, value);
  std::vector<std::string> entities = value.entities;
  if (!country.empty())
    std::erase_if(entities, [&](const std::string& id) {
      return !id.starts_with(country);
    });
  return entities;
}

// A capitalised word that no list of the pack and no name explains.
bool NameExtent::is_name_word(size_t i) const {
  if (i >= view_.tokens.size()) return false;
  const Token& token = view_.tokens.list[i];
  if (token.kind != TokenKind::Word || !token.capitalised ||
      view_.stems[i].empty() || is_known_word(i))
    return false;
  return std::none_of(view_.mentions.begin(), view_.mentions.end(),
                      [&](const Mention& mention) {
                        return mention.kind != MentionKind::Quotation &&
                               mention.span.overlaps(token.span);
                      });
}
bool NameExtent::is_known_word(size_t i) const {
  const ClauseLexicon& clauses = *view_.pack->clauses;
  const NounLexicon& nouns = *view_.pack->nouns;
  const Tokens& tokens = view_.tokens;
  return nouns.phrases.match(tokens, i) > 0 ||
         !clauses.preposition(tokens, i).empty() ||
         clauses.determiners.match(tokens, i) > 0 ||
         clauses.joiners.match(tokens, i) > 0 ||
         clauses.auxiliaries.match(tokens, i) > 0 ||
         clauses.possessives.match(tokens, i) > 0 ||
         clauses.breakers.match(tokens, i) > 0 ||
         clauses.relatives.match(tokens, i) > 0 ||
         clauses.owners.match(tokens, i) > 0 ||
         clauses.reporting.match(tokens, i) > 0 ||
         clauses.past_states.match(tokens, i) > 0 ||
         clauses.titles.match(tokens, i) > 0 ||
         clauses.before.match(tokens, i) > 0 ||
         clauses.after.match(tokens, i) > 0 ||
         view_.pack->sentences->is_frequent(tokens.form(i)) ||
         view_.pack->wordings->by_anchor.count(view_.stems[i]) > 0 ||
         completes_wording(i);
}
// « ministre de la Défense »: a later word of what a wording says.
bool NameExtent::completes_wording(size_t i) const {
  constexpr size_t kReach = 4;  // words from the first one
  const WordingTable& table = *view_.pack->wordings;
  for (size_t at = i - std::min(i, kReach); at < i; ++at) {
    const auto begun = table.by_anchor.find(view_.stems[at]);
    if (view_.stems[at].empty() || begun == table.by_anchor.end()) continue;
    for (const size_t index : begun->second)
      for (const auto& stems : table.wordings[index].anchors)
        if (std::find(stems.begin(), stems.end(), view_.stems[i]) !=
            stems.end())
          return true;
  }
  return false;
}
// Headlines write most words with a capital: there it tells nothing.
bool NameExtent::is_in_capitals() const {
  size_t capitals = 0, words = 0;
  for (const Token& token : view_.tokens.list) {
    if (token.kind != TokenKind::Word || token.span.size() < 4) continue;
    ++words;
    capitals += token.capitalised ? 1 : 0;
  }
  return words >= 3 && capitals * 5 >= words * 4;
}

// With a stop and small words: most of its words may have capitals because they
// are names, "Ann Smith met Bob Jones."
bool NameExtent::is_plain_sentence() const {
  const std::vector<Token>& list = view_.tokens.list;
  return !list.empty() && view_.tokens.form(list.size() - 1) == "." &&
         std::any_of(list.begin(), list.end(), [](const Token& token) {
           return token.kind == TokenKind::Word && !token.capitalised;
         });
}

bool is_in_name(const SentenceView& view, Span span) {
  return std::any_of(view.mentions.begin(), view.mentions.end(),
                     [span](const Mention& mention) {
                       return mention.kind == MentionKind::Name &&
                              mention.span.overlaps(span);
                     });
}

}  // namespace claims
