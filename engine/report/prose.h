#pragma once
// Prose says values in the words of a report's language: 2023-12-22 is
// « 22 décembre 2023 », (1000, 1200] x:soldier is "more than 1,000, at most
// 1,200 soldiers". Every word comes from the message catalogue or from the
// names that travel with the report.

#include <string>
#include <string_view>

#include "claims/value/statement.h"
#include "engine/report/messages.h"
#include "engine/report/report.h"

namespace engine {

// Brief leaves out how a hedged figure is read: "about 650 soldiers".
enum class Detail { Full, Brief };

class Prose {
 public:
  Prose(std::string_view language, const Names& names)
      : language_(language), messages_(messages(language)), names_(names) {}

  const Messages& words() const { return messages_; }
  const std::string& language() const { return language_; }

  // "1,016" and « 1 016 », with the language's own marks.
  std::string number(const claims::Rational& value) const;
  std::string day(claims::Day day) const;
  // A period as people name it: "March 2024", "before 1 January 2024".
  std::string period(const claims::Period& period) const;
  std::string span(const claims::Interval<claims::Instant>& span) const;
  std::string duration(const claims::Duration& duration) const;
  std::string quantity(const claims::Quantity& quantity,
                       Detail detail = Detail::Full) const;
  // A margin or any other figure with its unit: "174 days".
  std::string amount(const claims::Rational& value,
                     std::string_view unit) const;
  // Name of an id of the base, of a property or of a class; the id itself in
  // readable form when the report has no name for it.
  std::string name(std::string_view id) const;
  std::string term(const claims::Term& term) const;
  std::string value(const claims::Statement& statement,
                    Detail detail = Detail::Full) const;  // "" if none
  // The whole normal form: "people present (force: US armed forces; place:
  // Niger): just over 1,000 soldiers, March 2024".
  std::string statement(const claims::Statement& statement) const;
  // What a slot of a statement holds: "value", "when", "polarity" or a role;
  // "" when it holds nothing.
  std::string slot(const claims::Statement& statement, std::string_view slot,
                   Detail detail = Detail::Full) const;
  // What people call a slot: "date", "figure", "place".
  std::string slot_name(std::string_view slot) const;

 private:
  std::string interval(const claims::Interval<claims::Rational>& range) const;
  std::string instant(claims::Instant instant) const;
  std::string with_unit(const std::string& figure, std::string_view unit,
                        bool one) const;
  std::string property(const claims::Statement& statement) const;

  std::string language_;
  const Messages& messages_;
  const Names& names_;
};

}  // namespace engine
