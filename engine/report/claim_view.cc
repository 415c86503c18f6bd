#include "engine/report/claim_view.h"

#include <algorithm>

#include "claims/text/utf8.h"
#include "engine/report/reason.h"

namespace engine {
namespace {

using claims::Span;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Lines of a file mean something where it is text that we read as it stands.
bool has_lines(const claims::Article& article) {
  return article.parts.empty() && !article.sources.empty() &&
         !article.bytes.empty() &&
         article.bytes.find('\0') == std::string::npos &&
         !claims::find_utf8_fault(article.bytes);
}

uint32_t mark_size(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) ? uint32_t{3} : uint32_t{0};
}

std::vector<const Finding*> deciding_of(const Verdict& verdict) {
  std::vector<const Finding*> chosen;
  const auto take = [&](Relation relation) {
    for (const Finding& finding : verdict.findings) {
      if (finding.relation != relation) continue;
      chosen.push_back(&finding);
      return;
    }
  };
  switch (verdict.label) {
    case Label::Supported:
      take(Relation::Supports);
      break;
    case Label::Refuted:
      take(Relation::Contradicts);
      break;
    case Label::Conflicting:
    case Label::Outdated:
      take(Relation::Contradicts);
      take(Relation::Supports);
      break;
    case Label::NotEnoughEvidence:
    case Label::NotCheckable:
      break;
  }
  if (chosen.empty() && !verdict.findings.empty())
    chosen.push_back(&verdict.findings.front());
  return chosen;
}

std::string correction_of(const ClaimView& view, const Prose& prose) {
  const auto& correction = view.checked->verdict.correction;
  if (!correction) return "";
  return prose.words().text("correction", "replace",
                            {{"old", words_of(*view.article, correction->span)},
                             {"new", correction->replacement}});
}

std::string things_of(const claims::Statement& statement, const Prose& prose) {
  std::string things;
  for (const claims::Argument& argument : statement.arguments)
    things += (things.empty() ? "" : ", ") + prose.term(argument.term);
  return things;
}

// The words of the figure of a claim that no wording reads; "" if it has none,
// or no others.
std::string figure_of(const CheckedArticle& article,
                      const claims::Claim& claim) {
  if (!claim.statement.is_open()) return "";
  for (const claims::Part& part : claim.parts)
    if (part.role == "value" && !(part.span == claim.span))
      return words_of(article.article, part.span);
  return "";
}

bool shares_words(const CheckedArticle& article, size_t index) {
  const Span span = article.claims[index].claim.span;
  return std::count_if(article.claims.begin(), article.claims.end(),
                       [span](const CheckedClaim& other) {
                         return other.claim.span == span;
                       }) > 1;
}

ClaimView view_of(const CheckedArticle& article, size_t index,
                  const ArticlePlaces& places, const Prose& prose) {
  const CheckedClaim& checked = article.claims[index];
  ClaimView view;
  view.article = &article.article;
  view.checked = &checked;
  view.number = index + 1;
  view.place = places.of(checked.claim.span);
  view.words = words_of(article.article, checked.claim.span);
  view.about = figure_of(article, checked.claim);
  if (view.about.empty() && shares_words(article, index))
    view.about = things_of(checked.claim.statement, prose);
  view.row = &row_of(checked.verdict.label);
  view.label = prose.words().text("label", view.row->name);
  view.deciding = deciding_of(checked.verdict);
  view.why = why(view, prose);
  view.correction = correction_of(view, prose);
  return view;
}

}  // namespace

ArticlePlaces::ArticlePlaces(const claims::Article& article)
    : article_(article),
      text_(article.text),
      file_has_lines_(has_lines(article)),
      skipped_mark_(mark_size(article.bytes)),
      file_(file_has_lines_
                ? std::string_view(article.bytes).substr(skipped_mark_)
                : std::string_view()) {}

Place ArticlePlaces::in_text(Span span) const {
  return {text_.at(span.begin), text_.at(span.end), false};
}

Place ArticlePlaces::of(Span span) const {
  if (!file_has_lines_) return in_text(span);
  const claims::FileRange range = claims::file_range(article_, span);
  const auto at = [&](uint32_t byte) {
    return file_.at(byte < skipped_mark_ ? 0 : byte - skipped_mark_);
  };
  return {at(range.begin), at(range.end), true};
}

std::vector<ClaimView> views_of(const CheckedArticle& article,
                                const Prose& prose) {
  const ArticlePlaces places(article.article);
  std::vector<ClaimView> views;
  for (size_t i = 0; i < article.claims.size(); ++i)
    views.push_back(view_of(article, i, places, prose));
  return views;
}

std::string citation_of(const sources::Source& source, const Prose& prose) {
  const std::string& publisher =
      source.publisher_name.empty() ? source.id : source.publisher_name;
  const std::string day = source.published
                              ? prose.period(*source.published)
                              : prose.words().text("source", "undated");
  return prose.words().text("source", "citation",
                            {{"publisher", publisher}, {"day", day}});
}

std::string evidence_in_words(const sources::Evidence& evidence,
                              const Prose& prose) {
  const claims::Statement& said = evidence.statement;
  const bool is_figure = evidence.kind == sources::EvidenceKind::Observation &&
                         std::holds_alternative<claims::Quantity>(said.value);
  if (!is_figure || !said.when) return evidence.text;
  return prose.words().text("source", "observation",
                            {{"things", things_of(said, prose)},
                             {"what", prose.slot(said, "property")},
                             {"when", prose.period(*said.when)},
                             {"value", prose.value(said)}});
}

std::string cited(const sources::Evidence& evidence, const Prose& prose) {
  return citation_of(evidence.source, prose) +
         prose.words().text("source", "said",
                            {{"text", evidence_in_words(evidence, prose)}});
}

std::string path_in_words(const claims::Article& article, const Prose& prose) {
  return article.path == "-" ? prose.words().text("meta", "standard_input")
                             : article.path;
}

std::string words_of(const claims::Article& article, Span span) {
  std::string out;
  for (const char c : claims::cut(article.text, span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void Summary::add(const CheckedArticle& article) {
  for (const LabelRow& row : label_table()) labels[row.label];
  for (const CheckedClaim& checked : article.claims)
    ++labels[checked.verdict.label];
  for (const auto& skip : article.extraction.skipped) ++skipped[skip.reason];
  sentences += article.extraction.ledger.size();
  claims += article.claims.size();
}

Summary summary_of(const Report& report) {
  Summary summary;
  for (const LabelRow& row : label_table()) summary.labels[row.label];
  for (const CheckedArticle& article : report.articles) summary.add(article);
  return summary;
}

int severity_of(Label label) {
  switch (label) {
    case Label::Refuted:
      return 0;
    case Label::Conflicting:
      return 1;
    case Label::Outdated:
      return 2;
    case Label::NotEnoughEvidence:
      return 3;
    case Label::NotCheckable:
      return 4;
    case Label::Supported:
      return 5;
  }
  return 5;
}

}  // namespace engine
