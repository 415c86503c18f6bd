// Markdown (CommonMark with tables), for wikis, tickets and pull requests.

#include <algorithm>

#include "engine/report/claim_view.h"
#include "engine/report/link.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

// How many leading bytes of `text` are a list number ("12" of "12. x").
size_t list_number(std::string_view text) {
  const size_t digits =
      std::min(text.find_first_not_of("0123456789"), text.size());
  const bool number = digits > 0 && digits < text.size() &&
                      (text[digits] == '.' || text[digits] == ')');
  return number ? digits : 0;
}

// Whether the byte at `i` would be, or begin, markup or a link: marks that
// mean something anywhere, list marks at the beginning, bare addresses.
bool is_markup(std::string_view text, size_t i) {
  constexpr std::string_view kAnywhere = "\\`*_{}[]<>#|~&@$^";
  if (kAnywhere.find(text[i]) != std::string_view::npos) return true;
  if (i == 0 && std::string_view("+-=").find(text[0]) != std::string_view::npos)
    return true;
  if (i > 0 && i == list_number(text)) return true;
  const std::string_view rest = text.substr(i);
  return rest.starts_with("://") ||
         (rest.starts_with(".") && text.substr(0, i).ends_with("www"));
}

// Foreign text inside Markdown: forges also turn "@", "#" and addresses into
// mentions, issues and links.
std::string escaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool blank = text[i] == '\n' || text[i] == '\r' || text[i] == '\t';
    if (!blank && is_markup(text, i)) out += '\\';
    out += blank ? ' ' : text[i];
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
  const std::string& licence = evidence.source.licence;
  return "- " + linked(citation_of(evidence.source, prose), evidence) +
         (licence.empty() ? "" : escaped(" (" + licence + ")")) +
         escaped(prose.words().text(
             "source", "said",
             {{"text", evidence_in_words(evidence, prose)}})) +
         "\n";
}

std::string about_of(const ClaimView& view, const Messages& say) {
  return view.about.empty()
             ? ""
             : " " +
                   escaped(say.text("quote", "about", {{"about", view.about}}));
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
                    about_of(view, say) + "\n>\n> *" + escaped(where) +
                    "*\n\n" + escaped(view.why) + "\n";
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
    list += (list.empty() ? "" : ", ") +
            say.count("skipped", claims::name_of(reason), n);
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
