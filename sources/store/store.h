#pragma once
// The Store is one SQLite file of the source base, or one in memory
// (--against). Opened read-only for checking: hardened, verified, one
// revision. A Store belongs to one thread at a time.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/catalogue.h"
#include "claims/language/gazetteer.h"
#include "sources/store/record.h"
#include "sources/store/world.h"

namespace sources {

class Database;       // sources/store/database.h: the RAII edge of SQLite
class MentionIndex;   // sources/store/mention_index.h
class WordIndex;      // sources/store/word_index.h
struct GrowingTable;  // sources/store/table.h
struct Table;

// What putting a record came to.
enum class Effect { Added, Superseded, Unchanged };

class Store {
 public:
  // Throws Error{…, path, Blame::Store} if absent, foreign, damaged, newer
  // than this program, or locked.
  static Store open_read_only(const std::string& path);
  static Store open_for_writing(const std::string& path);
  static Store create(const std::string& path);  // throws if it exists
  static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Brings a base of an older schema up to this program's: its records, history
  // and log go into a new file, which takes its place once it is whole; what it
  // was stays in `backup`. Returns the schema that it had; does nothing
  // to a base that is up to date. Throws Error, and the file is as it was.
  static int64_t migrate(const std::string& path, const std::string& backup);
  // Writes a copy of the file, whole or not at all; `path` must not exist.
  void copy_to(const std::string& path) const;

  // Everything that can be wrong with the file, in words: pages, rows that do
  // not fit their checksums, records that lean on nothing, a revision that is
  // not that of the records, a broken log. Empty = whole. Reads all of it.
  static std::vector<std::string> faults_of(const std::string& path);

  // --- reading -----------------------------------------------------------
  // Hash over all records, in canonical order; changes with every change and
  // is the same for equal records, whatever their history. Kept: cheap to ask.
  std::string revision() const;
  const std::string& path() const;
  // Of all entities, from their rows.
  std::vector<claims::GazetteerName> names() const;
  // Names and world as a run uses them, from the images that the base keeps;
  // from the rows where it keeps none (in memory).
  claims::Gazetteer gazetteer() const;
  World world() const;
  std::optional<EntityRecord> entity(std::string_view id) const;
  // The entity that another base calls so ("wikidata:Q1032"); "" if none.
  std::string entity_same_as(std::string_view same_as) const;
  std::optional<DocumentRecord> document(std::string_view id) const;
  std::optional<PublisherRecord> publisher(std::string_view id) const;
  // Facts of a property in which `entity` fills a role; entity "" = all of the
  // property. Ordered by id.
  std::vector<FactRecord> facts(std::string_view property,
                                std::string_view entity) const;
  // Facts of a property in which a part of `whole` (a city of the country, at
  // any depth) fills a role, by id.
  std::vector<FactRecord> facts_within(std::string_view property,
                                       std::string_view whole) const;
  bool has_more_facts(std::string_view property, size_t than) const;
  // Facts of a property whose value is the entity, ordered by id: which
  // country is this city the capital of?
  std::vector<FactRecord> facts_valued(std::string_view property,
                                       std::string_view entity) const;
  // All facts in which the entity fills a role or is the value, by id.
  std::vector<FactRecord> facts_about(std::string_view entity) const;
  // Calls take() with every fact, by id, until it says false: for curators,
  // not for checking.
  void each_fact(const std::function<bool(const FactRecord&)>& take) const;
  std::optional<FactRecord> fact(std::string_view id) const;
  // Observations of an indicator for an entity, ordered by period, vintage,
  // series.
  std::vector<ObservationRecord> observations(std::string_view indicator,
                                              std::string_view entity) const;
  std::optional<SeriesRecord> series(std::string_view id) const;
  // Full-text search, best first, at most `limit`, ties by document and place.
  // Words are looked for by their stems, accents and case apart; any may match.
  // "@NER" looks for what speaks of an entity, "#soldier" of a class.
  std::vector<PassageRecord> passages(const std::vector<std::string>& words,
                                      size_t limit) const;
  // Passages that state the property of the entity (or of nothing named, for
  // ""), by document and place; of more than `limit` the nearest to `around`,
  // the newest where that is not known.
  std::vector<PassageRecord> passages_stating(
      std::string_view property, std::string_view entity,
      std::optional<claims::Day> around = std::nullopt,
      size_t limit = SIZE_MAX) const;
  std::vector<PassageRecord> passages_of(std::string_view document) const;
  std::optional<PassageRecord> passage(std::string_view id) const;
  std::vector<PublishedCheckRecord> published_checks(
      const std::vector<std::string>& words, size_t limit) const;
  std::optional<PublishedCheckRecord> published_check(
      std::string_view id) const;
  std::vector<ObservationRecord> observations_of(std::string_view series) const;
  // (kind, how many), kinds in the order of a person's interest.
  std::vector<std::pair<std::string, int64_t>> counts() const;
  // Ids of all records of a kind of counts(), sorted; throws for another kind.
  std::vector<std::string> ids(std::string_view kind) const;
  // Ids of records that once stated the property, and may state another now;
  // sorted. Looks through the whole history.
  std::vector<std::string> once_said(std::string_view kind,
                                     std::string_view property) const;
  // What the record said before, oldest first, as JSON.
  std::vector<std::string> history(std::string_view kind,
                                   std::string_view id) const;

  // --- writing (open_for_writing, create, in_memory) -----------------------
  // Each throws Error naming the record and field; nothing is half written:
  // wrap several in a transaction. A record that is there already is left
  // alone when it says the same, else superseded: what it said goes to the
  // history.
  void begin();
  void commit();  // throws, and has rolled back, if the whole does not hold
  void roll_back();
  Effect put(const PublisherRecord& record);
  Effect put(const DocumentRecord& record);
  Effect put(const EntityRecord& record);
  Effect put(const FactRecord& record);
  Effect put(const SeriesRecord& record);
  Effect put(const ObservationRecord& record);
  Effect put(const PassageRecord& record);
  Effect put(const PublishedCheckRecord& record);
  void put(const VerdictRecord& record);
  // The catalogue this base is built with, for people who open the file.
  void put(const claims::Property& property);
  // What is put or taken out from here to the end of the transaction is noted
  // under the line that log() will write: told by changes(), undone by it.
  // REQUIRES: a transaction is open.
  void track();
  // The record leaves the base; what it said goes to the history with the
  // reason, and nothing is deleted for good. Throws Error if another record
  // leans on it, or if there is none.
  void take_out(const std::string& kind, const std::string& id,
                const std::string& reason);
  void take_out(const ObservationRecord& record, const std::string& reason);
  // Records that name this one, by kind and id, at most `limit`.
  std::vector<Leaning> leaning_on(std::string_view kind, std::string_view id,
                                  size_t limit) const;
  // What line `sequence` of the log changed, by kind and id.
  std::vector<ChangedRecord> changes(int64_t sequence) const;
  // The same of the change that is under way.
  std::vector<ChangedRecord> changes_tracked() const;
  // The number of the log's last line; 0 = none.
  int64_t log_length() const;
  // The record as JSON, one line; "" if there is none. An observation is named
  // "series entity period[ vintage]".
  std::string content_of(std::string_view kind, const std::string& id) const;
  // Lines of the log that changed this record, oldest first.
  std::vector<int64_t> changes_of(std::string_view kind,
                                  std::string_view id) const;
  // Why the record left the base, as take_out() was told; "" if it is there or
  // never was.
  std::string taken_out(std::string_view kind, std::string_view id) const;

  // All that records said before, by kind, id and version; all that lines of
  // the log changed. Put back, with log(), into a base that has no log yet:
  // each throws Error for what does not follow from what was put before it, the
  // log for a broken chain.
  void each_past(const std::function<void(const PastRecord&)>& take) const;
  void each_change(const std::function<void(const ChangeRecord&)>& take) const;
  void restore(const PastRecord& record);
  void restore(const ChangeRecord& record);
  void restore(const std::vector<LogRecord>& log);

  // One line of the change log: who did what, in which file.
  void log(const LogRecord& record);
  std::vector<LogRecord> log() const;
  // True when every line of the log follows from the one before.
  bool log_holds() const;

 private:
  explicit Store(std::unique_ptr<Database> database);
  struct Change;  // a transaction for one record where none is open
  struct Seen;    // what the transaction knows of the base
  // How a record enters.
  struct Entry {
    int64_t version;
    Effect effect;
  };
  bool is_last_fact(const std::string& id);
  // nullopt when `record` says what is there already. What it supersedes goes
  // to the history.
  template <typename Record>
  std::optional<Entry> next_version(const char* kind, const std::string& id,
                                    const Record& record,
                                    const std::optional<Record>& old);
  int64_t last_version(const char* kind, const std::string& id) const;
  // To the history, as the version after the last.
  int64_t keep_said(const char* kind, const std::string& id,
                    const std::string& content, const std::string& reason);
  void note(const char* kind, const std::string& id, bool existed,
            int64_t version);
  std::string digest_of_change(int64_t sequence) const;
  void mark(const char* table);  // as changed since begin()
  // The table while it grows from nothing in its canonical order, of which
  // `key` is next; nullptr once it does not.
  GrowingTable* growing(const Table& table, const std::string& key,
                        bool is_new);
  // While it does, a key behind the last one has no row yet.
  bool is_behind_all(const Table& table, const std::string& key);
  void seal();  // brings revision() up to date
  void require_no_past() const;
  World world_of_rows() const;
  void take_out_passage(const PassageRecord& record);
  std::vector<FactRecord> facts_mentioning(std::string_view property,
                                           std::string_view mention) const;
  void refresh_images();     // of names and world
  bool images_hold() const;  // what the rows say
  // Of a Shelf of the word index, fetched by `sql`.
  template <typename Record>
  std::vector<Record> found_by_words(int shelf, const char* sql,
                                     const std::vector<std::string>& words,
                                     size_t limit) const;
  std::unique_ptr<Database> database_;
  std::unique_ptr<WordIndex> words_;
  std::unique_ptr<MentionIndex> mentions_;
  std::unique_ptr<Seen> seen_;
  bool open_ = false;     // a transaction is
  unsigned changed_ = 0;  // tables, one bit each
  int64_t tracked_ = 0;   // line of the log to come; 0 = not tracked
};

}  // namespace sources
