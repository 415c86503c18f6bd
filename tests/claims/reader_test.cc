#include "claims/read/reader.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/text/error.h"
#include "claims/text/sha256.h"

namespace claims {
namespace {

using namespace std::string_literals;

struct FormatRow {
  const char* name;
  const char* path;
  std::string bytes;
  const char* format;
};

const FormatRow kFormats[] = {
    {"by extension", "a.md", "Oui.", "markdown"},
    {"in capitals too", "A.HTM", "Oui.", "html"},
    {"a known extension wins over the content", "a.txt", "<p>Oui.</p>", "text"},
    {"a page without extension", "-", "\n<!DOCTYPE html><p>Oui.", "html"},
    {"a page with byte order mark", "-", "\xEF\xBB\xBF<html><p>Oui.", "html"},
    {"XHTML", "page", "<?xml version='1.0'?><html><p>Oui.</p></html>", "html"},
    {"a heading betrays Markdown", "-", "# Un convoi\n\nIl part.", "markdown"},
    {"front matter betrays Markdown", "-", "---\ntitle: a\n---\nOui.",
     "markdown"},
    {"a hash tag is no heading", "-", "#Niger en direct", "text"},
    {"anything else is text", "notes.xyz", "Il part < 3.", "text"},
};

TEST(Reader, ChoosesTheFormat) {
  for (const FormatRow& row : kFormats) {
    const Article article = read_article(row.bytes, row.path);
    EXPECT_EQ(article.format, row.format) << row.name;
    EXPECT_EQ(article.path, row.path) << row.name;
    EXPECT_EQ(article.sha256, sha256_hex(row.bytes)) << row.name;
    EXPECT_EQ(article.bytes, row.bytes) << row.name;
  }
}

TEST(Reader, TheOptionWinsOverTheExtension) {
  ReadOptions options;
  options.format = "html";
  EXPECT_EQ(read_article("<p>Oui.", "a.txt", options).text, "Oui.");
}

struct RefusalRow {
  const char* name;
  const char* path;
  std::string bytes;
  ReadOptions options;
  std::string message, where;
  Blame blame = Blame::Input;
};

ReadOptions with_format(const char* format) {
  ReadOptions options;
  options.format = format;
  return options;
}

ReadOptions with_limit(size_t most) {
  ReadOptions options;
  options.max_bytes = most;
  return options;
}

const std::string kFormatsAre =
    ", not an article in one of the formats docx, html, markdown, text";

const RefusalRow kRefusals[] = {
    {"an empty file", "a.txt", "", {}, "the file is empty", "a.txt"},
    {"a file of spaces",
     "a.txt",
     " \n\u00A0\n",
     {},
     "there is no text in the file",
     "a.txt"},
    {"a file of invisible characters",
     "a.md",
     "\xEF\xBB\xBF\u200B\u00AD",
     {},
     "there is no text in the file",
     "a.md"},
    {"front matter and nothing else",
     "a.md",
     "---\nlang: fr\n---\n",
     {},
     "there is no text in the file",
     "a.md"},
    {"a file beyond the limit", "a.txt", "12345", with_limit(4),
     "the file is too large: 5 bytes, and the limit is 4", "a.txt"},
    {"an unknown format", "a.txt", "Oui.", with_format("odt"),
     "there is no article format \"odt\"; there are docx, html, markdown, text",
     "--format", Blame::Usage},
    {"a PDF file",
     "a.pdf",
     "%PDF-1.7\n%",
     {},
     "a PDF file" + kFormatsAre,
     "a.pdf"},
    {"a PDF file that is called text",
     "a.txt",
     "%PDF-1.7\n%",
     {},
     "a PDF file" + kFormatsAre,
     "a.txt"},
    {"an RTF file",
     "a.rtf",
     "{\\rtf1\\ansi Oui.}",
     {},
     "an RTF file" + kFormatsAre,
     "a.rtf"},
    {"an old Word file",
     "a.doc",
     "\xD0\xCF\x11\xE0\xA1\xB1"s,
     {},
     "an old Word file or an encrypted document" + kFormatsAre,
     "a.doc"},
    {"a Word file that is called text",
     "a.txt",
     "PK\x03\x04xx",
     {},
     "a zip archive" + kFormatsAre,
     "a.txt"},
    {"an image",
     "a.md",
     "\x89PNG\r\n\x1A\n\0\0"s,
     {},
     "a PNG image" + kFormatsAre,
     "a.md"},
    {"NUL in a page",
     "a.html",
     "<p>a\0b"s,
     {},
     "a binary file, not text: NUL at byte offset 4",
     "a.html"},
};

TEST(Reader, RefusesWithAMessageThatSaysWhatToDo) {
  for (const RefusalRow& row : kRefusals) {
    try {
      read_article(row.bytes, row.path, row.options);
      ADD_FAILURE() << row.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), row.message) << row.name;
      EXPECT_EQ(error.where(), row.where) << row.name;
      EXPECT_EQ(error.blame(), row.blame) << row.name;
    }
  }
}

class ReaderFiles : public testing::Test {
 protected:
  ReaderFiles()
      : folder_(std::filesystem::path(testing::TempDir()) /
                "attest_reader_test") {
    std::filesystem::create_directories(folder_);
  }
  ~ReaderFiles() override { std::filesystem::remove_all(folder_); }

  std::string path(const char* name) const { return (folder_ / name).string(); }
  std::string message(const std::string& path, const ReadOptions& options) {
    try {
      read_article_file(path, options);
      return "(read)";
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), path);
      return error.what();
    }
  }

  std::filesystem::path folder_;
};

TEST_F(ReaderFiles, ReadsAFile) {
  std::ofstream(path("a.txt"), std::ios::binary) << "Un convoi.\r\n";
  const Article article = read_article_file(path("a.txt"));
  EXPECT_EQ(article.text, "Un convoi.");
  EXPECT_EQ(article.path, path("a.txt"));
}

TEST_F(ReaderFiles, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(message(path("absent.txt"), {}),
            "the file cannot be read: No such file or directory");
  EXPECT_EQ(message(folder_.string(), {}), "a folder, not a file");
  std::ofstream(path("empty.txt")).flush();
  EXPECT_EQ(message(path("empty.txt"), {}), "the file is empty");
}

// 200 GB on paper, nothing on the disk: refused before a byte is read.
TEST_F(ReaderFiles, AHugeFileIsNotRead) {
  std::ofstream(path("huge.txt")) << "x";
  std::filesystem::resize_file(path("huge.txt"), 200'000'000'000);
  EXPECT_EQ(message(path("huge.txt"), {}),
            "the file is too large: 200000000000 bytes, and the limit is "
            "67108864");
}

TEST_F(ReaderFiles, ADeviceWithoutEndIsCutAtTheLimit) {
  if (!std::filesystem::exists("/dev/zero")) GTEST_SKIP();
  EXPECT_EQ(message("/dev/zero", with_limit(1 << 20)).substr(0, 22),
            "the file is too large:");
}

TEST(Reader, TheTableIsWhole) {
  std::set<std::string> names, extensions;
  for (const ArticleFormat& format : article_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(std::string(format.help).empty()) << format.name;
    for (const char* extension : format.extensions)
      EXPECT_TRUE(extensions.insert(extension).second) << extension;
  }
}

// Pieces that formats, encodings and typography make something of.
const std::vector<std::string> kPieces = {
    "Le convoi",  " ",       "\n",        "\n\n",      "\r\n",
    "é",          "e\u0301", "’",         "\u00A0",    "\u202F",
    "\u00AD",     "\u200B",  "\uFEFF",    "1 000",     "# ",
    "- ",         "> ",      "**",        "[",         "](x)",
    "[^1]",       "`",       "```\n",     "&eacute;",  "&amp",
    "&#8217;",    "&",       "<",         "<p>",       "</p>",
    "<b>",        "</b>",    "<table>",   "<td>",      "</table>",
    "<q>",        "<br>",    "<nav>",     "</nav>",    "<svg>",
    "<pre>",      "<!--",    "-->",       "<li>",      "<title>",
    "</title>",   "<del>",   "</del>",    "|",         "\n|-|-|\n",
    "\t",         "\f",      "\u2028",    "𝄞",         "---\n",
    "title: x\n", ".",       "<article>", "<h1>",      "</h1>",
    "\\",         "~~",      "<script>",  "</script>", "<a href='#x'>",
    "<sup>",      "\u0301"};

TEST(Reader, WhateverIsReadIsSound) {
  for (const char* format : {"text", "markdown", "html"}) {
    EXPECT_TRUE(rc::check(std::string("sound articles of ") + format, [&] {
      const auto pieces = *rc::gen::container<std::vector<std::string>>(
          rc::gen::elementOf(kPieces));
      std::string text = "Oui.";
      for (const std::string& piece : pieces) text += piece;
      try {
        const Article article = read_article(text, "-", with_format(format));
        RC_ASSERT(fault_in(article) == "");
        const Article again = read_article(text, "-", with_format(format));
        RC_ASSERT(again.text == article.text);
        RC_ASSERT(again.sources == article.sources);
      } catch (const Error& error) {
        RC_ASSERT(std::string(error.what()) == "there is no text in the file");
      }
    }));
  }
}

}  // namespace
}  // namespace claims
