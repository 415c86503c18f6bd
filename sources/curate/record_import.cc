#include "sources/curate/record_import.h"

#include "claims/text/error.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/made_up.h"
#include "sources/curate/statement_check.h"

namespace sources {
namespace {

using claims::Error;

// A line longer than this is no record.
constexpr size_t kMaxLineBytes = 1u << 20;

bool jsonl_named(const std::string& name, std::string_view stem) {
  return name.starts_with(stem) && name.ends_with(".jsonl");
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

// One line without its end, never more than kMaxLineBytes of it in memory.
bool next_line(std::istream& in, std::string* line, bool* too_long) {
  line->clear();
  *too_long = false;
  for (int c = in.get(); c != std::char_traits<char>::eof(); c = in.get()) {
    if (c == '\n') return true;
    if (line->size() < kMaxLineBytes)
      *line += static_cast<char>(c);
    else
      *too_long = true;
  }
  return !line->empty();
}

// Puts read(line, where) for each line that holds something; what that throws
// is the line's refusal.
template <typename Read>
void put_lines(std::istream& in, const Import& import, const char* kind,
               const Read& read) {
  GivenRows rows(import);
  std::string line;
  bool too_long = false;
  for (int64_t number = 1; next_line(in, &line, &too_long); ++number) {
    const std::string where = import.path + ":" + std::to_string(number);
    if (number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    if (is_blank(line)) continue;
    try {
      if (too_long) throw Error("the line is longer than 1 MiB", where);
      rows.put(kind, read(line, where), number);
    } catch (const Error& error) {
      import.report->refuse(where, error);
    }
  }
}

}  // namespace

bool takes_publishers(const std::string& name) {
  return jsonl_named(name, "publishers");
}
bool takes_documents(const std::string& name) {
  return jsonl_named(name, "documents");
}
bool takes_entities(const std::string& name) {
  return jsonl_named(name, "entities");
}
bool takes_series(const std::string& name) {
  return jsonl_named(name, "series");
}
bool takes_checks(const std::string& name) {
  return jsonl_named(name, "checks");
}
bool takes_passages(const std::string& name) {
  return jsonl_named(name, "passages");
}
bool takes_facts(const std::string& name) { return jsonl_named(name, ""); }

void import_publishers(std::istream& in, const Import& import) {
  put_lines(in, import, "publisher", record_of<PublisherRecord>);
}

void import_documents(std::istream& in, const Import& import) {
  put_lines(in, import, "document", [&](const auto& line, const auto& where) {
    auto record = record_of<DocumentRecord>(line, where);
    if (record.recorded.empty()) record.recorded = import.options.recorded;
    if (import.options.ad_hoc) make_up_publisher(record.publisher, import);
    return record;
  });
}

void import_entities(std::istream& in, const Import& import) {
  put_lines(in, import, "entity", record_of<EntityRecord>);
}

void import_series(std::istream& in, const Import& import) {
  put_lines(in, import, "series", [&](const auto& line, const auto& where) {
    auto record = record_of<SeriesRecord>(line, where);
    if (import.options.ad_hoc) make_up_document(record.document, import);
    return record;
  });
}

void import_passages(std::istream& in, const Import& import) {
  put_lines(in, import, "passage", record_of<PassageRecord>);
}

void import_checks(std::istream& in, const Import& import) {
  put_lines(
      in, import, "published_check", [&](const auto& line, const auto& where) {
        auto record = record_of<PublishedCheckRecord>(line, where);
        if (record.statement) {
          complete(import.language, &*record.statement);
          check_statement(import.language.catalogue, *record.statement, where);
        }
        if (import.options.ad_hoc) make_up_document(record.document, import);
        return record;
      });
}

void import_facts(std::istream& in, const Import& import) {
  put_lines(in, import, "fact", [&](const auto& line, const auto& where) {
    FactRecord record = fact_of(line, import.language, where);
    if (record.recorded.empty()) record.recorded = import.options.recorded;
    if (import.options.ad_hoc) {
      make_up_document(record.document, import);
      make_up_entities(record.statement, import);
    }
    return record;
  });
}

}  // namespace sources
