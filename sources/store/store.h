#pragma once
// The Store is one SQLite file of the source base, or one in memory
// (--against). Opened read-only for checking: hardened, verified, one
// revision. A Store belongs to one thread at a time.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/gazetteer.h"
#include "sources/store/record.h"
#include "sources/store/world.h"

namespace sources {

class Database;  // sources/store/database.h: the RAII edge of SQLite

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

  // --- reading -----------------------------------------------------------
  // Hash over all records, in canonical order; changes with every change.
  std::string revision() const;
  std::vector<claims::GazetteerName> names() const;
  World world() const;
  std::optional<EntityRecord> entity(std::string_view id) const;
  std::optional<DocumentRecord> document(std::string_view id) const;
  std::optional<PublisherRecord> publisher(std::string_view id) const;
  // Facts of a property in which `entity` fills a role; entity "" = all of the
  // property. Ordered by id.
  std::vector<FactRecord> facts(std::string_view property,
                                std::string_view entity) const;
  std::optional<FactRecord> fact(std::string_view id) const;
  // Observations of an indicator for an entity, ordered by period, vintage.
  std::vector<ObservationRecord> observations(std::string_view indicator,
                                              std::string_view entity) const;
  std::optional<SeriesRecord> series(std::string_view id) const;
  // Full-text search, best first, at most `limit`, ties by id.
  std::vector<PassageRecord> passages(const std::vector<std::string>& words,
                                      size_t limit) const;
  std::vector<PublishedCheckRecord> published_checks(
      const std::vector<std::string>& words, size_t limit) const;

  // --- writing (open_for_writing, create, in_memory) -----------------------
  // Each throws Error naming the record and field; nothing is half written:
  // wrap several in a transaction.
  void begin();
  void commit();
  void roll_back();
  void put(const PublisherRecord& record);
  void put(const DocumentRecord& record);
  void put(const EntityRecord& record);
  void put(const FactRecord& record);
  void put(const SeriesRecord& record);
  void put(const ObservationRecord& record);
  void put(const PassageRecord& record);
  void put(const PublishedCheckRecord& record);

 private:
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace sources
