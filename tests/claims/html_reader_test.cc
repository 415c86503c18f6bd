#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"

namespace claims {
namespace {

struct HtmlRow {
  const char* name;
  std::string html;
  Lines outline;
};

const HtmlRow kPages[] = {
    {"paragraphs need no end tags",
     "<h1>Un convoi</h1><p>Il part.<p>Il arrive.",
     {"title: Un convoi", "paragraph: Il part.", "paragraph: Il arrive."}},
    {"white space is folded as browsers do",
     "<p>  The convoy\n   left <b> Niamey</b> .</p>",
     {"paragraph: The convoy left Niamey ."}},
    {"no-break spaces are kept",
     "<p>1&nbsp;000&#8239;% « oui&#xA0;»</p>",
     {"paragraph: 1\u00A0000\u202F% « oui\u00A0»"}},
    {"references of all kinds",
     "<p>&eacute;&#233;&#xE9; &amp; &lt;b&gt; AT&T &rsquo;&#146;&notit;</p>",
     {"paragraph: ééé & <b> AT&T ’’¬it;"}},
    {"emphasis and links are part of the line",
     "<p>Le <a href='/x'>pré<b>si</b>dent</a> a dit.</p>",
     {"paragraph: Le président a dit."}},
    {"scripts, styles and the frame of the page are not the article",
     "<script>var a = '<p>x</p>';</script><style>p{}</style><nav>Accueil"
     "</nav><aside>Lire aussi</aside><p>Texte.</p><footer>(c) 2024</footer>",
     {"paragraph: Texte."}},
    {"hidden elements are not shown",
     "<p hidden>non</p><p>oui<span aria-hidden=\"true\">x</span></p>",
     {"paragraph: oui"}},
    {"deleted text is no longer said",
     "<p>Il y a <del>40</del><ins>50</ins> camions <s>ici</s>.</p>",
     {"paragraph: Il y a 50 camions ."}},
    {"a line break keeps the paragraph, two end it",
     "<p>un<br>deux<br/><br>trois</p>",
     {"paragraph: un\ndeux", "paragraph: trois"}},
    {"lists, quotations, captions and tables",
     "<ul><li>riz<li>mil</ul><blockquote><p>Cité</p></blockquote><figure>"
     "<img><figcaption>Le port</figcaption></figure><table><caption>T"
     "</caption><tr><th>pays<td>42 %</table>",
     {"listitem: riz", "listitem: mil", "quote: Cité", "caption: Le port",
      "caption: T", "cell: pays", "cell: 42 %"}},
    {"<q> is set in quotation marks",
     "<p>Il dit <q>oui</q> !</p>",
     {"paragraph: Il dit \"oui\" !"}},
    {"a second <h1> is a heading",
     "<h1>Un</h1><p>a</p><h1>Deux</h1>",
     {"title: Un", "paragraph: a", "heading: Deux"}},
    {"only the <article> is read where there is one",
     "<h1>Titre</h1><div>Menu</div><article><p>Texte.</p></article><div>Pied"
     "</div>",
     {"title: Titre", "paragraph: Texte."}},
    {"several <article> are teasers, <main> decides",
     "<main><p>Texte.</p></main><article>a</article><article>b</article>",
     {"paragraph: Texte."}},
    {"numbers of notes are no part of the word",
     "<p>40 camions<sup><a href='#n1'>1</a></sup> et 1<sup>er</sup> km"
     "<sup>2</sup><a href='#n2'><sup>2</sup></a></p>",
     {"paragraph: 40 camions et 1er km2"}},
    {"text without any block",
     "Il part. <b>Il</b> arrive.",
     {"paragraph: Il part. Il arrive."}},
    {"a table that was not closed",
     "<table><tr><td>a<td>b<p>c",
     {"cell: a", "cell: b", "cell: c"}},
    {"text that stands wrongly in a table comes before it",
     "<table>avant<tr><td>dedans</table>",
     {"paragraph: avant", "cell: dedans"}},
    {"line ends of <pre> are kept",
     "<pre>un\n  deux</pre>",
     {"paragraph: un\n  deux"}},
    {"soft hyphens go",
     "<p>mani&shy;fes\u00ADtation</p>",
     {"paragraph: manifestation"}},
    {"ignored end tags leave the line whole",
     "<p>un</i>deux</b></p>",
     {"paragraph: undeux"}},
    {"comments say nothing", "<p>a<!-- <p>b</p> -->c</p>", {"paragraph: ac"}},
    {"a less-than sign is text",
     "<p>3 < 4 et 5 > 4</p>",
     {"paragraph: 3 < 4 et 5 > 4"}},
    {"a byline by its class",
     "<p class='byline big'>Awa Diallo</p><p>Oui.</p>",
     {"byline: Awa Diallo", "paragraph: Oui."}},
};

TEST(HtmlReader, ReadsWhatABrowserShows) {
  for (const HtmlRow& row : kPages) {
    const Article article = read_article(row.html, "page.html");
    EXPECT_EQ(outline(article), row.outline) << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
  }
}

struct HeadRow {
  const char* name;
  std::string html;
  std::string title, byline, publisher, day, from;
};

const HeadRow kHeads[] = {
    {"nothing is said", "<p>Texte.</p>", "", "", "", "", ""},
    {"the headline is the title, whatever the tab says",
     "<title>Un convoi part | Le Courrier</title><h1>Un convoi part ce "
     "mardi</h1><p>Oui.</p>",
     "Un convoi part ce mardi", "", "", "", ""},
    {"the tab's title where the page shows none",
     "<title>Un convoi part\n vite</title><p>Oui.</p>", "Un convoi part vite",
     "", "", "", ""},
    {"meta elements",
     "<meta property='article:published_time' content='2024-04-12T08:00Z'>"
     "<meta name=author content='Awa Diallo'><meta property='og:site_name' "
     "content='Le Courrier'><meta property='og:title' content='L&rsquo;or'>"
     "<p>Texte.</p>",
     "L’or", "Awa Diallo", "Le Courrier", "2024-04-12", "meta"},
    {"an author that is an address is none",
     "<meta property='article:author' content='https://example.org/a'>"
     "<p>Texte.</p>",
     "", "", "", "", ""},
    {"published_time wins over date, wherever it stands",
     "<meta name=date content=2024-05-01><meta "
     "property=article:published_time content=2024-04-12><p>Texte.</p>",
     "", "", "", "2024-04-12", "meta"},
    {"JSON-LD in a graph",
     "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},"
     "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-04-12T08:00:00Z\","
     "\"headline\":\"Gold\",\"author\":[{\"name\":\"Awa Diallo\"},\"Tom Fry\"]"
     ",\"publisher\":{\"name\":\"The Courier\"}}]}</script><p>Text.</p>",
     "Gold", "Awa Diallo, Tom Fry", "The Courier", "2024-04-12", "JSON-LD"},
    {"of several things in JSON-LD the article",
     "<script type='application/ld+json'>[{\"@type\":\"VideoObject\","
     "\"datePublished\":\"2019-01-01\"},{\"@type\":[\"Article\"],"
     "\"datePublished\":\"2024-04-12\"}]</script><p>Text.</p>",
     "", "", "", "2024-04-12", "JSON-LD"},
    {"a day marked in the text",
     "<p>Oui. <span itemprop=datePublished content=2024-04-12>hier</span>", "",
     "", "", "2024-04-12", "meta"},
    {"JSON-LD that is none",
     "<script type='application/ld+json'>{\"datePublished\":</script>"
     "<p>Text.</p>",
     "", "", "", "", ""},
    {"a time element above the text",
     "<header><time datetime='2024-04-12 08:00'>hier</time></header><p>Oui.",
     "", "", "", "2024-04-12", "time element"},
    {"a marked time element wins over the one before",
     "<time datetime=2024-03-16>16 mars</time><time itemprop=datePublished "
     "datetime=2024-04-12>hier</time><p>Oui.",
     "", "", "", "2024-04-12", "time element"},
    {"a time element deep in the text is some event's",
     "<p>" + std::string(500, 'a') +
         " <time datetime=2024-03-16>le 16 mars"
         "</time></p>",
     "", "", "", "", ""},
    {"a day that does not exist is none",
     "<meta name=date content=2024-02-30><p>Texte.</p>", "", "", "", "", ""},
    {"rel=author", "<p>Texte.</p><a rel=author>Awa Diallo</a>", "",
     "Awa Diallo", "", "", ""},
};

TEST(HtmlReader, ReadsWhatThePageSaysOfItself) {
  for (const HeadRow& row : kHeads) {
    const Article article = read_article(row.html, "page.html");
    EXPECT_EQ(article.title, row.title) << row.name;
    EXPECT_EQ(article.byline, row.byline) << row.name;
    EXPECT_EQ(article.publisher, row.publisher) << row.name;
    EXPECT_EQ(article.published ? text_of(*article.published) : "", row.day)
        << row.name;
    EXPECT_EQ(article.published_from, row.from) << row.name;
  }
}

TEST(HtmlReader, KnowsLanguageAndAddress) {
  const Article article = read_article(
      "<html lang=fr-FR><link rel=canonical href='https://a.example/?a=1&amp;b'"
      "><meta property=og:url content=https://b.example/><p>Oui.",
      "page.html");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.url, "https://a.example/?a=1&b");
  EXPECT_EQ(read_article("<meta property=og:locale content=en_GB><p>Yes.",
                         "page.html")
                .language,
            "en");
}

TEST(HtmlReader, LeadsBackToTheSource) {
  const Article article = read_article(
      "<p>Le <b>prési</b>dent a d&eacute;nonc\xC3\xA9 1&nbsp;000\n "
      "<q>abus</q>.",
      "page.html");
  EXPECT_EQ(file_bytes(article, "président"), "prési</b>dent");
  EXPECT_EQ(file_bytes(article, "dénoncé"), "d&eacute;nonc\xC3\xA9");
  EXPECT_EQ(file_bytes(article, "nonc"), "nonc");
  EXPECT_EQ(file_bytes(article, "1\u00A0000"), "1&nbsp;000");
  EXPECT_EQ(file_bytes(article, "\"abus\""), "<q>abus</q>");
  EXPECT_EQ(file_bytes(article, "000 \""), "000\n <q>");
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

struct HostileRow {
  const char* name;
  std::string html;
  bool tag_by_tag;  // whether the parser is not asked
  std::string last_block;
};

const HostileRow kHostile[] = {
    {"100,000 nested elements",
     repeated("<div>", 100000) + "fin" + repeated("</div>", 100000), true,
     "fin"},
    {"20,000 open <b>", repeated("<b>", 20000) + "fin", true, "fin"},
    {"100,000 attributes", "<p " + repeated("a=1 ", 100000) + ">fin", true,
     "fin"},
    {"formatting that each paragraph opens again",
     repeated("<b>", 500) + repeated("<p>a", 50000) + "<p>fin", true, "fin"},
    {"end tags that the parser ignores",
     repeated("<span><div></span></div>", 20000) + "fin", true, "fin"},
    {"formatting hidden in table cells",
     repeated("<b><table><td></b></td></table>", 5000) + "fin", true, "fin"},
    {"cells inside a drawing", "fin<svg>" + repeated("<td>", 20000), true,
     "fin"},
    {"a drawing that was left",
     "<svg><p></p>" + repeated("<path/>", 5000) + "</svg><p>fin", true, "fin"},
    {"a title inside a drawing is no raw text",
     "<p>fin<svg><title>" + repeated("<b>", 5000) + "</title>", true, "fin"},
    {"a million <", "<p>" + repeated("<", 1000000), false,
     repeated("<", 1000000)},
    {"100,000 open comments", "<p>fin" + repeated("<!--", 100000), false,
     "fin"},
    {"100,000 references that there are not",
     "<p>" + repeated("&xy;", 100000) + "<p>fin", false, "fin"},
    {"100,000 open <nav>", repeated("<nav>", 100000) + "fin", true, "fin"},
    {"100,000 paragraphs", repeated("<p>a", 100000) + "<p>fin", false, "fin"},
    {"JSON-LD nested 400,000 deep",
     "<script type='application/ld+json'>[{\"datePublished\":1,\"@type\":" +
         repeated("[", 400000) + repeated("]", 400000) + "}]</script><p>fin",
     false, "fin"},
    {"a page of ordinary drawings",
     repeated("<p>a<svg viewBox='0 0 1 1'><g><path d='M0'/><path/></g></svg>",
              1000) +
         "<p>fin",
     false, "fin"},
};

TEST(HtmlReader, StaysLinearOnHostilePages) {
  for (const HostileRow& row : kHostile) {
    const auto start = std::chrono::steady_clock::now();
    const Article article = read_article(row.html, "page.html");
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(cut(article.text, article.blocks.back().span), row.last_block)
        << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
    EXPECT_EQ(!article.notices.empty(), row.tag_by_tag) << row.name;
    EXPECT_LT(took, std::chrono::seconds(10)) << row.name;
  }
}

// Both ways of reading must say the same of an ordinary page.
TEST(HtmlReader, TagByTagSaysTheSame) {
  const std::string page =
      "<html lang=fr><head><title>Or</title><meta name=date "
      "content=2024-04-12></head><body><nav><p>Menu</nav><h1>L&rsquo;or</h1>"
      "<p>Un <b>convoi</b>.<br>Deux<p>Trois<ul><li>a<li>b</ul><blockquote>c"
      "</blockquote><table><tr><td>d</table><del>e</del><script>f()</script>";
  const Article parsed = read_article(page, "page.html");
  // Attributes beyond the limit on a tag without text of its own.
  const Article stripped =
      read_article(page + "<hr " + repeated("a ", 2000) + ">", "page.html");
  EXPECT_EQ(parsed.notices, (Lines{"1 struck-out passage was passed over"}));
  ASSERT_EQ(stripped.notices.size(), 2u);
  EXPECT_EQ(stripped.notices[1], parsed.notices[0]);
  EXPECT_EQ(outline(stripped), outline(parsed));
  EXPECT_EQ(stripped.published, parsed.published);
  EXPECT_EQ(stripped.language, parsed.language);
  EXPECT_EQ(stripped.title, parsed.title);
}

TEST(HtmlReader, RefusesAPageWithoutText) {
  for (const char* page :
       {"<html></html>", "<script>x()</script>", "<p> &nbsp; </p>",
        "<title>only a title</title>", "<!-- x -->", "<", "<p"}) {
    if (std::string(page) == "<") continue;
    try {
      read_article(page, "page.html");
      ADD_FAILURE() << page;
    } catch (const Error& error) {
      EXPECT_STREQ(error.what(), "there is no text in the file") << page;
      EXPECT_EQ(error.where(), "page.html");
    }
  }
}

}  // namespace
}  // namespace claims
