#include "sources/curate/source_card.h"

#include "claims/language/token.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/text/unicode.h"
#include "claims/text/utf8.h"
#include "sources/curate/made_up.h"

namespace sources {

using claims::Error;

namespace {

std::string first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

}  // namespace

std::string slug_of(const std::string& text, size_t limit, char joint) {
  std::string slug;
  const std::string folded = claims::fold(text);
  for (size_t i = 0; i < folded.size() && slug.size() < limit;) {
    const claims::CodePoint point = claims::code_point_at(folded, i);
    const char32_t c = claims::without_accent(point.value);
    i += point.size;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      slug += static_cast<char>(c);
    else if (!slug.empty() && slug.back() != joint)
      slug += joint;
  }
  while (!slug.empty() && slug.back() == joint) slug.pop_back();
  return slug;
}

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
    throw Error("publisher " + claims::quoted(named) +
                    " is not in the base: import its card first, or let it "
                    "enter with --tier 1 (official or agency of record) to 4 "
                    "(unknown)",
                import.path);
  import.report->count("publisher",
                       import.store->put(PublisherRecord{
                           named, named, import.options.publisher_tier,
                           import.options.publisher_kind, ""}));
  return named;
}

std::string document_of(const std::string& published, const std::string& title,
                        const Import& import) {
  const ImportOptions& options = import.options;
  if (options.ad_hoc) {
    make_up_document(import.path, import);
    return import.path;
  }
  if (options.document.empty())
    throw Error(
        "say on which document these records lean: --id ID, in the "
        "base or new (with --publisher, --published, --licence…)",
        import.path);
  if (import.store->document(options.document)) return options.document;
  DocumentRecord record;
  record.id = options.document;
  record.publisher = publisher_of(options.publisher, import);
  record.title = first_of(options.title, title);
  record.url = options.url;
  record.published = first_of(options.published, published);
  record.retrieved = options.retrieved;
  record.origin = options.origin;
  record.licence = options.licence;
  record.recorded = options.recorded;
  import.report->count("document", import.store->put(record));
  if (record.published.empty())
    import.report->notices.push_back(
        import.path + ": document " + record.id +
        " is undated: the day of this import is not taken for its publication "
        "(--published DAY dates it)");
  return record.id;
}

}  // namespace sources
