#include "sources/curate/wikidata_import.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/sha256.h"
#include "claims/value/period.h"
#include "sources/curate/curate_data.h"
#include "sources/curate/left_out.h"
#include "sources/curate/revise.h"
#include "sources/curate/source_card.h"
#include "sources/curate/wikidata_dump.h"
#include "sources/curate/wikidata_items.h"

namespace sources {
namespace {

using claims::Error;
using claims::PackNode;
using Json = nlohmann::json;

// The field at the end of `keys`; null where one is missing.
const Json& at(const Json& json, std::initializer_list<const char*> keys) {
  static const Json kNull;
  const Json* node = &json;
  for (const char* key : keys) {
    if (!node->is_object()) return kNull;
    const auto it = node->find(key);
    if (it == node->end()) return kNull;
    node = &*it;
  }
  return *node;
}

std::string text_at(const Json& json, std::initializer_list<const char*> keys) {
  const Json& node = at(json, keys);
  return node.is_string() ? node.get<std::string>() : "";
}

// --- the lines ---------------------------------------------------------------

// Calls take(entity, where) for each entity; faults are told once, whichever
// reading finds them.
template <typename Take>
void each_entity(std::istream& in, const Import& import, bool report,
                 const Take& take) {
  each_dump_line(in, [&](const std::string& line, int64_t number) {
    const std::string where = import.path + ":" + std::to_string(number);
    try {
      if (line.size() > kMaxDumpLineBytes)
        throw Error("a line longer than 32 MiB", where);
      const Json entity = Json::parse(line, nullptr, false);
      if (entity.is_discarded() || !entity.is_object())
        throw Error("the line is no JSON object", where);
      take(entity, where);
    } catch (const Error& error) {
      if (report || error.blame() != claims::Blame::Input)
        import.report->refuse(where, error);
    }
  });
}

// --- who enters --------------------------------------------------------------

const PackNode& data() { return curate_data("wikidata.toml"); }

// The item of a statement's main value; "" for any other value, and for "no
// value" and "some value".
std::string item_of(const Json& snak) {
  if (text_at(snak, {"snaktype"}) != "value") return "";
  return text_at(snak, {"datavalue", "value", "id"});
}

std::vector<std::string> items_of(const Json& entity, const char* property) {
  std::vector<std::string> items;
  const Json& statements = at(entity, {"claims", property});
  if (!statements.is_array()) return items;
  for (const Json& statement : statements) {
    const std::string item = item_of(at(statement, {"mainsnak"}));
    if (!item.empty() && text_at(statement, {"rank"}) != "deprecated")
      items.push_back(item);
  }
  return items;
}

const PackNode* class_of(const Json& entity) {
  const auto classes = items_of(entity, "P31");
  for (const PackNode& row : data().rows("class"))
    for (const std::string& item : row.texts("items"))
      if (std::find(classes.begin(), classes.end(), item) != classes.end())
        return &row;
  return nullptr;
}

std::string external_id(const Json& entity, const char* property) {
  const Json& statements = at(entity, {"claims", property});
  if (!statements.is_array() || statements.empty()) return "";
  return text_at(statements[0], {"mainsnak", "datavalue", "value"});
}

std::vector<EntityName> names_of(const Json& entity) {
  std::vector<EntityName> names;
  const auto most = static_cast<size_t>(data().whole_or("most_names", 8));
  for (const std::string& language : data().texts("languages")) {
    const std::string label =
        text_at(entity, {"labels", language.c_str(), "value"});
    if (!label.empty()) names.push_back({label, language, "name"});
    const Json& aliases = at(entity, {"aliases", language.c_str()});
    size_t count = 1;
    if (!aliases.is_array()) continue;
    for (const Json& alias : aliases) {
      const std::string name = text_at(alias, {"value"});
      if (name.empty() || ++count > most) continue;
      names.push_back({name, language, "alias"});
    }
  }
  return names;
}

WikidataEntity entity_of(const Json& entity, const std::string& qid) {
  return {qid, external_id(entity, "P298"), items_of(entity, "P17"),
          names_of(entity)};
}

// Everything that one reading of the dump must remember: the things that enter
// and no others.
class Wikidata {
 public:
  explicit Wikidata(const Import& import) : import_(import), items_(import) {}

  void take_entity(const Json& entity, const PackNode& row,
                   const std::string& where) {
    const std::string qid = text_at(entity, {"id"});
    if (qid.empty()) throw Error("field \"id\" is missing", where);
    items_.take(entity_of(entity, qid), row);
  }

  void take_statements(const Json& entity, const std::string& where,
                       const std::string& document) {
    const auto* const item = items_.taken(text_at(entity, {"id"}));
    if (!item) return;
    for (const PackNode& row : data().rows("property")) {
      const auto types = row.texts("types");
      if (std::find(types.begin(), types.end(), item->type) == types.end())
        continue;
      const Json& statements =
          at(entity, {"claims", row.required_text("wikidata").c_str()});
      if (!statements.is_array()) continue;
      for (const Json& statement : statements)
        take_statement(statement, row, item->id, where, document);
    }
  }

  void tell() const {
    items_.tell();
    targets_.tell(import_);
    values_.tell(import_);
  }
  bool any() const { return items_.any(); }

 private:
  void take_statement(const Json& statement, const PackNode& row,
                      const std::string& subject, const std::string& where,
                      const std::string& document);
  bool fill(const Json& snak, const PackNode& row, Json* fact);
  bool fill_item(const Json& snak, const std::string& object, Json* fact);
  bool fill_quantity(const Json& value, const PackNode& row, Json* fact);

  const Import& import_;
  WikidataItems items_;
  LeftOut targets_{"naming a thing that did not enter"};
  LeftOut values_{"with a value that cannot be taken for certain"};
};

// --- what is said ------------------------------------------------------------

std::optional<std::string> timex_of(const Json& value) {
  const Json& precision = at(value, {"precision"});
  if (!precision.is_number_integer()) return std::nullopt;
  return timex_of_wikidata(text_at(value, {"time"}), precision.get<int64_t>(),
                           text_at(value, {"calendarmodel"}));
}

// The one time of a qualifier; nullopt where it stands and cannot be read, ""
// where there is none.
std::optional<std::string> qualifier(const Json& statement, const char* name) {
  const Json& list = at(statement, {"qualifiers", name});
  if (!list.is_array() || list.empty()) return "";
  if (list.size() > 1 || text_at(list[0], {"snaktype"}) != "value")
    return std::nullopt;
  return timex_of(at(list[0], {"datavalue", "value"}));
}

// Puts start, end and point in time where the fact's time stands. False where
// one of them cannot be read: the statement then holds at a time unknown.
bool fill_time(const Json& statement, Json* fact) {
  const auto start = qualifier(statement, "P580");
  const auto end = qualifier(statement, "P582");
  const auto point = qualifier(statement, "P585");
  if (!start || !end || !point) return false;
  if (!point->empty()) {
    (*fact)["when"] = *point;
  } else if (!start->empty() || !end->empty()) {
    Json when = Json::object();
    if (!start->empty()) when["from"] = *start;
    if (!end->empty()) when["to"] = *end;
    (*fact)["when"] = when;
  }
  return true;
}

// "stated in Q123; https://…": what the statement leans on in its turn.
std::string references_of(const Json& statement) {
  std::string note;
  const Json& references = at(statement, {"references"});
  if (!references.is_array()) return "no reference";
  for (const Json& reference : references) {
    for (const char* property : {"P248", "P854"}) {
      const Json& snaks = at(reference, {"snaks", property});
      if (!snaks.is_array() || snaks.empty()) continue;
      const std::string item = item_of(snaks[0]);
      const std::string url = text_at(snaks[0], {"datavalue", "value"});
      note += (note.empty() ? "" : "; ") +
              (item.empty() ? url : "stated in " + item);
    }
  }
  return note.empty() ? "no reference" : note;
}

std::string rank_of(const Json& statement) {
  const std::string rank = text_at(statement, {"rank"});
  return rank == "preferred" || rank == "deprecated" ? rank : "normal";
}

bool Wikidata::fill_item(const Json& snak, const std::string& object,
                         Json* fact) {
  const std::string qid = item_of(snak);
  if (qid.empty()) return false;
  const std::string id = items_.id_of(qid);
  if (id.empty()) {
    targets_.add(qid);
    return false;
  }
  if (object == "value")
    (*fact)["value"] = {{"entity", id}};
  else
    (*fact)["arguments"][object] = id;
  return true;
}

// The bounds that Wikidata gives are kept; an exact figure gets its interval as
// any figure does.
bool Wikidata::fill_quantity(const Json& value, const PackNode& row,
                             Json* fact) {
  const auto number = [&](const char* key) {
    std::string text = text_at(value, {key});
    if (text.starts_with('+')) text.erase(0, 1);
    return claims::Rational::parse(text);
  };
  const auto amount = number("amount");
  std::string unit = row.text_or("unit", "");
  const std::string item = text_at(value, {"unit"});
  if (unit.empty() && item != "1")
    for (const PackNode& known : data().rows("unit"))
      if (item.ends_with("/" + known.required_text("item")))
        unit = known.required_text("unit");
  if (unit.empty() && item == "1") unit = "1";
  if (!amount || unit.empty()) return false;
  Json quantity = {{"number", amount->exact_text()}, {"unit", unit}};
  const auto low = number("lowerBound"), high = number("upperBound");
  if (low && high && *low < *high && *low <= *amount && *amount <= *high) {
    quantity["low"] = low->exact_text();
    quantity["high"] = high->exact_text();
  }
  (*fact)["value"] = quantity;
  return true;
}

bool Wikidata::fill(const Json& snak, const PackNode& row, Json* fact) {
  const std::string object = row.required_text("object");
  const Json& value = at(snak, {"datavalue", "value"});
  const std::string type = text_at(snak, {"datavalue", "type"});
  if (type == "wikibase-entityid") return fill_item(snak, object, fact);
  if (type == "quantity" && object == "value") {
    if (fill_quantity(value, row, fact)) return true;
  } else if (type == "time" && object == "when") {
    const auto timex = timex_of(value);
    if (timex) (*fact)["when"] = *timex;
    if (timex) return true;
  }
  values_.add(text_at(snak, {"property"}));
  return false;
}

void Wikidata::take_statement(const Json& statement, const PackNode& row,
                              const std::string& subject,
                              const std::string& where,
                              const std::string& document) {
  const Json& snak = at(statement, {"mainsnak"});
  // "no value" and "some value" say too little to stand for anything.
  if (text_at(snak, {"snaktype"}) != "value") return;
  Json fact = {{"property", row.required_text("property")},
               {"arguments", {{row.required_text("role"), subject}}},
               {"document", document}};
  if (!fill(snak, row, &fact)) return;
  if (!fill_time(statement, &fact)) {
    values_.add(text_at(snak, {"property"}));
    return;
  }
  const std::string id = text_at(statement, {"id"});
  if (id.empty()) throw Error("a statement has no id", where);
  fact["id"] = "wikidata-" + claims::sha256_hex(id).substr(0, 16);
  fact["rank"] = rank_of(statement);
  if (fact["rank"] == "deprecated")
    fact["rank_reason"] = "deprecated in Wikidata";
  fact["note"] = "Wikidata " + id + ": " + references_of(statement);
  if (!import_.options.recorded.empty())
    fact["recorded"] = import_.options.recorded;
  import_.report->count("fact", put_record(import_.store, &import_.language,
                                           "fact", fact.dump(), where));
}

}  // namespace

bool takes_wikidata(const std::string& name) {
  return name.starts_with("wikidata") && name.ends_with(".json");
}

void import_wikidata(std::istream& in, const Import& import) {
  Wikidata wikidata(import);
  const std::string document = document_of("", "Wikidata", import);
  // Countries before what lies in them: a dump is in no order.
  each_entity(in, import, true, [&](const Json& entity, const auto& where) {
    const PackNode* row = class_of(entity);
    if (row && row->required_text("type") == "country")
      wikidata.take_entity(entity, *row, where);
  });
  const auto again = [&] {
    in.clear();
    in.seekg(0);
  };
  again();
  each_entity(in, import, false, [&](const Json& entity, const auto& where) {
    const PackNode* row = class_of(entity);
    if (row && row->required_text("type") != "country")
      wikidata.take_entity(entity, *row, where);
  });
  again();
  each_entity(in, import, true, [&](const Json& entity, const auto& where) {
    wikidata.take_statements(entity, where, document);
  });
  if (!wikidata.any() && import.report->good())
    import.report->notices.push_back(
        import.path + ": nothing of it is of a class that enters");
  wikidata.tell();
}

}  // namespace sources
