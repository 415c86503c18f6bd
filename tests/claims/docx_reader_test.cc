#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/read/docx_archive.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "zip_writer.h"

namespace claims {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string document(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>" +
         body + "</w:body></w:document>";
}

std::string docx(const std::string& body, const Parts& more = {}) {
  ZipWriter zip;
  zip.add("word/document.xml", document(body));
  for (const auto& [name, bytes] : more) zip.add(name, bytes);
  return zip.finish();
}

std::string paragraph(const std::string& text, const std::string& style = "") {
  return "<w:p>" +
         (style.empty()
              ? ""
              : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") +
         "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

struct DocxRow {
  const char* name;
  std::string body;
  Lines outline;
};

const DocxRow kBodies[] = {
    {"runs are joined",
     "<w:p><w:r><w:t>Le pré</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr>"
     "<w:t>sident</w:t></w:r><w:r><w:t xml:space=\"preserve\"> a "
     "dit.</w:t></w:r></w:p>",
     {"paragraph: Le président a dit."}},
    {"a run may be a space",
     "<w:p><w:r><w:t>un</w:t></w:r><w:r><w:t xml:space='preserve'> "
     "</w:t></w:r><w:r><w:t>deux</w:t></w:r></w:p>",
     {"paragraph: un deux"}},
    {"tracked deletions are gone, insertions are there",
     "<w:p><w:r><w:t>Il y a </w:t></w:r><w:del><w:r><w:delText>40"
     "</w:delText></w:r></w:del><w:ins><w:r><w:t>50</w:t></w:r></w:ins><w:r>"
     "<w:t> camions.</w:t></w:r></w:p>",
     {"paragraph: Il y a 50 camions."}},
    {"moved text stands where it was moved to",
     "<w:p><w:moveFrom><w:r><w:t>hier</w:t></w:r></w:moveFrom><w:r><w:t>Il "
     "part </w:t></w:r><w:moveTo><w:r><w:t>hier</w:t></w:r></w:moveTo></w:p>",
     {"paragraph: Il part hier"}},
    {"a paragraph whose end was deleted runs on",
     "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>un </w:t></w:r>"
     "</w:p><w:p><w:r><w:t>deux</w:t></w:r></w:p>" +
         paragraph("trois."),
     {"title: un deux", "paragraph: trois."}},
    {"struck-out and hidden text is not said",
     "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr>"
     "<w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/>"
     "</w:rPr><w:t>c</w:t></w:r></w:p>",
     {"paragraph: c"}},
    {"tabs, line breaks and hyphens",
     "<w:p><w:r><w:t>un</w:t><w:tab/><w:t>deux</w:t><w:br/><w:t>sous</w:t>"
     "<w:noBreakHyphen/><w:t>chef</w:t><w:softHyphen/></w:r></w:p>",
     {"paragraph: un\tdeux\nsous-chef"}},
    {"field codes are passed over, their results are text",
     "<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:hyperlink><w:r><w:t>"
     "lien</w:t></w:r></w:hyperlink></w:p>",
     {"paragraph: lien"}},
    {"cells of a table",
     "<w:tbl><w:tr><w:tc>" + paragraph("pays") + "</w:tc><w:tc>" +
         paragraph("42 %") + "</w:tc></w:tr></w:tbl>",
     {"cell: pays", "cell: 42 %"}},
    {"a text box stands after its paragraph, once",
     "<w:p><w:r><w:t>Un </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
     "<w:txbxContent>" +
         paragraph("Encadré") +
         "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" +
         paragraph("Encadré") +
         "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r>"
         "<w:t>convoi.</w:t></w:r></w:p>",
     {"paragraph: Un convoi.", "paragraph: Encadré"}},
    {"numbered paragraphs are a list",
     "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>riz</w:t></w:r></w:p>",
     {"listitem: riz"}},
    {"a paragraph of an outline level is a heading",
     paragraph("Il part.") +
         "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Suite"
         "</w:t></w:r></w:p>" +
         paragraph("a.") + paragraph("b."),
     {"paragraph: Il part.", "title: Suite", "paragraph: a.", "paragraph: b."}},
    {"references of XML",
     paragraph("AT&amp;T &lt; &#233;&#xE9; &quot;"),
     {"paragraph: AT&T < éé \""}},
    {"a first line without full stop is the title",
     paragraph("Un convoi part") + paragraph("Il compte 40 camions."),
     {"title: Un convoi part", "paragraph: Il compte 40 camions."}},
    {"another prefix than w",
     "<x:p><x:r><x:t>Oui.</x:t></x:r></x:p>",
     {"paragraph: Oui."}},
    {"character data as it is",
     "<w:p><w:r><w:t><![CDATA[a &amp; b]]></w:t></w:r></w:p>",
     {"paragraph: a &amp; b"}},
};

TEST(DocxReader, ReadsWhatWordShows) {
  for (const DocxRow& row : kBodies) {
    const Article article = read_article(docx(row.body), "draft.docx");
    EXPECT_EQ(outline(article), row.outline) << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
  }
}

TEST(DocxReader, StylesAreKnownByTheirNames) {
  const std::string styles =
      "<w:styles><w:style w:styleId='Titre'><w:name w:val='Title'/></w:style>"
      "<w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>"
      "<w:style w:styleId='Inter'><w:name w:val='Intertitre'/><w:basedOn "
      "w:val='Titre1'/></w:style><w:style w:styleId='Citation'><w:name "
      "w:val='Quote'/></w:style><w:style w:styleId='A'><w:name w:val='A'/>"
      "<w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:name "
      "w:val='B'/><w:basedOn w:val='A'/></w:style></w:styles>";
  const Article article = read_article(
      docx(paragraph("Un convoi", "Titre") + paragraph("Départ", "Titre1") +
               paragraph("Suite", "Inter") + paragraph("Cité", "Citation") +
               paragraph("Texte.", "A"),
           {{"word/styles.xml", styles}}),
      "draft.docx");
  EXPECT_EQ(outline(article),
            (Lines{"title: Un convoi", "heading: Départ", "heading: Suite",
                   "quote: Cité", "paragraph: Texte."}));
}

TEST(DocxReader, ReadsNotesHeadersAndProperties) {
  const Article article = read_article(
      docx(paragraph("Il part."),
           {{"word/header1.xml",
             "<w:hdr>" + paragraph("Brouillon") + "</w:hdr>"},
            {"word/footnotes.xml",
             "<w:footnotes><w:footnote w:type='separator'>" + paragraph("---") +
                 "</w:footnote><w:footnote w:id='2'>" +
                 paragraph("Selon lui.") + "</w:footnote></w:footnotes>"},
            {"docProps/core.xml",
             "<cp:coreProperties><dc:title>Convoi</dc:title><dc:creator>Awa "
             "Diallo</dc:creator><dcterms:created>2024-04-10T09:00:00Z"
             "</dcterms:created></cp:coreProperties>"}}),
      "draft.docx");
  EXPECT_EQ(outline(article), (Lines{"paragraph: Il part.", "note: Selon lui.",
                                     "note: Brouillon"}));
  EXPECT_EQ(article.title, "Convoi");
  EXPECT_EQ(article.byline, "Awa Diallo");
  EXPECT_FALSE(article.published);
  ASSERT_TRUE(article.created);
  EXPECT_EQ(text_of(*article.created), "2024-04-10");
  ASSERT_EQ(article.parts.size(), 3u);
  EXPECT_EQ(article.parts[1].name, "word/footnotes.xml");
  const FileRange note = file_range(article, article.blocks[1].span);
  EXPECT_LE(article.parts[1].begin, note.begin);
  EXPECT_LE(note.end, article.parts[1].end);
  EXPECT_EQ(file_bytes(article, "Selon lui."), "Selon lui.");
}

TEST(DocxReader, LeadsBackToThePart) {
  const Article article = read_article(
      docx("<w:p><w:r><w:t>Le pr&#233;</w:t></w:r><w:r><w:t>sident &amp; "
           "lui</w:t></w:r></w:p>"),
      "draft.docx");
  EXPECT_EQ(file_bytes(article, "président"),
            "pr&#233;</w:t></w:r><w:r><w:t>sident");
  EXPECT_EQ(file_bytes(article, "& lui"), "&amp; lui");
  EXPECT_EQ(file_bytes(article, "Le pr"), "Le pr");
}

TEST(DocxReader, TellsWhatItPassedOver) {
  const Article article = read_article(
      docx("<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r>"
           "<w:drawing><a:blip/></w:drawing><w:t>b</w:t></w:r></w:p>"),
      "draft.docx");
  EXPECT_EQ(article.notices, (Lines{"1 tracked deletion was passed over",
                                    "1 image was passed over"}));
}

TEST(DocxReader, TheMainPartMayHaveAnotherName) {
  ZipWriter zip;
  zip.add("_rels/.rels",
          "<Relationships><Relationship Type='http://x/officeDocument' "
          "Target='/text/document2.xml'/></Relationships>");
  zip.add("text/document2.xml", document(paragraph("Oui.")));
  EXPECT_EQ(outline(read_article(zip.finish(), "-")),
            (Lines{"paragraph: Oui."}));
}

TEST(DocxReader, PartsMayBeUtf16) {
  std::string part("\xFF\xFE");
  for (const char c : document(paragraph("Oui."))) part += std::string{c, '\0'};
  ZipWriter zip;
  zip.add("word/document.xml", part);
  const Article article = read_article(zip.finish(), "draft.docx");
  EXPECT_EQ(outline(article), (Lines{"paragraph: Oui."}));
  EXPECT_EQ(fault_in(article), "");
}

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
  std::string packed(bytes.size() / 500 + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

// A part of 32 MiB in 32 kB that says to hold `declared` bytes.
std::string bomb(size_t declared) {
  const std::string body = document(std::string(32 << 20, ' '));
  ZipWriter zip;
  zip.add_packed("word/document.xml", deflated(body), declared, 8,
                 crc32_of(body));
  return zip.finish();
}

std::string many_entries(int count) {
  ZipWriter zip;
  zip.add("word/document.xml", document(paragraph("Oui.")));
  for (int i = 0; i < count; ++i) zip.add("e" + std::to_string(i), "");
  return zip.finish();
}

std::string two_documents() {
  ZipWriter zip;
  zip.add("word/document.xml", document(paragraph("Oui.")));
  zip.add("word/document.xml", document(paragraph("Non.")));
  return zip.finish();
}

std::string encrypted() {
  ZipWriter zip;
  zip.add_packed("word/document.xml", std::string(40, 'x'), 28, 0, 0, 1);
  return zip.finish();
}

std::string nested(int depth) {
  std::string body;
  for (int i = 0; i < depth; ++i) body += "<w:ins>";
  body += "x";
  for (int i = 0; i < depth; ++i) body += "</w:ins>";
  return body;
}

struct RefusalRow {
  const char* name;
  std::string bytes;
  std::string message, where;
};

TEST(DocxReader, RefusesWhatIsNoDocument) {
  const std::string good = docx(paragraph("Oui."));
  const std::string kDamaged =
      "the Word document is damaged or cut off: its archive cannot be "
      "unpacked";
  const RefusalRow rows[] = {
      {"no archive", "Il part.", kDamaged, "d.docx"},
      {"cut off", good.substr(0, good.size() / 2), kDamaged, "d.docx"},
      {"another archive", ZipWriter().finish(), kDamaged, "d.docx"},
      {"an archive without document",
       [] {
         ZipWriter zip;
         zip.add("a.txt", "x");
         return zip.finish();
       }(),
       "a zip archive, but no Word document: it has no word/document.xml",
       "d.docx"},
      {"a bomb that admits it", bomb(32 << 20),
       "the document unpacks to more than 100 times its size", "d.docx"},
      {"too many entries", many_entries(2000),
       "the archive has more than 2000 entries", "d.docx"},
      {"two documents in one", two_documents(),
       "the archive holds word/document.xml twice", "d.docx"},
      {"encrypted", encrypted(),
       "the document is encrypted: save it without a password", "d.docx"},
      {"XML that is none", docx("<w:p>"),
       "damaged XML: Start-end tags mismatch", "d.docx: word/document.xml"},
      {"XML in an unknown encoding", docx("\xE9\xE8\xFF\xFE\xE9"),
       "the encoding is not known: byte 0xFE at offset 61 is not UTF-8, and "
       "the text does not look like French or English in windows-1252; save "
       "it as UTF-8",
       "d.docx: word/document.xml"},
      {"nested too deeply", docx(nested(5000)), "the XML is nested too deeply",
       "d.docx: word/document.xml"},
      {"no text", docx("<w:p/>"), "there is no text in the file", "d.docx"},
  };
  for (const RefusalRow& row : rows) {
    try {
      read_article(row.bytes, "d.docx");
      ADD_FAILURE() << row.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), row.message) << row.name;
      EXPECT_EQ(error.where(), row.where) << row.name;
      EXPECT_EQ(error.blame(), Blame::Input) << row.name;
    }
  }
}

// An archive that declares small sizes is measured while it is unpacked.
TEST(DocxReader, ABombThatLiesIsFoundOut) {
  EXPECT_THROW(read_article(bomb(1000), "d.docx"), Error);
  EXPECT_THROW(read_article(bomb(0), "d.docx"), Error);
}

TEST(DocxReader, LimitsHoldForPartsAndTotals) {
  ZipWriter zip;
  zip.add("a.xml", std::string(600, 'a'));
  zip.add("b.xml", std::string(600, 'b'));
  zip.add("picture.png", std::string(6000, 'c'));
  const std::string bytes = zip.finish();
  EXPECT_EQ(unpack_docx(bytes, "d").size(), 2u);
  DocxLimits limits;
  limits.part_bytes = 599;
  EXPECT_THROW(unpack_docx(bytes, "d", limits), Error);
  limits.part_bytes = 600;
  EXPECT_EQ(unpack_docx(bytes, "d", limits).size(), 2u);
  limits.total_bytes = 1199;
  EXPECT_THROW(unpack_docx(bytes, "d", limits), Error);
}

}  // namespace
}  // namespace claims
