#include "engine/compare/table_entry.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/measure.h"
#include "claims/language/table_words.h"
#include "claims/language/timex.h"

namespace engine {
namespace {

using claims::Mention;
using claims::Period;
using claims::Rational;
using claims::RelationTrait;
using claims::TokenKind;
using claims::Tokens;

constexpr size_t kMaxTokens = 300;

std::string trimmed(const std::string& text) {
  const size_t from = text.find_first_not_of(" \t\n");
  const size_t to = text.find_last_not_of(" \t\n.");
  return from == text.npos || to == text.npos
             ? ""
             : text.substr(from, to - from + 1);
}

// Parted by semicolons, or by commas outside brackets; brackets left out.
std::vector<std::string> items_of(const std::string& text) {
  const char mark = text.find(';') == text.npos ? ',' : ';';
  std::vector<std::string> items(1);
  int depth = 0;
  for (const char c : text) {
    depth += c == '(';
    // A list inside brackets belongs to what stands before them.
    if (c == mark && depth <= 0)
      items.emplace_back();
    else if (depth <= 0 && c != ')')
      items.back() += c;
    depth -= c == ')' && depth > 0;
  }
  std::vector<std::string> kept;
  for (const std::string& item : items)
    if (const std::string name = trimmed(item); !name.empty())
      kept.push_back(claims::fold(name));
  return kept;
}

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

class Entry {
 public:
  Entry(const Table& table, uint32_t column, const claims::Language& language,
        const claims::LanguagePack& pack)
      : cell_(table.at(0, column)), language_(language), pack_(pack) {
    out_.relation = relation_of(table.columns[column].tokens, language);
  }

  SheetEntry run() {
    out_.items = items_of(cell_.text);
    if (cell_.number) {
      read_figure();
    } else if (cell_.tokens.size() <= kMaxTokens) {
      read_mentions();
      read_clock_length();
      read_span();
      read_age();
      read_ago();
    }
    count_things();
    return std::move(out_);
  }

 private:
  std::string_view form(size_t i) const { return cell_.tokens.form(i); }

  void read_figure() {
    // "900" counts something; a year has four digits.
    if (cell_.text.size() != 4) return;
    if (const auto year = claims::period_of(cell_.text)) {
      out_.days.push_back(*year);
      out_.span = EntrySpan{*year, *year, false};
    }
  }

  void read_mentions() {
    const auto numerals = claims::find_numerals(cell_.tokens, *pack_.numerals);
    claims::TimeContext when;
    for (const Mention& mention :
         claims::find_times(cell_.tokens, numerals, pack_, &when)) {
      const auto* time = std::get_if<claims::TimeValue>(&mention.value);
      if (!time) continue;
      const bool day = mention.kind == claims::MentionKind::Date ||
                       mention.kind == claims::MentionKind::DateRange;
      if (day && time->period && !counts_back(mention.span))
        add_day(*time->period);
      if (time->duration) add_length(*time->duration);
    }
    for (const Mention& mention :
         claims::find_measures(cell_.tokens, numerals, pack_, language_))
      if (const auto* quantity = std::get_if<claims::Quantity>(&mention.value))
        if (quantity->unit != "1" && !quantity->unit.starts_with("x:"))
          out_.amounts.push_back(*quantity);
    add_lone_years(numerals);
  }

  // "1980; 39 years ago" counts from this day, not from 1980.
  bool counts_back(claims::Span span) const {
    for (size_t i = 0; i < cell_.tokens.size(); ++i)
      if (span.contains(cell_.tokens.list[i].span) &&
          phrase_has(i, claims::SheetOp::Ago))
        return true;
    return false;
  }

  // "24 May 1974 (1974-05-24)" is one day.
  void add_day(const Period& day) {
    if (!day.span.low() || !day.span.high()) return;
    for (const Period& known : out_.days)
      if (known.span == day.span) return;
    out_.days.push_back(day);
  }

  // "m. 1998": a year that no time expression holds.
  void add_lone_years(const std::vector<claims::Numeral>& numerals) {
    for (const claims::Numeral& numeral : numerals) {
      const auto year = numeral.value.whole();
      if (!year || *year < 1000 || *year > 2100 || numeral.in_words ||
          numeral.last != numeral.first + 1 || form(numeral.first).size() != 4)
        continue;
      const auto period = claims::period_of(form(numeral.first));
      if (!period) continue;
      const bool known = std::any_of(
          out_.days.begin(), out_.days.end(),
          [&](const Period& day) { return day.span.within(period->span); });
      if (!known) out_.days.push_back(*period);
    }
  }

  void add_length(const claims::Duration& length) {
    if (length.seconds <= 0 || length.months != 0) return;
    add_seconds(Rational(length.seconds));
  }

  void add_seconds(const Rational& seconds) {
    claims::Quantity quantity;
    quantity.written = seconds;
    quantity.unit = "s";
    quantity.interval = claims::Interval<Rational>::point(seconds);
    quantity.rounding = quantity.interval;
    out_.amounts.push_back(quantity);
  }

  // "57:14" and "3:28:10" under a heading of lengths.
  void read_clock_length() {
    if (!out_.relation.is(RelationTrait::Clock)) return;
    std::vector<int64_t> parts;
    bool colon = false;
    for (size_t i = 0; i < cell_.tokens.size(); ++i) {
      const std::string_view word = form(i);
      if (is_digits(word) && word.size() <= 3 && (parts.empty() || colon)) {
        parts.push_back(std::stoll(std::string(word)));
        colon = false;
      } else if (word == ":" && !parts.empty() && !colon) {
        colon = true;
      } else {
        break;
      }
    }
    if (parts.size() < 2 || parts.size() > 3) return;
    int64_t seconds = 0;
    for (const int64_t part : parts) seconds = seconds * 60 + part;
    out_.amounts.clear();
    add_seconds(Rational(seconds));
  }

  bool lasts() const {
    for (size_t i = 0; i < cell_.tokens.size(); ++i)
      if (phrase_has(i, claims::SheetOp::Still)) return true;
    return false;
  }

  bool phrase_has(size_t i, claims::SheetOp op) const {
    const claims::SheetWords& words = pack_.tables->sheets;
    for (size_t n = 1; n <= 3 && i + n <= cell_.tokens.size(); ++n) {
      const auto found =
          words.phrases.find(claims::phrase_key(cell_.tokens, i, i + n));
      if (found != words.phrases.end() && found->second.ops.has(op))
        return true;
    }
    return false;
  }

  // "1982 - present", "1994-1998", "depuis 1993".
  void read_span() {
    std::vector<Period> years;
    for (size_t i = 0; i < cell_.tokens.size(); ++i)
      if (const std::string_view word = form(i);
          word.size() == 4 && is_digits(word))
        if (const auto year = claims::period_of(word)) years.push_back(*year);
    if (years.empty()) return;
    const bool open = lasts();
    if (!open && years.size() < 2) return;
    EntrySpan span;
    span.from = years.front();
    if (!open) span.to = years.back();
    span.torn = years.size() > (open ? 1u : 2u);
    out_.span = span;
  }

  // "(age 60)", « (60 ans) »: a figure in brackets beside a word of age.
  void read_age() {
    for (size_t i = 0; i + 2 < cell_.tokens.size(); ++i) {
      if (form(i) != "(") continue;
      for (size_t k = i + 1; k < cell_.tokens.size() && k < i + 5; ++k) {
        if (!is_digits(form(k)) || form(k).size() > 3) continue;
        const bool before = phrase_has(k - 1, claims::SheetOp::Age);
        const bool after = k + 1 < cell_.tokens.size() &&
                           phrase_has(k + 1, claims::SheetOp::Year);
        if (before || after) out_.age = std::stoll(std::string(form(k)));
      }
    }
  }

  // "138 years ago", « il y a 138 ans ».
  void read_ago() {
    for (size_t i = 1; i + 1 < cell_.tokens.size(); ++i) {
      if (!is_digits(form(i)) || form(i).size() > 3 || !is_years(i + 1))
        continue;
      const bool behind = i + 2 < cell_.tokens.size() &&
                          phrase_has(i + 2, claims::SheetOp::Ago);
      const bool before = i >= 3 && phrase_has(i - 3, claims::SheetOp::Ago);
      if (behind || before) out_.ago = std::stoll(std::string(form(i)));
    }
  }

  bool is_years(size_t i) const {
    const auto found = pack_.tables->kinds.find(form(i));
    return found != pack_.tables->kinds.end() &&
           pack_.tables->year_kinds.contains(found->second);
  }

  // "Malibu, California" is one place, "Highlife, soukous" are two genres.
  bool lists_by_commas() const {
    return out_.items.size() == 1 || out_.relation.is(RelationTrait::Listed);
  }

  void count_things() {
    if (cell_.number) {
      out_.count = cell_.number->whole();
      return;
    }
    if (out_.items.empty() ||
        pack_.tables->sheets.none.contains(out_.items.front()))
      return;
    // "4, including Barry".
    const std::string& first = out_.items.front();
    if (is_digits(first) && first.size() <= 2) {
      out_.count = std::stoll(first);
      return;
    }
    if (cell_.text.find(';') == std::string::npos && !lists_by_commas()) return;
    for (const std::string& item : out_.items)
      if (std::any_of(item.begin(), item.end(),
                      [](char c) { return c >= '0' && c <= '9'; }))
        return;
    out_.count = static_cast<int64_t>(out_.items.size());
  }

  const TableCell& cell_;
  const claims::Language& language_;
  const claims::LanguagePack& pack_;
  SheetEntry out_;
};

}  // namespace

SheetEntry entry_of(const Table& table, uint32_t column,
                    const claims::Language& language) {
  const claims::LanguagePack* pack = language.pack(table.language);
  return pack ? Entry(table, column, language, *pack).run() : SheetEntry{};
}

claims::SheetRelation relation_of(const claims::Tokens& heading,
                                  const claims::Language& language) {
  size_t last = 0;
  while (last < heading.size() && heading.form(last) != "(") ++last;
  const std::string key = claims::phrase_key(heading, 0, last);
  for (const claims::LanguagePack& pack : language.packs)
    if (const auto found = pack.tables->sheets.headings.find(key);
        found != pack.tables->sheets.headings.end())
      return found->second;
  return {};
}

}  // namespace engine
