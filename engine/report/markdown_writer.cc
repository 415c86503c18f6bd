// Markdown (CommonMark with tables), for wikis, tickets and pull requests.

#include <algorithm>

#include "engine/report/claim_view.h"
#include "engine/report/link.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

// Foreign text inside Markdown: every mark that could begin markup is escaped,
// also "@", "#" and ":" which forges turn into mentions, issues and links.
std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>()#+-.!|~&:@$=\"'^";
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
      continue;
    }
    if (kMarks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// An address inside "(…)": web_address leaves no bracket or blank unencoded.
std::string linked(const std::string& text, const sources::Evidence& evidence) {
  const std::string link = link_of(evidence);
  return link.empty() ? escaped(text) : "[" + escaped(text) + "](" + link + ")";
}

std::string evidence_item(const Finding& finding, const Prose& prose) {
  const sources::Evidence& evidence = finding.evidence;
  return "- " + linked(citation_of(evidence.source, prose), evidence) +
         escaped(prose.words().text("terminal", "evidence",
                                    {{"text", evidence.text}})) +
         "\n";
}

std::string claim_section(const ClaimView& view, const Prose& prose) {
  const Messages& say = prose.words();
  const std::string where =
      say.text("place", view.place.in_file ? "file" : "text",
               {{"line", std::to_string(view.place.begin.line)},
                {"column", std::to_string(view.place.begin.column)}});
  std::string out = "### " + std::to_string(view.number) + ". " +
                    say.text("sign", view.row->name) + " " +
                    escaped(view.label) + "\n\n> " + escaped(view.words) +
                    "\n>\n> *" + escaped(where) + "*\n\n" + escaped(view.why) +
                    "\n";
  std::string items;
  for (const Finding* finding : view.deciding)
    items += evidence_item(*finding, prose);
  if (!items.empty()) out += "\n" + items;
  if (!view.correction.empty())
    out += "\n**" + escaped(say.text("heading", "correction")) + "** " +
           escaped(view.correction) + "\n";
  for (const std::string& flag : view.checked->verdict.flags)
    out += "\n*" +
           escaped(say.text("flag_line", "line",
                            {{"flag", say.text("flag", flag)}})) +
           "*\n";
  return out + "\n";
}

std::string counts_table(const Summary& summary, const Messages& say) {
  std::string head = "|", rule = "|", row = "|";
  for (const LabelRow& label : label_table()) {
    head += " " + say.text("sign", label.name) + " " +
            escaped(say.text("label", label.name)) + " |";
    rule += "---:|";
    row += " " + std::to_string(summary.labels.at(label.label)) + " |";
  }
  return head + "\n" + rule + "\n" + row + "\n\n";
}

std::string skipped_line(const Summary& summary, const Messages& say) {
  std::string list;
  for (const auto& [reason, n] : summary.skipped)
    list += (list.empty() ? "" : ", ") + std::to_string(n) + " " +
            say.text("skip", claims::name_of(reason));
  if (list.empty()) return "";
  return escaped(say.text("terminal", "skipped", {{"list", list}})) + "\n\n";
}

std::string article_section(const CheckedArticle& checked, const Prose& prose) {
  const claims::Article& article = checked.article;
  const Messages& say = prose.words();
  const std::string path = path_in_words(article, prose);
  std::string out = "## " +
                    escaped(article.title.empty() ? path : article.title) +
                    "\n\n" + escaped(path);
  if (article.published)
    out += " · " + escaped(say.text("meta", "published",
                                    {{"day", prose.day(*article.published)}}));
  if (checked.as_of)
    out += " · " + escaped(say.text("meta", "as_of",
                                    {{"day", prose.day(*checked.as_of)}}));
  Summary summary;
  summary.add(checked);
  out += "\n\n" + counts_table(summary, say) + skipped_line(summary, say);
  for (const ClaimView& view : views_of(checked, prose))
    out += claim_section(view, prose);
  return out;
}

}  // namespace

std::string write_markdown(const Report& report, const WriteOptions&) {
  const Prose prose(report.language, report.names);
  const Messages& say = prose.words();
  std::string out = "# " + escaped(say.text("heading", "report")) + "\n\n";
  if (report.articles.size() > 1) out += counts_table(summary_of(report), say);
  for (const CheckedArticle& article : report.articles)
    out += article_section(article, prose);
  if (!report.failures.empty())
    out += "## " + escaped(say.text("heading", "failures")) + "\n\n";
  for (const Failure& failure : report.failures)
    out += "- " + escaped(failure.path + ": " + failure.message) + "\n";
  return out;
}

}  // namespace engine
