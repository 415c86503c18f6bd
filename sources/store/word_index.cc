#include "sources/store/word_index.h"

#include <algorithm>

#include "claims/language/letter.h"
#include "claims/language/stem.h"
#include "claims/language/token.h"
#include "claims/text/quoted.h"
#include "sources/store/table.h"
#include "sources/store/waiting_rows.h"

namespace sources {
namespace {

// Postings that wait in memory before they are put down: about 100 MB.
constexpr size_t kMostWaiting = 6'000'000;
// Postings that one search looks at.
constexpr size_t kMostSearched = 100'000;
constexpr size_t kMostStems = 500'000;
// A term's blocks stand under number * kMostBlocks + block.
constexpr int64_t kMostBlocks = int64_t{1} << 20;
// What is longer is no word that anyone looks for.
constexpr size_t kLongestWord = 200;
constexpr const char* kLanguagesName = "languages";

int64_t checksum_of(std::string_view content) {
  Checksum checksum;
  checksum.add(content);
  return checksum.value();
}

std::string count_name(Shelf shelf) {
  return std::string("indexed.") + static_cast<char>(shelf);
}

std::string key_name(Shelf shelf) {
  return std::string("last_key.") + static_cast<char>(shelf);
}

bool is_id(std::string_view word) {
  return word.starts_with('@') || word.starts_with('#');
}

// Calls take(word) for each word and number of a text, folded.
template <typename Take>
void for_each_word(std::string_view text, const Take& take) {
  const claims::Tokens tokens =
      claims::tokenize(text, {0, static_cast<uint32_t>(text.size())});
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto kind = tokens.list[i].kind;
    if (kind != claims::TokenKind::Word && kind != claims::TokenKind::Digits)
      continue;
    const std::string_view form = tokens.form(i);
    // « l' » and its like say nothing.
    if (!form.ends_with('\'') && form.size() <= kLongestWord) take(form);
  }
}

int64_t meta_number(Database& database, const std::string& name) {
  Query row = database.query("SELECT value FROM meta WHERE name = ?");
  row.bind(1, std::string_view(name));
  if (!row.step()) return 0;
  int64_t number = 0;
  for (const char c : row.view(0))
    if (c >= '0' && c <= '9' && number < INT64_MAX / 10)
      number = number * 10 + (c - '0');
  return number;
}

void set_meta(Database& database, std::string_view name,
              const std::string& value) {
  database
      .query(
          "INSERT INTO meta VALUES(?, ?) "
          "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
      .with(name, std::string_view(value))
      .run();
}

}  // namespace

WordIndex::Stems& WordIndex::stems_of(std::string_view word,
                                      const std::string& language,
                                      Lexicon* lexicon) {
  if (lexicon->stems.size() >= kMostStems) *lexicon = {};
  const uint32_t number = lexicon->words.number_of(word);
  if (number < lexicon->stems.size()) return lexicon->stems[number];
  Stems& stems = lexicon->stems.emplace_back();
  stems.own = claims::without_accents(claims::stem(word, language));
  stems.bare = claims::stem(claims::without_accents(word), language);
  if (stems.bare == stems.own) stems.bare.clear();
  return stems;
}

const std::set<std::string>& WordIndex::languages() {
  if (languages_read_) return languages_;
  Query row = database_->query("SELECT value FROM meta WHERE name = ?");
  row.bind(1, std::string_view(kLanguagesName));
  if (row.step()) {
    for_each_word(row.view(0), [&](std::string_view language) {
      languages_.emplace(language);
    });
  }
  languages_read_ = true;
  return languages_;
}

void WordIndex::add_language(const std::string& language) {
  if (languages().contains(language) || language.empty()) return;
  languages_.insert(language);
  std::string all;
  for (const std::string& each : languages_)
    all += (all.empty() ? "" : " ") + each;
  set_meta(*database_, kLanguagesName, all);
}

uint32_t WordIndex::slot_of(Shelf shelf, const std::string& term) {
  return terms_.number_of(static_cast<char>(shelf) + term);
}

void WordIndex::place(Shelf shelf, Stems* stems) {
  if (stems->round == round_ && stems->shelf == shelf) return;
  stems->own_slot = slot_of(shelf, stems->own);
  if (!stems->bare.empty()) stems->bare_slot = slot_of(shelf, stems->bare);
  stems->round = round_;
  stems->shelf = shelf;
}

int64_t WordIndex::last_key(Shelf shelf) {
  const auto known = last_keys_.find(shelf);
  if (known != last_keys_.end()) return known->second;
  return last_keys_[shelf] = meta_number(*database_, key_name(shelf));
}

void WordIndex::add(Shelf shelf, int64_t key,
                    const std::vector<std::string>& texts,
                    const std::string& language,
                    const std::vector<std::string>& ids) {
  std::vector<uint32_t> slots;
  Lexicon& lexicon = lexicons_[language];
  uint32_t length = 0;
  for (const std::string& text : texts)
    for_each_word(text, [&](std::string_view word) {
      Stems& stems = stems_of(word, language, &lexicon);
      place(shelf, &stems);
      slots.push_back(stems.own_slot);
      if (!stems.bare.empty()) slots.push_back(stems.bare_slot);
      ++length;
    });
  std::sort(slots.begin(), slots.end());
  for (size_t i = 0, next; i < slots.size(); i = next) {
    for (next = i; next < slots.size() && slots[next] == slots[i];) ++next;
    const auto count = static_cast<uint32_t>(next - i);
    waiting_.push_back(
        {slots[i], {static_cast<uint32_t>(key), impact_of(count, length)}});
  }
  for (const std::string& id : ids)
    waiting_.push_back({slot_of(shelf, id),
                        {static_cast<uint32_t>(key), impact_of(1, length)}});
  ++waiting_records_[shelf];
  last_keys_[shelf] = std::max(last_key(shelf), key);
  add_language(language);
  if (waiting_.size() >= kMostWaiting) flush();
}

void WordIndex::forget() {
  waiting_.clear();
  terms_.clear();
  ++round_;
  waiting_records_.clear();
  last_keys_.clear();
  languages_.clear();
  languages_read_ = false;
}

void WordIndex::put_blocks(int64_t key,
                           const std::vector<std::string>& blocks) {
  for (const std::string& block : blocks) {
    Query put = database_->query(
        "INSERT INTO posting VALUES(?, ?, ?) ON CONFLICT(key) DO UPDATE SET "
        "content = excluded.content, checksum = excluded.checksum");
    put.bind(1, key++).bind_bytes(2, block).bind(3, checksum_of(block)).run();
  }
}

void WordIndex::put_new(std::string_view term, int64_t number,
                        std::span<const Posting> postings) {
  static const RowsSql kBlocks("INSERT INTO posting VALUES", 3);
  static const RowsSql kWords("INSERT INTO word VALUES", 4);
  const auto blocks = blocks_of("", postings);
  WaitingRows& lists = database_->waiting(kBlocks);
  int64_t key = number * kMostBlocks;
  for (const std::string& block : blocks) {
    lists.add(key++);
    lists.add_bytes(block);
    lists.add(checksum_of(block));
    lists.end_row();
  }
  WaitingRows& words = database_->waiting(kWords);
  words.add(term);
  words.add(number);
  words.add(static_cast<int64_t>(postings.size()));
  words.add(static_cast<int64_t>(blocks.size()));
  words.end_row();
}

bool WordIndex::put_more(std::string_view term,
                         std::span<const Posting> postings) {
  // Those that wait are other terms.
  Query known = database_->query_at_once(
      "SELECT number, blocks FROM word WHERE term = ?");
  known.bind(1, term);
  if (!known.step()) return false;
  const int64_t blocks = known.whole(1);
  const int64_t key = known.whole(0) * kMostBlocks + blocks - 1;
  std::string last;
  {
    Query block = database_->query("SELECT content FROM posting WHERE key = ?");
    block.bind(1, key);
    if (block.step()) last = block.text(0);
  }
  std::vector<Posting> before;
  if (last.empty() || !read_block(last, &before) ||
      before.back().key >= postings.front().key)
    database_->damaged("a list of the word index is none");
  const auto filled = blocks_of(last, postings);
  put_blocks(key, filled);
  database_
      ->query(
          "UPDATE word SET holders = holders + ?, blocks = ? WHERE term = ?")
      .with(static_cast<int64_t>(postings.size()),
            blocks + static_cast<int64_t>(filled.size()) - 1, term)
      .run();
  return true;
}

int64_t WordIndex::next_number() {
  Query last = database_->query("SELECT coalesce(max(key), 0) FROM posting");
  last.step();
  return last.whole(0) / kMostBlocks + 1;
}

void WordIndex::flush() {
  if (waiting_.empty()) return;
  // Where the postings of each term begin, once they are sorted by term.
  std::vector<size_t> ends(terms_.size() + 1, 0);
  for (const Waiting& one : waiting_) ++ends[one.slot + 1];
  for (size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  const std::vector<size_t> begins = ends;
  std::vector<Posting> sorted(waiting_.size());
  for (const Waiting& one : waiting_) sorted[ends[one.slot]++] = one.posting;
  const int64_t first = next_number();
  int64_t number = first;
  for (const uint32_t slot : terms_.in_order()) {
    const std::string_view term = terms_.text_of(slot);
    const std::span<const Posting> postings(sorted.data() + begins[slot],
                                            ends[slot] - begins[slot]);
    if (postings.empty()) continue;
    const bool is_known = first > 1 && put_more(term, postings);
    if (!is_known) put_new(term, number++, postings);
  }
  for (const auto& [shelf, count] : waiting_records_) {
    const std::string name = count_name(shelf);
    set_meta(*database_, name,
             std::to_string(meta_number(*database_, name) + count));
    set_meta(*database_, key_name(shelf), std::to_string(last_key(shelf)));
  }
  waiting_.clear();
  terms_.clear();
  ++round_;
  waiting_records_.clear();
}

std::vector<WordIndex::Term> WordIndex::terms_of(
    Shelf shelf, const std::vector<std::string>& words) {
  std::set<std::string> names;
  const std::string head(1, static_cast<char>(shelf));
  for (const std::string& word : words) {
    if (is_id(word)) {
      names.insert(head + word);
      continue;
    }
    for_each_word(word, [&](std::string_view form) {
      names.insert(head + claims::without_accents(form));
      for (const std::string& language : languages()) {
        const Stems& stems = stems_of(form, language, &lexicons_[language]);
        names.insert(head + stems.own);
        if (!stems.bare.empty()) names.insert(head + stems.bare);
      }
    });
  }
  std::vector<Term> terms;
  for (const std::string& name : names) {
    Query row =
        database_->query("SELECT number, holders FROM word WHERE term = ?");
    row.bind(1, std::string_view(name));
    if (row.step()) terms.push_back({name, row.whole(0), row.whole(1)});
  }
  std::stable_sort(
      terms.begin(), terms.end(),
      [](const Term& a, const Term& b) { return a.holders < b.holders; });
  return terms;
}

size_t WordIndex::read(const Term& term, size_t budget,
                       std::vector<Posting>* postings) {
  postings->clear();
  Query blocks = database_->query(
      "SELECT content, checksum FROM posting WHERE key >= ?1 AND key < ?2 "
      "ORDER BY key DESC");
  blocks.with(term.number * kMostBlocks, (term.number + 1) * kMostBlocks);
  while (postings->size() < budget && blocks.step())
    if (checksum_of(blocks.view(0)) != blocks.whole(1) ||
        !read_block(blocks.view(0), postings))
      database_->damaged("a list of the word index is none");
  return postings->size();
}

std::vector<Ranked> WordIndex::best(Shelf shelf,
                                    const std::vector<std::string>& words,
                                    size_t limit) {
  const auto all =
      static_cast<uint64_t>(meta_number(*database_, count_name(shelf)));
  const int64_t largest = last_key(shelf);
  size_t budget = kMostSearched;
  touched_.clear();
  for (const Term& term : terms_of(shelf, words)) {
    const auto holders =
        static_cast<uint64_t>(std::max<int64_t>(term.holders, 0));
    if (budget == 0 || (holders > budget && touched_.size() >= limit)) break;
    budget -= std::min(budget, read(term, budget, &postings_));
    const uint32_t rarity = rarity_of(holders, all);
    for (const Posting& posting : postings_) {
      if (posting.key > largest)
        database_->damaged("the word index leads to no record");
      if (posting.key >= scores_.size())
        scores_.resize(static_cast<size_t>(largest) + 1);
      uint32_t& score = scores_[posting.key];
      if (score == 0) touched_.push_back(posting.key);
      score += rarity * posting.impact;
    }
  }
  std::vector<Ranked> ranked;
  ranked.reserve(touched_.size());
  for (const uint32_t key : touched_) {
    ranked.push_back({key, scores_[key]});
    scores_[key] = 0;
  }
  const size_t kept = std::min(limit, ranked.size());
  std::partial_sort(ranked.begin(),
                    ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                    ranked.end(), [](const Ranked& a, const Ranked& b) {
                      if (a.score != b.score) return a.score > b.score;
                      return a.key < b.key;
                    });
  ranked.resize(kept);
  return ranked;
}

std::vector<std::string> WordIndex::faults() {
  std::vector<std::string> faults;
  Query words =
      database_->query("SELECT term, number, holders FROM word ORDER BY term");
  while (words.step()) {
    const Term term{words.text(0), words.whole(1), words.whole(2)};
    if (read(term, SIZE_MAX, &postings_) !=
        static_cast<size_t>(std::max<int64_t>(term.holders, 0)))
      faults.push_back("the word index has lost records of " +
                       claims::quoted(term.name.substr(1)));
    if (faults.size() >= 20) break;
  }
  return faults;
}

}  // namespace sources
