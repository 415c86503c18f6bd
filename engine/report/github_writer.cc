// Workflow commands of GitHub Actions: one annotation a claim. A step shows ten
// of a kind and drops the rest without a word, so the worst ten are written and
// one notice says how many more there are.

#include <algorithm>

#include "engine/report/claim_view.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

constexpr size_t kShown = 10;

void replace_all(std::string_view from, std::string_view to,
                 std::string* text) {
  for (size_t at = text->find(from); at != std::string::npos;
       at = text->find(from, at + to.size()))
    text->replace(at, from.size(), to);
}

// The message after "::". The runner reads commands at the start of a line
// only, but logs are copied about: "::" and "##[" of the article are taken
// apart, line ends are encoded.
std::string message_text(std::string text) {
  replace_all("%", "%25", &text);
  replace_all("\r", "%0D", &text);
  replace_all("\n", "%0A", &text);
  replace_all("::", ": :", &text);
  replace_all("##[", "## [", &text);
  return text;
}

// A value between the commas of the command.
std::string property_text(std::string text) {
  replace_all("%", "%25", &text);
  replace_all("\r", "%0D", &text);
  replace_all("\n", "%0A", &text);
  replace_all(":", "%3A", &text);
  replace_all(",", "%2C", &text);
  return text;
}

const char* command_of(Level level) {
  switch (level) {
    case Level::Error:
      return "error";
    case Level::Warning:
      return "warning";
    case Level::Note:
      return "notice";
    case Level::Pass:
    case Level::LedgerOnly:
      break;
  }
  return nullptr;
}

std::string annotation(const ClaimView& view, const Prose& prose) {
  std::string out = "::" + std::string(command_of(view.row->level)) +
                    " file=" + property_text(view.article->path);
  if (view.place.in_file) {
    out += ",line=" + std::to_string(view.place.begin.line) +
           ",endLine=" + std::to_string(view.place.end.line);
    // Columns mean something to GitHub within one line only.
    if (view.place.begin.line == view.place.end.line)
      out += ",col=" + std::to_string(view.place.begin.column) +
             ",endColumn=" + std::to_string(view.place.end.column);
  }
  out += ",title=" + property_text(view.label);
  std::string text =
      prose.words().text("quote", "words", {{"words", view.words}}) + "\n" +
      view.why;
  for (const Finding* finding : view.deciding)
    text += "\n" + cited(finding->evidence, prose);
  if (!view.correction.empty()) text += "\n" + view.correction;
  return out + "::" + message_text(text) + "\n";
}

std::string failure_annotation(const Failure& failure) {
  return "::error file=" + property_text(failure.path) +
         "::" + message_text(failure.message) + "\n";
}

}  // namespace

std::string write_github(const Report& report, const WriteOptions&) {
  const Prose prose(report.language, report.names);
  std::vector<std::vector<ClaimView>> all;
  std::vector<const ClaimView*> worst;
  for (const CheckedArticle& article : report.articles)
    all.push_back(views_of(article, prose));
  for (const auto& views : all)
    for (const ClaimView& view : views)
      if (command_of(view.row->level)) worst.push_back(&view);
  std::stable_sort(
      worst.begin(), worst.end(), [](const ClaimView* a, const ClaimView* b) {
        return severity_of(a->row->label) < severity_of(b->row->label);
      });
  std::vector<std::string> commands;
  for (const Failure& failure : report.failures)
    commands.push_back(failure_annotation(failure));
  for (const ClaimView* view : worst)
    commands.push_back(annotation(*view, prose));
  const size_t shown = std::min(commands.size(), kShown);
  std::string out;
  for (size_t i = 0; i < shown; ++i) out += commands[i];
  if (commands.size() > shown)
    out += "::notice::" +
           message_text(prose.words().count("count", "hidden",
                                            commands.size() - shown)) +
           "\n";
  return out;
}

}  // namespace engine
