#include "sources/curate/table_import.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/value/period.h"
#include "sources/curate/csv.h"
#include "sources/curate/entity_finder.h"
#include "sources/curate/figure.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/left_out.h"
#include "sources/curate/row_template.h"
#include "sources/curate/statement_check.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::Error;
using claims::PackNode;
using claims::Rational;
using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

PackNode read_mapping(const Import& import) {
  const std::string& path = import.options.mapping;
  if (path.empty())
    throw Error("say what the columns are with --mapping FILE.toml",
                import.path);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("the mapping cannot be read", path);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  return claims::parse_pack_file(
      bytes, std::filesystem::path(path).filename().string());
}

char one_character(const PackNode& mapping, const char* key, char fallback) {
  const std::string text = mapping.text_or(key, "");
  if (text.empty()) return fallback;
  if (text.size() != 1)
    mapping.fail(std::string("\"") + key + "\" must be one ASCII character");
  return text[0];
}

int64_t header_line_of(const PackNode& mapping) {
  const int64_t line = mapping.whole_or("header_line", 1);
  if (line < 1)
    mapping.fail("\"header_line\" is " + std::to_string(line) +
                 "; lines are counted from 1");
  return line;
}

void check_fields(const PackNode& mapping) {
  static constexpr const char* kKnown[] = {
      "header_line", "separator", "decimal", "group",  "marks", "missing",
      "scale",       "split",     "fact",    "entity", "series"};
  int records = 0;
  for (const auto& [key, node] : mapping.fields) {
    if (std::find(std::begin(kKnown), std::end(kKnown), key) ==
        std::end(kKnown))
      node.fail("field " + claims::quoted(key) + " is not known in a mapping");
    if (key == "fact" || key == "entity" || key == "series") ++records;
  }
  if (records != 1)
    mapping.fail(
        "a mapping says what one row is: one of [fact], [entity] and "
        "[series]");
}

FigureStyle style_of(const PackNode& mapping) {
  FigureStyle style = usual_style();
  style.decimal = one_character(mapping, "decimal", '.');
  style.group = one_character(mapping, "group", '\0');
  for (auto& mark : mapping.texts("marks"))
    style.marks.push_back(std::move(mark));
  for (auto& word : mapping.texts("missing"))
    style.missing.push_back(std::move(word));
  return style;
}

// "auto" takes the factor from header and notes; a factor that they name and
// the mapping passes over in silence would spoil every figure.
Rational factor_of(const PackNode& mapping, const std::string& words,
                   const Import& import) {
  const std::string scale = mapping.text_or("scale", "");
  const auto named = factor_in(words);
  if (scale.empty() && named)
    throw Error("header or notes say that the figures are given in units of " +
                    named->text() +
                    ": write scale = \"auto\" in the mapping to multiply by "
                    "it, or scale = \"1\" to take them as they are",
                import.path);
  if (scale == "auto" && !named)
    throw Error(
        "scale = \"auto\", and neither header nor notes say in what "
        "the figures are given",
        import.path);
  if (scale.empty()) return 1;
  const auto factor = scale == "auto" ? named : Rational::parse(scale);
  if (!factor) mapping.fail("\"scale\" is neither auto nor a number");
  return *factor;
}

// What a record's fields are made from: the mapping's tree with its texts as
// templates.
class RecordTemplate {
 public:
  RecordTemplate(const PackNode& node, const Row& header) : kind_(node.kind) {
    switch (kind_) {
      case PackNode::Kind::Text:
        texts_.emplace_back(node, header);
        break;
      case PackNode::Kind::Whole:
        constant_ = node.whole;
        break;
      case PackNode::Kind::Boolean:
        constant_ = node.boolean;
        break;
      case PackNode::Kind::List:
        for (const PackNode& item : node.items)
          parts_.emplace_back("", RecordTemplate(item, header));
        break;
      case PackNode::Kind::Table:
        for (const auto& [key, field] : node.fields)
          parts_.emplace_back(key, RecordTemplate(field, header));
    }
  }

  // `read(path, template, text)` makes the JSON of a text.
  template <typename Read>
  Json fill(const Row& row, const std::string& path, const Read& read) const {
    if (!texts_.empty()) return read(path, texts_[0], texts_[0].fill(row));
    if (kind_ == PackNode::Kind::List) {
      Json list = Json::array();
      for (const auto& [key, part] : parts_)
        list.push_back(part.fill(row, path, read));
      return list;
    }
    if (kind_ != PackNode::Kind::Table) return constant_;
    Json object = Json::object();
    for (const auto& [key, part] : parts_) {
      Json value = part.fill(row, path.empty() ? key : path + "." + key, read);
      if (value != "") object[key] = std::move(value);
    }
    return object;
  }

 private:
  PackNode::Kind kind_;
  std::vector<RowTemplate> texts_;  // one, or none
  Json constant_;
  std::vector<std::pair<std::string, RecordTemplate>> parts_;
};

// One table on its way in.
class TableRun {
 public:
  TableRun(std::istream& in, const Import& import)
      : import_(import),
        mapping_(read_mapping(import)),
        table_(&in, import.path, header_line_of(mapping_),
               one_character(mapping_, "separator", '\0')),
        style_(style_of(mapping_)),
        entities_(import),
        rows_(import) {
    check_fields(mapping_);
  }

  void run() {
    const PackNode* series = mapping_.find("series");
    if (series) return run_series(*series);
    style_.factor = factor_of(mapping_, all_words(), import_);
    const PackNode* fact = mapping_.find("fact");
    if (fact)
      run_records(*fact, "fact");
    else
      run_records(*mapping_.find("entity"), "entity");
  }

 private:
  std::string all_words() const {
    std::string words = table_.notes();
    for (const std::string& cell : table_.header()) words += " | " + cell;
    return words;
  }

  template <typename Take>
  void each_row(const Take& take) {
    Row row;
    while (table_.next(&row)) {
      const std::string where = table_.where();
      try {
        table_.check_width(row);
        take(row, where);
      } catch (const Error& error) {
        import_.report->refuse(where, error);
      }
    }
  }

  Rational figure(const RowTemplate& text, const std::string& cell) const {
    const auto value = read_figure(cell, style_);
    if (!value)
      throw Error("column " + text.name() + ": " + claims::quoted(cell) +
                      " is no figure (decimals with " + style_.decimal +
                      (style_.group == '\0'
                           ? ""
                           : std::string(", groups with ") + style_.group) +
                      ")",
                  "");
    return *value;
  }

  // Facts and entities: the mapping's fields are those of the record.
  void run_records(const PackNode& node, const char* kind) {
    const RecordTemplate record(node, table_.header());
    const std::string split = mapping_.text_or("split", "");
    const bool is_fact = std::string_view(kind) == "fact";
    LeftOut left_out("without a figure");
    each_row([&](const Row& row, const std::string& where) {
      bool missing = false;
      Json json = record.fill(
          row, "",
          [&](const std::string& path, const RowTemplate& text,
              const std::string& filled) -> Json {
            if (path == "value.number") {
              missing = missing || is_missing(filled, style_);
              if (missing) return "";
              return figure(text, filled).exact_text();
            }
            const bool thing = path == "value.entity" || path == "part_of" ||
                               (path.starts_with("arguments.") &&
                                path.find('.', 10) == std::string::npos);
            if (thing && !filled.empty())
              return entities_.find(filled, text.name());
            if (path == "weight" && !filled.empty())
              return figure(text, filled).whole().value_or(0);
            return filled;
          });
      if (missing) return left_out.add();
      if (is_fact && !json.contains("recorded") &&
          !import_.options.recorded.empty())
        json["recorded"] = import_.options.recorded;
      if (!is_fact) split_names(split, &json);
      if (is_fact)
        rows_.put("fact", fact_of(json.dump(), import_.language, where),
                  table_.line());
      else
        rows_.put("entity", record_of<EntityRecord>(json.dump(), where),
                  table_.line());
    });
    left_out.tell(import_);
  }

  // "Cedeao; ECOWAS" is two names; an empty one is none.
  static void split_names(const std::string& split, Json* entity) {
    Json names = Json::array();
    for (const Json& name : entity->value("names", Json::array())) {
      std::string rest = name.value("name", "");
      while (!rest.empty()) {
        const size_t at = split.empty() ? std::string::npos : rest.find(split);
        Json one = name;
        std::string part = rest.substr(0, at);
        part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
        while (part.ends_with(' ')) part.pop_back();
        one["name"] = part;
        if (!part.empty()) names.push_back(std::move(one));
        rest = at == std::string::npos ? "" : rest.substr(at + split.size());
      }
    }
    (*entity)["names"] = std::move(names);
  }

  void put_card(const PackNode& node, const std::string& id) {
    if (import_.store->series(id) || node.text_or("indicator", "").empty())
      return;
    SeriesRecord card;
    card.id = id;
    card.indicator = node.required_text("indicator");
    card.unit = node.text_or("unit", "");
    card.document = node.required_text("document");
    if (const PackNode* label = node.find("label"))
      for (const auto& [language, text] : label->fields)
        card.label[language] = text.text;
    import_.report->count("series", import_.store->put(card));
  }

  // Columns whose name is a period, marks aside: "2021", "2022 (p)".
  std::vector<std::pair<size_t, std::string>> period_columns() const {
    std::vector<std::pair<size_t, std::string>> columns;
    for (size_t i = 0; i < table_.header().size(); ++i) {
      std::string name = table_.header()[i];
      for (const std::string& mark : style_.marks)
        if (name.ends_with(mark)) name.resize(name.size() - mark.size());
      while (name.ends_with(' ')) name.pop_back();
      if (claims::period_of(name)) columns.emplace_back(i, name);
    }
    return columns;
  }

  void run_series(const PackNode& node) {
    static constexpr const char* kKnown[] = {"id",    "entity",   "period",
                                             "value", "vintage",  "indicator",
                                             "unit",  "document", "label"};
    for (const auto& [key, field] : node.fields)
      if (std::find(std::begin(kKnown), std::end(kKnown), key) ==
          std::end(kKnown))
        field.fail("field " + claims::quoted(key) +
                   " is not known in [series]");
    const auto text = [&](const char* key) {
      node.required_text(key);
      return RowTemplate(*node.find(key), table_.header());
    };
    const RowTemplate id = text("id"), entity = text("entity");
    const bool wide = !node.find("period");
    std::vector<RowTemplate> more;
    if (!wide) more = {text("period"), text("value")};
    std::vector<RowTemplate> vintage;
    if (node.find("vintage")) vintage = {text("vintage")};
    const auto columns = period_columns();
    if (wide && columns.empty())
      node.fail("[series] names no period, and no column of the table is one");
    style_.factor = factor_of(mapping_, all_words(), import_);
    each_row([&](const Row& row, const std::string& where) {
      ObservationRecord figure_record;
      figure_record.series = id.fill(row);
      put_card(node, figure_record.series);
      figure_record.entity = entities_.find(entity.fill(row), entity.name());
      if (!vintage.empty()) figure_record.vintage = vintage[0].fill(row);
      if (!wide) {
        take(more[1], more[0].fill(row), more[1].fill(row), figure_record);
        return;
      }
      for (const auto& [column, period] : columns) {
        PackNode cell;
        cell.kind = PackNode::Kind::Text;
        cell.text = "{" + table_.header()[column] + "}";
        cell.where = where;
        take(RowTemplate(cell, table_.header()), period, row[column],
             figure_record);
      }
    });
  }

  void take(const RowTemplate& text, const std::string& period,
            const std::string& cell, ObservationRecord record) {
    if (is_missing(cell, style_)) return;
    record.period = period;
    record.value = figure(text, cell);
    rows_.put("observation", record, table_.line());
  }

  const Import& import_;
  PackNode mapping_;
  CsvReader table_;
  FigureStyle style_;
  EntityFinder entities_;
  GivenRows rows_;
};

}  // namespace

void import_table(std::istream& in, const Import& import) {
  try {
    TableRun(in, import).run();
  } catch (const Error& error) {
    if (error.blame() == claims::Blame::Store) throw;
    // A mapping is part of what is imported.
    throw Error(error.what(), error.where());
  }
}

}  // namespace sources
