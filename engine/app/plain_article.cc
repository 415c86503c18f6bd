#include "engine/app/plain_article.h"

#include "claims/language/sentence.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/text/sha256.h"

namespace engine {
namespace {

using claims::Span;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Span trimmed(const std::string& text, Span span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
  return span;
}

// Where the blank line at or after `from` begins, and where the text goes on.
Span blank_line(const std::string& text, uint32_t from) {
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t i = from; i < size; ++i) {
    if (text[i] != '\n') continue;
    uint32_t next = i + 1;
    while (next < size &&
           (text[next] == ' ' || text[next] == '\t' || text[next] == '\r'))
      ++next;
    if (next < size && text[next] == '\n') return {i, next + 1};
  }
  return {size, size};
}

void add_block(const std::string& text, Span span, claims::Article* article) {
  const Span inner = trimmed(text, span);
  if (!inner.empty())
    article->blocks.push_back({claims::BlockKind::Paragraph, inner});
}

}  // namespace

claims::Article plain_article(const std::string& text,
                              const std::string& language) {
  claims::Article article;
  article.path = "-";
  article.format = "text";
  article.bytes = text;
  article.sha256 = claims::sha256_hex(text);
  article.text = text;
  article.language = language;
  const auto size = static_cast<uint32_t>(text.size());
  article.sources.push_back({{0, size}, 0, size, true});
  for (uint32_t at = 0; at < size;) {
    const Span gap = blank_line(text, at);
    add_block(text, {at, gap.begin}, &article);
    at = gap.end;
  }
  return article;
}

std::string language_of(const claims::Article& article,
                        const claims::Language& language) {
  if (article.language.empty())
    return claims::detect_language(article, language);
  if (language.pack(article.language)) return article.language;
  std::string known;
  for (const claims::LanguagePack& pack : language.packs)
    known += (known.empty() ? "" : ", ") + pack.code;
  throw claims::Error("no language pack " + claims::quoted(article.language) +
                          "; this build has " + known,
                      article.path);
}

}  // namespace engine
