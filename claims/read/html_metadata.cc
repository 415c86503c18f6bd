#include "claims/read/html_metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/read/publication_day.h"

namespace claims {
namespace {

enum class Field { Title, Byline, Publisher, Url, Language, Day };

struct MetaRow {
  std::string_view name;
  Field field;
};

constexpr MetaRow kMeta[] = {
    {"article:published_time", Field::Day},
    {"og:article:published_time", Field::Day},
    {"datepublished", Field::Day},
    {"dc.date.issued", Field::Day},
    {"dcterms.issued", Field::Day},
    {"parsely-pub-date", Field::Day},
    {"pubdate", Field::Day},
    {"publishdate", Field::Day},
    {"publish-date", Field::Day},
    {"dc.date", Field::Day},
    {"dcterms.date", Field::Day},
    {"date", Field::Day},
    {"og:title", Field::Title},
    {"dc.title", Field::Title},
    {"twitter:title", Field::Title},
    {"author", Field::Byline},
    {"article:author", Field::Byline},
    {"dc.creator", Field::Byline},
    {"parsely-author", Field::Byline},
    {"og:site_name", Field::Publisher},
    {"dc.publisher", Field::Publisher},
    {"og:url", Field::Url},
    {"content-language", Field::Language},
    {"og:locale", Field::Language},
};

// Ranks behind all rows of the table.
constexpr size_t kAfterMeta = std::size(kMeta);
constexpr size_t kJsonLd = kAfterMeta;
constexpr size_t kMarkedTime = kAfterMeta + 1;
constexpr size_t kAnyTime = kAfterMeta + 2;
constexpr size_t kElement = kAfterMeta + 3;

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return result;
}

bool is_address(std::string_view text) {
  return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

// Space folded and taken off both ends.
std::string tidy(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) result += c;
    if (space && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

using Json = nlohmann::json;

std::string string_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  return found->get<std::string>();
}

// "author": "Awa Diallo", or {"name": …}, or a list of either.
std::string name_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_object()) return string_at(*found, "name");
  std::string names;
  if (!found->is_array()) return names;
  for (const Json& one : *found) {
    const std::string name = one.is_string()   ? one.get<std::string>()
                             : one.is_object() ? string_at(one, "name")
                                               : std::string();
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

bool is_dated(const Json& item) {
  return item.is_object() && item.contains("datePublished");
}

bool names_article(const Json& type) {
  return type.is_string() && type.get_ref<const std::string&>().find(
                                 "Article") != std::string::npos;
}

// "NewsArticle", "ReportageNewsArticle", ["Article", …]: not a video.
bool is_article(const Json& item) {
  const auto type = item.find("@type");
  if (type == item.end()) return false;
  if (!type->is_array()) return names_article(*type);
  return std::any_of(type->begin(), type->end(), names_article);
}

// The page's article stands at the top, in a list, or in "@graph"; where
// nothing is called an article, the first thing with a day of publication.
const Json* article_in(const Json& json) {
  if (is_dated(json)) return &json;
  if (json.is_object()) {
    const auto graph = json.find("@graph");
    return graph != json.end() && graph->is_array() ? article_in(*graph)
                                                    : nullptr;
  }
  const Json* first = nullptr;
  if (!json.is_array()) return first;
  for (const Json& item : json) {
    if (!is_dated(item)) continue;
    if (is_article(item)) return &item;
    if (!first) first = &item;
  }
  return first;
}

}  // namespace

void HtmlMetadata::say(Said* field, size_t rank, std::string_view text) {
  const std::string said = tidy(text);
  if (said.empty() || rank >= field->rank) return;
  *field = {said, rank};
}

void HtmlMetadata::meta(std::string_view name, std::string_view content) {
  const std::string wanted = lower_case(name);
  for (size_t rank = 0; rank < std::size(kMeta); ++rank) {
    if (kMeta[rank].name != wanted) continue;
    switch (kMeta[rank].field) {
      case Field::Title:
        return say(&title_, rank, content);
      case Field::Byline:
        if (!is_address(content)) say(&byline_, rank, content);
        return;
      case Field::Publisher:
        return say(&publisher_, rank, content);
      case Field::Url:
        return say(&url_, rank, content);
      case Field::Language:
        return say(&language_, rank, content);
      case Field::Day:
        if (!publication_day(content) || rank >= day_.rank) return;
        day_from_ = "meta";
        return say(&day_, rank, content);
    }
  }
}

void HtmlMetadata::page_title(std::string_view text) {
  say(&title_, kElement, text);
}

void HtmlMetadata::author(std::string_view text) {
  say(&byline_, kElement, text);
}

void HtmlMetadata::page_language(std::string_view tag) {
  say(&language_, 0, tag);
}

void HtmlMetadata::canonical_url(std::string_view url) { say(&url_, 0, url); }

void HtmlMetadata::time(std::string_view datetime, bool marked) {
  const size_t rank = marked ? kMarkedTime : kAnyTime;
  if (!publication_day(datetime) || rank >= day_.rank) return;
  day_from_ = "time element";
  say(&day_, rank, datetime);
}

void HtmlMetadata::json_ld(std::string_view json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) return;
  const Json* article = article_in(parsed);
  if (!article) return;
  say(&title_, kJsonLd, string_at(*article, "headline"));
  say(&byline_, kJsonLd, name_at(*article, "author"));
  say(&publisher_, kJsonLd, name_at(*article, "publisher"));
  const std::string day = string_at(*article, "datePublished");
  if (!publication_day(day) || kJsonLd >= day_.rank) return;
  day_from_ = "JSON-LD";
  say(&day_, kJsonLd, day);
}

void HtmlMetadata::apply(Draft* draft) const {
  About& about = draft->about;
  const auto fill = [](std::string* field, const Said& said) {
    if (field->empty()) *field = said.text;
  };
  fill(&about.byline, byline_);
  fill(&about.publisher, publisher_);
  fill(&about.url, url_);
  fill(&about.language, language_);
  fill(&about.likely_title, title_);
  if (!about.published && !day_.text.empty()) {
    about.published = publication_day(day_.text);
    about.published_from = day_from_;
  }
}

}  // namespace claims
