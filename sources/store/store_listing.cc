// What a base holds, for curators: kinds, counts, ids, history.

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/store/database.h"
#include "sources/store/store.h"

namespace sources {
namespace {

struct KindRow {
  const char* kind;
  const char* count;
  const char* ids;
};
constexpr KindRow kKinds[] = {
    {"publisher", "SELECT count(*) FROM publisher",
     "SELECT id FROM publisher ORDER BY id"},
    {"document", "SELECT count(*) FROM document",
     "SELECT id FROM document ORDER BY id"},
    {"entity", "SELECT count(*) FROM entity",
     "SELECT id FROM entity ORDER BY id"},
    {"name", "SELECT count(*) FROM entity_name",
     "SELECT name FROM entity_name ORDER BY name, entity, ordinal"},
    {"fact", "SELECT count(*) FROM fact", "SELECT id FROM fact ORDER BY id"},
    {"series", "SELECT count(*) FROM series",
     "SELECT id FROM series ORDER BY id"},
    {"observation", "SELECT count(*) FROM observation",
     "SELECT series || ' ' || entity || ' ' || period FROM observation "
     "ORDER BY series, entity, period, vintage"},
    {"passage", "SELECT count(*) FROM passage",
     "SELECT document || '#' || ordinal FROM passage "
     "ORDER BY document, ordinal"},
    {"published_check", "SELECT count(*) FROM published_check",
     "SELECT id FROM published_check ORDER BY id"},
    {"property", "SELECT count(*) FROM property",
     "SELECT id FROM property ORDER BY id"},
};

}  // namespace

std::vector<std::pair<std::string, int64_t>> Store::counts() const {
  std::vector<std::pair<std::string, int64_t>> counts;
  for (const KindRow& row : kKinds) {
    Query query = database_->query(row.count);
    query.step();
    counts.emplace_back(row.kind, query.whole(0));
  }
  return counts;
}

std::vector<std::string> Store::ids(std::string_view kind) const {
  for (const KindRow& row : kKinds) {
    if (kind != row.kind) continue;
    std::vector<std::string> ids;
    Query query = database_->query(row.ids);
    while (query.step()) ids.push_back(query.text(0));
    return ids;
  }
  throw claims::Error("there is no kind of record " + claims::quoted(kind),
                      path(), claims::Blame::Usage);
}

std::vector<std::string> Store::once_said(std::string_view kind,
                                          std::string_view property) const {
  const std::string field = "\"property\":\"" + std::string(property) + "\"";
  Query query = database_->query(
      "SELECT DISTINCT id FROM history WHERE kind = ? AND "
      "instr(content, ?) > 0 ORDER BY id");
  query.with(kind, std::string_view(field));
  std::vector<std::string> ids;
  while (query.step()) ids.push_back(query.text(0));
  return ids;
}

std::vector<std::string> Store::history(std::string_view kind,
                                        std::string_view id) const {
  Query query = database_->query(
      "SELECT content FROM history WHERE kind = ? AND id = ? "
      "ORDER BY version");
  query.with(kind, id);
  std::vector<std::string> contents;
  while (query.step()) contents.push_back(query.text(0));
  return contents;
}

}  // namespace sources
