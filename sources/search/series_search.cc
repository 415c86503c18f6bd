#include <algorithm>
#include <map>

#include "sources/search/known.h"
#include "sources/search/record_evidence.h"
#include "sources/search/searchers.h"

namespace sources {
namespace {

using claims::Interval;
using claims::Period;
using claims::Quantity;
using claims::Rational;
using claims::Statement;

struct Figure {
  ObservationRecord record;
  Period period;
};

// The latest vintage of each period, in the order of time. A vintage after
// the day of knowledge is as if it had not been published.
std::vector<Figure> figures_of(std::vector<ObservationRecord> records,
                               const SearchOptions& options) {
  std::map<std::pair<std::string, std::string>, ObservationRecord> latest;
  for (ObservationRecord& record : records) {
    const auto vintage = claims::period_of(record.vintage);
    if (options.known_at && vintage && vintage->span.high() &&
        start_of(options.known_at->plus(1)) < vintage->span.high()->value)
      continue;
    auto& kept = latest[{record.series, record.period}];
    if (kept.series.empty() || kept.vintage < record.vintage)
      kept = std::move(record);
  }
  std::vector<Figure> figures;
  for (auto& [key, record] : latest)
    if (const auto period = claims::period_of(record.period))
      figures.push_back({std::move(record), *period});
  std::stable_sort(
      figures.begin(), figures.end(), [](const Figure& a, const Figure& b) {
        return a.period.span.low()->value < b.period.span.low()->value;
      });
  return figures;
}

std::string query_of(const std::string& indicator, const std::string& entity,
                     const std::string& condition) {
  return "SELECT period, value, vintage FROM observation JOIN series ON "
         "series.id = observation.series WHERE indicator = '" +
         indicator + "' AND entity = '" + entity + "' AND " + condition +
         " ORDER BY period, vintage";
}

std::string row_of(const ObservationRecord& record) {
  return record.period + " | " + record.value.text() +
         (record.vintage.empty() ? "" : " | " + record.vintage);
}

Quantity quantity_of(const ObservationRecord& record, const std::string& unit) {
  Quantity quantity;
  quantity.written = record.value;
  quantity.interval = Interval<Rational>::point(record.value);
  quantity.rounding = quantity.interval;
  quantity.unit = unit;
  quantity.digits = record.value.text();
  quantity.rule = "series.value";
  return quantity;
}

struct SeriesQuestion {
  const Store& store;
  const Statement& statement;
  const std::string& indicator;
  const std::string& entity;
  const SearchOptions& options;
};

std::optional<Evidence> evidence_of(const SeriesQuestion& question,
                                    const Figure& figure,
                                    const std::string& condition) {
  const auto series = question.store.series(figure.record.series);
  if (!series) return std::nullopt;
  Evidence evidence;
  evidence.kind = EvidenceKind::Observation;
  evidence.source = source_of(question.store, series->document);
  if (!is_known(evidence.source, question.options)) return std::nullopt;
  evidence.id = "series:" + series->id + "/" + question.entity + "/" +
                figure.record.period;
  evidence.statement.property = question.statement.property;
  for (const claims::Argument& argument : question.statement.arguments)
    if (argument.term.entity == question.entity)
      evidence.statement.arguments.push_back(argument);
  evidence.statement.value = quantity_of(figure.record, series->unit);
  evidence.statement.when = figure.period;
  evidence.as_of = day_of_saying(figure.record.vintage, evidence.source);
  const auto label = series->label.find(question.options.language);
  evidence.language = question.options.language;
  evidence.text = (label != series->label.end() ? label->second
                   : series->label.empty()      ? series->id
                                           : series->label.begin()->second) +
                  ", " + figure.record.period + ": " +
                  figure.record.value.text();
  evidence.query = query_of(question.indicator, question.entity, condition);
  evidence.rows = {row_of(figure.record)};
  evidence.score = 2;
  return evidence;
}

bool lies_before(const Figure& figure, const Period& when) {
  return figure.period.span.before(when.span);
}

// Whether the figure once bore the claim out, in the series' own unit.
bool bears_out(const SeriesQuestion& question, const Figure& figure,
               const claims::UnitTable& units) {
  const auto* wanted = std::get_if<Quantity>(&question.statement.value);
  const auto series = question.store.series(figure.record.series);
  if (!wanted || !series) return false;
  const Quantity found = quantity_of(figure.record, series->unit);
  if (found.unit == wanted->unit || found.unit.starts_with("x:"))
    return wanted->interval.contains(found.written);
  const auto same = units.convert(found.interval, found.unit, wanted->unit);
  return same && same->within(wanted->interval);
}

// Figures of the claim's own time, or the last one before it.
std::vector<const Figure*> figures_at(const std::vector<Figure>& figures,
                                      const std::optional<Period>& when) {
  std::vector<const Figure*> chosen;
  const Figure* last = nullptr;
  for (const Figure& figure : figures) {
    if (!when || lies_before(figure, *when)) last = &figure;
    if (when && figure.period.span.overlaps(when->span))
      chosen.push_back(&figure);
  }
  if (chosen.empty() && last) chosen.push_back(last);
  if (chosen.size() > 12) chosen.erase(chosen.begin(), chosen.end() - 12);
  return chosen;
}

void add_figures(const SeriesQuestion& question,
                 const std::vector<Figure>& figures,
                 const claims::UnitTable& units, SearchResult* result) {
  const auto chosen = figures_at(figures, question.statement.when);
  const auto add = [&](const Figure& figure, const std::string& condition) {
    if (auto evidence = evidence_of(question, figure, condition))
      result->evidence.push_back(std::move(*evidence));
  };
  for (const Figure* figure : chosen)
    add(*figure, "period = '" + figure->record.period + "'");
  if (chosen.empty()) return;
  for (auto it = figures.rbegin(); it != figures.rend(); ++it) {
    if (!lies_before(*it, chosen.front()->period)) continue;
    if (!bears_out(question, *it, units)) continue;
    add(*it, "period < '" + chosen.front()->record.period + "'");
    return;
  }
}

}  // namespace

void search_series(const Store& store, const claims::Language& language,
                   const Statement& statement, const std::string& /*words*/,
                   const SearchOptions& options, SearchResult* result) {
  const claims::Property* property =
      language.catalogue.find(statement.property);
  if (!property || property->indicator.empty()) return;
  for (const claims::Argument& argument : statement.arguments) {
    if (argument.term.entity.empty()) continue;
    const SeriesQuestion question{store, statement, property->indicator,
                                  argument.term.entity, options};
    const auto figures = figures_of(
        store.observations(property->indicator, argument.term.entity), options);
    const size_t before = result->evidence.size();
    add_figures(question, figures, *language.units, result);
    const size_t count = result->evidence.size() - before;
    result->searches.push_back(
        "series " + property->indicator + "(" + argument.term.entity +
        "): " + (count == 0 ? std::string("none") : std::to_string(count)));
  }
}

}  // namespace sources
