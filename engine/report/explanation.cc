#include "engine/report/explanation.h"

#include <algorithm>

#include "claims/text/error.h"
#include "engine/compare/compare.h"
#include "engine/report/enum_codes.h"
#include "engine/report/line_layout.h"
#include "engine/report/reason.h"

namespace engine {
namespace {

std::string place_in_words(const Place& place, const Prose& prose) {
  return prose.words().text("place", place.in_file ? "file" : "text",
                            {{"line", std::to_string(place.begin.line)},
                             {"column", std::to_string(place.begin.column)}});
}

ExplanationSection section(const char* code, const Prose& prose) {
  return {code, prose.words().text("heading", code), {}};
}

ExplanationSection claimed(const ClaimView& view, const Prose& prose) {
  const claims::Claim& claim = view.checked->claim;
  const Messages& say = prose.words();
  ExplanationSection out = section("claimed", prose);
  out.lines.push_back(say.text(
      "claimed", "words",
      {{"words", view.words}, {"place", place_in_words(view.place, prose)}}));
  out.lines.push_back(say.text(
      "claimed", "reading", {{"statement", prose.statement(claim.statement)}}));
  if (!claim.speaker.empty())
    out.lines.push_back(say.text("claimed", "speaker",
                                 {{"speaker", prose.name(claim.speaker)}}));
  for (const std::string& role : claim.open_roles)
    out.lines.push_back(
        say.text("claimed", "open", {{"slot", prose.slot_name(role)}}));
  out.lines.push_back(say.text("claimed", "rule",
                               {{"type", claim.type}, {"rule", claim.rule}}));
  return out;
}

// An assumed value is an id of the base or a TIMEX3 value.
std::string assumed_value(const std::string& value, const Prose& prose) {
  const auto period = claims::period_of(value);
  return period ? prose.period(*period) : prose.name(value);
}

ExplanationSection assumed(const ClaimView& view, const Prose& prose) {
  ExplanationSection out = section("assumed", prose);
  for (const claims::Assumption& a : view.checked->claim.assumptions) {
    const std::string from =
        a.from.empty()
            ? prose.words().text("assumed", "published")
            : prose.words().text("assumed", "from",
                                 {{"words", words_of(*view.article, a.from)}});
    out.lines.push_back(
        prose.words().text("assumed", "line",
                           {{"slot", prose.slot_name(a.what)},
                            {"value", assumed_value(a.value, prose)},
                            {"from", from},
                            {"rule", a.rule}}));
  }
  return out;
}

std::string evidence_line(const Finding& finding, size_t number,
                          const Prose& prose) {
  const sources::Evidence& evidence = finding.evidence;
  const Messages& say = prose.words();
  std::string line =
      say.text("found", "line",
               {{"n", std::to_string(number)},
                {"citation", citation_of(evidence.source, prose)},
                {"text", evidence_in_words(evidence, prose)},
                {"relation", say.text("relation", name_of(finding.relation))}});
  line += say.text(
      "found", "record",
      {{"kind", say.text("evidence", code_of(kEvidenceKinds, evidence.kind))},
       {"id", evidence.id},
       {"tier", say.text("tier", std::to_string(evidence.source.tier))},
       {"weight", std::to_string(finding.weight)}});
  if (evidence.as_of)
    line += say.text("found", "as_of", {{"day", prose.day(*evidence.as_of)}});
  if (!evidence.source.url.empty()) line += " " + evidence.source.url;
  return line;
}

ExplanationSection found(const ClaimView& view, const Prose& prose) {
  const Verdict& verdict = view.checked->verdict;
  const Messages& say = prose.words();
  ExplanationSection out = section("found", prose);
  if (verdict.sources > 0)
    out.lines.push_back(say.text(
        "found", "count",
        {{"sources",
          say.count("count", "sources", static_cast<size_t>(verdict.sources))},
         {"origins", say.count("count", "origins",
                               static_cast<size_t>(verdict.origins))}}));
  size_t number = 0;
  for (const Finding& finding : verdict.findings)
    out.lines.push_back(evidence_line(finding, ++number, prose));
  if (verdict.findings.empty())
    out.lines.push_back(say.text("found", "nothing"));
  return out;
}

// "withdrawal_completed(FRA:armed_forces, NER)" in names.
std::string question_in_words(std::string_view question, const Prose& prose) {
  const size_t open = question.find('(');
  std::string out = prose.name(question.substr(0, open));
  if (open == std::string_view::npos) return out;
  std::string_view rest = question.substr(open + 1);
  if (rest.ends_with(')')) rest.remove_suffix(1);
  std::string things;
  while (!rest.empty()) {
    const size_t comma = std::min(rest.find(", "), rest.size());
    things += (things.empty() ? "" : ", ") + prose.name(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 2, rest.size()));
  }
  return prose.words().text("statement", "roles",
                            {{"what", out}, {"roles", things}});
}

// The search room notes "facts coup(NER): 2", "published checks: none".
std::string search_in_words(std::string_view line, const Prose& prose) {
  const Messages& say = prose.words();
  const size_t colon = line.rfind(": ");
  if (colon == std::string_view::npos) return std::string(line);
  const std::string_view count = line.substr(colon + 2);
  const std::string_view head = line.substr(0, colon);
  const std::string number =
      count == "none" ? say.text("search", "none") : std::string(count);
  if (head == "published checks" || head == "passages")
    return say.text("search", head == "passages" ? "passages" : "checks",
                    {{"n", number}});
  const size_t blank = head.find(' ');
  if (blank == std::string_view::npos) return std::string(line);
  return say.text("search", head.substr(0, blank),
                  {{"what", question_in_words(head.substr(blank + 1), prose)},
                   {"n", number}});
}

ExplanationSection searched(const ClaimView& view, const Prose& prose) {
  ExplanationSection out = section("searched", prose);
  for (const std::string& line : view.checked->verdict.searches)
    out.lines.push_back(search_in_words(line, prose));
  return out;
}

ExplanationSection compared(const ClaimView& view, const Prose& prose) {
  const Messages& say = prose.words();
  ExplanationSection out = section("compared", prose);
  size_t number = 0;
  for (const Finding& finding : view.checked->verdict.findings) {
    const std::string n = std::to_string(++number);
    for (const SlotOutcome& slot : finding.slots)
      out.lines.push_back(
          say.text("compared", "line",
                   {{"n", n},
                    {"outcome", outcome_in_words(view, finding, slot, prose)},
                    {"rule", slot.rule}}));
    if (!finding.evidence.query.empty())
      out.lines.push_back(say.text(
          "compared", "query", {{"n", n}, {"query", finding.evidence.query}}));
  }
  return out;
}

ExplanationSection set_aside(const ClaimView& view, const Prose& prose) {
  const Messages& say = prose.words();
  ExplanationSection out = section("rejected", prose);
  for (const Finding& finding : view.checked->verdict.rejected) {
    const std::string because =
        finding.rejected_for.empty()
            ? say.text("rejected", "silent")
            : say.text("rejected", finding.rejected_for);
    out.lines.push_back(
        say.text("rejected_line", "line",
                 {{"citation", citation_of(finding.evidence.source, prose)},
                  {"text", evidence_in_words(finding.evidence, prose)},
                  {"because", because},
                  {"id", finding.evidence.id}}));
  }
  return out;
}

ExplanationSection reasons(const ClaimView& view, const Prose& prose) {
  ExplanationSection out = section("reasons", prose);
  const Verdict& verdict = view.checked->verdict;
  for (const std::string& code : verdict.reasons)
    out.lines.push_back(reason_in_words(code, view, prose));
  for (const std::string& flag : verdict.flags)
    out.lines.push_back(prose.words().text(
        "flag_line", "line", {{"flag", prose.words().text("flag", flag)}}));
  return out;
}

ExplanationSection change(const ClaimView& view, const Prose& prose) {
  const Verdict& verdict = view.checked->verdict;
  const Messages& say = prose.words();
  ExplanationSection out = section("change", prose);
  if (verdict.margin)
    out.lines.push_back(say.text(
        "change", "margin",
        {{"margin", prose.amount(*verdict.margin, verdict.margin_unit)}}));
  if (!view.correction.empty())
    out.lines.push_back(say.text("change", "correction",
                                 {{"correction", view.correction},
                                  {"because", verdict.correction->because}}));
  out.lines.push_back(say.text("change", view.row->name));
  return out;
}

// "3" -> (1, 3), "2.3" -> (2, 3); ids of claims are longer.
std::optional<std::pair<size_t, size_t>> claim_number(std::string_view text) {
  constexpr size_t kDigits = 5;
  size_t numbers[2] = {0, 0};
  size_t n = 0, digits = 0;
  for (const char c : text) {
    if (c == '.' && n == 0 && digits > 0) {
      n = 1;
      digits = 0;
    } else if (c >= '0' && c <= '9' && ++digits <= kDigits) {
      numbers[n] = numbers[n] * 10 + static_cast<size_t>(c - '0');
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  return n == 0 ? std::pair{size_t{1}, numbers[0]}
                : std::pair{numbers[0], numbers[1]};
}

void add_unless_empty(ExplanationSection section, Explanation* explanation) {
  if (!section.lines.empty())
    explanation->sections.push_back(std::move(section));
}

}  // namespace

Explanation explain(const ClaimView& view, const Prose& prose) {
  Explanation explanation;
  explanation.summary = prose.words().text(
      "explanation", "summary", {{"label", view.label}, {"why", view.why}});
  add_unless_empty(claimed(view, prose), &explanation);
  add_unless_empty(assumed(view, prose), &explanation);
  add_unless_empty(reasons(view, prose), &explanation);
  add_unless_empty(found(view, prose), &explanation);
  add_unless_empty(compared(view, prose), &explanation);
  add_unless_empty(set_aside(view, prose), &explanation);
  add_unless_empty(searched(view, prose), &explanation);
  add_unless_empty(change(view, prose), &explanation);
  return explanation;
}

std::string text_of(const Explanation& explanation, int width) {
  const size_t columns = width < 40 ? 40 : static_cast<size_t>(width);
  std::string out = folded(explanation.summary, 0, columns);
  for (const ExplanationSection& section : explanation.sections) {
    out += "\n" + section.heading + "\n";
    for (const std::string& line : section.lines)
      out += folded(line, 2, columns);
  }
  return out;
}

std::string explain_claim(const ReadReport& read, const std::string& id,
                          const std::string& language, int width) {
  const Prose prose(language, read.report.names);
  const auto number = claim_number(id);
  std::string told, known;
  size_t matches = 0;
  for (size_t i = 0; i < read.report.articles.size(); ++i) {
    for (ClaimView& view : views_of(read.report.articles[i], prose)) {
      const std::string& here = view.checked->claim.id;
      const bool meant = number ? *number == std::pair{i + 1, view.number}
                                : here.starts_with(id);
      if (!meant) continue;
      view.place = read.places[i][view.number - 1];
      told = text_of(explain(view, prose), width);
      if (here == id) return told;
      known += (matches++ == 0 ? "" : ", ") + here;
    }
  }
  if (matches == 1) return told;
  throw claims::Error(matches == 0
                          ? "no claim of this report is called \"" + id + "\""
                          : "several claims begin so: " + known,
                      id, claims::Blame::Usage);
}

}  // namespace engine
