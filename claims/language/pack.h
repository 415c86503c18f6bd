#pragma once
// A Language is all that the engine knows about words: the units, classes and
// properties (language neutral), and one LanguagePack for each article language
// ("fr", "en"), every one with the same sections. Built once from the embedded
// pack files, immutable, shared by all threads.
//
// Adding a language: one file in claims/packs. No vocabulary stands in code.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/catalogue.h"
#include "claims/language/pack_node.h"
#include "claims/value/unit.h"

namespace claims {

struct NumeralLexicon;  // claims/language/numeral.h
struct MeasureLexicon;  // claims/language/measure.h
struct TimeLexicon;     // claims/language/timex.h
struct QuotationRules;  // claims/language/quotation.h
struct SentenceRules;   // claims/language/sentence.h
struct ClauseLexicon;   // claims/language/clause.h: negation, hedges…
struct ClauseWords;     // claims/language/clause_words.h: by lemma
struct NounLexicon;     // claims/language/clause.h: classes, organs
struct OpenWords;       // claims/language/open_words.h: open comparison
struct WordingTable;    // claims/language/wording.h: how properties are said
struct WrittenForms;    // claims/language/written.h: figures, days
struct DatelineRules;   // claims/language/dateline.h
struct TableWords;      // claims/language/table_words.h
struct ToleranceTable;  // claims/language/tolerance.h

struct LanguagePack {
  std::string code;  // "fr"
  std::string name;  // "français"
  std::shared_ptr<const SentenceRules> sentences;
  std::shared_ptr<const NumeralLexicon> numerals;
  std::shared_ptr<const MeasureLexicon> measures;
  std::shared_ptr<const TimeLexicon> times;
  std::shared_ptr<const DatelineRules> datelines;
  std::shared_ptr<const QuotationRules> quotations;
  std::shared_ptr<const ClauseLexicon> clauses;
  std::shared_ptr<const ClauseWords> syntax;
  std::shared_ptr<const NounLexicon> nouns;
  std::shared_ptr<const OpenWords> open;
  std::shared_ptr<const WordingTable> wordings;
  std::shared_ptr<const WrittenForms> written;
  std::shared_ptr<const TableWords> tables;
};

struct Language {
  std::shared_ptr<const UnitTable> units;
  std::shared_ptr<const ToleranceTable> tolerance;
  Catalogue catalogue;
  std::vector<LanguagePack> packs;  // sorted by code

  const LanguagePack* pack(std::string_view code) const;  // nullptr if unknown
};

// The packs built into the program, as the build compiled them: two
// milliseconds (image/pack_image.h).
Language load_language();
// From given texts, name -> TOML (tests, fuzzers, a pack at work). Throws
// Error{…, "fr.toml:212"} for a malformed pack.
Language load_language(
    const std::vector<std::pair<std::string, std::string>>& files);
// The same from the TOML of the packs built in: what the build compiles.
Language parse_language();

}  // namespace claims
