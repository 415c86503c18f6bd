#include "sources/curate/record_import.h"

#include <future>
#include <optional>

#include "claims/text/error.h"
#include "sources/curate/given_rows.h"
#include "sources/curate/line_reader.h"
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

struct Line {
  int64_t number;
  std::string text;
  bool too_long;
};

// Lines are read some at a time, so that others are put meanwhile.
constexpr size_t kBatchBytes = 1u << 19;
constexpr size_t kBatchLines = 4096;
// Fewer are not worth a thread.
constexpr size_t kFewLines = 64;

std::vector<Line> next_batch(LineReader* lines) {
  std::vector<Line> batch;
  Line line{};
  for (size_t bytes = 0; batch.size() < kBatchLines && bytes < kBatchBytes &&
                         lines->next(&line.text);) {
    line.number = lines->number();
    line.too_long = lines->too_long();
    if (line.number == 1 && line.text.starts_with("\xef\xbb\xbf"))
      line.text.erase(0, 3);
    if (is_blank(line.text)) continue;
    bytes += line.text.size();
    batch.push_back(std::move(line));
  }
  return batch;
}

// What a line gives: a record, or why there is none.
template <typename Record>
struct Given {
  int64_t number;
  std::optional<Record> record;
  std::optional<Error> fault;
};

std::string place_of(const Import& import, int64_t line) {
  return import.path + ":" + std::to_string(line);
}

template <typename Record, typename Read>
std::vector<Given<Record>> read_batch(const std::vector<Line>& batch,
                                      const Import& import, const Read& read) {
  std::vector<Given<Record>> given;
  given.reserve(batch.size());
  for (const Line& line : batch) {
    Given<Record>& entry = given.emplace_back();
    entry.number = line.number;
    const std::string where = place_of(import, line.number);
    try {
      if (line.too_long) throw Error("the line is longer than 1 MiB", where);
      entry.record = read(line.text, where);
    } catch (const Error& error) {
      entry.fault = error;
    }
  }
  return given;
}

// Puts read(line, where) for each line that holds something, made ready by
// prepare(record); what either throws is the line's refusal. Lines are read on
// a second thread while those before them are put, in their order.
template <typename Record, typename Read, typename Prepare>
void put_lines(std::istream& in, const Import& import, const char* kind,
               const Read& read, const Prepare& prepare) {
  GivenRows rows(import);
  LineReader lines(in, kMaxLineBytes);
  const auto put = [&](Given<Record>* given) {
    try {
      if (given->fault) throw Error(*given->fault);
      prepare(&*given->record);
      rows.put(kind, *given->record, given->number);
    } catch (const Error& error) {
      import.report->refuse(place_of(import, given->number), error);
    }
  };
  std::vector<Given<Record>> ready;
  for (bool more = true; more;) {
    const std::vector<Line> batch = next_batch(&lines);
    more = !batch.empty();
    auto ahead = std::async(
        batch.size() < kFewLines ? std::launch::deferred : std::launch::async,
        [&] { return read_batch<Record>(batch, import, read); });
    for (Given<Record>& given : ready) put(&given);
    ready = ahead.get();
  }
}

template <typename Record>
void put_lines(std::istream& in, const Import& import, const char* kind) {
  put_lines<Record>(in, import, kind, record_of<Record>, [](Record*) {});
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
  put_lines<PublisherRecord>(in, import, "publisher");
}

void import_documents(std::istream& in, const Import& import) {
  put_lines<DocumentRecord>(in, import, "document", record_of<DocumentRecord>,
                            [&](DocumentRecord* record) {
                              if (record->recorded.empty())
                                record->recorded = import.options.recorded;
                              if (import.options.ad_hoc)
                                make_up_publisher(record->publisher, import);
                            });
}

void import_entities(std::istream& in, const Import& import) {
  put_lines<EntityRecord>(in, import, "entity");
}

void import_series(std::istream& in, const Import& import) {
  put_lines<SeriesRecord>(in, import, "series", record_of<SeriesRecord>,
                          [&](SeriesRecord* record) {
                            if (import.options.ad_hoc)
                              make_up_document(record->document, import);
                          });
}

void import_passages(std::istream& in, const Import& import) {
  put_lines<PassageRecord>(in, import, "passage");
}

void import_checks(std::istream& in, const Import& import) {
  const auto read = [&](const std::string& line, const std::string& where) {
    auto record = record_of<PublishedCheckRecord>(line, where);
    if (record.statement) {
      complete(import.language, &*record.statement);
      check_statement(import.language.catalogue, *record.statement, where);
    }
    return record;
  };
  put_lines<PublishedCheckRecord>(
      in, import, "published_check", read, [&](PublishedCheckRecord* record) {
        if (import.options.ad_hoc) make_up_document(record->document, import);
      });
}

void import_facts(std::istream& in, const Import& import) {
  const auto read = [&](const std::string& line, const std::string& where) {
    return fact_of(line, import.language, where);
  };
  put_lines<FactRecord>(in, import, "fact", read, [&](FactRecord* record) {
    if (record->recorded.empty()) record->recorded = import.options.recorded;
    if (!import.options.ad_hoc) return;
    make_up_document(record->document, import);
    make_up_entities(record->statement, import);
  });
}

}  // namespace sources
