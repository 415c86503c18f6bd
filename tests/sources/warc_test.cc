// Web archives: their form, and which of their pages enter.

#include "sources/curate/warc.h"

#include <gtest/gtest.h>

#include <sstream>

#include "claims/text/error.h"
#include "sources/curate/importer.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

using claims::Error;

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

std::string record_of(const std::string& type, const std::string& url,
                      const std::string& block, const std::string& media = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2024-02-03T04:05:06Z\r\nContent-Type: " + media +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string answer_of(const std::string& head, const std::string& body) {
  return "HTTP/1.1 " + head + "\r\n\r\n" + body;
}

const std::string kPage =
    "<html lang=\"fr\"><head><title>Crues</title><meta "
    "property=\"article:published_time\" content=\"2024-02-01\"></head><body>"
    "<p>Le fleuve a dépassé la cote d’alerte à Niamey en août 2023.</p>"
    "</body></html>";

TEST(Warc, ReadsRecordsAndRefusesWhatIsNone) {
  std::istringstream in(record_of("warcinfo", "", "software: x\r\n") +
                        record_of("resource", "https://example.org/", "text"));
  WarcReader reader(in, "a.warc", 1000);
  WarcRecord record;
  ASSERT_TRUE(reader.next(&record));
  EXPECT_EQ(record.fields["warc-type"], "warcinfo");
  ASSERT_TRUE(reader.next(&record));
  EXPECT_EQ(record.block, "text");
  EXPECT_EQ(record.number, 2);
  EXPECT_FALSE(reader.next(&record));
}

struct BadRow {
  const char* name;
  std::string bytes;
  const char* message;
};

TEST(Warc, SaysWhichRecordDoesNotFit) {
  const std::string good = record_of("resource", "u", "text");
  const BadRow rows[] = {
      {"another format", "PK\x03\x04\r\n", "no WARC"},
      {"a file that was cut", good.substr(0, good.size() - 6),
       "the file ends within it"},
      {"no length", "WARC/1.0\r\nWARC-Type: resource\r\n\r\n",
       "names no length"},
      {"a length that is none",
       "WARC/1.0\r\nContent-Length: -1\r\n\r\n\r\n\r\n", "names no length"},
      {"a length that is wrong",
       "WARC/1.0\r\nContent-Length: 2\r\n\r\ntext\r\n\r\n",
       "its length is not the one"},
      {"a header without an end",
       "WARC/1.0\r\n" + std::string(100'000, 'a') + "\r\n\r\n", "too long"},
  };
  for (const BadRow& row : rows) {
    SCOPED_TRACE(row.name);
    std::istringstream in(row.bytes);
    WarcReader reader(in, "a.warc", 1000);
    WarcRecord record;
    try {
      while (reader.next(&record)) {
      }
      ADD_FAILURE() << "was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), "a.warc");
      EXPECT_NE(std::string(error.what()).find(row.message), std::string::npos)
          << error.what();
    }
  }
}

TEST(HttpAnswers, AreOpened) {
  struct Row {
    const char* name;
    std::string block;
    std::optional<std::string> body;
  };
  const Row rows[] = {
      {"by its length",
       answer_of("200 OK\r\nContent-Length: 4", "text and what follows"),
       "text"},
      {"to the end", answer_of("200 OK", "text"), "text"},
      {"in chunks",
       answer_of("200 OK\r\nTransfer-Encoding: chunked",
                 "3;x=y\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"),
       "abcd"},
      {"chunks that are cut",
       answer_of("200 OK\r\nTransfer-Encoding: chunked", "ff\r\nabc"),
       std::nullopt},
      {"shorter than it says", answer_of("200 OK\r\nContent-Length: 9", "text"),
       std::nullopt},
      {"no HTTP", "<html>", std::nullopt},
  };
  for (const Row& row : rows) {
    const auto answer = http_answer(row.block);
    EXPECT_EQ(answer.has_value(), row.body.has_value()) << row.name;
    if (answer && row.body) {
      EXPECT_EQ(answer->body, *row.body) << row.name;
    }
  }
}

TEST(WarcImport, TakesPagesAndCountsTheRest) {
  const Scratch scratch;
  Store store = Store::in_memory();
  fill(&store);
  const std::string http = "application/http; msgtype=response";
  const std::string html = "200 OK\r\nContent-Type: text/html; charset=utf-8";
  const std::string archive =
      record_of("warcinfo", "", "software: x\r\n") +
      record_of("response", "https://example.org/crues/",
                answer_of(html, kPage), http) +
      record_of("response", "https://example.org/crues/",
                answer_of(html, kPage), http) +
      record_of("response", "https://example.org/gone",
                answer_of("404 Not Found\r\nContent-Type: text/html", "no"),
                http) +
      record_of("response", "https://example.org/packed",
                answer_of(html + "\r\nContent-Encoding: gzip", "\x1f\x8b"),
                http) +
      record_of("response", "https://example.org/logo",
                answer_of("200 OK\r\nContent-Type: image/png", "png"), http);
  ImportOptions options;
  options.publisher = "pub/basin";
  const auto report = import_files(
      &store, language(), {scratch.write("pages.warc", archive)}, options);
  ASSERT_TRUE(report.good()) << report.errors[0].message;
  EXPECT_EQ(report.counts.at("document").added, 1);
  const auto found = store.passages({"@NER/niamey", "cote"}, 5);
  ASSERT_FALSE(found.empty());
  const auto document = store.document(found[0].document);
  ASSERT_TRUE(document);
  std::string notices;
  for (const std::string& notice : report.notices) notices += notice + "\n";
  for (const char* told :
       {"1 row left out, of pages that were not answered with 200: "
        "https://example.org/gone",
        "content is packed: https://example.org/packed",
        "neither HTML nor plain text",
        "stand in the archive before: https://example.org/crues/"})
    EXPECT_NE(notices.find(told), std::string::npos) << told << "\n" << notices;
  for (const std::string& id : store.ids("document")) {
    const auto card = store.document(id);
    if (card->url != "https://example.org/crues/") continue;
    EXPECT_EQ(card->published, "2024-02-01");
    EXPECT_EQ(card->retrieved, "2024-02-03");
    EXPECT_EQ(card->title, "Crues");
    return;
  }
  ADD_FAILURE() << "the page did not enter";
}

}  // namespace
}  // namespace sources
