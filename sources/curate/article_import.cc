#include "sources/curate/article_import.h"

#include <iterator>

#include "claims/language/token.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "sources/curate/made_up.h"
#include "sources/curate/passage_split.h"

namespace sources {
namespace {

using claims::Error;

std::string first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

// "agence-de-l-eau-2024-04-12-crue-a-niamey": lower ASCII letters and digits.
// Anything else, an accented letter too, is a joint.
std::string slug_of(const std::string& text, size_t limit) {
  std::string slug;
  for (const char c : claims::fold(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
    if (slug.size() >= limit) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

// The publisher that front matter or option names, by id or by name; enters
// with the tier that the curator gave when the base has none.
std::string publisher_of(const std::string& named, const Import& import) {
  if (named.empty())
    throw Error(
        "the document names no publisher: write \"publisher: …\" in "
        "its front matter or give --publisher",
        import.path);
  if (import.store->publisher(named)) return named;
  for (const std::string& id : import.store->ids("publisher"))
    if (claims::fold(import.store->publisher(id)->name) == claims::fold(named))
      return id;
  if (import.options.publisher_tier == 0)
    throw Error("publisher \"" + named +
                    "\" is not in the base: import its card first, or let it "
                    "enter with --tier 1 (official or agency of record) to 4 "
                    "(unknown)",
                import.path);
  import.report->count("publisher",
                       import.store->put(PublisherRecord{
                           named, named, import.options.publisher_tier,
                           import.options.publisher_kind, ""}));
  return named;
}

DocumentRecord card_of(const claims::Article& article, const Import& import) {
  const ImportOptions& options = import.options;
  DocumentRecord record;
  const std::string publisher = first_of(options.publisher, article.publisher);
  if (options.ad_hoc) {
    record.publisher = first_of(publisher, import.path);
    make_up_publisher(record.publisher, import);
  } else {
    record.publisher = publisher_of(publisher, import);
  }
  record.title = first_of(options.title, article.title);
  record.url = first_of(options.url, article.url);
  record.published = options.published;
  if (record.published.empty() && article.published)
    record.published = text_of(*article.published);
  record.retrieved = options.retrieved;
  record.origin = first_of(options.origin, article.origin);
  record.language = article.language;
  record.licence = options.licence;
  record.sha256 = article.sha256;
  record.recorded = options.recorded;
  record.id = options.ad_hoc ? import.path : options.document;
  if (record.id.empty())
    record.id = "doc/" + slug_of(record.publisher + " " + record.published +
                                     " " + record.title,
                                 80);
  return record;
}

claims::Article read_stream(std::istream& in, const Import& import) {
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  return claims::read_article(bytes, import.path);
}

}  // namespace

void import_article(std::istream& in, const Import& import) {
  claims::Article article = read_stream(in, import);
  const std::string language =
      claims::detect_language(article, import.language);
  article.language = language;
  const auto sentences =
      claims::split_sentences(article, import.language, language);
  const auto extraction =
      claims::extract(article, import.language, import.gazetteer());
  const DocumentRecord card = card_of(article, import);
  const auto known = import.store->document(card.id);
  if (known && known->sha256 != card.sha256)
    throw Error("document \"" + card.id +
                    "\" is in the base with another text; give this one an id "
                    "of its own with --id",
                import.path);
  import.report->count("document", import.store->put(card));
  if (card.published.empty())
    import.report->notices.push_back(
        import.path +
        ": the document is undated; it can support no claim that hangs on when "
        "it was known (--published DAY dates it)");
  for (const PassageRecord& passage :
       split_passages(article, extraction, sentences, card.id))
    import.report->count("passage", import.store->put(passage));
  for (const std::string& notice : article.notices)
    import.report->notices.push_back(import.path + ": " + notice);
}

}  // namespace sources
