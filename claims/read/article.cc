#include "claims/read/article.h"

namespace claims {

FileRange file_range(const Article& article, Span span) {
  const Span source = source_of(article.sources, span);
  return {source.begin, source.end};
}

}  // namespace claims
