#pragma once
// Terms: the things that a sentence speaks of, each of which may fill a role of
// a statement. Found from names, from nouns with the country they belong to
// ("les troupes françaises" = FRA:armed_forces), from classes ("un avion
// militaire"), and from words that stand for something named before
// (« le pays », "these three countries"), which the context resolves.

#include <optional>
#include <string>
#include <vector>

#include "claims/extract/context.h"
#include "claims/language/finder.h"
#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "claims/syntax/clause_view.h"

namespace claims {

struct SentenceTerm {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  Term term;
  std::string type;  // entity type: "country", "force", "person"; or ""
  // Country that it belongs to ("FRA" of the French troops); or "".
  std::string owner;
  // Others that it is joined with ("Mali, le Niger et le Burkina"), itself
  // included, as indexes into the sentence's terms; empty when alone.
  std::vector<size_t> list;
  // For words that stand for others: what they were resolved to.
  std::vector<SentenceTerm> stands_for;
  std::optional<Assumption> assumption;
  bool partial = false;     // "the first soldiers": a part of what it names
  bool indefinite = false;  // "des soldats": some of them
  bool described = false;   // "le président russe": names by an office
  bool ambiguous = false;   // « Djibouti »: the country or the city
  bool open = false;        // an anaphor or owner that nothing resolved
};

// A sentence with all that is known of it before claims are read.
struct SentenceView {
  const Article* article = nullptr;
  const LanguagePack* pack = nullptr;
  Sentence sentence;
  Tokens tokens;
  std::vector<std::string> stems;  // of each token; "" for marks
  // Stem of each token's lemma, which joins "reprenait" with "reprendre"; empty
  // when the sentence was not analysed.
  std::vector<std::string> lemma_stems;
  std::vector<Mention> mentions;
  std::vector<SentenceTerm> terms;  // in text order
  // "French", « nigérien »: things named by an adjective, which belong to the
  // noun beside them and fill no role elsewhere; in text order.
  std::vector<SentenceTerm> demonyms;
  // Who does what in it; empty where no model analyses the language or nothing
  // in the sentence could be a claim.
  Tree tree;
  ClauseView clauses;
  bool analysed = false;
  // Tokens before each that are not inside a quotation; one more than tokens.
  std::vector<uint32_t> unquoted;
  // Words from token `first` to `last`, those inside quotations not counted.
  size_t distance(size_t first, size_t last) const {
    return first >= last ? 0 : unquoted[last] - unquoted[first];
  }
  Span span_of(size_t first, size_t last) const {
    return Span{tokens.list[first].span.begin, tokens.list[last - 1].span.end};
  }
  // Tokens [first, last) that the bytes cover.
  std::pair<size_t, size_t> tokens_of(Span span) const;
};

// Fills view->terms; reads `context`, does not advance it.
void find_terms(const Context& context, SentenceView* view);

}  // namespace claims
