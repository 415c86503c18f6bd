#pragma once
// What the head of a page says about the article: <meta>, <link>, <time>,
// JSON-LD and <html lang>. The table in html_metadata.cc lists the names; where
// several say the same thing, the first row of the table wins.

#include <string>
#include <string_view>

#include "claims/read/draft.h"

namespace claims {

class HtmlMetadata {
 public:
  // `name` is a property, name or itemprop.
  void meta(std::string_view name, std::string_view content);
  void page_title(std::string_view text);
  void author(std::string_view text);  // of rel=author
  void page_language(std::string_view tag);
  void canonical_url(std::string_view url);
  // `marked`: pubdate or itemprop=datePublished says that it is the day of
  // publication. Of the others the first one that is given counts.
  void time(std::string_view datetime, bool marked);
  void json_ld(std::string_view json);

  // Fills what `draft` does not know yet.
  void apply(Draft* draft) const;

 private:
  struct Said {
    std::string text;
    size_t rank = static_cast<size_t>(-1);  // lower is better
  };
  void say(Said* field, size_t rank, std::string_view text);

  Said title_, byline_, publisher_, url_, language_;
  Said day_;
  std::string day_from_;
};

}  // namespace claims
