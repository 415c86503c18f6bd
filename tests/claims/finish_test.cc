#include "claims/read/finish.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article_outline.h"
#include "claims/text/error.h"

namespace claims {
namespace {

constexpr BlockKind kParagraph = BlockKind::Paragraph;
constexpr BlockKind kHeading = BlockKind::Heading;
constexpr BlockKind kTitle = BlockKind::Title;

struct TitleRow {
  const char* name;
  std::vector<std::pair<BlockKind, const char*>> blocks;
  const char *said, *likely;  // by front matter; by properties
  const char* title;
  int title_block;  // -1: none
};

const TitleRow kTitles[] = {
    {"a title by markup",
     {{kParagraph, "NIAMEY."}, {kTitle, "Un convoi"}, {kParagraph, "Oui."}},
     "",
     "",
     "Un convoi",
     1},
    {"front matter's words for the title that the text shows",
     {{kTitle, "Un convoi part"}, {kParagraph, "Oui."}},
     "Un convoi",
     "",
     "Un convoi",
     0},
    {"the block that the page's title repeats, with the site's name",
     {{kParagraph, "Monde"},
      {kParagraph, "Un convoi part pour Diffa"},
      {kParagraph, "Oui."}},
     "",
     "Un convoi part pour Diffa | Le Courrier",
     "Un convoi part pour Diffa",
     1},
    {"other spaces and quotes are the same title",
     {{kParagraph, "Diffa : « le convoi » part"}, {kParagraph, "Oui."}},
     "",
     "Diffa: \"Le convoi\" part",
     "Diffa : « le convoi » part",
     0},
    {"a kicker is not the title because the title begins with it",
     {{kHeading, "Niger"}, {kParagraph, "Oui."}},
     "",
     "Niger : un long titre de page qui continue",
     "Niger",
     0},
    {"the first heading among three blocks",
     {{kParagraph, "NIAMEY."}, {kHeading, "Un convoi"}, {kParagraph, "Oui."}},
     "",
     "",
     "Un convoi",
     1},
    {"a heading further down heads a section",
     {{kParagraph, "Un."},
      {kParagraph, "Deux."},
      {kParagraph, "Trois."},
      {kHeading, "Suite"}},
     "",
     "",
     "",
     -1},
    {"a first line without full stop",
     {{kParagraph, "Qui part ?"}, {kParagraph, "Oui."}},
     "",
     "",
     "Qui part ?",
     0},
    {"a first sentence is no title",
     {{kParagraph, "Le convoi part."}, {kParagraph, "Oui."}},
     "",
     "",
     "",
     -1},
    {"two lines are no title",
     {{kParagraph, "Le convoi\npart"}, {kParagraph, "Oui."}},
     "",
     "",
     "",
     -1},
    {"one block alone is no title",
     {{kParagraph, "Un convoi"}},
     "",
     "",
     "",
     -1},
    {"the property where the text shows no title",
     {{kParagraph, "Le convoi part."}, {kParagraph, "Oui."}},
     "",
     "Convoi",
     "Convoi",
     -1},
};

TEST(Finish, SettlesTheTitle) {
  for (const TitleRow& row : kTitles) {
    std::string source;
    for (const auto& block : row.blocks) source += block.second;
    const MappedText mapped = identity(source);
    Draft draft(mapped.text);
    uint32_t at = 0;
    for (const auto& [kind, text] : row.blocks) {
      const auto size = static_cast<uint32_t>(std::string_view(text).size());
      draft.open(kind);
      draft.copy({at, at + size});
      at += size;
    }
    draft.about.title = row.said;
    draft.about.likely_title = row.likely;
    const Article article = finish(std::move(draft), mapped, "draft");
    EXPECT_EQ(article.title, row.title) << row.name;
    int title_block = -1;
    for (size_t i = 0; i < article.blocks.size(); ++i)
      if (article.blocks[i].kind == kTitle) title_block = static_cast<int>(i);
    EXPECT_EQ(title_block, row.title_block) << row.name;
  }
}

TEST(Finish, BlocksOfSpacesAreNone) {
  const MappedText source = identity(" \u00A0a \u200B\n");
  Draft draft(source.text);
  draft.open(kParagraph);
  draft.copy({0, 1});
  draft.open(kParagraph);
  draft.copy({0, static_cast<uint32_t>(source.text.size())});
  draft.open(kParagraph);
  const Article article = finish(std::move(draft), source, "draft");
  EXPECT_EQ(outline(article), (Lines{"paragraph: a"}));
  EXPECT_EQ(article.sources[0].file_begin, 3u);
}

// A block that was written before the one above it (a caption that the page
// moves, notes of another part): the separator stands for nothing.
TEST(Finish, BlocksMayStandInAnotherOrder) {
  const MappedText source = identity("seconde première");
  Draft draft(source.text);
  draft.open(kParagraph);
  draft.copy({8, 17});
  draft.open(kParagraph);
  draft.copy({0, 7});
  const Article article = finish(std::move(draft), source, "draft");
  EXPECT_EQ(article.text, "première\n\nseconde");
  const FileRange gap = file_range(article, {9, 11});
  EXPECT_EQ(gap.begin, gap.end);
  const FileRange all =
      file_range(article, {0, static_cast<uint32_t>(article.text.size())});
  EXPECT_EQ(all.begin, 0u);
  EXPECT_EQ(all.end, 17u);
}

TEST(Finish, RefusesADraftWithoutText) {
  const MappedText source = identity("\n");
  EXPECT_THROW(finish(Draft(source.text), source, "draft"), Error);
}

}  // namespace
}  // namespace claims
