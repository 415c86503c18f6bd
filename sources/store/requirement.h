#pragma once
// What a record must fulfil before it is written, said better than a database
// constraint says it: each throws Error{what is wrong, which record}.

#include <string>
#include <string_view>

#include "sources/store/database.h"

namespace sources {

// What a complaint calls a record: put together only when there is one, since
// millions are right. Refers to what it is made from.
class RecordName {
 public:
  RecordName(const std::string& name) : id_(name) {}
  RecordName(const char* kind, const std::string& id) : kind_(kind), id_(id) {}
  std::string text() const;  // "fact \"f1\""

 private:
  const char* kind_ = nullptr;
  const std::string& id_;
};

void require(bool holds, const RecordName& record, std::string_view message);
// An id that can be written in one line and on a command line.
void require_id(const RecordName& record, const std::string& id);
// "" or a day.
void require_day(const RecordName& record, const char* field,
                 const std::string& day);
// `sql` asks for the row of `id`: "publisher \"x\" is not in the base".
void require_row(Database& database, const char* sql, const RecordName& record,
                 const std::string& what, const std::string& id);
void require_document(Database& database, const RecordName& record,
                      const std::string& id);
void require_entity(Database& database, const RecordName& record,
                    const std::string& what, const std::string& id);

}  // namespace sources
