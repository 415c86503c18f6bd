#include "sources/curate/warc_import.h"

#include <set>
#include <sstream>

#include "claims/text/error.h"
#include "claims/value/calendar.h"
#include "sources/curate/article_import.h"
#include "sources/curate/left_out.h"
#include "sources/curate/warc.h"

namespace sources {
namespace {

using claims::Error;

// As much as an article may have.
constexpr size_t kMostBytes = 64u << 20;

// The article format of a media type ("text/html; charset=utf-8"), as the
// ending of a file's name; "" for what is no text.
std::string ending_of(const std::string& media_type) {
  const std::string type = media_type.substr(0, media_type.find(';'));
  if (type == "text/html" || type == "application/xhtml+xml") return ".html";
  if (type == "text/plain") return ".txt";
  return "";
}

struct Page {
  std::string url, retrieved, ending, body;
};

// Why a record is no page, counted.
class LeftOutRecords {
 public:
  LeftOut others{"that hold no page"};
  LeftOut failed{"of pages that were not answered with 200"};
  LeftOut kinds{"of files that are neither HTML nor plain text"};
  LeftOut packed{"of pages whose content is packed"};
  LeftOut damaged{"of pages that are cut short or too long"};
  LeftOut again{"of pages that stand in the archive before"};

  void tell(const Import& import) const {
    for (const LeftOut* each :
         {&others, &failed, &kinds, &packed, &damaged, &again})
      each->tell(import);
  }
};

std::string field(const HeaderFields& fields, const char* name) {
  const auto found = fields.find(name);
  return found == fields.end() ? "" : found->second;
}

std::optional<Page> page_of(const WarcRecord& record, LeftOutRecords* out) {
  const std::string type = field(record.fields, "warc-type");
  Page page;
  page.url = field(record.fields, "warc-target-uri");
  if (type != "response" && type != "resource") {
    out->others.add();
    return std::nullopt;
  }
  if (record.too_long) {
    out->damaged.add(page.url);
    return std::nullopt;
  }
  const std::string day = field(record.fields, "warc-date").substr(0, 10);
  if (claims::parse_day(day)) page.retrieved = day;
  if (type == "resource") {
    page.ending = ending_of(field(record.fields, "content-type"));
    page.body = record.block;
  } else {
    auto answer = http_answer(record.block);
    if (!answer) {
      out->damaged.add(page.url);
      return std::nullopt;
    }
    if (answer->status != 200) {
      out->failed.add(page.url);
      return std::nullopt;
    }
    const std::string coding = field(answer->fields, "content-encoding");
    if (!coding.empty() && coding != "identity") {
      out->packed.add(page.url);
      return std::nullopt;
    }
    page.ending = ending_of(field(answer->fields, "content-type"));
    page.body = std::move(answer->body);
  }
  if (!page.ending.empty()) return page;
  out->kinds.add();
  return std::nullopt;
}

void put_page(const Page& page, const Import& import) {
  ImportOptions options = import.options;
  options.url = page.url;
  if (options.retrieved.empty()) options.retrieved = page.retrieved;
  options.document.clear();  // many pages: each has an id of its own
  std::istringstream in(page.body);
  import_article(in, {import.store, import.language, options,
                      page.url + page.ending, import.gazetteer, import.report});
}

}  // namespace

bool takes_warc(const std::string& name) { return name.ends_with(".warc"); }

void import_warc(std::istream& in, const Import& import) {
  WarcReader records(in, import.path, kMostBytes);
  WarcRecord record;
  LeftOutRecords left_out;
  std::set<std::string> seen;
  while (records.next(&record)) {
    const auto page = page_of(record, &left_out);
    if (!page) continue;
    if (!seen.insert(page->url).second) {
      left_out.again.add(page->url);
      continue;
    }
    try {
      put_page(*page, import);
    } catch (const Error& error) {
      import.report->refuse(import.path + ": record " +
                                std::to_string(record.number) + " (" +
                                page->url + ")",
                            error);
    }
  }
  left_out.tell(import);
}

}  // namespace sources
