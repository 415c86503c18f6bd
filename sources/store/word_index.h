#pragma once
// The WordIndex finds records by terms: stems of their words, and the ids of
// what they speak of ("@NER", "#soldier"), so that a French claim meets an
// English passage. Ranked by BM25 in whole numbers; ties by key. One for a
// connection; new records wait in memory for flush().

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sources/store/database.h"
#include "sources/store/posting.h"
#include "sources/store/text_numbers.h"

namespace sources {

// What is indexed apart from each other.
enum class Shelf : char { Passages = 'p', Checks = 'c' };

struct Ranked {
  int64_t key = 0;
  uint32_t score = 0;
};

class WordIndex {
 public:
  explicit WordIndex(Database* database) : database_(database) {}

  // Words of `text` (in `language`) and `ids` lead to `key` from now on; keys
  // of a shelf must ascend.
  void add(Shelf shelf, int64_t key, const std::vector<std::string>& texts,
           const std::string& language, const std::vector<std::string>& ids);
  // The largest key that a record of the shelf ever had; those of new ones lie
  // beyond it, so that what was indexed of a record that changed or left leads
  // nowhere.
  int64_t last_key(Shelf shelf);
  // Puts what waits into the tables. REQUIRES: a transaction is open.
  void flush();
  // Forgets what waits: the transaction was undone.
  void forget();

  // Records that carry any of the words (as people write them, in any language
  // of the base) or ids, best first. A term that most records carry is left
  // out where rarer ones found enough.
  std::vector<Ranked> best(Shelf shelf, const std::vector<std::string>& words,
                           size_t limit);

  // In words, what does not hold in the tables.
  std::vector<std::string> faults();

 private:
  struct Term {
    std::string name;
    int64_t number = 0, holders = 0;
  };
  std::vector<Term> terms_of(Shelf shelf,
                             const std::vector<std::string>& words);
  // At most `budget` postings, the newest; how many they were.
  size_t read(const Term& term, size_t budget, std::vector<Posting>* postings);
  void put_blocks(int64_t key, const std::vector<std::string>& blocks);
  void put_new(std::string_view term, int64_t number,
               std::span<const Posting> postings);
  // False for a term that has no list yet.
  bool put_more(std::string_view term, std::span<const Posting> postings);
  int64_t next_number();
  // As it is written and as if it had no accents: "dépassé" is "depass" and,
  // like "depasse", "dep". The second is "" where it is the same.
  struct Stems {
    // Where they wait, as of a round of waiting and for one shelf. These come
    // first: they lie beside the word, and all that most look-ups need.
    uint64_t round = 0;
    Shelf shelf = Shelf::Passages;
    uint32_t own_slot = 0, bare_slot = 0;
    std::string own, bare;
  };
  // Words come back: each is stemmed once.
  struct Lexicon {
    TextNumbers words;
    std::vector<Stems> stems;  // by the word's number
  };
  // Lives until the next call.
  Stems& stems_of(std::string_view word, const std::string& language,
                  Lexicon* lexicon);
  // The number of a term among those that wait.
  uint32_t slot_of(Shelf shelf, const std::string& term);
  void place(Shelf shelf, Stems* stems);
  const std::set<std::string>& languages();
  void add_language(const std::string& language);

  Database* database_;
  // Postings in the order in which they came; flush() sorts them by term.
  struct Waiting {
    uint32_t slot = 0;
    Posting posting;
  };
  std::vector<Waiting> waiting_;
  TextNumbers terms_;   // those that wait, each behind the letter of its shelf
  uint64_t round_ = 1;  // of waiting
  std::map<Shelf, int64_t> waiting_records_;
  std::map<Shelf, int64_t> last_keys_;
  std::map<std::string, Lexicon> lexicons_;  // by language
  std::set<std::string> languages_;
  bool languages_read_ = false;
  // Kept between searches: making them anew costs more than a search.
  std::vector<uint32_t> scores_;
  std::vector<uint32_t> touched_;
  std::vector<Posting> postings_;
};

}  // namespace sources
