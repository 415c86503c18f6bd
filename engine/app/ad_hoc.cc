#include "engine/app/ad_hoc.h"

#include <algorithm>

#include "claims/extract/extract.h"
#include "claims/language/sentence.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/plain_article.h"
#include "engine/app/source_tables.h"

namespace engine {
namespace {

// Rows of longer tables are no passages: they are asked as tables only.
constexpr size_t kMaxPassageRows = 8;

struct Reading {
  const claims::Language& language;
  const claims::Gazetteer& gazetteer;
  sources::Store* store;
};

sources::DocumentRecord document_of(const LineEvidence& evidence,
                                    const std::string& id) {
  sources::DocumentRecord document;
  document.id = id;
  document.publisher = id + "/publisher";
  document.title = evidence.title;
  document.published = evidence.published;
  document.origin = id;
  return document;
}

sources::PublisherRecord publisher_of(const LineEvidence& evidence,
                                      const std::string& id) {
  sources::PublisherRecord publisher;
  publisher.id = id + "/publisher";
  publisher.name = evidence.publisher.empty() ? "?" : evidence.publisher;
  publisher.kind = "press";
  return publisher;
}

// The last day of "2024-04-12" or "2024-04": what a sentence like "yesterday"
// of that document leans on.
std::optional<claims::Day> day_of(const std::string& published) {
  if (published.empty()) return std::nullopt;
  const auto period = claims::period_of(published);
  if (!period || !period->span.high())
    throw claims::Error(
        "\"date\" of \"evidence\" is no day: " + claims::quoted(published),
        "standard input");
  return claims::day_containing(period->span.high()->value).plus(-1);
}

// "Country: Niger; Troops: 1,016." One sentence a row, in the table's words.
std::string row_text(const std::vector<std::string>& header,
                     const std::vector<std::string>& row) {
  std::string text;
  for (size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    if (!text.empty()) text += "; ";
    if (i < header.size() && !header[i].empty()) text += header[i] + ": ";
    text += row[i];
  }
  return text;
}

sources::PassageRecord passage_of(const sources::DocumentRecord& document,
                                  int ordinal) {
  sources::PassageRecord passage;
  passage.id = document.id + "#" + std::to_string(ordinal);
  passage.document = document.id;
  passage.ordinal = ordinal;
  passage.language = document.language;
  passage.caption = document.title;
  return passage;
}

// Whether a wording of the catalogue reads the line.
bool states_something(const claims::LedgerLine& line,
                      const claims::Extraction& extraction) {
  return std::any_of(
      line.claims.begin(), line.claims.end(), [&](uint32_t claim) {
        const auto& property = extraction.claims[claim].statement.property;
        return !property.empty() && !property.starts_with("open:");
      });
}

// What stands from `rows` on are rows of a table, no sentences: of those only
// what the catalogue reads is a passage, the rest is asked as a table alone.
void put_sentences(const claims::Article& article,
                   const claims::Extraction& extraction,
                   const sources::DocumentRecord& document, size_t rows,
                   const Reading& reading) {
  int ordinal = 0;
  for (const claims::LedgerLine& line : extraction.ledger) {
    if (line.sentence.begin >= rows && !states_something(line, extraction))
      continue;
    sources::PassageRecord passage = passage_of(document, ++ordinal);
    passage.text = claims::cut(article.text, line.sentence);
    for (const uint32_t claim : line.claims)
      passage.statements.push_back(extraction.claims[claim].statement);
    reading.store->put(passage);
  }
}

std::string text_of(const LineEvidence& evidence) {
  std::string text = evidence.text;
  // An entry of a fact sheet is no sentence: it is asked as a table only.
  if (evidence.rows.size() > kMaxPassageRows || evidence.kind == "infobox")
    return text;
  for (const auto& row : evidence.rows)
    text += (text.empty() ? "" : "\n\n") + row_text(evidence.header, row);
  return text;
}

void put_evidence(const LineEvidence& evidence, const std::string& id,
                  const Reading& reading) {
  claims::Article article = plain_article(text_of(evidence), "");
  article.title = evidence.title;
  article.published = day_of(evidence.published);
  const claims::Extraction extraction =
      claims::extract(article, reading.language, reading.gazetteer);
  sources::DocumentRecord document = document_of(evidence, id);
  document.language = extraction.language;
  reading.store->put(publisher_of(evidence, id));
  reading.store->put(document);
  put_sentences(article, extraction, document, evidence.text.size(), reading);
}

}  // namespace

sources::Store store_of_evidence(const std::vector<LineEvidence>& evidence,
                                 const claims::Language& language,
                                 const claims::Gazetteer& gazetteer) {
  sources::Store store = sources::Store::in_memory();
  const Reading reading{language, gazetteer, &store};
  store.begin();
  for (size_t i = 0; i < evidence.size(); ++i)
    put_evidence(evidence[i], "given/" + std::to_string(i + 1), reading);
  store.commit();
  return store;
}

std::vector<SourceTable> tables_of_evidence(
    const std::vector<LineEvidence>& evidence,
    const claims::Language& language) {
  std::vector<SourceTable> tables;
  for (size_t i = 0; i < evidence.size(); ++i) {
    if (evidence[i].rows.empty()) continue;
    const std::string id = "given/" + std::to_string(i + 1);
    const RawTable raw{evidence[i].header, evidence[i].rows, evidence[i].title,
                       evidence[i].unit,   evidence[i].note, evidence[i].kind};
    const std::string words = words_of(raw);
    SourceTable made;
    made.id = id + "#table";
    made.table =
        make_table(raw, language,
                   claims::detect_language(plain_article(words, ""), language));
    made.source.id = id;
    made.source.publisher = id + "/publisher";
    made.source.publisher_name =
        evidence[i].publisher.empty() ? "?" : evidence[i].publisher;
    made.source.kind = "press";
    made.source.title = evidence[i].title;
    made.source.origin = id;
    made.source.published = claims::period_of(evidence[i].published);
    tables.push_back(std::move(made));
  }
  return tables;
}

}  // namespace engine
