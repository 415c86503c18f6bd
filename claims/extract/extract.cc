#include "claims/extract/extract.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/extract/claim_type.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/context.h"
#include "claims/extract/figure_level.h"
#include "claims/extract/name_extent.h"
#include "claims/extract/open_claim.h"
#include "claims/extract/ordered_claim.h"
#include "claims/extract/place_word.h"
#include "claims/extract/rest_of_sentence.h"
#include "claims/extract/stance.h"
#include "claims/extract/statement_builder.h"
#include "claims/extract/term.h"
#include "claims/extract/time_order.h"
#include "claims/extract/wording_match.h"
#include "claims/language/clause.h"
#include "claims/language/dateline.h"
#include "claims/language/sentence.h"
#include "claims/text/sha256.h"

namespace claims {
namespace {

// What the title names is what the article is about; a country that is named
// itself counts for more than one whose soldiers are.
constexpr int kTitleWeight = 3, kNameWeight = 2;

class Extractor {
 public:
  Extractor(const Article& article, const Language& language,
            const Gazetteer& gazetteer)
      : article_(article), language_(language), gazetteer_(gazetteer) {
    if (article.published) time_.reference = start_of(*article.published);
  }

  Extraction run() {
    out_.language = detect_language(article_, language_);
    if (const LanguagePack* pack = language_.pack(out_.language))
      dateline_ = find_dateline(article_, *pack);
    std::vector<Tokens> tokens;
    const std::vector<Sentence> sentences =
        split_sentences(article_, language_, out_.language, &tokens);
    for (size_t i = 0; i < sentences.size(); ++i)
      read(sentences[i], std::move(tokens[i]));
    return std::move(out_);
  }

 private:
  void read(const Sentence& sentence, Tokens tokens) {
    if (sentence.block != block_) context_.begin_paragraph();
    block_ = sentence.block;
    SentenceView view = view_of(sentence, std::move(tokens));
    LedgerLine line{sentence.span, sentence.language, {}, {}};
    const std::vector<Claim> claims = claims_of(view);
    for (const Claim& claim : claims) file(claim, &line);
    if (line.claims.empty() && line.skipped.empty())
      file_without(view, &line);
    else if (!line.claims.empty())
      file_what_is_left(view, claims, &line);
    out_.ledger.push_back(std::move(line));
    advance(view);
    std::move(view.mentions.begin(), view.mentions.end(),
              std::back_inserter(out_.mentions));
  }

  SentenceView view_of(const Sentence& sentence, Tokens tokens) {
    SentenceView view;
    view.article = &article_;
    view.pack = language_.pack(sentence.language);
    view.sentence = sentence;
    view.tokens = std::move(tokens);
    view.mentions = find_mentions(article_.text, sentence, view.tokens,
                                  language_, gazetteer_, &time_);
    view.stems.resize(view.tokens.size());
    for (size_t i = 0; i < view.tokens.size(); ++i)
      if (view.tokens.list[i].kind == TokenKind::Word)
        view.stems[i] = view.pack->clauses->stem_of(view.tokens.form(i));
    count_unquoted(&view);
    find_terms(context_, &view);
    if (may_carry_claim(view)) analyse_clauses(&view);
    return view;
  }

  // A word of some wording, or what an open claim needs; other sentences are
  // not worth an analysis.
  static bool may_carry_claim(const SentenceView& view) {
    const auto& anchors = view.pack->wordings->by_anchor;
    const bool worded = std::any_of(
        view.stems.begin(), view.stems.end(), [&](const std::string& stem) {
          return !stem.empty() && anchors.count(stem);
        });
    return (worded && !view.terms.empty()) || !skip_reason(view);
  }

  static void count_unquoted(SentenceView* view) {
    std::vector<bool> quoted(view->tokens.size(), false);
    for (const Mention& mention : view->mentions) {
      if (mention.kind != MentionKind::Quotation) continue;
      const auto [first, last] = view->tokens_of(mention.span);
      std::fill(quoted.begin() + static_cast<ptrdiff_t>(first),
                quoted.begin() + static_cast<ptrdiff_t>(last), true);
    }
    view->unquoted.assign(view->tokens.size() + 1, 0);
    for (size_t i = 0; i < view->tokens.size(); ++i)
      view->unquoted[i + 1] = view->unquoted[i] + (quoted[i] ? 0 : 1);
  }

  std::vector<Claim> claims_of(const SentenceView& view) const {
    std::vector<Claim> claims;
    if (is_question(view)) return claims;
    std::vector<Reading> readings;
    for (const Reading& reading : match_wordings(view, language_))
      for (Reading& level : levels_of(view, reading))
        readings.push_back(std::move(level));
    const auto orders = order_links(view, language_, readings);
    for (size_t i = 0; i < readings.size(); ++i)
      for (Claim& claim :
           build_claims(view, readings[i], language_, context_)) {
        // Its own day, and its place among others, are two claims.
        if (orders[i] && claim.statement.when) add_new(claim, &claims);
        if (orders[i])
          put_in_order(view, *orders[i], language_, context_, &claim);
        add_new(claim, &claims);
      }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& a, const Claim& b) {
                       return a.span.begin < b.span.begin;
                     });
    return claims;
  }

  static void add_new(const Claim& claim, std::vector<Claim>* claims) {
    const bool said_already =
        std::any_of(claims->begin(), claims->end(), [&](const Claim& other) {
          return other.statement == claim.statement &&
                 other.order == claim.order;
        });
    if (!said_already) claims->push_back(claim);
  }

  // What is asserted or reported is checked; plans and forecasts are listed.
  void file(const Claim& claim, LedgerLine* line) {
    const Modality modality = claim.statement.modality;
    if (modality == Modality::Forecast || modality == Modality::Planned)
      return skip(claim.span, SkipReason::Forecast, claim.rule, line);
    if (modality == Modality::Opinion)
      return skip(claim.span, SkipReason::Opinion, claim.rule, line);
    line->claims.push_back(static_cast<uint32_t>(out_.claims.size()));
    out_.claims.push_back(claim);
    Claim& filed = out_.claims.back();
    filed.type =
        type_of(filed, language_.catalogue.find(filed.statement.property));
    filed.id = id_of(filed);
  }

  void skip(Span span, SkipReason reason, const std::string& rule,
            LedgerLine* line) {
    line->skipped.push_back(static_cast<uint32_t>(out_.skipped.size()));
    out_.skipped.push_back({span, reason, rule});
  }

  void file_without(const SentenceView& view, LedgerLine* line) {
    if (is_dateline(view))
      return skip(view.sentence.span, SkipReason::NoClaim, "dateline", line);
    if (const auto reason = skip_reason(view))
      return skip(view.sentence.span, *reason, "stance", line);
    if (is_mere_headline(view))
      return skip(view.sentence.span, SkipReason::NoClaim, "headline", line);
    for (const Claim& claim : build_open_claims(view)) file(claim, line);
  }

  // « Sahel, deux ans après le départ »: a headline that has no verb and counts
  // nothing says what the text is about.
  bool is_mere_headline(const SentenceView& view) const {
    const BlockKind kind = article_.blocks[view.sentence.block].kind;
    if (kind != BlockKind::Title && kind != BlockKind::Heading) return false;
    const auto counts = [](const Mention& mention) {
      return std::holds_alternative<Quantity>(mention.value) &&
             mention.kind != MentionKind::Ordinal;
    };
    const auto says = [](const Word& word) {
      return word.tag == Tag::Verb || word.tag == Tag::Aux;
    };
    return view.analysed &&
           std::none_of(view.mentions.begin(), view.mentions.end(), counts) &&
           std::none_of(view.tree.words.begin(), view.tree.words.end(), says);
  }

  // "Published 14 July 2025": what the article says of its own making.
  bool is_dateline(const SentenceView& view) const {
    if (!dateline_.published_at ||
        !view.sentence.span.contains(*dateline_.published_at))
      return false;
    return std::all_of(view.mentions.begin(), view.mentions.end(),
                       [&](const Mention& mention) {
                         return mention.kind == MentionKind::Name ||
                                mention.span.overlaps(*dateline_.published_at);
                       });
  }

  // What no reading of the sentence took is not passed over: its figures, or
  // else its other words.
  void file_what_is_left(const SentenceView& view,
                         const std::vector<Claim>& claims, LedgerLine* line) {
    if (skip_reason(view)) return;
    const size_t filed = line->claims.size();
    for (const Claim& claim : build_open_claims(view))
      if (is_left(claim, claims)) file(claim, line);
    if (line->claims.size() > filed) return;
    for (const Claim& claim : build_rest_claims(view, claims))
      file(claim, line);
    put_in_text_order(*line);
  }
  // A rest stands among the claims of its sentence, not behind them.
  void put_in_text_order(const LedgerLine& line) {
    std::stable_sort(out_.claims.begin() + line.claims.front(),
                     out_.claims.end(), [](const Claim& a, const Claim& b) {
                       return a.span.begin < b.span.begin;
                     });
  }
  static bool is_left(const Claim& open, const std::vector<Claim>& claims) {
    for (const Part& part : open.parts) {
      if (part.role != "value") continue;
      return std::none_of(
          claims.begin(), claims.end(), [&](const Claim& claim) {
            return std::any_of(claim.parts.begin(), claim.parts.end(),
                               [&](const Part& taken) {
                                 return taken.span.overlaps(part.span);
                               });
          });
    }
    return false;
  }

  // The same words say the same claim wherever they stand; a second time they
  // get an ordinal.
  std::string id_of(const Claim& claim) {
    std::string words = claim.type + "\n" + text_of(claim.statement) + "\n" +
                        fold(cut(article_.text, claim.span));
    const std::string id = "c" + sha256_hex(words).substr(0, 10);
    const int count = ++ids_[id];
    return count == 1 ? id : id + "-" + std::to_string(count);
  }

  void advance(const SentenceView& view) {
    const bool title =
        article_.blocks[view.sentence.block].kind == BlockKind::Title;
    std::map<std::string, std::vector<ContextThing>> distinct;
    std::set<std::string> listed;  // types of which the sentence has a list
    for (const SentenceTerm& term : view.terms) {
      const Span span = view.span_of(term.first, term.last);
      if (!term.owner.empty())
        context_.note("country", {term.owner, "", span},
                      title ? kTitleWeight : 1);
      if (term.term.entity.empty() || term.type.empty()) continue;
      const ContextThing thing{term.term.entity, term.term.text, span};
      context_.note(term.type, thing, (title ? kTitleWeight : 1) * kNameWeight);
      std::vector<ContextThing>& things = distinct[term.type];
      if (std::none_of(things.begin(), things.end(), [&](const auto& other) {
            return other.entity == thing.entity;
          }))
        things.push_back(thing);
      if (term.list.size() >= 2) {
        std::vector<ContextThing> list;
        for (const size_t i : term.list)
          list.push_back(
              {view.terms[i].term.entity, view.terms[i].term.text,
               view.span_of(view.terms[i].first, view.terms[i].last)});
        context_.last_list[term.type] = list;
        listed.insert(term.type);
      }
    }
    if (NameExtent(view).has_stranger(0, view.tokens.size()))
      context_.stranger_named = true;
    else if (distinct.count("person") || distinct.count("organisation"))
      context_.stranger_named = false;
    note_subject(view);
    // "Macron's adviser spoke. He …": he may be the adviser.
    if (distinct.count("person") && !context_.subject.count("person") &&
        (has_common_subject(view) || names_owners_only(view)))
      context_.stranger_named = true;
    for (auto& [type, things] : distinct)
      if (things.size() >= 2 && !listed.count(type))
        context_.last_list[type] = std::move(things);
  }

  // « Le conseiller d'Idriss Déby a parlé. »
  static bool names_owners_only(const SentenceView& view) {
    return std::all_of(
        view.terms.begin(), view.terms.end(), [&](const SentenceTerm& term) {
          return term.type != "person" || is_behind_of(view, term);
        });
  }

  void note_subject(const SentenceView& view) {
    context_.subject.clear();
    for (const SentenceTerm& term : view.terms)
      if (!term.term.entity.empty() && !term.type.empty() &&
          is_main_subject(view, term))
        context_.subject.emplace(
            term.type, ContextThing{term.term.entity, term.term.text,
                                    view.span_of(term.first, term.last)});
  }

  const Article& article_;
  const Language& language_;
  const Gazetteer& gazetteer_;
  TimeContext time_;
  Context context_;
  uint32_t block_ = 0;  // of the sentence before
  Dateline dateline_;   // what the first lines say of the article's making
  Extraction out_;
  std::map<std::string, int> ids_;
};

}  // namespace

Extraction extract(const Article& article, const Language& language,
                   const Gazetteer& gazetteer) {
  return Extractor(article, language, gazetteer).run();
}

const char* name_of(SkipReason reason) {
  switch (reason) {
    case SkipReason::Opinion:
      return "opinion";
    case SkipReason::Forecast:
      return "forecast";
    case SkipReason::Question:
      return "question";
    case SkipReason::Cause:
      return "cause";
    case SkipReason::TooVague:
      return "too_vague";
    case SkipReason::UnresolvedReference:
      return "unresolved_reference";
    case SkipReason::Instruction:
      return "instruction";
    case SkipReason::NoClaim:
      return "no_claim";
  }
  return "no_claim";
}

}  // namespace claims
