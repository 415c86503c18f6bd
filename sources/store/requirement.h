#pragma once
// What a record must fulfil before it is written, said better than a database
// constraint says it: each throws Error{what is wrong, which record}.

#include <string>

#include "sources/store/database.h"

namespace sources {

void require(bool holds, const std::string& record, const std::string& message);
std::string quoted(const std::string& text);
// "" or a day.
void require_day(const std::string& record, const char* field,
                 const std::string& day);
// `sql` asks for the row of `id`: "publisher \"x\" is not in the base".
void require_row(Database& database, const char* sql, const std::string& record,
                 const std::string& what, const std::string& id);
void require_document(Database& database, const std::string& record,
                      const std::string& id);
void require_entity(Database& database, const std::string& record,
                    const std::string& what, const std::string& id);

}  // namespace sources
