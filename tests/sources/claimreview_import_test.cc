// ClaimReview in all its wrappings, and what it says of a rating.

#include <gtest/gtest.h>

#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

TEST(ClaimReviews, OfPagesFeedsAndGraphsAreTheSame) {
  const Scratch scratch;
  const std::string review = kReview;
  const std::pair<const char*, std::string> files[] = {
      {"one.jsonld", review},
      {"list.json", "[" + review + "]"},
      {"graph.json",
       R"({"@context":"https://schema.org","@graph":[)" + review + "]}"},
      {"feed.json",
       R"({"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem",)"
       R"("item":[)" +
           review + "]}]}"},
      {"page.xml", "<html><script type=\"application/ld+json\">" + review +
                       "</script></html>"},
      {"feed.rss",
       "<rss><item><description>&lt;script type=&quot;application/ld+json&quot;"
       "&gt;" +
           [&] {
             std::string escaped;
             for (const char c : review)
               escaped += c == '"' ? "&quot;" : std::string(1, c);
             return escaped;
           }() +
           "&lt;/script&gt;</description></item></rss>"},
  };
  std::string first;
  for (const auto& [name, text] : files) {
    SCOPED_TRACE(name);
    Store store = river_base();
    const auto report = take(&store, scratch, name, text);
    ASSERT_TRUE(report.good()) << faults_of(report);
    EXPECT_EQ(store.ids("published_check").size(), 2u);
    EXPECT_NE(notices_of(report).find("stays undated"), std::string::npos);
    if (first.empty()) first = store.revision();
    EXPECT_EQ(store.revision(), first);
  }
}

TEST(ClaimReviews, SayWhatOfThemDidNotEnter) {
  const Scratch scratch;
  const std::string review = kReview;
  const auto dated = [&](const char* day) {
    return review.substr(0, review.size() - 1) + R"(,"datePublished":")" + day +
           R"("})";
  };
  struct Row {
    const char* name;
    std::string text;
    const char* notice;  // "" = none
  };
  const Row rows[] = {
      {"no day", review, "names no day of publication and stays undated"},
      {"a day that is none", dated("2024-99-01"),
       "names \"2024-99-01\" as its day of publication, which is none, and "
       "stays undated"},
      {"a day", dated("2024-05-06T10:00:00+02:00"), ""},
      {"another thing of its list",
       "[" + dated("2024-05-06") + R"(,{"@type":"Article"}])",
       "1 item of a list of reviews is no ClaimReview"},
      {"other things of its graph",
       R"({"@graph":[{"@type":"WebPage"},)" + dated("2024-05-06") +
           R"(,{"@type":"Person"}]})",
       "2 items of lists of reviews are no ClaimReview"},
      {"a feed whose items hold reviews",
       R"({"publisher":{"@type":"Person"},"dataFeedElement":[{"item":[)" +
           dated("2024-05-06") + R"(]},{"item":[]}]})",
       "1 item of a list of reviews is no ClaimReview"},
      {"what a review lists is its own",
       review.substr(0, review.size() - 1) +
           R"(,"datePublished":"2024-05-06","itemReviewed":{"appearance":)"
           R"([{"@type":"Article"},{"@type":"Article"}]}})",
       ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = river_base();
    const auto report = take(&store, scratch, "r.json", row.text);
    EXPECT_TRUE(report.good()) << faults_of(report);
    EXPECT_EQ(store.ids("published_check").size(), 2u);
    const std::string notices = notices_of(report);
    EXPECT_EQ(notices.empty(), *row.notice == '\0') << notices;
    EXPECT_NE(notices.find(row.notice), std::string::npos) << notices;
  }
}

TEST(ClaimReviews, RatingIsPlainOrUndecided) {
  const Scratch scratch;
  struct Row {
    const char *name, *rating;
    int value;
  };
  const Row rows[] = {
      {"the worst of the scale",
       R"({"ratingValue":1,"bestRating":5,"worstRating":1})", 1},
      {"the best, as texts", R"({"ratingValue":"5","bestRating":"5"})", 5},
      {"between", R"({"ratingValue":3,"bestRating":5,"worstRating":1})", 3},
      {"no scale", R"({"ratingValue":1})", 0},
      {"a word", R"({"alternateName":"FAUX"})", 1},
      {"a word between", R"({"alternateName":"Mostly false"})", 3},
      {"a word of its own", R"({"alternateName":"Quatre Pinocchios"})", 0},
      {"word against figure",
       R"({"ratingValue":5,"bestRating":5,"alternateName":"Faux"})", 3},
      {"a scale upside down",
       R"({"ratingValue":1,"bestRating":1,"worstRating":5})", 0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = river_base();
    std::string review = kReview;
    const size_t at = review.find(R"({"alternateName")");
    review = review.substr(0, at) + row.rating + "}";
    const auto report = take(&store, scratch, "r.json", review);
    if (!report.good()) {
      ADD_FAILURE() << faults_of(report);
      continue;
    }
    for (const std::string& id : store.ids("published_check"))
      if (id != "check/1") {
        EXPECT_EQ(store.published_check(id)->rating_value, row.value);
      }
  }
}

}  // namespace
}  // namespace sources
