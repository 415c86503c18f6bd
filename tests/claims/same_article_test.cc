// One article, French or English, written in every format and encoding, must
// become one and the same text; each of its words leads back to its bytes.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/read/reader.h"
#include "claims/text/utf8.h"
#include "zip_writer.h"

namespace claims {
namespace {

struct Story {
  const char* name;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> words;  // stand once in the text
};

const Story kStories[] = {
    {"a French story",
     "Un convoi de vivres arrive à Diffa",
     {"Le convoi, « attendu depuis l’été », compte 1\u00A0040 camions.",
      "Selon le préfet, 12,5\u00A0% de la cargaison a été endommagée.",
      "Les chauffeurs – près de 900 – repartiront après l’Aïd."},
     {"attendu depuis l’été", "1\u00A0040 camions", "préfet", "12,5\u00A0%",
      "Aïd"}},
    {"an English story",
     "A relief convoy reaches Diffa",
     {"The convoy, “expected since June”, has 1,040 trucks.",
      "About 12.5% of the load was damaged, the prefect’s café owner said.",
      "The drivers – nearly 900 – leave after Eid."},
     {"“expected since June”", "1,040 trucks", "prefect’s café", "nearly 900"}},
};

std::string as_text(const Story& story, const std::string& line_end) {
  std::string text = story.title;
  for (const std::string& paragraph : story.paragraphs)
    text += line_end + line_end + paragraph;
  return text + line_end;
}

std::string as_markdown(const Story& story) {
  std::string text = "# " + story.title;
  for (const std::string& paragraph : story.paragraphs)
    text += "\n\n" + paragraph;
  return text;
}

std::string as_front_matter(const Story& story) {
  std::string text = "---\ntitle: \"" + story.title + "\"\n---\n";
  for (const std::string& paragraph : story.paragraphs)
    text += "\n" + paragraph + "\n";
  return text;
}

// Every other character that is not ASCII as a reference.
std::string referenced(const std::string& text) {
  std::string result;
  bool odd = false;
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.value >= 0x80 && (odd = !odd)) {
      result += "&#" + std::to_string(uint32_t{c.value}) + ";";
    } else {
      result += text.substr(i, c.size);
    }
    i += c.size;
  }
  return result;
}

std::string as_html(const Story& story) {
  std::string text = "<html><body><h1>" + referenced(story.title) + "</h1>";
  for (const std::string& paragraph : story.paragraphs)
    text += "\n <p>" + referenced(paragraph);
  return text;
}

std::string as_docx(const Story& story) {
  std::string body;
  const auto add = [&](const std::string& text, const char* style) {
    body += "<w:p><w:pPr><w:pStyle w:val='" + std::string(style) +
            "'/></w:pPr><w:r><w:t>" + referenced(text) + "</w:t></w:r></w:p>";
  };
  add(story.title, "Titre");
  for (const std::string& paragraph : story.paragraphs) add(paragraph, "Corps");
  ZipWriter zip;
  zip.add("word/styles.xml",
          "<w:styles><w:style w:styleId='Titre'><w:name w:val='Title'/>"
          "</w:style></w:styles>");
  zip.add("word/document.xml",
          "<w:document><w:body>" + body + "</w:body></w:document>");
  return zip.finish();
}

// é as e + U+0301, as macOS and many PDF files write it.
std::string taken_apart(std::string text) {
  const std::pair<const char*, const char*> kApart[] = {
      {"é", "e\u0301"}, {"è", "e\u0300"}, {"à", "a\u0300"}, {"ï", "i\u0308"}};
  for (const auto& [composed, apart] : kApart)
    for (size_t at = 0; (at = text.find(composed, at)) != std::string::npos;)
      text.replace(at, 2, apart);
  return text;
}

std::string as_utf16(const std::string& text) {
  std::string bytes("\xFE\xFF");
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);  // all within the first plane
    bytes += static_cast<char>(c.value >> 8);
    bytes += static_cast<char>(c.value & 0xFF);
    i += c.size;
  }
  return bytes;
}

std::string as_windows_1252(const std::string& text) {
  std::string bytes;
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    static constexpr std::u32string_view kMarks = U"’“”–";
    static constexpr char kBytes[] = "\x92\x93\x94\x96";
    const size_t mark = kMarks.find(c.value);
    bytes += mark == std::u32string_view::npos ? static_cast<char>(c.value)
                                               : kBytes[mark];
    i += c.size;
  }
  return bytes;
}

struct Form {
  const char* name;
  const char* path;
  std::string bytes;
};

std::vector<Form> forms_of(const Story& story) {
  const std::string plain = as_text(story, "\n");
  return {
      {"plain text", "a.txt", plain},
      {"plain text of Windows", "a.txt", as_text(story, "\r\n")},
      {"plain text of old Macs", "a.txt", as_text(story, "\r")},
      {"with byte order mark", "a.txt", "\xEF\xBB\xBF" + plain},
      {"in UTF-16", "a.txt", as_utf16(plain)},
      {"in windows-1252", "a.txt", as_windows_1252(plain)},
      {"with accents apart", "a.txt", taken_apart(plain)},
      {"with front matter", "a.txt", as_front_matter(story)},
      {"Markdown", "a.md", as_markdown(story)},
      {"Markdown in UTF-16", "a.md", as_utf16(as_markdown(story))},
      {"Markdown in windows-1252", "a.md", as_windows_1252(as_markdown(story))},
      {"Markdown with accents apart", "a.md", taken_apart(as_markdown(story))},
      {"Markdown with front matter", "a.md", as_front_matter(story)},
      {"HTML", "a.html", as_html(story)},
      {"HTML in UTF-16", "a.html", as_utf16(as_html(story))},
      {"HTML in windows-1252", "a.html", as_windows_1252(as_html(story))},
      {"HTML with accents apart", "a.html", taken_apart(as_html(story))},
      {"DOCX", "a.docx", as_docx(story)},
  };
}

TEST(SameArticle, EveryFormatAndEncodingGivesOneText) {
  for (const Story& story : kStories) {
    Lines expected{"title: " + story.title};
    for (const std::string& paragraph : story.paragraphs)
      expected.push_back("paragraph: " + paragraph);
    for (const Form& form : forms_of(story)) {
      const Article article = read_article(form.bytes, form.path);
      EXPECT_EQ(outline(article), expected) << story.name << ", " << form.name;
      EXPECT_EQ(article.title, story.title) << story.name << ", " << form.name;
      EXPECT_EQ(fault_in(article), "") << story.name << ", " << form.name;
    }
  }
}

// Plain UTF-8 text is one run: byte i of the text is byte i of the file.
TEST(SameArticle, PlainTextIsMappedExactly) {
  for (const Story& story : kStories) {
    const Article article = read_article(as_text(story, "\n"), "a.txt");
    ASSERT_EQ(article.sources.size(), 1u) << story.name;
    EXPECT_TRUE(article.sources[0].exact) << story.name;
    EXPECT_EQ(article.sources[0].file_begin, 0u) << story.name;
  }
}

// The bytes behind a word, read again, are that word.
TEST(SameArticle, EveryWordLeadsBackToItself) {
  for (const Story& story : kStories) {
    for (const Form& form : forms_of(story)) {
      const Article article = read_article(form.bytes, form.path);
      for (const std::string& word : story.words) {
        const std::string bytes = file_bytes(article, word);
        const bool utf16 = form.bytes.substr(0, 2) == "\xFE\xFF";
        const Article again =
            read_article(utf16 ? "\xFE\xFF" + bytes : bytes, "a.html");
        EXPECT_EQ(again.text, word) << form.name << ": " << word;
      }
    }
  }
}

}  // namespace
}  // namespace claims
