#include "engine/verify/self_check.h"

#include <algorithm>

#include "claims/text/sha256.h"
#include "engine/judge/sides.h"
#include "engine/verify/table_check.h"

namespace engine {
namespace {

using claims::Claim;
using claims::Mention;
using claims::TimeValue;

// An article writes days without their year when they are as near; of others
// the weekday may be right and the year that was taken for it wrong.
constexpr int kNearDays = 60;

claims::Day day_of(const TimeValue& time) {
  return claims::day_containing(time.period->span.low()->value);
}

bool has_sure_year(const TimeValue& time, const claims::Article& article) {
  if (time.anchor_kind.empty()) return true;
  return time.anchor_kind == "published" && article.published &&
         std::abs(day_of(time).number - article.published->number) <= kNearDays;
}

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// "Edmonton Sun, August 16, 2008": a short capitalised word behind another one
// may be the end of a name.
bool may_be_a_name(const Mention& mention, const claims::Article& article) {
  constexpr size_t kAbbreviation = 4;  // bytes of "Sun", "Mar."
  const std::string_view text = article.text;
  const std::string_view words = claims::cut(text, mention.span);
  if (mention.span.begin < 2 || !is_capital(words.front()) ||
      words.find_first_of(" ,") > kAbbreviation)
    return false;
  const size_t gap = text.find_last_of(" \n\"'(", mention.span.begin - 2);
  return text[mention.span.begin - 1] == ' ' &&
         is_capital(text[gap == text.npos ? 0 : gap + 1]);
}

// Who is quoted may err; the article only repeats it.
bool is_quoted(const Mention& mention, const CheckedArticle& checked) {
  const auto& mentions = checked.extraction.mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
    return one.kind == claims::MentionKind::Quotation &&
           one.span.contains(mention.span);
  });
}

const TimeValue* disagreeing(const Mention& mention,
                             const claims::Article& article) {
  const auto* time = std::get_if<TimeValue>(&mention.value);
  return time && time->weekday_disagrees && time->period &&
                 time->period->span.low() && has_sure_year(*time, article)
             ? time
             : nullptr;
}

// "2024-04-11 is weekday 4 of ISO 8601": language neutral, for the trail.
claims::Statement weekday_statement(claims::Day day) {
  claims::Statement statement;
  statement.property = "weekday_of_date";
  statement.when = claims::period_of(day);
  return statement;
}

sources::Evidence calendar_evidence(claims::Day day) {
  sources::Evidence evidence;
  evidence.kind = sources::EvidenceKind::Self;
  evidence.id = "calendar:" + text_of(day);
  evidence.statement = weekday_statement(day);
  claims::Term weekday;
  weekday.text = std::to_string(static_cast<int>(claims::weekday_of(day)));
  evidence.statement.value = weekday;
  evidence.text = text_of(day) + ": ISO 8601 weekday " + weekday.text;
  evidence.source.id = "calendar";
  evidence.source.publisher = "calendar";
  evidence.source.publisher_name = "ISO 8601";
  evidence.source.title = "Gregorian calendar, ISO 8601";
  evidence.source.url =
      "https://www.iso.org/iso-8601-date-and-time-format.html";
  evidence.source.tier = 1;
  evidence.source.kind = "reference";
  evidence.source.origin = "calendar";
  return evidence;
}

Claim weekday_claim(const CheckedArticle& checked, const Mention& mention,
                    const TimeValue& time) {
  Claim claim;
  const std::string words(claims::cut(checked.article.text, mention.span));
  claim.type = "self.weekday";
  claim.id = "c" + claims::sha256_hex(claim.type + "\n" + words).substr(0, 10);
  claim.language = checked.extraction.language;
  claim.span = mention.span;
  claim.parts = {{"when", mention.span}};
  claim.statement = weekday_statement(day_of(time));
  claim.statement.value = claims::Term{"", "", words};
  claim.rule = mention.rule;
  return claim;
}

Verdict weekday_verdict(const Claim& claim, claims::Day day) {
  Finding finding;
  finding.evidence = calendar_evidence(day);
  finding.relation = Relation::Contradicts;
  finding.reasons = {"self.weekday_disagrees"};
  finding.weight = 8;
  const auto& words = std::get<claims::Term>(claim.statement.value).text;
  finding.slots = {{"when", Outcome::Disjoint, words, finding.evidence.text,
                    "self.weekday_disagrees"}};
  Verdict verdict;
  verdict.label = Label::Refuted;
  verdict.reasons = finding.reasons;
  verdict.findings = {std::move(finding)};
  verdict.sources = verdict.origins = 1;
  return verdict;
}

}  // namespace

void add_self_checks(CheckedArticle* checked) {
  for (const Mention& mention : checked->extraction.mentions) {
    const TimeValue* time = disagreeing(mention, checked->article);
    if (!time || is_quoted(mention, *checked) ||
        may_be_a_name(mention, checked->article))
      continue;
    Claim claim = weekday_claim(*checked, mention, *time);
    const bool twice = std::any_of(
        checked->claims.begin(), checked->claims.end(),
        [&](const CheckedClaim& c) { return c.claim.id == claim.id; });
    if (twice) claim.id += "-" + std::to_string(mention.span.begin);
    Verdict verdict = weekday_verdict(claim, day_of(*time));
    insert_claim({std::move(claim), std::move(verdict)}, checked);
  }
}

}  // namespace engine
