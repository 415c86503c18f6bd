// The values of a claim over a fact sheet: times, lengths, amounts, figures,
// with the tokens that they take.

#include "claims/language/measure_text.h"
#include "claims/language/tolerance.h"
#include "engine/compare/table_figure.h"
#include "engine/compare/table_sheet.h"

namespace engine {
namespace {

using claims::Rational;
using claims::SheetOp;

class Values {
 public:
  Values(const ClaimSentence& sentence, const ClaimWords& words,
         const claims::Language& language)
      : sentence_(sentence), words_(words), language_(language) {}

  std::vector<SheetAtom> run() {
    take_mentions();
    take_figures();
    return std::move(values_);
  }

 private:
  std::pair<size_t, size_t> tokens_of(claims::Span span) const {
    size_t first = 0;
    while (first < words_.size() &&
           words_.tokens.list[first].span.end <= span.begin)
      ++first;
    size_t last = first;
    while (last < words_.size() &&
           words_.tokens.list[last].span.begin < span.end)
      ++last;
    return {first, last};
  }

  void take_mentions() {
    for (const claims::Mention& mention : sentence_.mentions) {
      if (!sentence_.span.contains(mention.span)) continue;
      SheetAtom atom;
      std::tie(atom.first, atom.last) = tokens_of(mention.span);
      if (atom.first >= atom.last) continue;
      if (const auto* time = std::get_if<claims::TimeValue>(&mention.value))
        take_time(mention, *time, std::move(atom));
      else if (const auto* amount =
                   std::get_if<claims::Quantity>(&mention.value))
        take_amount(*amount, mention.kind, std::move(atom));
    }
  }

  void take_time(const claims::Mention& mention, const claims::TimeValue& time,
                 SheetAtom atom) {
    if (mention.kind == claims::MentionKind::Duration && time.duration) {
      take_length(*time.duration, std::move(atom));
      return;
    }
    // "currently" and "years ago" name no period of their own.
    if ((mention.kind != claims::MentionKind::Date &&
         mention.kind != claims::MentionKind::DateRange) ||
        time.timex.ends_with("_REF"))
      return;
    atom.role = AtomRole::Time;
    atom.time = time;
    values_.push_back(std::move(atom));
  }

  // Lengths of years and months are said in years, others in seconds.
  void take_length(const claims::Duration& length, SheetAtom atom) {
    // "in more than one century" is no length.
    if ((length.months > 0) == (length.seconds > 0) || length.months >= 1200)
      return;
    claims::Quantity& quantity = atom.quantity;
    const bool months = length.months > 0;
    quantity.unit = months ? "year" : "s";
    quantity.written =
        months ? Rational::of(length.months, 12) : Rational(length.seconds);
    const claims::MeasureText text{words_.tokens, *sentence_.pack.measures,
                                   *sentence_.pack.numerals};
    const auto [inside, end] = text.lexicon.before.from(text.words, atom.first);
    const auto [outside, start] =
        text.lexicon.before.until(text.words, 0, atom.first);
    if (inside && end < atom.last) quantity.modifier = inside->modifier;
    if (outside) {
      quantity.modifier = outside->modifier;
      atom.first = start;
    }
    const Rational place = !months              ? Rational(60)
                           : length.months % 12 ? Rational::of(1, 12)
                                                : Rational(1);
    claims::apply_tolerance(*language_.tolerance, place, false, &quantity);
    atom.role = AtomRole::Length;
    values_.push_back(std::move(atom));
  }

  void take_amount(const claims::Quantity& amount, claims::MentionKind kind,
                   SheetAtom atom) {
    if (kind == claims::MentionKind::Age) atom.ops.add(SheetOp::Age);
    if (amount.unit == "1" || amount.unit.starts_with("x:")) return;
    atom.role = AtomRole::Amount;
    atom.quantity = amount;
    if (amount.unit == "year") atom.role = AtomRole::Length;
    values_.push_back(std::move(atom));
  }

  void take_figures() {
    for (FigureSpan& span :
         figures_of(words_, sentence_, *language_.tolerance)) {
      if (span.figure.is_ordinal) continue;
      SheetAtom atom;
      atom.first = span.first;
      atom.last = span.last;
      atom.role = span.figure.quantity.unit == "%" ? AtomRole::Amount
                                                   : AtomRole::Figure;
      atom.quantity = span.figure.quantity;
      values_.push_back(std::move(atom));
    }
  }

  const ClaimSentence& sentence_;
  const ClaimWords& words_;
  const claims::Language& language_;
  std::vector<SheetAtom> values_;
};

}  // namespace

std::vector<SheetAtom> values_of(const ClaimSentence& sentence,
                                 const ClaimWords& words,
                                 const claims::Language& language) {
  return Values(sentence, words, language).run();
}

}  // namespace engine
