#include "claims/language/measure_lexicon.h"

#include "claims/language/letter.h"
#include "claims/language/token.h"

namespace claims {
namespace {

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
      name.bare_parts = row.boolean_or("bare", false);
      lexicon_.whole_units.push_back(name);
    }
    for (const PackNode& row : pack_.rows("unit")) unit(row);
    for (const PackNode& row : pack_.rows("modifier")) modifier(row);
    for (const PackNode& row : pack_.rows("range")) range(row);
    for (const PackNode& row : pack_.rows("trend")) trend(row);
    for (const PackNode& row : pack_.rows("multiple")) multiple(row);
    for (const PackNode& row : pack_.rows("noun")) noun(row);
    lexicon_.uses.resize(lexicon_.words.size(), 0);
    return std::move(lexicon_);
  }

 private:
  // The words of a phrase as a text is cut.
  Words keyed(const std::string& text) {
    const Tokens tokens =
        tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
    if (tokens.size() == 0) pack_.fail("an empty word");
    Words words;
    for (size_t i = 0; i < tokens.size(); ++i)
      words.push_back(lexicon_.words.add(tokens.form(i)));
    return words;
  }

  // The same without accents; empty if that changes nothing.
  Words bare(const Words& words) {
    Words bare;
    for (const WordId word : words)
      bare.push_back(lexicon_.words.add(
          without_accents(std::string(lexicon_.words.form(word)))));
    return bare == words ? Words() : bare;
  }

  void set(const PackNode& section, const char* name, PhraseList* into) {
    for (const std::string& text : section.texts(name)) (*into)[keyed(text)];
  }

  void use(const PackNode& section, const char* name, WordUse use) {
    for (const std::string& text : section.texts(name)) {
      const Words words = keyed(text);
      if (words.size() != 1) section.fail("one word each: '" + text + "'");
      lexicon_.uses.resize(lexicon_.words.size(), 0);
      lexicon_.uses[words[0]] |= static_cast<uint8_t>(use);
    }
  }

  void sets(const PackNode& section) {
    set(section, "per", &lexicon_.per);
    set(section, "per_if_time", &lexicon_.per_if_time);
    set(section, "per_if_money", &lexicon_.per_if_money);
    set(section, "per_many", &lexicon_.per_many);
    set(section, "per_space", &lexicon_.per_space);
    set(section, "compares", &lexicon_.compares);
    set(section, "change_was", &lexicon_.change_was);
    set(section, "factor_before", &lexicon_.factor_before);
    set(section, "divisor_before", &lexicon_.divisor_before);
    set(section, "scaled_nouns", &lexicon_.scaled_nouns);
    use(section, "stop", WordUse::Stop);
    use(section, "not_head", WordUse::NotHead);
    use(section, "links", WordUse::Link);
    use(section, "year_openers", WordUse::YearOpener);
    use(section, "year_closers", WordUse::YearCloser);
    use(section, "dimension_words", WordUse::DimensionWord);
    set(section, "age_after", &lexicon_.age_after);
    set(section, "age_before", &lexicon_.age_before);
    set(section, "below_zero", &lexicon_.below_zero);
    set(section, "list_joins", &lexicon_.list_joins);
    set(section, "bound_joins", &lexicon_.bound_joins);
    set(section, "change_and", &lexicon_.change_and);
    use(section, "mass_words", WordUse::MassWord);
    set(section, "share_of", &lexicon_.share_of);
    set(section, "share_among", &lexicon_.share_among);
    set(section, "change_by", &lexicon_.change_by);
    set(section, "change_from", &lexicon_.change_from);
    set(section, "change_to", &lexicon_.change_to);
    elides_ = section.text_or("elides", "");
    elided_ = section.text_or("elided", "");
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
              PhraseMap<int>* into) {
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
    const Words key = keyed(text);
    lexicon_.units[key].push_back(name);
    if (const Words other = bare(key); !other.empty())
      lexicon_.units[other].push_back(name);
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
    name.figure_only = row.boolean_or("figure_only", false);
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
    ModifierWords words{*modifier, lexicon_.code + ".modifier." + name};
    for (const std::string& text : row.texts("before"))
      modifier_before(text, words);
    words.level = true;
    for (const std::string& text : row.texts("levels"))
      modifier_before(text, words);
    words.level = false;
    words.multiple = true;
    for (const std::string& text : row.texts("multiples"))
      modifier_before(text, words);
    words.multiple = false;
    for (const std::string& text : row.texts("after"))
      lexicon_.after[keyed(text)] = words;
    words.sum = true;
    for (const std::string& text : row.texts("sums"))
      lexicon_.after[keyed(text)] = words;
    words.sum = false;
    words.inside = true;
    for (const std::string& text : row.texts("inside"))
      lexicon_.after[keyed(text)] = words;
  }

  void modifier_before(const std::string& text, const ModifierWords& words) {
    lexicon_.before[keyed(text)] = words;
    if (!elides_.empty() && text.ends_with(" " + elides_))
      lexicon_.before[keyed(text.substr(0, text.size() - elides_.size()) +
                            elided_)] = words;
  }

  void range(const PackNode& row) {
    const std::string rule =
        lexicon_.code + ".range." + row.required_text("name");
    std::vector<std::string> opens = row.texts("open");
    if (opens.empty()) opens.push_back("");
    for (const std::string& open : opens)
      for (const std::string& join : row.texts("join"))
        lexicon_.ranges[keyed(join)].push_back(
            {open.empty() ? Words() : keyed(open), rule,
             row.boolean_or("dash", false), row.boolean_or("margin", false),
             row.boolean_or("neighbours", false)});
  }

  static Trend trend_of(const PackNode& row) {
    const std::string name = row.text_or("trend", "");
    if (!name.empty() && name != "up" && name != "down")
      row.fail("a trend is up or down, not '" + name + "'");
    return name == "up"     ? Trend::Up
           : name == "down" ? Trend::Down
                            : Trend::None;
  }

  void trend(const PackNode& row) {
    const Trend trend = trend_of(row);
    for (const std::string& text : row.texts("before"))
      lexicon_.trends_before[keyed(text)] = {.trend = trend};
    for (const std::string& text : row.texts("close"))
      lexicon_.trends_before[keyed(text)] = {.trend = trend, .close = true};
    for (const std::string& text : row.texts("marked"))
      lexicon_.trends_before[keyed(text)] = {.trend = trend, .marked = true};
    for (const std::string& text : row.texts("rates"))
      lexicon_.trends_before[keyed(text)] = {.trend = trend, .rate = true};
    for (const std::string& text : row.texts("after"))
      lexicon_.trends_after[keyed(text)] = {.trend = trend};
  }

  void multiple(const PackNode& row) {
    const auto value = Rational::parse(row.required_text("value"));
    if (!value) row.fail("not a number");
    for (const std::string& text : row.texts("words"))
      lexicon_.multiples[keyed(text)] = {*value, trend_of(row)};
  }

  void noun(const PackNode& row) {
    const std::string& id = row.required_text("concept");
    for (const std::string& text : row.texts("forms"))
      lexicon_.nouns[keyed(text)] = id;
  }

  const PackNode& pack_;
  const UnitTable& units_;
  const PackNode* prefixes_ = nullptr;
  std::string elides_, elided_;  // "de", "d'"
  MeasureLexicon lexicon_;
};

}  // namespace

MeasureLexicon load_measures(const PackNode& pack, const UnitTable& units) {
  return Loader(pack, units).run();
}

}  // namespace claims
