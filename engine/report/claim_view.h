#pragma once
// A ClaimView is what every writer shows of one checked claim, made ready once:
// its words and place, its label in the report's language, why, the evidence
// that decides, the correction. Nothing is searched for again: places come from
// the spans that the reader and the extractor carried along.

#include <map>
#include <string>
#include <vector>

#include "claims/text/line_index.h"
#include "engine/report/prose.h"
#include "engine/report/report.h"

namespace engine {

// Where a span stands: in the file where the file is text with lines, else
// (DOCX, a converted encoding) in the article's own text.
struct Place {
  claims::Position begin;
  claims::Position end;
  bool in_file = false;
};

class ArticlePlaces {
 public:
  // `article` must outlive it.
  explicit ArticlePlaces(const claims::Article& article);
  Place of(claims::Span span) const;       // for people: in the file
  Place in_text(claims::Span span) const;  // in Article::text

 private:
  const claims::Article& article_;
  claims::LineIndex text_;
  bool file_has_lines_;
  uint32_t skipped_mark_;  // bytes of a byte order mark, which no editor counts
  claims::LineIndex file_;
};

struct ClaimView {
  const claims::Article* article = nullptr;
  const CheckedClaim* checked = nullptr;
  size_t number = 0;  // from 1, in article order
  Place place;
  std::string words;  // of the article, runs of blanks as one
  // What tells it from another claim of the same words: "Niger, ECOWAS"; the
  // figure of a claim that no wording reads; or "".
  std::string about;
  const LabelRow* row = nullptr;
  std::string label;  // "Refuted", « Réfuté »
  std::string why;    // one sentence
  // Findings that carry the label; for Conflicting the first of each side.
  std::vector<const Finding*> deciding;
  std::string correction;  // « écrire … au lieu de … »; "" if none
};

std::vector<ClaimView> views_of(const CheckedArticle& article,
                                const Prose& prose);

// "Reuters, 22 December 2023"; an undated source says so.
std::string citation_of(const sources::Source& source, const Prose& prose);
// What the record says: its own words; of a figure of a series, whose, of what
// and when: "Spain: unemployment rate, 2024: 11.4%".
std::string evidence_in_words(const sources::Evidence& evidence,
                              const Prose& prose);
// Both: "Reuters, 22 December 2023: “…”".
std::string cited(const sources::Evidence& evidence, const Prose& prose);

// The article's path; standard input has a name of its own.
std::string path_in_words(const claims::Article& article, const Prose& prose);

// Words of `span`, each run of blanks and line ends as one space.
std::string words_of(const claims::Article& article, claims::Span span);

// How many of each, over an article or a whole report.
struct Summary {
  std::map<Label, size_t> labels;  // every label stands in it
  std::map<claims::SkipReason, size_t> skipped;
  size_t sentences = 0;
  size_t claims = 0;
  void add(const CheckedArticle& article);
};
Summary summary_of(const Report& report);

// What is left of a run's articles once each has been written and let go.
struct RunTotals {
  size_t articles = 0;
  Summary summary;
};

// The label that matters most to an editor first: Refuted, Conflicting,
// Outdated, NotEnoughEvidence, NotCheckable, Supported.
int severity_of(Label label);

}  // namespace engine
