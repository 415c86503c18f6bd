#include "engine/report/explanation.h"

#include <algorithm>

#include "claims/text/error.h"
#include "engine/compare/compare.h"
#include "engine/report/codes.h"
#include "engine/report/line_layout.h"

namespace engine {
namespace {

struct SlotWords {
  std::string claim;
  std::string evidence;
};

// The finding and slot that a reason comes from: its code is the slot's rule.
struct Reasoned {
  const Finding* finding = nullptr;
  const SlotOutcome* slot = nullptr;
};

Reasoned origin_in(const std::string& code, const Finding& finding) {
  for (const SlotOutcome& slot : finding.slots)
    if (slot.rule == code) return {&finding, &slot};
  return {};
}

Reasoned origin_of(const std::string& code, const ClaimView& view) {
  for (const Finding* finding : view.deciding)
    if (const Reasoned found = origin_in(code, *finding); found.slot)
      return found;
  for (const Finding& finding : view.checked->verdict.findings)
    if (const Reasoned found = origin_in(code, finding); found.slot)
      return found;
  return {};
}

// Both sides of a slot as people read them; the trail's own normal form where
// a statement has no words for it.
SlotWords sides_of(const ClaimView& view, const Finding& finding,
                   const SlotOutcome& slot, const Prose& prose) {
  SlotWords words{
      prose.slot(view.checked->claim.statement, slot.slot),
      prose.slot(finding.evidence.statement, slot.slot),
  };
  const std::string unsaid = prose.words().text("slot", "unsaid");
  if (words.claim.empty())
    words.claim = slot.claim.empty() ? unsaid : slot.claim;
  if (words.evidence.empty())
    words.evidence = slot.evidence.empty() ? unsaid : slot.evidence;
  return words;
}

std::string outcome_in_words(const ClaimView& view, const Finding& finding,
                             const SlotOutcome& slot, const Prose& prose) {
  const SlotWords sides = sides_of(view, finding, slot, prose);
  return prose.words().text("comparison", name_of(slot.outcome),
                            {{"slot", prose.slot_name(slot.slot)},
                             {"claim", sides.claim},
                             {"evidence", sides.evidence}});
}

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
                {"text", evidence.text},
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

ExplanationSection searched(const ClaimView& view, const Prose& prose) {
  ExplanationSection out = section("searched", prose);
  out.lines = view.checked->verdict.searches;
  return out;
}

ExplanationSection compared(const ClaimView& view, const Prose& prose) {
  const Messages& say = prose.words();
  ExplanationSection out = section("compared", prose);
  size_t number = 0;
  for (const Finding& finding : view.checked->verdict.findings) {
    ++number;
    for (const SlotOutcome& slot : finding.slots) {
      std::string line =
          say.text("compared", "line",
                   {{"n", std::to_string(number)},
                    {"outcome", outcome_in_words(view, finding, slot, prose)}});
      if (!slot.rule.empty())
        line += say.text("compared", "rule", {{"rule", slot.rule}});
      out.lines.push_back(line);
    }
    if (!finding.evidence.query.empty())
      out.lines.push_back(say.text(
          "compared", "query",
          {{"n", std::to_string(number)}, {"query", finding.evidence.query}}));
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
                  {"text", finding.evidence.text},
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

std::string reason_in_words(const std::string& code, const ClaimView& view,
                            const Prose& prose) {
  const Reasoned reasoned = origin_of(code, view);
  const Messages& say = prose.words();
  SlotWords sides;
  if (reasoned.slot)
    sides = sides_of(view, *reasoned.finding, *reasoned.slot, prose);
  return say.text(
      "reason", code,
      {{"slot", reasoned.slot ? prose.slot_name(reasoned.slot->slot) : ""},
       {"claim", sides.claim},
       {"evidence", sides.evidence}});
}

std::string why(const ClaimView& view, const Prose& prose) {
  const std::vector<std::string>& reasons = view.checked->verdict.reasons;
  if (reasons.empty()) return prose.words().text("why", view.row->name);
  std::string out = reason_in_words(reasons[0], view, prose);
  // "Undecided" alone leaves the question open: what was in the way says more.
  if (reasons.size() > 1 && reasons[0].starts_with("undecided.") &&
      origin_of(reasons[1], view).slot)
    out += " " + reason_in_words(reasons[1], view, prose);
  return out;
}

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
