#include "claims/language/pack.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/clause_words.h"
#include "claims/language/dateline.h"
#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/open_words.h"
#include "claims/language/quotation.h"
#include "claims/language/sentence_rules.h"
#include "claims/language/table_words.h"
#include "claims/language/timex.h"
#include "claims/language/tolerance.h"
#include "claims/language/wording.h"
#include "claims/language/written.h"
#include "claims/text/error.h"

namespace claims {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

PackNode parsed(const Files& files, const std::string& name) {
  for (const auto& [file, toml] : files)
    if (file == name) return parse_pack_file(toml, name);
  throw Error("this pack file is missing", name, Blame::Internal);
}

bool is_language_pack(const std::string& file) {
  return file.size() == 7 && file.substr(2) == ".toml";
}

LanguagePack load_pack(const PackNode& node, const std::string& code,
                       const Language& language) {
  LanguagePack pack;
  pack.code = code;
  pack.name = node.required_text("name");
  pack.sentences = std::make_shared<SentenceRules>(load_sentence_rules(node));
  pack.numerals = std::make_shared<NumeralLexicon>(load_numerals(node));
  pack.measures =
      std::make_shared<MeasureLexicon>(load_measures(node, *language.units));
  pack.times = std::make_shared<TimeLexicon>(load_times(node));
  pack.datelines = std::make_shared<DatelineRules>(load_datelines(node));
  pack.quotations = std::make_shared<QuotationRules>(load_quotations(node));
  pack.clauses = std::make_shared<ClauseLexicon>(load_clause_words(node, code));
  pack.syntax = std::make_shared<ClauseWords>(load_syntax_words(node));
  pack.nouns = std::make_shared<NounLexicon>(load_nouns(node));
  pack.open = std::make_shared<OpenWords>(load_open_words(node, *pack.clauses));
  pack.wordings = std::make_shared<WordingTable>(
      load_wordings(node, *pack.clauses, language.catalogue));
  pack.written = std::make_shared<WrittenForms>(load_written_forms(node));
  pack.tables = std::make_shared<TableWords>(load_table_words(node));
  return pack;
}

}  // namespace

const LanguagePack* Language::pack(std::string_view code) const {
  for (const LanguagePack& pack : packs)
    if (pack.code == code) return &pack;
  return nullptr;
}

Language load_language(const Files& files) {
  Language language;
  language.units =
      std::make_shared<UnitTable>(load_units(parsed(files, "units.toml")));
  language.tolerance = std::make_shared<ToleranceTable>(
      load_tolerance(parsed(files, "tolerance.toml")));
  language.catalogue = Catalogue(parsed(files, "properties.toml"));
  for (const auto& [file, toml] : files)
    if (is_language_pack(file))
      language.packs.push_back(
          load_pack(parse_pack_file(toml, file), file.substr(0, 2), language));
  if (language.packs.empty())
    throw Error("no language pack is built in", "packs", Blame::Internal);
  std::sort(language.packs.begin(), language.packs.end(),
            [](const auto& a, const auto& b) { return a.code < b.code; });
  return language;
}

// Generated from claims/packs by cmake/embed.cmake.
const std::vector<std::pair<std::string_view, std::string_view>>&
embedded_pack_files();

Language parse_language() {
  Files files;
  for (const auto& [name, bytes] : embedded_pack_files())
    files.emplace_back(std::string(name), std::string(bytes));
  return load_language(files);
}

}  // namespace claims
