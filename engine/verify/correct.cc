#include "engine/verify/correct.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/token.h"
#include "claims/language/tolerance.h"
#include "claims/language/wording.h"
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

// How a day reads at the grain of the claim, longest form first.
std::vector<std::string> day_forms(const claims::WrittenForms& forms, Day day,
                                   Grain grain) {
  const std::string year = text_of(day).substr(0, 4);
  if (grain == Grain::Year) return {year};
  const std::string full =
      grain == Grain::Day ? written(forms, day) : written_month(forms, day);
  // The text may leave the year to the reader: "12 décembre".
  const size_t at = full.rfind(" " + year);
  if (at == full.npos) return {full};
  return {full, full.substr(0, at)};
}

std::optional<std::string> timex_of(Day day, Grain grain) {
  const std::string iso = text_of(day);
  if (grain == Grain::Day) return iso;
  if (grain == Grain::Month) return iso.substr(0, 7);
  if (grain == Grain::Year) return iso.substr(0, 4);
  return std::nullopt;
}

// Replaces the claim's day where the text has it in the usual form, and leaves
// the words around it ("le", "en") as they are. Without its year a day is
// replaced only by one of the same year.
std::optional<Edit> day_edit(const Editor& editor, Span span, Day from, Day to,
                             Grain grain) {
  const auto words = claims::cut(editor.article.text, span);
  const auto before = day_forms(editor.forms, from, grain);
  const auto after = day_forms(editor.forms, to, grain);
  const bool same_year = text_of(from).substr(0, 4) == text_of(to).substr(0, 4);
  for (size_t i = 0; i < before.size() && i < after.size(); ++i) {
    const size_t at = words.find(before[i]);
    if (at == words.npos) continue;
    const auto begin = span.begin + static_cast<uint32_t>(at);
    const bool short_form = i > 0 && same_year;
    return Edit{{begin, begin + static_cast<uint32_t>(before[i].size())},
                after[short_form ? 1 : 0],
                editor.claim};
  }
  return std::nullopt;
}

std::vector<Edit> day_edits(const Editor& editor, const Finding& finding) {
  const claims::Part* part = editor.part("when");
  const auto& claimed = editor.claim.statement.when;
  const auto& given = finding.evidence.statement.when;
  if (!part || !claimed || !claimed->span.low()) return {};
  if (!given || !given->span.low() || given->grain > claimed->grain) return {};
  if (claimed->modifier != claims::TimeModifier::None) return {};
  const Day day = claims::day_containing(given->span.low()->value);
  const auto timex = timex_of(day, claimed->grain);
  if (!timex) return {};
  auto edit = day_edit(editor, part->span,
                       claims::day_containing(claimed->span.low()->value), day,
                       claimed->grain);
  if (!edit) return {};
  edit->claim.statement.when = claims::period_of(*timex);
  return {std::move(*edit)};
}

// --- names -------------------------------------------------------------------

// "Bazoum, president of Niger, is held": a noun names in passing what the
// sentence speaks of, and another name there would make the rest untrue.
bool is_in_passing(const Editor& editor) {
  const Claim& claim = editor.claim;
  const claims::LanguagePack* pack = editor.language.pack(claim.language);
  if (!pack) return true;
  const auto& wordings = pack->wordings->wordings;
  const auto wording = std::find_if(
      wordings.begin(), wordings.end(),
      [&](const claims::Wording& one) { return one.id == claim.rule; });
  if (wording == wordings.end() || !wording->nominal) return false;
  const claims::Tokens words =
      claims::tokenize(editor.article.text, claim.span);
  return !pack->clauses->auxiliaries.find(words, 0, words.size());
}

std::vector<Edit> name_edits(const Editor& editor, const Finding& finding) {
  const auto* claimed =
      std::get_if<claims::Term>(&editor.claim.statement.value);
  const auto* given =
      std::get_if<claims::Term>(&finding.evidence.statement.value);
  const auto* property =
      editor.language.catalogue.find(editor.claim.statement.property);
  if (!claimed || !given || given->entity.empty() || !property ||
      is_in_passing(editor))
    return {};
  const claims::Part* part = editor.part(property->value_role);
  if (!part) part = editor.part("value");
  if (!part) return {};
  Edit edit{part->span,
            editor.world.label(given->entity, editor.claim.language),
            editor.claim};
  edit.claim.statement.value = *given;
  return {edit};
}

// The record that suggests an edit must itself bear it out.
bool is_supported_by(const Verdict& verdict, const std::string& evidence) {
  return verdict.label == Label::Supported &&
         std::any_of(verdict.findings.begin(), verdict.findings.end(),
                     [&](const Finding& finding) {
                       return finding.evidence.id == evidence &&
                              finding.relation == Relation::Supports;
                     });
}

}  // namespace

std::optional<Correction> correct(const claims::Article& article,
                                  const Claim& claim, const Verdict& verdict,
                                  const claims::Language& language,
                                  const Bases& bases,
                                  const CheckOptions& options) {
  if (verdict.label != Label::Refuted && verdict.label != Label::Outdated)
    return std::nullopt;
  if (claim.order) return std::nullopt;  // no day of the text is at fault
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
        if (is_supported_by(checked, finding.evidence.id))
          return Correction{edit.span, std::move(edit.replacement),
                            finding.evidence.id};
      }
  }
  return std::nullopt;
}

}  // namespace engine
