#include "tests/engine/statement_notation.h"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <sstream>
#include <stdexcept>

#include "claims/value/statement_json.h"

namespace engine {
namespace {

using claims::End;
using claims::Interval;
using claims::Period;
using claims::Rational;
using claims::Statement;
using claims::Term;
using claims::TimeModifier;

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return "";
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("test notation: " + what);
}

Term term_in(const std::string& text) {
  if (text.starts_with("'")) return {"", "", text.substr(1, text.size() - 2)};
  if (text.starts_with("concept:")) return {"", text.substr(8), ""};
  return {text, "", text};
}

Rational number_in(const std::string& text) {
  const auto number = Rational::parse(text);
  if (!number) fail(text);
  return *number;
}

// "(1000,1200]", "[40,)".
Interval<Rational> interval_in(const std::string& text) {
  const size_t comma = text.find(',');
  const std::string low = text.substr(1, comma - 1);
  const std::string high = text.substr(comma + 1, text.size() - comma - 2);
  std::optional<End<Rational>> from, to;
  if (!low.empty()) from = {number_in(low), text.front() == '['};
  if (!high.empty()) to = {number_in(high), text.back() == ']'};
  return Interval<Rational>(from, to);
}

bool is_figure(const std::string& text) {
  const std::string first = text.substr(0, text.find(' '));
  return claims::modifier_named(first).has_value() ||
         std::isdigit(static_cast<unsigned char>(text.front()));
}

Period period_in(const std::string& text) {
  const size_t dots = text.find("..");
  const auto period =
      dots == text.npos
          ? claims::period_of(text)
          : claims::period_between(text.substr(0, dots), text.substr(dots + 2));
  if (!period) fail(text);
  return *period;
}

Period time_in(const std::string& text) {
  const std::pair<const char*, TimeModifier> kModifiers[] = {
      {"before ", TimeModifier::Before},
      {"since ", TimeModifier::Since},
      {"until ", TimeModifier::Until},
      {"about ", TimeModifier::Approx}};
  for (const auto& [word, modifier] : kModifiers) {
    if (!text.starts_with(word)) continue;
    Period period = period_in(text.substr(std::string(word).size()));
    period.modifier = modifier;
    period.base = period.span;
    const auto low = period.span.low(), high = period.span.high();
    if (modifier == TimeModifier::Before)
      period.span = Interval<claims::Instant>(
          std::nullopt, End<claims::Instant>{low->value, false});
    if (modifier == TimeModifier::Since)
      period.span = Interval<claims::Instant>(low, std::nullopt);
    if (modifier == TimeModifier::Until)
      period.span = Interval<claims::Instant>(std::nullopt, high);
    return period;
  }
  return period_in(text);
}

void set_value(const std::string& text, Statement* statement) {
  if (text.starts_with("\"")) {
    statement->value = claims::Quote{text.substr(1, text.size() - 2)};
  } else if (text.starts_with("#")) {
    statement->value = time_in(text.substr(1));
  } else if (is_figure(text)) {
    statement->value = figure_in(text);
  } else if (const auto duration = claims::duration_of(text)) {
    statement->value = *duration;
  } else {
    statement->value = term_in(text);
  }
}

void set_arguments(const std::string& text, Statement* statement) {
  std::map<std::string, std::string> sorted;
  std::istringstream in(text);
  for (std::string one; std::getline(in, one, ',');) {
    const size_t equal = one.find('=');
    sorted[trimmed(one.substr(0, equal))] = trimmed(one.substr(equal + 1));
  }
  for (const auto& [role, term] : sorted)
    statement->arguments.push_back({role, term_in(term)});
}

claims::Modality modality_in(const std::string& name) {
  const std::map<std::string, claims::Modality> kNames = {
      {"reported", claims::Modality::Reported},
      {"hedged", claims::Modality::Hedged},
      {"planned", claims::Modality::Planned},
      {"forecast", claims::Modality::Forecast},
      {"opinion", claims::Modality::Opinion}};
  return kNames.at(name);
}

void set_field(const std::string& key, const std::string& value,
               sources::Evidence* evidence) {
  sources::Source& source = evidence->source;
  if (key == "id") evidence->id = value;
  if (key == "tier") source.tier = std::stoi(value);
  if (key == "kind") source.kind = value;
  if (key == "published") source.published = claims::period_of(value);
  if (key == "as_of") evidence->as_of = claims::parse_day(value);
  if (key == "origin") source.origin = value;
  if (key == "publisher") source.publisher = value;
  if (key == "complete") evidence->complete = value == "yes";
  if (key == "words") evidence->typed = value != "only";
  if (key == "rank")
    evidence->rank = value == "preferred"    ? sources::Rank::Preferred
                     : value == "deprecated" ? sources::Rank::Deprecated
                                             : sources::Rank::Normal;
  if (key == "record")
    evidence->kind = value == "observation" ? sources::EvidenceKind::Observation
                     : value == "passage"   ? sources::EvidenceKind::Passage
                     : value == "check" ? sources::EvidenceKind::PublishedCheck
                                        : sources::EvidenceKind::Fact;
}

}  // namespace

claims::Quantity figure_in(const std::string& words) {
  std::istringstream in(words);
  std::string word, unit;
  in >> word;
  claims::Quantity quantity;
  if (const auto modifier = claims::modifier_named(word)) {
    quantity.modifier = *modifier;
    in >> word;
  }
  quantity.written = number_in(word);
  quantity.digits = word;
  quantity.interval = Interval<Rational>::point(quantity.written);
  quantity.rounding = quantity.interval;
  in >> word;
  if (word.starts_with("[") || word.starts_with("(")) {
    quantity.interval = interval_in(word);
    if (quantity.modifier == claims::Modifier::None)
      quantity.rounding = quantity.interval;
    in >> word;
  }
  quantity.unit = word;
  return quantity;
}

Statement statement_in(const std::string& line) {
  Statement statement;
  std::string text = trimmed(line);
  if (text.ends_with("]") && text.rfind(" [") != text.npos &&
      std::isalpha(static_cast<unsigned char>(text[text.rfind(" [") + 2]))) {
    const size_t at = text.rfind(" [");
    statement.modality = modality_in(text.substr(at + 2, text.size() - at - 3));
    text = trimmed(text.substr(0, at));
  }
  if (text.starts_with("not ")) {
    statement.polarity = claims::Polarity::Negated;
    text = text.substr(4);
  }
  const size_t open = text.find('('), close = text.find(')');
  statement.property = text.substr(0, open);
  set_arguments(text.substr(open + 1, close - open - 1), &statement);
  std::string rest = text.substr(close + 1);
  if (const size_t at = rest.find(" @ "); at != rest.npos) {
    statement.when = time_in(trimmed(rest.substr(at + 3)));
    rest = rest.substr(0, at);
  }
  if (const size_t at = rest.find(" = "); at != rest.npos)
    set_value(trimmed(rest.substr(at + 3)), &statement);
  return statement;
}

claims::Claim claim_in(const std::string& line) {
  claims::Claim claim;
  claim.id = "c1";
  claim.language = "en";
  claim.statement = statement_in(line);
  return claim;
}

sources::Evidence evidence_in(const std::string& line) {
  sources::Evidence evidence;
  const size_t bar = line.find(" | ");
  evidence.statement = statement_in(line.substr(0, bar));
  evidence.source.tier = 2;
  evidence.text = trimmed(line.substr(0, bar));
  std::istringstream fields(bar == line.npos ? "" : line.substr(bar + 3));
  for (std::string field; fields >> field;) {
    const size_t equal = field.find('=');
    set_field(field.substr(0, equal), field.substr(equal + 1), &evidence);
  }
  if (evidence.id.empty()) evidence.id = "fact:" + evidence.text;
  if (evidence.source.id.empty()) evidence.source.id = "doc:" + evidence.id;
  if (evidence.source.origin.empty())
    evidence.source.origin = evidence.source.id;
  const auto& published = evidence.source.published;
  if (!evidence.as_of && published && published->span.high())
    evidence.as_of = claims::day_containing(
        claims::Instant{published->span.high()->value.seconds - 1});
  return evidence;
}

const claims::Language& test_language() {
  static const claims::Language kLanguage = claims::load_language();
  return kLanguage;
}

const sources::World& test_world() {
  using Things = std::map<std::string, sources::World::Thing, std::less<>>;
  static const sources::World kWorld(Things{
      {"NER", {"country", "", {{"fr", "Niger"}, {"en", "Niger"}}}},
      {"MLI", {"country", "", {{"fr", "Mali"}, {"en", "Mali"}}}},
      {"BFA", {"country", "", {{"en", "Burkina Faso"}}}},
      {"FRA", {"country", "", {{"en", "France"}}}},
      {"USA", {"country", "", {{"en", "United States"}}}},
      {"RUS", {"country", "", {{"en", "Russia"}}}},
      {"NER/niamey", {"city", "NER", {{"en", "Niamey"}}}},
      {"NER/agadez", {"city", "NER", {{"en", "Agadez"}}}},
      {"MLI/bamako", {"city", "MLI", {{"en", "Bamako"}}}},
      {"FRA:armed_forces", {"force", "FRA", {{"en", "French army"}}}},
      {"USA:armed_forces", {"force", "USA", {{"en", "US army"}}}},
      {"person/abdourahamane_tiani",
       {"person", "", {{"en", "Abdourahamane Tiani"}}}},
      {"person/mohamed_bazoum", {"person", "", {{"en", "Mohamed Bazoum"}}}},
      {"thing/ilyushin_76", {"transport_aircraft", "", {{"en", "Il-76"}}}},
      {"event/solhan_2021", {"event", "BFA", {{"en", "Solhan massacre"}}}},
      {"event/africa_cup", {"event", "", {{"en", "Africa Cup"}}}},
      {"event/africa_cup_2023",
       {"event", "event/africa_cup", {{"en", "2023 Africa Cup"}}}},
      {"org/union", {"organisation", "", {{"en", "Union"}}}},
      {"org/parliament",
       {"organisation", "org/union", {{"en", "Parliament of the Union"}}}},
      {"agreement/usa_niger_2012", {"agreement", "", {}}},
  });
  return kWorld;
}

TEST(StatementNotation, ReadsBackAsTheStatementSays) {
  EXPECT_EQ(claims::text_of(statement_in(
                "not personnel_present(place=NER, force=USA:armed_forces) = "
                "slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03")),
            "not personnel_present(force=USA:armed_forces, place=NER) = "
            "(1000, 1200] x:soldier @ [2024-03-01, 2024-04-01)");
}

}  // namespace engine
