#pragma once
// Datelines and bylines: what the first lines of an article say of its own
// making. "NIAMEY (AFP) – …", "Par Awa Diallo, le 12 avril 2024", "Published on
// 12 April 2024". Used only where reading found no publication day.

#include <optional>
#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "claims/language/pattern.h"
#include "claims/read/article.h"

namespace claims {

// A rule of the pack: a pattern whose groups are named place, agency, author,
// date. A `date` must hold a full day, else the rule does not apply. A text
// that holds none of `needs` does not match: it is not asked, for the first
// question to a pattern costs more than reading an article.
struct DatelineRule {
  std::string id;
  std::vector<std::string> needs;
  Pattern pattern;
};
struct DatelineRules {
  std::vector<DatelineRule> rules;
};
// Reads [[dateline]]. Throws Error for a malformed pattern.
DatelineRules load_datelines(const PackNode& pack);

struct Dateline {
  std::optional<Day> published;
  std::optional<Span> published_at;  // where the text says so
  std::optional<Span> place, agency, author;
};

// From the first blocks of the article; the first rule to say a thing wins.
Dateline find_dateline(const Article& article, const LanguagePack& pack);

}  // namespace claims
