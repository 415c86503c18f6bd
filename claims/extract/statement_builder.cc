#include "claims/extract/statement_builder.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/figure_level.h"
#include "claims/extract/length_figure.h"
#include "claims/extract/measured.h"
#include "claims/extract/partly_read.h"
#include "claims/extract/said_aside.h"
#include "claims/extract/stance.h"
#include "claims/extract/take_time.h"
#include "claims/extract/time_elsewhere.h"
#include "claims/extract/unread_detail.h"
#include "claims/language/clause.h"

namespace claims {
namespace {

class Builder {
 public:
  Builder(const SentenceView& view, const Reading& reading,
          const Language& language, const Context& context)
      : view_(view),
        reading_(reading),
        language_(language),
        context_(context) {}

  std::vector<Claim> run() {
    Claim claim;
    claim.language = view_.pack->code;
    claim.rule = reading_.wording->id;
    claim.statement.property = reading_.property->id;
    add_part("predicate", view_.span_of(reading_.first, reading_.last), &claim);
    take_stance(&claim);
    take_value(&claim);
    const bool aside = is_said_aside(view_, reading_);
    if (!aside) take_time(view_, reading_, &claim);
    if (!claim.statement.when && is_office(*reading_.property) &&
        is_presupposed(view_, reading_))
      claim.assumptions.push_back(
          {"when", "", claim.span,
           std::string(aside ? kSaidAside : kInPassing)});
    take_given(&claim);
    claim.presupposed =
        is_presupposed(view_, reading_) || is_said_by_object(view_, reading_);
    claim.partly_read = is_partly_read(view_, reading_, claim.statement);
    for (const Span& detail : unread_details(view_, reading_))
      add_part(kDetailRole, detail, &claim);
    std::vector<Claim> claims = {std::move(claim)};
    if (!reading_.value) claims = at_each_time(view_, claims.front());
    if (claims.size() > 1 && has_list())
      claims = at_own_times(claims);
    else if (const size_t size = parallel_size(); size > 1)
      claims = in_parallel(claims.front(), size);
    else
      for (const auto& [role, term] : reading_.terms)
        claims = with_term(std::move(claims), role, *term);
    for (Claim& one : claims) finish(&one);
    std::erase_if(claims, [](const Claim& one) {
      return says_a_thing_of_itself(one.statement);
    });
    return claims;
  }

 private:
  // "Mali and Niger announced their withdrawal": nobody withdraws from himself,
  // so that the words were joined wrongly.
  static bool says_a_thing_of_itself(const Statement& statement) {
    const std::vector<Argument>& arguments = statement.arguments;
    for (auto one = arguments.begin(); one != arguments.end(); ++one)
      for (auto other = one + 1; other != arguments.end(); ++other)
        if (!one->term.entity.empty() && one->term.entity == other->term.entity)
          return true;
    return false;
  }

  void take_stance(Claim* claim) const {
    const Stance stance = stance_of(
        view_, {reading_.first, reading_.last,
                reading_.wording->nominal || reading_.wording->unowned,
                is_presupposed(view_, reading_)});
    claim->statement.polarity = stance.polarity;
    claim->statement.modality = stance.modality;
    claim->speaker = stance.speaker;
    if (stance.modality == Modality::Asserted && is_secondhand(view_, reading_))
      claim->statement.modality = Modality::Reported;
    if (stance.past && reading_.property->temporal == Temporal::State)
      claim->statement.when = before_now(view_);
    // "announced their withdrawal": an event said by a noun under a verb of
    // saying has not happened yet.
    if (reading_.wording->nominal &&
        reading_.property->temporal == Temporal::Event &&
        stance.modality == Modality::Reported)
      claim->statement.modality = Modality::Planned;
  }

  void take_value(Claim* claim) const {
    if (!reading_.value) return;
    const Mention& mention = *reading_.value;
    if (const auto* quantity = std::get_if<Quantity>(&mention.value))
      claim->statement.value = counted(*quantity);
    if (const auto* time = std::get_if<TimeValue>(&mention.value)) {
      if (reading_.property->value == "duration" && time->duration)
        claim->statement.value = *time->duration;
      else if (const auto years = years_of(*time, *language_.tolerance);
               years && reading_.property->value == "quantity")
        claim->statement.value = *years;
      else if (time->period)
        claim->statement.value = *time->period;
    }
    if (const auto* quote = std::get_if<QuoteValue>(&mention.value))
      claim->statement.value =
          Quote{std::string(cut(view_.article->text, quote->words))};
    add_part("value", mention.span, claim);
  }

  // "A population of 27 million": the words said what is counted.
  Quantity counted(Quantity quantity) const {
    const bool follows = reading_.level && reading_.level->follows;
    if ((reading_.wording->bare || follows) && quantity.unit == "1" &&
        !reading_.property->counts.empty())
      quantity.unit = "x:" + reading_.property->counts;
    return quantity;
  }

  void take_given(Claim* claim) const {
    for (const auto& [role, concept_id] : reading_.wording->given)
      set_argument(role, Term{"", concept_id, ""}, claim);
  }

  static void set_argument(const std::string& role, Term term, Claim* claim) {
    std::vector<Argument>& arguments = claim->statement.arguments;
    const auto at = std::lower_bound(
        arguments.begin(), arguments.end(), role,
        [](const Argument& a, const std::string& r) { return a.role < r; });
    if (at == arguments.end() || at->role != role)
      arguments.insert(at, {role, std::move(term)});
  }

  std::vector<const SentenceTerm*> members_of(const SentenceTerm& term) const {
    std::vector<const SentenceTerm*> members;
    for (const SentenceTerm& one : term.stands_for) members.push_back(&one);
    for (const size_t index : term.list)
      if (term.stands_for.empty()) members.push_back(&view_.terms[index]);
    if (members.empty()) members.push_back(&term);
    return members;
  }

  // "The capitals of Mali and Niger are Bamako and Niamey": two lists of one
  // length go member by member. How long they are; 0 where there are not two.
  size_t parallel_size() const {
    size_t size = 0, lists = 0;
    for (const auto& [role, term] : reading_.terms) {
      const size_t members = members_of(*term).size();
      if (members < 2) continue;
      if (size != 0 && members != size) return 0;
      size = members;
      ++lists;
    }
    return lists > 1 ? size : 0;
  }

  bool has_list() const {
    return std::any_of(
        reading_.terms.begin(), reading_.terms.end(),
        [&](const auto& slot) { return members_of(*slot.second).size() > 1; });
  }

  // "Finland and Sweden joined in 2023 and 2024": each at its own time. Where
  // the lists are not as long as each other, who did when is not said.
  std::vector<Claim> at_own_times(const std::vector<Claim>& times) const {
    std::vector<Claim> out;
    for (size_t i = 0; i < times.size(); ++i) {
      std::vector<Claim> each = in_parallel(times[i], times.size());
      out.push_back(std::move(each[i]));
      for (const auto& [role, term] : reading_.terms) {
        const size_t members = members_of(*term).size();
        if (members > 1 && members != times.size())
          out.back().partly_read = true;
      }
    }
    return out;
  }

  std::vector<Claim> in_parallel(const Claim& claim, size_t size) const {
    std::vector<Claim> out(size, claim);
    for (const auto& [role, term] : reading_.terms) {
      const std::vector<const SentenceTerm*> members = members_of(*term);
      for (size_t i = 0; i < size; ++i)
        put(role, *members[std::min(i, members.size() - 1)], &out[i]);
      for (Claim& one : out) show_list(*term, &one);
    }
    return out;
  }

  // What is said of one of a list is said of them all: the words shown hold the
  // whole of it.
  void show_list(const SentenceTerm& term, Claim* claim) const {
    for (const size_t i : term.list) {
      const SentenceTerm& member = view_.terms[i];
      const Span words = view_.span_of(member.first, member.last);
      claim->span.begin = std::min(claim->span.begin, words.begin);
      claim->span.end = std::max(claim->span.end, words.end);
    }
  }

  // Each claim once more for every member of the term's list.
  std::vector<Claim> with_term(std::vector<Claim> claims,
                               const std::string& role,
                               const SentenceTerm& term) const {
    const std::vector<const SentenceTerm*> members = members_of(term);
    std::vector<Claim> out;
    for (const Claim& claim : claims)
      for (const SentenceTerm* member : members) {
        out.push_back(claim);
        put(role, *member, &out.back());
        show_list(term, &out.back());
      }
    return out;
  }

  void put(const std::string& role, const SentenceTerm& term,
           Claim* claim) const {
    if (is_bystander(role))
      return add_part(role, view_.span_of(term.first, term.last), claim);
    if (role == reading_.property->value_role && !reading_.property->role(role))
      claim->statement.value = term.term;
    else
      set_argument(role, term.term, claim);
    const Role* own = reading_.property->role(role);
    if (own && !own->owner.empty() && term.term.entity.empty() &&
        !term.owner.empty())
      set_argument(own->owner, Term{term.owner, "", ""}, claim);
    add_part(role, view_.span_of(term.first, term.last), claim);
    if (term.assumption) {
      claim->assumptions.push_back(*term.assumption);
      claim->assumptions.back().what = role;
    }
    if (term.ambiguous)
      claim->assumptions.push_back({role, term.term.entity,
                                    view_.span_of(term.first, term.last),
                                    "name.ambiguous"});
    if (term.open && term.term.entity.empty())
      claim->open_roles.push_back(role);
  }

  void finish(Claim* claim) const {
    for (const Role& role : reading_.property->roles)
      if (role.required && !claim->statement.argument(role.name))
        take_from_context(role, claim);
    take_article(claim);
    std::stable_sort(claim->parts.begin(), claim->parts.end(),
                     [](const Part& a, const Part& b) {
                       return a.span.begin < b.span.begin;
                     });
  }

  // The word of a token that hangs on a word of the claim; nullptr if it does
  // not: "last" of "the last French troops left".
  const Word* word_into(const Claim& claim, size_t token) const {
    const int32_t at = word_of(view_, token, token + 1);
    if (at < 0) return nullptr;
    const Word& word = view_.tree.words[static_cast<size_t>(at)];
    const bool hangs =
        word.head >= 0 &&
        claim.span.contains(
            view_.tree.words[static_cast<size_t>(word.head)].span);
    return hangs ? &word : nullptr;
  }
  bool is_adjective_of(const Claim& claim, size_t token) const {
    const Word* word = word_into(claim, token);
    return word && word->tag == Tag::Adj;
  }
  bool is_edge_into(const Claim& claim, size_t token, Relation relation) const {
    const Word* word = word_into(claim, token);
    return word && word->relation == relation;
  }

  // "Les dernières troupes … ont quitté", "In Germany, Merz became …": the
  // adjective, the article, and the preposition that opens the sentence belong
  // to the words shown.
  void take_article(Claim* claim) const {
    const ClauseLexicon& clauses = *view_.pack->clauses;
    size_t first = view_.tokens_of(claim->span).first;
    while (first > 0 && is_adjective_of(*claim, first - 1)) --first;
    if (first > 0 && clauses.determiners.match(view_.tokens, first - 1) == 1 &&
        !is_edge_into(*claim, first - 1, Relation::Mark))  // "said that troops"
      --first;
    if (first == 1 && (!clauses.preposition(view_.tokens, 0).empty() ||
                       is_edge_into(*claim, 0, Relation::Case)))
      first = 0;
    claim->span.begin = view_.tokens.list[first].span.begin;
  }

  // Countries that the claim already speaks of in another role: « le pays »
  // whose troops left is not the place they left.
  std::vector<std::string> spoken_of(const Claim& claim) const {
    std::vector<std::string> out;
    for (const Argument& argument : claim.statement.arguments) {
      const std::string& id = argument.term.entity;
      out.push_back(id.substr(0, id.find(':')));
    }
    for (const auto& [role, term] : reading_.terms)
      if (!term->owner.empty()) out.push_back(term->owner);
    return out;
  }

  void take_from_context(const Role& role, Claim* claim) const {
    const std::vector<std::string> without = spoken_of(*claim);
    const auto is_new = [&](const std::string& entity) {
      return !entity.empty() &&
             std::find(without.begin(), without.end(), entity) == without.end();
    };
    for (const SentenceTerm& term : view_.terms) {
      // What stands behind the words is not yet known to the reader.
      if (term.last > reading_.first) break;
      if (term.open || !is_new(term.term.entity) || !term.list.empty() ||
          !fits(term, role.types, language_.catalogue) || term.type == "person")
        continue;
      set_argument(role.name, term.term, claim);
      claim->assumptions.push_back({role.name, term.term.entity,
                                    view_.span_of(term.first, term.last),
                                    "context.sentence"});
      return;
    }
    for (const std::string& type : role.types) {
      const ContextThing* thing =
          type == "country" ? context_.topic(type, without) : nullptr;
      if (!thing) continue;
      set_argument(role.name, Term{thing->entity, "", thing->text}, claim);
      claim->assumptions.push_back(
          {role.name, thing->entity, thing->span, "context.topic"});
      return;
    }
    claim->open_roles.push_back(role.name);
  }

  const SentenceView& view_;
  const Reading& reading_;
  const Language& language_;
  const Context& context_;
};

}  // namespace

std::vector<Claim> build_claims(const SentenceView& view,
                                const Reading& reading,
                                const Language& language,
                                const Context& context) {
  return Builder(view, reading, language, context).run();
}

}  // namespace claims
