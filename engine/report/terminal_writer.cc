// The report on a terminal: claims in article order, each with its words, why,
// and the evidence that decides, whole but for very long ones.

#include <algorithm>
#include <map>

#include "claims/text/utf8.h"
#include "engine/report/claim_view.h"
#include "engine/report/line_layout.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

constexpr size_t kPlaceColumns = 7;  // "120:15 "
constexpr size_t kIndent = 6;        // of the lines below a claim
constexpr size_t kMostLines = 6;     // of one quotation

// Select Graphic Rendition codes; the label stands beside its sign, so colour
// never carries anything alone.
const char* colour_of(Label label) {
  switch (label) {
    case Label::Supported:
      return "32";
    case Label::Refuted:
      return "1;31";
    case Label::Conflicting:
      return "1;35";
    case Label::Outdated:
      return "33";
    case Label::NotEnoughEvidence:
      return "36";
    case Label::NotCheckable:
      return "2";
  }
  return "0";
}

struct Terminal {
  const Prose& prose;
  const WriteOptions& options;
  size_t width;
  size_t label_columns;

  std::string painted(const std::string& text, const char* code) const {
    if (!options.colour || text.empty()) return text;
    return "\x1b[" + std::string(code) + "m" + text + "\x1b[0m";
  }
  // What is foreign must not speak to the terminal: control characters and
  // those that turn the direction of writing become U+FFFD.
  static std::string plain(std::string_view text);
};

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string Terminal::plain(std::string_view text) {
  std::string out;
  while (const auto fault = claims::find_utf8_fault(text)) {
    out += plain(text.substr(0, fault->offset)) + "\uFFFD";
    text.remove_prefix(fault->offset + 1);
  }
  for (size_t i = 0; i < text.size();) {
    const claims::CodePoint c = claims::code_point_at(text, i);
    if (is_unsafe(c.value))
      out += c.value == '\n' || c.value == '\t' ? " " : "\uFFFD";
    else
      out += text.substr(i, c.size);
    i += c.size;
  }
  return out;
}

std::string padded(const std::string& text, size_t columns) {
  const size_t used = columns_of(text);
  return text + std::string(used < columns ? columns - used : 1, ' ');
}

std::string evidence_line(const Finding& finding, const Terminal& terminal) {
  return "→ " + Terminal::plain(cited(finding.evidence, terminal.prose));
}

std::string first_line(const ClaimView& view, const Terminal& terminal) {
  const Messages& say = terminal.prose.words();
  const std::string name = view.row->name;
  const std::string number = std::to_string(view.number);
  const std::string head = padded(
      std::string(number.size() < 3 ? 3 - number.size() : 0, ' ') + number +
          " " + say.text("sign", name) + " " + say.text("label_short", name),
      terminal.label_columns);
  const std::string place = padded(std::to_string(view.place.begin.line) + ":" +
                                       std::to_string(view.place.begin.column),
                                   kPlaceColumns);
  const size_t used = terminal.label_columns + columns_of(place);
  std::string words =
      say.text("quote", "words",
               {{"words", shortened(Terminal::plain(view.words),
                                    kMostLines * (terminal.width - kIndent))}});
  if (!view.about.empty())
    words += " " + say.text("quote", "about",
                            {{"about", Terminal::plain(view.about)}});
  return terminal.painted(head, colour_of(view.row->label)) +
         terminal.painted(place, "2") +
         flowed(words, used, kIndent, terminal.width);
}

std::string claim_lines(const ClaimView& view, const Terminal& terminal) {
  const Label label = view.row->label;
  std::string out = first_line(view, terminal);
  // Where all is well the source says enough.
  if (label != Label::Supported || view.deciding.empty())
    out += folded(Terminal::plain(view.why), kIndent, terminal.width);
  if (label == Label::NotCheckable) return out;
  for (const Finding* finding : view.deciding)
    out += std::string(kIndent, ' ') +
           flowed(shortened(evidence_line(*finding, terminal),
                            kMostLines * (terminal.width - kIndent)),
                  kIndent, kIndent + 2, terminal.width);
  if (!view.correction.empty())
    out += folded("✎ " + Terminal::plain(view.correction), kIndent,
                  terminal.width);
  return out;
}

std::string head_line(const CheckedArticle& checked, const Terminal& terminal) {
  const claims::Article& article = checked.article;
  std::string line = path_in_words(article, terminal.prose);
  if (!article.title.empty()) line += " · " + article.title;
  if (checked.as_of)
    line += " · " +
            terminal.prose.words().text(
                "meta", "as_of", {{"day", terminal.prose.day(*checked.as_of)}});
  return terminal.painted(shortened(Terminal::plain(line), terminal.width),
                          "1") +
         "\n";
}

// Where each reason not to check stands: "12, 15, 20, …".
using SkippedLines = std::map<claims::SkipReason, std::string>;

SkippedLines skipped_lines_of(const CheckedArticle& article) {
  constexpr size_t kShown = 8;
  const ArticlePlaces places(article.article);
  std::map<claims::SkipReason, std::vector<size_t>> lines;
  for (const claims::Skipped& skipped : article.extraction.skipped) {
    if (skipped.reason == claims::SkipReason::NoClaim) continue;
    std::vector<size_t>& of_reason = lines[skipped.reason];
    const size_t line = places.of(skipped.span).begin.line;
    if (of_reason.empty() || of_reason.back() != line)
      of_reason.push_back(line);
  }
  SkippedLines out;
  for (const auto& [reason, numbers] : lines)
    for (size_t i = 0; i < numbers.size() && i <= kShown; ++i)
      out[reason] +=
          (i ? ", " : "") + (i < kShown ? std::to_string(numbers[i]) : "…");
  return out;
}

std::string summary_lines(const Summary& summary, const SkippedLines& lines,
                          const Terminal& terminal) {
  const Messages& say = terminal.prose.words();
  std::string line = say.count("count", "claims", summary.claims);
  const char* between = " · ";
  for (const LabelRow& row : label_table()) {
    const size_t n = summary.labels.at(row.label);
    if (n == 0) continue;
    line += between + terminal.painted(std::to_string(n) + " " +
                                           say.text("sign", row.name) + " " +
                                           say.text("label_short", row.name),
                                       colour_of(row.label));
  }
  line += between + say.count("count", "sentences", summary.sentences);
  std::string skipped;
  for (const auto& [reason, n] : summary.skipped) {
    skipped += (skipped.empty() ? "" : ", ") +
               say.count("skipped", claims::name_of(reason), n);
    const auto at = lines.find(reason);
    if (at != lines.end())
      skipped += say.text("terminal", "skipped_at", {{"lines", at->second}});
  }
  if (!skipped.empty())
    skipped = folded(say.text("terminal", "skipped", {{"list", skipped}}), 0,
                     terminal.width);
  return line + "\n" + terminal.painted(skipped, "2");
}

std::string failure_line(const Failure& failure, const Terminal& terminal) {
  const std::string where =
      failure.where.empty() || failure.where == failure.path
          ? failure.path
          : failure.path + " (" + failure.where + ")";
  return terminal.painted(
             "! " + Terminal::plain(where + ": " + failure.message), "31") +
         "\n";
}

size_t label_columns_of(const Messages& say) {
  size_t widest = 0;
  for (const LabelRow& row : label_table())
    widest = std::max(widest, columns_of(say.text("label_short", row.name)));
  return widest + 8;  // number, sign and blanks
}

Terminal terminal_for(const Prose& prose, const WriteOptions& options) {
  return {prose, options,
          static_cast<size_t>(std::clamp(options.width, 60, 160)),
          label_columns_of(prose.words())};
}

std::string article_text(const CheckedArticle& article,
                         const Terminal& terminal) {
  const Prose& prose = terminal.prose;
  std::string out = head_line(article, terminal);
  for (const ClaimView& view : views_of(article, prose))
    out += claim_lines(view, terminal);
  if (article.claims.empty())
    out += prose.words().text("meta", "no_claims") + "\n";
  for (const std::string& notice : article.article.notices)
    out += terminal.painted(Terminal::plain("· " + notice), "2") + "\n";
  Summary summary;
  summary.add(article);
  return out + summary_lines(summary, skipped_lines_of(article), terminal) +
         "\n";
}

}  // namespace

std::string end_terminal(const Report& rest, const RunTotals& totals,
                         const WriteOptions& options) {
  const Prose prose(rest.language, rest.names);
  const Terminal terminal = terminal_for(prose, options);
  std::string out;
  for (const Failure& failure : rest.failures)
    out += failure_line(failure, terminal);
  if (totals.articles > 1)
    out += prose.words().count("count", "articles", totals.articles) + " · " +
           summary_lines(totals.summary, {}, terminal);
  return out;
}

std::string write_terminal(const Report& report, const WriteOptions& options) {
  const Prose prose(report.language, report.names);
  const Terminal terminal = terminal_for(prose, options);
  std::string out;
  for (const CheckedArticle& article : report.articles)
    out += article_text(article, terminal);
  return out + end_terminal(report,
                            {report.articles.size(), summary_of(report)},
                            options);
}

}  // namespace engine
