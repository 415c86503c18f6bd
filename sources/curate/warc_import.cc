#include "sources/curate/warc_import.h"

#include <set>

#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "claims/text/sha256.h"
#include "claims/value/calendar.h"
#include "sources/curate/article_import.h"
#include "sources/curate/left_out.h"
#include "sources/curate/source_card.h"
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
  LeftOut nowhere{"of pages without an address"};
  LeftOut blank{"of pages without text that can be read"};
  LeftOut again{"of pages that stand in the archive before"};
  LeftOut changed{
      "of pages that the base has with another text (attest sources retire "
      "takes that out)"};
  LeftOut no_day{"which the archive does not say or which there is not",
                 "taken without the day it was fetched"};

  void tell(const Import& import) const {
    for (const LeftOut* each : {&others, &failed, &kinds, &packed, &damaged,
                                &nowhere, &blank, &again, &changed, &no_day})
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

// Pages of one site share their titles, and addresses may differ in their signs
// alone.
std::string id_of(const Page& page) {
  const size_t host = page.url.find("//");
  return "doc/" +
         slug_of(host == std::string::npos ? page.url : page.url.substr(host),
                 60) +
         "-" + claims::sha256_hex(page.url).substr(0, 8);
}

// nullopt for what is blank, binary or in no known encoding.
std::optional<claims::Article> article_of(const Page& page) {
  try {
    return claims::read_article(page.body, page.url + page.ending);
  } catch (const Error& error) {
    if (error.blame() != claims::Blame::Input) throw;
    return std::nullopt;
  }
}

void put_page(const Page& page, const Import& import, LeftOutRecords* out) {
  auto article = article_of(page);
  if (!article) {
    out->blank.add(page.url);
    return;
  }
  ImportOptions options = import.options;
  options.url = page.url;
  options.document = id_of(page);
  const auto known = import.store->document(options.document);
  if (known && known->sha256 != article->sha256) {
    out->changed.add(page.url);
    return;
  }
  if (options.retrieved.empty()) options.retrieved = page.retrieved;
  if (options.retrieved.empty()) out->no_day.add(page.url);
  enter_article(std::move(*article),
                {import.store, import.language, options, page.url + page.ending,
                 import.gazetteer, import.report});
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
    if (page->url.empty()) {
      left_out.nowhere.add();
      continue;
    }
    if (!seen.insert(page->url).second) {
      left_out.again.add(page->url);
      continue;
    }
    try {
      put_page(*page, import, &left_out);
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
