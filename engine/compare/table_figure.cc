#include "engine/compare/table_figure.h"

#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/tolerance.h"
#include "claims/language/unit_match.h"

namespace engine {
namespace {

using claims::TokenKind;

bool is_symbol(const ClaimWords& words, size_t i) {
  return words.kind(i) == TokenKind::Symbol;
}

void take_percent(const claims::MeasureText& text, FigureSpan* span) {
  if (span->last >= text.tokens.size()) return;
  const auto unit = claims::match_unit(text, span->last);
  if (!unit || unit->code != "%") return;
  span->figure.quantity.unit = "%";
  span->last = unit->last;
}

// "$5", "5 €"; "#1" is a rank.
void take_symbols(const ClaimWords& words, size_t floor, FigureSpan* span) {
  if (span->first > floor && is_symbol(words, span->first - 1)) {
    const std::string_view before = words.form(span->first - 1);
    if (before != "+" && before != "=") {
      (before == "#" ? span->figure.is_ordinal : span->figure.is_money) = true;
      --span->first;
    }
  }
  if (span->last >= words.size() || !is_symbol(words, span->last)) return;
  const std::string_view after = words.form(span->last);
  if (after != "$" && after != "€" && after != "£") return;
  span->figure.is_money = true;
  ++span->last;
}

void take_modifier(const claims::MeasureText& text,
                   const claims::MeasureLexicon& lexicon, size_t floor,
                   FigureSpan* span) {
  const auto [before, start] =
      lexicon.before.until(text.words, floor, span->first);
  if (before) {
    span->figure.quantity.modifier = before->modifier;
    span->first = start;
    return;
  }
  const auto [after, end] = lexicon.after.from(text.words, span->last);
  if (!after) return;
  span->figure.quantity.modifier = after->modifier;
  span->last = end;
}

// "a third" is said of cells in per cent.
void share_to_percent(const claims::Numeral& numeral,
                      claims::Quantity* quantity) {
  if (!numeral.share || !(quantity->written < claims::Rational(1))) return;
  const auto percent = multiply(quantity->written, claims::Rational(100));
  if (percent) quantity->written = *percent;
  quantity->unit = "%";
}

std::string text_of(const ClaimWords& words, const ClaimSentence& sentence,
                    size_t first, size_t last) {
  const uint32_t begin = words.tokens.list[first].span.begin;
  const uint32_t end = words.tokens.list[last - 1].span.end;
  return std::string(claims::cut(sentence.text, {begin, end}));
}

bool follows_only(const ClaimWords& words, size_t i) {
  if (i == 0) return false;
  const auto found = words.table_words->ops.find(words.form(i - 1));
  return found != words.table_words->ops.end() &&
         found->second.has(claims::TableOp::Only);
}

bool names_a_day(const claims::Mention& mention) {
  return mention.kind == claims::MentionKind::Date ||
         mention.kind == claims::MentionKind::DateRange;
}

}  // namespace

bool is_year(const TableFigure& figure) {
  const auto whole = figure.quantity.written.whole();
  return whole && *whole >= 1000 && *whole <= 2100 &&
         figure.quantity.digits.size() == 4 && !figure.is_money;
}

std::vector<FigureSpan> figures_of(const ClaimWords& words,
                                   const ClaimSentence& sentence,
                                   const claims::ToleranceTable& tolerance) {
  const claims::MeasureText text{words.tokens, *sentence.pack.measures,
                                 *sentence.pack.numerals};
  std::vector<FigureSpan> figures;
  size_t floor = 0;
  for (const claims::Numeral& numeral :
       claims::find_numerals(words.tokens, *sentence.pack.numerals)) {
    // "one" is mostly no figure, "only one" is.
    if (numeral.weak && !follows_only(words, numeral.first)) continue;
    if (numeral.glued || numeral.several) continue;
    FigureSpan span{numeral.first, numeral.last, {}};
    TableFigure& figure = span.figure;
    claims::Quantity& quantity = figure.quantity;
    quantity.written = numeral.value;
    quantity.digits = text_of(words, sentence, numeral.first, numeral.last);
    figure.is_ordinal = numeral.kind == claims::NumeralKind::Ordinal;
    figure.in_words = numeral.in_words;
    take_percent(text, &span);
    take_symbols(words, floor, &span);
    take_modifier(text, *sentence.pack.measures, floor, &span);
    share_to_percent(numeral, &quantity);
    claims::apply_tolerance(tolerance, numeral.last_place, numeral.in_words,
                            &quantity);
    figure.is_bounded = quantity.modifier != claims::Modifier::None &&
                        quantity.modifier != claims::Modifier::Exactly;
    floor = span.last;
    figures.push_back(std::move(span));
  }
  return figures;
}

std::vector<TimeSpan> times_of(const ClaimWords& words,
                               const ClaimSentence& sentence) {
  std::vector<TimeSpan> times;
  for (const claims::Mention& mention : sentence.mentions) {
    const auto* time = std::get_if<claims::TimeValue>(&mention.value);
    if (!time || !time->period || !names_a_day(mention) ||
        !sentence.span.contains(mention.span))
      continue;
    size_t first = 0;
    while (first < words.size() &&
           words.tokens.list[first].span.end <= mention.span.begin)
      ++first;
    size_t last = first;
    while (last < words.size() &&
           words.tokens.list[last].span.begin < mention.span.end)
      ++last;
    if (last > first) times.push_back({first, last, *time->period});
  }
  return times;
}

}  // namespace engine
