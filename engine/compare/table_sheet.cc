#include "engine/compare/table_sheet.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "claims/language/measure_text.h"
#include "claims/language/tolerance.h"
#include "engine/compare/table_figure.h"
#include "engine/compare/table_match.h"

namespace engine {
namespace {

using claims::Rational;
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
        language_(language),
        known_(sentence.pack.tables->sheets),
        words_(words_of(sentence, table.language)) {
    take_mentions();
    take_figures();
  }

  SheetClaim run() {
    SheetClaim claim;
    bool titled = false, known = true;
    for (size_t i = 0; i < words_.size();) {
      SheetAtom atom = atom_at(i);
      titled |= atom.role == AtomRole::Title || is_other_name(atom);
      known &= atom.role != AtomRole::Unknown;
      if (is_other_name(atom)) atom.role = AtomRole::Title;
      i = atom.last;
      claim.atoms.push_back(std::move(atom));
    }
    claim.readable = titled && known;
    claim.tokens = std::move(words_.tokens);
    return claim;
  }

 private:
  // --- values
  // -----------------------------------------------------------------

  std::pair<size_t, size_t> tokens_of(claims::Span span) const {
    size_t first = 0;
    while (first < words_.size() &&
           words_.tokens.list[first].span.end <= span.begin)
      ++first;
    size_t last = first;
    while (last < words_.size() &&
           words_.tokens.list[last].span.begin < span.end)
      ++last;
    return {first, last};
  }

  void take_mentions() {
    for (const claims::Mention& mention : sentence_.mentions) {
      if (!sentence_.span.contains(mention.span)) continue;
      SheetAtom atom;
      std::tie(atom.first, atom.last) = tokens_of(mention.span);
      if (atom.first >= atom.last) continue;
      if (const auto* time = std::get_if<claims::TimeValue>(&mention.value))
        take_time(mention, *time, std::move(atom));
      else if (const auto* amount =
                   std::get_if<claims::Quantity>(&mention.value))
        take_amount(*amount, mention.kind, std::move(atom));
    }
  }

  void take_time(const claims::Mention& mention, const claims::TimeValue& time,
                 SheetAtom atom) {
    if (mention.kind == claims::MentionKind::Duration && time.duration) {
      take_length(*time.duration, std::move(atom));
      return;
    }
    // "currently" and "years ago" name no period of their own.
    if ((mention.kind != claims::MentionKind::Date &&
         mention.kind != claims::MentionKind::DateRange) ||
        time.timex.ends_with("_REF"))
      return;
    atom.role = AtomRole::Time;
    atom.time = time;
    values_.push_back(std::move(atom));
  }

  // Lengths of years and months are said in years, others in seconds.
  void take_length(const claims::Duration& length, SheetAtom atom) {
    // "in more than one century" is no length.
    if ((length.months > 0) == (length.seconds > 0) || length.months >= 1200)
      return;
    claims::Quantity& quantity = atom.quantity;
    const bool months = length.months > 0;
    quantity.unit = months ? "year" : "s";
    quantity.written =
        months ? Rational::of(length.months, 12) : Rational(length.seconds);
    const claims::MeasureText text{words_.tokens, *sentence_.pack.measures,
                                   *sentence_.pack.numerals};
    const auto [inside, end] = text.lexicon.before.from(text.words, atom.first);
    const auto [outside, start] =
        text.lexicon.before.until(text.words, 0, atom.first);
    if (inside && end < atom.last) quantity.modifier = inside->modifier;
    if (outside) {
      quantity.modifier = outside->modifier;
      atom.first = start;
    }
    const Rational place = !months              ? Rational(60)
                           : length.months % 12 ? Rational::of(1, 12)
                                                : Rational(1);
    claims::apply_tolerance(*language_.tolerance, place, false, &quantity);
    atom.role = AtomRole::Length;
    values_.push_back(std::move(atom));
  }

  void take_amount(const claims::Quantity& amount, claims::MentionKind kind,
                   SheetAtom atom) {
    if (kind == claims::MentionKind::Age) atom.ops.add(SheetOp::Age);
    if (amount.unit == "1" || amount.unit.starts_with("x:")) return;
    atom.role = AtomRole::Amount;
    atom.quantity = amount;
    if (amount.unit == "year") atom.role = AtomRole::Length;
    values_.push_back(std::move(atom));
  }

  void take_figures() {
    for (FigureSpan& span :
         figures_of(words_, sentence_, *language_.tolerance)) {
      if (span.figure.is_ordinal) continue;
      SheetAtom atom;
      atom.first = span.first;
      atom.last = span.last;
      atom.role = span.figure.quantity.unit == "%" ? AtomRole::Amount
                                                   : AtomRole::Figure;
      atom.quantity = span.figure.quantity;
      values_.push_back(std::move(atom));
    }
  }

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
             title.form(t + n) == words_.form(i + n)) {
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
    if (found == table_.words.end()) return 0;
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

  bool is_item(uint32_t column, size_t first, size_t last) const {
    const std::string words = claims::phrase_key(words_.tokens, first, last);
    const auto& items = entries_[column].items;
    return std::any_of(
        items.begin(), items.end(), [&](const std::string& item) {
          const claims::Tokens tokens = claims::tokenize(
              item, claims::Span{0, static_cast<uint32_t>(item.size())});
          return claims::phrase_key(tokens, 0, tokens.size()) == words;
        });
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
    const size_t titled = title_run(i);
    const size_t worded = words_run(i, &hits);
    const size_t valued = value ? value->last - i : 0;
    const size_t best =
        std::max({titled, worded, valued, headed, phrased, size_t{1}});
    atom.last = i + best;
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
    if (headed == best) add_columns(heading.columns, &atom);
    if (worded == best) take_words(std::move(hits), &atom);
    if (atom.role == AtomRole::Unknown && !atom.ops.empty())
      atom.role = AtomRole::Operator;
    if (atom.role == AtomRole::Unknown && words_.kind(i) == TokenKind::Punct)
      atom.role = AtomRole::Idle;
    return atom;
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
  const claims::Language& language_;
  const claims::SheetWords& known_;
  ClaimWords words_;
  std::vector<SheetAtom> values_;
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
