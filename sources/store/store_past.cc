// The past of a base on its way out and into a new one: history, changes, log.

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/store/change.h"
#include "sources/store/database.h"
#include "sources/store/requirement.h"
#include "sources/store/seen.h"

namespace sources {

void Store::each_past(
    const std::function<void(const PastRecord&)>& take) const {
  Query rows = database_->query(
      "SELECT kind, id, version, superseded, content FROM history "
      "ORDER BY kind, id, version");
  while (rows.step())
    take({rows.text(0), rows.text(1), rows.whole(2), rows.text(3),
          rows.text(4)});
}

void Store::each_change(
    const std::function<void(const ChangeRecord&)>& take) const {
  Query rows = database_->query(
      "SELECT sequence, kind, id, existed, version FROM change_record "
      "ORDER BY sequence, kind, id");
  while (rows.step())
    take({rows.whole(0), rows.text(1), rows.text(2), rows.whole(3) != 0,
          rows.whole(4)});
}

void Store::require_no_past() const {
  require(log_length() == 0, std::string("the base"),
          "it has a log of its own; a history is only read into a base that "
          "is being made (attest sources init NEW.db --from FOLDER)");
}

void Store::restore(const PastRecord& record) {
  require_no_past();
  Change change(this);
  require(record.version == last_version(record.kind.c_str(), record.id) + 1,
          record.kind + " " + claims::quoted(record.id),
          "version " + std::to_string(record.version) +
              " does not follow the one before");
  keep_said(record.kind.c_str(), record.id, record.said, record.reason);
  change.done();
}

void Store::restore(const ChangeRecord& record) {
  require_no_past();
  Change change(this);
  database_->query("INSERT INTO change_record VALUES(?, ?, ?, ?, ?)")
      .with(record.sequence, std::string_view(record.kind),
            std::string_view(record.id), int64_t{record.existed},
            record.version)
      .run();
  change.done();
}

void Store::restore(const std::vector<LogRecord>& log) {
  require_no_past();
  Change change(this);
  for (const LogRecord& record : log)
    database_->query("INSERT INTO log VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .with(record.sequence, std::string_view(record.recorded),
              std::string_view(record.actor), std::string_view(record.action),
              std::string_view(record.subject), std::string_view(record.detail),
              std::string_view(record.revision), std::string_view(record.hash))
        .run();
  require(log_holds(), std::string("the log"),
          "it, the changes or the history was altered: its chain is broken");
  change.done();
}

}  // namespace sources
