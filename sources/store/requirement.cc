#include "sources/store/requirement.h"

#include <algorithm>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/value/calendar.h"

namespace sources {

std::string RecordName::text() const {
  return kind_ ? std::string(kind_) + " " + claims::quoted(id_) : id_;
}

void require(bool holds, const RecordName& record, std::string_view message) {
  if (!holds) throw claims::Error(std::string(message), record.text());
}

void require_id(const RecordName& record, const std::string& id) {
  require(!id.empty(), record, "field \"id\" is missing or empty");
  require(std::none_of(id.begin(), id.end(),
                       [](char c) {
                         return static_cast<unsigned char>(c) < 0x20 ||
                                c == 0x7f;
                       }),
          record, "field \"id\" has a control character");
}

void require_day(const RecordName& record, const char* field,
                 const std::string& day) {
  if (day.empty() || claims::parse_day(day)) return;
  require(false, record,
          std::string("field \"") + field + "\" is no day: " +
              claims::quoted(day) + "; write it as 2024-04-11");
}

void require_row(Database& database, const char* sql, const RecordName& record,
                 const std::string& what, const std::string& id) {
  Query query = database.query(sql);
  query.bind(1, std::string_view(id));
  if (query.step()) return;
  require(false, record,
          what + " " + claims::quoted(id) + " is not in the base");
}

void require_document(Database& database, const RecordName& record,
                      const std::string& id) {
  require_row(database, "SELECT 1 FROM document WHERE id = ?", record,
              "document", id);
}

void require_entity(Database& database, const RecordName& record,
                    const std::string& what, const std::string& id) {
  require_row(database, "SELECT 1 FROM entity WHERE id = ?", record,
              what + " entity", id);
}

}  // namespace sources
