#pragma once
// A Claim is a Statement that an article makes, tied to the bytes that make
// it. "…, dont les troupes ont définitivement quitté le pays avant la fin
// d'année 2023" is one claim: withdrawal_completed(FRA:armed_forces, NER)
// before 2024-01-01.

#include <string>
#include <vector>

#include "claims/language/mention.h"
#include "claims/read/article.h"
#include "claims/value/statement.h"

namespace claims {

// Something that the claim's own words leave out and the context supplied:
// « le pays » = NER from the sentence before, a year from the publication day.
struct Assumption {
  std::string what;   // role or "when": "place"
  std::string value;  // "NER", "2023-12"
  Span from;          // where in the article it was found; empty if from the
                      // publication day
  std::string rule;   // "context.place", "time.anchor.published"
};

// A part of the claim's text and what it contributed ("place" -> bytes).
struct Part {
  std::string role;
  Span span;
};

// "before the coup", « deux mois après le putsch »: a time given by another
// happening, whose day only the source base knows.
struct TimeOrder {
  bool before = false;  // the claim's own happening came first
  // The other one; absent when its words were not read.
  std::optional<Statement> event;
  std::optional<Duration> lag;  // how long before or after; absent = unsaid
  bool lag_is_vague = false;    // "some months after": said, not measured
  Span span;                    // from the lag or order word to the event's end
  friend bool operator==(const TimeOrder&, const TimeOrder&) = default;
};

struct Claim {
  std::string id;    // stable under edits elsewhere: hash of words + type
  std::string type;  // row of the claim-type table: "quantity.bound"
  std::string language;
  Span span;  // the clause that asserts it
  std::vector<Part> parts;
  Statement statement;
  std::optional<TimeOrder> order;
  std::vector<Assumption> assumptions;
  std::string rule;     // wording or pattern that read it: "fr.withdrawal.2"
  std::string speaker;  // entity id or words of who is said to assert it
  // The words say more than `statement` does, and what they add was not read:
  // "founding member", "did not exceed 3 %". Listed, and never decided.
  bool partly_read = false;
  // A noun phrase says it by the way, of a name beside it: "EU member Denmark".
  bool presupposed = false;
  // When a reading stayed open (« il », « le groupe » without antecedent).
  std::vector<std::string> open_roles;
};

enum class SkipReason {
  Opinion,
  Forecast,
  Question,
  Cause,
  TooVague,
  UnresolvedReference,
  Instruction,
  NoClaim,
};

// A sentence, or a part of one, that carries no claim to check, and why.
struct Skipped {
  Span span;
  SkipReason reason;
  std::string rule;
};

// One line a sentence; together they cover the article.
struct LedgerLine {
  Span sentence;
  std::string language;
  std::vector<uint32_t> claims;   // indexes into Extraction::claims
  std::vector<uint32_t> skipped;  // indexes into Extraction::skipped
};

struct Extraction {
  std::vector<Claim> claims;     // in text order
  std::vector<Skipped> skipped;  // in text order
  std::vector<LedgerLine> ledger;
  std::vector<Mention> mentions;  // all of the article, in text order
  std::string language;           // of the document
};

const char* name_of(SkipReason reason);

}  // namespace claims
