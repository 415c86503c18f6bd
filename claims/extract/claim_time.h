#pragma once
// The time that the words of a clause give what it says: the date nearest to
// them, and the stretch that "since", "former" or "ten years ago" make of it.

#include <optional>

#include "claims/extract/wording_match.h"

namespace claims {

// The value of a mention that is a date or a stretch of dates; else nullptr.
const TimeValue* time_of(const Mention& mention);

// A date or a stretch of dates stands among the bytes.
bool names_a_time(const SentenceView& view, Span span);

// Both stand in the same quotation, or in none: a time inside one belongs to
// the words quoted.
bool shares_quotation(const SentenceView& view, Span a, Span b);

// The dated mention nearest to tokens [first, last), in their clause, with no
// conjunction or semicolon between, and not the time of another figure than
// `value` (nullptr: of none); nullptr if there is none.
const Mention* time_near(const SentenceView& view, size_t first, size_t last,
                         const Mention* value);

// "Kishida, in office since 2021, resigned": the time stands in what is set off
// behind the subject of the clause, before token `first` of what is said of it.
bool is_of_subject(const SentenceView& view, Span time, size_t first,
                   const Clause& clause);

// "In 1949 France recognised the independence of …": the event is said by a
// noun, and the time hangs on a verb that says something else of it.
bool is_time_of_another_verb(const SentenceView& view, const Reading& reading,
                             const Mention& time);

// "The president of Niger in 2014": the time stands in the phrase of the words.
bool is_below_reading(const SentenceView& view, const Reading& reading,
                      const Mention& time);

// "Had not won since 2010" denies it until a day that stands nowhere.
bool is_since_in_doubt(const SentenceView& view, const Reading& reading,
                       const Statement& said);

// "In September", where another September fits as well, or where the sentence
// goes on to a day of a year that it names: "… and ended on 22 December 2023";
// or names one of another year: "voted in September 1958 and left in October".
bool is_year_in_doubt(const SentenceView& view, const Mention& time);

// The stretch of time that the words assert: "depuis 2020" reaches until now.
// REQUIRES: time_of(mention).
Period asserted_period(const SentenceView& view, const Mention& mention);
// "Has not won since 2014": 2014 is when it last did, so that what is denied
// begins behind it. What is no "since" stays as it is.
Period without_beginning(Period since);

inline constexpr const char* kNow = "PRESENT_REF";     // TIMEX3
inline constexpr const char* kBeforeNow = "PAST_REF";  // TIMEX3
// "former president": at some time before the article; nullopt if that has no
// day.
std::optional<Period> before_now(const SentenceView& view);

}  // namespace claims
