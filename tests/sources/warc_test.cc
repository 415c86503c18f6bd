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
                      const std::string& block, const std::string& media = "",
                      const std::string& date = "2024-02-03T04:05:06Z") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: " + date + "\r\nContent-Type: " + media +
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
      {"of HTTP/2, as crawlers write it", "HTTP/2 200\r\n\r\ntext", "text"},
      {"of HTTP/2 with a reason", "HTTP/2.0 200 OK\r\n\r\ntext", "text"},
      {"a status that is none", "HTTP/1.1 abc\r\n\r\ntext", std::nullopt},
      {"a status of four digits", "HTTP/1.1 2000\r\n\r\ntext", std::nullopt},
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

std::string html_of(const std::string& title, const std::string& text) {
  return (title.empty() ? "" : "<title>" + title + "</title>") + "<p>" + text +
         "</p>";
}

std::string page_at(const std::string& url, const std::string& body,
                    const std::string& date = "2024-02-03T04:05:06Z") {
  return record_of("response", url,
                   answer_of("200 OK\r\nContent-Type: text/html", body), "",
                   date);
}

const std::string kSea = "La mer est à 640 km de Niamey.";
const std::string kRiver = "Le fleuve traverse Niamey.";

// One page never keeps the others out.
TEST(WarcImport, TakesEveryPageThatCanBeRead) {
  struct Row {
    const char* name;
    std::string archive;
    size_t pages;
    std::string told;  // "" = nothing
  };
  const std::string one = page_at("https://e.org/one", html_of("", kSea));
  const Row rows[] = {
      {"two pages of one title",
       page_at("https://e.org/one", html_of("Accueil", kSea)) +
           page_at("https://e.org/two", html_of("Accueil", kRiver)),
       2, ""},
      {"two pages without a title",
       one + page_at("https://e.org/two", html_of("", kRiver)), 2, ""},
      {"addresses that differ in their signs alone",
       page_at("https://e.org/a?b", html_of("", kSea)) +
           page_at("https://e.org/a/b", html_of("", kRiver)),
       2, ""},
      {"one text at two addresses",
       one + page_at("https://e.org/two", html_of("", kSea)), 2, ""},
      {"a blank page", page_at("https://e.org/blank", "  \r\n") + one, 1,
       "1 row left out, of pages without text that can be read: "
       "https://e.org/blank"},
      {"an empty page", page_at("https://e.org/blank", "") + one, 1,
       "1 row left out, of pages without text that can be read: "
       "https://e.org/blank"},
      {"a binary page",
       page_at("https://e.org/logo", std::string("\0\1\2\3", 4)) + one, 1,
       "1 row left out, of pages without text that can be read: "
       "https://e.org/logo"},
      {"a page without an address", page_at("", html_of("", kRiver)) + one, 1,
       "1 row left out, of pages without an address"},
      {"a day that there is not",
       page_at("https://e.org/one", html_of("", kSea), "2024-02-30T04:05:06Z"),
       1,
       "1 row taken without the day it was fetched, which the archive does not "
       "say or which there is not: https://e.org/one"},
      {"no day", page_at("https://e.org/one", html_of("", kSea), ""), 1,
       "1 row taken without the day it was fetched"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const Scratch scratch;
    Store store = Store::in_memory();
    fill(&store);
    const size_t before = store.ids("document").size();
    ImportOptions options;
    options.publisher = "pub/basin";
    options.published = "2024-02-01";
    const std::string path = scratch.write("pages.warc", row.archive);
    const auto report = import_files(&store, language(), {path}, options);
    ASSERT_TRUE(report.good()) << report.errors[0].message;
    EXPECT_EQ(store.ids("document").size() - before, row.pages);
    std::string notices;
    for (const std::string& notice : report.notices) notices += notice + "\n";
    EXPECT_NE(notices.find(row.told), std::string::npos) << notices;
    if (row.told.empty()) {
      EXPECT_EQ(notices, "");
    }
    // Once more: nothing is new.
    const auto again = import_files(&store, language(), {path}, options);
    ASSERT_TRUE(again.good()) << again.errors[0].message;
    EXPECT_EQ(again.counts.at("document").unchanged,
              static_cast<int64_t>(row.pages));
  }
}

TEST(WarcImport, LeavesAPageThatHasChangedSinceAsItIsAndSaysSo) {
  const Scratch scratch;
  Store store = Store::in_memory();
  fill(&store);
  ImportOptions options;
  options.publisher = "pub/basin";
  const auto import = [&](const std::string& text) {
    return import_files(
        &store, language(),
        {scratch.write("pages.warc",
                       page_at("https://e.org/one", html_of("", text)))},
        options);
  };
  ASSERT_TRUE(import(kSea).good());
  const auto report = import(kRiver);
  ASSERT_TRUE(report.good()) << report.errors[0].message;
  ASSERT_FALSE(report.notices.empty());
  EXPECT_NE(report.notices.back().find(
                "of pages that the base has with another text"),
            std::string::npos)
      << report.notices.back();
  EXPECT_NE(report.notices.back().find("https://e.org/one"), std::string::npos);
}

TEST(WarcImport, AnUnknownPublisherStillRefusesIt) {
  const Scratch scratch;
  Store store = Store::in_memory();
  fill(&store);
  ImportOptions options;
  options.publisher = "pub/nobody";
  const auto report = import_files(
      &store, language(),
      {scratch.write("pages.warc",
                     page_at("https://e.org/one", html_of("", kSea)))},
      options);
  EXPECT_FALSE(report.good());
}

}  // namespace
}  // namespace sources
