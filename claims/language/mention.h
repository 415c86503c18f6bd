#pragma once
// A Mention is a piece of text that names a value: a number, a quantity, a
// date, a name, a quotation. Finders produce them; where two overlap the longer
// typed reading wins, and each says which rule made it.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "claims/text/span.h"
#include "claims/value/period.h"
#include "claims/value/quantity.h"

namespace claims {

enum class MentionKind {
  Number,
  Ordinal,
  Percent,
  Quantity,
  Money,
  Age,
  Range,  // Quantity
  Date,
  DateRange,
  DateTime,
  DateTimeRange,  // TimeValue
  Clock,
  Duration,
  Frequency,  // TimeValue
  Name,       // NameValue
  Quotation,  // QuoteValue
};

// What a time expression stands for once resolved. The TIMEX of an expression
// that nothing resolves keeps its X ("XXXX-04-11") and has no period.
struct TimeValue {
  std::string timex;
  std::optional<Period> period;
  std::vector<Period> alternatives;  // other readings, when text leaves two
  std::optional<Duration> duration;
  std::string quant, freq;  // TIMEX3 of sets: "EVERY", "2"
  TimeModifier modifier = TimeModifier::None;
  // What the reading leans on: "" (complete in itself), "published",
  // "previous" (the mention at `anchor`), "clause".
  std::string anchor_kind;
  std::optional<Span> anchor;
  // A weekday was written that the date does not have ("lundi 11 avril 2024").
  bool weekday_disagrees = false;
};

// A name of the gazetteer: its candidate entities, best first; ambiguous names
// keep all, names not in the base have none.
struct NameValue {
  std::vector<std::string> entities;
  std::string type;  // "country", "city", "person", "organisation"…; or ""
  std::string form;  // "name", "demonym", "acronym", "alias", "title"
};

struct QuoteValue {
  Span words;                   // inside the marks
  std::optional<Span> speaker;  // who is quoted, where the text says
};

// What a figure says of a change: which way, and whether it is the step ("by 5
// %") or the level before or after it ("from 10 to 15 %").
enum class Trend { None, Up, Down };
enum class ChangePart { None, By, From, To };

struct Mention {
  MentionKind kind = MentionKind::Number;
  Span span;
  std::variant<std::monostate, Quantity, TimeValue, NameValue, QuoteValue>
      value;
  std::string rule;  // "fr.modifier.slightly_more_than", "time.weekday_date"
  Trend trend = Trend::None;  // of figures
  ChangePart part = ChangePart::None;
};

}  // namespace claims
