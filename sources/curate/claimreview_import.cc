#include "sources/curate/claimreview_import.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "claims/language/sentence.h"
#include "claims/language/token.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/text/sha256.h"
#include "claims/text/utf8.h"
#include "sources/curate/curate_data.h"
#include "sources/curate/source_card.h"

namespace sources {
namespace {

using claims::Error;
using claims::Rational;
using Json = nlohmann::json;

bool is_a(const Json& object, const char* type) {
  const auto it = object.find("@type");
  if (it == object.end()) return false;
  if (it->is_string()) return it->get<std::string>() == type;
  return it->is_array() &&
         std::find(it->begin(), it->end(), Json(type)) != it->end();
}

// A text, a number as text, or the name within an object; lists give their
// first.
std::string text_in(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end()) return "";
  const Json& value = it->is_array() && !it->empty() ? it->front() : *it;
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer() || value.is_number_float()) return value.dump();
  if (value.is_object()) return text_in(value, "name");
  return "";
}

// "2024-05-06" of "2024-05-06T10:00:00+02:00".
std::string without_time(const std::string& date) {
  return date.substr(0, date.find('T'));
}

// From 1 (false) to 5 (true): only the two ends of the scale are the two ends
// here; 0 where no scale is given, or one upside down that names no best.
int rating_on_scale(const Json& rating) {
  const auto number = [&](const char* key, const char* fallback) {
    const std::string text = text_in(rating, key);
    return Rational::parse(text.empty() ? fallback : text);
  };
  const auto value = number("ratingValue", "");
  const auto best = number("bestRating", ""),
             worst = number("worstRating", "1");
  if (!value || !best || !worst || *best <= *worst || *value < *worst ||
      *value > *best)
    return 0;
  if (*value == *worst) return 1;
  if (*value == *best) return 5;
  const auto range = subtract(*best, *worst), above = subtract(*value, *worst);
  const auto share = range && above ? divide(*above, *range) : std::nullopt;
  if (!share) return 0;
  if (*share <= Rational::of(3, 8)) return 2;
  return *share >= Rational::of(5, 8) ? 4 : 3;
}

// The checker's word where it says plainly true or plainly false
// (rating_words.toml); 0 for any other.
int rating_in_words(const std::string& words) {
  const std::string folded = claims::fold(words);
  for (const claims::PackNode& row :
       curate_data("rating_words.toml").rows("rating"))
    for (const std::string& word : row.texts("words"))
      if (claims::fold(word) == folded)
        return static_cast<int>(row.whole_or("value", 0));
  return 0;
}

// Word and figure that disagree decide nothing.
int rating_of(const Json& rating) {
  const int scale = rating_on_scale(rating);
  const int words = rating_in_words(text_in(rating, "alternateName"));
  if (scale == 0 || words == 0) return std::max(scale, words);
  return scale == words ? scale : 3;
}

std::string language_of(const Json& review, const std::string& words,
                        const Import& import) {
  const std::string code =
      claims::fold(text_in(review, "inLanguage")).substr(0, 2);
  if (import.language.pack(code)) return code;
  claims::Article article;
  article.text = words;
  article.blocks = {
      {claims::BlockKind::Paragraph, {0, static_cast<uint32_t>(words.size())}}};
  return claims::detect_language(article, import.language);
}

// What the checked claim states, where it states one thing.
std::optional<claims::Statement> statement_of(const std::string& words,
                                              const std::string& language,
                                              const std::string& published,
                                              const Import& import) {
  claims::ReadOptions options;
  options.format = "text";
  options.language = language;
  options.published = claims::parse_day(published);
  const bool ends = words.ends_with('.') || words.ends_with('!') ||
                    words.ends_with('?') || words.ends_with('"');
  const claims::Article article =
      claims::read_article(words + (ends ? "\n" : ".\n"), "claim.txt", options);
  const auto extraction =
      claims::extract(article, import.language, import.gazetteer());
  if (extraction.claims.size() != 1 ||
      !extraction.claims[0].assumptions.empty() ||
      !extraction.claims[0].open_roles.empty())
    return std::nullopt;
  return extraction.claims[0].statement;
}

std::string required(const Json& review, const char* key) {
  std::string text = text_in(review, key);
  if (text.empty())
    throw Error(std::string("field \"") + key + "\" is missing or empty", "");
  return text;
}

void put_review(const Json& review, const Import& import) {
  const ImportOptions& options = import.options;
  const std::string claim = required(review, "claimReviewed");
  const std::string url = required(review, "url");
  const Json rating = review.value("reviewRating", Json::object());
  if (!rating.is_object())
    throw Error("field \"reviewRating\" is no object", "");
  const std::string author = text_in(review, "author");
  DocumentRecord document;
  document.publisher =
      publisher_of(author.empty() ? options.publisher : author, import);
  document.url = url;
  document.id =
      "check/" + slug_of(url.substr(url.find("//") == std::string::npos
                                        ? 0
                                        : url.find("//") + 2),
                         80);
  document.title = text_in(review, "name");
  if (document.title.empty()) document.title = text_in(review, "headline");
  const std::string day = without_time(text_in(review, "datePublished"));
  if (claims::period_of(day)) document.published = day;
  document.licence = text_in(review, "license");
  if (document.licence.empty()) document.licence = options.licence;
  document.retrieved = options.retrieved;
  document.recorded = options.recorded;
  PublishedCheckRecord check;
  check.language = language_of(review, claim, import);
  document.language = check.language;
  check.document = document.id;
  check.claim = claim;
  check.rating = text_in(rating, "alternateName");
  if (check.rating.empty()) check.rating = text_in(rating, "ratingValue");
  if (check.rating.empty())
    throw Error(
        "field \"reviewRating\" has neither alternateName nor "
        "ratingValue",
        "");
  check.rating_value = rating_of(rating);
  // One page may review several claims.
  check.id =
      document.id + "/" + claims::sha256_hex(url + "\n" + claim).substr(0, 8);
  check.statement =
      statement_of(claim, check.language, document.published, import);
  import.report->count("document", import.store->put(document));
  import.report->count("published_check", import.store->put(check));
  if (document.published.empty())
    import.report->notices.push_back(
        import.path + ": " + url +
        (day.empty() ? " names no day of publication"
                     : " names " + claims::quoted(day) +
                           " as its day of publication, which is none,") +
        " and stays undated");
}

// Calls take(object) for every ClaimReview in the stream of one JSON text.
class Reviews {
 public:
  explicit Reviews(const Import& import) : import_(import) {}

  void take(const Json& review) {
    ++count_;
    const std::string where = import_.path + ": review " +
                              std::to_string(count_) + " " +
                              text_in(review, "url");
    try {
      put_review(review, import_);
    } catch (const Error& error) {
      import_.report->refuse(where, error);
    }
  }
  void leave_out(int64_t items) { left_out_ += items; }
  void tell_left_out() const {
    if (left_out_ > 0)
      import_.report->notices.push_back(
          import_.path + ": " +
          (left_out_ == 1
               ? "1 item of a list of reviews is"
               : std::to_string(left_out_) + " items of lists of reviews are") +
          " no ClaimReview and left out");
  }
  int64_t count() const { return count_; }

 private:
  const Import& import_;
  int64_t count_ = 0;
  int64_t left_out_ = 0;
};

// An object or a list that is being read.
struct Frame {
  bool is_list = false;
  bool holds_review = false;
  int64_t others = 0;  // items of lists within that are and hold no review
};

// Where `frame` ends within `*outer`.
void close_frame(const Frame& frame, bool is_review, Frame* outer) {
  if (is_review || frame.holds_review) {
    outer->holds_review = true;
    // What a review itself lists is its own.
    if (!is_review) outer->others += frame.others;
  } else if (outer->is_list) {
    ++outer->others;
  }
}

// Nothing that a fact-check says is nested deeper.
constexpr int kMaxDepth = 64;

// Large feeds are read object by object: a review is taken and dropped as it
// ends, and so is what stood around it.
void take_json(std::istream& in, const Import& import, Reviews* reviews) {
  std::vector<Frame> frames(1);
  const auto callback = [&](int depth, Json::parse_event_t event,
                            Json& parsed) {
    if (depth > kMaxDepth)
      throw Error("nested deeper than " + std::to_string(kMaxDepth) + " levels",
                  import.path);
    using Event = Json::parse_event_t;
    if (event == Event::object_start || event == Event::array_start)
      frames.push_back({event == Event::array_start, false, 0});
    if (event != Event::object_end && event != Event::array_end) return true;
    const bool is_review =
        event == Event::object_end && is_a(parsed, "ClaimReview");
    if (is_review) reviews->take(parsed);
    const Frame frame = frames.back();
    frames.pop_back();
    close_frame(frame, is_review, &frames.back());
    return event == Event::array_end || !(is_review || frame.holds_review);
  };
  try {
    [[maybe_unused]] const Json rest = Json::parse(in, callback);
    reviews->leave_out(frames.front().others);
  } catch (const Json::parse_error& error) {
    throw Error("not JSON from byte " + std::to_string(error.byte) + " on",
                import.path);
  } catch (const Json::exception&) {
    throw Error("not JSON: it has a number beyond all bounds", import.path);
  }
}

// --- pages and feeds ---------------------------------------------------------

// "&lt;script" as "<script": descriptions of feeds carry escaped HTML.
std::string unescaped(std::string text) {
  static constexpr std::pair<const char*, const char*> kReferences[] = {
      {"&lt;", "<"},   {"&gt;", ">"},  {"&quot;", "\""},
      {"&#34;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [reference, character] : kReferences)
    for (size_t at = text.find(reference); at != std::string::npos;
         at = text.find(reference, at + 1))
      text.replace(at, std::string_view(reference).size(), character);
  return text;
}

// A script longer than this is no review.
constexpr size_t kMaxScriptBytes = 4u << 20;
constexpr std::string_view kScriptType = "application/ld+json";

// Reads up to and with `end`; false where the stream ends before it.
bool read_until(std::istream& in, std::initializer_list<std::string_view> ends,
                std::string* text) {
  text->clear();
  for (int c = in.get(); c != EOF; c = in.get()) {
    if (text->size() < kMaxScriptBytes) *text += static_cast<char>(c);
    for (const std::string_view end : ends)
      if (text->ends_with(end)) return true;
    // Only the tail matters while a script is looked for.
    if (ends.begin()->starts_with("app") && text->size() > 4096)
      text->erase(0, text->size() - 64);
  }
  return false;
}

void take_markup(std::istream& in, const Import& import, Reviews* reviews) {
  std::string text;
  while (read_until(in, {kScriptType}, &text)) {
    std::string tag;
    if (!read_until(in, {">", "&gt;"}, &tag)) break;
    if (!read_until(in, {"</script", "&lt;/script"}, &text))
      throw Error("a script of JSON-LD that is never closed", import.path);
    const bool escaped = text.ends_with("&lt;/script");
    text.resize(text.rfind(escaped ? "&lt;" : "<"));
    std::istringstream script(escaped ? unescaped(text) : text);
    take_json(script, import, reviews);
  }
}

}  // namespace

bool takes_claim_reviews(const std::string& name) {
  for (const char* ending : {".jsonld", ".json", ".rss", ".xml", ".atom"})
    if (name.ends_with(ending)) return true;
  return false;
}

void import_claim_reviews(std::istream& in, const Import& import) {
  Reviews reviews(import);
  while (in.peek() == ' ' || in.peek() == '\n' || in.peek() == '\r' ||
         in.peek() == '\t' || in.peek() == 0xef || in.peek() == 0xbb ||
         in.peek() == 0xbf)
    in.get();
  if (in.peek() == '<')
    take_markup(in, import, &reviews);
  else
    take_json(in, import, &reviews);
  if (reviews.count() == 0)
    throw Error("the file holds no ClaimReview", import.path);
  reviews.tell_left_out();
}

}  // namespace sources
