#include <algorithm>

#include "claims/language/letter.h"
#include "claims/language/measure.h"

namespace claims {
namespace {

size_t token_count(std::string_view key) {
  return 1 + static_cast<size_t>(std::count(key.begin(), key.end(), ' '));
}

bool is_capital(std::string_view text) {
  size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, &at));
}

// Reads the sections of a pack that measures stand on.
class Loader {
 public:
  Loader(const PackNode& pack, const UnitTable& units)
      : pack_(pack), units_(units) {}

  MeasureLexicon run() {
    const PackNode* section = pack_.find("measures");
    if (!section) pack_.fail("the section [measures] is missing");
    lexicon_.code = section->required_text("code");
    prefixes_ = section->find("prefixes");
    sets(*section);
    symbols();
    for (const PackNode& row : section->rows("completed")) {
      UnitName name;
      name.code = row.required_text("unit");
      name.completed_by = row.required_text("by");
      name.parts = row.whole_or("parts", 1);
      lexicon_.whole_units.push_back(name);
    }
    for (const PackNode& row : pack_.rows("unit")) unit(row);
    for (const PackNode& row : pack_.rows("modifier")) modifier(row);
    for (const PackNode& row : pack_.rows("range")) range(row);
    for (const PackNode& row : pack_.rows("noun")) noun(row);
    return std::move(lexicon_);
  }

 private:
  std::string keyed(const std::string& text) {
    std::string key = MeasureLexicon::key(text);
    index(key);
    return key;
  }

  void index(const std::string& key) {
    lexicon_.longest = std::max(lexicon_.longest, token_count(key));
    lexicon_.first_words.insert(key.substr(0, key.find(' ')));
    const size_t blank = key.rfind(' ');
    lexicon_.last_words.insert(
        key.substr(blank == std::string::npos ? 0 : blank + 1));
  }

  void set(const PackNode& section, const char* name, FormSet* into) {
    for (const std::string& text : section.texts(name))
      into->insert(keyed(text));
  }

  void sets(const PackNode& section) {
    set(section, "per", &lexicon_.per);
    set(section, "per_if_time", &lexicon_.per_if_time);
    set(section, "stop", &lexicon_.stop);
    set(section, "not_head", &lexicon_.not_head);
    set(section, "links", &lexicon_.links);
    set(section, "age_after", &lexicon_.age_after);
    set(section, "age_before", &lexicon_.age_before);
    set(section, "below_zero", &lexicon_.below_zero);
    set(section, "year_openers", &lexicon_.year_openers);
    set(section, "list_joins", &lexicon_.list_joins);
    set(section, "bound_joins", &lexicon_.bound_joins);
    set(section, "dimension_words", &lexicon_.dimension_words);
    set(section, "change_and", &lexicon_.change_and);
    lexicon_.count_plural = section.text_or("count_plural", "");
    powers(section, "square_before", 2, &lexicon_.powers_before);
    powers(section, "cubic_before", 3, &lexicon_.powers_before);
    powers(section, "square_after", 2, &lexicon_.powers_after);
    powers(section, "cubic_after", 3, &lexicon_.powers_after);
    if (const PackNode* scales = section.find("money_scales"))
      for (const auto& [letters, value] : scales->fields)
        lexicon_.money_scales[keyed(letters)] = scales->whole_or(letters, 0);
  }

  void powers(const PackNode& section, const char* name, int power,
              FormMap<int>* into) {
    for (const std::string& text : section.texts(name))
      (*into)[keyed(text)] = power;
  }

  void add_name(const std::string& text, UnitName name) {
    const auto unit = units_.find(name.code);
    if (!unit) pack_.fail("no such unit: '" + name.code + "'");
    name.degrees =
        unit->dimension == "temperature" || unit->dimension == "degree";
    name.square = unit->square;
    name.cubic = unit->cubic;
    name.money = unit->dimension.starts_with("money:");
    name.time = unit->dimension == "time" || unit->dimension == "calendar";
    const std::string key = keyed(text);
    lexicon_.units[key].push_back(name);
    const std::string bare = without_accents(key);
    if (bare == key) return;
    index(bare);
    lexicon_.units[bare].push_back(name);
  }

  void symbols() {
    for (const Unit& unit : units_.units())
      for (const std::string& symbol : unit.symbols) {
        UnitName name;
        name.code = unit.code;
        name.symbol = true;
        name.capitalised = is_capital(symbol);
        add_name(symbol, name);
      }
    for (const Unit& unit : units_.units())
      if (unit.dimension.starts_with("money:") && unit.code.size() == 3 &&
          is_capital(unit.code)) {
        UnitName name;
        name.code = unit.code;
        name.symbol = name.all_caps = name.capitalised = true;
        add_name(unit.code, name);
        name.scale = 1000000;
        add_name("M" + unit.code, name);
      }
  }

  void unit(const PackNode& row) {
    UnitName name;
    name.code = row.required_text("code");
    name.generic = row.boolean_or("generic", false);
    name.small_change = row.boolean_or("small_change", false);
    name.adjacent_only = row.boolean_or("adjacent", false);
    name.scale =
        Rational::parse(row.text_or("scale", "1")).value_or(Rational(1));
    name.fraction_only = row.boolean_or("fraction_only", false);
    name.linked = row.boolean_or("linked", false);
    name.final_only = row.boolean_or("final", false);
    name.rate_only = row.boolean_or("rate_only", false);
    for (const std::string& text : row.texts("words")) add_name(text, name);
    name.symbol = true;
    for (const std::string& text : row.texts("symbols")) {
      name.capitalised = is_capital(text);
      name.tight = text.find(' ') == std::string::npos;
      add_name(text, name);
    }
    name.symbol = false;
    if (row.boolean_or("prefixes", false) && prefixes_)
      for (const auto& [prefix, node] : prefixes_->fields)
        for (const std::string& written : prefixes_->texts(prefix))
          for (const std::string& text : row.texts("words"))
            prefixed(row, prefix, written, text, name);
  }

  // "kilomètre", and in two words "kilo litre".
  void prefixed(const PackNode& row, const std::string& prefix,
                const std::string& written, const std::string& text,
                UnitName name) {
    name.code = prefix + row.required_text("code");
    if (!units_.find(name.code)) return;
    add_name(written + text, name);
    add_name(written + " " + text, name);
  }

  void modifier(const PackNode& row) {
    const std::string& name = row.required_text("name");
    const auto modifier = modifier_named(name);
    if (!modifier) row.fail("no such modifier: '" + name + "'");
    const ModifierWords words{*modifier, lexicon_.code + ".modifier." + name};
    for (const std::string& text : row.texts("before"))
      lexicon_.before[keyed(text)] = words;
    for (const std::string& text : row.texts("after"))
      lexicon_.after[keyed(text)] = words;
  }

  void range(const PackNode& row) {
    const std::string rule =
        lexicon_.code + ".range." + row.required_text("name");
    std::vector<std::string> opens = row.texts("open");
    if (opens.empty()) opens.push_back("");
    for (const std::string& open : opens)
      for (const std::string& join : row.texts("join")) {
        lexicon_.ranges.push_back({open.empty() ? "" : keyed(open), keyed(join),
                                   rule, row.boolean_or("dash", false)});
        lexicon_.joins.insert(keyed(join));
        if (!open.empty()) lexicon_.openers.insert(keyed(open));
      }
  }

  void noun(const PackNode& row) {
    const std::string& id = row.required_text("concept");
    for (const std::string& text : row.texts("forms"))
      lexicon_.nouns[keyed(text)] = id;
  }

  const PackNode& pack_;
  const UnitTable& units_;
  const PackNode* prefixes_ = nullptr;
  MeasureLexicon lexicon_;
};

}  // namespace

std::string MeasureLexicon::key(std::string_view text) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  std::string key;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) key += ' ';
    key += tokens.form(i);
  }
  return key;
}

MeasureLexicon load_measures(const PackNode& pack, const UnitTable& units,
                             const Catalogue&) {
  return Loader(pack, units).run();
}

}  // namespace claims
