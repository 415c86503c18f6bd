#include "engine/verify/correct.h"

#include <algorithm>

#include "claims/language/tolerance.h"
#include "claims/language/written.h"
#include "engine/compare/quantity_compare.h"

namespace engine {
namespace {

using claims::Claim;
using claims::Day;
using claims::Grain;
using claims::Modifier;
using claims::Period;
using claims::Quantity;
using claims::Rational;
using claims::Span;

// An edit of the words and the claim as it then reads.
struct Edit {
  Span span;
  std::string replacement;
  Claim claim;
};

struct Editor {
  const claims::Article& article;
  const Claim& claim;
  const claims::Language& language;
  const claims::WrittenForms& forms;
  const sources::World& world;

  const claims::Part* part(std::string_view role) const {
    const auto it =
        std::find_if(claim.parts.begin(), claim.parts.end(),
                     [&](const claims::Part& p) { return p.role == role; });
    return it == claim.parts.end() ? nullptr : &*it;
  }
};

// --- figures ---------------------------------------------------------------

// "1 016" as a number, whatever stands between its groups; nullopt when words
// or a scale take part, since then an edit of the digits alone is not enough.
std::optional<Rational> plain_number(const std::string& digits,
                                     const claims::WrittenForms& forms) {
  std::string plain;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (!forms.decimal.empty() &&
        digits.compare(i, forms.decimal.size(), forms.decimal) == 0)
      plain += '.';
    else if (digits[i] >= '0' && digits[i] <= '9')
      plain += digits[i];
    else if ((digits[i] >= 'a' && digits[i] <= 'z') ||
             (digits[i] >= 'A' && digits[i] <= 'Z'))
      return std::nullopt;
  }
  return Rational::parse(plain);
}

std::optional<Span> span_of_digits(const Editor& editor,
                                   const Quantity& quantity) {
  const claims::Part* part = editor.part("value");
  if (!part || quantity.digits.empty()) return std::nullopt;
  const auto number = plain_number(quantity.digits, editor.forms);
  if (!number || *number != quantity.written) return std::nullopt;
  const auto words = claims::cut(editor.article.text, part->span);
  const size_t at = words.find(quantity.digits);
  if (at == words.npos) return std::nullopt;
  const auto begin = part->span.begin + static_cast<uint32_t>(at);
  return Span{begin, begin + static_cast<uint32_t>(quantity.digits.size())};
}

// `value` to one or two leading figures, down or up: "more than 1,000" for
// 1,016.
std::optional<Rational> to_round_figure(const Rational& value, int figures,
                                        bool up) {
  Rational place = 1;
  const Rational limit = figures == 1 ? 10 : 100;
  while (true) {
    const auto scaled = divide(value, place);
    if (!scaled) return std::nullopt;
    if (*scaled < limit) {
      const auto step = add(scaled->floor(), Rational(up ? 1 : 0));
      return step ? multiply(*step, place) : std::nullopt;
    }
    const auto next = multiply(place, Rational(10));
    if (!next) return std::nullopt;
    place = *next;
  }
}

std::vector<Rational> figures_for(const Quantity& claimed,
                                  const Quantity& found) {
  std::vector<Rational> figures = {found.written};
  const bool down = claimed.modifier == Modifier::MoreThan ||
                    claimed.modifier == Modifier::SlightlyMoreThan;
  const bool up = claimed.modifier == Modifier::LessThan ||
                  claimed.modifier == Modifier::SlightlyLessThan ||
                  claimed.modifier == Modifier::Nearly;
  if (!down && !up) return figures;
  for (const int count : {2, 1})
    if (const auto figure = to_round_figure(found.written, count, up))
      figures.push_back(*figure);
  return figures;
}

std::vector<Edit> figure_edits(const Editor& editor, const Finding& finding) {
  const auto* claimed = std::get_if<Quantity>(&editor.claim.statement.value);
  const auto* given = std::get_if<Quantity>(&finding.evidence.statement.value);
  if (!claimed || !given || claimed->modifier == Modifier::Between) return {};
  const auto span = span_of_digits(editor, *claimed);
  auto found = given->unit.starts_with("x:")
                   ? std::optional<Quantity>(*given)
                   : converted(*given, claimed->unit, *editor.language.units);
  if (!span || !found) return {};
  std::vector<Edit> edits;
  for (const Rational& figure : figures_for(*claimed, *found)) {
    Edit edit{*span, written(editor.forms, figure), editor.claim};
    auto& quantity = std::get<Quantity>(edit.claim.statement.value);
    quantity.written = figure;
    quantity.digits = edit.replacement;
    claims::apply_tolerance(*editor.language.tolerance, Rational(1), false,
                            &quantity);
    edits.push_back(std::move(edit));
  }
  return edits;
}

// --- days --------------------------------------------------------------------

std::optional<std::pair<Period, std::string>> period_like(
    const Period& claimed, Day day, const claims::WrittenForms& forms) {
  const std::string iso = text_of(day);
  if (claimed.modifier != claims::TimeModifier::None) return std::nullopt;
  if (claimed.grain == Grain::Day)
    return std::make_pair(claims::period_of(day), written(forms, day));
  const bool month = claimed.grain == Grain::Month;
  if (!month && claimed.grain != Grain::Year) return std::nullopt;
  const auto period = claims::period_of(iso.substr(0, month ? 7 : 4));
  if (!period) return std::nullopt;
  return std::make_pair(*period,
                        month ? written_month(forms, day) : iso.substr(0, 4));
}

std::vector<Edit> day_edits(const Editor& editor, const Finding& finding) {
  const claims::Part* part = editor.part("when");
  const auto& claimed = editor.claim.statement.when;
  const auto& given = finding.evidence.statement.when;
  if (!part || !claimed || !given || !given->span.low()) return {};
  if (given->grain > claimed->grain) return {};
  const Day day = claims::day_containing(given->span.low()->value);
  const auto period = period_like(*claimed, day, editor.forms);
  if (!period) return {};
  Edit edit{part->span, period->second, editor.claim};
  edit.claim.statement.when = period->first;
  return {edit};
}

// --- names -------------------------------------------------------------------

std::vector<Edit> name_edits(const Editor& editor, const Finding& finding) {
  const auto* claimed =
      std::get_if<claims::Term>(&editor.claim.statement.value);
  const auto* given =
      std::get_if<claims::Term>(&finding.evidence.statement.value);
  const auto* property =
      editor.language.catalogue.find(editor.claim.statement.property);
  if (!claimed || !given || given->entity.empty() || !property) return {};
  const claims::Part* part = editor.part(property->value_role);
  if (!part) part = editor.part("value");
  if (!part) return {};
  Edit edit{part->span,
            editor.world.label(given->entity, editor.claim.language),
            editor.claim};
  edit.claim.statement.value = *given;
  return {edit};
}

}  // namespace

std::optional<Correction> correct(const claims::Article& article,
                                  const Claim& claim, const Verdict& verdict,
                                  const claims::Language& language,
                                  const Bases& bases,
                                  const CheckOptions& options) {
  if (verdict.label != Label::Refuted && verdict.label != Label::Outdated)
    return std::nullopt;
  const claims::LanguagePack* pack = language.pack(claim.language);
  const claims::WrittenForms none;
  const Editor editor{article, claim, language,
                      pack && pack->written ? *pack->written : none,
                      *bases.world};
  for (const Finding& finding : verdict.findings) {
    if (finding.relation != Relation::Contradicts) continue;
    for (const auto& edits_of : {figure_edits, day_edits, name_edits})
      for (Edit& edit : edits_of(editor, finding)) {
        const Verdict checked =
            check_claim(edit.claim, language, bases, options);
        if (checked.label == Label::Supported)
          return Correction{edit.span, std::move(edit.replacement),
                            finding.evidence.id};
      }
  }
  return std::nullopt;
}

}  // namespace engine
