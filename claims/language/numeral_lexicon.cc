#include <algorithm>

#include "claims/language/letter.h"
#include "claims/language/numeral.h"

namespace claims {
namespace {

using Field = int64_t NumeralWord::*;
using Flag = bool NumeralWord::*;

// Reads the [numerals] section of a pack into the table of words. A word is
// found as written in the pack and without its accents ("deuxieme").
class Loader {
 public:
  explicit Loader(const PackNode& section) : section_(section) {}

  NumeralLexicon run() {
    plural_ = section_.text_or("plural", "");
    values("cardinals", &NumeralWord::cardinal, false);
    values("hundreds", &NumeralWord::hundred, true);
    values("scales", &NumeralWord::scale, true);
    values("ordinals", &NumeralWord::ordinal, true);
    values("parts", &NumeralWord::part, true);
    values("collectives", &NumeralWord::collective, true);
    values("plural_collectives", &NumeralWord::collective, false);
    if (const PackNode* table = section_.find("plural_collectives"))
      for (const auto& [digits, words] : table->fields)
        for (const std::string& text : table->texts(digits))
          word(text, [](NumeralWord& w) { w.plural = true; });
    values("letter_scales", &NumeralWord::scale, false, true);
    glued_tens();
    flags();
    rules();
    guards();
    return std::move(lexicon_);
  }

 private:
  static int64_t number(const PackNode& node, const std::string& digits) {
    const auto value = Rational::parse(digits);
    if (!value || !value->whole()) node.fail("not a whole number: " + digits);
    return *value->whole();
  }

  template <typename Change>
  void word(const std::string& text, Change change) {
    const std::string form = fold(text);
    if (form.empty()) section_.fail("an empty word");
    change(lexicon_.words[form]);
    const std::string bare = without_accents(form);
    if (bare != form) change(lexicon_.words[bare]);
  }

  // A table value = [words]; with `plurals` each word also stands with the
  // pack's plural ending.
  void values(const char* key, Field field, bool plurals,
              bool letters = false) {
    const PackNode* table = section_.find(key);
    if (!table) return;
    for (const auto& [digits, words] : table->fields) {
      const int64_t value = number(words, digits);
      for (const std::string& text : table->texts(digits)) {
        word(text, [&](NumeralWord& w) {
          w.*field = value;
          w.letter_scale = letters;
          w.capital = letters && fold(text) != text;
        });
        if (plurals)
          word(text + plural_, [&](NumeralWord& w) {
            w.*field = value;
            w.plural = true;
          });
      }
    }
  }

  // "twentyfifth", "vingtdeux": tens and units that lost their hyphen.
  void glued_tens() {
    struct Part {
      int64_t value;
      std::string form;
      bool ordinal;
    };
    std::vector<Part> tens, units;
    lexicon_.words.each([&](std::string_view form, const NumeralWord& w) {
      const std::string text(form);
      if (w.cardinal >= 20 && w.cardinal % 10 == 0)
        tens.push_back({w.cardinal, text, false});
      if (w.cardinal > 0 && w.cardinal < 10 && form.size() > 1)
        units.push_back({w.cardinal, text, false});
      if (w.ordinal > 0 && w.ordinal < 10 && !w.plural)
        units.push_back({w.ordinal, text, true});
    });
    for (const Part& ten : tens)
      for (const Part& unit : units) {
        NumeralWord& made = lexicon_.words[ten.form + unit.form];
        (unit.ordinal ? made.ordinal : made.cardinal) = ten.value + unit.value;
      }
  }

  void flag(const char* key, Flag member) {
    for (const std::string& text : section_.texts(key))
      word(text, [&](NumeralWord& w) { w.*member = true; });
  }

  void flags() {
    flag("weak", &NumeralWord::weak);
    flag("opening", &NumeralWord::opening);
    flag("standing", &NumeralWord::standing);
    flag("attributive", &NumeralWord::attributive);
    flag("joins", &NumeralWord::joins);
    flag("joins_tens", &NumeralWord::joins_tens);
    flag("joins_parts", &NumeralWord::joins_parts);
    flag("decimal_words", &NumeralWord::decimal_mark);
    flag("decimal_zeros", &NumeralWord::decimal_zero);
    flag("minus", &NumeralWord::minus);
    flag("opens_range", &NumeralWord::opens_range);
    flag("out_of", &NumeralWord::out_of);
    flag("links", &NumeralWord::link);
    flag("several", &NumeralWord::several);
    flag("ordinals_alone", &NumeralWord::alone);
    flag("not_denominators", &NumeralWord::no_denominator);
  }

  void add_set(const char* key, FormSet* into) {
    for (const std::string& text : section_.texts(key)) {
      into->insert(fold(text));
      into->insert(without_accents(fold(text)));
    }
  }

  void rules() {
    add_set("labels", &lexicon_.labels);
    add_set("not_out_of", &lexicon_.not_out_of);
    add_set("each", &lexicon_.each);
    add_set("lean_more", &lexicon_.lean_more);
    add_set("lean_less", &lexicon_.lean_less);
    add_set("not_parts_behind", &lexicon_.not_parts_behind);
    add_set("roman_nouns", &lexicon_.roman_nouns);
    add_set("not_scale_before", &lexicon_.not_scale_before);
    for (const std::string& text : section_.texts("ordinal_suffixes"))
      lexicon_.ordinal_suffixes.insert(fold(text));
    for (const std::string& text : section_.texts("roman_suffixes"))
      lexicon_.roman_suffixes.push_back(fold(text));
    for (const PackNode& row : section_.rows("room"))
      lexicon_.rooms[row.whole_or("after", 0)] = {row.whole_or("from", 1),
                                                  row.whole_or("below", 1)};
    for (const PackNode& row : section_.rows("product"))
      lexicon_.products[row.whole_or("of", 0)] = row.whole_or("times", 0);
    if (const PackNode* list = section_.find("joined_after_tens"))
      for (const PackNode& item : list->items)
        lexicon_.joined_after_tens.insert(item.whole);
    lexicon_.hundred_first = section_.boolean_or("hundred_first", false);
    lexicon_.comma_after_scale =
        section_.boolean_or("comma_after_scale", false);
    add_set("after_bare_decimals", &lexicon_.after_bare_decimals);
    lexicon_.bare_decimals = !lexicon_.after_bare_decimals.empty();
    lexicon_.hundreds_below = section_.whole_or("hundreds_below", 100);
    lexicon_.space_groups = section_.whole_or("space_groups", 1);
    lexicon_.decimal_sign = section_.text_or("decimal_sign", ".")[0];
  }

  void guards() {
    for (const PackNode& row : section_.rows("guard")) {
      NumeralGuard guard;
      for (const std::string& text : row.texts("not_after"))
        guard.not_after.insert(fold(text));
      for (const std::string& text : row.texts("not_before"))
        guard.not_before.insert(fold(text));
      guard.needs_noun = row.boolean_or("needs_noun", false);
      for (const std::string& text : row.texts("words"))
        lexicon_.guards[fold(text)] = guard;
    }
  }

  const PackNode& section_;
  std::string plural_;
  NumeralLexicon lexicon_;
};

}  // namespace

NumeralLexicon load_numerals(const PackNode& pack) {
  const PackNode* section = pack.find("numerals");
  if (!section) pack.fail("the section [numerals] is missing");
  return Loader(*section).run();
}

}  // namespace claims
