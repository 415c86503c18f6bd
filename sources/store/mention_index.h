#pragma once
// The MentionIndex says which facts speak of what and which passages state
// what: (property, entity) leads to their keys. One for a connection. New rows
// wait in memory and enter in the order of their table: a million at once touch
// each page of it a few times, one by one a million times.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/value/statement.h"
#include "sources/store/database.h"
#include "sources/store/many_rows.h"
#include "sources/store/text_numbers.h"

namespace sources {

// How a mention names the entity that is a fact's value: "=NER".
std::string as_value(std::string_view entity);

// Begins a query with the table `known`, whose one column `property` has each
// property of the facts: a search within each of them is quick, one in all of
// them is not.
inline constexpr const char* kPropertiesOfFacts =
    "WITH RECURSIVE known(property) AS (SELECT min(property) FROM fact_mention "
    "UNION ALL SELECT (SELECT min(property) FROM fact_mention WHERE property > "
    "known.property) FROM known WHERE known.property IS NOT NULL) ";

class MentionIndex {
 public:
  explicit MentionIndex(Database* database) : database_(database) {}

  void add_fact(const claims::Statement& statement, int64_t key);
  void remove_fact(const claims::Statement& statement, int64_t key);
  // What a passage states; `moment` orders what is stated of one thing: a day
  // since 1970.
  void add_stated(const claims::Statement& statement, int64_t moment,
                  int64_t key);
  void remove_stated(const std::vector<claims::Statement>& statements,
                     int64_t key);

  // Puts what waits into the tables. REQUIRES: a transaction is open, or
  // nothing waits.
  void flush();
  // Forgets what waits: the transaction was undone.
  void forget();

  // In words, what of the tables does not lead to its record.
  std::vector<std::string> faults();

 private:
  struct Row {
    uint32_t property, entity;  // numbers of names
    int64_t moment;             // 0 of a fact
    int64_t key;
  };
  // By the number of a name: its place in the order of all names.
  std::vector<uint32_t> ranks() const;
  void put(const RowsSql& sql, bool with_moment, std::vector<Row>* rows,
           const std::vector<uint32_t>& rank);
  void flush_if_full();

  Database* database_;
  TextNumbers names_;
  std::vector<Row> facts_, stated_;
};

}  // namespace sources
