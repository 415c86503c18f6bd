#include "engine/compare/table_sheet.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/table_country.h"
#include "engine/compare/table_kind.h"
#include "engine/compare/table_match.h"
#include "engine/compare/table_settle.h"
#include "engine/compare/table_title.h"

namespace engine {
namespace {

using claims::SheetOp;
using claims::TokenKind;

class Reader {
 public:
  Reader(const ClaimSentence& sentence, const Table& table,
         const std::vector<SheetEntry>& entries,
         const claims::Language& language)
      : sentence_(sentence),
        table_(table),
        entries_(entries),
        known_(sentence.pack.tables->sheets),
        words_(words_of(sentence, table.language)),
        values_(values_of(sentence, words_, language)),
        other_title_(sentence, words_, table, language) {
    for (size_t t = 0; t < table.title_tokens.size(); ++t)
      title_keys_.push_back(table_key(table.title_tokens.form(t)));
  }

  SheetClaim run() {
    SheetClaim claim;
    claim.known = true;
    for (size_t i = 0; i < words_.size();) {
      SheetAtom atom = atom_at(i);
      claim.titled |= atom.role == AtomRole::Title || is_other_name(atom);
      claim.known &=
          atom.role != AtomRole::Unknown && atom.role != AtomRole::Country;
      if (is_other_name(atom)) atom.role = AtomRole::Title;
      i = atom.last;
      claim.atoms.push_back(std::move(atom));
    }
    settle(words_.tokens, known_, entries_, &claim.atoms);
    claim.tokens = std::move(words_.tokens);
    return claim;
  }

 private:
  const SheetAtom* value_at(size_t i) const {
    const SheetAtom* best = nullptr;
    for (const SheetAtom& value : values_)
      if (value.first == i && (!best || value.last > best->last)) best = &value;
    return best;
  }

  // --- words
  // ------------------------------------------------------------------

  std::pair<const claims::SheetPhrase*, size_t> phrase_at(size_t i) const {
    if (!known_.heads.contains(words_.form(i))) return {nullptr, 0};
    const claims::SheetPhrase* best = nullptr;
    size_t length = 0;
    for (size_t n = 1; n <= known_.longest && i + n <= words_.size(); ++n) {
      const auto found =
          known_.phrases.find(claims::phrase_key(words_.tokens, i, i + n));
      if (found == known_.phrases.end() || !speaks(found->second)) continue;
      best = &found->second;
      length = n;
    }
    return {best, length};
  }

  // A relation or a noun that the sheet knows nothing of is no reading.
  bool speaks(const claims::SheetPhrase& phrase) const {
    return !phrase.ops.empty() || phrase.decade >= 0 || names_thing(phrase) ||
           !columns_of(phrase).empty();
  }

  std::vector<uint32_t> columns_of(const claims::SheetPhrase& phrase) const {
    std::vector<uint32_t> columns;
    for (uint32_t c = 0; c < entries_.size(); ++c)
      if (std::find(phrase.relations.begin(), phrase.relations.end(),
                    entries_[c].relation.id) != phrase.relations.end())
        columns.push_back(c);
    return columns;
  }

  bool tells_one_of(const std::vector<std::string>& relations) const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const SheetEntry& entry) {
                         return std::find(relations.begin(), relations.end(),
                                          entry.relation.id) != relations.end();
                       });
  }

  bool names_thing(const claims::SheetPhrase& phrase) const {
    return tells_one_of(phrase.thing_of) && !tells_one_of(phrase.thing_not_of);
  }

  bool is_idle(size_t i) const {
    const auto found = known_.phrases.find(words_.form(i));
    return words_.kind(i) == TokenKind::Punct ||
           (found != known_.phrases.end() &&
            found->second.ops.has(SheetOp::Idle));
  }

  // The longest run of the title's words; a run of idle words is none.
  size_t title_run(size_t i) const {
    const claims::Tokens& title = table_.title_tokens;
    size_t best = 0;
    for (size_t t = 0; t < title.size(); ++t) {
      size_t n = 0;
      bool says = false;
      while (t + n < title.size() && i + n < words_.size() &&
             title_keys_[t + n] == words_.keys[i + n]) {
        says |= !is_idle(i + n);
        ++n;
      }
      while (n > 0 && is_idle(i + n - 1) && t + n < title.size()) --n;
      if (says) best = std::max(best, n);
    }
    return best;
  }

  size_t words_run(size_t i, std::vector<EntryHit>* hits) const {
    if (is_idle(i)) return 0;
    const auto found = table_.words.find(words_.keys[i]);
    if (found == table_.words.end()) return home_run(i, hits);
    size_t best = 0;
    for (const CellPlace& place : found->second) {
      const claims::Tokens& cell = table_.at(place.row, place.column).tokens;
      size_t n = 0;
      while (i + n < words_.size() && place.token + n < cell.size() &&
             words_.keys[i + n] == table_key(cell.form(place.token + n)))
        ++n;
      while (n > 0 && is_idle(i + n - 1)) --n;
      if (n < best || n == 0) continue;
      if (n > best) hits->clear();
      best = n;
      hits->push_back({place.column, is_item(place.column, i, i + n)});
    }
    return best;
  }

  // "an Irish drink" where the sheet says that it is of Ireland; «
  // néo-zélandais » is three tokens.
  size_t home_run(size_t i, std::vector<EntryHit>* hits) const {
    constexpr size_t kLongest = 3;
    for (size_t n = std::min(kLongest, words_.size() - i); n > 0; --n) {
      const std::string said = claims::phrase_key(words_.tokens, i, i + n);
      for (uint32_t c = 0; c < entries_.size(); ++c)
        if (entries_[c].relation.is(claims::RelationTrait::Home) &&
            is_said_of_one(said, entries_[c].items))
          hits->push_back({c, true});
      if (!hits->empty()) return n;
    }
    return 0;
  }

  bool is_said_of_one(const std::string& said,
                      const std::vector<std::string>& countries) const {
    const auto& names = words_.table_words->names;
    const auto found = names.find(said);
    return std::any_of(
        countries.begin(), countries.end(), [&](const std::string& country) {
          return is_derived(said, country, *words_.table_words) ||
                 (found != names.end() &&
                  std::find(found->second.begin(), found->second.end(),
                            country) != found->second.end());
        });
  }

  bool is_item(uint32_t column, size_t first, size_t last) const {
    const std::string words = claims::phrase_key(words_.tokens, first, last);
    const auto& items = entries_[column].items;
    return std::any_of(
        items.begin(), items.end(), [&](const std::string& item) {
          const claims::Tokens tokens = claims::tokenize(
              item, claims::Span{0, static_cast<uint32_t>(item.size())});
          return claims::phrase_key(tokens, 0, tokens.size()) == words ||
                 (entries_[column].relation.is(claims::RelationTrait::Listed) &&
                  is_kind_of(tokens, words, last - first));
        });
  }

  // "glam rock" is rock: in English and in names taken from it what a thing is
  // stands last. "Pop-rock" and "rock, pop" are of two kinds.
  bool is_kind_of(const claims::Tokens& item, const std::string& words,
                  size_t length) const {
    return length < item.size() &&
           item.list[item.size() - length - 1].kind == TokenKind::Word &&
           claims::phrase_key(item, item.size() - length, item.size()) == words;
  }

  // "J. Tillman" for Josh Tillman, where the sheet says so.
  bool is_other_name(const SheetAtom& atom) const {
    return atom.role == AtomRole::Words &&
           std::any_of(
               atom.hits.begin(), atom.hits.end(), [&](const EntryHit& hit) {
                 return hit.whole && entries_[hit.column].relation.is(
                                         claims::RelationTrait::OtherName);
               });
  }

  // --- atoms
  // -------------------------------------------------------------------

  SheetAtom atom_at(size_t i) const {
    SheetAtom atom;
    atom.first = i;
    std::vector<EntryHit> hits;
    const SheetAtom* value = value_at(i);
    const auto [phrase, phrased] = phrase_at(i);
    const HeadingMatch heading = headings_at(words_, i, table_);
    const size_t headed = heading.whole && !is_idle(i) ? heading.length : 0;
    const size_t titled = std::max(title_run(i), other_title_.run_at(i));
    const size_t worded = words_run(i, &hits);
    const size_t valued = value ? value->last - i : 0;
    const size_t best =
        std::max({titled, worded, valued, headed, phrased, size_t{1}});
    atom.last = i + best;
    // « États-Unis » begins with a word of its own.
    if (best == 1 && phrased == 1 && phrase->ops.has(SheetOp::State) &&
        country_length(i) > 1) {
      take_country(&atom);
      return atom;
    }
    if (titled == best && (best > 1 || !phrase || is_capital(i))) {
      atom.role = AtomRole::Title;
      return atom;
    }
    if (phrased == best && phrase->decade >= 0) {
      atom.role = AtomRole::Decade;
      atom.decade = phrase->decade;
      return atom;
    }
    if (valued == best) return *value;
    if (phrased == best) take_phrase(*phrase, &atom);
    // « cinq ans » under a heading "Année": a length, not the heading.
    const bool counts_years = phrased == best && phrase->ops.has(SheetOp::Year);
    if (headed == best && !counts_years) add_columns(heading.columns, &atom);
    if (worded == best) take_words(std::move(hits), &atom);
    if (atom.role == AtomRole::Unknown && !atom.ops.empty())
      atom.role = AtomRole::Operator;
    if (atom.role == AtomRole::Unknown && words_.kind(i) == TokenKind::Punct)
      atom.role = AtomRole::Idle;
    if (atom.role == AtomRole::Unknown) read_by_meaning(&atom);
    return atom;
  }

  // "an entertainer", "an Irish beverage": behind an article or words of the
  // sheet.
  bool is_noun_place(size_t i) const {
    std::vector<EntryHit> hits;
    return i > 0 && words_.kind(i - 1) == TokenKind::Word &&
           (is_idle(i - 1) || words_run(i - 1, &hits) > 0);
  }

  size_t country_length(size_t i) const {
    return country_at(words_.tokens, i, *words_.table_words,
                      sentence_.pack.code);
  }

  bool take_country(SheetAtom* atom) const {
    const size_t n = country_length(atom->first);
    if (n == 0) return false;
    atom->role = AtomRole::Country;
    atom->last = atom->first + n;
    return true;
  }

  // What the sheet says in other words, or a country that it does not name.
  void read_by_meaning(SheetAtom* atom) const {
    if (take_country(atom)) return;
    if (is_capital(atom->first) || !is_noun_place(atom->first)) return;
    atom->hits = kinds_at(words_, atom->first, entries_, sentence_.pack.code);
    if (!atom->hits.empty()) atom->role = AtomRole::Words;
  }

  bool is_capital(size_t i) const {
    const char c = sentence_.text[words_.tokens.list[i].span.begin];
    return c >= 'A' && c <= 'Z';
  }

  void take_phrase(const claims::SheetPhrase& phrase, SheetAtom* atom) const {
    atom->ops = phrase.ops;
    add_columns(columns_of(phrase), atom);
    if (atom->role == AtomRole::Relation) return;
    if (names_thing(phrase)) atom->role = AtomRole::Thing;
    if (phrase.ops.has(SheetOp::Idle)) atom->role = AtomRole::Idle;
  }

  static void add_columns(const std::vector<uint32_t>& columns,
                          SheetAtom* atom) {
    if (columns.empty()) return;
    atom->role = AtomRole::Relation;
    for (const uint32_t column : columns)
      if (std::find(atom->columns.begin(), atom->columns.end(), column) ==
          atom->columns.end())
        atom->columns.push_back(column);
  }

  static void take_words(std::vector<EntryHit> hits, SheetAtom* atom) {
    const bool whole =
        std::any_of(hits.begin(), hits.end(),
                    [](const EntryHit& hit) { return hit.whole; });
    const bool free = atom->role == AtomRole::Unknown && atom->ops.empty();
    if (!free && !(whole && atom->role == AtomRole::Thing)) return;
    atom->role = AtomRole::Words;
    atom->hits = std::move(hits);
  }

  const ClaimSentence& sentence_;
  const Table& table_;
  const std::vector<SheetEntry>& entries_;
  const claims::SheetWords& known_;
  ClaimWords words_;
  std::vector<SheetAtom> values_;
  std::vector<std::string> title_keys_;
  OtherTitle other_title_;
};

}  // namespace

std::string SheetClaim::words(const SheetAtom& atom) const {
  return claims::phrase_key(tokens, atom.first, atom.last);
}

SheetClaim sheet_claim(const ClaimSentence& sentence, const Table& table,
                       const std::vector<SheetEntry>& entries,
                       const claims::Language& language) {
  return Reader(sentence, table, entries, language).run();
}

}  // namespace engine
