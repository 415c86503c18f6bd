// Bases of older schemas. Their records are read as their schema laid them out
// and put into a new file as any record is, so that whatever the present schema
// keeps beside them (checksums, indexes, images) is made as for a new base.

#include <filesystem>

#include "claims/text/error.h"
#include "claims/value/statement_code.h"
#include "claims/value/statement_json.h"
#include "sources/store/database.h"
#include "sources/store/file_check.h"
#include "sources/store/record_json.h"
#include "sources/store/record_row.h"
#include "sources/store/store.h"

namespace sources {
namespace {

using claims::Blame;
using claims::Error;

// Schema 1 kept statements as JSON, later ones as bytes.
constexpr int64_t kStatementsAreBytes = 2;
// Schema 3 knows owners and criteria of publishers, ids of entities elsewhere,
// what passages speak of, and what each line of the log changed. Schema 4 lays
// out the same records with other indexes.
constexpr int64_t kHasCuration = 3;

class OldBase {
 public:
  OldBase(const std::string& path, int64_t schema)
      : database_(path, Access::Read), schema_(schema) {}

  void pour_into(Store* store) {
    put_publishers(store);
    put_documents(store);
    put_entities(store);
    put_facts(store);
    put_series(store);
    put_observations(store);
    put_passages(store);
    put_checks(store);
  }
  Database& database() { return database_; }

 private:
  claims::Statement statement(const Query& row, int column) const {
    if (schema_ < kStatementsAreBytes)
      return claims::statement_from_json(row.view(column), database_.path());
    const auto read = claims::statement_from_code(row.view(column));
    if (!read) database_.damaged("a statement cannot be read");
    return *read;
  }

  void put_publishers(Store* store) {
    Query rows = database_.query(
        schema_ < kHasCuration
            ? "SELECT id, name, tier, kind, note, '', '' FROM publisher"
            : "SELECT id, name, tier, kind, note, owner, criteria "
              "FROM publisher");
    while (rows.step())
      store->put(PublisherRecord{rows.text(0), rows.text(1),
                                 static_cast<int>(rows.whole(2)), rows.text(3),
                                 rows.text(4), rows.text(5), rows.text(6)});
  }

  void put_documents(Store* store) {
    Query rows = database_.query(
        "SELECT id, publisher, title, url, published, retrieved, origin, "
        "language, licence, sha256, recorded FROM document");
    while (rows.step())
      store->put(DocumentRecord{rows.text(0), rows.text(1), rows.text(2),
                                rows.text(3), rows.text(4), rows.text(5),
                                rows.text(6), rows.text(7), rows.text(8),
                                rows.text(9), rows.text(10)});
  }

  void put_entities(Store* store) {
    Query rows = database_.query(
        schema_ < kHasCuration
            ? "SELECT id, type, coalesce(part_of, ''), weight, '' FROM entity"
            : "SELECT id, type, coalesce(part_of, ''), weight, same_as "
              "FROM entity");
    while (rows.step()) {
      EntityRecord record{rows.text(0), rows.text(1),
                          rows.text(2), static_cast<int>(rows.whole(3)),
                          {},           rows.text(4)};
      Query names = database_.query(
          "SELECT name, language, form FROM entity_name WHERE entity = ? "
          "ORDER BY ordinal");
      names.bind(1, std::string_view(record.id));
      while (names.step())
        record.names.push_back({names.text(0), names.text(1), names.text(2)});
      store->put(record);
    }
  }

  void put_facts(Store* store) {
    Query rows = database_.query(
        "SELECT id, statement, document, as_of, recorded, rank, rank_reason, "
        "complete, sentences, note FROM fact ORDER BY key");
    while (rows.step()) {
      FactRecord record;
      record.id = rows.text(0);
      record.statement = statement(rows, 1);
      record.document = rows.text(2);
      record.as_of = rows.text(3);
      record.recorded = rows.text(4);
      for (const Rank rank : {Rank::Preferred, Rank::Deprecated})
        if (rows.view(5) == name_of(rank)) record.rank = rank;
      record.rank_reason = rows.text(6);
      record.complete = rows.whole(7) != 0;
      record.sentence = words_from_json(rows.view(8), database_.path());
      record.note = rows.text(9);
      store->put(record);
    }
  }

  void put_series(Store* store) {
    Query rows = database_.query(
        "SELECT id, indicator, unit, document, labels FROM series");
    while (rows.step())
      store->put(SeriesRecord{rows.text(0), rows.text(1), rows.text(2),
                              rows.text(3),
                              words_from_json(rows.view(4), database_.path())});
  }

  void put_observations(Store* store) {
    Query rows = database_.query(
        "SELECT series, entity, period, vintage, value FROM observation");
    while (rows.step()) {
      const auto value = claims::Rational::parse(rows.view(4));
      if (!value) database_.damaged("a figure cannot be read");
      store->put(ObservationRecord{rows.text(0), rows.text(1), rows.text(2),
                                   *value, rows.text(3)});
    }
  }

  void put_passages(Store* store) {
    Query rows = database_.query(
        schema_ < kHasCuration
            ? "SELECT document, ordinal, language, text, caption, statements, "
              "'' FROM passage ORDER BY key"
            : "SELECT document, ordinal, language, text, caption, statements, "
              "about FROM passage ORDER BY key");
    while (rows.step()) {
      PassageRecord record;
      record.document = rows.text(0);
      record.ordinal = static_cast<int>(rows.whole(1));
      record.language = rows.text(2);
      record.text = rows.text(3);
      record.caption = rows.text(4);
      auto read = schema_ < kStatementsAreBytes
                      ? statements_from_json(rows.view(5), database_.path())
                      : claims::statements_from_code(rows.view(5));
      if (!read) database_.damaged("what a passage states cannot be read");
      record.statements = std::move(*read);
      record.about = lines_in(rows.view(6));
      store->put(record);
    }
  }

  void put_checks(Store* store) {
    Query rows = database_.query(
        "SELECT id, document, claim, language, rating, rating_value, statement "
        "FROM published_check ORDER BY key");
    while (rows.step()) {
      PublishedCheckRecord record{rows.text(0), rows.text(1),
                                  rows.text(2), rows.text(3),
                                  rows.text(4), static_cast<int>(rows.whole(5)),
                                  std::nullopt};
      if (!rows.view(6).empty()) record.statement = statement(rows, 6);
      store->put(record);
    }
  }

  Database database_;
  int64_t schema_;
};

struct Copied {
  const char *from, *to;
  int columns;
  int64_t since = 1;  // schema
};
// What records said before: there before the records, whose versions follow.
constexpr Copied kHistory = {
    "SELECT kind, id, version, superseded, content FROM history",
    "INSERT INTO history VALUES(?, ?, ?, ?, ?)", 5};
// What else is kept as it is: who did what, the catalogue, verdicts.
constexpr Copied kCopied[] = {
    {"SELECT sequence, kind, id, existed, version FROM change_record",
     "INSERT INTO change_record VALUES(?, ?, ?, ?, ?)", 5, kHasCuration},
    {"SELECT sequence, recorded, actor, action, subject, detail, "
     "base_revision, hash FROM log ORDER BY sequence",
     "INSERT INTO log VALUES(?, ?, ?, ?, ?, ?, ?, ?)", 8},
    {"SELECT id, family, temporal, value, unit, one_valued, labels "
     "FROM property",
     "INSERT INTO property VALUES(?, ?, ?, ?, ?, ?, ?)", 7},
    {"SELECT verdict, kind, record, stance FROM verdict_evidence",
     "INSERT INTO verdict_evidence VALUES(?, ?, ?, ?)", 4},
    {"SELECT id, claim, label, as_of, base_revision FROM verdict",
     "INSERT INTO verdict VALUES(?, ?, ?, ?, ?)", 5},
};

void copy_rows(Database& from, const Copied& copied, Database& to) {
  Query rows = from.query(copied.from);
  while (rows.step()) {
    Query put = to.query(copied.to);
    for (int i = 0; i < copied.columns; ++i) {
      if (rows.is_whole(i))
        put.bind(i + 1, rows.whole(i));
      else
        put.bind(i + 1, rows.view(i));
    }
    put.run();
  }
}

}  // namespace

int64_t Store::migrate(const std::string& path, const std::string& backup) {
  namespace fs = std::filesystem;
  check_file(path);
  const int64_t from = schema_version_of(path);
  if (from == kSchemaVersion) return from;
  const std::string partial = path + ".partial";
  std::error_code error;
  fs::remove(partial, error);
  try {
    OldBase old(path, from);
    old.database().copy_to(backup);
    Store store = Store::create(partial);
    store.begin();
    copy_rows(old.database(), kHistory, *store.database_);
    old.pour_into(&store);
    for (const Copied& copied : kCopied)
      if (from >= copied.since)
        copy_rows(old.database(), copied, *store.database_);
    store.commit();
  } catch (...) {
    fs::remove(partial, error);
    throw;
  }
  const auto faults = faults_of(partial);
  if (!faults.empty()) {
    fs::remove(partial, error);
    throw Error(faults[0], path, Blame::Store);
  }
  fs::rename(partial, path, error);
  if (error)
    throw Error("the base cannot be put here: " + error.message(), path,
                Blame::Store);
  return from;
}

}  // namespace sources
