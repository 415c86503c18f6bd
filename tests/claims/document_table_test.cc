// Tables of documents, with every cell in its place.

#include "claims/read/document_table.h"

#include <gtest/gtest.h>

#include "zip_writer.h"

namespace claims {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TEST(DocumentTable, OfMarkdown) {
  const auto tables = read_document_tables(
      "# Wells\n\nSome words.\n\n## Depths\n\n"
      "| Village | Depth |\n|---|---|\n| Ayorou | **42** m |\n| Tera | |\n\n"
      "| a |\n|---|\n| b |\n",
      "wells.md");
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[0].caption, "Depths");
  EXPECT_EQ(tables[0].rows,
            (Rows{{"Village", "Depth"}, {"Ayorou", "42 m"}, {"Tera"}}));
  EXPECT_EQ(tables[1].rows, (Rows{{"a"}, {"b"}}));
}

TEST(DocumentTable, OfAPage) {
  const auto tables = read_document_tables(
      "<html><body><h1>Puits</h1><table><caption>Profondeurs</caption>"
      "<tr><th>Village</th><th colspan=2>Profondeur</th><th>Année</th></tr>"
      "<tr><td><p>Ayorou</p><p>sud</p></td><td>42</td><td>m</td>"
      "<td>1998<table><tr><td>juin</td></tr></table></td></tr>"
      "</table></body></html>",
      "puits.html");
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[0].caption, "Profondeurs");
  EXPECT_EQ(tables[0].rows, (Rows{{"Village", "Profondeur", "", "Année"},
                                  {"Ayorou sud", "42", "m", "1998"}}));
  EXPECT_EQ(tables[1].rows, (Rows{{"juin"}}));
}

TEST(DocumentTable, OfAWordFile) {
  const std::string cell = "<w:tc><w:p><w:r><w:t>";
  const std::string end = "</w:t></w:r></w:p></w:tc>";
  ZipWriter zip;
  zip.add("word/document.xml",
          "<w:document><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan "
          "w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Village</w:t></w:r></w:p>"
          "</w:tc>" +
              cell + "Puits" + end + "</w:tr><w:tr>" + cell + "Tera" + end +
              cell + "sud" + end + cell + "3" + end +
              "</w:tr></w:tbl></w:body></w:document>");
  const auto tables = read_document_tables(zip.finish(), "puits.docx");
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].rows,
            (Rows{{"Village", "", "Puits"}, {"Tera", "sud", "3"}}));
}

TEST(DocumentTable, PlainTextHasNone) {
  EXPECT_TRUE(read_document_tables("a | b\n1 | 2\n", "notes.txt").empty());
}

}  // namespace
}  // namespace claims
