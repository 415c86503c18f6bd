#include "sources/curate/exporter.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "claims/text/error.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

namespace fs = std::filesystem;
using claims::Blame;
using claims::Error;

// A file that comes to be with its first line.
class LineFile {
 public:
  explicit LineFile(fs::path path) : path_(std::move(path)) {}
  void add(const std::string& line) {
    if (!out_.is_open()) out_.open(path_, std::ios::binary);
    out_ << line << '\n';
    ++lines_;
  }
  void head(const std::string& line) {
    add(line);
    --lines_;
  }
  // Records written. Throws when the disk did not take it all.
  int64_t close() {
    if (lines_ == 0) return 0;
    out_.close();
    if (!out_)
      throw Error("the file cannot be written; is the disk full?",
                  path_.string(), Blame::Store);
    return lines_;
  }
  std::string name() const { return path_.filename().string(); }

 private:
  fs::path path_;
  std::ofstream out_;
  int64_t lines_ = 0;
};

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r;\t") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + "\"";
}

void write_figures(const Store& store, LineFile* file) {
  bool header = false;
  for (const std::string& id : store.ids("series"))
    for (const ObservationRecord& figure : store.observations_of(id)) {
      if (!header) file->head("series,entity,period,value,vintage");
      header = true;
      file->add(quoted(id) + "," + quoted(figure.entity) + "," +
                quoted(figure.period) + "," + figure.value.exact_text() + "," +
                figure.vintage);
    }
}

// Whose words and figures the base carries, and under which licence they may be
// quoted: for people; nothing reads it back.
void write_credits(const Store& store, LineFile* file) {
  std::map<std::string, std::vector<std::string>> by_licence;
  for (const std::string& id : store.ids("document")) {
    const auto document = store.document(id);
    if (!document) continue;
    const auto publisher = store.publisher(document->publisher);
    by_licence[document->licence].push_back(
        "- " + (publisher ? publisher->name : document->publisher) +
        (document->title.empty() ? "" : ", " + document->title) +
        (document->published.empty() ? "" : ", " + document->published) +
        (document->url.empty() ? "" : ", <" + document->url + ">") + " (" + id +
        ")");
  }
  if (by_licence.empty()) return;
  file->head("# Credits");
  for (const auto& [licence, lines] : by_licence) {
    file->head("");
    file->head("## " + (licence.empty() ? "No licence on record" : licence));
    file->head("");
    for (const std::string& line : lines) file->add(line);
  }
}

template <typename Get>
void write_records(const Store& store, const char* kind, const Get& get,
                   LineFile* file) {
  for (const std::string& id : store.ids(kind))
    if (const auto record = get(id)) file->add(json_of(*record));
}

}  // namespace

std::vector<std::pair<std::string, int64_t>> export_base(
    const Store& store, const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw Error(error.message(), folder, Blame::Usage);
  if (!fs::is_empty(folder, error))
    throw Error("the folder is not empty; name a new one", folder,
                Blame::Usage);
  std::vector<std::pair<std::string, int64_t>> written;
  const auto file = [&](const char* name, const auto& fill) {
    LineFile lines(fs::path(folder) / name);
    fill(&lines);
    const int64_t count = lines.close();
    if (count > 0) written.emplace_back(lines.name(), count);
  };
  const auto records = [&](const char* name, const char* kind,
                           const auto& get) {
    file(name,
         [&](LineFile* lines) { write_records(store, kind, get, lines); });
  };
  using Id = const std::string&;
  records("publishers.jsonl", "publisher",
          [&](Id id) { return store.publisher(id); });
  records("documents.jsonl", "document",
          [&](Id id) { return store.document(id); });
  records("entities.jsonl", "entity", [&](Id id) { return store.entity(id); });
  records("facts.jsonl", "fact", [&](Id id) { return store.fact(id); });
  records("checks.jsonl", "published_check",
          [&](Id id) { return store.published_check(id); });
  records("series.jsonl", "series", [&](Id id) { return store.series(id); });
  records("passages.jsonl", "passage",
          [&](Id id) { return store.passage(id); });
  file("observations.csv",
       [&](LineFile* lines) { write_figures(store, lines); });
  file("history.jsonl", [&](LineFile* lines) {
    store.each_past([&](const PastRecord& past) { lines->add(json_of(past)); });
  });
  file("changes.jsonl", [&](LineFile* lines) {
    store.each_change(
        [&](const ChangeRecord& change) { lines->add(json_of(change)); });
  });
  file("log.jsonl", [&](LineFile* lines) {
    for (const LogRecord& line : store.log()) lines->add(json_of(line));
  });
  file("CREDITS.md", [&](LineFile* lines) { write_credits(store, lines); });
  return written;
}

}  // namespace sources
