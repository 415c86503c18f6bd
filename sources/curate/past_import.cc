#include "sources/curate/past_import.h"

#include "claims/text/error.h"
#include "sources/curate/line_reader.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::Error;

// What a record said, written as a text within a text.
constexpr size_t kMaxLineBytes = 4u << 20;

// Calls take(record) for each line.
template <typename Record, typename Take>
void each_line(std::istream& in, const Import& import, const char* kind,
               const Take& take) {
  LineReader lines(in, kMaxLineBytes);
  for (std::string line; lines.next(&line);) {
    const std::string where =
        import.path + ":" + std::to_string(lines.number());
    try {
      if (lines.too_long()) throw Error("the line is longer than 4 MiB", where);
      take(record_of<Record>(line, where));
      import.report->count(kind, Effect::Added);
    } catch (const Error& error) {
      import.report->refuse(where, error);
    }
  }
}

}  // namespace

bool takes_history(const std::string& name) { return name == "history.jsonl"; }
bool takes_changes(const std::string& name) { return name == "changes.jsonl"; }
bool takes_log(const std::string& name) { return name == "log.jsonl"; }

void import_history(std::istream& in, const Import& import) {
  each_line<PastRecord>(in, import, "history", [&](const PastRecord& record) {
    import.store->restore(record);
  });
}

void import_changes(std::istream& in, const Import& import) {
  each_line<ChangeRecord>(
      in, import, "change",
      [&](const ChangeRecord& record) { import.store->restore(record); });
}

void import_log(std::istream& in, const Import& import) {
  std::vector<LogRecord> log;
  each_line<LogRecord>(in, import, "log", [&](LogRecord record) {
    log.push_back(std::move(record));
  });
  if (!import.report->good()) return;
  try {
    import.store->restore(log);
  } catch (const Error& error) {
    import.report->refuse(import.path, error);
  }
}

}  // namespace sources
