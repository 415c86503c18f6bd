#pragma once
// A report made by hand, for the tests of the writers: two short articles, one
// French and one English, with every label, every kind of hostile text and
// every kind of character that columns are counted wrongly for.

#include <string>
#include <utility>
#include <vector>

#include "claims/text/sha256.h"
#include "engine/report/report.h"

namespace engine::sample {

// Grows an article's text and file together, so that places are true.
class ArticleBuilder {
 public:
  ArticleBuilder(std::string path, std::string language) {
    article_.path = std::move(path);
    article_.language = std::move(language);
    article_.format = "markdown";
  }
  // A block whose file form is `before` and then the text as it stands.
  ArticleBuilder& block(claims::BlockKind kind, std::string before,
                        const std::string& text) {
    if (!article_.text.empty()) {
      article_.text += "\n\n";
      article_.bytes += "\n\n";
    }
    article_.bytes += before;
    const auto begin = static_cast<uint32_t>(article_.text.size());
    for (size_t i = 0; i < text.size();) i = add_run(text, i);
    article_.blocks.push_back(
        {kind, {begin, static_cast<uint32_t>(article_.text.size())}});
    return *this;
  }
  claims::Article build() {
    article_.bytes += "\n";
    article_.sha256 = claims::sha256_hex(article_.bytes);
    return article_;
  }

 private:
  // "é" is written decomposed in the file wherever "~" stands before it.
  size_t add_run(const std::string& text, size_t from) {
    const bool decomposed = text[from] == '~';
    const size_t end =
        decomposed ? from + 3 : std::min(text.find('~', from), text.size());
    const std::string piece = decomposed ? "é" : text.substr(from, end - from);
    const std::string in_file = decomposed ? "e\u0301" : piece;
    claims::SourceRun run;
    run.text.begin = static_cast<uint32_t>(article_.text.size());
    run.file_begin = static_cast<uint32_t>(article_.bytes.size());
    article_.text += piece;
    article_.bytes += in_file;
    run.text.end = static_cast<uint32_t>(article_.text.size());
    run.file_end = static_cast<uint32_t>(article_.bytes.size());
    run.exact = !decomposed;
    article_.sources.push_back(run);
    return end;
  }

  claims::Article article_;
};

inline claims::Span span_of(const claims::Article& article,
                            const std::string& words) {
  const size_t at = article.text.find(words);
  if (at == std::string::npos) throw std::runtime_error("no words: " + words);
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

inline claims::Day day(const char* text) { return *claims::parse_day(text); }

inline claims::Period before(const char* end) {
  claims::Period period;
  period.span =
      claims::Interval<claims::Instant>::less_than(start_of(day(end)));
  period.modifier = claims::TimeModifier::Before;
  period.timex = end;
  return period;
}

inline claims::Quantity people(int64_t written, claims::Modifier modifier,
                               claims::Interval<claims::Rational> interval,
                               std::string digits) {
  claims::Quantity quantity;
  quantity.written = written;
  quantity.modifier = modifier;
  quantity.interval = interval;
  quantity.rounding = claims::Interval<claims::Rational>::point(written);
  quantity.unit = "x:soldier";
  quantity.of = "soldier";
  quantity.digits = std::move(digits);
  quantity.rule = "tolerance.sample";
  return quantity;
}

inline claims::Statement statement(
    std::string property,
    std::vector<std::pair<std::string, std::string>> arguments) {
  claims::Statement out;
  out.property = std::move(property);
  for (auto& [role, entity] : arguments)
    out.arguments.push_back({role, {entity, "", ""}});
  return out;
}

inline sources::Evidence evidence(std::string id, std::string publisher,
                                  const char* published, std::string text,
                                  claims::Statement said) {
  sources::Evidence out;
  out.id = std::move(id);
  out.statement = std::move(said);
  out.text = std::move(text);
  out.language = "en";
  out.source.id = "doc-" + out.id;
  out.source.publisher = "pub";
  out.source.publisher_name = std::move(publisher);
  out.source.tier = 1;
  out.source.kind = "wire";
  out.source.title = "A dispatch, “as printed”";
  out.source.url = "https://example.org/a?x=1&y=(2)";
  out.source.origin = "origin-" + out.id;
  out.source.published = claims::period_of(published);
  out.recorded = "2026-01-02";
  return out;
}

inline Finding finding(sources::Evidence about, Relation relation,
                       std::vector<SlotOutcome> slots) {
  Finding out;
  out.evidence = std::move(about);
  out.relation = relation;
  for (const SlotOutcome& slot : slots) out.reasons.push_back(slot.rule);
  out.slots = std::move(slots);
  out.weight = 8;
  return out;
}

// Claims of one article, added one after another in text order.
class CheckedBuilder {
 public:
  explicit CheckedBuilder(claims::Article article) {
    checked_.article = std::move(article);
    checked_.extraction.language = checked_.article.language;
    checked_.as_of = day("2024-04-12");
  }
  const claims::Article& article() const { return checked_.article; }
  claims::Claim& claim(const std::string& words, std::string type,
                       claims::Statement said) {
    claims::Claim claim;
    claim.id = claims::sha256_hex(words).substr(0, 12);
    claim.type = std::move(type);
    claim.language = checked_.article.language;
    claim.span = span_of(checked_.article, words);
    claim.parts = {{"value", claim.span}};
    claim.statement = std::move(said);
    claim.rule = "sample.1";
    checked_.claims.push_back({std::move(claim), {}});
    return checked_.claims.back().claim;
  }
  Verdict& verdict(Label label, std::vector<std::string> reasons) {
    Verdict& verdict = checked_.claims.back().verdict;
    verdict.label = label;
    verdict.reasons = std::move(reasons);
    verdict.searches = {"facts capital(NER): 2", "passages: none"};
    return verdict;
  }
  void skip(const std::string& words, claims::SkipReason reason) {
    checked_.extraction.skipped.push_back(
        {span_of(checked_.article, words), reason, "skip.sample"});
  }
  CheckedArticle build() {
    for (const CheckedClaim& checked : checked_.claims)
      checked_.extraction.claims.push_back(checked.claim);
    for (const claims::Block& block : checked_.article.blocks)
      checked_.extraction.ledger.push_back(line_of(block.span));
    return checked_;
  }

 private:
  claims::LedgerLine line_of(claims::Span sentence) const {
    claims::LedgerLine line;
    line.sentence = sentence;
    line.language = checked_.article.language;
    for (size_t i = 0; i < checked_.claims.size(); ++i)
      if (sentence.contains(checked_.claims[i].claim.span))
        line.claims.push_back(static_cast<uint32_t>(i));
    for (size_t i = 0; i < checked_.extraction.skipped.size(); ++i)
      if (sentence.contains(checked_.extraction.skipped[i].span))
        line.skipped.push_back(static_cast<uint32_t>(i));
    return line;
  }

  CheckedArticle checked_;
};

inline void add_refuted(CheckedBuilder* to) {
  claims::Statement said =
      statement("withdrawal_completed",
                {{"force", "FRA:armed_forces"}, {"place", "NER"}});
  claims::Statement found = said;
  said.when = claims::period_of("2023-06");
  found.when = claims::period_of("2023-12-22");
  claims::Claim& claim =
      to->claim("Les derniers soldats français ont quitté le pays en juin 2023",
                "event.completion", said);
  claim.assumptions = {
      {"place", "NER", span_of(to->article(), "Niger"), "context.place"},
      {"when", "2023-06", {}, "time.anchor.published"}};
  Verdict& verdict = to->verdict(Label::Refuted, {"when.disjoint"});
  verdict.findings = {finding(
      evidence("fact:withdrawal", "Agence Exemple", "2023-12-22",
               "The last French troops left on 22 December 2023.", found),
      Relation::Contradicts,
      {{"place", Outcome::Equal, "NER", "NER", "entity.same"},
       {"when", Outcome::Disjoint, "2023-06", "2023-12-22", "when.disjoint"}})};
  verdict.findings[0].margin = claims::Rational(175);
  verdict.findings[0].margin_unit = "day";
  verdict.findings[0].days_apart = 175;
  verdict.rejected = {finding(
      evidence("fact:plan", "Radio Exemple", "2023-09-24",
               "The troops are to leave by the end of the year.", found),
      Relation::Silent, {})};
  verdict.rejected[0].rejected_for = "before_event";
  verdict.rejected[0].eligible = false;
  verdict.flags = {"single_origin", "context_assumed"};
  verdict.sources = verdict.origins = 1;
  verdict.margin = claims::Rational(175);
  verdict.margin_unit = "day";
  verdict.correction = Correction{span_of(to->article(), "juin 2023"),
                                  "décembre 2023", "fact:withdrawal"};
}

inline void add_conflicting(CheckedBuilder* to) {
  using claims::Interval, claims::Modifier, claims::Rational;
  claims::Statement said = statement(
      "personnel_present", {{"force", "USA:armed_forces"}, {"place", "NER"}});
  said.when = claims::period_of("2024-03");
  claims::Statement fewer = said, more = said;
  said.value = people(1000, Modifier::SlightlyMoreThan,
                      Interval<Rational>(claims::End<Rational>{1000, false},
                                         claims::End<Rational>{1200, true}),
                      "1\u202F000");
  fewer.value =
      people(648, Modifier::None, Interval<Rational>::point(648), "648");
  more.value =
      people(1016, Modifier::None, Interval<Rational>::point(1016), "1,016");
  to->claim("un peu plus de 1\u202F000 soldats américains", "quantity.bound",
            said);
  Verdict& verdict = to->verdict(
      Label::Conflicting, {"conflict.independent_origins", "value.disjoint"});
  verdict.findings = {
      finding(evidence("fact:648", "=HYPERLINK(\"evil\")", "2023-12-07",
                       "About 648 military personnel remain deployed.", fewer),
              Relation::Contradicts,
              {{"value", Outcome::Disjoint, "(1000, 1200]", "648",
                "value.disjoint"}}),
      finding(
          evidence("fact:1016", "Le Quotidien ::error::", "2024-03-17",
                   "There are 1,016 US soldiers <b>in Niger</b> ]]>.", more),
          Relation::Supports,
          {{"value", Outcome::Within, "(1000, 1200]", "1016",
            "value.within"}})};
  verdict.findings[0].evidence.source.url = "javascript:alert(1)";
  verdict.findings[1].evidence.kind = sources::EvidenceKind::Passage;
  verdict.sources = verdict.origins = 2;
}

inline void add_supported(CheckedBuilder* to) {
  claims::Statement said = statement("capital", {{"place", "NER"}});
  said.value = claims::Term{"NER/niamey", "", "Niamey"};
  to->claim("Niamey, la capitale", "entity.capital", said);
  Verdict& verdict = to->verdict(Label::Supported, {"entity.same"});
  verdict.findings = {finding(
      evidence("fact:capital", "Atlas", "2020", "Niamey is the capital.", said),
      Relation::Supports,
      {{"value", Outcome::Equal, "NER/niamey", "NER/niamey", "entity.same"}})};
  verdict.sources = verdict.origins = 1;
}

inline CheckedArticle french_article() {
  using claims::BlockKind, claims::SkipReason;
  ArticleBuilder text("brouillons/niger, à relire.md", "fr");
  text.block(BlockKind::Title, "# ",
             "Niger\u00A0: ce qui reste des bases <script>alert(1)</script>")
      .block(BlockKind::Byline, "", "Par une r~édactrice d’essai")
      .block(BlockKind::Paragraph, "",
             "😀 D~épart annonc~é. Les derniers soldats français ont quitté le "
             "pays en juin 2023, et l’on comptait un peu plus de 1\u202F000 "
             "soldats américains au Niger en mars. C’est une bonne chose.")
      .block(BlockKind::Paragraph, "",
             "À Niamey, la capitale, le président est encore M. Exemple. =cmd "
             "::error:: dit l’affiche ]]> du gar\u0327on\u0302 x\u0302. Le "
             "pont aurait coûté 3,5 milliards de francs.");
  claims::Article article = text.build();
  article.title =
      "Niger\u00A0: ce qui reste des bases <script>alert(1)</script>";
  article.byline = "une rédactrice d’essai";
  article.publisher = "Le Journal d’essai";
  article.published = day("2024-04-12");
  article.published_from = "front matter";
  article.notices = {"1 image without text was passed over"};
  CheckedBuilder checked(article);
  checked.skip("😀 Départ annoncé.", SkipReason::NoClaim);
  add_refuted(&checked);
  add_conflicting(&checked);
  checked.skip("C’est une bonne chose.", SkipReason::Opinion);
  add_supported(&checked);
  claims::Statement office = statement("head_of_state", {{"place", "NER"}});
  office.value = claims::Term{"", "", "M. Exemple"};
  claims::Statement later = office;
  later.when = claims::period_of("2023-07-26");
  checked.claim("le président est encore M. Exemple", "entity.holder", office);
  Verdict& outdated =
      checked.verdict(Label::Outdated, {"outdated.ended", "when.ended"});
  outdated.findings = {
      finding(evidence("fact:ended", "Agence Exemple", "2023-07",
                       "He was removed on 26 July 2023.", later),
              Relation::Contradicts,
              {{"when", Outcome::Disjoint, "", "2023-07-26", "when.ended"}})};
  checked.claim("=cmd ::error:: dit l’affiche ]]> du gar\u0327on\u0302 x\u0302",
                "attribution.report",
                statement("open:dire", {{"speaker", "affiche"}}));
  checked.verdict(Label::NotCheckable, {"claim.unresolved_reference"});
  claims::Statement cost = statement("cost", {{"thing", "bridge"}});
  cost.modality = claims::Modality::Hedged;
  checked.claim("Le pont aurait coûté 3,5 milliards de francs",
                "quantity.point", cost);
  checked.verdict(Label::NotEnoughEvidence, {"no_evidence"});
  return checked.build();
}

inline CheckedArticle english_article() {
  ArticleBuilder text("-", "en");
  text.block(claims::BlockKind::Paragraph, "",
             "An official said Niamey is the capital of Niger.");
  claims::Article article = text.build();
  article.format = "text";
  CheckedBuilder checked(article);
  checked.claim("An official said Niamey is the capital of Niger",
                "attribution.report", statement("open:say", {}));
  checked.verdict(Label::NotEnoughEvidence, {"undecided.open"});
  claims::Statement said = statement("capital", {{"place", "NER"}});
  said.value = claims::Term{"NER/niamey", "", "Niamey"};
  checked.claim("Niamey is the capital of Niger", "entity.capital", said);
  checked.verdict(Label::Supported, {});
  return checked.build();
}

inline Report report(const std::string& language) {
  Report out;
  out.version = "9.9.9";
  out.base = "base.attest.db";
  out.base_revision = "0123abcd";
  out.against = {{"own sources/memo.md", std::string(64, 'a')}};
  out.options = {{"as_of", "2024-04-12"}};
  out.policy = {{"decisive_weight", "2"}};
  out.language = language;
  out.articles = {french_article(), english_article()};
  out.failures = {{"broken.docx", "is not a whole archive\n::error::", ""}};
  out.names = {
      {"NER", {{"fr", "Niger"}, {"en", "Niger"}}},
      {"NER/niamey", {{"fr", "Niamey"}, {"en", "Niamey"}}},
      {"FRA:armed_forces",
       {{"fr", "forces armées françaises"}, {"en", "French armed forces"}}},
      {"USA:armed_forces",
       {{"fr", "forces armées des États-Unis"}, {"en", "US armed forces"}}},
      {"withdrawal_completed",
       {{"fr", "retrait achevé"}, {"en", "withdrawal completed"}}},
      {"personnel_present",
       {{"fr", "effectif présent"}, {"en", "people present"}}},
      {"capital", {{"fr", "capitale"}, {"en", "capital"}}},
      {"head_of_state", {{"fr", "chef de l’État"}, {"en", "head of state"}}},
      {"cost", {{"fr", "coût"}, {"en", "cost"}}},
  };
  return out;
}

}  // namespace engine::sample
