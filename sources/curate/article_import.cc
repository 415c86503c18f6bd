#include "sources/curate/article_import.h"

#include <iterator>

#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/curate/made_up.h"
#include "sources/curate/passage_split.h"
#include "sources/curate/source_card.h"

namespace sources {
namespace {

using claims::Error;

std::string first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
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
  enter_article(read_stream(in, import), import);
}

void enter_article(claims::Article article, const Import& import) {
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
    throw Error("document " + claims::quoted(card.id) +
                    " is in the base with another text; give this one an id "
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
