#include "sources/store/requirement.h"

#include "claims/text/error.h"
#include "claims/value/calendar.h"

namespace sources {

void require(bool holds, const std::string& record,
             const std::string& message) {
  if (!holds) throw claims::Error(message, record);
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

void require_day(const std::string& record, const char* field,
                 const std::string& day) {
  require(day.empty() || claims::parse_day(day), record,
          std::string("field \"") + field + "\" is no day: " + quoted(day) +
              "; write it as 2024-04-11");
}

void require_row(Database& database, const char* sql, const std::string& record,
                 const std::string& what, const std::string& id) {
  Query query = database.query(sql);
  query.bind(1, std::string_view(id));
  require(query.step(), record,
          what + " " + quoted(id) + " is not in the base");
}

void require_document(Database& database, const std::string& record,
                      const std::string& id) {
  require_row(database, "SELECT 1 FROM document WHERE id = ?", record,
              "document", id);
}

void require_entity(Database& database, const std::string& record,
                    const std::string& what, const std::string& id) {
  require_row(database, "SELECT 1 FROM entity WHERE id = ?", record,
              what + " entity", id);
}

}  // namespace sources
