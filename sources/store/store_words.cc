// Records that are found by their words: passages and published checks, in and
// out.

#include <algorithm>

#include "claims/text/quoted.h"
#include "claims/value/statement_code.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/mention_index.h"
#include "sources/store/record_json.h"
#include "sources/store/record_row.h"
#include "sources/store/requirement.h"
#include "sources/store/seen.h"
#include "sources/store/statement_columns.h"
#include "sources/store/table.h"
#include "sources/store/word_index.h"

namespace sources {
namespace {

constexpr int64_t kSecondsOfDay = 86400;

// Ids that a passage is found by: what it speaks of and what it states.
std::vector<std::string> ids_of(const PassageRecord& record) {
  std::set<std::string> ids(record.about.begin(), record.about.end());
  for (const claims::Statement& statement : record.statements) {
    for (const std::string& entity : entities_of(statement))
      ids.insert("@" + entity);
    for (const std::string& concept_id : concepts_of(statement))
      ids.insert("#" + concept_id);
  }
  return {ids.begin(), ids.end()};
}

// The day that orders what a passage states: of the statement, else of the
// document, else the oldest.
int64_t moment_of(const claims::Statement& statement,
                  std::optional<int64_t> published) {
  const Ends ends = ends_of(statement.when);
  const auto seconds = ends.from ? ends.from : ends.to ? ends.to : published;
  return seconds ? *seconds / kSecondsOfDay : 0;
}

void put_statements(Database& database, const PassageRecord& record,
                    int64_t key, MentionIndex* mentions) {
  std::optional<int64_t> published;
  {
    Query day =
        database.query("SELECT published_from FROM document WHERE id = ?");
    day.bind(1, std::string_view(record.document));
    if (day.step()) published = day.maybe_whole(0);
  }
  for (const claims::Statement& statement : record.statements)
    mentions->add_stated(statement, moment_of(statement, published), key);
}

// "a\nb\n" and back.
std::string lines_of(const std::vector<std::string>& items) {
  std::string lines;
  for (const std::string& item : items) lines += item + "\n";
  return lines;
}

// A text that is new or has changed gets a key that none had before: what the
// word index says of older ones then leads to no record.
int64_t fresh_key(Database& database, int64_t key, int64_t last,
                  const char* move) {
  if (key > last) return key;
  database.query(move).with(last + 1, key).run();
  return last + 1;
}
// Sorts as (document, ordinal) does.
std::string canonical_key(const PassageRecord& record) {
  std::string key = record.document;
  key += '\0';
  for (int shift = 24; shift >= 0; shift -= 8)
    key += static_cast<char>((record.ordinal >> shift) & 0xff);
  return key;
}

int64_t key_of_passage(Database& database, const PassageRecord& record) {
  Query find = database.query(
      "SELECT key FROM passage WHERE document = ? AND ordinal = ?");
  find.with(std::string_view(record.document), int64_t{record.ordinal});
  return find.step() ? find.whole(0) : 0;
}

std::pair<std::string_view, int> place_of(const PassageRecord& record) {
  return {record.document, record.ordinal};
}
std::string_view place_of(const PublishedCheckRecord& record) {
  return record.id;
}

// More than `limit` are asked for, since old texts are among them.
constexpr size_t kOldTexts = 64;

}  // namespace

Effect Store::put(const PassageRecord& given) {
  PassageRecord record = given;
  record.id = record.document + "#" + std::to_string(record.ordinal);
  std::sort(record.about.begin(), record.about.end());
  const RecordName name("passage", record.id);
  Change change(this);
  Seen::once(&seen_->documents, record.document,
             [&] { require_document(*database_, name, record.document); });
  require(!record.text.empty(), name, "a passage needs a text");
  require(record.ordinal >= 0, name, "its ordinal is negative");
  for (const std::string& id : record.about)
    require((id.starts_with('@') || id.starts_with('#')) &&
                id.find('\n') == std::string::npos,
            name,
            "field \"about\" has " + claims::quoted(id) +
                "; it must be \"@\" and an id or \"#\" and a class");
  const std::string place = canonical_key(record);
  const auto old = is_behind_all(passage_table(), place)
                       ? std::optional<PassageRecord>()
                       : passage(record.id);
  const auto entry = next_version("passage", record.id, record, old);
  if (!entry) return change.done(entry);
  const int64_t old_key = old ? key_of_passage(*database_, record) : 0;
  if (old) mentions_->remove_stated(old->statements, old_key);
  const std::string statements = claims::statements_code(record.statements);
  const std::string about = lines_of(record.about);
  const int64_t last_key = words_->last_key(Shelf::Passages);
  GrowingTable* const grows = growing(passage_table(), place, !old);
  if (grows) grows->last_key = std::max(grows->last_key, last_key);
  const int64_t new_key = RowWriter(*database_, passage_table(), grows)
                              .add(record.document)
                              .add(int64_t{record.ordinal})
                              .add(record.language)
                              .add(record.text)
                              .add(record.caption)
                              .add(about)
                              .add_bytes(statements)
                              .write(entry->version);
  const int64_t key = fresh_key(*database_, old ? old_key : new_key, last_key,
                                "UPDATE passage SET key = ? WHERE key = ?");
  words_->add(Shelf::Passages, key, {record.text, record.caption},
              record.language, ids_of(record));
  put_statements(*database_, record, key, mentions_.get());
  mark("passage");
  return change.done(entry);
}

Effect Store::put(const PublishedCheckRecord& record) {
  const RecordName name("published check", record.id);
  require_id(name, record.id);
  require(!record.claim.empty(), name, "field \"claim\" is missing or empty");
  require(record.rating_value >= 0 && record.rating_value <= 5, name,
          "field \"rating_value\" is " + std::to_string(record.rating_value) +
              "; it must be 1 (false) to 5 (true), or 0");
  require_document(*database_, name, record.document);
  Change change(this);
  const auto old = published_check(record.id);
  const auto entry = next_version("published_check", record.id, record, old);
  if (!entry) return change.done(entry);
  const std::string statement =
      record.statement ? claims::statement_code(*record.statement) : "";
  RowWriter(*database_, check_table())
      .add(record.id)
      .add(record.document)
      .add(record.claim)
      .add(record.language)
      .add(record.rating)
      .add(int64_t{record.rating_value})
      .add_bytes(statement)
      .write(entry->version);
  std::vector<std::string> ids;
  if (record.statement)
    for (const std::string& entity : entities_of(*record.statement))
      ids.push_back("@" + entity);
  const int64_t key = fresh_key(
      *database_,
      key_of(*database_, "SELECT key FROM published_check WHERE id = ?",
             record.id),
      words_->last_key(Shelf::Checks),
      "UPDATE published_check SET key = ? WHERE key = ?");
  words_->add(Shelf::Checks, key, {record.claim}, record.language, ids);
  mark("published_check");
  return change.done(entry);
}

template <typename Record>
std::vector<Record> Store::found_by_words(int shelf, const char* sql,
                                          const std::vector<std::string>& words,
                                          size_t limit) const {
  std::vector<std::pair<uint32_t, Record>> found;
  if (limit == 0) return {};
  words_->flush();
  for (const Ranked& ranked :
       words_->best(static_cast<Shelf>(shelf), words, limit + kOldTexts)) {
    Query row = database_->query(sql);
    row.bind(1, ranked.key);
    if (!row.step()) continue;
    Record record;
    read_record(*database_, row, &record);
    found.emplace_back(ranked.score, std::move(record));
    if (found.size() == limit) break;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) {
                     if (a.first != b.first) return a.first > b.first;
                     return place_of(a.second) < place_of(b.second);
                   });
  std::vector<Record> records;
  for (auto& [score, record] : found) records.push_back(std::move(record));
  return records;
}

std::vector<PassageRecord> Store::passages(
    const std::vector<std::string>& words, size_t limit) const {
  static const std::string sql =
      "SELECT " + passage_table().cells + " FROM passage WHERE key = ?";
  return found_by_words<PassageRecord>(static_cast<int>(Shelf::Passages),
                                       sql.c_str(), words, limit);
}

std::vector<PublishedCheckRecord> Store::published_checks(
    const std::vector<std::string>& words, size_t limit) const {
  static const std::string sql =
      "SELECT " + check_table().cells + " FROM published_check WHERE key = ?";
  return found_by_words<PublishedCheckRecord>(static_cast<int>(Shelf::Checks),
                                              sql.c_str(), words, limit);
}

std::vector<PassageRecord> Store::passages_stating(
    std::string_view property, std::string_view entity,
    std::optional<claims::Day> around, size_t limit) const {
  mentions_->flush();
  // (days from `around`, key), nearest first.
  std::vector<std::pair<int64_t, int64_t>> near;
  const int64_t day = around ? around->number : INT32_MAX;
  const auto gather = [&](const char* sql) {
    Query keys = database_->query(sql);
    keys.with(property, entity, day,
              static_cast<int64_t>(std::min<size_t>(limit, INT32_MAX)));
    while (keys.step())
      near.emplace_back(std::abs(keys.whole(0) - day), keys.whole(1));
  };
  gather(
      "SELECT moment, passage FROM passage_statement WHERE property = ?1 AND "
      "entity = ?2 AND moment <= ?3 ORDER BY moment DESC, passage LIMIT ?4");
  gather(
      "SELECT moment, passage FROM passage_statement WHERE property = ?1 AND "
      "entity = ?2 AND moment > ?3 ORDER BY moment, passage LIMIT ?4");
  std::sort(near.begin(), near.end());
  static const std::string sql =
      "SELECT " + passage_table().cells + " FROM passage WHERE key = ?";
  std::vector<PassageRecord> found;
  std::set<int64_t> seen;
  for (const auto& [distance, key] : near) {
    if (found.size() == limit) break;
    if (!seen.insert(key).second) continue;
    Query row = database_->query(sql.c_str());
    row.bind(1, key);
    if (!row.step()) continue;
    read_record(*database_, row, &found.emplace_back());
  }
  std::sort(found.begin(), found.end(),
            [](const PassageRecord& a, const PassageRecord& b) {
              return place_of(a) < place_of(b);
            });
  return found;
}

}  // namespace sources
