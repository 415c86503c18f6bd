// JUnit XML as the Jenkins schema reads it: a test suite an article, a test
// case a claim; what cannot be decided is skipped, not failed.

#include "claims/text/utf8.h"
#include "engine/report/claim_view.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

// XML 1.0 has no way to write these, not even as a reference.
bool is_no_xml(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE ||
         c == 0xFFFF;
}

void append_escaped(char32_t c, std::string_view bytes, std::string* out) {
  switch (c) {
    case '&':
      *out += "&amp;";
      return;
    case '<':
      *out += "&lt;";
      return;
    case '>':
      *out += "&gt;";
      return;  // so that "]]>" never stands
    case '"':
      *out += "&quot;";
      return;
    case '\'':
      *out += "&apos;";
      return;
    case '\t':
      *out += "&#9;";
      return;
    case '\n':
      *out += "&#10;";
      return;
    case '\r':
      *out += "&#13;";
      return;
    default:
      break;
  }
  *out += is_no_xml(c) ? std::string_view("\uFFFD") : bytes;
}

// `text` for an attribute or an element; bytes that are no UTF-8 are replaced.
std::string escaped(std::string_view text) {
  std::string out;
  while (const auto fault = claims::find_utf8_fault(text)) {
    out += escaped(text.substr(0, fault->offset)) + "\uFFFD";
    text.remove_prefix(fault->offset + 1);
  }
  for (size_t i = 0; i < text.size();) {
    const claims::CodePoint c = claims::code_point_at(text, i);
    append_escaped(c.value, text.substr(i, c.size), &out);
    i += c.size;
  }
  return out;
}

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + escaped(value) + "\"";
}

struct Counts {
  size_t tests = 0, failures = 0, errors = 0, skipped = 0;
  std::string attributes() const {
    return attribute("tests", std::to_string(tests)) +
           attribute("failures", std::to_string(failures)) +
           attribute("errors", std::to_string(errors)) +
           attribute("skipped", std::to_string(skipped));
  }
  void add(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
  }
};

std::string body_of(const ClaimView& view, const Prose& prose) {
  std::string text = view.article->path + ":" +
                     std::to_string(view.place.begin.line) + ":" +
                     std::to_string(view.place.begin.column) + "\n" + view.why;
  for (const Finding* finding : view.deciding)
    text += "\n" + cited(finding->evidence, prose) + " " +
            finding->evidence.source.url;
  if (!view.correction.empty()) text += "\n" + view.correction;
  return text;
}

std::string test_case(const ClaimView& view, const Prose& prose,
                      Counts* counts) {
  ++counts->tests;
  std::string out =
      "  <testcase" +
      attribute("name", std::to_string(view.number) + ". " + view.words) +
      attribute("classname", view.article->path);
  switch (view.row->level) {
    case Level::Pass:
      return out + "/>\n";
    case Level::Error:
    case Level::Warning:
      ++counts->failures;
      return out + ">\n   <failure" +
             attribute("message", view.label + ". " + view.why) +
             attribute("type", view.row->name) + ">" +
             escaped(body_of(view, prose)) + "</failure>\n  </testcase>\n";
    case Level::Note:
    case Level::LedgerOnly:
      ++counts->skipped;
      return out + ">\n   <skipped" +
             attribute("message", view.label + ". " + view.why) +
             "/>\n  </testcase>\n";
  }
  return out + "/>\n";
}

std::string suite_of(const CheckedArticle& article, const Prose& prose,
                     Counts* total) {
  Counts counts;
  std::string cases;
  for (const ClaimView& view : views_of(article, prose))
    cases += test_case(view, prose, &counts);
  total->add(counts);
  return " <testsuite" + attribute("name", article.article.path) +
         counts.attributes() + ">\n" + cases + " </testsuite>\n";
}

std::string failed_suite(const Failure& failure, Counts* total) {
  const Counts counts{1, 0, 1, 0};
  total->add(counts);
  return " <testsuite" + attribute("name", failure.path) + counts.attributes() +
         ">\n  <testcase" + attribute("name", failure.path) +
         attribute("classname", failure.path) + ">\n   <error" +
         attribute("message", failure.message) + attribute("type", "input") +
         ">" + escaped(failure.where) +
         "</error>\n  </testcase>\n </testsuite>\n";
}

}  // namespace

std::string write_junit(const Report& report, const WriteOptions&) {
  const Prose prose(report.language, report.names);
  Counts total;
  std::string suites;
  for (const CheckedArticle& article : report.articles)
    suites += suite_of(article, prose, &total);
  for (const Failure& failure : report.failures)
    suites += failed_suite(failure, &total);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
         attribute("name", report.program) + total.attributes() + ">\n" +
         suites + "</testsuites>\n";
}

}  // namespace engine
