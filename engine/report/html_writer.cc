// One HTML page that needs nothing else: the article with its claims marked,
// their evidence beside them. No script; the content security policy allows
// the page's own style sheet and nothing more. All foreign text goes through
// the template's own escaping.

#include <kainjow/mustache.hpp>

#include "claims/text/sha256.h"
#include "engine/report/base64.h"
#include "engine/report/claim_view.h"
#include "engine/report/enum_codes.h"
#include "engine/report/explanation.h"
#include "engine/report/link.h"
#include "engine/report/marked_text.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

using kainjow::mustache::data;

// A list and whether it has anything: "notes" and "notes?".
void set_list(data* to, const std::string& name, data list) {
  to->set(name + "?", list.is_non_empty_list());
  to->set(name, std::move(list));
}

void set_text(data* to, const std::string& name, const std::string& text) {
  to->set(name + "?", !text.empty());
  to->set(name, text);
}

data list_of(const char* name, const std::vector<std::string>& texts) {
  data list{data::type::list};
  for (const std::string& text : texts) {
    data item;
    item.set(name, text);
    list.push_back(std::move(item));
  }
  return list;
}

struct Page {
  const Report& report;
  const Prose prose;
  const Messages& say() const { return prose.words(); }
};

std::string style_hash(std::string_view style) {
  claims::Sha256 hash;
  hash.update(style);
  return "sha256-" + base64_of(hash.finish());
}

std::string anchor(const std::string& article, const char* what, size_t n) {
  return article + "-" + what + std::to_string(n);
}

// Which tag a block becomes; "p" for most.
const char* tag_of(claims::BlockKind kind) {
  switch (kind) {
    case claims::BlockKind::Title:
      return "h1";
    case claims::BlockKind::Heading:
      return "h2";
    case claims::BlockKind::Quote:
      return "blockquote";
    default:
      return "p";
  }
}

// Supported and undecided claims stay folded: the eye goes to what needs work.
bool is_quiet(Label label) {
  return label == Label::Supported || label == Label::NotEnoughEvidence ||
         label == Label::NotCheckable;
}

void set_label(data* to, const ClaimView& view, const std::string& article,
               const Page& page) {
  to->set("name", view.row->name);
  to->set("sign", page.say().text("sign", view.row->name));
  to->set("label", view.label);
  to->set("number", std::to_string(view.number));
  to->set("mark_id", anchor(article, "m", view.number));
  to->set("note_id", anchor(article, "c", view.number));
  to->set("aria", page.say().text("html", "aria",
                                  {{"n", std::to_string(view.number)},
                                   {"label", view.label}}));
}

data evidence_data(const Finding& finding, const Page& page) {
  const sources::Evidence& evidence = finding.evidence;
  const std::string link = link_of(evidence);
  data item;
  item.set("evidence_language", evidence.language);
  item.set("text", evidence_in_words(evidence, page.prose));
  item.set("relation", page.say().text("side", name_of(finding.relation)));
  item.set("citation", citation_of(evidence.source, page.prose));
  item.set("no_link?", link.empty());
  item.set("address", web_address(evidence.source.url));  // for paper
  set_text(&item, "link", link);
  set_text(&item, "source_title", evidence.source.title);
  set_text(&item, "licence", evidence.source.licence);
  return item;
}

data sections_data(const ClaimView& view, const Page& page) {
  data list{data::type::list};
  for (const auto& section : explain(view, page.prose).sections) {
    data item;
    item.set("heading", section.heading);
    item.set("lines", list_of("line", section.lines));
    list.push_back(std::move(item));
  }
  return list;
}

void set_fix(data* note, const ClaimView& view, const Page& page) {
  const auto& correction = view.checked->verdict.correction;
  note->set("fix?", correction.has_value());
  note->set("fix_label", page.say().text("heading", "correction"));
  note->set("fix_old",
            correction ? words_of(*view.article, correction->span) : "");
  note->set("fix_new", correction ? correction->replacement : "");
}

data note_data(const ClaimView& view, const std::string& article,
               const Page& page) {
  const Verdict& verdict = view.checked->verdict;
  data note;
  set_label(&note, view, article, page);
  note.set("quiet?", is_quiet(view.row->label));
  note.set("loud?", !is_quiet(view.row->label));
  note.set("jump", page.say().text("meta", "jump"));
  note.set("why", view.why);
  set_text(&note, "about", view.about);
  note.set("details", page.say().text("heading", "details"));
  set_text(&note, "citation",
           view.deciding.empty()
               ? ""
               : citation_of(view.deciding[0]->evidence.source, page.prose));
  data evidence{data::type::list};
  for (const Finding* finding : view.deciding)
    evidence.push_back(evidence_data(*finding, page));
  note.set("evidence", std::move(evidence));
  set_fix(&note, view, page);
  std::string flags;
  for (const std::string& flag : verdict.flags)
    flags += (flags.empty() ? "" : " · ") + page.say().text("flag_short", flag);
  set_text(&note, "flags", flags);
  note.set("sections", sections_data(view, page));
  return note;
}

data piece_data(const Piece& piece, const std::string& article,
                const Page& page) {
  data item;
  item.set("text", std::string(piece.text));
  item.set("mark?", piece.claim != nullptr);
  item.set("mark", piece.claim ? piece.claim->row->name : "");
  item.set("skip?", piece.skipped != nullptr);
  item.set("skip",
           piece.skipped
               ? page.say().text("skip", claims::name_of(piece.skipped->reason))
               : "");
  item.set("plain?", !piece.claim && !piece.skipped);
  data refs{data::type::list};
  for (const ClaimView* view : piece.ends) {
    data ref;
    set_label(&ref, *view, article, page);
    refs.push_back(std::move(ref));
  }
  item.set("refs", std::move(refs));
  return item;
}

data block_data(const MarkedBlock& block, const std::string& article,
                const Page& page) {
  const auto kind =
      block.block ? block.block->kind : claims::BlockKind::Paragraph;
  data item;
  item.set("tag", tag_of(kind));
  item.set("kind", code_of(kBlockKinds, kind));
  data segments{data::type::list};
  for (const Piece& piece : block.pieces)
    segments.push_back(piece_data(piece, article, page));
  item.set("segments", std::move(segments));
  data notes{data::type::list};
  for (const ClaimView* view : block.claims)
    notes.push_back(note_data(*view, article, page));
  item.set("notes", std::move(notes));
  return item;
}

// Labels that occur, worst first, with their counts and first claim.
data tally_data(const std::vector<ClaimView>& views, const Summary& summary,
                const std::string& article, const Page& page) {
  std::vector<const LabelRow*> rows;
  for (const LabelRow& row : label_table())
    if (summary.labels.at(row.label) > 0) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [](auto* a, auto* b) {
    return severity_of(a->label) < severity_of(b->label);
  });
  data list{data::type::list};
  size_t x = 0;
  for (const LabelRow* row : rows) {
    const size_t count = summary.labels.at(row->label);
    const auto first = std::find_if(
        views.begin(), views.end(),
        [&](const ClaimView& view) { return view.row->label == row->label; });
    data item;
    item.set("name", row->name);
    item.set("sign", page.say().text("sign", row->name));
    item.set("label", page.say().text("label", row->name));
    item.set("count", std::to_string(count));
    item.set("first",
             first == views.end() ? "" : anchor(article, "c", first->number));
    item.set("x", std::to_string(x));
    item.set("width", std::to_string(count));
    x += count;
    list.push_back(std::move(item));
  }
  return list;
}

std::string meta_of(const CheckedArticle& checked, const Page& page) {
  const claims::Article& article = checked.article;
  std::vector<std::string> parts;
  if (!article.byline.empty())
    parts.push_back(page.say().text("meta", "by", {{"name", article.byline}}));
  if (!article.publisher.empty()) parts.push_back(article.publisher);
  if (article.published)
    parts.push_back(page.say().text(
        "meta", "published", {{"day", page.prose.day(*article.published)}}));
  if (checked.as_of && checked.as_of != article.published)
    parts.push_back(page.say().text("meta", "as_of",
                                    {{"day", page.prose.day(*checked.as_of)}}));
  parts.push_back(
      page.say().count("count", "sentences", checked.extraction.ledger.size()));
  std::string out;
  for (const std::string& part : parts)
    out += (out.empty() ? "" : " · ") + part;
  return out;
}

void set_skipped(data* to, const CheckedArticle& checked, const Page& page) {
  data list{data::type::list};
  size_t count = 0;
  for (const claims::Skipped& skip : checked.extraction.skipped) {
    if (skip.reason == claims::SkipReason::NoClaim) continue;
    data item;
    item.set("reason", page.say().text("skip", claims::name_of(skip.reason)));
    item.set("words", words_of(checked.article, skip.span));
    list.push_back(std::move(item));
    ++count;
  }
  to->set("skipped_summary", page.say().count("count", "skipped", count));
  set_list(to, "skipped", std::move(list));
}

bool has_title_block(const claims::Article& article) {
  return std::any_of(
      article.blocks.begin(), article.blocks.end(),
      [](const auto& b) { return b.kind == claims::BlockKind::Title; });
}

struct ArticleHead {
  std::string id, path, title, language;
};

ArticleHead head_of(size_t index, const Page& page) {
  const claims::Article& article = page.report.articles[index].article;
  const std::string path = path_in_words(article, page.prose);
  return {"a" + std::to_string(index + 1), path,
          article.title.empty() ? path : article.title,
          page.report.articles[index].extraction.language};
}

data article_data(size_t index, const Page& page) {
  const CheckedArticle& checked = page.report.articles[index];
  const claims::Article& article = checked.article;
  const ArticleHead head = head_of(index, page);
  const std::vector<ClaimView> views = views_of(checked, page.prose);
  Summary summary;
  summary.add(checked);
  data item;
  item.set("id", head.id);
  item.set("path", head.path);
  item.set("article_language", head.language);
  item.set("report_heading", page.say().text("heading", "report"));
  item.set("summary_heading", page.say().text("heading", "summary"));
  item.set("only?", page.report.articles.size() == 1);
  set_text(&item, "headline", has_title_block(article) ? "" : article.title);
  item.set("meta", meta_of(checked, page));
  item.set("notices", list_of("notice", article.notices));
  item.set("tally", tally_data(views, summary, head.id, page));
  item.set("bar_width", std::to_string(std::max<size_t>(summary.claims, 1)));
  data blocks{data::type::list};
  for (const MarkedBlock& block : marked_blocks(checked, views))
    blocks.push_back(block_data(block, head.id, page));
  item.set("blocks", std::move(blocks));
  set_text(&item, "no_claims",
           views.empty() ? page.say().text("meta", "no_claims") : "");
  set_skipped(&item, checked, page);
  return item;
}

// The list of articles at the head of a page with several.
data contents_data(const Page& page) {
  data list{data::type::list};
  for (size_t i = 0; i < page.report.articles.size(); ++i) {
    const ArticleHead head = head_of(i, page);
    const CheckedArticle& checked = page.report.articles[i];
    Summary summary;
    summary.add(checked);
    data item;
    item.set("id", head.id);
    item.set("title", head.title);
    item.set("article_language", head.language);
    item.set("tally", tally_data({}, summary, head.id, page));
    list.push_back(std::move(item));
  }
  return list;
}

// Article after article, so that a thousand never stand in memory as trees.
std::string articles_html(const Page& page) {
  kainjow::mustache::mustache piece{
      std::string(report_file("article.html.mustache"))};
  std::string html;
  for (size_t i = 0; i < page.report.articles.size(); ++i)
    html += piece.render(article_data(i, page));
  return html;
}

data failures_data(const Report& report) {
  data list{data::type::list};
  for (const Failure& failure : report.failures) {
    data item;
    item.set("path", failure.path);
    item.set("message", failure.message);
    list.push_back(std::move(item));
  }
  return list;
}

std::vector<std::string> colophon(const Page& page) {
  const Report& report = page.report;
  const Messages& say = page.say();
  std::vector<std::string> lines = {
      say.text("meta", "checked_by",
               {{"program", report.program}, {"version", report.version}})};
  if (!report.base.empty())
    lines.push_back(
        say.text("html", "pair",
                 {{"name", say.text("meta", "source_base")},
                  {"value", report.base}}) +
        ", " +
        say.text("meta", "revision", {{"revision", report.base_revision}}));
  for (const UsedFile& file : report.against)
    lines.push_back(say.text(
        "html", "pair",
        {{"name", say.text("meta", "against")}, {"value", file.path}}));
  lines.push_back(say.text("meta", "print_note"));
  return lines;
}

data page_data(const Page& page) {
  const Report& report = page.report;
  const std::string style(report_file("report.css"));
  const std::string heading = page.say().text("heading", "report");
  data root;
  root.set("language", page.prose.language());
  root.set("program", report.program);
  root.set("version", report.version);
  root.set("style", style);
  root.set("style_hash", style_hash(style));
  root.set("report_heading", heading);
  root.set("contents_heading", page.say().text("heading", "contents"));
  root.set("failures_heading", page.say().text("heading", "failures"));
  const bool one = report.articles.size() == 1;
  root.set("title", one ? heading + " · " + head_of(0, page).title : heading);
  root.set("contents?", report.articles.size() > 1);
  root.set("contents", contents_data(page));
  root.set("articles", articles_html(page));
  set_list(&root, "failures", failures_data(report));
  root.set("colophon", list_of("line", colophon(page)));
  return root;
}

}  // namespace

std::string write_html(const Report& report, const WriteOptions&) {
  kainjow::mustache::mustache page{
      std::string(report_file("report.html.mustache"))};
  return page.render(page_data({report, Prose(report.language, report.names)}));
}

}  // namespace engine
