// Links of reports lead to web addresses alone, and to the words that are
// cited.

#include <gtest/gtest.h>

#include "engine/report/link.h"

namespace engine {
namespace {

struct LinkRow {
  const char *name, *url, *address;
};

const LinkRow kLinks[] = {
    {"a web address stays", "https://example.org/a?b=c#d",
     "https://example.org/a?b=c#d"},
    {"the scheme is read in any case", "HTTPS://example.org/",
     "HTTPS://example.org/"},
    {"a script is no link", "javascript:alert(1)", ""},
    {"data is no link", "data:text/html,x", ""},
    {"a file is no link", "file:///etc/passwd", ""},
    {"a scheme hidden behind a blank is no link", " javascript:alert(1)", ""},
    {"a scheme cut by a tab is no link", "java\tscript:alert(1)", ""},
    {"no host is no link", "https://", ""},
    {"a host of marks is no link", "https:///x", ""},
    {"what could leave an attribute is encoded",
     "https://example.org/\"><script>'`",
     "https://example.org/%22%3E%3Cscript%3E%27%60"},
    {"what could leave a Markdown link is encoded",
     "https://example.org/a b(c)", "https://example.org/a%20b%28c%29"},
    {"é is encoded", "https://example.org/é", "https://example.org/%C3%A9"},
    {"an empty address is no link", "", ""},
};

TEST(Link, OnlyWebAddressesAreLinks) {
  for (const LinkRow& row : kLinks)
    EXPECT_EQ(web_address(row.url), row.address) << row.name;
}

sources::Evidence passage(const char* text, const char* url) {
  sources::Evidence evidence;
  evidence.kind = sources::EvidenceKind::Passage;
  evidence.text = text;
  evidence.source.url = url;
  return evidence;
}

TEST(Link, APassageIsLinkedByItsWords) {
  EXPECT_EQ(link_of(passage("The last troops left.", "https://e.org/a")),
            "https://e.org/a#:~:text=The%20last%20troops%20left.");
  EXPECT_EQ(
      link_of(passage("one two, three-four five six seven eight nine ten "
                      "eleven twelve",
                      "https://e.org/a#top")),
      "https://e.org/a#top:~:text=one%20two%2C%20three%2Dfour%20five%20six,"
      "eight%20nine%20ten%20eleven%20twelve");
  EXPECT_EQ(link_of(passage("Too short.", "https://e.org/a")),
            "https://e.org/a");
  EXPECT_EQ(link_of(passage("The last troops left.", "ftp://e.org/a")), "");
}

TEST(Link, AFactIsLinkedToItsDocument) {
  sources::Evidence fact = passage("Our own words of it.", "https://e.org/a");
  fact.kind = sources::EvidenceKind::Fact;
  EXPECT_EQ(link_of(fact), "https://e.org/a");
}

}  // namespace
}  // namespace engine
