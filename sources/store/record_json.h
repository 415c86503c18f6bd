#pragma once
// Records as JSON, one object a line, both ways: what `attest sources import`
// reads, `show` prints, `export` writes, and what history keeps of a
// superseded record. Fields are named as in record.h; a fact's statement stands
// in the fact's own object (claims/value/statement_json.h).

#include <string>
#include <string_view>

#include "claims/text/json_fields.h"
#include "sources/store/record.h"

namespace sources {

// One line; equal records give equal bytes; defaults are left out.
std::string json_of(const PublisherRecord& record);
std::string json_of(const DocumentRecord& record);
std::string json_of(const EntityRecord& record);
std::string json_of(const FactRecord& record);
std::string json_of(const SeriesRecord& record);
std::string json_of(const ObservationRecord& record);
std::string json_of(const PassageRecord& record);
std::string json_of(const PublishedCheckRecord& record);
std::string json_of(const PastRecord& record);
std::string json_of(const ChangeRecord& record);
std::string json_of(const LogRecord& record);

// Each throws Error{what is wrong with which field, where}; unknown fields are
// refused, so that a misspelt one is found.
void read_json(std::string_view json, const std::string& where,
               PublisherRecord* record);
void read_json(std::string_view json, const std::string& where,
               DocumentRecord* record);
void read_json(std::string_view json, const std::string& where,
               EntityRecord* record);
void read_json(std::string_view json, const std::string& where,
               FactRecord* record);
void read_json(std::string_view json, const std::string& where,
               SeriesRecord* record);
void read_json(std::string_view json, const std::string& where,
               ObservationRecord* record);
void read_json(std::string_view json, const std::string& where,
               PassageRecord* record);
void read_json(std::string_view json, const std::string& where,
               PublishedCheckRecord* record);

void read_json(std::string_view json, const std::string& where,
               PastRecord* record);
void read_json(std::string_view json, const std::string& where,
               ChangeRecord* record);
void read_json(std::string_view json, const std::string& where,
               LogRecord* record);

template <typename Record>
Record record_of(std::string_view json, const std::string& where) {
  Record record;
  read_json(json, where, &record);
  return record;
}

// Pieces that a table keeps as JSON text in one column.
std::string json_of_words(const std::map<std::string, std::string>& words);
std::map<std::string, std::string> words_from_json(std::string_view json,
                                                   const std::string& where);
std::string json_of_statements(
    const std::vector<claims::Statement>& statements);
std::vector<claims::Statement> statements_from_json(std::string_view json,
                                                    const std::string& where);

const char* name_of(Rank rank);  // "preferred"

}  // namespace sources
