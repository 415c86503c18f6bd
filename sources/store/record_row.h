#pragma once
// Rows of the tables as records. A row starts with its Table::cells; one that
// does not fit its checksum, or says what no record can, is damage: Error. An
// entity comes without its names, which are rows of their own.

#include "sources/store/database.h"
#include "sources/store/record.h"

namespace sources {

// "a\nb\n" as "a" and "b": how a cell keeps several ids.
std::vector<std::string> lines_in(std::string_view text);

void read_record(const Database& database, const Query& row,
                 PublisherRecord* record);
void read_record(const Database& database, const Query& row,
                 DocumentRecord* record);
void read_record(const Database& database, const Query& row,
                 EntityRecord* record);
void read_record(const Database& database, const Query& row,
                 FactRecord* record);
void read_record(const Database& database, const Query& row,
                 SeriesRecord* record);
void read_record(const Database& database, const Query& row,
                 ObservationRecord* record);
void read_record(const Database& database, const Query& row,
                 PassageRecord* record);
void read_record(const Database& database, const Query& row,
                 PublishedCheckRecord* record);

}  // namespace sources
