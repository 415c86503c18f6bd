#pragma once
// A Statement is the language-neutral normal form of one assertion about the
// world; claims of articles and evidence of the base both become it:
//   "un peu plus de 1 000 soldats américains sur son sol" =
//   personnel_present(force: Q30/armed_forces, place: NER)
//     = (1000, 1200] x:soldier, when 2024-03.
// Plain data; no pointers to the text it came from.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "claims/value/period.h"
#include "claims/value/quantity.h"

namespace claims {

// What fills a role: a thing of the base, a class of things, or only words.
struct Term {
  std::string entity;      // id in the base ("NER"); "" when not linked: an
                           // unknown name never gets a made-up id
  std::string concept_id;  // class of the concept table ("soldier"); or ""
  std::string text;        // as written, for people and for open comparison
  friend bool operator==(const Term&, const Term&) = default;
};

struct Argument {
  std::string role;  // of the property catalogue: "force", "place", "holder"
  Term term;
  friend bool operator==(const Argument&, const Argument&) = default;
};

struct Quote {
  std::string words;  // NFC, quotation marks removed
  friend bool operator==(const Quote&, const Quote&) = default;
};

enum class Polarity { Affirmed, Negated };

// How sure the speaker presents it. Only Asserted and Reported statements can
// be Supported or Refuted as they stand; the others are listed.
enum class Modality { Asserted, Reported, Hedged, Planned, Forecast, Opinion };

constexpr std::string_view kOpenPredicate = "open:";

struct Statement {
  // Id in the property catalogue (claims/packs/properties.toml), or "open:" +
  // normal form of the predicate when the catalogue has no such property.
  std::string property;
  std::vector<Argument> arguments;  // sorted by role, one per role at most
  // What is asserted of it: a figure, a period (an event's own day is in
  // `when`), a length of time, a thing or class, a quotation; or nothing (an
  // event that occurred).
  std::variant<std::monostate, Quantity, Period, Duration, Term, Quote> value;
  // When it holds (states) or happened (events); absent when left open.
  std::optional<Period> when;
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Asserted;
  friend bool operator==(const Statement&, const Statement&) = default;

  // Its predicate is outside the catalogue, in the text's own words.
  bool is_open() const { return property.starts_with(kOpenPredicate); }
  // nullptr when the role is not filled.
  const Term* argument(std::string_view role) const;
};

// Whether the times of two statements say that both hold at once. Terms of
// office that are known by their years touch at every handover: only the same
// time, or more than a year in common, says so; of two without a time, both do.
bool hold_together(const Statement& a, const Statement& b);

// One line for people and logs, stable, language neutral:
// "personnel_present(force=USA:armed_forces, place=NER) = (1000, 1200]
// x:soldier @ [2024-03-01, 2024-04-01)".
std::string text_of(const Statement& statement);

}  // namespace claims
