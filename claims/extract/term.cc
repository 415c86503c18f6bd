#include "claims/extract/term.h"

#include <algorithm>

#include "claims/extract/name_extent.h"
#include "claims/extract/one_of_several.h"
#include "claims/extract/term_list.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

constexpr size_t kOwnerReach = 3;  // words between a noun and its country

class TermFinder {
 public:
  TermFinder(const Context& context, SentenceView* view)
      : context_(context),
        view_(*view),
        clauses_(*view->pack->clauses),
        nouns_(*view->pack->nouns) {}

  void run() {
    collect_names();
    for (size_t i = 0; i < view_.tokens.size();) i = noun_or_anaphor(i);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const SentenceTerm& a, const SentenceTerm& b) {
                       if (a.first != b.first) return a.first < b.first;
                       return a.last > b.last;
                     });
    drop_covered();
    resolve_open_owners();
    view_.terms = std::move(found_);
    join_lists(&view_);
  }

 private:
  struct Name {
    size_t first, last;
    const NameValue* value;
  };

  void collect_names() {
    const NameExtent names(view_);
    for (const Mention& mention : view_.mentions) {
      const auto* value = std::get_if<NameValue>(&mention.value);
      if (!value || value->entities.empty()) continue;
      const auto [first, last] = view_.tokens_of(mention.span);
      if (names.is_part_of_another(first, last, *value) ||
          names.is_in_currency(first, last) || names.is_contrasted(first))
        continue;
      const std::vector<std::string> entities = names.named(last, *value);
      if (entities.empty()) continue;
      names_.push_back({first, last, value});
      SentenceTerm term;
      term.first = first;
      term.last = last;
      term.type = value->type;
      term.ambiguous = entities.size() > 1;
      term.term = {entities.front(), "",
                   std::string(cut(view_.article->text, mention.span))};
      (value->form == "demonym" ? view_.demonyms : found_)
          .push_back(std::move(term));
    }
  }

  const Name* name_at(size_t token) const {
    for (const Name& name : names_)
      if (name.first <= token && token < name.last) return &name;
    return nullptr;
  }
  // « l'Alliance » of « l'Alliance atlantique » stands for nothing.
  bool is_in_name(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i)
      if (name_at(i)) return true;
    return false;
  }
  bool is_country(const Name* name) const {
    return name && name->value->type == "country";
  }

  // The country of the noun phrase [first, last); "" if the words do not say.
  // Widens the phrase over the words that say it.
  std::string owner_of(size_t* first, size_t* last) const {
    if (std::string owner = demonym_behind(last); !owner.empty()) return owner;
    if (std::string owner = country_before(first); !owner.empty()) return owner;
    // "its troops from Niger" are not Niger's.
    const bool possessed =
        *first > 0 && clauses_.possessives.match(view_.tokens, *first - 1) > 0;
    return possessed ? "" : country_behind(last);
  }

  std::string demonym_behind(size_t* last) const {
    for (size_t i = *last; i < view_.tokens.size() && i < *last + kOwnerReach;
         ++i) {
      if (view_.tokens.list[i].kind != TokenKind::Word) break;
      const Name* name = name_at(i);
      if (name && name->value->form == "demonym" && is_country(name)) {
        *last = name->last;
        return name->value->entities.front();
      }
      if (name || !clauses_.preposition(view_.tokens, i).empty()) break;
      if (clauses_.determiners.match(view_.tokens, i) ||
          clauses_.auxiliaries.match(view_.tokens, i))
        break;
    }
    return "";
  }

  // "US troops", "American soldiers", "Niger's army".
  std::string country_before(size_t* first) const {
    for (size_t back = 1; back <= kOwnerReach && back <= *first; ++back) {
      const size_t i = *first - back;
      if (clauses_.is_possessive_mark(view_.tokens, i)) continue;
      if (view_.tokens.list[i].kind != TokenKind::Word) break;
      const Name* name = name_at(i);
      if (is_country(name)) {
        const bool adjective = name->value->form == "demonym" ||
                               followed_by_possessive(name->last) ||
                               (back == 1 && !has_determiner_between(*name));
        if (!adjective || !clauses_.owner_before) break;
        *first = name->first;
        return name->value->entities.front();
      }
      if (!clauses_.preposition(view_.tokens, i).empty() ||
          clauses_.determiners.match(view_.tokens, i))
        break;
    }
    return "";
  }
  bool followed_by_possessive(size_t i) const {
    return clauses_.is_possessive_mark(view_.tokens, i);
  }
  bool has_determiner_between(const Name& name) const {
    return name.last < view_.tokens.size() &&
           clauses_.determiners.match(view_.tokens, name.last) > 0;
  }

  // "l'armée du Niger", "the army of Niger".
  std::string country_behind(size_t* last) const {
    bool of = false;
    for (size_t i = *last; i < view_.tokens.size() && i <= *last + kOwnerReach;
         ++i) {
      if (view_.tokens.list[i].kind != TokenKind::Word) break;
      const Name* name = name_at(i);
      if (of && is_country(name) && name->value->form != "demonym") {
        *last = name->last;
        return name->value->entities.front();
      }
      const std::string_view marker = clauses_.preposition(view_.tokens, i);
      if (!marker.empty() && marker != "of") break;
      of = of || marker == "of";
      if (name) break;
    }
    return "";
  }

  size_t noun_or_anaphor(size_t i) {
    // "au même titre que" names no title.
    if (const size_t n = clauses_.joiners.match(view_.tokens, i); n > 1)
      return i + n;
    if (const size_t n = clauses_.anaphor_phrases.match(view_.tokens, i))
      if (!is_in_name(i, i + n) && anaphor(i, n)) return i + n;
    const size_t n = nouns_.phrases.match(view_.tokens, i);
    if (n == 0) return i + 1;
    const NounLexicon::Noun* noun =
        nouns_.find(phrase_key(view_.tokens, i, i + n));
    if (!noun) return i + 1;
    SentenceTerm term;
    term.first = i;
    term.last = i + n;
    term.owner = owner_of(&term.first, &term.last);
    if (term.owner.empty()) borrowed_owner(i, &term);
    term.partial = has_partial_before(term.first);
    term.indefinite = term.first > 0 && clauses_.indefinites.match(
                                            view_.tokens, term.first - 1) == 1;
    name_noun(*noun, &term);
    if (term.described && is_one_of_several(view_, term, i, n))
      term.term.entity.clear();
    found_.push_back(std::move(term));
    return std::max(found_.back().last, i + n);
  }

  // A word for a part within the three tokens before ("une partie des").
  bool has_partial_before(size_t first) const {
    for (size_t back = 1; back <= 3 && back <= first; ++back)
      if (clauses_.partials.match(view_.tokens, first - back) == back)
        return true;
    return false;
  }

  // "dont les troupes", "whose army", "ses soldats": the owner stands before.
  void borrowed_owner(size_t i, SentenceTerm* term) const {
    for (size_t back = 1; back <= 2 && back <= i; ++back) {
      const size_t at = i - back;
      const bool whose = clauses_.owners.match(view_.tokens, at) > 0;
      const bool his = clauses_.possessives.match(view_.tokens, at) > 0;
      if (!whose && !his) continue;
      const Name* owner =
          whose ? nearest_country_before(at) : first_country_before(at);
      if (owner) {
        term->owner = owner->value->entities.front();
        term->assumption = Assumption{
            "owner", term->owner, view_.span_of(owner->first, owner->last),
            whose ? "context.relative" : "context.possessive"};
      } else {
        term->open = true;
      }
      return;
    }
  }
  const Name* nearest_country_before(size_t at) const {
    const Name* best = nullptr;
    for (const Name& name : names_)
      if (name.last <= at && is_country(&name) && name.value->form != "demonym")
        best = &name;
    return best;
  }
  const Name* first_country_before(size_t at) const {
    for (const Name& name : names_)
      if (name.last <= at && is_country(&name) && name.value->form != "demonym")
        return &name;
    return nullptr;
  }

  void name_noun(const NounLexicon::Noun& noun, SentenceTerm* term) const {
    term->term.text = std::string(
        cut(view_.article->text, view_.span_of(term->first, term->last)));
    term->term.concept_id = noun.concept_id;
    if (noun.agency.empty() || term->owner.empty()) return;
    term->term.entity = term->owner + ":" + noun.agency;
    term->type = noun.agency_type;
    term->described = noun.described;
    term->partial = term->partial || noun.part;
  }

  bool anaphor(size_t i, size_t n) {
    const std::string key = phrase_key(view_.tokens, i, i + n);
    for (const auto& [phrase, anaphor] : clauses_.anaphors) {
      if (phrase != key) continue;
      // "il", "he" are too many to list where nothing of the type is known.
      SentenceTerm term;
      term.first = i;
      term.last = i + n;
      term.type = anaphor.type == "list" ? "country" : anaphor.type;
      term.term.text =
          std::string(cut(view_.article->text, view_.span_of(i, i + n)));
      term.open = true;
      anaphors_.push_back({i, anaphor});
      found_.push_back(std::move(term));
      return true;
    }
    return false;
  }

  const Anaphor* anaphor_at(size_t first) const {
    for (const auto& [at, anaphor] : anaphors_)
      if (at == first) return &anaphor;
    return nullptr;
  }

  // « le président français François Mitterrand » is the man named, not who
  // holds the office.
  bool is_named(const SentenceTerm& term) const {
    if (!term.described) return false;
    const size_t at =
        term.last < view_.tokens.size() && view_.tokens.form(term.last) == ","
            ? term.last + 1
            : term.last;
    const Name* name = name_at(at);
    return name && name->value->type == "person";
  }

  // A term inside a longer one adds nothing: "Niger" in « l'armée du Niger ».
  void drop_covered() {
    std::vector<SentenceTerm> kept;
    size_t covered_to = 0;  // by terms with an entity, seen so far
    for (SentenceTerm& term : found_) {
      if (term.last <= covered_to || is_named(term)) continue;
      if (!term.term.entity.empty() && !term.described)
        covered_to = std::max(covered_to, term.last);
      kept.push_back(std::move(term));
    }
    found_ = std::move(kept);
  }

  // Anaphors look at the whole sentence: « le pays » is not the country whose
  // troops the same sentence speaks of.
  void resolve_open_owners() {
    for (SentenceTerm& term : found_) {
      const Anaphor* anaphor = anaphor_at(term.first);
      if (!term.open || !anaphor) continue;
      if (anaphor->type == "list")
        resolve_list(*anaphor, &term);
      else
        resolve_one(*anaphor, &term);
    }
  }

  std::vector<std::string> owners() const {
    std::vector<std::string> owners;
    for (const SentenceTerm& term : found_)
      if (!term.owner.empty()) owners.push_back(term.owner);
    return owners;
  }

  void resolve_one(const Anaphor& anaphor, SentenceTerm* term) const {
    if (anaphor.type != "country" &&
        (context_.stranger_named ||
         NameExtent(view_).has_stranger(0, term->first)))
      return;
    const std::vector<std::string> without = owners();
    for (const SentenceTerm& other : found_) {
      const bool fits =
          &other != term && other.type == anaphor.type && !other.open &&
          other.last <= term->first && !other.term.entity.empty() &&
          std::find(without.begin(), without.end(), other.term.entity) ==
              without.end();
      if (!fits) continue;
      settle(other.term.entity, view_.span_of(other.first, other.last),
             "context.sentence", term);
      return;
    }
    // "He" is who the last sentence is about, before who is named most.
    if (const auto last = context_.subject.find(anaphor.type);
        anaphor.type == "person" && last != context_.subject.end())
      return settle(last->second.entity, last->second.span, "context.subject",
                    term);
    if (const ContextThing* thing = context_.topic(anaphor.type, without))
      settle(thing->entity, thing->span, "context.topic", term);
  }

  static void settle(const std::string& entity, Span from, const char* rule,
                     SentenceTerm* term) {
    term->term.entity = entity;
    term->open = false;
    term->assumption = Assumption{"", entity, from, rule};
  }

  void resolve_list(const Anaphor& anaphor, SentenceTerm* term) const {
    const auto list = context_.last_list.find(term->type);
    if (list == context_.last_list.end()) return;
    const std::vector<ContextThing>& things = list->second;
    if (things.size() < 2) return;
    if (anaphor.count > 0 && things.size() != anaphor.count) return;
    for (const ContextThing& thing : things) {
      SentenceTerm one = *term;
      settle(thing.entity, thing.span, "context.list", &one);
      one.term.text = thing.text;
      term->stands_for.push_back(std::move(one));
    }
    term->open = false;
  }

  const Context& context_;
  SentenceView& view_;
  const ClauseLexicon& clauses_;
  const NounLexicon& nouns_;
  std::vector<Name> names_;
  std::vector<SentenceTerm> found_;
  std::vector<std::pair<size_t, Anaphor>> anaphors_;
};

}  // namespace

std::pair<size_t, size_t> SentenceView::tokens_of(Span span) const {
  const auto& list = tokens.list;
  const auto first = std::lower_bound(
      list.begin(), list.end(), span.begin,
      [](const Token& t, uint32_t at) { return t.span.end <= at; });
  const auto last = std::lower_bound(
      first, list.end(), span.end,
      [](const Token& t, uint32_t at) { return t.span.begin < at; });
  return {static_cast<size_t>(first - list.begin()),
          static_cast<size_t>(last - list.begin())};
}

void find_terms(const Context& context, SentenceView* view) {
  TermFinder(context, view).run();
}

}  // namespace claims
